"""Quotes, as the staff work on them."""

from b2b_storefront.sandbox.rest.call import Handler
from b2b_storefront.sandbox.rest.management.quotes import reading, selling, writing

__all__ = ["ROUTES"]

ROUTES: dict[str, Handler] = {**reading.ROUTES, **selling.ROUTES, **writing.ROUTES}
