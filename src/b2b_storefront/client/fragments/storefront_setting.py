# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from b2b_storefront.shapes import StorefrontSettingExtras

from ..base_model import BaseModel


class StorefrontSetting(BaseModel):
    """A key of the storefront's configuration with its value."""

    key: str | None = None
    "Name of the key, such as `quote_for_guest`, `company_auto_approval` or `login_page_html`."
    value: str | None = None
    "Always a string: `'1'`/`'0'`, `'true'`/`'false'` for feature flags, a URL, or HTML."
    extra_fields: StorefrontSettingExtras | None = None
    "Object with further values, by key."
