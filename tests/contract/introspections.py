"""Random schemas, as servers answer introspection: with every text, name and default that GraphQL allows."""

import json
import random
from collections.abc import Sequence
from typing import Any, TypeVar

from b2b_storefront.contract._introspection_answer import ABILITIES

__all__ = [
    "ALL_ABILITIES",
    "BUILT_IN",
    "ODD_TEXTS",
    "SPECIFIED_DIRECTIVES",
    "Chance",
    "answer_to",
    "make_introspection",
]

T = TypeVar("T")

BUILT_IN = ("Int", "Float", "String", "Boolean", "ID")
SPECIFIED_DIRECTIVES = ("deprecated", "include", "oneOf", "skip", "specifiedBy", "defer", "stream")
LOCATIONS = ("QUERY", "FIELD", "FRAGMENT_SPREAD", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "ENUM_VALUE")
WORDS = (
    "type", "on", "input", "query", "fragment", "schema", "extend", "None", "class", "self", "_", "a", "A", "Query",
    "Mutation", "Subscription",
)  # fmt: skip
ODD_TEXTS = (
    "\r\n", "\r", "\n", "\n\n", " ", "\t", '"', '"""', '\\"""', "\\", "#", "\x00", "\x08", "\x0b", "\x0c", "\x1b[31m",
    "\x7f", "\x85", "\x9b31m", "\u00a0", "\u2028", "\u2029", "\u202e", "\ufeff", "\U0001f600", "Access: b2b", "{", "}",
    "Word", "More words", "x" * 130, "  indented", "`|<b>*_[", "::error::", "%0A",
)  # fmt: skip
"""What is hard to write down, in one format or another."""


