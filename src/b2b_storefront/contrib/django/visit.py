"""What a request has of its buyer: sessions and scopes of both kinds, each made when it is first used."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from b2b_storefront._async.scope import AsyncScope
from b2b_storefront._async.session import AsyncSession
from b2b_storefront._errors import ConfigurationError
from b2b_storefront._sync.scope import Scope
from b2b_storefront._sync.session import Session
from b2b_storefront.contrib.django.config import get_async_storefront, get_storefront, read_settings
from b2b_storefront.contrib.incoming import WebRequest
from b2b_storefront.contrib.reference import KEY
from b2b_storefront.contrib.timing import timing_headers
from b2b_storefront.contrib.visits import require_buyer

if TYPE_CHECKING:
    from b2b_storefront.observe.observer import Observer

__all__ = ["BuyerRequest", "Visit", "attach", "read_request"]


class BuyerRequest(HttpRequest):
    """A request that has gone through `VisitMiddleware`; for the annotations of views.

    Attributes:
        buyer: The session of the buyer who is signed in. Where nobody is, using it is a `CredentialsRequiredError`.
        visitor: That session, or a guest's.
        abuyer: Returns the buyer's session in an asynchronous view: `buyer = await request.abuyer()`.
        avisitor: Returns the visitor's.
        visit: What the four come from; it has the scopes.
    """

    buyer: Session
    visitor: Session
    abuyer: Callable[[], Awaitable[AsyncSession]]
    avisitor: Callable[[], Awaitable[AsyncSession]]
    visit: "Visit"


class Visit:
    """A request's scopes, each opened when it is first used."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request
        self._scope: Scope | None = None
        self._async_scope: AsyncScope | None = None
        self._observers: tuple[Observer, ...] = ()

    def scope(self) -> Scope:
        """Return the scope of synchronous calls."""
        _refuse_event_loop()
        if self._scope is None:
            options = read_settings().policy.scope_options(read_request(self._request))
            self._observers += options["observers"]
            self._scope = get_storefront().scope(**options).__enter__()
        return self._scope

    async def ascope(self) -> AsyncScope:
        """Return the scope of asynchronous calls."""
        if self._async_scope is None:
            options = read_settings().policy.scope_options(read_request(self._request))
            self._observers += options["observers"]
            self._async_scope = await get_async_storefront().scope(**options).__aenter__()
        return self._async_scope

    def visitor(self) -> Session:
        """Return the session of the buyer who is signed in, or a guest's. Another site's post is an error."""
        _refuse_event_loop()
        settings, session = get_storefront().settings, {KEY: self._request.session.get(KEY)}
        credentials = read_settings().policy.find_customer(read_request(self._request), session, settings)
        return self.scope().guest() if credentials is None else self.scope().session(credentials)

    async def avisitor(self) -> AsyncSession:
        """Like `visitor`."""
        settings, session = get_async_storefront().settings, {KEY: await self._request.session.aget(KEY)}
        credentials = read_settings().policy.find_customer(read_request(self._request), session, settings)
        scope = await self.ascope()
        return scope.guest() if credentials is None else scope.session(credentials)

    async def abuyer(self) -> AsyncSession:
        """Return the session of the buyer who is signed in."""
        return require_buyer(await self.avisitor())

    def timing_headers(self) -> dict[str, str]:
        """Return what tells where the time of the calls went."""
        return timing_headers(self._observers)

    def end(self) -> None:
        """End the scopes."""
        if self._scope is not None:
            self._scope.__exit__(None, None, None)
        if self._async_scope is not None:
            # It waits for nothing, and the request's event loop may have ended.
            with contextlib.suppress(StopIteration):
                self._async_scope.__aexit__(None, None, None).send(None)


def _refuse_event_loop() -> None:
    """Refuse what waits where it would hold up an event loop, as Django does with its sessions, and say what to do."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return
    raise ConfigurationError(
        "This view is asynchronous, and its buyer waits: write `buyer = await request.abuyer()`, `await"
        " request.avisitor()` or `await request.visit.ascope()`. Nothing was sent."
    )


def attach(request: HttpRequest) -> Visit:
    """Give a request its buyer, and anew where somebody has signed in."""
    visit: Visit = getattr(request, "visit", None) or Visit(request)
    given = {
        "visit": visit,
        "avisitor": visit.avisitor,
        "abuyer": visit.abuyer,
        "visitor": SimpleLazyObject(visit.visitor),
        "buyer": SimpleLazyObject(lambda: require_buyer(visit.visitor())),
    }
    for name, part in given.items():
        setattr(request, name, part)
    return visit


def read_request(request: HttpRequest) -> WebRequest:
    """Return what an incoming request says."""
    return WebRequest(
        request.method or "", request.get_full_path(), request.headers.get, request.META.get("REMOTE_ADDR")
    )
