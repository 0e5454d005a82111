"""What is asked for goes into as few requests as there can be."""

from hypothesis import given, settings
from hypothesis import strategies as st

from b2b_storefront.wire.packing import MOST_SEARCHED, pack

LIMIT = 20


def fewest(sizes: list[int], most: int) -> int:
    """Return how few packets there can be, by trying every way."""
    best = len(sizes)

    def put(item: int, packets: list[list[int]]) -> None:
        nonlocal best
        if len(packets) >= best:
            return
        if item == len(sizes):
            best = len(packets)
            return
        for packet in packets:
            if sum(packet) + sizes[item] <= LIMIT and len(packet) < most:
                packet.append(sizes[item])
                put(item + 1, packets)
                packet.pop()
        put(item + 1, [*packets, [sizes[item]]])

    put(0, [])
    return best


@settings(max_examples=300)
@given(st.lists(st.integers(0, 24), max_size=8), st.integers(1, 9))
def test_as_few_packets_as_there_can_be(sizes: list[int], most: int) -> None:
    packets = pack(sizes, LIMIT, most)
    assert len(packets) == fewest(sizes, most)
    assert sorted(place for packet in packets for place in packet) == [*range(len(sizes))]
    assert packets == sorted(sorted(packet) for packet in packets)
    for packet in packets:
        assert len(packet) <= most
        assert sum(sizes[place] for place in packet) <= LIMIT or len(packet) == 1


def test_where_the_largest_first_would_need_one_more() -> None:
    assert len(pack([9, 8, 5, 6, 7, 5], LIMIT, 9)) == 2


def test_what_is_too_large_goes_by_itself() -> None:
    assert pack([5, 21, 5, 99], LIMIT, 9) == [[0, 2], [1], [3]]


def test_many_items_take_no_time() -> None:
    # The search would try more ways than there is time for.
    sizes = [7 + number % 5 for number in range(MOST_SEARCHED)] * 25
    packets = pack(sizes, LIMIT, 9)
    assert len(packets) < len(sizes)
    assert len(pack(sizes[:MOST_SEARCHED], LIMIT, 9)) < MOST_SEARCHED
