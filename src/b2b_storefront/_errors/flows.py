"""What flows, uploads and web requests end with."""

from typing import Any

from b2b_storefront._errors.base import StorefrontError

__all__ = [
    "CrossSiteRequestError",
    "ExtraFieldsRefusedError",
    "HandOverError",
    "MasqueradeConflictError",
    "OrderRecordError",
    "ShoppingListStateError",
    "SubscriptionError",
    "UploadRefusedError",
    "WebhookRefusedError",
]


class MasqueradeConflictError(StorefrontError):
    """The customer already acts as a company, in a block that has not ended. Raised before any request is made."""


class ShoppingListStateError(StorefrontError):
    """A flow can't do this to a shopping list: its status, its lines or its absence forbid it. Nothing was changed."""


class HandOverError(StorefrontError):
    """A browser can't be sent to the checkout with its buyer signed in.

    Attributes:
        missing: What is missing for it, each as a text.
    """

    missing: tuple[str, ...]

    def __init__(
        self,
        message: str,
        *,
        operation_name: str | None = None,
        missing: tuple[str, ...] = (),
        guest_url: str | None = None,
    ) -> None:
        super().__init__(message, operation_name=operation_name)
        self.missing = missing
        self._guest_url = guest_url

    def guest_url(self) -> str | None:
        """Return where the browser can go nevertheless, as a guest; None where there is no cart.

        It lets whoever opens it into the cart: redirect to it, never log it. A pickled error has lost it.
        """
        # It is a secret text, whose own `str` shows nothing.
        return None if self._guest_url is None else str.__str__(self._guest_url)

    def __reduce__(self) -> tuple[Any, ...]:
        restore, (cls, args, state) = super().__reduce__()
        return restore, (cls, args, {**state, "_guest_url": None})


class OrderRecordError(StorefrontError):
    """B2B Edition was told of an order in part. Call `record_order` again: what is done is not done twice.

    The error that stopped it is this one's cause.

    Attributes:
        done: What B2B Edition was told, in order.
        left: What it was not told, or may not have been.
    """

    done: tuple[str, ...]
    left: tuple[str, ...]

    def __init__(
        self,
        message: str,
        *,
        operation_name: str | None = None,
        done: tuple[str, ...] = (),
        left: tuple[str, ...] = (),
    ) -> None:
        super().__init__(message, operation_name=operation_name)
        self.done = done
        self.left = left


class SubscriptionError(StorefrontError):
    """Subscriptions to webhooks are not all as wanted.

    The error that stopped it is this one's cause; without one, the API would have refused a part, and nothing was
    changed. Once that is mended, call `ensure_subscriptions` again: what is done is not done twice.

    Attributes:
        done: What was done, in order, each as a text.
        left: What was not done, or may not have been.
    """

    done: tuple[str, ...]
    left: tuple[str, ...]

    def __init__(
        self,
        message: str,
        *,
        operation_name: str | None = None,
        done: tuple[str, ...] = (),
        left: tuple[str, ...] = (),
    ) -> None:
        super().__init__(message, operation_name=operation_name)
        self.done = done
        self.left = left


class ExtraFieldsRefusedError(StorefrontError):
    """The API refused the values of additional fields.

    Attributes:
        field: The field's name; None where the API names none.
        reason: The API's text.
    """

    field: str | None
    reason: str

    def __init__(
        self, message: str, *, operation_name: str | None = None, field: str | None = None, reason: str = ""
    ) -> None:
        super().__init__(message, operation_name=operation_name)
        self.field = field
        self.reason = reason


class UploadRefusedError(StorefrontError):
    """The API took no file. The text is its own."""


class WebhookRefusedError(StorefrontError):
    """A webhook is not taken. The text says why, and holds nothing of the message.

    Attributes:
        status: The HTTP status to answer with.
    """

    status: int

    def __init__(self, message: str, *, operation_name: str | None = None, status: int = 401) -> None:
        super().__init__(message, operation_name=operation_name)
        self.status = status


class CrossSiteRequestError(StorefrontError):
    """A page of another site made a buyer's browser send a web request, with the buyer's cookies. It is not served."""
