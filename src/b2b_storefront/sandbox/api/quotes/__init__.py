"""Quotes, from the request to the order."""

from b2b_storefront.sandbox.api.quotes import checkout, creation, documents, reading, talking
from b2b_storefront.sandbox.execution.call import Resolver

__all__ = ["MUTATIONS", "QUERIES"]

_PARTS = (reading, creation, talking, documents, checkout)

QUERIES: dict[str, Resolver] = {name: resolve for part in _PARTS for name, resolve in part.QUERIES.items()}

MUTATIONS: dict[str, Resolver] = {name: resolve for part in _PARTS for name, resolve in part.MUTATIONS.items()}
