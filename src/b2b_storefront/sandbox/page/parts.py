"""What the sections of the page are made of: tables, details, buttons, money and times."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import TypeVar

import orjson

from b2b_storefront.sandbox.page.markup import Markup, fill, tag

__all__ = [
    "PER_PAGE",
    "Section",
    "count",
    "detail",
    "field",
    "list_lines",
    "post_button",
    "show_money",
    "show_name",
    "show_section",
    "show_time",
    "table",
    "take_page",
    "write_time",
]

PER_PAGE = 50
"""How many records a section shows at once."""

_Record = TypeVar("_Record")


@dataclass(frozen=True, slots=True)
class Section:
    """One section of the page: an anchor, a heading, and what stands below it."""

    anchor: str
    heading: str
    content: Markup


def table(caption: str, headings: Sequence[str], rows: Iterable[Sequence[object]], *, empty: str) -> Markup:
    """Return a table whose cells carry their column's heading, by which a phone shows each row as a card.

    Args:
        caption: what it lists, for those who don't see it.
        headings: the columns' headings.
        rows: the cells of each row; the first one names the row.
        empty: what is shown if there are no rows.
    """
    body = [
        tag(
            "tr",
            *(
                tag("td", tag("div", cell), data_label=heading)
                if place
                else tag("th", tag("div", cell), scope="row", data_label=heading)
                for place, (heading, cell) in enumerate(zip(headings, row, strict=True))
            ),
        )
        for row in rows
    ]
    if not body:
        return tag("p", empty, class_="quiet")
    head = tag("tr", *(tag("th", heading, scope="col") for heading in headings))
    return tag("table", tag("caption", caption), tag("thead", head), tag("tbody", *body))


def take_page(
    anchor: str, records: Sequence[_Record], offsets: Mapping[str, int]
) -> tuple[Sequence[_Record], Markup | None]:
    """Return the records of a section that are to be shown, and the links to the others.

    Args:
        anchor: the section.
        records: all records.
        offsets: from which record on each section is shown.
    """
    start = min(offsets.get(anchor, 0), max(0, len(records) - 1)) // PER_PAGE * PER_PAGE
    shown = records[start : start + PER_PAGE]
    if len(shown) == len(records):
        return shown, None
    links = [tag("span", f"{start + 1} to {start + len(shown)} of {len(records):,}")]
    if start:
        links.append(tag("a", "Previous", href=f"/?{anchor}={start - PER_PAGE}#{anchor}"))
    if start + PER_PAGE < len(records):
        links.append(tag("a", "Next", href=f"/?{anchor}={start + PER_PAGE}#{anchor}"))
    return shown, tag("nav", *links, class_="pages", aria_label=f"Pages of {anchor}")


def detail(key: str, summary: object, content: Markup) -> Markup:
    """Return what opens at a click. The key tells it from others, so that it stays open when the page is refreshed."""
    return tag("details", tag("summary", summary), content, data_key=key)


def list_lines(lines: Iterable[object]) -> Markup:
    """Return a list of lines."""
    return tag("ul", *(tag("li", line) for line in lines))


def post_button(label: str, path: str, body: Mapping[str, object] | None = None, *, about: str) -> Markup:
    """Return a button that drives a control.

    Args:
        label: what stands on it.
        path: the control's path.
        body: the members of its body.
        about: what it does to what, in full, for those who don't see the row.
    """
    sent = orjson.dumps(body or {}).decode()
    return tag(
        "button", label, type="button", class_="js", data_path=path, data_body=sent, aria_label=about, title=about
    )


def field(label: str, name: str, *, identity: str, kind: str = "text", **attributes: object) -> Markup:
    """Return an input with its label."""
    return tag(
        "span",
        tag("label", label, for_=identity),
        tag("input", id=identity, name=name, type=kind, autocomplete="off", **attributes),
        class_="field",
    )


def count(number: int, what: str) -> str:
    """Return how many there are of something, whose name is given for one."""
    return (
        f"{number:,} {what}"
        if number == 1
        else f"{number:,} {what[:-1]}ies"
        if what[-1] == "y"
        else f"{number:,} {what}s"
    )


def show_money(amount: Decimal, currency: str = "") -> str:
    """Return an amount with its currency."""
    return f"{amount:,.2f} {currency}".rstrip()


def write_time(moment: float) -> str:
    """Return a moment as text, in UTC; one that no calendar has as a number."""
    try:
        return f"{datetime.fromtimestamp(moment, UTC):%Y-%m-%d %H:%M:%S}"
    except (OverflowError, ValueError, OSError):
        return f"{moment:g}"


def show_time(moment: float | None) -> Markup:
    """Return a moment for people, in UTC."""
    return Markup() if moment is None else tag("time", write_time(moment))


def show_name(value: object) -> str:
    """Return the name of a code for people; one that has none as it is."""
    name = getattr(value, "name", None)
    return str(name if isinstance(name, str) else value).replace("_", " ").lower()


def show_section(template: str, section: Section) -> Markup:
    """Return a section of the page."""
    return fill(template, anchor=section.anchor, heading=section.heading, content=section.content)
