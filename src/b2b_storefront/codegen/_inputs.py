"""Writes the modules of what is sent: enums, models of input types, and typed dicts that stand for both."""

import ast
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from graphql import (
    GraphQLEnumType,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLScalarType,
    GraphQLSchema,
    GraphQLType,
    Undefined,
    get_named_type,
)
from pydantic.alias_generators import to_camel

from b2b_storefront.codegen._fields import SECRET_FIELDS
from b2b_storefront.codegen._models import Annotation
from b2b_storefront.codegen._names import Scope, enum_member_name, field_name, names_apart, with_note
from b2b_storefront.codegen._shapes import BUILT_IN
from b2b_storefront.codegen._sources import imports, statement, text_statement
from b2b_storefront.codegen._store_values import is_store_field, store_value
from b2b_storefront.contract.descriptions import read_description

__all__ = ["InputTypes", "enum_members", "holds_secrets", "is_id", "reachable"]

API_SCALARS = frozenset({"CurrencyDecimalPlaces", "Date", "Decimal", "ProductQuantity"})
"""The API's scalars that are checked when a variable is sent, by their names."""

CHECKED = frozenset({"ID", "Int"})
"""GraphQL's own scalars that have a type of their own in inputs, since Python's take more or less."""

KindT = TypeVar("KindT", GraphQLEnumType, GraphQLInputObjectType)


def reachable(schema: GraphQLSchema, names: Iterable[str]) -> set[str]:
    """Return the enums and input types among the types, and those that their fields need, by the schema's names."""
    found: set[str] = set()
    ahead = list(names)
    while ahead:
        kind = schema.type_map[ahead.pop()]
        if kind.name in found or not isinstance(kind, GraphQLEnumType | GraphQLInputObjectType):
            continue
        found.add(kind.name)
        if isinstance(kind, GraphQLInputObjectType):
            ahead += [get_named_type(definition.type).name for definition in kind.fields.values()]
    return found


def holds_secrets(schema: GraphQLSchema, variable: str, kind: GraphQLType) -> bool:
    """Tell whether a variable of this name and type is a password, or an input that has one somewhere."""
    inputs = (schema.type_map[name] for name in reachable(schema, [get_named_type(kind).name]))
    fields = {name for each in inputs if isinstance(each, GraphQLInputObjectType) for name in each.fields}
    return not SECRET_FIELDS.isdisjoint({variable, *fields})


def is_id(name: str) -> bool:
    """Tell whether a variable or a field of this name is the id of something, by the schema's way to call them."""
    return name == "id" or name.endswith("Id")


def name_of_entry(name: str) -> str:
    """Return what an entry of a list is called: an id in `companyIds`, and in `customerId` where that is a list."""
    return name.removesuffix("s") if name == "ids" or name.endswith("Ids") else name


def enum_members(kind: GraphQLEnumType) -> dict[str, str]:
    """Return the Python name of each value of an enum."""
    scope = Scope()
    plain = sorted(kind.values, key=lambda value: enum_member_name(value) != value)
    names = {value: scope.take(enum_member_name(value), f"{enum_member_name(value)}_") for value in plain}
    return {value: names[value] for value in kind.values}


