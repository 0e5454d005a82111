"""The synchronous gql transport, over urllib3."""

import logging
import os
from time import perf_counter
from typing import Any, Self

import urllib3
from gql import GraphQLRequest
from gql.transport import Transport
from gql.transport.exceptions import TransportAlreadyConnected
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    NameResolutionError,
    NewConnectionError,
    ProtocolError,
    ReadTimeoutError,
    SSLError,
)
from urllib3.util import parse_url

from b2b_storefront._config import DEFAULT_MAX_RESPONSE_BYTES, StoreSettings
from b2b_storefront._errors import ResponseError, StorefrontError
from b2b_storefront._secret import HiddenBytes, SecretText, hide
from b2b_storefront.transport.failures import broken, connect_timed_out, no_answer_in_time, too_large, unreachable
from b2b_storefront.wire.answer import HTTPResult, Outcome, RawAnswer, read_answer
from b2b_storefront.wire.request import BASE_HEADERS, RESENDS, authorization, encode, is_repeatable
from b2b_storefront.wire.rest import RestRequest, read_rest_answer

__all__ = ["Urllib3Transport"]

NO_RETRIES = urllib3.Retry(total=False, redirect=False)
"""Errors come as they are. Made once: urllib3 would make one per request."""


class Urllib3Transport(Transport):
    """Sends operations over one pool of connections, shared by any number of threads; redirects are never followed.

    Args:
        url: The GraphQL endpoint.
        timeout: Seconds for opening a connection and waiting for the answer; one that has begun may take longer.
        connect_timeout: Seconds for opening a connection.
        max_connections: How many connections may be open at a time; further calls wait for one.
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
        self._path = parse_url(url).request_uri
        self._pools: urllib3.PoolManager | None = None
        self._own_pool: urllib3.HTTPConnectionPool | None = None
        self._pid = 0

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

    def connect(self) -> None:
        """Open the pool; connections are opened when requests need them.

        Raises:
            TransportAlreadyConnected: It is open; whoever opened it closes it.
        """
        if self._pools is not None and self._pid == os.getpid():
            raise TransportAlreadyConnected("The transport is open already.")
        self._open_pools()

    def _open_pools(self) -> urllib3.PoolManager:
        pools = self._pools
        if pools is None or self._pid != os.getpid():
            # A forked child must not read from the sockets of its parent.
            pools = urllib3.PoolManager(maxsize=self.max_connections, block=True)
            self._own_pool = pools.connection_from_url(self.url)
            self._pools = pools
            self._pid = os.getpid()
        return pools

    def close(self) -> None:
        """Close the pool and its connections."""
        pools, self._pools = self._pools, None
        if pools is not None:
            pools.clear()

    def execute(
        self,
        request: GraphQLRequest,
        timeout: float | None = None,
        extra_args: dict[str, Any] | None = None,
    ) -> HTTPResult:
        """Send a request.

        Args:
            request: Any gql request; a `PreparedRequest` is sent without printing its document.
            timeout: Seconds, instead of the transport's own.
            extra_args: Its `headers` are sent along.

        Raises:
            UnreachableError: No connection could be opened.
            RequestTimeoutError: No answer came in time.
            ConnectionLostError: The connection broke after the request was sent.
            ResponseError: The answer is not a GraphQL result (see its subclasses).
        """
        outcome = self._execute(request, (extra_args or {}).get("headers"), timeout)
        if isinstance(outcome, StorefrontError):
            # Raised out here, so that bodies and headers do not get into the error's traceback or context.
            raise outcome
        return outcome

    def send(
        self,
        request: GraphQLRequest,
        token: SecretText | None,
        timeout: float | None,
    ) -> Outcome:
        """Send a customer's request, and return what was answered: an answer that is an error is not raised.

        Args:
            request: Any gql request; a `PreparedRequest` is sent without printing its document.
            token: The customer's token; None for a guest.
            timeout: Seconds, instead of the transport's own.

        Raises:
            TransportError: Nothing was answered (see `execute`).
        """
        outcome = self._execute(request, None if token is None else authorization(token), timeout)
        if isinstance(outcome, HTTPResult | ResponseError):
            return outcome
        raise outcome

    def rest(self, request: RestRequest, base_url: str) -> object:
        """Make a REST request and return the `data` of its answer.

        Raises:
            StorefrontError: As `execute`, and `LoginError` where the API refuses the credentials.
        """
        outcome = self._rest(request, base_url)
        if isinstance(outcome, StorefrontError):
            raise outcome
        return outcome

    def _execute(
        self,
        request: GraphQLRequest,
        headers: dict[str, str] | None,
        timeout: float | None,
    ) -> Outcome | StorefrontError:
        answer = self._send(
            request.operation_name,
            "POST",
            self.url,
            {**BASE_HEADERS, **headers} if headers else BASE_HEADERS,
            encode(request),
            timeout,
            resends=RESENDS if is_repeatable(request) else 0,
        )
        return read_answer(request, answer) if isinstance(answer, RawAnswer) else answer

    def _rest(self, request: RestRequest, base_url: str) -> object | StorefrontError:
        url, headers = request.url(base_url), {**BASE_HEADERS, **request.headers}
        answer = self._send(request.name, request.method, url, headers, request.encoded_body, None, resends=RESENDS)
        return answer if isinstance(answer, StorefrontError) else read_rest_answer(request, answer)

    def _send(
        self,
        name: str | None,
        method: str,
        url: str,
        headers: dict[str, str],
        body: bytes | None,
        timeout: float | None,
        *,
        resends: int,
    ) -> RawAnswer | StorefrontError:
        limits = self._usual_timeout if timeout is None else self._client_timeout(timeout)
        pools = self._open_pools()
        pool, target = self._own_pool, self._path
        if pool is None or url is not self.url:
            pool, target = pools.connection_from_url(url), hide(parse_url(_revealed(url)).request_uri)
        started = perf_counter()
        response = None
        try:
            response = pool.urlopen(
                method,
                target,
                body=body,
                headers=headers,
                timeout=limits,
                retries=NO_RETRIES,
                redirect=False,
                assert_same_host=False,
                preload_content=False,
            )
            answer = self._read(response)
        except (NewConnectionError, NameResolutionError) as error:
            return unreachable(name, _address(url), _reason(error))
        except SSLError as error:
            if "CERTIFICATE_VERIFY_FAILED" in str(error):
                return unreachable(name, _address(url), _reason(error))
            # TLS may also fail while the answer is read: whether the request got through is not known then.
            return broken(name, _address(url), _reason(error))
        except ConnectTimeoutError:
            return connect_timed_out(name, _address(url), self._connect_seconds(timeout))
        except ReadTimeoutError:
            return no_answer_in_time(name, self.timeout if timeout is None else timeout)
        except (ProtocolError, ConnectionError) as error:
            if response is not None or not resends:
                return broken(name, _address(url), type(error).__name__)
        except (HTTPError, OSError) as error:
            return broken(name, _address(url), type(error).__name__)
        else:
            if answer is None:
                return too_large(name, response.status, response.headers, self.max_response_bytes)
            return RawAnswer(response.status, response.headers, answer, perf_counter() - started)
        left = (self.timeout if timeout is None else timeout) - (perf_counter() - started)
        return self._send(name, method, url, headers, body, max(left, 0.001), resends=resends - 1)

    def _read(self, response: urllib3.BaseHTTPResponse) -> bytes | None:
        """Return the body; None when it is too large, and then it is not read further."""
        limit = self.max_response_bytes
        length = response.headers.get("Content-Length", "")
        try:
            if length.isdecimal() and int(length) <= limit and "Content-Encoding" not in response.headers:
                body = HiddenBytes(response.read())
            else:
                body = HiddenBytes(response.read(limit + 1))
            if len(body) > limit:
                response.close()
                return None
            return body
        finally:
            # A closed connection too: it holds one of the pool's places until it is given back.
            response.release_conn()

    def _client_timeout(self, seconds: float) -> urllib3.Timeout:
        return urllib3.Timeout(total=seconds, connect=self._connect_seconds(seconds))

    def _connect_seconds(self, seconds: float | None) -> float:
        return min(self.timeout if seconds is None else seconds, self.connect_timeout)


def _address(url: str) -> str:
    return _revealed(url).partition("?")[0]


def _revealed(url: str) -> str:
    return url.reveal() if isinstance(url, SecretText) else url


def _reason(error: HTTPError) -> str:
    # urllib3's texts open with the connection object: "<...>: Failed to establish a new connection: ...".
    return str(error).rpartition(": ")[2] or type(error).__name__


class _WithoutQuery(logging.Filter):
    """Cuts query strings off urllib3's debug lines: a JWT travels in one of them."""

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple):
            record.args = tuple(_cut(argument) for argument in record.args)
        return True


def _cut(argument: object) -> object:
    return argument.split("?", 1)[0] + "?..." if isinstance(argument, str) and "jwtToken=" in argument else argument


for _name in ("urllib3.connection", "urllib3.connectionpool"):
    logging.getLogger(_name).addFilter(_WithoutQuery())
