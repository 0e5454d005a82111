"""Renders the generated modules that ariadne-codegen has no template for."""

import json
from dataclasses import dataclass

from b2b_storefront.wire.operation import Access

__all__ = ["OperationConstant", "access_words", "lazy_module", "operations_json", "operations_module"]


@dataclass(frozen=True, slots=True)
class OperationConstant:
    """What the module `operations` holds of one operation."""

    constant: str
    name: str
    kind: str
    document: str
    root: str
    field: str
    access: Access
    permissions: tuple[str, ...]
    variables: dict[str, str]
    complexity: int
    deprecated: str | None
    result: str


def operations_module(header: str, operations: list[OperationConstant]) -> str:
    """Render `operations.py`: a prepared operation for each document, by name."""
    parts = [header, '"""Every operation, prepared for sending."""', ""]
    parts.append("from b2b_storefront.wire.operation import Access, Operation\n")
    names = ["OPERATIONS", *sorted(operation.constant for operation in operations)]
    parts.append("__all__ = [\n" + "".join(f'    "{name}",\n' for name in names) + "]\n")
    for operation in sorted(operations, key=lambda one: one.constant):
        permissions = "".join(f'"{code}", ' for code in operation.permissions).rstrip(" ")
        variables = ", ".join(f'"{name}": "{kind}"' for name, kind in operation.variables.items())
        lines = [
            f"{operation.constant} = Operation(",
            f'    "{operation.name}",',
            f'    "{operation.kind}",',
            f'    """{_escaped(operation.document)}""",',
            f'    root="{operation.root}",',
            *([f'    root_field="{operation.field}",'] if operation.field != operation.root else []),
            f"    access={_access(operation.access)},",
            *([f"    permissions=({permissions}),"] if permissions else []),
            *([f"    variables={{{variables}}},"] if variables else []),
            "    package=__package__,",
            f"    complexity={operation.complexity},",
            *([f"    deprecated={json.dumps(operation.deprecated)},"] if operation.deprecated else []),
            ")\n",
        ]
        parts.append("\n".join(lines))
    entries = "".join(f'    "{one.name}": {one.constant},\n' for one in sorted(operations, key=lambda one: one.name))
    parts.append(f'OPERATIONS: dict[str, Operation] = {{\n{entries}}}\n"""Every operation by its name."""\n')
    return "\n".join(parts)


def operations_json(operations: list[OperationConstant]) -> str:
    """Render `operations.json`: the same for programs that are not written in Python."""
    entries = [
        {
            "name": operation.name,
            "method": operation.constant.lower(),
            "kind": operation.kind,
            "root_fields": [operation.field],
            "access": access_words(operation.access),
            "permissions": list(operation.permissions),
            "deprecated": operation.deprecated,
            "variables": operation.variables,
            "complexity": operation.complexity,
            "result": operation.result,
        }
        for operation in sorted(operations, key=lambda one: one.name)
    ]
    return json.dumps(entries, indent=2) + "\n"


def access_words(access: Access) -> list[str]:
    """Return the words by which the schema's descriptions say who may call a root field."""
    customers = {Access.EITHER: ["either"], Access.B2B: ["b2b"], Access.BC: ["bc"]}.get(access & Access.EITHER, [])
    return [*customers, *(["anonymous"] if Access.ANONYMOUS in access else [])]


def lazy_module(header: str, text: str, exports: dict[str, str]) -> str:
    """Render a module that imports each name when it is first used.

    Args:
        header: The comment that opens it.
        text: Its docstring.
        exports: The relative module of each public name.
    """
    modules: dict[str, list[str]] = {}
    for name, module in sorted(exports.items()):
        modules.setdefault(module, []).append(name)
    # `X as X` marks a re-export for type checkers, which otherwise hold an import for private.
    imports = "".join(
        f"    from {module} import (\n" + "".join(f"        {name} as {name},\n" for name in names) + "    )\n"
        for module, names in sorted(modules.items())
    )
    table = "".join(f'    "{name}": "{module}",\n' for name, module in sorted(exports.items()))
    listed = "".join(f'    "{name}",\n' for name in sorted(exports))
    return f'''{header}
"""{text}"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
{imports}
_SOURCES = {{
{table}}}

__all__ = [
{listed}]


if not TYPE_CHECKING:
    # Hidden from type checkers, so that a name which does not exist is an error to them.
    def __getattr__(name):
        source = _SOURCES.get(name)
        if source is None:
            raise AttributeError(f"module {{__name__!r}} has no attribute {{name!r}}")
        value = globals()[name] = getattr(importlib.import_module(source, __package__), name)
        return value

    def __dir__():
        return sorted(__all__)
'''


def _escaped(document: str) -> str:
    return document.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')


def _access(access: Access) -> str:
    named = [member for member in (Access.EITHER, Access.B2B, Access.BC) if member in access][:1]
    return " | ".join(
        f"Access.{member.name}" for member in (*named, *([Access.ANONYMOUS] if Access.ANONYMOUS in access else []))
    )
