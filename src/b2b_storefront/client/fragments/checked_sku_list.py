# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from b2b_storefront.scalars import GenericScalar

from ..base_model import BaseModel


class CheckedSkuList(BaseModel):
    """Which rows of a list of SKUs can be used, and which cannot."""

    valid_product: GenericScalar | None = None
    "Rows that can be used: a list of `{id, qty, row, products}`, where `products` is the product with its options and modifiers; ids and `qty` are strings in it."
    error_product: GenericScalar | None = None
    "Rows that cannot be used: a list."
    error_file: str | None = None
    "URL of a file with the rows that cannot be used."
    stock_error_skus: GenericScalar | None = None
    "SKUs that stock does not cover: a list."
    stock_error_file: str | None = None
    "URL of a file with the rows that stock does not cover."
