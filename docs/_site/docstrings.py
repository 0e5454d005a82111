"""Lets docstrings be written as they are read in an editor: with `code` between single backticks, as in Markdown."""

import re
from importlib import import_module

from pydantic import BaseModel
from sphinx.application import Sphinx
from sphinx.ext.autodoc import Options

CODE = re.compile(r"(?<!`)`([^`]+)`(?!`)(?=(\w)?)")


ATTRIBUTES: dict[str, list[str]] = {}
"""What attributes' docstrings say, until napoleon has read them."""


def mark_code(lines: list[str]) -> list[str]:
    """Mark what is indented after a blank line as Python, where what stands before it is not indented itself."""
    marked: list[str] = []
    last = ""
    for line in lines:
        if line.startswith("    ") and not last.startswith(" ") and marked and not marked[-1]:
            marked += [".. code-block:: python", ""]
        if line.strip():
            last = line
        marked.append(line)
    return marked


def translate(app: Sphinx, what: str, name: str, obj: object, options: Options, lines: list[str]) -> None:
    """Turn code spans into reStructuredText's, also where a letter follows: `id`s."""
    if what == "module":
        # The page has an introduction of its own.
        lines.clear()
        return
    text = CODE.sub(lambda span: f"``{span[1]}``" + ("\\ " if span[2] else ""), "\n".join(lines))
    lines[:] = mark_code(text.split("\n"))
    if what == "attribute":
        ATTRIBUTES[name] = list(lines)


def restore(app: Sphinx, what: str, name: str, obj: object, options: Options, lines: list[str]) -> None:
    """Take back what napoleon makes of an attribute's docstring: it takes what stands before a colon for a type."""
    if what == "attribute" and name in ATTRIBUTES:
        lines[:] = ATTRIBUTES.pop(name)


def skip(app: Sphinx, what: str, name: str, obj: object, skipped: bool, options: Options) -> bool | None:
    """Leave out how a model is configured."""
    return True if name == "model_config" else None


def hide_constructor(
    app: Sphinx, what: str, name: str, obj: object, options: Options, signature: str | None, returned: str | None
) -> tuple[str, str | None] | None:
    """Leave out how objects are made that only the library makes, and models, whose fields say it."""
    made = {"AsyncNodes", "AsyncScope", "AsyncSession", "AsyncSignedIn", "Nodes", "Scope", "Session", "SignedIn"}
    if what == "class" and isinstance(obj, type) and (obj.__name__ in made or issubclass(obj, BaseModel)):
        return "", None
    return None


def complete_models(app: Sphinx) -> None:
    """Complete all models, which are completed when they are first used, and import what has models of its own.

    Sphinx changes the annotations that it reads, those of pydantic's base class too.
    """
    import_module("b2b_storefront.contrib.fastapi")
    for name in ("bigcommerce", "client", "management", "shapes", "webhooks"):
        module = import_module(f"b2b_storefront.{name}")
        models = [getattr(module, public) for public in module.__all__]
        while models:
            model = models.pop()
            if isinstance(model, type) and issubclass(model, BaseModel):
                model.model_rebuild()
                models += model.__subclasses__()


def setup(app: Sphinx) -> dict[str, bool]:
    """Register with Sphinx, before and after napoleon."""
    app.connect("builder-inited", complete_models)
    app.connect("autodoc-process-docstring", translate, priority=400)
    app.connect("autodoc-process-docstring", restore, priority=600)
    app.connect("autodoc-skip-member", skip)
    app.connect("autodoc-process-signature", hide_constructor)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
