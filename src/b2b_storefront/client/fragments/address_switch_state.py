# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from b2b_storefront.codes import AddressSwitch
from b2b_storefront.scalars import Flag

from ..base_model import BaseModel


class AddressSwitchState(BaseModel):
    """A switch that decides who may edit addresses."""

    key: AddressSwitch | None = None
    "`address_book` (editing at all), `address_admin` (by company users) or `address_sales_rep` (by super admins)."
    is_enabled: Flag | None = None
    "`'1'` or `'0'`."
