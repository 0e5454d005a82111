"""A fresh sandbox: its store and everything in it."""

from collections.abc import Callable

from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.seed.addresses import seed_addresses
from b2b_storefront.sandbox.seed.catalogue import make_products
from b2b_storefront.sandbox.seed.invoices import seed_invoices
from b2b_storefront.sandbox.seed.orders import seed_orders
from b2b_storefront.sandbox.seed.people import Accounts, seed_people
from b2b_storefront.sandbox.seed.quotes import seed_quotes
from b2b_storefront.sandbox.seed.shopping_lists import seed_lists
from b2b_storefront.sandbox.seed.store import make_store

__all__ = ["seed"]


def seed(clock: Callable[[], float], token_ttl: int) -> tuple[State, Accounts]:
    """Return a fresh state and its accounts. The same records have the same ids every time.

    Args:
        clock: returns the current time in unix seconds.
        token_ttl: how long a storefront token lives, in seconds.
    """
    state = State(make_store(), clock, token_ttl)
    state.products.update(make_products())
    accounts = seed_people(state)
    seed_quotes(state, accounts)
    seed_lists(state, accounts)
    seed_addresses(state, accounts)
    seed_orders(state, accounts)
    seed_invoices(state)
    return state, accounts
