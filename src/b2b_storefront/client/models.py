# Generated from schema/ and queries/ by `make codegen`. Edits are lost.
"""What the client's methods return."""

from typing import TYPE_CHECKING

from b2b_storefront._lazy import lazy_names

if TYPE_CHECKING:
    from .address_create import AddressCreate as AddressCreate
    from .address_delete import AddressDelete as AddressDelete
    from .address_update import AddressUpdate as AddressUpdate
    from .addresses import Addresses as Addresses
    from .all_orders import AllOrders as AllOrders
    from .all_receipt_lines import AllReceiptLines as AllReceiptLines
    from .authorization import Authorization as Authorization
    from .auto_loader import AutoLoader as AutoLoader
    from .checkout_login import CheckoutLogin as CheckoutLogin
    from .company_create import CompanyCreate as CompanyCreate
    from .company_payment_terms import CompanyPaymentTerms as CompanyPaymentTerms
    from .company_roles import CompanyRoles as CompanyRoles
    from .company_user_info import CompanyUserInfo as CompanyUserInfo
    from .company_validate_email import CompanyValidateEmail as CompanyValidateEmail
    from .create_order import CreateOrder as CreateOrder
    from .created_by_user import CreatedByUser as CreatedByUser
    from .currencies import Currencies as Currencies
    from .customer_address_create import CustomerAddressCreate as CustomerAddressCreate
    from .customer_address_delete import CustomerAddressDelete as CustomerAddressDelete
    from .customer_address_update import CustomerAddressUpdate as CustomerAddressUpdate
    from .customer_addresses import CustomerAddresses as CustomerAddresses
    from .customer_create import CustomerCreate as CustomerCreate
    from .customer_email_check import CustomerEmailCheck as CustomerEmailCheck
    from .customer_orders import CustomerOrders as CustomerOrders
    from .customer_quotes import CustomerQuotes as CustomerQuotes
    from .customer_shopping_list import CustomerShoppingList as CustomerShoppingList
    from .customer_shopping_lists import CustomerShoppingLists as CustomerShoppingLists
    from .customer_shopping_lists_create import CustomerShoppingListsCreate as CustomerShoppingListsCreate
    from .customer_shopping_lists_delete import CustomerShoppingListsDelete as CustomerShoppingListsDelete
    from .customer_shopping_lists_duplicate import CustomerShoppingListsDuplicate as CustomerShoppingListsDuplicate
    from .customer_shopping_lists_items_create import (
        CustomerShoppingListsItemsCreate as CustomerShoppingListsItemsCreate,
    )
    from .customer_shopping_lists_items_delete import (
        CustomerShoppingListsItemsDelete as CustomerShoppingListsItemsDelete,
    )
    from .customer_shopping_lists_items_update import (
        CustomerShoppingListsItemsUpdate as CustomerShoppingListsItemsUpdate,
    )
    from .customer_shopping_lists_update import CustomerShoppingListsUpdate as CustomerShoppingListsUpdate
    from .customer_subscribers_create import CustomerSubscribersCreate as CustomerSubscribersCreate
    from .fragments import (
        AccountProfile as AccountProfile, AddressSwitchState as AddressSwitchState, CatalogProduct as CatalogProduct,
        CompanyAccount as CompanyAccount, CompanyAddress as CompanyAddress, CompanyCredit as CompanyCredit,
        CompanyReference as CompanyReference, CompanyUser as CompanyUser, CompanyVariant as CompanyVariant,
        Country as Country, CustomerIdentity as CustomerIdentity, CustomerProfile as CustomerProfile,
        CustomerShoppingListName as CustomerShoppingListName, ExtraFieldDefinition as ExtraFieldDefinition,
        HierarchyCompany as HierarchyCompany, InvoiceDetail as InvoiceDetail, OrderDetail as OrderDetail,
        OrderStatusLabel as OrderStatusLabel, PaymentLine as PaymentLine, PermissionDefinition as PermissionDefinition,
        PersonalAddress as PersonalAddress, ProductDisplay as ProductDisplay, ProductPrices as ProductPrices,
        ProductStock as ProductStock, ProductValidation as ProductValidation, Purchasability as Purchasability,
        QuickOrderProduct as QuickOrderProduct, QuoteDetail as QuoteDetail,
        QuoteExtraFieldDefinition as QuoteExtraFieldDefinition, QuoteParties as QuoteParties,
        QuoteSettings as QuoteSettings, RegistrationField as RegistrationField, RoleDetail as RoleDetail,
        ShoppingListName as ShoppingListName, StoreBasics as StoreBasics, StorefrontSetting as StorefrontSetting,
        TaxZone as TaxZone,
    )
    from .invoice_bc_order_allow_methods import InvoiceBcOrderAllowMethods as InvoiceBcOrderAllowMethods
    from .invoice_create_bc_cart import InvoiceCreateBcCart as InvoiceCreateBcCart
    from .invoice_customer_information import InvoiceCustomerInformation as InvoiceCustomerInformation
    from .invoice_finish_bc_payment import InvoiceFinishBcPayment as InvoiceFinishBcPayment
    from .invoice_payment_bc_cart import InvoicePaymentBcCart as InvoicePaymentBcCart
    from .invoice_payment_fees import InvoicePaymentFees as InvoicePaymentFees
    from .invoice_payment_modules import InvoicePaymentModules as InvoicePaymentModules
    from .invoice_pdf import InvoicePdf as InvoicePdf
    from .invoice_stats import InvoiceStats as InvoiceStats
    from .invoices import Invoices as Invoices
    from .invoices_export import InvoicesExport as InvoicesExport
    from .login import Login as Login
    from .order_products import OrderProducts as OrderProducts
    from .ordered_products import OrderedProducts as OrderedProducts
    from .product_anon_upload import ProductAnonUpload as ProductAnonUpload
    from .product_upload import ProductUpload as ProductUpload
    from .product_variants_info import ProductVariantsInfo as ProductVariantsInfo
    from .quote_attach_file_create import QuoteAttachFileCreate as QuoteAttachFileCreate
    from .quote_attach_file_delete import QuoteAttachFileDelete as QuoteAttachFileDelete
    from .quote_checkout import QuoteCheckout as QuoteCheckout
    from .quote_create import QuoteCreate as QuoteCreate
    from .quote_email import QuoteEmail as QuoteEmail
    from .quote_frontend_pdf import QuoteFrontendPdf as QuoteFrontendPdf
    from .quote_ordered import QuoteOrdered as QuoteOrdered
    from .quote_pdf_export import QuotePdfExport as QuotePdfExport
    from .quote_update import QuoteUpdate as QuoteUpdate
    from .quotes import Quotes as Quotes
    from .receipt import Receipt as Receipt
    from .receipt_lines import ReceiptLines as ReceiptLines
    from .receipts import Receipts as Receipts
    from .shopping_list import ShoppingList as ShoppingList
    from .shopping_lists import ShoppingLists as ShoppingLists
    from .shopping_lists_create import ShoppingListsCreate as ShoppingListsCreate
    from .shopping_lists_delete import ShoppingListsDelete as ShoppingListsDelete
    from .shopping_lists_duplicate import ShoppingListsDuplicate as ShoppingListsDuplicate
    from .shopping_lists_items_create import ShoppingListsItemsCreate as ShoppingListsItemsCreate
    from .shopping_lists_items_delete import ShoppingListsItemsDelete as ShoppingListsItemsDelete
    from .shopping_lists_items_update import ShoppingListsItemsUpdate as ShoppingListsItemsUpdate
    from .shopping_lists_update import ShoppingListsUpdate as ShoppingListsUpdate
    from .store_checkout_config import StoreCheckoutConfig as StoreCheckoutConfig
    from .store_config_switch_status import StoreConfigSwitchStatus as StoreConfigSwitchStatus
    from .store_front_token import StoreFrontToken as StoreFrontToken
    from .store_limitations import StoreLimitations as StoreLimitations
    from .storefront_config import StorefrontConfig as StorefrontConfig
    from .storefront_default_language import StorefrontDefaultLanguage as StorefrontDefaultLanguage
    from .storefront_script import StorefrontScript as StorefrontScript
    from .storefront_settings import StorefrontSettings as StorefrontSettings
    from .super_admin_begin_masquerade import SuperAdminBeginMasquerade as SuperAdminBeginMasquerade
    from .super_admin_companies import SuperAdminCompanies as SuperAdminCompanies
    from .super_admin_end_masquerade import SuperAdminEndMasquerade as SuperAdminEndMasquerade
    from .update_account_settings import UpdateAccountSettings as UpdateAccountSettings
    from .update_customer_account_settings import UpdateCustomerAccountSettings as UpdateCustomerAccountSettings
    from .user_create import UserCreate as UserCreate
    from .user_delete import UserDelete as UserDelete
    from .user_email_check import UserEmailCheck as UserEmailCheck
    from .user_login_state import UserLoginState as UserLoginState
    from .user_masquerading_company_begin import UserMasqueradingCompanyBegin as UserMasqueradingCompanyBegin
    from .user_masquerading_company_end import UserMasqueradingCompanyEnd as UserMasqueradingCompanyEnd
    from .user_update import UserUpdate as UserUpdate
    from .users import Users as Users
    from .validate_products import ValidateProducts as ValidateProducts

