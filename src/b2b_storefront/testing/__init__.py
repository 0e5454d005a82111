"""For tests of code that uses a storefront: transports that answer what a test says, checked against the schema."""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from b2b_storefront.testing._answers import FakeAnswerError as FakeAnswerError
    from b2b_storefront.testing._fake import AsyncFakeTransport as AsyncFakeTransport
    from b2b_storefront.testing._fake import FakeTransport as FakeTransport
    from b2b_storefront.testing._fake import SentRequest as SentRequest

__all__ = ["AsyncFakeTransport", "FakeAnswerError", "FakeTransport", "SentRequest"]

if not TYPE_CHECKING:
    # Imported when they are first used: pytest loads this package in every test run, whether it is used or not.
    _SOURCES = {
        "AsyncFakeTransport": "_fake",
        "FakeAnswerError": "_answers",
        "FakeTransport": "_fake",
        "SentRequest": "_fake",
    }

    def __getattr__(name):
        if name not in _SOURCES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(importlib.import_module(f"{__name__}.{_SOURCES[name]}"), name)
        return value

    def __dir__():
        return __all__
