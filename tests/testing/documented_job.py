"""Runs the jobs of docs/contract-tests.md as they stand there, in a project made of what else stands there.

python tests/testing/documented_job.py docs/contract-tests.md FOLDER

The library is whatever the Python that runs this has installed. In place of the API stands a sandbox, and what a step
installs has to be there already.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

from b2b_storefront.sandbox import Sandbox

__all__ = ["run_jobs"]


def run_jobs(document: Path, folder: Path) -> list[str]:
    """Make the project, run the steps of its jobs, and return their commands.

    Args:
        document: The page.
        folder: An empty folder for the project.

    Raises:
        CalledProcessError: A step fails.
    """
    text = document.read_text("utf-8")
    blocks = {
        kind: re.findall(rf"^```{kind}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL) for kind in ("toml", "py", "yaml")
    }
    (folder / "pyproject.toml").write_text(blocks["toml"][0])
    (folder / "test_shop.py").write_text(blocks["py"][0])
    (folder / "queries").mkdir()
    (folder / "queries" / "mine.graphql").write_text(
        "query MyUsers($id: Int!) { users(companyId: $id) { totalCount } }\n"
    )
    (folder / "summary.md").touch()
    commands = list(_steps(blocks["yaml"][0]))
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("B2B_STOREFRONT_", "PYTEST_"))
    }
    with Sandbox() as sandbox:
        environment |= {
            "API": f"{sandbox.base_url}/graphql",
            "GITHUB_STEP_SUMMARY": str(folder / "summary.md"),
            "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        }
        # Whoever has such a job has pulled the schema once, as the page says.
        for command in ('b2b-storefront schema pull --url "$API" --out schema', *commands):
            if not command.startswith("pip install "):
                subprocess.run(["bash", "-ec", command], cwd=folder, env=environment, check=True)  # noqa: S603, S607
    return commands


def _steps(workflow: str) -> list[str]:
    """Return the commands of a workflow: of one line, or of a block of lines."""
    found = re.findall(r"^( +)(?:- )?run: (?:\|\n((?:\1 +.*\n)+)|(.+)\n)", workflow, re.MULTILINE)
    return ["\n".join(line.strip() for line in block.splitlines()) if block else line for _, block, line in found]


if __name__ == "__main__":
    for ran in run_jobs(Path(sys.argv[1]), Path(sys.argv[2])):
        print(ran)  # noqa: T201
