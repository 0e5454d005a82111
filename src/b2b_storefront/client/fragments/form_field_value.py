# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from b2b_storefront.scalars import GenericScalar

from ..base_model import BaseModel


class FormFieldValue(BaseModel):
    """Value of a field of a form."""

    name: str
    value: GenericScalar
