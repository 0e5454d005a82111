"""Renders the two generated modules that ariadne-codegen has no template for."""

from dataclasses import dataclass

from b2b_storefront._operation import Access

__all__ = ["OperationConstant", "init_module", "operations_module"]


@dataclass(frozen=True, slots=True)
class OperationConstant:
    """What the module `operations` holds of one operation."""

    constant: str
    name: str
    kind: str
    document: str
    root: str
    access: Access
    permissions: tuple[str, ...]
    variables: dict[str, str]


def operations_module(header: str, operations: list[OperationConstant]) -> str:
    """Render `operations.py`: a prepared operation for each document, by name."""
    parts = [header, '"""Every operation, prepared for sending."""', ""]
    parts.append("from b2b_storefront._operation import Access, Operation\n")
    names = sorted(operation.constant for operation in operations)
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
            f"    access={_access(operation.access)},",
            *([f"    permissions=({permissions}),"] if permissions else []),
            *([f"    variables={{{variables}}},"] if variables else []),
            "    package=__package__,",
            ")\n",
        ]
        parts.append("\n".join(lines))
    return "\n".join(parts)


def init_module(header: str, exports: dict[str, str]) -> str:
    """Render `__init__.py`: each name is imported when it is first used.

    Args:
        header: The comment that opens the file.
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
"""The typed client: every operation of queries/ as a method, every result as a model."""

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
        value = globals()[name] = getattr(importlib.import_module(source, __name__), name)
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
