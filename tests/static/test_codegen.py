"""Compiling: the committed client is up to date, output does not vary, and what can't be compiled is refused."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import b2b_storefront
from b2b_storefront._bundled import queries_directory, schema_directory, store_directory
from b2b_storefront.codegen import STORE, compile_client
from b2b_storefront.codegen._reference import reference

from .library import QUERIES, SCHEMA, write

pytest.importorskip("ariadne_codegen", reason="ariadne-codegen needs graphql-core 3.2")

BOOK = "query Book { book { id } }"


def texts(package: Path) -> dict[str, str]:
    """Return the text of each of the package's files."""
    return {path.name: path.read_text() for path in sorted(package.glob("*.*"))}


@pytest.mark.slow
def test_the_committed_client_is_what_schema_and_queries_compile_to(tmp_path: Path) -> None:
    compile_client(schema_directory(), queries_directory(), tmp_path / "client")
    compiled, committed = texts(tmp_path / "client"), texts(Path(b2b_storefront.__file__).parent / "client")
    stale = [name for name in sorted(compiled | committed) if compiled.get(name) != committed.get(name)]
    assert stale == [], "run `make codegen`"


@pytest.mark.slow
def test_the_committed_client_of_the_store_is_what_its_folder_compiles_to(tmp_path: Path) -> None:
    compile_client(store_directory() / "schema", store_directory() / "queries", tmp_path / "bigcommerce", STORE)
    compiled = texts(tmp_path / "bigcommerce")
    assert compiled == texts(Path(b2b_storefront.__file__).parent / "bigcommerce"), "run `make codegen`"


def test_the_committed_reference_of_operations_is_what_they_compile_to() -> None:
    text = reference(queries_directory(), Path(b2b_storefront.__file__).parent / "client")
    assert (queries_directory().parent / "docs" / "operations.md").read_text() == text, "run `make codegen`"


