# Generated from schema/ and queries/ by `make codegen`. Edits are lost.
"""The types of shared selections, by the fragments' names."""

from typing import TYPE_CHECKING

from b2b_storefront._lazy import lazy_names

if TYPE_CHECKING:
    from .account_profile import AccountProfile as AccountProfile
    from .address_switch_state import AddressSwitchState as AddressSwitchState
    from .assigned_company import (
        AssignedCompany as AssignedCompany, AssignedCompanyExtraFields as AssignedCompanyExtraFields,
    )
    from .bought_product import BoughtProduct as BoughtProduct
    from .bulk_price import BulkPrice as BulkPrice
    from .catalog_product import CatalogProduct as CatalogProduct
    from .checked_sku_list import CheckedSkuList as CheckedSkuList
    from .checkout_links import CheckoutLinks as CheckoutLinks
    from .chosen_option import ChosenOption as ChosenOption
    from .company_account import (
        CompanyAccount as CompanyAccount, CompanyAccountExtraFields as CompanyAccountExtraFields,
    )
    from .company_address import (
        CompanyAddress as CompanyAddress, CompanyAddressExtraFields as CompanyAddressExtraFields,
    )
    from .company_card import CompanyCard as CompanyCard
    from .company_credit import CompanyCredit as CompanyCredit
    from .company_reference import CompanyReference as CompanyReference
    from .company_user import CompanyUser as CompanyUser
    from .company_variant import CompanyVariant as CompanyVariant
    from .country import Country as Country, CountryStates as CountryStates
    from .customer_identity import CustomerIdentity as CustomerIdentity
    from .customer_profile import CustomerProfile as CustomerProfile
    from .customer_shopping_list_detail import CustomerShoppingListDetail as CustomerShoppingListDetail
    from .customer_shopping_list_name import CustomerShoppingListName as CustomerShoppingListName
    from .customer_shopping_list_summary import (
        CustomerShoppingListSummary as CustomerShoppingListSummary,
        CustomerShoppingListSummaryProducts as CustomerShoppingListSummaryProducts,
    )
    from .email_owner import EmailOwner as EmailOwner
    from .extra_field_definition import ExtraFieldDefinition as ExtraFieldDefinition
    from .form_field_value import FormFieldValue as FormFieldValue
    from .granted_permission import GrantedPermission as GrantedPermission
    from .hierarchy_company import HierarchyCompany as HierarchyCompany
    from .invoice_amount import InvoiceAmount as InvoiceAmount
    from .invoice_detail import (
        InvoiceDetail as InvoiceDetail, InvoiceDetailBcInformation as InvoiceDetailBcInformation,
        InvoiceDetailExtraFields as InvoiceDetailExtraFields, InvoiceDetailStoreInfo as InvoiceDetailStoreInfo,
    )
    from .invoice_summary import InvoiceSummary as InvoiceSummary
    from .known_user import KnownUser as KnownUser
    from .masquerade_contact import MasqueradeContact as MasqueradeContact
    from .order_detail import OrderDetail as OrderDetail
    from .order_event import OrderEvent as OrderEvent
    from .order_status_label import OrderStatusLabel as OrderStatusLabel
    from .order_summary import OrderSummary as OrderSummary, OrderSummaryCompanyId as OrderSummaryCompanyId
    from .paging import Paging as Paging
    from .payment_line import PaymentLine as PaymentLine
    from .permission_definition import PermissionDefinition as PermissionDefinition
    from .personal_address import (
        PersonalAddress as PersonalAddress, PersonalAddressFormFields as PersonalAddressFormFields,
    )
    from .price import Price as Price
    from .price_range import PriceRange as PriceRange
    from .product_display import ProductDisplay as ProductDisplay
    from .product_prices import (
        ProductPrices as ProductPrices, ProductPricesReferenceRequest as ProductPricesReferenceRequest,
    )
    from .product_stock import ProductStock as ProductStock
    from .product_validation import (
        ProductValidation as ProductValidation, ProductValidationProduct as ProductValidationProduct,
    )
    from .purchasability import Purchasability as Purchasability
    from .quick_order_product import QuickOrderProduct as QuickOrderProduct
    from .quote_attachment import QuoteAttachment as QuoteAttachment
    from .quote_conversation import QuoteConversation as QuoteConversation
    from .quote_detail import QuoteDetail as QuoteDetail, QuoteDetailExtraFields as QuoteDetailExtraFields
    from .quote_extra_field_definition import QuoteExtraFieldDefinition as QuoteExtraFieldDefinition
    from .quote_line import QuoteLine as QuoteLine
    from .quote_parties import QuoteParties as QuoteParties
    from .quote_reference import QuoteReference as QuoteReference
    from .quote_settings import (
        QuoteSettings as QuoteSettings, QuoteSettingsOtherConfigs as QuoteSettingsOtherConfigs,
        QuoteSettingsSwitchStatus as QuoteSettingsSwitchStatus,
    )
    from .quote_summary import QuoteSummary as QuoteSummary
    from .receipt_summary import ReceiptSummary as ReceiptSummary
    from .registered_address import RegisteredAddress as RegisteredAddress
    from .registration_field import RegistrationField as RegistrationField
    from .role_detail import RoleDetail as RoleDetail
    from .role_permission import RolePermission as RolePermission
    from .role_summary import RoleSummary as RoleSummary
    from .sales_rep_card import SalesRepCard as SalesRepCard
    from .shopping_list_detail import ShoppingListDetail as ShoppingListDetail
    from .shopping_list_line import ShoppingListLine as ShoppingListLine
    from .shopping_list_name import ShoppingListName as ShoppingListName
    from .shopping_list_owner import ShoppingListOwner as ShoppingListOwner
    from .shopping_list_summary import (
        ShoppingListSummary as ShoppingListSummary, ShoppingListSummaryProducts as ShoppingListSummaryProducts,
    )
    from .sign_in import SignIn as SignIn
    from .store_basics import StoreBasics as StoreBasics, StoreBasicsTimeFormat as StoreBasicsTimeFormat
    from .store_card import StoreCard as StoreCard
    from .store_currency import StoreCurrency as StoreCurrency
    from .store_customer import (
        StoreCustomer as StoreCustomer, StoreCustomerAuthentication as StoreCustomerAuthentication,
    )
    from .store_site import StoreSite as StoreSite
    from .storefront_pages import StorefrontPages as StorefrontPages, StorefrontPagesInvoice as StorefrontPagesInvoice
    from .storefront_setting import StorefrontSetting as StorefrontSetting
    from .subscriber import Subscriber as Subscriber
    from .tax_zone import (
        TaxZone as TaxZone, TaxZonePriceDisplaySettings as TaxZonePriceDisplaySettings, TaxZoneRates as TaxZoneRates,
        TaxZoneRatesClassRates as TaxZoneRatesClassRates, TaxZoneShopperTargetSettings as TaxZoneShopperTargetSettings,
        TaxZoneShopperTargetSettingsLocations as TaxZoneShopperTargetSettingsLocations,
    )
    from .user_extra_field_value import UserExtraFieldValue as UserExtraFieldValue
    from .user_identity import UserIdentity as UserIdentity

