"""Schemas are read from files."""

from pathlib import Path
from typing import Any

import pytest

from b2b_storefront.contract import SchemaError, load_schema


def test_the_bundled_schema_is_the_default() -> None:
    schema = load_schema()
    assert schema.query_type is not None
    assert "quotes" in schema.query_type.fields


def test_a_folder_and_a_file_are_read(tmp_path: Path) -> None:
    Path(tmp_path, "a.graphql").write_text("type Query { a: Int }")
    Path(tmp_path, "b.graphql").write_text("extend type Query { b: Int }")

    whole, part = load_schema(tmp_path), load_schema(tmp_path / "a.graphql")

    assert whole.query_type is not None
    assert part.query_type is not None
    assert set(whole.query_type.fields) == {"a", "b"}
    assert set(part.query_type.fields) == {"a"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("type Query {\n  a: }", r"a\.graphql:2: Syntax Error"),
        ("type Query { a: Unknown }", "does not make a schema: Unknown type 'Unknown'"),
        ("query Q { a }\nfragment F on Query { a }", "holds operations, and no schema"),
        (None, "holds no .graphql files"),
    ],
)
def test_what_makes_no_schema_is_named(tmp_path: Path, text: str | None, message: str) -> None:
    if text is not None:
        Path(tmp_path, "a.graphql").write_text(text)
    with pytest.raises(SchemaError, match=message):
        load_schema(tmp_path)


def test_a_path_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SchemaError, match="nowhere can't be read: No such file"):
        load_schema(tmp_path / "nowhere")


@pytest.mark.parametrize("timeout", [0, -1, 1e300, float("nan"), float("inf"), True, "5", None])
def test_a_timeout_that_is_none_is_told_before_anybody_is_asked(timeout: Any) -> None:
    with pytest.raises(SchemaError, match="the timeout is"):
        load_schema("http://127.0.0.1:1/graphql", timeout=timeout)
