"""Everything that is measured, in one table, with what is asked of it.

    make bench                              or: python benchmarks/bench.py --json figures.json

Peers run in the same run, on the same loopback server with the same canned answers. It takes about ten minutes; the
exit status is 1 when a target was missed.
"""

import argparse
import sys
from pathlib import Path

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
from report import Report
from sandbox import report_sandbox
from sessions import report_sessions


def main() -> int:
    """Measure, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures into a file as well")
    parser.add_argument("--rounds", type=int, default=41, help="rounds of calls (default: 41)")
    options = parser.parse_args()
    report = Report()
    report_calls(report, options.rounds, ("async", "sync"), tuple(ANSWERS))
    report_axes(report, options.rounds // 2)
    report_memory(report)
    report_pages(report, options.rounds)
    report_cold_start(report, 11)
    report_sessions(report)
    report_limiter(report)
    report_caching(report)
    report_observing(report, options.rounds)
    report_budget(report)
    report_sandbox(report)
    return 0 if report.finish(options.json) else 1


if __name__ == "__main__":
    sys.exit(main())