@dataclass(slots=True)
class InputTypes:
    """The enums and input types of a package.

    Attributes:
        schema: The schema.
        types: The Python name of each enum and input type, by the schema's name.
        scalars: The Python name of each custom scalar that has a type.
        dicts: The name of the typed dict that stands for each input type.
        used: The schema's names of the enums and input types that the package has.
    """

    schema: GraphQLSchema
    types: Mapping[str, str]
    scalars: Mapping[str, str]
    dicts: dict[str, str] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def annotation(self, kind: GraphQLInputType, name: str = "", *, dicts: bool) -> Annotation:
        """Return the type of an argument or an input's field, null included.

        Args:
            kind: The schema's type.
            name: What the schema calls it. A whole number that is an id, alone or in a list, is taken as text too, as
                answers have it.
            dicts: Whether a typed dict is taken in the place of an input, as arguments are.
        """
        if isinstance(kind, GraphQLNonNull):
            inner = self.annotation(kind.of_type, name, dicts=dicts)
            return Annotation(inner.text.removesuffix(" | None"), inner.uses)
        if isinstance(kind, GraphQLList):
            entry = self.annotation(kind.of_type, name_of_entry(name), dicts=dicts)
            # A list of models is no list of models or dicts, but it is a sequence of them; so it is with ids and text.
            has_choice = isinstance(get_named_type(kind), GraphQLInputObjectType) or "int | str" in entry.text
            kind_of_list = "Sequence" if dicts and has_choice else "list"
            return Annotation(f"{kind_of_list}[{entry.text}] | None", entry.uses | {kind_of_list} - {"list"})
        if get_named_type(kind).name == "Int" and is_id(name):
            return Annotation("int | str | None") if dicts else Annotation("IntID | None", frozenset({"IntID"}))
        text, uses = self._named(kind, dicts=dicts)
        return Annotation(f"{text} | None", frozenset(uses))

    def _named(self, kind: GraphQLInputType, *, dicts: bool) -> tuple[str, set[str]]:
        name = get_named_type(kind).name
        if isinstance(kind, GraphQLScalarType) and name in BUILT_IN:
            if dicts or name not in CHECKED:
                # An id may be a whole number as well: it is sent as text.
                return "str | int" if name == "ID" else BUILT_IN[name], set()
            return name, {name}
        python = self.scalars.get(name, "Any") if isinstance(kind, GraphQLScalarType) else self.types[name]
        if dicts and name in self.dicts:
            return f"{python} | {self.dicts[name]}", {python, self.dicts[name]}
        if dicts and python == "Decimal":
            # A filter such as `status` is a Decimal to the API and a whole number to everybody else.
            return "Decimal | int", {"Decimal"}
        return python, {python}

    def enums_module(self) -> ast.Module:
        """Return the module `enums`; one without statements where there is none."""
        statements: list[ast.stmt] = []
        for kind in self._kinds(GraphQLEnumType):
            body: list[ast.stmt] = []
            if text := self._with_note(read_description(kind.description)[0], kind.name):
                body.append(text_statement(text, 4))
            for value, name in enum_members(kind).items():
                body.append(ast.fix_missing_locations(ast.Assign([ast.Name(name)], ast.Constant(value))))
                prose = read_description(kind.values[value].description)[0]
                noted = with_note(prose, name, enum_member_name(value), f"`{value}` of the schema")
                if noted:
                    body.append(ast.Expr(ast.Constant(" ".join(noted.split()))))
            statements.append(_class(self.types[kind.name], ["str", "Enum"], body))
        if statements:
            statements = [statement("from enum import Enum"), *statements]
        return ast.fix_missing_locations(ast.Module(statements, []))

    def inputs_module(self, homes: Mapping[str, str]) -> ast.Module:
        """Return the module `input_types`; one without statements where there is none."""
        uses: set[str] = set()
        classes: list[ast.stmt] = []
        own = {self.types[kind.name] for kind in self._kinds(GraphQLInputObjectType)}
        for kind in self._kinds(GraphQLInputObjectType):
            body: list[ast.stmt] = []
            if text := self._with_note(read_description(kind.description)[0], kind.name):
                body.append(text_statement(text, 4))
            for key, name in self._field_names(kind).items():
                implementation, needed = self._field(name, key, kind, own)
                body.append(implementation)
                uses |= needed
                body += _field_text(key, name, kind.fields[key])
            base = "OneOfInput" if getattr(kind, "is_one_of", False) else "InputModel"
            uses.add(base)
            classes.append(_class(self.types[kind.name], [base], body))
        if not classes:
            return ast.Module([], [])
        needed_imports = imports(uses - own, {**homes, "InputModel": "base_model"}, "input_types")
        body = [*needed_imports, *classes]
        return ast.fix_missing_locations(ast.Module(body, []))

    def dicts_module(self, homes: Mapping[str, str]) -> ast.Module:
        """Return the module `input_dicts`, a typed dict for each input type; empty where there is none."""
        uses: set[str] = set()
        classes: list[ast.stmt] = []
        for kind in self._kinds(GraphQLInputObjectType):
            body: list[ast.stmt] = [ast.Expr(ast.Constant(f"`{self.types[kind.name]}` as a dict."))]
            for key, name in self._field_names(kind).items():
                definition = kind.fields[key]
                annotation = self.annotation(definition.type, key, dicts=True)
                uses |= annotation.uses
                text = repr(annotation.text) if annotation.uses & {*self.dicts.values()} else annotation.text
                required = _is_required(definition) and not is_store_field(key, definition)
                body.append(statement(f"{name}: {text if required else f'NotRequired[{text}]'}"))
                body += _field_text(key, name, definition)
            classes.append(_class(self.dicts[kind.name], ["TypedDict"], body))
        if not classes:
            return ast.Module([], [])
        own = {*self.dicts.values()}
        body = [
            ast.Expr(ast.Constant("What operations take as inputs, as typed dicts with Python's names.")),
            statement("from typing import NotRequired, TypedDict"),
            *imports(uses - own, {**homes, "Sequence": "collections.abc"}, "input_dicts"),
            *classes,
        ]
        return ast.fix_missing_locations(ast.Module(body, []))

    def _kinds(self, kind: type[KindT]) -> list[KindT]:
        found = [known for name, known in self.schema.type_map.items() if name in self.used]
        return [known for known in found if isinstance(known, kind)]

    def _field_names(self, kind: GraphQLInputObjectType) -> dict[str, str]:
        """Give each field its name."""
        return names_apart(kind.fields, field_name, kind.fields, [*self.types.values(), *self.scalars.values()])

    def _field(self, name: str, key: str, kind: GraphQLInputObjectType, own: set[str]) -> tuple[ast.stmt, set[str]]:
        definition = kind.fields[key]
        annotation = self.annotation(definition.type, key, dicts=False)
        uses = {*annotation.uses}
        text = annotation.text
        given: list[str] = []
        if is_store_field(key, definition):
            # Never sent: what is not given is left out, and filled in with the storefront's own.
            given = ["default=0" if store_value(key, definition.type) == "channel_id" else 'default=""']
        elif not _is_required(definition):
            value = None if _holds_itself(kind, key) else self._literal(definition.default_value, definition.type)
            if value is None:
                given, text = ["default=None"], text if text.endswith(" | None") else f"{text} | None"
            elif value.startswith(("[", "{")) or "model_validate" in value:
                given = [f"default_factory=lambda: {value}"]
                if value.startswith("[["):
                    given.append("validate_default=True")  # Type checkers would take it for a list of another type.
            else:
                given = [f"default={value}"]
        if uses & own:
            text = repr(text)  # It may be defined further down. All as text would have pydantic evaluate all of them.
        if to_camel(name) != key:
            given.append(f"alias={key!r}")
        if key in SECRET_FIELDS:
            given.append("repr=False")
        if given and (len(given) > 1 or not given[0].startswith("default=")):
            uses.add("Field")
            return statement(f"{name}: {text} = Field({', '.join(given)})"), uses
        return statement(f"{name}: {text}{f' = {given[0][8:]}' if given else ''}"), uses

    def _literal(self, value: object, kind: GraphQLInputType) -> str | None:
        """Return a default value as Python's text; None where there is none, or none that can be written."""
        if value is Undefined or value is None:
            return None
        if isinstance(kind, GraphQLNonNull):
            return self._literal(value, kind.of_type)
        if isinstance(kind, GraphQLList):
            entries = [self._literal(entry, kind.of_type) or "None" for entry in _entries(value)]
            return f"[{', '.join(entries)}]"
        if isinstance(kind, GraphQLEnumType):
            member = enum_members(kind).get(str(value)) if str(value) in kind.values else None
            return f"{self.types[kind.name]}.{member}" if member else None
        if isinstance(kind, GraphQLInputObjectType):
            return f"{self.types[kind.name]}.model_validate({value!r})" if _is_plain(value) else None
        return repr(value) if _is_plain(value) else None

    def _with_note(self, text: str, name: str) -> str:
        """Add to a description that a name had to give way."""
        python = self.types[name]
        note = f"This is `{name}` of the schema; Python code has something else of that name." if python != name else ""
        return "\n\n".join(part for part in (text, note) if part)

    @property
    def renamed(self) -> dict[str, str]:
        """The Python name of each type whose name in the schema means something else in Python, by that name.

        A scalar that is called like one of the API's, and is none of these, holds any value.
        """
        types = {name: self.types[name] for name in self.used if self.types[name] != name or name in API_SCALARS}
        scalars = API_SCALARS & self.schema.type_map.keys() - self.scalars.keys() - self.types.keys()
        return dict(sorted((types | dict.fromkeys(scalars, "Any")).items()))


