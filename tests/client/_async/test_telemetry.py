"""The observers that are there already, with the real SDKs: OpenTelemetry, prometheus_client."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

pytest.importorskip("opentelemetry.sdk", reason="looks at what OpenTelemetry gets")
pytest.importorskip("prometheus_client", reason="looks at what Prometheus gets")

from opentelemetry import trace
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode
from prometheus_client import CollectorRegistry, generate_latest

from b2b_storefront import AsyncStorefront, EmailPassword, InvalidLoginError, MemoryCache, RateLimit, RetryPolicy
from b2b_storefront.observe import CallLog, OpenTelemetryObserver, PrometheusObserver, ServerTiming
from b2b_storefront.sandbox import Sandbox
from tests.client.concurrency import async_all_at_once
from tests.client.conftest import credentials


class Telemetry:
    """The SDK's providers, with what went into them."""

    def __init__(self) -> None:
        self.exporter = InMemorySpanExporter()
        self.tracers = TracerProvider()
        self.tracers.add_span_processor(SimpleSpanProcessor(self.exporter))
        self.reader = InMemoryMetricReader()
        self.meters = MeterProvider([self.reader])
        self.observer = OpenTelemetryObserver(tracer_provider=self.tracers, meter_provider=self.meters)

    @property
    def spans(self) -> list[ReadableSpan]:
        """The spans that ended."""
        return list(self.exporter.get_finished_spans())

    def named(self, name: str) -> list[ReadableSpan]:
        """The spans of this name, in the order in which they ended."""
        return [span for span in self.spans if span.name == name]

    def points(self, name: str) -> list[Any]:
        """The points of a metric."""
        data = self.reader.get_metrics_data()
        assert data is not None
        return [
            point
            for resource in data.resource_metrics
            for scope in resource.scope_metrics
            for metric in scope.metrics
            if metric.name == name
            for point in metric.data.data_points
        ]


@pytest.fixture
def telemetry() -> Iterator[Telemetry]:
    telemetry = Telemetry()
    yield telemetry
    telemetry.tracers.shutdown()
    telemetry.meters.shutdown()


def storefront_of(sandbox: Sandbox, *observers: Any, **settings: Any) -> AsyncStorefront:
    settings = {"retry": RetryPolicy.without_pauses()} | settings
    return AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url, observers=observers, **settings)


def attributes(span: ReadableSpan) -> dict[str, Any]:
    return dict(span.attributes or {})


async def test_a_call_is_a_span_with_a_child_for_each_request(sandbox: Sandbox, telemetry: Telemetry) -> None:
    async with storefront_of(sandbox, telemetry.observer) as storefront:
        buyer = storefront.session(credentials(sandbox.accounts.admin))
        sandbox.fail_next("CurrentUser", status=503, body="")
        await buyer.with_options(request_id="page-7").current_user()
    (call,) = telemetry.named("query CurrentUser")
    (login,) = telemetry.named("mutation Login")
    port = int(sandbox.base_url.rpartition(":")[2])
    assert call.kind is SpanKind.INTERNAL
    assert call.parent is None
    told = attributes(call)
    assert {name: told[name] for name in told if name.startswith(("graphql.", "server.", "http."))} == {
        "graphql.operation.name": "CurrentUser",
        "graphql.operation.type": "query",
        "server.address": "127.0.0.1",
        "server.port": port,
        "http.response.status_code": 200,
    }
    assert (told["b2b.attempts"], told["b2b.resends"], told["b2b.request_id"]) == (2, 1, "page-7")
    assert told["b2b.phases.network"] > 0
    assert [event.name for event in call.events] == ["b2b.waiting", "b2b.waiting"]
    assert [(event.attributes or {})["b2b.reason"] for event in call.events] == ["token", "retry"]
    assert call.status.status_code is StatusCode.UNSET
    first, second = (span for span in telemetry.named("POST") if span.parent == call.context)
    assert first.kind is second.kind is SpanKind.CLIENT
    assert attributes(first)["error.type"] == "503"
    assert "http.request.resend_count" not in attributes(first)
    assert first.status.status_code is StatusCode.ERROR
    assert attributes(second)["http.request.resend_count"] == 1
    assert attributes(second)["b2b.why"] == "HTTP 503"
    assert {name: attributes(second)[name] for name in ("http.request.method", "url.full", "server.port")} == {
        "http.request.method": "POST",
        "url.full": f"{sandbox.base_url}/graphql",
        "server.port": port,
    }
    assert (first.start_time or 0) < (first.end_time or 0) <= (second.start_time or 0)
    assert login.parent == call.context
    assert [span.parent for span in telemetry.named("POST")].count(login.context) == 1


