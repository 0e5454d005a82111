"""The shop's own words in three languages; the API words its own texts in the language that its scope names."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path

LANGUAGES: Mapping[str, str] = {"en": "English", "de": "Deutsch", "fr": "Français"}
LANGUAGE_COOKIE = "language"
SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}
UNKNOWN = "\N{EN DASH}"
DATES = {"en": "%d %b %Y", "de": "%d.%m.%Y", "fr": "%d/%m/%Y"}


@cache
def _texts(language: str) -> dict[str, str]:
    if language == "en":
        return {}
    path = Path(__file__).parent / "texts" / f"{language}.json"
    texts: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return texts


def translate(language: str, english: str, **values: object) -> str:
    """Return one of the shop's texts, which are written in English, in a language.

    Args:
        language: One of `LANGUAGES`.
        english: The text; what no table has stays as it is.
        values: What stands for `{names}` in it.
    """
    text = _texts(language).get(english, english)
    return text.format(**values) if values else text


def choose_language(chosen: str | None, accept_language: str | None) -> str:
    """Return the language of a page: the one chosen before, or what the browser prefers, or English."""
    if chosen is not None and chosen in LANGUAGES:
        return chosen
    wanted: list[tuple[float, str]] = []
    for entry in (accept_language or "")[:500].split(","):
        name, _, weight = entry.strip().partition(";q=")
        try:
            wanted.append((-float(weight or 1), name[:2].lower()))
        except ValueError:
            continue
    # Sorting keeps the browser's order among equals.
    ordered = sorted(wanted, key=lambda preference: preference[0])
    return next((name for weight, name in ordered if weight < 0 and name in LANGUAGES), "en")


def write_money(amount: Decimal | int | None, code: str | None = "USD") -> str:
    """Return an amount as the store writes it: the sign in front, and a dash for one that is not known."""
    if amount is None:
        return UNKNOWN
    sign = SIGNS.get(code or "USD", f"{code} ")
    return f"{sign}{amount:,.2f}"


def write_date(moment: datetime | None, language: str) -> str:
    """Return a day as people write it, and a dash for none."""
    return UNKNOWN if moment is None else moment.strftime(DATES[language])


def read_moment(seconds: int | None) -> datetime | None:
    """Return the moment that unix seconds stand for."""
    return datetime.fromtimestamp(seconds, UTC) if seconds else None
