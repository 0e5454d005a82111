# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from b2b_storefront.codes import CustomerEmailState

from .base_model import BaseModel


class CustomerEmailCheck(BaseModel):
    """Whether an e-mail address is free."""

    user_type: CustomerEmailState | None = None
    "1 free, 2 a customer of the store, 3 a customer of the store on another channel."
