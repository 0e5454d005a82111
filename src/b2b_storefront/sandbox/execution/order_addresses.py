"""The address that an order has, in the members that BigCommerce gives one."""

from b2b_storefront.sandbox.records.addresses import COUNTRIES, Address, CustomerAddress
from b2b_storefront.sandbox.records.orders import Order
from b2b_storefront.sandbox.records.people import Customer
from b2b_storefront.sandbox.records.state import State

__all__ = ["choose_address", "complete_address"]

_MEMBERS = (
    "first_name",
    "last_name",
    "company",
    "street_1",
    "street_2",
    "city",
    "state",
    "zip",
    "country",
    "country_iso2",
    "phone",
    "email",
)


def choose_address(state: State, customer: Customer, company_id: int | None) -> dict[str, str]:
    """Return where an order goes if nobody says: to the company's default address, or to the customer's first one.

    Args:
        state: the state.
        customer: who orders.
        company_id: for which company; None for a plain customer's own order.
    """
    found: Address | CustomerAddress | None = None
    if company_id is not None:
        book = [entry for entry in state.addresses.values() if entry.company_id == company_id and entry.active]
        found = max(book, key=lambda entry: (entry.default_shipping, entry.shipping), default=None)
    else:
        own = (entry for entry in state.customer_addresses.values() if entry.customer_id == customer.customer_id)
        found = next(own, None)
    nobody = {"first_name": customer.first_name, "last_name": customer.last_name, "phone": customer.phone}
    return (nobody if found is None else _read(found)) | {"email": customer.email}


def complete_address(state: State, order: Order) -> dict[str, str]:
    """Return the address of an order with all its members; of one that has none, where it goes if nobody says."""
    address = order.address or choose_address(state, state.customers[order.customer_id], order.company_id)
    return dict.fromkeys(_MEMBERS, "") | address


def _read(address: Address | CustomerAddress) -> dict[str, str]:
    shared = {
        "first_name": address.first_name,
        "last_name": address.last_name,
        "company": address.company,
        "city": address.city,
        "country_iso2": address.country_code,
        "phone": address.phone,
    }
    if isinstance(address, Address):
        return shared | {
            "street_1": address.address_line_1,
            "street_2": address.address_line_2,
            "state": address.state,
            "zip": address.zip_code,
            "country": address.country,
        }
    names = {country.code: country.name for country in COUNTRIES}
    return shared | {
        "street_1": address.address_1,
        "street_2": address.address_2,
        "state": address.state_or_province,
        "zip": address.postal_code,
        "country": names.get(address.country_code, ""),
    }
