"""Gives files that lie elsewhere in the repository a page of the site.

In the repository, documents link to them where they lie; on the site, to their pages.
"""

from pathlib import Path

from sphinx.application import Sphinx

PAGES = {
    "schema/README.md": "schema.md",
    "examples/custom_operations/README.md": "custom-operations.md",
}
"""The pages of files that documents link to, by their paths in the repository."""


def point_inside(text: str) -> str:
    """Return a document's text with links to the pages of the site."""
    for path, page in PAGES.items():
        for prefix in ("", "../"):
            text = text.replace(f"]({prefix}{path}", f"]({page}")
    return text


def read(app: Sphinx, name: str, content: list[str]) -> None:
    """Handle a page."""
    content[0] = point_inside(content[0])


def read_included(app: Sphinx, path: Path, parent: str, content: list[str]) -> None:
    """Handle what a page includes."""
    content[0] = point_inside(content[0])


def setup(app: Sphinx) -> dict[str, bool]:
    """Register with Sphinx."""
    app.connect("source-read", read)
    app.connect("include-read", read_included)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
