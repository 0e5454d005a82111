"""What several operations amount to: decisions and values, without I/O. A module is imported when it is first used."""

from typing import TYPE_CHECKING

from b2b_storefront._lazy import lazy_modules

if TYPE_CHECKING:
    from b2b_storefront.flows import acting as acting
    from b2b_storefront.flows import buyers as buyers
    from b2b_storefront.flows import destinations as destinations
    from b2b_storefront.flows import events as events
    from b2b_storefront.flows import extra_fields as extra_fields
    from b2b_storefront.flows import handing_over as handing_over
    from b2b_storefront.flows import hook_calls as hook_calls
    from b2b_storefront.flows import members as members
    from b2b_storefront.flows import permissions as permissions
    from b2b_storefront.flows import quotes as quotes
    from b2b_storefront.flows import recording as recording
    from b2b_storefront.flows import registering as registering
    from b2b_storefront.flows import shopping_lists as shopping_lists
    from b2b_storefront.flows import signed_in as signed_in
    from b2b_storefront.flows import signing_in as signing_in
    from b2b_storefront.flows import store_access as store_access
    from b2b_storefront.flows import subscription_plan as subscription_plan
    from b2b_storefront.flows import subscriptions as subscriptions
    from b2b_storefront.flows import uploads as uploads
    from b2b_storefront.flows import webhook_scopes as webhook_scopes

MODULES = (
    "acting",
    "buyers",
    "destinations",
    "events",
    "extra_fields",
    "handing_over",
    "hook_calls",
    "members",
    "permissions",
    "quotes",
    "recording",
    "registering",
    "shopping_lists",
    "signed_in",
    "signing_in",
    "store_access",
    "subscription_plan",
    "subscriptions",
    "uploads",
    "webhook_scopes",
)

if not TYPE_CHECKING:
    __getattr__ = lazy_modules(__name__, MODULES)
