"""Everything that the sandbox remembers, in memory."""

import threading
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import TYPE_CHECKING

from b2b_storefront.codes import CompanyStatus
from b2b_storefront.sandbox.records.people import Company, CompanyUser, Customer, Role, SuperAdmin
from b2b_storefront.sandbox.records.store import Store
from b2b_storefront.sandbox.records.tokens import TokenTable

if TYPE_CHECKING:
    from b2b_storefront.sandbox.records.addresses import Address, CustomerAddress
    from b2b_storefront.sandbox.records.catalogue import Product
    from b2b_storefront.sandbox.records.invoices import Invoice, InvoiceCart, Receipt
    from b2b_storefront.sandbox.records.media import MediaFile
    from b2b_storefront.sandbox.records.orders import Order
    from b2b_storefront.sandbox.records.quotes import Quote
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
        self.media: dict[int, MediaFile] = {}
        self._next_ids = dict(FIRST_IDS)

    def copy(self) -> "State":
        """Return a state with copies of all records, on the same clock and with a lock of its own."""
        copied = State(deepcopy(self.store), self.clock, self.tokens.ttl)
        copied.tokens = self.tokens.copy()
        kept = {"lock", "clock", "store", "tokens"}
        for name, records in vars(self).items():
            if name not in kept:
                setattr(copied, name, deepcopy(records))
        return copied

    def now(self) -> int:
        """Return the current time in unix seconds."""
        return int(self.clock())

    def next_id(self, kind: str) -> int:
        """Return a new id of a kind, which is a key of `FIRST_IDS`."""
        new = self._next_ids[kind]
        self._next_ids[kind] = new + 1
        return new

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
