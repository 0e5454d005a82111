# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.scalars import Listed

from ..base_model import BaseModel


class CountryStates(BaseModel):
    """A state of a country."""

    state_name: str | None = None
    state_code: str | None = None


class Country(BaseModel):
    """A country with its states."""

    id: str | None = None
    "A string of digits."
    country_name: str | None = None
    country_code: str | None = None
    "ISO 3166 code of two letters."
    state_required: bool | None = None
    "Whether addresses in the country need a state."
    states: Listed[CountryStates] = Field(default_factory=list)
