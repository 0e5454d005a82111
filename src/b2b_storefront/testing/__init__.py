"""For tests of code that uses a storefront: transports that answer what a test says, checked against the schema."""

from ._fake import AsyncFakeTransport, FakeAnswerError, FakeTransport, SentRequest

__all__ = ["AsyncFakeTransport", "FakeAnswerError", "FakeTransport", "SentRequest"]
