"""The registration of a company by the store's own GraphQL."""

from collections.abc import Mapping
from typing import Any

from graphql import GraphQLResolveInfo

from b2b_storefront.codes import CompanyStatus
from b2b_storefront.sandbox.api.addresses.input import find_country
from b2b_storefront.sandbox.api.company import found_company
from b2b_storefront.sandbox.bigcommerce.field_values import show_extra_fields, show_form_fields
from b2b_storefront.sandbox.execution.call import Call, Refused, Resolver

__all__ = ["FIELDS", "MUTATIONS"]

_SUPER_ADMIN = "Super Admin"

_VALUES = {
    "texts": "text",
    "multilineTexts": "multilineText",
    "multipleChoices": "fieldValue",
    "numbers": "number",
}


def register(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Register a company for the customer who is signed in; what is wrong is told in the answer's own errors."""
    call: Call = info.context
    asked, state = arguments["input"], call.state
    if call.customer is None:
        raise Refused("Sign in to register a company.")
    address = asked["address"]
    taken = state.company_user_of(call.customer.customer_id) or state.super_admin_of(call.customer.customer_id)
    if taken is not None:
        return _refuse("The customer belongs to a company already.", "input")
    try:
        company = found_company(
            call,
            call.customer,
            {
                "companyName": asked["name"],
                "companyEmail": asked["email"],
                "companyPhoneNumber": asked["phone"],
                "addressLine1": address["address1"],
                "addressLine2": address.get("address2"),
                "city": address["city"],
                "state": address.get("stateOrProvince") or "",
                "zipCode": address.get("postalCode") or "",
                "country": find_country(address["countryCode"]).name,
            },
            extra_fields=_read(asked.get("extraFields")),
            user_extra_fields=_read((asked.get("companyUser") or {}).get("extraFields")),
        )
    except Refused as refused:
        return _refuse(refused.message or "", "input")
    return {"entityId": company.company_id, "status": CompanyStatus(company.status).name, "errors": []}


def _read(extra_fields: Mapping[str, Any] | None) -> dict[str, str]:
    given = extra_fields or {}
    return {entry["name"]: str(entry[value]) for kind, value in _VALUES.items() for entry in given.get(kind) or []}


def _refuse(message: str, *path: str) -> dict[str, Any]:
    error = {"__typename": "ValidationError", "message": message, "path": list(path)}
    return {"entityId": None, "status": None, "errors": [error]}


def resolve_company_user(_parent: object, info: GraphQLResolveInfo) -> dict[str, Any] | None:
    """Return the company user that the caller is; a super admin is one while acting for a company."""
    call: Call = info.context
    user, customer, acting_id = call.company_user, call.customer, call.acting_company_id
    company_id = acting_id if user is None else user.company_id
    if customer is None or company_id is None:
        return None
    values = {} if user is None else user.extra_fields
    return {
        "company": call.state.companies[company_id].name,
        "companyRoleName": _SUPER_ADMIN if user is None else call.state.roles[user.company_role_id].name,
        "email": customer.email,
        "firstName": customer.first_name,
        "lastName": customer.last_name,
        "phoneNumber": customer.phone,
        "extraFields": show_extra_fields(call.state.store.user_extra_fields, values),
        "formFields": show_form_fields(customer.form_fields),
    }


MUTATIONS: dict[str, Resolver] = {"registerCompany": register}

FIELDS: dict[str, Resolver] = {"companyUser": resolve_company_user}
