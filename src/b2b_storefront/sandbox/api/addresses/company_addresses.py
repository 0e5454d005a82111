"""The address books of companies."""

from collections.abc import Mapping
from typing import Any

from graphql import GraphQLResolveInfo

from b2b_storefront.codes import AddressSwitch, Permission
from b2b_storefront.sandbox.api.addresses.input import AddressMissing, check_place, contains
from b2b_storefront.sandbox.api.extra_fields import complete_extra_fields, show_extra_field, show_extra_fields
from b2b_storefront.sandbox.api.people import show_company_info
from b2b_storefront.sandbox.execution.call import Call, Refused, Resolver
from b2b_storefront.sandbox.execution.money import read_decimal
from b2b_storefront.sandbox.execution.paging import paginate
from b2b_storefront.sandbox.records.addresses import COUNTRIES, Address
from b2b_storefront.sandbox.records.state import State

__all__ = ["MUTATIONS", "QUERIES", "add_address"]

_FLAGS = {
    "shipping": "isShipping",
    "billing": "isBilling",
    "default_shipping": "isDefaultShipping",
    "default_billing": "isDefaultBilling",
}

_NO_COMPANY = 0


def resolve_addresses(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Page through the addresses of a company, defaults first, then the newest.

    A super admin who acts for no company asks for those of company 0, of which there are none.
    """
    call: Call = info.context
    company_id = arguments["companyId"]
    if company_id != _NO_COMPANY or not call.super_admin or call.acting_company_id is not None:
        call.require(Permission.GET_ADDRESSES, company_id=company_id, at_home=True)
    found = [address for address in _list(call.state, company_id) if _matches(address, arguments)]
    found.sort(key=lambda address: (-address.default_shipping - address.default_billing, -address.address_id))
    return paginate(found, arguments, lambda address: _show(call.state, address))


def resolve_address(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return one address."""
    call: Call = info.context
    call.require(Permission.GET_ADDRESS_DETAIL, company_id=arguments["companyId"], at_home=True)
    return _show(call.state, _find(call.state, arguments["companyId"], arguments["addressId"]))


def resolve_default_shipping(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any] | None:
    """Return where a company's goods are sent; null if it has no such address."""
    call: Call = info.context
    call.require(Permission.GET_DEFAULT_SHIPPING, company_id=arguments["companyId"], at_home=True)
    found = (address for address in _list(call.state, arguments["companyId"]) if address.default_shipping)
    return next((_show(call.state, address) for address in found), None)


def resolve_default_billing(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any] | None:
    """Return where a company's invoices are sent; null if it has no such address."""
    call: Call = info.context
    call.require(Permission.GET_DEFAULT_BILLING, company_id=arguments["companyId"], at_home=True)
    found = (address for address in _list(call.state, arguments["companyId"]) if address.default_billing)
    return next((_show(call.state, address) for address in found), None)


def resolve_config(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> list[dict[str, str]]:
    """Return who may edit addresses."""
    call: Call = info.context
    call.check_store(arguments["storeHash"])
    switches = call.state.store.switches
    return [{"key": key.value, "isEnabled": switches.get(key, "0")} for key in AddressSwitch]


def resolve_extra_fields(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> list[dict[str, Any]]:
    """Return the configuration of addresses' extra fields."""
    call: Call = info.context
    call.check_store(arguments["storeHash"])
    return [show_extra_field(field) for field in call.state.store.address_extra_fields]


def resolve_countries(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> list[dict[str, Any]]:
    """Return the countries to which the store sends, with their states."""
    if arguments.get("storeHash") is not None:
        info.context.check_store(arguments["storeHash"])
    return [
        {
            "id": str(country.country_id),
            "countryName": country.name,
            "countryCode": country.code,
            "stateRequired": bool(country.states),
            "states": [{"stateName": name, "stateCode": code} for code, name in country.states.items()],
        }
        for country in COUNTRIES
    ]


def resolve_create(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Add an address to a company's book."""
    return {"address": _show(info.context.state, add_address(info.context, arguments["addressData"]))}


def add_address(call: Call, data: Mapping[str, Any]) -> Address:
    """Add an address to a company's book, and return it.

    Args:
        call: who asks.
        data: the members of `AddressInputType`.

    Raises:
        Refused: the caller may not, or the address is not complete.
    """
    _require_write(call, Permission.CREATE_ADDRESS, data["companyId"])
    state = call.state
    values = _read(state, data, None)
    address = Address(
        address_id=state.next_id("address"),
        company_id=data["companyId"],
        created_at=call.now,
        updated_at=call.now,
        **values,
    )
    state.addresses[address.address_id] = address
    _keep_one_default(state, address)
    return address


def resolve_update(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Change an address: all of it, since what is left out has a default of its own."""
    call: Call = info.context
    state, data = call.state, arguments["addressData"]
    _require_write(call, Permission.UPDATE_ADDRESS, data["companyId"])
    address = _find(state, data["companyId"], data["addressId"])
    for name, value in _read(state, data, address).items():
        setattr(address, name, value)
    address.updated_at = call.now
    _keep_one_default(state, address)
    return {"address": _show(state, address)}


def resolve_delete(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, str]:
    """Take an address out of a company's book; it stays, and is inactive."""
    call: Call = info.context
    _require_write(call, Permission.DELETE_ADDRESS, arguments["companyId"])
    address = _find(call.state, arguments["companyId"], arguments["addressId"])
    address.active = address.default_shipping = address.default_billing = False
    address.updated_at = call.now
    return {"message": "Success"}


def _require_write(call: Call, code: Permission, company_id: int) -> None:
    call.require(code, company_id=company_id)
    who = AddressSwitch.SUPER_ADMINS if call.super_admin else AddressSwitch.COMPANY_USERS
    store = call.state.store
    if not store.is_on(AddressSwitch.ADDRESS_BOOK) or not store.is_on(who):
        raise Refused("Permission denied.")


def _list(state: State, company_id: int) -> list[Address]:
    return [address for address in state.addresses.values() if address.active and address.company_id == company_id]


def _find(state: State, company_id: int, address_id: int) -> Address:
    address = state.addresses.get(address_id)
    if address is None or not address.active or address.company_id != company_id:
        raise AddressMissing
    return address


def _matches(address: Address, wanted: Mapping[str, Any]) -> bool:
    streets = (address.address_line_1, address.address_line_2)
    name = f"{address.first_name} {address.last_name}"
    texts: dict[str, tuple[str, ...]] = {
        "search": (name, address.city, address.zip_code, address.label, address.company, *streets),
        "firstName": (address.first_name,),
        "lastName": (address.last_name,),
        "address": streets,
        "country": (address.country, address.country_code),
        "state": (address.state, address.state_code),
        "city": (address.city,),
        "label": (address.label,),
        "uuid": (address.uuid,),
        "company": (address.company,),
    }
    flags = {"isShipping": address.shipping, "isBilling": address.billing}
    return all(contains(wanted, argument, *values) for argument, values in texts.items()) and all(
        wanted.get(argument) is None or read_decimal(wanted[argument]) == flag for argument, flag in flags.items()
    )


def _read(state: State, data: Mapping[str, Any], changed: Address | None) -> dict[str, Any]:
    place = data.get("stateCode") or data.get("state") or ""
    required = {name: data[name] for name in ("firstName", "lastName", "addressLine1", "city", "zipCode", "country")}
    country = check_place(data["countryCode"], place, **required)
    code = next((code for code, name in country.states.items() if place in {code, name}), data.get("stateCode") or "")
    given = {entry["fieldName"]: entry["fieldValue"] for entry in data.get("extraFields") or [] if entry}
    others = [address.extra_fields for address in state.addresses.values() if address is not changed]
    extra_fields = complete_extra_fields(state.store.address_extra_fields, given, others)
    return {
        "first_name": data["firstName"],
        "last_name": data["lastName"],
        "address_line_1": data["addressLine1"],
        "address_line_2": data.get("addressLine2") or "",
        "country": country.name,
        "country_code": country.code,
        "state": country.states.get(code, data.get("state") or ""),
        "state_code": code,
        "city": data["city"],
        "zip_code": data["zipCode"],
        "phone": data.get("phoneNumber") or "",
        "label": data.get("label") or "",
        "company": data.get("company") or "",
        "uuid": data.get("uuid") or "",
        "extra_fields": extra_fields,
        **{name: bool(data.get(member)) for name, member in _FLAGS.items()},
    }


def _keep_one_default(state: State, address: Address) -> None:
    """Clear the other defaults of a company: it has one for goods and one for invoices."""
    for other in state.addresses.values():
        if other is not address and other.company_id == address.company_id:
            other.default_shipping = other.default_shipping and not address.default_shipping
            other.default_billing = other.default_billing and not address.default_billing


def _show(state: State, address: Address) -> dict[str, Any]:
    return {
        "id": str(address.address_id),
        "createdAt": address.created_at,
        "updatedAt": address.updated_at,
        "firstName": address.first_name,
        "lastName": address.last_name,
        "addressLine1": address.address_line_1,
        "addressLine2": address.address_line_2,
        "address": address.address_line_1,
        "city": address.city,
        "state": address.state,
        "stateCode": address.state_code,
        "country": address.country,
        "countryCode": address.country_code,
        "zipCode": address.zip_code,
        "phoneNumber": address.phone,
        "isActive": int(address.active),
        "label": address.label,
        "company": address.company,
        "uuid": address.uuid,
        "extraFields": show_extra_fields(address.extra_fields),
        "companyInfo": show_company_info(state.companies[address.company_id]),
        **{member: int(getattr(address, name)) for name, member in _FLAGS.items()},
    }


QUERIES: dict[str, Resolver] = {
    "address": resolve_address,
    "addressConfig": resolve_config,
    "addressExtraFields": resolve_extra_fields,
    "addresses": resolve_addresses,
    "countries": resolve_countries,
    "defaultBillingAddress": resolve_default_billing,
    "defaultShippingAddress": resolve_default_shipping,
}

MUTATIONS: dict[str, Resolver] = {
    "addressCreate": resolve_create,
    "addressDelete": resolve_delete,
    "addressUpdate": resolve_update,
}
