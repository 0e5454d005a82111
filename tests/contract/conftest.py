"""An endpoint on loopback that answers what a test wants."""

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest
from graphql import DocumentNode, GraphQLSchema, graphql_sync

from b2b_storefront._bundled import read_schema
from b2b_storefront.contract import _documents
from b2b_storefront.contract._errors import ContractError
from b2b_storefront.contract._introspection_answer import ABILITIES
from tests.serving import HTTPServer

from .introspections import answer_to

__all__ = ["Endpoint"]


@dataclass
class Endpoint:
    """What the server answers, and what it was asked.

    Attributes:
        url: Where it is.
        respond: Makes the status, the headers and the body from the request's query.
        requests: The headers of the requests so far.
        silent: Give no answer until the test is over.
    """

    url: str = ""
    respond: Callable[[str], tuple[int, dict[str, str], bytes]] = lambda _: (500, {}, b"")
    requests: list[dict[str, str]] = field(default_factory=list)
    silent: bool = False

    def answer(self, body: bytes | str | dict[str, Any], status: int = 200, **headers: str) -> None:
        """Answer every request with the same."""
        if isinstance(body, str):
            raw = body.encode(errors="surrogatepass")
        else:
            raw = json.dumps(body).encode() if isinstance(body, dict) else body
        self.respond = lambda _: (status, headers, raw)

    def answer_introspection(self, schema: dict[str, Any]) -> None:
        """Answer introspection with a `__schema`, like a server that can be asked everything."""
        answers = {query: json.dumps(answer_to(query, schema)).encode() for query in (ABILITIES, "")}
        self.respond = lambda query: (200, {}, answers[query if query == ABILITIES else ""])

    def serve(self, schema: GraphQLSchema) -> None:
        """Answer introspection of a schema."""

        def respond(query: str) -> tuple[int, dict[str, str], bytes]:
            return 200, {"Content-Type": "application/json"}, json.dumps(graphql_sync(schema, query).formatted).encode()

        self.respond = respond


@pytest.fixture(scope="session", autouse=True)
def parsed_once() -> Iterator[None]:
    """Parse each file of the bundled schema once for all tests, which takes most of the time of a command.

    Nobody changes what is parsed; every schema is built anew.
    """
    bundled = set(read_schema().values())
    known: dict[tuple[Path, str], DocumentNode] = {}
    parse = _documents._parse

    def parse_once(path: Path, text: str, error_type: type[ContractError]) -> DocumentNode:
        if text not in bundled:
            return parse(path, text, error_type)
        if (path, text) not in known:
            known[path, text] = parse(path, text, error_type)
        return known[path, text]

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(_documents, "_parse", parse_once)
        yield


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    """A server on a free port."""
    served, over = Endpoint(), threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            served.requests.append(dict(self.headers))
            query = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["query"]
            if served.silent:
                over.wait(30)
                self.close_connection = True
                return
            status, headers, body = served.respond(query)
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        served.url = f"http://127.0.0.1:{server.server_address[1]}/graphql"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield served
        over.set()
        server.shutdown()
        thread.join()
