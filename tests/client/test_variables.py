"""What a caller passes: checked before anything is sent, with unset, null and value kept apart."""

import datetime
import json
import re
from decimal import Decimal
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import pytest
from graphql import build_schema, execute_sync, parse
from hypothesis import given, settings
from hypothesis import strategies as st

from b2b_storefront import UNSET, ConfigurationError, client
from b2b_storefront._bundled import schema_directory
from b2b_storefront.client import input_types
from b2b_storefront.scalars import ItemOption
from b2b_storefront.wire.models import InputModel
from b2b_storefront.wire.operation import Operation
from b2b_storefront.wire.variables import encode_variables

INPUTS: list[type[InputModel]] = [
    kind
    for kind in (getattr(client, name) for name in client.__all__)
    if isinstance(kind, type) and issubclass(kind, InputModel)
]

SCHEMA = build_schema("\n".join(path.read_text() for path in sorted(schema_directory().glob("*.graphql"))))


A_USER = {"email": "a@b.c", "firstName": "A", "lastName": "B"}
AN_ADDRESS = {
    "companyId": 1,
    "firstName": "A",
    "lastName": "B",
    "addressLine1": "C",
    "country": "D",
    "countryCode": "DE",
    "city": "E",
    "zipCode": "1",
}


def operation(**variables: str) -> Operation:
    """Return an operation with these variables."""
    return Operation("Ask", "mutation", "", variables=variables, package="b2b_storefront.client")


def wire(kind: str, value: Any) -> Any:
    """Return a value of a GraphQL type as it is sent."""
    return encode_variables(operation(someValue=kind), {"someValue": value})["someValue"]


@pytest.mark.parametrize(
    ("kind", "value", "sent"),
    [
        ("Int!", 1, 1),
        ("Int!", "42", 42),
        ("Int", None, None),
        ("Float", 1, 1.0),
        ("String", "a", "a"),
        ("Boolean", True, True),
        ("[Int]!", [1, None], [1, None]),
        ("[Int!]!", (1, 2), [1, 2]),
        ("Decimal", Decimal("1.50"), "1.50"),
        ("Decimal", 1, "1"),
        ("Decimal", "1.50", "1.50"),
        ("Date", datetime.date(2026, 1, 2), "2026-01-02"),
        ("Date", "2026-01-02", "2026-01-02"),
        ("GenericScalar", {"a": [1, None]}, {"a": [1, None]}),
        ("ProductQuantity", 2, 2),
        ("UserInputType", None, None),
    ],
)
def test_a_value_is_sent_in_its_wire_form(kind: str, value: Any, sent: Any) -> None:
    assert wire(kind, value) == sent
    assert type(wire(kind, value)) is type(sent)


@pytest.mark.parametrize(
    ("kind", "value", "place"),
    [
        ("Int!", "abc", "some_value: input should be a valid integer"),
        ("Int!", None, "some_value: input should be a valid integer"),
        ("Int!", 1.5, "some_value: input should be a valid integer"),
        ("String!", 1, "some_value: input should be a valid string"),
        ("Boolean", "perhaps", "some_value: input should be a valid boolean"),
        ("[Int!]!", [1, None], r"some_value\[1\]: input should be a valid integer"),
        ("[Int]", 1, "some_value: input should be a valid list"),
        ("Decimal", "ten", "some_value: input should be a valid decimal"),
        ("Date", "tomorrow", "some_value: input should be a valid date"),
        (
            "UserInputType!",
            {"companyId": 1},
            r"some_value\.email: field required; some_value\.first_name: field required",
        ),
        ("QuoteInputType!", "a quote", "some_value: input should be a valid dictionary"),
        (
            "[ShoppingListsItemsInputType]!",
            [{"productId": 1, "variantId": 2, "quantity": 1, "optionList": [{"optionValue": 1}]}],
            r"some_value\[0\]\.option_list\[0\]\.option_id: field required",
        ),
        ("GenericScalar", {"a": object()}, "some_value: holds something that is not a JSON value"),
        (
            "UserInputType!",
            {**A_USER, "companyId": True},
            r"some_value\.company_id: input should be a number, not a bool",
        ),
        ("ID!", True, "some_value: input should be a valid string"),
        ("Decimal", True, "some_value: decimal input should be"),
    ],
)
def test_a_wrong_type_is_an_error_that_names_the_place(kind: str, value: Any, place: str) -> None:
    with pytest.raises(
        ConfigurationError, match=rf"^Ask: {place}.*Nothing was sent: correct these arguments\.$"
    ) as caught:
        wire(kind, value)
    assert caught.value.operation_name == "Ask"


@pytest.mark.parametrize("kind", ["Int", "Float", "ProductQuantity", "CurrencyDecimalPlaces"])
@pytest.mark.parametrize("value", [True, False])
def test_a_bool_is_no_number(kind: str, value: bool) -> None:
    """Python would take it for 1 or 0, and JSON for `true` or `false`: neither is the id that was meant."""
    for place, argument in (("", value), (r"\[1\]", [1, value])):
        with pytest.raises(ConfigurationError, match=rf"^Ask: some_value{place}: input should be a number, not a bool"):
            wire(f"[{kind}!]!" if place else f"{kind}!", argument)


def fields_of_numbers() -> list[tuple[type[InputModel], str]]:
    """Return every field of an input that takes numbers, whether in a list or not."""
    for kind in INPUTS:
        kind.model_rebuild()
    fields = [(kind, name, str(field.annotation)) for kind in INPUTS for name, field in kind.model_fields.items()]
    return [(kind, name) for kind, name, text in fields if re.search(r"\b(int|float|Decimal)\b", text)]


