"""A browser, as far as redirects and cookies go: it follows an address, and reads who is signed in there."""

import re
from http.cookies import SimpleCookie

import urllib3

__all__ = ["Browser"]


class Browser:
    """Opens pages of the sandbox's shop."""

    def __init__(self) -> None:
        self._http = urllib3.PoolManager()
        self.cookies: dict[str, str] = {}
        self.url = ""
        self.page = ""
        self.status = 0

    def open(self, url: str, method: str = "GET") -> "Browser":
        """Open an address, and follow where it leads."""
        for _ in range(5):
            cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
            answer = self._http.request(method, url, headers={"Cookie": cookie}, redirect=False)
            for line in answer.headers.getlist("Set-Cookie"):
                self.cookies |= {name: morsel.value for name, morsel in SimpleCookie(line).items()}
            self.url, self.page, self.status = url, answer.data.decode(), answer.status
            if "Location" not in answer.headers:
                break
            url, method = answer.headers["Location"], "GET"
        return self

    def close(self) -> None:
        """Close its connections."""
        self._http.clear()

    @property
    def shopper(self) -> str:
        """What the page says of who is signed in."""
        return self._element("shopper")

    @property
    def order_id(self) -> int:
        """The order that the page says was placed."""
        return int(self._element("order"))

    def place_order(self, *, tells: bool = False) -> int:
        """Place the order of the checkout that is open, and return its number; it may tell B2B Edition by itself."""
        return self.open(f"{self.url}?tell=b2b" if tells else self.url, "POST").order_id

    def _element(self, identifier: str) -> str:
        found = re.search(rf'id="{identifier}">([^<]*)<', self.page)
        assert found is not None, self.page
        return found[1]
