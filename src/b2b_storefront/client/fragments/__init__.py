# Generated from schema/ and queries/ by `make codegen`. Edits are lost.
"""The types of shared selections, by the fragments' names."""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .account_profile import (
        AccountProfile as AccountProfile,
    )
    from .address_switch_state import (
        AddressSwitchState as AddressSwitchState,
    )
    from .assigned_company import (
        AssignedCompany as AssignedCompany,
        AssignedCompanyExtraFields as AssignedCompanyExtraFields,
    )
    from .bought_product import (
        BoughtProduct as BoughtProduct,
    )
    from .bulk_price import (
        BulkPrice as BulkPrice,
    )
    from .catalog_product import (
        CatalogProduct as CatalogProduct,
    )
    from .checked_sku_list import (
        CheckedSkuList as CheckedSkuList,
    )
    from .checkout_links import (
        CheckoutLinks as CheckoutLinks,
    )
    from .chosen_option import (
        ChosenOption as ChosenOption,
    )
    from .company_account import (
        CompanyAccount as CompanyAccount,
        CompanyAccountExtraFields as CompanyAccountExtraFields,
    )
    from .company_address import (
        CompanyAddress as CompanyAddress,
        CompanyAddressExtraFields as CompanyAddressExtraFields,
    )
    from .company_card import (
        CompanyCard as CompanyCard,
    )
    from .company_credit import (
        CompanyCredit as CompanyCredit,
    )
    from .company_reference import (
        CompanyReference as CompanyReference,
    )
    from .company_user import (
        CompanyUser as CompanyUser,
    )
    from .company_variant import (
        CompanyVariant as CompanyVariant,
    )
    from .country import (
        Country as Country,
        CountryStates as CountryStates,
    )
    from .customer_identity import (
        CustomerIdentity as CustomerIdentity,
    )
    from .customer_profile import (
        CustomerProfile as CustomerProfile,
    )
    from .customer_shopping_list_detail import (
        CustomerShoppingListDetail as CustomerShoppingListDetail,
    )
    from .customer_shopping_list_name import (
        CustomerShoppingListName as CustomerShoppingListName,
    )
    from .customer_shopping_list_summary import (
        CustomerShoppingListSummary as CustomerShoppingListSummary,
        CustomerShoppingListSummaryProducts as CustomerShoppingListSummaryProducts,
    )
    from .email_owner import (
        EmailOwner as EmailOwner,
    )
    from .extra_field_definition import (
        ExtraFieldDefinition as ExtraFieldDefinition,
    )
    from .form_field_value import (
        FormFieldValue as FormFieldValue,
    )
    from .granted_permission import (
        GrantedPermission as GrantedPermission,
    )
    from .hierarchy_company import (
        HierarchyCompany as HierarchyCompany,
    )
    from .invoice_amount import (
        InvoiceAmount as InvoiceAmount,
    )
    from .invoice_detail import (
        InvoiceDetail as InvoiceDetail,
        InvoiceDetailBcInformation as InvoiceDetailBcInformation,
        InvoiceDetailExtraFields as InvoiceDetailExtraFields,
        InvoiceDetailStoreInfo as InvoiceDetailStoreInfo,
    )
    from .invoice_summary import (
        InvoiceSummary as InvoiceSummary,
    )
    from .known_user import (
        KnownUser as KnownUser,
    )
    from .masquerade_contact import (
        MasqueradeContact as MasqueradeContact,
    )
    from .order_detail import (
        OrderDetail as OrderDetail,
    )
    from .order_event import (
        OrderEvent as OrderEvent,
    )
    from .order_status_label import (
        OrderStatusLabel as OrderStatusLabel,
    )
    from .order_summary import (
        OrderSummary as OrderSummary,
        OrderSummaryCompanyId as OrderSummaryCompanyId,
    )
    from .paging import (
        Paging as Paging,
    )
    from .payment_line import (
        PaymentLine as PaymentLine,
    )
    from .permission_definition import (
        PermissionDefinition as PermissionDefinition,
    )
    from .personal_address import (
        PersonalAddress as PersonalAddress,
        PersonalAddressFormFields as PersonalAddressFormFields,
    )
    from .price import (
        Price as Price,
    )
    from .price_range import (
        PriceRange as PriceRange,
    )
    from .product_display import (
        ProductDisplay as ProductDisplay,
    )
    from .product_prices import (
        ProductPrices as ProductPrices,
        ProductPricesReferenceRequest as ProductPricesReferenceRequest,
    )
    from .product_stock import (
        ProductStock as ProductStock,
    )
    from .product_validation import (
        ProductValidation as ProductValidation,
        ProductValidationProduct as ProductValidationProduct,
    )
    from .purchasability import (
        Purchasability as Purchasability,
    )
    from .quick_order_product import (
        QuickOrderProduct as QuickOrderProduct,
    )
    from .quote_attachment import (
        QuoteAttachment as QuoteAttachment,
    )
    from .quote_conversation import (
        QuoteConversation as QuoteConversation,
    )
    from .quote_detail import (
        QuoteDetail as QuoteDetail,
        QuoteDetailExtraFields as QuoteDetailExtraFields,
    )
    from .quote_extra_field_definition import (
        QuoteExtraFieldDefinition as QuoteExtraFieldDefinition,
    )
    from .quote_line import (
        QuoteLine as QuoteLine,
    )
    from .quote_parties import (
        QuoteParties as QuoteParties,
    )
    from .quote_reference import (
        QuoteReference as QuoteReference,
    )
    from .quote_settings import (
        QuoteSettings as QuoteSettings,
        QuoteSettingsOtherConfigs as QuoteSettingsOtherConfigs,
        QuoteSettingsSwitchStatus as QuoteSettingsSwitchStatus,
    )
    from .quote_summary import (
        QuoteSummary as QuoteSummary,
    )
    from .receipt_summary import (
        ReceiptSummary as ReceiptSummary,
    )
    from .registered_address import (
        RegisteredAddress as RegisteredAddress,
    )
    from .registration_field import (
        RegistrationField as RegistrationField,
    )
    from .role_detail import (
        RoleDetail as RoleDetail,
    )
    from .role_permission import (
        RolePermission as RolePermission,
    )
    from .role_summary import (
        RoleSummary as RoleSummary,
    )
    from .sales_rep_card import (
        SalesRepCard as SalesRepCard,
    )
    from .shopping_list_detail import (
        ShoppingListDetail as ShoppingListDetail,
    )
    from .shopping_list_line import (
        ShoppingListLine as ShoppingListLine,
    )
    from .shopping_list_name import (
        ShoppingListName as ShoppingListName,
    )
    from .shopping_list_owner import (
        ShoppingListOwner as ShoppingListOwner,
    )
    from .shopping_list_summary import (
        ShoppingListSummary as ShoppingListSummary,
        ShoppingListSummaryProducts as ShoppingListSummaryProducts,
    )
    from .sign_in import (
        SignIn as SignIn,
    )
    from .store_basics import (
        StoreBasics as StoreBasics,
        StoreBasicsTimeFormat as StoreBasicsTimeFormat,
    )
    from .store_card import (
        StoreCard as StoreCard,
    )
    from .store_currency import (
        StoreCurrency as StoreCurrency,
    )
    from .store_customer import (
        StoreCustomer as StoreCustomer,
        StoreCustomerAuthentication as StoreCustomerAuthentication,
    )
    from .store_site import (
        StoreSite as StoreSite,
    )
    from .storefront_pages import (
        StorefrontPages as StorefrontPages,
        StorefrontPagesInvoice as StorefrontPagesInvoice,
    )
    from .storefront_setting import (
        StorefrontSetting as StorefrontSetting,
    )
    from .subscriber import (
        Subscriber as Subscriber,
    )
    from .tax_zone import (
        TaxZone as TaxZone,
        TaxZonePriceDisplaySettings as TaxZonePriceDisplaySettings,
        TaxZoneRates as TaxZoneRates,
        TaxZoneRatesClassRates as TaxZoneRatesClassRates,
        TaxZoneShopperTargetSettings as TaxZoneShopperTargetSettings,
        TaxZoneShopperTargetSettingsLocations as TaxZoneShopperTargetSettingsLocations,
    )
    from .user_extra_field_value import (
        UserExtraFieldValue as UserExtraFieldValue,
    )
    from .user_identity import (
        UserIdentity as UserIdentity,
    )

