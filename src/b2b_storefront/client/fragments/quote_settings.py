# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.scalars import Listed

from ..base_model import BaseModel


class QuoteSettingsSwitchStatus(BaseModel):
    """A switch that governs quotes."""

    key: str | None = None
    "Name of the switch: `quote_for_guest`, `quote_for_individual_customer`, `quote_for_b2b`, `quote_customer`, `quote_on_product_page`, `quote_on_cart_page`, `quote_logo`, `quote_default_pdf`, `quote_cost_column`, `quote_margin_column`, `quote_custom_shipping`, `quote_sales_rep_visibility`, `quote_sales_rep_creation`, `quote_reminder_notification`, `quote_send_customer_notes_to_order`, `quote_send_product_notes_to_order`, `email_quote_for_merchant`, `customer_update_quote_message_email_sales_rep` or `sales_rep_update_quote_message_email_customer`."
    is_enabled: str | None = None
    "`'1'` or `'0'`; for the key `quote_logo`, the URL of the logo."


class QuoteSettingsOtherConfigs(BaseModel):
    """A value that governs quotes."""

    key: str | None = None
    '`defaultExpirationDate` (days, such as `"45"`) or `defaultTermsAndConditions`.'
    value: str | None = None
    "Always a string."


class QuoteSettings(BaseModel):
    """Switches and values that govern quotes in the store."""

    switch_status: Listed[QuoteSettingsSwitchStatus] = Field(default_factory=list)
    "Switches that are on or off."
    other_configs: Listed[QuoteSettingsOtherConfigs] = Field(default_factory=list)
    "Values, such as the days until a quote expires."
