"""The synchronous gql transport, over urllib3."""

import os
from time import perf_counter
from typing import Any

import urllib3
from gql import GraphQLRequest
from gql.transport import Transport
from gql.transport.exceptions import TransportAlreadyConnected
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    NameResolutionError,
    NewConnectionError,
    ReadTimeoutError,
    SSLError,
)

from b2b_storefront._errors import StorefrontError
from b2b_storefront._rest import RestRequest
from b2b_storefront.transport._answer import HTTPResult, read_answer
from b2b_storefront.transport._failures import broken, connect_timed_out, no_answer_in_time, unreachable
from b2b_storefront.transport._request import BASE_HEADERS, encode, request_headers
from b2b_storefront.transport._rest import RawAnswer, read_rest_answer

__all__ = ["Urllib3Transport"]


class Urllib3Transport(Transport):
    """Sends operations over one pool of connections, shared by any number of threads; redirects are never followed.

    Args:
        url: The GraphQL endpoint.
        timeout: Seconds for opening a connection and waiting for the answer; one that has begun may take longer.
        connect_timeout: Seconds for opening a connection.
        max_connections: How many connections may be open at a time; further calls wait for one.
    """

    def __init__(
        self, url: str, *, timeout: float = 30.0, connect_timeout: float = 10.0, max_connections: int = 100
    ) -> None:
        self.url = url
        self.timeout = timeout
        self.connect_timeout = connect_timeout
        self.max_connections = max_connections
        self._pool: urllib3.PoolManager | None = None
        self._pid = 0

    def connect(self) -> None:
        """Open the pool; connections are opened when requests need them.

        Raises:
            TransportAlreadyConnected: It is open; whoever opened it closes it.
        """
        if self._pool is not None and self._pid == os.getpid():
            raise TransportAlreadyConnected("The transport is open already.")
        self._open_pool()

    def _open_pool(self) -> urllib3.PoolManager:
        pool = self._pool
        if pool is None or self._pid != os.getpid():
            # A forked child must not read from the sockets of its parent.
            pool = self._pool = urllib3.PoolManager(maxsize=self.max_connections, block=True, retries=False)
            self._pid = os.getpid()
        return pool

    def close(self) -> None:
        """Close the pool and its connections."""
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.clear()

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
            ResponseError: The answer is no GraphQL result (see its subclasses).
        """
        outcome = self._post(request, extra_args, self.timeout if timeout is None else timeout)
        if isinstance(outcome, StorefrontError):
            # Raised out here, so that bodies and headers do not get into the error's traceback or context.
            raise outcome
        return outcome

    def rest(self, request: RestRequest, base_url: str) -> object:
        """Make a REST request and return the `data` of its answer.

        Raises:
            StorefrontError: As `execute`, and `LoginError` where the API refuses the credentials.
        """
        outcome = self._rest(request, base_url)
        if isinstance(outcome, StorefrontError):
            raise outcome
        return outcome

    def _post(
        self, request: GraphQLRequest, extra_args: dict[str, Any] | None, seconds: float
    ) -> HTTPResult | StorefrontError:
        headers = request_headers(extra_args)
        answer = self._send(request.operation_name, "POST", self.url, headers, encode(request), seconds)
        if isinstance(answer, StorefrontError):
            return answer
        return read_answer(request, answer.status, answer.headers, answer.body, answer.elapsed)

    def _rest(self, request: RestRequest, base_url: str) -> object | StorefrontError:
        url, headers = request.url(base_url), {**BASE_HEADERS, **request.headers}
        answer = self._send(request.name, request.method, url, headers, request.encoded_body, self.timeout)
        return answer if isinstance(answer, StorefrontError) else read_rest_answer(request, answer)

    def _send(
        self, name: str | None, method: str, url: str, headers: dict[str, str], body: bytes | None, seconds: float
    ) -> RawAnswer | StorefrontError:
        connect_seconds = min(seconds, self.connect_timeout)
        address = url.partition("?")[0]
        pool = self._open_pool()
        started = perf_counter()
        try:
            response = pool.request(
                method,
                url,
                body=body,
                headers=headers,
                timeout=urllib3.Timeout(total=seconds, connect=connect_seconds),
                redirect=False,
            )
        except (NewConnectionError, NameResolutionError) as error:
            return unreachable(name, address, _reason(error))
        except SSLError as error:
            if "CERTIFICATE_VERIFY_FAILED" in str(error):
                return unreachable(name, address, _reason(error))
            # TLS may also fail while the answer is read: whether the request got through is not known then.
            return broken(name, address, _reason(error))
        except ConnectTimeoutError:
            return connect_timed_out(name, address, connect_seconds)
        except ReadTimeoutError:
            return no_answer_in_time(name, seconds)
        except (HTTPError, OSError) as error:
            return broken(name, address, type(error).__name__)
        return RawAnswer(response.status, response.headers, response.data, perf_counter() - started)


def _reason(error: HTTPError) -> str:
    # urllib3's texts open with the connection object: "<...>: Failed to establish a new connection: ...".
    return str(error).rpartition(": ")[2] or type(error).__name__
