"""Companies: found, read, changed, approved; their extra fields, roles and hierarchies."""

from collections.abc import Callable, Mapping
from typing import Any

from b2b_storefront.codes import CompanyStatus
from b2b_storefront.sandbox.api.company import found_company
from b2b_storefront.sandbox.api.emails import check_email
from b2b_storefront.sandbox.api.people import show_role
from b2b_storefront.sandbox.execution.answer import HttpAnswer
from b2b_storefront.sandbox.records.extra_fields import ExtraField
from b2b_storefront.sandbox.records.people import Company
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.rest.call import Handler, read_number, succeed
from b2b_storefront.sandbox.rest.management.body import read_entries, read_extra_fields, read_text
from b2b_storefront.sandbox.rest.management.call import (
    Refusal,
    StaffCall,
    answer_page,
    invalid,
    lies_within,
    not_kept,
    read_id,
    sort_by,
    staff,
)
from b2b_storefront.sandbox.rest.management.people import make_customer, read_channels

__all__ = ["ROUTES", "show_extra_field_config"]

_TEXTS = {
    "companyName": "name",
    "companyPhone": "phone",
    "addressLine1": "address_line_1",
    "addressLine2": "address_line_2",
    "city": "city",
    "state": "state",
    "country": "country",
    "zipCode": "zip_code",
    "uuid": "uuid",
}


def list_companies(staff_call: StaffCall) -> HttpAnswer:
    """Return a page of the companies, without the deleted ones."""
    keys: dict[str, Callable[[Company], Any]] = {
        "companyName": lambda company: company.name.casefold(),
        "updatedAt": lambda company: company.updated_at,
    }
    found = [company for company in staff_call.state.companies.values() if _matches(staff_call, company)]
    fields = staff_call.choice("isIncludeExtraFields", ("0", "1"), "0") == "1"
    companies = sort_by(staff_call, found, keys, "updatedAt")
    return answer_page(
        staff_call, companies, lambda company: _show(staff_call.state, company, fields=fields, group=int)
    )


def _matches(staff_call: StaffCall, company: Company) -> bool:
    state, status = staff_call.state, staff_call.number("companyStatus")
    if status is not None and status not in {0, 1, 2, 3}:
        raise invalid(company_status=f'"{status}" is not a valid choice.')
    customer_id, group = staff_call.number("customerId"), staff_call.number("bcGroupId")
    user = state.company_user_of(customer_id) if customer_id is not None else None
    exact = staff_call.choice("extraFieldFilterType", ("search", "exact-match"), "search") == "exact-match"
    return (
        company.status != CompanyStatus.DELETED
        and status in {None, company.status}
        and group in {None, company.customer_group_id}
        and (customer_id is None or (user is not None and user.company_id == company.company_id))
        and staff_call.text("q").casefold() in f"{company.name}\n{company.email}\n{company.phone}".casefold()
        and _has_order(staff_call, company)
        and all(_fits(company, wanted, exact) for wanted in staff_call.rest.repeated.get("extraFields", ()))
        and lies_within(staff_call, "minCreated", "maxCreated", company.created_at)
        and lies_within(staff_call, "minModified", "maxModified", company.updated_at)
    )


def _has_order(staff_call: StaffCall, company: Company) -> bool:
    bc_order_id, order_id = staff_call.number("bcOrderId"), staff_call.number("orderId")
    orders = [order for order in staff_call.state.orders.values() if order.company_id == company.company_id]
    return (bc_order_id is None or any(order.bc_order_id == bc_order_id for order in orders)) and (
        order_id is None or any(order.order_id == order_id for order in orders)
    )


def _fits(company: Company, wanted: str, exact: bool) -> bool:
    name, _, text = wanted.partition(":")
    value = company.extra_fields.get(name)
    return value is not None and (value == text if exact else text.casefold() in value.casefold())


