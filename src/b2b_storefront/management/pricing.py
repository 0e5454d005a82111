"""What a quote's lines and sums are once the staff have priced it: the API computes none of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from b2b_storefront._errors import ConfigurationError
from b2b_storefront.management.inputs import QuoteLineInput, QuoteLineOptionInput
from b2b_storefront.management.models import Quote, QuoteLine

__all__ = ["PricedQuote", "price_lines"]

WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True)
class PricedQuote:
    """A quote's lines at offered prices, with the sums that belong to them.

    Attributes:
        lines: All lines.
        subtotal: Sum of the lines before discounts.
        discount: What is taken off it.
        grand_total: What the lines cost.
    """

    lines: list[QuoteLineInput]
    subtotal: Decimal
    discount: Decimal
    grand_total: Decimal

    @property
    def arguments(self) -> dict[str, Any]:
        """What `update_quote` takes of it: `management.update_quote(quote_id, **priced.arguments)`."""
        return {
            "replace_lines": self.lines,
            "subtotal": self.subtotal,
            "discount": self.discount,
            "grand_total": self.grand_total,
        }


def price_lines(
    quote: Quote,
    *,
    unit_prices: Mapping[int, Decimal | int] | None = None,
    discount_percent: Decimal | int | None = None,
) -> PricedQuote:
    """Return a quote's lines at new prices, rounded to what its currency can be paid in.

    Args:
        quote: The quote, as `management.quote` returns it.
        unit_prices: What a unit costs now, by the product's id; other lines keep their price.
        discount_percent: What is taken off the price of each line before discounts, in per cent; instead of prices.

    Raises:
        ConfigurationError: Both or none of them is given, a price or a discount is out of its range, or a product is
            not in the quote.
    """
    if (unit_prices is None) == (discount_percent is None):
        raise ConfigurationError("price_lines: pass either unit_prices or discount_percent.")
    places = quote.currency.decimal_places if quote.currency else None
    smallest = Decimal(1).scaleb(-(2 if places is None else max(0, min(places, 6))))
    wanted = _read_prices(quote.lines, unit_prices or {})
    if discount_percent is not None and not (_is_amount(discount_percent) and discount_percent <= WHOLE):
        raise ConfigurationError("price_lines: discount_percent is not a number from 0 to 100. Correct it.")
    lines = []
    subtotal = grand_total = Decimal(0)
    for number, line in enumerate(quote.lines):
        if line.base_price is None or line.quantity is None:
            raise ConfigurationError(
                f"price_lines: line {number} of the quote came without a price or a quantity. Read the quote again, or"
                " give update_quote the lines yourself."
            )
        offered = line.base_price if line.offered_price is None else line.offered_price
        if discount_percent is not None:
            offered = line.base_price * (WHOLE - Decimal(discount_percent)) / WHOLE
        offered = wanted.get(line.product_id or 0, offered).quantize(smallest, rounding=ROUND_HALF_UP)
        lines.append(_offer(line, line.base_price, offered))
        subtotal += line.base_price * line.quantity
        grand_total += offered * line.quantity
    return PricedQuote(lines, subtotal, subtotal - grand_total, grand_total)


def _read_prices(lines: Sequence[QuoteLine], prices: Mapping[int, Decimal | int]) -> dict[int, Decimal]:
    missing = prices.keys() - {line.product_id for line in lines}
    if missing:
        raise ConfigurationError(f"price_lines: the quote has no product {min(missing)}. Take it out of unit_prices.")
    wrong = [product_id for product_id, price in prices.items() if not _is_amount(price)]
    if wrong:
        raise ConfigurationError(
            f"price_lines: the price of product {wrong[0]} is not a Decimal or a whole number from 0 on. Correct it."
        )
    return {product_id: Decimal(price) for product_id, price in prices.items()}


def _is_amount(value: object) -> bool:
    # No float: what it looks like is not what it is.
    if isinstance(value, bool) or not isinstance(value, Decimal | int):
        return False
    return Decimal(value).is_finite() and value >= 0


def _offer(line: QuoteLine, base: Decimal, offered: Decimal) -> QuoteLineInput:
    kept = {
        name: getattr(line, name)
        for name in (
            "product_id",
            "product_name",
            "variant_id",
            "sku",
            "quantity",
            "order_quantity_maximum",
            "order_quantity_minimum",
            "image_url",
        )
    }
    given = {name: value for name, value in kept.items() if value is not None}
    options = [
        QuoteLineOptionInput(**{name: value for name, value in option if value is not None}) for option in line.options
    ]
    return QuoteLineInput(**given, base_price=base, discount=base - offered, offered_price=offered, options=options)
