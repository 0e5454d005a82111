"""Connections: counts, cursors, order."""

from base64 import b64encode
from typing import Any

import pytest

from b2b_storefront.sandbox.execution.call import Refused
from b2b_storefront.sandbox.execution.paging import paginate, sort_records

LETTERS = "abcdefghijkl"


def page(records: Any = LETTERS, **arguments: Any) -> tuple[str, dict[str, Any]]:
    result = paginate(records, arguments, lambda record: {"letter": record})
    return "".join(edge["node"]["letter"] for edge in result["edges"]), result


def cursor(position: object) -> str:
    return b64encode(f"arrayconnection:{position}".encode()).decode()


@pytest.mark.parametrize(
    ("arguments", "letters"),
    [
        ({}, "abcdefghij"),
        ({"first": None, "offset": None, "after": "", "before": None}, "abcdefghij"),
        ({"first": 3}, "abc"),
        ({"first": 0}, ""),
        ({"first": 99}, LETTERS),
        ({"offset": 9}, "jkl"),
        ({"offset": 99}, ""),
        ({"offset": 4, "first": 2}, "ef"),
        ({"after": cursor(2), "first": 2}, "de"),
        ({"after": cursor(2), "offset": 3, "first": 2}, "gh"),
        ({"after": cursor(99), "first": 2}, ""),
        ({"before": cursor(2), "first": 5}, "ab"),
        ({"before": cursor(0), "first": 5}, ""),
        ({"before": cursor(99), "last": 2}, "kl"),
        ({"after": cursor(5), "before": cursor(2), "first": 5}, ""),
        ({"last": 2}, "kl"),
        ({"last": 99}, LETTERS),
        ({"before": cursor(5), "last": 2}, "de"),
        ({"first": 5, "last": 2}, "de"),
    ],
)
def test_page(arguments: dict[str, Any], letters: str) -> None:
    found, result = page(**arguments)
    assert found == letters
    assert result["totalCount"] == len(LETTERS)


def test_total_count_and_page_info_in_the_middle() -> None:
    _, result = page(first=3, offset=3)
    assert result["totalCount"] == 12
    assert result["pageInfo"] == {
        "hasNextPage": True,
        "hasPreviousPage": True,
        "startCursor": cursor(3),
        "endCursor": cursor(5),
    }
    assert [edge["cursor"] for edge in result["edges"]] == [cursor(3), cursor(4), cursor(5)]


def test_page_info_at_the_ends_and_of_nothing() -> None:
    _, start = page(first=3)
    assert (start["pageInfo"]["hasPreviousPage"], start["pageInfo"]["hasNextPage"]) == (False, True)
    _, end = page(last=3)
    assert (end["pageInfo"]["hasPreviousPage"], end["pageInfo"]["hasNextPage"]) == (True, False)
    _, nothing = page(records="")
    assert nothing["totalCount"] == 0
    assert nothing["pageInfo"] == {
        "hasNextPage": False,
        "hasPreviousPage": False,
        "startCursor": None,
        "endCursor": None,
    }


def test_pages_end_to_end_without_gap_or_overlap() -> None:
    letters, after, turns = "", None, 0
    while True:
        part, result = page(first=5, after=after)
        letters, turns = letters + part, turns + 1
        after = result["pageInfo"]["endCursor"]
        if not result["pageInfo"]["hasNextPage"]:
            break
    assert (letters, turns) == (LETTERS, 3)


@pytest.mark.parametrize("count", ["first", "last"])
def test_more_than_250_is_cut_silently(count: str) -> None:
    letters, result = page(records="x" * 300, **{count: 1000})
    assert len(letters) == 250
    assert result["totalCount"] == 300


def test_only_the_page_is_built() -> None:
    built = []

    def node(letter: str) -> dict[str, str]:
        built.append(letter)
        return {}

    paginate(LETTERS, {"first": 2, "offset": 1}, node)
    assert built == ["b", "c"]


@pytest.mark.parametrize("name", ["first", "last", "offset"])
def test_negative_numbers_are_refused(name: str) -> None:
    with pytest.raises(Refused, match=f'^"{name}" must not be negative.$'):
        page(**{name: -1})


@pytest.mark.parametrize("name", ["after", "before"])
@pytest.mark.parametrize(
    "text",
    [
        "3",
        "?",
        "é",
        cursor("x"),
        cursor(-1),
        cursor(" 1"),
        cursor("1_0"),
        cursor("9" * 5000),
        b64encode(b"\xff\xfe").decode(),
        b64encode(b"other:3").decode(),
    ],
)
def test_foreign_cursors_are_refused(name: str, text: str) -> None:
    with pytest.raises(Refused, match=f'^"{name}" is not a cursor of this list.$'):
        page(**{name: text})


KEYS = {"size": lambda word: len(word) or None, "text": lambda word: word}
WORDS = ["pear", "fig", "", "date", "kiwi"]


@pytest.mark.parametrize(
    ("order_by", "words"),
    [
        ("text", ["", "date", "fig", "kiwi", "pear"]),
        ("-text", ["pear", "kiwi", "fig", "date", ""]),
        ("size", ["", "fig", "pear", "date", "kiwi"]),
        ("-size", ["pear", "date", "kiwi", "fig", ""]),
        (None, ["", "date", "fig", "kiwi", "pear"]),
        ("", ["", "date", "fig", "kiwi", "pear"]),
    ],
)
def test_order(order_by: str | None, words: list[str]) -> None:
    assert sort_records(WORDS, order_by, KEYS, "text") == words


@pytest.mark.parametrize(("order_by", "name"), [("colour", "colour"), ("-colour", "colour"), ("--text", "-text")])
def test_unknown_sort_keys_are_refused(order_by: str, name: str) -> None:
    with pytest.raises(Refused, match=f'^Cannot sort by "{name}". Sort keys: size, text.$'):
        sort_records(WORDS, order_by, KEYS, "text")
