# Generated from schema/ and queries/ by `make codegen`. Edits are lost.
"""What the client's methods return."""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .address_create import (
        AddressCreate as AddressCreate,
    )
    from .address_delete import (
        AddressDelete as AddressDelete,
    )
    from .address_update import (
        AddressUpdate as AddressUpdate,
    )
    from .addresses import (
        Addresses as Addresses,
    )
    from .all_orders import (
        AllOrders as AllOrders,
    )
    from .all_receipt_lines import (
        AllReceiptLines as AllReceiptLines,
    )
    from .authorization import (
        Authorization as Authorization,
    )
    from .auto_loader import (
        AutoLoader as AutoLoader,
    )
    from .checkout_login import (
        CheckoutLogin as CheckoutLogin,
    )
    from .company_create import (
        CompanyCreate as CompanyCreate,
    )
    from .company_payment_terms import (
        CompanyPaymentTerms as CompanyPaymentTerms,
    )
    from .company_roles import (
        CompanyRoles as CompanyRoles,
    )
    from .company_user_info import (
        CompanyUserInfo as CompanyUserInfo,
    )
    from .company_validate_email import (
        CompanyValidateEmail as CompanyValidateEmail,
    )
    from .create_order import (
        CreateOrder as CreateOrder,
    )
    from .created_by_user import (
        CreatedByUser as CreatedByUser,
    )
    from .currencies import (
        Currencies as Currencies,
    )
    from .customer_address_create import (
        CustomerAddressCreate as CustomerAddressCreate,
    )
    from .customer_address_delete import (
        CustomerAddressDelete as CustomerAddressDelete,
    )
    from .customer_address_update import (
        CustomerAddressUpdate as CustomerAddressUpdate,
    )
    from .customer_addresses import (
        CustomerAddresses as CustomerAddresses,
    )
    from .customer_create import (
        CustomerCreate as CustomerCreate,
    )
    from .customer_email_check import (
        CustomerEmailCheck as CustomerEmailCheck,
    )
    from .customer_orders import (
        CustomerOrders as CustomerOrders,
    )
    from .customer_quotes import (
        CustomerQuotes as CustomerQuotes,
    )
    from .customer_shopping_list import (
        CustomerShoppingList as CustomerShoppingList,
    )
    from .customer_shopping_lists import (
        CustomerShoppingLists as CustomerShoppingLists,
    )
    from .customer_shopping_lists_create import (
        CustomerShoppingListsCreate as CustomerShoppingListsCreate,
    )
    from .customer_shopping_lists_delete import (
        CustomerShoppingListsDelete as CustomerShoppingListsDelete,
    )
    from .customer_shopping_lists_duplicate import (
        CustomerShoppingListsDuplicate as CustomerShoppingListsDuplicate,
    )
    from .customer_shopping_lists_items_create import (
        CustomerShoppingListsItemsCreate as CustomerShoppingListsItemsCreate,
    )
    from .customer_shopping_lists_items_delete import (
        CustomerShoppingListsItemsDelete as CustomerShoppingListsItemsDelete,
    )
    from .customer_shopping_lists_items_update import (
        CustomerShoppingListsItemsUpdate as CustomerShoppingListsItemsUpdate,
    )
    from .customer_shopping_lists_update import (
        CustomerShoppingListsUpdate as CustomerShoppingListsUpdate,
    )
    from .customer_subscribers_create import (
        CustomerSubscribersCreate as CustomerSubscribersCreate,
    )
    from .fragments import (
        AccountProfile as AccountProfile,
        AddressSwitchState as AddressSwitchState,
        AssignedCompany as AssignedCompany,
        BoughtProduct as BoughtProduct,
        CatalogProduct as CatalogProduct,
        CompanyAccount as CompanyAccount,
        CompanyAddress as CompanyAddress,
        CompanyCredit as CompanyCredit,
        CompanyReference as CompanyReference,
        CompanyUser as CompanyUser,
        CompanyVariant as CompanyVariant,
        Country as Country,
        CustomerIdentity as CustomerIdentity,
        CustomerProfile as CustomerProfile,
        CustomerShoppingListName as CustomerShoppingListName,
        CustomerShoppingListSummary as CustomerShoppingListSummary,
        ExtraFieldDefinition as ExtraFieldDefinition,
        HierarchyCompany as HierarchyCompany,
        InvoiceDetail as InvoiceDetail,
        InvoiceSummary as InvoiceSummary,
        OrderDetail as OrderDetail,
        OrderStatusLabel as OrderStatusLabel,
        OrderSummary as OrderSummary,
        PaymentLine as PaymentLine,
        PermissionDefinition as PermissionDefinition,
        PersonalAddress as PersonalAddress,
        ProductDisplay as ProductDisplay,
        ProductPrices as ProductPrices,
        ProductStock as ProductStock,
        ProductValidation as ProductValidation,
        Purchasability as Purchasability,
        QuickOrderProduct as QuickOrderProduct,
        QuoteDetail as QuoteDetail,
        QuoteExtraFieldDefinition as QuoteExtraFieldDefinition,
        QuoteParties as QuoteParties,
        QuoteSettings as QuoteSettings,
        QuoteSummary as QuoteSummary,
        ReceiptSummary as ReceiptSummary,
        RegistrationField as RegistrationField,
        RoleDetail as RoleDetail,
        RoleSummary as RoleSummary,
        ShoppingListLine as ShoppingListLine,
        ShoppingListName as ShoppingListName,
        ShoppingListSummary as ShoppingListSummary,
        StoreBasics as StoreBasics,
        StorefrontSetting as StorefrontSetting,
        TaxZone as TaxZone,
    )
    from .invoice_bc_order_allow_methods import (
        InvoiceBcOrderAllowMethods as InvoiceBcOrderAllowMethods,
    )
    from .invoice_create_bc_cart import (
        InvoiceCreateBcCart as InvoiceCreateBcCart,
    )
    from .invoice_customer_information import (
        InvoiceCustomerInformation as InvoiceCustomerInformation,
    )
    from .invoice_finish_bc_payment import (
        InvoiceFinishBcPayment as InvoiceFinishBcPayment,
    )
    from .invoice_payment_bc_cart import (
        InvoicePaymentBcCart as InvoicePaymentBcCart,
    )
    from .invoice_payment_fees import (
        InvoicePaymentFees as InvoicePaymentFees,
    )
    from .invoice_payment_modules import (
        InvoicePaymentModules as InvoicePaymentModules,
    )
    from .invoice_pdf import (
        InvoicePdf as InvoicePdf,
    )
    from .invoice_stats import (
        InvoiceStats as InvoiceStats,
    )
    from .invoices import (
        Invoices as Invoices,
    )
    from .invoices_export import (
        InvoicesExport as InvoicesExport,
    )
    from .login import (
        Login as Login,
    )
    from .order_products import (
        OrderProducts as OrderProducts,
    )
    from .ordered_products import (
        OrderedProducts as OrderedProducts,
    )
    from .product_anon_upload import (
        ProductAnonUpload as ProductAnonUpload,
    )
    from .product_upload import (
        ProductUpload as ProductUpload,
    )
    from .product_variants_info import (
        ProductVariantsInfo as ProductVariantsInfo,
    )
    from .quote_attach_file_create import (
        QuoteAttachFileCreate as QuoteAttachFileCreate,
    )
    from .quote_attach_file_delete import (
        QuoteAttachFileDelete as QuoteAttachFileDelete,
    )
    from .quote_checkout import (
        QuoteCheckout as QuoteCheckout,
    )
    from .quote_create import (
        QuoteCreate as QuoteCreate,
    )
    from .quote_email import (
        QuoteEmail as QuoteEmail,
    )
    from .quote_frontend_pdf import (
        QuoteFrontendPdf as QuoteFrontendPdf,
    )
    from .quote_ordered import (
        QuoteOrdered as QuoteOrdered,
    )
    from .quote_pdf_export import (
        QuotePdfExport as QuotePdfExport,
    )
    from .quote_update import (
        QuoteUpdate as QuoteUpdate,
    )
    from .quotes import (
        Quotes as Quotes,
    )
    from .receipt import (
        Receipt as Receipt,
    )
    from .receipt_lines import (
        ReceiptLines as ReceiptLines,
    )
    from .receipts import (
        Receipts as Receipts,
    )
    from .shopping_list import (
        ShoppingList as ShoppingList,
    )
    from .shopping_lists import (
        ShoppingLists as ShoppingLists,
    )
    from .shopping_lists_create import (
        ShoppingListsCreate as ShoppingListsCreate,
    )
    from .shopping_lists_delete import (
        ShoppingListsDelete as ShoppingListsDelete,
    )
    from .shopping_lists_duplicate import (
        ShoppingListsDuplicate as ShoppingListsDuplicate,
    )
    from .shopping_lists_items_create import (
        ShoppingListsItemsCreate as ShoppingListsItemsCreate,
    )
    from .shopping_lists_items_delete import (
        ShoppingListsItemsDelete as ShoppingListsItemsDelete,
    )
    from .shopping_lists_items_update import (
        ShoppingListsItemsUpdate as ShoppingListsItemsUpdate,
    )
    from .shopping_lists_update import (
        ShoppingListsUpdate as ShoppingListsUpdate,
    )
    from .store_checkout_config import (
        StoreCheckoutConfig as StoreCheckoutConfig,
    )
    from .store_config_switch_status import (
        StoreConfigSwitchStatus as StoreConfigSwitchStatus,
    )
    from .store_front_token import (
        StoreFrontToken as StoreFrontToken,
    )
    from .store_limitations import (
        StoreLimitations as StoreLimitations,
    )
    from .storefront_config import (
        StorefrontConfig as StorefrontConfig,
    )
    from .storefront_default_language import (
        StorefrontDefaultLanguage as StorefrontDefaultLanguage,
    )
    from .storefront_script import (
        StorefrontScript as StorefrontScript,
    )
    from .storefront_settings import (
        StorefrontSettings as StorefrontSettings,
    )
    from .super_admin_begin_masquerade import (
        SuperAdminBeginMasquerade as SuperAdminBeginMasquerade,
    )
    from .super_admin_companies import (
        SuperAdminCompanies as SuperAdminCompanies,
    )
    from .super_admin_end_masquerade import (
        SuperAdminEndMasquerade as SuperAdminEndMasquerade,
    )
    from .update_account_settings import (
        UpdateAccountSettings as UpdateAccountSettings,
    )
    from .update_customer_account_settings import (
        UpdateCustomerAccountSettings as UpdateCustomerAccountSettings,
    )
    from .user_create import (
        UserCreate as UserCreate,
    )
    from .user_delete import (
        UserDelete as UserDelete,
    )
    from .user_email_check import (
        UserEmailCheck as UserEmailCheck,
    )
    from .user_login_state import (
        UserLoginState as UserLoginState,
    )
    from .user_masquerading_company_begin import (
        UserMasqueradingCompanyBegin as UserMasqueradingCompanyBegin,
    )
    from .user_masquerading_company_end import (
        UserMasqueradingCompanyEnd as UserMasqueradingCompanyEnd,
    )
    from .user_update import (
        UserUpdate as UserUpdate,
    )
    from .users import (
        Users as Users,
    )
    from .validate_products import (
        ValidateProducts as ValidateProducts,
    )

