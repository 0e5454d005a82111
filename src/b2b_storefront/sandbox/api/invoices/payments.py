"""Paying invoices: a cart over them, and the order that it became."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any
from uuid import uuid4

from graphql import GraphQLResolveInfo

from b2b_storefront.codes import Permission
from b2b_storefront.sandbox.api.invoices.invoices import find_invoice
from b2b_storefront.sandbox.execution.call import PERMISSION_DENIED, Call, Refused, Resolver
from b2b_storefront.sandbox.execution.invoicing import pay_invoices
from b2b_storefront.sandbox.execution.money import read_decimal
from b2b_storefront.sandbox.execution.ordering import add_order, find_order
from b2b_storefront.sandbox.records.invoices import InvoiceCart, Receipt
from b2b_storefront.sandbox.records.orders import OrderStatus

__all__ = ["MUTATIONS", "QUERIES", "finish_payment"]

_ALLOWED_METHODS = ("bigpaypay", "cheque")
_MODULES = {"payments_offline": "Offline", "payments_bigcommerce_sales_order": "BigCommerce"}


def resolve_create_cart(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Make a cart that pays invoices, all of one company and in one currency."""
    call: Call = info.context
    data: Mapping[str, Any] = arguments["bcCartData"]
    amounts = _read_amounts(call, data)
    company_ids = {call.state.invoices[invoice_id].company_id for invoice_id in amounts}
    if len(company_ids) != 1:
        raise Refused("Invoices of several companies cannot be paid together.")
    details = data["details"]
    cart = InvoiceCart(
        payment_id=call.state.next_id("payment"),
        cart_id=str(uuid4()),
        company_id=company_ids.pop(),
        customer_id=call.owner.customer_id,
        currency=data["currency"],
        amounts=amounts,
        memo=str(details.get("memo") or "") if isinstance(details, dict) else "",
    )
    call.state.invoice_carts[cart.payment_id] = cart
    return {"result": {"checkoutUrl": f"{_make_cart_url(call, cart)}&from=IP", "cartId": cart.cart_id}}


def _read_amounts(call: Call, data: Mapping[str, Any]) -> dict[int, Decimal]:
    amounts: dict[int, Decimal] = {}
    for item in data["lineItems"]:
        if item is not None:
            invoice = find_invoice(call, item["invoiceId"], Permission.PAY_INVOICE)
            amount = read_decimal(item["amount"])
            if amount is None or amount <= 0:
                raise Refused("The amount of a payment must be greater than 0.")
            if invoice.currency != data["currency"]:
                raise Refused(f"Invoice {invoice.number} is in {invoice.currency}.")
            amounts[invoice.invoice_id] = amounts.get(invoice.invoice_id, Decimal(0)) + amount
            if amounts[invoice.invoice_id] > invoice.open:
                raise Refused(f"The amount is greater than what is open of invoice {invoice.number}.")
    if not amounts:
        raise Refused("A payment needs at least one invoice.")
    return amounts


def resolve_finish_payment(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Settle the invoices of the cart that became an order.

    For a cart that was not at the sandbox's checkout any id will do that no order has yet; it is the latest one's.
    """
    receipt = finish_payment(info.context, arguments["orderId"], arguments.get("comment") or "")
    return {"result": {"paymentId": receipt.payment_id, "receiptId": receipt.receipt_id}}


def finish_payment(call: Call, order_id: int, comment: str) -> Receipt:
    """Settle the invoices of the cart that became an order, and return the receipt.

    Args:
        call: who paid.
        order_id: BigCommerce's id of the order.
        comment: a note on the payment.

    Raises:
        Refused: the caller may not pay, or no cart of theirs can have become the order.
    """
    call.require(Permission.PAY_INVOICE)
    state, owner = call.state, call.owner
    open_carts = [cart for cart in state.invoice_carts.values() if cart.receipt_id is None]
    own_carts = [cart for cart in open_carts if cart.customer_id == owner.customer_id]
    became = state.converted_carts.get
    carts = [cart for cart in own_carts if became(cart.cart_id) == order_id]
    carts = carts or [cart for cart in own_carts if became(cart.cart_id) is None]
    if not carts or order_id < 1 or find_order(state, order_id) is not None:
        raise Refused("Order Does not Exist")
    cart = carts[-1]
    call.require(Permission.PAY_INVOICE, company_id=cart.company_id)
    if any(amount > state.invoices[invoice_id].open for invoice_id, amount in cart.amounts.items()):
        raise Refused("What is open of the invoices has changed. Make another cart.")
    order = add_order(
        state,
        owner,
        [],
        call.now,
        bc_order_id=order_id,
        company_id=cart.company_id,
        user_id=call.person_id,
        cart_id=cart.cart_id,
        pays_invoices=True,
        invoices_total=sum(cart.amounts.values(), Decimal(0)),
        status=OrderStatus.COMPLETED,
    )
    receipt = pay_invoices(
        state,
        owner,
        cart.company_id,
        cart.amounts,
        call.now,
        payment_id=cart.payment_id,
        payment_type="BigCommerce",
        reference_number=str(order.bc_order_id),
        memo=cart.memo,
        comment=comment,
    )
    cart.receipt_id = receipt.receipt_id
    return receipt


def resolve_payment_cart(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, str]:
    """Return the cart of a payment."""
    call: Call = info.context
    cart = call.state.invoice_carts.get(arguments["paymentId"])
    if cart is None or cart.customer_id != call.owner.customer_id:
        raise Refused("Payment does not exist")
    return {"cartId": cart.cart_id, "cartUrl": _make_cart_url(call, cart)}


def resolve_customer_information(_parent: object, info: GraphQLResolveInfo) -> dict[str, str]:
    """Return for which company the caller pays."""
    call: Call = info.context
    if call.acting_company_id is None:
        raise Refused(PERMISSION_DENIED)
    return {
        "companyId": str(call.acting_company_id),
        "companyName": call.state.companies[call.acting_company_id].name,
        "payerId": str(call.owner.customer_id),
        "payerName": call.owner.name,
    }


def resolve_modules(_parent: object, _info: GraphQLResolveInfo) -> list[dict[str, Any]]:
    """Return the ways in which invoices may be paid."""
    return [
        {"moduleName": name, "value": {"isEnabled": "1", "displayName": text, "isStorefrontMethod": True}}
        for name, text in _MODULES.items()
    ]


def resolve_allowed_methods(_parent: object, _info: GraphQLResolveInfo) -> dict[str, list[str]]:
    """Return the payment methods of the checkout that may pay invoices."""
    return {"allowMethods": list(_ALLOWED_METHODS)}


def resolve_fees(_parent: object, _info: GraphQLResolveInfo) -> dict[str, list[Any]]:
    """Return what is added to payments: nothing."""
    return {"paymentFees": []}


def _make_cart_url(call: Call, cart: InvoiceCart) -> str:
    return f"{call.state.store.url}/cart.php?action=loadInCheckout&id={cart.cart_id}"


QUERIES: dict[str, Resolver] = {
    "invoiceBcOrderAllowMethods": resolve_allowed_methods,
    "invoiceCustomerInformation": resolve_customer_information,
    "invoicePaymentBcCart": resolve_payment_cart,
    "invoicePaymentFees": resolve_fees,
    "invoicePaymentModules": resolve_modules,
}

MUTATIONS: dict[str, Resolver] = {
    "invoiceCreateBcCart": resolve_create_cart,
    "invoiceFinishBcPayment": resolve_finish_payment,
}
