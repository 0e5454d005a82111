"""Makes the synchronous client's module of the asynchronous one."""

import ast
import re

from b2b_storefront.codegen.unasync import COUNTERPARTS, to_sync

__all__ = ["synchronous"]

OURS = frozenset({"AsyncBaseClient", "AsyncClient", "AsyncNodes", "async_base_client", "async_nodes"})
"""The names in a client that have a counterpart; all others are the names of operations and of a schema."""


def synchronous(module: ast.Module) -> ast.Module:
    """Return the synchronous counterpart of an asynchronous client's module.

    What operations and schemas say stays as it is: their texts are put aside meanwhile, and their names are kept.

    Args:
        module: The asynchronous client's module, which is not changed.
    """
    tree = ast.parse(ast.unparse(module))
    constants = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    kept: list[str] = []
    for constant in constants[1:]:  # The first is our own, of the class.
        kept.append(str(constant.value))
        constant.value = f"text {len(kept) - 1}"
    names = {name: name for name in _identifiers(tree) if name not in OURS and _is_translated(name)}
    made = ast.parse(to_sync(ast.unparse(tree), names))
    for node in ast.walk(made):
        if isinstance(node, ast.Constant) and (match := re.fullmatch(r"text (\d+)", str(node.value))):
            node.value = kept[int(match[1])]
    return made


def _is_translated(name: str) -> bool:
    return name in COUNTERPARTS or re.match("_*(Async[A-Z]|async_)", name) is not None


def _identifiers(tree: ast.Module) -> set[str]:
    """Return every name in a module."""
    found: set[str] = set()
    for node in ast.walk(tree):
        for _, value in ast.iter_fields(node):
            if isinstance(value, str) and not isinstance(node, ast.Constant):
                found |= {value, *value.split(".")}
    return found
