"""Obtains tokens in threads: one attempt at a time per customer, made by the first caller, shared by all who wait."""

import copy
import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Future

from b2b_storefront._errors import StorefrontError
from b2b_storefront.auth._core import Serve, TokenCore
from b2b_storefront.auth._token import StorefrontToken

__all__ = ["SyncTokens"]


class SyncTokens:
    """The token of one customer. Its method may be called from any thread.

    Args:
        core: Decides.
        obtain: Makes the request that gives out a token and returns its text.
    """

    __slots__ = ("_attempt", "_core", "_lock", "_obtain")

    def __init__(self, core: TokenCore, obtain: Callable[[], str]) -> None:
        self._core = core
        self._obtain = obtain
        self._lock = threading.Lock()
        self._attempt: Future[StorefrontToken] | None = None

    def get(self, refused: StorefrontToken | None = None) -> StorefrontToken:
        """Return a usable token, obtaining one if needed.

        Args:
            refused: A token that the API refused; it is not returned.

        Raises:
            StorefrontError: No token could be obtained. All who wait for one attempt get its error.
        """
        if refused is not None:
            self._core.rejected(refused)
        while True:
            with self._lock:
                decision = self._core.decide()
                if isinstance(decision, Serve):
                    return decision.token
                waiting_for, own = self._attempt, Future[StorefrontToken]()
                if waiting_for is None:
                    self._attempt = own
            if waiting_for is None:
                return self._lead(own)
            try:
                return waiting_for.result()
            except CancelledError:
                continue  # The leader was interrupted (Ctrl-C in its thread); somebody else leads now.
            except StorefrontError as error:
                # Raising one exception object in many threads would mix their tracebacks.
                raise copy.copy(error) from None

    def _lead(self, attempt: Future[StorefrontToken]) -> StorefrontToken:
        try:
            token = self._core.obtained(self._obtain())
        except Exception as error:
            self._end(attempt)
            attempt.set_exception(error)
            raise
        except BaseException:
            self._end(attempt)
            attempt.cancel()
            raise
        self._end(attempt)
        attempt.set_result(token)
        return token

    def _end(self, attempt: Future[StorefrontToken]) -> None:
        with self._lock:
            if self._attempt is attempt:
                self._attempt = None
