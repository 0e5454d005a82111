"""What type checkers make of the JSON in results. Checked by mypy and pyright, never run."""

from decimal import Decimal
from typing import Any, assert_type

from b2b_storefront import AsyncSession, Session
from b2b_storefront.client import CatalogProduct, QuoteLine
from b2b_storefront.scalars import Amount
from b2b_storefront.shapes import (
    CalculatedPrice,
    CreatedByPerson,
    CreatedByResults,
    DisplayCurrency,
    InvoiceDetails,
    InvoiceLineItem,
    OrderAddress,
    OrderLineItem,
    OrderLineOption,
    OrderShipment,
    OrderShippingAddress,
    ProductOption,
    ProductOptionOutline,
    ProductVariant,
    QuoteAddress,
    QuoteContact,
    QuoteLineOption,
    QuoteSalesRep,
    QuoteShippingMethod,
    UploadedRow,
    VariantOptionValue,
    raw_of,
)


async def products(buyer: AsyncSession) -> None:
    [product] = await buyer.products_search(product_ids=[1])
    assert_type(product.variants, list[ProductVariant])
    assert_type(product.variants[0].sku, str | None)
    assert_type(product.variants[0].variant_id, int | None)
    assert_type(product.variants[0].calculated_price, Decimal | None)
    assert_type(product.variants[0].bc_calculated_price, CalculatedPrice | None)
    assert_type(product.variants[0].option_values, list[VariantOptionValue])
    assert_type(product.variants[0].option_values[0].label, str | None)
    assert_type(product.variants[0].raw, Any)
    assert_type(product.modifiers, list[ProductOption])
    assert_type(product.options_v_3, list[ProductOption])
    assert_type(product.options, list[ProductOptionOutline])
    assert_type(raw_of(product.variants), Any)
    [quick] = await buyer.variant_sku(store_hash="abc123", variant_skus=["A"])
    assert_type(quick.categories, list[int])


def quotes(buyer: Session) -> None:
    quote = buyer.quote(id=1, store_hash="abc123", date="1")
    assert quote is not None
    assert_type(quote.currency, DisplayCurrency | None)
    assert_type(quote.contact_info, QuoteContact | None)
    assert_type(quote.billing_address, QuoteAddress | None)
    assert_type(quote.shipping_method, QuoteShippingMethod | None)
    assert_type(quote.recipients, list[str])
    lines: list[QuoteLine] = quote.products_list
    assert_type(lines[0].options, list[QuoteLineOption])
    if quote.shipping_address:
        assert_type(quote.shipping_address.zip_code, str | None)


def orders_and_invoices(buyer: Session) -> None:
    order = buyer.order(id=1)
    assert order is not None
    assert_type(order.products, list[OrderLineItem])
    assert_type(order.products[0].product_options, list[OrderLineOption])
    assert_type(order.shipments, list[OrderShipment])
    assert_type(order.shipping_address, list[OrderShippingAddress])
    assert_type(order.billing_address, OrderAddress | None)
    [bought] = buyer.order_products(bc_order_id=1)
    assert_type(bought.option_list, list[OrderLineOption])
    invoice = buyer.invoice(invoice_id=1)
    assert invoice is not None
    assert_type(invoice.details, InvoiceDetails | None)
    if invoice.details and invoice.details.details:
        assert_type(invoice.details.details.line_items, list[InvoiceLineItem])
        assert_type(invoice.details.details.line_items[0].unit_price, Amount | None)


def people(buyer: Session) -> None:
    results = buyer.created_by_user(company_id=1, module=2).results
    assert_type(results, CreatedByResults | None)
    if results:
        assert_type(results.people, list[CreatedByPerson])
        assert_type(results.sales_rep, list[QuoteSalesRep])


def lists_of_skus(buyer: Session) -> None:
    checked = buyer.product_upload(product_list_data={"product_list": []}).result
    if checked:
        assert_type(checked.valid_product, list[UploadedRow])
        assert_type(checked.stock_error_skus, list[str])


def made_by_hand() -> CatalogProduct:
    return CatalogProduct(id=1, variants=[ProductVariant(sku="A", option_values=[VariantOptionValue(label="Red")])])
