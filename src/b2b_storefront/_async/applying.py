"""Applying the store's events to what a storefront keeps; a part of it."""

from typing import TYPE_CHECKING

from b2b_storefront import flows
from b2b_storefront._event_effect import EventEffect
from b2b_storefront.auth.endings import REFUSALS

if TYPE_CHECKING:
    from b2b_storefront._async.recall import AsyncRecall
    from b2b_storefront._async.sender import AsyncSender
    from b2b_storefront._config import StoreSettings
    from b2b_storefront.auth.tasks import AsyncTokenSources
    from b2b_storefront.flows.events import StoreEvent

__all__ = ["AsyncApplying"]


class AsyncApplying:
    """Ends what is kept and does not hold any more, asynchronous."""

    settings: "StoreSettings"
    _customers: "AsyncTokenSources"
    _recall: "AsyncRecall | None"
    _sender: "AsyncSender"

    async def apply(self, event: "StoreEvent") -> EventEffect:
        """End what an event of the store says does not hold any more: kept answers, tokens, and refused sign-ins.

        Answers that the cache keeps are forgotten. The tokens of a user who was removed, and of the users of a company
        whose status changed or that was deleted, are used no more, in any process that shares the token store; whoever
        has credentials signs in again by itself. A sign-in that was refused because the company was pending or
        inactive may be tried again. Nothing is granted: an event that comes twice, late or for nothing costs a sign-in
        or an answer that is asked for again.

        Of whose token a session has, the answers to `customer_info`, `current_user`, `permissions`, `login` and
        `sign_in` tell; a session that asked none of them keeps its token, and the API judges each of its calls.

        Args:
            event: What a `webhooks.WebhookReceiver` handed on.

        Returns:
            What the event ends.

        Raises:
            ConfigurationError: It is not an event, or one of another store. Nothing was changed.
        """
        effect = flows.events.read_effect(event, self.settings)
        deadline = self._sender.deadline(None)
        await self._customers.end(effect.ends | {REFUSALS} if effect.releases else effect.ends, deadline)
        recall = self._recall
        if recall is not None and (effect.tags or effect.everything or effect.customers):
            tags = frozenset() if effect.everything else effect.tags
            await recall.forget(tags, deadline, customers=effect.customers)
        return effect