@pytest.mark.slow
def test_two_processes_compile_the_same(tmp_path: Path) -> None:
    schema, queries = write(tmp_path)
    script = (
        "import sys; from pathlib import Path; from b2b_storefront.codegen import compile_client;"
        "compile_client(*map(Path, sys.argv[1:]))"
    )
    for seed in ("1", "2"):
        subprocess.run(  # noqa: S603
            [sys.executable, "-c", script, schema, queries, tmp_path / seed / "library"],
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
    first = texts(tmp_path / "1" / "library")
    assert "operations.py" in first
    assert texts(tmp_path / "2" / "library") == first


def test_how_queries_are_spread_over_files_does_not_matter(tmp_path: Path) -> None:
    operations, keyword, fragments = QUERIES.partition("fragment")
    for name, first, second in (("one", operations, keyword + fragments), ("two", keyword + fragments, operations)):
        schema, queries = write(tmp_path / name, queries=first)
        (queries / "more.graphql").write_text(second)
        compile_client(schema, queries, tmp_path / name / "library")
    assert texts(tmp_path / "two" / "library") == texts(tmp_path / "one" / "library")


def test_it_returns_the_files_and_replaces_the_whole_package(tmp_path: Path) -> None:
    target = tmp_path / "library"
    target.mkdir()
    (target / "gone.py").touch()
    files = compile_client(*write(tmp_path, queries=BOOK), target)
    assert [path.relative_to(target).as_posix() for path in files] == [
        "__init__.py",
        "async_base_client.py",
        "async_client.py",
        "base_client.py",
        "base_model.py",
        "book.py",
        "client.py",
        "models.py",
        "operations.json",
        "operations.py",
    ]
    assert sorted(target.iterdir()) == files


def test_it_prints_nothing(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    compile_client(*write(tmp_path, queries=BOOK), tmp_path / "library")
    assert capfd.readouterr() == ("", "")


def test_all_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    paged = """query {name}($limit: Int, $first: Int, $offset: Int) {{
        books(shelf: 1, limit: $limit, first: $first, offset: $offset) {{
            totalCount pageInfo {{ hasNextPage }} edges {{ node {{ id }} }}
        }}
    }}"""
    queries = paged.format(name="A") + paged.format(name="B")
    with pytest.raises(ValueError, match=r"iter_a has `limit` already.*\n.*iter_b has `limit` already"):
        compile_client(*write(tmp_path / "one", queries=queries), tmp_path / "library")
    schema = SCHEMA.replace("Access: either or anonymous (inferred)", "").replace("Access: bc or anonymous", "")
    queries = "query A { book { id } } query B { worth }"
    with pytest.raises(ValueError, match=r"(?s)book: its description .*\nworth: its description "):
        compile_client(*write(tmp_path / "two", schema, queries), tmp_path / "library")


@pytest.mark.parametrize(
    ("schema", "queries", "message"),
    [
        pytest.param(
            SCHEMA.replace("scalar Decimal", "scalar Decimal scalar Money scalar Length"),
            BOOK,
            r"no Python type for the scalar Length, Money: define it in b2b_storefront/scalars\.py",
            id="a scalar without a Python type",
        ),
        pytest.param(
            SCHEMA.replace("Access: either or anonymous (inferred)", ""),
            BOOK,
            r"^book: its description in schema/ needs a line 'Access: \.\.\.'",
            id="a root field without access",
        ),
        pytest.param(
            SCHEMA.replace("Access: either or anonymous (inferred)", "Access: everybody"),
            BOOK,
            r"^book: .*not 'everybody'$",
            id="a root field with an unknown access",
        ),
        pytest.param(
            SCHEMA.replace("Access: either or anonymous (inferred)", "Access: either\n  Error: bad_luck"),
            BOOK,
            r"^book: the line 'Error: \.\.\.' of its description in schema/ takes .*, not bad_luck$",
            id="a root field with an unknown error",
        ),
        pytest.param(
            SCHEMA,
            "{ book { id } }",
            "library.graphql:1:1: the operation has no name",
            id="an operation without a name",
        ),
        pytest.param(SCHEMA, "query A { __typename }", "A asks for nothing but `__typename`", id="nothing asked for"),
        pytest.param(
            f"{SCHEMA} type Subscription {{ sold: Book }}",
            "subscription A { sold { id } }",
            "A is a subscription, and sessions send queries and mutations only",
            id="a subscription",
        ),
        pytest.param(
            SCHEMA,
            "query A { book { ...B } } fragment B on Book { id } fragment B on Book { title }",
            "two fragments are called B: .*library.graphql:1 and .*library.graphql:1",
            id="two fragments of one name",
        ),
        pytest.param(
            SCHEMA,
            "query A { book { id } } query A { book { title } }",
            "two operations are called A",
            id="two operations of one name",
        ),
        pytest.param(
            SCHEMA, "query WithOptions { worth }", "sessions have `with_options` already", id="a name that is taken"
        ),
        pytest.param(
            SCHEMA,
            "query A($limit: Int, $first: Int, $offset: Int) { books(shelf: 1, limit: $limit, first: $first, offset:"
            " $offset) { totalCount pageInfo { hasNextPage } edges { node { id } } } }",
            "iter_a has `limit` already: give the operation's variable another name",
            id="a variable called like an argument of the iterator",
        ),
        pytest.param(SCHEMA, "query A { books { id } }", "Cannot query field 'id'", id="an invalid operation"),
        pytest.param(SCHEMA, "query A { book { id }", "library.graphql:1: Syntax Error", id="a syntax error"),
    ],
)
def test_what_cannot_be_compiled_is_refused_and_changes_nothing(
    tmp_path: Path, schema: str, queries: str, message: str
) -> None:
    target = tmp_path / "library"
    target.mkdir()
    (target / "old.py").write_text("kept = True\n")
    with pytest.raises(ValueError, match=message):
        compile_client(*write(tmp_path, schema, queries), target)
    assert texts(target) == {"old.py": "kept = True\n"}
