"""A program under watch, run by `test_watchers`: it fails in every way there is, and prints all that was seen of it.

Its own process, because Sentry and OpenTelemetry patch libraries for good. Secrets come through the environment: no
line of source has one.
"""

import asyncio
import contextlib
import io
import json
import logging
import os
import signal
import sys
import traceback
from collections.abc import Callable
from typing import Any

import rich.traceback
import sentry_sdk
import sentry_sdk.transport
from gql.transport.aiohttp import AIOHTTPTransport
from gql.transport.requests import RequestsHTTPTransport
from opentelemetry import trace
from opentelemetry.instrumentation.aiohttp_client import AioHttpClientInstrumentor
from opentelemetry.instrumentation.urllib3 import URLLib3Instrumentor
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from prometheus_client import CollectorRegistry, generate_latest

from b2b_storefront import (
    AsyncStorefront,
    CurrentCustomerJWT,
    CustomerId,
    EmailPassword,
    FixedToken,
    RestPassword,
    Storefront,
    StorefrontError,
    StorefrontJWT,
    TokenFunction,
)
from b2b_storefront.observe import CallLog, OpenTelemetryObserver, PrometheusObserver, ServerTiming

from .observing import Recording

HURRY = 0.25
"""Seconds after which a call that gets no answer is interrupted from outside."""

seen = io.StringIO()
spans = InMemorySpanExporter()
registry = CollectorRegistry()
observers: list[Any] = []


def secret(name: str) -> str:
    """Return a secret that must not be seen."""
    return os.environ[f"WATCHED_{name}"]


WAYS: dict[str, Callable[[], Any]] = {
    "EmailPassword": lambda: EmailPassword("ada@shop.example", secret("PASSWORD")),
    "RestPassword": lambda: RestPassword("ada@shop.example", secret("PASSWORD")),
    "CustomerId": lambda: CustomerId(101, access_token=secret("ACCESS"), customer_access_token=secret("CUSTOMER")),
    "CustomerId of the settings": lambda: CustomerId(101),
    "the older token": lambda: CustomerId(101, auth_token=secret("ACCESS")),
    "StorefrontJWT": lambda: StorefrontJWT(secret("JWT")),
    "CurrentCustomerJWT": lambda: CurrentCustomerJWT(secret("JWT")),
    "CurrentCustomerJWT with a function": lambda: CurrentCustomerJWT(lambda: secret("JWT"), customer=1),
    "FixedToken": lambda: FixedToken(secret("TOKEN")),
    "TokenFunction": lambda: TokenFunction(lambda: secret("TOKEN"), customer=1),
    "login()": lambda: None,
}

TRANSPORTS: dict[str, Callable[[str], Any]] = {
    "asynchronous": lambda url: None,
    "synchronous": lambda url: None,
    "fast asynchronous": lambda url: "fast",
    "fast synchronous": lambda url: "fast",
    "gql's asynchronous": lambda url: AIOHTTPTransport(url=url),
    "gql's synchronous": lambda url: RequestsHTTPTransport(url=url),
}


class Collecting(sentry_sdk.transport.Transport):
    """Writes down what would be sent to Sentry."""

    def capture_envelope(self, envelope: Any) -> None:
        """Take an event or a transaction."""
        seen.write(json.dumps([item.payload.json for item in envelope.items], default=repr) + "\n")


class TooSlow(Exception):  # noqa: N818
    """What a signal handler raises: a worker's time limit, or Ctrl-C."""


def interrupt(*_: object) -> None:
    """Raise in the middle of whatever runs."""
    raise TooSlow


def note(error: BaseException, foreign: bool) -> None:
    """Write down all that can be seen of an error."""
    found = traceback.TracebackException.from_exception(error, capture_locals=True)
    if foreign:
        # What stands in the frames of other libraries is theirs; how they got it is ours.
        found = only_ours(found)
    else:
        sentry_sdk.capture_exception(error)
        shown = rich.traceback.Traceback.extract(
            type(error), error, error.__traceback__, show_locals=True, locals_max_string=80
        )
        for stack in shown.stacks:
            for frame in stack.frames:
                for name, node in (frame.locals or {}).items():
                    seen.write(f"{name} = {node}\n")
    seen.write("".join(found.format()) + repr(error) + repr(vars(error)) + "\n")


