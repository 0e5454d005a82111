"""The items of shopping lists, which companies' and plain customers' lists share."""

from collections.abc import Mapping
from copy import copy
from decimal import Decimal
from typing import Any

import orjson

from b2b_storefront.sandbox.execution.call import Call, Refused
from b2b_storefront.sandbox.execution.money import format_money
from b2b_storefront.sandbox.execution.paging import paginate, sort_records
from b2b_storefront.sandbox.execution.pricing import find_tax, price_for
from b2b_storefront.sandbox.records.catalogue import Product, Variant
from b2b_storefront.sandbox.records.shopping_lists import ItemList, ListItem
from b2b_storefront.sandbox.records.state import State

__all__ = [
    "NoSuchList",
    "add_items",
    "change_item",
    "copy_items",
    "remove_item",
    "show_item",
    "show_list",
    "show_priced_list",
]


class NoSuchList(Refused):
    """The refusal of a shopping list that does not exist, as far as the caller may know."""

    def __init__(self) -> None:
        super().__init__("Shopping list does not exist.")


def show_list(call: Call, shopping_list: ItemList) -> dict[str, Any]:
    """Return the members that every page of lists has, with the slim form of the items."""
    channel = call.state.store.channels.get(shopping_list.channel_id)
    return {
        "id": str(shopping_list.list_id),
        "createdAt": shopping_list.created_at,
        "updatedAt": shopping_list.updated_at,
        "name": shopping_list.name,
        "description": shopping_list.description,
        "channelId": shopping_list.channel_id,
        "channelName": channel.name if channel else "",
        "products": lambda _info, **arguments: _page_items(call, shopping_list, arguments),
    }


def show_priced_list(call: Call, shopping_list: ItemList) -> dict[str, Any]:
    """Return the members that every single list has: those of a page and the totals at what the caller pays."""
    found = ((item, _find_product(call.state, item)[1]) for item in shopping_list.items)
    prices = [(price_for(call, variant), item.quantity) for item, variant in found if variant is not None]
    taxes = sum((find_tax(call.state.store, price) * quantity for price, quantity in prices), Decimal(0))
    total = sum((price * quantity for price, quantity in prices), Decimal(0))
    return {
        **show_list(call, shopping_list),
        "grandTotal": format_money(total + taxes),
        "totalDiscount": format_money(Decimal(0)),
        "totalTax": format_money(taxes),
        "isShowGrandTotal": True,
    }


def show_item(call: Call, item: ListItem) -> dict[str, Any]:
    """Return an item with its product, as `ShoppingListItem` and `BaseShoppingListItem`."""
    state = call.state
    product, variant = _find_product(state, item)
    sku = variant.sku if variant else ""
    price = price_for(call, variant) if variant else Decimal(0)
    address = f"https://{state.store.domain}"
    return {
        "id": str(item.item_id),
        "itemId": item.item_id,
        "createdAt": item.created_at,
        "updatedAt": item.updated_at,
        "productId": item.product_id,
        "variantId": item.variant_id,
        "quantity": item.quantity,
        "optionList": _write_options(item),
        "productNote": item.note,
        "sortOrder": item.sort_order,
        "productName": product.name if product else "",
        "productSku": sku,
        "baseSku": product.sku if product else "",
        "variantSku": sku,
        "basePrice": format_money(price),
        "discount": format_money(Decimal(0)),
        "tax": format_money(find_tax(state.store, price)),
        "enteredInclusive": False,
        "productUrl": product.path if product else "",
        "primaryImage": f"{address}{product.image_path}" if product else "",
    }


def add_items(
    call: Call, shopping_list: ItemList, items: list[Mapping[str, Any] | None] | None, kind: str
) -> dict[str, Any]:
    """Add items of an `items` argument to a list, and return them as the mutations do.

    A product that is in the list already gets another line: whether the API would add up quantities instead is
    not known.

    Args:
        call: The request.
        shopping_list: Where to.
        items: What to add; None adds nothing.
        kind: The kind of their ids.

    Raises:
        Refused: A product or variant is not in the catalogue, or a quantity is below 1; then nothing is added.
    """
    given = [item for item in items or [] if item is not None]
    for item in given:
        _check_product(call.state, item["productId"], item["variantId"])
        _check_quantity(item["quantity"])
    added = [
        ListItem(
            item_id=call.state.next_id(kind),
            product_id=item["productId"],
            variant_id=item["variantId"],
            quantity=item["quantity"],
            created_at=call.now,
            updated_at=call.now,
            options=_read_options(item),
            sort_order=item.get("sortOrder") or 0,
            note=item.get("productNote") or "",
        )
        for item in given
    ]
    shopping_list.items.extend(added)
    shopping_list.updated_at = call.now
    return {"shoppingListsItems": [show_item(call, item) for item in added]}


