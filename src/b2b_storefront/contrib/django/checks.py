"""What `manage.py check` says about the settings."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.core.checks import Warning as Advice

from b2b_storefront._errors import ConfigurationError
from b2b_storefront.contrib.django.config import NAME, get_async_storefront, get_storefront, read_settings

__all__ = ["check_deployment", "check_middleware", "check_settings", "register_all"]

OURS = {
    "b2b_storefront.contrib.django.VisitMiddleware",
    "b2b_storefront.contrib.django.middleware.VisitMiddleware",
}
SESSIONS = "django.contrib.sessions.middleware.SessionMiddleware"


def register_all() -> None:
    """Register the checks."""
    register(check_settings, Tags.compatibility)
    register(check_middleware, Tags.compatibility)
    register(check_deployment, Tags.security, deploy=True)


def check_settings(**_: Any) -> Sequence[CheckMessage]:
    """Make the storefronts of the settings."""
    try:
        get_storefront()
        get_async_storefront()
    except ConfigurationError as error:
        return [Error(str(error), hint=f"Look at the setting {NAME}.", id="b2b_storefront.E001")]
    return []


def check_middleware(**_: Any) -> Sequence[CheckMessage]:
    """Look for the middleware, behind that of the sessions."""
    names = list(settings.MIDDLEWARE)
    places = [place for place, name in enumerate(names) if name in OURS]
    if not places:
        return [
            Advice(
                "No request has a buyer: VisitMiddleware is not in MIDDLEWARE.",
                hint=f"Add {min(OURS)!r} behind the sessions' middleware.",
                id="b2b_storefront.W001",
            )
        ]
    if SESSIONS in names and names.index(SESSIONS) > places[0]:
        return [
            Error(
                "VisitMiddleware comes before the sessions' middleware, so that no buyer is found.",
                hint=f"Put it behind {SESSIONS!r}.",
                id="b2b_storefront.E002",
            )
        ]
    return []


def check_deployment(**_: Any) -> Sequence[CheckMessage]:
    """Look for what is right for one process only."""
    if check_settings():
        return []  # It has been said.
    tokens = read_settings().store.get("tokens")
    if getattr(tokens, "shared", False) or get_storefront().settings.access_token is not None:
        return []
    return [
        Advice(
            "Tokens are kept in each process, and can't be obtained by customers' ids: whenever another worker serves a"
            " buyer, or one starts again, the buyer has to sign in.",
            hint=f"Set {NAME}['STORE']['tokens'] to a RedisTokenStore, or ['access_token'].",
            id="b2b_storefront.W002",
        )
    ]
