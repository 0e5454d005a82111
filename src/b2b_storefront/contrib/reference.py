"""What a browser's session holds of a customer, and what comes back of it. Pure."""

import contextlib
import time
from collections.abc import Mapping
from typing import Any

from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import ConfigurationError
from b2b_storefront._secret import hide
from b2b_storefront.auth.credentials.base import Credentials
from b2b_storefront.auth.credentials.held import CustomerReference
from b2b_storefront.auth.credentials.rest import CustomerId
from b2b_storefront.flows.signed_in import LoginAnswer

__all__ = ["KEY", "LONGEST", "compose_reference", "is_anothers", "read_reference"]

KEY = "b2b_storefront"
"""The name under which a session holds the reference."""

LONGEST = 14 * 86_400.0
"""Seconds for which a browser stays signed in: two weeks."""

CLOCKS_DIFFER = 86_400.0
"""Seconds by which the clocks of two machines may differ, and by which one may have been ahead until it was set: that
signs nobody out."""


def compose_reference(signed_in: LoginAnswer) -> dict[str, Any]:
    """Return what a session holds of a customer: texts and numbers, which any session can keep."""
    reference = {
        "at": int(time.time()),
        "customer": signed_in.customer_id,
        "store": _name_store(signed_in.settings),
    }
    if isinstance(signed_in.credentials, CustomerReference):
        reference["reference"] = signed_in.credentials.reveal()
    return reference


def read_reference(reference: Any, settings: StoreSettings | None, longest: float, now: float) -> Credentials | None:
    """Return the credentials of the customer whom a session remembers; None for whatever else it may hold.

    Args:
        reference: What it holds.
        settings: Those of the storefront in use, where only its customers count.
        longest: Seconds for which a browser stays signed in.
        now: Unix seconds.
    """
    reference = hide(reference)
    match reference:
        case {"at": int(at), "customer": customer, "store": store} if now - longest <= at <= now + CLOCKS_DIFFER:
            known = customer if type(customer) is int and customer > 0 else None
        case _:
            return None
    if settings is not None and store != _name_store(settings):
        return None
    if "reference" in reference:
        with contextlib.suppress(ConfigurationError):
            return CustomerReference(reference["reference"], customer_id=known)
        return None
    # Without the store's own token, nothing could be had for the id alone.
    usable = settings is None or settings.access_token is not None
    return CustomerId(known) if usable and known is not None else None


def is_anothers(held: Any, reference: Mapping[str, Any]) -> bool:
    """Tell whether what a session holds is of another customer, or may be."""
    if held is None:
        return False
    names = ("customer", "store")
    known = isinstance(held, Mapping) and reference["customer"] is not None
    return not known or any(held.get(name) != reference[name] for name in names)


def _name_store(settings: StoreSettings) -> str:
    return f"{settings.store_hash}:{settings.channel_id}"
