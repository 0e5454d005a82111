"""Lets docstrings be written as they are read in an editor: with `code` between single backticks, as in Markdown."""

import re

from sphinx.application import Sphinx
from sphinx.ext.autodoc import Options

CODE = re.compile(r"(?<!`)`([^`]+)`(?!`)(?=(\w)?)")


ATTRIBUTES: dict[str, list[str]] = {}
"""What attributes' docstrings say, until napoleon has read them."""


def translate(app: Sphinx, what: str, name: str, obj: object, options: Options, lines: list[str]) -> None:
    """Turn code spans into reStructuredText's, also where a letter follows: `id`s."""
    if what == "module":
        # The page has an introduction of its own.
        lines.clear()
        return
    text = CODE.sub(lambda span: f"``{span[1]}``" + ("\\ " if span[2] else ""), "\n".join(lines))
    lines[:] = text.split("\n")
    if what == "attribute":
        ATTRIBUTES[name] = list(lines)


def restore(app: Sphinx, what: str, name: str, obj: object, options: Options, lines: list[str]) -> None:
    """Take back what napoleon makes of an attribute's docstring: it takes what stands before a colon for a type."""
    if what == "attribute" and name in ATTRIBUTES:
        lines[:] = ATTRIBUTES.pop(name)


def setup(app: Sphinx) -> dict[str, bool]:
    """Register with Sphinx, before and after napoleon."""
    app.connect("autodoc-process-docstring", translate, priority=400)
    app.connect("autodoc-process-docstring", restore, priority=600)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
