"""Reads the lines for machines at the end of descriptions in schema/, such as `Access: b2b`.

Their grammar is in schema/README.md. The API marks nothing with `@deprecated`: a line says what it has deprecated.
"""

import re

__all__ = ["deprecation", "quote_machine_lines", "read_description"]

_MACHINE_LINE = re.compile(r"^(Access|Permission|Deprecated|Error|Idempotent|Secret): (.+)$")


def read_description(description: str | None) -> tuple[str, dict[str, str]]:
    """Return a description's prose, and the values of its lines for machines by name, without " (inferred)".

    Args:
        description: The description of a field or an argument; None where it has none.
    """
    prose: list[str] = []
    lines: dict[str, str] = {}
    for line in (description or "").splitlines():
        if match := _MACHINE_LINE.match(line.strip()):
            lines[match[1]] = match[2].removesuffix(" (inferred)").strip()
        else:
            prose.append(line.strip())
    return "\n".join(prose).strip(), lines


def quote_machine_lines(description: str) -> str:
    """Return a description in which no line is for machines: those that look so are quoted, and prose like all others.

    Args:
        description: A description that was not written by our grammar.
    """
    lines = (line.strip() for line in description.splitlines())
    return "\n".join(f"`{line}`" if _MACHINE_LINE.match(line) else line for line in lines)


def deprecation(description: str | None) -> str | None:
    """Return what to use instead of what a description marks as deprecated; None where it does not."""
    return read_description(description)[1].get("Deprecated")
