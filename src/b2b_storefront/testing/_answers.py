"""Turns what a test gives as an answer into what the API would send, or says why the API could not send it."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Optional, get_args

import orjson
from graphql import (
    GraphQLEnumType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLResolveInfo,
    GraphQLSchema,
    execute_sync,
    get_named_type,
    is_leaf_type,
)
from pydantic import BaseModel, BeforeValidator, ValidationError
from pydantic.alias_generators import to_camel
from pydantic.fields import FieldInfo
from pydantic_core import to_jsonable_python

from b2b_storefront.scalars import ItemOption, JSONString
from b2b_storefront.testing._schemas import GivenRequest, schema_for
from b2b_storefront.transport import PreparedRequest
from b2b_storefront.wire.json_models import AsJSON, JSONModel, parse_json_text, raw_of

__all__ = ["FakeAnswerError", "GivenAnswer", "answer_data"]

GivenAnswer = Mapping[str, Any] | BaseModel | Sequence[BaseModel]


class FakeAnswerError(AssertionError):
    """A fake answer does not fit the schema, or an operation was sent for which there is no answer."""


def answer_data(given: GivenAnswer, request: GivenRequest, *, unchecked: bool) -> dict[str, Any]:
    """Return the `data` of an answer as JSON values.

    Args:
        given: The whole `data`; or the model of the root field, or a list of such models.
        request: The request that is answered.
        unchecked: Whether to send `data` as it is.

    Raises:
        FakeAnswerError: The schema does not allow the answer, or a model can't be written as the API would send it.
    """
    if not isinstance(given, Mapping):
        if unchecked:
            raise FakeAnswerError(
                f"{request.operation_name}: a model can't be sent unchecked, because the schema decides how the API"
                " would write it. Give the dict of `data`."
            )
        return _data_of_model(given, request)
    data = dict(given)
    if not unchecked:
        _check(data, request)
    return data


def _data_of_model(given: BaseModel | Sequence[BaseModel], request: GivenRequest) -> dict[str, Any]:
    models = [given] if isinstance(given, BaseModel) else given
    if not isinstance(models, list | tuple) or not all(isinstance(model, BaseModel) for model in models):
        raise FakeAnswerError(
            f"{request.operation_name}: the answer is {given!r}, which is neither a model nor a list of models. Give"
            " the dict of `data`."
        )
    root = request.operation.root if isinstance(request, PreparedRequest) else None
    root_value = given if root is None else {root: given}
    schema = schema_for(request)
    if schema is None:
        data: dict[str, Any] = to_jsonable_python(root_value, by_alias=True)
    else:
        data, faults = _execute(schema, root_value, request)
        if faults:
            raise _misfit(request, faults, "Give a model of this operation, or the dict of `data`.")
    sent = data if root is None else data[root]
    for model, wire in zip(models, [sent] if isinstance(given, BaseModel) else sent, strict=True):
        _check_round_trip(model, wire, request)
    return data


def _check_round_trip(model: BaseModel, wire: Any, request: GivenRequest) -> None:
    try:
        read = type(model).model_validate(wire)
    except ValidationError as error:
        places = [f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in error.errors(include_url=False)]
    else:
        fields = type(model).model_fields
        places = [
            f"{name}: {getattr(model, name)!r} would come back as {getattr(read, name)!r}"
            for name in fields
            if getattr(model, name) != getattr(read, name)
        ]
    if places:
        raise _misfit(request, places, f"This {type(model).__name__} can't be sent: give the dict of `data`.")


def _check(data: dict[str, Any], request: GivenRequest) -> None:
    schema = schema_for(request)
    if schema is None:
        return
    served, faults = _execute(schema, data, request)
    faults = faults or _differences(data, served, "")
    if faults:
        raise _misfit(request, faults, "Correct the answer, or pass unchecked=True if the API really sends it.")


def _misfit(request: GivenRequest, faults: Sequence[str], advice: str) -> FakeAnswerError:
    lines = "\n  ".join(faults)
    return FakeAnswerError(f"{request.operation_name}: the answer does not fit the schema. {advice}\n  {lines}")


def _execute(schema: GraphQLSchema, root_value: Any, request: GivenRequest) -> tuple[dict[str, Any], list[str]]:
    result = execute_sync(
        schema,
        request.document,
        root_value=root_value,
        variable_values=request.variable_values,
        operation_name=request.operation_name,
        field_resolver=_resolve,
        type_resolver=_type_of,
    )
    faults = [f"{'.'.join(map(str, error.path or ()))}: {error.message}" for error in result.errors or ()]
    return result.data or {}, faults


def _resolve(source: Any, info: GraphQLResolveInfo, **_arguments: Any) -> Any:
    # Answers hold response keys, which an alias makes different from the field's name.
    key = str(info.path.key)
    if isinstance(source, BaseModel):
        name, field = _by_response_key(type(source)).get(key, (None, None))
        if name is None or field is None:
            raise LookupError(f"{type(source).__name__} has no such field; it is {info.return_type}")
        value = getattr(source, name)
        kind = get_named_type(info.return_type)
        return _to_wire(value, info.return_type, field) if is_leaf_type(kind) else value
    if not isinstance(source, Mapping):
        raise TypeError(f"{info.parent_type} is an object, not {source!r}")
    if key not in source:
        raise LookupError(f"the key is missing; it is {info.return_type}")
    return source[key]


def _type_of(source: Any, *_: object) -> str:
    """Return the name of an object's type, where the schema has an interface or a union."""
    name = source.get("__typename") if isinstance(source, Mapping) else None
    if isinstance(source, BaseModel):
        field, _field = _by_response_key(type(source)).get("__typename", (None, None))
        name = getattr(source, field) if field else None
    if name is None:
        raise LookupError("the key __typename is missing, which says what it is")
    return str(name)


