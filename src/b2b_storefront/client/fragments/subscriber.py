# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.scalars import Listed

from ..base_model import BaseModel


class Subscriber(BaseModel):
    """A subscriber of the newsletter."""

    id: int | None = None
    email: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    source: str | None = None
    order_id: int | None = None
    channel_id: int | None = None
    consents: Listed[str] = Field(default_factory=list)
    date_created: str | None = None
    date_modified: str | None = None
