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
from b2b_storefront._options import STOREFRONT_OPTIONS
from b2b_storefront._sync.sender import Sender
from b2b_storefront.auth.credentials.rest import CUSTOMERS_STOREFRONT
from b2b_storefront.resilience.retry import NO_RETRIES
from b2b_storefront.wire.operation import Access, Operation
from b2b_storefront.wire.rest import RestRequest

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


@dataclass(frozen=True, slots=True)
class _Probe:
    """A request that needs a scope of the API account, and what it is for."""

    scope: str
    path: str
    purpose: str
    base_url: str | None


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
    except (OverflowError, TypeError, ValueError):
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
        return
    yield Finding("ok", "access_token", "it may read companies.")
    settings = storefront.settings
    probes = [_Probe("B2B Edition (modify)", CUSTOMERS_STOREFRONT, "sign_in and CustomerId", None)]
    unknown = None
    if settings.private_token is None:
        path = f"/stores/{settings.store_hash}/v3/storefront/api-token-private"
        try:
            probes.append(_Probe("Storefront API Tokens (manage)", path, "a private token", settings.management_url()))
        except ConfigurationError as error:
            unknown = str(error)
    found = [(probe, _may(storefront, probe)) for probe in probes]
    lacking = [probe for probe, allowed in found if allowed is False]
    for probe in lacking:
        text = f"It lacks {probe.scope}, without which {probe.purpose} can't be had. Give the API account that scope."
        yield Finding("error", "access_token scopes", text)
    for probe in (probe for probe, allowed in found if allowed is None):
        text = f"Whether it has {probe.scope} could not be told from the answer."
        yield Finding("warning", "access_token scopes", text)
    if unknown is not None:
        yield Finding("warning", "access_token scopes", unknown)
    elif not lacking and all(allowed for _, allowed in found):
        yield Finding("ok", "access_token scopes", ", ".join(probe.scope for probe in probes) + ".")


def _may(storefront: "Storefront", probe: _Probe) -> bool | None:
    """Tell whether the API account may make a request: one without its members, of which nothing can come.

    Whether somebody may ask at all is looked at before what is asked; None where the answer does not tell.
    """
    settings = storefront.settings
    headers = {"X-Auth-Token": settings.access_token or "", "X-Store-Hash": settings.store_hash}
    request = RestRequest("Doctor", "POST", probe.path, headers, body={}, base_url=probe.base_url)
    sender = Sender(settings, None, NO_RETRIES, None)
    try:
        sender.send_rest(request, sender.deadline(None), STOREFRONT_OPTIONS)
    except StorefrontError as error:
        status = getattr(error, "status", None)
        return {400: True, 422: True, 401: False, 403: False}.get(status or 0)
    finally:
        sender.close()
    return None


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
