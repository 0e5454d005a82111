"""The sandbox's rooms: a domain of the schema is found under its name, and imports point down."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from graphql import ObjectTypeDefinitionNode, ObjectTypeExtensionNode, parse

import b2b_storefront.sandbox
from b2b_storefront._bundled import schema_directory
from b2b_storefront.sandbox._schema import domains

PACKAGE = Path(b2b_storefront.sandbox.__file__).parent
PREFIX = "b2b_storefront.sandbox"

FLOORS = [
    "files",
    "records",
    "execution",
    "seed",
    "keeping",
    "webhooks",
    "api",
    "_schema",
    "_table",
    "_staff",
    "bigcommerce",
    "rest",
    "server",
    "page",
    "shop",
    "_disturbances",
    "_played",
    "_webhooks",
    "_sandbox",
    "_cli",
    "__init__",
]
"""The parts of the sandbox from the ground up: each imports itself and what lies below it."""

LONGEST = 400


def modules() -> Iterator[tuple[str, Path]]:
    """Go through the sandbox's modules: the part each belongs to, and its file."""
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path.relative_to(PACKAGE).parts[0].removesuffix(".py"), path


def schema_roots() -> dict[str, str]:
    """Return the file of `schema/` that each root field stands in."""
    roots: dict[str, str] = {}
    for path in schema_directory().glob("*.graphql"):
        for node in parse(path.read_text("utf-8")).definitions:
            if isinstance(node, ObjectTypeDefinitionNode | ObjectTypeExtensionNode) and node.name.value in {
                "Query",
                "Mutation",
            }:
                roots |= {field.name.value: path.stem for field in node.fields}
    return roots


def test_a_root_field_is_answered_in_the_room_of_its_domain() -> None:
    homes = schema_roots()
    assert len(homes) == 141
    astray = {
        name: domain.__name__
        for domain in domains()
        for name in (*domain.QUERIES, *domain.MUTATIONS)
        if domain.__name__ != f"{PREFIX}.api.{homes[name]}"
    }
    assert astray == {}


@pytest.mark.parametrize("part", FLOORS)
def test_a_part_imports_only_what_lies_below_it(part: str) -> None:
    assert {name for name, _ in modules()} == set(FLOORS)
    allowed = set(FLOORS[: FLOORS.index(part) + 1])
    for path in (path for name, path in modules() if name == part):
        tree = ast.parse(path.read_text("utf-8"))
        late = {
            id(node)
            for branch in ast.walk(tree)
            if isinstance(branch, ast.If) and ast.unparse(branch.test) == "TYPE_CHECKING"
            for node in ast.walk(branch)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and id(node) not in late:
                assert node.level == 0, f"{path.name} has a relative import"
                module = node.module or ""
                if module.startswith(f"{PREFIX}."):
                    assert module.split(".")[2] in allowed, f"{path.name} imports {module}"


def test_a_module_can_be_read_at_one_sitting() -> None:
    lengths = {path.name: len(path.read_text("utf-8").splitlines()) for _, path in modules()}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}
