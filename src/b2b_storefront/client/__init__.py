# Generated from schema/ and queries/ by `make codegen`. Edits are lost.
"""The typed client: every operation of queries/ as a method, every result as a model."""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_client import (
        AsyncClient as AsyncClient,
    )
    from .authorization import (
        Authorization as Authorization,
    )
    from .checkout_login import (
        CheckoutLogin as CheckoutLogin,
        CheckoutLoginResult as CheckoutLoginResult,
    )
    from .client import (
        Client as Client,
    )
    from .company_roles import (
        CompanyRoles as CompanyRoles,
        CompanyRolesEdges as CompanyRolesEdges,
    )
    from .customer_email_check import (
        CustomerEmailCheck as CustomerEmailCheck,
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
    from .fragments import (
        AssignedCompany as AssignedCompany,
        AssignedCompanyExtraFields as AssignedCompanyExtraFields,
        CheckoutLinks as CheckoutLinks,
        CompanyAccount as CompanyAccount,
        CompanyAccountExtraFields as CompanyAccountExtraFields,
        CompanyCard as CompanyCard,
        CompanyReference as CompanyReference,
        CompanyUser as CompanyUser,
        CompanyUserExtraFields as CompanyUserExtraFields,
        CustomerIdentity as CustomerIdentity,
        CustomerIdentityUserInfo as CustomerIdentityUserInfo,
        CustomerShoppingListDetail as CustomerShoppingListDetail,
        CustomerShoppingListName as CustomerShoppingListName,
        CustomerShoppingListSummary as CustomerShoppingListSummary,
        CustomerShoppingListSummaryProducts as CustomerShoppingListSummaryProducts,
        EmailOwner as EmailOwner,
        ExtraFieldDefinition as ExtraFieldDefinition,
        GrantedPermission as GrantedPermission,
        HierarchyCompany as HierarchyCompany,
        MasqueradeContact as MasqueradeContact,
        Paging as Paging,
        PermissionDefinition as PermissionDefinition,
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
        StoreCard as StoreCard,
        UserIdentity as UserIdentity,
    )
    from .input_types import (
        BillingAddressInputType as BillingAddressInputType,
        CheckoutLoginType as CheckoutLoginType,
        ContactInfoInputType as ContactInfoInputType,
        CurrencyInputType as CurrencyInputType,
        CustomerShoppingListsInputType as CustomerShoppingListsInputType,
        CustomerStoreFrontTokenInputType as CustomerStoreFrontTokenInputType,
        ProductInputType as ProductInputType,
        ProductOptionInputType as ProductOptionInputType,
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
        ShoppingListsItemsOptionInputType as ShoppingListsItemsOptionInputType,
        ShoppingListsItemsUpdateInputType as ShoppingListsItemsUpdateInputType,
        UserAuthType as UserAuthType,
        UserExtraField as UserExtraField,
        UserInputType as UserInputType,
        UserLoginType as UserLoginType,
        UserUpdateInputType as UserUpdateInputType,
    )
    from .login import (
        Login as Login,
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
    from .store_front_token import (
        StoreFrontToken as StoreFrontToken,
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

_SOURCES = {
    "AssignedCompany": ".fragments",
    "AssignedCompanyExtraFields": ".fragments",
    "AsyncClient": ".async_client",
    "Authorization": ".authorization",
    "BillingAddressInputType": ".input_types",
    "CheckoutLinks": ".fragments",
    "CheckoutLogin": ".checkout_login",
    "CheckoutLoginResult": ".checkout_login",
    "CheckoutLoginType": ".input_types",
    "Client": ".client",
    "CompanyAccount": ".fragments",
    "CompanyAccountExtraFields": ".fragments",
    "CompanyCard": ".fragments",
    "CompanyReference": ".fragments",
    "CompanyRoles": ".company_roles",
    "CompanyRolesEdges": ".company_roles",
    "CompanyUser": ".fragments",
    "CompanyUserExtraFields": ".fragments",
    "ContactInfoInputType": ".input_types",
    "CurrencyInputType": ".input_types",
    "CustomerEmailCheck": ".customer_email_check",
    "CustomerIdentity": ".fragments",
    "CustomerIdentityUserInfo": ".fragments",
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
    "EmailOwner": ".fragments",
    "ExtraFieldDefinition": ".fragments",
    "GrantedPermission": ".fragments",
    "HierarchyCompany": ".fragments",
    "Login": ".login",
    "MasqueradeContact": ".fragments",
    "Paging": ".fragments",
    "PermissionDefinition": ".fragments",
    "ProductInputType": ".input_types",
    "ProductOptionInputType": ".input_types",
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
    "ShoppingListsItemsOptionInputType": ".input_types",
    "ShoppingListsItemsUpdate": ".shopping_lists_items_update",
    "ShoppingListsItemsUpdateInputType": ".input_types",
    "ShoppingListsUpdate": ".shopping_lists_update",
    "SignIn": ".fragments",
    "StoreCard": ".fragments",
    "StoreFrontToken": ".store_front_token",
    "SuperAdminBeginMasquerade": ".super_admin_begin_masquerade",
    "SuperAdminCompanies": ".super_admin_companies",
    "SuperAdminCompaniesEdges": ".super_admin_companies",
    "SuperAdminEndMasquerade": ".super_admin_end_masquerade",
    "UserAuthType": ".input_types",
    "UserCreate": ".user_create",
    "UserDelete": ".user_delete",
    "UserEmailCheck": ".user_email_check",
    "UserExtraField": ".input_types",
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
}

__all__ = [
    "AssignedCompany",
    "AssignedCompanyExtraFields",
    "AsyncClient",
    "Authorization",
    "BillingAddressInputType",
    "CheckoutLinks",
    "CheckoutLogin",
    "CheckoutLoginResult",
    "CheckoutLoginType",
    "Client",
    "CompanyAccount",
    "CompanyAccountExtraFields",
    "CompanyCard",
    "CompanyReference",
    "CompanyRoles",
    "CompanyRolesEdges",
    "CompanyUser",
    "CompanyUserExtraFields",
    "ContactInfoInputType",
    "CurrencyInputType",
    "CustomerEmailCheck",
    "CustomerIdentity",
    "CustomerIdentityUserInfo",
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
    "EmailOwner",
    "ExtraFieldDefinition",
    "GrantedPermission",
    "HierarchyCompany",
    "Login",
    "MasqueradeContact",
    "Paging",
    "PermissionDefinition",
    "ProductInputType",
    "ProductOptionInputType",
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
    "ShoppingListsItemsOptionInputType",
    "ShoppingListsItemsUpdate",
    "ShoppingListsItemsUpdateInputType",
    "ShoppingListsUpdate",
    "SignIn",
    "StoreCard",
    "StoreFrontToken",
    "SuperAdminBeginMasquerade",
    "SuperAdminCompanies",
    "SuperAdminCompaniesEdges",
    "SuperAdminEndMasquerade",
    "UserAuthType",
    "UserCreate",
    "UserDelete",
    "UserEmailCheck",
    "UserExtraField",
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
