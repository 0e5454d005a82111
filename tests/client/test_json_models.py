"""Models of JSON that the schema does not describe: whatever comes is read, and nothing of it is lost."""

import copy
import inspect
import json
import pickle
from decimal import Decimal
from typing import Any, Literal, get_args

import pydantic
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic.alias_generators import to_camel

from b2b_storefront import client, shapes
from b2b_storefront.client import operations
from b2b_storefront.scalars import Amount, QuoteMessage
from b2b_storefront.shapes import (
    CalculatedPrice,
    CreatedByPerson,
    CreatedByResults,
    InvoiceDetails,
    JSONList,
    JSONModel,
    MoneyFormat,
    OptionConfig,
    OrderShippingAddress,
    ProductOption,
    ProductVariant,
    QuoteAddress,
    QuoteShippingMethod,
    VariantOptionValue,
    raw_of,
)
from b2b_storefront.transport import HTTPResult
from b2b_storefront.wire.decode import decode
from b2b_storefront.wire.json_models import JSONTextList
from b2b_storefront.wire.models import BaseModel, plain_value

MODELS: list[type[JSONModel]] = [
    Amount,
    QuoteMessage,
    *(
        model
        for name in shapes.__all__
        if inspect.isclass(model := getattr(shapes, name)) and issubclass(model, JSONModel) and model is not JSONModel
    ),
]

NULL_LIKE: list[Any] = [None, False, "", " ", []]
"""What stands for no object."""


class Holder(BaseModel):
    """A result with both kinds of fields."""

    option: ProductOption | None = None
    variants: JSONList[ProductVariant]
    numbers: JSONList[int]
    text: JSONTextList[VariantOptionValue]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)


@st.composite
def objects(draw: st.DrawFn, model: type[JSONModel]) -> dict[str, Any]:
    """Return an object with keys of a model's fields and others, and with any values."""
    keys = [key for name in model.model_fields for key in (name, to_camel(name))]
    known = draw(st.dictionaries(st.sampled_from(keys), json_values, max_size=6)) if keys else {}
    return known | draw(st.dictionaries(st.text(max_size=5), json_values, max_size=2))


class TestNothingIsLost:
    """The property: any JSON is read, and a dump by alias is that JSON again."""

    @pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
    @settings(max_examples=8)
    @given(st.data())
    def test_any_object_is_read_and_written_as_it_came(self, model: type[JSONModel], data: st.DataObject) -> None:
        sent = data.draw(objects(model))
        read = model.model_validate(copy.deepcopy(sent))
        assert read.raw == sent
        assert read.model_dump(by_alias=True) == sent
        assert json.loads(read.model_dump_json(by_alias=True)) == json.loads(json.dumps(sent))
        assert model.model_validate(read.model_dump(by_alias=True)) == read
        assert pickle.loads(pickle.dumps(read)).raw == copy.deepcopy(read).raw == copy.copy(read).raw == sent  # noqa: S301
        assert bool(read) is bool(sent)
        assert isinstance(repr(read), str)
        assert isinstance(read.model_dump(), dict)

    @settings(max_examples=100)
    @given(json_values)
    def test_any_value_in_any_place_spoils_nothing(self, sent: Any) -> None:
        answer = {"option": sent, "variants": sent, "numbers": sent, "text": sent}
        if sent is False or sent == [] or is_blank(sent):
            answer["option"] = None  # As decoding mends it; see below.
        read = Holder.model_validate(copy.deepcopy(answer))
        dumped = read.model_dump(by_alias=True)
        assert dumped == answer
        assert Holder.model_validate_json(read.model_dump_json(by_alias=True)) == read
        for copied in (pickle.loads(pickle.dumps(read)), copy.deepcopy(read), read.model_copy(deep=True)):  # noqa: S301
            assert copied == read
            assert copied.model_dump(by_alias=True) == answer
        for entries in (read.variants, read.numbers, read.text):
            assert isinstance(entries, list)
            assert raw_of(entries) == sent
        assert all(isinstance(entry, ProductVariant) for entry in read.variants)
        assert all(isinstance(entry, int) for entry in read.numbers)


