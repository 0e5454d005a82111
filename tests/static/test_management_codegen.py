"""The package of the management API is what its description makes it, and the generator refuses what it can't mean."""

import ast
import copy
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic.alias_generators import to_snake

import b2b_storefront.management
from b2b_storefront._bundled import schema_directory
from b2b_storefront.management import ManagementOperation, operations

pytest.importorskip("ariadne_codegen", reason="ariadne-codegen needs graphql-core 3.2")

from b2b_storefront.codegen._management import ManagementPlan
from b2b_storefront.codegen._management_client import management_reference
from b2b_storefront.codegen._management_modules import management_modules

PACKAGE = Path(b2b_storefront.management.__file__).parent


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    """The parsed description."""
    parsed: dict[str, Any] = yaml.safe_load((schema_directory() / "management.yaml").read_text("utf-8"))
    return parsed


def without_imports(text: str) -> str:
    """Return a module without its imports, which the formatter sorts and leaves out where they are not used."""

    class Remover(ast.NodeTransformer):
        def visit_Import(self, node: ast.Import) -> ast.Pass:
            return ast.Pass()

        def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.Pass:
            return ast.Pass()

    tree = Remover().visit(ast.parse(text))
    return ast.unparse(tree).replace("    pass\n", "").replace("pass\n", "")


def test_what_is_committed_is_what_is_generated(document: dict[str, Any]) -> None:
    plan = ManagementPlan(document)
    for name, text in management_modules(plan).items():
        committed = (PACKAGE / name).read_text("utf-8")
        assert without_imports(committed) == without_imports(text), f"{name}: run make codegen"
    table = schema_directory().parent / "docs" / "management-operations.md"
    assert table.read_text("utf-8") == management_reference(plan), "run make codegen"


def test_each_operation_is_a_method_of_both_kinds(document: dict[str, Any]) -> None:
    from b2b_storefront import AsyncManagement, Management

    names = {to_snake(operation["operationId"]) for item in document["paths"].values() for operation in item.values()}
    constants = {value.name for value in vars(operations).values() if isinstance(value, ManagementOperation)}
    assert names == constants
    assert [name for name in names if not hasattr(AsyncManagement, name) or not hasattr(Management, name)] == []
    paged = {name for name in names if hasattr(Management, f"iter_{name}")}
    assert paged == {
        "companies",
        "company_extra_fields",
        "company_hierarchy",
        "company_roles",
        "company_super_admins",
        "invoices",
        "orders",
        "quotes",
        "shopping_lists",
        "users",
    }


@pytest.mark.parametrize(
    ("place", "change", "text"),
    [
        (("paths", "/api/v3/io/channels", "get", "operationId"), "companies", "same name"),
        (("components", "schemas", "Channel", "properties", "id", "x-type"), "Nonsense", "no type Nonsense"),
        (("paths", "/api/v3/io/users", "get", "parameters", 0, "x-name"), "offset", "same name"),
    ],
)
def test_what_it_can_not_mean_is_refused(
    place: tuple[str | int, ...], change: str, text: str, document: dict[str, Any]
) -> None:
    changed: Any = copy.deepcopy(document)
    inner = changed
    for step in place[:-1]:
        inner = inner[step]
    inner[place[-1]] = change
    with pytest.raises(ValueError, match=text):
        ManagementPlan(changed)


def test_strange_words_stay_words(document: dict[str, Any]) -> None:
    changed = copy.deepcopy(document)
    strange = 'It ends the text: """, and a backslash: \\'
    changed["components"]["schemas"]["Channel"]["description"] = strange
    changed["components"]["schemas"]["Channel"]["properties"]["id"]["description"] = strange
    changed["paths"]["/api/v3/io/channels"]["get"]["summary"] = strange
    modules = management_modules(ManagementPlan(changed))
    (channel,) = [
        node
        for node in ast.parse(modules["models.py"]).body
        if isinstance(node, ast.ClassDef) and node.name == "Channel"
    ]
    assert ast.get_docstring(channel, clean=False) == strange
    for text in modules.values():
        ast.parse(text)
