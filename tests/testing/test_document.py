"""The tests that docs/contract-tests.md shows pass as they stand there."""

import re
from pathlib import Path

import pytest

from .runs import run_pytest

DOCUMENT = Path(__file__).parents[2] / "docs" / "contract-tests.md"


@pytest.mark.slow
def test_the_tests_of_the_document_pass(tmp_path: Path) -> None:
    shown = re.findall(r"^```py\n(.*?)^```$", DOCUMENT.read_text(), re.MULTILINE | re.DOTALL)
    (tmp_path / "test_shown.py").write_text("\n\n".join(shown))
    run = run_pytest(tmp_path, "-o", "asyncio_mode=auto", "--strict-markers")
    assert run.outcomes == {"passed": 4}, run.output
