"""A moment of a sandbox."""

from dataclasses import dataclass, field

from b2b_storefront.sandbox.records.state import State

__all__ = ["Snapshot"]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a sandbox was at some moment; `Sandbox.restore` goes back to it."""

    state: State = field(repr=False)
    ahead: float
