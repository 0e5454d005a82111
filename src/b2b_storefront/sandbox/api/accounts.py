"""Accounts of customers: their settings, and how one registers."""

from collections.abc import Mapping
from typing import Any

from graphql import GraphQLResolveInfo

from b2b_storefront.codes import CustomerEmailState, RegistrationForm, UserRole
from b2b_storefront.sandbox.api.addresses.customer_addresses import add_address
from b2b_storefront.sandbox.api.emails import check_email
from b2b_storefront.sandbox.api.extra_fields import complete_extra_fields, show_extra_fields
from b2b_storefront.sandbox.api.registration_forms import show_form_fields
from b2b_storefront.sandbox.execution.call import PERMISSION_DENIED, Call, Refused, Resolver
from b2b_storefront.sandbox.execution.times import format_mail_time
from b2b_storefront.sandbox.records.people import SHARED_PASSWORD, Customer

__all__ = ["MUTATIONS", "QUERIES", "add_customer"]

_SHORTEST_PASSWORD = 7


def resolve_settings(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return the caller's own profile as a company user or super admin."""
    call: Call = info.context
    _check_own_company(call, arguments["companyId"])
    return _show_settings(call)


def resolve_customer_settings(_parent: object, info: GraphQLResolveInfo) -> dict[str, Any]:
    """Return the caller's own profile as a plain customer; a super admin has one as well."""
    call: Call = info.context
    _refuse_company_users(call)
    return _show_profile(call.owner)


def resolve_update_settings(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Change the caller's own profile; for another e-mail address or password the current password has to be right."""
    call: Call = info.context
    data = arguments["updateData"]
    _check_own_company(call, data["companyId"])
    user = call.company_user
    if user is not None and data.get("extraFields"):
        values = user.extra_fields | {entry["fieldName"]: entry["fieldValue"] for entry in data["extraFields"] if entry}
        others = [other.extra_fields for other in call.state.company_users.values() if other is not user]
        values = complete_extra_fields(call.state.store.user_extra_fields, values, others)
        _update(call, data)
        user.extra_fields, user.updated_at = values, call.now
    else:
        _update(call, data)
    return {"result": _show_settings(call)}


def resolve_update_customer_settings(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Change the profile of a plain customer; a super admin has one as well."""
    call: Call = info.context
    _refuse_company_users(call)
    data = arguments.get("updateData")
    if data is not None:
        _update(call, data)
        call.owner.company = _read_text(data, "company", call.owner.company)
    return {"result": _show_profile(call.owner)}


def _refuse_company_users(call: Call) -> None:
    if call.company_user is not None:
        raise Refused(PERMISSION_DENIED)


def _check_own_company(call: Call, company_id: int) -> None:
    own = call.company_user.company_id if call.company_user is not None else None
    if company_id not in {own, call.acting_company_id}:
        raise Refused(PERMISSION_DENIED)


def _update(call: Call, data: Mapping[str, Any]) -> None:
    customer = call.owner
    email = _read_text(data, "email", customer.email).strip()
    password = data.get("newPassword") or ""
    if email.casefold() != customer.email.casefold() or password:
        if data["currentPassword"] != customer.password:
            raise Refused("The current password is incorrect.")
        check_email(email)
        if any(other is not customer for other in call.state.customers_by_email(email)):
            raise Refused(f"Email already exists. ['{email}']")
    if password:
        if password != (data.get("confirmPassword") or ""):
            raise Refused("The passwords differ.")
        _check_password(password)
        customer.password, customer.force_password_reset = password, False
    customer.email = email
    customer.first_name = _read_text(data, "firstName", customer.first_name)
    customer.last_name = _read_text(data, "lastName", customer.last_name)
    customer.phone = _read_text(data, "phoneNumber", customer.phone)
    customer.form_fields |= {field["name"]: field["value"] for field in data.get("formFields") or [] if field}


def _check_password(password: str) -> None:
    if len(password) < _SHORTEST_PASSWORD:
        raise Refused(f"A password has at least {_SHORTEST_PASSWORD} characters.")


def _read_text(data: Mapping[str, Any], name: str, otherwise: str) -> str:
    value: str | None = data.get(name)
    return otherwise if value is None else value


def _show_profile(customer: Customer) -> dict[str, Any]:
    return {
        "firstName": customer.first_name,
        "lastName": customer.last_name,
        "company": customer.company,
        "phoneNumber": customer.phone,
        "email": customer.email,
        "formFields": [{"name": name, "value": value} for name, value in customer.form_fields.items()],
    }


def _show_settings(call: Call) -> dict[str, Any]:
    user = call.company_user
    if user is None:
        return _show_profile(call.owner) | {"role": UserRole.SUPER_ADMIN, "extraFields": []}
    return _show_profile(call.owner) | {
        "company": call.state.companies[user.company_id].name,
        "role": user.role,
        "extraFields": show_extra_fields(user.extra_fields),
        "companyRoleId": user.company_role_id,
        "companyRoleName": call.state.roles[user.company_role_id].name,
    }


def resolve_form_fields(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> list[dict[str, Any]]:
    """Return the fields of a registration form."""
    call: Call = info.context
    call.check_store(arguments["storeHash"])
    if arguments["formType"] not in set(RegistrationForm):
        raise Refused(f'"{arguments["formType"]}" is not a valid choice.')
    return show_form_fields(call.state.store, RegistrationForm(arguments["formType"]), call.now)


def resolve_customer_email_check(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Tell who uses an e-mail address that shall register."""
    call: Call = info.context
    call.check_store(arguments["storeHash"])
    customers = list(call.state.customers_by_email(arguments["email"]))
    channel_id = arguments.get("channelId")
    if not customers:
        found = CustomerEmailState.FREE
    elif channel_id is None or any(channel_id in customer.channel_ids for customer in customers):
        found = CustomerEmailState.CUSTOMER
    else:
        found = CustomerEmailState.CUSTOMER_ON_ANOTHER_CHANNEL
    return {"userType": found}


def resolve_customer_create(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Register a customer of the store."""
    call: Call = info.context
    state, data = call.state, arguments["customerData"]
    call.check_store(data["storeHash"])
    email = data["email"].strip()
    authentication = data.get("authentication") or {}
    password = authentication.get("newPassword") or ""
    channel_ids = [data.get("originChannelId"), *(data.get("channelIds") or [])]
    known = {channel_id for channel_id in channel_ids if channel_id in state.store.channels}
    customer = add_customer(call, email, password, data, known or {call.channel_id})
    customer.force_password_reset = bool(authentication.get("forcePasswordReset"))
    customer.form_fields = {field["name"]: field["value"] for field in data.get("formFields") or [] if field}
    for address in data.get("addresses") or []:
        if address is not None:
            add_address(call, customer.customer_id, address)
    return {"customer": _show_customer(call, customer, data)}


def add_customer(call: Call, email: str, password: str, data: Mapping[str, Any], channel_ids: set[int]) -> Customer:
    """Add a customer to the store.

    Args:
        call: who registers.
        email: the e-mail address.
        password: the password; '' for none yet.
        data: `firstName` and `lastName`, and maybe `phone` and `company`.
        channel_ids: the channels on which the customer can sign in.

    Raises:
        Refused: the address is none, or taken, or the password is too short.
    """
    check_email(email)
    if call.state.customer_by_email(email) is not None:
        raise Refused(f"Email already exists. ['{email}']")
    if password:
        _check_password(password)
    customer = Customer(
        customer_id=call.state.next_id("customer"),
        email=email,
        password=password or SHARED_PASSWORD,  # the API would send a mail in which to choose one
        first_name=data["firstName"],
        last_name=data["lastName"],
        phone=data.get("phone") or "",
        channel_ids=channel_ids,
        signed_in_before=False,
        company=data.get("company") or "",
    )
    call.state.customers[customer.customer_id] = customer
    return customer


def _show_customer(call: Call, customer: Customer, data: Mapping[str, Any]) -> dict[str, Any]:
    addresses = [
        address for address in call.state.customer_addresses.values() if address.customer_id == customer.customer_id
    ]
    return {
        "id": customer.customer_id,
        "email": customer.email,
        "firstName": customer.first_name,
        "lastName": customer.last_name,
        "company": customer.company,
        "phone": customer.phone,
        "notes": data.get("notes") or "",
        "taxExemptCategory": "",
        "registrationIpAddress": "",
        "customerGroupId": customer.customer_group_id,
        "dateCreated": format_mail_time(call.now),
        "dateModified": format_mail_time(call.now),
        "addressCount": len(addresses),
        "attributeCount": 0,
        "authentication": {"forcePasswordReset": customer.force_password_reset},
        "addresses": [
            {
                "id": address.address_id,
                "customerId": customer.customer_id,
                "firstName": address.first_name,
                "lastName": address.last_name,
                "company": address.company,
                "address1": address.address_1,
                "address2": address.address_2,
                "city": address.city,
                "stateOrProvince": address.state_or_province,
                "postalCode": address.postal_code,
                "countryCode": address.country_code,
                "phone": address.phone,
                "addressType": address.kind,
                "formFields": address.form_fields,
            }
            for address in addresses
        ],
        "attributes": [],
        "formFields": [{"name": name, "value": value} for name, value in customer.form_fields.items()],
        "storeCreditAmounts": [{"amount": 0.0}],
        "acceptsProductReviewAbandonedCartEmails": bool(data.get("acceptsProductReviewAbandonedCartEmails")),
        "originChannelId": min(customer.channel_ids),
        "channelIds": sorted(customer.channel_ids),
    }


def resolve_subscribe(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Subscribe an e-mail address to the newsletter, which nobody writes."""
    call: Call = info.context
    data = arguments["subscribersData"]
    call.check_store(data["storeHash"])
    check_email(data["email"].strip())
    moment = format_mail_time(call.now)
    return {
        "customerSubscribers": {
            "id": call.state.next_id("subscriber"),
            "email": data["email"].strip(),
            "firstName": data.get("firstName") or "",
            "lastName": data.get("lastName") or "",
            "source": data.get("source") or "",
            "orderId": data.get("orderId"),
            "channelId": data.get("channelId") or call.channel_id,
            "dateCreated": moment,
            "dateModified": moment,
            "consents": [],
        }
    }


QUERIES: dict[str, Resolver] = {
    "accountFormFields": resolve_form_fields,
    "accountSettings": resolve_settings,
    "customerAccountSettings": resolve_customer_settings,
    "customerEmailCheck": resolve_customer_email_check,
}

MUTATIONS: dict[str, Resolver] = {
    "customerCreate": resolve_customer_create,
    "customerSubscribersCreate": resolve_subscribe,
    "updateAccountSettings": resolve_update_settings,
    "updateCustomerAccountSettings": resolve_update_customer_settings,
}
