"""The models of JSON that the schema does not describe: each field has one, and each is described."""

import ast
import inspect
import re
from types import ModuleType
from typing import Any, get_args, get_origin

import pytest
from graphql import GraphQLObjectType, GraphQLSchema, get_named_type
from pydantic.alias_generators import to_camel

from b2b_storefront import shapes
from b2b_storefront.shapes import invoices, orders, products, quotes, store
from b2b_storefront.wire.json_models import JSONModel

pytest.importorskip("ariadne_codegen", reason="ariadne-codegen needs graphql-core 3.2")

from b2b_storefront.codegen._json_shapes import JSON_SHAPES, names_in
from b2b_storefront.codegen._real_types import REAL_TYPES

PARTS = [invoices, orders, products, quotes, store]
MODELS: list[type[JSONModel]] = [
    model for name in shapes.__all__ if inspect.isclass(model := getattr(shapes, name)) and issubclass(model, JSONModel)
]

UNKNOWN = {
    "AddressFormFieldsType.value": "whatever the merchant's form asks for",
    "BcOrderType.extraText": "a text",
    "FormFieldsType.value": "whatever the merchant's form asks for",
    "OrderHistoryEventType.extraFields": "never seen with anything in it",
    "OrderType.bcOrderInfos": "never seen",
    "OrderType.customer": "never seen",
    "OrderType.extraText": "the merchant's own",
    "OrderedProductType.ordersInfo": "never seen",
    "PaymentFeesType.paymentFees": "never seen with anything in it",
    "QuoteExtraFieldsType.valueConfigs": "never seen with anything in it",
}
"""Fields whose JSON has no shape that anybody knows, and why."""


def listed(table: dict[str, dict[str, str]]) -> dict[str, str]:
    """Return the coordinates of a table's fields with what the table says of each."""
    return {
        f"{parent}.{field}": name
        for name, parents in table.items()
        for parent, fields in parents.items()
        for field in fields.split()
    }


def fields_with_json(schema: GraphQLSchema) -> dict[str, str | None]:
    """Return the coordinates of results' fields that hold any JSON, each with its description."""
    return {
        f"{kind.name}.{name}": field.description
        for kind in schema.type_map.values()
        if isinstance(kind, GraphQLObjectType)
        for name, field in kind.fields.items()
        if get_named_type(field.type).name in {"GenericScalar", "JSONString"}
    }


def test_each_field_with_json_has_a_model_or_is_known_to_have_none(schema: GraphQLSchema) -> None:
    found = fields_with_json(schema)
    modelled, otherwise = listed(JSON_SHAPES), listed(REAL_TYPES)
    assert [place for place in found if place not in modelled.keys() | otherwise.keys() | UNKNOWN.keys()] == []
    assert [place for place in modelled if place not in found] == []
    assert modelled.keys() & UNKNOWN.keys() == set()


def test_each_name_of_the_table_is_public() -> None:
    assert [name for shape in JSON_SHAPES for name in names_in(shape) if name not in shapes.__all__] == []


def models_in(shape: str) -> list[type[JSONModel]]:
    """Return the models of a shape."""
    found: list[Any] = [getattr(shapes, name) for name in names_in(shape)]
    items = [argument for alias in found for kind in get_args(alias) for argument in (get_args(kind) or (kind,))]
    return [model for model in [*found, *items] if inspect.isclass(model) and issubclass(model, JSONModel)]


def test_the_keys_that_the_schema_tells_of_are_fields(schema: GraphQLSchema) -> None:
    described = fields_with_json(schema)
    missing = []
    for place, shape in listed(JSON_SHAPES).items():
        models = models_in(shape)
        known = {key for model in models for name in every_name(model) for key in (name, to_camel(name))}
        text = " ".join((described[place] or "").split())
        keys = [key for braces in re.findall(r"\{([^}]*)\}", text) for key in re.findall(r"\b[a-zA-Z_]\w*", braces)]
        missing += [f"{place}: {key}" for key in keys if models and key not in known]
    assert missing == []


def every_name(model: type[JSONModel]) -> set[str]:
    """Return the names of a model's fields, and of those of the models in it."""
    names = set(model.model_fields)
    for field in model.model_fields.values():
        for inner in models_of_annotation(field.annotation):
            names |= every_name(inner)
    return names


def models_of_annotation(annotation: Any) -> list[type[JSONModel]]:
    """Return the models in a type."""
    if get_origin(annotation) is None:
        return [annotation] if inspect.isclass(annotation) and issubclass(annotation, JSONModel) else []
    return [model for argument in get_args(annotation) for model in models_of_annotation(argument)]


@pytest.mark.parametrize("module", PARTS, ids=lambda module: module.__name__)
def test_each_model_and_each_field_is_described(module: ModuleType) -> None:
    plain = []
    for node in ast.parse(inspect.getsource(module)).body:
        if not isinstance(node, ast.ClassDef):
            continue
        plain += [node.name] if not ast.get_docstring(node) else []
        following = [*node.body[1:], None]
        for statement, after in zip(node.body, following, strict=True):
            if isinstance(statement, ast.AnnAssign) and not (isinstance(after, ast.Expr) and is_text(after.value)):
                plain.append(f"{node.name}.{ast.unparse(statement.target)}")
    assert plain == []


def is_text(node: ast.expr) -> bool:
    """Tell whether an expression is a text."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_no_field_is_required_and_none_hides_a_method(model: type[JSONModel]) -> None:
    assert not any(field.is_required() for field in model.model_fields.values())
    assert not set(model.model_fields) & set(dir(JSONModel))


def test_every_model_of_the_parts_is_public() -> None:
    assert {name for part in PARTS for name in part.__all__} <= set(shapes.__all__)
    assert len(MODELS) > 40
