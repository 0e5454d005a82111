"""`python -m b2b_storefront.codegen`: write everything in this project that is generated.

The client and the reference of its operations are compiled from `schema/` and `queries/`, the store's from
`bigcommerce/`, the management API's client from `schema/management.yaml`; the synchronous twins are written from the
asynchronous modules. All of it is made before any of it is put in its place.
"""

from b2b_storefront._bundled import schema_directory
from b2b_storefront.codegen._project import generate

if __name__ == "__main__":
    root = schema_directory().parent
    files = generate(root)
    folders = {path.relative_to(root).parent.as_posix() for path in files}
    print(f"{len(files)} files in {len(folders)} folders")  # noqa: T201
