"""The built-in roles and what each may do by default."""

from b2b_storefront.codes import Permission, PermissionLevel, UserRole

__all__ = ["ROLE_NAMES", "list_built_in_permissions"]

ROLE_NAMES = {
    UserRole.ADMIN: "Admin",
    UserRole.SENIOR_BUYER: "Senior Buyer",
    UserRole.JUNIOR_BUYER: "Junior Buyer",
}
"""The names of the roles that every store has."""

_OWN, _COMPANY, _ALL = PermissionLevel

_OFFERED_OTHERWISE = {
    Permission.GET_ORDERS: (_OWN, _COMPANY, _ALL),
    Permission.GET_ORDER_DETAIL: (_OWN, _COMPANY, _ALL),
    Permission.CREATE_QUOTE: (_OWN, _ALL),
    Permission.SUBMIT_SHOPPING_LIST: (_OWN, _ALL),
    Permission.APPROVE_SHOPPING_LIST: (_COMPANY, _ALL),
    Permission.GET_COMPANY_SUBSIDIARIES: (_ALL,),
}

_JUNIOR = {
    code
    for code in Permission
    if ("quote" in code and code != Permission.CHECKOUT_WITH_QUOTE)
    or ("shopping_list" in code and code != Permission.APPROVE_SHOPPING_LIST)
    or code in {Permission.GET_ORDERS, Permission.GET_ORDER_DETAIL}
    or code in {Permission.GET_ADDRESSES, Permission.GET_ADDRESS_DETAIL}
    or code in {Permission.GET_DEFAULT_SHIPPING, Permission.GET_DEFAULT_BILLING}
}

_USER_WRITES = {Permission.CREATE_USER, Permission.UPDATE_USER, Permission.DELETE_USER}


def list_built_in_permissions(role: UserRole) -> dict[str, int]:
    """Return the levels by code that a built-in role grants by default.

    An admin holds everything but `submit_shopping_list_for_approval`, at the highest level on offer; a senior buyer
    the same without writing users, at company level or the closest below; a junior buyer quotes without their
    checkout, shopping lists without their approval, orders and reading addresses, at the lowest level on offer.
    """
    granted = {}
    for code in Permission:
        levels = _list_levels(code)
        if role == UserRole.JUNIOR_BUYER:
            wanted = levels[:1] if code in _JUNIOR else ()
        elif code == Permission.SUBMIT_SHOPPING_LIST or (role == UserRole.SENIOR_BUYER and code in _USER_WRITES):
            wanted = ()
        else:
            highest = _ALL if role == UserRole.ADMIN else _COMPANY
            wanted = tuple(level for level in levels if level <= highest)
        if wanted:
            granted[code.value] = int(wanted[-1])
    return granted


def _list_levels(code: Permission) -> tuple[PermissionLevel, ...]:
    if code in _OFFERED_OTHERWISE:
        return _OFFERED_OTHERWISE[code]
    if "quote" in code or "shopping_list" in code:
        return (_OWN, _COMPANY, _ALL)
    return (_COMPANY, _ALL)
