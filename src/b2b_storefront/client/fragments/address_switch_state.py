# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.codes import (
    AddressSwitch,
)
from b2b_storefront.scalars import (
    Flag,
)

from ..base_model import BaseModel


class AddressSwitchState(BaseModel):
    key: Optional[AddressSwitch] = Field(default=None)
    is_enabled: Optional[Flag] = Field(default=None)
