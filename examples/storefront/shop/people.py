"""Signing in and out, and the language that pages are in."""

from starlette.datastructures import FormData
from starlette.responses import Response
from starlette.routing import BaseRoute

from b2b_storefront import (
    AsyncSession,
    AsyncSignedIn,
    CompanyInactiveError,
    CompanyPendingError,
    ConfigurationError,
    Credentials,
    CustomerId,
    FixedToken,
    InvalidLoginError,
    LoginError,
    PasswordResetRequiredError,
    StorefrontError,
)
from b2b_storefront.codes import UserRole

from .forms import read_text
from .languages import LANGUAGES
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
        signed_in = await page.shop.storefront.login(email, password if isinstance(password, str) else "")
    except (LoginError, ConfigurationError) as error:
        refusal = next(text for kind, text in REFUSALS if isinstance(error, kind))
        return page.render(
            "sign_in.html", 422, next=read_text(form, "next", 2_000), email=email, refusal=page.text(refusal)
        )
    person = await _introduce(page, signed_in)
    if person is None:
        refusal = page.text("This shop is for companies. Ask us to open an account for yours.")
        return page.render("sign_in.html", 422, next="", email=email, refusal=refusal)
    page.visit.person = person
    page.shop.visits.rotate(page.visit)
    page.say("Welcome, {name}.", name=person.name)
    return page.go(safe_path(read_text(form, "next", 2_000)))


async def _introduce(page: Page, signed_in: AsyncSignedIn) -> Person | None:
    """Return who has signed in; None for a customer without a company."""
    user, customer_id = signed_in.user, signed_in.customer_id
    if user is None or customer_id is None:
        return None
    credentials = await _choose_credentials(page, signed_in, customer_id)
    assert page.scope is not None
    session = page.scope.session(credentials)
    is_sales_rep = user.role == UserRole.SUPER_ADMIN
    if is_sales_rep:
        await session.stop_acting(customer_id=customer_id)  # What a session that was never finished has left.
    person = Person(
        credentials=credentials,
        name=f"{user.first_name} {user.last_name}".strip() or user.email,
        email=user.email,
        customer_id=customer_id,
        user_id=int(user.id),
        role=user.company_role_name or ("Sales" if is_sales_rep else ""),
        is_sales_rep=is_sales_rep,
        permissions=await session.permissions(),
    )
    await _find_company(session, person)
    return person


async def _choose_credentials(page: Page, signed_in: AsyncSignedIn, customer_id: int) -> Credentials:
    """Return what the visit keeps instead of the password.

    With the store's API token, further storefront tokens are obtained by customer id. Without it, there is the token
    of this sign-in, and when that ends, people sign in again.
    """
    if page.shop.storefront.settings.access_token is not None:
        return CustomerId(customer_id)
    return FixedToken(await signed_in.session.token())


async def _find_company(session: AsyncSession, person: Person) -> None:
    company = (await session.current_user()).company_info  # Asked by permissions() before: no request.
    if company is not None and not person.is_sales_rep:
        person.company_id = int(company.company_id or 0) or None
        person.company_name = company.company_name or ""


async def sign_out(page: Page, form: FormData) -> Response:
    """Forget who it was. A masquerade ends with it."""
    person = page.visit.person
    if person is not None:
        if person.ticket:
            await page.session.finish_masquerade(person.ticket)
        page.visit.person = None
        page.shop.visits.rotate(page.visit)
        page.say("You are signed out.")
    return page.go("/")


async def choose_language(page: Page, form: FormData) -> Response:
    """Remember the language in a cookie of its own: it is no secret, and outlives the visit."""
    response = page.go(safe_path(read_text(form, "next", 2_000), "/"))
    language = read_text(form, "language")
    if language in LANGUAGES:
        secure = page.request.url.scheme == "https"
        response.set_cookie("language", language, max_age=31_536_000, samesite="lax", secure=secure, httponly=True)
    return response


def safe_path(path: str, otherwise: str = "/dashboard") -> str:
    """Return a path of this shop to go to; never an address elsewhere, whoever has made the form."""
    fits = path.startswith("/") and not path.startswith(("//", "/\\")) and path.isprintable()
    return path if fits and path != "/" else otherwise


ROUTES: list[BaseRoute] = [
    show("/sign-in", show_sign_in, for_guests=True),
    act("/sign-in", sign_in, for_guests=True, as_oneself=True),
    act("/sign-out", sign_out, for_guests=True, as_oneself=True),
    act("/language", choose_language, for_guests=True, as_oneself=True),
]
