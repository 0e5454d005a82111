"""How much memory a call takes while it runs, and a thousand results that are kept: ours and by hand.

    python benchmarks/memory.py             or, with everything else: make bench

Each in a process of its own. What a call takes at most is Python's memory (tracemalloc); what results take is the
process's (resident), Rust's included.
"""

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tracemalloc
from pathlib import Path
from typing import TYPE_CHECKING, Any

from peers import BY_HAND, FAST, OURS, async_peers, task
from processes import serving
from report import Report

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

__all__ = ["report_memory"]

RESULTS = 1_000
MEASURED = (BY_HAND, OURS, FAST)


def report_memory(report: Report) -> None:
    """Measure and add to the report."""
    title = f"memory: at most during a call, and of {RESULTS:,} results that are kept"
    report.heading(title, "a call, kB", "results, MB")
    for answer in ("users-20", "users-100"):
        with serving("canned_server.py") as url:
            for peer in MEASURED:
                command = [sys.executable, __file__, "--peer", peer, "--answer", answer, "--url", f"{url}/{answer}"]
                found = json.loads(subprocess.check_output(command, text=True))  # noqa: S603 - this very script
                report.row(
                    f"{answer}, {peer}",
                    f"{found['call'] / 1e3:,.0f}",
                    f"{found['results'] / 1e6:,.1f}",
                    answer=answer,
                    peer=peer,
                    bytes_per_call=found["call"],
                    bytes_per_thousand_results=found["results"],
                )


async def _measure(peer: str, answer: str, url: str) -> dict[str, int]:
    async with async_peers(url, task(answer), 1) as peers:
        call: Callable[[], Awaitable[Any]] = peers[peer]
        for _ in range(50):
            await call()
        tracemalloc.start()
        await call()
        tracemalloc.clear_traces()
        await call()
        at_most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        before = _resident()
        results = [await call() for _ in range(RESULTS)]
        return {"call": at_most, "results": _resident() - before, "count": len(results)}


def _resident() -> int:
    """Return how many bytes of this process are in memory."""
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def main() -> None:
    """Measure one peer in this process, or all of them in others."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peer", choices=MEASURED, help="one peer, in this process")
    parser.add_argument("--answer", default="users-20", help="what it asks for (default: users-20)")
    parser.add_argument("--url", help="where")
    options = parser.parse_args()
    if options.peer:
        print(json.dumps(asyncio.run(_measure(options.peer, options.answer, options.url))))
        return
    report = Report()
    report_memory(report)
    report.finish(None)


if __name__ == "__main__":
    main()
