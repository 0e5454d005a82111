"""What can go wrong before anything is compared. Not part of the runtime's tree: these tools stand beside it."""

__all__ = ["ContractError", "OperationsError", "SchemaError"]


class ContractError(Exception):
    """A schema or operations can't be read."""


class SchemaError(ContractError):
    """A schema can't be had: no such file or address, no introspection, no SDL."""


class OperationsError(ContractError):
    """Operations can't be read: no such folder, no GraphQL in it, or a file that is none."""
