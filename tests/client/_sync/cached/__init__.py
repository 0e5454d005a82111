# Generated from tests/client/_async/cached/__init__.py by `make codegen`. Edits are lost.

"""A storefront with a cache."""
