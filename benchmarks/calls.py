"""What one typed call costs: ours and its peers', on one loopback server with the same canned answers.

    python benchmarks/calls.py              or, with everything else: make bench

Client CPU per call, in short rounds of shuffled order. A ratio is the median of the rounds' ratios, each to the call by
hand in the same round, so that a machine that is slower for a while slows both.
"""

import argparse
import asyncio
import statistics
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

from answers import ANSWERS, CURVE
from peers import ASYNC_PEERS, BY_HAND, FAST, OURS, RAW_HTTPX, SYNC_PEERS, async_peers, sync_peers, task
from processes import serving
from report import Report
from rounds import turns
from summary import KINDS, summarize_calls

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Collection

CALLS = {"users-1": 64, "users-20": 64, "users-100": 32, "quote-200": 16}
"""Calls in a round."""
FEW = 16
"""Calls in a round of another answer."""

BODIES = ANSWERS | CURVE

TARGETS = {
    ("async", OURS, 1): {"users-1": 1.0, "users-20": 0.9, "users-100": 0.75, "quote-200": 0.8},
    ("async", FAST, 1): {"users-1": 0.8, "users-20": 0.65, "users-100": 0.6, "quote-200": 0.65},
    ("async", FAST, 16): dict.fromkeys(CALLS, 0.6),
    ("sync", OURS, 1): dict.fromkeys(CALLS, 0.85),
    ("sync", FAST, 1): dict.fromkeys(CALLS, 0.5),
}
"""What a call may cost of the call by hand, by kind, transport and calls at a time."""


Times = dict[str, list[tuple[float, float]]]
"""Seconds of CPU and of wall time per call, of each peer in each round."""


async def measure_async(
    base_url: str,
    answer: str,
    at_once: int,
    rounds: int,
    *,
    only: "Collection[str]" = ASYNC_PEERS,
    ca_file: str | None = None,
) -> Times:
    """Return what calls take, of some peers or of all."""
    calls = CALLS.get(answer, FEW)
    async with async_peers(base_url, task(answer), at_once, ca_file) as peers:
        peers = {name: peers[name] for name in only}
        times: Times = {name: [] for name in peers}

        async def some(call: "Callable[[], Awaitable[Any]]", count: int) -> None:
            for _ in range(count):
                await call()

        for number, order in turns(peers, rounds):
            for name in order:
                call = peers[name]
                began, started = time.process_time(), time.perf_counter()
                if at_once == 1:
                    await some(call, calls)
                else:
                    await asyncio.gather(*(some(call, calls // at_once) for _ in range(at_once)))
                spent = (time.process_time() - began) / calls, (time.perf_counter() - started) / calls
                if number >= 0:
                    times[name].append(spent)
    return times


def measure_sync(
    base_url: str,
    answer: str,
    at_once: int,
    rounds: int,
    *,
    only: "Collection[str]" = SYNC_PEERS,
    ca_file: str | None = None,
) -> Times:
    """Return what calls take, of some peers or of all."""
    calls = CALLS.get(answer, FEW)
    with sync_peers(base_url, task(answer), at_once, ca_file) as peers, ThreadPoolExecutor(at_once) as threads:
        peers = {name: peers[name] for name in only}
        times: Times = {name: [] for name in peers}

        def some(call: "Callable[[], Any]", count: int) -> None:
            for _ in range(count):
                call()

        for number, order in turns(peers, rounds):
            for name in order:
                call = peers[name]
                began, started = time.process_time(), time.perf_counter()
                if at_once == 1:
                    some(call, calls)
                else:
                    list(threads.map(some, [call] * at_once, [calls // at_once] * at_once))
                spent = (time.process_time() - began) / calls, (time.perf_counter() - started) / calls
                if number >= 0:
                    times[name].append(spent)
    return times


def report_calls(report: Report, rounds: int, kinds: tuple[str, ...], answers: tuple[str, ...]) -> None:
    """Measure every combination and add it to the report."""
    with serving("canned_server.py") as url:
        for kind in kinds:
            for answer in answers:
                for at_once in (1, 16):
                    base_url = f"{url}/{answer}"
                    if kind == "async":
                        times = asyncio.run(measure_async(base_url, answer, at_once, rounds))
                    else:
                        times = measure_sync(base_url, answer, at_once, rounds)
                    _table(report, kind, answer, at_once, times)


def _table(report: Report, kind: str, answer: str, at_once: int, times: Times) -> None:
    title = f"{KINDS[kind]}, {describe(answer)}, {'one' if at_once == 1 else at_once} at a time"
    report.heading(title, "CPU, us", "to by hand", "calls/s")
    ratios: dict[str, float] = {}
    for name, rounds in times.items():
        ratios[name] = to_by_hand(times, name)
        cpu = statistics.median(own for own, _ in rounds) * 1e6
        rate = 1 / statistics.median(wall for _, wall in rounds)
        report.row(
            name,
            f"{cpu:,.0f}",
            f"{ratios[name]:.2f}",
            f"{rate:,.0f}",
            kind=kind,
            answer=answer,
            at_once=at_once,
            peer=name,
            cpu_microseconds=round(cpu, 2),
            to_by_hand=round(ratios[name], 4),
            calls_per_second=round(rate),
        )
    for (asked_kind, name, together), limits in TARGETS.items():
        if (asked_kind, together) == (kind, at_once):
            report.at_most(f"{kind}, {answer}, {at_once} at a time, {name}: to by hand", ratios[name], limits[answer])
    if kind == "sync" and at_once == 1:
        # By the rounds, as every other ratio: the two medians may be from a quicker and a slower while.
        raw = _ratio(times[OURS], times[RAW_HTTPX])
        report.at_most(f"{kind}, {answer}: {OURS} to {RAW_HTTPX}", raw, 1)


def to_by_hand(times: Times, name: str) -> float:
    """Return how much of the call by hand a peer's call costs: the median of the rounds' ratios."""
    return _ratio(times[name], times[BY_HAND])


def _ratio(rounds: list[tuple[float, float]], others: list[tuple[float, float]]) -> float:
    return statistics.median(cpu / other for (cpu, _), (other, _) in zip(rounds, others, strict=True))


def describe(answer: str) -> str:
    """Say what an answer is, and how large."""
    what, number = answer.split("-")
    told = f"a page of {number} {what}" if what == "users" else f"a quote of {number} lines"
    return f"{told.replace('1 users', '1 user') if number == '1' else told} ({len(BODIES[answer]) / 1000:,.1f} kB)"


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=41, help="rounds of each peer (default: 41)")
    parser.add_argument("--kind", choices=["async", "sync"], help="one kind only")
    parser.add_argument("--answer", choices=list(ANSWERS), help="one answer only")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures into a file as well")
    options = parser.parse_args()
    report = Report()
    kinds = (options.kind,) if options.kind else ("async", "sync")
    report_calls(report, options.rounds, kinds, (options.answer,) if options.answer else tuple(ANSWERS))
    summarize_calls(report)
    report.finish(options.json)


if __name__ == "__main__":
    main()
