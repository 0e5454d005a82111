# Generated from schema/ and queries/ by `make codegen`. Edits are lost.
"""The typed client: every operation of queries/ as a method, every result as a model."""

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
        AddressesEdges as AddressesEdges,
    )
    from .all_orders import (
        AllOrders as AllOrders,
        AllOrdersEdges as AllOrdersEdges,
    )
    from .all_receipt_lines import (
        AllReceiptLines as AllReceiptLines,
        AllReceiptLinesEdges as AllReceiptLinesEdges,
    )
    from .async_client import (
        AsyncClient as AsyncClient,
    )
    from .authorization import (
        Authorization as Authorization,
    )
    from .auto_loader import (
        AutoLoader as AutoLoader,
    )
    from .checkout_login import (
        CheckoutLogin as CheckoutLogin,
        CheckoutLoginResult as CheckoutLoginResult,
    )
    from .client import (
        Client as Client,
    )
    from .company_create import (
        CompanyCreate as CompanyCreate,
    )
    from .company_payment_terms import (
        CompanyPaymentTerms as CompanyPaymentTerms,
    )
    from .company_roles import (
        CompanyRoles as CompanyRoles,
        CompanyRolesEdges as CompanyRolesEdges,
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
        CustomerAddressesEdges as CustomerAddressesEdges,
    )
    from .customer_create import (
        CustomerCreate as CustomerCreate,
    )
    from .customer_email_check import (
        CustomerEmailCheck as CustomerEmailCheck,
    )
    from .customer_orders import (
        CustomerOrders as CustomerOrders,
        CustomerOrdersEdges as CustomerOrdersEdges,
    )
    from .customer_quotes import (
        CustomerQuotes as CustomerQuotes,
        CustomerQuotesEdges as CustomerQuotesEdges,
    )
    from .customer_shopping_list import (
        CustomerShoppingList as CustomerShoppingList,
        CustomerShoppingListProducts as CustomerShoppingListProducts,
        CustomerShoppingListProductsEdges as CustomerShoppingListProductsEdges,
    )
    from .customer_shopping_lists import (
        CustomerShoppingLists as CustomerShoppingLists,
        CustomerShoppingListsEdges as CustomerShoppingListsEdges,
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
        AssignedCompanyExtraFields as AssignedCompanyExtraFields,
        BoughtProduct as BoughtProduct,
        BulkPrice as BulkPrice,
        CatalogProduct as CatalogProduct,
        CheckedSkuList as CheckedSkuList,
        CheckoutLinks as CheckoutLinks,
        ChosenOption as ChosenOption,
        CompanyAccount as CompanyAccount,
        CompanyAccountExtraFields as CompanyAccountExtraFields,
        CompanyAddress as CompanyAddress,
        CompanyAddressExtraFields as CompanyAddressExtraFields,
        CompanyCard as CompanyCard,
        CompanyCredit as CompanyCredit,
        CompanyReference as CompanyReference,
        CompanyUser as CompanyUser,
        CompanyVariant as CompanyVariant,
        Country as Country,
        CountryStates as CountryStates,
        CustomerIdentity as CustomerIdentity,
        CustomerProfile as CustomerProfile,
        CustomerShoppingListDetail as CustomerShoppingListDetail,
        CustomerShoppingListName as CustomerShoppingListName,
        CustomerShoppingListSummary as CustomerShoppingListSummary,
        CustomerShoppingListSummaryProducts as CustomerShoppingListSummaryProducts,
        EmailOwner as EmailOwner,
        ExtraFieldDefinition as ExtraFieldDefinition,
        FormFieldValue as FormFieldValue,
        GrantedPermission as GrantedPermission,
        HierarchyCompany as HierarchyCompany,
        InvoiceAmount as InvoiceAmount,
        InvoiceDetail as InvoiceDetail,
        InvoiceDetailBcInformation as InvoiceDetailBcInformation,
        InvoiceDetailExtraFields as InvoiceDetailExtraFields,
        InvoiceDetailStoreInfo as InvoiceDetailStoreInfo,
        InvoiceSummary as InvoiceSummary,
        KnownUser as KnownUser,
        MasqueradeContact as MasqueradeContact,
        OrderDetail as OrderDetail,
        OrderEvent as OrderEvent,
        OrderStatusLabel as OrderStatusLabel,
        OrderSummary as OrderSummary,
        OrderSummaryCompanyId as OrderSummaryCompanyId,
        Paging as Paging,
        PaymentLine as PaymentLine,
        PermissionDefinition as PermissionDefinition,
        PersonalAddress as PersonalAddress,
        PersonalAddressFormFields as PersonalAddressFormFields,
        Price as Price,
        PriceRange as PriceRange,
        ProductDisplay as ProductDisplay,
        ProductPrices as ProductPrices,
        ProductPricesReferenceRequest as ProductPricesReferenceRequest,
        ProductStock as ProductStock,
        ProductValidation as ProductValidation,
        ProductValidationProduct as ProductValidationProduct,
        Purchasability as Purchasability,
        QuickOrderProduct as QuickOrderProduct,
        QuoteAttachment as QuoteAttachment,
        QuoteConversation as QuoteConversation,
        QuoteDetail as QuoteDetail,
        QuoteDetailExtraFields as QuoteDetailExtraFields,
        QuoteExtraFieldDefinition as QuoteExtraFieldDefinition,
        QuoteLine as QuoteLine,
        QuoteParties as QuoteParties,
        QuoteReference as QuoteReference,
        QuoteSettings as QuoteSettings,
        QuoteSettingsOtherConfigs as QuoteSettingsOtherConfigs,
        QuoteSettingsSwitchStatus as QuoteSettingsSwitchStatus,
        QuoteSummary as QuoteSummary,
        ReceiptSummary as ReceiptSummary,
        RegisteredAddress as RegisteredAddress,
        RegistrationField as RegistrationField,
        RoleDetail as RoleDetail,
        RolePermission as RolePermission,
        RoleSummary as RoleSummary,
        SalesRepCard as SalesRepCard,
        ShoppingListDetail as ShoppingListDetail,
        ShoppingListLine as ShoppingListLine,
        ShoppingListName as ShoppingListName,
        ShoppingListOwner as ShoppingListOwner,
        ShoppingListSummary as ShoppingListSummary,
        ShoppingListSummaryProducts as ShoppingListSummaryProducts,
        SignIn as SignIn,
        StoreBasics as StoreBasics,
        StoreBasicsTimeFormat as StoreBasicsTimeFormat,
        StoreCard as StoreCard,
        StoreCurrency as StoreCurrency,
        StoreCustomer as StoreCustomer,
        StoreCustomerAuthentication as StoreCustomerAuthentication,
        StoreSite as StoreSite,
        StorefrontPages as StorefrontPages,
        StorefrontPagesInvoice as StorefrontPagesInvoice,
        StorefrontSetting as StorefrontSetting,
        Subscriber as Subscriber,
        TaxZone as TaxZone,
        TaxZonePriceDisplaySettings as TaxZonePriceDisplaySettings,
        TaxZoneRates as TaxZoneRates,
        TaxZoneRatesClassRates as TaxZoneRatesClassRates,
        TaxZoneShopperTargetSettings as TaxZoneShopperTargetSettings,
        TaxZoneShopperTargetSettingsLocations as TaxZoneShopperTargetSettingsLocations,
        UserExtraFieldValue as UserExtraFieldValue,
        UserIdentity as UserIdentity,
    )
    from .input_types import (
        AddressExtraFieldInputType as AddressExtraFieldInputType,
        AddressFormFieldsInputType as AddressFormFieldsInputType,
        AddressInputType as AddressInputType,
        AddressUpdateType as AddressUpdateType,
        BcCartInputType as BcCartInputType,
        BillingAddressInputType as BillingAddressInputType,
        CheckoutLoginType as CheckoutLoginType,
        CompanyAddressExtraField as CompanyAddressExtraField,
        CompanyAttachedFile as CompanyAttachedFile,
        CompanyExtraField as CompanyExtraField,
        CompanyInputType as CompanyInputType,
        CompanyUserExtraField as CompanyUserExtraField,
        ContactInfoInputType as ContactInfoInputType,
        CurrencyInputType as CurrencyInputType,
        CustomerAddressInputType as CustomerAddressInputType,
        CustomerAddressUpdateType as CustomerAddressUpdateType,
        CustomerAuthenticationInputType as CustomerAuthenticationInputType,
        CustomerInputType as CustomerInputType,
        CustomerShoppingListsInputType as CustomerShoppingListsInputType,
        CustomerStoreFrontTokenInputType as CustomerStoreFrontTokenInputType,
        CustomerSubscribersInputType as CustomerSubscribersInputType,
        FormFieldsInputType as FormFieldsInputType,
        InputAccountType as InputAccountType,
        InputCustomerAccountType as InputCustomerAccountType,
        InvoiceFilterDataType as InvoiceFilterDataType,
        InvoiceLineItemsInputType as InvoiceLineItemsInputType,
        OrderCreateInputType as OrderCreateInputType,
        PricingProductItemInputType as PricingProductItemInputType,
        PricingProductItemOptionsInputType as PricingProductItemOptionsInputType,
        ProductAnonUploadInputType as ProductAnonUploadInputType,
        ProductInputType as ProductInputType,
        ProductInventoryInputType as ProductInventoryInputType,
        ProductListType as ProductListType,
        ProductOptionInputType as ProductOptionInputType,
        ProductUploadInputType as ProductUploadInputType,
        ProductVariantInputType as ProductVariantInputType,
        QuoteAddressExtraFieldsInputType as QuoteAddressExtraFieldsInputType,
        QuoteCurrencyInputType as QuoteCurrencyInputType,
        QuoteEmailInputType as QuoteEmailInputType,
        QuoteExtraFieldsInputType as QuoteExtraFieldsInputType,
        QuoteFileListInputType as QuoteFileListInputType,
        QuoteInputType as QuoteInputType,
        QuoteOrderedInputType as QuoteOrderedInputType,
        QuoteUpdateInputType as QuoteUpdateInputType,
        ShippingAddressInputType as ShippingAddressInputType,
        ShippingMethodInputType as ShippingMethodInputType,
        ShoppingListsDuplicateInputType as ShoppingListsDuplicateInputType,
        ShoppingListsInputType as ShoppingListsInputType,
        ShoppingListsItemsInputType as ShoppingListsItemsInputType,
        ShoppingListsItemsUpdateInputType as ShoppingListsItemsUpdateInputType,
        UserAuthType as UserAuthType,
        UserExtraField as UserExtraField,
        UserInputType as UserInputType,
        UserLoginType as UserLoginType,
        UserUpdateInputType as UserUpdateInputType,
        ValidateProductInputType as ValidateProductInputType,
    )
    from .invoice_bc_order_allow_methods import (
        InvoiceBcOrderAllowMethods as InvoiceBcOrderAllowMethods,
    )
    from .invoice_create_bc_cart import (
        InvoiceCreateBcCart as InvoiceCreateBcCart,
        InvoiceCreateBcCartResult as InvoiceCreateBcCartResult,
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
        InvoicesEdges as InvoicesEdges,
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
        OrderedProductsEdges as OrderedProductsEdges,
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
        QuotesEdges as QuotesEdges,
    )
    from .receipt import (
        Receipt as Receipt,
        ReceiptReceiptLineSet as ReceiptReceiptLineSet,
        ReceiptReceiptLineSetEdges as ReceiptReceiptLineSetEdges,
    )
    from .receipt_lines import (
        ReceiptLines as ReceiptLines,
        ReceiptLinesEdges as ReceiptLinesEdges,
    )
    from .receipts import (
        Receipts as Receipts,
        ReceiptsEdges as ReceiptsEdges,
    )
    from .shopping_list import (
        ShoppingList as ShoppingList,
        ShoppingListProducts as ShoppingListProducts,
        ShoppingListProductsEdges as ShoppingListProductsEdges,
    )
    from .shopping_lists import (
        ShoppingLists as ShoppingLists,
        ShoppingListsEdges as ShoppingListsEdges,
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
        StorefrontSettingsBackorderDisplaySettings as StorefrontSettingsBackorderDisplaySettings,
    )
    from .super_admin_begin_masquerade import (
        SuperAdminBeginMasquerade as SuperAdminBeginMasquerade,
    )
    from .super_admin_companies import (
        SuperAdminCompanies as SuperAdminCompanies,
        SuperAdminCompaniesEdges as SuperAdminCompaniesEdges,
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
        UsersEdges as UsersEdges,
    )
    from .validate_products import (
        ValidateProducts as ValidateProducts,
    )

