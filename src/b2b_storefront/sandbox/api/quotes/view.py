"""Quotes in the shape of the schema's types."""

from typing import Any

from b2b_storefront.codes import InventoryTracking
from b2b_storefront.sandbox.api.extra_fields import show_extra_fields
from b2b_storefront.sandbox.api.people import show_company, show_company_info
from b2b_storefront.sandbox.execution.call import Call
from b2b_storefront.sandbox.execution.money import format_money
from b2b_storefront.sandbox.records.quotes import Quote, QuoteFile, QuoteLine, QuoteMessage
from b2b_storefront.sandbox.records.state import State

__all__ = ["find_company_name", "show_file", "show_quote", "show_sales_rep", "show_store"]


def show_quote(call: Call, quote: Quote) -> dict[str, Any]:
    """Return a quote as `QuoteType`; what takes work is left to be computed when it is asked for."""
    state = call.state
    status = quote.status_at(call.now)
    company = None if quote.company_id is None else state.companies[quote.company_id]
    link = f"{state.store.url}/cart.php?"
    cart = f"id={quote.cart_id}&token={quote.cart_token}"
    return {
        "id": str(quote.quote_id),
        "createdAt": quote.created_at,
        "updatedAt": quote.updated_at,
        "expiredAt": quote.expires_at,
        "uuid": quote.uuid,
        "quoteNumber": quote.number,
        "quoteTitle": quote.title,
        "referenceNumber": quote.reference_number,
        "userEmail": quote.user_email,
        "bcCustomerId": quote.customer_id,
        "createdBy": quote.created_by,
        "createdByEmail": quote.created_by_email,
        "companyId": company and show_company(company),
        "company": find_company_name(state, quote),
        "companyInfo": company and show_company_info(company),
        "status": status,
        "salesRepStatus": quote.state_at(call.now),
        "customerStatus": status,
        "oldSalesRepStatus": quote.previous_state,
        "subtotal": format_money(quote.subtotal),
        "discount": format_money(quote.subtotal - quote.grand_total),
        "grandTotal": format_money(quote.grand_total),
        "totalAmount": format_money(quote.total),
        "shippingTotal": format_money(quote.shipping_total),
        "taxTotal": f"{quote.tax_total:.4f}",
        "discountType": quote.discount_type,
        "discountValue": format_money(quote.discount_value),
        "displayDiscount": quote.display_discount,
        "allowCheckout": quote.allow_checkout,
        "totalIsTbd": quote.total_is_tbd,
        "currency": quote.currency,
        "contactInfo": quote.contact,
        "billingAddress": quote.billing_address,
        "shippingAddress": quote.shipping_address,
        "shippingMethod": quote.shipping_method,
        "extraFields": show_extra_fields(quote.extra_fields),
        "recipients": quote.recipients,
        "notes": quote.notes,
        "legalTerms": quote.legal_terms,
        "salesRep": quote.sales_rep,
        "salesRepEmail": quote.sales_rep_email,
        "salesRepInfo": show_sales_rep(state, quote.sales_rep, quote.sales_rep_email) if quote.sales_rep else None,
        "storeInfo": show_store(state),
        "quoteLogo": state.store.switches.get("quote_logo", ""),
        "quoteUrl": _make_quote_url(state, quote),
        "cartId": quote.cart_id,
        "cartUrl": f"{link}action=load&{cart}" if quote.cart_id else "",
        "checkoutUrl": f"{link}action=loadInCheckout&{cart}&isFromQuote=Y" if quote.cart_id else "",
        "bcOrderId": quote.bc_order_id,
        "orderId": quote.order_id,
        "channelId": quote.channel_id,
        "channelName": _find_channel_name(state, quote.channel_id),
        "trackingHistory": lambda _info: [_show_message(message) for message in quote.history],
        "productsList": lambda _info: [_show_line(state, line) for line in quote.lines],
        "storefrontAttachFiles": [show_file(file) for file in quote.buyer_files],
        "backendAttachFiles": [show_file(file) for file in quote.staff_files],
    }


def find_company_name(state: State, quote: Quote) -> str:
    """Return the name of a quote's company; without a company the one that its contact gave, or ''."""
    if quote.company_id is not None:
        return state.companies[quote.company_id].name
    return quote.contact.get("companyName") or ""


def show_file(file: QuoteFile) -> dict[str, Any]:
    """Return an attached file as `QuoteAttachFiles`."""
    return {
        "id": file.file_id,
        "fileName": file.name,
        "fileType": file.kind,
        "fileUrl": file.url,
        "createdBy": file.created_by,
    }


def show_store(state: State) -> dict[str, Any]:
    """Return the store as `StoreInfoType`."""
    return {
        "storeName": state.store.name,
        "storeAddress": "",
        "storeCountry": "",
        "storeLogo": state.store.switches.get("quote_logo", ""),
        "storeUrl": f"https://{state.store.domain}",
    }


def show_sales_rep(state: State, name: str, email: str) -> dict[str, Any]:
    """Return a sales representative as `salesRepInfoType`."""
    person = state.customer_by_email(email) if email else None
    return {
        "salesRepName": name,
        "salesRepEmail": email,
        "salesRepPhoneNumber": person.phone if person else "",
    }


def _make_quote_url(state: State, quote: Quote) -> str:
    uuid = f"&uuid={quote.uuid}" if quote.uuid else ""
    return f"https://{state.store.domain}/#/quoteDetail/{quote.quote_id}?date={quote.created_at}{uuid}"


def _show_line(state: State, line: QuoteLine) -> dict[str, Any]:
    product = state.products.get(line.product_id)
    variant = product.variant(line.variant_id) if product else None
    stock = variant.stock if variant else None
    return {
        "productId": str(line.product_id),
        "variantId": line.variant_id,
        "sku": line.sku,
        "productName": line.product_name,
        "basePrice": format_money(line.base_price),
        "discount": format_money(line.base_price - line.offered_price),
        "offeredPrice": format_money(line.offered_price),
        "quantity": line.quantity,
        "imageUrl": line.image_url,
        "options": line.options,
        "orderQuantityMinimum": product.minimum_quantity if product else 0,
        "orderQuantityMaximum": product.maximum_quantity if product else 0,
        "inventoryTracking": InventoryTracking.NONE if stock is None else InventoryTracking.VARIANT,
        "inventoryLevel": stock,
        "totalOnHand": stock,
        "productUrl": product.path if product else "",
        "isPriceHidden": False,
        "purchasingDisabled": product is None or not product.purchasable,
    }


def _show_message(message: QuoteMessage) -> dict[str, Any]:
    return {"date": message.date, "message": message.text, "role": message.role, "read": message.read}


def _find_channel_name(state: State, channel_id: int) -> str:
    channel = state.store.channels.get(channel_id)
    return channel.name if channel else ""
