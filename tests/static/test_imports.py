"""Imports point one way, and nobody pays for a part that they do not use."""

import ast
import importlib.util
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import b2b_storefront

PACKAGE = Path(b2b_storefront.__file__).parent

GROUND = {
    "_acting",
    "_bundled",
    "_errors",
    "_mend",
    "_model",
    "_operation",
    "_paging",
    "_permissions",
    "_response",
    "_rest",
    "_secret",
    "_variables",
    "_version",
    "codes",
    "scalars",
}
CONNECTING = {"_base_client", "_config", "_outcome", "auth", "client", "transport"}
RUNTIME = {
    "_async_flows",
    "_async_session",
    "_async_storefront",
    "_call",
    "_list_flows",
    "_quote_flows",
    "_signing_in",
    "_sync_flows",
    "_sync_session",
    "_sync_storefront",
    "session",
    "signed_in",
    "storefront",
}

MAY_IMPORT = {
    **dict.fromkeys(GROUND, GROUND),
    **dict.fromkeys(CONNECTING, GROUND | CONNECTING),
    **dict.fromkeys(RUNTIME, GROUND | CONNECTING | RUNTIME),
    # What users import names from.
    "__init__": GROUND | CONNECTING | RUNTIME,
    # Two ends that share code agree on the same mistakes, so the sandbox takes nothing of the client.
    "sandbox": {"_bundled", "_version", "codes", "sandbox"},
    "codegen": GROUND | {"codegen", "contract"},
    "contract": GROUND | {"contract", "transport"},
    "cli": GROUND | CONNECTING | RUNTIME | {"cli", "codegen", "contract", "sandbox"},
    "testing": GROUND | CONNECTING | RUNTIME | {"cli", "contract", "sandbox", "testing"},
}
"""What each part, a module or a subpackage, may import of the others."""

OPTIONAL = {
    "ariadne": {"sandbox"},
    "ariadne_codegen": {"codegen"},
    "pytest": {"testing"},
    "starlette": {"sandbox"},
    "uvicorn": {"sandbox"},
}
"""Which parts may import what only an extra installs."""


def modules() -> Iterator[tuple[str, Path]]:
    """Go through the package's modules: the part each belongs to, and its file."""
    for path in sorted(PACKAGE.rglob("*.py")):
        inside = path.relative_to(PACKAGE)
        yield inside.parts[0].removesuffix(".py"), path


def imported(path: Path, source: str | None = None) -> Iterator[str]:
    """Go through the full names of the modules that a module imports, wherever in it.

    Args:
        path: The module's file, which tells what relative imports mean.
        source: Its text; read from the file unless given.
    """
    package = ".".join(["b2b_storefront", *path.relative_to(PACKAGE).parent.parts])
    for node in ast.walk(ast.parse(path.read_text() if source is None else source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = importlib.util.resolve_name("." * node.level + (node.module or ""), package)
            # `from b2b_storefront import codes` imports a module, and not only a name.
            yield from (f"{module}.{alias.name}" for alias in node.names)


def parts_imported(path: Path) -> set[str]:
    """Return the parts of the package that a module imports."""
    names = [name.split(".") for name in imported(path)]
    return {name[1] for name in names if name[0] == "b2b_storefront" and len(name) > 1}


def test_every_module_belongs_to_a_layer() -> None:
    assert {part for part, _ in modules()} - MAY_IMPORT.keys() == set()


@pytest.mark.parametrize("part", MAY_IMPORT)
def test_a_part_imports_only_what_lies_below_it(part: str) -> None:
    files = [path for name, path in modules() if name == part]
    assert files, f"{part} is in the table and not in the package"
    astray = {path.name: sorted(parts_imported(path) - MAY_IMPORT[part]) for path in files}
    assert {name: parts for name, parts in astray.items() if parts} == {}


@pytest.mark.parametrize("library", OPTIONAL)
def test_what_an_extra_installs_is_imported_by_its_part_only(library: str) -> None:
    users = {part for part, path in modules() if any(name.split(".")[0] == library for name in imported(path))}
    assert users == OPTIONAL[library]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("import b2b_storefront.client.users", "b2b_storefront.client.users"),
        ("from b2b_storefront import codes", "b2b_storefront.codes"),
        ("from . import _token", "b2b_storefront.auth._token"),
        ("from .. import session", "b2b_storefront.session"),
        ("from ..client.users import Users", "b2b_storefront.client.users.Users"),
        ("def late(): from b2b_storefront.sandbox import Sandbox", "b2b_storefront.sandbox.Sandbox"),
        ("if TYPE_CHECKING: import gql", "gql"),
    ],
)
def test_imports_of_all_forms_are_seen(line: str, name: str) -> None:
    assert list(imported(PACKAGE / "auth" / "_core.py", line)) == [name]


@pytest.mark.parametrize(
    ("statement", "needed", "unwanted"),
    [
        (
            "import b2b_storefront; b2b_storefront.Storefront; b2b_storefront.AsyncStorefront",
            "b2b_storefront.client",
            "ariadne ariadne_codegen uvicorn starlette click rich redis httpx requests b2b_storefront.sandbox",
        ),
        (
            "import b2b_storefront.sandbox",
            "uvicorn",
            "gql aiohttp urllib3 b2b_storefront.client b2b_storefront.session",
        ),
        ("import b2b_storefront", "b2b_storefront", "gql graphql aiohttp pydantic orjson b2b_storefront._errors"),
        ("import b2b_storefront.codes", "b2b_storefront.codes", "gql graphql aiohttp pydantic orjson"),
        ("import b2b_storefront.client", "b2b_storefront.client", "gql aiohttp pydantic b2b_storefront.client.users"),
        ("import b2b_storefront.cli", "b2b_storefront.cli", "gql aiohttp pydantic uvicorn ariadne"),
        (
            "import b2b_storefront.testing",
            "b2b_storefront.testing",
            "gql graphql aiohttp urllib3 pydantic orjson pytest b2b_storefront.sandbox b2b_storefront._errors",
        ),
        ("from b2b_storefront.testing import FakeTransport", "gql", "aiohttp uvicorn b2b_storefront.sandbox"),
    ],
    ids=["storefront", "sandbox", "package", "codes", "client", "cli", "testing", "fake"],
)
def test_an_import_loads_no_more_than_it_needs(statement: str, needed: str, unwanted: str) -> None:
    script = f"import json, sys; {statement}; print(json.dumps(sorted(sys.modules)))"
    answer = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)  # noqa: S603
    loaded = set(json.loads(answer.stdout))
    assert needed in loaded
    assert loaded & set(unwanted.split()) == set()
