# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from ..base_model import BaseModel


class StoreCard(BaseModel):
    """The store as printed on a quote."""

    store_name: str | None = None
    store_address: str | None = None
    store_country: str | None = None
    store_logo: str | None = None
    store_url: str | None = None
