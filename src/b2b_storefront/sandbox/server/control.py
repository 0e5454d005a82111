"""HTTP routes that control the sandbox, for tests in other processes and other languages.

Each is a thin cover of a method of `Sandbox`; members of the JSON bodies are named like the method's parameters.
"""

from collections.abc import Awaitable, Callable
from dataclasses import asdict
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

import orjson
from starlette.responses import Response
from starlette.routing import Route

if TYPE_CHECKING:
    from starlette.requests import Request

    from b2b_storefront.sandbox._sandbox import Sandbox


__all__ = ["make_control_routes"]

_Handler = Callable[["Request"], Awaitable[object]]


def make_control_routes(sandbox: "Sandbox") -> list[Route]:
    """Return the control routes of a sandbox.

    They answer 200 with JSON; 400 with `{"error": ...}` for a body that does not fit, 404 for an unknown quote or
    e-mail address.
    """

    async def requests(_request: "Request") -> object:
        return [asdict(request) for request in sandbox.requests]

    async def clear_requests(_request: "Request") -> object:
        sandbox.clear_requests()
        return {}

    async def accounts(_request: "Request") -> object:
        return {
            "base_url": sandbox.base_url,
            "store_hash": sandbox.store_hash,
            "channel_id": sandbox.channel_id,
            "accounts": asdict(sandbox.accounts),
        }

    async def expire_tokens(request: "Request") -> object:
        sandbox.expire_tokens(**await _read_body(request))
        return {}

    async def fail_next(request: "Request") -> object:
        sandbox.fail_next(**await _read_body(request))
        return {}

    async def price_quote(request: "Request") -> object:
        arguments = await _read_body(request)
        if arguments.get("unit_prices") is not None:
            arguments["unit_prices"] = {key: Decimal(str(price)) for key, price in arguments["unit_prices"].items()}
        if arguments.get("discount_percent") is not None:
            arguments["discount_percent"] = Decimal(str(arguments["discount_percent"]))
        sandbox.price_quote(request.path_params["quote_id"], **arguments)
        return {}

    async def switches(request: "Request") -> object:
        values = await _read_body(request)
        if not all(isinstance(value, str) for value in values.values()):
            raise TypeError('the value of a switch is text: "1" or "0"')
        sandbox.store_switches.update(values)
        return sandbox.store_switches

    async def current_customer_jwt(request: "Request") -> object:
        return {"token": sandbox.current_customer_jwt(**await _read_body(request))}

    async def reset(_request: "Request") -> object:
        sandbox.reset()
        return {}

    return [
        _make_route("/sandbox/requests", requests, "GET"),
        _make_route("/sandbox/requests", clear_requests, "DELETE"),
        _make_route("/sandbox/accounts", accounts, "GET"),
        _make_route("/sandbox/expire-tokens", expire_tokens, "POST"),
        _make_route("/sandbox/fail-next", fail_next, "POST"),
        _make_route("/sandbox/quotes/{quote_id:int}/price", price_quote, "POST"),
        _make_route("/sandbox/switches", switches, "POST"),
        _make_route("/sandbox/current-customer-jwt", current_customer_jwt, "POST"),
        _make_route("/sandbox/reset", reset, "POST"),
    ]


def _make_route(path: str, handle: _Handler, method: str) -> Route:
    async def endpoint(request: "Request") -> Response:
        try:
            answer, status = await handle(request), 200
        except KeyError as error:
            answer, status = {"error": f"unknown: {error.args[0]}"}, 404
        except (AttributeError, InvalidOperation, TypeError, ValueError) as error:
            answer, status = {"error": str(error)}, 400
        return Response(orjson.dumps(answer), status_code=status, media_type="application/json")

    return Route(path, endpoint, methods=[method])


async def _read_body(request: "Request") -> dict[str, Any]:
    body = await request.body()
    arguments = orjson.loads(body) if body else {}
    if not isinstance(arguments, dict):
        raise TypeError("the body must be a JSON object")
    return arguments
