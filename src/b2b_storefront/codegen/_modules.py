"""Writes the modules of a package that ariadne-codegen has none of: operations, their texts, typed dicts, tables."""

import ast
import json
from collections.abc import Iterable, Iterator
from textwrap import wrap

from pydantic.alias_generators import to_snake

from b2b_storefront.codegen._plan import PackagePlan
from b2b_storefront.codegen._planned import PlannedOperation
from b2b_storefront.codegen._quoting import block, quoted
from b2b_storefront.codegen._sources import expression
from b2b_storefront.wire.operation import Access

__all__ = [
    "Exports",
    "access_words",
    "fragment_texts_module",
    "lazy_module",
    "operations_json",
    "operations_module",
]

WIDTH = 120


class Exports:
    """Names by the module that each lies in, relative to the one that exports them."""

    def __init__(self) -> None:
        self._modules: dict[str, set[str]] = {}

    def add(self, name: str, module: str) -> None:
        """Add a name."""
        self._modules.setdefault(module, set()).add(name)

    @property
    def names(self) -> list[str]:
        """All names, sorted."""
        return sorted({name for names in self._modules.values() for name in names})

    def __iter__(self) -> Iterator[tuple[str, list[str]]]:
        return iter((module, sorted(names)) for module, names in sorted(self._modules.items()))


def lazy_module(header: str, text: str, exports: Exports) -> str:
    """Render a module that imports each name when it is first used.

    Args:
        header: The comment that opens it.
        text: Its docstring.
        exports: Its names.
    """
    # `X as X` marks a re-export for type checkers, which otherwise hold an import for private.
    seen = "\n".join(_import(module, [f"{name} as {name}" for name in names]) for module, names in exports)
    sources = "\n".join(_source(module, names) for module, names in exports)
    listed = _wrapped((f"{quoted(name)}," for name in exports.names), 4)
    return f'''{header}
"""{text}"""

from typing import TYPE_CHECKING

from b2b_storefront._lazy import lazy_names

if TYPE_CHECKING:
{seen or "    pass"}

__all__ = [
{listed}
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {{
{sources}
        }},
    )
'''


def operations_module(header: str, plan: PackagePlan) -> str:
    """Render `operations.py`: a prepared operation for each document, by name."""
    has_any = ", Any" if any("Any" in operation.result.annotation.uses for operation in plan.operations) else ""
    local = "from . import fragment_texts, models" if plan.fragments else "from . import models"
    parts = [
        f'{header}\n"""Every operation, prepared for sending."""\n',
        f"from typing import TYPE_CHECKING{has_any}\n",
        "from b2b_storefront.wire.operation import Access, Operation, named_operations\n",
        f"{local}\n",
        "if TYPE_CHECKING:\n    from .client import Client\n",
    ]
    names = ["OPERATIONS", *sorted(operation.constant for operation in plan.operations)]
    parts.append(f"__all__ = [\n{_wrapped((f'{quoted(name)},' for name in names), 4)}\n]\n")
    parts += [_constant(plan, operation) for operation in sorted(plan.operations, key=lambda planned: planned.constant)]
    if renamed := plan.inputs.renamed:
        text = '"""The classes of types whose names in the schema mean something else in Python."""'
        parts.append(f"RENAMED = {_mapping(renamed)}\n{text}\n")
    parts.append('OPERATIONS: dict[str, Operation] = named_operations(globals())\n"""Every operation by its name."""\n')
    return "\n".join(parts)


def fragment_texts_module(header: str, plan: PackagePlan) -> str:
    """Render `fragment_texts.py`: the text of each fragment, which operations are composed of."""
    from graphql import print_ast

    parts = [f'{header}\n"""The text of each fragment. An operation\'s document ends with those that it uses."""\n']
    for name, node in sorted(plan.fragments.items()):
        parts.append(f"{plan.fragment_constants[name]} = {block(print_ast(node))}\n")
    return "\n".join(parts)


def operations_json(operations: list[PlannedOperation]) -> str:
    """Render `operations.json`: the same for programs that are not written in Python."""
    entries = [
        {
            "name": operation.name,
            "method": operation.method,
            "kind": operation.kind,
            "root_fields": operation.root_fields,
            "access": access_words(operation.described.access),
            "permissions": list(operation.described.permissions),
            "deprecated": operation.described.deprecated,
            "idempotent": bool(operation.described.idempotent),
            "variables": operation.variables,
            "optional": [argument.variable for argument in operation.arguments if not argument.required],
            "complexity": operation.complexity,
            "result": operation.result.text,
        }
        for operation in sorted(operations, key=lambda planned: planned.name)
    ]
    return json.dumps(entries, indent=2) + "\n"


