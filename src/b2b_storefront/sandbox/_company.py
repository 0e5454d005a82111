"""Roles and permissions of companies, and the account hierarchy."""

from typing import TYPE_CHECKING, Any

from b2b_storefront.codes import Permission

from ._call import PERMISSION_DENIED, Call, Refused, Resolver
from ._paging import connection
from ._people import Role
from ._views import role_fields

if TYPE_CHECKING:
    from graphql import GraphQLResolveInfo

__all__ = ["MUTATIONS", "QUERIES", "hierarchy_company_ids"]

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


def resolve_company_roles(_parent: object, info: "GraphQLResolveInfo", **arguments: Any) -> dict[str, Any]:
    """Page through the roles that a company can give: the store's, then its own."""
    call: Call = info.context
    company_id = _company_id(call, arguments.get("companyId"))
    search = (arguments.get("search") or "").casefold()
    roles = [role for role in _roles(call, company_id) if search in role.name.casefold()]
    return connection(roles, arguments, role_fields)


def resolve_company_role(_parent: object, info: "GraphQLResolveInfo", **arguments: Any) -> dict[str, Any]:
    """Return one role with its permissions."""
    call: Call = info.context
    company_id = _company_id(call, arguments.get("companyId"))
    for role in _roles(call, company_id):
        if role.role_id == arguments["roleId"]:
            permissions = [
                {key: permission[key] for key in ("id", "name", "isCustom", "code")} | {"permissionLevel": level}
                for permission in _permissions()
                if (level := role.permissions.get(permission["code"])) is not None
            ]
            return role_fields(role) | {"permissions": permissions}
    raise Refused("Role Does not Exist")


def _company_id(call: Call, company_id: int | None) -> int | None:
    asked = call.acting_company_id if company_id is None else company_id
    call.require("get_roles", company_id=asked)
    return asked


def _roles(call: Call, company_id: int | None) -> list[Role]:
    return [role for role in call.state.roles.values() if role.company_id in {None, company_id}]


def resolve_company_permissions(_parent: object, info: "GraphQLResolveInfo") -> list[dict[str, Any]]:
    """Return every permission of the store."""
    call: Call = info.context
    call.require("get_roles")
    return _permissions()


def _permissions() -> list[dict[str, Any]]:
    return [
        {
            "id": str(number),
            "name": code.name.replace("_", " ").capitalize(),
            "isCustom": False,
            "code": code.value,
            "moduleName": _module_name(code),
        }
        for number, code in enumerate(Permission, start=1)
    ]


def _module_name(code: str) -> str:
    return next(module for module, words in _MODULES.items() if any(word in code for word in words))


def hierarchy_company_ids(call: Call) -> list[int]:
    """Return the companies that the customer may switch between: the own company, then all below it.

    Raises:
        Refused: the account hierarchy is off, the permission is missing, or the customer has no company.
    """
    if not call.state.store.is_on("account_hierarchy"):
        raise Refused(PERMISSION_DENIED)
    call.require("get_company_subsidiaries")
    if call.company_user is not None:
        return call.state.company_tree(call.company_user.company_id)
    return call.reachable_company_ids


def resolve_company_subsidiaries(_parent: object, info: "GraphQLResolveInfo") -> list[dict[str, Any]]:
    """Return the companies of the hierarchy that the customer can reach, the own one first."""
    call: Call = info.context
    companies = call.state.companies
    rows = []
    for company_id in hierarchy_company_ids(call):
        company = companies[company_id]
        parent = None if company.parent_id is None else companies[company.parent_id]
        rows.append(
            {
                "companyId": company.company_id,
                "companyName": company.name,
                "parentCompanyId": parent and parent.company_id,
                "parentCompanyName": parent and parent.name,
                "channelFlag": call.channel_id in company.channel_ids,
            }
        )
    return rows


QUERIES: dict[str, Resolver] = {
    "companyPermissions": resolve_company_permissions,
    "companyRole": resolve_company_role,
    "companyRoles": resolve_company_roles,
    "companySubsidiaries": resolve_company_subsidiaries,
}

MUTATIONS: dict[str, Resolver] = {}
