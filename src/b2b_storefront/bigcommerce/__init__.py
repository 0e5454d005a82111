# Generated from bigcommerce/ by `make codegen`. Edits are lost.
"""The typed client of the store's own GraphQL: each operation as a method, each result as a model."""

from typing import TYPE_CHECKING

from b2b_storefront._lazy import lazy_names

if TYPE_CHECKING:
    from .active_company_orders import (
        ActiveCompanyOrders as ActiveCompanyOrders,
        ActiveCompanyOrdersActiveCompany as ActiveCompanyOrdersActiveCompany,
        ActiveCompanyOrdersActiveCompanyOrders as ActiveCompanyOrdersActiveCompanyOrders,
        ActiveCompanyOrdersActiveCompanyOrdersCollectionInfo as ActiveCompanyOrdersActiveCompanyOrdersCollectionInfo,
        ActiveCompanyOrdersActiveCompanyOrdersEdge as ActiveCompanyOrdersActiveCompanyOrdersEdge,
        ActiveCompanyOrdersActiveCompanyOrdersEdges as ActiveCompanyOrdersActiveCompanyOrdersEdges,
    )
    from .add_cart_line_items import (
        AddCartLineItems as AddCartLineItems, AddCartLineItemsAddCartLineItems as AddCartLineItemsAddCartLineItems,
    )
    from .async_client import AsyncClient as AsyncClient
    from .cart import Cart as Cart
    from .client import Client as Client
    from .company_user import (
        CompanyUser as CompanyUser, CompanyUserCompanyUser as CompanyUserCompanyUser,
        CompanyUserCompanyUserExtraFields as CompanyUserCompanyUserExtraFields,
        CompanyUserCompanyUserExtraFieldsMultilineTextExtraFieldValue as CompanyUserCompanyUserExtraFieldsMultilineTextExtraFieldValue,
        CompanyUserCompanyUserExtraFieldsMultipleChoiceExtraFieldValue as CompanyUserCompanyUserExtraFieldsMultipleChoiceExtraFieldValue,
        CompanyUserCompanyUserExtraFieldsNumberExtraFieldValue as CompanyUserCompanyUserExtraFieldsNumberExtraFieldValue,
        CompanyUserCompanyUserExtraFieldsTextExtraFieldValue as CompanyUserCompanyUserExtraFieldsTextExtraFieldValue,
    )
    from .create_cart import CreateCart as CreateCart, CreateCartCreateCart as CreateCartCreateCart
    from .create_cart_redirect_urls import (
        CreateCartRedirectUrls as CreateCartRedirectUrls,
        CreateCartRedirectUrlsCreateCartRedirectUrls as CreateCartRedirectUrlsCreateCartRedirectUrls,
        CreateCartRedirectUrlsCreateCartRedirectUrlsErrors as CreateCartRedirectUrlsCreateCartRedirectUrlsErrors,
        CreateCartRedirectUrlsCreateCartRedirectUrlsRedirectUrls as CreateCartRedirectUrlsCreateCartRedirectUrlsRedirectUrls,
    )
    from .customer_orders import (
        CustomerOrders as CustomerOrders, CustomerOrdersOrders as CustomerOrdersOrders,
        CustomerOrdersOrdersEdge as CustomerOrdersOrdersEdge, CustomerOrdersOrdersEdges as CustomerOrdersOrdersEdges,
    )
    from .delete_cart import DeleteCart as DeleteCart, DeleteCartDeleteCart as DeleteCartDeleteCart
    from .delete_cart_line_item import (
        DeleteCartLineItem as DeleteCartLineItem,
        DeleteCartLineItemDeleteCartLineItem as DeleteCartLineItemDeleteCartLineItem,
    )
    from .enums import (
        CompanyStatusEnum as CompanyStatusEnum, InvalidSessionSyncJwtErrorType as InvalidSessionSyncJwtErrorType,
        OrderHistoryEventType as OrderHistoryEventType, OrdersSortInput as OrdersSortInput,
    )
    from .fragments import (
        AccessToken as AccessToken, CartDetails as CartDetails, CartDetailsCreatedAt as CartDetailsCreatedAt,
        CartDetailsLineItems as CartDetailsLineItems, CartDetailsUpdatedAt as CartDetailsUpdatedAt,
        CartLine as CartLine, CartReference as CartReference, CustomerDetails as CustomerDetails,
        MoneyAmount as MoneyAmount, OrderExtraField as OrderExtraField, OrderSummary as OrderSummary,
        OrderSummaryCompany as OrderSummaryCompany, OrderSummaryInvoice as OrderSummaryInvoice,
        OrderSummaryOrderedAt as OrderSummaryOrderedAt, OrderSummaryPlacedBy as OrderSummaryPlacedBy,
        OrderSummaryQuote as OrderSummaryQuote, OrderSummaryStatus as OrderSummaryStatus,
        OrderSummaryUpdatedAt as OrderSummaryUpdatedAt, Paging as Paging, WrongInput as WrongInput,
    )
    from .generate_session_sync_jwt import (
        GenerateSessionSyncJwt as GenerateSessionSyncJwt, GenerateSessionSyncJwtErrors as GenerateSessionSyncJwtErrors,
        GenerateSessionSyncJwtResult as GenerateSessionSyncJwtResult,
    )
    from .input_types import (
        AddCartLineItemsDataInput as AddCartLineItemsDataInput, AddCartLineItemsInput as AddCartLineItemsInput,
        CartLineItemInput as CartLineItemInput, CartSelectedCheckboxOptionInput as CartSelectedCheckboxOptionInput,
        CartSelectedDateFieldOptionInput as CartSelectedDateFieldOptionInput,
        CartSelectedMultiLineTextFieldOptionInput as CartSelectedMultiLineTextFieldOptionInput,
        CartSelectedMultipleOptionInput as CartSelectedMultipleOptionInput,
        CartSelectedNumberFieldOptionInput as CartSelectedNumberFieldOptionInput,
        CartSelectedOptionsInput as CartSelectedOptionsInput,
        CartSelectedTextFieldOptionInput as CartSelectedTextFieldOptionInput,
        CompanyOrdersFiltersInput as CompanyOrdersFiltersInput, CreateCartInput as CreateCartInput,
        CreateCartRedirectUrlsInput as CreateCartRedirectUrlsInput, DeleteCartInput as DeleteCartInput,
        DeleteCartLineItemInput as DeleteCartLineItemInput, ExtraFieldsInput as ExtraFieldsInput,
        MultilineTextExtraFieldInput as MultilineTextExtraFieldInput,
        MultipleChoiceExtraFieldInput as MultipleChoiceExtraFieldInput, NumberExtraFieldInput as NumberExtraFieldInput,
        OrderDateRangeFilterInput as OrderDateRangeFilterInput, OrdersFiltersInput as OrdersFiltersInput,
        ReCaptchaV2Input as ReCaptchaV2Input, RegisterCompanyAddressInput as RegisterCompanyAddressInput,
        RegisterCompanyFileInput as RegisterCompanyFileInput, RegisterCompanyInput as RegisterCompanyInput,
        RegisterCompanyUserInput as RegisterCompanyUserInput, RegisterCustomerInput as RegisterCustomerInput,
        RequestResetPasswordInput as RequestResetPasswordInput, TextExtraFieldInput as TextExtraFieldInput,
        UpdateCartLineItemDataInput as UpdateCartLineItemDataInput, UpdateCartLineItemInput as UpdateCartLineItemInput,
    )
    from .login import Login as Login
    from .login_with_customer_login_jwt import LoginWithCustomerLoginJwt as LoginWithCustomerLoginJwt
    from .logout import Logout as Logout, LogoutCartUnassignResult as LogoutCartUnassignResult
    from .order import (
        Order as Order, OrderOrder as OrderOrder, OrderOrderConsignments as OrderOrderConsignments,
        OrderOrderConsignmentsShipping as OrderOrderConsignmentsShipping,
        OrderOrderConsignmentsShippingEdge as OrderOrderConsignmentsShippingEdge,
        OrderOrderConsignmentsShippingEdgeNode as OrderOrderConsignmentsShippingEdgeNode,
        OrderOrderConsignmentsShippingEdgeNodeLineItems as OrderOrderConsignmentsShippingEdgeNodeLineItems,
        OrderOrderConsignmentsShippingEdgeNodeLineItemsEdge as OrderOrderConsignmentsShippingEdgeNodeLineItemsEdge,
        OrderOrderConsignmentsShippingEdgeNodeLineItemsEdgeNode as OrderOrderConsignmentsShippingEdgeNodeLineItemsEdgeNode,
        OrderOrderConsignmentsShippingEdges as OrderOrderConsignmentsShippingEdges,
        OrderOrderConsignmentsShippingEdgesNode as OrderOrderConsignmentsShippingEdgesNode,
        OrderOrderConsignmentsShippingEdgesNodeLineItems as OrderOrderConsignmentsShippingEdgesNodeLineItems,
        OrderOrderConsignmentsShippingEdgesNodeLineItemsEdges as OrderOrderConsignmentsShippingEdgesNodeLineItemsEdges,
        OrderOrderConsignmentsShippingEdgesNodeLineItemsEdgesNode as OrderOrderConsignmentsShippingEdgesNodeLineItemsEdgesNode,
        OrderOrderHistory as OrderOrderHistory,
    )
    from .register_company import (
        RegisterCompany as RegisterCompany, RegisterCompanyRegisterCompany as RegisterCompanyRegisterCompany,
        RegisterCompanyRegisterCompanyErrors as RegisterCompanyRegisterCompanyErrors,
    )
    from .register_customer import (
        RegisterCustomer as RegisterCustomer, RegisterCustomerRegisterCustomer as RegisterCustomerRegisterCustomer,
        RegisterCustomerRegisterCustomerErrors as RegisterCustomerRegisterCustomerErrors,
        RegisterCustomerRegisterCustomerErrorsRegisterCustomerError as RegisterCustomerRegisterCustomerErrorsRegisterCustomerError,
        RegisterCustomerRegisterCustomerErrorsValidationError as RegisterCustomerRegisterCustomerErrorsValidationError,
    )
    from .request_reset_password import (
        RequestResetPassword as RequestResetPassword,
        RequestResetPasswordRequestResetPassword as RequestResetPasswordRequestResetPassword,
        RequestResetPasswordRequestResetPasswordErrors as RequestResetPasswordRequestResetPasswordErrors,
    )
    from .store_settings import (
        StoreSettings as StoreSettings, StoreSettingsSettings as StoreSettingsSettings,
        StoreSettingsSettingsUrl as StoreSettingsSettingsUrl,
    )
    from .update_cart_line_item import (
        UpdateCartLineItem as UpdateCartLineItem,
        UpdateCartLineItemUpdateCartLineItem as UpdateCartLineItemUpdateCartLineItem,
    )
    from .validate_session_sync_jwt import (
        ValidateSessionSyncJwt as ValidateSessionSyncJwt,
        ValidateSessionSyncJwtContent as ValidateSessionSyncJwtContent,
        ValidateSessionSyncJwtErrors as ValidateSessionSyncJwtErrors,
        ValidateSessionSyncJwtErrorsInvalidSessionSyncJwtError as ValidateSessionSyncJwtErrorsInvalidSessionSyncJwtError,
        ValidateSessionSyncJwtErrorsJwtTokenExpiredError as ValidateSessionSyncJwtErrorsJwtTokenExpiredError,
    )

