# Generated from schema/ and queries/ by `make codegen`. Edits are lost.
"""The typed client: every operation of queries/ as a method, every result as a model."""

from typing import TYPE_CHECKING

from b2b_storefront._lazy import lazy_names

if TYPE_CHECKING:
    from .address_create import AddressCreate as AddressCreate
    from .address_delete import AddressDelete as AddressDelete
    from .address_update import AddressUpdate as AddressUpdate
    from .addresses import Addresses as Addresses, AddressesEdge as AddressesEdge, AddressesEdges as AddressesEdges
    from .all_orders import AllOrders as AllOrders, AllOrdersEdge as AllOrdersEdge, AllOrdersEdges as AllOrdersEdges
    from .all_receipt_lines import (
        AllReceiptLines as AllReceiptLines, AllReceiptLinesEdge as AllReceiptLinesEdge,
        AllReceiptLinesEdges as AllReceiptLinesEdges,
    )
    from .async_client import AsyncClient as AsyncClient
    from .authorization import Authorization as Authorization
    from .auto_loader import AutoLoader as AutoLoader
    from .checkout_login import CheckoutLogin as CheckoutLogin, CheckoutLoginResult as CheckoutLoginResult
    from .client import Client as Client
    from .company_create import CompanyCreate as CompanyCreate
    from .company_payment_terms import CompanyPaymentTerms as CompanyPaymentTerms
    from .company_roles import (
        CompanyRoles as CompanyRoles, CompanyRolesEdge as CompanyRolesEdge, CompanyRolesEdges as CompanyRolesEdges,
    )
    from .company_user_info import CompanyUserInfo as CompanyUserInfo
    from .company_validate_email import CompanyValidateEmail as CompanyValidateEmail
    from .create_order import CreateOrder as CreateOrder
    from .created_by_user import CreatedByUser as CreatedByUser
    from .currencies import Currencies as Currencies
    from .customer_address_create import CustomerAddressCreate as CustomerAddressCreate
    from .customer_address_delete import CustomerAddressDelete as CustomerAddressDelete
    from .customer_address_update import CustomerAddressUpdate as CustomerAddressUpdate
    from .customer_addresses import (
        CustomerAddresses as CustomerAddresses, CustomerAddressesEdge as CustomerAddressesEdge,
        CustomerAddressesEdges as CustomerAddressesEdges,
    )
    from .customer_create import CustomerCreate as CustomerCreate
    from .customer_email_check import CustomerEmailCheck as CustomerEmailCheck
    from .customer_orders import (
        CustomerOrders as CustomerOrders, CustomerOrdersEdge as CustomerOrdersEdge,
        CustomerOrdersEdges as CustomerOrdersEdges,
    )
    from .customer_quotes import (
        CustomerQuotes as CustomerQuotes, CustomerQuotesEdge as CustomerQuotesEdge,
        CustomerQuotesEdges as CustomerQuotesEdges,
    )
    from .customer_shopping_list import (
        CustomerShoppingList as CustomerShoppingList, CustomerShoppingListProducts as CustomerShoppingListProducts,
        CustomerShoppingListProductsEdge as CustomerShoppingListProductsEdge,
        CustomerShoppingListProductsEdges as CustomerShoppingListProductsEdges,
    )
    from .customer_shopping_lists import (
        CustomerShoppingLists as CustomerShoppingLists, CustomerShoppingListsEdge as CustomerShoppingListsEdge,
        CustomerShoppingListsEdges as CustomerShoppingListsEdges,
    )
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
        AccountProfile as AccountProfile, AddressSwitchState as AddressSwitchState, AssignedCompany as AssignedCompany,
        AssignedCompanyExtraFields as AssignedCompanyExtraFields, BoughtProduct as BoughtProduct,
        BulkPrice as BulkPrice, CatalogProduct as CatalogProduct, CheckedSkuList as CheckedSkuList,
        CheckoutLinks as CheckoutLinks, ChosenOption as ChosenOption, CompanyAccount as CompanyAccount,
        CompanyAccountExtraFields as CompanyAccountExtraFields, CompanyAddress as CompanyAddress,
        CompanyAddressExtraFields as CompanyAddressExtraFields, CompanyCard as CompanyCard,
        CompanyCredit as CompanyCredit, CompanyReference as CompanyReference, CompanyUser as CompanyUser,
        CompanyVariant as CompanyVariant, Country as Country, CountryStates as CountryStates,
        CustomerIdentity as CustomerIdentity, CustomerProfile as CustomerProfile,
        CustomerShoppingListDetail as CustomerShoppingListDetail, CustomerShoppingListName as CustomerShoppingListName,
        CustomerShoppingListSummary as CustomerShoppingListSummary,
        CustomerShoppingListSummaryProducts as CustomerShoppingListSummaryProducts, EmailOwner as EmailOwner,
        ExtraFieldDefinition as ExtraFieldDefinition, FormFieldValue as FormFieldValue,
        GrantedPermission as GrantedPermission, HierarchyCompany as HierarchyCompany, InvoiceAmount as InvoiceAmount,
        InvoiceDetail as InvoiceDetail, InvoiceDetailBcInformation as InvoiceDetailBcInformation,
        InvoiceDetailExtraFields as InvoiceDetailExtraFields, InvoiceDetailStoreInfo as InvoiceDetailStoreInfo,
        InvoiceSummary as InvoiceSummary, KnownUser as KnownUser, MasqueradeContact as MasqueradeContact,
        OrderDetail as OrderDetail, OrderEvent as OrderEvent, OrderStatusLabel as OrderStatusLabel,
        OrderSummary as OrderSummary, OrderSummaryCompanyId as OrderSummaryCompanyId, Paging as Paging,
        PaymentLine as PaymentLine, PermissionDefinition as PermissionDefinition, PersonalAddress as PersonalAddress,
        PersonalAddressFormFields as PersonalAddressFormFields, Price as Price, PriceRange as PriceRange,
        ProductDisplay as ProductDisplay, ProductPrices as ProductPrices,
        ProductPricesReferenceRequest as ProductPricesReferenceRequest, ProductStock as ProductStock,
        ProductValidation as ProductValidation, ProductValidationProduct as ProductValidationProduct,
        Purchasability as Purchasability, QuickOrderProduct as QuickOrderProduct, QuoteAttachment as QuoteAttachment,
        QuoteConversation as QuoteConversation, QuoteDetail as QuoteDetail,
        QuoteDetailExtraFields as QuoteDetailExtraFields, QuoteExtraFieldDefinition as QuoteExtraFieldDefinition,
        QuoteLine as QuoteLine, QuoteParties as QuoteParties, QuoteReference as QuoteReference,
        QuoteSettings as QuoteSettings, QuoteSettingsOtherConfigs as QuoteSettingsOtherConfigs,
        QuoteSettingsSwitchStatus as QuoteSettingsSwitchStatus, QuoteSummary as QuoteSummary,
        ReceiptSummary as ReceiptSummary, RegisteredAddress as RegisteredAddress,
        RegistrationField as RegistrationField, RoleDetail as RoleDetail, RolePermission as RolePermission,
        RoleSummary as RoleSummary, SalesRepCard as SalesRepCard, ShoppingListDetail as ShoppingListDetail,
        ShoppingListLine as ShoppingListLine, ShoppingListName as ShoppingListName,
        ShoppingListOwner as ShoppingListOwner, ShoppingListSummary as ShoppingListSummary,
        ShoppingListSummaryProducts as ShoppingListSummaryProducts, SignIn as SignIn, StoreBasics as StoreBasics,
        StoreBasicsTimeFormat as StoreBasicsTimeFormat, StoreCard as StoreCard, StoreCurrency as StoreCurrency,
        StoreCustomer as StoreCustomer, StoreCustomerAuthentication as StoreCustomerAuthentication,
        StoreSite as StoreSite, StorefrontPages as StorefrontPages, StorefrontPagesInvoice as StorefrontPagesInvoice,
        StorefrontSetting as StorefrontSetting, Subscriber as Subscriber, TaxZone as TaxZone,
        TaxZonePriceDisplaySettings as TaxZonePriceDisplaySettings, TaxZoneRates as TaxZoneRates,
        TaxZoneRatesClassRates as TaxZoneRatesClassRates, TaxZoneShopperTargetSettings as TaxZoneShopperTargetSettings,
        TaxZoneShopperTargetSettingsLocations as TaxZoneShopperTargetSettingsLocations,
        UserExtraFieldValue as UserExtraFieldValue, UserIdentity as UserIdentity,
    )
    from .input_types import (
        AddressExtraFieldInputType as AddressExtraFieldInputType,
        AddressFormFieldsInputType as AddressFormFieldsInputType, AddressInputType as AddressInputType,
        AddressUpdateType as AddressUpdateType, BcCartInputType as BcCartInputType,
        BillingAddressInputType as BillingAddressInputType, CheckoutLoginType as CheckoutLoginType,
        CompanyAddressExtraField as CompanyAddressExtraField, CompanyAttachedFile as CompanyAttachedFile,
        CompanyExtraField as CompanyExtraField, CompanyInputType as CompanyInputType,
        CompanyUserExtraField as CompanyUserExtraField, ContactInfoInputType as ContactInfoInputType,
        CurrencyInputType as CurrencyInputType, CustomerAddressInputType as CustomerAddressInputType,
        CustomerAddressUpdateType as CustomerAddressUpdateType,
        CustomerAuthenticationInputType as CustomerAuthenticationInputType, CustomerInputType as CustomerInputType,
        CustomerShoppingListsInputType as CustomerShoppingListsInputType,
        CustomerStoreFrontTokenInputType as CustomerStoreFrontTokenInputType,
        CustomerSubscribersInputType as CustomerSubscribersInputType, FormFieldsInputType as FormFieldsInputType,
        InputAccountType as InputAccountType, InputCustomerAccountType as InputCustomerAccountType,
        InvoiceFilterDataType as InvoiceFilterDataType, InvoiceLineItemsInputType as InvoiceLineItemsInputType,
        OrderCreateInputType as OrderCreateInputType, PricingProductItemInputType as PricingProductItemInputType,
        PricingProductItemOptionsInputType as PricingProductItemOptionsInputType,
        ProductAnonUploadInputType as ProductAnonUploadInputType, ProductInputType as ProductInputType,
        ProductInventoryInputType as ProductInventoryInputType, ProductListType as ProductListType,
        ProductOptionInputType as ProductOptionInputType, ProductUploadInputType as ProductUploadInputType,
        ProductVariantInputType as ProductVariantInputType,
        QuoteAddressExtraFieldsInputType as QuoteAddressExtraFieldsInputType,
        QuoteCurrencyInputType as QuoteCurrencyInputType, QuoteEmailInputType as QuoteEmailInputType,
        QuoteExtraFieldsInputType as QuoteExtraFieldsInputType, QuoteFileListInputType as QuoteFileListInputType,
        QuoteInputType as QuoteInputType, QuoteOrderedInputType as QuoteOrderedInputType,
        QuoteUpdateInputType as QuoteUpdateInputType, ShippingAddressInputType as ShippingAddressInputType,
        ShippingMethodInputType as ShippingMethodInputType,
        ShoppingListsDuplicateInputType as ShoppingListsDuplicateInputType,
        ShoppingListsInputType as ShoppingListsInputType, ShoppingListsItemsInputType as ShoppingListsItemsInputType,
        ShoppingListsItemsUpdateInputType as ShoppingListsItemsUpdateInputType, UserAuthType as UserAuthType,
        UserExtraField as UserExtraField, UserInputType as UserInputType, UserLoginType as UserLoginType,
        UserUpdateInputType as UserUpdateInputType, ValidateProductInputType as ValidateProductInputType,
    )
    from .invoice_bc_order_allow_methods import InvoiceBcOrderAllowMethods as InvoiceBcOrderAllowMethods
    from .invoice_create_bc_cart import (
        InvoiceCreateBcCart as InvoiceCreateBcCart, InvoiceCreateBcCartResult as InvoiceCreateBcCartResult,
    )
    from .invoice_customer_information import InvoiceCustomerInformation as InvoiceCustomerInformation
    from .invoice_finish_bc_payment import InvoiceFinishBcPayment as InvoiceFinishBcPayment
    from .invoice_payment_bc_cart import InvoicePaymentBcCart as InvoicePaymentBcCart
    from .invoice_payment_fees import InvoicePaymentFees as InvoicePaymentFees
    from .invoice_payment_modules import InvoicePaymentModules as InvoicePaymentModules
    from .invoice_pdf import InvoicePdf as InvoicePdf
    from .invoice_stats import InvoiceStats as InvoiceStats
    from .invoices import Invoices as Invoices, InvoicesEdge as InvoicesEdge, InvoicesEdges as InvoicesEdges
    from .invoices_export import InvoicesExport as InvoicesExport
    from .login import Login as Login
    from .order_products import OrderProducts as OrderProducts
    from .ordered_products import (
        OrderedProducts as OrderedProducts, OrderedProductsEdge as OrderedProductsEdge,
        OrderedProductsEdges as OrderedProductsEdges,
    )
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
    from .quotes import Quotes as Quotes, QuotesEdge as QuotesEdge, QuotesEdges as QuotesEdges
    from .receipt import (
        Receipt as Receipt, ReceiptReceiptLineSet as ReceiptReceiptLineSet,
        ReceiptReceiptLineSetEdge as ReceiptReceiptLineSetEdge,
        ReceiptReceiptLineSetEdges as ReceiptReceiptLineSetEdges,
    )
    from .receipt_lines import (
        ReceiptLines as ReceiptLines, ReceiptLinesEdge as ReceiptLinesEdge, ReceiptLinesEdges as ReceiptLinesEdges,
    )
    from .receipts import Receipts as Receipts, ReceiptsEdge as ReceiptsEdge, ReceiptsEdges as ReceiptsEdges
    from .shopping_list import (
        ShoppingList as ShoppingList, ShoppingListProducts as ShoppingListProducts,
        ShoppingListProductsEdge as ShoppingListProductsEdge, ShoppingListProductsEdges as ShoppingListProductsEdges,
    )
    from .shopping_lists import (
        ShoppingLists as ShoppingLists, ShoppingListsEdge as ShoppingListsEdge,
        ShoppingListsEdges as ShoppingListsEdges,
    )
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
    from .storefront_settings import (
        StorefrontSettings as StorefrontSettings,
        StorefrontSettingsBackorderDisplaySettings as StorefrontSettingsBackorderDisplaySettings,
    )
    from .super_admin_begin_masquerade import SuperAdminBeginMasquerade as SuperAdminBeginMasquerade
    from .super_admin_companies import (
        SuperAdminCompanies as SuperAdminCompanies, SuperAdminCompaniesEdge as SuperAdminCompaniesEdge,
        SuperAdminCompaniesEdges as SuperAdminCompaniesEdges,
    )
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
    from .users import Users as Users, UsersEdge as UsersEdge, UsersEdges as UsersEdges
    from .validate_products import ValidateProducts as ValidateProducts