_SOURCES = {
    "AccountProfile": ".fragments",
    "AddressCreate": ".address_create",
    "AddressDelete": ".address_delete",
    "AddressSwitchState": ".fragments",
    "AddressUpdate": ".address_update",
    "Addresses": ".addresses",
    "AllOrders": ".all_orders",
    "AllReceiptLines": ".all_receipt_lines",
    "AssignedCompany": ".fragments",
    "Authorization": ".authorization",
    "AutoLoader": ".auto_loader",
    "BoughtProduct": ".fragments",
    "CatalogProduct": ".fragments",
    "CheckoutLogin": ".checkout_login",
    "CompanyAccount": ".fragments",
    "CompanyAddress": ".fragments",
    "CompanyCreate": ".company_create",
    "CompanyCredit": ".fragments",
    "CompanyPaymentTerms": ".company_payment_terms",
    "CompanyReference": ".fragments",
    "CompanyRoles": ".company_roles",
    "CompanyUser": ".fragments",
    "CompanyUserInfo": ".company_user_info",
    "CompanyValidateEmail": ".company_validate_email",
    "CompanyVariant": ".fragments",
    "Country": ".fragments",
    "CreateOrder": ".create_order",
    "CreatedByUser": ".created_by_user",
    "Currencies": ".currencies",
    "CustomerAddressCreate": ".customer_address_create",
    "CustomerAddressDelete": ".customer_address_delete",
    "CustomerAddressUpdate": ".customer_address_update",
    "CustomerAddresses": ".customer_addresses",
    "CustomerCreate": ".customer_create",
    "CustomerEmailCheck": ".customer_email_check",
    "CustomerIdentity": ".fragments",
    "CustomerOrders": ".customer_orders",
    "CustomerProfile": ".fragments",
    "CustomerQuotes": ".customer_quotes",
    "CustomerShoppingList": ".customer_shopping_list",
    "CustomerShoppingListName": ".fragments",
    "CustomerShoppingListSummary": ".fragments",
    "CustomerShoppingLists": ".customer_shopping_lists",
    "CustomerShoppingListsCreate": ".customer_shopping_lists_create",
    "CustomerShoppingListsDelete": ".customer_shopping_lists_delete",
    "CustomerShoppingListsDuplicate": ".customer_shopping_lists_duplicate",
    "CustomerShoppingListsItemsCreate": ".customer_shopping_lists_items_create",
    "CustomerShoppingListsItemsDelete": ".customer_shopping_lists_items_delete",
    "CustomerShoppingListsItemsUpdate": ".customer_shopping_lists_items_update",
    "CustomerShoppingListsUpdate": ".customer_shopping_lists_update",
    "CustomerSubscribersCreate": ".customer_subscribers_create",
    "ExtraFieldDefinition": ".fragments",
    "HierarchyCompany": ".fragments",
    "InvoiceBcOrderAllowMethods": ".invoice_bc_order_allow_methods",
    "InvoiceCreateBcCart": ".invoice_create_bc_cart",
    "InvoiceCustomerInformation": ".invoice_customer_information",
    "InvoiceDetail": ".fragments",
    "InvoiceFinishBcPayment": ".invoice_finish_bc_payment",
    "InvoicePaymentBcCart": ".invoice_payment_bc_cart",
    "InvoicePaymentFees": ".invoice_payment_fees",
    "InvoicePaymentModules": ".invoice_payment_modules",
    "InvoicePdf": ".invoice_pdf",
    "InvoiceStats": ".invoice_stats",
    "InvoiceSummary": ".fragments",
    "Invoices": ".invoices",
    "InvoicesExport": ".invoices_export",
    "Login": ".login",
    "OrderDetail": ".fragments",
    "OrderProducts": ".order_products",
    "OrderStatusLabel": ".fragments",
    "OrderSummary": ".fragments",
    "OrderedProducts": ".ordered_products",
    "PaymentLine": ".fragments",
    "PermissionDefinition": ".fragments",
    "PersonalAddress": ".fragments",
    "ProductAnonUpload": ".product_anon_upload",
    "ProductDisplay": ".fragments",
    "ProductPrices": ".fragments",
    "ProductStock": ".fragments",
    "ProductUpload": ".product_upload",
    "ProductValidation": ".fragments",
    "ProductVariantsInfo": ".product_variants_info",
    "Purchasability": ".fragments",
    "QuickOrderProduct": ".fragments",
    "QuoteAttachFileCreate": ".quote_attach_file_create",
    "QuoteAttachFileDelete": ".quote_attach_file_delete",
    "QuoteCheckout": ".quote_checkout",
    "QuoteCreate": ".quote_create",
    "QuoteDetail": ".fragments",
    "QuoteEmail": ".quote_email",
    "QuoteExtraFieldDefinition": ".fragments",
    "QuoteFrontendPdf": ".quote_frontend_pdf",
    "QuoteOrdered": ".quote_ordered",
    "QuoteParties": ".fragments",
    "QuotePdfExport": ".quote_pdf_export",
    "QuoteSettings": ".fragments",
    "QuoteSummary": ".fragments",
    "QuoteUpdate": ".quote_update",
    "Quotes": ".quotes",
    "Receipt": ".receipt",
    "ReceiptLines": ".receipt_lines",
    "ReceiptSummary": ".fragments",
    "Receipts": ".receipts",
    "RegistrationField": ".fragments",
    "RoleDetail": ".fragments",
    "RoleSummary": ".fragments",
    "ShoppingList": ".shopping_list",
    "ShoppingListLine": ".fragments",
    "ShoppingListName": ".fragments",
    "ShoppingListSummary": ".fragments",
    "ShoppingLists": ".shopping_lists",
    "ShoppingListsCreate": ".shopping_lists_create",
    "ShoppingListsDelete": ".shopping_lists_delete",
    "ShoppingListsDuplicate": ".shopping_lists_duplicate",
    "ShoppingListsItemsCreate": ".shopping_lists_items_create",
    "ShoppingListsItemsDelete": ".shopping_lists_items_delete",
    "ShoppingListsItemsUpdate": ".shopping_lists_items_update",
    "ShoppingListsUpdate": ".shopping_lists_update",
    "StoreBasics": ".fragments",
    "StoreCheckoutConfig": ".store_checkout_config",
    "StoreConfigSwitchStatus": ".store_config_switch_status",
    "StoreFrontToken": ".store_front_token",
    "StoreLimitations": ".store_limitations",
    "StorefrontConfig": ".storefront_config",
    "StorefrontDefaultLanguage": ".storefront_default_language",
    "StorefrontScript": ".storefront_script",
    "StorefrontSetting": ".fragments",
    "StorefrontSettings": ".storefront_settings",
    "SuperAdminBeginMasquerade": ".super_admin_begin_masquerade",
    "SuperAdminCompanies": ".super_admin_companies",
    "SuperAdminEndMasquerade": ".super_admin_end_masquerade",
    "TaxZone": ".fragments",
    "UpdateAccountSettings": ".update_account_settings",
    "UpdateCustomerAccountSettings": ".update_customer_account_settings",
    "UserCreate": ".user_create",
    "UserDelete": ".user_delete",
    "UserEmailCheck": ".user_email_check",
    "UserLoginState": ".user_login_state",
    "UserMasqueradingCompanyBegin": ".user_masquerading_company_begin",
    "UserMasqueradingCompanyEnd": ".user_masquerading_company_end",
    "UserUpdate": ".user_update",
    "Users": ".users",
    "ValidateProducts": ".validate_products",
}

