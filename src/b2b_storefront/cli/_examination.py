"""What `doctor` looks at: each check asks something that changes nothing, and says what to do about the answer."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Literal

from b2b_storefront._errors import (
    ConfigurationError,
    MissingScopeError,
    OperationError,
    SessionOverError,
    StorefrontError,
)
from b2b_storefront.wire.operation import Access, Operation

if TYPE_CHECKING:
    from b2b_storefront._sync.store_session import StoreSession
    from b2b_storefront._sync.storefront import Storefront
    from b2b_storefront.client import StoreBasics

__all__ = ["Finding", "examine"]

Level = Literal["ok", "warning", "error"]

CLOCK_TOLERANCE = 60.0
"""Seconds by which this machine's clock may differ from the API's: tokens and webhooks are judged by it."""

SCOPE_PROBES = {
    "Unauthenticated": "query DoctorUnauthenticated { site { settings { storeHash channelId } } }",
    "Customer": "query DoctorCustomer { customer { entityId } }",
    "B2B": "query DoctorB2B { company { companyUser { email } } }",
}
"""A query for each scope of a private token. Without a customer each answers nothing, or that a customer is missing."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found.

    Attributes:
        level: Whether something has to be done.
        check: What was looked at.
        text: What was found, and what to do about it.
    """

    level: Level
    check: str
    text: str


def examine(storefront: "Storefront", clock: Callable[[], float] = time.time) -> Iterator[Finding]:
    """Go through a storefront's settings, and yield what is found.

    Args:
        storefront: The storefront.
        clock: Returns unix seconds.
    """
    yield from _examine_api(storefront, clock)
    yield from _examine_account(storefront)
    yield from _examine_store(storefront)


def _examine_api(storefront: "Storefront", clock: Callable[[], float]) -> Iterator[Finding]:
    settings = storefront.settings
    try:
        response = storefront.guest().with_response(
            lambda guest: guest.store_basic_info(bc_channel_id=settings.channel_id)
        )
    except OperationError as error:
        yield Finding("ok", "reachability", f"{settings.base_url} answers.")
        yield Finding(
            "error",
            "store",
            f"{error} Check store_hash: it is the part between `store-` and `.mybigcommerce.com` in the address of the"
            " store's control panel; and that B2B Edition is installed in that store.",
        )
        return
    except StorefrontError as error:
        yield Finding("error", "reachability", str(error))
        return
    yield Finding("ok", "reachability", f"{settings.base_url} answers, in {response.elapsed * 1000:.0f} ms.")
    yield _judge_clock(response.headers.get("Date"), clock())
    yield from _judge_store(response.data, settings.store_hash, settings.channel_id)


def _judge_clock(date: str | None, now: float) -> Finding:
    try:
        moment = parsedate_to_datetime(date or "").timestamp()
    except (TypeError, ValueError):
        return Finding("warning", "clock", "The API's answer does not tell the time, so this clock is not compared.")
    ahead = now - moment
    if abs(ahead) <= CLOCK_TOLERANCE:
        return Finding("ok", "clock", f"within {CLOCK_TOLERANCE:.0f} s of the API's.")
    direction = "ahead of" if ahead > 0 else "behind"
    return Finding(
        "error",
        "clock",
        f"This machine's clock is {abs(ahead):.0f} s {direction} the API's: tokens seem to end at the wrong time, and"
        " webhooks are refused. Let it be set by NTP.",
    )


def _judge_store(store: "StoreBasics", store_hash: str, channel_id: int) -> Iterator[Finding]:
    yield Finding("ok", "store", f"{store_hash} is {store.store_name or 'a store without a name'}.")
    sites = {site.channel_id: site for site in store.store_sites}
    site = sites.get(channel_id)
    if site is None:
        known = ", ".join(str(number) for number in sites) or "none"
        yield Finding("error", "channel", f"The store has no channel {channel_id}; it has {known}. Pass channel_id=...")
        return
    yield Finding("ok", "channel", f"{channel_id}, {', '.join(site.urls) or 'without an address'}.")
    if site.is_enabled is False:
        yield Finding("error", "channel", f"Channel {channel_id} is not live: nobody can sign in. Have it published.")
    if site.b_2_b_enabled is False:
        yield Finding(
            "error", "B2B Edition", f"B2B Edition is not active on channel {channel_id}. Switch it on in its settings."
        )
    else:
        yield Finding("ok", "B2B Edition", f"active on channel {channel_id}.")
    if store.multi_storefront_enabled and len(sites) > 1:
        text = f"The store has {len(sites)} storefronts: pass channel_id=... wherever a storefront is made."
        yield Finding("ok" if channel_id != 1 else "warning", "multi-storefront", text)


def _examine_account(storefront: "Storefront") -> Iterator[Finding]:
    if storefront.settings.access_token is None:
        text = "not set: sign_in, CustomerId and management() need the token of an API account of the store."
        yield Finding("warning", "access_token", text)
        return
    try:
        storefront.management().companies(limit=1)
    except StorefrontError as error:
        text = f"{error} Make an API account with the scope B2B Edition (modify), and check that it is this store's."
        yield Finding("error", "access_token", text)
    else:
        yield Finding("ok", "access_token", "it may read companies, so it has the scope of B2B Edition.")


def _examine_store(storefront: "Storefront") -> Iterator[Finding]:
    settings = storefront.settings
    if settings.private_token is None:
        how = "one would be obtained with access_token" if settings.access_token else "sign_in and store() need one"
        text = f"not set: {how}. Making one changes something, so it is not tried here."
        yield Finding("ok" if settings.access_token else "warning", "private_token", text)
        return
    try:
        store = storefront.store()
        found = store.store_settings().settings
    except (ConfigurationError, StorefrontError) as error:
        yield Finding("error", "private_token", str(error))
        return
    wrong = found is not None and (found.store_hash.casefold(), found.channel_id) != (
        settings.store_hash.casefold(),
        settings.channel_id,
    )
    if found is not None and wrong:
        text = f"It is for store {found.store_hash}, channel {found.channel_id}. Check store_url and the token."
        yield Finding("error", "private_token", text)
        return
    yield Finding("ok", "private_token", "the store's own GraphQL takes it.")
    missing = [scope for scope in SCOPE_PROBES if not _has_scope(store, scope)]
    if missing:
        text = f"lacks {', '.join(missing)}: make a token with all of {', '.join(SCOPE_PROBES)}; none implies another."
        yield Finding("error", "scopes", text)
    else:
        yield Finding("ok", "scopes", ", ".join(SCOPE_PROBES) + ".")


def _has_scope(store: "StoreSession", scope: str) -> bool:
    probe: Operation = Operation(
        f"Doctor{scope}", "query", SCOPE_PROBES[scope], access=Access.EITHER | Access.ANONYMOUS
    )
    try:
        store.run(probe)
    except MissingScopeError:
        return False
    except (SessionOverError, OperationError):
        return True  # Only a customer has an answer; the scope was looked at before.
    return True
