# Generated from src/b2b_storefront/transport/async_pyreqwest.py by `make codegen`. Edits are lost.

"""The fast way of synchronous requests, over pyreqwest: connections, HTTP and TLS are Rust's."""

from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from time import monotonic
from typing import Any, Self

from b2b_storefront._config import DEFAULT_MAX_RESPONSE_BYTES, StoreSettings
from b2b_storefront._errors import StorefrontError
from b2b_storefront._places import spare_time
from b2b_storefront._secret import HiddenBytes, SecretText, revealed
from b2b_storefront._signals import pass_signal_on
from b2b_storefront.transport.carrier import Carrier
from b2b_storefront.transport.connecting import Connecting
from b2b_storefront.transport.failures import (
    bad_address,
    bad_header,
    badly_packed,
    no_place_in_time,
    too_large,
    unusable,
)
from b2b_storefront.transport.framing import find_bad_header, framing_fault, interim_fault
from b2b_storefront.transport.packing import BadPacking, Unpacker
from b2b_storefront.transport.proxies import proxy_from_environment
from b2b_storefront.transport.pyreqwest_answers import AnswerHeaders
from b2b_storefront.transport.pyreqwest_client import Certificates, Plan, Prepared, Watched, certificates_for
from b2b_storefront.transport.pyreqwest_errors import is_broken, is_passing, lost, unsent, was_unsent
from b2b_storefront.transport.pyreqwest_loading import Url
from b2b_storefront.transport.pyreqwest_threads import Pool
from b2b_storefront.wire.answer import Outcome, RawAnswer, read_answer
from b2b_storefront.wire.request import BASE_HEADERS, RESENDS, AnyRequest, encode, is_repeatable, named_url, user_agent
from b2b_storefront.wire.rest import RestRequest, RestResult

__all__ = ["PyreqwestCarrier"]


@dataclass(slots=True)
class Sending:
    """One request, on its way.

    Attributes:
        name: What errors call it.
        url: Where it goes.
        headers: What it carries beside what every request carries.
        seconds: How long the whole call had.
        ends_at: When its time has passed, on the clock of `time.monotonic`.
        resends: How often it may still be sent again over another connection, where an idle one broke under it.
    """

    name: str | None
    method: str
    url: Url | SecretText
    headers: dict[str, str] | None
    body: HiddenBytes | None
    seconds: float
    ends_at: float
    resends: int

    @property
    def address(self) -> str:
        """The address without its query, which may hold a secret."""
        url = self.url
        return (revealed(url) if isinstance(url, str) else str(url)).partition("?")[0]


