"""The snippets of the documents pass type checkers as they stand, with no settings that a reader would have to know."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.test_documents import SNIPPETS

pytestmark = pytest.mark.slow

for checker in ("mypy", "pyright"):
    pytest.importorskip(checker, reason="type checkers are installed for development only")


@pytest.fixture(scope="module")
def snippets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a module for each snippet, named after its place."""
    folder = tmp_path_factory.mktemp("snippets")
    for snippet in SNIPPETS:
        name = "".join(character if character.isalnum() else "_" for character in str(snippet.id))
        (folder / f"{name}.py").write_text(str(snippet.values[0]), encoding="utf-8")
    return folder


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - commands of this file
        [sys.executable, "-m", *command], capture_output=True, text=True, timeout=240, cwd=folder, check=False
    )


def test_mypy_finds_nothing(snippets: Path) -> None:
    (snippets / "mypy.ini").write_text("[mypy]\n")
    done = run(snippets, "mypy", "--strict", "--config-file", "mypy.ini", "--cache-dir", "cache", ".")
    assert (done.returncode, done.stdout.strip()) == (
        0,
        f"Success: no issues found in {len(SNIPPETS)} source files",
    ), done.stdout + done.stderr


def test_pyright_finds_nothing(snippets: Path) -> None:
    (snippets / "pyrightconfig.json").write_text(json.dumps({"include": ["."], "typeCheckingMode": "strict"}))
    done = run(snippets, "pyright", "--pythonpath", sys.executable, "--outputjson", "-p", ".")
    answer = json.loads(done.stdout)
    assert answer["generalDiagnostics"] == []
    assert answer["summary"]["filesAnalyzed"] >= len(SNIPPETS)
