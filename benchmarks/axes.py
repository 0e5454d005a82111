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
from calls import Times, measure_async, measure_sync
from peers import BY_HAND, FAST, OURS
from processes import serving
from report import Report

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
    report.heading(f"{ANSWER}, one at a time: client CPU per call; to by hand")
    with tempfile.TemporaryDirectory() as folder:
        certificate, authority = _certificate(Path(folder))
        for ca_file in (None, authority):
            with serving("canned_server.py", *([certificate] if ca_file else [])) as url:
                base_url = url.replace("http://127.0.0.1", "https://localhost") if ca_file else url
                base_url, tls = f"{base_url}/{ANSWER}", ", TLS" if ca_file else ""
                for name, run in loops.items():
                    times = run(measure_async(base_url, ANSWER, 1, rounds, only=MEASURED, ca_file=ca_file))
                    _rows(report, f"async, {name}{tls}", times)
                times = measure_sync(base_url, ANSWER, 1, rounds, only=MEASURED, ca_file=ca_file)
                _rows(report, f"sync{tls}", times)
    report.heading("the curve: pages of so many users, one at a time")
    for answer in CURVE:
        with serving("canned_server.py") as url:
            base_url = f"{url}/{answer}"
            times = asyncio.run(measure_async(base_url, answer, 1, rounds, only=MEASURED))
            _rows(report, f"async, {answer}", times)
            _rows(report, f"sync, {answer}", measure_sync(base_url, answer, 1, rounds, only=MEASURED))


def _certificate(folder: Path) -> tuple[str, str]:
    """Return the paths of a certificate for localhost, with its key, and of the authority that signed it."""
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    from tests.client.certificates import Authority

    authority = Authority(folder)
    return str(authority.issue("localhost").path), str(authority.path)


def _rows(report: Report, what: str, times: Times) -> None:
    for name, rounds in times.items():
        ratio = statistics.median(own / hand for (own, _), (hand, _) in zip(rounds, times[BY_HAND], strict=True))
        cpu = statistics.median(own for own, _ in rounds) * 1e6
        report.row(
            f"{what:<26} {name:<34} {cpu:8.1f} us {ratio:6.2f}x",
            axis=what,
            peer=name,
            cpu_microseconds=round(cpu, 2),
            to_by_hand=round(ratio, 4),
        )


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=21, help="rounds of each (default: 21)")
    options = parser.parse_args()
    report = Report()
    report_axes(report, options.rounds)
    report.finish(None)


if __name__ == "__main__":
    main()
