"""Requests of BigCommerce's routes of webhooks, which B2B Edition's API has none of, and what their answers mean."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from b2b_storefront._errors import AccessTokenRefusedError, ManagementError, RateLimitedError, StorefrontError
from b2b_storefront._secret import SecretText, hide
from b2b_storefront.flows.subscription_plan import SubscriptionStep
from b2b_storefront.flows.webhook_scopes import account_scopes
from b2b_storefront.management.answers import ManagementRequest
from b2b_storefront.wire.answer import RawAnswer
from b2b_storefront.wire.rest import RestResult

__all__ = ["PAGE_SIZE", "HookPlace", "HookRequest", "compose_list", "compose_step", "read_page_count"]

PAGE_SIZE = 100
"""How many subscriptions are asked for at a time. What BigCommerce takes at most is not published."""

_HOOKS = "/stores/{store_hash}/v3/hooks"
_METHODS = {"create": "POST", "update": "PUT", "reactivate": "PUT", "delete": "DELETE"}
_NAMES = {"POST": "create_hook", "PUT": "update_hook", "DELETE": "delete_hook"}


@dataclass(frozen=True, slots=True)
class HookPlace:
    """Where a store's webhooks are, and what opens them.

    Attributes:
        store_hash: The store's hash.
        base_url: The address of BigCommerce's management API.
        headers: The headers of each request, with the API account's token.
    """

    store_hash: str
    base_url: str
    headers: Mapping[str, str] = field(repr=False)


class HookRequest(ManagementRequest):
    """A request of BigCommerce's routes of webhooks.

    Args:
        name: What errors call it.
        method: Its method.
        place: Where the webhooks are.
        hook_id: The subscription; None for all.
        query: The query's members.
        body: The JSON body.
        hook_scope: The scope that it is about; None for a list.
    """

    __slots__ = ("hook_scope",)

    hook_scope: str | None

    def __init__(
        self,
        name: str,
        method: str,
        place: HookPlace,
        *,
        hook_id: int | None = None,
        query: Mapping[str, str] | None = None,
        body: Mapping[str, Any] | None = None,
        hook_scope: str | None = None,
    ) -> None:
        route = _HOOKS if hook_id is None else f"{_HOOKS}/{{hook_id}}"
        super().__init__(
            name,
            method,
            route.format(store_hash=place.store_hash, hook_id=hook_id),
            place.headers,
            query or {},
            body,
            repeatable=method != "POST",
            base_url=place.base_url,
            route=route,
        )
        object.__setattr__(self, "hook_scope", hook_scope)

    def read(self, answer: RawAnswer) -> RestResult | StorefrontError:
        """Return the result of an answer, hidden as it holds headers; or the error to raise."""
        outcome = super().read(answer)
        if isinstance(outcome, RestResult):
            outcome.data = hide(outcome.data)
        elif isinstance(outcome, RateLimitedError) and outcome.retry_after is None:
            outcome.retry_after = _seconds_until_reset(answer.headers)
        return outcome

    def secrets(self) -> list[SecretText]:
        """Return what of the request no error may show: beside tokens, the values of the headers of events."""
        headers = (self.body or {}).get("headers")
        values = headers.values() if isinstance(headers, Mapping) else ()
        return [*super().secrets(), *(value for value in values if isinstance(value, SecretText))]

    def _refusal(self, status: int, members: Mapping[str, Any], answer: RawAnswer) -> StorefrontError:
        error = super()._refusal(status, members, answer)
        if isinstance(error, AccessTokenRefusedError) and status == 403 and self.hook_scope is not None:
            error.scopes = account_scopes(self.hook_scope)
        return error

    def _judge(self, status: int, text: str) -> tuple[type[ManagementError], str]:
        if status == 403 and self.hook_scope is not None and account_scopes(self.hook_scope):
            needed = " and ".join(account_scopes(self.hook_scope))
            return (
                AccessTokenRefusedError,
                f"For {self.hook_scope} the API account needs the scope {needed}: add it there.",
            )
        kind, advice = super()._judge(status, text)
        if kind is AccessTokenRefusedError:
            advice = "Check that access_token is of an API account of this store at BigCommerce, not at B2B Edition."
        return kind, advice

    def _describe_failure(self, status: int, members: Mapping[str, Any]) -> str:
        done = "" if self.repeatable else " It may have been carried out; the next run looks."
        return f"BigCommerce failed (HTTP {status}). Try again later.{done}"


def _seconds_until_reset(headers: Mapping[str, str]) -> float | None:
    """Return how long BigCommerce's own API, which has a budget of its own, takes no request."""
    text = headers.get("X-Rate-Limit-Time-Reset-Ms", "")
    return int(text) / 1000 if text.isdecimal() and text.isascii() and len(text) <= 9 else None


def compose_list(place: HookPlace, page: int) -> HookRequest:
    """Return the request for a page of the subscriptions, the first being 1."""
    return HookRequest("list_hooks", "GET", place, query={"page": str(page), "limit": str(PAGE_SIZE)})


def compose_step(place: HookPlace, step: SubscriptionStep) -> HookRequest:
    """Return the request that carries a step out."""
    method = _METHODS[step.action]
    return HookRequest(_NAMES[method], method, place, hook_id=step.hook_id, body=step.body, hook_scope=step.scope)


def read_page_count(meta: object) -> int | None:
    """Return how many pages there are; None where an answer does not say."""
    pagination = meta.get("pagination") if isinstance(meta, dict) else None
    count = pagination.get("total_pages") if isinstance(pagination, dict) else None
    return count if isinstance(count, int) and not isinstance(count, bool) else None