@cache
def _by_response_key(model: type[BaseModel]) -> dict[str, tuple[str, FieldInfo]]:
    fields = model.model_fields
    # Some of the API's names are already as Python writes them.
    names = {name: (name, field) for name, field in fields.items()}
    return names | {field.alias or to_camel(name): (name, field) for name, field in fields.items()}


def _to_wire(value: Any, kind: Any, field: FieldInfo) -> Any:
    if value is None:
        return None
    # The schema allows any JSON value here. Only the field's type knows that the API sends it as text.
    if field.annotation in (list[ItemOption], Optional[JSONString]):  # noqa: UP045 - as the models declare it
        return orjson.dumps(to_jsonable_python(value, by_alias=False)).decode()
    mark = next((mark for mark in field.metadata if isinstance(mark, AsJSON)), None)
    if mark is not None or isinstance(value, JSONModel):
        return _to_json_text(raw_of(value), kind, as_text=mark is not None and mark.text)
    return _to_wire_value(to_jsonable_python(value), kind, as_text=_reads_json_text(field))


def _to_json_text(raw: Any, kind: Any, *, as_text: bool) -> Any:
    """Return the JSON of a shape, as text where that is how the API sends it; what came as text stays what it is."""
    if isinstance(kind, GraphQLNonNull):
        return _to_json_text(raw, kind.of_type, as_text=as_text)
    if isinstance(kind, GraphQLList) and isinstance(raw, list):
        return [_to_json_text(entry, kind.of_type, as_text=False) for entry in raw]
    is_text = as_text or get_named_type(kind).name == "JSONString"
    return orjson.dumps(raw).decode() if is_text and not isinstance(raw, str) and raw is not None else raw


def _reads_json_text(field: FieldInfo) -> bool:
    """Tell whether a field parses the JSON in a text. One of a schema that is not the API's takes it as it is."""
    ahead: list[Any] = [field.annotation]
    marks = [*field.metadata]
    while ahead:
        kind = ahead.pop()
        ahead += get_args(kind)
        marks += getattr(kind, "__metadata__", ())
    return any(isinstance(mark, BeforeValidator) and mark.func is parse_json_text for mark in marks)


def _to_wire_value(value: Any, kind: Any, *, as_text: bool) -> Any:
    if isinstance(kind, GraphQLNonNull):
        return _to_wire_value(value, kind.of_type, as_text=as_text)
    if value is None:
        return None
    if isinstance(kind, GraphQLList):
        if not isinstance(value, list):
            return value
        return [_to_wire_value(entry, kind.of_type, as_text=as_text) for entry in value]
    if isinstance(kind, GraphQLEnumType) and isinstance(value, int):
        return f"A_{value:d}"
    if kind.name == "JSONString" and as_text:
        return orjson.dumps(value).decode()
    if kind.name == "String":
        return str(int(value)) if isinstance(value, bool) else str(value)
    if kind.name == "Int" and isinstance(value, bool):
        return int(value)
    if kind.name == "Float":
        return float(value)
    return value


def _differences(given: Any, served: Any, path: str) -> list[str]:
    if isinstance(given, Mapping) and isinstance(served, dict):
        unknown = [f"{path}{key}: the operation does not select it" for key in given if key not in served]
        return unknown + [fault for key in served for fault in _differences(given[key], served[key], f"{path}{key}.")]
    if isinstance(given, list | tuple) and isinstance(served, list):
        if len(given) != len(served):  # Of the introspection, which the schema itself answers.
            return [f"{path.rstrip('.')}: there are {len(given)} entries, and the API would send {len(served)}"]
        pairs = enumerate(zip(given, served, strict=True))
        return [fault for index, (entry, other) in pairs for fault in _differences(entry, other, f"{path}{index}.")]
    # JSON has one kind of number: a whole number is a Float as well.
    same_kind = type(given) is type(served) or (type(given) is int and type(served) is float)
    if same_kind and given == served:
        return []
    return [f"{path.rstrip('.')}: {given!r} is not a value of its type; the API would send {served!r}"]
