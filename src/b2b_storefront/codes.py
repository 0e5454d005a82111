"""The API's integer and string codes by name.

The API sends bare numbers (a quote's status, a user's role, a permission's level). These enums give them
names; every member *is* its wire value, so it can be compared with, and passed for, what the API sends:

    if shopping_list.status == ShoppingListStatus.READY_FOR_APPROVAL: ...

Results keep the plain number: an unknown code stays readable and never fails.
Permission codes are open strings, because a store may define its own.
"""

from enum import IntEnum, StrEnum

__all__ = [
    "CompanyStatus",
    "CustomerEmailState",
    "DiscountType",
    "ErrorCode",
    "ExtraFieldType",
    "LoginType",
    "Permission",
    "PermissionLevel",
    "QuoteStatus",
    "RoleType",
    "ShoppingListStatus",
    "UserEmailState",
    "UserRole",
    "UserType",
    "ValidationCode",
]


class CompanyStatus(IntEnum):
    """`companyStatus`: where a company account stands."""

    PENDING = 0
    APPROVED = 1
    REJECTED = 2
    INACTIVE = 3
    DELETED = 4


class UserRole(IntEnum):
    """`role` of a company user. A custom role travels as `JUNIOR_BUYER` with a `companyRoleName` of its own."""

    ADMIN = 0
    SENIOR_BUYER = 1
    JUNIOR_BUYER = 2
    SUPER_ADMIN = 3


class RoleType(IntEnum):
    """`roleType` of a company role."""

    PREDEFINED = 1
    CUSTOM = 2


class PermissionLevel(IntEnum):
    """`permissionLevel`: how far a permission reaches."""

    OWN_RECORDS = 1
    COMPANY = 2
    COMPANY_AND_SUBSIDIARIES = 3


class UserType(IntEnum):
    """`customerInfo.userType`: what kind of customer a token belongs to."""

    UNKNOWN = 1
    CUSTOMER = 2
    COMPANY_USER = 3


class UserEmailState(IntEnum):
    """`userEmailCheck.userType`: who already uses an e-mail that shall become a company user."""

    FREE = 1
    CUSTOMER = 2
    SEVERAL_CUSTOMERS = 3
    USER_OF_ANOTHER_COMPANY = 4
    USER_OF_THIS_COMPANY = 5
    SUPER_ADMIN = 6
    USER_OF_THIS_COMPANY_ON_ANOTHER_CHANNEL = 7


class CustomerEmailState(IntEnum):
    """`customerEmailCheck.userType`: who already uses an e-mail that shall register."""

    FREE = 1
    CUSTOMER = 2
    CUSTOMER_ON_ANOTHER_CHANNEL = 3


class LoginType(IntEnum):
    """`loginType` of a login's result."""

    WAITING = 0
    FIRST = 1
    REGULAR = 2


class ExtraFieldType(IntEnum):
    """`fieldType` of an extra field's configuration."""

    TEXT = 0
    TEXTAREA = 1
    NUMBER = 2
    DROPDOWN = 3


class QuoteStatus(IntEnum):
    """`status` of a quote as a buyer sees it. `DRAFT` exists on the client only, until the quote is submitted."""

    DRAFT = 0
    OPEN = 1
    ORDERED = 4
    EXPIRED = 5


class DiscountType(IntEnum):
    """`discountType` of a quote."""

    PER_LINE = 0
    PERCENT = 1
    FIXED_AMOUNT = 2


class ShoppingListStatus(IntEnum):
    """`status` of a company's shopping list."""

    APPROVED = 0
    DELETED = 20
    DRAFT = 30
    READY_FOR_APPROVAL = 40
    REJECTED = 50


class ErrorCode(IntEnum):
    """`extensions.code` of a GraphQL error, as far as it is known."""

    UNAUTHORIZED = 401
    FORBIDDEN = 403
    SESSION_OVER = 40101


class ValidationCode(StrEnum):
    """`code` of an entry of `extensions.productValidationErrors`."""

    OUT_OF_STOCK = "OOS"
    NON_PURCHASABLE = "NON_PURCHASABLE"
    INVALID_FIELDS = "INVALID_FIELDS"
    OTHER = "OTHER"


class Permission(StrEnum):
    """The permission codes that every store has. A store may add its own, so a code is an open string."""

    GET_ADDRESSES = "get_addresses"
    GET_ADDRESS_DETAIL = "get_address_detail"
    GET_DEFAULT_SHIPPING = "get_default_shipping"
    GET_DEFAULT_BILLING = "get_default_billing"
    CREATE_ADDRESS = "create_address"
    UPDATE_ADDRESS = "update_address"
    DELETE_ADDRESS = "delete_address"
    GET_INVOICES = "get_invoices"
    GET_INVOICE_DETAIL = "get_invoice_detail"
    EXPORT_INVOICES = "export_invoices"
    GET_INVOICE_PDF = "get_invoice_pdf"
    GET_INVOICE_PAYMENTS_HISTORY = "get_invoice_payments_history"
    PAY_INVOICE = "pay_invoice"
    GET_ORDERS = "get_orders"
    GET_ORDER_DETAIL = "get_order_detail"
    GET_QUOTES = "get_quotes"
    GET_QUOTE_DETAIL = "get_quote_detail"
    CREATE_QUOTE = "create_quote"
    UPDATE_QUOTE_MESSAGE = "update_quote_message"
    CHECKOUT_WITH_QUOTE = "checkout_with_quote"
    GET_QUOTE_PDF = "get_quote_pdf"
    GET_SHOPPING_LISTS = "get_shopping_lists"
    GET_SHOPPING_LIST_DETAIL = "get_shopping_list_detail"
    CREATE_SHOPPING_LIST = "create_shopping_list"
    UPDATE_SHOPPING_LIST = "update_shopping_list"
    DELETE_SHOPPING_LIST = "delete_shopping_list"
    DUPLICATE_SHOPPING_LIST = "deplicate_shopping_list"  # the API's own spelling
    CREATE_SHOPPING_LIST_ITEM = "create_shopping_list_item"
    UPDATE_SHOPPING_LIST_ITEM = "update_shopping_list_item"
    DELETE_SHOPPING_LIST_ITEM = "delete_shopping_list_item"
    SUBMIT_SHOPPING_LIST = "submit_shopping_list_for_approval"
    APPROVE_SHOPPING_LIST = "approve_draft_shopping_list"
    GET_USERS = "get_users"
    GET_USER_DETAIL = "get_user_detail"
    CREATE_USER = "create_user"
    UPDATE_USER = "update_user"
    DELETE_USER = "delete_user"
    GET_ROLES = "get_roles"
    PURCHASE_ENABLE = "purchase_enable"
    GET_COMPANY_SUBSIDIARIES = "get_company_subsidiaries"
