"""`make codegen` writes everything, or leaves the project as it is."""

import shutil
from pathlib import Path

import pytest

from b2b_storefront._bundled import schema_directory

pytest.importorskip("ariadne_codegen", reason="ariadne-codegen needs graphql-core 3.2")

from b2b_storefront.codegen._project import write_whole
from b2b_storefront.codegen.twins import write_twins
from b2b_storefront.codegen.unasync import NoCounterpartError

ASYNC, SYNC = "src/b2b_storefront/_async", "src/b2b_storefront/_sync"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small project with asynchronous modules and their twins."""
    for folder in (ASYNC, SYNC):
        (tmp_path / folder).mkdir(parents=True)
    shutil.copy(schema_directory().parent / "pyproject.toml", tmp_path)
    for name in ("asking", "flows"):
        (tmp_path / ASYNC / f"{name}.py").write_text(f"async def {name}() -> None: ...\n")
    generate(tmp_path)
    return tmp_path


def generate(root: Path) -> list[Path]:
    return write_whole(root, lambda workspace: write_twins(root, workspace), [SYNC])


def contents(root: Path) -> dict[str, tuple[str, int]]:
    """Return the text of each file, and when it was written."""
    files = {path for path in root.rglob("*") if path.is_file()}
    return {path.relative_to(root).as_posix(): (path.read_text(), path.stat().st_mtime_ns) for path in files}


def test_every_module_has_its_twin(root: Path) -> None:
    assert sorted(path.name for path in (root / SYNC).iterdir()) == ["asking.py", "flows.py"]
    assert (root / SYNC / "flows.py").read_text().endswith("\n\n\ndef flows() -> None: ...\n")


def test_what_did_not_change_is_not_touched(root: Path) -> None:
    before = contents(root)
    assert generate(root) == [root / SYNC / "asking.py", root / SYNC / "flows.py"]
    assert contents(root) == before


@pytest.mark.parametrize("text", ["import asyncio\n", "def f(:\n", "x = 'Awaitable[int]'\n", "# asyncio\n"])
def test_a_line_that_is_refused_changes_nothing(root: Path, text: str) -> None:
    (root / ASYNC / "asking.py").write_text("async def changed() -> None: ...\n")
    (root / ASYNC / "sender.py").write_text(text)
    before = contents(root)
    with pytest.raises((NoCounterpartError, SyntaxError)):
        generate(root)
    assert contents(root) == before


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError])
def test_what_breaks_off_changes_nothing(root: Path, error: type[BaseException]) -> None:
    (root / ASYNC / "asking.py").write_text("async def changed() -> None: ...\n")
    before = contents(root)

    def make(workspace: Path) -> None:
        write_twins(root, workspace)
        raise error

    with pytest.raises(error):
        write_whole(root, make, [SYNC])
    assert contents(root) == before


def test_the_twin_of_a_module_that_is_gone_goes_too(root: Path) -> None:
    (root / ASYNC / "flows.py").unlink()
    (root / ASYNC / "deeper").mkdir()
    (root / ASYNC / "deeper" / "flows.py").write_text("async def deeper() -> None: ...\n")
    generate(root)
    names = {path.relative_to(root / SYNC).as_posix() for path in (root / SYNC).rglob("*.py")}
    assert names == {"asking.py", "deeper/flows.py"}


def test_a_module_that_was_just_generated_is_the_one_whose_twin_is_written(root: Path) -> None:
    name = "src/b2b_storefront/management/async_client.py"
    (root / name).parent.mkdir()
    (root / name).write_text("class AsyncOld: ...\n")

    def make(workspace: Path) -> None:
        (workspace / name).parent.mkdir(parents=True)
        (workspace / name).write_text("class AsyncNew: ...\n")
        write_twins(root, workspace)

    write_whole(root, make, [SYNC])
    assert "class New: ..." in (root / "src/b2b_storefront/management/client.py").read_text()
    assert (root / name).read_text() == "class AsyncNew: ...\n"
