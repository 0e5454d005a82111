"""The example shop over a sandbox, and somebody with a browser that knows cookies and forms, and no scripts."""

import re
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import urllib3
import uvicorn
from shop.app import create_app
from starlette.applications import Starlette

from b2b_storefront import AsyncStorefront
from b2b_storefront.sandbox import Sandbox

__all__ = ["PASSWORD", "SEED", "Answer", "Visitor", "make_app", "serve"]

SEED = Path(__file__).parents[2] / "examples" / "storefront" / "shop.yaml"
PASSWORD = "sandbox-password"


def make_app(sandbox: Sandbox, *, with_access_token: bool = True, **settings: Any) -> Starlette:
    """Return the shop over a sandbox; it sends each call once."""

    def open_storefront(**given: Any) -> AsyncStorefront:
        access_token = sandbox.access_token if with_access_token else None
        fixed = {**sandbox.hosts, "access_token": access_token, "retry": False}
        return AsyncStorefront(sandbox.store_hash, **{**given, **fixed, **settings})

    return create_app(open_storefront, webhook_secret=sandbox.webhooks.secret, shows_calls=True)


@contextmanager
def serve(app: Starlette) -> Iterator[str]:
    """Serve an application on a free port, in a thread; gives its address."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = uvicorn.Server(uvicorn.Config(app, log_level="critical", lifespan="on"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


@dataclass
class Answer:
    """What the shop answered, after redirects.

    Attributes:
        path: Where it came from in the end.
        status: The HTTP status.
        headers: The headers.
        text: The page.
        steps: The statuses of the redirects on the way.
    """

    path: str
    status: int
    headers: urllib3.HTTPHeaderDict
    text: str
    steps: tuple[int, ...] = ()

    @property
    def said(self) -> list[str]:
        """The messages of the page."""
        return [unescape(text) for text in re.findall(r'<p class="message [^>]*>([^<]*)<', self.text)]

    @property
    def title(self) -> str:
        """The page's heading."""
        found = re.search(r"<h1[^>]*>([^<]*)<", self.text)
        return unescape(found[1]) if found else ""

    @property
    def requests(self) -> int:
        """How many requests to the API the page says that it took."""
        found = re.search(r"Requests to the API for this page: (\d+)", self.text)
        assert found
        return int(found[1])


@dataclass
class Visitor:
    """Somebody with a browser.

    Attributes:
        base_url: The shop.
        cookies: What the browser keeps.
        set_cookies: Every cookie that it was ever given, with its attributes.
        headers: What it sends with each request.
        token: What the forms of the page that it saw last hold.
    """

    base_url: str
    cookies: dict[str, str] = field(default_factory=dict)
    set_cookies: list[str] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=lambda: {"Accept": "text/html"})
    token: str = ""

    def get(self, path: str) -> Answer:
        """Open a page."""
        return self._ask("GET", path)

    def send(self, path: str, **fields: object) -> Answer:
        """Send a form of the page that was seen last."""
        if not self.token:
            self.get("/sign-in")
        texts = {name.replace("__", "-"): str(value) for name, value in fields.items()}
        return self._ask("POST", path, {"form_token": self.token, **texts})

    def sign_in(self, email: str, next_path: str = "") -> Answer:
        """Sign in."""
        return self.send("/sign-in", email=email, password=PASSWORD, next=next_path)

    def _ask(self, method: str, path: str, fields: dict[str, str] | None = None) -> Answer:
        steps: list[int] = []
        with urllib3.PoolManager(retries=False) as http:
            while True:
                headers = {**self.headers, "Cookie": "; ".join(f"{name}={v}" for name, v in self.cookies.items())}
                encode: dict[str, Any] = {"fields": fields, "encode_multipart": False} if method == "POST" else {}
                answer = http.request(method, self.base_url + path, headers=headers, redirect=False, **encode)
                for cookie in answer.headers.getlist("set-cookie"):
                    self.set_cookies.append(cookie)
                    name, _, value = cookie.split(";")[0].partition("=")
                    self.cookies[name] = value
                target = answer.headers.get("location", "")
                if answer.status != 303 or urlsplit(target).netloc:
                    break
                steps.append(answer.status)
                method, path, fields = "GET", urljoin(path, target), None
        text = answer.data.decode()
        if tokens := re.findall(r'name="form_token" value="(\w+)"', text):
            self.token = tokens[0]
        return Answer(path, answer.status, answer.headers, text, tuple(steps))