def _show(
    state: State, company: Company, *, fields: bool = True, group: Callable[[int], object] = str
) -> dict[str, Any]:
    parent = None if company.parent_id is None else state.companies.get(company.parent_id)
    return {
        "companyName": company.name,
        "companyEmail": company.email,
        "companyPhone": company.phone,
        "companyId": company.company_id,
        "catalogId": company.catalog_id,
        "catalogName": "",
        "bcGroupName": company.bc_group_name,
        "bcGroupId": group(company.customer_group_id),
        "companyStatus": str(int(company.status)),
        "parentCompany": {} if parent is None else {"id": parent.company_id, "name": parent.name},
        "priceListAssign": [
            {
                "channelId": channel_id,
                "priceListId": price_list,
                "priceListName": f"Price list {price_list}",
                "channelName": state.store.channels[channel_id].name,
            }
            for channel_id, price_list in company.price_lists.items()
        ],
        "extraFields": _show_extra_fields(state, company) if fields else [],
        "uuid": company.uuid,
        "updatedAt": str(company.updated_at),
        "createdAt": str(company.created_at),
    }


def _show_extra_fields(state: State, company: Company) -> list[dict[str, Any]]:
    return [
        {
            "fieldName": field.name,
            "fieldValue": company.extra_fields[field.name],
            "labelName": field.name,
            "isRequired": str(int(field.required)),
            "dataType": str(int(field.field_type)),
            "fieldType": int(field.field_type),
        }
        for field in state.store.company_extra_fields
        if field.name in company.extra_fields
    ]


def read_company(staff_call: StaffCall) -> HttpAnswer:
    """Return one company."""
    return succeed(_show(staff_call.state, staff_call.company()))


def create_company(staff_call: StaffCall) -> HttpAnswer:
    """Found a company with its admin, who becomes a customer of the store where there is none yet."""
    state, body = staff_call.state, staff_call.body
    name, email = read_text(body, "companyName"), read_text(body, "adminEmail") or read_text(body, "companyEmail")
    if not name:
        raise invalid(company_name="This field is required.")
    check_email(email)
    if body.get("catalogId") is not None:
        raise not_kept("catalogId")
    channels = read_channels(state, body, default={1})
    fields = read_extra_fields(
        body,
        "extraFields",
        state.store.company_extra_fields,
        None,
        [company.extra_fields for company in state.companies.values()],
    )
    user_fields = read_extra_fields(
        body,
        "userExtraFields",
        state.store.user_extra_fields,
        None,
        [user.extra_fields for user in state.company_users.values()],
    )
    group_id = read_number(body.get("customerGroupId", 0)) or 0
    texts = {member: read_text(body, member) for member in _TEXTS if member != "uuid"}
    customer = make_customer(
        state,
        email,
        first_name=read_text(body, "adminFirstName"),
        last_name=read_text(body, "adminLastName"),
        phone=read_text(body, "adminPhoneNumber"),
        channel_ids=channels,
    )
    company = found_company(
        staff_call.call,
        customer,
        texts
        | {
            "companyEmail": read_text(body, "companyEmail") or email,
            "companyPhoneNumber": texts["companyPhone"],
            "channelId": min(channels),
        },
        extra_fields=fields,
        user_extra_fields=user_fields,
    )
    company.customer_group_id, company.channel_ids = group_id, channels
    return succeed({"companyId": company.company_id, "customerId": customer.customer_id, "customerGroupId": group_id})


def update_company(staff_call: StaffCall) -> HttpAnswer:
    """Change a company; what is left out stays as it is."""
    state, body, company = staff_call.state, staff_call.body, staff_call.company()
    texts = {attribute: read_text(body, member, getattr(company, attribute)) for member, attribute in _TEXTS.items()}
    if not texts["name"]:
        raise invalid(company_name="This field may not be blank.")
    email = read_text(body, "companyEmail", company.email)
    check_email(email)
    others = [other.extra_fields for other in state.companies.values() if other is not company]
    fields = read_extra_fields(body, "extraFields", state.store.company_extra_fields, company.extra_fields, others)
    price_lists = _read_price_lists(state, body, company)
    group_id = read_number(body.get("customerGroupId", company.customer_group_id))
    if group_id is None:
        raise invalid(customer_group_id="A valid integer is required.")
    for attribute, text in texts.items():
        setattr(company, attribute, text)
    company.email, company.extra_fields, company.price_lists = email, fields, price_lists
    company.customer_group_id, company.updated_at = group_id, staff_call.now
    return succeed({"companyId": company.company_id})


