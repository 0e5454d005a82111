"""Everything that the sandbox remembers, in memory."""

import pickle
import threading
from collections.abc import Callable, Iterator
from dataclasses import MISSING, fields
from typing import TYPE_CHECKING, Any

from b2b_storefront.codes import CompanyStatus
from b2b_storefront.sandbox.records.collecting import pause_collection
from b2b_storefront.sandbox.records.people import Company, CompanyUser, Customer, Role, SuperAdmin
from b2b_storefront.sandbox.records.store import Store
from b2b_storefront.sandbox.records.tokens import TokenTable

if TYPE_CHECKING:
    from b2b_storefront.sandbox.records.addresses import Address, CustomerAddress
    from b2b_storefront.sandbox.records.carts import Cart
    from b2b_storefront.sandbox.records.catalogue import Product, Variant
    from b2b_storefront.sandbox.records.hooks import Hook
    from b2b_storefront.sandbox.records.invoices import Invoice, InvoiceCart, Receipt
    from b2b_storefront.sandbox.records.media import MediaFile
    from b2b_storefront.sandbox.records.orders import Order
    from b2b_storefront.sandbox.records.quotes import Quote
    from b2b_storefront.sandbox.records.sessions import ApiAccount, PageTicket, PrivateToken, StoreSession
    from b2b_storefront.sandbox.records.shopping_lists import CustomerList, ShoppingList

__all__ = ["FIRST_IDS", "State"]

FIRST_IDS = {
    "customer": 101,
    "company": 1_001,
    "role": 3_001,
    "user": 20_001,
    "product": 40_001,
    "variant": 50_001,
    "quote": 60_001,
    "quote_line": 70_001,
    "quote_file": 80_001,
    "shopping_list": 90_001,
    "shopping_list_item": 100_001,
    "customer_list": 110_001,
    "customer_list_item": 120_001,
    "order": 130_001,
    "bc_order": 140_001,
    "order_line": 150_001,
    "order_event": 160_001,
    "invoice": 170_001,
    "receipt": 180_001,
    "receipt_line": 190_001,
    "payment": 200_001,
    "address": 210_001,
    "customer_address": 220_001,
    "subscriber": 230_001,
    "media_file": 240_001,
    "hook": 250_001,
}
"""The first id of each kind. The ranges keep apart, so that an id of the wrong kind finds nothing."""


