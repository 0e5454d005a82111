"""What a seed file may hold."""

from typing import Any

from b2b_storefront.codes import CompanyStatus, ExtraFieldType, Permission, QuoteStaffStatus, ShoppingListStatus
from b2b_storefront.sandbox.execution.api_tokens import ACCOUNT_SCOPES, PRIVATE_SCOPES
from b2b_storefront.sandbox.records.orders import OrderStatus
from b2b_storefront.sandbox.records.people import SHARED_PASSWORD
from b2b_storefront.sandbox.seed.format import (
    Choice,
    Field,
    Flag,
    ListOf,
    MapOf,
    Number,
    Record,
    Text,
    Whole,
    describe,
)

__all__ = ["EXTRA_FIELDS", "SHOP", "describe_shop", "word"]


def word(member: Any) -> str:
    """Return a code's name as seed files spell it."""
    return str(member.name).lower().replace("_", " ")


_MAIL = Text(r"[^@\s]{1,100}@[^@\s]{1,100}", "ada@example.com")
_ID = Field(Whole(1, 2_000_000_000), "Its id; given out in order unless it is said.")
_LINE = Record(
    {
        "sku": Field(Text(), "The variant.", required=True),
        "quantity": Field(Whole(1, 1_000_000), "How many.", 1),
        "price": Field(Number(), "The price of one; the catalogue's unless it is said."),
    }
)
_LINES = Field(ListOf(_LINE, 500), "The products.", required=True)
_AGE = Field(Whole(0, 3_650), "How many days ago it was made.", 1)

_LOCALE = Text(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})?", "es-MX")
EXTRA_FIELDS = ("users", "quotes", "addresses", "companies")
_EXTRA_FIELD = Record(
    {
        "name": Field(Text(), "Its name.", required=True),
        "type": Field(Choice(tuple(word(kind) for kind in ExtraFieldType)), "What it holds.", "text"),
        "required": Field(Flag(), "Whether a record needs a value.", False),
        "unique": Field(Flag(), "Whether a value may occur only once.", False),
        "visible": Field(Flag(), "Whether buyers are shown the field.", True),
        "default": Field(Text(), "The value of a record that is given none.", ""),
        "longest": Field(Whole(1), "How many characters it may have."),
        "greatest": Field(Whole(), "The greatest number that it may be."),
        "rows": Field(Whole(1, 100), "How many rows a form shows of it."),
        "choices": Field(ListOf(Text(), 500), "What can be chosen."),
    }
)

_STORE = Record(
    {
        "hash": Field(Text(r"[a-z0-9]{1,20}", "abc123"), "The store hash.", "sandbox"),
        "name": Field(Text(), "The store's name.", "Sandbox Store"),
        "domain": Field(Text(r"[a-z0-9.-]{1,100}", "shop.example"), "The storefront's name.", "store.sandbox.example"),
        "tax_percent": Field(Number(0, 100), "The tax on products; prices are without it."),
        "switches": Field(
            MapOf(Choice(("0", "1", "true", "false"))),
            'Switches that are not as usual: "1" or "0" by name; flags of the portal: "true" or "false".',
        ),
        "channels": Field(
            ListOf(
                Record(
                    {
                        "id": Field(Whole(1), "BigCommerce's id.", required=True),
                        "name": Field(Text(), "Its name.", required=True),
                        "live": Field(Flag(), "Whether people can sign in there.", True),
                        "platform": Field(
                            Choice(("custom", "catalyst", "bigcommerce")), "What serves its pages.", "custom"
                        ),
                    }
                ),
                50,
            ),
            "The channels; people sign in on the first one.",
        ),
        "currencies": Field(
            ListOf(
                Record(
                    {
                        "code": Field(Text("[A-Z]{3}", "EUR"), "Its code.", required=True),
                        "name": Field(Text(), "Its name.", required=True),
                        "token": Field(Text(), "Its sign.", "$"),
                        "country": Field(Text("[A-Z]{2}", "DE"), "Its country.", "US"),
                        "rate": Field(Number(), "How much of it the first one's unit is."),
                        "decimal_places": Field(Whole(0, 4), "How finely it is counted.", 2),
                    }
                ),
                50,
            ),
            "The currencies; the store counts in the first one.",
        ),
        "locales": Field(
            ListOf(_LOCALE, 50), "The languages of its pages, such as fr or es-MX; the first one is the default."
        ),
        "translations": Field(
            MapOf(MapOf(MapOf(Text()))), "Texts of the portal's pages that are its own: by locale, by page, by key."
        ),
        "extra_fields": Field(
            Record({kind: Field(ListOf(_EXTRA_FIELD, 50), f"Those of {kind}.") for kind in EXTRA_FIELDS}),
            "The additional fields; those of a kind that is not said are as usual.",
        ),
        "price_groups": Field(
            ListOf(
                Record(
                    {
                        "id": Field(Whole(1), "The customer group's id.", required=True),
                        "name": Field(Text(), "Its name.", ""),
                        "discount": Field(Number(0, 100), "The discount on every price, in per cent."),
                        "prices": Field(MapOf(Number()), "Prices of its own, by SKU."),
                    }
                ),
                1_000,
            ),
            "What customer groups pay.",
        ),
    }
)

