"""Which model reads the JSON in a field of which the schema says no more than that it holds some.

The models are those of `b2b_storefront.shapes`. What is not listed stays a JSON value, because nobody knows its shape.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from graphql import GraphQLNonNull, GraphQLObjectType, GraphQLScalarType, GraphQLSchema, get_named_type

from b2b_storefront.codegen._fields import scalar_of_ours
from b2b_storefront.codegen._models import Annotation

__all__ = [
    "HOME",
    "JSON_SHAPES",
    "SHAPES_BY_SCALAR",
    "give_shapes",
    "is_list_shape",
    "names_in",
    "names_of_shapes",
    "shape_annotation",
]

HOME = "b2b_storefront.shapes"
"""The module that has the models."""

JSON_SHAPES: dict[str, dict[str, str]] = {
    "ChannelCurrencies": {"StoreCurrencies": "channelCurrencies"},
    "CreatedByResults": {"CreateByType": "results"},
    "DisplayCurrency": {"CompanyCreditConfigType": "currency", "QuoteType": "currency"},
    "FinishedPayment": {"FinishBcPayMutation": "result"},
    "FormFieldRules": {"AccountFormFieldsType": "valueConfigs"},
    "InvoiceDetails": {"InvoiceType": "details"},
    "JSONList[ExtraFieldEntry]": {"BcOrderType": "extraFields"},
    "JSONList[OrderCoupon]": {"BcOrderType": "coupons"},
    "JSONList[OrderLineItem]": {"BcOrderType": "products", "OrderType": "products"},
    "JSONList[OrderShipment]": {"BcOrderType": "shipments", "OrderType": "shipments"},
    "JSONList[OrderShippingAddress]": {"BcOrderType": "shippingAddress", "OrderType": "shippingAddress"},
    "JSONList[PicklistBackorder]": {"ProductType": "picklistBackorder"},
    "JSONList[ProductOptionOutline]": {"ProductInfoType": "options"},
    "JSONList[ProductOption]": {
        "CatalogQuickProductType": "modifiers",
        "ProductInfoType": "modifiers optionsV3",
        "ProductInventoryType": "modifiers",
        "ProductVariantInfoType": "modifiers",
    },
    "JSONList[ProductVariant]": {"ProductInfoType": "variants"},
    "JSONList[QuoteLineOption]": {"ProductType": "options"},
    "JSONList[RefusedRow]": {"ProductUploadType": "errorProduct"},
    "JSONList[UploadedRow]": {"ProductUploadType": "validProduct"},
    "JSONList[VariantOptionValue]": {"CatalogQuickProductType": "option", "ProductVariantInfoType": "optionValues"},
    "JSONList[int]": {"CatalogQuickProductType": "categories"},
    "JSONList[str]": {"ProductUploadType": "stockErrorSkus", "QuoteType": "recipients"},
    "MoneyFormat": {"BcOrderType": "money", "OrderType": "money"},
    "OptionSelections": {"OrderedProductType": "optionSelections"},
    "OrderAddress": {"BcOrderType": "billingAddress"},
    "OrderExtraInfo": {"BcOrderType": "extraInfo", "OrderType": "extraInfo"},
    "OrderLineOptions": {"OrderProductType": "optionList", "OrderedProductType": "optionList"},
    "OrderResource": {"BcOrderType": "shippingAddresses"},
    "PaymentModuleValue": {"PaymentModuleType": "value"},
    "QuoteAddress": {"QuoteType": "billingAddress shippingAddress"},
    "QuoteContact": {"QuoteType": "contactInfo"},
    "QuoteShippingMethod": {"QuoteType": "shippingMethod"},
    "ReceiptDetails": {"ReceiptType": "details"},
    "StorefrontSettingExtras": {"StorefrontConfigType": "extraFields"},
}
"""The fields that a model reads, by the model and then by the type that they belong to; names are separated by
spaces."""

_LISTS = {"OptionSelections", "OrderLineOptions"}
"""Names that stand for lists."""

_JSON = {"GenericScalar", "JSONString"}
"""The schema's scalars that hold any JSON. A field that another schema gives a type of its own keeps that."""


def _scalar_name(shape: str) -> str:
    return scalar_of_ours(re.sub(r"\W+", "_", f"JSON of {shape}").strip("_"))


SHAPES_BY_SCALAR = {_scalar_name(shape): shape for shape in JSON_SHAPES}
"""The scalar that stands for each shape while a package is planned, with the shape as Python's text."""


def give_shapes(schema: GraphQLSchema) -> None:
    """Give the fields whose JSON has a known shape a scalar that stands for it."""
    for coordinate, shape in _coordinates():
        parent, _, name = coordinate.partition(".")
        kind = schema.type_map.get(parent)
        field = kind.fields.get(name) if isinstance(kind, GraphQLObjectType) else None
        if field is not None and get_named_type(field.type).name in _JSON:
            scalar = schema.type_map.setdefault(_scalar_name(shape), GraphQLScalarType(_scalar_name(shape)))
            if isinstance(scalar, GraphQLScalarType):
                field.type = GraphQLNonNull(scalar) if isinstance(field.type, GraphQLNonNull) else scalar


def names_in(shape: str) -> list[str]:
    """Return the names in a shape that have to be imported."""
    return [name for name in re.findall(r"\w+", shape) if name not in {"int", "str"}]


def names_of_shapes(scalars: Iterable[str]) -> list[str]:
    """Return the names that the shapes behind some scalars need, each once."""
    return [*dict.fromkeys(name for scalar in scalars for name in names_in(SHAPES_BY_SCALAR[scalar]))]


def shape_annotation(scalar: str, names: Mapping[str, str]) -> Annotation:
    """Return the type of what a scalar stands for.

    Args:
        scalar: The scalar.
        names: What each name of a shape is called in the package.
    """
    shape = SHAPES_BY_SCALAR[scalar]
    text = re.sub(r"\w+", lambda name: names.get(name[0], name[0]), shape)
    return Annotation(text, frozenset(names[name] for name in names_in(shape)))


def is_list_shape(shape: str) -> bool:
    """Tell whether a shape is a list, which is empty where the API answers null."""
    return shape.startswith("JSONList[") or shape in _LISTS


def _coordinates() -> Iterator[tuple[str, str]]:
    for shape, parents in JSON_SHAPES.items():
        for parent, fields in parents.items():
            for field in fields.split():
                yield f"{parent}.{field}", shape
