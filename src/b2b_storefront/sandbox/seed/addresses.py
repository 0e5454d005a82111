"""The addresses that a fresh sandbox has."""

from typing import Any

from b2b_storefront.sandbox.records.addresses import Address, CustomerAddress
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.seed.people import Accounts

__all__ = ["seed_addresses"]

_DAY = 86_400


def seed_addresses(state: State, accounts: Accounts) -> None:
    """Put addresses into the state.

    In the order of their ids: of the parent company the office (default for invoices), the warehouse (default for
    goods) and a site that was deleted; of the subsidiary its office (default for both); then two of the plain customer.

    Args:
        state: the state; it has the people already.
        accounts: who the people are.
    """
    parent, subsidiary = accounts.admin.company_id or 0, accounts.subsidiary.company_id or 0
    _add(state, parent, "Office", "1 Harbour Road", billing=True, default_billing=True)
    _add(state, parent, "Warehouse", "9 Dock Street", shipping=True, default_shipping=True)
    _add(state, parent, "Old site", "3 Canal Lane", shipping=True, active=False)
    _add(
        state,
        subsidiary,
        "Office",
        "12 North Quay",
        billing=True,
        shipping=True,
        default_billing=True,
        default_shipping=True,
    )
    for street in ("5 Shore Path", "7 Cliff Walk"):
        _add_private(state, accounts.customer.customer_id, street)


def _add(state: State, company_id: int, label: str, street: str, **more: Any) -> None:
    created_at = state.now() - 300 * _DAY
    address = Address(
        address_id=state.next_id("address"),
        company_id=company_id,
        created_at=created_at,
        updated_at=created_at,
        first_name="Ada",
        last_name="Moore",
        address_line_1=street,
        country="United States",
        country_code="US",
        state="Oregon",
        state_code="OR",
        city="Portland",
        zip_code="97201",
        phone="+1 555 0100",
        label=label,
        company=state.companies[company_id].name,
        **more,
    )
    state.addresses[address.address_id] = address


def _add_private(state: State, customer_id: int, street: str) -> None:
    customer, created_at = state.customers[customer_id], state.now() - 200 * _DAY
    address = CustomerAddress(
        address_id=state.next_id("customer_address"),
        customer_id=customer_id,
        created_at=created_at,
        updated_at=created_at,
        first_name=customer.first_name,
        last_name=customer.last_name,
        address_1=street,
        city="Portland",
        country_code="US",
        postal_code="97201",
        state_or_province="Oregon",
        phone=customer.phone,
    )
    state.customer_addresses[address.address_id] = address
