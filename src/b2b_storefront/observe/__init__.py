"""What observers are told of calls and tokens, and observers that are there already."""

from typing import TYPE_CHECKING

from b2b_storefront._lazy import lazy_names

if TYPE_CHECKING:
    from b2b_storefront.observe.call_log import CallLog as CallLog
    from b2b_storefront.observe.observer import Observer as Observer
    from b2b_storefront.observe.opentelemetry import OpenTelemetryObserver as OpenTelemetryObserver
    from b2b_storefront.observe.prometheus import PrometheusObserver as PrometheusObserver
    from b2b_storefront.observe.records import AttemptRecord as AttemptRecord
    from b2b_storefront.observe.records import CacheRecord as CacheRecord
    from b2b_storefront.observe.records import CallRecord as CallRecord
    from b2b_storefront.observe.records import OutcomeRecord as OutcomeRecord
    from b2b_storefront.observe.records import Phases as Phases
    from b2b_storefront.observe.records import TokenRecord as TokenRecord
    from b2b_storefront.observe.records import WaitRecord as WaitRecord
    from b2b_storefront.observe.server_timing import ServerTiming as ServerTiming
    from b2b_storefront.wire.mending import Mended as Mended

__all__ = [
    "AttemptRecord",
    "CacheRecord",
    "CallLog",
    "CallRecord",
    "Mended",
    "Observer",
    "OpenTelemetryObserver",
    "OutcomeRecord",
    "Phases",
    "PrometheusObserver",
    "ServerTiming",
    "TokenRecord",
    "WaitRecord",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            ".call_log": "CallLog",
            ".observer": "Observer",
            ".opentelemetry": "OpenTelemetryObserver",
            ".prometheus": "PrometheusObserver",
            ".server_timing": "ServerTiming",
            ".records": "AttemptRecord CacheRecord CallRecord OutcomeRecord Phases TokenRecord WaitRecord",
            "b2b_storefront.wire.mending": "Mended",
        },
    )
