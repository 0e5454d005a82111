"""The documents have a place for every public name, and name none that is not there."""

import re
from pathlib import Path

import pytest

import b2b_storefront
from b2b_storefront import _errors

DOCS = Path(__file__).parents[2] / "docs"
REFERENCE = {page.stem: page.read_text(encoding="utf-8") for page in (DOCS / "reference").glob("*.md")}
WHOLE_MODULES = re.findall(r"automodule:: b2b_storefront\.(\w+)", "\n".join(REFERENCE.values()))


def test_the_reference_has_each_public_name_once() -> None:
    named = re.findall(
        r"auto(?:class|exception|function|data):: b2b_storefront\.(\w+)$", "\n".join(REFERENCE.values()), re.MULTILINE
    )
    assert sorted(named) == sorted(b2b_storefront.__all__)


def test_the_reference_has_each_public_module() -> None:
    """A module that says what it offers is public, unless the names of the package itself lie in it."""
    package = Path(b2b_storefront.__file__).parent
    rooms = {"_async", "_sync", "auth", "cache", "cli", "flows", "paging", "resilience", "wire"}
    offering = {path.parent.name for path in package.glob("*/__init__.py")} - rooms
    assert {name for name in offering if not name.startswith("_")} <= set(WHOLE_MODULES)


@pytest.mark.parametrize("page", sorted(REFERENCE))
def test_each_page_of_the_reference_is_in_its_table_of_contents(page: str) -> None:
    assert page == "index" or f"\n{page}\n" in REFERENCE["index"]


def test_each_page_is_in_the_table_of_contents() -> None:
    contents = set(re.findall(r"^(?:.+<)?([\w-]+)>?$", (DOCS / "index.md").read_text(encoding="utf-8"), re.MULTILINE))
    missing = {page.stem for page in DOCS.glob("*.md")} - contents - {"index"}
    assert not missing


def test_the_catalogue_has_each_error_once() -> None:
    tree = re.findall(r"[├└]── (\w+)", _errors.__doc__ or "")
    catalogue = re.findall(r"^\| `(\w+)` \|", (DOCS / "errors.md").read_text(encoding="utf-8"), re.MULTILINE)
    bases = {"TransportError", "ResponseError", "OperationError"}
    assert sorted(catalogue) == sorted(set(tree) - bases)
    assert len(catalogue) == len(set(catalogue))
