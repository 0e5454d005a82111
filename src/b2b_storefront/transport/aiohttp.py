"""The usual way of asynchronous requests, over aiohttp."""

import asyncio
import ssl
from time import monotonic
from typing import Self

import aiohttp
from yarl import URL

from b2b_storefront._config import DEFAULT_MAX_RESPONSE_BYTES, StoreSettings
from b2b_storefront._errors import StorefrontError
from b2b_storefront._loop_end import LoopEnd
from b2b_storefront._places import spare_time
from b2b_storefront._secret import HiddenBytes
from b2b_storefront._signals import pass_signal_on
from b2b_storefront.transport.aiohttp_errors import is_broken, is_passing, lost, unsent
from b2b_storefront.transport.aiohttp_sending import LateLimits, Sending
from b2b_storefront.transport.async_carrier import AsyncCarrier
from b2b_storefront.transport.connecting import Connecting
from b2b_storefront.transport.direct import Route, is_watched
from b2b_storefront.transport.failures import (
    bad_address,
    bad_header,
    badly_packed,
    no_place_in_time,
    too_large,
)
from b2b_storefront.transport.framing import MAX_HEAD_BYTES, find_bad_header
from b2b_storefront.transport.guard import (
    GuardedConnector,
    Progress,
    progress_of_call,
)
from b2b_storefront.transport.hidden_query import HidingRequest, hidden_query
from b2b_storefront.transport.http1 import TooLarge
from b2b_storefront.transport.packing import BadPacking
from b2b_storefront.transport.proxies import proxy_from_environment
from b2b_storefront.transport.tls import default_context, tls_context
from b2b_storefront.wire.answer import Outcome, RawAnswer, read_answer
from b2b_storefront.wire.request import BASE_HEADERS, RESENDS, AnyRequest, encode, is_repeatable, named_url, user_agent
from b2b_storefront.wire.rest import RestRequest, RestResult

__all__ = ["AiohttpCarrier"]