__all__ = [
    "AccountProfile",
    "AddressCreate",
    "AddressDelete",
    "AddressSwitchState",
    "AddressUpdate",
    "Addresses",
    "AllOrders",
    "AllReceiptLines",
    "AssignedCompany",
    "Authorization",
    "AutoLoader",
    "BoughtProduct",
    "CatalogProduct",
    "CheckoutLogin",
    "CompanyAccount",
    "CompanyAddress",
    "CompanyCreate",
    "CompanyCredit",
    "CompanyPaymentTerms",
    "CompanyReference",
    "CompanyRoles",
    "CompanyUser",
    "CompanyUserInfo",
    "CompanyValidateEmail",
    "CompanyVariant",
    "Country",
    "CreateOrder",
    "CreatedByUser",
    "Currencies",
    "CustomerAddressCreate",
    "CustomerAddressDelete",
    "CustomerAddressUpdate",
    "CustomerAddresses",
    "CustomerCreate",
    "CustomerEmailCheck",
    "CustomerIdentity",
    "CustomerOrders",
    "CustomerProfile",
    "CustomerQuotes",
    "CustomerShoppingList",
    "CustomerShoppingListName",
    "CustomerShoppingListSummary",
    "CustomerShoppingLists",
    "CustomerShoppingListsCreate",
    "CustomerShoppingListsDelete",
    "CustomerShoppingListsDuplicate",
    "CustomerShoppingListsItemsCreate",
    "CustomerShoppingListsItemsDelete",
    "CustomerShoppingListsItemsUpdate",
    "CustomerShoppingListsUpdate",
    "CustomerSubscribersCreate",
    "ExtraFieldDefinition",
    "HierarchyCompany",
    "InvoiceBcOrderAllowMethods",
    "InvoiceCreateBcCart",
    "InvoiceCustomerInformation",
    "InvoiceDetail",
    "InvoiceFinishBcPayment",
    "InvoicePaymentBcCart",
    "InvoicePaymentFees",
    "InvoicePaymentModules",
    "InvoicePdf",
    "InvoiceStats",
    "InvoiceSummary",
    "Invoices",
    "InvoicesExport",
    "Login",
    "OrderDetail",
    "OrderProducts",
    "OrderStatusLabel",
    "OrderSummary",
    "OrderedProducts",
    "PaymentLine",
    "PermissionDefinition",
    "PersonalAddress",
    "ProductAnonUpload",
    "ProductDisplay",
    "ProductPrices",
    "ProductStock",
    "ProductUpload",
    "ProductValidation",
    "ProductVariantsInfo",
    "Purchasability",
    "QuickOrderProduct",
    "QuoteAttachFileCreate",
    "QuoteAttachFileDelete",
    "QuoteCheckout",
    "QuoteCreate",
    "QuoteDetail",
    "QuoteEmail",
    "QuoteExtraFieldDefinition",
    "QuoteFrontendPdf",
    "QuoteOrdered",
    "QuoteParties",
    "QuotePdfExport",
    "QuoteSettings",
    "QuoteSummary",
    "QuoteUpdate",
    "Quotes",
    "Receipt",
    "ReceiptLines",
    "ReceiptSummary",
    "Receipts",
    "RegistrationField",
    "RoleDetail",
    "RoleSummary",
    "ShoppingList",
    "ShoppingListLine",
    "ShoppingListName",
    "ShoppingListSummary",
    "ShoppingLists",
    "ShoppingListsCreate",
    "ShoppingListsDelete",
    "ShoppingListsDuplicate",
    "ShoppingListsItemsCreate",
    "ShoppingListsItemsDelete",
    "ShoppingListsItemsUpdate",
    "ShoppingListsUpdate",
    "StoreBasics",
    "StoreCheckoutConfig",
    "StoreConfigSwitchStatus",
    "StoreFrontToken",
    "StoreLimitations",
    "StorefrontConfig",
    "StorefrontDefaultLanguage",
    "StorefrontScript",
    "StorefrontSetting",
    "StorefrontSettings",
    "SuperAdminBeginMasquerade",
    "SuperAdminCompanies",
    "SuperAdminEndMasquerade",
    "TaxZone",
    "UpdateAccountSettings",
    "UpdateCustomerAccountSettings",
    "UserCreate",
    "UserDelete",
    "UserEmailCheck",
    "UserLoginState",
    "UserMasqueradingCompanyBegin",
    "UserMasqueradingCompanyEnd",
    "UserUpdate",
    "Users",
    "ValidateProducts",
]


if not TYPE_CHECKING:
    # Hidden from type checkers, so that a name which does not exist is an error to them.
    def __getattr__(name):
        source = _SOURCES.get(name)
        if source is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(importlib.import_module(source, __package__), name)
        return value

    def __dir__():
        return sorted(__all__)
