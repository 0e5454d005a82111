# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.scalars import (
    GenericScalar,
)

from ..base_model import BaseModel


class StorefrontSetting(BaseModel):
    key: Optional[str] = Field(default=None)
    value: Optional[str] = Field(default=None)
    extra_fields: Optional[GenericScalar] = Field(default=None)
