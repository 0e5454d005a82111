# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from b2b_storefront.shapes import PaymentModuleValue

from .base_model import BaseModel


class InvoicePaymentModules(BaseModel):
    """A payment module of the invoice pages."""

    module_name: str | None = None
    "`payments_offline`, `payments_test`, `payments_minibc` or `payments_bigcommerce_sales_order`."
    value: PaymentModuleValue | None = None
    "Object `{isEnabled, displayName, isStorefrontMethod}`."
