"""Webhooks of B2B Edition: what to subscribe to; and at the receiving end verified, typed, each taken once, handed on.

    storefront.management().ensure_subscriptions([Subscription("https://shop.example.com/webhooks", *B2B_SCOPES)])

    receiver = WebhookReceiver("the API account's client secret", handle=queue.put_nowait)
    app = asgi_app(receiver)  # or wsgi_app(receiver)

An event says only that something changed: whoever handles it reads the record again.
"""

from typing import TYPE_CHECKING

from b2b_storefront._lazy import lazy_names

if TYPE_CHECKING:
    from b2b_storefront._event_effect import EventEffect as EventEffect
    from b2b_storefront.flows.subscription_plan import SubscriptionPlan as SubscriptionPlan
    from b2b_storefront.flows.subscription_plan import SubscriptionStep as SubscriptionStep
    from b2b_storefront.flows.subscriptions import Subscription as Subscription
    from b2b_storefront.flows.webhook_scopes import B2B_SCOPES as B2B_SCOPES
    from b2b_storefront.flows.webhook_scopes import BIGCOMMERCE_SCOPES as BIGCOMMERCE_SCOPES
    from b2b_storefront.webhooks.asgi import asgi_app as asgi_app
    from b2b_storefront.webhooks.events import AddressIds as AddressIds
    from b2b_storefront.webhooks.events import AssignmentIds as AssignmentIds
    from b2b_storefront.webhooks.events import CartConvertedEvent as CartConvertedEvent
    from b2b_storefront.webhooks.events import CartOrder as CartOrder
    from b2b_storefront.webhooks.events import CompanyAddressEvent as CompanyAddressEvent
    from b2b_storefront.webhooks.events import CompanyEvent as CompanyEvent
    from b2b_storefront.webhooks.events import CompanyIds as CompanyIds
    from b2b_storefront.webhooks.events import CompanySuperAdminEvent as CompanySuperAdminEvent
    from b2b_storefront.webhooks.events import CompanyUserEvent as CompanyUserEvent
    from b2b_storefront.webhooks.events import DeliveryExceptionEvent as DeliveryExceptionEvent
    from b2b_storefront.webhooks.events import DeliveryTrouble as DeliveryTrouble
    from b2b_storefront.webhooks.events import OtherEvent as OtherEvent
    from b2b_storefront.webhooks.events import QuoteEvent as QuoteEvent
    from b2b_storefront.webhooks.events import QuoteIds as QuoteIds
    from b2b_storefront.webhooks.events import SuperAdminAssignmentEvent as SuperAdminAssignmentEvent
    from b2b_storefront.webhooks.events import SuperAdminEvent as SuperAdminEvent
    from b2b_storefront.webhooks.events import SuperAdminIds as SuperAdminIds
    from b2b_storefront.webhooks.events import UserIds as UserIds
    from b2b_storefront.webhooks.events import WebhookEvent as WebhookEvent
    from b2b_storefront.webhooks.events import parse_event as parse_event
    from b2b_storefront.webhooks.receiver import Receipt as Receipt
    from b2b_storefront.webhooks.receiver import WebhookReceiver as WebhookReceiver
    from b2b_storefront.webhooks.redis import RedisSeenEvents as RedisSeenEvents
    from b2b_storefront.webhooks.seen import MemorySeenEvents as MemorySeenEvents
    from b2b_storefront.webhooks.seen import Seen as Seen
    from b2b_storefront.webhooks.seen import SeenEvents as SeenEvents
    from b2b_storefront.webhooks.wsgi import wsgi_app as wsgi_app

__all__ = [
    "B2B_SCOPES",
    "BIGCOMMERCE_SCOPES",
    "AddressIds",
    "AssignmentIds",
    "CartConvertedEvent",
    "CartOrder",
    "CompanyAddressEvent",
    "CompanyEvent",
    "CompanyIds",
    "CompanySuperAdminEvent",
    "CompanyUserEvent",
    "DeliveryExceptionEvent",
    "DeliveryTrouble",
    "EventEffect",
    "MemorySeenEvents",
    "OtherEvent",
    "QuoteEvent",
    "QuoteIds",
    "Receipt",
    "RedisSeenEvents",
    "Seen",
    "SeenEvents",
    "Subscription",
    "SubscriptionPlan",
    "SubscriptionStep",
    "SuperAdminAssignmentEvent",
    "SuperAdminEvent",
    "SuperAdminIds",
    "UserIds",
    "WebhookEvent",
    "WebhookReceiver",
    "asgi_app",
    "parse_event",
    "wsgi_app",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            ".._event_effect": "EventEffect",
            "b2b_storefront.flows.subscription_plan": "SubscriptionPlan SubscriptionStep",
            "b2b_storefront.flows.subscriptions": "Subscription",
            "b2b_storefront.flows.webhook_scopes": "B2B_SCOPES BIGCOMMERCE_SCOPES",
            ".asgi": "asgi_app",
            ".events": (
                "AddressIds AssignmentIds CartConvertedEvent CartOrder CompanyAddressEvent CompanyEvent CompanyIds "
                "CompanySuperAdminEvent CompanyUserEvent DeliveryExceptionEvent DeliveryTrouble OtherEvent QuoteEvent "
                "QuoteIds SuperAdminAssignmentEvent SuperAdminEvent SuperAdminIds UserIds WebhookEvent parse_event"
            ),
            ".receiver": "Receipt WebhookReceiver",
            ".redis": "RedisSeenEvents",
            ".seen": "MemorySeenEvents Seen SeenEvents",
            ".wsgi": "wsgi_app",
        },
    )
