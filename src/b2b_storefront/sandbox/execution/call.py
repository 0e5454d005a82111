"""One GraphQL request: who asks, for which company, and what they may do."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Any

from b2b_storefront.codes import ErrorCode, Permission, PermissionLevel, StoreSwitch
from b2b_storefront.sandbox.records.people import Company, CompanyUser, Customer, SuperAdmin
from b2b_storefront.sandbox.records.state import State

__all__ = ["NULL_ROOT", "OMITTED", "PERMISSION_DENIED", "Call", "Refused", "Resolver", "SessionOver"]

Resolver = Callable[..., Any]
"""A root field's function: `(parent, info, **arguments)`, with a `Call` as `info.context`."""

PERMISSION_DENIED = "Permission denied."

_EVERYTHING = {code.value: PermissionLevel.COMPANY_AND_SUBSIDIARIES.value for code in Permission}


class _Data(Enum):
    NULL_ROOT = "null root"
    OMITTED = "omitted"


NULL_ROOT = _Data.NULL_ROOT
"""A refusal's `data` that holds null for the refused root field."""

OMITTED = _Data.OMITTED
"""A refusal's `data` that is left out of the answer."""


class Refused(Exception):  # noqa: N818 - a refusal is an answer of the API, not a fault of the sandbox
    """An answer that refuses a root field.

    Args:
        message: the error's message; None leaves it out.
        extensions: the error's `extensions`; None leaves them out.
        status: the HTTP status of the whole answer.
        data: the answer's `data`: `NULL_ROOT`, `OMITTED`, or the value itself.
    """

    def __init__(
        self,
        message: str | None,
        *,
        extensions: Mapping[str, Any] | None = None,
        status: int = 200,
        data: object = NULL_ROOT,
    ) -> None:
        super().__init__(message or "")
        self.message = message
        self.extensions = extensions
        self.status = status
        self.data = data


class SessionOver(Refused):
    """The refusal of a token that is unknown or expired, or missing where one is needed."""

    def __init__(self) -> None:
        super().__init__(
            "The storefront token is missing, unknown or expired.", extensions={"code": ErrorCode.SESSION_OVER}
        )