def only_ours(found: traceback.TracebackException) -> traceback.TracebackException:
    """Leave the frames of other libraries out."""
    found.stack = traceback.StackSummary.from_list(
        [frame for frame in found.stack if "b2b_storefront" in frame.filename]
    )
    for other in (found.__cause__, found.__context__):
        if other is not None:
            only_ours(other)
    return found


async def run_async(url: str, make: Callable[[], Any], transport: Any) -> None:
    """Make a call in asyncio, and interrupt it when it takes long."""
    async with AsyncStorefront(
        "abc", base_url=url, access_token=secret("ACCESS"), transport=transport, observers=observers
    ) as storefront:
        async with asyncio.timeout(HURRY):
            credentials = make()
            if credentials is None:
                await storefront.login("ada@shop.example", secret("PASSWORD"))
            else:
                await storefront.session(credentials).current_user()


def run_sync(url: str, make: Callable[[], Any], transport: Any) -> None:
    """Make a call in this thread, and interrupt it when it takes long."""
    with Storefront(
        "abc", base_url=url, access_token=secret("ACCESS"), transport=transport, observers=observers
    ) as storefront:
        signal.setitimer(signal.ITIMER_REAL, HURRY)
        try:
            credentials = make()
            if credentials is None:
                storefront.login("ada@shop.example", secret("PASSWORD"))
            else:
                storefront.session(credentials).current_user()
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)


def begin() -> tuple[Recording, CallLog, ServerTiming]:
    """Let everything watch that there is."""
    logging.basicConfig(stream=seen, level=logging.DEBUG)
    for noisy in ("gql", "urllib3.connectionpool", "rich"):  # gql writes its requests down itself, bodies and all.
        logging.getLogger(noisy).setLevel(logging.WARNING if noisy != "urllib3.connectionpool" else logging.DEBUG)
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(spans))
    trace.set_tracer_provider(provider)
    AioHttpClientInstrumentor().instrument()
    URLLib3Instrumentor().instrument()
    sentry_sdk.init(
        dsn="https://public@127.0.0.1/1", transport=Collecting, traces_sample_rate=1.0, send_default_pii=True
    )
    signal.signal(signal.SIGALRM, interrupt)
    recording, log, timing = Recording(), CallLog(), ServerTiming(each_call=True)
    observers.extend([recording, log, timing, OpenTelemetryObserver(), PrometheusObserver(registry)])
    return recording, log, timing


def report(recording: Recording, log: CallLog, timing: ServerTiming, **found: object) -> None:
    """Print all that was seen, and how much of it there was."""
    sentry_sdk.flush()
    for span in spans.get_finished_spans():
        seen.write(span.to_json())
    seen.write("\n".join(map(repr, recording.told)) + json.dumps(log.summary()) + timing.header)
    seen.write(generate_latest(registry).decode())
    counts = {
        "spans": len(spans.get_finished_spans()),
        "told": len(recording.told),
        # A sign-in goes on when the call that began it was interrupted, and may go on now.
        "begun": sum(call.purpose == "call" for call in recording.calls),
        "ended": sum(outcome.call.purpose == "call" for outcome in recording.outcomes),
        "seen": seen.getvalue(),
    }
    json.dump(found | counts, sys.stdout)


def main(url: str, scenarios: list[str]) -> None:
    """Run every way to a token through every scenario, in both kinds, over our transports and gql's."""
    watching = begin()
    count = 0
    for kind, transport_of in TRANSPORTS.items():
        for way, make in WAYS.items():
            for scenario in scenarios:
                address = f"{url}/{scenario}"
                transport = transport_of(f"{address}/graphql")
                with sentry_sdk.start_transaction(name=f"{kind}, {way}, {scenario}"):
                    try:
                        if "asynchronous" in kind:
                            asyncio.run(run_async(address, make, transport))
                        else:
                            run_sync(address, make, transport)
                    except (StorefrontError, TimeoutError, TooSlow) as error:
                        note(error, foreign="gql" in kind)
                        count += 1
    ours = sum(span.name == "query CurrentUser" for span in spans.get_finished_spans())
    report(*watching, errors=count, ours=ours)


if __name__ == "__main__":
    with contextlib.suppress(BrokenPipeError):
        main(sys.argv[1], sys.argv[2:])
