"""The asynchronous gql transport, over aiohttp."""

import asyncio
from collections.abc import AsyncGenerator
from time import perf_counter
from typing import Any, Self

import aiohttp
from gql import GraphQLRequest
from gql.transport.async_transport import AsyncTransport
from gql.transport.exceptions import TransportAlreadyConnected
from graphql import ExecutionResult

from b2b_storefront._config import DEFAULT_MAX_RESPONSE_BYTES, StoreSettings
from b2b_storefront._errors import ResponseError, StorefrontError
from b2b_storefront._secret import HiddenBytes, SecretText
from b2b_storefront.transport.failures import broken, connect_timed_out, no_answer_in_time, too_large, unreachable
from b2b_storefront.transport.hidden_query import HidingRequest, hidden_query
from b2b_storefront.wire.answer import HTTPResult, Outcome, RawAnswer, read_answer
from b2b_storefront.wire.request import BASE_HEADERS, RESENDS, authorization, encode, is_repeatable
from b2b_storefront.wire.rest import RestRequest, read_rest_answer

__all__ = ["AiohttpTransport"]


class AiohttpTransport(AsyncTransport):
    """Sends operations over one pool of connections per event loop; redirects are never followed.

    Args:
        url: The GraphQL endpoint.
        timeout: Seconds from sending a request to having its whole answer.
        connect_timeout: Seconds for opening a connection, name look-up and TLS included.
        max_connections: How many connections may be open at a time.
        max_response_bytes: How many bytes an answer may have, unpacked.
    """

    def __init__(
        self,
        url: str,
        *,
        timeout: float = 30.0,
        connect_timeout: float = 10.0,
        max_connections: int = 100,
        max_response_bytes: int = DEFAULT_MAX_RESPONSE_BYTES,
    ) -> None:
        self.url = url
        self.timeout = timeout
        self.connect_timeout = connect_timeout
        self.max_connections = max_connections
        self.max_response_bytes = max_response_bytes
        self._usual_timeout = self._client_timeout(timeout)
        self._sessions: dict[asyncio.AbstractEventLoop, aiohttp.ClientSession] = {}

    @classmethod
    def for_store(cls, settings: StoreSettings) -> Self:
        """Return a transport to a store's API, with the limits that its settings name."""
        return cls(
            settings.graphql_url,
            timeout=settings.timeout,
            connect_timeout=settings.connect_timeout,
            max_connections=settings.max_connections,
            max_response_bytes=settings.max_response_bytes,
        )

    async def connect(self) -> None:
        """Open the running loop's pool; connections are opened when requests need them.

        Raises:
            TransportAlreadyConnected: It is open; whoever opened it closes it.
        """
        session = self._sessions.get(asyncio.get_running_loop())
        if session is not None and not session.closed:
            raise TransportAlreadyConnected("The transport is open in this event loop already.")
        self._session()

    async def close(self) -> None:
        """Close the running loop's pool and its connections."""
        session = self._sessions.pop(asyncio.get_running_loop(), None)
        if session is not None:
            await session.close()

    async def execute(
        self,
        request: GraphQLRequest,
        *,
        extra_args: dict[str, Any] | None = None,
        timeout: float | None = None,  # noqa: ASYNC109 - aiohttp applies it, to connecting and reading apart
    ) -> HTTPResult:
        """Send a request.

        Args:
            request: Any gql request; a `PreparedRequest` is sent without printing its document.
            extra_args: Its `headers` are sent along.
            timeout: Seconds, instead of the transport's own.

        Raises:
            UnreachableError: No connection could be opened.
            RequestTimeoutError: No whole answer came in time.
            ConnectionLostError: The connection broke after the request was sent.
            ResponseError: The answer is not a GraphQL result (see its subclasses).
        """
        outcome = await self._execute(request, (extra_args or {}).get("headers"), timeout)
        if isinstance(outcome, StorefrontError):
            # Raised out here, so that bodies and headers do not get into the error's traceback or context.
            raise outcome
        return outcome

    async def send(
        self,
        request: GraphQLRequest,
        token: SecretText | None,
        timeout: float | None,  # noqa: ASYNC109 - aiohttp applies it
    ) -> Outcome:
        """Send a customer's request, and return what was answered: an answer that is an error is not raised.

        Args:
            request: Any gql request; a `PreparedRequest` is sent without printing its document.
            token: The customer's token; None for a guest.
            timeout: Seconds, instead of the transport's own.

        Raises:
            TransportError: Nothing was answered (see `execute`).
        """
        outcome = await self._execute(request, None if token is None else authorization(token), timeout)
        if isinstance(outcome, HTTPResult | ResponseError):
            return outcome
        raise outcome

    async def rest(self, request: RestRequest, base_url: str) -> object:
        """Make a REST request and return the `data` of its answer.

        Raises:
            StorefrontError: As `execute`, and `LoginError` where the API refuses the credentials.
        """
        outcome = await self._rest(request, base_url)
        if isinstance(outcome, StorefrontError):
            raise outcome
        return outcome

    def subscribe(self, request: GraphQLRequest) -> AsyncGenerator[ExecutionResult, None]:
        """Not available: the API has no subscriptions."""
        raise NotImplementedError("The B2B Edition API has no subscriptions; run a query instead.")

    async def _execute(
        self,
        request: GraphQLRequest,
        headers: dict[str, str] | None,
        timeout: float | None,  # noqa: ASYNC109 - aiohttp applies it
    ) -> Outcome | StorefrontError:
        answer = await self._send(
            request.operation_name,
            "POST",
            self.url,
            {**BASE_HEADERS, **headers} if headers else BASE_HEADERS,
            encode(request),
            timeout,
            resends=RESENDS if is_repeatable(request) else 0,
        )
        return read_answer(request, answer) if isinstance(answer, RawAnswer) else answer

    async def _rest(self, request: RestRequest, base_url: str) -> object | StorefrontError:
        url, headers = request.shown_url(base_url), {**BASE_HEADERS, **request.headers}
        with hidden_query(request.encoded_query):
            answer = await self._send(
                request.name, request.method, url, headers, request.encoded_body, None, resends=RESENDS
            )
        return answer if isinstance(answer, StorefrontError) else read_rest_answer(request, answer)

    async def _send(
        self,
        name: str | None,
        method: str,
        url: str,
        headers: dict[str, str],
        body: bytes | None,
        timeout: float | None,  # noqa: ASYNC109 - aiohttp applies it
        *,
        resends: int,
    ) -> RawAnswer | StorefrontError:
        limits = self._usual_timeout if timeout is None else self._client_timeout(timeout)
        session = self._session()
        started = perf_counter()
        try:
            async with session.request(
                method, url, data=body, headers=headers, timeout=limits, allow_redirects=False
            ) as response:
                answer: bytes = HiddenBytes(await response.content.readany())
                if not response.content.at_eof():
                    answer = await self._read_on(response, answer)
        except aiohttp.ClientConnectorError as error:
            return unreachable(name, _address(url), error.os_error or type(error).__name__)
        except aiohttp.ConnectionTimeoutError:
            return connect_timed_out(name, _address(url), self._connect_seconds(timeout))
        except TimeoutError:
            return no_answer_in_time(name, self.timeout if timeout is None else timeout)
        except (aiohttp.ServerDisconnectedError, aiohttp.ClientOSError) as error:
            if session.closed or not resends:
                return broken(name, _address(url), type(error).__name__)
        except (aiohttp.ClientError, OSError) as error:
            return broken(name, _address(url), type(error).__name__)
        else:
            if len(answer) > self.max_response_bytes:
                return too_large(name, response.status, response.headers, self.max_response_bytes)
            return RawAnswer(response.status, response.headers, answer, perf_counter() - started)
        left = (self.timeout if timeout is None else timeout) - (perf_counter() - started)
        return await self._send(name, method, url, headers, body, max(left, 0.001), resends=resends - 1)

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

    def _client_timeout(self, seconds: float) -> aiohttp.ClientTimeout:
        return aiohttp.ClientTimeout(total=seconds, sock_connect=self._connect_seconds(seconds))

    def _connect_seconds(self, seconds: float | None) -> float:
        return min(self.timeout if seconds is None else seconds, self.connect_timeout)

    def _session(self) -> aiohttp.ClientSession:
        loop = asyncio.get_running_loop()
        session = self._sessions.get(loop)
        if session is None or session.closed:
            self._sessions = {one: own for one, own in self._sessions.items() if not one.is_closed()}
            # Cookies would tie customers together: one pool serves them all.
            session = self._sessions[loop] = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self.max_connections),
                cookie_jar=aiohttp.DummyCookieJar(),
                request_class=HidingRequest,
            )
        return session


def _address(url: str) -> str:
    return url.partition("?")[0]
