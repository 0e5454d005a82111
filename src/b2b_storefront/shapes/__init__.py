"""Models of what the schema calls JSON and says no more of, by the types that hold it.

Fields of results have these models by themselves. Each reads whatever the API sends: what fits is in its fields, what
does not is None, and `raw` is all of it as it came. Nothing is imported before it is used.
"""

from typing import TYPE_CHECKING

from b2b_storefront._lazy import lazy_names

if TYPE_CHECKING:
    from b2b_storefront.shapes.invoices import FinishedPayment as FinishedPayment
    from b2b_storefront.shapes.invoices import InvoiceAddress as InvoiceAddress
    from b2b_storefront.shapes.invoices import InvoiceContents as InvoiceContents
    from b2b_storefront.shapes.invoices import InvoiceCostLine as InvoiceCostLine
    from b2b_storefront.shapes.invoices import InvoiceDetails as InvoiceDetails
    from b2b_storefront.shapes.invoices import InvoiceHeader as InvoiceHeader
    from b2b_storefront.shapes.invoices import InvoiceLineItem as InvoiceLineItem
    from b2b_storefront.shapes.invoices import InvoiceShipment as InvoiceShipment
    from b2b_storefront.shapes.invoices import PaymentModuleValue as PaymentModuleValue
    from b2b_storefront.shapes.invoices import ReceiptDetails as ReceiptDetails
    from b2b_storefront.shapes.invoices import ReceiptPaymentDetails as ReceiptPaymentDetails
    from b2b_storefront.shapes.orders import AddressExtraFields as AddressExtraFields
    from b2b_storefront.shapes.orders import ExtraFieldEntry as ExtraFieldEntry
    from b2b_storefront.shapes.orders import MoneyFormat as MoneyFormat
    from b2b_storefront.shapes.orders import OptionSelection as OptionSelection
    from b2b_storefront.shapes.orders import OptionSelections as OptionSelections
    from b2b_storefront.shapes.orders import OrderAddress as OrderAddress
    from b2b_storefront.shapes.orders import OrderCoupon as OrderCoupon
    from b2b_storefront.shapes.orders import OrderExtraInfo as OrderExtraInfo
    from b2b_storefront.shapes.orders import OrderLineItem as OrderLineItem
    from b2b_storefront.shapes.orders import OrderLineOption as OrderLineOption
    from b2b_storefront.shapes.orders import OrderLineOptions as OrderLineOptions
    from b2b_storefront.shapes.orders import OrderResource as OrderResource
    from b2b_storefront.shapes.orders import OrderShipment as OrderShipment
    from b2b_storefront.shapes.orders import OrderShippingAddress as OrderShippingAddress
    from b2b_storefront.shapes.orders import ShippedItem as ShippedItem
    from b2b_storefront.shapes.products import CalculatedPrice as CalculatedPrice
    from b2b_storefront.shapes.products import OptionAdjuster as OptionAdjuster
    from b2b_storefront.shapes.products import OptionAdjusters as OptionAdjusters
    from b2b_storefront.shapes.products import OptionConfig as OptionConfig
    from b2b_storefront.shapes.products import OptionPurchasing as OptionPurchasing
    from b2b_storefront.shapes.products import OptionValueData as OptionValueData
    from b2b_storefront.shapes.products import ProductOption as ProductOption
    from b2b_storefront.shapes.products import ProductOptionOutline as ProductOptionOutline
    from b2b_storefront.shapes.products import ProductOptionValue as ProductOptionValue
    from b2b_storefront.shapes.products import ProductVariant as ProductVariant
    from b2b_storefront.shapes.products import RefusedRow as RefusedRow
    from b2b_storefront.shapes.products import UploadedProduct as UploadedProduct
    from b2b_storefront.shapes.products import UploadedRow as UploadedRow
    from b2b_storefront.shapes.products import VariantBulkPrice as VariantBulkPrice
    from b2b_storefront.shapes.products import VariantOptionValue as VariantOptionValue
    from b2b_storefront.shapes.quotes import CreatedByPerson as CreatedByPerson
    from b2b_storefront.shapes.quotes import CreatedByResults as CreatedByResults
    from b2b_storefront.shapes.quotes import DisplayCurrency as DisplayCurrency
    from b2b_storefront.shapes.quotes import PicklistBackorder as PicklistBackorder
    from b2b_storefront.shapes.quotes import QuoteAddress as QuoteAddress
    from b2b_storefront.shapes.quotes import QuoteContact as QuoteContact
    from b2b_storefront.shapes.quotes import QuoteCreator as QuoteCreator
    from b2b_storefront.shapes.quotes import QuoteLineOption as QuoteLineOption
    from b2b_storefront.shapes.quotes import QuoteSalesRep as QuoteSalesRep
    from b2b_storefront.shapes.quotes import QuoteShippingMethod as QuoteShippingMethod
    from b2b_storefront.shapes.store import ChannelCurrencies as ChannelCurrencies
    from b2b_storefront.shapes.store import FormFieldOptions as FormFieldOptions
    from b2b_storefront.shapes.store import FormFieldRequirements as FormFieldRequirements
    from b2b_storefront.shapes.store import FormFieldRules as FormFieldRules
    from b2b_storefront.shapes.store import StorefrontSettingExtras as StorefrontSettingExtras
    from b2b_storefront.wire.json_models import JSONList as JSONList
    from b2b_storefront.wire.json_models import JSONModel as JSONModel
    from b2b_storefront.wire.json_models import raw_of as raw_of

