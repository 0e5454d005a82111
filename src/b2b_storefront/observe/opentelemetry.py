"""Spans and metrics of OpenTelemetry: the extra `otel`."""

import sys
import time
from typing import Any
from urllib.parse import urlsplit

try:
    from opentelemetry import context, metrics, trace
    from opentelemetry.context import Context
    from opentelemetry.trace import Span, SpanKind, Status, StatusCode
except ImportError as error:
    message = f'OpenTelemetryObserver needs {error.name}: pip install "b2b-storefront[otel]"'
    raise ImportError(message, name=error.name) from error

from b2b_storefront._version import __version__
from b2b_storefront.observe.observer import Observer
from b2b_storefront.observe.records import (
    AttemptRecord,
    CacheRecord,
    CallRecord,
    OutcomeRecord,
    TokenRecord,
    WaitRecord,
)

__all__ = ["OpenTelemetryObserver"]

SCHEMA = "https://opentelemetry.io/schemas/1.40.0"
"""The release of the semantic conventions whose names are used here."""

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10)
"""The buckets that the conventions recommend for durations of HTTP requests."""

_AIOHTTP = ("opentelemetry.instrumentation.aiohttp_client", "AioHttpClientInstrumentor")
_HTTPX = ("opentelemetry.instrumentation.httpx", "HTTPXClientInstrumentor")
INSTRUMENTATIONS = {
    "AiohttpTransport": _AIOHTTP,
    "AIOHTTPTransport": _AIOHTTP,
    "HTTPXAsyncTransport": _HTTPX,
    "HTTPXTransport": _HTTPX,
    "RequestsHTTPTransport": ("opentelemetry.instrumentation.requests", "RequestsInstrumentor"),
}
"""By the class of a transport, what makes spans of its requests, if it is switched on. Other transports have none:
`Urllib3Transport` takes only its pool's rules from urllib3, and sends by itself."""


