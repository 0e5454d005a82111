# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.scalars import (
    Listed,
)

from ..base_model import BaseModel


class Country(BaseModel):
    id: Optional[str] = Field(default=None)
    country_name: Optional[str] = Field(default=None)
    country_code: Optional[str] = Field(default=None)
    state_required: Optional[bool] = Field(default=None)
    states: Listed["CountryStates"] = Field(default_factory=list)


class CountryStates(BaseModel):
    state_name: Optional[str] = Field(default=None)
    state_code: Optional[str] = Field(default=None)
