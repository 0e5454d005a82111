"""Acting as another company: super admins, and company users inside an account hierarchy."""

from base64 import b64encode
from operator import itemgetter
from typing import Any

from graphql import GraphQLResolveInfo

from b2b_storefront.codes import Permission, StoreSwitch, UserRole
from b2b_storefront.sandbox.api.extra_fields import show_extra_fields
from b2b_storefront.sandbox.api.people import check_company_state, show_company, show_company_info, show_person
from b2b_storefront.sandbox.execution.call import NULL_ROOT, PERMISSION_DENIED, Call, Refused, Resolver
from b2b_storefront.sandbox.execution.paging import paginate, sort_records
from b2b_storefront.sandbox.records.people import Company, SuperAdmin

__all__ = ["MUTATIONS", "QUERIES"]


def _require_super_admin(call: Call) -> SuperAdmin:
    if call.super_admin_record is None:
        raise Refused(PERMISSION_DENIED)
    return call.super_admin_record


def resolve_begin(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Let a super admin act as a company that is assigned to them, instead of as any other."""
    call: Call = info.context
    admin, company_id = _require_super_admin(call), arguments["companyId"]
    if company_id not in admin.company_ids:
        raise Refused(PERMISSION_DENIED)
    check_company_state(call.state.store, call.state.companies[company_id], data=NULL_ROOT)
    admin.masquerading_company_id = company_id
    return {"userInfo": show_person(call.owner)}


def resolve_end(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Let a super admin stop acting as a company."""
    admin, company_id = _require_super_admin(info.context), arguments["companyId"]
    if admin.masquerading_company_id != company_id:
        raise Refused(f"The super admin does not act as company {company_id}.")
    admin.masquerading_company_id = None
    return {"message": "Success"}


def resolve_companies(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Page through the companies that are assigned to a super admin."""
    call: Call = info.context
    admin = _require_super_admin(call)
    if arguments["superAdminId"] != admin.user_id:
        raise Refused(PERMISSION_DENIED)
    search = (arguments.get("search") or "").casefold()
    rows = [_show_assigned_company(call, call.state.companies[company_id]) for company_id in sorted(admin.company_ids)]
    matches = [row for row in rows if search in f"{row['companyName']} {row['companyEmail']}".casefold()]
    keys = {name: itemgetter(name) for name in ("companyName", "companyAdminName", "companyEmail")}
    return paginate(sort_records(matches, arguments.get("orderBy"), keys, "companyName"), arguments, dict)


def _show_assigned_company(call: Call, company: Company) -> dict[str, Any]:
    admins = [user for user in call.state.users_of_company(company.company_id) if user.role == UserRole.ADMIN]
    return {
        # An opaque global id: whoever takes it for the company's number shall notice.
        "id": b64encode(f"SuperAdminCompanyType:{company.company_id}".encode()).decode(),
        "companyId": company.company_id,
        "companyName": company.name,
        "bcGroupName": company.bc_group_name,
        "companyAdminName": call.state.customers[admins[0].customer_id].name if admins else None,
        "companyEmail": company.email,
        "extraFields": show_extra_fields(company.extra_fields),
    }


def resolve_masquerading(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any] | None:
    """Return the company that the super admin acts as; null for none."""
    call: Call = info.context
    admin = _require_super_admin(call)
    if arguments["customerId"] != admin.customer_id:
        raise Refused(PERMISSION_DENIED)
    company_id = admin.masquerading_company_id
    return None if company_id is None else show_company(call.state.companies[company_id])


def resolve_switch_begin(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Let a company user act in a company below the own one."""
    call: Call = info.context
    user, company_id = call.company_user, arguments["companyId"]
    candidates = _list_hierarchy(call)
    if user is None or company_id not in candidates or company_id == user.company_id:
        raise Refused(PERMISSION_DENIED)
    company = call.state.companies[company_id]
    if call.channel_id not in company.channel_ids:
        raise Refused(PERMISSION_DENIED)
    check_company_state(call.state.store, company, data=NULL_ROOT)
    user.masquerading_company_id = company_id
    return {"userMasqueradingCompanyBegin": show_company_info(company)}


def resolve_switch_end(_parent: object, info: GraphQLResolveInfo) -> dict[str, Any]:
    """Let a company user return to the own company."""
    call: Call = info.context
    _list_hierarchy(call)
    if call.company_user is None:
        raise Refused(PERMISSION_DENIED)
    call.company_user.masquerading_company_id = None
    return {"message": "Success"}


def resolve_switched(_parent: object, info: GraphQLResolveInfo) -> dict[str, Any] | None:
    """Return the company that the user has switched into; null in the own one."""
    call: Call = info.context
    company_id = call.switched_company_id
    return None if company_id is None else show_company_info(call.state.companies[company_id])


def _list_hierarchy(call: Call) -> list[int]:
    """Return the companies that a company user may switch between: the own company, then all below it.

    Raises:
        Refused: the account hierarchy is off, or the permission is missing.
    """
    if not call.state.store.is_on(StoreSwitch.ACCOUNT_HIERARCHY):
        raise Refused(PERMISSION_DENIED)
    call.require(Permission.GET_COMPANY_SUBSIDIARIES)
    if call.company_user is not None:
        return call.state.company_tree(call.company_user.company_id)
    return call.reachable_company_ids


def _list_reachable(call: Call) -> list[int]:
    user = call.company_user
    if user is None:
        return call.reachable_company_ids
    sees_hierarchy = call.state.store.is_on(StoreSwitch.ACCOUNT_HIERARCHY)
    if sees_hierarchy and Permission.GET_COMPANY_SUBSIDIARIES in call.permissions:
        return call.state.company_tree(user.company_id)
    return [user.company_id]


def resolve_company_subsidiaries(_parent: object, info: GraphQLResolveInfo) -> list[dict[str, Any]]:
    """Return the companies of the hierarchy that the customer can reach, the own one first.

    Whoever may not see the hierarchy gets the own company alone, and a super admin who acts for none an empty list. The
    top of what is listed has no parent, whatever is above it: clients build their tree from there.
    """
    call: Call = info.context
    companies = call.state.companies
    listed = _list_reachable(call)
    rows = []
    for company_id in listed:
        company = companies[company_id]
        parent = companies[company.parent_id] if company.parent_id in listed else None
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
    "companySubsidiaries": resolve_company_subsidiaries,
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
