"""What is wrong with a page for whoever does not see it as we do, or has no scripts."""

from html.parser import HTMLParser

__all__ = ["find_faults"]

VOID = {"input", "meta", "link", "br", "img", "hr"}
LANDMARKS = {"header", "main", "nav", "footer"}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.seen: dict[str, int] = {}
        self.ids: list[str] = []
        self.labelled: set[str] = set()
        self.fields: list[dict[str, str | None]] = []
        self.open: list[str] = []
        self.level = 0
        self.language = ""
        self.form_holds_token = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.seen[tag] = self.seen.get(tag, 0) + 1
        if tag not in VOID:
            self.open.append(tag)
        if tag == "html":
            self.language = given.get("lang") or ""
        if identifier := given.get("id"):
            self.ids.append(identifier)
        if tag in {"script", "style", "iframe"} or "style" in given or any(name.startswith("on") for name in given):
            self.faults.append(f"<{tag}> runs or styles something within the page")
        if tag == "label":
            self.labelled.add(given.get("for") or "")
        if tag in {"input", "select", "textarea"} and given.get("type") != "hidden":
            self.fields.append(given)
        if tag in {"h1", "h2", "h3"}:
            level = int(tag[1])
            if level > self.level + 1:
                self.faults.append(f"<{tag}> after level {self.level}")
            self.level = level
        if tag == "svg" and given.get("aria-hidden") != "true":
            self.faults.append("a picture without a text that is not hidden")
        if tag == "th" and "scope" not in given:
            self.faults.append("a heading of a table without a scope")
        if tag == "a" and not given.get("href"):
            self.faults.append("a link that leads nowhere")
        for name in ("href", "src", "action"):
            if (given.get(name) or "").startswith(("http:", "//", "javascript:")):
                self.faults.append(f"{name} leads elsewhere: {given[name]}")
        if tag == "form" and given.get("method") == "post":
            self.form_holds_token = False
        if tag == "input" and given.get("name") == "form_token" and len(given.get("value") or "") == 64:
            self.form_holds_token = True

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes something else")
        if tag == "form" and not self.form_holds_token:
            self.faults.append("a form without its token")


def find_faults(text: str) -> list[str]:
    """Return what is wrong with a page."""
    reader = _Reader()
    reader.feed(text)
    faults = reader.faults + [f"<{tag}> is not closed" for tag in reader.open]
    if reader.language not in {"en", "de", "fr"}:
        faults.append("the page does not name its language")
    faults += [f"no <{tag}>" for tag in LANDMARKS - reader.seen.keys()]
    faults += [f"{reader.seen.get(tag, 0)} <{tag}>" for tag in ("h1", "main", "title") if reader.seen.get(tag) != 1]
    faults += [f"the id {name} twice" for name in set(reader.ids) if reader.ids.count(name) > 1]
    faults += [f"{field} has no label" for field in reader.fields if field.get("id") not in reader.labelled]
    faults += [f"a label of {name}, which is not there" for name in reader.labelled - set(reader.ids)]
    return faults
