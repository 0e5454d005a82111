"""The store itself: its channels, switches and settings."""

from dataclasses import dataclass, field
from decimal import Decimal

from b2b_storefront.sandbox.records.extra_fields import ExtraField

__all__ = ["QUOTE_SWITCHES", "Channel", "Currency", "PriceGroup", "Store"]

QUOTE_SWITCHES = (
    "quote_reminder_notification",
    "quote_customer",
    "quote_on_product_page",
    "quote_on_cart_page",
    "quote_for_guest",
    "quote_for_individual_customer",
    "quote_for_b2b",
    "quote_sales_rep_visibility",
    "quote_sales_rep_creation",
    "email_quote_for_merchant",
    "quote_logo",
    "quote_cost_column",
    "quote_margin_column",
    "customer_update_quote_message_email_sales_rep",
    "sales_rep_update_quote_message_email_customer",
    "quote_send_customer_notes_to_order",
    "quote_send_product_notes_to_order",
    "quote_custom_shipping",
    "quote_default_pdf",
)
"""The switches that `quoteConfig` tells. `quote_logo` is a URL, or '' without a logo."""


@dataclass(slots=True, kw_only=True)
class Channel:
    """A sales channel of the store. Nobody can sign in on one that is not live.

    Attributes:
        platform: what serves its pages: `custom` for a storefront of one's own, `catalyst`, or `bigcommerce`.
    """

    channel_id: int
    name: str
    live: bool = True
    platform: str = "custom"


@dataclass(slots=True, kw_only=True)
class Currency:
    """A currency in which the store sells.

    Attributes:
        rate: how much of it the default currency's unit is, as text.
    """

    currency_id: int
    code: str
    name: str
    country: str
    token: str
    rate: str = "1.0000000000"
    decimal_places: int = 2
    is_default: bool = False


@dataclass(slots=True, kw_only=True)
class PriceGroup:
    """What the customers of one customer group pay.

    Attributes:
        discount_percent: the discount on every price of the catalogue.
        prices: prices of their own, by the id of the variant; they get no discount.
    """

    group_id: int
    name: str
    discount_percent: Decimal = Decimal(0)
    prices: dict[int, Decimal] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class Store:
    """The store itself.

    Attributes:
        hash: the store hash.
        domain: the host name of the storefront, as it occurs in checkout and login URLs.
        channels: the store's channels by id.
        switches: the store's switches, `'1'` for on and `'0'` for off.
        quote_config: further settings of quotes, as text (`defaultExpirationDate` in days).
        user_extra_fields: the additional fields of company users.
        quote_extra_fields: the additional fields of quotes.
        address_extra_fields: the additional fields of companies' addresses.
        company_extra_fields: the additional fields of companies.
        currencies: what the store sells in; exactly one of them is the default.
        locales: the languages of its pages, such as `fr` or `es-MX`; the first one is the default.
        translations: texts of the portal's pages that are the store's own: by locale, by page, by key.
        legacy: whether quotes open without their uuid, and companies are registered without `customerEmail`.
        tax_percent: the tax on products, whose prices are without it.
        served_at: the address at which the sandbox itself serves the storefront's pages; '' where nobody does.
        webhook_hosts: the names of other machines that webhooks may be sent to.
        price_groups: what customer groups pay, by the group's id; others pay the catalogue's prices.
    """

    hash: str
    domain: str
    name: str
    channels: dict[int, Channel] = field(default_factory=dict)
    switches: dict[str, str] = field(default_factory=dict)
    quote_config: dict[str, str] = field(default_factory=dict)
    user_extra_fields: list[ExtraField] = field(default_factory=list)
    quote_extra_fields: list[ExtraField] = field(default_factory=list)
    address_extra_fields: list[ExtraField] = field(default_factory=list)
    company_extra_fields: list[ExtraField] = field(default_factory=list)
    currencies: list[Currency] = field(default_factory=list)
    locales: list[str] = field(default_factory=lambda: ["en"])
    translations: dict[str, dict[str, dict[str, str]]] = field(default_factory=dict)
    price_groups: dict[int, PriceGroup] = field(default_factory=dict)
    legacy: bool = False
    served_at: str = ""
    webhook_hosts: tuple[str, ...] = ()
    tax_percent: Decimal = Decimal(0)

    @property
    def url(self) -> str:
        """The address of the storefront, without a slash at its end."""
        return self.served_at or f"https://{self.domain}"

    @property
    def default_currency(self) -> Currency:
        """The currency in which the store counts."""
        return next(currency for currency in self.currencies if currency.is_default)

    @property
    def first_channel(self) -> int:
        """The channel whose host the sandbox is, where it plays the store."""
        return next(iter(self.channels))

    def is_on(self, switch: str) -> bool:
        """Tell whether a switch is on; an unknown one is off."""
        return self.switches.get(switch) == "1"
