"""Tools for the contract: the schema, and what operations use of it."""

from b2b_storefront.contract._errors import ContractError, OperationsError, SchemaError
from b2b_storefront.contract.changes import Change, ChangeType, Level
from b2b_storefront.contract.check import Finding, check, score_of
from b2b_storefront.contract.complexity import Weights, estimate_complexity
from b2b_storefront.contract.coverage import Coverage, Usage, coverage
from b2b_storefront.contract.diff import diff
from b2b_storefront.contract.introspection import introspect
from b2b_storefront.contract.layout import layout
from b2b_storefront.contract.operations import ContractOperation, load_fragments, load_operations
from b2b_storefront.contract.pull import PullReport, pull
from b2b_storefront.contract.schemas import load_schema

__all__ = [
    "Change",
    "ChangeType",
    "ContractError",
    "ContractOperation",
    "Coverage",
    "Finding",
    "Level",
    "OperationsError",
    "PullReport",
    "SchemaError",
    "Usage",
    "Weights",
    "check",
    "coverage",
    "diff",
    "estimate_complexity",
    "introspect",
    "layout",
    "load_fragments",
    "load_operations",
    "load_schema",
    "pull",
    "score_of",
]
