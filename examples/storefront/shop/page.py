"""One page that is being made: the scope of its calls, who asks for it, and how it answers."""

from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import quote, urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from b2b_storefront import AsyncBuyer, AsyncScope, AsyncSession, AsyncStoreSession, CredentialsRequiredError
from b2b_storefront.contrib.starlette import scope_of

from .languages import translate
from .settings import Shop, get_shop
from .visits import Message, Person, Visit

PAGE_SIZE = 10


@dataclass
class Page:
    """One page.

    Attributes:
        request: What the browser asks for.
        shop: What all pages share.
        visit: The browser.
        language: The language that the page is in.
        scope: Whose calls are this page's.
        asking: What `session` is, on pages of `show` and `act`.
        restored: What `buyer` is, once it was needed.
    """

    request: Request
    shop: Shop
    visit: Visit
    language: str
    scope: AsyncScope
    asking: AsyncSession | None = None
    restored: AsyncBuyer | None = None

    @property
    def session(self) -> AsyncSession:
        """The session to ask with: the person's, as the company acted as, or a guest's."""
        assert self.asking is not None, "only pages of show() and act() have a session"
        return self.asking

    @property
    def person(self) -> Person:
        """Who is signed in. Where nobody is, the page becomes the form to sign in with, which leads back to it."""
        if self.visit.person is None:
            raise CredentialsRequiredError("Nobody is signed in with this browser.")
        return self.visit.person

    @property
    def buyer(self) -> AsyncBuyer:
        """The person at both APIs: for carts, orders and the checkout."""
        if self.restored is None:
            self.restored = self.scope.restore_buyer(self.person.customer_id, self.person.access_token)
        return self.restored

    @property
    def store(self) -> AsyncStoreSession:
        """The store's own API, as the person or as a guest."""
        return self.buyer.store if self.visit.person else self.scope.store()

    @property
    def company_id(self) -> int:
        """The company that the page is about: the one acted as, or the person's own."""
        company_id = self.person.acting_company_id or self.person.company_id
        if company_id is None:
            raise HTTPException(403, "Choose a company first.")
        return company_id

    @property
    def has_company(self) -> bool:
        """Whether somebody is signed in who buys for a company; sales reps do while they act as one."""
        person = self.visit.person
        return person is not None and bool(person.acting_company_id or person.company_id)

    @property
    def number(self) -> int:
        """Which page of a list this is, from 1 on."""
        return self.query_number("page") or 1

    def query_number(self, name: str) -> int | None:
        """Return a number of the address; None where there is none."""
        text = self.request.query_params.get(name, "")
        return int(text) if text.isascii() and text.isdecimal() and len(text) < 7 else None

    def path_number(self, name: str = "id") -> int:
        """Return the number in the page's path."""
        number = int(self.request.path_params[name])
        if number >= 2**31:
            raise HTTPException(404)
        return number

    def text(self, english: str, **values: object) -> str:
        """Return one of the shop's texts in the page's language."""
        return translate(self.language, english, **values)

    def say(self, english: str, kind: Literal["good", "bad"] = "good", **values: object) -> None:
        """Let the next page that this browser sees say something."""
        self.visit.messages.append(Message(self.text(english, **values), kind))

    def render(self, template: str, status: int = 200, /, **values: Any) -> Response:
        """Answer with a template, after all calls: it also shows which they were."""
        messages, self.visit.messages = self.visit.messages, []
        return self.shop.templates.TemplateResponse(
            self.request,
            template,
            {
                "page": self,
                "t": self.text,
                "person": self.visit.person,
                "messages": messages,
                "form_token": self.shop.visits.form_token(self.visit),
                **values,
            },
            status_code=status,
        )

    def go(self, path: str) -> Response:
        """Answer a form with another page, which a reload does not send again."""
        return RedirectResponse(path, status_code=303)

    def link(self, **changes: object) -> str:
        """Return the address of this page with other values in its query."""
        query = {**self.request.query_params, **changes}
        return f"{self.request.url.path}?{urlencode({name: value for name, value in query.items() if value})}"

    def here(self) -> str:
        """Return this page's address, to come back to; the start page's where it answers a form."""
        if self.request.method not in {"GET", "HEAD"}:
            return "/"
        query = self.request.url.query
        return quote(self.request.url.path) + (f"?{query}" if query else "")


def open_page(request: Request) -> Page:
    """Return the page of a request, before anything is asked."""
    state = request.state
    return Page(request, get_shop(request), state.visit, state.language, scope_of(request))