class AiohttpCarrier(AsyncCarrier):
    """Carries requests over one pool of connections per event loop, which ends with it; redirects are never followed.

    Its arguments are those of `AiohttpTransport`.
    """

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
        self._headers = {**BASE_HEADERS, "User-Agent": user_agent(app)}
        try:
            self._endpoint = URL(url)
        except ValueError:
            raise bad_address(url) from None
        self._ssl_context = ssl_context
        self._proxy = proxy
        self._sessions: dict[asyncio.AbstractEventLoop, aiohttp.ClientSession] = {}
        self._ends: dict[asyncio.AbstractEventLoop, LoopEnd] = {}

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
        """Open the running loop's pool, and tell whether it was closed before: whoever opened it closes it.

        Connections are opened when requests need them.
        """
        session = self._sessions.get(asyncio.get_running_loop())
        if session is not None and not session.closed:
            return False
        self._session()
        return True

    async def close(self) -> None:
        """Close the running loop's pool and its connections."""
        loop = asyncio.get_running_loop()
        self._sessions.pop(loop, None)
        end = self._ends.pop(loop, None)
        if end is not None:
            await end.close()

    async def _execute(
        self,
        request: AnyRequest,
        headers: dict[str, str] | None,
        timeout: float | None,  # noqa: ASYNC109 - aiohttp applies it
        whole: float | None = None,
    ) -> Outcome | StorefrontError:
        if headers and (name := find_bad_header(headers)) is not None:
            return bad_header(request.operation_name, name)
        answer = await self._send(
            request.operation_name,
            "POST",
            URL(named_url(self.url, request)) if self.operation_in_url else self._endpoint,
            {**self._headers, **headers} if headers else self._headers,
            encode(request),
            timeout,
            resends=RESENDS if is_repeatable(request) else 0,
            whole=whole,
            direct=True,
        )
        return read_answer(request, answer) if isinstance(answer, RawAnswer) else answer

    async def _rest(
        self,
        request: RestRequest,
        base_url: str,
        timeout: float | None,  # noqa: ASYNC109 - aiohttp applies it
        whole: float | None,
    ) -> RestResult | StorefrontError:
        url, headers = URL(request.shown_url(base_url), encoded=True), {**self._headers, **request.headers}
        if (name := find_bad_header(headers)) is not None:
            return bad_header(request.name, name)
        resends = RESENDS if request.repeatable else 0
        with hidden_query(request.encoded_query):
            answer = await self._send(
                request.name, request.method, url, headers, request.encoded_body, timeout, resends=resends, whole=whole
            )
        return answer if isinstance(answer, StorefrontError) else request.read(answer)

    async def _send(
        self,
        name: str | None,
        method: str,
        url: URL,
        headers: dict[str, str],
        body: bytes | None,
        timeout: float | None,  # noqa: ASYNC109 - aiohttp applies it
        *,
        resends: int,
        whole: float | None = None,
        direct: bool = False,
    ) -> RawAnswer | StorefrontError:
        session, connector = self._session()
        direct = direct and self._proxy is None and connector.is_guarded and not is_watched(session)
        seconds = self.timeout if timeout is None else timeout
        started = monotonic()
        whole = seconds if whole is None else whole
        sending = Sending(name, method, url, headers, body, whole, started + seconds, resends, direct)
        if not await connector.places.take(asyncio.get_running_loop(), seconds - spare_time(seconds)):
            return no_place_in_time(name, whole, self.max_connections)
        try:
            answer = await self._answer(session, connector, sending)
        finally:
            connector.places.give_back()
        if not isinstance(answer, StorefrontError):
            answer.elapsed = monotonic() - started
        return answer

    async def _answer(
        self, session: aiohttp.ClientSession, connector: GuardedConnector, sending: Sending
    ) -> RawAnswer | StorefrontError:
        """Send until there is an answer, or an error that sending again would not mend."""
        reached = connector.was_reached
        connecting = Connecting(self.connect_timeout, sending.ends_at, was_reached=reached, clock=monotonic)
        while True:
            progress = Progress()
            try:
                outcome = None
                if sending.direct:
                    outcome = await self._exchange_directly(connector, sending, progress, connecting.begin())
                if outcome is None:
                    outcome = await self._exchange(session, sending, progress, connecting.begin())
            except Exception as error:  # noqa: BLE001 - whatever aiohttp raises becomes one of the errors below
                pass_signal_on(error)
                failure = error
            else:
                return outcome
            if progress.connected:
                if not (sending.resends and progress.reused) or session.closed or not is_broken(failure):
                    return lost(sending.name, sending.address, sending.seconds, failure)
                sending.resends -= 1
                connecting = Connecting(self.connect_timeout, sending.ends_at, was_reached=True, clock=monotonic)
                continue
            # Nothing was sent: the host may have answered before, and be about to come back.
            pause = None if session.closed or not is_passing(failure) else connecting.pause()
            if pause is None:
                limit = min(self.connect_timeout, sending.seconds)
                return unsent(sending.name, sending.address, limit, failure)
            await asyncio.sleep(pause)

    async def _exchange(
        self, session: aiohttp.ClientSession, sending: Sending, progress: Progress, connect_by: float
    ) -> RawAnswer | StorefrontError:
        before = progress_of_call.set(progress)
        try:
            async with session.request(
                sending.method,
                sending.url,
                data=sending.body,
                headers=sending.headers,
                timeout=sending.limits(connect_by),
                allow_redirects=False,
                ssl=self._context(sending.url),
                proxy=self._proxy,
            ) as response:
                body: bytes = HiddenBytes(await response.content.readany())
                if not response.content.at_eof():
                    body = await self._read_on(response, body)
        finally:
            progress_of_call.reset(before)
        if len(body) > self.max_response_bytes:
            return too_large(sending.name, response.status, response.headers, self.max_response_bytes)
        return RawAnswer(response.status, response.headers, body, 0.0)

    async def _exchange_directly(
        self, connector: GuardedConnector, sending: Sending, progress: Progress, connect_by: float
    ) -> RawAnswer | StorefrontError | None:
        """Make a request without aiohttp's; None where aiohttp is not as this has to know it."""
        route = connector.route
        if route is None:
            route = connector.route = Route.to(self._endpoint, self._context(self._endpoint))
            if route is None:
                return None
        connection, reused = await route.take(connector, LateLimits(sending, connect_by))
        if not connector.is_guarded:
            connection.close()
            return None
        progress.connected, progress.reused = True, reused
        try:
            answer = await route.exchange(connection, sending, self.max_response_bytes)
        except TooLarge as error:
            return too_large(sending.name, error.answer.status, error.answer.headers, self.max_response_bytes)
        except BadPacking as error:
            return badly_packed(sending.name, None, error)
        body = answer.body if isinstance(answer.body, HiddenBytes) else HiddenBytes(answer.body)
        return RawAnswer(answer.status, answer.headers, body, 0.0)

    async def _read_on(self, response: aiohttp.ClientResponse, begun: bytes) -> bytes:
        """Return the whole body; of one that is too large, as much as tells so."""
        parts, size = [begun], len(begun)
        while size <= self.max_response_bytes:
            part = HiddenBytes(await response.content.readany())
            if not part:
                break
            parts.append(part)
            size += len(part)
        else:
            response.close()
        return HiddenBytes(b"".join(parts))

    def _context(self, url: URL) -> ssl.SSLContext | bool:
        if url.scheme != "https":
            return True
        if self._ssl_context is None:
            # aiohttp's own was made when it was imported, whatever the environment has said since.
            self._ssl_context = default_context()
        return self._ssl_context

    def _session(self) -> tuple[aiohttp.ClientSession, GuardedConnector]:
        loop = asyncio.get_running_loop()
        known = self._sessions.get(loop)
        if known is not None:
            connector = None if known.closed else known.connector
            if isinstance(connector, GuardedConnector):
                return known, connector
        for other in [other for other in list(self._sessions) if other.is_closed()]:
            self._sessions.pop(other, None)  # Another thread, with another loop, may have done so.
            self._ends.pop(other, None)
        connector = GuardedConnector(self.max_connections)
        session = aiohttp.ClientSession(
            connector=connector,
            # Cookies would tie customers together: one pool serves them all.
            cookie_jar=aiohttp.DummyCookieJar(),
            request_class=HidingRequest,
            max_line_size=MAX_HEAD_BYTES,
            max_field_size=MAX_HEAD_BYTES,
        )
        # aiohttp sends GET, PUT and DELETE again by itself when a connection breaks: here, only who knows whether a
        # request may be carried out twice decides about that. It has no public name for it.
        session._retry_connection = False  # noqa: SLF001
        # Neither knows this carrier: one that nobody has any more takes its pools with it.
        self._sessions[loop], self._ends[loop] = session, LoopEnd(session.close, lambda: connector.places.busy)
        return session, connector
