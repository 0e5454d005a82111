# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from b2b_storefront.codes import StoreSwitch
from b2b_storefront.scalars import Flag

from .base_model import BaseModel


class StoreConfigSwitchStatus(BaseModel):
    """A switch of the store."""

    id: str | None = None
    key: StoreSwitch | None = None
    "Name of the switch, such as `account_hierarchy` or `junior_place_order`."
    is_enabled: Flag | None = None
    "`'1'` or `'0'`."
