"""Company users."""

from b2b_storefront.sandbox.api.users import company_users, created_by, emails
from b2b_storefront.sandbox.execution.call import Resolver

__all__ = ["MUTATIONS", "QUERIES"]

_PARTS = (company_users, created_by, emails)

QUERIES: dict[str, Resolver] = {name: resolve for part in _PARTS for name, resolve in part.QUERIES.items()}

MUTATIONS: dict[str, Resolver] = {name: resolve for part in _PARTS for name, resolve in part.MUTATIONS.items()}
