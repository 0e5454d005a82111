"""What the package of the management API is made of, decided from its OpenAPI document: classes, methods, their types.

The document is this project's own, so that what it can't mean is refused rather than tolerated.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic.alias_generators import to_camel, to_snake

from b2b_storefront import codes

__all__ = ["ManagementPlan", "Member", "PlannedClass", "PlannedOperation"]

Schema = Mapping[str, Any]

CODES = frozenset(name for name in codes.__all__ if not name.startswith("Open"))

RESULT_TYPES = {"string": "str", "integer": "int", "number": "JSONNumber", "boolean": "bool"}
"""The Python type of a value that is answered, by the type that JSON has for it."""

RESULT_TYPES_BY_NAME = {"Moment": "int", "Secret": "Token", "Token": "Token", "Decimal": "decimal.Decimal"} | {
    name: name for name in ("bool", "int", "str")
}
"""The same by `x-type`."""

INPUT_TYPES = {"string": "str", "integer": "Whole", "number": "Money", "boolean": "bool"}
"""The Python type of a value that is sent."""

INPUT_TYPES_BY_NAME = {"int": "Whole", "Decimal": "DecimalText", "Text": "DecimalText"} | {
    name: name for name in ("FlagText", "IdText", "Moment", "Secret", "USDate")
}

GIVEN_TYPES = {
    "DecimalText": "Decimal | int",
    "FlagText": "bool",
    "IdNumber": "int | str",
    "IdText": "int | str",
    "Moment": "datetime.datetime | int",
    "Money": "Decimal | int",
    "Secret": "str",
    "USDate": "datetime.date | int",
    "Whole": "int",
}
"""What may be passed to a method for a value of a type."""

PAGING = frozenset({"limit", "offset"})


@dataclass(frozen=True, slots=True)
class Member:
    """A member of an object, or a parameter.

    Attributes:
        wire: Its name at the API.
        name: Its name in Python.
        annotation: Its type, without None.
        is_list: Whether it is a list.
        given: The type of what may be passed to a method for it.
        required: Whether it has to be there.
        text: What it is.
        place: `path`, `query` or `body`.
        is_moment: Whether it is a moment in unix seconds.
        is_secret: Whether it is shown nowhere.
        own: What the storefront fills in for it; None for nothing.
    """

    wire: str
    name: str
    annotation: str
    is_list: bool
    given: str
    required: bool
    text: str
    place: str = "body"
    is_moment: bool = False
    is_secret: bool = False
    own: str | None = None

    @property
    def alias(self) -> str | None:
        """Its name at the API, where that does not come of its name in Python."""
        return None if to_camel(self.name) == self.wire else self.wire


@dataclass(frozen=True, slots=True)
class PlannedClass:
    """A class of a result or of an input."""

    name: str
    text: str
    members: list[Member]


@dataclass(frozen=True, slots=True)
class PlannedOperation:
    """An operation and what becomes of it.

    Attributes:
        method: The name of its method.
        verb: The HTTP method.
        path: The path.
        text: What it does.
        tag: Its family.
        members: What it takes.
        kind: How its answer is read: `record`, `single`, `list`, `page`, `page_in_data` or `nothing`.
        model: The class of its records; None for none.
        repeatable: Whether it may be carried out twice.
        gives_token: Whether its answer holds a token.
        anonymous: Whether it is sent without the API account's token.
        has_body: Whether it has a body.
        window: The argument, the parameter and the text of its window; None for none.
    """

    method: str
    verb: str
    path: str
    text: str
    tag: str
    members: list[Member]
    kind: str
    model: str | None
    repeatable: bool
    gives_token: bool
    anonymous: bool
    has_body: bool
    window: tuple[str, str, str] | None

    @property
    def constant(self) -> str:
        """Its name among the operations."""
        return self.method.upper()

    @property
    def arguments_class(self) -> str:
        """The name of the model of its arguments."""
        return f"{to_camel(self.method)[0].upper()}{to_camel(self.method)[1:]}Arguments"

    @property
    def is_paged(self) -> bool:
        """Whether it answers a page."""
        return self.kind in {"page", "page_in_data"}

    @property
    def returns(self) -> str:
        """The type of its result."""
        kinds = {"record": "{}", "single": "{}", "list": "list[{}]", "page": "Page[{}]", "page_in_data": "Page[{}]"}
        return kinds.get(self.kind, "None").format(self.model)


@dataclass(slots=True)
class ManagementPlan:
    """What the package is made of.

    Args:
        document: The parsed document.

    Raises:
        ValueError: The document has something that there is no place for.
    """

    document: Mapping[str, Any]
    results: dict[str, PlannedClass] = field(default_factory=dict, init=False)
    inputs: dict[str, PlannedClass] = field(default_factory=dict, init=False)
    operations: list[PlannedOperation] = field(default_factory=list, init=False)

    def __post_init__(self) -> None:
        for path, item in self.document["paths"].items():
            for verb, operation in item.items():
                self.operations.append(self._plan_operation(path, verb.upper(), operation))
        names = [operation.method for operation in self.operations]
        if len({*names}) < len(names):
            raise ValueError("Two operations have the same name.")

    def _plan_operation(self, path: str, verb: str, operation: Mapping[str, Any]) -> PlannedOperation:
        body = _json_of(operation["requestBody"]) if "requestBody" in operation else None
        members = [*self._list_parameters(operation), *self._list_members(body or {}, inputs=True)]
        kind, model = self._plan_answer(_json_of(operation["responses"]["200"]))
        window = operation.get("x-window")
        names = [member.name for member in members]
        if len({*names}) < len(names):
            raise ValueError(f"{operation['operationId']}: two of its arguments have the same name.")
        return PlannedOperation(
            method=to_snake(operation["operationId"]),
            verb=verb,
            path=path,
            text=operation["summary"],
            tag=operation["tags"][0],
            members=[*(m for m in members if m.required), *(m for m in members if not m.required)],
            kind=kind,
            model=model,
            repeatable=verb == "GET" or operation.get("x-idempotent", False),
            gives_token=operation.get("x-gives-token", False),
            anonymous=operation.get("security") == [],
            has_body=body is not None,
            window=window and (window["name"], window["sends"], window["description"]),
        )

    def _plan_answer(self, answer: Schema) -> tuple[str, str | None]:
        data = answer["properties"]["data"]
        if "list" in data.get("properties", {}):
            return "page_in_data", self._result_name(data["properties"]["list"]["items"])
        if data.get("type") == "array":
            model = self._result_name(data["items"])
            if data.get("x-single"):
                return "single", model
            paged = "pagination" in answer["properties"].get("meta", {}).get("properties", {})
            return "page" if paged else "list", model
        return ("record", self._result_name(data)) if "$ref" in data else ("nothing", None)

    def _list_parameters(self, operation: Mapping[str, Any]) -> Iterator[Member]:
        for parameter in operation.get("parameters", ()):
            schema = parameter["schema"] | {key: value for key, value in parameter.items() if key.startswith("x-")}
            text, required = parameter["description"], parameter.get("required", False)
            yield self._make_input(parameter["name"], schema, text, required=required, place=parameter["in"])

    def _list_members(self, schema: Schema, *, inputs: bool) -> Iterator[Member]:
        required = schema.get("required", ())
        for name, inner in schema.get("properties", {}).items():
            make = self._make_input if inputs else self._make_result
            yield make(name, inner, inner["description"], required=name in required)

    def _make_result(self, wire: str, schema: Schema, text: str, *, required: bool, place: str = "body") -> Member:
        inner, is_list = _unlist(schema)
        special = schema.get("x-type")
        if "$ref" in inner:
            annotation = self._result_name(inner)
        elif special is not None:
            annotation = RESULT_TYPES_BY_NAME.get(special) or _code(special, wire)
        else:
            annotation = RESULT_TYPES[_kind(inner)]
        is_token = annotation == "Token"
        return Member(
            wire,
            schema.get("x-name") or _python_name(wire),
            annotation,
            is_list and not is_token,
            annotation,
            required,
            text,
            place,
            is_moment=special == "Moment",
            is_secret=is_token,
        )

    def _make_input(self, wire: str, schema: Schema, text: str, *, required: bool, place: str = "body") -> Member:
        inner, is_list = _unlist(schema)
        special = schema.get("x-type")
        if "$ref" in inner:
            annotation = self._input_name(inner)
            given = f"{annotation} | Mapping[str, Any]"
        elif special is not None:
            annotation = _number(INPUT_TYPES_BY_NAME.get(special) or _code(special, wire), wire)
            given = f"{annotation} | int" if special in CODES else GIVEN_TYPES.get(annotation, annotation)
        elif "enum" in inner and _kind(inner) == "string":
            annotation = given = f"Literal{inner['enum']!r}"
        else:
            annotation = _number(INPUT_TYPES[_kind(inner)], wire)
            given = GIVEN_TYPES.get(annotation, annotation)
        return Member(
            wire,
            schema.get("x-name") or _python_name(wire),
            annotation,
            is_list,
            f"Sequence[{given}]" if is_list else given,
            required and "x-from-storefront" not in schema,
            text,
            place,
            is_secret=special == "Secret",
            own=schema.get("x-from-storefront"),
        )

    def _result_name(self, schema: Schema) -> str:
        name: str = schema["$ref"].rpartition("/")[2]
        if name not in self.results:
            component = self.document["components"]["schemas"][name]
            self.results[name] = planned = PlannedClass(name, component["description"], [])
            planned.members.extend(self._list_members(component, inputs=False))
        return name

    def _input_name(self, schema: Schema) -> str:
        component: str = schema["$ref"].rpartition("/")[2]
        name = f"{component.removesuffix('Given')}Input"
        if name not in self.inputs:
            described = self.document["components"]["schemas"][component]
            self.inputs[name] = planned = PlannedClass(name, described["description"], [])
            planned.members.extend(self._list_members(described, inputs=True))
        return name


def _json_of(content: Mapping[str, Any]) -> Schema:
    schema: Schema = content["content"]["application/json"]["schema"]
    return schema


def _unlist(schema: Schema) -> tuple[Schema, bool]:
    return (schema["items"], True) if schema.get("type") == "array" else (schema, False)


def _kind(schema: Schema) -> str:
    kind = schema["type"]
    return str(kind[0] if isinstance(kind, list) else kind)


def _code(name: str, wire: str) -> str:
    if name not in CODES:
        raise ValueError(f"{wire}: there is no type {name}.")
    return name


def _number(annotation: str, wire: str) -> str:
    """Return the type of what is sent: whole numbers that are ids, by their name, are taken as text too."""
    name = wire.removesuffix("[]").removesuffix("s")
    is_id = name == "id" or name.endswith(("Id", "_id"))
    return "IdNumber" if is_id and annotation == "Whole" else annotation


def _python_name(wire: str) -> str:
    return str(to_snake(wire))
