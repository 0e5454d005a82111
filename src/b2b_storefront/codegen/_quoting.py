"""The one place where texts of strangers become part of a file: Python's strings, Markdown.

Descriptions, defaults and names come from schemas of any endpoint. What stands in syntax trees is quoted when the tree
is written; what is put into text by hand goes through here.
"""

import re

__all__ = ["block", "markdown", "quoted"]

_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff]")


def quoted(text: str) -> str:
    """Return the text as a Python string on one line."""
    plain = repr(text)
    if plain[0] == "'" and '"' not in plain:
        plain = f'"{plain[1:-1]}"'
    return plain


def block(text: str) -> str:
    """Return the text as a Python string that keeps its lines, so that places in a GraphQL document can be found."""
    if _UNSEEN.sub("", text.replace("\n", "")) != text.replace("\n", ""):
        return quoted(text)  # What an editor would not show, or take for the end of a line.
    escaped = text.replace("\\", "\\\\")
    if '"""' in text:
        escaped = escaped.replace('"', '\\"')
    elif text.endswith('"'):
        escaped = f'{escaped[:-1]}\\"'
    return f'"""{escaped}"""'


def markdown(text: str) -> str:
    """Return the text for a cell of a Markdown table: on one line, and without a meaning to Markdown or HTML."""
    line = " ".join(_UNSEEN.sub(" ", text).split())
    return re.sub(r"([\\`*_{}\[\]<>|#~])", r"\\\1", line)
