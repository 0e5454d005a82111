"""The schema, and what operations use of it."""

from b2b_storefront.contract.complexity import Weights, estimate_complexity

__all__ = ["Weights", "estimate_complexity"]
