"""GraphQL's own scalars as inputs and variables hold them, where these are not simply Python's."""

from typing import TYPE_CHECKING, Annotated

import pydantic

from b2b_storefront.wire.models import refuse_unsendable

__all__ = ["ID", "Int", "IntID"]


def _text_of_id(value: object) -> object:
    """Return a whole number as text, as GraphQL takes it for an id."""
    return str(value) if type(value) is int else value


if TYPE_CHECKING:
    ID = str | int  # What may be given.
else:
    ID = Annotated[str, pydantic.BeforeValidator(_text_of_id), pydantic.AfterValidator(refuse_unsendable)]
    """An id, as text or as a whole number of any length; it is kept and sent as text."""

Int = Annotated[int, pydantic.AfterValidator(refuse_unsendable)]
"""A whole number of at most 32 bits."""

if TYPE_CHECKING:
    IntID = int | str  # What may be given.
else:
    IntID = Int
    """An id that the schema has as a whole number of at most 32 bits, and answers mostly as text; it is sent as a
    number."""