class PyreqwestCarrier(Carrier):
    """Carries requests over one pool of connections, shared by any number of callers; redirects are never followed.

    Its arguments are those of `PyreqwestTransport`.
    """

    def __init__(
        self,
        url: str,
        *,
        timeout: float = 30.0,
        connect_timeout: float = 10.0,
        max_connections: int = 100,
        max_response_bytes: int = DEFAULT_MAX_RESPONSE_BYTES,
        certificates: Certificates | None = None,
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
        try:
            self._endpoint = Url(url)
        except ValueError:
            raise bad_address(url) from None
        headers = {**BASE_HEADERS, "User-Agent": user_agent(app)}
        certificates = certificates or Certificates()
        plan = Plan.for_times(headers, timeout, connect_timeout, max_connections, certificates, proxy)
        self._connect_seconds = plan.connect_seconds
        self._pool = Pool(plan)

    @classmethod
    def for_store(cls, settings: StoreSettings) -> Self:
        """Return a carrier to a store's API, with the limits that its settings name.

        Raises:
            ConfigurationError: A setting is one that this carrier can't keep to.
        """
        return cls(
            settings.graphql_url,
            timeout=settings.timeout,
            connect_timeout=settings.connect_timeout,
            max_connections=settings.max_connections,
            max_response_bytes=settings.max_response_bytes,
            certificates=certificates_for(settings),
            proxy=proxy_from_environment(settings.base_url) if settings.trust_env else None,
            app=settings.app,
            operation_in_url=settings.operation_in_url,
        )

    def open(self) -> bool:
        """Open the pool, and tell whether it was closed before: whoever opened it closes it.

        Connections are opened when requests need them.
        """
        return self._pool.open()

    def close(self) -> None:
        """Close the pool and its connections."""
        self._pool.close()

    def _execute(
        self,
        request: AnyRequest,
        headers: dict[str, str] | None,
        timeout: float | None,
        whole: float | None = None,
    ) -> Outcome | StorefrontError:
        answer = self._send(
            request.operation_name,
            "POST",
            SecretText(named_url(self.url, request)) if self.operation_in_url else self._endpoint,
            headers,
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
        answer = self._send(
            request.name,
            request.method,
            request.url(base_url),
            dict(request.headers),
            request.encoded_body,
            timeout,
            resends=RESENDS if request.repeatable else 0,
            whole=whole,
        )
        return answer if isinstance(answer, StorefrontError) else request.read(answer)

    def _send(
        self,
        name: str | None,
        method: str,
        url: Url | SecretText,
        headers: dict[str, str] | None,
        body: HiddenBytes | None,
        timeout: float | None,
        *,
        resends: int,
        whole: float | None = None,
    ) -> RawAnswer | StorefrontError:
        if headers and (bad := find_bad_header(headers)) is not None:
            return bad_header(name, bad)
        seconds = self.timeout if timeout is None else timeout
        started = monotonic()
        whole = seconds if whole is None else whole
        sending = Sending(name, method, url, headers, body, whole, started + seconds, resends)
        place = self._pool.take(seconds - spare_time(seconds))
        if place is None:
            return no_place_in_time(name, whole, self.max_connections)
        try:
            answer = self._answer(sending)
        finally:
            place.give_back()
        if not isinstance(answer, StorefrontError):
            answer.elapsed = monotonic() - started
        return answer

    def _answer(self, sending: Sending) -> RawAnswer | StorefrontError:
        """Send until there is an answer, or an error that sending again would not mend."""
        client = self._pool.client
        was_reached, started = client.was_reached, monotonic()
        connecting: Connecting | None = None
        while True:
            warm = client.is_warm
            prepared = watched = None
            try:
                maker = client.get()  # Building one takes a while, of which the next line has to know.
                watched = self._watched(sending, warm)
                prepared = self._prepare(maker, sending, watched)
                outcome = self._pool.carry_out(partial(self._exchange, sending, prepared))
            except Exception as error:  # noqa: BLE001 - whatever pyreqwest raises becomes one of the errors below
                pass_signal_on(error)
                failure = error
            else:
                client.was_reached = client.is_warm = True
                return outcome
            if isinstance(failure, StorefrontError):
                return failure
            if not (prepared is None or was_unsent(failure) or (watched is not None and not watched.asked)):
                client.was_reached, broke = True, is_broken(failure)
                client.is_warm = client.is_warm and not broke
                if not (sending.resends and warm and broke):
                    return lost(sending.name, sending.address, sending.seconds, failure)
                sending.resends -= 1
                was_reached, started, connecting = True, monotonic(), None
                continue
            # Nothing was sent: the host may have answered before, and be about to come back.
            if connecting is None:
                seconds = self.connect_timeout - (monotonic() - started)
                connecting = Connecting(seconds, sending.ends_at, was_reached=was_reached, clock=monotonic)
            pause = connecting.pause() if is_passing(failure) else None
            if pause is None:
                limit = min(self.connect_timeout, sending.seconds)
                return unsent(sending.name, sending.address, limit, failure)
            self._pool.pause(pause)

    def _watched(self, sending: Sending, warm: bool) -> Watched | None:
        """Return a body that knows whether the request got a connection, where its end may not tell."""
        # With less time than an attempt to connect may take, or hardly more, it may be the call's time that ends first.
        spare = sending.ends_at - monotonic() - self._connect_seconds
        if warm or sending.body is None or spare > spare_time(self._connect_seconds) / 2:
            return None
        return Watched(sending.body)

    def _exchange(self, sending: Sending, prepared: Prepared) -> RawAnswer | StorefrontError:
        response = prepared.request.__enter__()
        outcome = self._look_at(sending, response)
        if isinstance(outcome, RawAnswer):
            # All of it is here already, within the limit. To leave the block would be a turn for nothing.
            outcome.body = HiddenBytes(response.bytes())
            return outcome
        try:
            return outcome or self._unpack(sending, response)
        finally:
            prepared.request.__exit__(None, None, None)

    def _look_at(self, sending: Sending, response: Any) -> RawAnswer | StorefrontError | None:
        """Return the answer but for its body, or what is wrong with it; None where the body is to be unpacked."""
        status, headers = response.status, AnswerHeaders(response.headers)
        lengths, codings = headers.getall("content-length"), headers.getall("transfer-encoding")
        fault = framing_fault(lengths, codings, minor=0 if response.version == "HTTP/1.0" else 1)
        if status == 101:
            fault = interim_fault(status, lengths, codings)
        if fault is not None:
            return unusable(sending.name, sending.address, fault)
        if not lengths:
            return None
        if int(lengths[0]) > self.max_response_bytes:
            return too_large(sending.name, status, headers, self.max_response_bytes)
        return None if headers.getall("content-encoding") else RawAnswer(status, headers, b"", 0.0)

    def _unpack(self, sending: Sending, response: Any) -> RawAnswer | StorefrontError:
        """Read a body whose length is not known before, no further than is wanted."""
        headers = AnswerHeaders(response.headers)
        try:
            unpacker = Unpacker(", ".join(headers.getall("content-encoding")), self.max_response_bytes)
            while (part := response.body_reader.read_chunk()) is not None:
                if not unpacker.feed(HiddenBytes(part)):
                    return too_large(sending.name, response.status, headers, self.max_response_bytes)
            return RawAnswer(response.status, headers, HiddenBytes(unpacker.finish()), 0.0)
        except BadPacking as error:
            return badly_packed(sending.name, response.status, error)

    def _prepare(self, maker: Any, sending: Sending, watched: Watched | None) -> Prepared:
        builder = maker.request(sending.method, sending.url)
        for name, value in (sending.headers or {}).items():
            builder = builder.header(name, value, is_sensitive=True)
        if watched is not None:
            builder = builder.header("Content-Length", str(len(sending.body or b""))).body_stream(watched)
        elif sending.body is not None:
            builder = builder.body_bytes(sending.body)
        return Prepared(
            builder.timeout(timedelta(seconds=max(sending.ends_at - monotonic(), 0.001)))
            # Read at once, so that the usual answer takes one turn of the event loop.
            .streamed_read_buffer_limit(self.max_response_bytes + 1)
            .build_streamed()
        )
