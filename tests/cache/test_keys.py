"""Under which key an answer is kept: whatever may decide about it is in there."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b2b_storefront import StoreSettings
from b2b_storefront.cache.keys import Viewer, entry_key
from b2b_storefront.client.operations import CURRENT_USER, QUOTES, STOREFRONT_CONFIGS
from b2b_storefront.wire.operation import Operation

SETTINGS = StoreSettings(store_hash="abc", channel_id=1, base_url="https://api.example.com")
USUAL: dict[str, Any] = {
    "settings": SETTINGS,
    "operation": QUOTES,
    "variables": {"first": 5},
    "viewer": Viewer("customer-1", None),
    "locale": "de",
    "headers": {"X-Shop": "eu"},
}


def other_document() -> Operation:
    return Operation("Quotes", "query", "query Quotes { quotes { totalCount } }", root="quotes")


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("settings", StoreSettings(store_hash="xyz", channel_id=1, base_url="https://api.example.com")),
        ("settings", StoreSettings(store_hash="abc", channel_id=2, base_url="https://api.example.com")),
        ("settings", StoreSettings(store_hash="abc", channel_id=1, base_url="https://other.example.com")),
        ("operation", CURRENT_USER),
        ("operation", other_document()),
        ("variables", {"first": 6}),
        ("variables", {"first": "5"}),
        ("variables", {"first": None}),
        ("variables", {}),
        ("variables", {"last": 5}),
        ("viewer", None),
        ("viewer", Viewer("customer-2", None)),
        ("viewer", Viewer("customer-1", 7)),
        ("viewer", Viewer("customer-1", 0)),
        ("locale", "fr"),
        ("locale", None),
        ("headers", {"X-Shop": "us"}),
        ("headers", None),
    ],
)
def test_each_part_decides(part: str, value: Any) -> None:
    assert entry_key(**USUAL) != entry_key(**USUAL | {part: value})


def test_order_and_case_of_names_do_not() -> None:
    key = entry_key(SETTINGS, QUOTES, {"first": 5, "search": "a"}, None, headers={"X-Shop": "eu"})
    assert key == entry_key(SETTINGS, QUOTES, {"search": "a", "first": 5}, None, headers={"x-shop": "eu"})


def test_a_key_is_the_same_in_every_process() -> None:
    known = entry_key(
        SETTINGS, Operation("A", "query", "query A { a }", root="a"), {"x": [1, "2"]}, Viewer("c", 7), "de"
    )
    assert known == "c23ab60aa1b34fcb5c08e1e835b48c866177d9894b83ea11dd330187d1ad578d"


def test_a_key_tells_nothing() -> None:
    key = entry_key(**USUAL | {"viewer": Viewer("buyer@example.com", 7)})
    assert key is not None
    assert len(key) == 64
    assert set(key) <= set("0123456789abcdef")


def test_what_cant_be_written_has_no_key() -> None:
    assert entry_key(SETTINGS, QUOTES, {"first": 2**70}, None) is None
    assert entry_key(SETTINGS, QUOTES, {"first": object()}, None) is None


viewers = st.none() | st.builds(Viewer, st.text(max_size=3), st.none() | st.integers(0, 3))
variables = st.dictionaries(st.text(max_size=2), st.integers(0, 3) | st.text(max_size=2) | st.none(), max_size=2)
asked = st.tuples(
    st.sampled_from([QUOTES, CURRENT_USER, STOREFRONT_CONFIGS, other_document()]),
    variables,
    viewers,
    st.sampled_from([None, "de", "fr"]),
    st.none() | st.dictionaries(st.sampled_from(["x-a", "x-b"]), st.text(max_size=2), min_size=1, max_size=2),
)


@given(asked, asked)
def test_two_questions_have_one_key_only_if_they_are_equal(first: Any, second: Any) -> None:
    assert (entry_key(SETTINGS, *first) == entry_key(SETTINGS, *second)) == (first == second)
