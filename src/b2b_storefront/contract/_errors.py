"""Errors of the contract tools. They stand beside the runtime, so these are no part of its tree of errors."""

__all__ = ["ContractError", "OperationsError", "SchemaError"]


class ContractError(Exception):
    """A schema or operations can't be read."""


class SchemaError(ContractError):
    """There is no schema: the file or the address does not exist, or what it holds is not a schema."""


class OperationsError(ContractError):
    """Operations can't be read: the folder does not exist or holds none, or a file is not GraphQL."""
