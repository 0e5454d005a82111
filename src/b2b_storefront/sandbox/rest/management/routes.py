"""The routes of the management API."""

from b2b_storefront.sandbox.rest.call import Handler
from b2b_storefront.sandbox.rest.management import companies, invoices, orders, quotes, store, super_admins, users

__all__ = ["ROUTES"]

ROUTES: dict[str, Handler] = {
    **companies.ROUTES,
    **invoices.ROUTES,
    **orders.ROUTES,
    **quotes.ROUTES,
    **store.ROUTES,
    **super_admins.ROUTES,
    **users.ROUTES,
}
