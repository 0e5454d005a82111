"""`python -m b2b_storefront.codegen`: compile this project's own client, and write the reference of its operations."""

from pathlib import Path

from b2b_storefront._bundled import queries_directory, schema_directory
from b2b_storefront.codegen import compile_client
from b2b_storefront.codegen._reference import reference

if __name__ == "__main__":
    target = Path(__file__).resolve().parent.parent / "client"
    files = compile_client(schema_directory(), queries_directory(), target)
    docs = queries_directory().parent / "docs"
    (docs / "operations.md").write_text(reference(queries_directory(), target), encoding="utf-8")
    print(f"{len(files)} files in {target.name}/, and {docs.name}/operations.md")  # noqa: T201
