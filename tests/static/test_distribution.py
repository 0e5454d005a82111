"""What is built holds all that it needs."""

import subprocess
import tarfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NOT_NEEDED = {".ci"}


def test_the_source_distribution_holds_the_project(tmp_path: Path) -> None:
    sdist = pytest.importorskip("hatchling.builders.sdist")
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S607
    if listed.returncode:
        pytest.skip("this is not a checkout")
    (archive,) = sdist.SdistBuilder(str(ROOT)).build(directory=str(tmp_path))
    with tarfile.open(archive) as tar:
        held = {name.partition("/")[2] for name in tar.getnames()}
    missing = {name for name in listed.stdout.splitlines() if name.partition("/")[0] not in NOT_NEEDED} - held
    assert missing == set()
