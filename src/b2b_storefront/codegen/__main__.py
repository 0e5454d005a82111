"""`python -m b2b_storefront.codegen`: compile this project's own client."""

from pathlib import Path

from b2b_storefront._bundled import queries_directory, schema_directory
from b2b_storefront.codegen import compile_client

if __name__ == "__main__":
    target = Path(__file__).resolve().parent.parent / "client"
    files = compile_client(schema_directory(), queries_directory(), target)
    print(f"{len(files)} files in {target.name}/")  # noqa: T201
