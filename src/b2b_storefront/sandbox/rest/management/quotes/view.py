"""Quotes in the shape that the staff's side has."""

from typing import Any

from b2b_storefront.sandbox.api.extra_fields import show_extra_fields
from b2b_storefront.sandbox.api.quotes.view import find_company_name, show_file, show_sales_rep, show_store
from b2b_storefront.sandbox.execution.call import Call
from b2b_storefront.sandbox.records.people import Company
from b2b_storefront.sandbox.records.quotes import Quote, QuoteLine
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.rest.management.companies import show_extra_field_config

__all__ = ["find_quote_url", "show_quote", "show_summary"]

_FILE = ("id", "fileName", "fileType", "fileUrl")


def find_quote_url(state: State, quote: Quote) -> str:
    """Return the address of a quote in the storefront."""
    uuid = f"&uuid={quote.uuid}" if quote.uuid else ""
    return f"{state.store.url}/#/quoteDetail/{quote.quote_id}?date={quote.created_at}{uuid}"


def show_summary(state: State, quote: Quote, now: int) -> dict[str, Any]:
    """Return a quote as lists have it."""
    return {
        "quoteId": quote.quote_id,
        "company": find_company_name(state, quote),
        "salesRep": quote.sales_rep,
        "updatedAt": quote.updated_at,
        **_show_head(state, quote, now),
    }


def _show_head(state: State, quote: Quote, now: int) -> dict[str, Any]:
    channel = state.store.channels.get(quote.channel_id)
    rate = quote.currency.get("currencyExchangeRate")
    return {
        "quoteNumber": quote.number,
        "status": int(quote.state_at(now)),
        "bcOrderId": quote.bc_order_id,
        "orderId": quote.order_id,
        "channelName": channel.name if channel else "",
        "createdAt": quote.created_at,
        "expiredAt": quote.expires_at,
        "createdBy": quote.created_by,
        "subtotal": float(quote.subtotal),
        "channelId": quote.channel_id,
        "quoteTitle": quote.title,
        "referenceNumber": quote.reference_number,
        "currency": quote.currency | ({} if rate is None else {"currencyExchangeRate": float(rate)}),
        "extraFields": show_extra_fields(quote.extra_fields),
    }


def show_quote(call: Call, quote: Quote) -> dict[str, Any]:
    """Return a quote with all that belongs to it."""
    state = call.state
    company = None if quote.company_id is None else state.companies[quote.company_id]
    return _show_head(state, quote, call.now) | {
        "notes": quote.notes,
        "discount": float(quote.subtotal - quote.grand_total),
        "grandTotal": float(quote.grand_total),
        "legalTerms": quote.legal_terms,
        "displayDiscount": quote.display_discount,
        "allowCheckout": quote.allow_checkout,
        "productList": [_show_line(state, line) for line in quote.lines],
        "shippingAddress": quote.shipping_address,
        "contactInfo": quote.contact,
        "discountType": int(quote.discount_type),
        "discountValue": float(quote.discount_value),
        "shippingTotal": float(quote.shipping_total),
        "taxTotal": float(quote.tax_total),
        "totalAmount": float(quote.total),
        "quoteLogo": state.store.switches.get("quote_logo", ""),
        "shippingMethod": quote.shipping_method,
        "billingAddress": quote.billing_address,
        "storeInfo": {name: value for name, value in show_store(state).items() if name != "storeUrl"},
        "companyInfo": company and _show_company(company),
        "salesRepInfo": show_sales_rep(state, quote.sales_rep, quote.sales_rep_email) if quote.sales_rep else None,
        "storefrontAttachFiles": [_pick(show_file(file), _FILE) for file in quote.buyer_files],
        "backendAttachFiles": [_pick(show_file(file), _FILE) for file in quote.staff_files],
        "trackingHistory": [
            {"date": message.date, "role": message.role, "message": message.text} for message in quote.history
        ],
        "extraFieldsInfo": [show_extra_field_config(field) for field in state.store.quote_extra_fields],
        "recipients": quote.recipients,
    }


def _show_line(state: State, line: QuoteLine) -> dict[str, Any]:
    product = state.products.get(line.product_id)
    variant = product.variant(line.variant_id) if product else None
    stock = variant.stock if variant else None
    return {
        "productId": line.product_id,
        "productName": line.product_name,
        "variantId": line.variant_id,
        "sku": line.sku,
        "basePrice": float(line.base_price),
        "discount": float(line.base_price - line.offered_price),
        "offeredPrice": float(line.offered_price),
        "quantity": line.quantity,
        "orderQuantityMinimum": product.minimum_quantity if product else 0,
        "orderQuantityMaximum": product.maximum_quantity if product else 0,
        "imageUrl": line.image_url,
        "options": line.options,
        "costPrice": 0.0,
        "inventoryTracking": "none" if stock is None else "variant",
        "purchasedHandled": False,
        "inventoryLevel": stock or 0,
        "type": "physical",
        "isFreeShipping": False,
        "availability": product is not None and product.purchasable,
        "isPriceHidden": False,
        "purchasingDisabled": "available" if product is not None and product.purchasable else "disabled",
        "foundInBc": variant is not None,
        "hasInvalidOptions": False,
        "productUrl": product.path if product else "",
    }


def _show_company(company: Company) -> dict[str, Any]:
    return {
        "companyId": company.company_id,
        "companyName": company.name,
        "companyAddress": company.address_line_1,
        "companyCity": company.city,
        "companyState": company.state,
        "companyZipCode": company.zip_code,
        "companyCountry": company.country,
        "companyphoneNumber": company.phone,
    }


def _pick(members: dict[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: members[name] for name in names}
