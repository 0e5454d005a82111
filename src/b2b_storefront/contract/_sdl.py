"""Writes single definitions as SDL, in the style of the files in `schema/`."""

from collections.abc import Mapping, Sequence
from typing import Any

from graphql import (
    DirectiveDefinitionNode,
    EnumValueDefinitionNode,
    FieldDefinitionNode,
    InputValueDefinitionNode,
    NamedTypeNode,
    Node,
    StringValueNode,
    UnionTypeDefinitionNode,
    UnionTypeExtensionNode,
    Visitor,
    print_ast,
    visit,
)

__all__ = ["KEYWORDS", "definition_path", "members_of", "named_types", "print_definition"]

WIDTH = 120
INDENT = "  "

KEYWORDS = {
    "schema": "schema",
    "directive": "directive",
    "scalar_type": "scalar",
    "interface_type": "interface",
    "object_type": "type",
    "union_type": "union",
    "input_object_type": "input",
    "enum_type": "enum",
}
"""What SDL calls each kind of definition, in the order in which a file holds them."""

Comments = Mapping[str, Sequence[str]]
"""Lines of comments, by the path of what is below them."""


def definition_path(node: Node) -> str:
    """Return the path of a definition as changes have it: `User`, `@cached`, `schema`."""
    name = getattr(node, "name", None)
    if name is None:
        return "schema"
    text: str = name.value
    return f"@{text}" if isinstance(node, DirectiveDefinitionNode) else text


def members_of(node: Node) -> Sequence[Any]:
    """Return the fields, values or root types in a definition, or the arguments of a field or directive."""
    for key in ("fields", "values", "arguments", "operation_types"):
        if found := getattr(node, key, None):
            return tuple(found)
    return ()


def named_types(node: Node) -> set[str]:
    """Return the names of the types that a node refers to."""
    names: set[str] = set()

    class Names(Visitor):
        def enter_named_type(self, named: NamedTypeNode, *_: object) -> None:
            names.add(named.name.value)

    visit(node, Names())
    return names


def print_definition(node: Any, *, extend: bool = False, comments: Comments | None = None) -> str:
    """Return the SDL of a definition, or of an extension that holds the same.

    Args:
        node: The definition.
        extend: Write an extension.
        comments: The comments above the definition and its members.
    """
    known = comments or {}
    path = definition_path(node)
    head = _above(node, path, "", known, described=not extend)
    if isinstance(node, DirectiveDefinitionNode):
        repeatable = " repeatable" if node.repeatable else ""
        places = " | ".join(place.value for place in node.locations)
        return f"{head}directive {path}{_arguments(node, path, '', known)}{repeatable} on {places}"
    kind = KEYWORDS[node.kind.removesuffix("_definition").removesuffix("_extension")]
    line = f"{'extend ' if extend else ''}{kind}" + ("" if kind == "schema" else f" {path}")
    if getattr(node, "interfaces", None):
        line += " implements " + " & ".join(interface.name.value for interface in node.interfaces)
    line += "".join(f" {print_ast(directive)}" for directive in node.directives or ())
    if isinstance(node, UnionTypeDefinitionNode | UnionTypeExtensionNode):
        line += _union([member.name.value for member in node.types or ()], len(line))
    members = members_of(node)
    if not members:
        return head + line
    return f"{head}{line} {{\n{_body(path, members, known)}\n}}"


def _union(names: list[str], used: int) -> str:
    if not names:
        return ""
    line = " = " + " | ".join(names)
    return line if used + len(line) <= WIDTH else " =\n" + "\n".join(f"{INDENT}| {name}" for name in names)


def _body(owner: str, members: Sequence[Any], comments: Comments) -> str:
    """Return a definition's members, with empty lines around each that has a description."""
    text, spaced = "", False
    for member in members:
        written = _member(owner, member, comments)
        opens_with_text = not written.startswith(f"{INDENT}{_name(member)}")
        if text:
            text += "\n\n" if spaced or opens_with_text else "\n"
        text += written
        spaced = opens_with_text
    return text


def _name(member: Any) -> str:
    return str(member.operation.value if hasattr(member, "operation") else member.name.value)


def _member(owner: str, node: Any, comments: Comments) -> str:
    path = f"{owner}.{_name(node)}"
    head = _above(node, path, INDENT, comments)
    directives = "".join(f" {print_ast(directive)}" for directive in getattr(node, "directives", None) or ())
    if isinstance(node, FieldDefinitionNode):
        arguments = _arguments(node, path, INDENT, comments)
        return f"{head}{INDENT}{node.name.value}{arguments}: {print_ast(node.type)}{directives}"
    if isinstance(node, InputValueDefinitionNode):
        return f"{head}{INDENT}{_input(node)}"
    if isinstance(node, EnumValueDefinitionNode):
        return f"{head}{INDENT}{node.name.value}{directives}"
    return f"{INDENT}{_name(node)}: {print_ast(node.type)}"


def _arguments(node: Any, path: str, indent: str, comments: Comments) -> str:
    arguments = node.arguments or ()
    if not arguments:
        return ""
    inner = indent + INDENT
    heads = [_above(argument, f"{path}.{argument.name.value}", inner, comments) for argument in arguments]
    line = ", ".join(map(_input, arguments))
    room = WIDTH - len(indent) - len(f"{_name(node)}(): {print_ast(node.type) if hasattr(node, 'type') else ''}")
    if not any(heads) and len(line) <= room:
        return f"({line})"
    lines = "".join(f"{head}{inner}{_input(node)}\n" for head, node in zip(heads, arguments, strict=True))
    return f"(\n{lines}{indent})"


def _input(node: InputValueDefinitionNode) -> str:
    default = f" = {print_ast(node.default_value)}" if node.default_value else ""
    directives = "".join(f" {print_ast(directive)}" for directive in node.directives or ())
    return f"{node.name.value}: {print_ast(node.type)}{default}{directives}"


def _above(node: Any, path: str, indent: str, comments: Comments, *, described: bool = True) -> str:
    """Return the lines above something: its comments, and its description."""
    lines = [f"{indent}{line}" for line in comments.get(path, ())]
    description = getattr(node, "description", None)
    if described and description is not None and description.value:
        lines.append(_description(description.value, indent))
    return "".join(f"{line}\n" for line in lines)


def _description(text: str, indent: str) -> str:
    line = f'{indent}"""{text}"""'
    if text.isprintable() and text == text.strip() and not text.endswith(('"', "\\")) and '"""' not in text:
        if len(line) <= WIDTH:
            return line
        return f'{indent}"""\n{indent}{text}\n{indent}"""'
    block = print_ast(StringValueNode(value=text, block=True))
    return "\n".join(f"{indent}{line}" if line else "" for line in block.splitlines())