__all__ = [
    "AccessToken", "ActiveCompanyOrders", "ActiveCompanyOrdersActiveCompany", "ActiveCompanyOrdersActiveCompanyOrders",
    "ActiveCompanyOrdersActiveCompanyOrdersCollectionInfo", "ActiveCompanyOrdersActiveCompanyOrdersEdge",
    "ActiveCompanyOrdersActiveCompanyOrdersEdges", "AddCartLineItems", "AddCartLineItemsAddCartLineItems",
    "AddCartLineItemsDataInput", "AddCartLineItemsInput", "AsyncClient", "Cart", "CartDetails", "CartDetailsCreatedAt",
    "CartDetailsLineItems", "CartDetailsUpdatedAt", "CartLine", "CartLineItemInput", "CartReference",
    "CartSelectedCheckboxOptionInput", "CartSelectedDateFieldOptionInput", "CartSelectedMultiLineTextFieldOptionInput",
    "CartSelectedMultipleOptionInput", "CartSelectedNumberFieldOptionInput", "CartSelectedOptionsInput",
    "CartSelectedTextFieldOptionInput", "Client", "CompanyOrdersFiltersInput", "CompanyStatusEnum", "CompanyUser",
    "CompanyUserCompanyUser", "CompanyUserCompanyUserExtraFields",
    "CompanyUserCompanyUserExtraFieldsMultilineTextExtraFieldValue",
    "CompanyUserCompanyUserExtraFieldsMultipleChoiceExtraFieldValue",
    "CompanyUserCompanyUserExtraFieldsNumberExtraFieldValue", "CompanyUserCompanyUserExtraFieldsTextExtraFieldValue",
    "CreateCart", "CreateCartCreateCart", "CreateCartInput", "CreateCartRedirectUrls",
    "CreateCartRedirectUrlsCreateCartRedirectUrls", "CreateCartRedirectUrlsCreateCartRedirectUrlsErrors",
    "CreateCartRedirectUrlsCreateCartRedirectUrlsRedirectUrls", "CreateCartRedirectUrlsInput", "CustomerDetails",
    "CustomerOrders", "CustomerOrdersOrders", "CustomerOrdersOrdersEdge", "CustomerOrdersOrdersEdges", "DeleteCart",
    "DeleteCartDeleteCart", "DeleteCartInput", "DeleteCartLineItem", "DeleteCartLineItemDeleteCartLineItem",
    "DeleteCartLineItemInput", "ExtraFieldsInput", "GenerateSessionSyncJwt", "GenerateSessionSyncJwtErrors",
    "GenerateSessionSyncJwtResult", "InvalidSessionSyncJwtErrorType", "Login", "LoginWithCustomerLoginJwt", "Logout",
    "LogoutCartUnassignResult", "MoneyAmount", "MultilineTextExtraFieldInput", "MultipleChoiceExtraFieldInput",
    "NumberExtraFieldInput", "Order", "OrderDateRangeFilterInput", "OrderExtraField", "OrderHistoryEventType",
    "OrderOrder", "OrderOrderConsignments", "OrderOrderConsignmentsShipping", "OrderOrderConsignmentsShippingEdge",
    "OrderOrderConsignmentsShippingEdgeNode", "OrderOrderConsignmentsShippingEdgeNodeLineItems",
    "OrderOrderConsignmentsShippingEdgeNodeLineItemsEdge", "OrderOrderConsignmentsShippingEdgeNodeLineItemsEdgeNode",
    "OrderOrderConsignmentsShippingEdges", "OrderOrderConsignmentsShippingEdgesNode",
    "OrderOrderConsignmentsShippingEdgesNodeLineItems", "OrderOrderConsignmentsShippingEdgesNodeLineItemsEdges",
    "OrderOrderConsignmentsShippingEdgesNodeLineItemsEdgesNode", "OrderOrderHistory", "OrderSummary",
    "OrderSummaryCompany", "OrderSummaryInvoice", "OrderSummaryOrderedAt", "OrderSummaryPlacedBy", "OrderSummaryQuote",
    "OrderSummaryStatus", "OrderSummaryUpdatedAt", "OrdersFiltersInput", "OrdersSortInput", "Paging",
    "ReCaptchaV2Input", "RegisterCompany", "RegisterCompanyAddressInput", "RegisterCompanyFileInput",
    "RegisterCompanyInput", "RegisterCompanyRegisterCompany", "RegisterCompanyRegisterCompanyErrors",
    "RegisterCompanyUserInput", "RegisterCustomer", "RegisterCustomerInput", "RegisterCustomerRegisterCustomer",
    "RegisterCustomerRegisterCustomerErrors", "RegisterCustomerRegisterCustomerErrorsRegisterCustomerError",
    "RegisterCustomerRegisterCustomerErrorsValidationError", "RequestResetPassword", "RequestResetPasswordInput",
    "RequestResetPasswordRequestResetPassword", "RequestResetPasswordRequestResetPasswordErrors", "StoreSettings",
    "StoreSettingsSettings", "StoreSettingsSettingsUrl", "TextExtraFieldInput", "UpdateCartLineItem",
    "UpdateCartLineItemDataInput", "UpdateCartLineItemInput", "UpdateCartLineItemUpdateCartLineItem",
    "ValidateSessionSyncJwt", "ValidateSessionSyncJwtContent", "ValidateSessionSyncJwtErrors",
    "ValidateSessionSyncJwtErrorsInvalidSessionSyncJwtError", "ValidateSessionSyncJwtErrorsJwtTokenExpiredError",
    "WrongInput",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            ".active_company_orders": (
                "ActiveCompanyOrders ActiveCompanyOrdersActiveCompany ActiveCompanyOrdersActiveCompanyOrders "
                "ActiveCompanyOrdersActiveCompanyOrdersCollectionInfo ActiveCompanyOrdersActiveCompanyOrdersEdge "
                "ActiveCompanyOrdersActiveCompanyOrdersEdges"
            ),
            ".add_cart_line_items": "AddCartLineItems AddCartLineItemsAddCartLineItems",
            ".async_client": "AsyncClient",
            ".cart": "Cart",
            ".client": "Client",
            ".company_user": (
                "CompanyUser CompanyUserCompanyUser CompanyUserCompanyUserExtraFields "
                "CompanyUserCompanyUserExtraFieldsMultilineTextExtraFieldValue "
                "CompanyUserCompanyUserExtraFieldsMultipleChoiceExtraFieldValue "
                "CompanyUserCompanyUserExtraFieldsNumberExtraFieldValue "
                "CompanyUserCompanyUserExtraFieldsTextExtraFieldValue"
            ),
            ".create_cart": "CreateCart CreateCartCreateCart",
            ".create_cart_redirect_urls": (
                "CreateCartRedirectUrls CreateCartRedirectUrlsCreateCartRedirectUrls "
                "CreateCartRedirectUrlsCreateCartRedirectUrlsErrors "
                "CreateCartRedirectUrlsCreateCartRedirectUrlsRedirectUrls"
            ),
            ".customer_orders": (
                "CustomerOrders CustomerOrdersOrders CustomerOrdersOrdersEdge CustomerOrdersOrdersEdges"
            ),
            ".delete_cart": "DeleteCart DeleteCartDeleteCart",
            ".delete_cart_line_item": "DeleteCartLineItem DeleteCartLineItemDeleteCartLineItem",
            ".enums": "CompanyStatusEnum InvalidSessionSyncJwtErrorType OrderHistoryEventType OrdersSortInput",
            ".fragments": (
                "AccessToken CartDetails CartDetailsCreatedAt CartDetailsLineItems CartDetailsUpdatedAt CartLine "
                "CartReference CustomerDetails MoneyAmount OrderExtraField OrderSummary OrderSummaryCompany "
                "OrderSummaryInvoice OrderSummaryOrderedAt OrderSummaryPlacedBy OrderSummaryQuote OrderSummaryStatus "
                "OrderSummaryUpdatedAt Paging WrongInput"
            ),
            ".generate_session_sync_jwt": (
                "GenerateSessionSyncJwt GenerateSessionSyncJwtErrors GenerateSessionSyncJwtResult"
            ),
            ".input_types": (
                "AddCartLineItemsDataInput AddCartLineItemsInput CartLineItemInput CartSelectedCheckboxOptionInput "
                "CartSelectedDateFieldOptionInput CartSelectedMultiLineTextFieldOptionInput "
                "CartSelectedMultipleOptionInput CartSelectedNumberFieldOptionInput CartSelectedOptionsInput "
                "CartSelectedTextFieldOptionInput CompanyOrdersFiltersInput CreateCartInput "
                "CreateCartRedirectUrlsInput DeleteCartInput DeleteCartLineItemInput ExtraFieldsInput "
                "MultilineTextExtraFieldInput MultipleChoiceExtraFieldInput NumberExtraFieldInput "
                "OrderDateRangeFilterInput OrdersFiltersInput ReCaptchaV2Input RegisterCompanyAddressInput "
                "RegisterCompanyFileInput RegisterCompanyInput RegisterCompanyUserInput RegisterCustomerInput "
                "RequestResetPasswordInput TextExtraFieldInput UpdateCartLineItemDataInput UpdateCartLineItemInput"
            ),
            ".login": "Login",
            ".login_with_customer_login_jwt": "LoginWithCustomerLoginJwt",
            ".logout": "Logout LogoutCartUnassignResult",
            ".order": (
                "Order OrderOrder OrderOrderConsignments OrderOrderConsignmentsShipping "
                "OrderOrderConsignmentsShippingEdge OrderOrderConsignmentsShippingEdgeNode "
                "OrderOrderConsignmentsShippingEdgeNodeLineItems OrderOrderConsignmentsShippingEdgeNodeLineItemsEdge "
                "OrderOrderConsignmentsShippingEdgeNodeLineItemsEdgeNode OrderOrderConsignmentsShippingEdges "
                "OrderOrderConsignmentsShippingEdgesNode OrderOrderConsignmentsShippingEdgesNodeLineItems "
                "OrderOrderConsignmentsShippingEdgesNodeLineItemsEdges "
                "OrderOrderConsignmentsShippingEdgesNodeLineItemsEdgesNode OrderOrderHistory"
            ),
            ".register_company": "RegisterCompany RegisterCompanyRegisterCompany RegisterCompanyRegisterCompanyErrors",
            ".register_customer": (
                "RegisterCustomer RegisterCustomerRegisterCustomer RegisterCustomerRegisterCustomerErrors "
                "RegisterCustomerRegisterCustomerErrorsRegisterCustomerError "
                "RegisterCustomerRegisterCustomerErrorsValidationError"
            ),
            ".request_reset_password": (
                "RequestResetPassword RequestResetPasswordRequestResetPassword "
                "RequestResetPasswordRequestResetPasswordErrors"
            ),
            ".store_settings": "StoreSettings StoreSettingsSettings StoreSettingsSettingsUrl",
            ".update_cart_line_item": "UpdateCartLineItem UpdateCartLineItemUpdateCartLineItem",
            ".validate_session_sync_jwt": (
                "ValidateSessionSyncJwt ValidateSessionSyncJwtContent ValidateSessionSyncJwtErrors "
                "ValidateSessionSyncJwtErrorsInvalidSessionSyncJwtError "
                "ValidateSessionSyncJwtErrorsJwtTokenExpiredError"
            ),
        },
    )