_SOURCES = {
    "AccountProfile": ".fragments",
    "AddressCreate": ".address_create",
    "AddressDelete": ".address_delete",
    "AddressExtraFieldInputType": ".input_types",
    "AddressFormFieldsInputType": ".input_types",
    "AddressInputType": ".input_types",
    "AddressSwitchState": ".fragments",
    "AddressUpdate": ".address_update",
    "AddressUpdateType": ".input_types",
    "Addresses": ".addresses",
    "AddressesEdges": ".addresses",
    "AllOrders": ".all_orders",
    "AllOrdersEdges": ".all_orders",
    "AllReceiptLines": ".all_receipt_lines",
    "AllReceiptLinesEdges": ".all_receipt_lines",
    "AssignedCompany": ".fragments",
    "AssignedCompanyExtraFields": ".fragments",
    "AsyncClient": ".async_client",
    "Authorization": ".authorization",
    "AutoLoader": ".auto_loader",
    "BcCartInputType": ".input_types",
    "BillingAddressInputType": ".input_types",
    "BoughtProduct": ".fragments",
    "BulkPrice": ".fragments",
    "CatalogProduct": ".fragments",
    "CheckedSkuList": ".fragments",
    "CheckoutLinks": ".fragments",
    "CheckoutLogin": ".checkout_login",
    "CheckoutLoginResult": ".checkout_login",
    "CheckoutLoginType": ".input_types",
    "ChosenOption": ".fragments",
    "Client": ".client",
    "CompanyAccount": ".fragments",
    "CompanyAccountExtraFields": ".fragments",
    "CompanyAddress": ".fragments",
    "CompanyAddressExtraField": ".input_types",
    "CompanyAddressExtraFields": ".fragments",
    "CompanyAttachedFile": ".input_types",
    "CompanyCard": ".fragments",
    "CompanyCreate": ".company_create",
    "CompanyCredit": ".fragments",
    "CompanyExtraField": ".input_types",
    "CompanyInputType": ".input_types",
    "CompanyPaymentTerms": ".company_payment_terms",
    "CompanyReference": ".fragments",
    "CompanyRoles": ".company_roles",
    "CompanyRolesEdges": ".company_roles",
    "CompanyUser": ".fragments",
    "CompanyUserExtraField": ".input_types",
    "CompanyUserInfo": ".company_user_info",
    "CompanyValidateEmail": ".company_validate_email",
    "CompanyVariant": ".fragments",
    "ContactInfoInputType": ".input_types",
    "Country": ".fragments",
    "CountryStates": ".fragments",
    "CreateOrder": ".create_order",
    "CreatedByUser": ".created_by_user",
    "Currencies": ".currencies",
    "CurrencyInputType": ".input_types",
    "CustomerAddressCreate": ".customer_address_create",
    "CustomerAddressDelete": ".customer_address_delete",
    "CustomerAddressInputType": ".input_types",
    "CustomerAddressUpdate": ".customer_address_update",
    "CustomerAddressUpdateType": ".input_types",
    "CustomerAddresses": ".customer_addresses",
    "CustomerAddressesEdges": ".customer_addresses",
    "CustomerAuthenticationInputType": ".input_types",
    "CustomerCreate": ".customer_create",
    "CustomerEmailCheck": ".customer_email_check",
    "CustomerIdentity": ".fragments",
    "CustomerInputType": ".input_types",
    "CustomerOrders": ".customer_orders",
    "CustomerOrdersEdges": ".customer_orders",
    "CustomerProfile": ".fragments",
    "CustomerQuotes": ".customer_quotes",
    "CustomerQuotesEdges": ".customer_quotes",
    "CustomerShoppingList": ".customer_shopping_list",
    "CustomerShoppingListDetail": ".fragments",
    "CustomerShoppingListName": ".fragments",
    "CustomerShoppingListProducts": ".customer_shopping_list",
    "CustomerShoppingListProductsEdges": ".customer_shopping_list",
    "CustomerShoppingListSummary": ".fragments",
    "CustomerShoppingListSummaryProducts": ".fragments",
    "CustomerShoppingLists": ".customer_shopping_lists",
    "CustomerShoppingListsCreate": ".customer_shopping_lists_create",
    "CustomerShoppingListsDelete": ".customer_shopping_lists_delete",
    "CustomerShoppingListsDuplicate": ".customer_shopping_lists_duplicate",
    "CustomerShoppingListsEdges": ".customer_shopping_lists",
    "CustomerShoppingListsInputType": ".input_types",
    "CustomerShoppingListsItemsCreate": ".customer_shopping_lists_items_create",
    "CustomerShoppingListsItemsDelete": ".customer_shopping_lists_items_delete",
    "CustomerShoppingListsItemsUpdate": ".customer_shopping_lists_items_update",
    "CustomerShoppingListsUpdate": ".customer_shopping_lists_update",
    "CustomerStoreFrontTokenInputType": ".input_types",
    "CustomerSubscribersCreate": ".customer_subscribers_create",
    "CustomerSubscribersInputType": ".input_types",
    "EmailOwner": ".fragments",
    "ExtraFieldDefinition": ".fragments",
    "FormFieldValue": ".fragments",
    "FormFieldsInputType": ".input_types",
    "GrantedPermission": ".fragments",
    "HierarchyCompany": ".fragments",
    "InputAccountType": ".input_types",
    "InputCustomerAccountType": ".input_types",
    "InvoiceAmount": ".fragments",
    "InvoiceBcOrderAllowMethods": ".invoice_bc_order_allow_methods",
    "InvoiceCreateBcCart": ".invoice_create_bc_cart",
    "InvoiceCreateBcCartResult": ".invoice_create_bc_cart",
    "InvoiceCustomerInformation": ".invoice_customer_information",
    "InvoiceDetail": ".fragments",
    "InvoiceDetailBcInformation": ".fragments",
    "InvoiceDetailExtraFields": ".fragments",
    "InvoiceDetailStoreInfo": ".fragments",
    "InvoiceFilterDataType": ".input_types",
    "InvoiceFinishBcPayment": ".invoice_finish_bc_payment",
    "InvoiceLineItemsInputType": ".input_types",
    "InvoicePaymentBcCart": ".invoice_payment_bc_cart",
    "InvoicePaymentFees": ".invoice_payment_fees",
    "InvoicePaymentModules": ".invoice_payment_modules",
    "InvoicePdf": ".invoice_pdf",
    "InvoiceStats": ".invoice_stats",
    "InvoiceSummary": ".fragments",
    "Invoices": ".invoices",
    "InvoicesEdges": ".invoices",
    "InvoicesExport": ".invoices_export",
    "KnownUser": ".fragments",
    "Login": ".login",
    "MasqueradeContact": ".fragments",
    "OrderCreateInputType": ".input_types",
    "OrderDetail": ".fragments",
    "OrderEvent": ".fragments",
    "OrderProducts": ".order_products",
    "OrderStatusLabel": ".fragments",
    "OrderSummary": ".fragments",
    "OrderSummaryCompanyId": ".fragments",
    "OrderedProducts": ".ordered_products",
    "OrderedProductsEdges": ".ordered_products",
    "Paging": ".fragments",
    "PaymentLine": ".fragments",
    "PermissionDefinition": ".fragments",
    "PersonalAddress": ".fragments",
    "PersonalAddressFormFields": ".fragments",
    "Price": ".fragments",
    "PriceRange": ".fragments",
    "PricingProductItemInputType": ".input_types",
    "PricingProductItemOptionsInputType": ".input_types",
    "ProductAnonUpload": ".product_anon_upload",
    "ProductAnonUploadInputType": ".input_types",
    "ProductDisplay": ".fragments",
    "ProductInputType": ".input_types",
    "ProductInventoryInputType": ".input_types",
    "ProductListType": ".input_types",
    "ProductOptionInputType": ".input_types",
    "ProductPrices": ".fragments",
    "ProductPricesReferenceRequest": ".fragments",
    "ProductStock": ".fragments",
    "ProductUpload": ".product_upload",
    "ProductUploadInputType": ".input_types",
    "ProductValidation": ".fragments",
    "ProductValidationProduct": ".fragments",
    "ProductVariantInputType": ".input_types",
    "ProductVariantsInfo": ".product_variants_info",
    "Purchasability": ".fragments",
    "QuickOrderProduct": ".fragments",
    "QuoteAddressExtraFieldsInputType": ".input_types",
    "QuoteAttachFileCreate": ".quote_attach_file_create",
    "QuoteAttachFileDelete": ".quote_attach_file_delete",
    "QuoteAttachment": ".fragments",
    "QuoteCheckout": ".quote_checkout",
    "QuoteConversation": ".fragments",
    "QuoteCreate": ".quote_create",
    "QuoteCurrencyInputType": ".input_types",
    "QuoteDetail": ".fragments",
    "QuoteDetailExtraFields": ".fragments",
    "QuoteEmail": ".quote_email",
    "QuoteEmailInputType": ".input_types",
    "QuoteExtraFieldDefinition": ".fragments",
    "QuoteExtraFieldsInputType": ".input_types",
    "QuoteFileListInputType": ".input_types",
    "QuoteFrontendPdf": ".quote_frontend_pdf",
    "QuoteInputType": ".input_types",
    "QuoteLine": ".fragments",
    "QuoteOrdered": ".quote_ordered",
    "QuoteOrderedInputType": ".input_types",
    "QuoteParties": ".fragments",
    "QuotePdfExport": ".quote_pdf_export",
    "QuoteReference": ".fragments",
    "QuoteSettings": ".fragments",
    "QuoteSettingsOtherConfigs": ".fragments",
    "QuoteSettingsSwitchStatus": ".fragments",
    "QuoteSummary": ".fragments",
    "QuoteUpdate": ".quote_update",
    "QuoteUpdateInputType": ".input_types",
    "Quotes": ".quotes",
    "QuotesEdges": ".quotes",
    "Receipt": ".receipt",
    "ReceiptLines": ".receipt_lines",
    "ReceiptLinesEdges": ".receipt_lines",
    "ReceiptReceiptLineSet": ".receipt",
    "ReceiptReceiptLineSetEdges": ".receipt",
    "ReceiptSummary": ".fragments",
    "Receipts": ".receipts",
    "ReceiptsEdges": ".receipts",
    "RegisteredAddress": ".fragments",
    "RegistrationField": ".fragments",
    "RoleDetail": ".fragments",
    "RolePermission": ".fragments",
    "RoleSummary": ".fragments",
    "SalesRepCard": ".fragments",
    "ShippingAddressInputType": ".input_types",
    "ShippingMethodInputType": ".input_types",
    "ShoppingList": ".shopping_list",
    "ShoppingListDetail": ".fragments",
    "ShoppingListLine": ".fragments",
    "ShoppingListName": ".fragments",
    "ShoppingListOwner": ".fragments",
    "ShoppingListProducts": ".shopping_list",
    "ShoppingListProductsEdges": ".shopping_list",
    "ShoppingListSummary": ".fragments",
    "ShoppingListSummaryProducts": ".fragments",
    "ShoppingLists": ".shopping_lists",
    "ShoppingListsCreate": ".shopping_lists_create",
    "ShoppingListsDelete": ".shopping_lists_delete",
    "ShoppingListsDuplicate": ".shopping_lists_duplicate",
    "ShoppingListsDuplicateInputType": ".input_types",
    "ShoppingListsEdges": ".shopping_lists",
    "ShoppingListsInputType": ".input_types",
    "ShoppingListsItemsCreate": ".shopping_lists_items_create",
    "ShoppingListsItemsDelete": ".shopping_lists_items_delete",
    "ShoppingListsItemsInputType": ".input_types",
    "ShoppingListsItemsUpdate": ".shopping_lists_items_update",
    "ShoppingListsItemsUpdateInputType": ".input_types",
    "ShoppingListsUpdate": ".shopping_lists_update",
    "SignIn": ".fragments",
    "StoreBasics": ".fragments",
    "StoreBasicsTimeFormat": ".fragments",
    "StoreCard": ".fragments",
    "StoreCheckoutConfig": ".store_checkout_config",
    "StoreConfigSwitchStatus": ".store_config_switch_status",
    "StoreCurrency": ".fragments",
    "StoreCustomer": ".fragments",
    "StoreCustomerAuthentication": ".fragments",
    "StoreFrontToken": ".store_front_token",
    "StoreLimitations": ".store_limitations",
    "StoreSite": ".fragments",
    "StorefrontConfig": ".storefront_config",
    "StorefrontDefaultLanguage": ".storefront_default_language",
    "StorefrontPages": ".fragments",
    "StorefrontPagesInvoice": ".fragments",
    "StorefrontScript": ".storefront_script",
    "StorefrontSetting": ".fragments",
    "StorefrontSettings": ".storefront_settings",
    "StorefrontSettingsBackorderDisplaySettings": ".storefront_settings",
    "Subscriber": ".fragments",
    "SuperAdminBeginMasquerade": ".super_admin_begin_masquerade",
    "SuperAdminCompanies": ".super_admin_companies",
    "SuperAdminCompaniesEdges": ".super_admin_companies",
    "SuperAdminEndMasquerade": ".super_admin_end_masquerade",
    "TaxZone": ".fragments",
    "TaxZonePriceDisplaySettings": ".fragments",
    "TaxZoneRates": ".fragments",
    "TaxZoneRatesClassRates": ".fragments",
    "TaxZoneShopperTargetSettings": ".fragments",
    "TaxZoneShopperTargetSettingsLocations": ".fragments",
    "UpdateAccountSettings": ".update_account_settings",
    "UpdateCustomerAccountSettings": ".update_customer_account_settings",
    "UserAuthType": ".input_types",
    "UserCreate": ".user_create",
    "UserDelete": ".user_delete",
    "UserEmailCheck": ".user_email_check",
    "UserExtraField": ".input_types",
    "UserExtraFieldValue": ".fragments",
    "UserIdentity": ".fragments",
    "UserInputType": ".input_types",
    "UserLoginState": ".user_login_state",
    "UserLoginType": ".input_types",
    "UserMasqueradingCompanyBegin": ".user_masquerading_company_begin",
    "UserMasqueradingCompanyEnd": ".user_masquerading_company_end",
    "UserUpdate": ".user_update",
    "UserUpdateInputType": ".input_types",
    "Users": ".users",
    "UsersEdges": ".users",
    "ValidateProductInputType": ".input_types",
    "ValidateProducts": ".validate_products",
}

