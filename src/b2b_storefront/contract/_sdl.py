"""Writes single definitions as SDL, in the style of the files in `schema/`."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from graphql import (
    DirectiveDefinitionNode,
    EnumValueDefinitionNode,
    FieldDefinitionNode,
    GraphQLError,
    InputValueDefinitionNode,
    ListValueNode,
    NamedTypeNode,
    Node,
    ObjectValueNode,
    StringValueNode,
    UnionTypeDefinitionNode,
    UnionTypeExtensionNode,
    Visitor,
    parse_value,
    print_ast,
    visit,
)

from b2b_storefront._display import is_hidden

__all__ = [
    "KEYWORDS",
    "SCHEMA",
    "definition_path",
    "members_of",
    "named_types",
    "print_definition",
    "print_value",
    "with_parts",
]

WIDTH = 120
INDENT = "  "

SCHEMA = "schema {}"
"""The path of the definition that names the root types: a type may be called `schema`."""

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
    """Return the path of a definition as changes have it: `User`, `@cached`; that of the schema is `SCHEMA`."""
    name = getattr(node, "name", None)
    if name is None:
        return SCHEMA
    text: str = name.value
    return f"@{text}" if isinstance(node, DirectiveDefinitionNode) else text


def with_parts(node: Any, **parts: Any) -> Any:
    """Return a copy of a node with other parts."""
    return type(node)(**{**{key: getattr(node, key) for key in node.keys}, **parts})


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
    line += _directives(node)
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
    directives = _directives(node)
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
    default = f" = {print_value(node.default_value)}" if node.default_value else ""
    return f"{node.name.value}: {print_ast(node.type)}{default}{_directives(node)}"


def _directives(node: Any) -> str:
    return "".join(f" {_directive(directive)}" for directive in getattr(node, "directives", None) or ())


def _directive(node: Any) -> str:
    arguments = ", ".join(f"{item.name.value}: {print_value(item.value)}" for item in node.arguments or ())
    return f"@{node.name.value}({arguments})" if arguments else f"@{node.name.value}"


def print_value(node: Any) -> str:
    """Return a literal on one line, with ordinary strings only."""
    if isinstance(node, StringValueNode):
        return _quote(node.value)
    if isinstance(node, ListValueNode):
        return f"[{', '.join(map(print_value, node.values))}]"
    if isinstance(node, ObjectValueNode):
        members = (f"{field.name.value}: {print_value(field.value)}" for field in node.fields)
        return f"{{{', '.join(members)}}}"
    return print_ast(node)


def _above(node: Any, path: str, indent: str, comments: Comments, *, described: bool = True) -> str:
    """Return the lines above something: its comments, and its description."""
    lines = [f"{indent}{line}" for line in comments.get(path, ())]
    description = getattr(node, "description", None)
    if described and description is not None and description.value:
        lines.append(_description(description.value, indent))
    return "".join(f"{line}\n" for line in lines)


def _description(text: str, indent: str) -> str:
    """Return a description as a block string, or as an ordinary string where a block string can't hold it."""
    line = f'{indent}"""{text}"""'
    if text.isprintable() and text == text.strip() and not text.endswith(('"', "\\")) and '"""' not in text:
        if len(line) <= WIDTH:
            return line
        return f'{indent}"""\n{indent}{text}\n{indent}"""'
    escaped = text.replace('"""', '\\"""')
    inner = "".join(f"{indent}{line}\n" if line else "\n" for line in escaped.split("\n"))
    block = f'{indent}"""\n{inner}{indent}"""'
    return block if _holds(block, text) else f"{indent}{_quote(text)}"


def _holds(block: str, text: str) -> bool:
    """Tell whether a block string is read as a text, and shows it as it is."""
    if any(is_hidden(letter) for letter in text if letter != "\n"):
        return False
    try:
        node = parse_value(block)
    except GraphQLError:
        return False
    return isinstance(node, StringValueNode) and node.value == text


def _quote(text: str) -> str:
    """Return a text as an ordinary string, with escapes in place of what can't be seen."""
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(json.dumps(letter)[1:-1] if is_hidden(letter) else letter for letter in quoted)
