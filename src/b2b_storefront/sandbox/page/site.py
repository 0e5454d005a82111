"""Where the page, its files and GraphiQL lie, and with which headers they are sent."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from b2b_storefront._version import __version__
from b2b_storefront.sandbox.execution.answer import HttpAnswer, refuse_request
from b2b_storefront.sandbox.page.controls import show_controls
from b2b_storefront.sandbox.page.log import mark_position, read_position, show_exchanges
from b2b_storefront.sandbox.page.markup import Markup, fill, join, tag
from b2b_storefront.sandbox.page.parts import show_section, write_time
from b2b_storefront.sandbox.page.people import show_accounts, show_companies, show_roles
from b2b_storefront.sandbox.page.sales import show_invoices, show_lists, show_orders, show_quotes
from b2b_storefront.sandbox.page.webhooks import show_webhooks
from b2b_storefront.sandbox.server.endpoint import Endpoint

if TYPE_CHECKING:
    from b2b_storefront.sandbox._sandbox import Sandbox

__all__ = ["GRAPHIQL_FILES", "Page", "read_folder"]

GRAPHIQL_FILES = ("react.production.min.js", "react-dom.production.min.js", "graphiql.min.js", "graphiql.min.css")
"""The files of GraphiQL, which this project does not hold."""

_PREFIX = "/sandbox/page/"
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".html": "text/html; charset=utf-8",
}
_OWN_FILES = frozenset({"page.css", "page.js", "graphiql.css", "graphiql.js"})
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'{styles}; img-src 'self' data:; font-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_STRICT = _POLICY.format(styles="")
# GraphiQL's editor writes its styles into the page.
_WITH_STYLES = _POLICY.format(styles=" 'unsafe-inline'")
_MOST_DIGITS = 9


class Page:
    """Answers what browsers ask: the page at `/`, GraphiQL at `/graphql`, and their files.

    Args:
        sandbox: the sandbox.
        endpoint: its endpoint, whose state and log are shown.
        graphiql: the folder with the files of GraphiQL; None for the package's own, which a wheel may carry.
    """

    def __init__(self, sandbox: "Sandbox", endpoint: Endpoint, graphiql: Path | None) -> None:
        self._sandbox = sandbox
        self._endpoint = endpoint
        self._graphiql = graphiql

    def answer(self, method: str, path: str, query: bytes) -> HttpAnswer | None:
        """Answer a request to the page or one of its files; None for what lies elsewhere."""
        if path != "/" and not path.startswith(_PREFIX):
            return None
        if method not in {"GET", "HEAD"}:
            return refuse_request("The page is read by GET.", status=405, Allow="GET, HEAD")
        asked = dict(parse_qsl(query[:1000].decode("latin-1")))
        if path == "/":
            return self._show_page(asked)
        name = path.removeprefix(_PREFIX)
        if name == "log":
            return self._show_log(asked)
        content = _read_own_file(name) if name in _OWN_FILES else self._read_graphiql(name)
        if content is None:
            return refuse_request("The page has no such file.", status=404)
        return _send(content, Path(name).suffix)

    def show_graphiql(self) -> HttpAnswer:
        """Return GraphiQL; where its files are not there, a page that says how they come."""
        missing = [name for name in GRAPHIQL_FILES if self._read_graphiql(name) is None]
        if missing:
            content = fill(_read_text("no-graphiql.html"), missing=", ".join(missing))
            return _send(content.encode(), ".html", _STRICT)
        return _send(_read_text("graphiql.html").encode(), ".html", _WITH_STYLES)

    def _show_page(self, asked: Mapping[str, str]) -> HttpAnswer:
        offsets = {
            name: int(text)
            for name, text in asked.items()
            if text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS
        }
        state, log = self._endpoint.state, self._endpoint.log
        deliveries = self._sandbox.webhooks.deliveries
        with state.lock:
            sections = [
                show_controls(self._sandbox.faults),
                show_accounts(state, self._sandbox.accounts, offsets),
                show_companies(state, offsets),
                show_roles(state, offsets),
                show_quotes(state, offsets),
                show_lists(state, offsets),
                show_orders(state, offsets),
                show_invoices(state, offsets),
                show_webhooks(state, deliveries, offsets),
            ]
            content = fill(
                _read_text("page.html"),
                version=__version__,
                base_url=self._sandbox.base_url,
                store_hash=state.store.hash,
                now=write_time(state.clock()),
                links=join(tag("li", tag("a", part.heading, href=f"#{part.anchor}")) for part in sections),
                sections=join(show_section(_read_text("section.html"), part) for part in sections),
                position=mark_position(log, len(deliveries)),
                exchanges=show_exchanges(log, 0, state),
            )
        return _send(content.encode(), ".html", _STRICT)

    def _show_log(self, asked: Mapping[str, str]) -> HttpAnswer:
        state, log = self._endpoint.state, self._endpoint.log
        delivered = len(self._sandbox.webhooks.deliveries)
        with state.lock:
            after = read_position(log, asked.get("after", ""))
            answer = _send(show_exchanges(log, after, state).encode(), ".html", _STRICT)
            answer.headers = {
                **answer.headers,
                "X-Log-Position": mark_position(log, delivered),
                "X-Clock": write_time(state.clock()),
            }
        return answer

    def _read_graphiql(self, name: str) -> bytes | None:
        if name not in GRAPHIQL_FILES:
            return None
        folder = files("b2b_storefront.sandbox.page") / "graphiql" if self._graphiql is None else self._graphiql
        try:
            return (folder / name).read_bytes()
        except OSError:
            return None


def read_folder(path: str | Path) -> Path:
    """Return the path of a folder that holds the files of GraphiQL.

    Raises:
        ValueError: one of them is not there.
    """
    folder = Path(path)
    missing = [name for name in GRAPHIQL_FILES if not (folder / name).is_file()]
    if missing:
        raise ValueError(f"The folder of GraphiQL, {folder}, lacks {', '.join(missing)}.")
    return folder


def _send(content: bytes, kind: str, policy: str = _STRICT) -> HttpAnswer:
    headers = {
        "Content-Type": _TYPES[kind],
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Cache-Control": "no-store",
    }
    return HttpAnswer(200, content, headers=headers)


@cache
def _read_own_file(name: str) -> bytes:
    return (files("b2b_storefront.sandbox.page") / "files" / name).read_bytes()


def _read_text(name: str) -> Markup:
    return Markup(_read_own_file(name).decode("utf-8"))
