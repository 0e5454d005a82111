"""Nothing that a stranger writes becomes code: every text of a schema reaches a package as a text."""

import ast
import json
import random
import re
import shutil
from itertools import pairwise
from pathlib import Path
from typing import Any, cast

import pytest
from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLEnumValue,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInt,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLString,
    parse,
)
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from b2b_storefront._display import is_hidden
from b2b_storefront.codegen._compiler import compile_package
from b2b_storefront.codegen._descriptions import read_root_field
from b2b_storefront.codegen._packages import CUSTOM
from b2b_storefront.codegen._quoting import _UNSEEN, block, markdown, quoted
from b2b_storefront.contract._definitions import build_schema, definitions_of
from b2b_storefront.contract._sdl import print_definition
from b2b_storefront.contract.used_schema import print_used_schema

pytest.importorskip("ariadne_codegen", reason="ariadne-codegen needs graphql-core 3.2")

PAYLOAD = "__import__('os').abort()"

PIECES = ['"', '"""', "'", "'''", "\\", "\\\\", "\\N{DASH}", "\\u0022", "\n", "\r", "\r\n", "\t", "\x00", "\x1b[31m"]
PIECES += [
    "\x85",
    "\u2028",
    "\u202e",
    "\ud800",
    "#",
    "{",
    "}",
    "%s",
    "`",
    "|",
    "<b>",
    "x = 'a' 'b'",
    "class X:",
    "é",
    " ",
]
PIECES += ["\u2029", "\u2066", "\x0c", "\x1c", "\x9b2J", "\x1b]8;;file:///etc/passwd\x1b\\", "\ufeff", "\U000e0041"]
PIECES += [
    "\n\n.. include:: /etc/passwd\n\n",
    ".. raw:: html\n\n   <b>",
    "..",
    "__ https://evil.example",
    "]]>",
    "<!--",
]
PIECES += [
    "```\n",
    "[x](javascript:x)",
    "\n\n---\n\n",
    "\nArgs:\n    x: y\n",
    "\\N{BULLET",
    "\\x",
    "\\ud800",
    ":doc:`x`",
]
PIECES += ["@property", "# fmt: off", "# type: x", "word", "Awaitable", "asyncio", "await run()", "Error: x"]
PIECES += ["Access: b2b", "Permission: a, b", "Deprecated: ", PAYLOAD, f'"""\n{PAYLOAD}\n"""', f'" + {PAYLOAD} + "']

hostile = st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map("".join)

CALLED = {"Field", "Operation", "globals", "lazy_names", "model_validate", "named_operations", "run"}
"""All that generated code calls."""

DOCUMENT = "query Ask($text: String, $data: In) { ask(text: $text, data: $data) { id kind } }"


def schema_with(texts: list[str]) -> GraphQLSchema:
    """Return a schema that has these texts wherever it may have one."""
    chance = random.Random("".join(texts).encode("utf-8", "replace"))  # noqa: S311

    def text() -> str:
        return chance.choice(texts)

    kind = GraphQLEnumType(
        "Kind",
        {"A": GraphQLEnumValue("A", description=text()), "B": GraphQLEnumValue("B", deprecation_reason=text())},
        description=text(),
    )
    data = GraphQLInputObjectType(
        "In",
        {
            "text": GraphQLInputField(GraphQLString, default_value=text(), description=text()),
            "number": GraphQLInputField(GraphQLInt, deprecation_reason=text()),
        },
        description=text(),
    )
    answer = GraphQLObjectType(
        "Answer",
        {
            "id": GraphQLField(GraphQLString, description=text(), deprecation_reason=text()),
            "kind": GraphQLField(kind, description=text()),
        },
        description=text(),
    )
    described = f"{text()}\n\nAccess: either\nPermission: {text()}\nDeprecated: {text()}"
    ask = GraphQLField(
        answer,
        {
            "text": GraphQLArgument(GraphQLString, default_value=text(), description=text()),
            "data": GraphQLArgument(data, description=text()),
        },
        description=described,
    )
    return GraphQLSchema(GraphQLObjectType("Query", {"ask": ask}, description=text()))


@settings(max_examples=12)
@given(st.lists(hostile, min_size=1, max_size=8))
def test_no_text_of_a_schema_is_run(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    check_package(tmp_path_factory.mktemp("quoting"), texts)


@pytest.mark.slow
@pytest.mark.thousands
@settings(max_examples=5000)
@given(st.lists(hostile, min_size=1, max_size=8))
def test_none_of_thousands_is_run(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    folder = tmp_path_factory.mktemp("quoting")
    try:
        check_package(folder, texts)
    finally:
        shutil.rmtree(folder)


@given(st.lists(hostile, min_size=1, max_size=8))
def test_the_schema_of_a_package_has_the_same_texts(texts: list[str]) -> None:
    # Halves of characters were replaced when the schema was read.
    schema = schema_with([text.replace("\ud800", "\ufffd") for text in texts])
    part = print_used_schema(schema, [parse(DOCUMENT)])
    assert _UNSEEN.sub("", part.replace("\n", "")) == part.replace("\n", "")
    built = build_schema(parse(part), "it is no schema")
    assert printed(definitions_of(built)) == printed(definitions_of(schema))


def printed(definitions: dict[str, Any]) -> dict[str, str]:
    return {name: print_definition(node) for name, node in definitions.items()}


def check_package(folder: Path, texts: list[str]) -> None:
    schema = schema_with(texts)
    try:
        read_root_field("ask", cast("GraphQLObjectType", schema.query_type).fields["ask"])
    except ValueError:
        reject()  # A line for programs that has an unknown word.
    files = compile_package(schema, parse(DOCUMENT).definitions, folder / "hostile", CUSTOM)
    assert sorted(path.name for path in folder.iterdir()) == ["hostile"]
    for path in files:
        assert re.fullmatch(r"[a-z_]+\.(py|json)", path.name)
        source = path.read_text("utf-8")
        if path.suffix == ".json":
            json.loads(source)
            continue
        for node in ast.walk(ast.parse(source)):
            assert getattr(node, "id", "") != "__import__"
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
                assert is_prose(str(node.value.value))
            if isinstance(node, ast.Call):
                assert called(node.func) in CALLED
            if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                assert node.name != "X"


def is_prose(text: str) -> bool:
    """Tell whether a docstring shows all that it holds on a terminal, and holds nothing that Sphinx would carry out."""
    lines = text.split("\n")
    begun = [line for before, line in pairwise(["", *lines]) if not before.strip() or re.match(r"\s*\w+: ", line)]
    marked = [line for line in begun if re.match(r"\s*(\w+: )?(\.\.|__)(\s|$)", line)]
    return not any(map(is_hidden, "".join(lines))) and marked == []


def called(function: ast.expr) -> Any:
    """Return the name of what is called."""
    return getattr(function, "attr", None) or getattr(function, "id", None)


@given(hostile | st.text('\\"\n a', max_size=8))
def test_a_quoted_text_is_the_text(text: str) -> None:
    for source in (quoted(text), block(text)):
        (statement,) = ast.parse(f"x = {source}").body
        assert isinstance(statement, ast.Assign)
        assert ast.literal_eval(statement.value) == text
    assert "\n" not in quoted(text)


@given(hostile)
def test_a_cell_of_a_table_stays_one(text: str) -> None:
    cell = markdown(text)
    assert not re.search(r"(?<!\\)(?:\\\\)*[|<>`]", re.sub(r"\\.", "", cell))
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u202e]", cell)


def test_the_place_of_an_error_in_a_document_can_be_found() -> None:
    document = "query A {\n  a\n}"
    assert block(document) == f'"""{document}"""'
