"""A schema's structure as lines of text, one for each coordinate, so that two schemas can be compared line by line."""

from collections.abc import Iterator
from typing import Any

from graphql import DocumentNode, Node, Token, TokenKind, print_ast

OBSERVED = "# observed"
"""Ends the line of whatever is known from use and not from introspection."""

KEYWORDS = {
    "scalar_type": "scalar",
    "object_type": "type",
    "interface_type": "interface",
    "enum_type": "enum",
    "input_object_type": "input",
}


def structure(document: DocumentNode) -> list[str]:
    """Return a schema's structure, sorted: types, interfaces, fields, arguments, defaults, enum values, directives.

    Args:
        document: The parsed SDL. A definition under a comment that begins with `observed` is marked as such.

    Raises:
        ValueError: The SDL defines something that there is no line for, for instance a union or a directive.
    """
    return sorted(line for definition in document.definitions for line in _definition(definition))


def difference(expected: list[str], actual: list[str]) -> list[str]:
    """Return one line for each coordinate that is missing, added or changed."""
    before, after = _by_coordinate(expected), _by_coordinate(actual)
    return [
        *(f"missing: {before[name]}" for name in sorted(before.keys() - after.keys())),
        *(f"added:   {after[name]}" for name in sorted(after.keys() - before.keys())),
        *(
            f"changed: {before[name]}  ->  {after[name]}"
            for name in sorted(before.keys() & after.keys())
            if before[name] != after[name]
        ),
    ]


def _definition(node: Any) -> Iterator[str]:
    kind, _, role = node.kind.rpartition("_")
    if kind not in KEYWORDS:
        raise ValueError(f"the structure has no line for this:\n{print_ast(node)}")
    name = node.name.value
    if role == "definition":
        yield _line(f"{KEYWORDS[kind]} {name}", node)
    for interface in getattr(node, "interfaces", None) or ():
        yield f"{name} implements {interface.name.value}"
    for value in getattr(node, "values", None) or ():
        yield _line(f"{name}.{value.name.value}", value)
    for field in getattr(node, "fields", None) or ():
        coordinate = f"{name}.{field.name.value}"
        yield _line(f"{coordinate}: {_type_and_default(field)}", field)
        for argument in getattr(field, "arguments", None) or ():
            yield _line(f"{coordinate}({argument.name.value}:): {_type_and_default(argument)}", argument, field)


def _type_and_default(node: Any) -> str:
    default = getattr(node, "default_value", None)
    return print_ast(node.type) + (f" = {print_ast(default)}" if default else "")


def _line(text: str, node: Any, parent: Node | None = None) -> str:
    text += "".join(f" {print_ast(directive)}" for directive in node.directives or ())
    return f"{text}  {OBSERVED}" if _is_observed(node) or (parent and _is_observed(parent)) else text


def _is_observed(node: Node) -> bool:
    token: Token | None = node.loc.start_token.prev if node.loc else None
    while token and token.kind is TokenKind.COMMENT:
        if (token.value or "").strip().startswith("observed"):
            return True
        token = token.prev
    return False


def _by_coordinate(lines: list[str]) -> dict[str, str]:
    return {line.split(": ")[0].removesuffix(OBSERVED).rstrip(): line for line in lines}
