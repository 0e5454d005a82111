"""HTTP routes that control the sandbox, for tests in other processes and other languages.

Each is a thin cover of a method of `Sandbox`; members of the JSON bodies are named like the method's parameters.
"""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import orjson

from b2b_storefront.sandbox.execution.answer import HttpAnswer

if TYPE_CHECKING:
    from b2b_storefront.sandbox._sandbox import Sandbox

__all__ = ["Control"]

_Handler = Callable[[dict[str, Any], Mapping[str, str]], object]

_LONGEST_ID = 10


class Control:
    """Answers the requests to the controls of a sandbox.

    They answer 200 with JSON; 400 with `{"error": ...}` for a body that does not fit, 404 for an unknown path, quote
    or e-mail address, 405 for the wrong method.

    Args:
        sandbox: the sandbox.
    """

    def __init__(self, sandbox: "Sandbox") -> None:
        self._sandbox = sandbox
        routes: dict[str, dict[str, _Handler]] = {
            "/sandbox/requests": {"GET": self._list_requests, "DELETE": self._clear_requests},
            "/sandbox/requests/script": {"GET": self._export_requests},
            "/sandbox/accounts": {"GET": self._list_accounts},
            "/sandbox/expire-tokens": {"POST": self._expire_tokens},
            "/sandbox/fail-next": {"POST": self._fail_next},
            "/sandbox/faults": {"GET": self._list_faults, "POST": self._add_fault, "DELETE": self._clear_faults},
            "/sandbox/quotes/(?P<quote_id>[0-9]+)/price": {"POST": self._price_quote},
            "/sandbox/orders": {"POST": self._place_order},
            "/sandbox/orders/(?P<order_id>[0-9]+)/invoice": {"POST": self._invoice_order},
            "/sandbox/orders/(?P<order_id>[0-9]+)/ship": {"POST": self._ship_order},
            "/sandbox/companies/(?P<company_id>[0-9]+)/approve": {"POST": self._approve_company},
            "/sandbox/carts/(?P<cart_id>[0-9a-f-]{36})/check-out": {"POST": self._check_out},
            "/sandbox/switches": {"POST": self._set_switches},
            "/sandbox/current-customer-jwt": {"POST": self._make_current_customer_jwt},
            "/sandbox/deliveries": {"GET": self._list_deliveries},
            "/sandbox/webhooks": {
                "GET": self._list_webhooks,
                "POST": self._subscribe_webhooks,
                "DELETE": self._unsubscribe_webhooks,
            },
            "/sandbox/webhooks/fire": {"POST": self._fire_webhook},
            "/sandbox/webhooks/disturb": {"POST": self._disturb_webhooks},
            "/sandbox/advance": {"POST": self._advance},
            "/sandbox/reset": {"POST": self._reset},
        }
        self._routes = [(re.compile(path), methods) for path, methods in routes.items()]

    def answer(self, method: str, path: str, body: bytes) -> HttpAnswer:
        """Answer a request, whose path is without a slash at its end."""
        for pattern, methods in self._routes:
            match = pattern.fullmatch(path)
            if match is not None:
                handle = methods.get(method)
                if handle is None:
                    return _encode({"error": "The method is not allowed here."}, 405, {"Allow": ", ".join(methods)})
                return _carry_out(handle, body, match.groupdict())
        return _encode({"error": "There is no such control."}, 404)

    def _list_requests(self, _body: object, _path: object) -> object:
        return self._sandbox.requests

    def _export_requests(self, _body: object, _path: object) -> object:
        headers = {
            "Content-Type": "text/x-python; charset=utf-8",
            "Content-Disposition": 'attachment; filename="replay.py"',
            "X-Content-Type-Options": "nosniff",
        }
        return HttpAnswer(200, self._sandbox.export_requests().encode(), headers=headers)

    def _clear_requests(self, _body: object, _path: object) -> object:
        self._sandbox.clear_requests()
        return {}

    def _list_accounts(self, _body: object, _path: object) -> object:
        sandbox = self._sandbox
        return {
            "base_url": sandbox.base_url,
            "store_hash": sandbox.store_hash,
            "channel_id": sandbox.channel_id,
            "accounts": dict(sandbox.accounts),
        }

    def _expire_tokens(self, body: dict[str, Any], _path: object) -> object:
        self._sandbox.expire_tokens(**body)
        return {}

    def _fail_next(self, body: dict[str, Any], _path: object) -> object:
        self._sandbox.fail_next(**body)
        return {}

    def _list_faults(self, _body: object, _path: object) -> object:
        return list(self._sandbox.faults)

    def _add_fault(self, body: dict[str, Any], _path: object) -> object:
        self._sandbox.faults.add(**body)
        return {}

    def _clear_faults(self, _body: object, _path: object) -> object:
        self._sandbox.faults.clear()
        return {}

    def _price_quote(self, body: dict[str, Any], path: Mapping[str, str]) -> object:
        if body.get("unit_prices") is not None:
            body["unit_prices"] = {key: Decimal(str(price)) for key, price in body["unit_prices"].items()}
        if body.get("discount_percent") is not None:
            body["discount_percent"] = Decimal(str(body["discount_percent"]))
        self._sandbox.price_quote(_read_id(path["quote_id"]), **body)
        return {}

    def _place_order(self, body: dict[str, Any], _path: object) -> object:
        body["items"] = {_read_id(variant_id): quantity for variant_id, quantity in body.get("items", {}).items()}
        return {"bc_order_id": self._sandbox.place_order(**body)}

    def _invoice_order(self, _body: object, path: Mapping[str, str]) -> object:
        return {"invoice_id": self._sandbox.invoice_order(_read_id(path["order_id"]))}

    def _ship_order(self, _body: object, path: Mapping[str, str]) -> object:
        self._sandbox.ship_order(_read_id(path["order_id"]))
        return {}

    def _approve_company(self, _body: object, path: Mapping[str, str]) -> object:
        self._sandbox.approve_company(_read_id(path["company_id"]))
        return {}

    def _check_out(self, _body: object, path: Mapping[str, str]) -> object:
        return {"bc_order_id": self._sandbox.check_out(path["cart_id"])}

    def _set_switches(self, body: dict[str, Any], _path: object) -> object:
        if not all(isinstance(value, str) for value in body.values()):
            raise TypeError('the value of a switch is text: "1" or "0"')
        self._sandbox.set_switches(body)
        return self._sandbox.store_switches

    def _make_current_customer_jwt(self, body: dict[str, Any], _path: object) -> object:
        return {"token": self._sandbox.current_customer_jwt(**body)}

    def _list_deliveries(self, _body: object, _path: object) -> object:
        return self._sandbox.webhooks.deliveries

    def _list_webhooks(self, _body: object, _path: object) -> object:
        return self._sandbox.webhooks.subscriptions

    def _subscribe_webhooks(self, body: dict[str, Any], _path: object) -> object:
        scopes = body.pop("scopes", None) or []
        # A form sends them as one text.
        names = scopes.replace(",", " ").split() if isinstance(scopes, str) else scopes
        return {"hook_ids": self._sandbox.webhooks.subscribe(body.pop("destination", ""), *names, **body)}

    def _unsubscribe_webhooks(self, _body: object, _path: object) -> object:
        self._sandbox.webhooks.unsubscribe()
        return {}

    def _fire_webhook(self, body: dict[str, Any], _path: object) -> object:
        return {"subscriptions": self._sandbox.webhooks.fire(**body)}

    def _disturb_webhooks(self, body: dict[str, Any], _path: object) -> object:
        self._sandbox.webhooks.disturb(**body)
        return {}

    def _advance(self, body: dict[str, Any], _path: object) -> object:
        self._sandbox.advance(**body)
        return {}

    def _reset(self, _body: object, _path: object) -> object:
        self._sandbox.reset()
        return {}


def _carry_out(handle: _Handler, body: bytes, path: Mapping[str, str]) -> HttpAnswer:
    try:
        told = handle(_read_arguments(body), path)
        return told if isinstance(told, HttpAnswer) else _encode(told, 200)
    except KeyError as error:
        return _encode({"error": f"unknown: {error.args[0]}"}, 404)
    except (ArithmeticError, AttributeError, TypeError, ValueError) as error:
        return _encode({"error": str(error)}, 400)


def _read_id(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or len(text) > _LONGEST_ID:
        raise KeyError(text[:_LONGEST_ID])
    return int(text)


def _read_arguments(body: bytes) -> dict[str, Any]:
    arguments = orjson.loads(body) if body else {}
    if not isinstance(arguments, dict):
        raise TypeError("the body must be a JSON object")
    return arguments


def _encode(content: object, status: int, headers: Mapping[str, str] | None = None) -> HttpAnswer:
    return HttpAnswer(status, orjson.dumps(content), headers=headers or {})
