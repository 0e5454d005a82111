"""`python -m b2b_storefront.codegen`: write everything in this project that is generated.

The client and the reference of its operations are compiled from `schema/` and `queries/`, the store's from
`bigcommerce/`, the management API's client from `schema/management.yaml`; the synchronous twins are written from the
asynchronous modules.
"""

from pathlib import Path

from b2b_storefront._bundled import queries_directory, schema_directory, store_directory
from b2b_storefront.codegen import STORE, compile_client
from b2b_storefront.codegen._management_package import compile_management
from b2b_storefront.codegen._reference import reference
from b2b_storefront.codegen.twins import write_twins

if __name__ == "__main__":
    target = Path(__file__).resolve().parent.parent / "client"
    root = queries_directory().parent
    management = compile_management(schema_directory() / "management.yaml", target.with_name("management"), root)
    twins = write_twins(root)
    files = compile_client(schema_directory(), queries_directory(), target)
    store = store_directory()
    files += compile_client(store / "schema", store / "queries", target.with_name("bigcommerce"), STORE)
    (root / "docs" / "operations.md").write_text(reference(queries_directory(), target), encoding="utf-8")
    print(  # noqa: T201
        f"{len(files)} files in client/ and bigcommerce/, {len(management)} in management/, docs/operations.md, and"
        f" {len(twins)} synchronous twins"
    )
