"""Starlette: a storefront for the application's life, a scope for each request, and errors as answers."""

from collections.abc import AsyncIterator, Callable, Collection, Coroutine, Iterable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from typing import Any, TypeVar
from urllib.parse import quote

from starlette.requests import HTTPConnection, Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Lifespan, Receive, Scope, Send

from b2b_storefront._async.scope import AsyncScope
from b2b_storefront._async.session import AsyncSession
from b2b_storefront._async.signed_in import AsyncSignedIn
from b2b_storefront._async.storefront import AsyncStorefront
from b2b_storefront._errors import ConfigurationError, StorefrontError
from b2b_storefront.contrib.answers import ErrorAnswer
from b2b_storefront.contrib.browser import KEY, forget, remember
from b2b_storefront.contrib.incoming import WebRequest
from b2b_storefront.contrib.timing import with_timing
from b2b_storefront.contrib.visits import VisitPolicy, require_buyer
from b2b_storefront.observe.observer import Observer

__all__ = [
    "VisitMiddleware",
    "VisitPolicy",
    "buyer_of",
    "error_handlers",
    "scope_of",
    "sign_in",
    "sign_out",
    "storefront_lifespan",
    "storefront_of",
    "visitor_of",
]

OpenStorefront = Callable[[], AbstractAsyncContextManager[AsyncStorefront]]
Observe = Callable[[Request], Iterable[Observer]]
PartT = TypeVar("PartT")
ErrorHandlers = dict[int | type[Exception], Callable[[Request, Any], Coroutine[Any, Any, Response]]]


def storefront_lifespan(open_storefront: OpenStorefront, within: Lifespan[Any] | None = None) -> Lifespan[Any]:
    """Return a lifespan that has a storefront from the application's start to its end, in the requests' state.

    Args:
        open_storefront: Makes the storefront: `lambda: AsyncStorefront(...)`, or a context manager that opens more.
        within: The application's own lifespan, which begins first and ends last.
    """

    @asynccontextmanager
    async def live(app: Any) -> AsyncIterator[Mapping[str, Any]]:
        async with within(app) if within else nullcontext() as state, open_storefront() as storefront:
            yield {**(state or {}), "b2b_storefront": storefront}

    return live


class VisitMiddleware:
    """Opens a scope for each HTTP request: its equal queries are asked once, in its language and within its time.

    Args:
        policy: How visitors are treated.
        observe: Returns who else is told of a request's calls. Pages find it where it was put into `request.state`.
    """

    def __init__(self, app: ASGIApp, policy: VisitPolicy | None = None, observe: Observe | None = None) -> None:
        self._app = app
        self._policy = policy or VisitPolicy()
        self._observe = observe

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        options = self._policy.scope_options(_read(request))
        timing = options["observers"]
        options["observers"] += tuple(self._observe(request)) if self._observe else ()
        async with storefront_of(request).scope(**options) as opened:
            scope["state"] |= {"b2b_scope": opened, "b2b_policy": self._policy}
            await self._app(scope, receive, with_timing(send, timing))


def storefront_of(request: HTTPConnection) -> AsyncStorefront:
    """Return the application's storefront, or raise `ConfigurationError`."""
    return _part(request, "storefront", AsyncStorefront, "run the application's storefront_lifespan(...)")


def scope_of(request: HTTPConnection) -> AsyncScope:
    """Return the request's scope, or raise `ConfigurationError`."""
    return _part(request, "scope", AsyncScope)


def visitor_of(request: HTTPConnection) -> AsyncSession:
    """Return the session of the buyer who is signed in, or a guest's. Another site's post is an error."""
    scope, settings = scope_of(request), storefront_of(request).settings
    credentials = _part(request, "policy", VisitPolicy).find_customer(_read(request), request.session, settings)
    return scope.guest() if credentials is None else scope.session(credentials)


def buyer_of(request: HTTPConnection) -> AsyncSession:
    """Return the session of the buyer who is signed in, or raise `CredentialsRequiredError`."""
    return require_buyer(visitor_of(request))


def sign_in(request: HTTPConnection, signed_in: AsyncSignedIn, *, keep: Collection[str] = ()) -> None:
    """Remember a customer who has just signed in: the session begins anew, but for the entries to `keep`."""
    _part(request, "policy", VisitPolicy).check(_read(request))
    remember(request.session, signed_in, keep=keep)


def sign_out(request: HTTPConnection) -> None:
    """End the browser's session, or raise `CrossSiteRequestError`."""
    _part(request, "policy", VisitPolicy).check(_read(request))
    forget(request.session)


def error_handlers(page: Callable[[Request, ErrorAnswer], Response] | None = None) -> ErrorHandlers:
    """Return what answers the errors of calls: the `exception_handlers` of an application.

    Args:
        page: Makes the page that tells a person of an error; its text alone unless given.
    """

    async def answer(request: Request, error: StorefrontError) -> Response:
        answered: ErrorAnswer = getattr(request.state, "b2b_policy", VisitPolicy()).answer(error, _read(request))
        if answered.signs_out and "session" in request.scope:
            request.session.pop(KEY, None)
        if not answered.page:
            return JSONResponse(answered.body, answered.status, answered.headers)
        if page is not None and "Location" not in answered.headers:
            return page(request, answered)
        return PlainTextResponse(answered.detail, answered.status, answered.headers)

    return {StorefrontError: answer}


def _part(request: HTTPConnection, name: str, kind: type[PartT], advice: str = "add VisitMiddleware") -> PartT:
    part = getattr(request.state, f"b2b_{name}", None)
    if not isinstance(part, kind):
        raise ConfigurationError(f"The request's state has no {name}: {advice}.")
    return part


def _read(request: HTTPConnection) -> WebRequest:
    path = quote(request.url.path) + (f"?{request.url.query}" if request.url.query else "")
    address = request.client.host if request.client else None
    return WebRequest(request.scope["method"], path, request.headers.get, address)
