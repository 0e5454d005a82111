"""Compiled packages pass type checkers, whatever a schema and its operations call what they have."""

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest
from graphql import build_schema, print_ast

from b2b_storefront.codegen import compile_operations

from .random_graphql import make_operations, make_schema
from .test_names import OPERATION_NAMES

pytestmark = pytest.mark.slow

for module in ("ariadne_codegen", "mypy", "pyright"):
    pytest.importorskip(module, reason="installed for development only, and with graphql-core 3.2")

ODD = """
scalar Mood scalar Flag
type Query {
  users(first: Int, offset: Int, by: By, mood: Mood, kind: status): UserConnection
  mood: Mood! moods: [[Mood!]] status: status flag: Flag
}
type UserConnection { totalCount: Int pageInfo: PageInfo! edges: [UserEdge!]! nodes: [User!]! }
type PageInfo { hasNextPage: Boolean! } type UserEdge { node: User } type User { id: ID! createdAt: Int none: String }
enum status { title count index lower name value mro None _missing_ }
input By { kinds: [[status]] = [[title], [null, None]] flags: [Flag!] = [1] by: By = {copy: 1} copy: Int self: Date }
input Date { class: status! = mro }
"""

PAGE = """
query %s($first: Int, $offset: Int, $by: By, $asyncNodes: Mood, $status: status) {
  users(first: $first, offset: $offset, by: $by, mood: $asyncNodes, kind: $status) {
    ...Page nodes { id } edges { node { ...Born createdAtDatetime: none } }
  }
}
"""

FRAGMENTS = """
fragment Page on UserConnection { totalCount pageInfo { hasNextPage } edges { node { ...Born } } }
fragment Born on User { createdAt }
query Only { mood } query All { moods } query State { status } query Flags { flag }
"""


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of compiled packages."""
    folder, inputs = tmp_path_factory.mktemp("packages"), tmp_path_factory.mktemp("inputs")
    texts = {"odd": (ODD, "".join(PAGE % name for name in OPERATION_NAMES) + FRAGMENTS)}
    for seed in range(4):
        chance = random.Random(seed)  # noqa: S311
        schema = make_schema(chance)
        texts[f"random_{seed}"] = (schema, print_ast(make_operations(chance, build_schema(schema), 8)))
    for name, (schema, operations) in texts.items():
        (inputs / "schema.graphql").write_text(schema, encoding="utf-8")
        (inputs / "operations.graphql").write_text(operations, encoding="utf-8")
        compile_operations(inputs / "operations.graphql", folder / name, schema=inputs / "schema.graphql")
    return folder


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - commands of this file
        [sys.executable, "-m", *command], capture_output=True, text=True, timeout=240, cwd=folder, check=False
    )


def test_mypy_finds_nothing(packages: Path) -> None:
    (packages / "mypy.ini").write_text("[mypy]\n")
    done = run(packages, "mypy", "--strict", "--config-file", "mypy.ini", "--cache-dir", "cache", ".")
    assert done.returncode == 0, done.stdout + done.stderr


def test_pyright_finds_nothing(packages: Path) -> None:
    (packages / "pyrightconfig.json").write_text(json.dumps({"include": ["."], "typeCheckingMode": "standard"}))
    done = run(packages, "pyright", "--pythonpath", sys.executable, "--outputjson", "-p", ".")
    assert json.loads(done.stdout)["generalDiagnostics"] == []