class Chance:
    """Random choices, all from one seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - for tests

    def of(self, options: Sequence[T]) -> T:
        return self._random.choice(options)

    def shuffle(self, entries: Sequence[T]) -> list[T]:
        return self._random.sample(entries, len(entries))

    def some(self, options: Sequence[T], least: int = 0) -> list[T]:
        return self._random.sample(options, self._random.randint(min(least, len(options)), len(options)))

    def count(self, least: int, most: int) -> int:
        return self._random.randint(least, most)

    def yes(self, share: float = 0.5) -> bool:
        return self._random.random() < share

    def number(self) -> float:
        return self._random.choice(
            (0.0, 1.5, -2.0, 1e-7, 1e20, self._random.uniform(-1e9, 1e9), self._random.gauss(0, 1))
        )

    def text(self) -> str:
        """Return a text that is hard to write down."""
        pieces = [self._letter() if self.yes(0.3) else self.of(ODD_TEXTS) for _ in range(self.count(0, 5))]
        return "".join(pieces)

    def _letter(self) -> str:
        code = self._random.randrange(self.of((0x100, 0x2100, 0x110000)))
        return "x" if 0xD800 <= code <= 0xDFFF else chr(code)

    def description(self) -> str | None:
        return self.text() if self.yes() else None

    def names(self, least: int, most: int, without: Sequence[str] = ()) -> list[str]:
        """Return different names, with words that mean something to GraphQL or Python among them."""
        found: list[str] = []
        amount = self.count(least, most)
        while len(found) < amount:
            letters = "".join(self.of("abcXYZ_09") for _ in range(self.count(0, 3)))
            name = self.of(WORDS) if self.yes() else self.of("abcXYZ") + letters
            if name not in found and name not in without:
                found.append(name)
        return found


def _named(name: str, kind: str = "SCALAR") -> dict[str, Any]:
    return {"kind": kind, "name": name, "ofType": None}


class _Types:
    """What a schema has, by kind, while it is made."""

    def __init__(self, chance: Chance) -> None:
        self.chance = chance
        self.query, self.mutation, *rest = chance.names(4, 8, BUILT_IN)
        kinds = ("SCALAR", "ENUM", "INPUT_OBJECT", "INPUT_OBJECT", "INTERFACE", "UNION", "OBJECT")
        self.kinds = {name: chance.of(kinds) for name in rest}
        self.objects = [self.query, self.mutation, *self.of("OBJECT")]
        self.interfaces = self.of("INTERFACE")
        self.enums = {name: chance.names(1, 3) for name in self.of("ENUM")}
        self.one_of = {name for name in self.of("INPUT_OBJECT") if chance.yes(0.2)}
        self.inputs = [*(_named(name) for name in BUILT_IN), *self.references("SCALAR", "ENUM", "INPUT_OBJECT") * 2]
        self.outputs = [
            *(_named(name) for name in BUILT_IN),
            *self.references("SCALAR", "ENUM", "INTERFACE", "UNION") * 2,
            *(_named(name, "OBJECT") for name in self.objects),
        ]
        self.input_fields: dict[str, list[dict[str, Any]]] = {name: [] for name in self.of("INPUT_OBJECT")}
        for name, fields in self.input_fields.items():
            for field in chance.names(1, 3):
                # The default of one may need the type itself.
                fields.append(self.input_value(field, plain=name in self.one_of))
        self.subscription = chance.of([None, *self.of("OBJECT")])
        self.fields: dict[str, list[dict[str, Any]]] = {}
        self.implements: dict[str, list[str]] = {}
        for name in (*self.interfaces, *self.objects):
            above = [interface for interface in self.interfaces if interface in self.fields]
            parent = chance.of(above) if above and chance.yes() else None
            # Whoever implements an interface implements what that implements.
            self.implements[name] = [parent, *self.implements[parent]] if parent else []
            self.fields[name] = self.output_fields(self.fields[parent] if parent else ())

    def of(self, kind: str) -> list[str]:
        return [name for name, known in self.kinds.items() if known == kind]

    def references(self, *kinds: str) -> list[dict[str, Any]]:
        return [_named(name, kind) for name, kind in self.kinds.items() if kind in kinds]

    def wrapped(self, inner: dict[str, Any], *, nullable: bool = False) -> dict[str, Any]:
        for _ in range(self.chance.count(0, 2)):
            if inner["kind"] != "NON_NULL" and self.chance.yes():
                inner = {"kind": "NON_NULL", "name": None, "ofType": inner}
            if self.chance.yes():
                inner = {"kind": "LIST", "name": None, "ofType": inner}
        return inner["ofType"] if nullable and inner["kind"] == "NON_NULL" else inner

    def deprecation(self, *, allowed: bool = True) -> dict[str, Any]:
        deprecated = allowed and self.chance.yes(0.2)
        return {"isDeprecated": deprecated, "deprecationReason": self.chance.description() if deprecated else None}

    def input_value(self, name: str, *, plain: bool = False) -> dict[str, Any]:
        # An input type that takes one of its fields, and another one, and so on, has no value at all.
        inner = self.chance.of([kind for kind in self.inputs if not plain or kind["kind"] != "INPUT_OBJECT"])
        # An input type that must hold itself could not be written.
        kind = self.wrapped(inner, nullable=plain or inner["kind"] == "INPUT_OBJECT")
        default = None if plain or self.chance.yes() else self.default(kind)
        deprecation = self.deprecation(allowed=kind["kind"] != "NON_NULL")
        text = self.chance.description()
        return {"name": name, "description": text, "type": kind, "defaultValue": default, **deprecation}

    def default(self, kind: dict[str, Any], depth: int = 0) -> str:
        chance = self.chance
        if kind["kind"] == "NON_NULL":
            return self.default(kind["ofType"], depth)
        if kind["kind"] == "LIST":
            return f"[{', '.join(self.default(kind['ofType'], depth) for _ in range(chance.count(0, 2)))}]"
        if kind["kind"] == "ENUM":
            return chance.of(self.enums[kind["name"]])
        if kind["kind"] == "INPUT_OBJECT":
            return self.default_object(kind["name"], depth)
        simple: dict[str, str] = {
            "Int": str(chance.count(-(2**31), 2**31 - 1)),
            "Float": chance.of((repr(chance.number()), str(chance.count(-9, 9)))),
            "String": json.dumps(chance.text()),
            "Boolean": chance.of(("true", "false")),
            "ID": chance.of((json.dumps(chance.text()), str(chance.count(0, 99)))),
        }
        return simple[kind["name"]] if kind["name"] in simple else self.untyped(depth)

    def default_object(self, name: str, depth: int) -> str:
        fields = self.input_fields[name]
        needed = [field for field in fields if field["type"]["kind"] == "NON_NULL" and not field["defaultValue"]]
        if name in self.one_of or depth > 1:
            return "null"
        chosen = needed + [field for field in fields if field not in needed and self.chance.yes()]
        members = [f"{field['name']}: {self.default(field['type'], depth + 1)}" for field in chosen]
        return f"{{{', '.join(members)}}}"

    def untyped(self, depth: int) -> str:
        """Return a literal as only a custom scalar takes them."""
        chance = self.chance
        if depth < 3 and chance.yes():
            values = [self.untyped(depth + 1) for _ in range(chance.count(0, 2))]
            names = chance.names(len(values), len(values))
            members = [f"{name}: {value}" for name, value in zip(names, values, strict=True)]
            return chance.of((f"[{', '.join(values)}]", f"{{{', '.join(members)}}}"))
        return chance.of(
            ("null", "true", "1", "-1", "1.5", "1e400", "ENUM_LIKE", "12345678901234567890", json.dumps(chance.text()))
        )

    def arguments(self) -> list[dict[str, Any]]:
        return [self.input_value(name) for name in self.chance.names(0, 2)]

    def output_fields(self, inherited: Sequence[dict[str, Any]] = ()) -> list[dict[str, Any]]:
        names = self.chance.names(not inherited, 3, [field["name"] for field in inherited])
        return [*inherited, *(self.output_field(name) for name in names)]

    def output_field(self, name: str) -> dict[str, Any]:
        kind, text = self.wrapped(self.chance.of(self.outputs)), self.chance.description()
        return {"name": name, "description": text, "args": self.arguments(), "type": kind, **self.deprecation()}

    def type(self, name: str) -> dict[str, Any]:
        chance = self.chance
        kind = self.kinds.get(name, "SCALAR" if name in BUILT_IN else "OBJECT")
        with_fields = kind in {"OBJECT", "INTERFACE"}
        values = [
            {"name": value, "description": chance.description(), **self.deprecation()}
            for value in self.enums.get(name, ())
        ]
        members = [object_ for object_ in self.objects if name in self.implements[object_]]
        if kind == "UNION":
            members = chance.some(self.objects, least=1)
        return {
            "kind": kind,
            "name": name,
            "description": chance.description(),
            "specifiedByURL": chance.description() if kind == "SCALAR" and name not in BUILT_IN else None,
            "isOneOf": name in self.one_of if kind == "INPUT_OBJECT" else None,
            "fields": self.fields[name] if with_fields else None,
            "inputFields": self.input_fields.get(name),
            "interfaces": [_named(i, "INTERFACE") for i in self.implements.get(name, ())] if with_fields else None,
            "enumValues": values or None,
            "possibleTypes": [_named(i, "OBJECT") for i in members] if kind in {"UNION", "INTERFACE"} else None,
        }

    def directive(self, name: str) -> dict[str, Any]:
        return {
            "name": name,
            "description": self.chance.description(),
            "isRepeatable": self.chance.yes(),
            "locations": self.chance.some(LOCATIONS, least=1),
            "args": self.arguments(),
        }


def make_introspection(seed: int) -> dict[str, Any]:
    """Return the `__schema` of a valid schema.

    Args:
        seed: Equal seeds make equal schemas.
    """
    chance = Chance(seed)
    types = _Types(chance)
    return {
        "description": chance.description(),
        "queryType": {"name": types.query},
        "mutationType": {"name": types.mutation} if chance.yes() else None,
        "subscriptionType": {"name": types.subscription} if types.subscription else None,
        "types": [types.type(name) for name in chance.shuffle([*BUILT_IN, *types.kinds, types.query, types.mutation])],
        "directives": [types.directive(name) for name in chance.names(0, 2, SPECIFIED_DIRECTIVES)],
    }


ALL_ABILITIES: dict[str, Any] = {
    owner: {"fields": [{"name": name, "args": [{"name": "includeDeprecated"}]} for name in fields.split()]}
    for owner, fields in {
        "schema": "description types",
        "type": "specifiedByURL isOneOf fields inputFields",
        "field": "args",
        "input": "isDeprecated",
        "directive": "isRepeatable args",
    }.items()
}
"""What a server of today says that it can be asked."""


def answer_to(query: str, schema: dict[str, Any]) -> dict[str, Any]:
    """Return what a server with a schema answers to one of the two questions."""
    return {"data": ALL_ABILITIES if query == ABILITIES else {"__schema": schema}}