async def test_the_span_of_a_call_is_the_current_one_only_while_it_runs(sandbox: Sandbox, telemetry: Telemetry) -> None:
    tracer = telemetry.tracers.get_tracer("shop")
    async with storefront_of(sandbox, telemetry.observer) as storefront:
        buyer = storefront.session(credentials(sandbox.accounts.admin))
        with tracer.start_as_current_span("page") as page:
            await async_all_at_once([buyer.current_user] * 3)
            assert trace.get_current_span() is page
            await buyer.current_user()
            assert trace.get_current_span() is page
    calls = telemetry.named("query CurrentUser")
    assert len(calls) == 4
    assert calls[-1].parent == page.get_span_context()
    assert telemetry.observer._running == {}


async def test_an_error_is_told_by_its_class_in_spans_and_metrics(sandbox: Sandbox, telemetry: Telemetry) -> None:
    async with storefront_of(sandbox, telemetry.observer) as storefront:
        with pytest.raises(InvalidLoginError):
            await storefront.session(EmailPassword("somebody@shop.example", "wrong")).current_user()
    (call,) = telemetry.named("query CurrentUser")
    assert call.status.status_code is StatusCode.ERROR
    assert attributes(call)["error.type"] == "InvalidLoginError"
    (event,) = (event for event in call.events if event.name == "exception")
    assert dict(event.attributes or {}) == {"exception.type": "InvalidLoginError"}
    (point,) = (
        point
        for point in telemetry.points("b2b.client.call.duration")
        if point.attributes["graphql.operation.name"] == "CurrentUser"
    )
    assert point.attributes["error.type"] == "InvalidLoginError"
    seen = "".join(span.to_json() for span in telemetry.spans)
    assert "somebody" not in seen
    assert "Invalid Login" not in seen


async def test_durations_are_histograms_in_seconds_with_the_buckets_of_the_conventions(
    sandbox: Sandbox, telemetry: Telemetry
) -> None:
    async with storefront_of(sandbox, telemetry.observer) as storefront:
        buyer = storefront.session(credentials(sandbox.accounts.admin))
        await buyer.together(lambda session: (session.current_user(), session.quotes(first=5)))
    calls, requests = telemetry.points("b2b.client.call.duration"), telemetry.points("http.client.request.duration")
    assert {point.attributes["graphql.operation.name"] for point in calls} == {"together", "Login"}
    (request,) = requests
    assert request.count == 2
    assert request.attributes["http.response.status_code"] == 200
    buckets = (0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10)
    assert {point.explicit_bounds for point in [*calls, *requests]} == {buckets}
    assert all(0 < point.sum < 10 for point in calls)


async def test_what_was_mended_is_in_spans_metrics_and_logs(sandbox: Sandbox, telemetry: Telemetry) -> None:
    registry, log = CollectorRegistry(), CallLog()
    observers = telemetry.observer, PrometheusObserver(registry), log
    async with storefront_of(sandbox, *observers) as storefront:
        buyer = storefront.session(credentials(sandbox.accounts.admin))
        page = (await buyer.users(company_id=1001, first=2)).model_dump(by_alias=True)
        page["edges"].append(None)
        sandbox.fail_next("Users", status=200, body={"data": {"users": page}})
        await buyer.users(company_id=1001, first=2)
    assert attributes(telemetry.named("query Users")[-1])["b2b.mended"] == ("edges[] (model_type)",)
    assert registry.get_sample_value("b2b_storefront_mended_total", {"operation": "Users"}) == 1
    assert log.summary()["operations"][-1]["mended"] == [{"place": "edges[]", "problem": "model_type"}]