__all__ = [
    "AccountProfile", "AddressCreate", "AddressDelete", "AddressExtraFieldInputType", "AddressFormFieldsInputType",
    "AddressInputType", "AddressSwitchState", "AddressUpdate", "AddressUpdateType", "Addresses", "AddressesEdge",
    "AddressesEdges", "AllOrders", "AllOrdersEdge", "AllOrdersEdges", "AllReceiptLines", "AllReceiptLinesEdge",
    "AllReceiptLinesEdges", "AssignedCompany", "AssignedCompanyExtraFields", "AsyncClient", "Authorization",
    "AutoLoader", "BcCartInputType", "BillingAddressInputType", "BoughtProduct", "BulkPrice", "CatalogProduct",
    "CheckedSkuList", "CheckoutLinks", "CheckoutLogin", "CheckoutLoginResult", "CheckoutLoginType", "ChosenOption",
    "Client", "CompanyAccount", "CompanyAccountExtraFields", "CompanyAddress", "CompanyAddressExtraField",
    "CompanyAddressExtraFields", "CompanyAttachedFile", "CompanyCard", "CompanyCreate", "CompanyCredit",
    "CompanyExtraField", "CompanyInputType", "CompanyPaymentTerms", "CompanyReference", "CompanyRoles",
    "CompanyRolesEdge", "CompanyRolesEdges", "CompanyUser", "CompanyUserExtraField", "CompanyUserInfo",
    "CompanyValidateEmail", "CompanyVariant", "ContactInfoInputType", "Country", "CountryStates", "CreateOrder",
    "CreatedByUser", "Currencies", "CurrencyInputType", "CustomerAddressCreate", "CustomerAddressDelete",
    "CustomerAddressInputType", "CustomerAddressUpdate", "CustomerAddressUpdateType", "CustomerAddresses",
    "CustomerAddressesEdge", "CustomerAddressesEdges", "CustomerAuthenticationInputType", "CustomerCreate",
    "CustomerEmailCheck", "CustomerIdentity", "CustomerInputType", "CustomerOrders", "CustomerOrdersEdge",
    "CustomerOrdersEdges", "CustomerProfile", "CustomerQuotes", "CustomerQuotesEdge", "CustomerQuotesEdges",
    "CustomerShoppingList", "CustomerShoppingListDetail", "CustomerShoppingListName", "CustomerShoppingListProducts",
    "CustomerShoppingListProductsEdge", "CustomerShoppingListProductsEdges", "CustomerShoppingListSummary",
    "CustomerShoppingListSummaryProducts", "CustomerShoppingLists", "CustomerShoppingListsCreate",
    "CustomerShoppingListsDelete", "CustomerShoppingListsDuplicate", "CustomerShoppingListsEdge",
    "CustomerShoppingListsEdges", "CustomerShoppingListsInputType", "CustomerShoppingListsItemsCreate",
    "CustomerShoppingListsItemsDelete", "CustomerShoppingListsItemsUpdate", "CustomerShoppingListsUpdate",
    "CustomerStoreFrontTokenInputType", "CustomerSubscribersCreate", "CustomerSubscribersInputType", "EmailOwner",
    "ExtraFieldDefinition", "FormFieldValue", "FormFieldsInputType", "GrantedPermission", "HierarchyCompany",
    "InputAccountType", "InputCustomerAccountType", "InvoiceAmount", "InvoiceBcOrderAllowMethods",
    "InvoiceCreateBcCart", "InvoiceCreateBcCartResult", "InvoiceCustomerInformation", "InvoiceDetail",
    "InvoiceDetailBcInformation", "InvoiceDetailExtraFields", "InvoiceDetailStoreInfo", "InvoiceFilterDataType",
    "InvoiceFinishBcPayment", "InvoiceLineItemsInputType", "InvoicePaymentBcCart", "InvoicePaymentFees",
    "InvoicePaymentModules", "InvoicePdf", "InvoiceStats", "InvoiceSummary", "Invoices", "InvoicesEdge",
    "InvoicesEdges", "InvoicesExport", "KnownUser", "Login", "MasqueradeContact", "OrderCreateInputType", "OrderDetail",
    "OrderEvent", "OrderProducts", "OrderStatusLabel", "OrderSummary", "OrderSummaryCompanyId", "OrderedProducts",
    "OrderedProductsEdge", "OrderedProductsEdges", "Paging", "PaymentLine", "PermissionDefinition", "PersonalAddress",
    "PersonalAddressFormFields", "Price", "PriceRange", "PricingProductItemInputType",
    "PricingProductItemOptionsInputType", "ProductAnonUpload", "ProductAnonUploadInputType", "ProductDisplay",
    "ProductInputType", "ProductInventoryInputType", "ProductListType", "ProductOptionInputType", "ProductPrices",
    "ProductPricesReferenceRequest", "ProductStock", "ProductUpload", "ProductUploadInputType", "ProductValidation",
    "ProductValidationProduct", "ProductVariantInputType", "ProductVariantsInfo", "Purchasability", "QuickOrderProduct",
    "QuoteAddressExtraFieldsInputType", "QuoteAttachFileCreate", "QuoteAttachFileDelete", "QuoteAttachment",
    "QuoteCheckout", "QuoteConversation", "QuoteCreate", "QuoteCurrencyInputType", "QuoteDetail",
    "QuoteDetailExtraFields", "QuoteEmail", "QuoteEmailInputType", "QuoteExtraFieldDefinition",
    "QuoteExtraFieldsInputType", "QuoteFileListInputType", "QuoteFrontendPdf", "QuoteInputType", "QuoteLine",
    "QuoteOrdered", "QuoteOrderedInputType", "QuoteParties", "QuotePdfExport", "QuoteReference", "QuoteSettings",
    "QuoteSettingsOtherConfigs", "QuoteSettingsSwitchStatus", "QuoteSummary", "QuoteUpdate", "QuoteUpdateInputType",
    "Quotes", "QuotesEdge", "QuotesEdges", "Receipt", "ReceiptLines", "ReceiptLinesEdge", "ReceiptLinesEdges",
    "ReceiptReceiptLineSet", "ReceiptReceiptLineSetEdge", "ReceiptReceiptLineSetEdges", "ReceiptSummary", "Receipts",
    "ReceiptsEdge", "ReceiptsEdges", "RegisteredAddress", "RegistrationField", "RoleDetail", "RolePermission",
    "RoleSummary", "SalesRepCard", "ShippingAddressInputType", "ShippingMethodInputType", "ShoppingList",
    "ShoppingListDetail", "ShoppingListLine", "ShoppingListName", "ShoppingListOwner", "ShoppingListProducts",
    "ShoppingListProductsEdge", "ShoppingListProductsEdges", "ShoppingListSummary", "ShoppingListSummaryProducts",
    "ShoppingLists", "ShoppingListsCreate", "ShoppingListsDelete", "ShoppingListsDuplicate",
    "ShoppingListsDuplicateInputType", "ShoppingListsEdge", "ShoppingListsEdges", "ShoppingListsInputType",
    "ShoppingListsItemsCreate", "ShoppingListsItemsDelete", "ShoppingListsItemsInputType", "ShoppingListsItemsUpdate",
    "ShoppingListsItemsUpdateInputType", "ShoppingListsUpdate", "SignIn", "StoreBasics", "StoreBasicsTimeFormat",
    "StoreCard", "StoreCheckoutConfig", "StoreConfigSwitchStatus", "StoreCurrency", "StoreCustomer",
    "StoreCustomerAuthentication", "StoreFrontToken", "StoreLimitations", "StoreSite", "StorefrontConfig",
    "StorefrontDefaultLanguage", "StorefrontPages", "StorefrontPagesInvoice", "StorefrontScript", "StorefrontSetting",
    "StorefrontSettings", "StorefrontSettingsBackorderDisplaySettings", "Subscriber", "SuperAdminBeginMasquerade",
    "SuperAdminCompanies", "SuperAdminCompaniesEdge", "SuperAdminCompaniesEdges", "SuperAdminEndMasquerade", "TaxZone",
    "TaxZonePriceDisplaySettings", "TaxZoneRates", "TaxZoneRatesClassRates", "TaxZoneShopperTargetSettings",
    "TaxZoneShopperTargetSettingsLocations", "UpdateAccountSettings", "UpdateCustomerAccountSettings", "UserAuthType",
    "UserCreate", "UserDelete", "UserEmailCheck", "UserExtraField", "UserExtraFieldValue", "UserIdentity",
    "UserInputType", "UserLoginState", "UserLoginType", "UserMasqueradingCompanyBegin", "UserMasqueradingCompanyEnd",
    "UserUpdate", "UserUpdateInputType", "Users", "UsersEdge", "UsersEdges", "ValidateProductInputType",
    "ValidateProducts",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            ".address_create": "AddressCreate",
            ".address_delete": "AddressDelete",
            ".address_update": "AddressUpdate",
            ".addresses": "Addresses AddressesEdge AddressesEdges",
            ".all_orders": "AllOrders AllOrdersEdge AllOrdersEdges",
            ".all_receipt_lines": "AllReceiptLines AllReceiptLinesEdge AllReceiptLinesEdges",
            ".async_client": "AsyncClient",
            ".authorization": "Authorization",
            ".auto_loader": "AutoLoader",
            ".checkout_login": "CheckoutLogin CheckoutLoginResult",
            ".client": "Client",
            ".company_create": "CompanyCreate",
            ".company_payment_terms": "CompanyPaymentTerms",
            ".company_roles": "CompanyRoles CompanyRolesEdge CompanyRolesEdges",
            ".company_user_info": "CompanyUserInfo",
            ".company_validate_email": "CompanyValidateEmail",
            ".create_order": "CreateOrder",
            ".created_by_user": "CreatedByUser",
            ".currencies": "Currencies",
            ".customer_address_create": "CustomerAddressCreate",
            ".customer_address_delete": "CustomerAddressDelete",
            ".customer_address_update": "CustomerAddressUpdate",
            ".customer_addresses": "CustomerAddresses CustomerAddressesEdge CustomerAddressesEdges",
            ".customer_create": "CustomerCreate",
            ".customer_email_check": "CustomerEmailCheck",
            ".customer_orders": "CustomerOrders CustomerOrdersEdge CustomerOrdersEdges",
            ".customer_quotes": "CustomerQuotes CustomerQuotesEdge CustomerQuotesEdges",
            ".customer_shopping_list": (
                "CustomerShoppingList CustomerShoppingListProducts CustomerShoppingListProductsEdge "
                "CustomerShoppingListProductsEdges"
            ),
            ".customer_shopping_lists": "CustomerShoppingLists CustomerShoppingListsEdge CustomerShoppingListsEdges",
            ".customer_shopping_lists_create": "CustomerShoppingListsCreate",
            ".customer_shopping_lists_delete": "CustomerShoppingListsDelete",
            ".customer_shopping_lists_duplicate": "CustomerShoppingListsDuplicate",
            ".customer_shopping_lists_items_create": "CustomerShoppingListsItemsCreate",
            ".customer_shopping_lists_items_delete": "CustomerShoppingListsItemsDelete",
            ".customer_shopping_lists_items_update": "CustomerShoppingListsItemsUpdate",
            ".customer_shopping_lists_update": "CustomerShoppingListsUpdate",
            ".customer_subscribers_create": "CustomerSubscribersCreate",
            ".fragments": (
                "AccountProfile AddressSwitchState AssignedCompany AssignedCompanyExtraFields BoughtProduct BulkPrice "
                "CatalogProduct CheckedSkuList CheckoutLinks ChosenOption CompanyAccount CompanyAccountExtraFields "
                "CompanyAddress CompanyAddressExtraFields CompanyCard CompanyCredit CompanyReference CompanyUser "
                "CompanyVariant Country CountryStates CustomerIdentity CustomerProfile CustomerShoppingListDetail "
                "CustomerShoppingListName CustomerShoppingListSummary CustomerShoppingListSummaryProducts EmailOwner "
                "ExtraFieldDefinition FormFieldValue GrantedPermission HierarchyCompany InvoiceAmount InvoiceDetail "
                "InvoiceDetailBcInformation InvoiceDetailExtraFields InvoiceDetailStoreInfo InvoiceSummary KnownUser "
                "MasqueradeContact OrderDetail OrderEvent OrderStatusLabel OrderSummary OrderSummaryCompanyId Paging "
                "PaymentLine PermissionDefinition PersonalAddress PersonalAddressFormFields Price PriceRange "
                "ProductDisplay ProductPrices ProductPricesReferenceRequest ProductStock ProductValidation "
                "ProductValidationProduct Purchasability QuickOrderProduct QuoteAttachment QuoteConversation "
                "QuoteDetail QuoteDetailExtraFields QuoteExtraFieldDefinition QuoteLine QuoteParties QuoteReference "
                "QuoteSettings QuoteSettingsOtherConfigs QuoteSettingsSwitchStatus QuoteSummary ReceiptSummary "
                "RegisteredAddress RegistrationField RoleDetail RolePermission RoleSummary SalesRepCard "
                "ShoppingListDetail ShoppingListLine ShoppingListName ShoppingListOwner ShoppingListSummary "
                "ShoppingListSummaryProducts SignIn StoreBasics StoreBasicsTimeFormat StoreCard StoreCurrency "
                "StoreCustomer StoreCustomerAuthentication StoreSite StorefrontPages StorefrontPagesInvoice "
                "StorefrontSetting Subscriber TaxZone TaxZonePriceDisplaySettings TaxZoneRates TaxZoneRatesClassRates "
                "TaxZoneShopperTargetSettings TaxZoneShopperTargetSettingsLocations UserExtraFieldValue UserIdentity"
            ),
            ".input_types": (
                "AddressExtraFieldInputType AddressFormFieldsInputType AddressInputType AddressUpdateType "
                "BcCartInputType BillingAddressInputType CheckoutLoginType CompanyAddressExtraField "
                "CompanyAttachedFile CompanyExtraField CompanyInputType CompanyUserExtraField ContactInfoInputType "
                "CurrencyInputType CustomerAddressInputType CustomerAddressUpdateType CustomerAuthenticationInputType "
                "CustomerInputType CustomerShoppingListsInputType CustomerStoreFrontTokenInputType "
                "CustomerSubscribersInputType FormFieldsInputType InputAccountType InputCustomerAccountType "
                "InvoiceFilterDataType InvoiceLineItemsInputType OrderCreateInputType PricingProductItemInputType "
                "PricingProductItemOptionsInputType ProductAnonUploadInputType ProductInputType "
                "ProductInventoryInputType ProductListType ProductOptionInputType ProductUploadInputType "
                "ProductVariantInputType QuoteAddressExtraFieldsInputType QuoteCurrencyInputType QuoteEmailInputType "
                "QuoteExtraFieldsInputType QuoteFileListInputType QuoteInputType QuoteOrderedInputType "
                "QuoteUpdateInputType ShippingAddressInputType ShippingMethodInputType "
                "ShoppingListsDuplicateInputType ShoppingListsInputType ShoppingListsItemsInputType "
                "ShoppingListsItemsUpdateInputType UserAuthType UserExtraField UserInputType UserLoginType "
                "UserUpdateInputType ValidateProductInputType"
            ),
            ".invoice_bc_order_allow_methods": "InvoiceBcOrderAllowMethods",
            ".invoice_create_bc_cart": "InvoiceCreateBcCart InvoiceCreateBcCartResult",
            ".invoice_customer_information": "InvoiceCustomerInformation",
            ".invoice_finish_bc_payment": "InvoiceFinishBcPayment",
            ".invoice_payment_bc_cart": "InvoicePaymentBcCart",
            ".invoice_payment_fees": "InvoicePaymentFees",
            ".invoice_payment_modules": "InvoicePaymentModules",
            ".invoice_pdf": "InvoicePdf",
            ".invoice_stats": "InvoiceStats",
            ".invoices": "Invoices InvoicesEdge InvoicesEdges",
            ".invoices_export": "InvoicesExport",
            ".login": "Login",
            ".order_products": "OrderProducts",
            ".ordered_products": "OrderedProducts OrderedProductsEdge OrderedProductsEdges",
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
            ".quotes": "Quotes QuotesEdge QuotesEdges",
            ".receipt": "Receipt ReceiptReceiptLineSet ReceiptReceiptLineSetEdge ReceiptReceiptLineSetEdges",
            ".receipt_lines": "ReceiptLines ReceiptLinesEdge ReceiptLinesEdges",
            ".receipts": "Receipts ReceiptsEdge ReceiptsEdges",
            ".shopping_list": "ShoppingList ShoppingListProducts ShoppingListProductsEdge ShoppingListProductsEdges",
            ".shopping_lists": "ShoppingLists ShoppingListsEdge ShoppingListsEdges",
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
            ".storefront_settings": "StorefrontSettings StorefrontSettingsBackorderDisplaySettings",
            ".super_admin_begin_masquerade": "SuperAdminBeginMasquerade",
            ".super_admin_companies": "SuperAdminCompanies SuperAdminCompaniesEdge SuperAdminCompaniesEdges",
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
            ".users": "Users UsersEdge UsersEdges",
            ".validate_products": "ValidateProducts",
        },
    )
