"""What is built holds all that it needs."""

import shutil
import subprocess
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NOT_NEEDED = {".ci"}


def list_files(*folders: str) -> list[str]:
    """Return the files of the project, as git knows them; skip the test where it knows none."""
    git = shutil.which("git")
    if git is None:
        pytest.skip("git is not installed")
    listed = subprocess.run(  # noqa: S603 - a command of this test
        [git, "ls-files", *folders], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("this is not a checkout")
    return listed.stdout.splitlines()


def test_the_source_distribution_holds_the_project(tmp_path: Path) -> None:
    sdist = pytest.importorskip("hatchling.builders.sdist")
    files = list_files()
    (archive,) = sdist.SdistBuilder(str(ROOT)).build(directory=str(tmp_path))
    with tarfile.open(archive) as tar:
        held = {name.partition("/")[2] for name in tar.getnames()}
    missing = {name for name in files if name.partition("/")[0] not in NOT_NEEDED} - held
    assert missing == set()


def test_the_wheel_holds_all_files_of_the_package(tmp_path: Path) -> None:
    wheel = pytest.importorskip("hatchling.builders.wheel")
    files = list_files("src")
    (archive,) = wheel.WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])
    with zipfile.ZipFile(archive) as held:
        missing = {name.removeprefix("src/") for name in files} - set(held.namelist())
        graphiql = {name for name in held.namelist() if name.startswith("b2b_storefront/sandbox/page/graphiql/")}
    assert missing == set()
    assert "src/b2b_storefront/sandbox/page/files/page.html" in files
    fetched = (ROOT / "src" / "b2b_storefront" / "sandbox" / "page" / "graphiql").glob("*")
    assert graphiql == {path.relative_to(ROOT / "src").as_posix() for path in fetched}
