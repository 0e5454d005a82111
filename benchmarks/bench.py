"""Everything that is measured, with what is asked of it.

    make bench                              or: python benchmarks/bench.py --json figures.json

Peers run in the same run, on the same loopback server with the same canned answers. The end is what to read first: one
table of what a call costs, and the targets. The exit status is 1 when one was missed, or a part could not be measured.
"""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from answers import ANSWERS
from axes import report_axes
from budget import report_budget
from caching import report_caching
from calls import report_calls
from cold_start import report_cold_start
from limiter import report_limiter
from memory import report_memory
from observing import report_observing
from pages import report_pages
from report import Report, describe_machine
from sandbox import report_sandbox
from sessions import report_sessions
from summary import summarize_calls

if TYPE_CHECKING:
    from collections.abc import Callable


COLD_STARTS = 9
"""Fresh processes of each kind."""


def main() -> int:
    """Measure, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures into a file as well")
    parser.add_argument("--rounds", type=int, default=21, help="rounds of calls (default: 21)")
    options = parser.parse_args()
    report, rounds = Report(), options.rounds
    print(describe_machine())
    parts: dict[str, Callable[[], object]] = {
        "one call, and 16 at a time": lambda: report_calls(report, rounds, ("async", "sync"), tuple(ANSWERS)),
        "event loops, TLS, sizes of answers": lambda: report_axes(report, rounds),
        "memory": lambda: report_memory(report),
        "a page of six queries": lambda: report_pages(report, rounds),
        "cold start": lambda: report_cold_start(report, min(rounds, COLD_STARTS)),
        "sessions and sign-ins": lambda: report_sessions(report),
        "retries and the limiter": lambda: report_limiter(report),
        "answers that are there already": lambda: report_caching(report),
        "observers": lambda: report_observing(report, 2 * rounds),
        "pages from a store's requests": lambda: report_budget(report),
        "the sandbox": lambda: report_sandbox(report),
    }
    for name, measure in parts.items():
        report.section(name, measure)
    summarize_calls(report)
    return 0 if report.finish(options.json) else 1


if __name__ == "__main__":
    sys.exit(main())
