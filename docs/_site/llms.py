"""Writes `llms.txt`, the list of pages for language models, and `llms-full.txt`, all of the pages in one.

The form of the first is that of llmstxt.org: a title, a quotation that says what this is, links with a sentence each.
"""

import re
from pathlib import Path

from sphinx.application import Sphinx

SUMMARY = (
    "A Python toolkit for the GraphQL API behind the Buyer Portal of BigCommerce B2B Edition: a typed client for all "
    "of its root fields, sessions that obtain and refresh each customer's token, a limiter, a cache, a local sandbox."
)


def list_pages(app: Sphinx) -> list[str]:
    """Return the pages' names in the order of the table of contents."""
    relations = app.env.toctree_includes
    pages: list[str] = []

    def add(page: str) -> None:
        if page not in pages:
            pages.append(page)
            for below in relations.get(page, []):
                add(below)

    add(app.config.root_doc)
    return pages


def read(path: Path) -> str:
    """Return the text of a page; where it is another file's, that of the other file."""
    text = path.read_text(encoding="utf-8")
    included = re.match(r"```\{include\} (\S+)", text)
    return text if included is None else (path.parent / included[1]).read_text(encoding="utf-8")


def first_sentence(text: str) -> str:
    """Return the first sentence of a page's first paragraph, without its links."""
    for paragraph in re.split(r"\n\s*\n", text.partition("\n")[2].strip()):
        if re.match(r"[A-Za-z*\[]|`[^`]", paragraph):
            words = re.sub(r"\[([^]]+)\]\([^)]+\)", r"\1", " ".join(paragraph.split()))
            return re.split(r"(?<=[.?])\s", words)[0].rstrip(":")
    return ""


def write(app: Sphinx, failure: Exception | None) -> None:
    """Write both files beside the pages."""
    if failure or app.builder.name != "html":
        return
    lines = ["# b2b-storefront", "", f"> {SUMMARY}", ""]
    texts = []
    for page in list_pages(app)[1:]:
        source = read(Path(app.env.doc2path(page)))
        sentence = first_sentence(source)
        title = app.env.titles[page].astext()
        lines.append(f"- [{title}]({page}.html): {sentence}" if sentence else f"- [{title}]({page}.html)")
        if not page.startswith("reference/"):
            texts.append(source.strip())
    folder = Path(app.outdir)
    (folder / "llms.txt").write_text("\n".join([*lines, ""]), encoding="utf-8")
    (folder / "llms-full.txt").write_text("\n\n".join([*texts, ""]), encoding="utf-8")


def setup(app: Sphinx) -> dict[str, bool]:
    """Register with Sphinx."""
    app.connect("build-finished", write)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
