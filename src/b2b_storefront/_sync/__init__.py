# Generated from src/b2b_storefront/_async/__init__.py by `make codegen`. Edits are lost.

"""The API, synchronous: written here once, and generated from here for `_sync`."""
