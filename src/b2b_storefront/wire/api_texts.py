"""The API's texts, byte for byte: for these states it has no codes."""

from b2b_storefront._errors import PendingRestriction

__all__ = [
    "ALL_TEXTS",
    "CHANNEL_NOT_LIVE",
    "CHANNEL_UNKNOWN",
    "COMPANY_INACTIVE",
    "COMPANY_PENDING",
    "CUSTOMER_AUTH_FAILED",
    "INVALID_LOGIN",
    "INVALID_STORE_LOGIN",
    "PERMISSION_DENIED",
    "RESET_PASSWORD",
    "STORE_UNKNOWN",
]

INVALID_LOGIN = "Invalid Login"
CUSTOMER_AUTH_FAILED = "Customer auth failed"
INVALID_STORE_LOGIN = "Invalid credentials"
RESET_PASSWORD = "Reset password"  # noqa: S105 - a text of the store's
PERMISSION_DENIED = "Permission denied."
CHANNEL_NOT_LIVE = "Operation cannot be performed as the storefront channel is not live"
CHANNEL_UNKNOWN = "Channel Does not Exist"
STORE_UNKNOWN = "Store Does not Exist"
COMPANY_INACTIVE = "This business account is inactive. Reach out to our support team to reactivate your account."
COMPANY_PENDING = {
    "Your business account is pending approval. You will gain access to business account features, products, and"
    " pricing after account approval.": PendingRestriction.PRODUCTS_AND_PRICES,
    "Your business account is pending approval. Products, pricing, and ordering will be enabled after account"
    " approval.": PendingRestriction.ORDERING,
    "Your business account is pending approval. You will gain access to business account features after account"
    " approval.": PendingRestriction.BUSINESS_FEATURES,
}

ALL_TEXTS = (
    INVALID_LOGIN,
    CUSTOMER_AUTH_FAILED,
    INVALID_STORE_LOGIN,
    RESET_PASSWORD,
    PERMISSION_DENIED,
    CHANNEL_NOT_LIVE,
    CHANNEL_UNKNOWN,
    STORE_UNKNOWN,
    COMPANY_INACTIVE,
    *COMPANY_PENDING,
)
