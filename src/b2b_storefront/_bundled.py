"""The schema and the operations that this library brings: inside the package in a wheel, at the top of a checkout."""

from importlib.resources import files
from pathlib import Path

__all__ = [
    "queries_directory",
    "read_queries",
    "read_schema",
    "read_store_schema",
    "schema_directory",
    "store_directory",
]

_CHECKOUT = Path(__file__).resolve().parent.parent.parent


def read_schema() -> dict[Path, str]:
    """Return the files of the API's schema, SDL by path. A package in a zip archive has them too."""
    return _read("schema")


def read_queries() -> dict[Path, str]:
    """Return the files of the hand-written operations, GraphQL by path. A package in a zip archive has them too."""
    return _read("queries")


def read_store_schema() -> dict[Path, str]:
    """Return the files of the schema of the store's own GraphQL, SDL by path."""
    return _read("bigcommerce/schema")


def schema_directory() -> Path:
    """Return the folder of the API's schema in a checkout, where this project's own client is compiled and tested."""
    return _CHECKOUT / "schema"


def queries_directory() -> Path:
    """Return the folder of the hand-written operations in a checkout."""
    return _CHECKOUT / "queries"


def store_directory() -> Path:
    """Return the folder of the store's own GraphQL in a checkout, with `schema` and `queries` in it."""
    return _CHECKOUT / "bigcommerce"


def _read(name: str) -> dict[Path, str]:
    installed = files("b2b_storefront") / "_bundled_files" / name
    folder = installed if installed.is_dir() else _CHECKOUT / name
    texts = {Path(str(file)): file.read_bytes().decode("utf-8") for file in folder.iterdir() if file.is_file()}
    return {path: texts[path] for path in sorted(texts) if path.suffix == ".graphql"}
