"""Signing in and out, at the store and at B2B Edition, and the language that pages are in."""

from starlette.datastructures import FormData
from starlette.responses import Response
from starlette.routing import BaseRoute

from b2b_storefront import (
    AsyncBuyer,
    BuyerProfile,
    CompanyInactiveError,
    CompanyPendingError,
    ConfigurationError,
    InvalidLoginError,
    LoginError,
    PasswordResetRequiredError,
    StorefrontError,
)
from b2b_storefront.codes import UserRole
from b2b_storefront.contrib import safe_path

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
    """Sign somebody in at the store and at B2B Edition, under a new id: whoever knew the old one knows nothing."""
    email = read_text(form, "email")
    password = form.get("password")
    before = page.visit.person
    try:
        buyer = await page.scope.sign_in(
            email, password if isinstance(password, str) else "", guest_cart=None if before else page.visit.cart_id
        )
    except (LoginError, ConfigurationError) as error:
        refusal = next(text for kind, text in REFUSALS if isinstance(error, kind))
        return page.render(
            "sign_in.html", 422, next=read_text(form, "next", 2_000), email=email, refusal=page.text(refusal)
        )
    if buyer.profile is None or buyer.profile.role is None:
        await buyer.sign_out()
        refusal = page.text("This shop is for companies. Ask us to open an account for yours.")
        return page.render("sign_in.html", 422, next="", email=email, refusal=refusal)
    if before is not None:
        await _leave(page)
    page.shop.visits.rotate(page.visit)
    person = _introduce(buyer, buyer.profile)
    if person.is_sales_rep:
        # What a visit that was never finished has left.
        await buyer.session.stop_acting(customer_id=buyer.customer_id)
    page.visit.person, page.visit.cart_id, page.restored = person, buyer.cart_id, buyer
    page.say("Welcome, {name}.", name=person.name)
    return page.go(safe_path(read_text(form, "next", 2_000), "/dashboard"))


def _introduce(buyer: AsyncBuyer, profile: BuyerProfile) -> Person:
    """Return who has signed in. The password is not kept: the customer access token is, from which the rest comes."""
    user, is_sales_rep = profile.user, profile.role == UserRole.SUPER_ADMIN
    assert user is not None, "whoever has a role is known"
    person = Person(
        name=f"{user.first_name} {user.last_name}".strip() or user.email or "",
        email=user.email or "",
        customer_id=buyer.customer_id,
        access_token=buyer.customer_access_token(),
        user_id=int(user.id or 0),
        role=profile.role_name or ("Sales" if is_sales_rep else ""),
        is_sales_rep=is_sales_rep,
        permissions=profile.permissions,
    )
    if profile.company is not None and not is_sales_rep:
        person.company_id = int(profile.company.id)
        person.company_name = profile.company.company_name or ""
    return person


async def sign_out(page: Page, form: FormData) -> Response:
    """Forget who it was. A masquerade ends with it."""
    if page.visit.person is not None:
        await _leave(page)
        page.say("You are signed out.")
    return page.go("/")


async def _leave(page: Page) -> None:
    person = page.person
    if person.ticket:
        await page.session.finish_masquerade(person.stop_acting())
    try:
        await page.scope.restore_buyer(person.customer_id, person.access_token).sign_out()
    finally:
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
