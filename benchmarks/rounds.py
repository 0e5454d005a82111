"""Short rounds, so that a machine that is slower for a while slows everybody who is compared."""

import gc
import random
from collections.abc import Iterable, Iterator

__all__ = ["turns"]

WARMING = 2
"""Rounds before the first that counts: connections are opened in them, and models are built."""


def turns(names: Iterable[str], rounds: int) -> Iterator[tuple[int, list[str]]]:
    """Return the number and the order of each round; those with a negative number do not count.

    The order is another one every time: whoever follows a slow peer finds the caches cold. What the benchmark itself
    holds by then, the libraries of all peers above all, is not theirs to be looked through by Python's collector.

    Args:
        names: Who is compared.
        rounds: How many rounds count.
    """
    chance = random.Random(1)  # noqa: S311 - the same orders in every run
    order = list(names)
    try:
        for number in range(-WARMING, rounds):
            if number == 0:
                gc.collect()
                gc.freeze()
            chance.shuffle(order)
            yield number, order
    finally:
        gc.unfreeze()