def is_blank(value: Any) -> bool:
    """Tell whether a value is a text without a character."""
    return isinstance(value, str) and not value.strip()


def decoded(operation: str, model: Any, value: Any) -> Any:
    """Decode a value as the root field of an operation's answer."""
    prepared = getattr(operations, operation)
    result: Any = decode(
        prepared, HTTPResult({prepared.root: value}, None, None, status=200, headers={}, elapsed=0.0), model
    )
    return result


class TestReading:
    """What the API sends, and what one has then."""

    def test_a_variant(self) -> None:
        sent = {
            "variant_id": 15,
            "product_id": "10",
            "sku": "FCY-LMP",
            "option_values": [{"id": 1000, "label": "Red", "option_id": 100, "option_display_name": "Colour"}],
            "calculated_price": 149.95,
            "bc_calculated_price": {"as_entered": 150, "tax_inclusive": 156.3, "entered_inclusive": False},
            "purchasing_disabled": "1",
            "cost_price": None,
            "unheard_of": {"a": 1},
        }
        [product] = decoded("PRODUCTS_SEARCH", list[client.CatalogProduct], [{"id": 10, "variants": [sent]}])
        [variant] = product.variants
        assert (variant.variant_id, variant.product_id, variant.sku) == (15, 10, "FCY-LMP")
        assert variant.calculated_price == Decimal("149.95")
        assert variant.bc_calculated_price == CalculatedPrice(
            as_entered=Decimal(150), tax_inclusive=Decimal("156.3"), entered_inclusive=False
        )
        assert [(value.label, value.option_display_name) for value in variant.option_values] == [("Red", "Colour")]
        assert variant.purchasing_disabled is True
        assert (variant.cost_price, variant.image_url, variant.bulk_prices) == (None, None, [])
        assert variant.model_extra == {"unheard_of": {"a": 1}}
        assert variant.raw == sent
        assert product.model_dump(by_alias=True)["variants"] == [sent]

    def test_a_value_of_another_type_is_none_and_raw(self) -> None:
        read = ProductVariant.model_validate({"sku": "A", "calculated_price": "ask us", "bc_calculated_price": "none"})
        assert (read.sku, read.calculated_price) == ("A", None)
        assert read.raw["calculated_price"] == "ask us"
        assert read.bc_calculated_price is not None
        assert (read.bc_calculated_price.as_entered, read.bc_calculated_price.raw) == (None, "none")

    @pytest.mark.parametrize("config", [[], {}, None, False, {"text_max_length": "30"}])
    def test_an_empty_object_may_be_a_list(self, config: Any) -> None:
        read = ProductOption.model_validate({"id": 1, "config": config})
        assert read.id == 1
        assert bool(read.config) is bool(config)
        assert read.raw == {"id": 1, "config": config}
        if config:
            assert read.config == OptionConfig(text_max_length=30)

    @pytest.mark.parametrize("value", NULL_LIKE)
    def test_what_stands_for_no_object_is_none_in_a_result(self, value: Any) -> None:
        order = decoded("ORDER", client.OrderDetail, {"id": "1", "billingAddress": value, "money": {"x": 1}})
        assert order.billing_address is None
        assert order.money.raw == {"x": 1}

    @pytest.mark.parametrize("value", [7, "Main Street", [1], {"resource": "/x"}, True])
    def test_what_is_no_address_is_at_hand(self, value: Any) -> None:
        order = decoded("ORDER", client.OrderDetail, {"id": "1", "billingAddress": value, "total": 1})
        assert order.billing_address is not None
        assert (order.billing_address.city, order.billing_address.raw) == (None, value)
        assert order.model_dump(by_alias=True)["billingAddress"] == value

    @pytest.mark.parametrize(
        ("value", "cities"),
        [(False, []), (None, []), ({"city": "A"}, ["A"]), ([{"city": "A"}, None, {"city": "B"}], ["A", "B"])],
    )
    def test_a_list_may_be_missing_or_a_single_object(self, value: Any, cities: list[str]) -> None:
        order = decoded("ORDER", client.OrderDetail, {"id": "1", "shippingAddress": value})
        assert [address.city for address in order.shipping_address] == cities
        assert order.model_dump(by_alias=True)["shippingAddress"] == value
        assert raw_of(order.shipping_address) == value

    def test_json_in_text_stays_text_where_it_is_written(self) -> None:
        text = json.dumps(json.dumps({"currency_token": "€", "decimal_places": 2}))
        read = MoneyFormat.model_validate(text)
        assert (read.currency_token, read.decimal_places, read.raw) == ("€", 2, text)

    def test_both_spellings_of_keys_are_read(self) -> None:
        header = {"order_date": 1, "cost_lines": [{"description": "Tax", "amount": {"code": "USD", "value": "1.50"}}]}
        camel = {"orderDate": 1, "costLines": header["cost_lines"], "billingAddress": {"street1": "9 Dock Street"}}
        one, other = (InvoiceDetails.model_validate({"header": value}).header for value in (header, camel))
        assert one is not None
        assert other is not None
        assert one.cost_lines == other.cost_lines
        assert one.cost_lines[0].amount == Amount(code="USD", value=Decimal("1.50"))
        assert one.order_date == other.order_date == 1
        assert other.billing_address is not None
        assert other.billing_address.street_1 == "9 Dock Street"
        assert (one.raw, other.raw) == (header, camel)

    def test_people_of_orders_are_a_list_and_those_of_quotes_are_two(self) -> None:
        people = [{"firstName": "Ada", "lastName": "Byron", "email": "ada@example.com"}]
        found = decoded("CREATED_BY_USER", client.CreatedByUser, {"results": people}).results
        assert [person.first_name for person in found.people] == ["Ada"]
        assert (found.created_by, found.sales_rep, found.raw) == ([], [], people)
        two = {"createdBy": [{"name": "Ada", "email": "a"}], "salesRep": [{"salesRep": "Sam", "salesRepEmail": "s"}]}
        found = decoded("CREATED_BY_USER", client.CreatedByUser, {"results": two}).results
        assert [creator.name for creator in found.created_by] == ["Ada"]
        assert [rep.sales_rep_email for rep in found.sales_rep] == ["s"]
        assert (found.people, found.raw) == ([], two)

    def test_a_broken_neighbour_is_mended_and_the_json_stays(self) -> None:
        sent = {"id": "1", "itemsTotal": "", "products": [{"sku": "A", "quantity": "many"}], "shipments": False}
        order = decoded("ORDER", client.OrderDetail, sent)
        assert order.items_total is None
        assert [(line.sku, line.quantity, line.raw["quantity"]) for line in order.products] == [("A", None, "many")]
        assert order.model_dump(by_alias=True)["shipments"] is False


