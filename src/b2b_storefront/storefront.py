"""A store's client: its connections, and the tokens of its customers."""

import time
from types import TracebackType
from typing import Self, TypeVar, overload

from gql.transport import AsyncTransport, Transport

from b2b_storefront._config import StoreSettings, load_settings
from b2b_storefront._errors import ConfigurationError
from b2b_storefront._outcome import error_of
from b2b_storefront.auth._async_driver import AsyncTokens
from b2b_storefront.auth._core import TokenCore
from b2b_storefront.auth._credentials import Credentials
from b2b_storefront.auth._registry import TokenRegistry
from b2b_storefront.auth._sync_driver import SyncTokens
from b2b_storefront.session import AsyncSession, Session
from b2b_storefront.transport import AiohttpTransport, AsyncSender, PreparedRequest, Sender, Urllib3Transport

__all__ = ["AsyncStorefront", "Storefront"]

AsyncSessionT = TypeVar("AsyncSessionT", bound=AsyncSession)
SessionT = TypeVar("SessionT", bound=Session)


class AsyncStorefront:
    """One store, asynchronous: a pool of connections and any number of customers' sessions.

    Make one per process and store, and close it at the end; an `async with` block does.

        async with AsyncStorefront(store_hash="abc123") as storefront:
            buyer = storefront.session(EmailPassword("buyer@example.com", "secret"))
            me = await buyer.current_user()

    Args:
        store_hash: The store's hash.
        channel_id: The storefront's channel; 1 unless set.
        base_url: The API's address without `/graphql`; BigCommerce's own unless set. https, or http on loopback.
        timeout: Seconds for a whole request; 30 unless set.
        connect_timeout: Seconds for opening a connection; 10 unless set.
        max_connections: How many connections may be open at a time; 100 unless set.
        transport: A gql transport of your own instead of `AiohttpTransport`; the address, timeouts and connections
            are then its own. It is closed at the end only if it was not connected before.

    Each but the last may come from the environment instead: `B2B_STOREFRONT_STORE_HASH` and so on.

    Raises:
        ConfigurationError: A setting is missing or can't work.
    """

    def __init__(
        self,
        store_hash: str | None = None,
        *,
        channel_id: int | None = None,
        base_url: str | None = None,
        timeout: float | None = None,
        connect_timeout: float | None = None,
        max_connections: int | None = None,
        transport: AsyncTransport | None = None,
    ) -> None:
        self.settings: StoreSettings = load_settings(
            store_hash=store_hash,
            channel_id=channel_id,
            base_url=base_url,
            timeout=timeout,
            connect_timeout=connect_timeout,
            max_connections=max_connections,
        )
        own = transport is None
        self._sender = AsyncSender(transport or _own_async_transport(self.settings), owned=own)
        self._customers: TokenRegistry[AsyncTokens] = TokenRegistry(self._tokens)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of store {self.settings.store_hash}, channel {self.settings.channel_id}>"

    async def __aenter__(self) -> Self:
        await self._sender.connect()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Close the connections. Tokens stay, so that the storefront can be used again."""
        await self._sender.close()

    @overload
    def session(self, credentials: Credentials) -> AsyncSession: ...
    @overload
    def session(self, credentials: Credentials, *, client: type[AsyncSessionT]) -> AsyncSessionT: ...
    def session(self, credentials: Credentials, *, client: type[AsyncSession] = AsyncSession) -> AsyncSession:
        """Return a customer's session. Cheap, without I/O: make one wherever you need one.

        Sessions made with equal credentials share one token.

        Args:
            credentials: What the customer's token is obtained with, for instance `EmailPassword`.
            client: The session's class, for a subclass of your own.
        """
        _check(credentials)
        return client(self._sender, self._customers.get(credentials), f"customer {credentials.fingerprint}")

    @property
    def anonymous(self) -> AsyncSession:
        """A session without a customer, for the operations that need no token."""
        return AsyncSession(self._sender, None, "a guest")

    def _tokens(self, credentials: Credentials) -> AsyncTokens:
        async def obtain() -> str:
            operation, variables = credentials.token_request(self.settings)
            result = await self._sender.send(PreparedRequest(operation, variables), None, None)
            error = error_of(operation, result)
            if error is not None:
                raise error
            return credentials.read_token(result.data or {})

        return AsyncTokens(TokenCore(time.monotonic, time.time), obtain)


class Storefront:
    """One store, synchronous and safe to share between threads; otherwise like `AsyncStorefront`.

        with Storefront(store_hash="abc123") as storefront:
            me = storefront.session(EmailPassword("buyer@example.com", "secret")).current_user()

    Args:
        store_hash: The store's hash.
        channel_id: The storefront's channel; 1 unless set.
        base_url: The API's address without `/graphql`; BigCommerce's own unless set. https, or http on loopback.
        timeout: Seconds for opening a connection and waiting for the answer; 30 unless set.
        connect_timeout: Seconds for opening a connection; 10 unless set.
        max_connections: How many connections may be open at a time; 100 unless set.
        transport: A gql transport of your own instead of `Urllib3Transport`; the address, timeouts and connections
            are then its own. It is closed at the end only if it was not connected before.

    Each but the last may come from the environment instead: `B2B_STOREFRONT_STORE_HASH` and so on.

    Raises:
        ConfigurationError: A setting is missing or can't work.
    """

    def __init__(
        self,
        store_hash: str | None = None,
        *,
        channel_id: int | None = None,
        base_url: str | None = None,
        timeout: float | None = None,
        connect_timeout: float | None = None,
        max_connections: int | None = None,
        transport: Transport | None = None,
    ) -> None:
        self.settings: StoreSettings = load_settings(
            store_hash=store_hash,
            channel_id=channel_id,
            base_url=base_url,
            timeout=timeout,
            connect_timeout=connect_timeout,
            max_connections=max_connections,
        )
        own = transport is None
        self._sender = Sender(transport or _own_transport(self.settings), owned=own)
        self._customers: TokenRegistry[SyncTokens] = TokenRegistry(self._tokens)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of store {self.settings.store_hash}, channel {self.settings.channel_id}>"

    def __enter__(self) -> Self:
        self._sender.connect()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections. Tokens stay, so that the storefront can be used again."""
        self._sender.close()

    @overload
    def session(self, credentials: Credentials) -> Session: ...
    @overload
    def session(self, credentials: Credentials, *, client: type[SessionT]) -> SessionT: ...
    def session(self, credentials: Credentials, *, client: type[Session] = Session) -> Session:
        """Return a customer's session. Cheap, without I/O: make one wherever you need one.

        Sessions made with equal credentials share one token.

        Args:
            credentials: What the customer's token is obtained with, for instance `EmailPassword`.
            client: The session's class, for a subclass of your own.
        """
        _check(credentials)
        return client(self._sender, self._customers.get(credentials), f"customer {credentials.fingerprint}")

    @property
    def anonymous(self) -> Session:
        """A session without a customer, for the operations that need no token."""
        return Session(self._sender, None, "a guest")

    def _tokens(self, credentials: Credentials) -> SyncTokens:
        def obtain() -> str:
            operation, variables = credentials.token_request(self.settings)
            result = self._sender.send(PreparedRequest(operation, variables), None, None)
            error = error_of(operation, result)
            if error is not None:
                raise error
            return credentials.read_token(result.data or {})

        return SyncTokens(TokenCore(time.monotonic, time.time), obtain)


def _own_async_transport(settings: StoreSettings) -> AiohttpTransport:
    return AiohttpTransport(
        settings.graphql_url,
        timeout=settings.timeout,
        connect_timeout=settings.connect_timeout,
        max_connections=settings.max_connections,
    )


def _own_transport(settings: StoreSettings) -> Urllib3Transport:
    return Urllib3Transport(
        settings.graphql_url,
        timeout=settings.timeout,
        connect_timeout=settings.connect_timeout,
        max_connections=settings.max_connections,
    )


def _check(credentials: object) -> None:
    if not isinstance(credentials, Credentials):
        raise ConfigurationError(
            f"session() takes credentials, not {type(credentials).__name__}: pass EmailPassword(email, password), or"
            " use storefront.anonymous for operations that need no customer."
        )