__all__ = [
    "AccountProfile", "AddressCreate", "AddressDelete", "AddressSwitchState", "AddressUpdate", "Addresses", "AllOrders",
    "AllReceiptLines", "Authorization", "AutoLoader", "CatalogProduct", "CheckoutLogin", "CompanyAccount",
    "CompanyAddress", "CompanyCreate", "CompanyCredit", "CompanyPaymentTerms", "CompanyReference", "CompanyRoles",
    "CompanyUser", "CompanyUserInfo", "CompanyValidateEmail", "CompanyVariant", "Country", "CreateOrder",
    "CreatedByUser", "Currencies", "CustomerAddressCreate", "CustomerAddressDelete", "CustomerAddressUpdate",
    "CustomerAddresses", "CustomerCreate", "CustomerEmailCheck", "CustomerIdentity", "CustomerOrders",
    "CustomerProfile", "CustomerQuotes", "CustomerShoppingList", "CustomerShoppingListName", "CustomerShoppingLists",
    "CustomerShoppingListsCreate", "CustomerShoppingListsDelete", "CustomerShoppingListsDuplicate",
    "CustomerShoppingListsItemsCreate", "CustomerShoppingListsItemsDelete", "CustomerShoppingListsItemsUpdate",
    "CustomerShoppingListsUpdate", "CustomerSubscribersCreate", "ExtraFieldDefinition", "HierarchyCompany",
    "InvoiceBcOrderAllowMethods", "InvoiceCreateBcCart", "InvoiceCustomerInformation", "InvoiceDetail",
    "InvoiceFinishBcPayment", "InvoicePaymentBcCart", "InvoicePaymentFees", "InvoicePaymentModules", "InvoicePdf",
    "InvoiceStats", "Invoices", "InvoicesExport", "Login", "OrderDetail", "OrderProducts", "OrderStatusLabel",
    "OrderedProducts", "PaymentLine", "PermissionDefinition", "PersonalAddress", "ProductAnonUpload", "ProductDisplay",
    "ProductPrices", "ProductStock", "ProductUpload", "ProductValidation", "ProductVariantsInfo", "Purchasability",
    "QuickOrderProduct", "QuoteAttachFileCreate", "QuoteAttachFileDelete", "QuoteCheckout", "QuoteCreate",
    "QuoteDetail", "QuoteEmail", "QuoteExtraFieldDefinition", "QuoteFrontendPdf", "QuoteOrdered", "QuoteParties",
    "QuotePdfExport", "QuoteSettings", "QuoteUpdate", "Quotes", "Receipt", "ReceiptLines", "Receipts",
    "RegistrationField", "RoleDetail", "ShoppingList", "ShoppingListName", "ShoppingLists", "ShoppingListsCreate",
    "ShoppingListsDelete", "ShoppingListsDuplicate", "ShoppingListsItemsCreate", "ShoppingListsItemsDelete",
    "ShoppingListsItemsUpdate", "ShoppingListsUpdate", "StoreBasics", "StoreCheckoutConfig", "StoreConfigSwitchStatus",
    "StoreFrontToken", "StoreLimitations", "StorefrontConfig", "StorefrontDefaultLanguage", "StorefrontScript",
    "StorefrontSetting", "StorefrontSettings", "SuperAdminBeginMasquerade", "SuperAdminCompanies",
    "SuperAdminEndMasquerade", "TaxZone", "UpdateAccountSettings", "UpdateCustomerAccountSettings", "UserCreate",
    "UserDelete", "UserEmailCheck", "UserLoginState", "UserMasqueradingCompanyBegin", "UserMasqueradingCompanyEnd",
    "UserUpdate", "Users", "ValidateProducts",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            ".address_create": "AddressCreate",
            ".address_delete": "AddressDelete",
            ".address_update": "AddressUpdate",
            ".addresses": "Addresses",
            ".all_orders": "AllOrders",
            ".all_receipt_lines": "AllReceiptLines",
            ".authorization": "Authorization",
            ".auto_loader": "AutoLoader",
            ".checkout_login": "CheckoutLogin",
            ".company_create": "CompanyCreate",
            ".company_payment_terms": "CompanyPaymentTerms",
            ".company_roles": "CompanyRoles",
            ".company_user_info": "CompanyUserInfo",
            ".company_validate_email": "CompanyValidateEmail",
            ".create_order": "CreateOrder",
            ".created_by_user": "CreatedByUser",
            ".currencies": "Currencies",
            ".customer_address_create": "CustomerAddressCreate",
            ".customer_address_delete": "CustomerAddressDelete",
            ".customer_address_update": "CustomerAddressUpdate",
            ".customer_addresses": "CustomerAddresses",
            ".customer_create": "CustomerCreate",
            ".customer_email_check": "CustomerEmailCheck",
            ".customer_orders": "CustomerOrders",
            ".customer_quotes": "CustomerQuotes",
            ".customer_shopping_list": "CustomerShoppingList",
            ".customer_shopping_lists": "CustomerShoppingLists",
            ".customer_shopping_lists_create": "CustomerShoppingListsCreate",
            ".customer_shopping_lists_delete": "CustomerShoppingListsDelete",
            ".customer_shopping_lists_duplicate": "CustomerShoppingListsDuplicate",
            ".customer_shopping_lists_items_create": "CustomerShoppingListsItemsCreate",
            ".customer_shopping_lists_items_delete": "CustomerShoppingListsItemsDelete",
            ".customer_shopping_lists_items_update": "CustomerShoppingListsItemsUpdate",
            ".customer_shopping_lists_update": "CustomerShoppingListsUpdate",
            ".customer_subscribers_create": "CustomerSubscribersCreate",
            ".fragments": (
                "AccountProfile AddressSwitchState CatalogProduct CompanyAccount CompanyAddress CompanyCredit "
                "CompanyReference CompanyUser CompanyVariant Country CustomerIdentity CustomerProfile "
                "CustomerShoppingListName ExtraFieldDefinition HierarchyCompany InvoiceDetail OrderDetail "
                "OrderStatusLabel PaymentLine PermissionDefinition PersonalAddress ProductDisplay ProductPrices "
                "ProductStock ProductValidation Purchasability QuickOrderProduct QuoteDetail "
                "QuoteExtraFieldDefinition QuoteParties QuoteSettings RegistrationField RoleDetail ShoppingListName "
                "StoreBasics StorefrontSetting TaxZone"
            ),
            ".invoice_bc_order_allow_methods": "InvoiceBcOrderAllowMethods",
            ".invoice_create_bc_cart": "InvoiceCreateBcCart",
            ".invoice_customer_information": "InvoiceCustomerInformation",
            ".invoice_finish_bc_payment": "InvoiceFinishBcPayment",
            ".invoice_payment_bc_cart": "InvoicePaymentBcCart",
            ".invoice_payment_fees": "InvoicePaymentFees",
            ".invoice_payment_modules": "InvoicePaymentModules",
            ".invoice_pdf": "InvoicePdf",
            ".invoice_stats": "InvoiceStats",
            ".invoices": "Invoices",
            ".invoices_export": "InvoicesExport",
            ".login": "Login",
            ".order_products": "OrderProducts",
            ".ordered_products": "OrderedProducts",
            ".product_anon_upload": "ProductAnonUpload",
            ".product_upload": "ProductUpload",
            ".product_variants_info": "ProductVariantsInfo",
            ".quote_attach_file_create": "QuoteAttachFileCreate",
            ".quote_attach_file_delete": "QuoteAttachFileDelete",
            ".quote_checkout": "QuoteCheckout",
            ".quote_create": "QuoteCreate",
            ".quote_email": "QuoteEmail",
            ".quote_frontend_pdf": "QuoteFrontendPdf",
            ".quote_ordered": "QuoteOrdered",
            ".quote_pdf_export": "QuotePdfExport",
            ".quote_update": "QuoteUpdate",
            ".quotes": "Quotes",
            ".receipt": "Receipt",
            ".receipt_lines": "ReceiptLines",
            ".receipts": "Receipts",
            ".shopping_list": "ShoppingList",
            ".shopping_lists": "ShoppingLists",
            ".shopping_lists_create": "ShoppingListsCreate",
            ".shopping_lists_delete": "ShoppingListsDelete",
            ".shopping_lists_duplicate": "ShoppingListsDuplicate",
            ".shopping_lists_items_create": "ShoppingListsItemsCreate",
            ".shopping_lists_items_delete": "ShoppingListsItemsDelete",
            ".shopping_lists_items_update": "ShoppingListsItemsUpdate",
            ".shopping_lists_update": "ShoppingListsUpdate",
            ".store_checkout_config": "StoreCheckoutConfig",
            ".store_config_switch_status": "StoreConfigSwitchStatus",
            ".store_front_token": "StoreFrontToken",
            ".store_limitations": "StoreLimitations",
            ".storefront_config": "StorefrontConfig",
            ".storefront_default_language": "StorefrontDefaultLanguage",
            ".storefront_script": "StorefrontScript",
            ".storefront_settings": "StorefrontSettings",
            ".super_admin_begin_masquerade": "SuperAdminBeginMasquerade",
            ".super_admin_companies": "SuperAdminCompanies",
            ".super_admin_end_masquerade": "SuperAdminEndMasquerade",
            ".update_account_settings": "UpdateAccountSettings",
            ".update_customer_account_settings": "UpdateCustomerAccountSettings",
            ".user_create": "UserCreate",
            ".user_delete": "UserDelete",
            ".user_email_check": "UserEmailCheck",
            ".user_login_state": "UserLoginState",
            ".user_masquerading_company_begin": "UserMasqueradingCompanyBegin",
            ".user_masquerading_company_end": "UserMasqueradingCompanyEnd",
            ".user_update": "UserUpdate",
            ".users": "Users",
            ".validate_products": "ValidateProducts",
        },
    )