def test_a_bool_is_no_number_in_any_input_but_for_flags() -> None:
    fields = fields_of_numbers()
    flags = {name for _, name in fields if name.startswith("is_")}
    assert flags == {"is_shipping", "is_billing", "is_default_shipping", "is_default_billing"}
    assert len(fields) > 80
    for kind, name in fields:
        for value in (True, [True]):
            with pytest.raises(ConfigurationError) as caught:
                kind(**{name: value})
            refused = re.search(rf"(?<![.\w]){name}(\[0\])?: (decimal )?input should be", str(caught.value)) is not None
            assert refused == (name not in flags or value == [True])


def test_a_flag_that_the_api_keeps_as_a_number_takes_a_bool() -> None:
    sent = wire("AddressInputType!", {**AN_ADDRESS, "isDefaultBilling": True, "isShipping": False})
    assert (sent["isDefaultBilling"], sent["isShipping"]) == (1, 0)
    assert type(sent["isDefaultBilling"]) is int


def test_every_wrong_argument_is_named_at_once() -> None:
    with pytest.raises(ConfigurationError, match=r"company_id: .*; user_id: "):
        encode_variables(operation(companyId="Int!", userId="Int!"), {"companyId": "a", "userId": "b"})


def test_an_error_does_not_repeat_the_value() -> None:
    with pytest.raises(ConfigurationError) as caught:
        wire("UserLoginType!", {"password": ["hunter2"], "email": 1, "storeHash": "hunter2"})
    assert "hunter2" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_unset_null_and_value_differ_at_every_depth() -> None:
    declared = operation(itemData="ShoppingListsItemsUpdateInputType!", items="[ShoppingListsItemsInputType]!", q="Int")
    sent = encode_variables(
        declared,
        {
            "q": UNSET,
            "itemData": {"quantity": None, "productNote": UNSET},
            "items": [
                {"productId": 1, "variantId": 2, "quantity": 3, "optionList": [ItemOption(option_id="attribute[1]")]},
                input_types.ShoppingListsItemsInputType(product_id=1, variant_id=2, quantity=3, product_note=None),
            ],
        },
    )
    assert sent == {
        "itemData": {"quantity": None},
        "items": [
            {"productId": 1, "variantId": 2, "quantity": 3, "optionList": [{"optionId": "attribute[1]"}]},
            {"productId": 1, "variantId": 2, "quantity": 3, "productNote": None},
        ],
    }


def test_an_input_cannot_be_made_wrong_afterwards() -> None:
    item = input_types.ShoppingListsItemsUpdateInputType(quantity=1)
    with pytest.raises(ValueError, match="quantity"):
        item.quantity = "many"  # type: ignore[assignment]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**31), 2**31 - 1) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=4,
)
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    Any: JSON,
    bool: st.booleans(),
    int: st.integers(-(2**31), 2**31 - 1),
    float: st.floats(allow_nan=False, allow_infinity=False, width=32),
    str: st.text(max_size=8),
    Decimal: st.decimals(allow_nan=False, allow_infinity=False, places=4),
    datetime.date: st.dates(),
    type(None): st.none(),
}


def values(annotation: Any) -> st.SearchStrategy[Any]:
    """Return a strategy for values of a field's type."""
    if annotation in PLAIN:
        return PLAIN[annotation]
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return values(arguments[0])
    if origin is list:
        return st.lists(values(arguments[0]), max_size=3)
    if origin in {Union, UnionType}:
        return st.one_of(*map(values, arguments))
    if annotation is ItemOption:
        return st.builds(ItemOption, option_id=st.text(max_size=8), option_value=st.text(max_size=8) | st.integers())
    if isinstance(annotation, type) and issubclass(annotation, InputModel):
        return models(annotation)
    return st.builds(annotation)


def models(kind: type[InputModel]) -> st.SearchStrategy[InputModel]:
    """Return a strategy for inputs in which any of the optional fields are set.

    What the storefront fills in is set always, as there is none here.
    """
    kind.model_rebuild()
    filled_in = {"store_hash", "channel_id"} & {
        name for name, field in kind.model_fields.items() if field.annotation in {str, int}
    }
    needed = {name for name, field in kind.model_fields.items() if field.is_required()} | filled_in
    required = {name: values(kind.model_fields[name].annotation) for name in sorted(needed)}
    required |= {
        name: JSON.filter(lambda value: value is not None)
        for name, field in kind.model_fields.items()
        if field.is_required() and field.annotation is Any
    }
    optional = {name: values(field.annotation) for name, field in kind.model_fields.items() if name not in needed}
    return st.fixed_dictionaries(required, optional=optional).map(lambda given: kind(**given))


@pytest.mark.parametrize("kind", INPUTS, ids=lambda kind: kind.__name__)
@settings(max_examples=15, derandomize=True)
@given(data=st.data())
def test_an_input_survives_the_way_to_the_api(kind: type[InputModel], data: Any) -> None:
    model = data.draw(models(kind))
    sent = wire(f"{kind.__name__}!", model)
    ask = parse(f"query ($value: {kind.__name__}!) {{ __typename }}")
    assert execute_sync(SCHEMA, ask, variable_values={"value": sent}).errors is None
    assert {kind.model_fields[name].alias or name for name in model.model_fields_set} == set(sent)
    received = kind.model_validate(json.loads(json.dumps(sent)))
    assert received == model
    assert received.model_fields_set == model.model_fields_set
