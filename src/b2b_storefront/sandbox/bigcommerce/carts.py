"""Carts: what buyers put together before they check out."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from urllib.parse import quote
from uuid import uuid4

from graphql import GraphQLResolveInfo

from b2b_storefront.codes import ValidationCode
from b2b_storefront.sandbox.api.catalogue.lines import find_line_problem
from b2b_storefront.sandbox.api.catalogue.view import find_currency
from b2b_storefront.sandbox.bigcommerce.cart_view import show_cart
from b2b_storefront.sandbox.execution.call import Call, Refused, Resolver
from b2b_storefront.sandbox.records.carts import Cart, CartLine, ChosenOption
from b2b_storefront.sandbox.records.state import State

__all__ = ["MUTATIONS", "find_cart", "take_over"]

_MOST_LINES = 500
_MOST_CARTS = 2_000
_PROBLEMS = {
    ValidationCode.OUT_OF_STOCK: "There is not enough in stock of product {product}.",
    ValidationCode.NON_PURCHASABLE: "Product {product} can't be bought.",
    ValidationCode.INVALID_FIELDS: "Product {product} needs options, or does not have the ones that were chosen.",
    ValidationCode.OTHER: "Product {product} does not exist, or can't be bought in this quantity.",
}
_KINDS: dict[str, tuple[str, Callable[[Mapping[str, Any]], object]]] = {
    "checkboxes": ("Checkbox", lambda chosen: chosen["optionValueEntityId"]),
    "dateFields": ("DateField", lambda chosen: chosen["date"]),
    "multiLineTextFields": ("MultiLineTextField", lambda chosen: chosen["text"]),
    "multipleChoices": ("MultipleChoice", lambda chosen: chosen["optionValueEntityId"]),
    "numberFields": ("NumberField", lambda chosen: chosen["number"]),
    "textFields": ("TextField", lambda chosen: chosen["text"]),
}


def find_cart(call: Call, entity_id: str | None) -> Cart | None:
    """Return a cart that the caller may see: by its id, or without one the customer's own.

    A guest's cart belongs to whoever knows its id.
    """
    if entity_id:
        cart = call.state.carts.get(entity_id)
        return cart if cart is not None and cart.customer_id in {None, call.customer_id} else None
    if call.customer_id is None:
        return None
    return _find_own(call)


def take_over(call: Call, guest_cart_id: str | None) -> Cart | None:
    """Give a guest's cart to the customer who signed in; what it holds is added to what their own cart holds."""
    own = _find_own(call)
    cart = call.state.carts.get(guest_cart_id or "")
    if cart is None or cart.customer_id is not None:
        return own
    if own is None:
        cart.customer_id = call.customer_id
        return cart
    own.lines += cart.lines
    own.updated_at = call.now
    del call.state.carts[cart.entity_id]
    return own