@dataclass(kw_only=True)
class Call:
    """The context of one request's resolvers.

    Attributes:
        state: the sandbox's state.
        customer: the owner of the storefront token; None for an anonymous request.
        channel_id: the channel that the token was obtained for.
        token_refused: the request carries a token, and it is unknown or expired.
        base_url: the server's address as the request named it; '' if it named none.
        scopes: what a private token of the store's own GraphQL may be used for; None where no such token is asked for.
        session_over: the request carries a customer access token, and it is unknown or over.
    """

    state: State
    customer: Customer | None = None
    channel_id: int = 1
    token_refused: bool = False
    base_url: str = ""
    scopes: frozenset[str] | None = None
    session_over: bool = False

    @classmethod
    def from_credential(cls, state: State, credential: str, base_url: str = "") -> "Call":
        """Return the call of a request with a storefront token; an empty one is anonymous."""
        if not credential:
            return cls(state=state, base_url=base_url)
        owner = state.tokens.owner(credential)
        if owner is None:
            return cls(state=state, token_refused=True)
        customer = state.customers[owner.customer_id]
        return cls(state=state, customer=customer, channel_id=owner.channel_id, base_url=base_url)

    @cached_property
    def now(self) -> int:
        """The time of the request in unix seconds."""
        return self.state.now()

    @property
    def customer_id(self) -> int | None:
        """The BigCommerce customer id of the token's owner; None for an anonymous request."""
        return None if self.customer is None else self.customer.customer_id

    @property
    def owner(self) -> Customer:
        """The customer, where an anonymous request has no answer.

        Raises:
            Refused: the request is anonymous.
        """
        if self.customer is None:
            raise SessionOver
        return self.customer

    @cached_property
    def company_user(self) -> CompanyUser | None:
        """The company user that the customer is, if any."""
        return None if self.customer is None else self.state.company_user_of(self.customer.customer_id)

    @cached_property
    def super_admin_record(self) -> SuperAdmin | None:
        """The super admin that the customer is, if any."""
        return None if self.customer is None else self.state.super_admin_of(self.customer.customer_id)

    @property
    def super_admin(self) -> bool:
        """Whether the customer is a super admin."""
        return self.super_admin_record is not None

    @property
    def acts_for_company(self) -> bool:
        """Whether the customer's records are a company's: a company user's or a super admin's."""
        return self.company_user is not None or self.super_admin

    @property
    def person_id(self) -> int | None:
        """The customer's B2B user id; None for a plain customer and without a token."""
        person = self.company_user or self.super_admin_record
        return person.user_id if person else None

    @property
    def caller_name(self) -> str:
        """The customer's display name, '' without a token."""
        return self.customer.name if self.customer else ""

    @property
    def switched_company_id(self) -> int | None:
        """The subsidiary that a company user has switched into; None in the own company."""
        user = self.company_user
        if user is None or not self.state.store.is_on(StoreSwitch.ACCOUNT_HIERARCHY):
            return None
        return user.masquerading_company_id

    @property
    def acting_company_id(self) -> int | None:
        """The company for which the customer acts: the own one, or the one masqueraded as or switched into."""
        if self.super_admin_record is not None:
            return self.super_admin_record.masquerading_company_id
        if self.company_user is None:
            return None
        return self.switched_company_id or self.company_user.company_id

    @property
    def reachable_company_ids(self) -> list[int]:
        """The acting company and its subsidiaries; for a super admin, those of them that are assigned."""
        acting = self.acting_company_id
        if acting is None:
            return []
        if not self.state.store.is_on(StoreSwitch.ACCOUNT_HIERARCHY):
            return [acting]
        tree = self.state.company_tree(acting)
        admin = self.super_admin_record
        return tree if admin is None else [company for company in tree if company in admin.company_ids]

    @property
    def permissions(self) -> dict[str, int]:
        """The permission levels by code that count in the acting company.

        A company user in a subsidiary keeps what is granted at level 3. A super admin holds every code at level 3
        while masquerading, and none otherwise.
        """
        if self.super_admin_record is not None:
            return _EVERYTHING if self.acting_company_id is not None else {}
        if self.company_user is None:
            return {}
        granted = self.state.roles[self.company_user.company_role_id].permissions
        if self.switched_company_id is None:
            return granted
        return {code: level for code, level in granted.items() if level == PermissionLevel.COMPANY_AND_SUBSIDIARIES}

    @property
    def listed_permissions(self) -> dict[str, int]:
        """The permission levels by code that a sign-in tells: a super admin's are all, whether masquerading or not."""
        return _EVERYTHING if self.super_admin else self.permissions

    def require(
        self, code: str, *, company_id: int | None = None, owner_id: int | None = None, at_home: bool = False
    ) -> int:
        """Make sure that the customer holds a permission, and that it reaches the given record.

        Args:
            code: the permission code.
            company_id: the company that the record belongs to, or whose records are listed.
            owner_id: the B2B user id of the record's owner.
            at_home: whether the user's own company is reached as well while the user has switched into another.

        Returns:
            The level held, so that a list can be narrowed to the customer's own records at level 1.

        Raises:
            Refused: the permission is missing, or it does not reach that far.
        """
        level = self.permissions.get(code)
        if level is None:
            raise Refused(PERMISSION_DENIED)
        if level == PermissionLevel.OWN_RECORDS and owner_id is not None:
            reached = self.company_user is not None and owner_id == self.company_user.user_id
        elif company_id is None and owner_id is not None:
            owner = self.state.company_users.get(owner_id)
            reached = owner is not None and self._reaches(owner.company_id, level)
        else:
            home = at_home and self.company_user is not None and self.company_user.company_id == company_id
            reached = company_id is None or home or self._reaches(company_id, level)
        if not reached:
            raise Refused(PERMISSION_DENIED)
        return level

    def check_store(self, store_hash: str) -> None:
        """Make sure that a store hash is the sandbox's own.

        Raises:
            Refused: it is another store's.
        """
        if store_hash != self.state.store.hash:
            raise Refused("Store Does not Exist")

    def check_company(self, company_id: int) -> Company:
        """Return a company that the customer acts as, or one below it, for which no permission code is needed.

        Raises:
            Refused: it is another company.
        """
        if company_id not in self.reachable_company_ids:
            raise Refused(PERMISSION_DENIED)
        return self.state.companies[company_id]

    def _reaches(self, company_id: int, level: int) -> bool:
        if level == PermissionLevel.COMPANY_AND_SUBSIDIARIES:
            return company_id in self.reachable_company_ids
        return company_id == self.acting_company_id
