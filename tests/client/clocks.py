"""A time of the tests' own, for storefronts and sandboxes."""

from time import time as real_time

from b2b_storefront.auth import Clocks


class Time:
    """A monotonic and a wall clock that only move when the test says so."""

    def __init__(self) -> None:
        self.monotonic = 1_000.0
        self.wall = 1_800_000_000.0
        self.chance = 0.0

    def pass_(self, seconds: float) -> None:
        """Let time pass on both clocks."""
        self.monotonic += seconds
        self.wall += seconds

    @property
    def cache_clocks(self) -> Clocks:
        """Clocks by which answers age as the test says, and tokens are as old as the sandbox's own time has them."""
        return Clocks(lambda: self.monotonic, real_time, lambda: self.chance)

    @property
    def clocks(self) -> Clocks:
        """The clocks as a storefront takes them."""
        return Clocks(lambda: self.monotonic, lambda: self.wall, lambda: self.chance)
