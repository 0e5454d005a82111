"""Which of a shop's languages a visitor likes best. Pure."""

import re
from collections.abc import Collection

__all__ = ["choose_language"]

MOST_LANGUAGES = 20

_LANGUAGE = re.compile(r"([a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*)\s*(?:;\s*q\s*=\s*([01](?:\.\d{0,3})?))?", re.ASCII)


def choose_language(accepted: str, languages: Collection[str] | None) -> str | None:
    """Return the language that a visitor likes best, of those that there are; None for no wish that can be granted.

    Args:
        accepted: The header `Accept-Language`.
        languages: Those that the shop has, such as `["en", "de", "fr-CA"]`; empty for none. Where it is None, any that
            has two letters, without its region: each language has kept answers of its own, and a visitor must not be
            able to make up any number of them.
    """
    found = [_LANGUAGE.fullmatch(part.strip()) for part in accepted.split(",")[:MOST_LANGUAGES]]
    wanted = [(float(match[2] or 1), match[1].lower()) for match in found if match]
    # The best first; a sort keeps the order of equals.
    for weight, tag in sorted(wanted, key=lambda wish: -wish[0]):
        chosen = _match(tag, languages) if weight else None
        if chosen is not None:
            return chosen
    return None


def _match(tag: str, languages: Collection[str] | None) -> str | None:
    """Return the language that a tag means: itself, or with less and less behind it."""
    parts = tag.split("-")
    if languages is None:
        return parts[0] if len(parts[0]) == 2 else None
    there = {language.lower(): language for language in languages}
    shortened = ("-".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((there[name] for name in shortened if name in there), None)
