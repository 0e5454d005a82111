"""Shopping lists of companies and of plain customers."""

from b2b_storefront.sandbox.api.shopping_lists import company_lists, customer_lists
from b2b_storefront.sandbox.execution.call import Resolver

__all__ = ["MUTATIONS", "QUERIES"]

_PARTS = (company_lists, customer_lists)

QUERIES: dict[str, Resolver] = {name: resolve for part in _PARTS for name, resolve in part.QUERIES.items()}

MUTATIONS: dict[str, Resolver] = {name: resolve for part in _PARTS for name, resolve in part.MUTATIONS.items()}
