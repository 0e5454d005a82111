"""A folder is replaced whole, or stays as it is, wherever it breaks off."""

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from b2b_storefront._folder_swap import replace_folder


def fill(new: Path) -> None:
    (new / "new.py").write_text("new")


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with something in it."""
    (tmp_path / "package").mkdir()
    (tmp_path / "package" / "old.py").write_text("old")
    return tmp_path / "package"


def test_it_is_replaced_whole(folder: Path) -> None:
    replace_folder(folder, fill)
    assert names(folder.parent) == ["package", "package/new.py"]


def test_it_is_made_with_the_folders_above_it(tmp_path: Path) -> None:
    replace_folder(tmp_path / "a" / "b", fill)
    assert names(tmp_path) == ["a", "a/b", "a/b/new.py"]


@pytest.mark.parametrize("error", [KeyboardInterrupt(), OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), SystemExit()])
def test_what_can_not_be_filled_leaves_it_as_it_was(folder: Path, error: BaseException) -> None:
    def fail(new: Path) -> None:
        fill(new)
        raise error

    with pytest.raises(type(error)):
        replace_folder(folder, fail)
    assert names(folder.parent) == ["package", "package/old.py"]


@pytest.mark.parametrize("number", [0, 1])
@pytest.mark.parametrize("done", [False, True], ids=["before", "behind"])
def test_an_interrupt_at_either_rename_leaves_one_of_the_two(
    folder: Path, monkeypatch: pytest.MonkeyPatch, number: int, *, done: bool
) -> None:
    rename: Any = Path.rename
    calls: list[Path] = []

    def interrupted(path: Path, target: Path) -> Any:
        calls.append(path)
        if len(calls) != number + 1:
            return rename(path, target)
        if done:
            rename(path, target)
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        replace_folder(folder, fill)
    whole = "package/new.py" if number == 1 and done else "package/old.py"
    assert names(folder.parent) == ["package", whole]


def test_an_interrupt_while_it_clears_away_leaves_nothing_behind(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rmdir: Any = os.rmdir
    calls: list[object] = []

    def interrupted(*args: Any, **more: Any) -> None:
        calls.append(args)
        if len(calls) == 1:
            raise KeyboardInterrupt
        rmdir(*args, **more)

    monkeypatch.setattr(os, "rmdir", interrupted)
    with pytest.raises(KeyboardInterrupt):
        replace_folder(folder, fill)
    assert names(folder.parent) == ["package", "package/new.py"]
