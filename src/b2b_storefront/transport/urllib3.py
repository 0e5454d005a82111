"""The usual way of synchronous requests: urllib3 opens its connections, and the requests over them are its own."""

import os
import ssl
import time
import weakref
from collections import deque
from dataclasses import dataclass
from time import monotonic
from typing import Self

from urllib3.exceptions import LocationParseError
from urllib3.util import parse_url

from b2b_storefront._config import DEFAULT_MAX_RESPONSE_BYTES, StoreSettings
from b2b_storefront._errors import StorefrontError
from b2b_storefront._places import Place, Places, spare_time
from b2b_storefront._secret import HiddenBytes, SecretText, revealed
from b2b_storefront._signals import pass_signal_on
from b2b_storefront.transport.carrier import Carrier
from b2b_storefront.transport.connecting import Connecting, is_passing
from b2b_storefront.transport.failures import (
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
from b2b_storefront.transport.http1 import Answer, TooLarge, UnusableAnswer, encode_head
from b2b_storefront.transport.packing import BadPacking
from b2b_storefront.transport.proxies import proxy_from_environment
from b2b_storefront.transport.sockets import Connection, Origin
from b2b_storefront.transport.tls import default_context, tls_context
from b2b_storefront.wire.answer import Outcome, RawAnswer, read_answer
from b2b_storefront.wire.request import BASE_HEADERS, RESENDS, AnyRequest, encode, is_repeatable, named_url, user_agent
from b2b_storefront.wire.rest import RestRequest, RestResult

__all__ = ["Urllib3Carrier"]

IDLE_SECONDS = 15.0
"""A connection that was not used for longer is not used again: servers close idle ones."""


@dataclass(slots=True)
class Sending:
    """One request, on its way.

    Attributes:
        name: What errors call it.
        url: Where it goes, without its query, which may hold a secret.
        data: All of it, as it is written.
        seconds: How long the whole call had.
        ends_at: When its time has passed, on the clock of `time.monotonic`.
        resends: How often it may still be sent again over another connection, where an idle one broke under it.
    """

    name: str | None
    url: str
    data: bytes
    seconds: float
    ends_at: float
    resends: int


Idle = deque[tuple[Connection, float]]
"""Connections that nobody uses, each with when it was given back."""


def _close_idle(idle: Idle) -> None:
    while idle:
        try:
            idle.pop()[0].close()
        except IndexError:  # Another thread took it.
            return


class Urllib3Carrier(Carrier):
    """Carries requests over one pool of connections, shared by any number of threads; redirects are never followed.

    Its arguments are those of `Urllib3Transport`.
    """

    def __init__(
        self,
        url: str,
        *,
        timeout: float = 30.0,
        connect_timeout: float = 10.0,
        max_connections: int = 100,
        max_response_bytes: int = DEFAULT_MAX_RESPONSE_BYTES,
        ssl_context: ssl.SSLContext | None = None,
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
        self._ssl_context = ssl_context
        try:
            self._origin = Origin(url, self._context, proxy)
        except LocationParseError:
            raise bad_address(url) from None
        self._was_reached = False
        self._open = False
        self._start()

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

    def open(self) -> bool:
        """Open the pool, and tell whether it was closed before: whoever opened it closes it.

        Connections are opened when requests need them.
        """
        was_open = self._open and self._pid == os.getpid()
        self._open = True
        return not was_open

    def close(self) -> None:
        """Close the pool and its connections."""
        self._open = False
        self._closings += 1
        _close_idle(self._idle)

    def _start(self) -> None:
        self._pid = os.getpid()
        self._places = Places(self.max_connections)
        self._idle: Idle = deque()
        self._closings = 0
        # Also at the end of the process: servers with threads have no moment at which a worker closes what it has.
        weakref.finalize(self, _close_idle, self._idle)

    def _execute(
        self,
        request: AnyRequest,
        headers: dict[str, str] | None,
        timeout: float | None,
        whole: float | None = None,
    ) -> Outcome | StorefrontError:
        if headers and (name := find_bad_header(headers)) is not None:
            return bad_header(request.operation_name, name)
        answer = self._send(
            request.operation_name,
            "POST",
            named_url(self.url, request) if self.operation_in_url else self.url,
            {**self._headers, **headers} if headers else self._headers,
            encode(request),
            timeout,
            resends=RESENDS if is_repeatable(request) else 0,
            whole=whole,
        )
        return read_answer(request, answer) if isinstance(answer, RawAnswer) else answer

    def _rest(
        self,
        request: RestRequest,
        base_url: str,
        timeout: float | None,
        whole: float | None,
    ) -> RestResult | StorefrontError:
        url, headers = request.url(base_url), {**self._headers, **request.headers}
        if (name := find_bad_header(headers)) is not None:
            return bad_header(request.name, name)
        resends = RESENDS if request.repeatable else 0
        answer = self._send(
            request.name, request.method, url, headers, request.encoded_body, timeout, resends=resends, whole=whole
        )
        return answer if isinstance(answer, StorefrontError) else request.read(answer)

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
        whole: float | None = None,
    ) -> RawAnswer | StorefrontError:
        if self._pid != os.getpid():
            # A forked child must not read from the sockets of its parent, nor wait for its threads.
            theirs = self._idle
            self._start()
            for connection, _ in theirs:
                connection.close()
        seconds = self.timeout if timeout is None else timeout
        started = monotonic()
        origin = self._origin
        # What of a REST request's address is secret stays hidden.
        target = SecretText(
            revealed(url).partition("#")[0] if origin.forwards else parse_url(revealed(url)).request_uri
        )
        head = encode_head(method, target, origin.authority, {**headers, **origin.proxy_headers()}, body)
        whole = seconds if whole is None else whole
        data = head if body is None else HiddenBytes(b"".join((head, body)))
        sending = Sending(name, revealed(url).partition("?")[0], data, whole, started + seconds, resends)
        places, place = self._places, Place()
        try:
            if not places.take(place, sending.ends_at - spare_time(seconds)):
                return no_place_in_time(name, whole, self.max_connections)
            answer = self._answer(sending)
        finally:
            places.give_back(place)
        if isinstance(answer, StorefrontError):
            return answer
        # What came in one piece is hidden already, and copying it would take as long as receiving it.
        whole_body = answer.body if isinstance(answer.body, HiddenBytes) else HiddenBytes(answer.body)
        return RawAnswer(answer.status, answer.headers, whole_body, monotonic() - started)

    def _answer(self, sending: Sending) -> Answer | StorefrontError:
        """Send until there is an answer, or an error that sending again would not mend."""
        connecting = Connecting(self.connect_timeout, sending.ends_at, was_reached=self._was_reached, clock=monotonic)
        while True:
            connection = self._connection(sending, connecting)
            if isinstance(connection, StorefrontError):
                return connection
            closings = self._closings
            self._open = True
            outcome: Answer | StorefrontError | None
            try:
                outcome = self._exchange(connection, sending)
            finally:
                if connection.reusable and closings == self._closings:
                    self._idle.append((connection, monotonic()))
                else:
                    connection.close()
            if outcome is not None:
                return outcome
            if connection.written:
                sending.resends -= 1
                connecting = Connecting(self.connect_timeout, sending.ends_at, was_reached=True, clock=monotonic)
            elif connection.fresh:
                # Nothing of it left, so to send it again is not to send it twice; but not without a pause.
                pause = connecting.pause()
                if pause is None:
                    return unreachable(sending.name, sending.url, "closed by the server before anything was sent")
                time.sleep(pause)

    def _exchange(self, connection: Connection, sending: Sending) -> Answer | StorefrontError | None:
        """Make the request over a connection; None where it may be made again over another one."""
        name, url = sending.name, sending.url
        try:
            return connection.exchange(sending.data, sending.ends_at, self.max_response_bytes)
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
        except (EOFError, OSError) as error:
            pass_signal_on(error)
            if not connection.written or (sending.resends and not connection.fresh):
                return None
            return broken(name, url, "closed by the server" if isinstance(error, EOFError) else describe(error))

    def _connection(self, sending: Sending, connecting: Connecting) -> Connection | StorefrontError:
        """Return a connection over which nothing has come that nobody asked for."""
        while True:
            try:
                idle, since = self._idle.pop()
            except IndexError:
                break
            if since > monotonic() - IDLE_SECONDS and idle.is_quiet():
                return idle
            idle.close()
        while True:
            try:
                opened = self._origin.open(connecting.begin())
            except TimeoutError as error:
                pass_signal_on(error)
                return connect_timed_out(sending.name, sending.url, min(self.connect_timeout, sending.seconds))
            except OSError as error:
                pass_signal_on(error)
                pause = connecting.pause() if is_passing(error) else None
                if pause is None:
                    return unreachable(sending.name, sending.url, describe(error))
            else:
                self._was_reached = True
                return opened
            # Nothing was sent: the host has answered before, and may be about to come back.
            time.sleep(pause)

    def _context(self) -> ssl.SSLContext:
        if self._ssl_context is None:
            self._ssl_context = default_context()
        return self._ssl_context