_SOURCES = {
    "AccountProfile": ".account_profile",
    "AddressSwitchState": ".address_switch_state",
    "AssignedCompany": ".assigned_company",
    "AssignedCompanyExtraFields": ".assigned_company",
    "BoughtProduct": ".bought_product",
    "BulkPrice": ".bulk_price",
    "CatalogProduct": ".catalog_product",
    "CheckedSkuList": ".checked_sku_list",
    "CheckoutLinks": ".checkout_links",
    "ChosenOption": ".chosen_option",
    "CompanyAccount": ".company_account",
    "CompanyAccountExtraFields": ".company_account",
    "CompanyAddress": ".company_address",
    "CompanyAddressExtraFields": ".company_address",
    "CompanyCard": ".company_card",
    "CompanyCredit": ".company_credit",
    "CompanyReference": ".company_reference",
    "CompanyUser": ".company_user",
    "CompanyVariant": ".company_variant",
    "Country": ".country",
    "CountryStates": ".country",
    "CustomerIdentity": ".customer_identity",
    "CustomerProfile": ".customer_profile",
    "CustomerShoppingListDetail": ".customer_shopping_list_detail",
    "CustomerShoppingListName": ".customer_shopping_list_name",
    "CustomerShoppingListSummary": ".customer_shopping_list_summary",
    "CustomerShoppingListSummaryProducts": ".customer_shopping_list_summary",
    "EmailOwner": ".email_owner",
    "ExtraFieldDefinition": ".extra_field_definition",
    "FormFieldValue": ".form_field_value",
    "GrantedPermission": ".granted_permission",
    "HierarchyCompany": ".hierarchy_company",
    "InvoiceAmount": ".invoice_amount",
    "InvoiceDetail": ".invoice_detail",
    "InvoiceDetailBcInformation": ".invoice_detail",
    "InvoiceDetailExtraFields": ".invoice_detail",
    "InvoiceDetailStoreInfo": ".invoice_detail",
    "InvoiceSummary": ".invoice_summary",
    "KnownUser": ".known_user",
    "MasqueradeContact": ".masquerade_contact",
    "OrderDetail": ".order_detail",
    "OrderEvent": ".order_event",
    "OrderStatusLabel": ".order_status_label",
    "OrderSummary": ".order_summary",
    "OrderSummaryCompanyId": ".order_summary",
    "Paging": ".paging",
    "PaymentLine": ".payment_line",
    "PermissionDefinition": ".permission_definition",
    "PersonalAddress": ".personal_address",
    "PersonalAddressFormFields": ".personal_address",
    "Price": ".price",
    "PriceRange": ".price_range",
    "ProductDisplay": ".product_display",
    "ProductPrices": ".product_prices",
    "ProductPricesReferenceRequest": ".product_prices",
    "ProductStock": ".product_stock",
    "ProductValidation": ".product_validation",
    "ProductValidationProduct": ".product_validation",
    "Purchasability": ".purchasability",
    "QuickOrderProduct": ".quick_order_product",
    "QuoteAttachment": ".quote_attachment",
    "QuoteConversation": ".quote_conversation",
    "QuoteDetail": ".quote_detail",
    "QuoteDetailExtraFields": ".quote_detail",
    "QuoteExtraFieldDefinition": ".quote_extra_field_definition",
    "QuoteLine": ".quote_line",
    "QuoteParties": ".quote_parties",
    "QuoteReference": ".quote_reference",
    "QuoteSettings": ".quote_settings",
    "QuoteSettingsOtherConfigs": ".quote_settings",
    "QuoteSettingsSwitchStatus": ".quote_settings",
    "QuoteSummary": ".quote_summary",
    "ReceiptSummary": ".receipt_summary",
    "RegisteredAddress": ".registered_address",
    "RegistrationField": ".registration_field",
    "RoleDetail": ".role_detail",
    "RolePermission": ".role_permission",
    "RoleSummary": ".role_summary",
    "SalesRepCard": ".sales_rep_card",
    "ShoppingListDetail": ".shopping_list_detail",
    "ShoppingListLine": ".shopping_list_line",
    "ShoppingListName": ".shopping_list_name",
    "ShoppingListOwner": ".shopping_list_owner",
    "ShoppingListSummary": ".shopping_list_summary",
    "ShoppingListSummaryProducts": ".shopping_list_summary",
    "SignIn": ".sign_in",
    "StoreBasics": ".store_basics",
    "StoreBasicsTimeFormat": ".store_basics",
    "StoreCard": ".store_card",
    "StoreCurrency": ".store_currency",
    "StoreCustomer": ".store_customer",
    "StoreCustomerAuthentication": ".store_customer",
    "StoreSite": ".store_site",
    "StorefrontPages": ".storefront_pages",
    "StorefrontPagesInvoice": ".storefront_pages",
    "StorefrontSetting": ".storefront_setting",
    "Subscriber": ".subscriber",
    "TaxZone": ".tax_zone",
    "TaxZonePriceDisplaySettings": ".tax_zone",
    "TaxZoneRates": ".tax_zone",
    "TaxZoneRatesClassRates": ".tax_zone",
    "TaxZoneShopperTargetSettings": ".tax_zone",
    "TaxZoneShopperTargetSettingsLocations": ".tax_zone",
    "UserExtraFieldValue": ".user_extra_field_value",
    "UserIdentity": ".user_identity",
}

