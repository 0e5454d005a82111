"""Flask: a storefront for each application, a scope for each request, the buyer at hand, and errors as answers."""

import weakref
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from flask import Flask, Response, current_app, g, jsonify, request, session
from werkzeug.local import LocalProxy

from b2b_storefront._errors import ConfigurationError, StorefrontError
from b2b_storefront._sync.scope import Scope
from b2b_storefront._sync.session import Session
from b2b_storefront._sync.signed_in import SignedIn
from b2b_storefront._sync.storefront import Storefront
from b2b_storefront.contrib.answers import ErrorAnswer
from b2b_storefront.contrib.browser import KEY, forget, remember
from b2b_storefront.contrib.incoming import WebRequest
from b2b_storefront.contrib.timing import timing_headers
from b2b_storefront.contrib.visits import VisitPolicy, require_buyer

__all__ = [
    "FlaskStorefront",
    "VisitPolicy",
    "current_buyer",
    "current_scope",
    "current_storefront",
    "current_visitor",
    "sign_in",
    "sign_out",
]

NAME = "b2b_storefront"

ErrorPage = Callable[[ErrorAnswer], str]
"""Returns the HTML that tells a person of an error."""


class FlaskStorefront:
    """The extension. One may serve any number of applications, each with a storefront of its own.

    Args:
        make: Makes the storefront of an application, which ends with it: `lambda: Storefront(...)`.
        policy: How visitors are treated.
        page: Returns the HTML that tells a person of an error; its text alone unless given.
    """

    def __init__(
        self,
        make: Callable[[], Storefront],
        policy: VisitPolicy | None = None,
        *,
        page: ErrorPage | None = None,
    ) -> None:
        self._make = make
        self._policy = policy or VisitPolicy()
        self._page = page

    def init_app(self, app: Flask) -> None:
        """Make an application's storefront, answer errors of its calls, and end scopes with their requests."""
        storefront = self._make()
        app.extensions[NAME] = _State(storefront, self._policy)
        weakref.finalize(app, storefront.close)
        app.register_error_handler(StorefrontError, self._answer)
        app.after_request(_tell_times)
        app.teardown_appcontext(_end_scope)

    def _answer(self, error: StorefrontError) -> Any:
        answered = self._policy.answer(error, _read())
        if answered.signs_out:
            session.pop(KEY, None)
        if not answered.page:
            return jsonify(answered.body), answered.status, answered.headers
        if self._page is not None and "Location" not in answered.headers:
            return self._page(answered), answered.status, answered.headers
        return Response(answered.detail, mimetype="text/plain"), answered.status, answered.headers


@dataclass(frozen=True, slots=True)
class _State:
    storefront: Storefront
    policy: VisitPolicy


def _state() -> _State:
    state = current_app.extensions.get(NAME)
    if not isinstance(state, _State):
        raise ConfigurationError("The application has no storefront: call FlaskStorefront(...).init_app(app) first.")
    return state


def _scope() -> Scope:
    if NAME not in g:
        state = _state()
        options = state.policy.scope_options(_read())
        g.b2b_observers = options["observers"]
        g.b2b_storefront = state.storefront.scope(**options).__enter__()
    opened: Scope = g.b2b_storefront
    return opened


def _tell_times(response: Response) -> Response:
    response.headers.update(timing_headers(g.get("b2b_observers", ())))
    return response


def _end_scope(error: BaseException | None) -> None:
    if (scope := g.pop(NAME, None)) is not None:
        scope.__exit__(None, None, None)


def _visitor() -> Session:
    state, scope = _state(), _scope()
    credentials = state.policy.find_customer(_read(), session, state.storefront.settings)
    return scope.guest() if credentials is None else scope.session(credentials)


def sign_in(signed_in: SignedIn, *, keep: Collection[str] = ()) -> None:
    """Remember a customer who has just signed in: the session begins anew, but for the entries to `keep`."""
    _state().policy.check(_read())
    permanent = session.permanent
    remember(session, signed_in, keep=keep)
    session.permanent = permanent


def sign_out() -> None:
    """End the browser's session, or raise `CrossSiteRequestError`."""
    _state().policy.check(_read())
    forget(session)


def _read() -> WebRequest:
    query = request.query_string.decode("latin-1")
    path = quote(request.script_root + request.path) + (f"?{query}" if query else "")
    return WebRequest(request.method, path, request.headers.get, request.remote_addr)


current_storefront: Storefront = LocalProxy(lambda: _state().storefront)  # type: ignore[assignment]
"""The application's storefront."""

current_scope: Scope = LocalProxy(_scope)  # type: ignore[assignment]
"""The scope of the request that is being served; opened when it is first used."""

current_visitor: Session = LocalProxy(_visitor)  # type: ignore[assignment]
"""The session of the buyer who is signed in, or a guest's. Another site's post is an error."""

current_buyer: Session = LocalProxy(lambda: require_buyer(_visitor()))  # type: ignore[assignment]
"""The session of the buyer who is signed in. Where nobody is, using it is a `CredentialsRequiredError`."""
