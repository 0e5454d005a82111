"""Every way to a storefront token of the sandbox's admin, and the request that each of them makes."""

import datetime
from collections.abc import Callable

from b2b_storefront import (
    CurrentCustomerJWT,
    CustomerId,
    EmailPassword,
    RestPassword,
    Storefront,
    StorefrontJWT,
    TokenFunction,
)
from b2b_storefront.auth import Credentials
from b2b_storefront.sandbox import Sandbox

__all__ = ["CUSTOMER_ROUTE", "WAYS", "Make", "customer_id"]

PASSWORD_ROUTE = "POST /api/io/auth/customers"
CUSTOMER_ROUTE = "POST /api/io/auth/customers/storefront"
EXCHANGE_ROUTE = "GET /api/io/auth/storefront"

Make = Callable[[Sandbox], Credentials]


def email_password(sandbox: Sandbox) -> Credentials:
    return EmailPassword(sandbox.accounts.admin.email, sandbox.accounts.admin.password)


def current_customer_jwt(sandbox: Sandbox) -> Credentials:
    return CurrentCustomerJWT(sandbox.current_customer_jwt(sandbox.accounts.admin.email))


def current_customer_jwt_function(sandbox: Sandbox) -> Credentials:
    admin = sandbox.accounts.admin
    return CurrentCustomerJWT(lambda: sandbox.current_customer_jwt(admin.email), customer=admin.customer_id)


def rest_password(sandbox: Sandbox) -> Credentials:
    return RestPassword(sandbox.accounts.admin.email, sandbox.accounts.admin.password, name="tests")


def customer_id(sandbox: Sandbox) -> Credentials:
    return CustomerId(sandbox.accounts.admin.customer_id, access_token=sandbox.access_token)


def customer_id_by_the_older_token(sandbox: Sandbox) -> Credentials:
    return CustomerId(
        sandbox.accounts.admin.customer_id,
        auth_token=sandbox.auth_token,
        customer_access_token="storefront-session",
        customer_access_token_expires_at=datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=1),
    )


def storefront_jwt(sandbox: Sandbox) -> Credentials:
    return StorefrontJWT(sandbox.storefront_jwt(sandbox.accounts.admin.email))


def token_function(sandbox: Sandbox) -> Credentials:
    def login() -> str:
        with Storefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
            return storefront.session(email_password(sandbox)).token()

    return TokenFunction(login, customer="admin")


WAYS: list[tuple[Make, str]] = [
    (email_password, "Login"),
    (current_customer_jwt, "Authorization"),
    (current_customer_jwt_function, "Authorization"),
    (rest_password, PASSWORD_ROUTE),
    (customer_id, CUSTOMER_ROUTE),
    (customer_id_by_the_older_token, CUSTOMER_ROUTE),
    (storefront_jwt, EXCHANGE_ROUTE),
    (token_function, "Login"),
]
