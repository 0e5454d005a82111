# Generated from src/b2b_storefront/_async/store_access.py by `make codegen`. Edits are lost.

"""What a storefront needs to ask the store's own GraphQL: connections, and the private token."""

from typing import TYPE_CHECKING

from b2b_storefront._config import StoreSettings
from b2b_storefront._options import STOREFRONT_OPTIONS, CallOptions
from b2b_storefront._secret import SecretText
from b2b_storefront._sync.sender import Sender
from b2b_storefront._sync.store_session import StoreSession
from b2b_storefront.auth.core import Clocks, RefreshPolicy
from b2b_storefront.auth.credentials.store import PrivateToken
from b2b_storefront.auth.stores.base import TokenStore
from b2b_storefront.auth.threads import TokenSources
from b2b_storefront.resilience.retry import RetryPolicy

if TYPE_CHECKING:
    from gql.transport import Transport

    from b2b_storefront._sync.question import Recalling
    from b2b_storefront.observe.watching import Watcher

__all__ = ["StoreAccess"]


class StoreAccess:
    """Makes sessions of the store's own GraphQL, synchronous.

    It has a pool of its own, since the host is another one, and no budget: B2B Edition's does not count these requests.

    Args:
        settings: The storefront's.
        transport: Any of gql's, or the name of one of ours; the usual one of ours unless given.
        retry: How often calls are attempted.
        tokens: Where the private token is kept, so that processes share it.
        clocks: Where time and chance come from.
        refresh: When the private token is renewed.
        watcher: Tells observers of calls and tokens; None where there are none.

    Raises:
        ConfigurationError: Nobody knows where the store's own GraphQL is, or there is nothing to ask it with.
    """

    def __init__(
        self,
        settings: StoreSettings,
        transport: "Transport | str | None",
        retry: RetryPolicy,
        tokens: TokenStore,
        clocks: Clocks,
        refresh: RefreshPolicy,
        watcher: "Watcher | None" = None,
    ) -> None:
        self.sender = Sender(settings.for_store(), transport, retry, None, clocks.chance)
        own = None if watcher is None else watcher.over(self.sender.settings, self.sender.shown_name)
        self._watcher = self.sender.watcher = own
        listener = None if watcher is None else watcher.tell_of_token
        self._sources = TokenSources(settings, tokens, clocks, refresh, self.sender.exchange, listener)
        self._private_token = PrivateToken(settings, clocks.wall)

    def session(
        self,
        customer_access_token: SecretText | None,
        options: CallOptions = STOREFRONT_OPTIONS,
        recall: "Recalling | None" = None,
        watcher: "Watcher | None" = None,
    ) -> StoreSession:
        """Return a session.

        Args:
            customer_access_token: The customer's; None for a guest.
            options: What its calls ask for.
            recall: The memory of the scope that it belongs to; None without one.
            watcher: That scope's, where observers of its own listen.
        """
        tokens = self._sources.get(self._private_token)
        own = self._watcher if watcher is None else watcher.over(self.sender.settings, self.sender.shown_name)
        return StoreSession(self.sender, tokens, customer_access_token, options, watcher=own, recall=recall)

    def close(self) -> None:
        """Close the connections. The token stays, so that it can be used again."""
        self._sources.close()
        self.sender.close()
