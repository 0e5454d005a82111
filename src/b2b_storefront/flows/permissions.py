"""What a customer may do, made of what the API tells about the customer."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from b2b_storefront._ids import read_optional_id
from b2b_storefront.codes import Permission, PermissionLevel, UserRole, UserType

if TYPE_CHECKING:
    from b2b_storefront.client.fragments import CompanyAccount, CompanyUser, CustomerIdentity, GrantedPermission

__all__ = [
    "Permissions",
    "is_company_user",
    "is_super_admin",
    "permissions_of_company_user",
    "permissions_of_customer",
    "permissions_of_super_admin",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Permissions:
    """What a customer may do, as the API told it at one moment.

    The API decides in the end, and checks every call again: use this to offer only what will work.

    Attributes:
        levels: How far each permission reaches, by its code (see `codes.Permission`); empty for plain customers.
        user_id: The B2B id of the user.
        email: The user's e-mail address.
        company_id: The company acted as, else the user's own; None for plain customers, and for super admins who act
            as nobody.
        acting: Whether the user acts as another company than the own one.
        everything: Whether every permission is held, as by super admins who masquerade.
    """

    levels: Mapping[str, int] = field(default_factory=dict)
    user_id: int | None = None
    email: str | None = None
    company_id: int | None = None
    acting: bool = False
    everything: bool = False

    def level(self, code: str) -> PermissionLevel | None:
        """Return how far a permission reaches.

        Args:
            code: A permission's code, for instance `codes.Permission.CREATE_QUOTE`.

        Returns:
            The level; None when the permission is not held. What `everything` gives has no level of its own.
        """
        level = self.levels.get(code)
        return None if level is None else PermissionLevel(level)

    def can(
        self,
        code: str,
        *,
        company_id: int | str | None = None,
        user_id: int | str | None = None,
        email: str | None = None,
    ) -> bool:
        """Return whether a permission is held and reaches a record.

        A record that is not described is the user's own.

        Args:
            code: A permission's code, for instance `codes.Permission.CREATE_QUOTE`.
            company_id: The B2B id of the company that the record belongs to.
            user_id: The B2B id of the user whom the record belongs to.
            email: The e-mail address of that user, where a record tells no id. Either of the two is enough.

        Returns:
            Whether the user may do it.

        Raises:
            ConfigurationError: `company_id` or `user_id` is not an id.
        """
        company_id, user_id = read_optional_id("company_id", company_id), read_optional_id("user_id", user_id)
        if self.everything:
            return True
        level = self.level(code)
        if level == PermissionLevel.COMPANY_AND_SUBSIDIARIES:
            return True
        if self.acting and (code.startswith("create_") or code == Permission.PURCHASE_ENABLE):
            # In a subsidiary, the role of the own company does not reach what makes something new.
            return False
        if level == PermissionLevel.COMPANY:
            return company_id is None or company_id == self.company_id
        if level == PermissionLevel.OWN_RECORDS:
            if user_id is None and email is None:
                return company_id is None
            return self._is_me(user_id, email)
        return False

    def _is_me(self, user_id: int | None, email: str | None) -> bool:
        if user_id is not None and user_id == self.user_id:
            return True
        return email is not None and self.email is not None and email.casefold() == self.email.casefold()


def is_super_admin(identity: "CustomerIdentity") -> bool:
    """Tell whether a customer is a super admin, who acts for companies."""
    return identity.user_info is not None and identity.user_info.role == UserRole.SUPER_ADMIN


def is_company_user(identity: "CustomerIdentity") -> bool:
    """Tell whether a customer belongs to a company."""
    return identity.user_type == UserType.COMPANY_USER


def permissions_of_customer(identity: "CustomerIdentity") -> Permissions:
    """Return the permissions of a customer without a company: none."""
    user_id, email = _user(identity)
    return Permissions(user_id=user_id, email=email)


def permissions_of_super_admin(identity: "CustomerIdentity", company: "CompanyAccount | None") -> Permissions:
    """Return the permissions of a super admin: all, while one acts as a company, and none otherwise.

    The API lists them all at any time, and grants them in the company acted as.
    """
    user_id, email = _user(identity)
    company_id = _number(company.id) if company else None
    return Permissions(
        levels={} if company_id is None else _levels(identity.permissions),
        user_id=user_id,
        email=email,
        company_id=company_id,
        acting=company_id is not None,
        everything=company_id is not None,
    )


def permissions_of_company_user(identity: "CustomerIdentity", user: "CompanyUser") -> Permissions:
    """Return the permissions of a company user, who may act as another company of the hierarchy."""
    user_id, email = _user(identity)
    own = _number(user.company_info.company_id) if user.company_info else None
    acted_as = _number(user.masquerading_company_id)
    return Permissions(
        levels=_levels(identity.permissions),
        user_id=user_id,
        email=email,
        company_id=acted_as or own,
        acting=acted_as is not None and acted_as != own,
    )


def _user(identity: "CustomerIdentity") -> tuple[int | None, str | None]:
    user = identity.user_info
    return (user.id, user.email) if user else (None, None)


def _levels(granted: "Iterable[GrantedPermission]") -> dict[str, int]:
    return {
        permission.code: int(permission.permission_level)
        for permission in granted
        if permission.code and permission.permission_level is not None
    }


def _number(text: object) -> int | None:
    """Return an id as a number; None for 0, which the API sends for none, and for what is not a number."""
    digits = str(text or "")
    return int(digits) or None if digits.isascii() and digits.isdecimal() else None
