"""What the generated modules of the management API have in common: their head, their imports."""

from collections.abc import Iterable, Iterator

from b2b_storefront.codegen._quoting import block, quoted

__all__ = ["HEADER", "VALUES", "WIDTH", "Lines", "import_line", "render_module"]

HEADER = "# Generated from schema/management.yaml by `make codegen`. Edits are lost."
WIDTH = 116
VALUES = ("DecimalText", "FlagText", "IdNumber", "IdText", "Moment", "Money", "Secret", "Token", "USDate", "Whole")
"""What generated modules use of `management.values`."""

Lines = Iterator[str]


def render_module(text: str, imports: Iterable[str], names: Iterable[str], body: str) -> str:
    listed = "".join(f"    {quoted(name)},\n" for name in sorted(names))
    return f"{HEADER}\n{block(text)}\n\n" + "\n".join(imports) + f"\n\n__all__ = [\n{listed}]\n\n\n{body}"


def import_line(module: str, names: Iterable[str]) -> str:
    listed = ", ".join(sorted(names))
    return f"from {module} import ({listed})" if listed else ""