def change_item(call: Call, shopping_list: ItemList, item_id: int, data: Mapping[str, Any]) -> dict[str, Any]:
    """Change what `data` has of an item, and return the item as the mutations do.

    Raises:
        Refused: The list has no such item, its product has no such variant, or the quantity is below 1.
    """
    item = _find_item(shopping_list, item_id)
    if data.get("variantId") is not None:
        _check_product(call.state, item.product_id, data["variantId"])
    if data.get("quantity") is not None:
        _check_quantity(data["quantity"])
        item.quantity = data["quantity"]
    if data.get("variantId") is not None:
        item.variant_id = data["variantId"]
    if data.get("optionList") is not None:
        item.options = _read_options(data)
    if data.get("sortOrder") is not None:
        item.sort_order = data["sortOrder"]
    if data.get("productNote") is not None:
        item.note = data["productNote"]
    item.updated_at = shopping_list.updated_at = call.now
    return {"shoppingListsItem": show_item(call, item)}


def remove_item(call: Call, shopping_list: ItemList, item_id: int) -> dict[str, str]:
    """Remove an item from a list.

    Raises:
        Refused: The list has no such item.
    """
    shopping_list.items.remove(_find_item(shopping_list, item_id))
    shopping_list.updated_at = call.now
    return {"message": "Success"}


def copy_items(call: Call, shopping_list: ItemList, kind: str) -> list[ListItem]:
    """Return copies of a list's items, with new ids of the given kind and the request's time."""
    copies = [copy(item) for item in shopping_list.items]
    for item in copies:
        item.item_id = call.state.next_id(kind)
        item.created_at = item.updated_at = call.now
    return copies


def _page_items(call: Call, shopping_list: ItemList, arguments: Mapping[str, Any]) -> dict[str, Any]:
    state = call.state
    keys = {
        "productName": lambda item: _make_search_text(state, item),
        "quantity": lambda item: item.quantity,
        "updatedAt": lambda item: item.updated_at,
    }
    search = (arguments.get("search") or "").casefold()
    found = [item for item in shopping_list.items if search in _make_search_text(state, item)]
    return paginate(
        sort_records(found, arguments.get("orderBy"), keys, "-updatedAt"),
        arguments,
        lambda item: show_item(call, item),
    )


def _make_search_text(state: State, item: ListItem) -> str:
    product, variant = _find_product(state, item)
    return f"{product.name if product else ''}\n{variant.sku if variant else ''}".casefold()


def _find_product(state: State, item: ListItem) -> tuple[Product | None, Variant | None]:
    product = state.products.get(item.product_id)
    return product, product.variant(item.variant_id) if product else None


def _find_item(shopping_list: ItemList, item_id: int) -> ListItem:
    for item in shopping_list.items:
        if item.item_id == item_id:
            return item
    raise Refused("Shopping list item does not exist.")


def _check_product(state: State, product_id: int, variant_id: int) -> None:
    product = state.products.get(product_id)
    if product is None or product.variant(variant_id) is None:
        raise Refused(f"Product {product_id} with variant {variant_id} does not exist.")


def _check_quantity(quantity: int) -> None:
    if quantity < 1:
        raise Refused("A quantity must be at least 1.")


def _read_options(data: Mapping[str, Any]) -> list[tuple[str, Any]]:
    return [(option["optionId"], option["optionValue"]) for option in data.get("optionList") or [] if option]


def _write_options(item: ListItem) -> str:
    # The API takes objects in camel case and gives them back as text that holds snake case.
    return orjson.dumps([{"option_id": name, "option_value": value} for name, value in item.options]).decode()
