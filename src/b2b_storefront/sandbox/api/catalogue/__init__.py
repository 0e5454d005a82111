"""The catalogue: products, variants, prices, stock, and lists of SKUs."""

from b2b_storefront.sandbox.api.catalogue import prices, products, stock, uploads
from b2b_storefront.sandbox.execution.call import Resolver

__all__ = ["MUTATIONS", "QUERIES"]

_PARTS = (prices, products, stock, uploads)

QUERIES: dict[str, Resolver] = {name: resolve for part in _PARTS for name, resolve in part.QUERIES.items()}

MUTATIONS: dict[str, Resolver] = {name: resolve for part in _PARTS for name, resolve in part.MUTATIONS.items()}
