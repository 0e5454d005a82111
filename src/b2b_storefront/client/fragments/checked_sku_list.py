# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.shapes import JSONList, RefusedRow, UploadedRow

from ..base_model import BaseModel


class CheckedSkuList(BaseModel):
    """Which rows of a list of SKUs can be used, and which cannot."""

    valid_product: JSONList[UploadedRow] = Field(default_factory=list)
    "Rows that can be used: a list of `{id, qty, row, products}`, where `products` is the product with its options and modifiers; ids and `qty` are strings in it."
    error_product: JSONList[RefusedRow] = Field(default_factory=list)
    "Rows that cannot be used: a list."
    error_file: str | None = None
    "URL of a file with the rows that cannot be used."
    stock_error_skus: JSONList[str] = Field(default_factory=list)
    "SKUs that stock does not cover: a list."
    stock_error_file: str | None = None
    "URL of a file with the rows that stock does not cover."
