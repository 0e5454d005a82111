# Generated from bigcommerce/ by `make codegen`. Edits are lost.

from enum import Enum


class CompanyStatusEnum(str, Enum):
    """Where a company stands.

    This is `CompanyStatus` of the schema; Python code has something else of that
    name.
    """

    PENDING = "PENDING"
    "It waits for the merchant."
    APPROVED = "APPROVED"
    "Its users can buy."
    REJECTED = "REJECTED"
    "The merchant refused it."
    INACTIVE = "INACTIVE"
    "It was switched off."
    DELETED = "DELETED"
    "It was deleted."


class InvalidSessionSyncJwtErrorType(str, Enum):
    """What of a session's JWT does not fit."""

    OTHER = "OTHER"
    "Something else."
    SHOPPER_IP_MISMATCH = "SHOPPER_IP_MISMATCH"
    "The browser's address is another."
    STORE_ID_MISMATCH = "STORE_ID_MISMATCH"
    "It is another store's."


class OrdersSortInput(str, Enum):
    """In which order a list of orders comes."""

    ID_A_TO_Z = "ID_A_TO_Z"
    "By number."
    ID_Z_TO_A = "ID_Z_TO_A"
    "By number, the highest first."
    REFERENCE_A_TO_Z = "REFERENCE_A_TO_Z"
    "By reference."
    REFERENCE_Z_TO_A = "REFERENCE_Z_TO_A"
    "By reference, backwards."
    HIGHEST_TOTAL_INC_TAX = "HIGHEST_TOTAL_INC_TAX"
    "By total, the highest first."
    LOWEST_TOTAL_INC_TAX = "LOWEST_TOTAL_INC_TAX"
    "By total, the lowest first."
    STATUS_A_TO_Z = "STATUS_A_TO_Z"
    "By status."
    STATUS_Z_TO_A = "STATUS_Z_TO_A"
    "By status, backwards."
    CREATED_AT_NEWEST = "CREATED_AT_NEWEST"
    "By age, the newest first."
    CREATED_AT_OLDEST = "CREATED_AT_OLDEST"
    "By age, the oldest first."
    PLACED_BY_A_TO_Z = "PLACED_BY_A_TO_Z"
    "By who placed it."
    PLACED_BY_Z_TO_A = "PLACED_BY_Z_TO_A"
    "By who placed it, backwards."


class OrderHistoryEventType(str, Enum):
    """What happened to an order."""

    ORDER_CREATED = "ORDER_CREATED"
    "It was placed."
    ORDER_UPDATED = "ORDER_UPDATED"
    "It changed."
