"""What was bought before, product by product, to be bought again."""

from dataclasses import dataclass, field
from typing import Any

from graphql import GraphQLResolveInfo

from b2b_storefront.sandbox.api.orders.access import list_company_orders, list_customer_orders
from b2b_storefront.sandbox.api.orders.options import show_options
from b2b_storefront.sandbox.execution.call import Call, Resolver
from b2b_storefront.sandbox.execution.money import format_money, read_decimal
from b2b_storefront.sandbox.execution.paging import paginate, sort_records
from b2b_storefront.sandbox.execution.pricing import find_tax, price_for
from b2b_storefront.sandbox.execution.times import lies_within
from b2b_storefront.sandbox.records.catalogue import Product
from b2b_storefront.sandbox.records.orders import Order, OrderLine

__all__ = ["MUTATIONS", "QUERIES"]


@dataclass(slots=True)
class _Purchase:
    """A variant with the orders and lines that it was bought by, oldest first."""

    variant_id: int
    orders: list[Order] = field(default_factory=list)
    lines: list[OrderLine] = field(default_factory=list)


def resolve_ordered_products(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Page through what the caller's company, or the plain customer, bought before."""
    call: Call = info.context
    orders = list_company_orders(call, None) if call.acts_for_company else list_customer_orders(call)
    channel_id = arguments.get("channelId")
    purchases: dict[int, _Purchase] = {}
    for order in sorted(orders, key=lambda order: order.created_at):
        if channel_id in {None, order.channel_id} and not order.pays_invoices:
            for line in order.lines:
                purchase = purchases.setdefault(line.variant_id, _Purchase(line.variant_id))
                purchase.orders.append(order)
                purchase.lines.append(line)
    found = [purchase for purchase in purchases.values() if _matches(purchase, arguments)]
    keys = {
        "productName": lambda purchase: purchase.lines[-1].product_name.casefold(),
        "lastOrderedAt": lambda purchase: purchase.orders[-1].created_at,
    }
    page = sort_records(found, arguments.get("orderBy"), keys, "-lastOrderedAt")
    return paginate(page, arguments, lambda purchase: _show(call, purchase))


def _matches(purchase: _Purchase, wanted: dict[str, Any]) -> bool:
    line = purchase.lines[-1]
    times = len(purchase.orders)
    least, most = wanted.get("minOrderedTimes"), wanted.get("maxOrderedTimes")
    return (
        (wanted.get("q") or "").casefold() in f"{line.product_name}\n{line.sku}".casefold()
        and (wanted.get("productId") is None or read_decimal(wanted["productId"]) == line.product_id)
        and lies_within(wanted, "beginDateAt", "endDateAt", purchase.orders[-1].created_at)
        and (least is None or times >= least)
        and (most is None or times <= most)
    )


def _show(call: Call, purchase: _Purchase) -> dict[str, Any]:
    store, line = call.state.store, purchase.lines[-1]
    first, last = purchase.orders[0], purchase.orders[-1]
    product = call.state.products.get(line.product_id)
    variant = product.variant(line.variant_id) if product else None
    channel = store.channels.get(last.channel_id)
    price = price_for(call, variant) if variant else line.unit_price
    return {
        "id": f"OrderedProduct-{purchase.variant_id}",
        "createdAt": first.created_at,
        "updatedAt": last.created_at,
        "productName": line.product_name,
        "productBrandName": "",
        "productId": str(line.product_id),
        "variantId": str(line.variant_id),
        "variantSku": line.sku,
        "sku": line.sku,
        "baseSku": product.sku if product else "",
        "optionList": show_options(product, line),
        "optionSelections": _select(product, line),
        "orderedTimes": str(len(purchase.orders)),
        "firstOrderedAt": first.created_at,
        "lastOrderedAt": last.created_at,
        "lastOrdered": str(last.created_at),
        "lastOrderedItems": str(line.quantity),
        "ordersInfo": [{"order_id": order.bc_order_id} for order in purchase.orders],
        "orderProductId": str(line.line_id),
        "imageUrl": f"{store.url}{product.image_path}" if product else "",
        "channelId": last.channel_id,
        "channelName": channel.name if channel else "",
        "basePrice": format_money(price),
        "discount": "0.00",
        "tax": format_money(find_tax(store, price)),
        "enteredInclusive": False,
        "productUrl": product.path if product else "",
    }


def _select(product: Product | None, line: OrderLine) -> list[dict[str, int]]:
    """Return the values that were chosen from lists; a text of the buyer's own is none."""
    options = () if product is None else product.options
    lists = {option.option_id for option in options if option.values}
    return [{"option_id": option_id, "value_id": int(value)} for option_id, value in line.options if option_id in lists]


QUERIES: dict[str, Resolver] = {"orderedProducts": resolve_ordered_products}

MUTATIONS: dict[str, Resolver] = {}
