"""No command leaves half of what it writes: where the disk is full, everything is as it was."""

import importlib.util
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from graphql import build_schema

from b2b_storefront.cli import main

from .conftest import Endpoint

needs_ariadne = pytest.mark.skipif(
    importlib.util.find_spec("ariadne_codegen") is None, reason="ariadne-codegen needs graphql-core 3.2"
)


@contextmanager
def little_room(size: int) -> Iterator[None]:
    """Let files be no larger than so many bytes: what writes more fails as it does on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def check_all_or_nothing(
    folder: Path, arguments: list[str], sizes: list[int], capsys: pytest.CaptureFixture[str]
) -> None:
    """Run a command with less and less room: it tells of it, and leaves nothing behind."""
    before = contents(folder)
    for size in sizes:
        with little_room(size):
            assert main(arguments) == 2
        told = capsys.readouterr().err
        assert "File too large" in " ".join(told.split())
        assert "Traceback" not in told
        assert contents(folder) == before
        assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []


@needs_ariadne
@pytest.mark.parametrize("is_there", [False, True], ids=["new", "replaced"])
def test_a_package_is_compiled_whole_or_not_at_all(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], *, is_there: bool
) -> None:
    (tmp_path / "q.graphql").write_text("query Mine { currentUser { id } }")
    (tmp_path / "schema.graphql").write_text("type Query { currentUser: User } type User { id: ID name: String }")
    arguments = ["compile", "--operations", f"{tmp_path}/q.graphql", "--schema", f"{tmp_path}/schema.graphql"]
    arguments += ["--out", f"{tmp_path}/mine"]
    if is_there:
        assert main(arguments) == 0
    (tmp_path / "q.graphql").write_text("query Other { currentUser { id name } }")
    check_all_or_nothing(tmp_path, arguments, [0, 10, 200, 600], capsys)


@pytest.mark.parametrize("is_there", [False, True], ids=["new", "replaced"])
def test_a_schema_is_pulled_whole_or_not_at_all(
    endpoint: Endpoint, tmp_path: Path, capsys: pytest.CaptureFixture[str], *, is_there: bool
) -> None:
    endpoint.serve(build_schema("type Query { second: Int }"))
    if is_there:
        (tmp_path / "schema").mkdir()
        (tmp_path / "schema" / "all.graphql").write_text("type Query { first: Int }")
    arguments = ["schema", "pull", "--url", endpoint.url, "--out", f"{tmp_path}/schema"]
    check_all_or_nothing(tmp_path, arguments, [0, 10], capsys)


@pytest.mark.parametrize("size", [0, 3000])
def test_a_seed_file_is_begun_whole_or_not_at_all(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], size: int
) -> None:
    arguments = ["sandbox", "init", f"{tmp_path}/shop.yaml"]
    check_all_or_nothing(tmp_path, arguments, [size], capsys)
    assert main(arguments) == 0
    assert sorted(contents(tmp_path)) == ["shop.schema.json", "shop.yaml"]
