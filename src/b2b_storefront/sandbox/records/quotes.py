"""What the sandbox keeps of quotes. Times are unix seconds, money is Decimal."""

from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from b2b_storefront.codes import DiscountType, QuoteStaffStatus, QuoteStatus

__all__ = ["OPEN_STATES", "Quote", "QuoteFile", "QuoteLine", "QuoteMessage"]


_CENT = Decimal("0.01")


OPEN_STATES = frozenset({QuoteStaffStatus.NEW, QuoteStaffStatus.IN_PROCESS, QuoteStaffStatus.UPDATED_BY_CUSTOMER})


@dataclass(slots=True)
class QuoteLine:
    """One product of a quote. `item_id` names the line in validation errors; `options` are as the buyer sent them."""

    item_id: str
    product_id: int
    variant_id: int
    sku: str
    product_name: str
    base_price: Decimal
    offered_price: Decimal
    quantity: int
    image_url: str
    options: list[dict[str, Any]] = field(default_factory=list)

    @property
    def choices(self) -> dict[int, str]:
        """What the buyer chose, by the ids of the product's options."""
        return {option["optionId"]: option.get("optionValue") or "" for option in self.options}

    def offer(self, price: Decimal) -> None:
        """Offer one unit at `price`, rounded to cents."""
        self.offered_price = price.quantize(_CENT, rounding=ROUND_HALF_UP)

    def offer_discount(self, percent: Decimal) -> None:
        """Offer the catalogue price less `percent` per cent."""
        self.offer(self.base_price * (100 - percent) / 100)


@dataclass(slots=True)
class QuoteMessage:
    """One entry of a quote's history. `role` is the writer, such as `Customer: Jane Doe`; `read` by the other side."""

    date: int
    role: str
    text: str
    read: bool = False

    @property
    def by_staff(self) -> bool:
        """Whether a sales rep wrote it."""
        return self.role.startswith("Sales rep:")


@dataclass(slots=True)
class QuoteFile:
    """A file that a buyer or a sales rep attached to a quote."""

    file_id: int
    name: str
    kind: str
    url: str
    created_by: str


@dataclass(slots=True)
class Quote:
    """A quote request with everything staff add to it.

    A quote belongs to a company (`company_id` and `user_id` of its buyer), to a plain customer (`customer_id`
    alone) or, when all three are None, to a guest. Quotes from before uuids were given out have `uuid` None.
    """

    quote_id: int
    uuid: str | None
    created_at: int
    updated_at: int
    expires_at: int
    channel_id: int
    created_by: str
    created_by_email: str
    lines: list[QuoteLine]
    state: QuoteStaffStatus = QuoteStaffStatus.NEW
    previous_state: QuoteStaffStatus = QuoteStaffStatus.NEW
    customer_id: int | None = None
    user_id: int | None = None
    company_id: int | None = None
    title: str = ""
    reference_number: str = ""
    user_email: str = ""
    contact: dict[str, Any] = field(default_factory=dict)
    billing_address: dict[str, Any] = field(default_factory=dict)
    shipping_address: dict[str, Any] = field(default_factory=dict)
    shipping_method: dict[str, Any] = field(default_factory=dict)
    shipping_total: Decimal = Decimal(0)
    tax_total: Decimal = Decimal(0)
    currency: dict[str, Any] = field(default_factory=dict)
    notes: str = ""
    legal_terms: str = ""
    total_is_tbd: bool = False
    extra_fields: dict[str, str] = field(default_factory=dict)
    recipients: list[Any] = field(default_factory=list)
    history: list[QuoteMessage] = field(default_factory=list)
    buyer_files: list[QuoteFile] = field(default_factory=list)
    staff_files: list[QuoteFile] = field(default_factory=list)
    sales_rep: str = ""
    sales_rep_email: str = ""
    discount_type: DiscountType = DiscountType.PER_LINE
    discount_value: Decimal = Decimal(0)
    display_discount: bool = True
    allow_checkout: bool = True
    cart_id: str = ""
    cart_token: str = ""
    bc_order_id: str = ""
    order_id: str = ""

    @property
    def number(self) -> str:
        """The number that people use: `QN` and at least eight digits."""
        return f"QN{self.quote_id:08d}"

    @property
    def is_guests(self) -> bool:
        """Whether the quote was requested without a token."""
        return self.company_id is None and self.customer_id is None

    def opens_with(self, uuid: str | None) -> bool:
        """Tell whether a link's uuid opens the quote without a token; quotes from before uuids open without one."""
        return (uuid or None) == self.uuid

    @property
    def subtotal(self) -> Decimal:
        """The lines at catalogue prices."""
        return sum((line.base_price * line.quantity for line in self.lines), Decimal(0))

    @property
    def grand_total(self) -> Decimal:
        """The lines at offered prices."""
        return sum((line.offered_price * line.quantity for line in self.lines), Decimal(0))

    @property
    def total(self) -> Decimal:
        """The lines at offered prices, with shipping and tax."""
        return self.grand_total + self.shipping_total + self.tax_total

    def state_at(self, now: int) -> QuoteStaffStatus:
        """Return the status as staff see it at `now`: an open quote past its date has expired."""
        if self.state in OPEN_STATES and now > self.expires_at:
            return QuoteStaffStatus.EXPIRED
        return self.state

    def status_at(self, now: int) -> QuoteStatus | None:
        """Return the status as buyers see it at `now`, or None when the quote is hidden from them."""
        state = self.state_at(now)
        if state in OPEN_STATES:
            return QuoteStatus.OPEN
        return {QuoteStaffStatus.ORDERED: QuoteStatus.ORDERED, QuoteStaffStatus.EXPIRED: QuoteStatus.EXPIRED}.get(state)

    def move_to(self, state: QuoteStaffStatus) -> None:
        """Set the status and remember the one before."""
        self.previous_state, self.state = self.state, state
