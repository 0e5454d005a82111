"""A store's asynchronous client: its connections, and the tokens of its customers."""

import os
from collections.abc import Collection, Iterable, Mapping
from functools import partial
from os import PathLike
from types import TracebackType
from typing import TYPE_CHECKING, Literal, Self, TypeVar, overload

from b2b_storefront._async.applying import AsyncApplying
from b2b_storefront._async.loading import load_management_maker, load_scope, load_watcher, open_store
from b2b_storefront._async.registering import AsyncRegistering
from b2b_storefront._async.sender import AsyncSender
from b2b_storefront._async.session import AsyncSession
from b2b_storefront._config import StoreSettings, check_client, check_part, load_settings
from b2b_storefront._hosts import Environment
from b2b_storefront._options import STOREFRONT_OPTIONS, CallOptions
from b2b_storefront._secret import SecretText, hide
from b2b_storefront.auth.core import SYSTEM_CLOCKS, Clocks, RefreshPolicy
from b2b_storefront.auth.credentials.base import Credentials, check_credentials, header_secret
from b2b_storefront.auth.registry import check_kept, restore
from b2b_storefront.auth.stores.base import MemoryTokenStore, TokenStore
from b2b_storefront.auth.tasks import AsyncTokenSource, AsyncTokenSources
from b2b_storefront.resilience.limit import Budget, StoreLimit, check_rate_limit
from b2b_storefront.resilience.retry import RetryPolicy, choose_policy
from b2b_storefront.wire.models import UNSET, UnsetType

if TYPE_CHECKING:
    from ssl import SSLContext

    from gql.transport import AsyncTransport

    from b2b_storefront._async.management import AsyncManagement
    from b2b_storefront._async.recall import AsyncRecall
    from b2b_storefront._async.scope import AsyncScope
    from b2b_storefront._async.store_access import AsyncStoreAccess
    from b2b_storefront._async.store_session import AsyncStoreSession
    from b2b_storefront.cache.base import Cache
    from b2b_storefront.cache.freshness import GivenFreshness
    from b2b_storefront.observe.observer import Observer
    from b2b_storefront.observe.watching import Watcher
    from b2b_storefront.resilience.deadline import Deadline

__all__ = ["AsyncStorefront"]

AsyncSessionT = TypeVar("AsyncSessionT", bound=AsyncSession)


