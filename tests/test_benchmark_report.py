"""What `make bench` tells: one table of calls, each target, and its exit status."""

import json
import runpy
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parent.parent / "benchmarks"


@pytest.fixture
def report() -> Any:
    """Return a report without anything in it."""
    return runpy.run_path(str(FOLDER / "report.py"))["Report"]()


def summarize(report: Any) -> None:
    """Print the table of calls."""
    runpy.run_path(str(FOLDER / "summary.py"))["summarize_calls"](report)


def fail() -> None:
    """Fail."""
    raise ZeroDivisionError("what is not there")


def test_targets_that_are_met_are_a_success(report: Any, capsys: pytest.CaptureFixture[str]) -> None:
    report.at_most("a call", 0.8, 1)
    report.at_least("requests", 150.0, 150)
    assert report.finish(None)
    assert "2 targets, 0 missed" in capsys.readouterr().out


def test_one_that_is_missed_is_none(report: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report.at_most("a call", 1.2, 1)
    report.at_most("another", 0.5, 1)
    assert not report.finish(tmp_path / "figures.json")
    printed = capsys.readouterr().out
    assert "2 targets, 1 missed" in printed
    assert "MISSED a call" in printed
    found = json.loads((tmp_path / "figures.json").read_text())
    assert [target["met"] for target in found["targets"]] == [False, True]


def test_a_part_that_fails_is_told_and_the_others_are_measured(report: Any, capsys: pytest.CaptureFixture[str]) -> None:
    report.section("the first", fail)
    report.section("the second", lambda: report.at_most("a call", 0.8, 1))
    assert not report.finish(None)
    printed = capsys.readouterr()
    assert "FAILED the first" in printed.out
    assert "met    a call" in printed.out
    assert "what is not there" in printed.err


def test_the_summary_has_a_line_for_each_peer(report: Any, capsys: pytest.CaptureFixture[str]) -> None:
    for answer, at_once, ratio in (("users-1", 1, 0.84), ("users-20", 16, 0.93)):
        for peer, each in (("by hand", 1.0), ("b2b-storefront", ratio)):
            figures = {"kind": "async", "answer": answer, "at_once": at_once, "peer": peer}
            report.row(peer, **figures, cpu_microseconds=1_180.4, to_by_hand=each)
    report.row("another table", kind="async", page="together", to_by_hand=0.5)
    capsys.readouterr()
    summarize(report)
    lines = [line.split() for line in capsys.readouterr().out.splitlines() if line.startswith("  b")]
    assert lines == [
        ["by", "hand", "1,180", "us", "-", "-", "-", "1,180", "us"],
        ["b2b-storefront", "0.84", "-", "-", "-", "0.93"],
    ]


def test_there_is_no_summary_of_nothing(report: Any, capsys: pytest.CaptureFixture[str]) -> None:
    summarize(report)
    assert capsys.readouterr().out == ""
