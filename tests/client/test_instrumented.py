"""OpenTelemetry's own instrumentation of the HTTP libraries beside our observer: each request is one span, not two."""

from collections.abc import Iterator

import pytest

pytest.importorskip("opentelemetry.instrumentation.aiohttp_client", reason="looks at what OpenTelemetry sees")
pytest.importorskip("opentelemetry.instrumentation.urllib3", reason="looks at what OpenTelemetry sees")

from opentelemetry.instrumentation.aiohttp_client import AioHttpClientInstrumentor
from opentelemetry.instrumentation.urllib3 import URLLib3Instrumentor
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind

from b2b_storefront import AsyncStorefront, Storefront, StorefrontJWT
from b2b_storefront.observe import OpenTelemetryObserver
from b2b_storefront.sandbox import Sandbox

from .conftest import credentials

OURS = "b2b_storefront"


@pytest.fixture
def exporter() -> Iterator[InMemorySpanExporter]:
    yield (exporter := InMemorySpanExporter())
    exporter.shutdown()


@pytest.fixture
def tracers(exporter: InMemorySpanExporter) -> Iterator[TracerProvider]:
    tracers = TracerProvider()
    tracers.add_span_processor(SimpleSpanProcessor(exporter))
    instrumentors = AioHttpClientInstrumentor(), URLLib3Instrumentor()
    for instrumentor in instrumentors:
        instrumentor.instrument(tracer_provider=tracers)
    yield tracers
    for instrumentor in instrumentors:
        instrumentor.uninstrument()


def requests(exporter: InMemorySpanExporter) -> list[tuple[str, ReadableSpan | None]]:
    """Return, for each span of a request, whose it is and the span above it."""
    spans = exporter.get_finished_spans()
    above = {span.context.span_id: span for span in spans if span.context is not None}
    return [
        (
            span.instrumentation_scope.name if span.instrumentation_scope is not None else "",
            None if span.parent is None else above.get(span.parent.span_id),
        )
        for span in spans
        if span.kind is SpanKind.CLIENT
    ]


async def test_the_spans_of_aiohttp_s_instrumentation_stand_for_ours(
    sandbox: Sandbox, exporter: InMemorySpanExporter, tracers: TracerProvider
) -> None:
    observer = OpenTelemetryObserver(tracer_provider=tracers)
    async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url, observers=[observer]) as storefront:
        await storefront.session(credentials(sandbox.accounts.admin)).current_user()
        jwt = StorefrontJWT(sandbox.storefront_jwt(sandbox.accounts.admin.email))
        await storefront.session(jwt).current_user()
    found = requests(exporter)
    assert [name for name, _ in found] == ["opentelemetry.instrumentation.aiohttp_client"] * 4
    assert [above.name for _, above in found if above is not None] == [
        "mutation Login",
        "query CurrentUser",
        "StorefrontJWT",
        "query CurrentUser",
    ]


def test_what_no_instrumentation_sees_has_spans_of_ours(
    sandbox: Sandbox, exporter: InMemorySpanExporter, tracers: TracerProvider
) -> None:
    observer = OpenTelemetryObserver(tracer_provider=tracers)
    with Storefront(sandbox.store_hash, base_url=sandbox.base_url, observers=[observer]) as storefront:
        jwt = sandbox.storefront_jwt(sandbox.accounts.admin.email)
        storefront.session(StorefrontJWT(jwt)).current_user()
    found = requests(exporter)
    assert [name for name, _ in found] == [OURS, OURS]
    assert [above.name for _, above in found if above is not None] == ["StorefrontJWT", "query CurrentUser"]
    seen = "".join(span.to_json() for span in exporter.get_finished_spans())
    assert f"{sandbox.base_url}/api/io/auth/storefront" in seen
    assert jwt not in seen
    assert jwt.rpartition(".")[2] not in seen
