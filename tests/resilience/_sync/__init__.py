# Generated from tests/resilience/_async/__init__.py by `make codegen`. Edits are lost.

"""Calls that are attempted again, in both kinds: written once, synchronously."""