class State:
    """The store and all that belongs to it.

    Whoever reads or writes it outside the server's own thread holds `lock`; the server holds it while it
    executes an operation.

    Args:
        store: the store, with its channels and switches.
        clock: returns the current time in unix seconds.
        token_ttl: how long a storefront token lives, in seconds.
    """

    def __init__(self, store: Store, clock: Callable[[], float], token_ttl: int) -> None:
        self.lock = threading.RLock()
        self.store = store
        self.clock = clock
        self.tokens = TokenTable(store.hash, clock, token_ttl)
        self.customers: dict[int, Customer] = {}
        self.companies: dict[int, Company] = {}
        self.company_users: dict[int, CompanyUser] = {}
        self.super_admins: dict[int, SuperAdmin] = {}
        self.roles: dict[int, Role] = {}
        self.products: dict[int, Product] = {}
        self.quotes: dict[int, Quote] = {}
        self.shopping_lists: dict[int, ShoppingList] = {}
        self.customer_lists: dict[int, CustomerList] = {}
        self.addresses: dict[int, Address] = {}
        self.customer_addresses: dict[int, CustomerAddress] = {}
        self.orders: dict[int, Order] = {}
        self.invoices: dict[int, Invoice] = {}
        self.receipts: dict[int, Receipt] = {}
        self.invoice_carts: dict[int, InvoiceCart] = {}
        self.carts: dict[str, Cart] = {}
        self.api_accounts: dict[str, ApiAccount] = {}
        self.private_tokens: dict[str, PrivateToken] = {}
        self.store_sessions: dict[str, StoreSession] = {}
        self.page_tickets: dict[str, PageTicket] = {}
        self.media: dict[int, MediaFile] = {}
        self.documents: dict[str, MediaFile] = {}
        self.hooks: dict[int, Hook] = {}
        self.order_ids: dict[int, int] = {}
        """B2B Edition's ids of orders by BigCommerce's."""
        self.converted_carts: dict[str, int] = {}
        """BigCommerce's ids of the orders that carts became at the checkout, by the carts' ids."""
        self._next_ids = dict(FIRST_IDS)
        self._skus: tuple[int, dict[str, tuple[int, int]]] = (0, {})

    def copy(self) -> "State":
        """Return a state with copies of all records, on the same clock and with a lock of its own."""
        records, tokens = self.pack()
        with pause_collection():
            # Many times as fast as copying record by record; nothing but what was just written is read.
            copied_records, copied_tokens = pickle.loads(  # noqa: S301
                pickle.dumps((records, tokens), pickle.HIGHEST_PROTOCOL)
            )
        return State.unpack(copied_records, copied_tokens, self.clock, self.tokens.ttl)

    def pack(self) -> tuple[dict[str, Any], dict[str, Any]]:
        """Return all records and all tokens by name. They are the state's own, not copies."""
        left_out = {"lock", "clock", "tokens", "_skus"}
        records = {name: value for name, value in vars(self).items() if name not in left_out}
        return records, self.tokens.pack()

    @classmethod
    def unpack(
        cls, records: dict[str, Any], tokens: dict[str, Any], clock: Callable[[], float], token_ttl: int
    ) -> "State":
        """Return the state that has what `pack` returned."""
        state = cls(records["store"], clock, token_ttl)
        vars(state).update(records)
        state.tokens.unpack(tokens)
        return state

    def fill_in(self) -> None:
        """Give records of an earlier version what they do not have: the defaults of members that came since."""
        self._next_ids = FIRST_IDS | self._next_ids
        store = self.store
        tables = (self.companies, self.invoices, self.orders, self.carts, store.channels)
        for record in (store, *(record for table in tables for record in table.values())):
            _fill(record)

    def now(self) -> int:
        """Return the current time in unix seconds."""
        return int(self.clock())

    def next_id(self, kind: str) -> int:
        """Return a new id of a kind, which is a key of `FIRST_IDS`."""
        new = self._next_ids[kind]
        self._next_ids[kind] = new + 1
        return new

    def reserve_id(self, kind: str, wanted: int | None) -> int:
        """Return a new id of a kind, or the one that is wanted, which is not given out any more then."""
        if wanted is None:
            return self.next_id(kind)
        self._next_ids[kind] = max(self._next_ids[kind], wanted + 1)
        return wanted

    def find_variant(self, sku: str) -> "tuple[Product, Variant] | None":
        """Return the variant with a SKU, whatever its case, and its product."""
        wanted = sku.strip().casefold()
        found = self._look_up(wanted)
        # A request may name tens of thousands of SKUs that nobody has: the table is made anew where products came.
        if found is None and self._skus[0] != len(self.products):
            places = {
                variant.sku.casefold(): (product.product_id, variant.variant_id)
                for product in self.products.values()
                for variant in product.variants
            }
            self._skus = (len(self.products), places)
            found = self._look_up(wanted)
        return found

    def _look_up(self, sku: str) -> "tuple[Product, Variant] | None":
        product_id, variant_id = self._skus[1].get(sku, (0, 0))
        product = self.products.get(product_id)
        variant = product.variant(variant_id) if product is not None else None
        if product is None or variant is None or variant.sku.casefold() != sku:
            return None
        return product, variant

    def customer_by_email(self, email: str) -> Customer | None:
        """Find the customer with an e-mail address, whatever its case; the first one if there are several."""
        return next(self.customers_by_email(email), None)

    def customers_by_email(self, email: str) -> Iterator[Customer]:
        """Yield the customers with an e-mail address, whatever its case."""
        wanted = email.strip().casefold()
        return (customer for customer in self.customers.values() if customer.email.casefold() == wanted)

    def company_user_of(self, customer_id: int) -> CompanyUser | None:
        """Find the company user that a customer is.

        A user of a rejected or deleted company counts as a plain customer.
        """
        for user in self.company_users.values():
            if user.customer_id == customer_id:
                gone = self.companies[user.company_id].status in {CompanyStatus.REJECTED, CompanyStatus.DELETED}
                return None if gone else user
        return None

    def super_admin_of(self, customer_id: int) -> SuperAdmin | None:
        """Find the super admin that a customer is."""
        return next((admin for admin in self.super_admins.values() if admin.customer_id == customer_id), None)

    def users_of_company(self, company_id: int) -> list[CompanyUser]:
        """Return the users of one company, oldest first."""
        return [user for user in self.company_users.values() if user.company_id == company_id]

    def company_tree(self, company_id: int) -> list[int]:
        """Return the ids of a company and of all companies below it, each parent before its children."""
        tree = [company_id]
        for parent in tree:
            tree.extend(company.company_id for company in self.companies.values() if company.parent_id == parent)
        return tree


def _fill(record: Any) -> None:
    """Give a record of an earlier version the members that it did not have."""
    for member in fields(record):
        if not hasattr(record, member.name):
            made = member.default if member.default_factory is MISSING else member.default_factory()
            setattr(record, member.name, made)
