# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from b2b_storefront.codes import ValidationCode, ValidationResponse

from ..base_model import BaseModel


class ProductValidationProduct(BaseModel):
    """A checked product with its stock. The name of the type is inferred."""

    product_id: int | None = None
    variant_id: int | None = None
    sku: str | None = None
    available_to_sell: int | None = None
    "Units that can be sold."
    unlimited_backorder: bool | None = None
    "Whether more than the stock can be sold without limit."


class ProductValidation(BaseModel):
    """Outcome of the check of one product. The name of the type is inferred;
    `validateProducts` uses it as well.
    """

    response_type: ValidationResponse | None = None
    "`SUCCESS`, `WARNING` or `ERROR`."
    message: str | None = None
    "'' on success. Violated quantity limits say `purchase a minimum of` or `purchase a maximum of`."
    error_code: ValidationCode | None = None
    "`OOS` out of stock, `NON_PURCHASABLE`, `INVALID_FIELDS` missing or wrong options, or `OTHER`, quantity limits included. On success absent, null or `SUCCESS`."
    product: ProductValidationProduct | None = None
    "The product with its stock; on success it can be null."
