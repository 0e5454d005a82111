"""What an answer is about, and what a mutation changes."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b2b_storefront import ConfigurationError, Operation
from b2b_storefront.cache.tags import (
    CHANGES,
    KINDS,
    MOST_IDS,
    ROOTS,
    WITHIN,
    _beginning,
    changed_by,
    check_tags,
    forgotten_with,
    tags_of,
)
from b2b_storefront.client.operations import OPERATIONS

QUERIES = sorted(name for name, operation in OPERATIONS.items() if operation.kind == "query")
MUTATIONS = sorted(name for name, operation in OPERATIONS.items() if operation.kind == "mutation")


@pytest.mark.parametrize("name", QUERIES)
def test_it_is_known_what_each_query_is_about(name: str) -> None:
    for root in OPERATIONS[name].root_fields:
        assert _beginning(ROOTS, root) in KINDS


@pytest.mark.parametrize("name", MUTATIONS)
def test_it_is_known_what_each_mutation_changes(name: str) -> None:
    assert changed_by(OPERATIONS[name], {}, None) is not None


def test_every_kind_is_one() -> None:
    assert {*ROOTS.values(), *WITHIN.values()} <= KINDS
    assert {kind for kinds in CHANGES.values() for kind in kinds} <= KINDS


PAGE: dict[str, Any] = {
    "quotes": {"totalCount": 2, "edges": [{"node": {"id": 5, "uuid": "u-5"}}, {"node": {"id": "6"}}, None]}
}


@pytest.mark.parametrize(
    ("name", "variables", "data", "tags"),
    [
        ("Quotes", {}, PAGE, {"quote", "quote:5", "quote:6", "quote:u-5", "quote:*"}),
        ("Quote", {"id": 5}, {"quote": {"id": 5, "createdAt": 7}}, {"quote", "quote:5"}),
        ("Quote", {"id": 5}, {"quote": None}, {"quote", "quote:5"}),
        (
            "Quote",
            {"id": 5},
            {"quote": {"id": 5, "companyId": {"id": 9}, "salesRep": {"id": 3}, "extraFields": [{"id": 1}]}},
            {"quote", "quote:5", "company", "company:9", "user", "user:3"},
        ),
        ("Users", {"companyId": 42}, {"users": {"edges": []}}, {"user", "user:*", "company", "company:42"}),
        ("CurrentUser", {}, {"currentUser": {"id": 7}}, {"user", "user:7"}),
        (
            "CustomerShoppingList",
            {"id": 3},
            {"customerShoppingList": {"id": 3, "products": {"edges": [{"node": {"id": 8, "productId": 11}}]}}},
            {"shopping_list", "shopping_list:3", "product", "product:8", "product:11"},
        ),
        ("StorefrontConfigs", {"storeHash": "abc"}, {"storefrontConfigs": []}, {"configuration", "configuration:*"}),
        ("InvoiceStats", {"status": 1}, {"invoiceStats": {"totalBalance": 1}}, {"invoice", "invoice:*"}),
    ],
)
def test_what_an_answer_is_about(name: str, variables: Any, data: Any, tags: set[str]) -> None:
    assert tags_of(OPERATIONS[name], variables, data) == tags


def test_an_answer_with_many_ids_only_says_what_it_lists() -> None:
    data = {"users": {"edges": [{"node": {"id": number}} for number in range(MOST_IDS + 1)]}}
    assert tags_of(OPERATIONS["Users"], {}, data) == {"user", "user:*"}


@pytest.mark.parametrize(
    ("name", "variables", "data", "tags"),
    [
        ("QuoteUpdate", {"id": 5, "quoteData": {"message": "hi"}}, None, {"quote:5", "quote:*"}),
        (
            "QuoteCreate",
            {"quoteData": {}},
            {"quoteCreate": {"quote": {"id": 9, "uuid": "u"}}},
            {"quote:9", "quote:u", "quote:*"},
        ),
        ("ShoppingListsDelete", {"id": 3}, {"x": {"message": "Success"}}, {"shopping_list:3", "shopping_list:*"}),
        (
            "ShoppingListsItemsUpdate",
            {"shoppingListId": 3, "itemId": 8, "itemData": {"quantity": 2}},
            {"shoppingListsItemsUpdate": {"shoppingListsItem": {"id": 8}}},
            {"shopping_list:3", "shopping_list:*"},
        ),
        ("UserCreate", {"userData": {"companyId": 42}}, {"userCreate": {"user": {"id": 4}}}, {"user:4", "user:*"}),
        ("UserDelete", {"companyId": 42, "userId": 4}, None, {"user:4", "user:*"}),
        ("UpdateAccountSettings", {"updateData": {"companyId": 1}}, None, {"user", "user:*"}),
        ("QuoteOrdered", {"id": 5, "orderedData": {"orderId": "7"}}, None, {"quote", "quote:*", "order:7", "order:*"}),
        ("InvoicePdf", {"invoiceId": 5}, None, set()),
        ("Login", {"loginData": {}}, {"login": {}}, set()),
        ("QuoteEmail", {"emailData": {"quoteId": 5}}, None, set()),
    ],
)
def test_what_a_mutation_changes(name: str, variables: Any, data: Any, tags: set[str]) -> None:
    assert set(changed_by(OPERATIONS[name], variables, data) or ()) == tags


def test_what_an_unknown_mutation_changes_is_not_known() -> None:
    operation = Operation("Frob", "mutation", "mutation Frob { frobnicate { id } }", root="frobnicate")
    assert changed_by(operation, {"id": 5}, {"frobnicate": {"id": 5}}) is None


def test_what_an_unknown_query_is_about_is_itself() -> None:
    operation = Operation("Frob", "query", "query Frob { frobs { id } }", root="frobs")
    assert tags_of(operation, {}, {"frobs": [{"id": 5}]}) >= {"frobs", "frobs:*"}


@pytest.mark.parametrize("query", ["Quotes", "CustomerQuotes", "Quote"])
@pytest.mark.parametrize("mutation", ["QuoteUpdate", "QuoteCheckout", "QuoteAttachFileCreate"])
def test_a_change_meets_the_answers_that_name_it(query: str, mutation: str) -> None:
    root = OPERATIONS[query].root or ""
    data = {root: {"id": 5}} if query == "Quote" else {root: {"edges": [{"node": {"id": 5}}]}}
    changed = changed_by(OPERATIONS[mutation], {"id": 5} if mutation != "QuoteAttachFileCreate" else {"quoteId": 5}, {})
    assert changed is not None
    assert changed & tags_of(OPERATIONS[query], {}, data)


def test_a_change_of_another_thing_does_not() -> None:
    changed = changed_by(OPERATIONS["QuoteUpdate"], {"id": 6}, None)
    assert changed is not None
    assert not changed & tags_of(OPERATIONS["Quote"], {"id": 5}, {"quote": {"id": 5}})


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "uuid", "companyIds", "edges", "node", "quote", "user", "extra", "quoteData"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=20,
)


@given(
    st.sampled_from(QUERIES), st.dictionaries(st.sampled_from(["id", "companyId", "items"]), json_values), json_values
)
def test_no_answer_is_too_odd(name: str, variables: Any, value: Any) -> None:
    operation = OPERATIONS[name]
    for tag in tags_of(operation, variables, {operation.root or "": value}):
        assert tag.partition(":")[0] in KINDS


@given(st.sampled_from(MUTATIONS), json_values, json_values)
def test_no_mutation_is_too_odd(name: str, value: Any, data: Any) -> None:
    operation = OPERATIONS[name]
    changed = changed_by(operation, {"id": value, "quoteData": value}, {operation.root or "": data})
    assert changed is not None
    assert {tag.partition(":")[0] for tag in changed} <= KINDS


def test_with_a_thing_its_lists_are_forgotten() -> None:
    assert forgotten_with(["quote:5", "user"]) == {"quote:5", "quote:*", "user"}


@pytest.mark.parametrize("tag", ["quote", "quote:17", "quote:*", "shopping_list:0b7e-4.x", "configuration"])
def test_tags_are_taken(tag: str) -> None:
    check_tags([tag])


@pytest.mark.parametrize(
    "tag", ["", "*", "Quote", "quotes", "quote:", "quote: 5", "quote:5\n", "quote:" + "9" * 65, 5, None]
)
def test_what_is_not_a_tag_is_refused(tag: Any) -> None:
    with pytest.raises(ConfigurationError, match="is not a tag"):
        check_tags([tag])
