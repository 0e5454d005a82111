"""Which super admins act for a company."""

from typing import Any

from b2b_storefront.sandbox.execution.answer import HttpAnswer
from b2b_storefront.sandbox.records.people import SuperAdmin
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.rest.call import Handler, succeed
from b2b_storefront.sandbox.rest.management.body import read_entries, read_flag
from b2b_storefront.sandbox.rest.management.call import (
    Refusal,
    StaffCall,
    answer_page,
    invalid,
    missing,
    read_id,
    staff,
)
from b2b_storefront.sandbox.rest.management.people import show_channels

__all__ = ["ROUTES"]

_LARGEST_PAGE = 200
_MOST_AT_A_TIME = 10


def list_super_admins(staff_call: StaffCall) -> HttpAnswer:
    """Return a page of the super admins who act for a company."""
    state, company = staff_call.state, staff_call.company()
    wanted = staff_call.text("q").casefold()
    staff_call.choice("isIncludeExtraFields", ("0", "1"), "0")
    admins = [
        admin
        for admin in state.super_admins.values()
        if company.company_id in admin.company_ids and wanted in _words(state, admin)
    ]
    return answer_page(staff_call, admins, lambda admin: _show(state, admin), largest=_LARGEST_PAGE)


def _words(state: State, admin: SuperAdmin) -> str:
    customer = state.customers[admin.customer_id]
    return f"{customer.name}\n{customer.email}".casefold()


def _show(state: State, admin: SuperAdmin) -> dict[str, Any]:
    customer = state.customers[admin.customer_id]
    return {
        "id": admin.user_id,
        "firstName": customer.first_name,
        "lastName": customer.last_name,
        "phone": customer.phone,
        "uuid": admin.uuid,
        "email": customer.email,
        "createdAt": admin.created_at,
        "updatedAt": admin.updated_at,
        "channelList": show_channels(state, customer),
        "extraFields": [],
    }


def assign_super_admins(staff_call: StaffCall) -> HttpAnswer:
    """Assign a company to super admins, or take it from them: all of those named, or none."""
    state, company = staff_call.state, staff_call.company()
    entries = read_entries(staff_call.body, "superAdmins")
    if entries is None:
        raise invalid(super_admins="This field is required.")
    if len(entries) > _MOST_AT_A_TIME:
        raise Refusal(413, "Add up to ten data at a time", "Request entity too large")
    wanted: list[tuple[SuperAdmin, bool]] = []
    for entry in entries:
        admin = state.super_admins.get(read_id(entry.get("superAdminId"), "super_admin_id"))
        if admin is None:
            raise missing("Super admin")
        if "isAssigned" not in entry:
            raise invalid(is_assigned="This field is required.")
        wanted.append((admin, read_flag(entry, "isAssigned", otherwise=True)))
    for admin, assigned in wanted:
        if assigned:
            admin.company_ids.add(company.company_id)
        else:
            admin.company_ids.discard(company.company_id)
            if admin.masquerading_company_id == company.company_id:
                admin.masquerading_company_id = None
        admin.updated_at = staff_call.now
    return succeed({})


ROUTES: dict[str, Handler] = {
    "GET /api/io/companies/{companyId}/super-admins": staff(list_super_admins),
    "PUT /api/io/companies/{companyId}/super-admins": staff(assign_super_admins),
}
