# Generated from tests/testing/_async/__init__.py by `make codegen`. Edits are lost.