class AsyncStorefront(AsyncRegistering, AsyncApplying):
    """One store, asynchronous: a pool of connections and any number of customers' sessions.

    Make one per process and store, and close it at the end; an `async with` block does.

        async with AsyncStorefront(store_hash="abc123") as storefront:
            buyer = storefront.session(EmailPassword("buyer@example.com", "secret"))
            me = await buyer.current_user()

    Args:
        store_hash: The store's hash.
        channel_id: The storefront's channel; 1 unless set.
        base_url: The API's address without `/graphql`; BigCommerce's own unless set. https, or http on loopback.
        timeout: Seconds for a whole call: waiting for a sign-in, for the budget and for a connection, all attempts and
            pauses, the last byte of the answer; 30 unless set.
        connect_timeout: Seconds for opening a connection, name look-up and TLS included; 10 unless set.
        max_connections: How many connections may be open at a time; 100 unless set. Further calls wait, in order.
        max_response_bytes: How many bytes an answer may have, unpacked; 32 MiB unless set.
        access_token: The store API account's token. With it, `CustomerId`, `login` and `sign_in` sign customers in from
            the server side.
        environment: BigCommerce's environment, where base_url is not named: `production` unless set, `staging` or
            `integration`.
        store_url: The address of the store's own GraphQL without `/graphql`; the channel's host at BigCommerce unless
            set.
        api_url: The address of BigCommerce's management API, which gives private tokens out; BigCommerce's own unless
            set.
        private_token: A private token of the store's own GraphQL, with the scopes `Unauthenticated`, `Customer` and
            `B2B`; one is obtained with access_token, and renewed, unless set.
        ca_file: The path of a file with the certificate authorities to trust, PEM; the system's unless set.
        client_cert: The path of this side's certificate, PEM, for servers that ask for one.
        client_key: The path of its key, where it is not in the same file.
        ssl_context: Decides about certificates instead of the three before.
        insecure_http_hosts: Names of private hosts that may be reached with plain http, as a sandbox beside the
            application. Tokens travel in the clear there.
        trust_env: Whether HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY are honoured; they are not unless set.
        app: What your application is called, `("shop", "1.2")`; sent in `User-Agent`, after this library's name.
        operation_in_url: Whether each request's address names its operation, `?operation=Users&type=query`, for the
            logs of servers on the way; it does not unless set.
        fingerprint_key: What the customers' fingerprints in logs and records are hashed with, so that all processes
            have the same ones; each process has a key of its own unless set.
        transport: "fast" for the transport without an HTTP library, which starts faster and costs less per call. Or a
            gql transport of your own; the address, connections, TLS and `User-Agent` are then its own, and so are
            timeouts that are named neither here nor in `with_options`. It is closed at the end only if it was not
            connected before. Unless given, the environment's `B2B_STOREFRONT_TRANSPORT` (`fast`) or `AiohttpTransport`.
        store_transport: The same for the store's own GraphQL; what `transport` names unless given.
        tokens: Where tokens are kept between sessions; in this process unless given, for the 10,000 customers used
            last. The caller closes a given one.
        refresh: When tokens are refreshed.
        cache: Where answers are kept, such as a `MemoryCache`; nothing is kept unless given. The caller closes it.
        freshness: Which answers the cache keeps, and for how long, where that is not as shipped: `Fresh` by the
            operation's name, or by the operation for one of your own; None for one that is not to be kept.
        clocks: Where time and chance come from, for tests.
        retry: How often a call is attempted, and with which pauses; False for once. Unless given, the environment's
            `B2B_STOREFRONT_RETRY` (`off`, `at-once`) or `RetryPolicy()`; over a fake transport of `testing`, False.
        rate_limit: The store's budget: `RateLimit(...)` for this process, a `RedisRateLimiter` for several, None for
            none. Unless given, 150 requests a minute for BigCommerce's hosts, and none for others, such as a sandbox.
        observers: Who is told what happens to calls and tokens; see `Observer`.

    All but `ssl_context` and the last nine may come from the environment instead: `B2B_STOREFRONT_STORE_HASH` and so
    on.

    Raises:
        ConfigurationError: A setting is missing or can't work.
    """

    _options = STOREFRONT_OPTIONS
    _store_access: "AsyncStoreAccess | None" = None

    def __init__(
        self,
        store_hash: str | None = None,
        *,
        channel_id: int | None = None,
        base_url: str | None = None,
        timeout: float | None = None,
        connect_timeout: float | None = None,
        max_connections: int | None = None,
        max_response_bytes: int | None = None,
        access_token: str | None = None,
        environment: Environment | None = None,
        store_url: str | None = None,
        api_url: str | None = None,
        private_token: str | None = None,
        ca_file: str | PathLike[str] | None = None,
        client_cert: str | PathLike[str] | None = None,
        client_key: str | PathLike[str] | None = None,
        ssl_context: "SSLContext | None" = None,
        insecure_http_hosts: Collection[str] | None = None,
        trust_env: bool | None = None,
        app: tuple[str, str] | str | None = None,
        operation_in_url: bool | None = None,
        fingerprint_key: str | None = None,
        transport: "AsyncTransport | Literal['fast'] | None" = None,
        store_transport: "AsyncTransport | Literal['fast'] | None" = None,
        tokens: TokenStore | None = None,
        refresh: RefreshPolicy | None = None,
        cache: "Cache | None" = None,
        freshness: "GivenFreshness | None" = None,
        clocks: Clocks | None = None,
        retry: RetryPolicy | Literal[False] | None = None,
        rate_limit: StoreLimit | None | UnsetType = UNSET,
        observers: "Iterable[Observer]" = (),
    ) -> None:
        # A bad setting must not put the token, or a password in an address, into the traceback's locals.
        access_token, base_url, private_token = hide(access_token), hide(base_url), hide(private_token)
        fingerprint_key = hide(fingerprint_key)
        self.settings: StoreSettings = load_settings(
            store_hash=store_hash,
            channel_id=channel_id,
            base_url=base_url,
            timeout=timeout,
            connect_timeout=connect_timeout,
            max_connections=max_connections,
            max_response_bytes=max_response_bytes,
            access_token=access_token,
            environment=environment,
            store_url=store_url,
            api_url=api_url,
            private_token=private_token,
            ca_file=ca_file,
            client_cert=client_cert,
            client_key=client_key,
            ssl_context=ssl_context,
            insecure_http_hosts=insecure_http_hosts,
            trust_env=trust_env,
            app=app,
            operation_in_url=operation_in_url,
            fingerprint_key=fingerprint_key,
        )
        for name, part, kind, example in (
            ("tokens", tokens, TokenStore, "one such as RedisTokenStore(url)"),
            ("refresh", refresh, RefreshPolicy, "one such as RefreshPolicy(soft_window=600)"),
            ("clocks", clocks, Clocks, "one such as Clocks(time.monotonic, time.time)"),
        ):
            if part is not None:
                check_part(name, part, kind, example)
        clocks, refresh = clocks or SYSTEM_CLOCKS, refresh or RefreshPolicy()
        self._store = MemoryTokenStore(clock=clocks.wall) if tokens is None else tokens
        policy = choose_policy(retry, os.environ, once=getattr(transport, "sends_once", False))
        check_rate_limit(rate_limit)
        by_name = transport if isinstance(transport, str) else None
        self._sender = AsyncSender(self.settings, transport, policy, rate_limit, clocks.chance)
        watcher = self._watcher = self._sender.watcher = self._make_watcher(observers) if observers else None
        listener = None if watcher is None else watcher.tell_of_token
        self._customers = AsyncTokenSources(
            self.settings, self._store, clocks, refresh, self._sender.exchange, listener, of_customers=True
        )
        # Made when it is first needed: whoever never asks the store itself need not say where it is.
        self._make_store_access = partial(
            open_store, self.settings, store_transport or by_name, policy, self._store, clocks, refresh, watcher
        )
        self._recall: AsyncRecall | None = None
        if cache is not None or freshness is not None:
            # Whoever keeps nothing does not pay for it.
            from b2b_storefront._async.recall import make_recall

            self._recall = make_recall(self.settings, cache, freshness, clocks.monotonic)

    def __repr__(self) -> str:
        settings: StoreSettings | None = getattr(self, "settings", None)  # None while a bad setting is refused
        where = f"store {settings.store_hash}, channel {settings.channel_id}" if settings else "no store"
        return f"<{type(self).__name__} of {where}>"

    async def __aenter__(self) -> Self:
        await self._sender.connect()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()

    @property
    def budget(self) -> Budget | None:
        """What the store has left of its requests, as far as is known; None where neither a limiter nor the API told.

        `Budget(limit=150, remaining=97, resets_in=12.4)`
        """
        return self._sender.budget()

    async def close(self) -> None:
        """Close the connections. Tokens stay, so that the storefront can be used again."""
        if self._recall is not None:
            await self._recall.close()
        await self._customers.close()
        if self._store_access is not None:
            await self._store_access.close()
        await self._sender.close()

    @overload
    def session(self, credentials: Credentials, *, token: str | None = None) -> AsyncSession: ...
    @overload
    def session(
        self, credentials: Credentials, *, token: str | None = None, client: type[AsyncSessionT]
    ) -> AsyncSessionT: ...
    def session(
        self, credentials: Credentials, *, token: str | None = None, client: type[AsyncSession] = AsyncSession
    ) -> AsyncSession:
        """Return a customer's session. Cheap, without I/O: make one wherever you need one.

        Sessions made with equal credentials share one token.

        Args:
            credentials: What the customer's token is obtained with, for instance `EmailPassword`.
            token: A token of this customer that the application kept; used until it ends, then the credentials are.
            client: The session's class, for a subclass of your own.

        Raises:
            ConfigurationError: The credentials, the token or the class can't work.
        """
        token = hide(token)
        check_client(client, AsyncSession)
        tokens = self._find_tokens(credentials, token)
        return client(self._sender, tokens, recall=self._recall, watcher=self._watcher)

    @overload
    def guest(self) -> AsyncSession: ...
    @overload
    def guest(self, client: type[AsyncSessionT]) -> AsyncSessionT: ...
    def guest(self, client: type[AsyncSession] = AsyncSession) -> AsyncSession:
        """Return the session of a guest, for the operations that need no token.

        Args:
            client: The session's class, for a subclass of your own.

        Raises:
            ConfigurationError: It is none.
        """
        check_client(client, AsyncSession)
        return client(self._sender, None, recall=self._recall, watcher=self._watcher)

    def management(self, access_token: str | None = None) -> "AsyncManagement":
        """Return the client of the REST management API: the staff's side of the store. Cheap, without I/O.

        It shares this storefront's connections, budget and retries. Keep it on the server.

            companies = await storefront.management().companies(q="Acme")

        Args:
            access_token: The token of an API account of the store, with the scope of B2B Edition; the storefront's
                `access_token` unless given.

        Raises:
            ConfigurationError: There is no token.
        """
        token: SecretText | None = hide(access_token)
        del access_token
        return load_management_maker()(self._sender, token)

    def scope(
        self,
        *,
        locale: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        headers: Mapping[str, str] | None = None,
        buyer_address: str | None = None,
        observers: "Iterable[Observer]" = (),
    ) -> "AsyncScope":
        """Return a scope for one incoming web request: its sessions ask equal queries once, and share its time.

            async with storefront.scope(timeout=2.0) as scope:
                buyer = scope.session(credentials)

        Customers sign in with it, buyers are restored and companies register as with the storefront.

        Args:
            locale: The language in which the API words its texts, such as `de` or `fr-CA`.
            request_id: What the application calls the web request; sent as `X-Request-Id`.
            timeout: Seconds for all of its calls together, from the beginning of the block; a call may have less.
            headers: Further headers for each call.
            buyer_address: The IP address of the buyer's browser.
            observers: Who is told of the scope's calls, beside the storefront's own observers. What belongs to no
                single call, as a sign-in, is told to the storefront's only.

        Raises:
            ConfigurationError: One of them can't work.
        """
        watcher = self._watcher
        if observers:
            watcher = self._make_watcher(observers) if watcher is None else watcher.joined_by(observers)
        options = STOREFRONT_OPTIONS.changed(
            timeout=timeout, locale=locale, headers=headers, request_id=request_id, buyer_address=buyer_address
        )
        return load_scope()(self._sender, self._find_tokens, self._recall, options, watcher, self._access_store)

    async def forget(self, *tags: str) -> None:
        """Forget answers that the cache keeps, because something changed that this storefront knows nothing of.

        What its own mutations change is forgotten by itself. Does nothing where there is no cache.

        Args:
            tags: What changed: a kind of thing, alone or with an id, such as `quote` or `quote:17`. Everything of the
                store, where none is given.

        Raises:
            ConfigurationError: One of them is not a tag.
        """
        if self._recall is not None:
            await self._recall.forget(tags, self._sender.deadline(None))

    @property
    def anonymous(self) -> AsyncSession:
        """The session of a guest; `guest()` by its old name."""
        return self.guest()

    def _make_watcher(self, observers: "Iterable[Observer]") -> "Watcher":
        sender = self._sender
        return load_watcher()(self.settings, observers, sender.shown_name, sender.budget)

    def _begin(self, seconds: float | None) -> "Deadline":
        return self._sender.deadline(seconds)

    def _session_of(self, tokens: AsyncTokenSource | None, options: CallOptions) -> AsyncSession:
        return AsyncSession(self._sender, tokens, options, recall=self._recall, watcher=self._watcher)

    def _store_session(self, customer_access_token: SecretText | None, options: CallOptions) -> "AsyncStoreSession":
        return self._access_store().session(customer_access_token, options)

    def _access_store(self) -> "AsyncStoreAccess":
        if self._store_access is not None:
            return self._store_access
        # No lock, which a process that is forked at that moment would never get: of two that are made, one is kept.
        access: AsyncStoreAccess = vars(self).setdefault("_store_access", self._make_store_access())
        return access

    def _find_tokens(self, credentials: Credentials, token: str | None) -> AsyncTokenSource:
        token = hide(token)
        token = None if token is None else header_secret(token, "token", "a storefront token, or leave it out")
        check_credentials(credentials)
        check_kept(credentials, self.settings)
        customer = self._customers.get(credentials)
        if token is not None:
            restore(customer.core, credentials, self.settings, token)
        return customer