__all__ = [
    "AccountProfile", "AddressSwitchState", "AssignedCompany", "AssignedCompanyExtraFields", "BoughtProduct",
    "BulkPrice", "CatalogProduct", "CheckedSkuList", "CheckoutLinks", "ChosenOption", "CompanyAccount",
    "CompanyAccountExtraFields", "CompanyAddress", "CompanyAddressExtraFields", "CompanyCard", "CompanyCredit",
    "CompanyReference", "CompanyUser", "CompanyVariant", "Country", "CountryStates", "CustomerIdentity",
    "CustomerProfile", "CustomerShoppingListDetail", "CustomerShoppingListName", "CustomerShoppingListSummary",
    "CustomerShoppingListSummaryProducts", "EmailOwner", "ExtraFieldDefinition", "FormFieldValue", "GrantedPermission",
    "HierarchyCompany", "InvoiceAmount", "InvoiceDetail", "InvoiceDetailBcInformation", "InvoiceDetailExtraFields",
    "InvoiceDetailStoreInfo", "InvoiceSummary", "KnownUser", "MasqueradeContact", "OrderDetail", "OrderEvent",
    "OrderStatusLabel", "OrderSummary", "OrderSummaryCompanyId", "Paging", "PaymentLine", "PermissionDefinition",
    "PersonalAddress", "PersonalAddressFormFields", "Price", "PriceRange", "ProductDisplay", "ProductPrices",
    "ProductPricesReferenceRequest", "ProductStock", "ProductValidation", "ProductValidationProduct", "Purchasability",
    "QuickOrderProduct", "QuoteAttachment", "QuoteConversation", "QuoteDetail", "QuoteDetailExtraFields",
    "QuoteExtraFieldDefinition", "QuoteLine", "QuoteParties", "QuoteReference", "QuoteSettings",
    "QuoteSettingsOtherConfigs", "QuoteSettingsSwitchStatus", "QuoteSummary", "ReceiptSummary", "RegisteredAddress",
    "RegistrationField", "RoleDetail", "RolePermission", "RoleSummary", "SalesRepCard", "ShoppingListDetail",
    "ShoppingListLine", "ShoppingListName", "ShoppingListOwner", "ShoppingListSummary", "ShoppingListSummaryProducts",
    "SignIn", "StoreBasics", "StoreBasicsTimeFormat", "StoreCard", "StoreCurrency", "StoreCustomer",
    "StoreCustomerAuthentication", "StoreSite", "StorefrontPages", "StorefrontPagesInvoice", "StorefrontSetting",
    "Subscriber", "TaxZone", "TaxZonePriceDisplaySettings", "TaxZoneRates", "TaxZoneRatesClassRates",
    "TaxZoneShopperTargetSettings", "TaxZoneShopperTargetSettingsLocations", "UserExtraFieldValue", "UserIdentity",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            ".account_profile": "AccountProfile",
            ".address_switch_state": "AddressSwitchState",
            ".assigned_company": "AssignedCompany AssignedCompanyExtraFields",
            ".bought_product": "BoughtProduct",
            ".bulk_price": "BulkPrice",
            ".catalog_product": "CatalogProduct",
            ".checked_sku_list": "CheckedSkuList",
            ".checkout_links": "CheckoutLinks",
            ".chosen_option": "ChosenOption",
            ".company_account": "CompanyAccount CompanyAccountExtraFields",
            ".company_address": "CompanyAddress CompanyAddressExtraFields",
            ".company_card": "CompanyCard",
            ".company_credit": "CompanyCredit",
            ".company_reference": "CompanyReference",
            ".company_user": "CompanyUser",
            ".company_variant": "CompanyVariant",
            ".country": "Country CountryStates",
            ".customer_identity": "CustomerIdentity",
            ".customer_profile": "CustomerProfile",
            ".customer_shopping_list_detail": "CustomerShoppingListDetail",
            ".customer_shopping_list_name": "CustomerShoppingListName",
            ".customer_shopping_list_summary": "CustomerShoppingListSummary CustomerShoppingListSummaryProducts",
            ".email_owner": "EmailOwner",
            ".extra_field_definition": "ExtraFieldDefinition",
            ".form_field_value": "FormFieldValue",
            ".granted_permission": "GrantedPermission",
            ".hierarchy_company": "HierarchyCompany",
            ".invoice_amount": "InvoiceAmount",
            ".invoice_detail": (
                "InvoiceDetail InvoiceDetailBcInformation InvoiceDetailExtraFields InvoiceDetailStoreInfo"
            ),
            ".invoice_summary": "InvoiceSummary",
            ".known_user": "KnownUser",
            ".masquerade_contact": "MasqueradeContact",
            ".order_detail": "OrderDetail",
            ".order_event": "OrderEvent",
            ".order_status_label": "OrderStatusLabel",
            ".order_summary": "OrderSummary OrderSummaryCompanyId",
            ".paging": "Paging",
            ".payment_line": "PaymentLine",
            ".permission_definition": "PermissionDefinition",
            ".personal_address": "PersonalAddress PersonalAddressFormFields",
            ".price": "Price",
            ".price_range": "PriceRange",
            ".product_display": "ProductDisplay",
            ".product_prices": "ProductPrices ProductPricesReferenceRequest",
            ".product_stock": "ProductStock",
            ".product_validation": "ProductValidation ProductValidationProduct",
            ".purchasability": "Purchasability",
            ".quick_order_product": "QuickOrderProduct",
            ".quote_attachment": "QuoteAttachment",
            ".quote_conversation": "QuoteConversation",
            ".quote_detail": "QuoteDetail QuoteDetailExtraFields",
            ".quote_extra_field_definition": "QuoteExtraFieldDefinition",
            ".quote_line": "QuoteLine",
            ".quote_parties": "QuoteParties",
            ".quote_reference": "QuoteReference",
            ".quote_settings": "QuoteSettings QuoteSettingsOtherConfigs QuoteSettingsSwitchStatus",
            ".quote_summary": "QuoteSummary",
            ".receipt_summary": "ReceiptSummary",
            ".registered_address": "RegisteredAddress",
            ".registration_field": "RegistrationField",
            ".role_detail": "RoleDetail",
            ".role_permission": "RolePermission",
            ".role_summary": "RoleSummary",
            ".sales_rep_card": "SalesRepCard",
            ".shopping_list_detail": "ShoppingListDetail",
            ".shopping_list_line": "ShoppingListLine",
            ".shopping_list_name": "ShoppingListName",
            ".shopping_list_owner": "ShoppingListOwner",
            ".shopping_list_summary": "ShoppingListSummary ShoppingListSummaryProducts",
            ".sign_in": "SignIn",
            ".store_basics": "StoreBasics StoreBasicsTimeFormat",
            ".store_card": "StoreCard",
            ".store_currency": "StoreCurrency",
            ".store_customer": "StoreCustomer StoreCustomerAuthentication",
            ".store_site": "StoreSite",
            ".storefront_pages": "StorefrontPages StorefrontPagesInvoice",
            ".storefront_setting": "StorefrontSetting",
            ".subscriber": "Subscriber",
            ".tax_zone": (
                "TaxZone TaxZonePriceDisplaySettings TaxZoneRates TaxZoneRatesClassRates TaxZoneShopperTargetSettings "
                "TaxZoneShopperTargetSettingsLocations"
            ),
            ".user_extra_field_value": "UserExtraFieldValue",
            ".user_identity": "UserIdentity",
        },
    )
