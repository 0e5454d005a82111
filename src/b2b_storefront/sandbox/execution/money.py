"""Amounts of money: how they are read and written."""

from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any

__all__ = ["format_money", "read_decimal"]


def format_money(amount: Decimal) -> str:
    """Return an amount as the API writes it, with two decimals."""
    return str(amount.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP))


def read_decimal(value: Any) -> Decimal | None:
    """Return a `Decimal` argument's value, sent as text or as a number; None unless it is a number below 10^12."""
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number) < 10**12 else None
