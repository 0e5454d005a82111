"""What it costs to be observed, and that it costs nothing not to be.

    python benchmarks/observing.py          or, with everything else: make bench

Client CPU of a call for one user, in short rounds of shuffled order. *As if there were no observers* is a session whose
calls do all that others do but ask whether there are any. A difference is the median of the rounds' differences to
that, each in the same round.
"""

import asyncio
import contextlib
import statistics
import time
from typing import TYPE_CHECKING, Any

from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.trace import TracerProvider
from peers import STORE_HASH, task
from processes import serving
from prometheus_client import CollectorRegistry
from report import Report
from rounds import turns

from b2b_storefront import AsyncSession, AsyncStorefront, FixedToken, Observer, Session, Storefront
from b2b_storefront._secret import hide
from b2b_storefront.flows.members import TELLING, read_member
from b2b_storefront.observe import (
    AttemptRecord,
    CacheRecord,
    CallRecord,
    OpenTelemetryObserver,
    OutcomeRecord,
    PrometheusObserver,
    TokenRecord,
    WaitRecord,
)
from b2b_storefront.wire.operation import check_operation
from b2b_storefront.wire.request import PreparedRequest
from b2b_storefront.wire.response import conclude_call
from b2b_storefront.wire.variables import encode_variables

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

__all__ = ["report_observing"]

ANSWER = "users-1"
CALLS = 64
AS_IF = "as if there were no observers"
NONE = "none"


class AsyncPlainSession(AsyncSession):
    """A session that does not ask whether anybody observes it."""

    __slots__ = ()

    async def run(self, operation: Any, /, *args: Any, **variables: Any) -> Any:
        """Run an operation."""
        check_operation(operation)
        if operation.holds_secrets:
            variables = hide(variables)
        if self._collector is not None:
            return self._collect(self._collector, operation, variables, *args)
        options = self._options
        request = PreparedRequest(
            operation,
            encode_variables(operation, variables, *args, settings=self._sender.settings),
            headers=options.sent_headers,
        )
        deadline = self._sender.deadline(options.timeout)
        result = conclude_call(operation, await self._answer(request, deadline), self._recorder)
        if operation.root in TELLING and self._tokens is not None:
            await self._tokens.learn(*read_member(result), deadline)
        return result


class PlainSession(Session):
    """A session that does not ask whether anybody observes it."""

    __slots__ = ()

    def run(self, operation: Any, /, *args: Any, **variables: Any) -> Any:
        """Run an operation."""
        check_operation(operation)
        if operation.holds_secrets:
            variables = hide(variables)
        if self._collector is not None:
            return self._collect(self._collector, operation, variables, *args)
        options = self._options
        request = PreparedRequest(
            operation,
            encode_variables(operation, variables, *args, settings=self._sender.settings),
            headers=options.sent_headers,
        )
        deadline = self._sender.deadline(options.timeout)
        result = conclude_call(operation, self._answer(request, deadline), self._recorder)
        if operation.root in TELLING and self._tokens is not None:
            self._tokens.learn(*read_member(result), deadline)
        return result


class Attentive(Observer):
    """Listens to everything and does nothing."""

    def started(self, call: CallRecord, /) -> None:
        """Do nothing."""

    def attempt(self, attempt: AttemptRecord, /) -> None:
        """Do nothing."""

    def waiting(self, wait: WaitRecord, /) -> None:
        """Do nothing."""

    def token(self, event: TokenRecord, /) -> None:
        """Do nothing."""

    def cache(self, found: CacheRecord, /) -> None:
        """Do nothing."""

    def finished(self, outcome: OutcomeRecord, /) -> None:
        """Do nothing."""


def observers() -> dict[str, list[Observer]]:
    """Return who observes, by name."""
    return {
        AS_IF: [],
        NONE: [],
        "one that listens to everything": [Attentive()],
        "OpenTelemetry, with its SDK": [
            OpenTelemetryObserver(tracer_provider=TracerProvider(), meter_provider=MeterProvider())
        ],
        "Prometheus": [PrometheusObserver(CollectorRegistry())],
    }


async def measure_async(url: str, rounds: int) -> dict[str, list[float]]:
    """Return the microseconds of a call in each round, by who observes."""
    work = task(ANSWER)
    async with contextlib.AsyncExitStack() as stack:
        calls: dict[str, Callable[..., Awaitable[Any]]] = {}
        for name, given in observers().items():
            storefront = AsyncStorefront(STORE_HASH, base_url=url, observers=given)
            await stack.enter_async_context(storefront)
            client = AsyncPlainSession if name == AS_IF else AsyncSession
            calls[name] = getattr(storefront.session(FixedToken("opaque"), client=client), work.method)
        times: dict[str, list[float]] = {name: [] for name in calls}
        for number, order in turns(calls, rounds):
            for name in order:
                call = calls[name]
                began = time.process_time()
                for _ in range(CALLS):
                    await call(**work.arguments)
                if number >= 0:
                    times[name].append((time.process_time() - began) / CALLS * 1e6)
    return times


def measure_sync(url: str, rounds: int) -> dict[str, list[float]]:
    """Return the microseconds of a call in each round, by who observes."""
    work = task(ANSWER)
    with contextlib.ExitStack() as stack:
        calls: dict[str, Callable[..., Any]] = {}
        for name, given in observers().items():
            storefront = stack.enter_context(Storefront(STORE_HASH, base_url=url, observers=given))
            client = PlainSession if name == AS_IF else Session
            calls[name] = getattr(storefront.session(FixedToken("opaque"), client=client), work.method)
        times: dict[str, list[float]] = {name: [] for name in calls}
        for number, order in turns(calls, rounds):
            for name in order:
                call = calls[name]
                began = time.process_time()
                for _ in range(CALLS):
                    call(**work.arguments)
                if number >= 0:
                    times[name].append((time.process_time() - began) / CALLS * 1e6)
    return times


def report_observing(report: Report, rounds: int) -> None:
    """Measure both kinds and add them to the report."""
    for kind in ("async", "sync"):
        with serving("canned_server.py") as url:
            base_url = f"{url}/{ANSWER}"
            measured = (
                measure_sync(base_url, rounds) if kind == "sync" else asyncio.run(measure_async(base_url, rounds))
            )
        report.heading(f"{kind}: a call with observers", "CPU, us", "more, us")
        more: dict[str, float] = {}
        for name, spent in measured.items():
            more[name] = statistics.median(mine - bare for mine, bare in zip(spent, measured[AS_IF], strict=True))
            cpu = statistics.median(spent)
            report.row(
                name,
                f"{cpu:.0f}",
                f"{more[name]:+.1f}",
                kind=kind,
                observers=name,
                cpu_microseconds=round(cpu, 2),
                more_microseconds=round(more[name], 2),
            )
        report.at_most(f"{kind}, without observers: more than {AS_IF}, us", more[NONE], 1)


if __name__ == "__main__":
    own = Report()
    report_observing(own, 101)
    own.finish(None)