__all__ = [
    "AccountProfile",
    "AddressCreate",
    "AddressDelete",
    "AddressExtraFieldInputType",
    "AddressFormFieldsInputType",
    "AddressInputType",
    "AddressSwitchState",
    "AddressUpdate",
    "AddressUpdateType",
    "Addresses",
    "AddressesEdges",
    "AllOrders",
    "AllOrdersEdges",
    "AllReceiptLines",
    "AllReceiptLinesEdges",
    "AssignedCompany",
    "AssignedCompanyExtraFields",
    "AsyncClient",
    "Authorization",
    "AutoLoader",
    "BcCartInputType",
    "BillingAddressInputType",
    "BoughtProduct",
    "BulkPrice",
    "CatalogProduct",
    "CheckedSkuList",
    "CheckoutLinks",
    "CheckoutLogin",
    "CheckoutLoginResult",
    "CheckoutLoginType",
    "ChosenOption",
    "Client",
    "CompanyAccount",
    "CompanyAccountExtraFields",
    "CompanyAddress",
    "CompanyAddressExtraField",
    "CompanyAddressExtraFields",
    "CompanyAttachedFile",
    "CompanyCard",
    "CompanyCreate",
    "CompanyCredit",
    "CompanyExtraField",
    "CompanyInputType",
    "CompanyPaymentTerms",
    "CompanyReference",
    "CompanyRoles",
    "CompanyRolesEdges",
    "CompanyUser",
    "CompanyUserExtraField",
    "CompanyUserInfo",
    "CompanyValidateEmail",
    "CompanyVariant",
    "ContactInfoInputType",
    "Country",
    "CountryStates",
    "CreateOrder",
    "CreatedByUser",
    "Currencies",
    "CurrencyInputType",
    "CustomerAddressCreate",
    "CustomerAddressDelete",
    "CustomerAddressInputType",
    "CustomerAddressUpdate",
    "CustomerAddressUpdateType",
    "CustomerAddresses",
    "CustomerAddressesEdges",
    "CustomerAuthenticationInputType",
    "CustomerCreate",
    "CustomerEmailCheck",
    "CustomerIdentity",
    "CustomerInputType",
    "CustomerOrders",
    "CustomerOrdersEdges",
    "CustomerProfile",
    "CustomerQuotes",
    "CustomerQuotesEdges",
    "CustomerShoppingList",
    "CustomerShoppingListDetail",
    "CustomerShoppingListName",
    "CustomerShoppingListProducts",
    "CustomerShoppingListProductsEdges",
    "CustomerShoppingListSummary",
    "CustomerShoppingListSummaryProducts",
    "CustomerShoppingLists",
    "CustomerShoppingListsCreate",
    "CustomerShoppingListsDelete",
    "CustomerShoppingListsDuplicate",
    "CustomerShoppingListsEdges",
    "CustomerShoppingListsInputType",
    "CustomerShoppingListsItemsCreate",
    "CustomerShoppingListsItemsDelete",
    "CustomerShoppingListsItemsUpdate",
    "CustomerShoppingListsUpdate",
    "CustomerStoreFrontTokenInputType",
    "CustomerSubscribersCreate",
    "CustomerSubscribersInputType",
    "EmailOwner",
    "ExtraFieldDefinition",
    "FormFieldValue",
    "FormFieldsInputType",
    "GrantedPermission",
    "HierarchyCompany",
    "InputAccountType",
    "InputCustomerAccountType",
    "InvoiceAmount",
    "InvoiceBcOrderAllowMethods",
    "InvoiceCreateBcCart",
    "InvoiceCreateBcCartResult",
    "InvoiceCustomerInformation",
    "InvoiceDetail",
    "InvoiceDetailBcInformation",
    "InvoiceDetailExtraFields",
    "InvoiceDetailStoreInfo",
    "InvoiceFilterDataType",
    "InvoiceFinishBcPayment",
    "InvoiceLineItemsInputType",
    "InvoicePaymentBcCart",
    "InvoicePaymentFees",
    "InvoicePaymentModules",
    "InvoicePdf",
    "InvoiceStats",
    "InvoiceSummary",
    "Invoices",
    "InvoicesEdges",
    "InvoicesExport",
    "KnownUser",
    "Login",
    "MasqueradeContact",
    "OrderCreateInputType",
    "OrderDetail",
    "OrderEvent",
    "OrderProducts",
    "OrderStatusLabel",
    "OrderSummary",
    "OrderSummaryCompanyId",
    "OrderedProducts",
    "OrderedProductsEdges",
    "Paging",
    "PaymentLine",
    "PermissionDefinition",
    "PersonalAddress",
    "PersonalAddressFormFields",
    "Price",
    "PriceRange",
    "PricingProductItemInputType",
    "PricingProductItemOptionsInputType",
    "ProductAnonUpload",
    "ProductAnonUploadInputType",
    "ProductDisplay",
    "ProductInputType",
    "ProductInventoryInputType",
    "ProductListType",
    "ProductOptionInputType",
    "ProductPrices",
    "ProductPricesReferenceRequest",
    "ProductStock",
    "ProductUpload",
    "ProductUploadInputType",
    "ProductValidation",
    "ProductValidationProduct",
    "ProductVariantInputType",
    "ProductVariantsInfo",
    "Purchasability",
    "QuickOrderProduct",
    "QuoteAddressExtraFieldsInputType",
    "QuoteAttachFileCreate",
    "QuoteAttachFileDelete",
    "QuoteAttachment",
    "QuoteCheckout",
    "QuoteConversation",
    "QuoteCreate",
    "QuoteCurrencyInputType",
    "QuoteDetail",
    "QuoteDetailExtraFields",
    "QuoteEmail",
    "QuoteEmailInputType",
    "QuoteExtraFieldDefinition",
    "QuoteExtraFieldsInputType",
    "QuoteFileListInputType",
    "QuoteFrontendPdf",
    "QuoteInputType",
    "QuoteLine",
    "QuoteOrdered",
    "QuoteOrderedInputType",
    "QuoteParties",
    "QuotePdfExport",
    "QuoteReference",
    "QuoteSettings",
    "QuoteSettingsOtherConfigs",
    "QuoteSettingsSwitchStatus",
    "QuoteSummary",
    "QuoteUpdate",
    "QuoteUpdateInputType",
    "Quotes",
    "QuotesEdges",
    "Receipt",
    "ReceiptLines",
    "ReceiptLinesEdges",
    "ReceiptReceiptLineSet",
    "ReceiptReceiptLineSetEdges",
    "ReceiptSummary",
    "Receipts",
    "ReceiptsEdges",
    "RegisteredAddress",
    "RegistrationField",
    "RoleDetail",
    "RolePermission",
    "RoleSummary",
    "SalesRepCard",
    "ShippingAddressInputType",
    "ShippingMethodInputType",
    "ShoppingList",
    "ShoppingListDetail",
    "ShoppingListLine",
    "ShoppingListName",
    "ShoppingListOwner",
    "ShoppingListProducts",
    "ShoppingListProductsEdges",
    "ShoppingListSummary",
    "ShoppingListSummaryProducts",
    "ShoppingLists",
    "ShoppingListsCreate",
    "ShoppingListsDelete",
    "ShoppingListsDuplicate",
    "ShoppingListsDuplicateInputType",
    "ShoppingListsEdges",
    "ShoppingListsInputType",
    "ShoppingListsItemsCreate",
    "ShoppingListsItemsDelete",
    "ShoppingListsItemsInputType",
    "ShoppingListsItemsUpdate",
    "ShoppingListsItemsUpdateInputType",
    "ShoppingListsUpdate",
    "SignIn",
    "StoreBasics",
    "StoreBasicsTimeFormat",
    "StoreCard",
    "StoreCheckoutConfig",
    "StoreConfigSwitchStatus",
    "StoreCurrency",
    "StoreCustomer",
    "StoreCustomerAuthentication",
    "StoreFrontToken",
    "StoreLimitations",
    "StoreSite",
    "StorefrontConfig",
    "StorefrontDefaultLanguage",
    "StorefrontPages",
    "StorefrontPagesInvoice",
    "StorefrontScript",
    "StorefrontSetting",
    "StorefrontSettings",
    "StorefrontSettingsBackorderDisplaySettings",
    "Subscriber",
    "SuperAdminBeginMasquerade",
    "SuperAdminCompanies",
    "SuperAdminCompaniesEdges",
    "SuperAdminEndMasquerade",
    "TaxZone",
    "TaxZonePriceDisplaySettings",
    "TaxZoneRates",
    "TaxZoneRatesClassRates",
    "TaxZoneShopperTargetSettings",
    "TaxZoneShopperTargetSettingsLocations",
    "UpdateAccountSettings",
    "UpdateCustomerAccountSettings",
    "UserAuthType",
    "UserCreate",
    "UserDelete",
    "UserEmailCheck",
    "UserExtraField",
    "UserExtraFieldValue",
    "UserIdentity",
    "UserInputType",
    "UserLoginState",
    "UserLoginType",
    "UserMasqueradingCompanyBegin",
    "UserMasqueradingCompanyEnd",
    "UserUpdate",
    "UserUpdateInputType",
    "Users",
    "UsersEdges",
    "ValidateProductInputType",
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
