"""The API's integer and string codes by name.

The API sends bare numbers (a quote's status, a user's role, a permission's level) and words. These enums give them
names; every member *is* its wire value, so it can be compared with, and passed for, what the API sends:

    if shopping_list.status == ShoppingListStatus.READY_FOR_APPROVAL: ...

Results hold these enums. They are open: a value that is not known here becomes a member of its own, called
`UNKNOWN_7`, which equals 7 and fails nothing. Permission codes are plain text, because a store may define its own;
`Permission` has those that every store has.
"""

import re
from enum import IntEnum, StrEnum
from typing import Self

__all__ = [
    "AddressKind",
    "AddressSwitch",
    "CompanyStatus",
    "CreatedByModule",
    "CustomerEmailState",
    "DiscountType",
    "ErrorCode",
    "ExtraFieldCategory",
    "ExtraFieldType",
    "InventoryTracking",
    "InvoiceStatus",
    "InvoicingStatus",
    "LoginType",
    "OpenIntEnum",
    "OpenStrEnum",
    "OrderFlag",
    "OrderOrigin",
    "PaymentStatus",
    "Permission",
    "PermissionLevel",
    "QuoteStaffStatus",
    "QuoteStatus",
    "RegistrationForm",
    "RegistrationGroup",
    "RoleType",
    "ShoppingListStatus",
    "StoreSwitch",
    "UserEmailState",
    "UserRole",
    "UserType",
    "ValidationCode",
    "ValidationResponse",
    "ValidationTarget",
]


class OpenIntEnum(IntEnum):
    """An enum of integers that takes any other integer too, as a member called `UNKNOWN_<value>`.

    Digits as text, and the API's own enum values of the form `A_2`, count as their number.
    """

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if isinstance(value, str):
            digits = re.fullmatch(r"(?:A_)?(-?\d+)", value)
            return cls(int(digits[1])) if digits else None
        if type(value) is not int:
            return None
        # Not kept by the class: whoever sends ever new values must not fill this process's memory.
        member = int.__new__(cls, value)
        member._name_ = f"UNKNOWN_{value}"
        member._value_ = value
        return member


class OpenStrEnum(StrEnum):
    """An enum of words that takes any other word too, as a member called `UNKNOWN_<value>`."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if type(value) is not str or not value:
            return None
        member = str.__new__(cls, value)
        member._name_ = f"UNKNOWN_{value}"
        member._value_ = value
        return member


class CompanyStatus(OpenIntEnum):
    """`companyStatus`: where a company account stands."""

    PENDING = 0
    APPROVED = 1
    REJECTED = 2
    INACTIVE = 3
    DELETED = 4


class UserRole(OpenIntEnum):
    """`role` of a company user. A custom role travels as `JUNIOR_BUYER` with a `companyRoleName` of its own."""

    ADMIN = 0
    SENIOR_BUYER = 1
    JUNIOR_BUYER = 2
    SUPER_ADMIN = 3


class RoleType(OpenIntEnum):
    """`roleType` of a company role."""

    PREDEFINED = 1
    CUSTOM = 2


class PermissionLevel(OpenIntEnum):
    """`permissionLevel`: how far a permission reaches."""

    OWN_RECORDS = 1
    COMPANY = 2
    COMPANY_AND_SUBSIDIARIES = 3


class UserType(OpenIntEnum):
    """`customerInfo.userType`: what kind of customer a token belongs to."""

    UNKNOWN = 1
    CUSTOMER = 2
    COMPANY_USER = 3


class UserEmailState(OpenIntEnum):
    """`userEmailCheck.userType`: who already uses an e-mail that shall become a company user."""

    FREE = 1
    CUSTOMER = 2
    SEVERAL_CUSTOMERS = 3
    USER_OF_ANOTHER_COMPANY = 4
    USER_OF_THIS_COMPANY = 5
    SUPER_ADMIN = 6
    USER_OF_THIS_COMPANY_ON_ANOTHER_CHANNEL = 7


class CustomerEmailState(OpenIntEnum):
    """`customerEmailCheck.userType`: who already uses an e-mail that shall register."""

    FREE = 1
    CUSTOMER = 2
    CUSTOMER_ON_ANOTHER_CHANNEL = 3


class LoginType(OpenIntEnum):
    """`loginType` of a login's result."""

    WAITING = 0
    FIRST = 1
    REGULAR = 2


class ExtraFieldType(OpenIntEnum):
    """`fieldType` of an extra field's configuration."""

    TEXT = 0
    TEXTAREA = 1
    NUMBER = 2
    DROPDOWN = 3


class ExtraFieldCategory(OpenStrEnum):
    """`fieldCategory` of a quote's extra field: `ExtraFieldType` in words."""

    TEXT = "text"
    MULTILINE = "multiline"
    NUMBER = "number"
    DROPDOWN = "dropdown"


class AddressKind(OpenStrEnum):
    """`addressType` of a plain customer's address."""

    RESIDENTIAL = "residential"
    COMMERCIAL = "commercial"