_PRODUCT = Record(
    {
        "id": _ID,
        "name": Field(Text(), "Its name.", required=True),
        "sku": Field(Text(), "Its SKU, and that of its variant if there is only one.", required=True),
        "price": Field(Number(), "The price of its only variant."),
        "stock": Field(Whole(), "How many there are; not counted unless it is said."),
        "variants": Field(
            ListOf(
                Record(
                    {
                        "id": _ID,
                        "sku": Field(Text(), "Its SKU.", required=True),
                        "price": Field(Number(), "Its price.", required=True),
                        "stock": Field(Whole(), "How many there are."),
                    }
                ),
                600,
            ),
            "Its variants.",
        ),
        "options": Field(
            ListOf(
                Record(
                    {
                        "id": Field(Whole(1), "Its id.", required=True),
                        "name": Field(Text(), "Its name.", required=True),
                        "values": Field(MapOf(Text()), "What can be chosen, by id; free text without any."),
                        "required": Field(Flag(), "Whether something has to be chosen.", False),
                    }
                ),
                50,
            ),
            "What buyers choose.",
        ),
        "purchasable": Field(Flag(), "Whether it can be bought.", True),
        "minimum": Field(Whole(), "The smallest quantity; 0 for any.", 0),
        "maximum": Field(Whole(), "The largest quantity; 0 for any.", 0),
    }
)

