"""Puts what is asked for into as few requests as possible, none of which asks for too much."""

from collections.abc import Sequence
from math import ceil

__all__ = ["pack"]

MOST_STEPS = 5_000
"""How long a better packing is searched for: some milliseconds at most."""
MOST_SEARCHED = 40
"""Of how many items a better packing is searched for."""


def pack(sizes: Sequence[int], limit: int, most: int) -> list[list[int]]:
    """Return which items go together.

    Packs as few packets as there can be, or nearly so where there are many items of odd sizes.

    Args:
        sizes: How large each item is. One that is larger than the limit goes by itself.
        limit: How large all items of a packet may be together.
        most: How many items a packet may have.

    Returns:
        The items' positions, in order within each packet; the packets in the order of their first items.
    """
    if 0 < len(sizes) <= most and sum(sizes) <= limit:
        return [[*range(len(sizes))]]  # Nearly every page is one request.
    alone = [[place] for place, size in enumerate(sizes) if size > limit]
    others = sorted((place for place, size in enumerate(sizes) if size <= limit), key=lambda place: -sizes[place])
    packets = _first_fit(sizes, others, limit, most)
    fewest = max(ceil(sum(sizes[place] for place in others) / limit), ceil(len(others) / most))
    while len(others) <= MOST_SEARCHED and len(packets) > fewest:
        better = _Search(sizes, others, limit, most, len(packets) - 1).run()
        if better is None:
            break
        packets = better
    return sorted(sorted(packet) for packet in [*alone, *packets])


def _first_fit(sizes: Sequence[int], places: Sequence[int], limit: int, most: int) -> list[list[int]]:
    """Put each item, the largest first, into the first packet that takes it."""
    packets: list[list[int]] = []
    room: list[int] = []
    for place in places:
        size = sizes[place]
        number = next((n for n, left in enumerate(room) if size <= left and len(packets[n]) < most), len(packets))
        if number == len(packets):
            packets.append([])
            room.append(limit)
        packets[number].append(place)
        room[number] -= size
    return packets


class _Search:
    """Looks for a packing with a given number of packets."""

    def __init__(self, sizes: Sequence[int], places: Sequence[int], limit: int, most: int, number: int) -> None:
        self._sizes = sizes
        self._places = places
        self._most = most
        self._packets: list[list[int]] = [[] for _ in range(number)]
        self._room = [limit] * number
        self._steps = 0

    def run(self) -> list[list[int]] | None:
        """Return the packing; None if there is none, or none was found in time."""
        return [packet for packet in self._packets if packet] if self._put(0) else None

    def _put(self, item: int) -> bool:
        if item == len(self._places):
            return True
        self._steps += 1
        place = self._places[item]
        size = self._sizes[place]
        tried: set[tuple[int, int]] = set()
        for number, packet in enumerate(self._packets):
            # Packets with the same room are the same.
            like = (self._room[number], len(packet))
            if size > self._room[number] or len(packet) >= self._most or like in tried:
                continue
            if self._steps > MOST_STEPS:
                return False
            tried.add(like)
            packet.append(place)
            self._room[number] -= size
            if self._put(item + 1):
                return True
            packet.pop()
            self._room[number] += size
        return False