class AddressSwitch(OpenStrEnum):
    """`key` of `addressConfig`: who may edit addresses. Without `ADDRESS_BOOK` nobody may."""

    ADDRESS_BOOK = "address_book"
    COMPANY_USERS = "address_admin"
    SUPER_ADMINS = "address_sales_rep"


class StoreSwitch(OpenStrEnum):
    """Keys of `storeConfigSwitchStatus` that are known; there are more."""

    ACCOUNT_HIERARCHY = "account_hierarchy"
    EMAIL_NOTIFICATIONS = "email_notifications"
    INTERVAL_QUANTITY = "interval_quantity"
    JUNIOR_PLACE_ORDER = "junior_place_order"


class QuoteStatus(OpenIntEnum):
    """`status` of a quote as a buyer sees it. `DRAFT` exists on the client only, until the quote is submitted."""

    DRAFT = 0
    OPEN = 1
    ORDERED = 4
    EXPIRED = 5


class QuoteStaffStatus(OpenIntEnum):
    """A quote's status as the sales staff and the server's own REST interface have it; buyers see `QuoteStatus`."""

    NEW = 0
    IN_PROCESS = 2
    UPDATED_BY_CUSTOMER = 3
    ORDERED = 4
    EXPIRED = 5
    ARCHIVED = 6
    DRAFT = 7


class DiscountType(OpenIntEnum):
    """`discountType` of a quote."""

    PER_LINE = 0
    PERCENT = 1
    FIXED_AMOUNT = 2


class ShoppingListStatus(OpenIntEnum):
    """`status` of a company's shopping list."""

    APPROVED = 0
    DELETED = 20
    DRAFT = 30
    READY_FOR_APPROVAL = 40
    REJECTED = 50


class CreatedByModule(OpenIntEnum):
    """`module` of `createdByUser`: what the people are looked up for."""

    ORDERS = 0
    SHOPPING_LISTS = 1
    QUOTES = 2


class InvoiceStatus(OpenIntEnum):
    """`status` of an invoice. Overdue is not a status: it follows from `due_date`."""

    OPEN = 0
    PARTIALLY_PAID = 1
    PAID = 2


class PaymentStatus(OpenIntEnum):
    """`paymentStatus` of a receipt's line."""

    INCOMPLETE = 0
    AWAITING_PROCESSING = 1
    PROCESSING = 2
    COMPLETED = 3
    REFUNDED = 4


class InvoicingStatus(OpenIntEnum):
    """`ipStatus` of an order: how far it is invoiced. The meanings are inferred from their order."""

    OPEN = 0
    INVOICED = 1
    COMPLETED = 2


class OrderFlag(OpenIntEnum):
    """`flag` of an order: what happened to it last. The meanings are inferred from their order."""

    CREATED = 0
    EDITED = 1
    CANCELLED = 2
    EDIT_CHECKED = 3


class OrderOrigin(OpenIntEnum):
    """`createdFrom` of an order. The meanings are inferred from their order."""

    B2B_EDITION = 0
    WEBHOOK = 1
    IO = 2
    PORTAL_SYNC = 3
    WEBHOOK_TO_B2B_EDITION = 4


class RegistrationForm(OpenIntEnum):
    """`formType` of a registration form's field."""

    CUSTOMER = 1
    COMPANY = 2
    CUSTOMER_BECOMES_COMPANY = 3


class RegistrationGroup(OpenIntEnum):
    """`groupId` of a registration form's field: the part of the form it belongs to."""

    CONTACT = 1
    ADDITIONAL = 2
    BUSINESS = 3
    ADDRESS = 4
    PASSWORD = 5


class ErrorCode(OpenIntEnum):
    """`extensions.code` of a GraphQL error, as far as it is known."""

    UNAUTHORIZED = 401
    FORBIDDEN = 403
    SESSION_OVER = 40101


class ValidationCode(OpenStrEnum):
    """What is wrong with a product: `code` in `productValidationErrors`, `errorCode` of `validateProduct`."""

    OUT_OF_STOCK = "OOS"
    NON_PURCHASABLE = "NON_PURCHASABLE"
    INVALID_FIELDS = "INVALID_FIELDS"
    OTHER = "OTHER"
    SUCCESS = "SUCCESS"  # of `validateProducts`, where null means the same


class ValidationResponse(OpenStrEnum):
    """`responseType` of a checked product."""

    SUCCESS = "SUCCESS"
    WARNING = "WARNING"
    ERROR = "ERROR"


class ValidationTarget(OpenStrEnum):
    """`target` of `validateProduct`: what the product is meant for."""

    CART = "CART"
    QUOTE = "QUOTE"


class InventoryTracking(OpenStrEnum):
    """`inventoryTracking`: what stock is counted for."""

    NONE = "none"
    PRODUCT = "product"
    VARIANT = "variant"


class Permission(OpenStrEnum):
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
