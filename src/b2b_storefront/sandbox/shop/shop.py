"""Answers browsers on the storefront's own domain, which the sandbox plays below `/store`."""

import secrets
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qsl

from b2b_storefront.sandbox._staff import check_out
from b2b_storefront.sandbox.execution.answer import HttpAnswer, refuse_request
from b2b_storefront.sandbox.execution.call import Refused
from b2b_storefront.sandbox.execution.sessions import take_ticket
from b2b_storefront.sandbox.page.markup import Markup
from b2b_storefront.sandbox.records.carts import Cart
from b2b_storefront.sandbox.records.people import Customer
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.server.guard import SHOP_PATH
from b2b_storefront.sandbox.shop.pages import show_checkout, show_home, show_order, show_problem
from b2b_storefront.sandbox.shop.telling import tell_of_order

__all__ = ["Shop"]

_COOKIE = "SHOP_SESSION_TOKEN"
_MOST_SHOPPERS = 1_000
_POLICY = "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"


@dataclass(slots=True)
class _Shopper:
    """What the storefront knows of a browser: who is signed in, and what the cart is."""

    state: State
    customer_id: int | None = None
    cart_id: str | None = None


class Shop:
    """Answers the requests of browsers.

    Args:
        changing: holds the state, and takes note that it may have changed.
    """

    def __init__(self, changing: Callable[[], AbstractContextManager[State]]) -> None:
        self._changing = changing
        self._shoppers: dict[str, _Shopper] = {}

    def answer(self, method: str, path: str, query: bytes, headers: Mapping[bytes, bytes]) -> HttpAnswer:
        """Answer a request to a page; one to no page is told so."""
        wanted = "POST" if path == "/checkout" else "GET"
        if method not in {"GET", wanted}:
            return refuse_request("This page is read by GET.", status=405, Allow="GET")
        with self._changing() as state:
            if not state.store.served_at:
                return refuse_request("Start the sandbox with Sandbox(shop=True) to have its pages.", status=404)
            token, shopper = self._recognise(state, headers)
            first, _, rest = path.removeprefix("/").partition("/")
            if first in {"login", "session-sync"} and method == "GET":
                return self._let_in(state, rest.removeprefix("token/"))
            if path == "/cart.php":
                asked = dict(parse_qsl(query.decode("latin-1")))
                shopper.cart_id = asked.get("id")
                return self._send_on(state, "/checkout", token)
            if path == "/checkout":
                if method == "POST":
                    return self._check_out(state, shopper, tells=query == b"tell=b2b")
                return self._show_checkout(state, shopper)
            if first == "order-confirmation" and rest.isdecimal():
                return _show(show_order(int(rest)))
            if path in {"", "/"}:
                return _show(show_home(_find_customer(state, shopper)))
        return _show(show_problem("The sandbox's shop has no such page."), 404)

    def _recognise(self, state: State, headers: Mapping[bytes, bytes]) -> tuple[str, _Shopper]:
        """Return the shopper that a browser's cookie names, or a new one, with the cookie's value."""
        try:
            cookies = SimpleCookie(headers.get(b"cookie", b"").decode("latin-1"))
        except CookieError:
            cookies = SimpleCookie()
        token = cookies[_COOKIE].value if _COOKIE in cookies else ""
        shopper = self._shoppers.get(token)
        if shopper is not None and shopper.state is state:
            return token, shopper
        return self._welcome(_Shopper(state))

    def _welcome(self, shopper: _Shopper) -> tuple[str, _Shopper]:
        token = secrets.token_urlsafe(16)
        self._shoppers[token] = shopper
        while len(self._shoppers) > _MOST_SHOPPERS:
            del self._shoppers[next(iter(self._shoppers))]
        return token, shopper

    def _let_in(self, state: State, jwt: str) -> HttpAnswer:
        ticket = take_ticket(state, jwt)
        if ticket is None:
            return _show(show_problem("The link was used before, or has ended. Sign in again."), 400)
        # A cookie of its own: whoever had put one into the browser before must not be signed in with it.
        token, _ = self._welcome(_Shopper(state, ticket.customer_id, ticket.cart_id))
        path = ticket.redirect_to if ticket.redirect_to.startswith("/") else "/"
        return self._send_on(state, path, token)

    def _send_on(self, state: State, path: str, token: str) -> HttpAnswer:
        headers = {
            "Location": f"{state.store.served_at}{path}",
            "Set-Cookie": f"{_COOKIE}={token}; Path={SHOP_PATH}; HttpOnly; SameSite=Lax",
            "Cache-Control": "no-store",
            "Referrer-Policy": "no-referrer",
        }
        return HttpAnswer(302, b"", headers=headers)

    def _show_checkout(self, state: State, shopper: _Shopper) -> HttpAnswer:
        page = show_checkout(
            state, _find_customer(state, shopper), _find_cart(state, shopper), _pays_invoices(state, shopper)
        )
        return _show(page)

    def _check_out(self, state: State, shopper: _Shopper, *, tells: bool) -> HttpAnswer:
        customer, cart = _find_customer(state, shopper), _find_cart(state, shopper)
        if customer is None:
            return _show(show_problem("The sandbox's shop takes no orders of guests. Sign in first."), 403)
        if _pays_invoices(state, shopper):
            order_id = state.next_id("bc_order")  # B2B Edition makes the order when it is told of the payment.
            state.converted_carts[shopper.cart_id or ""] = order_id
        elif cart is None or cart.customer_id != customer.customer_id:
            return _show(show_problem("The cart is not there any more, or another customer's."), 400)
        else:
            try:
                order_id = check_out(state, cart.entity_id).bc_order_id
            except ValueError as error:
                return _show(show_problem(f"The order can't be placed: {error}."), 400)
        if tells:
            try:
                tell_of_order(state, customer, order_id, cart)
            except Refused as refused:
                shopper.cart_id = None
                text = f"Order {order_id} is placed, but B2B Edition did not take it: {refused.message}"
                return _show(show_problem(text), 409)
        shopper.cart_id = None
        headers = {"Location": f"{state.store.served_at}/order-confirmation/{order_id}", "Cache-Control": "no-store"}
        return HttpAnswer(303, b"", headers=headers)


def _find_customer(state: State, shopper: _Shopper) -> Customer | None:
    return None if shopper.customer_id is None else state.customers.get(shopper.customer_id)


def _find_cart(state: State, shopper: _Shopper) -> Cart | None:
    return state.carts.get(shopper.cart_id or "")


def _pays_invoices(state: State, shopper: _Shopper) -> bool:
    return any(cart.cart_id == shopper.cart_id for cart in state.invoice_carts.values())


def _show(page: Markup, status: int = 200) -> HttpAnswer:
    headers = {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": _POLICY,
        "Cache-Control": "no-store",
        "Referrer-Policy": "same-origin",
    }
    return HttpAnswer(status, page.encode(), headers=headers)
