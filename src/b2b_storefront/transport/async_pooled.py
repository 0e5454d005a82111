"""What carriers have in common that read HTTP themselves, asynchronous: all but how a connection is opened."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING, Self

from b2b_storefront._config import DEFAULT_MAX_RESPONSE_BYTES, StoreSettings
from b2b_storefront._errors import StorefrontError
from b2b_storefront._places import spare_time
from b2b_storefront._secret import HiddenBytes
from b2b_storefront._signals import pass_signal_on
from b2b_storefront.transport.async_carrier import AsyncCarrier
from b2b_storefront.transport.connecting import Connecting, is_passing
from b2b_storefront.transport.failures import (
    CLOSED_HERE,
    bad_address,
    bad_header,
    badly_packed,
    broken,
    connect_timed_out,
    describe,
    no_answer_in_time,
    no_place_in_time,
    too_large,
    unreachable,
    unusable,
)
from b2b_storefront.transport.framing import find_bad_header
from b2b_storefront.transport.heads import RepeatedHead, encode_head
from b2b_storefront.transport.http1 import Answer, ClosedHere, TooLarge, UnusableAnswer
from b2b_storefront.transport.origin import Origin, Proxy, origin_of, proxy_at, target_of
from b2b_storefront.transport.packing import BadPacking
from b2b_storefront.transport.proxies import proxy_from_environment
from b2b_storefront.transport.streams import AsyncConnection
from b2b_storefront.transport.tasks import AsyncPool, AsyncPools
from b2b_storefront.transport.tls import default_context, tls_context
from b2b_storefront.wire.answer import Outcome, RawAnswer, read_answer
from b2b_storefront.wire.request import BASE_HEADERS, RESENDS, AnyRequest, encode, is_repeatable, named_url, user_agent
from b2b_storefront.wire.rest import RestRequest, RestResult

if TYPE_CHECKING:
    import ssl

__all__ = ["AsyncOpener", "AsyncPooledCarrier"]


@dataclass(slots=True)
class Sending:
    """One request, on its way.

    Attributes:
        name: What errors call it.
        origin: The host that it goes to.
        url: Where it goes, without its query, which may hold a secret.
        data: All of it, as it is written.
        seconds: How long the whole call had.
        ends_at: When its time has passed, on the clock of `time.monotonic`.
        resends: How often it may still be sent again over another connection, where an idle one broke under it.
    """

    name: str | None
    origin: Origin
    url: str
    data: HiddenBytes = field(repr=False)
    seconds: float
    ends_at: float
    resends: int


class AsyncOpener:
    """Opens connections. It knows no carrier: one that nobody has any more takes its connections with it.

    Args:
        connect: Opens one to an origin, with the proxy on the way, a context or none, and until when.
        proxy: The proxy on the way to every host; None for none.
        context: Decides about certificates; the system's authorities do unless given.
    """

    def __init__(
        self,
        connect: Callable[..., Awaitable[AsyncConnection]],
        proxy: Proxy | None,
        context: "ssl.SSLContext | None",
    ) -> None:
        self._connect = connect
        self._proxy = proxy
        self._context = context

    async def open(self, origin: Origin, ends_at: float) -> AsyncConnection:
        """Open a connection.

        Args:
            origin: Where to.
            ends_at: When to give up, on the clock of `time.monotonic`.

        Raises:
            TimeoutError: Not in time.
            OSError: It can't be opened; `ssl.SSLError` and `socket.gaierror` are such errors too.
        """
        if not origin.tls:
            return await self._connect(origin, self._proxy, None, ends_at)
        if self._context is None:
            self._context = default_context()
        return await self._connect(origin, self._proxy, self._context, ends_at)


class AsyncPooledCarrier(AsyncCarrier):
    """Carries requests over connections of its own, and reads the answers itself; redirects are never followed.

    Args:
        url: The GraphQL endpoint.
        timeout: Seconds from sending a request to having its whole answer, the wait for a connection included.
        connect_timeout: Seconds for opening a connection, name look-up and TLS included.
        max_connections: How many connections may be open at a time; further calls wait for one, in order.
        max_response_bytes: How many bytes an answer may have, unpacked.
        ssl_context: Decides about the host's certificate; the system's authorities do unless given.
        proxy: The address of a proxy, `http://host:port`.
        app: What the application says that it is, as `shop/1.2`; it follows this library's name in `User-Agent`.
        operation_in_url: Whether each request's address names its operation, for the logs of servers on the way.
    """

    _open_connection: Callable[..., Awaitable[AsyncConnection]]
    """Opens a connection, as `AsyncOpener` asks for one."""

    def __init__(
        self,
        url: str,
        *,
        timeout: float = 30.0,
        connect_timeout: float = 10.0,
        max_connections: int = 100,
        max_response_bytes: int = DEFAULT_MAX_RESPONSE_BYTES,
        ssl_context: "ssl.SSLContext | None" = None,
        proxy: str | None = None,
        app: str | None = None,
        operation_in_url: bool = False,
    ) -> None:
        self.url = url
        self.timeout = timeout
        self.connect_timeout = connect_timeout
        self.max_connections = max_connections
        self.max_response_bytes = max_response_bytes
        self.operation_in_url = operation_in_url
        self._headers: dict[str, str] = {**BASE_HEADERS, "User-Agent": user_agent(app)}
        try:
            self._origin = origin_of(url)
        except ValueError:
            raise bad_address(url) from None
        self._proxy = None if proxy is None else proxy_at(proxy)
        headers = {**self._headers, **self._proxy_headers(self._origin)}
        self._shown_url = url.partition("?")[0]
        self._head = RepeatedHead("POST", self._target(self._origin, url), self._origin.authority, headers)
        self._pools = AsyncPools(max_connections, AsyncOpener(self._open_connection, self._proxy, ssl_context).open)

    @classmethod
    def for_store(cls, settings: StoreSettings) -> Self:
        """Return a carrier to a store's API, with the limits that its settings name."""
        return cls(
            settings.graphql_url,
            timeout=settings.timeout,
            connect_timeout=settings.connect_timeout,
            max_connections=settings.max_connections,
            max_response_bytes=settings.max_response_bytes,
            ssl_context=tls_context(settings),
            proxy=proxy_from_environment(settings.base_url) if settings.trust_env else None,
            app=settings.app,
            operation_in_url=settings.operation_in_url,
        )

    async def open(self) -> bool:
        """Open the pool, and tell whether it was closed before: whoever opened it closes it.

        Connections are opened when requests need them.
        """
        return self._pools.open()

    async def close(self) -> None:
        """Close the pool and its connections."""
        await self._pools.close()

    async def _execute(
        self,
        request: AnyRequest,
        headers: dict[str, str] | None,
        timeout: float | None,  # noqa: ASYNC109 - the connection applies it
        whole: float | None = None,
    ) -> Outcome | StorefrontError:
        if headers and (name := find_bad_header(headers)) is not None:
            return bad_header(request.operation_name, name)
        if self.operation_in_url:
            url = named_url(self.url, request)
            data = self._write(self._origin, "POST", url, headers or {}, encode(request))
        else:
            data = self._head.complete(headers, encode(request))
        seconds = self.timeout if timeout is None else timeout
        sending = Sending(
            request.operation_name,
            self._origin,
            self._shown_url,
            data,
            seconds if whole is None else whole,
            monotonic() + seconds,
            RESENDS if is_repeatable(request) else 0,
        )
        answer = await self._send(sending, seconds)
        return read_answer(request, answer) if isinstance(answer, RawAnswer) else answer

    async def _rest(
        self,
        request: RestRequest,
        base_url: str,
        timeout: float | None,  # noqa: ASYNC109 - the connection applies it
        whole: float | None,
    ) -> RestResult | StorefrontError:
        if (name := find_bad_header(request.headers)) is not None:
            return bad_header(request.name, name)
        try:
            origin = origin_of(base_url)
        except ValueError:
            return bad_address(base_url)
        url = request.url(base_url)
        seconds = self.timeout if timeout is None else timeout
        sending = Sending(
            request.name,
            origin,
            f"{base_url}{request.path}",
            self._write(origin, request.method, url, dict(request.headers), request.encoded_body),
            seconds if whole is None else whole,
            monotonic() + seconds,
            RESENDS if request.repeatable else 0,
        )
        answer = await self._send(sending, seconds)
        return answer if isinstance(answer, StorefrontError) else request.read(answer)

    def _write(
        self, origin: Origin, method: str, url: str, headers: dict[str, str], body: HiddenBytes | None
    ) -> HiddenBytes:
        """Return a whole request."""
        headers = {**self._headers, **headers, **self._proxy_headers(origin)}
        head = encode_head(method, self._target(origin, url), origin.authority, headers, body)
        return head if body is None else HiddenBytes(b"".join((head, body)))

    def _target(self, origin: Origin, url: str) -> str:
        target = target_of(url)
        # A proxy makes plain requests itself, and has to be told the whole address.
        return target if self._proxy is None or origin.tls else f"http://{origin.authority}" + target

    def _proxy_headers(self, origin: Origin) -> dict[str, str]:
        return {} if self._proxy is None or origin.tls else self._proxy.headers

    async def _send(self, sending: Sending, seconds: float) -> RawAnswer | StorefrontError:
        pool = self._pools.here()
        turn = pool.turn()
        try:
            if not await turn.take(sending.ends_at - spare_time(seconds)):
                return no_place_in_time(sending.name, sending.seconds, self.max_connections)
            answer = await self._answer(pool, sending)
        finally:
            turn.end()
        if isinstance(answer, StorefrontError):
            return answer
        # What came in one piece is hidden already, and copying it would take as long as receiving it.
        body = answer.body if isinstance(answer.body, HiddenBytes) else HiddenBytes(answer.body)
        left = sending.ends_at - monotonic()
        return RawAnswer(answer.status, answer.headers, body, seconds - left)

    async def _answer(self, pool: AsyncPool, sending: Sending) -> Answer | StorefrontError:
        """Send until there is an answer, or an error that sending again would not mend."""
        connecting: Connecting | None = None
        while True:
            connection = pool.take_idle(sending.origin)
            if connection is None:
                connecting = connecting or Connecting(
                    self.connect_timeout,
                    sending.ends_at,
                    was_reached=sending.origin in pool.reached,
                    clock=monotonic,
                )
                opened = await self._open(pool, sending, connecting)
                if isinstance(opened, StorefrontError):
                    return opened
                connection = opened
            try:
                outcome = await self._exchange(connection, sending)
            finally:
                pool.settle(sending.origin, connection)
            if outcome is not None:
                return outcome
            if connection.written:
                sending.resends -= 1
                connecting = None
            elif connection.fresh:
                # Nothing of it left, so to send it again is not to send it twice; but not without a pause.
                pause = None if connecting is None else connecting.pause()
                if pause is None:
                    return unreachable(sending.name, sending.url, "closed by the server before anything was sent")
                await pool.pause(pause)

    async def _exchange(self, connection: AsyncConnection, sending: Sending) -> Answer | StorefrontError | None:
        """Make the request over a connection; None where it may be made again over another one."""
        name, url = sending.name, sending.url
        try:
            return await connection.exchange(sending.data, sending.ends_at, self.max_response_bytes)
        except TimeoutError as error:
            pass_signal_on(error)
            if not connection.written:
                return connect_timed_out(name, url, sending.seconds)
            return no_answer_in_time(name, sending.seconds)
        except TooLarge as error:
            return too_large(name, error.answer.status, error.answer.headers, self.max_response_bytes)
        except UnusableAnswer as error:
            return unusable(name, url, error)
        except BadPacking as error:
            return badly_packed(name, None, error)
        except ClosedHere:
            return broken(name, url, CLOSED_HERE)
        except (EOFError, OSError) as error:
            pass_signal_on(error)
            if not connection.written or (sending.resends and not connection.fresh):
                return None
            return broken(name, url, "closed by the server" if isinstance(error, EOFError) else describe(error))

    async def _open(
        self, pool: AsyncPool, sending: Sending, connecting: Connecting
    ) -> AsyncConnection | StorefrontError:
        name, url = sending.name, sending.url
        while True:
            try:
                return await pool.open(sending.origin, connecting.begin())
            except ClosedHere:
                return unreachable(name, url, CLOSED_HERE)
            except TimeoutError as error:
                pass_signal_on(error)
                return connect_timed_out(name, url, min(self.connect_timeout, sending.seconds))
            except OSError as error:
                pass_signal_on(error)
                pause = connecting.pause() if is_passing(error) else None
                if pause is None:
                    return unreachable(name, url, describe(error))
            # Nothing was sent: the host has answered before, and may be about to come back.
            await pool.pause(pause)
