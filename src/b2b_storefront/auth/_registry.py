"""Keeps each customer's token while the storefront lives, so that any number of sessions share it."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

from b2b_storefront.auth._credentials import Credentials

__all__ = ["TokenRegistry"]

TokensT = TypeVar("TokensT")


class TokenRegistry(Generic[TokensT]):
    """The customers used last, each with what drives its token. Bounded: a forgotten customer signs in again.

    Args:
        make: Makes what drives the token of a customer seen for the first time.
        size: How many customers to remember.
    """

    def __init__(self, make: Callable[[Credentials], TokensT], size: int = 10_000) -> None:
        self._make = make
        self._size = size
        self._customers: OrderedDict[bytes, TokensT] = OrderedDict()
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._customers)

    def get(self, credentials: Credentials) -> TokensT:
        """Return what drives the token of these credentials' customer."""
        key = credentials.identity
        with self._lock:
            tokens = self._customers.get(key)
            if tokens is None:
                tokens = self._customers[key] = self._make(credentials)
                if len(self._customers) > self._size:
                    self._customers.popitem(last=False)
            else:
                self._customers.move_to_end(key)
        return tokens
