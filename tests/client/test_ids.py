"""Ids that the schema has as whole numbers are taken as the text in which answers have them."""

import inspect
from types import SimpleNamespace
from typing import Any, get_type_hints

import pytest
from pydantic.alias_generators import to_snake

from b2b_storefront import ConfigurationError, CustomerId
from b2b_storefront._ids import read_id
from b2b_storefront.client import input_dicts
from b2b_storefront.client.client import Client
from b2b_storefront.client.input_types import UserInputType
from b2b_storefront.client.operations import INVOICE_STATS, OPERATIONS, SHOPPING_LIST, USER_CREATE
from b2b_storefront.codes import PermissionLevel
from b2b_storefront.flows.permissions import Permissions
from b2b_storefront.flows.recording import read_quote_id
from b2b_storefront.management.client import ManagementClient
from b2b_storefront.wire.variables import encode_variables


def is_id(name: str) -> bool:
    return name == "id" or name.endswith("Id")


def test_each_argument_that_is_an_id_takes_text_and_no_other_number_does() -> None:
    seen, lists = {True: 0, False: 0}, set()
    for operation in OPERATIONS.values():
        taken = inspect.signature(getattr(Client, to_snake(operation.name))).parameters
        for name, (variable, _, kind) in operation.arguments.items():
            if kind in {"Int", "Int!"} and name in taken:
                assert ("int | str" in taken[name].annotation) is is_id(variable), (operation.name, name)
                seen[is_id(variable)] += 1
            elif kind == "[Int]" and variable.endswith("Ids") and name in taken:
                assert taken[name].annotation.startswith("Sequence[int | str | None]"), (operation.name, name)
                lists.add(name)
    assert min(seen.values()) > 20
    assert lists == {"company_ids", "product_ids"}


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


@pytest.mark.parametrize("given", [[7, 8], ["7", "8"], (7, "8")])
def test_so_are_the_ids_of_a_list(given: Any) -> None:
    assert encode_variables(INVOICE_STATS, {"status": 0, "company_ids": given})["companyIds"] == [7, 8]


def test_an_entry_that_is_no_id_is_told_with_its_place() -> None:
    with pytest.raises(ConfigurationError, match=r"InvoiceStats: company_ids\[1\]: .*Nothing was sent"):
        encode_variables(INVOICE_STATS, {"status": 0, "company_ids": ["7", "eight"]})


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


def test_each_id_of_the_management_api_is_taken_as_text_too() -> None:
    names: set[str] = set()
    for name, method in inspect.getmembers(ManagementClient, inspect.isfunction):
        for argument, parameter in inspect.signature(method).parameters.items():
            if argument == "id" or argument.endswith(("_id", "_ids")):
                given = str(parameter.annotation).removeprefix("Sequence[")
                assert given.startswith(("int | str", "str")), (name, argument, parameter.annotation)
                names.add(argument)
            elif argument in {"limit", "offset", "status"}:
                assert "str" not in str(parameter.annotation), (name, argument)
    assert {"company_id", "channel_ids", "quote_id", "bc_order_id"} <= names


@pytest.mark.parametrize(("company_id", "user_id"), [(1, 5), ("1", "5")])
def test_a_permission_reaches_a_record_whichever_way_its_id_is_written(
    company_id: int | str, user_id: int | str
) -> None:
    held = Permissions(levels={"a": PermissionLevel.COMPANY, "b": PermissionLevel.OWN_RECORDS}, user_id=5, company_id=1)
    assert held.can("a", company_id=company_id)
    assert held.can("b", user_id=user_id)
    assert not held.can("a", company_id="2")
    for wrong in ("one", "", 0):
        with pytest.raises(ConfigurationError, match="company_id is "):
            held.can("a", company_id=wrong)


def test_a_customer_is_the_same_whichever_way_the_id_is_written() -> None:
    assert CustomerId("101").customer == CustomerId(101).customer
    assert CustomerId("101").owner == CustomerId(101).owner
