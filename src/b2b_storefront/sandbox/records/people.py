"""The people of the sandbox's store: customers, companies, company users, super admins and roles."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from b2b_storefront.codes import CompanyStatus, RoleType, UserRole
from b2b_storefront.sandbox.records.roles import ROLE_NAMES

__all__ = ["SHARED_PASSWORD", "Company", "CompanyUser", "Customer", "Role", "SuperAdmin"]

SHARED_PASSWORD = "sandbox-password"  # noqa: S105 - the sandbox keeps no secrets
"""The password of every customer of the sandbox."""


@dataclass(slots=True, kw_only=True)
class Customer:
    """A customer of the store, as BigCommerce keeps it; tokens belong to customers.

    Attributes:
        customer_id: the BigCommerce customer id (`bcId` on a company user).
        channel_ids: the channels on which the customer can sign in.
        force_password_reset: a login succeeds, but brings no token, until the password is changed.
        signed_in_before: false until the first login (`loginType` 1, afterwards 2).
        company: the company that the customer named, which need not be a company account.
        form_fields: the values of the store's own fields of the registration form, by name.
    """

    customer_id: int
    email: str
    password: str = field(repr=False)
    first_name: str
    last_name: str
    phone: str = ""
    customer_group_id: int = 0
    channel_ids: set[int] = field(default_factory=lambda: {1})
    force_password_reset: bool = False
    signed_in_before: bool = True
    company: str = ""
    form_fields: dict[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The name as it is displayed: first name, space, last name."""
        return f"{self.first_name} {self.last_name}"


@dataclass(slots=True, kw_only=True)
class Company:
    """A company account.

    Attributes:
        status: a `CompanyStatus`.
        parent_id: the company above it in the account hierarchy, None at the top.
        channel_ids: the channels on which the company can be switched into.
        payment_terms: in how many days it pays; None if it has no terms of its own.
        credit: what it may still spend; None if it has no credit line.
        credit_hold: whether it may buy nothing at present.
        uuid: its id in a system of the merchant's.
        created_at: when it was made, in unix seconds.
        price_lists: ids of its price lists, by channel.
    """

    company_id: int
    name: str
    email: str
    phone: str = ""
    status: int = CompanyStatus.APPROVED
    parent_id: int | None = None
    bc_group_name: str = ""
    customer_group_id: int = 0
    channel_ids: set[int] = field(default_factory=lambda: {1})
    description: str = ""
    catalog_id: str = ""
    address_line_1: str = ""
    address_line_2: str = ""
    city: str = ""
    state: str = ""
    zip_code: str = ""
    country: str = ""
    extra_fields: dict[str, str] = field(default_factory=dict)
    payment_terms: int | None = None
    credit: Decimal | None = None
    credit_hold: bool = False
    uuid: str = ""
    created_at: int = 0
    updated_at: int = 0
    price_lists: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class CompanyUser:
    """A customer as a user of a company.

    Attributes:
        user_id: the B2B user id.
        role: a `UserRole`; a custom role is `JUNIOR_BUYER` here, as it is on the wire.
        company_role_id: the id of the `Role` that grants the permissions.
        masquerading_company_id: the subsidiary that the user has switched into, if any.
    """

    user_id: int
    customer_id: int
    company_id: int
    role: int
    company_role_id: int
    created_at: int
    updated_at: int
    uuid: str = ""
    extra_fields: dict[str, str] = field(default_factory=dict)
    masquerading_company_id: int | None = None


@dataclass(slots=True, kw_only=True)
class SuperAdmin:
    """A sales representative, who can act as the companies in `company_ids`, one at a time.

    Attributes:
        user_id: the B2B user id.
        company_ids: the companies that are assigned to this super admin.
        masquerading_company_id: the company that the super admin acts as, if any.
    """

    user_id: int
    customer_id: int
    company_ids: set[int]
    created_at: int
    updated_at: int
    uuid: str = ""
    masquerading_company_id: int | None = None


@dataclass(slots=True, kw_only=True)
class Role:
    """A company role: permission codes with the level at which each is granted.

    Attributes:
        company_id: the company that the role belongs to, None for a role of the whole store.
        role_type: a `RoleType`.
        permissions: `PermissionLevel` by permission code.
    """

    role_id: int
    company_id: int | None
    name: str
    role_type: int = RoleType.CUSTOM
    permissions: dict[str, int]

    @property
    def number(self) -> int:
        """The `UserRole` by which the role travels; a custom one travels as a junior buyer."""
        if self.role_type == RoleType.PREDEFINED:
            for number, name in ROLE_NAMES.items():
                if name == self.name:
                    return number
        return UserRole.JUNIOR_BUYER
