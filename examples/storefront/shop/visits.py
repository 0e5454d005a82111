"""What the shop remembers of a browser between two requests, and the cookie that finds it again.

The cookie holds a random id and nothing else. Who is signed in stays in this process: run several processes, and
`Visits` belongs into Redis.
"""

import hmac
import secrets
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.types import Message as Sent

from b2b_storefront import Permissions

COOKIE = "visit"
IDLE = 4 * 3600.0
"""After so many seconds without a request, people sign in again."""
MOST_VISITS = 10_000


@dataclass
class Person:
    """Somebody who is signed in.

    Attributes:
        name: What to call the person.
        email: The e-mail address.
        customer_id: The BigCommerce customer id.
        access_token: The customer access token, from which a buyer is restored: whoever has it is the person.
        user_id: The id in B2B Edition.
        role: What the role is called.
        is_sales_rep: Whether this is a super admin, who acts as companies.
        permissions: What the person may do, as the API said last.
        company_id: The own company.
        company_name: What it is called.
        ticket: The masquerade that lasts over several requests; empty for none.
        acting_as: The name of the company acted as.
        acting_company_id: Its id.
    """

    name: str
    email: str
    customer_id: int
    access_token: str = field(repr=False)
    user_id: int
    role: str
    is_sales_rep: bool
    permissions: Permissions
    company_id: int | None = None
    company_name: str = ""
    ticket: str = ""
    acting_as: str = ""
    acting_company_id: int | None = None

    def can(self, code: str) -> bool:
        """Return whether to offer something. What is done in the end, the API decides."""
        return self.permissions.level(code) is not None or self.permissions.everything

    def stop_acting(self) -> str:
        """Forget the company acted as, and return the ticket of the masquerade."""
        ticket, self.ticket, self.acting_as, self.acting_company_id = self.ticket, "", "", None
        return ticket


@dataclass
class Message:
    """What the next page says once."""

    text: str
    kind: Literal["good", "bad"]


@dataclass
class Visit:
    """One browser.

    Attributes:
        id: What its cookie holds.
        person: Who is signed in; None for a guest.
        cart_id: The cart that a guest has begun.
        messages: What the next page says.
        seen_at: When it last asked for anything.
    """

    id: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)
    person: Person | None = None
    cart_id: str | None = None
    messages: list[Message] = field(default_factory=list)
    seen_at: float = 0.0


class Visits:
    """The visits that are worth remembering; guests without cart and message are not, so that robots fill no memory.

    Args:
        clock: Returns seconds of a clock that is never set.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._visits: OrderedDict[str, Visit] = OrderedDict()
        self._key = secrets.token_bytes(32)

    def find(self, visit_id: str | None) -> Visit:
        """Return the visit of a cookie, or a new one."""
        visit = self._visits.get(visit_id or "")
        if visit is not None and self._clock() - visit.seen_at <= IDLE:
            return visit
        if visit is not None:
            del self._visits[visit.id]
        elif visit_id and len(visit_id) <= 64 and visit_id.isascii():
            return Visit(visit_id)  # A guest's: nothing is known of it, and its forms stay valid.
        return Visit()

    def keep(self, visit: Visit) -> None:
        """Remember a visit as it is now, if there is anything to remember."""
        if visit.person is None and visit.cart_id is None and not visit.messages:
            self._visits.pop(visit.id, None)
            return
        visit.seen_at = self._clock()
        self._visits[visit.id] = visit
        self._visits.move_to_end(visit.id)
        while len(self._visits) > MOST_VISITS:
            self._visits.popitem(last=False)

    def rotate(self, visit: Visit) -> None:
        """Give a visit another id, as at each change of who is signed in: an id from before is worth nothing."""
        self._visits.pop(visit.id, None)
        visit.id = secrets.token_urlsafe(32)

    def sign_out(self, visit: Visit) -> None:
        """Forget who it was."""
        visit.person = visit.cart_id = None
        self.rotate(visit)

    def form_token(self, visit: Visit) -> str:
        """Return what each form of a visit carries, so that no other site can send one in its name."""
        return hmac.digest(self._key, visit.id.encode(), "sha256").hex()

    def owns_form(self, visit: Visit, token: object) -> bool:
        """Return whether a form was made for this visit."""
        return isinstance(token, str) and hmac.compare_digest(token.encode(), self.form_token(visit).encode())


class VisitCookie:
    """Finds the visit of each request by its cookie, and lets the browser know it again."""

    def __init__(self, app: ASGIApp, visits: Visits) -> None:
        self._app = app
        self._visits = visits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        given = HTTPConnection(scope).cookies.get(COOKIE)
        visit = self._visits.find(given)
        scope["state"]["visit"] = visit

        async def send_with_cookie(message: Sent) -> None:
            if message["type"] == "http.response.start":
                self._visits.keep(visit)
                if visit.id != given:
                    secure = "; Secure" if scope["scheme"] == "https" else ""
                    cookie = f"{COOKIE}={visit.id}; Path=/; HttpOnly; SameSite=Lax{secure}"
                    MutableHeaders(scope=message).append("Set-Cookie", cookie)
            await send(message)

        await self._app(scope, receive, send_with_cookie)
