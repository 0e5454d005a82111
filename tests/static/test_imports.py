"""Imports point one way, and nobody pays for a part that they do not use."""

import ast
import graphlib
import importlib.util
import json
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import b2b_storefront

PACKAGE = Path(b2b_storefront.__file__).parent

FLOORS: list[set[str]] = [
    {"_error_details"},
    {
        "_address",
        "_bundled",
        "_display",
        "_errors",
        "_event_effect",
        "_files",
        "_folder_swap",
        "_fork",
        "_hosts",
        "_lazy",
        "_loop_end",
        "_numbers",
        "_reprs",
        "_secret",
        "_signals",
        "_steps",
        "_threads",
        "_version",
        "codes",
    },
    {"_background", "_config", "_encryption", "_ids", "_keeping", "_places", "_waiting"},
    {"_redis", "_shared_work"},
    {"wire"},
    {"auth", "cache", "observe", "paging", "resilience", "scalars", "transport"},
    {"shapes"},
    {"_options", "bigcommerce", "client", "management"},
    {"flows"},
    {"_async", "_preload", "_sync"},
    {"__init__", "cli", "contrib", "session", "signed_in", "storefront", "testing"},
]
"""The parts of the package, modules and subpackages, from the ground up: each imports what lies below it, and nothing
on its own floor."""

BESIDE = {
    "sandbox": {"_bundled", "_lazy", "_version", "codes"},
    "contract": {
        "_address",
        "_bundled",
        "_display",
        "_errors",
        "_files",
        "_folder_swap",
        "_lazy",
        "_numbers",
        "_version",
        "codes",
        "_config",
        "wire",
        "transport",
    },
    "webhooks": {
        "_errors",
        "_event_effect",
        "_fork",
        "_lazy",
        "_numbers",
        "_redis",
        "_secret",
        "_signals",
        "_steps",
        "flows",
    },
    "codegen": {
        "_bundled",
        "_display",
        "_errors",
        "_folder_swap",
        "_lazy",
        "_version",
        "codes",
        "_config",
        "wire",
        "contract",
    },
}
"""What stands beside the runtime, and what it may import. Only the top floor imports these parts, but for the two
arrows named here. The sandbox shares only `codes` with the client: two ends that share code agree on the same
mistakes."""


def may_import(part: str) -> set[str]:
    """Return the parts that a part may import, itself included."""
    if part in BESIDE:
        return BESIDE[part] | {part}
    level = next(number for number, floor in enumerate(FLOORS) if part in floor)
    below = set().union(*FLOORS[:level])
    beside = BESIDE.keys() if part in {"cli", "contrib", "testing"} else set()
    return below | beside | {part}


OPTIONAL = {
    "ariadne": {"sandbox"},
    "ariadne_codegen": {"codegen"},
    "django": {"contrib"},
    "fastapi": {"contrib"},
    "flask": {"contrib"},
    "opentelemetry": {"observe"},
    "prometheus_client": {"observe"},
    "pytest": {"testing"},
    "starlette": {"contrib", "sandbox"},
    "uvicorn": {"sandbox"},
}
"""Which parts may import what only an extra installs."""


def modules() -> Iterator[tuple[str, Path]]:
    """Go through the package's modules: the part each belongs to, and its file."""
    for path in sorted(PACKAGE.rglob("*.py")):
        inside = path.relative_to(PACKAGE)
        yield inside.parts[0].removesuffix(".py"), path


@cache
def imported(path: Path, source: str | None = None) -> list[str]:
    """Return the full names of the modules that a module imports, wherever in it.

    Args:
        path: The module's file, which tells what relative imports mean.
        source: Its text; read from the file unless given.
    """
    package = ".".join(["b2b_storefront", *path.relative_to(PACKAGE).parent.parts])
    names: list[str] = []
    for node in ast.walk(ast.parse(path.read_text() if source is None else source)):
        if isinstance(node, ast.Import):
            names += (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = importlib.util.resolve_name("." * node.level + (node.module or ""), package)
            # `from b2b_storefront import codes` imports a module, and not only a name.
            names += (f"{module}.{alias.name}" for alias in node.names)
    return names


def parts_imported(path: Path) -> set[str]:
    """Return the parts of the package that a module imports."""
    names = [name.split(".") for name in imported(path)]
    return {name[1] for name in names if name[0] == "b2b_storefront" and len(name) > 1}


def test_every_module_has_its_floor() -> None:
    assert {part for part, _ in modules()} == set().union(*FLOORS, BESIDE)


@pytest.mark.parametrize("part", sorted(set().union(*FLOORS, BESIDE)))
def test_a_part_imports_only_what_lies_below_it(part: str) -> None:
    astray = {
        path.name: sorted(parts_imported(path) - may_import(part) - {"__init__"})
        for name, path in modules()
        if name == part
    }
    assert {name: parts for name, parts in astray.items() if parts} == {}


def module_name(path: Path) -> str:
    """Return a module's full name."""
    return ".".join(["b2b_storefront", *path.relative_to(PACKAGE).with_suffix("").parts]).removesuffix(".__init__")


def loaded_with(path: Path) -> set[str]:
    """Return the names of the modules, or of what is in them, that are imported when a module is."""
    tree = ast.parse(path.read_text())
    kept = [
        node
        for node in tree.body
        if not (isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test))
        and not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
    ]
    return set(imported(path, ast.unparse(ast.Module(kept, []))))


