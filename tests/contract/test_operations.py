"""Operations are read from folders, whole or not at all."""

import os
from pathlib import Path

import pytest
from graphql import print_ast

from b2b_storefront.contract import OperationsError, load_fragments, load_operations


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        Path(folder, f"{name}.graphql").write_text(text)
    return folder


def test_an_operation_brings_the_fragments_that_it_uses_from_all_files(tmp_path: Path) -> None:
    write(
        tmp_path,
        a="query One { me { ...Outer } }\nquery Two { me { id } }",
        b="fragment Outer on User { ...Inner ...Nowhere }\nfragment Unused on User { id }",
        c="fragment Inner on User { name }",
    )

    one, two = load_operations(tmp_path)

    assert (one.name, one.path.name, one.line, two.line) == ("One", "a.graphql", 1, 2)
    assert "fragment Inner" in print_ast(one.document)
    assert "Unused" not in print_ast(one.document)
    assert print_ast(two.document) == print_ast(two.definition)


def test_fragments_are_read_whether_they_are_used_or_not(tmp_path: Path) -> None:
    write(tmp_path, a="query One { me { ...B } }\nfragment B on User { id }", b="fragment A on User { id }")
    assert [fragment.name.value for fragment in load_fragments(tmp_path)] == ["B", "A"]
    assert "Paging" in {fragment.name.value for fragment in load_fragments()}


def test_bundled_operations_are_read_unless_a_folder_is_given() -> None:
    names = {operation.name for operation in load_operations()}
    assert len(names) == 141
    assert {"Users", "QuoteCheckout"} <= names


def test_a_single_file_and_operations_without_a_name_are_read(tmp_path: Path) -> None:
    write(tmp_path, a="{ me { id } }", b="query Other { me { id } }")
    assert [operation.name for operation in load_operations(tmp_path / "a.graphql")] == ["anonymous"]


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"a": ""}, "holds no operation"),
        ({"a": "fragment F on User { id }"}, "holds no operation"),
        ({"a": "query One {\n  me {"}, r"a\.graphql:2: Syntax Error"),
        ({"a": "query One { a }", "b": "query One { b }"}, r"two operations are called One: .*a\.graphql:1 and .*b\."),
        ({"a": "query One { a }\nfragment F on A { a }\nfragment F on A { b }"}, "two fragments are called F"),
    ],
)
def test_what_can_not_be_read_is_named(tmp_path: Path, files: dict[str, str], message: str) -> None:
    with pytest.raises(OperationsError, match=message):
        load_operations(write(tmp_path, **files))


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(OperationsError, match="nowhere does not exist"):
        load_operations(tmp_path / "nowhere")


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    write(tmp_path, a="query One { me { id } }")
    (tmp_path / "around").symlink_to(tmp_path)
    assert len(load_operations(tmp_path)) == 1
    os.mkfifo(tmp_path / "b.graphql")
    with pytest.raises(OperationsError, match=r"b\.graphql is a pipe or a device"):
        load_operations(tmp_path)
