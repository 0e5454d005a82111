"""Nothing that observers are told has variables, data, a token or a person in it, however a customer signs in."""

import json
import logging
from typing import Any

import pytest

pytest.importorskip("opentelemetry.sdk", reason="looks at what OpenTelemetry gets")
pytest.importorskip("prometheus_client", reason="looks at what Prometheus gets")

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from prometheus_client import CollectorRegistry, generate_latest

from b2b_storefront import (
    AsyncStorefront,
    EmailPassword,
    MemoryCache,
    OperationError,
    RetryPolicy,
    StorefrontError,
    TokenFunction,
    UnexpectedResultError,
)
from b2b_storefront._secret import SecretText
from b2b_storefront.auth import StorefrontToken
from b2b_storefront.auth.core import TokenCore
from b2b_storefront.observe import CallLog, OpenTelemetryObserver, PrometheusObserver, ServerTiming
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.testing import AsyncFakeTransport
from tests.client.observing import Recording
from tests.client.ways import WAYS, Make

EACH = pytest.mark.parametrize(("make", "route"), WAYS, ids=lambda way: getattr(way, "__name__", ""))


class Everything:
    """Every observer there is, and all that they were told."""

    def __init__(self) -> None:
        self.recording, self.log, self.timing = Recording(), CallLog(), ServerTiming(each_call=True)
        self._registry, self._spans, self._reader = CollectorRegistry(), InMemorySpanExporter(), InMemoryMetricReader()
        tracers = TracerProvider()
        tracers.add_span_processor(SimpleSpanProcessor(self._spans))
        meters = MeterProvider([self._reader])
        self.observers: list[Any] = [
            self.recording,
            self.log,
            self.timing,
            PrometheusObserver(self._registry),
            OpenTelemetryObserver(tracer_provider=tracers, meter_provider=meters),
        ]

    def shown(self) -> str:
        """Return all of it as text."""
        metrics = self._reader.get_metrics_data()
        return "\n".join(
            [
                *map(repr, self.recording.told),
                json.dumps(self.log.summary()),
                self.timing.header,
                generate_latest(self._registry).decode(),
                *(span.to_json() for span in self._spans.get_finished_spans()),
                "" if metrics is None else metrics.to_json(),
            ]
        )


@pytest.fixture
def secrets(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what must not be told, to which each token that is given out is added."""
    admin = sandbox.accounts.admin
    known = [admin.password, admin.email, sandbox.access_token, sandbox.auth_token, "storefront-session"]
    obtained = TokenCore.obtained

    def remember(self: TokenCore, value: str) -> StorefrontToken:
        known.append(value.reveal() if isinstance(value, SecretText) else value)
        return obtained(self, value)

    monkeypatch.setattr(TokenCore, "obtained", remember)
    return known


@EACH
async def test_no_observer_and_no_log_gets_a_secret(
    make: Make, route: str, sandbox: Sandbox, secrets: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "b2b_storefront")
    everything = Everything()
    async with AsyncStorefront(
        sandbox.store_hash,
        base_url=sandbox.base_url,
        observers=everything.observers,
        cache=MemoryCache(),
        retry=RetryPolicy.without_pauses(),
        access_token=sandbox.access_token,
    ) as storefront:
        credentials = make(sandbox)
        secrets += [part for part in (credentials.proof + "\0").split("\0") if len(part) > 4]
        session = storefront.session(credentials)
        me = await session.current_user()
        sandbox.fail_next("CurrentUser", status=503, body=f"{sandbox.accounts.admin.email} {secrets[-1]}")
        await session.with_options(cache=False).current_user()
        sandbox.fail_next("CurrentUser", message=f"Permission denied to {sandbox.accounts.admin.email}.")
        with pytest.raises(StorefrontError):
            await session.with_options(cache=False).current_user()
        sandbox.expire_tokens()
        await session.users(company_id=1001, search="looked-for", first=3)
        await session.together(lambda page: (page.current_user(), page.quotes(first=5, search="looked-for-too")))
    shown = everything.shown() + "".join(repr(vars(record)) for record in caplog.records)
    assert "CurrentUser" in shown
    assert len(secrets) > 6
    hidden = [*secrets, me.first_name, me.last_name, "looked-for"]
    assert [text for text in hidden if text in shown] == []


async def test_no_observer_gets_a_secret_of_the_other_apis(
    sandbox: Sandbox, secrets: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "b2b_storefront")
    everything, admin = Everything(), sandbox.accounts.admin
    async with AsyncStorefront(
        sandbox.store_hash, observers=everything.observers, access_token=sandbox.access_token, **sandbox.hosts
    ) as storefront:
        answer = await storefront.store().login(email=admin.email, password=admin.password)
        assert answer.customer_access_token is not None
        secrets.append(answer.customer_access_token.value)
        await storefront.store(customer_access_token=secrets[-1]).customer()
        users = await storefront.management().users(company_id=1001, email=admin.email)
        await storefront.management().user(user_id=users.nodes[0].id or 0)
    shown = everything.shown() + "".join(repr(vars(record)) for record in caplog.records)
    assert "PrivateToken" in shown
    assert len(secrets) > 6
    assert [text for text in secrets if text in shown] == []


# A mark, so that no number among the records is one of them by chance.
texts = st.text(st.characters(codec="utf-8"), max_size=30).map(lambda text: f"hidden-{text}-hidden")


@settings(max_examples=15, phases=[Phase.explicit, Phase.generate])
@given(
    password=texts,
    person=texts,
    search=texts,
    name=texts,
    token=st.from_regex("hidden-[A-Za-z0-9._-]{9,60}", fullmatch=True),
)
async def test_whatever_is_asked_and_answered_is_not_told(
    password: str, person: str, search: str, name: str, token: str
) -> None:
    everything = Everything()
    email = f"{person}@shop.example"
    node = {"id": "1", "firstName": name, "lastName": name, "email": email}
    transport = AsyncFakeTransport()
    transport.answer("Users", {"users": {"edges": [{"node": node, "cursor": name}, None]}}, unchecked=True)
    transport.fail("CurrentUser", f"{name} is not allowed to {search}", times=2)
    async with AsyncStorefront("abc", transport=transport, observers=everything.observers) as storefront:
        for credentials in (EmailPassword(email, password), TokenFunction(lambda: token, customer=email)):
            session = storefront.session(credentials)
            with pytest.raises(UnexpectedResultError):
                await session.users(company_id=1, search=search)
            with pytest.raises(OperationError):
                await session.current_user()
    shown = everything.shown()
    assert len(everything.recording.outcomes) == 5
    for text in (password, person, search, name, token):
        assert text not in shown
        assert json.dumps(text)[1:-1] not in shown
