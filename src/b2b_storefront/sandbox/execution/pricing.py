"""What a product costs whom: the catalogue's price, or that of the customer's price group."""

from decimal import ROUND_HALF_UP, Decimal

from b2b_storefront.sandbox.execution.call import Call
from b2b_storefront.sandbox.records.catalogue import Variant
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.records.store import Currency, Store

__all__ = ["convert_price", "find_group_id", "find_price", "find_tax", "price_for"]

_CENT = Decimal("0.01")


def find_group_id(call: Call) -> int:
    """Return the price group that counts for a call: the acting company's, or the customer's own; 0 for a guest."""
    company_id = call.acting_company_id
    if company_id is not None:
        return call.state.companies[company_id].customer_group_id
    return call.customer.customer_group_id if call.customer is not None else 0


def find_price(state: State, variant: Variant, group_id: int) -> Decimal:
    """Return what one unit costs a price group, in the store's currency."""
    group = state.store.price_groups.get(group_id)
    if group is None:
        return variant.price
    fixed = group.prices.get(variant.variant_id)
    if fixed is not None:
        return fixed
    return (variant.price * (100 - group.discount_percent) / 100).quantize(_CENT, rounding=ROUND_HALF_UP)


def price_for(call: Call, variant: Variant) -> Decimal:
    """Return what one unit costs the caller, in the store's currency."""
    return find_price(call.state, variant, find_group_id(call))


def find_tax(store: Store, amount: Decimal) -> Decimal:
    """Return the tax on an amount, which is without it."""
    return (amount * store.tax_percent / 100).quantize(_CENT, rounding=ROUND_HALF_UP)


def convert_price(price: Decimal, currency: Currency) -> Decimal:
    """Return a price of the store's currency in another, rounded to what it can be paid in."""
    smallest = Decimal(1).scaleb(-currency.decimal_places)
    return (price * Decimal(currency.rate)).quantize(smallest, rounding=ROUND_HALF_UP)
