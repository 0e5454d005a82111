# Generated from src/b2b_storefront/_async/scope.py by `make codegen`. Edits are lost.

"""A scope: one incoming web request that is being served. Its sessions ask equal queries once, and share its time."""

from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar, overload

from b2b_storefront._config import check_client
from b2b_storefront._options import CallOptions
from b2b_storefront._reprs import even_unfinished
from b2b_storefront._secret import SecretText, hide
from b2b_storefront._sync.recall import Recall
from b2b_storefront._sync.registering import Registering
from b2b_storefront._sync.scope_memory import ScopeMemory
from b2b_storefront._sync.sender import Sender
from b2b_storefront._sync.session import Session
from b2b_storefront.auth.credentials.base import Credentials
from b2b_storefront.auth.threads import TokenSource
from b2b_storefront.cache.calls import ScopeCall
from b2b_storefront.resilience.deadline import Deadline

if TYPE_CHECKING:
    from b2b_storefront._sync.store_access import StoreAccess
    from b2b_storefront._sync.store_session import StoreSession
    from b2b_storefront.observe.watching import Watcher

__all__ = ["Scope"]

SessionT = TypeVar("SessionT", bound=Session)


class Scope(Registering):
    """One incoming web request; made by `Storefront.scope`, for use with `with`.

        with storefront.scope(locale="fr", timeout=2.0) as scope:
            buyer = scope.session(credentials)

    Equal queries of a customer in it are asked once, also while they are on their way. What was answered is forgotten
    with the first mutation, and when a customer begins or ends to act as another company.

    Customers sign in with it, buyers are restored and companies register, as with the storefront. The sessions and
    buyers that come of it belong to the scope, at both APIs: they have its language, its request id and its time, are
    counted among its calls, and end with it. What a sign-in gave lasts: see `storefront.restore_buyer`.
    """

    def __init__(
        self,
        sender: Sender,
        find_tokens: Callable[[Credentials, str | None], TokenSource],
        recall: Recall | None,
        options: CallOptions,
        watcher: "Watcher | None",
        access_store: "Callable[[], StoreAccess]",
    ) -> None:
        self.settings = sender.settings
        self._sender = sender
        self._find_sources = find_tokens
        self._access_store = access_store
        self._options = options
        self._watcher = watcher
        self._memory = ScopeMemory(sender.settings, recall)

    @even_unfinished
    def __repr__(self) -> str:
        return f"<{type(self).__name__} with {len(self._memory.calls)} calls, {self._memory.state}>"

    def __enter__(self) -> Self:
        timeout = self._options.timeout
        self._memory.begin(None if timeout is None else Deadline(timeout))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._memory.end()

    @property
    def calls(self) -> tuple[ScopeCall, ...]:
        """The calls that were made in it, in the order in which they ended; the last 1,000."""
        return tuple(self._memory.calls)

    @overload
    def session(self, credentials: Credentials, *, token: str | None = None) -> Session: ...
    @overload
    def session(self, credentials: Credentials, *, token: str | None = None, client: type[SessionT]) -> SessionT: ...
    def session(
        self, credentials: Credentials, *, token: str | None = None, client: type[Session] = Session
    ) -> Session:
        """Return a customer's session in this scope.

        Args:
            credentials: What the customer's token is obtained with, for instance `EmailPassword`.
            token: A token of this customer that the application kept; used until it ends, then the credentials are.
            client: The session's class, for a subclass of your own.

        Raises:
            ConfigurationError: The credentials, the token or the class can't work, or the scope is not open.
        """
        token = hide(token)
        self._memory.check_open()
        check_client(client, Session)
        tokens = self._find_sources(credentials, token)
        return client(self._sender, tokens, self._options, recall=self._memory, watcher=self._watcher)

    @overload
    def guest(self) -> Session: ...
    @overload
    def guest(self, client: type[SessionT]) -> SessionT: ...
    def guest(self, client: type[Session] = Session) -> Session:
        """Return the session of a guest in this scope.

        Args:
            client: The session's class, for a subclass of your own.

        Raises:
            ConfigurationError: The scope is not open, or the class is none.
        """
        self._memory.check_open()
        check_client(client, Session)
        return client(self._sender, None, self._options, recall=self._memory, watcher=self._watcher)

    def _begin(self, seconds: float | None) -> Deadline:
        self._memory.check_open()
        return self._memory.bound(self._sender.deadline(seconds))

    def _session_of(self, tokens: TokenSource | None, options: CallOptions) -> Session:
        self._memory.check_open()
        return Session(self._sender, tokens, options, recall=self._memory, watcher=self._watcher)

    def _store_session(self, customer_access_token: SecretText | None, options: CallOptions) -> "StoreSession":
        self._memory.check_open()
        return self._access_store().session(customer_access_token, options, self._memory, self._watcher)

    def _find_tokens(self, credentials: Credentials, token: str | None) -> TokenSource:
        return self._find_sources(credentials, hide(token))
