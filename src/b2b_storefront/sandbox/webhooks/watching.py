"""Which events the difference between two moments of a state is.

Whatever changes the state, a mutation, a REST route or a played role, fires so by the same rules, and what changes
nothing that is watched fires nothing.
"""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from b2b_storefront.codes import CompanyStatus
from b2b_storefront.sandbox.records.people import Company, CompanyUser, SuperAdmin
from b2b_storefront.sandbox.records.quotes import Quote
from b2b_storefront.sandbox.records.state import State

__all__ = ["Event", "View", "compare", "look"]

_CREATED_ALONE = {"store/company"}
"""Whose creation is told only where one alone is made: bulk creation is silent."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened: its scope, and the ids of what it happened to."""

    scope: str
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Watched:
    """What is watched of a record.

    Attributes:
        data: the ids that its events carry.
        parts: what stands for the watched fields, by the last part of the scope that fires when they change.
        lives: whether it is told when the record comes and goes.
    """

    data: Mapping[str, Any]
    parts: Mapping[str, object]
    lives: bool = True


View = Mapping[tuple[str, int], Watched]
"""All that is watched of a state, by the scope without its last part and the record's id."""


def look(state: State) -> View:
    """Return what is watched of a state as it is now, while it is locked."""
    return dict(_look(state))


def compare(before: View, after: View) -> list[Event]:
    """Return the events between two moments, in the order of the scopes."""
    created, changed, gone = [], [], []
    for key, now in after.items():
        earlier = before.get(key)
        if earlier is None and now.lives:
            created.append((key[0], Event(f"{key[0]}/created", now.data)))
            continue
        old_parts = {} if earlier is None else earlier.parts
        changed += [
            Event(f"{key[0]}/{name}", now.data)
            for name, part in now.parts.items()
            if part != old_parts.get(name, () if earlier is None else None)
        ]
    for key, earlier in before.items():
        if key not in after and earlier.lives:
            gone.append(Event(f"{key[0]}/deleted", earlier.data))
    kinds = [kind for kind, _ in created]
    told = [event for kind, event in created if kind not in _CREATED_ALONE or kinds.count(kind) == 1]
    return told + changed + gone


def _look(state: State) -> Iterator[tuple[tuple[str, int], Watched]]:
    assigned: dict[int, list[int]] = {}
    for admin in state.super_admins.values():
        for company_id in admin.company_ids:
            assigned.setdefault(company_id, []).append(admin.user_id)
        yield ("store/superadmin", admin.user_id), _watch_super_admin(state, admin)
    for company in state.companies.values():
        if company.status != CompanyStatus.DELETED:
            company_id = company.company_id
            yield ("store/company", company_id), _watch_company(company)
            parts = {"assignmentUpdated": tuple(sorted(assigned.get(company_id, ())))}
            yield ("store/company/superadmin", company_id), Watched({"company_id": company_id}, parts, lives=False)
    for user in state.company_users.values():
        yield ("store/company/user", user.user_id), _watch_user(state, user)
    for address in state.addresses.values():
        if address.active:
            data = {"company_id": address.company_id, "address_id": address.address_id}
            updated = repr(asdict(address) | {"updated_at": None})
            yield ("store/company/address", address.address_id), Watched(data, {"updated": updated})
    for quote in state.quotes.values():
        yield ("store/quote", quote.quote_id), _watch_quote(quote)
    for cart_id, order_id in state.converted_carts.items():
        converted: dict[str, Any] = {"type": "cart", "id": cart_id, "orderId": order_id}
        yield ("store/cart", order_id), Watched(converted, {"converted": True}, lives=False)


def _watch_company(company: Company) -> Watched:
    fields = (
        company.name,
        company.email,
        company.phone,
        company.bc_group_name,
        company.customer_group_id,
        company.address_line_1,
        company.address_line_2,
        company.city,
        company.state,
        company.zip_code,
        company.country,
        company.status,
        company.parent_id,
        company.catalog_id,
        sorted(company.extra_fields.items()),
    )
    return Watched({"company_id": company.company_id}, {"updated": repr(fields), "statusUpdated": int(company.status)})


def _watch_person(state: State, customer_id: int) -> tuple[str, ...]:
    customer = state.customers.get(customer_id)
    return () if customer is None else (customer.first_name, customer.last_name, customer.email, customer.phone)


def _watch_user(state: State, user: CompanyUser) -> Watched:
    data = {"company_id": user.company_id, "user_id": user.user_id}
    return Watched(data, {"updated": repr((_watch_person(state, user.customer_id), sorted(user.extra_fields.items())))})


def _watch_super_admin(state: State, admin: SuperAdmin) -> Watched:
    companies = tuple(sorted(admin.company_ids))
    parts = {"updated": (_watch_person(state, admin.customer_id), companies), "assignmentUpdated": companies}
    return Watched({"user_id": admin.user_id}, parts)


def _watch_quote(quote: Quote) -> Watched:
    fields = (
        quote.billing_address,
        quote.shipping_address,
        quote.lines,
        quote.discount_type,
        quote.discount_value,
        quote.shipping_method,
        quote.shipping_total,
        quote.tax_total,
        quote.state,
        quote.buyer_files,
        quote.staff_files,
    )
    data = {"quote_id": quote.quote_id, "quote_uuid": quote.uuid or ""}
    return Watched(data, {"updated": repr(fields), "statusUpdated": int(quote.state)})
