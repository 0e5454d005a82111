"""What is special about fields: secrets that no repr shows, moments that are datetimes too, lists and nulls."""

from graphql import GraphQLList, GraphQLNonNull, GraphQLOutputType

__all__ = ["DATETIMES", "SECRET_FIELDS", "SECRET_RESULTS", "python_type", "scalar_of_ours"]

SECRET_FIELDS = frozenset(
    {"bcToken", "confirmPassword", "currentPassword", "jwt", "newPassword", "password", "storefrontLoginToken"}
)
"""Inputs and results that a model's repr leaves out."""

SECRET_RESULTS = frozenset({"redirectUrl", "token"})
"""Further results to leave out: a redirect signs the customer in. As inputs these names are harmless.

Where a name alone does not tell, the field's description ends with `Secret: yes`.
"""

DATETIMES = {"DateTime": "iso_datetime", "MailTime": "mail_datetime", "UnixTime": "unix_datetime"}
"""The function that reads a moment, by the type of the field that holds it."""


def scalar_of_ours(name: str) -> str:
    """Return what a scalar that only we have is called among those of a schema: GraphQL keeps such names for itself, so
    that no schema has it."""
    return f"__{name}"


def python_type(kind: GraphQLOutputType, inner: str) -> tuple[str, bool]:
    """Return a type as Python's text, and whether it may be null."""
    if isinstance(kind, GraphQLNonNull):
        return python_type(kind.of_type, inner)[0], False
    if isinstance(kind, GraphQLList):
        entry, nullable = python_type(kind.of_type, inner)
        return f"list[{entry} | None]" if nullable else f"list[{entry}]", True
    return inner, True
