"""What a customer may do, and how that is found out, as steps without I/O."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from b2b_storefront.codes import Permission, PermissionLevel, UserRole, UserType
from b2b_storefront.flows.acting import CallOperation, Steps

__all__ = ["Permissions", "gather"]


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
        self, code: str, *, company_id: int | None = None, user_id: int | None = None, email: str | None = None
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
        """
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


def gather(customer_id: int | None) -> Steps[Permissions]:
    """Ask the API what the customer may do, and for which company.

    Args:
        customer_id: The BigCommerce customer id, which the API wants of super admins.
    """
    identity = yield CallOperation("customer_info", {})
    user = identity.user_info
    user_id, email = (user.id, user.email) if user else (None, None)
    if user is not None and user.role == UserRole.SUPER_ADMIN:
        company_id = None
        if customer_id is not None:  # The API can't be asked without; a token without `bc_customer_id` does not tell.
            account = yield CallOperation("super_admin_masquerading", {"customer_id": customer_id})
            company_id = _number(account.id) if account else None
        return Permissions(
            levels=_levels(identity.permissions),
            user_id=user_id,
            email=email,
            company_id=company_id,
            acting=company_id is not None,
            everything=company_id is not None,
        )
    if identity.user_type != UserType.COMPANY_USER:
        return Permissions(user_id=user_id, email=email)
    me = yield CallOperation("current_user", {})
    own = _number(me.company_info.company_id) if me.company_info else None
    acted_as = _number(me.masquerading_company_id)
    return Permissions(
        levels=_levels(identity.permissions),
        user_id=user_id,
        email=email,
        company_id=acted_as or own,
        acting=acted_as is not None and acted_as != own,
    )


def _levels(granted: Iterable[Any] | None) -> dict[str, int]:
    return {
        one.code: int(one.permission_level)
        for one in granted or ()
        if one is not None and one.code and one.permission_level is not None
    }


def _number(text: object) -> int | None:
    """Return an id as a number; None for 0, which the API sends for none, and for what is no number."""
    digits = str(text or "")
    return int(digits) or None if digits.isdecimal() else None
