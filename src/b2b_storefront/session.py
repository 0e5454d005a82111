"""Sessions: one customer's typed client each, asynchronous and synchronous."""

from b2b_storefront._acting import ActingFor
from b2b_storefront._async_session import AsyncSession
from b2b_storefront._permissions import Permissions
from b2b_storefront._quote_flows import QuoteCheckoutOutcome
from b2b_storefront._sync_session import Session

__all__ = ["ActingFor", "AsyncSession", "Permissions", "QuoteCheckoutOutcome", "Session"]
