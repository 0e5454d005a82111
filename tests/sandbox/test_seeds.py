"""Seed files: what they make, and what they are told when something in them does not fit."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import urllib3
import yaml

from b2b_storefront.codes import CompanyStatus, QuoteStaffStatus
from b2b_storefront.sandbox import Sandbox, SettingsError
from b2b_storefront.sandbox._cli import write_starter
from b2b_storefront.sandbox.records.orders import OrderStatus
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.seed.building import SeedFile
from b2b_storefront.sandbox.seed.format import Choice, Flag, ListOf, MapOf, Number, Record, Text, Whole
from b2b_storefront.sandbox.seed.shipped import SHIPPED, open_seed
from b2b_storefront.sandbox.seed.shop_format import SHOP, describe_shop

from .client import Post

NOW = 1_760_000_000.0
DAY = 86_400


@pytest.fixture
def starter(tmp_path: Path) -> Path:
    """The file that `sandbox init` writes."""
    path = tmp_path / "shop.yaml"
    write_starter(path)
    return path


def build(given: Any) -> State:
    """Return the state that a seed makes."""
    state, _ = SeedFile(given).build(lambda: NOW, 3600)
    return state


def dump(state: State) -> str:
    """Return all records as text, to compare them."""
    records, _ = state.pack()
    return repr({name: value for name, value in records.items() if name != "_next_ids"})


def test_the_starter_is_a_shop_that_answers(starter: Path, http: urllib3.PoolManager) -> None:
    with Sandbox(seed=starter) as sandbox:
        post, accounts = Post(sandbox, http), sandbox.accounts
        assert sandbox._graphql.state.store.name == "Harbour Shop"
        assert accounts.auditor.email == "cora@harbour.example"
        assert [name for name, _ in accounts] == [
            *("admin", "senior", "junior", "auditor", "subsidiary", "pending", "customer", "reset", "super_admin")
        ]
        users = post(
            "{ users(companyId: 1001) { edges { node { email companyRoleName } } } }", account=accounts.auditor
        )
        assert [edge["node"]["companyRoleName"] for edge in users.data["users"]["edges"]] == [
            *("Admin", "Senior Buyer", "Junior Buyer", "Auditor")
        ]
        assert post.login(accounts.pending).message.startswith("Your business account is pending")
        quotes = post("{ quotes { edges { node { quoteTitle discount status } } } }", account=accounts.senior).data
        assert [edge["node"]["quoteTitle"] for edge in quotes["quotes"]["edges"]] == [
            "Hard hats",
            "Gloves for the new shift",
        ]
        prices = """{ priceProducts(currencyCode: "USD", items: [{productId: 40001}, {productId: 40002}]) {
          calculatedPrice { asEntered } } }"""
        shown = post(prices, account=accounts.senior).data["priceProducts"]
        assert [entry["calculatedPrice"]["asEntered"] for entry in shown] == [11.25, 21.0]
        [invoice] = sandbox._graphql.state.invoices.values()
        assert invoice.original - invoice.open == Decimal(100)
        hierarchy = post("{ companySubsidiaries { companyName } }", account=accounts.admin).data
        assert len(hierarchy["companySubsidiaries"]) == 2


def test_a_reset_returns_to_the_seed_with_the_same_ids(starter: Path, http: urllib3.PoolManager) -> None:
    with Sandbox(seed=starter, clock=lambda: NOW) as sandbox:
        before = dump(sandbox._graphql.state)
        account = sandbox.accounts.junior
        create = """mutation { shoppingListsCreate(shoppingListData: {name: "L", description: "", status: 30}) {
          shoppingList { id } } }"""
        assert Post(sandbox, http)(create, account=account).data
        assert dump(sandbox._graphql.state) != before
        sandbox.reset()
        assert dump(sandbox._graphql.state) == before
        assert sandbox.accounts.junior == account


def test_what_is_written_out_is_made_as_it_says() -> None:
    state = build(
        {
            "store": {"hash": "abc", "channels": [{"id": 7, "name": "Seven"}], "switches": {"quote_for_guest": "1"}},
            "products": [
                {"name": "P", "sku": "P", "price": "3.50", "stock": 4, "id": 41_000},
                {"name": "Q", "sku": "Q", "price": 1},
            ],
            "companies": [
                {"name": "C", "id": 5_000, "status": "inactive", "users": [{"email": "a@b.example", "name": "A B"}]},
                {"name": "D"},
            ],
            "customers": [{"email": "k@s.example", "name": "K S", "reset_password": True}],
            "quotes": [
                {"buyer": "k@s.example", "status": "updated by customer", "days_ago": 3, "lines": [{"sku": "p"}]}
            ],
            "shopping_lists": [
                {"name": "L", "owner": "A@B.example", "status": "draft", "lines": [{"sku": "P", "quantity": 2}]}
            ],
            "orders": [
                {"buyer": "a@b.example", "status": "shipped", "invoiced": True, "lines": [{"sku": "P", "price": 2}]}
            ],
        }
    )
    assert (state.store.hash, list(state.store.channels), state.store.is_on("quote_for_guest")) == ("abc", [7], True)
    assert [(product.product_id, product.stock) for product in state.products.values()] == [(41_000, 4), (41_001, None)]
    assert [(company.company_id, company.status) for company in state.companies.values()] == [
        (5_000, CompanyStatus.INACTIVE),
        (5_001, CompanyStatus.APPROVED),
    ]
    [quote] = state.quotes.values()
    assert (quote.state, quote.created_at, quote.customer_id) == (
        QuoteStaffStatus.UPDATED_BY_CUSTOMER,
        int(NOW) - 3 * DAY,
        102,
    )
    [shopping_list] = state.shopping_lists.values()
    assert (shopping_list.status, shopping_list.items[0].quantity) == (30, 2)
    [order] = state.orders.values()
    assert (order.status, order.subtotal, order.lines[0].shipped) == (OrderStatus.SHIPPED, Decimal(2), 1)
    assert order.invoice_id in state.invoices
    assert next(iter(state.customers.values())).channel_ids == {7}


def test_a_person_has_the_name_that_the_file_gives() -> None:
    users = [
        {"email": "a@b.example", "name": "A B"},
        {"email": "c@d.example", "name": "C D", "account": "admin"},
        {"email": "e@f.example", "name": "E F"},
    ]
    _, accounts = SeedFile({"companies": [{"name": "X", "users": users}]}).build(lambda: NOW, 60)
    assert [(name, account.email) for name, account in accounts] == [("admin", "c@d.example")]
    users.append({"email": "g@h.example", "name": "G H", "account": "admin"})
    with pytest.raises(SettingsError, match=r"users\[3\].account: Another person has this name."):
        SeedFile({"companies": [{"name": "X", "users": users}]}).build(lambda: NOW, 60)


def test_an_empty_file_is_a_shop_without_anything(tmp_path: Path) -> None:
    path = tmp_path / "empty.yaml"
    path.write_text("")
    assert build(path).customers == {}
    with pytest.raises(AttributeError, match="the seed has no account called 'admin'; it has none"):
        _ = Sandbox(seed=path).accounts.admin


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("companies: [", "This is not YAML: "),
        ("companies:\n  - name: A\n  - nam: B\n", "line 3, companies[1].nam: There is no such entry. Possible: "),
        ("companies:\n  - status: approved\n", 'line 2, companies[0]: "name" is missing.'),
        ("companies:\n  - name: A\n    parent: B\n", "line 3, companies[0].parent: There is no company 'B'."),
        ("companies: [{name: A, parent: A}]", "companies[0].parent: A company can't be below itself."),
        ("companies: [{name: A}, {name: A}]", "companies[1].name: Another company has this name."),
        ("companies: [{name: A, status: open}]", "companies[0].status: 'open' is not possible here. Possible: pending"),
        ("companies: [{name: A, users: [{email: x, name: A B}]}]", "users[0].email: 'x' does not fit; an example is"),
        ("companies: [{name: A, payment_terms: 7}]", "companies[0].payment_terms: 7 is not possible here"),
        ("companies: 5", "companies: A list is needed here, not 5."),
        ("companies: [A]", "companies[0]: Entries with names are needed here, not 'A'."),
        ("products: [{name: P, sku: P}]", "products[0]: A price is missing, or variants with prices."),
        ("products: [{name: P, sku: P, price: x}]", "products[0].price: A number is needed here, not 'x'."),
        ("products: [{name: P, sku: P, price: .nan}]", "products[0].price: This is not a number."),
        ("products: [{name: P, sku: P, price: -1}]", "products[0].price: A number from 0 to"),
        ("products: [{name: P, sku: P, price: 1, stock: 1.5}]", "products[0].stock: A whole number is needed here"),
        ("products: [{name: P, sku: P, price: 1}, {name: Q, sku: p, price: 1}]", "Another variant has the SKU 'p'."),
        ("products: [{name: P, sku: P, price: 1, id: 9}, {name: Q, sku: Q, price: 1, id: 9}]", "has this id"),
        ("quotes: [{buyer: a@b.example, lines: []}]", "quotes[0].buyer: Nobody who can buy has this address."),
        (
            "customers: [{email: a@b.example, name: A B}]\norders:\n  - buyer: a@b.example\n    lines: [{sku: P}]\n",
            "line 4, orders[0].lines[0].sku: No product has the SKU 'P'.",
        ),
        (
            "customers: [{email: a@b.example, name: A B}]\norders: [{buyer: a@b.example, invoiced: true, lines: []}]",
            "orders[0].invoiced: Only orders of companies are invoiced.",
        ),
        ("customers: [{email: a@b.example, name: A B}, {email: A@B.example, name: A B}]", "has this address"),
        ("customers: [{email: a@b.example, name: A}]", "does not fit; an example is 'Ada Moore'"),
        ("super_admins: [{email: a@b.example, name: A B, companies: [X]}]", "There is no company 'X'."),
        (
            "store: {price_groups: [{id: 1, prices: {X: 1}}]}",
            "store.price_groups[0].prices.X: No product has this SKU.",
        ),
        ("store: {switches: {quote_for_guest: 1}}", "store.switches.quote_for_guest: 1 is not possible here"),
        ("store: {name: A, name: B}", "store.name: This entry stands here twice."),
        ("a: &a [1]\nb: [*a, *a]", "References and deeper nesting are not taken."),
        ("[" * 50_000, "This is not YAML"),
        ("- " * 50_000 + "a", "This is not YAML"),
        ("[" * 60 + "]" * 60, "References and deeper nesting are not taken."),
        ("made: {orders: 1000000}", "made.orders: A number from 0 to 100000 is needed here."),
    ],
)
def test_a_file_is_told_where_it_is_wrong(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "shop.yaml"
    path.write_text(text)
    with pytest.raises(SettingsError) as caught:
        Sandbox(seed=path)
    message = str(caught.value)
    assert message.startswith(f"{path}, line ")
    assert told in message


def test_what_is_no_text_is_told_too(tmp_path: Path) -> None:
    path = tmp_path / "shop.yaml"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(SettingsError, match="not UTF-8"):
        SeedFile(path)
    with pytest.raises(SettingsError, match=r"^companies: A list is needed"):
        SeedFile({"companies": 5})
    with pytest.raises(FileNotFoundError):
        SeedFile(tmp_path / "none.yaml")


def test_chance_makes_the_same_shop_again() -> None:
    rule = {"made": {"seed": 3, "products": 20, "companies": 12, "levels": 3, "orders": 40, "quotes": 5}}
    first = build(rule)
    assert (len(first.products), len(first.companies), len(first.orders), len(first.quotes)) == (20, 12, 40, 5)
    assert len(first.company_users) == 36
    assert dump(build(rule)) == dump(first)
    rule["made"]["seed"] = 4
    assert dump(build(rule)) != dump(first)
    depths = dict.fromkeys(first.companies, 0)
    for company in first.companies.values():
        above = company.parent_id
        while above is not None:
            depths[company.company_id] += 1
            above = first.companies[above].parent_id
    assert set(depths.values()) == {0, 1, 2}


@pytest.mark.parametrize("name", SHIPPED)
def test_the_seeds_that_come_along_are_as_large_as_they_say(name: str, http: urllib3.PoolManager) -> None:
    with Sandbox(seed=name) as sandbox:
        state = sandbox._graphql.state
        sizes = (len(state.products), len(state.companies), len(state.orders))
        assert sizes == {"hierarchy": (3, 50, 300), "large": (5_000, 200, 20_000)}[name]
        post = Post(sandbox, http)
        orders = post("{ allOrders { totalCount } }", account=sandbox.accounts.admin).data["allOrders"]
        assert orders["totalCount"] > 0


def test_they_open_by_name_path_and_content(tmp_path: Path) -> None:
    path = tmp_path / "hierarchy"
    path.write_text("store: {name: Mine}")
    assert open_seed("hierarchy").build(lambda: NOW, 60)[0].store.name == "Hierarchy Store"
    assert open_seed(path).build(lambda: NOW, 60)[0].store.name == "Mine"
    assert open_seed({"store": {"name": "Given"}}).build(lambda: NOW, 60)[0].store.name == "Given"


def test_editors_get_the_format_that_files_are_checked_by(starter: Path) -> None:
    schema = json.loads(starter.with_suffix(".schema.json").read_text())
    assert schema == describe_shop()
    assert starter.read_text().startswith("# yaml-language-server: $schema=shop.schema.json\n")
    assert find_strangers(schema, yaml.safe_load(starter.read_text())) == []
    assert find_strangers(schema, {"companies": [{"name": "A", "oops": 1}]}) == ["oops"]


def find_strangers(schema: dict[str, Any], value: Any) -> list[str]:
    """Return the names in a value that a JSON Schema does not know."""
    if isinstance(value, list):
        return [name for entry in value for name in find_strangers(schema["items"], entry)]
    if not isinstance(value, dict):
        return []
    found: list[str] = []
    for name, entry in value.items():
        member = schema.get("properties", {}).get(name) or schema.get("additionalProperties") or None
        found += [name] if member is None else find_strangers(member, entry)
    return found


def test_every_entry_of_the_format_is_described() -> None:
    kinds = []

    def walk(kind: Any) -> None:
        kinds.append(type(kind))
        if isinstance(kind, Record):
            for field in kind.fields.values():
                assert field.meaning.endswith(".")
                walk(field.kind)
        elif isinstance(kind, ListOf | MapOf):
            walk(kind.entry)

    walk(SHOP)
    assert set(kinds) == {Record, ListOf, MapOf, Text, Whole, Number, Flag, Choice}


def test_a_starter_overwrites_nothing(starter: Path) -> None:
    with pytest.raises(FileExistsError):
        write_starter(starter)
