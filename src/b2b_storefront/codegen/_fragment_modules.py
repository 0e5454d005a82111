"""Writes the classes of fragments into a module for each fragment, so that a program loads those that it uses."""

import ast
import copy
import shutil
from pathlib import Path

from ariadne_codegen.utils import ast_to_str, str_to_snake_case

from b2b_storefront.codegen._modules import lazy_module

__all__ = ["write_fragment_modules"]

DOCUMENTATION = "The types of shared selections, by the fragments' names."


def write_fragment_modules(folder: Path, module: ast.Module, fragments: set[str], header: str) -> None:
    """Write the package `fragments`.

    Args:
        folder: The package's folder.
        module: All classes with what they import, as one module. The classes that belong to a fragment stand behind it.
        fragments: The fragments' names.
        header: The comment that opens each file.
    """
    shutil.rmtree(folder, ignore_errors=True)  # The asynchronous and the synchronous client come one after the other.
    folder.mkdir()
    groups = _groups(module, fragments)
    imports = [_one_level_up(node) for node in module.body if isinstance(node, ast.ImportFrom | ast.Import)]
    homes = {one.name: fragment for fragment, classes in groups.items() for one in classes}
    for fragment, classes in groups.items():
        own = {one.name for one in classes}
        needed = sorted({name for one in classes for name in _names(one)} & homes.keys() - own)
        siblings = [_import(str_to_snake_case(homes[name]), name) for name in needed]
        text = ast_to_str(ast.Module(body=[*imports, *siblings, *classes], type_ignores=[]))
        (folder / f"{str_to_snake_case(fragment)}.py").write_text(f"{header}\n\n{text}", encoding="utf-8")
    sources = {name: f".{str_to_snake_case(fragment)}" for name, fragment in homes.items()}
    (folder / "__init__.py").write_text(lazy_module(header, DOCUMENTATION, sources), encoding="utf-8")


def _groups(module: ast.Module, fragments: set[str]) -> dict[str, list[ast.ClassDef]]:
    groups: dict[str, list[ast.ClassDef]] = {}
    current = ""
    for node in module.body:
        if isinstance(node, ast.ClassDef):
            current = node.name if node.name in fragments else current
            groups.setdefault(current or node.name, []).append(node)
    return groups


def _names(node: ast.ClassDef) -> set[str]:
    """Return every name in a class, those in quoted annotations included."""
    names: set[str] = set()
    for one in ast.walk(node):
        if isinstance(one, ast.Name):
            names.add(one.id)
        elif isinstance(one, ast.Constant) and isinstance(one.value, str) and one.value.isidentifier():
            names.add(one.value)
    return names


def _one_level_up(node: ast.stmt) -> ast.stmt:
    if isinstance(node, ast.ImportFrom) and node.level:
        node = copy.copy(node)
        node.level += 1
    return node


def _import(module: str, name: str) -> ast.ImportFrom:
    return ast.ImportFrom(module=module, names=[ast.alias(name)], level=1)
