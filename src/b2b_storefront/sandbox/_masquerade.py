"""Acting as another company: super admins, and company users inside an account hierarchy."""

from base64 import b64encode
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from b2b_storefront.codes import UserRole

from ._call import NULL_ROOT, PERMISSION_DENIED, Call, Refused, Resolver
from ._company import hierarchy_company_ids
from ._paging import connection, ordered
from ._views import (
    check_company_state,
    company_fields,
    company_info_fields,
    extra_field_values,
    user_info_fields,
)

if TYPE_CHECKING:
    from graphql import GraphQLResolveInfo

    from ._people import Company, SuperAdmin

__all__ = ["MUTATIONS", "QUERIES"]


def _super_admin(call: Call) -> "SuperAdmin":
    if call.super_admin_record is None:
        raise Refused(PERMISSION_DENIED)
    return call.super_admin_record


def resolve_begin(_parent: object, info: "GraphQLResolveInfo", **arguments: Any) -> dict[str, Any]:
    """Let a super admin act as a company that is assigned to them, instead of as any other."""
    call: Call = info.context
    admin, company_id = _super_admin(call), arguments["companyId"]
    if company_id not in admin.company_ids:
        raise Refused(PERMISSION_DENIED)
    check_company_state(call.state.store, call.state.companies[company_id], data=NULL_ROOT)
    admin.masquerading_company_id = company_id
    return {"userInfo": user_info_fields(call.owner)}


def resolve_end(_parent: object, info: "GraphQLResolveInfo", **arguments: Any) -> dict[str, Any]:
    """Let a super admin stop acting as a company."""
    admin, company_id = _super_admin(info.context), arguments["companyId"]
    if admin.masquerading_company_id != company_id:
        raise Refused(f"The super admin does not act as company {company_id}.")
    admin.masquerading_company_id = None
    return {"message": "Success"}


def resolve_companies(_parent: object, info: "GraphQLResolveInfo", **arguments: Any) -> dict[str, Any]:
    """Page through the companies that are assigned to a super admin."""
    call: Call = info.context
    admin = _super_admin(call)
    if arguments["superAdminId"] != admin.user_id:
        raise Refused(PERMISSION_DENIED)
    search = (arguments.get("search") or "").casefold()
    rows = [_assigned_company(call, call.state.companies[company_id]) for company_id in sorted(admin.company_ids)]
    matches = [row for row in rows if search in f"{row['companyName']} {row['companyEmail']}".casefold()]
    keys = {name: itemgetter(name) for name in ("companyName", "companyAdminName", "companyEmail")}
    return connection(ordered(matches, arguments.get("orderBy"), keys, "companyName"), arguments, dict)


def _assigned_company(call: Call, company: "Company") -> dict[str, Any]:
    admins = [user for user in call.state.users_of_company(company.company_id) if user.role == UserRole.ADMIN]
    return {
        # An opaque global id: whoever takes it for the company's number shall notice.
        "id": b64encode(f"SuperAdminCompanyType:{company.company_id}".encode()).decode(),
        "companyId": company.company_id,
        "companyName": company.name,
        "bcGroupName": company.bc_group_name,
        "companyAdminName": call.state.customers[admins[0].customer_id].name if admins else None,
        "companyEmail": company.email,
        "extraFields": extra_field_values(company.extra_fields),
    }


def resolve_masquerading(_parent: object, info: "GraphQLResolveInfo", **arguments: Any) -> dict[str, Any] | None:
    """Return the company that the super admin acts as; null for none."""
    call: Call = info.context
    admin = _super_admin(call)
    if arguments["customerId"] != admin.customer_id:
        raise Refused(PERMISSION_DENIED)
    company_id = admin.masquerading_company_id
    return None if company_id is None else company_fields(call.state.companies[company_id])


def resolve_switch_begin(_parent: object, info: "GraphQLResolveInfo", **arguments: Any) -> dict[str, Any]:
    """Let a company user act in a company below the own one."""
    call: Call = info.context
    user, company_id = call.company_user, arguments["companyId"]
    candidates = hierarchy_company_ids(call)
    if user is None or company_id not in candidates or company_id == user.company_id:
        raise Refused(PERMISSION_DENIED)
    company = call.state.companies[company_id]
    if call.channel_id not in company.channel_ids:
        raise Refused(PERMISSION_DENIED)
    check_company_state(call.state.store, company, data=NULL_ROOT)
    user.masquerading_company_id = company_id
    return {"userMasqueradingCompanyBegin": company_info_fields(company)}


def resolve_switch_end(_parent: object, info: "GraphQLResolveInfo") -> dict[str, Any]:
    """Let a company user return to the own company."""
    call: Call = info.context
    hierarchy_company_ids(call)
    if call.company_user is None:
        raise Refused(PERMISSION_DENIED)
    call.company_user.masquerading_company_id = None
    return {"message": "Success"}


def resolve_switched(_parent: object, info: "GraphQLResolveInfo") -> dict[str, Any] | None:
    """Return the company that the user has switched into; null in the own one."""
    call: Call = info.context
    company_id = call.switched_company_id
    return None if company_id is None else company_info_fields(call.state.companies[company_id])


QUERIES: dict[str, Resolver] = {
    "superAdminCompanies": resolve_companies,
    "superAdminMasquerading": resolve_masquerading,
    "userMasqueradingCompany": resolve_switched,
}

MUTATIONS: dict[str, Resolver] = {
    "superAdminBeginMasquerade": resolve_begin,
    "superAdminEndMasquerade": resolve_end,
    "userMasqueradingCompanyBegin": resolve_switch_begin,
    "userMasqueradingCompanyEnd": resolve_switch_end,
}
