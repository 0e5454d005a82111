"""Roles and permissions of companies, and the account hierarchy."""

from collections.abc import Mapping
from typing import Any

from graphql import GraphQLResolveInfo

from b2b_storefront.codes import CompanyStatus, Permission, UserRole
from b2b_storefront.sandbox.api.extra_fields import complete_extra_fields, show_extra_field
from b2b_storefront.sandbox.api.people import show_company, show_role
from b2b_storefront.sandbox.execution.call import PERMISSION_DENIED, Call, Refused, Resolver
from b2b_storefront.sandbox.execution.paging import paginate
from b2b_storefront.sandbox.records.people import Company, CompanyUser, Customer, Role

__all__ = ["MUTATIONS", "QUERIES", "found_company"]

_CUSTOMER_UNKNOWN, _EMAIL_MISSING = 10012, 10013
_MOST_DIGITS = 9

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


def resolve_credit_config(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return the credit of the own company, or with `isMasqueradingCompany` of the one acted as."""
    call: Call = info.context
    own = call.company_user.company_id if call.company_user is not None else None
    company_id = call.acting_company_id if arguments.get("isMasqueradingCompany") or own is None else own
    if company_id is None:
        raise Refused(PERMISSION_DENIED)
    company, currency = call.state.companies[company_id], call.state.store.default_currency
    return {
        "creditEnabled": company.credit is not None,
        "creditCurrency": currency.code,
        "availableCredit": float(company.credit or 0),
        "limitPurchases": False,
        "creditHold": company.credit_hold,
        "currency": {
            "token": currency.token,
            "location": "left",
            "currencyCode": currency.code,
            "decimalToken": ".",
            "decimalPlaces": currency.decimal_places,
            "thousandsToken": ",",
            "currencyExchangeRate": currency.rate,
        },
    }


def resolve_payment_terms(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return in how many days a company pays."""
    company = info.context.check_company(arguments["companyId"])
    return {"isEnabled": company.payment_terms is not None, "paymentTerms": company.payment_terms}


def resolve_extra_fields(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> list[dict[str, Any]]:
    """Return the configuration of companies' extra fields."""
    call: Call = info.context
    call.check_store(arguments["storeHash"])
    return [show_extra_field(field) for field in call.state.store.company_extra_fields]


def resolve_create(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Register a company; an existing customer becomes its admin. Staff approve it, unless the store does by itself."""
    call: Call = info.context
    data = arguments.get("companyData")
    if data is None:
        raise Refused("companyData:This field may not be null.")
    call.check_store(data["storeHash"])
    company = found_company(
        call,
        _find_founder(call, data),
        data,
        extra_fields=_read_values(data, "extraFields"),
        user_extra_fields=_read_values(data, "userExtraFields"),
    )
    return {"company": show_company(company)}


def found_company(
    call: Call,
    customer: Customer,
    data: Mapping[str, Any],
    *,
    extra_fields: dict[str, str],
    user_extra_fields: dict[str, str],
) -> Company:
    """Add a company to the state, with a customer as its admin.

    Args:
        call: who asks.
        customer: who becomes the company's first user.
        data: the members of `CompanyInputType`.
        extra_fields: the values of the company's extra fields.
        user_extra_fields: the values of the user's extra fields.

    Raises:
        Refused: an extra field is missing or does not fit.
    """
    state = call.state
    values = complete_extra_fields(
        state.store.company_extra_fields, extra_fields, [company.extra_fields for company in state.companies.values()]
    )
    user_values = complete_extra_fields(
        state.store.user_extra_fields, user_extra_fields, [user.extra_fields for user in state.company_users.values()]
    )
    company = Company(
        company_id=state.next_id("company"),
        name=data["companyName"],
        email=data.get("companyEmail") or customer.email,
        phone=data.get("companyPhoneNumber") or "",
        status=CompanyStatus.APPROVED if state.store.is_on("company_auto_approval") else CompanyStatus.PENDING,
        channel_ids={data.get("channelId") or call.channel_id},
        address_line_1=data["addressLine1"],
        address_line_2=data.get("addressLine2") or "",
        city=data["city"],
        state=data["state"],
        zip_code=data["zipCode"],
        country=data["country"],
        extra_fields=values,
        created_at=call.now,
        updated_at=call.now,
    )
    state.companies[company.company_id] = company
    role = next(role for role in state.roles.values() if role.number == UserRole.ADMIN)
    user = CompanyUser(
        user_id=state.next_id("user"),
        customer_id=customer.customer_id,
        company_id=company.company_id,
        role=UserRole.ADMIN,
        company_role_id=role.role_id,
        created_at=call.now,
        updated_at=call.now,
        extra_fields=user_values,
    )
    state.company_users[user.user_id] = user
    return company


def _find_founder(call: Call, data: Mapping[str, Any]) -> Customer:
    email = data.get("customerEmail")
    if not email and not call.state.store.legacy:
        raise Refused("customer email is required", extensions={"code": _EMAIL_MISSING})
    text = data["customerId"]
    customer_id = int(text) if text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS else 0
    customer = call.state.customers.get(customer_id)
    if customer is None or (email and customer.email.casefold() != email.strip().casefold()):
        raise Refused("customer does not exist", extensions={"code": _CUSTOMER_UNKNOWN})
    if call.state.company_user_of(customer_id) is not None or call.state.super_admin_of(customer_id) is not None:
        raise Refused(f"Email already exists. ['{customer.email}']")
    return customer


def _read_values(data: Mapping[str, Any], name: str) -> dict[str, str]:
    return {entry["fieldName"]: entry["fieldValue"] for entry in data.get(name) or [] if entry}


QUERIES: dict[str, Resolver] = {
    "companyCreditConfig": resolve_credit_config,
    "companyExtraFields": resolve_extra_fields,
    "companyPaymentTerms": resolve_payment_terms,
    "companyPermissions": resolve_company_permissions,
    "companyRole": resolve_company_role,
    "companyRoles": resolve_company_roles,
    "userCompany": resolve_user_company,
}

MUTATIONS: dict[str, Resolver] = {"companyCreate": resolve_create}
