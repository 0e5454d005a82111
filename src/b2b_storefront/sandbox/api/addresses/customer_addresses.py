"""The addresses of plain customers, each customer's own."""

from collections.abc import Mapping
from typing import Any

from graphql import GraphQLResolveInfo

from b2b_storefront.codes import AddressKind
from b2b_storefront.sandbox.api.addresses.input import AddressMissing, check_place, contains, find_country
from b2b_storefront.sandbox.execution.call import Call, Refused, Resolver
from b2b_storefront.sandbox.execution.paging import paginate
from b2b_storefront.sandbox.records.addresses import CustomerAddress

__all__ = ["MUTATIONS", "QUERIES", "add_address"]


def resolve_addresses(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Page through the caller's addresses, newest first."""
    call: Call = info.context
    found = [address for address in _list_own(call) if _matches(address, arguments)]
    found.sort(key=lambda address: -address.address_id)
    return paginate(found, arguments, _show)


def resolve_address(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return one of the caller's addresses."""
    return _show(_find(info.context, arguments["addressId"]))


def resolve_create(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Add an address."""
    call: Call = info.context
    return {"address": _show(add_address(call, call.owner.customer_id, arguments["addressData"]))}


def add_address(call: Call, customer_id: int, data: Mapping[str, Any]) -> CustomerAddress:
    """Add an address of a customer to the state, and return it.

    Raises:
        Refused: the address is not complete.
    """
    values = _read(data)
    address = CustomerAddress(
        address_id=call.state.next_id("customer_address"),
        customer_id=customer_id,
        created_at=call.now,
        updated_at=call.now,
        **values,
    )
    call.state.customer_addresses[address.address_id] = address
    return address


def resolve_update(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Change one of the caller's addresses as a whole."""
    call: Call = info.context
    data = arguments["addressData"]
    address = _find(call, data["bcAddressId"])
    for name, value in _read(data).items():
        setattr(address, name, value)
    address.updated_at = call.now
    return {"address": _show(address)}


def resolve_delete(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, str]:
    """Delete one of the caller's addresses."""
    call: Call = info.context
    del call.state.customer_addresses[_find(call, arguments["bcAddressId"]).address_id]
    return {"message": "Success"}


def _list_own(call: Call) -> list[CustomerAddress]:
    owner = call.owner.customer_id
    return [address for address in call.state.customer_addresses.values() if address.customer_id == owner]


def _find(call: Call, address_id: int) -> CustomerAddress:
    for address in _list_own(call):
        if address.address_id == address_id:
            return address
    raise AddressMissing


def _matches(address: CustomerAddress, wanted: Mapping[str, Any]) -> bool:
    name = f"{address.first_name} {address.last_name}"
    country = find_country(address.country_code).name
    texts: dict[str, tuple[str, ...]] = {
        "search": (name, address.address_1, address.address_2, address.city, address.postal_code, address.company),
        "firstName": (address.first_name,),
        "lastName": (address.last_name,),
        "country": (country, address.country_code),
        "stateOrProvince": (address.state_or_province,),
        "city": (address.city,),
        "company": (address.company,),
    }
    return all(contains(wanted, argument, *values) for argument, values in texts.items())


def _read(data: Mapping[str, Any]) -> dict[str, Any]:
    kind = data.get("addressType") or AddressKind.RESIDENTIAL
    if kind not in set(AddressKind):
        raise Refused(f'addressType:"{kind}" is not a valid choice.')
    required = {name: data[name] for name in ("firstName", "lastName", "address1", "city", "postalCode")}
    country = check_place(data["countryCode"], data.get("stateOrProvince") or "", **required)
    return {
        "first_name": data["firstName"],
        "last_name": data["lastName"],
        "company": data.get("company") or "",
        "address_1": data["address1"],
        "address_2": data.get("address2") or "",
        "city": data["city"],
        "phone": data.get("phone") or "",
        "state_or_province": data.get("stateOrProvince") or "",
        "country_code": country.code,
        "postal_code": data["postalCode"],
        "kind": kind,
        "form_fields": [dict(field) for field in data.get("formFields") or [] if field],
    }


def _show(address: CustomerAddress) -> dict[str, Any]:
    return {
        "id": str(address.address_id),
        "bcAddressId": address.address_id,
        "createdAt": address.created_at,
        "updatedAt": address.updated_at,
        "firstName": address.first_name,
        "lastName": address.last_name,
        "company": address.company,
        "address1": address.address_1,
        "address2": address.address_2,
        "city": address.city,
        "stateOrProvince": address.state_or_province,
        "postalCode": address.postal_code,
        "country": find_country(address.country_code).name,
        "countryCode": address.country_code,
        "phone": address.phone,
        "addressType": address.kind,
        "formFields": [field | {"addressId": str(address.address_id)} for field in address.form_fields],
    }


QUERIES: dict[str, Resolver] = {
    "customerAddress": resolve_address,
    "customerAddresses": resolve_addresses,
}

MUTATIONS: dict[str, Resolver] = {
    "customerAddressCreate": resolve_create,
    "customerAddressDelete": resolve_delete,
    "customerAddressUpdate": resolve_update,
}
