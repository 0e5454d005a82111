"""The one place where texts of strangers become part of a file: Python's strings, Markdown.

Descriptions, defaults and names come from schemas of any endpoint. What stands in syntax trees is quoted when the tree
is written; what is put into text by hand goes through here. Docstrings are shown by `help()` on terminals and made into
pages by Sphinx, whose directives read files: what a schema says is prose there.
"""

import re
from collections.abc import Iterator
from typing import Any

from graphql import GraphQLEnumType, GraphQLInputObjectType, GraphQLInterfaceType, GraphQLObjectType, GraphQLSchema

from b2b_storefront._display import display_line

__all__ = ["block", "make_prose_of", "markdown", "prose", "quoted"]

_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff]")

_MARKUP = re.compile(r"^\s*(?=(?:\.\.|__)(?:\s|$))")
"""What begins a directive, a comment or a target of reStructuredText."""


def quoted(text: str) -> str:
    """Return the text as a Python string on one line."""
    plain = repr(text)
    if plain[0] == "'" and '"' not in plain:
        plain = f'"{plain[1:-1]}"'
    return plain


def block(text: str) -> str:
    """Return the text as a Python string that keeps its lines, so that places in a GraphQL document can be found."""
    if _UNSEEN.sub("", text.replace("\n", "")) != text.replace("\n", ""):
        return quoted(text)  # What an editor would not show, or take for the end of a line.
    escaped = text.replace("\\", "\\\\")
    if '"""' in text:
        escaped = escaped.replace('"', '\\"')
    elif text.endswith('"'):
        escaped = f'{escaped[:-1]}\\"'
    return f'"""{escaped}"""'


def markdown(text: str) -> str:
    """Return the text for a cell of a Markdown table: on one line, and without a meaning to Markdown or HTML."""
    line = " ".join(_UNSEEN.sub(" ", text).split())
    return re.sub(r"([\\`*_{}\[\]<>|#~])", r"\\\1", line)


def prose(text: str) -> str:
    """Return a description for docstrings: its lines, with escapes for what is hidden, and none that is markup."""
    lines = (display_line(line.replace("\t", " ")) for line in re.split(r"\r\n|[\n\r]", text))
    return "\n".join(_MARKUP.sub(r"\\", line) for line in lines)


def make_prose_of(schema: GraphQLSchema) -> None:
    """Let every description of a schema be prose.

    Args:
        schema: The schema, which is changed.
    """
    for described in _described(schema):
        if described.description:
            described.description = prose(described.description)
        if getattr(described, "deprecation_reason", None):
            described.deprecation_reason = prose(described.deprecation_reason)


def _described(schema: GraphQLSchema) -> Iterator[Any]:
    for kind in schema.type_map.values():
        if kind.name.startswith("__"):
            continue  # Those are graphql-core's own, for all schemas.
        yield kind
        if isinstance(kind, GraphQLEnumType):
            yield from kind.values.values()
        elif isinstance(kind, GraphQLInputObjectType):
            yield from kind.fields.values()
        elif isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
            for field in kind.fields.values():
                yield field
                yield from field.args.values()
