# Generated from tests/client/_async/__init__.py by `make codegen`. Edits are lost.

