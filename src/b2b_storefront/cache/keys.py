"""Under which key an answer is kept: whoever may not see it has another one. Pure."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from b2b_storefront._config import StoreSettings
from b2b_storefront.wire.operation import Operation

__all__ = ["Viewer", "entry_key", "scope_of"]

VERSION = 1
"""Of what a key is made of. Answers of another version have other keys."""


@dataclass(frozen=True, slots=True)
class Viewer:
    """A customer who asks, and as which company.

    Attributes:
        key: What only these very credentials give: whoever has the name of a customer, and not the password, asks as
            somebody else.
        company: The id of the company that the customer acts as; None for the own one.
    """

    key: str
    company: int | None


def entry_key(
    settings: StoreSettings,
    operation: Operation,
    variables: Mapping[str, Any],
    viewer: Viewer | None,
    locale: str | None = None,
    headers: Mapping[str, str] | None = None,
) -> str | None:
    """Return the key of an answer: a hash, equal in every process, from which nothing can be read back.

    Args:
        settings: The store's.
        operation: What is asked.
        variables: With which variables, as JSON values.
        viewer: Who asks; None where guests do, or everybody gets the same answer.
        locale: In which language.
        headers: What else was sent with it that may decide about the answer.

    Returns:
        The key; None where the variables can't be written, which whoever sends them will say.
    """
    asker = None if viewer is None else [viewer.key, viewer.company]
    place = [VERSION, settings.base_url, settings.store_hash, settings.channel_id]
    sent = {name.lower(): value for name, value in headers.items()} if headers else None
    parts = [place, locale, sent, operation.name, operation.digest.hex(), asker, variables]
    try:
        text = orjson.dumps(parts, option=orjson.OPT_SORT_KEYS)
    except (TypeError, ValueError, RecursionError):
        return None
    return hashlib.sha256(text).hexdigest()


def scope_of(settings: StoreSettings) -> str:
    """Return what tells a store's tags from those of other stores in one cache."""
    return f"{settings.base_url}\0{settings.store_hash}"