__all__ = [
    "AddressExtraFields",
    "CalculatedPrice",
    "ChannelCurrencies",
    "CreatedByPerson",
    "CreatedByResults",
    "DisplayCurrency",
    "ExtraFieldEntry",
    "FinishedPayment",
    "FormFieldOptions",
    "FormFieldRequirements",
    "FormFieldRules",
    "InvoiceAddress",
    "InvoiceContents",
    "InvoiceCostLine",
    "InvoiceDetails",
    "InvoiceHeader",
    "InvoiceLineItem",
    "InvoiceShipment",
    "JSONList",
    "JSONModel",
    "MoneyFormat",
    "OptionAdjuster",
    "OptionAdjusters",
    "OptionConfig",
    "OptionPurchasing",
    "OptionSelection",
    "OptionSelections",
    "OptionValueData",
    "OrderAddress",
    "OrderCoupon",
    "OrderExtraInfo",
    "OrderLineItem",
    "OrderLineOption",
    "OrderLineOptions",
    "OrderResource",
    "OrderShipment",
    "OrderShippingAddress",
    "PaymentModuleValue",
    "PicklistBackorder",
    "ProductOption",
    "ProductOptionOutline",
    "ProductOptionValue",
    "ProductVariant",
    "QuoteAddress",
    "QuoteContact",
    "QuoteCreator",
    "QuoteLineOption",
    "QuoteSalesRep",
    "QuoteShippingMethod",
    "ReceiptDetails",
    "ReceiptPaymentDetails",
    "RefusedRow",
    "ShippedItem",
    "StorefrontSettingExtras",
    "UploadedProduct",
    "UploadedRow",
    "VariantBulkPrice",
    "VariantOptionValue",
    "raw_of",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            ".invoices": (
                "FinishedPayment InvoiceAddress InvoiceContents InvoiceCostLine InvoiceDetails InvoiceHeader "
                "InvoiceLineItem InvoiceShipment PaymentModuleValue ReceiptDetails ReceiptPaymentDetails"
            ),
            ".orders": (
                "AddressExtraFields ExtraFieldEntry MoneyFormat OptionSelection OptionSelections OrderAddress "
                "OrderCoupon OrderExtraInfo OrderLineItem OrderLineOption OrderLineOptions OrderResource "
                "OrderShipment OrderShippingAddress ShippedItem"
            ),
            ".products": (
                "CalculatedPrice OptionAdjuster OptionAdjusters OptionConfig OptionPurchasing OptionValueData "
                "ProductOption ProductOptionOutline ProductOptionValue ProductVariant RefusedRow UploadedProduct "
                "UploadedRow VariantBulkPrice VariantOptionValue"
            ),
            ".quotes": (
                "CreatedByPerson CreatedByResults DisplayCurrency PicklistBackorder QuoteAddress QuoteContact "
                "QuoteCreator QuoteLineOption QuoteSalesRep QuoteShippingMethod"
            ),
            ".store": (
                "ChannelCurrencies FormFieldOptions FormFieldRequirements FormFieldRules StorefrontSettingExtras"
            ),
            "b2b_storefront.wire.json_models": "JSONList JSONModel raw_of",
        },
    )
