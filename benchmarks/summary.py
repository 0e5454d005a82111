"""What a reader wants to know within a minute: what a call costs, of whom, by the size of its answer."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from report import Report

__all__ = ["BY_HAND", "COLUMNS", "KINDS", "summarize_calls"]

COLUMNS = {"users-1": "1 user", "users-20": "20 users", "users-100": "100 users", "quote-200": "200 lines"}
KINDS = {"async": "asynchronous", "sync": "synchronous"}
TOGETHER = "20, 16 at once"
BY_HAND = "by hand"


def summarize_calls(report: "Report") -> None:
    """Print one table of all calls that were measured; where there are none, nothing."""
    found = {
        (row["kind"], row["peer"], row["answer"], row["at_once"]): row
        for row in report.rows
        if {"kind", "peer", "answer", "at_once"} <= row.keys()
    }
    if not found:
        return
    report.heading("In short: client CPU per call. By hand in microseconds, all others in ratios to it; less is better")
    for kind, title in KINDS.items():
        peers = list(dict.fromkeys(peer for own, peer, _, _ in found if own == kind))
        if not peers:
            continue
        report.heading(title, *COLUMNS.values(), TOGETHER)
        for peer in peers:
            cells = [_cell(found.get((kind, peer, answer, 1))) for answer in COLUMNS]
            report.line(peer, *cells, _cell(found.get((kind, peer, "users-20", 16))))


def _cell(row: dict[str, Any] | None) -> str:
    if row is None:
        return "-"
    return f"{row['cpu_microseconds']:,.0f} us" if row["peer"] == BY_HAND else f"{row['to_by_hand']:.2f}"