def _class(name: str, bases: list[str], body: list[ast.stmt]) -> ast.ClassDef:
    return ast.ClassDef(
        name=name, bases=[ast.Name(base) for base in bases], keywords=[], body=body or [ast.Pass()], decorator_list=[]
    )


def _field_text(key: str, name: str, definition: GraphQLInputField) -> list[ast.stmt]:
    prose = read_description(definition.description)[0]
    if is_store_field(key, definition):
        prose = f"{prose} The storefront's own unless given.".strip()
    noted = with_note(prose, name, field_name(key), f"`{key}` of the schema")
    return [ast.Expr(ast.Constant(" ".join(noted.split())))] if noted else []


def _holds_itself(kind: GraphQLInputObjectType, key: str) -> bool:
    """Tell whether the default of an input's field holds an input of this kind that has the default, and so on."""
    seen: set[tuple[str, str]] = set()

    def reaches(value: object, inner: GraphQLInputType) -> bool:
        if isinstance(inner, GraphQLNonNull):
            return reaches(value, inner.of_type)
        if isinstance(inner, GraphQLList):
            return any(reaches(entry, inner.of_type) for entry in _entries(value))
        if not isinstance(inner, GraphQLInputObjectType) or not isinstance(value, dict):
            return False
        return any(
            reaches(value[name], field.type) if name in value else comes_to(inner, name)
            for name, field in inner.fields.items()
        )

    def comes_to(owner: GraphQLInputObjectType, name: str) -> bool:
        if (owner.name, name) in seen:
            return (owner.name, name) == (kind.name, key)
        seen.add((owner.name, name))
        return reaches(owner.fields[name].default_value, owner.fields[name].type)

    return comes_to(kind, key)


def _is_required(definition: GraphQLInputField) -> bool:
    return isinstance(definition.type, GraphQLNonNull) and definition.default_value is Undefined


def _entries(value: object) -> list[object]:
    return [*value] if isinstance(value, list | tuple) else [value]


def _is_plain(value: object) -> bool:
    """Tell whether Python's own text of a value is that value again."""
    if isinstance(value, dict):
        return all(isinstance(key, str) and _is_plain(item) for key, item in value.items())
    if isinstance(value, list | tuple):
        return all(map(_is_plain, value))
    return value is None or isinstance(value, str | int | bool) or (isinstance(value, float) and math.isfinite(value))