def create(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Make a cart; a customer's earlier one is gone."""
    call: Call = info.context
    asked = arguments["input"]
    lines = _read_lines(call.state, asked.get("lineItems") or [])
    if not lines:
        raise Refused("A cart needs at least one line item.")
    earlier = _find_own(call) if call.customer_id is not None else None
    if earlier is not None:
        del call.state.carts[earlier.entity_id]
    cart = Cart(
        entity_id=str(uuid4()),
        channel_id=call.channel_id,
        created_at=call.now,
        updated_at=call.now,
        currency=find_currency(call.state.store, asked.get("currencyCode")).code,
        locale=asked.get("locale") or "en",
        customer_id=call.customer_id,
        lines=lines,
    )
    call.state.carts[cart.entity_id] = cart
    _drop_old(call.state)
    return {"cart": show_cart(call, cart)}


def _drop_old(state: State) -> None:
    """Drop the oldest carts of guests where there are too many: nobody has to sign in to make one."""
    while len(state.carts) > _MOST_CARTS:
        oldest = next((cart.entity_id for cart in state.carts.values() if cart.customer_id is None), None)
        if oldest is None:
            return
        del state.carts[oldest]


def add_lines(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Add to a cart; the same product with the same options becomes one line."""
    call: Call = info.context
    cart = _find_open(call, arguments["input"]["cartEntityId"])
    lines = [CartLine(**_copy(line)) for line in cart.lines]
    for added in _read_lines(call.state, arguments["input"]["data"].get("lineItems") or []):
        same = next((line for line in lines if _is_same(line, added)), None)
        if same is None:
            lines.append(added)
        else:
            same.quantity += added.quantity
            _check(call.state, same)
    if len(lines) > _MOST_LINES:
        raise Refused(f"A cart has at most {_MOST_LINES} line items.")
    return {"cart": _keep(call, cart, lines)}


def update_line(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Put something else in the place of a line."""
    call: Call = info.context
    asked = arguments["input"]
    cart = _find_open(call, asked["cartEntityId"])
    line = _find_line(cart, asked["lineItemEntityId"])
    given = asked["data"].get("lineItem")
    if given is None:
        raise Refused("The line item is needed.")
    new = _read_lines(call.state, [given])[0]
    new.entity_id = line.entity_id
    return {"cart": _keep(call, cart, [new if kept is line else kept for kept in cart.lines])}


def delete_line(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Take a line out of a cart; with its last line the cart is gone."""
    call: Call = info.context
    cart = _find_open(call, arguments["input"]["cartEntityId"])
    line = _find_line(cart, arguments["input"]["lineItemEntityId"])
    left = [kept for kept in cart.lines if kept is not line]
    shown: dict[str, Any] = {"deletedLineItemEntityId": line.entity_id}
    if left:
        return shown | {"cart": _keep(call, cart, left)}
    del call.state.carts[cart.entity_id]
    return shown | {"cart": None, "deletedCartEntityId": cart.entity_id}


def delete(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Delete a cart; without an id there is none, and nothing is deleted."""
    call: Call = info.context
    if not arguments["input"]["cartEntityId"]:
        return {"deletedCartEntityId": None}
    cart = _find_open(call, arguments["input"]["cartEntityId"], quotes_too=True)
    del call.state.carts[cart.entity_id]
    return {"deletedCartEntityId": cart.entity_id}


def make_urls(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return where a cart is checked out."""
    call: Call = info.context
    cart = find_cart(call, arguments["input"]["cartEntityId"])
    if cart is None:
        return {"redirectUrls": None, "errors": [{"__typename": "NotFoundError", "message": "Cart does not exist."}]}
    query = f"action=loadInCheckout&id={quote(cart.entity_id, safe='')}&token={uuid4().hex}"
    url = f"{call.state.store.url}/cart.php"
    return {
        "redirectUrls": {
            "redirectedCheckoutUrl": f"{url}?{query}",
            "embeddedCheckoutUrl": f"{url}?embedded=1&{query}",
        },
        "errors": [],
    }


def _find_own(call: Call) -> Cart | None:
    mine = (cart for cart in call.state.carts.values() if cart.customer_id == call.customer_id)
    return next((cart for cart in mine if cart.quote_id is None and cart.channel_id == call.channel_id), None)


def _find_open(call: Call, entity_id: str, *, quotes_too: bool = False) -> Cart:
    cart = find_cart(call, entity_id) if entity_id else None
    if cart is None:
        raise Refused("Cart does not exist.")
    if cart.quote_id is not None and not quotes_too:
        raise Refused("The cart of a quote can't be changed.")
    return cart


def _find_line(cart: Cart, entity_id: str) -> CartLine:
    line = next((line for line in cart.lines if line.entity_id == entity_id), None)
    if line is None:
        raise Refused("Line item does not exist.")
    return line


def _keep(call: Call, cart: Cart, lines: list[CartLine]) -> dict[str, Any]:
    cart.lines, cart.updated_at = lines, call.now
    return show_cart(call, cart)


def _copy(line: CartLine) -> dict[str, Any]:
    names = ("entity_id", "product_id", "variant_id", "quantity", "options", "agreed_price")
    return {name: getattr(line, name) for name in names}


def _is_same(line: CartLine, other: CartLine) -> bool:
    return (line.variant_id, line.options) == (other.variant_id, other.options)


def _read_lines(state: State, items: Iterable[Mapping[str, Any]]) -> list[CartLine]:
    lines = [_read_line(state, item) for item in items]
    if len(lines) > _MOST_LINES:
        raise Refused(f"A cart has at most {_MOST_LINES} line items.")
    return lines


def _read_line(state: State, item: Mapping[str, Any]) -> CartLine:
    product, variant_id = state.products.get(item["productEntityId"]), item.get("variantEntityId")
    if variant_id is None and product is not None:
        variant_id = product.variants[0].variant_id
    chosen = tuple(
        ChosenOption(entry["optionEntityId"], kind, str(read(entry)))
        for name, (kind, read) in _KINDS.items()
        for entry in (item.get("selectedOptions") or {}).get(name) or []
    )
    line = CartLine(
        entity_id=str(uuid4()),
        product_id=item["productEntityId"],
        variant_id=variant_id or 0,
        quantity=item["quantity"],
        options=chosen,
    )
    _check(state, line)
    return line


def _check(state: State, line: CartLine) -> None:
    choices = {option.option_id: option.value for option in line.options}
    problem = find_line_problem(state.products, line.product_id, line.variant_id, line.quantity, choices)
    if problem is not None:
        raise Refused(_PROBLEMS[problem].format(product=line.product_id))


MUTATIONS: dict[str, Resolver] = {
    "addCartLineItems": add_lines,
    "createCart": create,
    "createCartRedirectUrls": make_urls,
    "deleteCart": delete,
    "deleteCartLineItem": delete_line,
    "updateCartLineItem": update_line,
}
