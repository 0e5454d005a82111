"""Tells the log, and whoever listens, what becomes of customers' tokens."""

import logging
from collections.abc import Callable
from time import perf_counter

from b2b_storefront._config import LONGEST_TIMEOUT, StoreSettings
from b2b_storefront._display import seconds_text
from b2b_storefront._errors import StorefrontError
from b2b_storefront._waiting import TimeLeft
from b2b_storefront.auth.credentials.base import Credentials
from b2b_storefront.wire.watch import TokenEvent, Watch

__all__ = ["TokenListener", "TokenTeller", "tell_of_wait"]

WHOLE_ATTEMPT = LONGEST_TIMEOUT
"""At most how many seconds a wait takes that has no deadline."""

logger = logging.getLogger("b2b_storefront")

TokenListener = Callable[[TokenEvent, str, str, float | None, str | None], None]
"""Takes an event, the customer's fingerprint, the name of the credentials' class, how many seconds it took, and the
class of an error."""

_SENTENCES: dict[TokenEvent, tuple[int, str]] = {
    "obtaining": (logging.DEBUG, "Customer %s: a token is being obtained%s%s"),
    "obtained": (logging.INFO, "Customer %s: a token was obtained%s%s"),
    "refreshing": (logging.DEBUG, "Customer %s: the token is being refreshed%s%s"),
    "refreshed": (logging.INFO, "Customer %s: the token was refreshed%s%s"),
    "found": (logging.DEBUG, "Customer %s: a token was found in the store%s%s"),
    "refused": (logging.INFO, "Customer %s: the API refused the token, and another is needed%s%s"),
    "failed": (logging.INFO, "Customer %s: no token could be obtained%s%s"),
}

_BEGINNINGS = {"obtaining", "refreshing"}


class TokenTeller:
    """Tells what becomes of the tokens of one store's customers.

    Args:
        settings: The store's.
        listener: Is told as well; None for nobody.
    """

    __slots__ = ("_listener", "_settings")

    def __init__(self, settings: StoreSettings, listener: TokenListener | None = None) -> None:
        self._settings = settings
        self._listener = listener

    def tell(
        self,
        credentials: Credentials,
        event: TokenEvent,
        began: float | None = None,
        error: StorefrontError | None = None,
    ) -> None:
        """Tell of an event.

        Args:
            credentials: The customer's.
            event: What it is.
            began: When the attempt began that it is part of, by `perf_counter`; None for what is part of none.
            error: Why there is no token.
        """
        level, sentence = _SENTENCES[event]
        logged = logger.isEnabledFor(level)
        if self._listener is None and not logged:
            return
        customer, kind = credentials.fingerprint(self._settings), type(credentials).__name__
        seconds = None if began is None or event in _BEGINNINGS else perf_counter() - began
        name = None if error is None else type(error).__name__
        if logged:
            took = "" if seconds is None else f", in {seconds_text(seconds)}"
            why = "" if name is None else f" ({name})"
            logger.log(
                level,
                sentence,
                customer,
                why,
                took,
                extra={
                    "b2b_event": event,
                    "b2b_store": self._settings.store_hash,
                    "b2b_customer": customer,
                    "b2b_credentials": kind,
                    "b2b_seconds": seconds,
                    "b2b_error": name,
                },
            )
        if self._listener is not None:
            self._listener(event, customer, kind, seconds, name)


def tell_of_wait(watch: Watch, credentials: Credentials, deadline: TimeLeft | None, *, shares: bool) -> None:
    """Tell that a call waits for a token.

    Args:
        watch: The call's.
        credentials: The customer's.
        deadline: The call's; None where it waits for as long as the sign-in takes.
        shares: Whether another began the sign-in.
    """
    if shares:
        watch.shares_sign_in(type(credentials).__name__)
    watch.waits("token", WHOLE_ATTEMPT if deadline is None else deadline.left(), at_most=True)
