"""Which of a store's languages a request prefers."""

import re
from collections.abc import Sequence

__all__ = ["choose_locale"]

_RANGE = re.compile(r"\s*([A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*)\s*(?:;\s*q=(0(?:\.[0-9]{1,3})?|1(?:\.0{1,3})?)\s*)?")
_LONGEST = 500


def choose_locale(accepted: str, locales: Sequence[str]) -> str:
    """Return the locale that is preferred most; the first one where none of them is.

    Args:
        accepted: an `Accept-Language` header, of which the first 500 characters count.
        locales: the store's, such as `fr` or `es-MX`. `es` is preferred by who asks for `es-AR`, where that is missing.
    """
    wanted: list[tuple[float, str]] = []
    for part in accepted[:_LONGEST].split(","):
        match = _RANGE.fullmatch(part)
        if match is not None and (weight := float(match[2] or 1)) > 0:
            wanted.append((weight, match[1].casefold()))
    known = {locale.casefold(): locale for locale in reversed(locales)}
    for _, tag in sorted(wanted, key=lambda pair: -pair[0]):
        while tag:
            if tag in known:
                return known[tag]
            tag = tag.rpartition("-")[0]
    return locales[0]
