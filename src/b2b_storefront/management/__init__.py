# Generated from schema/management.yaml by `make codegen`. Edits are lost.
"""The REST management API: the staff's side of a store. `storefront.management()` is its client.

    async with AsyncStorefront(store_hash="abc123", access_token=token) as storefront:
        async for company in storefront.management().iter_companies(q="Acme"):
            print(company.company_name)

Here are the models of what it answers and takes; `operations` has the operations themselves.
"""

from typing import TYPE_CHECKING

from b2b_storefront._lazy import lazy_names

if TYPE_CHECKING:
    from .inputs import (
        AmountInput as AmountInput,
    )
    from .inputs import (
        CustomerAccessTokenInput as CustomerAccessTokenInput,
    )
    from .inputs import (
        ExtraFieldValueInput as ExtraFieldValueInput,
    )
    from .inputs import (
        InvoiceBillingAddressInput as InvoiceBillingAddressInput,
    )
    from .inputs import (
        InvoiceContentsInput as InvoiceContentsInput,
    )
    from .inputs import (
        InvoiceCostLineInput as InvoiceCostLineInput,
    )
    from .inputs import (
        InvoiceCustomFieldInput as InvoiceCustomFieldInput,
    )
    from .inputs import (
        InvoiceDetailsInput as InvoiceDetailsInput,
    )
    from .inputs import (
        InvoiceHeaderInput as InvoiceHeaderInput,
    )
    from .inputs import (
        InvoiceLineItemInput as InvoiceLineItemInput,
    )
    from .inputs import (
        InvoiceShipmentInput as InvoiceShipmentInput,
    )
    from .inputs import (
        InvoiceShippingAddressInput as InvoiceShippingAddressInput,
    )
    from .inputs import (
        PaidInvoiceInput as PaidInvoiceInput,
    )
    from .inputs import (
        PaymentDetailsInput as PaymentDetailsInput,
    )
    from .inputs import (
        PriceListAssignmentInput as PriceListAssignmentInput,
    )
    from .inputs import (
        QuoteAddressInput as QuoteAddressInput,
    )
    from .inputs import (
        QuoteContactInput as QuoteContactInput,
    )
    from .inputs import (
        QuoteCurrencyInput as QuoteCurrencyInput,
    )
    from .inputs import (
        QuoteLineInput as QuoteLineInput,
    )
    from .inputs import (
        QuoteLineOptionInput as QuoteLineOptionInput,
    )
    from .inputs import (
        SuperAdminAssignmentInput as SuperAdminAssignmentInput,
    )
    from .models import (
        Amount as Amount,
    )
    from .models import (
        AssignedPriceList as AssignedPriceList,
    )
    from .models import (
        Channel as Channel,
    )
    from .models import (
        Company as Company,
    )
    from .models import (
        CompanyCredit as CompanyCredit,
    )
    from .models import (
        CompanyExtraField as CompanyExtraField,
    )
    from .models import (
        CompanyReference as CompanyReference,
    )
    from .models import (
        CompanyRole as CompanyRole,
    )
    from .models import (
        CompanySummary as CompanySummary,
    )
    from .models import (
        CreatedCompany as CreatedCompany,
    )
    from .models import (
        CreatedInvoice as CreatedInvoice,
    )
    from .models import (
        CreatedPayment as CreatedPayment,
    )
    from .models import (
        CreatedUser as CreatedUser,
    )
    from .models import (
        CustomerToken as CustomerToken,
    )
    from .models import (
        DeletedUser as DeletedUser,
    )
    from .models import (
        ExtraFieldConfig as ExtraFieldConfig,
    )
    from .models import (
        ExtraFieldValue as ExtraFieldValue,
    )
    from .models import (
        HierarchyCompany as HierarchyCompany,
    )
    from .models import (
        Invoice as Invoice,
    )
    from .models import (
        InvoiceAddress as InvoiceAddress,
    )
    from .models import (
        InvoiceContents as InvoiceContents,
    )
    from .models import (
        InvoiceCostLine as InvoiceCostLine,
    )
    from .models import (
        InvoiceCustomField as InvoiceCustomField,
    )
    from .models import (
        InvoiceDetails as InvoiceDetails,
    )
    from .models import (
        InvoiceHeader as InvoiceHeader,
    )
    from .models import (
        InvoiceLineItem as InvoiceLineItem,
    )
    from .models import (
        InvoiceReference as InvoiceReference,
    )
    from .models import (
        InvoiceShipment as InvoiceShipment,
    )
    from .models import (
        MovedOrders as MovedOrders,
    )
    from .models import (
        NamedToken as NamedToken,
    )
    from .models import (
        Order as Order,
    )
    from .models import (
        OrderAddresses as OrderAddresses,
    )
    from .models import (
        OrderMoney as OrderMoney,
    )
    from .models import (
        OrderSummary as OrderSummary,
    )
    from .models import (
        ParentCompany as ParentCompany,
    )
    from .models import (
        PaymentMethod as PaymentMethod,
    )
    from .models import (
        PersonChannel as PersonChannel,
    )
    from .models import (
        Quote as Quote,
    )
    from .models import (
        QuoteAddress as QuoteAddress,
    )
    from .models import (
        QuoteCheckout as QuoteCheckout,
    )
    from .models import (
        QuoteCompany as QuoteCompany,
    )
    from .models import (
        QuoteContact as QuoteContact,
    )
    from .models import (
        QuoteCurrency as QuoteCurrency,
    )
    from .models import (
        QuoteFile as QuoteFile,
    )
    from .models import (
        QuoteHistoryEntry as QuoteHistoryEntry,
    )
    from .models import (
        QuoteLine as QuoteLine,
    )
    from .models import (
        QuoteLineOption as QuoteLineOption,
    )
    from .models import (
        QuoteSalesRep as QuoteSalesRep,
    )
    from .models import (
        QuoteShippingMethod as QuoteShippingMethod,
    )
    from .models import (
        QuoteStore as QuoteStore,
    )
    from .models import (
        QuoteSummary as QuoteSummary,
    )
    from .models import (
        SavedQuote as SavedQuote,
    )
    from .models import (
        ShippingRate as ShippingRate,
    )
    from .models import (
        ShoppingList as ShoppingList,
    )
    from .models import (
        SuperAdmin as SuperAdmin,
    )
    from .models import (
        User as User,
    )
    from .operation import ManagementOperation as ManagementOperation
    from .pages import Page as Page
    from .pricing import PricedQuote as PricedQuote
    from .pricing import price_lines as price_lines