def test_no_modules_import_each_other_in_a_circle() -> None:
    paths = {module_name(path): path for _, path in modules()}
    arrows = {
        name: {other for found in loaded_with(path) for other in (found, found.rpartition(".")[0]) if other in paths}
        for name, path in paths.items()
    }
    graphlib.TopologicalSorter({name: others - {name} for name, others in arrows.items()}).prepare()


def test_the_two_kinds_do_not_import_each_other() -> None:
    for part, other in (("_async", "_sync"), ("_sync", "_async")):
        users = [path.name for name, path in modules() if name == part and other in parts_imported(path)]
        assert users == []


@pytest.mark.parametrize("library", OPTIONAL)
def test_what_an_extra_installs_is_imported_by_its_part_only(library: str) -> None:
    users = {part for part, path in modules() if any(name.split(".")[0] == library for name in imported(path))}
    assert users == OPTIONAL[library]


@pytest.mark.parametrize("framework", ["django", "fastapi", "flask", "starlette"])
def test_a_framework_is_imported_by_its_own_module_only(framework: str) -> None:
    users = {
        path.relative_to(PACKAGE / "contrib").parts[0].removesuffix(".py")
        for name, path in modules()
        if name == "contrib" and any(found.split(".")[0] == framework for found in imported(path))
    }
    assert users == {framework}


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("import b2b_storefront.client.users", "b2b_storefront.client.users"),
        ("from b2b_storefront import codes", "b2b_storefront.codes"),
        ("from . import token", "b2b_storefront.auth.token"),
        ("from .. import session", "b2b_storefront.session"),
        ("from ..client.users import Users", "b2b_storefront.client.users.Users"),
        ("def late(): from b2b_storefront.sandbox import Sandbox", "b2b_storefront.sandbox.Sandbox"),
        ("if TYPE_CHECKING: import gql", "gql"),
    ],
)
def test_imports_of_all_forms_are_seen(line: str, name: str) -> None:
    assert imported(PACKAGE / "auth" / "core.py", line) == [name]


@pytest.mark.parametrize(
    ("statement", "needed", "unwanted"),
    [
        (
            "import b2b_storefront; b2b_storefront.Storefront; b2b_storefront.AsyncStorefront",
            "b2b_storefront.client",
            "ariadne ariadne_codegen uvicorn starlette click rich redis httpx requests b2b_storefront.sandbox"
            " b2b_storefront.observe opentelemetry prometheus_client",
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
            "from b2b_storefront.webhooks import WebhookReceiver, asgi_app, wsgi_app",
            "pydantic",
            "gql graphql aiohttp urllib3 redis starlette b2b_storefront.sandbox b2b_storefront.client",
        ),
        (
            "import b2b_storefront.testing",
            "b2b_storefront.testing",
            "gql graphql aiohttp urllib3 pydantic orjson pytest b2b_storefront.sandbox b2b_storefront._errors",
        ),
        (
            "from b2b_storefront.observe import Observer, ServerTiming, CallLog",
            "b2b_storefront.observe.records",
            "opentelemetry prometheus_client aiohttp urllib3 b2b_storefront.client",
        ),
        ("from b2b_storefront.testing import FakeTransport", "gql", "aiohttp uvicorn b2b_storefront.sandbox"),
        (
            "from b2b_storefront.contrib import answer_error, remember, restore",
            "b2b_storefront.contrib.browser",
            "aiohttp urllib3 redis starlette fastapi flask django b2b_storefront.sandbox b2b_storefront.client",
        ),
        ("import b2b_storefront.contrib.starlette", "starlette", "fastapi flask django redis urllib3"),
        ("import b2b_storefront.contrib.flask", "flask", "starlette fastapi django redis aiohttp"),
        ("import b2b_storefront.contrib.django", "b2b_storefront.contrib", "django flask starlette redis gql"),
    ],
    ids=[
        "storefront",
        "sandbox",
        "package",
        "codes",
        "client",
        "cli",
        "webhooks",
        "testing",
        "observe",
        "fake",
        "contrib",
        "starlette",
        "flask",
        "django",
    ],
)
def test_an_import_loads_no_more_than_it_needs(statement: str, needed: str, unwanted: str) -> None:
    script = f"import json, sys; {statement}; print(json.dumps(sorted(sys.modules)))"
    answer = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)  # noqa: S603
    loaded = set(json.loads(answer.stdout))
    assert needed in loaded
    assert loaded & set(unwanted.split()) == set()


@pytest.mark.parametrize(
    ("statement", "unwanted"),
    [
        ("from b2b_storefront.storefront import Storefront", "aiohttp"),
        ("from b2b_storefront.storefront import AsyncStorefront", "urllib3"),
        ("from b2b_storefront.session import Session", "aiohttp"),
        ("from b2b_storefront.session import AsyncSession", "urllib3"),
        ("from b2b_storefront.signed_in import customer_login_url", "aiohttp urllib3 gql"),
    ],
)
def test_an_old_import_path_loads_its_own_kind_only(statement: str, unwanted: str) -> None:
    script = f"import sys; {statement}; print(*sys.modules)"
    answer = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)  # noqa: S603
    assert set(answer.stdout.split()) & set(unwanted.split()) == set()


def test_an_asynchronous_program_changes_no_logger_of_urllib3() -> None:
    script = (
        "import logging, b2b_storefront\n"
        "b2b_storefront.AsyncStorefront('abc').session(b2b_storefront.StorefrontJWT('jwt'))\n"
        "import b2b_storefront.wire.rest\n"
        "print([logging.getLogger(name).filters for name in ('urllib3.connection', 'urllib3.connectionpool')])"
    )
    answer = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)  # noqa: S603
    assert answer.stdout.strip() == "[[], []]"
