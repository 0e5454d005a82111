"""What the sandbox keeps of products, quotes and shopping lists. Times are unix seconds, money is Decimal."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from enum import IntEnum
from typing import Any

from b2b_storefront.codes import DiscountType, QuoteStatus, ShoppingListStatus

__all__ = [
    "OPEN_STATES",
    "CustomerList",
    "ItemList",
    "ListItem",
    "Product",
    "ProductOption",
    "Quote",
    "QuoteFile",
    "QuoteLine",
    "QuoteMessage",
    "QuoteState",
    "ShoppingList",
    "Variant",
]

_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class ProductOption:
    """A choice that a buyer makes for a product. `values` maps value ids to labels; empty means free text."""

    option_id: int
    name: str
    kind: str
    required: bool
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Variant:
    """What is bought. `stock` is None when stock is not tracked."""

    variant_id: int
    sku: str
    price: Decimal
    stock: int | None = None


@dataclass(slots=True)
class Product:
    """A product and its variants. Quantity limits of 0 mean that there is none."""

    product_id: int
    name: str
    sku: str
    variants: tuple[Variant, ...]
    options: tuple[ProductOption, ...] = ()
    purchasable: bool = True
    minimum_quantity: int = 0
    maximum_quantity: int = 0

    @property
    def path(self) -> str:
        """The product page below the store's address."""
        return f"/{self.name.lower().replace(' ', '-')}/"

    @property
    def image_path(self) -> str:
        """The product image below the store's address."""
        return f"/images/{self.sku.lower()}.png"

    def variant(self, variant_id: int) -> Variant | None:
        """Return the variant with this id, or None."""
        return next((variant for variant in self.variants if variant.variant_id == variant_id), None)


class QuoteState(IntEnum):
    """A quote's status as staff see it; buyers see three of them as open and two not at all."""

    NEW = 0
    IN_PROCESS = 2
    UPDATED_BY_CUSTOMER = 3
    ORDERED = 4
    EXPIRED = 5
    ARCHIVED = 6
    STAFF_DRAFT = 7


OPEN_STATES = frozenset({QuoteState.NEW, QuoteState.IN_PROCESS, QuoteState.UPDATED_BY_CUSTOMER})


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
    state: QuoteState = QuoteState.NEW
    previous_state: QuoteState = QuoteState.NEW
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
    extra_fields: list[dict[str, str]] = field(default_factory=list)
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

    def state_at(self, now: int) -> QuoteState:
        """Return the status as staff see it at `now`: an open quote past its date has expired."""
        if self.state in OPEN_STATES and now > self.expires_at:
            return QuoteState.EXPIRED
        return self.state

    def status_at(self, now: int) -> QuoteStatus | None:
        """Return the status as buyers see it at `now`, or None when the quote is hidden from them."""
        state = self.state_at(now)
        if state in OPEN_STATES:
            return QuoteStatus.OPEN
        return {QuoteState.ORDERED: QuoteStatus.ORDERED, QuoteState.EXPIRED: QuoteStatus.EXPIRED}.get(state)

    def move_to(self, state: QuoteState) -> None:
        """Set the status and remember the one before."""
        self.previous_state, self.state = self.state, state


@dataclass(slots=True)
class ListItem:
    """One line of a shopping list. `options` are pairs of option id (`attribute[70]`) and value."""

    item_id: int
    product_id: int
    variant_id: int
    quantity: int
    created_at: int
    updated_at: int
    options: list[tuple[str, Any]] = field(default_factory=list)
    sort_order: int = 0
    note: str = ""


@dataclass(slots=True)
class ItemList:
    """What a company's and a plain customer's shopping list have in common."""

    list_id: int
    name: str
    description: str
    created_at: int
    updated_at: int
    channel_id: int
    items: list[ListItem]


@dataclass(slots=True)
class ShoppingList(ItemList):
    """A company's shopping list. `submitted` stays true from its first submission for approval on."""

    company_id: int
    user_id: int
    status: ShoppingListStatus
    submitted: bool = False


@dataclass(slots=True)
class CustomerList(ItemList):
    """A plain customer's shopping list."""

    customer_id: int