class TestByHand:
    """Models that tests and applications make themselves."""

    def test_it_is_written_as_the_api_would_send_it(self) -> None:
        variant = ProductVariant(
            sku="A",
            calculated_price=Decimal("12.50"),
            bc_calculated_price=CalculatedPrice(as_entered=Decimal(12)),
            option_values=[VariantOptionValue(label="Red")],
        )
        wire = {
            "sku": "A",
            "calculated_price": 12.5,
            "bc_calculated_price": {"as_entered": 12},
            "option_values": [{"label": "Red"}],
        }
        assert variant.raw == wire
        assert variant.model_dump(by_alias=True, mode="json", exclude_unset=True) == wire
        assert ProductVariant.model_validate(wire) == variant
        assert plain_value(QuoteAddress(zip_code="1")) == {"zipCode": "1"}
        assert CreatedByResults(people=[CreatedByPerson(first_name="A")]).raw == [{"firstName": "A"}]

    def test_it_is_checked(self) -> None:
        with pytest.raises(pydantic.ValidationError, match="product_id"):
            ProductVariant(product_id="abc")  # type: ignore[arg-type]

    def test_it_is_not_changed_but_copied(self) -> None:
        read = QuoteAddress.model_validate({"zip_code": "1", "city": 5, "label": ["x"], "further": 1})
        with pytest.raises(pydantic.ValidationError, match="frozen"):
            read.city = "B"  # type: ignore[misc]
        changed = read.model_copy(update={"zip_code": "9"})
        assert (changed.zip_code, changed.city, read.zip_code) == ("9", "5", "1")
        assert changed.raw == {"zipCode": "9", "city": 5, "label": ["x"], "further": 1}
        assert read.model_copy() == read
        assert read.model_copy().raw == read.raw

    def test_a_list_that_is_changed_is_written_as_it_is_now(self) -> None:
        product = client.CatalogProduct.model_validate({"id": 1, "variants": [{"sku": "A", "x": 1}]})
        product.variants.append(ProductVariant(sku="B"))
        assert product.model_dump(by_alias=True)["variants"] == [{"sku": "A", "x": 1}, {"sku": "B"}]
        made = client.CatalogProduct(id=1, variants=[ProductVariant(sku="B")])
        assert made.model_dump(by_alias=True)["variants"] == raw_of(made.variants) == [{"sku": "B"}]

    def test_it_equals_what_means_the_same(self) -> None:
        method = QuoteShippingMethod(id="7", cost=Decimal("9.90"))
        assert method == QuoteShippingMethod.model_validate({"id": 7, "cost": 9.9, "type": None})
        assert method != QuoteShippingMethod.model_validate({"id": 7, "cost": 9.9, "type": ["custom"]})
        assert method != QuoteShippingMethod.model_validate({"id": 7, "cost": 9.9, "further": 1})
        assert QuoteShippingMethod.model_validate("a") != QuoteShippingMethod.model_validate("b")
        assert QuoteAddress(city="A") != OrderShippingAddress(city="A")
        assert QuoteAddress.model_validate({"zipCode": "1"}) == {"zipCode": "1"}

    def test_the_schema_of_its_json_has_the_fields(self) -> None:
        modes: tuple[Literal["validation", "serialization"], ...] = ("validation", "serialization")
        for mode in modes:
            schema = client.CatalogProduct.model_json_schema(mode=mode)
            assert {"sku", "calculated_price"} <= schema["$defs"]["ProductVariant"]["properties"].keys()
            assert schema["properties"]["variants"]["items"] == {"$ref": "#/$defs/ProductVariant"}


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_model_with_everything_in_it_comes_back(model: type[JSONModel]) -> None:
    whole = filled(model)
    again = model.model_validate_json(json.dumps(whole.raw))
    assert again == whole
    assert set(model.model_fields) == again.model_fields_set
    assert (again.raw, again.model_extra) == (whole.raw, {})


def filled(model: type[JSONModel]) -> JSONModel:
    """Return a model with a value in each field."""
    return model(**{name: value_of(field.annotation) for name, field in model.model_fields.items()})


def value_of(annotation: Any) -> Any:
    """Return a value of a type."""
    kinds = [kind for kind in get_args(annotation) if kind is not type(None)]
    if inspect.isclass(annotation) and issubclass(annotation, JSONModel):
        return filled(annotation)
    if getattr(annotation, "__origin__", None) is list:
        return [value_of(kinds[0])]
    if getattr(annotation, "__origin__", None) is dict:
        return {"key": "value"}
    known: dict[Any, Any] = {int: 3, str: "text", bool: True, Decimal: Decimal("1.25")}
    return known[annotation] if annotation in known else value_of(kinds[0])
