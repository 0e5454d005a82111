"""What the sandbox keeps of carts: the store's own, and those over quotes. Times are unix seconds, money is Decimal."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

__all__ = ["Cart", "CartLine", "ChosenOption"]


@dataclass(frozen=True, slots=True)
class ChosenOption:
    """What a buyer chose for an option: the id of a value, or a text of their own.

    Attributes:
        kind: what the store's GraphQL calls it, such as `MultipleChoice`.
    """

    option_id: int
    kind: str
    value: str


@dataclass(slots=True, kw_only=True)
class CartLine:
    """One product of a cart.

    Attributes:
        agreed_price: the price of one unit in the store's currency, where a quote fixed it; None for the catalogue's.
    """

    entity_id: str
    product_id: int
    variant_id: int
    quantity: int
    options: tuple[ChosenOption, ...] = ()
    agreed_price: Decimal | None = None


@dataclass(slots=True, kw_only=True)
class Cart:
    """A cart of a customer or a guest.

    Attributes:
        customer_id: whose it is; None for a guest's, which belongs to whoever knows its id.
        quote_id: the quote that it was made from; None for the one that a buyer fills.
        order_details: what the order shall say that it becomes, as the checkout told it.
    """

    entity_id: str
    channel_id: int
    created_at: int
    updated_at: int
    currency: str
    locale: str = "en"
    customer_id: int | None = None
    quote_id: int | None = None
    order_details: dict[str, Any] = field(default_factory=dict)
    lines: list[CartLine] = field(default_factory=list)