def access_words(access: Access) -> list[str]:
    """Return the words by which the schema's descriptions say who may call a root field."""
    customers = {Access.EITHER: ["either"], Access.B2B: ["b2b"], Access.BC: ["bc"]}.get(access & Access.EITHER, [])
    return [*customers, *(["anonymous"] if Access.ANONYMOUS in access else [])]


def _constant(plan: PackagePlan, operation: PlannedOperation) -> str:
    described = operation.described
    root, fields, is_query = operation.result.key, operation.root_fields, operation.kind == "query"
    irregular = {
        argument.name: argument.variable
        for argument in operation.arguments
        if to_snake(argument.variable) != argument.name
    }
    optional = [
        argument.variable
        for argument in operation.arguments
        if not argument.required and argument.graphql_type.endswith("!")
    ]
    lines = [
        f"{operation.constant} = Operation(",
        f"    {quoted(operation.name)},",
        f"    {quoted(operation.kind)},",
        f"    {block(operation.document)},",
    ]
    given: dict[str, str | None] = {
        "fragments": _tuple(f"fragment_texts.{plan.fragment_constants[name]}" for name in operation.fragments),
        "root": quoted(root) if root is not None else None,
        "root_field": quoted(fields[0]) if root is not None and root != fields[0] else None,
        "root_fields": _tuple(map(quoted, fields)) if root is None else None,
        "access": _access(described.access),
        "permissions": _tuple(map(quoted, described.permissions)),
        "variables": _mapping(operation.variables),
        "arguments": _mapping(irregular),
        "defaults": _tuple(map(quoted, optional)),
        "from_storefront": _mapping(operation.from_storefront),
        "method": f"lambda: Client.{operation.method}",
        "model": f"lambda: {_of_models(plan, operation.result.annotation.text)}",
        "nullable": "True" if operation.result.nullable else None,
        "package": "__package__",
        "complexity": str(operation.complexity),
        "deprecated": quoted(described.deprecated) if described.deprecated else None,
        "idempotent": None if is_query or described.idempotent is None else str(described.idempotent),
        "secret": "True" if any(argument.secret for argument in operation.arguments) else None,
    }
    lines += [f"    {name}={value}," for name, value in given.items() if value]
    return "\n".join([*lines, ")\n"])


def _of_models(plan: PackagePlan, text: str) -> str:
    """Return a type with the package's classes as attributes of the module `models`."""
    tree = expression(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id in plan.homes:
            node.id = f"models.{node.id}"
    return ast.unparse(tree)


def _import(module: str, names: list[str]) -> str:
    line = f"    from {module} import {', '.join(names)}"
    if len(line) <= WIDTH:
        return line
    return f"    from {module} import (\n{_wrapped((f'{name},' for name in names), 8)}\n    )"


def _source(module: str, names: list[str]) -> str:
    line = f"            {quoted(module)}: {quoted(' '.join(names))},"
    if len(line) <= WIDTH:
        return line
    rows = wrap(" ".join(names), WIDTH - 20, break_on_hyphens=False, break_long_words=False)
    text = "\n".join(f"                {quoted(row + (' ' if row is not rows[-1] else ''))}" for row in rows)
    return f"            {quoted(module)}: (\n{text}\n            ),"


def _wrapped(words: Iterable[str], indent: int) -> str:
    pad = " " * indent
    joined = " ".join(word.replace(" ", "\0") for word in words)
    rows = wrap(
        joined, WIDTH, initial_indent=pad, subsequent_indent=pad, break_on_hyphens=False, break_long_words=False
    )
    return "\n".join(rows).replace("\0", " ")


def _tuple(items: Iterable[str]) -> str | None:
    items = [*items]
    return f"({', '.join(items)}{',' if len(items) == 1 else ''})" if items else None


def _mapping(items: dict[str, str]) -> str | None:
    return "{" + ", ".join(f"{quoted(key)}: {quoted(value)}" for key, value in items.items()) + "}" if items else None


def _access(access: Access) -> str:
    named = [member for member in (Access.EITHER, Access.B2B, Access.BC) if member in access][:1]
    return " | ".join(
        f"Access.{member.name}" for member in (*named, *([Access.ANONYMOUS] if Access.ANONYMOUS in access else []))
    )
