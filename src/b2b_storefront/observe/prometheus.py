"""Metrics of Prometheus: the extra `prometheus`."""

try:
    from prometheus_client import REGISTRY, CollectorRegistry, Counter, Gauge, Histogram
except ImportError as error:
    message = f'PrometheusObserver needs {error.name}: pip install "b2b-storefront[prometheus]"'
    raise ImportError(message, name=error.name) from error

from b2b_storefront.observe.observer import Observer
from b2b_storefront.observe.records import (
    AttemptRecord,
    CacheRecord,
    CallRecord,
    OutcomeRecord,
    TokenRecord,
    WaitRecord,
)

__all__ = ["PrometheusObserver"]

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)


class PrometheusObserver(Observer):
    """Counts calls, requests, retries, waits, tokens and answers of the cache, and shows the store's budget.

    Make one for each process and registry, and give it to all storefronts: names can be registered once.

    Args:
        registry: Where metrics are registered; prometheus_client's own unless given.
        prefix: What their names begin with.
    """

    def __init__(self, registry: CollectorRegistry = REGISTRY, *, prefix: str = "b2b_storefront") -> None:
        self._calls = Histogram(
            f"{prefix}_call_duration_seconds",
            "Duration of calls, all waits and attempts included.",
            ["operation", "outcome"],
            buckets=SECONDS,
            registry=registry,
        )
        self._errors = Counter(
            f"{prefix}_call_errors", "Calls without a result.", ["operation", "error"], registry=registry
        )
        self._requests = Counter(
            f"{prefix}_requests", "Requests to the API.", ["operation", "status"], registry=registry
        )
        self._retries = Counter(
            f"{prefix}_retries", "Requests that repeat another.", ["operation", "why"], registry=registry
        )
        self._waits = Counter(f"{prefix}_waits", "Waits of calls.", ["reason"], registry=registry)
        self._phases = Counter(f"{prefix}_phase_seconds", "Where the time of calls went.", ["phase"], registry=registry)
        self._tokens = Counter(
            f"{prefix}_tokens", "What became of customers' tokens.", ["event", "credentials"], registry=registry
        )
        self._cached = Counter(
            f"{prefix}_cache", "What was found of answers that are kept.", ["operation", "use"], registry=registry
        )
        self._mended = Counter(
            f"{prefix}_mended", "Places of answers that strayed from the schema.", ["operation"], registry=registry
        )
        self._remaining = Gauge(
            f"{prefix}_budget_remaining",
            "Requests that the store still takes in this window.",
            ["store"],
            registry=registry,
            multiprocess_mode="mostrecent",
        )
        self._limit = Gauge(
            f"{prefix}_budget_limit",
            "Requests that the store takes in a window.",
            ["store"],
            registry=registry,
            multiprocess_mode="mostrecent",
        )

    def attempt(self, attempt: AttemptRecord, /) -> None:
        """Count a request."""
        call = attempt.call
        status = attempt.error or "unknown" if attempt.status is None else str(attempt.status)
        self._requests.labels(_name(call), status).inc()
        if attempt.why is not None:
            self._retries.labels(_name(call), attempt.why).inc()
        if attempt.budget_limit is not None and attempt.budget_remaining is not None:
            self._limit.labels(call.store).set(attempt.budget_limit)
            self._remaining.labels(call.store).set(attempt.budget_remaining)

    def waiting(self, wait: WaitRecord, /) -> None:
        """Count a wait."""
        self._waits.labels(wait.reason).inc()

    def token(self, event: TokenRecord, /) -> None:
        """Count what became of a token."""
        self._tokens.labels(event.event, event.credentials).inc()

    def cache(self, found: CacheRecord, /) -> None:
        """Count what was found of an answer."""
        self._cached.labels(found.operation, found.use).inc()

    def finished(self, outcome: OutcomeRecord, /) -> None:
        """Count a call."""
        operation, phases = _name(outcome.call), outcome.phases
        self._calls.labels(operation, outcome.outcome).observe(outcome.seconds)
        if outcome.error is not None:
            self._errors.labels(operation, outcome.error).inc()
        for phase in phases.__slots__:
            seconds = getattr(phases, phase)
            if seconds:
                self._phases.labels(phase).inc(seconds)
        if outcome.mended:
            self._mended.labels(operation).inc(len(outcome.mended))


def _name(call: CallRecord) -> str:
    """Return the operation's name. Any queries may be asked for together: their names are too many for a label."""
    return "together" if call.parts else call.operation
