"""For tests of code that uses a storefront: transports with planned answers, which are checked against the schema."""

from typing import TYPE_CHECKING

from b2b_storefront._lazy import lazy_names

if TYPE_CHECKING:
    from b2b_storefront.testing._answers import FakeAnswerError as FakeAnswerError
    from b2b_storefront.testing.async_fake import AsyncFakeTransport as AsyncFakeTransport
    from b2b_storefront.testing.fake import FakeTransport as FakeTransport
    from b2b_storefront.testing.fake_plans import SentRequest as SentRequest

__all__ = ["AsyncFakeTransport", "FakeAnswerError", "FakeTransport", "SentRequest"]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            "._answers": "FakeAnswerError",
            ".async_fake": "AsyncFakeTransport",
            ".fake": "FakeTransport",
            ".fake_plans": "SentRequest",
        },
    )