def _read_price_lists(state: State, body: Mapping[str, Any], company: Company) -> dict[int, int]:
    entries = read_entries(body, "priceListAssign")
    if entries is None:
        return company.price_lists
    lists = {read_id(entry.get("channelId"), "channel_id"): entry.get("priceListId") for entry in entries}
    unknown = lists.keys() - state.store.channels.keys()
    if unknown:
        raise invalid(channel_id=f'"{min(unknown)}" is not a valid choice.')
    return {channel_id: read_id(price_list, "price_list_id") for channel_id, price_list in lists.items()}


def update_status(staff_call: StaffCall) -> HttpAnswer:
    """Approve a company, reject it, or switch it off or on."""
    company, status = staff_call.company(), staff_call.body.get("companyStatus")
    if type(status) is not int or status not in {0, 1, 2, 3}:
        raise invalid(company_status=f'"{status}" is not a valid choice.')
    if company.status == CompanyStatus.DELETED:
        raise Refusal(404, "Companies Does not Exist", "Not found")
    company.status, company.updated_at = CompanyStatus(status), staff_call.now
    return succeed({"companyId": company.company_id})


def list_extra_fields(staff_call: StaffCall) -> HttpAnswer:
    """Return a page of what companies' extra fields are like."""
    return answer_page(staff_call, staff_call.state.store.company_extra_fields, show_extra_field_config)


def show_extra_field_config(field: ExtraField) -> dict[str, Any]:
    """Return what an extra field is like, for the staff."""
    limits = {
        "maximumLength": field.maximum_length,
        "numberOfRows": field.number_of_rows,
        "maximumValue": field.maximum_value,
    }
    return {
        "id": field.field_id,
        "uuid": f"00000000-0000-4000-8000-{field.field_id:012d}",
        "fieldName": field.name,
        "fieldType": int(field.field_type),
        "isRequired": field.required,
        "isUnique": field.unique,
        "visibleToEnduser": field.visible,
        "configType": 2,
        "defaultValue": field.default,
        **{name: "" if limit is None else str(limit) for name, limit in limits.items()},
        "listOfValue": field.choices,
    }


def list_roles(staff_call: StaffCall) -> HttpAnswer:
    """Return a page of the roles of the whole store."""
    wanted = staff_call.text("q").casefold()
    roles = [
        role for role in staff_call.state.roles.values() if role.company_id is None and wanted in role.name.casefold()
    ]
    return answer_page(staff_call, roles, lambda role: show_role(role) | {"id": role.role_id})


def show_hierarchy(staff_call: StaffCall) -> HttpAnswer:
    """Return the hierarchy that a company belongs to, from its top."""
    state, top = staff_call.state, staff_call.company()
    while top.parent_id is not None:
        top = state.companies[top.parent_id]
    return answer_page(staff_call, [top], lambda company: _show_tree(state, company))


def _show_tree(state: State, company: Company) -> dict[str, Any]:
    below = [other for other in state.companies.values() if other.parent_id == company.company_id]
    return {
        "companyId": company.company_id,
        "companyName": company.name,
        "companyStatus": int(company.status),
        "subsidiaries": [_show_tree(state, other) for other in below],
    }


ROUTES: dict[str, Handler] = {
    "GET /api/io/companies": staff(list_companies),
    "GET /api/io/companies/extra-fields": staff(list_extra_fields),
    "GET /api/io/companies/roles": staff(list_roles),
    "GET /api/io/companies/{companyId}": staff(read_company),
    "GET /api/io/companies/{companyId}/hierarchy": staff(show_hierarchy),
    "POST /api/io/companies": staff(create_company),
    "PUT /api/io/companies/{companyId}": staff(update_company),
    "PUT /api/io/companies/{companyId}/status": staff(update_status),
}
