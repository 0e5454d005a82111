"""Addresses of companies and of plain customers, and the countries in which they may lie."""

from b2b_storefront.sandbox.api.addresses import company_addresses, customer_addresses
from b2b_storefront.sandbox.execution.call import Resolver

__all__ = ["MUTATIONS", "QUERIES"]

_PARTS = (company_addresses, customer_addresses)

QUERIES: dict[str, Resolver] = {name: resolve for part in _PARTS for name, resolve in part.QUERIES.items()}

MUTATIONS: dict[str, Resolver] = {name: resolve for part in _PARTS for name, resolve in part.MUTATIONS.items()}
