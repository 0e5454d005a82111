"""Credentials, storefront tokens, and what decides when to obtain one."""

from b2b_storefront.auth._credentials import Credentials, EmailPassword
from b2b_storefront.auth._token import StorefrontToken

__all__ = ["Credentials", "EmailPassword", "StorefrontToken"]
