"""The schema and the operations that the library brings are found wherever the package is."""

import shutil
import subprocess
import sys
from pathlib import Path

import b2b_storefront
from b2b_storefront._bundled import queries_directory, read_queries, read_schema, schema_directory


def test_a_checkout_has_them_at_its_top() -> None:
    assert list(read_schema()) == sorted(schema_directory().glob("*.graphql"))
    assert list(read_queries()) == sorted(queries_directory().glob("*.graphql"))
    assert all(text == path.read_text("utf-8") for path, text in (read_schema() | read_queries()).items())


def test_a_package_in_a_zip_archive_has_them_inside(tmp_path: Path) -> None:
    package = tmp_path / "content" / "b2b_storefront"
    shutil.copytree(Path(b2b_storefront.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(schema_directory(), package / "_bundled_files" / "schema")
    shutil.copytree(queries_directory(), package / "_bundled_files" / "queries")
    archive = shutil.make_archive(str(tmp_path / "package"), "zip", tmp_path / "content")
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