__all__ = [
    "AccountProfile",
    "AddressSwitchState",
    "AssignedCompany",
    "AssignedCompanyExtraFields",
    "BoughtProduct",
    "BulkPrice",
    "CatalogProduct",
    "CheckedSkuList",
    "CheckoutLinks",
    "ChosenOption",
    "CompanyAccount",
    "CompanyAccountExtraFields",
    "CompanyAddress",
    "CompanyAddressExtraFields",
    "CompanyCard",
    "CompanyCredit",
    "CompanyReference",
    "CompanyUser",
    "CompanyVariant",
    "Country",
    "CountryStates",
    "CustomerIdentity",
    "CustomerProfile",
    "CustomerShoppingListDetail",
    "CustomerShoppingListName",
    "CustomerShoppingListSummary",
    "CustomerShoppingListSummaryProducts",
    "EmailOwner",
    "ExtraFieldDefinition",
    "FormFieldValue",
    "GrantedPermission",
    "HierarchyCompany",
    "InvoiceAmount",
    "InvoiceDetail",
    "InvoiceDetailBcInformation",
    "InvoiceDetailExtraFields",
    "InvoiceDetailStoreInfo",
    "InvoiceSummary",
    "KnownUser",
    "MasqueradeContact",
    "OrderDetail",
    "OrderEvent",
    "OrderStatusLabel",
    "OrderSummary",
    "OrderSummaryCompanyId",
    "Paging",
    "PaymentLine",
    "PermissionDefinition",
    "PersonalAddress",
    "PersonalAddressFormFields",
    "Price",
    "PriceRange",
    "ProductDisplay",
    "ProductPrices",
    "ProductPricesReferenceRequest",
    "ProductStock",
    "ProductValidation",
    "ProductValidationProduct",
    "Purchasability",
    "QuickOrderProduct",
    "QuoteAttachment",
    "QuoteConversation",
    "QuoteDetail",
    "QuoteDetailExtraFields",
    "QuoteExtraFieldDefinition",
    "QuoteLine",
    "QuoteParties",
    "QuoteReference",
    "QuoteSettings",
    "QuoteSettingsOtherConfigs",
    "QuoteSettingsSwitchStatus",
    "QuoteSummary",
    "ReceiptSummary",
    "RegisteredAddress",
    "RegistrationField",
    "RoleDetail",
    "RolePermission",
    "RoleSummary",
    "SalesRepCard",
    "ShoppingListDetail",
    "ShoppingListLine",
    "ShoppingListName",
    "ShoppingListOwner",
    "ShoppingListSummary",
    "ShoppingListSummaryProducts",
    "SignIn",
    "StoreBasics",
    "StoreBasicsTimeFormat",
    "StoreCard",
    "StoreCurrency",
    "StoreCustomer",
    "StoreCustomerAuthentication",
    "StoreSite",
    "StorefrontPages",
    "StorefrontPagesInvoice",
    "StorefrontSetting",
    "Subscriber",
    "TaxZone",
    "TaxZonePriceDisplaySettings",
    "TaxZoneRates",
    "TaxZoneRatesClassRates",
    "TaxZoneShopperTargetSettings",
    "TaxZoneShopperTargetSettingsLocations",
    "UserExtraFieldValue",
    "UserIdentity",
]


if not TYPE_CHECKING:
    # Hidden from type checkers, so that a name which does not exist is an error to them.
    def __getattr__(name):
        source = _SOURCES.get(name)
        if source is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(importlib.import_module(source, __name__), name)
        return value

    def __dir__():
        return sorted(__all__)
