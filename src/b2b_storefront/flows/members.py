"""Who a customer is, as far as an answer tells."""

__all__ = ["TELLING", "read_member"]

TELLING = frozenset({"currentUser", "customerInfo"})
"""Queries whose answers tell it, by their keys in answers."""


def read_member(answer: object) -> tuple[int | None, int | None]:
    """Return the ids of the user and of the user's own company; None where the answer does not tell.

    Args:
        answer: A user, or what has one in it. An operation of the application's own may select less of it.
    """
    user = getattr(answer, "user_info", answer)
    company = getattr(answer, "company_info", None)
    return _number(getattr(user, "id", None)), _number(getattr(company, "company_id", None))


def _number(id_: object) -> int | None:
    digits = str(id_)
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 20 else None
