"""Failures on demand: which requests fail next, and how."""

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["PlannedFailure"]


@dataclass(slots=True, kw_only=True)
class PlannedFailure:
    """What the next matching requests get.

    Attributes:
        operation_name: only requests for this operation match; None matches all.
        times: for how many more requests it holds.
        body: the answer's body; None lets the request be answered as usual, after the delay.
        errors: the messages of the body's GraphQL errors, for the record.
        delay: how long the answer takes, in seconds.
        disconnect: close the connection instead of answering.
    """

    operation_name: str | None
    times: int
    status: int
    body: bytes | None
    errors: tuple[str, ...]
    headers: Mapping[str, str]
    delay: float
    disconnect: bool
