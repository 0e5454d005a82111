# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from b2b_storefront.shapes import CreatedByResults

from .base_model import BaseModel


class CreatedByUser(BaseModel):
    """People to choose from in a filter."""

    results: CreatedByResults | None = None
    "For orders and shopping lists a list of `{firstName, lastName, email}`; for quotes `{createdBy: [{name, email}], salesRep: [{salesRep, salesRepEmail}]}`."
