# Generated from bigcommerce/ by `make codegen`. Edits are lost.
"""What the client's methods return."""

from typing import TYPE_CHECKING

from b2b_storefront._lazy import lazy_names

if TYPE_CHECKING:
    from .active_company_orders import ActiveCompanyOrders as ActiveCompanyOrders
    from .add_cart_line_items import AddCartLineItems as AddCartLineItems
    from .cart import Cart as Cart
    from .company_user import CompanyUser as CompanyUser
    from .create_cart import CreateCart as CreateCart
    from .create_cart_redirect_urls import CreateCartRedirectUrls as CreateCartRedirectUrls
    from .customer_orders import CustomerOrders as CustomerOrders
    from .delete_cart import DeleteCart as DeleteCart
    from .delete_cart_line_item import DeleteCartLineItem as DeleteCartLineItem
    from .fragments import CustomerDetails as CustomerDetails
    from .generate_session_sync_jwt import GenerateSessionSyncJwt as GenerateSessionSyncJwt
    from .login import Login as Login
    from .login_with_customer_login_jwt import LoginWithCustomerLoginJwt as LoginWithCustomerLoginJwt
    from .logout import Logout as Logout
    from .order import Order as Order
    from .register_company import RegisterCompany as RegisterCompany
    from .register_customer import RegisterCustomer as RegisterCustomer
    from .request_reset_password import RequestResetPassword as RequestResetPassword
    from .store_settings import StoreSettings as StoreSettings
    from .update_cart_line_item import UpdateCartLineItem as UpdateCartLineItem
    from .validate_session_sync_jwt import ValidateSessionSyncJwt as ValidateSessionSyncJwt

__all__ = [
    "ActiveCompanyOrders", "AddCartLineItems", "Cart", "CompanyUser", "CreateCart", "CreateCartRedirectUrls",
    "CustomerDetails", "CustomerOrders", "DeleteCart", "DeleteCartLineItem", "GenerateSessionSyncJwt", "Login",
    "LoginWithCustomerLoginJwt", "Logout", "Order", "RegisterCompany", "RegisterCustomer", "RequestResetPassword",
    "StoreSettings", "UpdateCartLineItem", "ValidateSessionSyncJwt",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            ".active_company_orders": "ActiveCompanyOrders",
            ".add_cart_line_items": "AddCartLineItems",
            ".cart": "Cart",
            ".company_user": "CompanyUser",
            ".create_cart": "CreateCart",
            ".create_cart_redirect_urls": "CreateCartRedirectUrls",
            ".customer_orders": "CustomerOrders",
            ".delete_cart": "DeleteCart",
            ".delete_cart_line_item": "DeleteCartLineItem",
            ".fragments": "CustomerDetails",
            ".generate_session_sync_jwt": "GenerateSessionSyncJwt",
            ".login": "Login",
            ".login_with_customer_login_jwt": "LoginWithCustomerLoginJwt",
            ".logout": "Logout",
            ".order": "Order",
            ".register_company": "RegisterCompany",
            ".register_customer": "RegisterCustomer",
            ".request_reset_password": "RequestResetPassword",
            ".store_settings": "StoreSettings",
            ".update_cart_line_item": "UpdateCartLineItem",
            ".validate_session_sync_jwt": "ValidateSessionSyncJwt",
        },
    )
