"""What TLS, the event loop, and the size of an answer make of a call: ours over each transport, and by hand.

python benchmarks/axes.py               or, with everything else: make bench
"""

import argparse
import asyncio
import statistics
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from answers import CURVE
from calls import Times, describe, measure_async, measure_sync, to_by_hand
from peers import BY_HAND, FAST, OURS
from processes import serving
from report import Report
from summary import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable

try:
    import uvloop
except ModuleNotFoundError:  # There is none for Windows.
    uvloop = None  # type: ignore[assignment]

__all__ = ["report_axes"]

MEASURED = (BY_HAND, OURS, FAST)
ANSWER = "users-20"


def report_axes(report: Report, rounds: int) -> None:
    """Measure and add to the report."""
    loops: dict[str, Callable[[Any], Times]] = {"asyncio": asyncio.run}
    if uvloop is not None:
        loops["uvloop"] = uvloop.run
    _heading(report, f"event loops and TLS: {describe(ANSWER)}")
    with tempfile.TemporaryDirectory() as folder:
        certificate, authority = _certificate(Path(folder))
        for ca_file in (None, authority):
            with serving("canned_server.py", *([certificate] if ca_file else [])) as url:
                base_url = url.replace("http://127.0.0.1", "https://localhost") if ca_file else url
                base_url, over = f"{base_url}/{ANSWER}", "TLS" if ca_file else "plain"
                for name, run in loops.items():
                    times = run(measure_async(base_url, ANSWER, 1, rounds, only=MEASURED, ca_file=ca_file))
                    _row(report, f"asynchronous, {name}, {over}", times)
                times = measure_sync(base_url, ANSWER, 1, rounds, only=MEASURED, ca_file=ca_file)
                _row(report, f"synchronous, {over}", times)
    with serving("canned_server.py") as url:
        for kind in ("async", "sync"):
            _heading(report, f"the curve: answers of growing size, {KINDS[kind]}")
            for answer in CURVE:
                base_url = f"{url}/{answer}"
                if kind == "async":
                    times = asyncio.run(measure_async(base_url, answer, 1, rounds, only=MEASURED))
                else:
                    times = measure_sync(base_url, answer, 1, rounds, only=MEASURED)
                _row(report, describe(answer), times, kind=kind, answer=answer)


def _heading(report: Report, title: str) -> None:
    report.heading(f"{title}; one call at a time", "by hand, us", "ours, us", "to by hand", "fast, us", "to by hand")


def _certificate(folder: Path) -> tuple[str, str]:
    """Return the paths of a certificate for localhost, with its key, and of the authority that signed it."""
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    from tests.client.certificates import Authority

    authority = Authority(folder)
    return str(authority.issue("localhost").path), str(authority.path)


def _row(report: Report, what: str, times: Times, **figures: Any) -> None:
    cpu = {name: statistics.median(own for own, _ in rounds) * 1e6 for name, rounds in times.items()}
    ratios = {name: to_by_hand(times, name) for name in (OURS, FAST)}
    cells = [f"{cpu[BY_HAND]:,.0f}"]
    for name, ratio in ratios.items():
        cells += [f"{cpu[name]:,.0f}", f"{ratio:.2f}"]
    report.row(
        what,
        *cells,
        axis=what,
        cpu_microseconds={name: round(each, 2) for name, each in cpu.items()},
        to_by_hand_by_peer={name: round(ratio, 4) for name, ratio in ratios.items()},
        **figures,
    )


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=21, help="rounds of each (default: 21)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures into a file as well")
    options = parser.parse_args()
    report = Report()
    report_axes(report, options.rounds)
    report.finish(options.json)


if __name__ == "__main__":
    main()