class OpenTelemetryObserver(Observer):
    """Makes a span of each call, with a child for each request, and measures their durations.

    A call's span is named by its type and operation, `query Users`, and is the current one while the call runs: what
    else is traced meanwhile is below it. Where the instrumentation of the HTTP library is switched on, it makes the
    spans and metrics of the requests, and this observer makes none of them.

    Args:
        tracer_provider: Where spans go; the global one unless given.
        meter_provider: Where metrics go; the global one unless given.
    """

    def __init__(
        self,
        *,
        tracer_provider: trace.TracerProvider | None = None,
        meter_provider: metrics.MeterProvider | None = None,
    ) -> None:
        self._tracer = trace.get_tracer("b2b_storefront", __version__, tracer_provider, SCHEMA)
        meter = metrics.get_meter("b2b_storefront", __version__, meter_provider, SCHEMA)
        self._call_seconds = meter.create_histogram(
            "b2b.client.call.duration",
            unit="s",
            description="Duration of calls, all waits and attempts included.",
            explicit_bucket_boundaries_advisory=SECONDS,
        )
        self._request_seconds = meter.create_histogram(
            "http.client.request.duration",
            unit="s",
            description="Duration of HTTP client requests.",
            explicit_bucket_boundaries_advisory=SECONDS,
        )
        self._running: dict[int, tuple[Span, Any]] = {}

    def started(self, call: CallRecord, /) -> None:
        """Begin the call's span, and let it be the current one."""
        span = self._tracer.start_span(
            call.operation if call.kind == "rest" else f"{call.kind} {call.operation}",
            kind=SpanKind.INTERNAL,
            attributes=_keep_known(
                {
                    **_operation(call),
                    **_server(call),
                    "b2b.purpose": call.purpose,
                    "b2b.store": call.store,
                    "b2b.channel": call.channel,
                    "b2b.customer": call.customer,
                    "b2b.request_id": call.request_id,
                    "b2b.priority": call.priority,
                    "b2b.parts": call.parts or None,
                    "b2b.complexity.estimated": call.complexity,
                }
            ),
        )
        self._running[call.number] = span, context.attach(trace.set_span_in_context(span))

    def attempt(self, attempt: AttemptRecord, /) -> None:
        """Make the request's span, unless its library's instrumentation has made one."""
        call = attempt.call
        if _is_instrumented(call.transport):
            return
        failed = None if attempt.status is None or attempt.status < 400 else str(attempt.status)
        error = failed or attempt.error
        attributes = _keep_known(
            {
                "http.request.method": call.method,
                **_server(call),
                "http.response.status_code": attempt.status,
                "error.type": error,
            }
        )
        self._request_seconds.record(attempt.seconds, attributes)
        now = time.time_ns()
        span = self._tracer.start_span(
            call.method,
            self._context_of(call),
            kind=SpanKind.CLIENT,
            attributes=_keep_known(
                {
                    **attributes,
                    **_address(call),
                    "http.request.resend_count": attempt.resends or None,
                    "http.response.body.size": attempt.body_bytes,
                    "b2b.why": attempt.why,
                    "b2b.request_id": attempt.request_id,
                }
            ),
            start_time=now - int(attempt.seconds * 1e9),
        )
        if error is not None:
            span.set_status(Status(StatusCode.ERROR))
        span.end(now)

    def waiting(self, wait: WaitRecord, /) -> None:
        """Note a wait in the call's span."""
        self._note(
            wait.call,
            "b2b.waiting",
            {
                "b2b.reason": wait.reason,
                "b2b.seconds": wait.seconds,
                "b2b.at_most": wait.at_most,
                "b2b.why": wait.why,
            },
        )

    def token(self, event: TokenRecord, /) -> None:
        """Note in the call's span that it shares a sign-in."""
        if event.call is not None:
            self._note(event.call, "b2b.token", {"b2b.event": event.event, "b2b.credentials": event.credentials})

    def cache(self, found: CacheRecord, /) -> None:
        """Note in the call's span what was found of an answer."""
        self._note(
            found.call,
            "b2b.cache",
            {"graphql.operation.name": found.operation, "b2b.use": found.use, "b2b.age": found.age},
        )

    def finished(self, outcome: OutcomeRecord, /) -> None:
        """End the call's span."""
        call, phases = outcome.call, outcome.phases
        self._call_seconds.record(
            outcome.seconds,
            _keep_known(
                {
                    **_operation(call),
                    **_server(call),
                    # Any queries may be asked for together: their names are too many for a metric.
                    "graphql.operation.name": "together" if call.parts else call.operation,
                    "error.type": outcome.error,
                }
            ),
        )
        running = self._running.pop(call.number, None)
        if running is None:
            return
        span, token = running
        span.set_attributes(
            _keep_known(
                {
                    "http.response.status_code": outcome.status,
                    "error.type": outcome.error,
                    "b2b.outcome": outcome.outcome,
                    "b2b.attempts": outcome.attempts,
                    "b2b.resends": outcome.resends,
                    "b2b.body_bytes": outcome.body_bytes,
                    "b2b.cache": outcome.cache,
                    "b2b.request_ids": outcome.request_ids or None,
                    "b2b.complexity": outcome.complexity,
                    "b2b.mended": tuple(f"{mended.place} ({mended.problem})" for mended in outcome.mended) or None,
                    "b2b.phases.queue": phases.queue or None,
                    "b2b.phases.token": phases.token or None,
                    "b2b.phases.network": phases.network or None,
                    "b2b.phases.pause": phases.pause or None,
                    "b2b.phases.cache": phases.cache or None,
                    "b2b.phases.decode": phases.decode or None,
                }
            )
        )
        if outcome.error is not None:
            # Without the error's text: what the API says may name people.
            span.add_event("exception", {"exception.type": outcome.error})
            span.set_status(Status(StatusCode.ERROR))
        span.end()
        if trace.get_current_span() is span:  # Elsewhere, in a task that was thrown away, there is nothing to restore.
            context.detach(token)

    def _context_of(self, call: CallRecord) -> Context | None:
        running = self._running.get(call.number)
        return None if running is None else trace.set_span_in_context(running[0])

    def _note(self, call: CallRecord, name: str, attributes: dict[str, Any]) -> None:
        running = self._running.get(call.number)
        if running is not None:
            running[0].add_event(name, _keep_known(attributes))


def _operation(call: CallRecord) -> dict[str, Any]:
    return {
        "graphql.operation.name": call.operation,
        "graphql.operation.type": None if call.kind == "rest" else call.kind,
    }


def _server(call: CallRecord) -> dict[str, Any]:
    address = urlsplit(call.url)
    return {
        "server.address": address.hostname,
        "server.port": address.port or (443 if address.scheme == "https" else 80),
    }


def _address(call: CallRecord) -> dict[str, Any]:
    # An address with names in the places of ids is a template, and no address.
    return {"url.template": urlsplit(call.url).path} if "{" in call.url else {"url.full": call.url}


def _keep_known(attributes: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in attributes.items() if value is not None}


def _is_instrumented(transport: str) -> bool:
    """Tell whether the instrumentation of a transport's library is switched on; what was not imported is not."""
    module, name = INSTRUMENTATIONS.get(transport, ("", ""))
    instrumentor = getattr(sys.modules.get(module), name, None)
    return instrumentor is not None and bool(instrumentor().is_instrumented_by_opentelemetry)
