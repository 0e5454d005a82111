# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.scalars import Listed

from ..base_model import BaseModel
from .form_field_value import FormFieldValue


class CustomerProfile(BaseModel):
    """A plain customer's own profile."""

    first_name: str | None = None
    last_name: str | None = None
    company: str | None = None
    phone_number: str | None = None
    email: str | None = None
    form_fields: Listed[FormFieldValue] = Field(default_factory=list)
