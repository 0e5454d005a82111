"""Ids that the schema has as whole numbers are taken as the text in which answers have them."""

import inspect
from types import SimpleNamespace
from typing import Any, get_type_hints

import pytest
from pydantic.alias_generators import to_snake

from b2b_storefront import ConfigurationError
from b2b_storefront.client import input_dicts
from b2b_storefront.client.client import Client
from b2b_storefront.client.input_types import UserInputType
from b2b_storefront.client.operations import OPERATIONS, SHOPPING_LIST, USER_CREATE
from b2b_storefront.flows.recording import read_id, read_quote_id
from b2b_storefront.wire.variables import encode_variables


def is_id(name: str) -> bool:
    return name == "id" or name.endswith("Id")


def test_each_argument_that_is_an_id_takes_text_and_no_other_number_does() -> None:
    seen = {True: 0, False: 0}
    for operation in OPERATIONS.values():
        taken = inspect.signature(getattr(Client, to_snake(operation.name))).parameters
        for name, (variable, _, kind) in operation.arguments.items():
            if kind in {"Int", "Int!"} and name in taken:
                assert ("int | str" in taken[name].annotation) is is_id(variable), (operation.name, name)
                seen[is_id(variable)] += 1
    assert min(seen.values()) > 20


def test_typed_dicts_take_the_same() -> None:
    hints = get_type_hints(input_dicts.UserUpdateInputTypeDict)
    assert hints["company_id"] == hints["user_id"] == int | str
    assert str not in getattr(hints["role"], "__args__", ())


@pytest.mark.parametrize(("given", "sent"), [(7, 7), ("7", 7), ("2147483647", 2_147_483_647)])
def test_an_id_is_sent_as_the_number_that_the_schema_has(given: int | str, sent: int) -> None:
    assert encode_variables(SHOPPING_LIST, {"id": given}) == {"id": sent}
    data = {"company_id": given, "email": "a@example.com", "first_name": "A", "last_name": "B"}
    for user in (data, UserInputType(**data)):  # type: ignore[arg-type]
        assert encode_variables(USER_CREATE, {"user_data": user})["userData"]["companyId"] == sent


@pytest.mark.parametrize("given", ["", "abc", "2147483648", "7a", "0x7", "7.5", None, True, 2**31, "9" * 5_000])
def test_what_is_no_id_is_refused_before_anything_is_sent(given: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"ShoppingList: id: .*Nothing was sent"):
        encode_variables(SHOPPING_LIST, {"id": given})


@pytest.mark.parametrize(("given", "read"), [(17, 17), ("17", 17), (SimpleNamespace(id="17"), 17)])
def test_a_quote_stands_for_its_id(given: Any, read: int) -> None:
    assert read_quote_id(given) == read


@pytest.mark.parametrize("given", [0, -1, True, None, "", "a", "-1", "1.5", "\uff11", "9" * 40, 1.5, object()])
def test_what_is_no_id_of_an_order_is_refused(given: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"order_id is .*Nothing was sent"):
        read_id("order_id", given)
