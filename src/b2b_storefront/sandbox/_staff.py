"""What the API does not offer to buyers: the staff's side of quotes, the hosted checkout, invoices. Tests play it."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from b2b_storefront.codes import CompanyStatus, DiscountType
from b2b_storefront.sandbox.execution.call import Call
from b2b_storefront.sandbox.execution.invoicing import add_invoice
from b2b_storefront.sandbox.execution.order_addresses import choose_address
from b2b_storefront.sandbox.execution.ordering import add_event, add_order, find_order, make_line, take_from_stock
from b2b_storefront.sandbox.execution.pricing import find_tax, price_for
from b2b_storefront.sandbox.execution.quoting import WORKED_ON, work_on_quote
from b2b_storefront.sandbox.records.invoices import Invoice
from b2b_storefront.sandbox.records.orders import Order, OrderLine, OrderStatus
from b2b_storefront.sandbox.records.people import Company, Customer
from b2b_storefront.sandbox.records.quotes import Quote
from b2b_storefront.sandbox.records.state import State

__all__ = ["approve_company", "check_out", "invoice_order", "place_order", "price_quote", "ship_order"]

_PRICE_LIMIT = 1_000_000
_LONGEST_VALIDITY = 10 * 365 * 86_400
_NEVER_SHIPPED = frozenset(
    {OrderStatus.INCOMPLETE, OrderStatus.CANCELLED, OrderStatus.DECLINED, OrderStatus.REFUNDED, OrderStatus.COMPLETED}
)


def price_quote(
    state: State,
    quote_id: int,
    *,
    unit_prices: Mapping[int | str, Decimal] | None = None,
    discount_percent: Decimal | None = None,
    sales_rep: str = "Sandbox Sales",
    sales_rep_email: str = "sales@sandbox.example",
    message: str | None = None,
    expires_in: int | None = None,
    allow_checkout: bool = True,
) -> Quote:
    """Work on a quote as a sales rep does: price it, answer its buyer, extend it. The quote is in process afterwards.

    An expired quote is open again if `expires_in` puts its end into the future.

    Args:
        state: The sandbox's state.
        quote_id: The quote.
        unit_prices: The offered price of one unit by product id, rounded to cents; other lines keep theirs.
        discount_percent: The discount on every line's catalogue price, 0 to 100; not together with `unit_prices`.
        sales_rep: The display name of the sales rep who takes the quote.
        sales_rep_email: Their e-mail address.
        message: What they write to the buyer; None for nothing.
        expires_in: Seconds from now until the quote expires; None leaves its end as it is.
        allow_checkout: Whether the buyer is offered the checkout.

    Returns:
        The quote.

    Raises:
        KeyError: There is no such quote, or `unit_prices` names a product that is not in it.
        TypeError: An argument has the wrong type.
        ValueError: The quote is ordered or archived, a price is negative or not below a million, the discount is not
            within 0 to 100, both prices and a discount are given, or the quote would expire in more than ten years.
    """
    _check_types(sales_rep, sales_rep_email, message, expires_in, allow_checkout)
    with state.lock:
        quote = state.quotes[quote_id]
        now = state.now()
        if quote.state not in WORKED_ON:
            raise ValueError(f"quote {quote_id} is {quote.state.name.lower()} and cannot be priced")
        if unit_prices is not None and discount_percent is not None:
            raise ValueError("give either unit prices or a discount")
        if unit_prices is not None:
            _offer(quote, {int(product_id): Decimal(str(price)) for product_id, price in unit_prices.items()})
        if discount_percent is not None:
            _discount(quote, Decimal(str(discount_percent)))
        quote.allow_checkout = allow_checkout
        expires_at = None if expires_in is None else now + expires_in
        work_on_quote(
            quote, now, sales_rep=sales_rep, sales_rep_email=sales_rep_email, message=message, expires_at=expires_at
        )
        return quote


def _check_types(
    sales_rep: object, sales_rep_email: object, message: object, expires_in: object, allow_checkout: object
) -> None:
    if not isinstance(sales_rep, str) or not isinstance(sales_rep_email, str) or not isinstance(message, str | None):
        raise TypeError("sales_rep, sales_rep_email and message are text")
    if expires_in is not None and type(expires_in) is not int:
        raise TypeError("expires_in is a whole number of seconds")
    if type(expires_in) is int and abs(expires_in) > _LONGEST_VALIDITY:
        raise ValueError("expires_in must be within ten years")
    if not isinstance(allow_checkout, bool):
        raise TypeError("allow_checkout is true or false")


def _offer(quote: Quote, prices: Mapping[int, Decimal]) -> None:
    missing = prices.keys() - {line.product_id for line in quote.lines}
    if missing:
        raise KeyError(f"quote {quote.quote_id} has no product {min(missing)}")
    if any(not 0 <= price < _PRICE_LIMIT for price in prices.values()):
        raise ValueError(f"a price must be at least 0 and less than {_PRICE_LIMIT}")
    for line in quote.lines:
        if line.product_id in prices:
            line.offer(prices[line.product_id])
    quote.discount_type, quote.discount_value = DiscountType.PER_LINE, Decimal(0)


def _discount(quote: Quote, percent: Decimal) -> None:
    if not 0 <= percent <= 100:
        raise ValueError("a discount lies between 0 and 100 percent")
    for line in quote.lines:
        line.offer_discount(percent)
    quote.discount_type, quote.discount_value = DiscountType.PERCENT, percent


def place_order(state: State, email: str, items: Mapping[int, int]) -> Order:
    """Place an order as the hosted checkout does: B2B Edition learns of it by `createOrder` or `quoteOrdered`.

    Args:
        state: The sandbox's state.
        email: The e-mail address of the customer.
        items: How many are bought, by the id of the variant.

    Raises:
        KeyError: There is no such customer or variant.
        ValueError: Nothing is bought, or more than there is.
    """
    with state.lock:
        customer = state.customer_by_email(email)
        if customer is None:
            raise KeyError(email)
        if not items or any(type(quantity) is not int or quantity < 1 for quantity in items.values()):
            raise ValueError("an order needs products, each at least once")
        lines = [_order_line(state, int(variant_id), quantity) for variant_id, quantity in items.items()]
        take_from_stock(state, lines)
        order = add_order(state, customer, lines, state.now(), address=_choose_address(state, customer))
        order.tax_total = find_tax(state.store, order.subtotal)
        return order


def check_out(state: State, cart_id: str) -> Order:
    """Place the order over a cart, as the hosted checkout does. The cart is gone then.

    Raises:
        KeyError: There is no such cart.
        ValueError: It is a guest's, or there is less than it holds.
    """
    with state.lock:
        cart = state.carts[cart_id]
        if cart.customer_id is None:
            raise ValueError("a guest's cart can't be checked out: the order would be nobody's")
        customer = state.customers[cart.customer_id]
        call = Call(state=state, customer=customer, channel_id=cart.channel_id)
        lines = []
        for line in cart.lines:
            product = state.products[line.product_id]
            variant = product.variant(line.variant_id)
            if variant is None or (variant.stock is not None and line.quantity > variant.stock):
                raise ValueError(f"{variant.sku if variant else line.variant_id} is out of stock")
            price = price_for(call, variant) if line.agreed_price is None else line.agreed_price
            chosen = [(option.option_id, option.value) for option in line.options]
            lines.append(make_line(state, line.product_id, line.variant_id, line.quantity, price, chosen))
        take_from_stock(state, lines)
        del state.carts[cart_id]
        address = _choose_address(state, customer)
        more = {"cart_id": cart_id, "channel_id": cart.channel_id, "address": address}
        order = add_order(state, customer, lines, state.now(), **more)
        order.tax_total = find_tax(state.store, order.subtotal)
        _note(order, cart.order_details)
        state.converted_carts[cart_id] = order.bc_order_id
        return order


def _note(order: Order, details: Mapping[str, Any]) -> None:
    """Write into an order what the checkout was told of it before it was placed."""
    order.po_number = details.get("poNumber", order.po_number)
    order.reference_number = details.get("referenceNumber", order.reference_number)
    order.extra_fields = details.get("extraFields", order.extra_fields)
    if "extraInfo" in details:
        order.extra["extraInfo"] = details["extraInfo"]


def _choose_address(state: State, customer: Customer) -> dict[str, str]:
    """Return the address that the checkout proposes: that of the company for which the customer buys, or their own."""
    return choose_address(state, customer, Call(state=state, customer=customer).acting_company_id)


def _order_line(state: State, variant_id: int, quantity: int) -> OrderLine:
    for product in state.products.values():
        variant = product.variant(variant_id)
        if variant is not None:
            if variant.stock is not None and quantity > variant.stock:
                raise ValueError(f"{variant.sku} is out of stock")
            return make_line(state, product.product_id, variant_id, quantity)
    raise KeyError(variant_id)


def invoice_order(state: State, bc_order_id: int) -> Invoice:
    """Write the invoice over a company's order.

    Raises:
        KeyError: There is no such order.
        ValueError: It is a plain customer's, or has an invoice already.
    """
    with state.lock:
        order = find_order(state, bc_order_id)
        if order is None:
            raise KeyError(bc_order_id)
        return add_invoice(state, order, state.now())


def approve_company(state: State, company_id: int) -> Company:
    """Approve a company account, so that its users can sign in.

    Raises:
        KeyError: There is no such company.
        ValueError: It is deleted.
    """
    with state.lock:
        company = state.companies[company_id]
        if company.status == CompanyStatus.DELETED:
            raise ValueError(f"company {company_id} is deleted and cannot be approved")
        company.status = CompanyStatus.APPROVED
        return company


def ship_order(state: State, bc_order_id: int) -> Order:
    """Ship all that an order has left to ship.

    Raises:
        KeyError: There is no such order.
        ValueError: It has nothing to ship, or its status does not let it.
    """
    with state.lock:
        order = find_order(state, bc_order_id)
        if order is None:
            raise KeyError(bc_order_id)
        if order.status in _NEVER_SHIPPED or order.pays_invoices:
            raise ValueError(f"order {bc_order_id} is {order.status.label.lower()} and cannot be shipped")
        if all(line.shipped >= line.quantity for line in order.lines):
            raise ValueError(f"order {bc_order_id} has nothing left to ship")
        for line in order.lines:
            line.shipped = line.quantity
        now = state.now()
        order.status, order.shipped_at = OrderStatus.SHIPPED, now
        add_event(state, order, now)
        return order
