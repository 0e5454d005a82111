"""What the sandbox keeps of addresses and countries. Times are unix seconds."""

from dataclasses import dataclass, field

from b2b_storefront.codes import AddressKind

__all__ = ["COUNTRIES", "Address", "Country", "CustomerAddress"]


@dataclass(slots=True, kw_only=True)
class Address:
    """An address in the book of a company. One that was deleted is inactive, and stays.

    Attributes:
        state_code: '' in countries without states.
        shipping: whether goods may be sent there.
        billing: whether invoices may be sent there.
        default_shipping: whether goods are sent there unless somebody says otherwise; one per company.
        default_billing: the same for invoices.
    """

    address_id: int
    company_id: int
    created_at: int
    updated_at: int
    first_name: str
    last_name: str
    address_line_1: str
    country: str
    country_code: str
    city: str
    zip_code: str
    address_line_2: str = ""
    state: str = ""
    state_code: str = ""
    phone: str = ""
    label: str = ""
    company: str = ""
    uuid: str = ""
    shipping: bool = False
    billing: bool = False
    default_shipping: bool = False
    default_billing: bool = False
    active: bool = True
    extra_fields: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class CustomerAddress:
    """An address of a plain customer, as BigCommerce keeps it."""

    address_id: int
    customer_id: int
    created_at: int
    updated_at: int
    first_name: str
    last_name: str
    address_1: str
    city: str
    country_code: str
    postal_code: str
    address_2: str = ""
    company: str = ""
    phone: str = ""
    state_or_province: str = ""
    kind: str = AddressKind.RESIDENTIAL
    form_fields: list[dict[str, object]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Country:
    """A country to which the store sends, with its states by code; most have none."""

    country_id: int
    name: str
    code: str
    states: dict[str, str] = field(default_factory=dict)


COUNTRIES = (
    Country(38, "Canada", "CA", {"AB": "Alberta", "BC": "British Columbia", "ON": "Ontario", "QC": "Quebec"}),
    Country(73, "France", "FR"),
    Country(81, "Germany", "DE"),
    Country(107, "Japan", "JP"),
    Country(223, "United Kingdom", "GB"),
    Country(
        226,
        "United States",
        "US",
        {"CA": "California", "NY": "New York", "OR": "Oregon", "TX": "Texas", "WA": "Washington"},
    ),
)
"""Six of the countries of a real store, some with states that an address has to name."""
