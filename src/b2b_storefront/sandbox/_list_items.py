"""The items of shopping lists, which companies' and plain customers' lists share."""

from collections.abc import Mapping
from copy import copy
from decimal import Decimal
from typing import Any

import orjson

from ._call import Call, Refused
from ._catalogue import money
from ._paging import connection, ordered
from ._records import ItemList, ListItem, Product, Variant
from ._state import State

__all__ = [
    "add_items",
    "change_item",
    "copied_items",
    "item_fields",
    "list_fields",
    "no_such_list",
    "priced_fields",
    "remove_item",
]


def no_such_list() -> Refused:
    """Return the refusal of a shopping list that does not exist, as far as the caller may know."""
    return Refused("Shopping list does not exist.")


def list_fields(call: Call, shopping_list: ItemList) -> dict[str, Any]:
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
        "products": lambda _info, **arguments: _items(call.state, shopping_list, arguments),
    }


def priced_fields(call: Call, shopping_list: ItemList) -> dict[str, Any]:
    """Return the members that every single list has: those of a page and the totals at catalogue prices."""
    prices = (
        variant.price * item.quantity
        for item in shopping_list.items
        if (variant := _catalogue_entry(call.state, item)[1]) is not None
    )
    return {
        **list_fields(call, shopping_list),
        "grandTotal": money(sum(prices, Decimal(0))),
        "totalDiscount": money(Decimal(0)),
        "totalTax": money(Decimal(0)),
        "isShowGrandTotal": True,
    }


def item_fields(state: State, item: ListItem) -> dict[str, Any]:
    """Return an item with its product, as `ShoppingListItem` and `BaseShoppingListItem`."""
    product, variant = _catalogue_entry(state, item)
    sku = variant.sku if variant else ""
    address = f"https://{state.store.domain}"
    return {
        "id": str(item.item_id),
        "itemId": item.item_id,
        "createdAt": item.created_at,
        "updatedAt": item.updated_at,
        "productId": item.product_id,
        "variantId": item.variant_id,
        "quantity": item.quantity,
        "optionList": _option_text(item),
        "productNote": item.note,
        "sortOrder": item.sort_order,
        "productName": product.name if product else "",
        "productSku": sku,
        "baseSku": product.sku if product else "",
        "variantSku": sku,
        "basePrice": money(variant.price if variant else Decimal(0)),
        "discount": money(Decimal(0)),
        "tax": money(Decimal(0)),
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
            options=_options(item),
            sort_order=item.get("sortOrder") or 0,
            note=item.get("productNote") or "",
        )
        for item in given
    ]
    shopping_list.items.extend(added)
    shopping_list.updated_at = call.now
    return {"shoppingListsItems": [item_fields(call.state, item) for item in added]}


def change_item(call: Call, shopping_list: ItemList, item_id: int, data: Mapping[str, Any]) -> dict[str, Any]:
    """Change what `data` has of an item, and return the item as the mutations do.

    Raises:
        Refused: The list has no such item, its product has no such variant, or the quantity is below 1.
    """
    item = _item(shopping_list, item_id)
    if data.get("variantId") is not None:
        _check_product(call.state, item.product_id, data["variantId"])
    if data.get("quantity") is not None:
        _check_quantity(data["quantity"])
        item.quantity = data["quantity"]
    if data.get("variantId") is not None:
        item.variant_id = data["variantId"]
    if data.get("optionList") is not None:
        item.options = _options(data)
    if data.get("sortOrder") is not None:
        item.sort_order = data["sortOrder"]
    if data.get("productNote") is not None:
        item.note = data["productNote"]
    item.updated_at = shopping_list.updated_at = call.now
    return {"shoppingListsItem": item_fields(call.state, item)}


def remove_item(call: Call, shopping_list: ItemList, item_id: int) -> dict[str, str]:
    """Remove an item from a list.

    Raises:
        Refused: The list has no such item.
    """
    shopping_list.items.remove(_item(shopping_list, item_id))
    shopping_list.updated_at = call.now
    return {"message": "Success"}


def copied_items(call: Call, shopping_list: ItemList, kind: str) -> list[ListItem]:
    """Return copies of a list's items, with new ids of the given kind and the request's time."""
    copies = [copy(item) for item in shopping_list.items]
    for item in copies:
        item.item_id = call.state.next_id(kind)
        item.created_at = item.updated_at = call.now
    return copies


def _items(state: State, shopping_list: ItemList, arguments: Mapping[str, Any]) -> dict[str, Any]:
    keys = {
        "productName": lambda item: _searchable(state, item),
        "quantity": lambda item: item.quantity,
        "updatedAt": lambda item: item.updated_at,
    }
    search = (arguments.get("search") or "").casefold()
    found = [item for item in shopping_list.items if search in _searchable(state, item)]
    return connection(
        ordered(found, arguments.get("orderBy"), keys, "-updatedAt"), arguments, lambda item: item_fields(state, item)
    )


def _searchable(state: State, item: ListItem) -> str:
    product, variant = _catalogue_entry(state, item)
    return f"{product.name if product else ''}\n{variant.sku if variant else ''}".casefold()


def _catalogue_entry(state: State, item: ListItem) -> tuple[Product | None, Variant | None]:
    product = state.products.get(item.product_id)
    return product, product.variant(item.variant_id) if product else None


def _item(shopping_list: ItemList, item_id: int) -> ListItem:
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


def _options(data: Mapping[str, Any]) -> list[tuple[str, Any]]:
    return [(option["optionId"], option["optionValue"]) for option in data.get("optionList") or [] if option]


def _option_text(item: ListItem) -> str:
    # The API takes objects in camel case and gives them back as text that holds snake case.
    return orjson.dumps([{"option_id": name, "option_value": value} for name, value in item.options]).decode()
