"""What a seed file lets be made by rule: products, companies, quotes and orders in any number.

Chance comes from the file's own seed, so that the same file makes the same shop.
"""

import random
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from b2b_storefront.codes import InvoicingStatus, UserRole
from b2b_storefront.sandbox.execution.invoicing import add_invoice, pay_invoices
from b2b_storefront.sandbox.records.catalogue import Product, Variant
from b2b_storefront.sandbox.records.orders import Order, OrderStatus
from b2b_storefront.sandbox.records.people import SHARED_PASSWORD, Company
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.seed.building.people import Buyer, People
from b2b_storefront.sandbox.seed.building.trade import AskedLine, add_seeded_order, add_seeded_quote

__all__ = ["make_by_rule"]

_THINGS = ("Bolt", "Bracket", "Cable", "Clamp", "Filter", "Gasket", "Glove", "Hinge", "Hose", "Lamp", "Pump", "Valve")
_KINDS = ("Brass", "Compact", "Galvanised", "Heavy Duty", "Long", "Narrow", "Stainless", "Wide")
_FIRST_NAMES = ("Ada", "Ben", "Cora", "Dov", "Eli", "Fay", "Gil", "Hana", "Ines", "Jon", "Kim", "Lea", "Max", "Nia")
_LAST_NAMES = ("Anchor", "Brook", "Cliff", "Dune", "Field", "Grove", "Hill", "Isle", "Keel", "Lake", "Mast", "Reed")
_STATUSES = (OrderStatus.COMPLETED, OrderStatus.SHIPPED, OrderStatus.AWAITING_FULFILLMENT, OrderStatus.AWAITING_PAYMENT)
_ROLES = (UserRole.ADMIN, UserRole.SENIOR_BUYER, UserRole.JUNIOR_BUYER)
_NAMES = {UserRole.ADMIN: "admin", UserRole.SENIOR_BUYER: "senior", UserRole.JUNIOR_BUYER: "junior"}


def make_by_rule(people: People, rule: Mapping[str, Any]) -> None:
    """Add what a rule says to what was written out."""
    chance = random.Random(rule["seed"])  # noqa: S311 - it has to be repeatable, not secret
    state = people.state
    _make_products(state, chance, rule["products"])
    _make_companies(people, chance, rule)
    buyers = list(people.buyers.values())
    products = list(state.products.values())
    if not buyers or not products:
        return
    for _ in range(rule["quotes"]):
        add_seeded_quote(
            state, chance.choice(buyers), _draw_lines(chance, products), days_ago=chance.randrange(60)
        ).title = f"{chance.choice(_THINGS)}s for {chance.choice(_LAST_NAMES)}"
    ages = sorted((chance.randrange(1, 700) for _ in range(rule["orders"])), reverse=True)
    for number, age in enumerate(ages, start=1):
        _make_order(state, chance, chance.choice(buyers), products, age, number)


def _make_products(state: State, chance: random.Random, count: int) -> None:
    for number in range(1, count + 1):
        product_id = state.next_id("product")
        sku = f"PART-{number:05d}"
        price = Decimal(chance.randrange(95, 50_000)) / 100
        stock = None if chance.random() < 0.5 else chance.randrange(0, 2_000)
        name = f"{chance.choice(_KINDS)} {chance.choice(_THINGS)} {number}"
        variant = Variant(state.next_id("variant"), sku, price, stock)
        state.products[product_id] = Product(product_id, name, sku, (variant,))


def _make_companies(people: People, chance: random.Random, rule: Mapping[str, Any]) -> None:
    levels: list[list[Company]] = [[] for _ in range(rule["levels"])]
    for number in range(1, rule["companies"] + 1):
        # A top every so often, and the rest below any company that is not too deep.
        depth = 0 if number == 1 else chance.randrange(rule["levels"])
        while depth and not levels[depth - 1]:
            depth -= 1
        parent = chance.choice(levels[depth - 1]) if depth else None
        company = people.add_company(
            f"{chance.choice(_LAST_NAMES)} Works {number}",
            email=f"office@works-{number}.example",
            phone=f"+1 555 {number:04d}",
            parent_id=parent.company_id if parent else None,
            address_line_1=f"{number} Harbour Road",
            city="Portland",
            state="Oregon",
            zip_code="97201",
            country="United States",
            payment_terms=30,
            credit=Decimal(10_000),
        )
        levels[depth].append(company)
        for place in range(rule["users"]):
            kind = _ROLES[min(place, 2)]
            customer = people.add_customer(
                f"user-{place + 1}@works-{number}.example",
                f"{chance.choice(_FIRST_NAMES)} {chance.choice(_LAST_NAMES)}",
                password=SHARED_PASSWORD,
                phone="+1 555 0100",
            )
            user = people.add_user(customer, company, people.roles[kind], kind)
            people.name_account(None, _NAMES[kind] if parent is None else "subsidiary", user)


def _make_order(
    state: State, chance: random.Random, buyer: Buyer, products: list[Product], age: int, number: int
) -> None:
    order = add_seeded_order(
        state,
        buyer,
        _draw_lines(chance, products),
        days_ago=age,
        status=chance.choice(_STATUSES) if age < 60 else OrderStatus.COMPLETED,
        po_number=f"PO-{number:06d}",
    )
    if order.company_id is not None and chance.random() < 0.5:
        _invoice(state, chance, order, age)


def _invoice(state: State, chance: random.Random, order: Order, age: int) -> None:
    invoice = add_invoice(state, order, order.created_at)
    order.invoicing = InvoicingStatus.INVOICED
    if age > 30 and chance.random() < 0.8:
        pay_invoices(
            state,
            state.customers[order.customer_id],
            invoice.company_id,
            {invoice.invoice_id: invoice.original},
            order.created_at + 20 * 86_400,
            payment_type="Purchase order",
            reference_number=f"PAY-{invoice.invoice_id}",
        )


def _draw_lines(chance: random.Random, products: list[Product]) -> list[AskedLine]:
    chosen = chance.sample(products, min(len(products), chance.randrange(1, 5)))
    return [(product, product.variants[0], chance.randrange(1, 40), None) for product in chosen]
