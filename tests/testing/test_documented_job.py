"""What docs/contract-tests.md says a project needs is all that it needs."""

from pathlib import Path

import pytest

from tests.testing.documented_job import run_jobs

PAGE = Path(__file__).parents[2] / "docs" / "contract-tests.md"


@pytest.mark.slow
def test_the_documented_jobs_work_as_documented(tmp_path: Path) -> None:
    commands = run_jobs(PAGE, tmp_path)
    assert [command.split()[0] for command in commands] == [
        "pip", "pytest", "b2b-storefront", "pip", "b2b-storefront", "pytest", "b2b-storefront",
    ]  # fmt: skip
    assert "No changes." in (tmp_path / "summary.md").read_text()
