# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from b2b_storefront.scalars import GenericScalar

from .base_model import BaseModel


class CreatedByUser(BaseModel):
    """People to choose from in a filter."""

    results: GenericScalar | None = None
    "For orders and shopping lists a list of `{firstName, lastName, email}`; for quotes `{createdBy: [{name, email}], salesRep: [{salesRep, salesRepEmail}]}`."
