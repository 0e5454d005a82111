"""Roles and permissions of companies, and the account hierarchy."""

from typing import Any

from graphql import GraphQLResolveInfo

from b2b_storefront.codes import Permission
from b2b_storefront.sandbox.api.people import show_company, show_role
from b2b_storefront.sandbox.execution.call import Call, Refused, Resolver
from b2b_storefront.sandbox.execution.paging import paginate
from b2b_storefront.sandbox.records.people import Role

__all__ = ["MUTATIONS", "QUERIES"]

_MODULES = {
    "address": ("address", "default_shipping", "default_billing"),
    "invoice": ("invoice",),
    "order": ("order",),
    "quote": ("quote",),
    "shopping_list": ("shopping_list",),
    "user": ("user", "roles"),
    "purchase": ("purchase",),
    "hierarchy": ("subsidiaries",),
}


def resolve_company_roles(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Page through the roles that a company can give: the store's, then its own."""
    call: Call = info.context
    company_id = _require_company(call, arguments.get("companyId"))
    search = (arguments.get("search") or "").casefold()
    roles = [role for role in _list_roles(call, company_id) if search in role.name.casefold()]
    return paginate(roles, arguments, show_role)


def resolve_company_role(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return one role with its permissions."""
    call: Call = info.context
    company_id = _require_company(call, arguments.get("companyId"))
    for role in _list_roles(call, company_id):
        if role.role_id == arguments["roleId"]:
            permissions = [
                {key: permission[key] for key in ("id", "name", "isCustom", "code")} | {"permissionLevel": level}
                for permission in _list_permissions()
                if (level := role.permissions.get(permission["code"])) is not None
            ]
            return show_role(role) | {"permissions": permissions}
    raise Refused("Role Does not Exist")


def _require_company(call: Call, company_id: int | None) -> int | None:
    asked = call.acting_company_id if company_id is None else company_id
    call.require(Permission.GET_ROLES, company_id=asked)
    return asked


def _list_roles(call: Call, company_id: int | None) -> list[Role]:
    return [role for role in call.state.roles.values() if role.company_id in {None, company_id}]


def resolve_company_permissions(_parent: object, info: GraphQLResolveInfo) -> list[dict[str, Any]]:
    """Return every permission of the store."""
    call: Call = info.context
    call.require(Permission.GET_ROLES)
    return _list_permissions()


def _list_permissions() -> list[dict[str, Any]]:
    return [
        {
            "id": str(number),
            "name": code.name.replace("_", " ").capitalize(),
            "isCustom": False,
            "code": code.value,
            "moduleName": _find_module(code),
        }
        for number, code in enumerate(Permission, start=1)
    ]


def _find_module(code: str) -> str:
    return next(module for module, words in _MODULES.items() if any(word in code for word in words))


def resolve_user_company(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any] | None:
    """Return the company that a user belongs to; null for a super admin's own id."""
    call: Call = info.context
    user_id = arguments["userId"]
    if call.super_admin_record is not None and call.super_admin_record.user_id == user_id:
        return None
    if call.company_user is None or call.company_user.user_id != user_id:
        call.require(Permission.GET_USER_DETAIL, owner_id=user_id)
    user = call.state.company_users[user_id]
    return show_company(call.state.companies[user.company_id])


QUERIES: dict[str, Resolver] = {
    "companyPermissions": resolve_company_permissions,
    "companyRole": resolve_company_role,
    "companyRoles": resolve_company_roles,
    "userCompany": resolve_user_company,
}

MUTATIONS: dict[str, Resolver] = {}