async def test_an_address_with_ids_is_shown_as_a_template(sandbox: Sandbox, telemetry: Telemetry) -> None:
    async with storefront_of(sandbox, telemetry.observer, access_token=sandbox.access_token) as storefront:
        user = (await storefront.management().users(company_id=1001)).nodes[0]
        await storefront.management().user(user_id=user.id or 0)
    first, second = (attributes(span) for span in telemetry.named("GET"))
    assert (first["url.full"], "url.template" in first) == (f"{sandbox.base_url}/api/v3/io/users", False)
    assert (second["url.template"], "url.full" in second) == ("/api/v3/io/users/{userId}", False)


async def test_prometheus_counts_requests_retries_tokens_budget_and_cache(sandbox: Sandbox) -> None:
    registry = CollectorRegistry()
    observer = PrometheusObserver(registry)
    limit = RateLimit(limit=100)
    async with storefront_of(sandbox, observer, cache=MemoryCache(), rate_limit=limit) as storefront:
        buyer = storefront.session(credentials(sandbox.accounts.admin))
        sandbox.fail_next("CurrentUser", status=503, body="")
        await buyer.current_user()
        for _ in range(3):
            await storefront.guest().storefront_config(store_hash=sandbox.store_hash)
        with pytest.raises(InvalidLoginError):
            await storefront.session(EmailPassword("somebody@shop.example", "wrong")).current_user()

    def value(name: str, **labels: str) -> float | None:
        return registry.get_sample_value(f"b2b_storefront_{name}", labels)

    assert value("requests_total", operation="CurrentUser", status="200") == 1
    assert value("requests_total", operation="CurrentUser", status="503") == 1
    assert value("retries_total", operation="CurrentUser", why="HTTP 503") == 1
    assert value("tokens_total", event="obtained", credentials="EmailPassword") == 1
    assert value("tokens_total", event="failed", credentials="EmailPassword") == 1
    assert value("cache_total", operation="StorefrontConfig", use="miss") == 1
    assert value("cache_total", operation="StorefrontConfig", use="hit") == 2
    assert value("budget_limit", store=sandbox.store_hash) == 100
    assert value("budget_remaining", store=sandbox.store_hash) == 95
    assert value("call_errors_total", operation="CurrentUser", error="InvalidLoginError") == 1
    assert value("call_duration_seconds_count", operation="CurrentUser", outcome="ok") == 1
    assert value("waits_total", reason="retry") == 1
    assert (value("phase_seconds_total", phase="network") or 0) > 0
    text = generate_latest(registry).decode()
    assert "somebody" not in text
    assert sandbox.accounts.admin.email not in text


async def test_server_timing_adds_up_a_scope(sandbox: Sandbox) -> None:
    timing, each = ServerTiming(), ServerTiming(each_call=True)
    assert timing.header == ""
    async with storefront_of(sandbox) as storefront, storefront.scope(observers=[timing, each]) as scope:
        buyer = scope.session(credentials(sandbox.accounts.admin))
        await buyer.current_user()
        await buyer.current_user()
    entries = timing.header.split(", ")
    assert entries[0].startswith("b2b;dur=")
    assert entries[0].endswith(';desc="2 calls 1 request"')
    names = [entry.partition(";")[0] for entry in entries]
    assert names == ["b2b", "b2b-token", "b2b-network", "b2b-cache", "b2b-decode"]
    assert timing.header.isascii()
    assert [entry.partition("desc=")[2] for entry in each.header.split(", ")[-2:]] == [
        '"CurrentUser ok"',
        '"CurrentUser memo"',
    ]


async def test_a_call_log_is_json(sandbox: Sandbox) -> None:
    log = CallLog()
    async with storefront_of(sandbox) as storefront, storefront.scope(observers=[log]) as scope:
        buyer = scope.session(credentials(sandbox.accounts.admin))
        await buyer.current_user()
        await buyer.current_user()
        await buyer.together(lambda session: (session.quotes(first=5), session.shopping_lists(first=5)))
    summary = log.summary()
    assert json.loads(json.dumps(summary)) == summary
    assert (summary["calls"], summary["requests"], summary["errors"], summary["cache"]) == (3, 2, 0, {"memo": 1})
    first, second, page = summary["operations"]
    assert (first["operation"], first["attempts"], second["cache"]) == ("CurrentUser", 1, "memo")
    assert [wait["reason"] for wait in first["waits"]] == ["token"]
    assert page["parts"] == ["Quotes", "ShoppingLists"]
    assert set(first["phases"]) == {"queue", "token", "network", "pause", "cache", "decode"}
