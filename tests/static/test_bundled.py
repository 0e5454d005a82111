"""The schema and the operations that the library brings are found wherever the package is."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import b2b_storefront
from b2b_storefront._bundled import (
    queries_directory,
    read_queries,
    read_schema,
    read_store_schema,
    schema_directory,
    store_directory,
)


def test_a_checkout_has_them_at_its_top() -> None:
    assert list(read_schema()) == sorted(schema_directory().glob("*.graphql"))
    assert list(read_store_schema()) == sorted((store_directory() / "schema").glob("*.graphql"))
    assert list(read_queries()) == sorted(queries_directory().glob("*.graphql"))
    assert all(text == path.read_text("utf-8") for path, text in (read_schema() | read_queries()).items())


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The package in a zip archive, as a wheel holds it."""
    folder = tmp_path_factory.mktemp("zipped")
    package = folder / "content" / "b2b_storefront"
    shutil.copytree(Path(b2b_storefront.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(schema_directory(), package / "_bundled_files" / "schema")
    shutil.copytree(queries_directory(), package / "_bundled_files" / "queries")
    shutil.copytree(store_directory(), package / "_bundled_files" / "bigcommerce")
    return shutil.make_archive(str(folder / "package"), "zip", folder / "content")


def test_operations_are_compiled_by_a_package_in_a_zip_archive(archive: str, tmp_path: Path) -> None:
    pytest.importorskip("ariadne_codegen", reason="ariadne-codegen needs graphql-core 3.2")
    (tmp_path / "q.graphql").write_text("query Me { currentUser { id } }")
    script = (
        f"import sys; sys.path.insert(0, {archive!r})\n"
        "from b2b_storefront.codegen import compile_operations\n"
        "compile_operations('q.graphql', 'mine')\n"
        "from mine import Client\n"
        "print(Client.me.__name__, Client.__mro__[1].__module__)\n"
    )
    answer = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, check=True, capture_output=True, text=True)  # noqa: S603
    assert answer.stdout == "me b2b_storefront._sync.session\n"


def test_a_package_in_a_zip_archive_has_them_inside(archive: str) -> None:
    script = (
        f"import sys; sys.path.insert(0, {archive!r})\n"
        "from b2b_storefront.contract import check, load_operations, load_schema\n"
        "from b2b_storefront.sandbox._schema import executable_schema\n"
        "import b2b_storefront\n"
        "operations = load_operations()\n"
        "errors = [finding for finding in check(load_schema(), operations) if finding.level == 'error']\n"
        "types = len(executable_schema().type_map)\n"
        "print(b2b_storefront.__file__, operations[0].path, len(operations), errors, types > 100)\n"
    )

    answer = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)  # noqa: S603

    file, operation, *rest = answer.stdout.split()
    assert file == str(Path(archive, "b2b_storefront", "__init__.py"))
    assert operation == str(Path(archive, "b2b_storefront", "_bundled_files", "queries", "accounts.graphql"))
    assert rest == ["141", "[]", "True"]


def test_the_page_is_shown_by_a_package_in_a_zip_archive(archive: str) -> None:
    script = (
        f"import sys; sys.path.insert(0, {archive!r})\n"
        "import urllib.request\n"
        "from b2b_storefront.sandbox import Sandbox\n"
        "with Sandbox() as sandbox:\n"
        "    for path in ('/', '/graphql', '/sandbox/page/page.css', '/sandbox/page/graphiql.js'):\n"
        "        request = urllib.request.Request(sandbox.base_url + path, headers={'Accept': 'text/html'})\n"
        "        print(urllib.request.urlopen(request).status)\n"
    )
    answer = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)  # noqa: S603
    assert answer.stdout.split() == ["200"] * 4