_PERSON = {
    "email": Field(_MAIL, "What they sign in with.", required=True),
    "name": Field(Text(r"\S+ \S.*", "Ada Moore"), "First and last name.", required=True),
    "password": Field(Text(), "Their password.", SHARED_PASSWORD),
    "phone": Field(Text(), "Their phone.", ""),
    "account": Field(Text("[a-z][a-z_0-9]*", "admin"), "Their name in `sandbox.accounts`."),
}
_COMPANY = Record(
    {
        "id": _ID,
        "name": Field(Text(), "Its name; no other has it.", required=True),
        "email": Field(_MAIL, "Its mail."),
        "phone": Field(Text(), "Its phone.", ""),
        "status": Field(Choice(tuple(map(word, CompanyStatus))), "Its state.", "approved"),
        "parent": Field(Text(), "The name of the company above it."),
        "price_group": Field(Whole(), "The customer group of its people.", 0),
        "payment_terms": Field(Choice((0, 5, 15, 30, 45, 60)), "In how many days it pays."),
        "credit": Field(Number(), "What it may still spend; without it no credit line."),
        "street": Field(Text(), "Street and number.", "1 Harbour Road"),
        "city": Field(Text(), "Its city.", "Portland"),
        "state": Field(Text(), "Its state.", "Oregon"),
        "zip": Field(Text(), "Its postal code.", "97201"),
        "country": Field(Text(), "Its country.", "United States"),
        "roles": Field(
            ListOf(
                Record(
                    {
                        "name": Field(Text(), "Its name.", required=True),
                        "permissions": Field(
                            MapOf(Whole(1, 3)),
                            f"Levels 1 to 3 by code, such as {Permission.GET_USERS.value}.",
                            required=True,
                        ),
                    }
                ),
                100,
            ),
            "Roles of its own.",
        ),
        "users": Field(
            ListOf(
                Record(_PERSON | {"role": Field(Text(), "admin, senior, junior, or a role of its own.", "admin")}),
                10_000,
            ),
            "Its people.",
        ),
    }
)
_QUOTE = Record(
    {
        "title": Field(Text(), "Its title.", ""),
        "buyer": Field(_MAIL, "Who asked for it.", required=True),
        "status": Field(Choice(tuple(map(word, QuoteStaffStatus))), "Its state as staff see it.", "new"),
        "discount": Field(Number(0, 100), "The discount that the staff offers, in per cent."),
        "days_ago": _AGE,
        "lines": _LINES,
    }
)
_LIST = Record(
    {
        "name": Field(Text(), "Its name.", required=True),
        "owner": Field(_MAIL, "Whose it is.", required=True),
        "status": Field(Choice(tuple(map(word, ShoppingListStatus))), "Its state.", "approved"),
        "days_ago": _AGE,
        "lines": Field(ListOf(_LINE, 500), "The products.", required=True),
    }
)
_ORDER = Record(
    {
        "buyer": Field(_MAIL, "Who placed it.", required=True),
        "status": Field(Choice(tuple(map(word, OrderStatus))), "Its state.", "awaiting fulfillment"),
        "po_number": Field(Text(), "The buyer's number for it.", ""),
        "days_ago": _AGE,
        "invoiced": Field(Flag(), "Whether there is an invoice over it.", False),
        "paid": Field(Number(), "How much of the invoice is paid."),
        "lines": _LINES,
    }
)
_MADE = Record(
    {
        "seed": Field(Whole(), "What chance begins with: the same seed makes the same shop.", 1),
        "products": Field(Whole(0, 50_000), "How many products.", 0),
        "companies": Field(Whole(0, 500), "How many companies, in hierarchies.", 0),
        "levels": Field(Whole(1, 5), "How deep the hierarchies are.", 3),
        "users": Field(Whole(1, 100), "How many people each company has.", 3),
        "quotes": Field(Whole(0, 50_000), "How many quotes.", 0),
        "orders": Field(Whole(0, 100_000), "How many orders.", 0),
    }
)

SHOP = Record(
    {
        "store": Field(_STORE, "The store."),
        "products": Field(ListOf(_PRODUCT), "The catalogue."),
        "companies": Field(ListOf(_COMPANY, 5_000), "The companies and their people."),
        "customers": Field(
            ListOf(
                Record(
                    _PERSON
                    | {
                        "reset_password": Field(Flag(), "Whether a new password is due.", False),
                        "price_group": Field(Whole(), "Their customer group.", 0),
                    }
                )
            ),
            "Customers without a company.",
        ),
        "super_admins": Field(
            ListOf(Record(_PERSON | {"companies": Field(ListOf(Text()), "The names of their companies.")}), 1_000),
            "Sales representatives.",
        ),
        "quotes": Field(ListOf(_QUOTE), "Quotes."),
        "shopping_lists": Field(ListOf(_LIST), "Shopping lists."),
        "orders": Field(ListOf(_ORDER, 100_000), "Orders and their invoices."),
        "api_accounts": Field(MapOf(ListOf(Choice(ACCOUNT_SCOPES), 10)), "The scopes of API accounts, by name."),
        "private_tokens": Field(MapOf(ListOf(Choice(PRIVATE_SCOPES), 10)), "The scopes of private tokens, by name."),
        "made": Field(_MADE, "What is made by rule, beside what is written out."),
    }
)
"""The whole file."""


def describe_shop() -> dict[str, Any]:
    """Return the JSON Schema of seed files, for editors."""
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Seed of a sandbox"}
    return head | describe(SHOP)
