"""Signing in and out, and the language that pages are in."""

from starlette.datastructures import FormData
from starlette.responses import Response
from starlette.routing import BaseRoute

from b2b_storefront import (
    CompanyInactiveError,
    CompanyPendingError,
    ConfigurationError,
    InvalidLoginError,
    LoginError,
    PasswordResetRequiredError,
    StorefrontError,
)
from b2b_storefront.client import UserIdentity
from b2b_storefront.codes import UserRole
from b2b_storefront.contrib import safe_path
from b2b_storefront.contrib.starlette import sign_in as remember_customer
from b2b_storefront.contrib.starlette import storefront_of, visitor_of

from .forms import read_text
from .languages import LANGUAGE_COOKIE, LANGUAGES
from .page import Page
from .serving import act, show
from .visits import Person

REFUSALS: tuple[tuple[type[StorefrontError], str], ...] = (
    (InvalidLoginError, "E-mail address and password do not fit together."),
    (ConfigurationError, "E-mail address and password do not fit together."),
    (PasswordResetRequiredError, "A new password is due. Choose one in the store, then sign in here."),
    (CompanyPendingError, "Your company's account waits for approval. We will write to you."),
    (CompanyInactiveError, "Your company's account is switched off. Please call us."),
    (LoginError, "You can't sign in at present. Please call us."),
)


async def show_sign_in(page: Page) -> Response:
    """The form to sign in with."""
    return page.render("sign_in.html", next=page.request.query_params.get("next", ""), email="", refusal="")


async def sign_in(page: Page, form: FormData) -> Response:
    """Sign somebody in, under a new id: whoever knew the old one knows nothing."""
    email = read_text(form, "email")
    password = form.get("password")
    try:
        signed_in = await storefront_of(page.request).login(email, password if isinstance(password, str) else "")
    except (LoginError, ConfigurationError) as error:
        refusal = next(text for kind, text in REFUSALS if isinstance(error, kind))
        return page.render(
            "sign_in.html", 422, next=read_text(form, "next", 2_000), email=email, refusal=page.text(refusal)
        )
    if signed_in.user is None:
        refusal = page.text("This shop is for companies. Ask us to open an account for yours.")
        return page.render("sign_in.html", 422, next="", email=email, refusal=refusal)
    if page.visit.person is not None:
        await _leave(page)
    # From now on the visit holds what later tokens come from, which is not the password.
    remember_customer(page.request, signed_in)
    page.shop.visits.rotate(page.visit)
    try:
        page.visit.person = await _introduce(page, signed_in.user, signed_in.customer_id or signed_in.user.bc_id)
    except BaseException:
        page.shop.visits.sign_out(page.visit)  # Nobody is signed in by half.
        raise
    page.say("Welcome, {name}.", name=page.person.name)
    return page.go(safe_path(read_text(form, "next", 2_000), "/dashboard"))


async def _introduce(page: Page, user: UserIdentity, customer_id: int) -> Person:
    """Return who has signed in."""
    session = visitor_of(page.request)
    is_sales_rep = user.role == UserRole.SUPER_ADMIN
    if is_sales_rep:
        await session.stop_acting(customer_id=customer_id)  # What a visit that was never finished has left.
    person = Person(
        name=f"{user.first_name} {user.last_name}".strip() or user.email,
        email=user.email,
        customer_id=customer_id,
        user_id=int(user.id),
        role=user.company_role_name or ("Sales" if is_sales_rep else ""),
        is_sales_rep=is_sales_rep,
        permissions=await session.permissions(),
    )
    company = (await session.current_user()).company_info  # Asked by permissions() before: no request.
    if company is not None and not is_sales_rep:
        person.company_id = int(company.company_id or 0) or None
        person.company_name = company.company_name or ""
    return person


async def sign_out(page: Page, form: FormData) -> Response:
    """Forget who it was. A masquerade ends with it."""
    if page.visit.person is not None:
        await _leave(page)
        page.say("You are signed out.")
    return page.go("/")


async def _leave(page: Page) -> None:
    if page.person.ticket:
        await page.session.finish_masquerade(page.person.stop_acting())
    page.shop.visits.sign_out(page.visit)


async def choose_language(page: Page, form: FormData) -> Response:
    """Remember the language in a cookie of its own: it is no secret, and outlives the visit."""
    response = page.go(safe_path(read_text(form, "next", 2_000)))
    language = read_text(form, "language")
    if language in LANGUAGES:
        secure = page.request.url.scheme == "https"
        response.set_cookie(LANGUAGE_COOKIE, language, max_age=31_536_000, samesite="lax", secure=secure, httponly=True)
    return response


ROUTES: list[BaseRoute] = [
    show("/sign-in", show_sign_in, for_guests=True),
    act("/sign-in", sign_in, for_guests=True, as_oneself=True),
    act("/sign-out", sign_out, for_guests=True, as_oneself=True),
    act("/language", choose_language, for_guests=True, as_oneself=True),
]