__all__ = [
    "Amount",
    "AmountInput",
    "AssignedPriceList",
    "Channel",
    "Company",
    "CompanyCredit",
    "CompanyExtraField",
    "CompanyReference",
    "CompanyRole",
    "CompanySummary",
    "CreatedCompany",
    "CreatedInvoice",
    "CreatedPayment",
    "CreatedUser",
    "CustomerAccessTokenInput",
    "CustomerToken",
    "DeletedUser",
    "ExtraFieldConfig",
    "ExtraFieldValue",
    "ExtraFieldValueInput",
    "HierarchyCompany",
    "Invoice",
    "InvoiceAddress",
    "InvoiceBillingAddressInput",
    "InvoiceContents",
    "InvoiceContentsInput",
    "InvoiceCostLine",
    "InvoiceCostLineInput",
    "InvoiceCustomField",
    "InvoiceCustomFieldInput",
    "InvoiceDetails",
    "InvoiceDetailsInput",
    "InvoiceHeader",
    "InvoiceHeaderInput",
    "InvoiceLineItem",
    "InvoiceLineItemInput",
    "InvoiceReference",
    "InvoiceShipment",
    "InvoiceShipmentInput",
    "InvoiceShippingAddressInput",
    "ManagementOperation",
    "MovedOrders",
    "NamedToken",
    "Order",
    "OrderAddresses",
    "OrderMoney",
    "OrderSummary",
    "Page",
    "PaidInvoiceInput",
    "ParentCompany",
    "PaymentDetailsInput",
    "PaymentMethod",
    "PersonChannel",
    "PriceListAssignmentInput",
    "PricedQuote",
    "Quote",
    "QuoteAddress",
    "QuoteAddressInput",
    "QuoteCheckout",
    "QuoteCompany",
    "QuoteContact",
    "QuoteContactInput",
    "QuoteCurrency",
    "QuoteCurrencyInput",
    "QuoteFile",
    "QuoteHistoryEntry",
    "QuoteLine",
    "QuoteLineInput",
    "QuoteLineOption",
    "QuoteLineOptionInput",
    "QuoteSalesRep",
    "QuoteShippingMethod",
    "QuoteStore",
    "QuoteSummary",
    "SavedQuote",
    "ShippingRate",
    "ShoppingList",
    "SuperAdmin",
    "SuperAdminAssignmentInput",
    "User",
    "price_lines",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            ".inputs": (
                "AmountInput CustomerAccessTokenInput ExtraFieldValueInput InvoiceBillingAddressInput "
                "InvoiceContentsInput InvoiceCostLineInput InvoiceCustomFieldInput InvoiceDetailsInput "
                "InvoiceHeaderInput InvoiceLineItemInput InvoiceShipmentInput InvoiceShippingAddressInput "
                "PaidInvoiceInput PaymentDetailsInput PriceListAssignmentInput QuoteAddressInput QuoteContactInput "
                "QuoteCurrencyInput QuoteLineInput QuoteLineOptionInput SuperAdminAssignmentInput"
            ),
            ".models": (
                "Amount AssignedPriceList Channel Company CompanyCredit CompanyExtraField CompanyReference "
                "CompanyRole CompanySummary CreatedCompany CreatedInvoice CreatedPayment CreatedUser CustomerToken "
                "DeletedUser ExtraFieldConfig ExtraFieldValue HierarchyCompany Invoice InvoiceAddress InvoiceContents "
                "InvoiceCostLine InvoiceCustomField InvoiceDetails InvoiceHeader InvoiceLineItem InvoiceReference "
                "InvoiceShipment MovedOrders NamedToken Order OrderAddresses OrderMoney OrderSummary ParentCompany "
                "PaymentMethod PersonChannel Quote QuoteAddress QuoteCheckout QuoteCompany QuoteContact QuoteCurrency "
                "QuoteFile QuoteHistoryEntry QuoteLine QuoteLineOption QuoteSalesRep QuoteShippingMethod QuoteStore "
                "QuoteSummary SavedQuote ShippingRate ShoppingList SuperAdmin User"
            ),
            ".operation": "ManagementOperation",
            ".pages": "Page",
            ".pricing": "PricedQuote price_lines",
        },
    )
