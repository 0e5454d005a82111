"""The store of a fresh sandbox: its channels, switches and settings."""

from decimal import Decimal

from b2b_storefront.codes import ExtraFieldType, StoreSwitch
from b2b_storefront.sandbox.records.extra_fields import ExtraField
from b2b_storefront.sandbox.records.store import QUOTE_SWITCHES, Channel, Currency, Store

__all__ = ["make_store"]

_SWITCHES = {
    StoreSwitch.ACCOUNT_HIERARCHY.value: "1",
    "block_pending_account_order_creation": "0",
    "block_pending_account_seeing_products_pricing": "0",
    StoreSwitch.JUNIOR_PLACE_ORDER.value: "0",
    "company_auto_approval": "0",
    "address_book": "1",
    "address_admin": "1",
    "address_sales_rep": "1",
    "hidePriceFromGuests": "0",
    "quote_auto_quoting": "0",
}

_QUOTE_SWITCHES_ON = (
    "quote_reminder_notification",
    "quote_customer",
    "quote_on_product_page",
    "quote_on_cart_page",
    "quote_for_individual_customer",
    "quote_for_b2b",
    "quote_sales_rep_visibility",
    "quote_sales_rep_creation",
    "quote_default_pdf",
)


def make_store() -> Store:
    """Return the store as it is before anybody changes its settings."""
    quote_switches = dict.fromkeys(QUOTE_SWITCHES, "0") | dict.fromkeys(_QUOTE_SWITCHES_ON, "1") | {"quote_logo": ""}
    return Store(
        hash="sandbox",
        domain="store.sandbox.example",
        name="Sandbox Store",
        tax_percent=Decimal(8),
        channels={
            1: Channel(channel_id=1, name="Sandbox Store"),
            2: Channel(channel_id=2, name="Sandbox Outlet"),
            3: Channel(channel_id=3, name="Sandbox Next Season", live=False),
        },
        switches={**_SWITCHES, **quote_switches},
        quote_config={"defaultExpirationDate": "45", "defaultTermsAndConditions": ""},
        user_extra_fields=[
            ExtraField(field_id=1, name="Cost centre", field_type=ExtraFieldType.TEXT, unique=True, maximum_length=20),
            ExtraField(
                field_id=2,
                name="Site",
                field_type=ExtraFieldType.DROPDOWN,
                required=True,
                default="North",
                choices=["North", "South"],
            ),
            ExtraField(field_id=3, name="Order limit", field_type=ExtraFieldType.NUMBER, maximum_value=10_000),
        ],
        address_extra_fields=[
            ExtraField(field_id=1, name="Gate", field_type=ExtraFieldType.TEXT, maximum_length=10),
        ],
        company_extra_fields=[
            ExtraField(field_id=1, name="Tax number", field_type=ExtraFieldType.TEXT, maximum_length=30),
        ],
        currencies=[
            Currency(currency_id=1, code="USD", name="US Dollar", country="US", token="$", is_default=True),  # noqa: S106
            Currency(currency_id=2, code="EUR", name="Euro", country="DE", token="€", rate="0.9000000000"),  # noqa: S106
        ],
        locales=["en", "es", "fr"],
        quote_extra_fields=[
            ExtraField(
                field_id=1, name="Purchase request", field_type=ExtraFieldType.TEXT, unique=True, maximum_length=30
            ),
            ExtraField(field_id=2, name="Priority", field_type=ExtraFieldType.DROPDOWN, choices=["Normal", "Urgent"]),
        ],
    )
