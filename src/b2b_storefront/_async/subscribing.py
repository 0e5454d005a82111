"""Subscribing to webhooks: there is what is wanted, and what is somebody else's stays as it is."""

from collections.abc import Collection, Iterable

from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import (
    AccessTokenRefusedError,
    ConfigurationError,
    OperationError,
    RateLimitedError,
    RecordNotFoundError,
    ResponseError,
    StorefrontError,
    TransportError,
    UnexpectedResultError,
)
from b2b_storefront.flows.destinations import check_below
from b2b_storefront.flows.hook_calls import HookPlace, HookRequest, compose_list, compose_step, read_page_count
from b2b_storefront.flows.subscription_plan import (
    SubscriptionPlan,
    SubscriptionStep,
    broke_off,
    cannot_begin,
    find_made,
    finish,
    plan_subscriptions,
    with_id,
)
from b2b_storefront.flows.subscriptions import Hook, Subscription, Wish, check_wanted, read_hooks
from b2b_storefront.management.async_client import AsyncManagementClient
from b2b_storefront.wire.answer import request_id_of
from b2b_storefront.wire.rest import RestResult

__all__ = ["AsyncSubscribing"]

_MOST_PAGES = 100


class AsyncSubscribing(AsyncManagementClient):
    """A management client that subscribes to webhooks, asynchronous; `AsyncManagement` says how requests are sent."""

    __slots__ = ()

    async def ensure_subscriptions(
        self,
        wanted: Iterable[Subscription],
        *,
        remove_below: str | Collection[str] = (),
        dry_run: bool = False,
    ) -> SubscriptionPlan:
        """See to it that there are the subscriptions to webhooks that are wanted. Call it when you deploy.

            shop = Subscription("https://shop.example.com/webhooks", *B2B_SCOPES, headers={"X-Key": key})
            print(await storefront.management().ensure_subscriptions([shop], dry_run=True))

        What there is, is read; what is missing is created, what differs is updated, and what BigCommerce switched off
        is switched on again. Run again, it does nothing. BigCommerce shows an API account its own subscriptions only:
        use the same one each time. New ones may take a minute to work.

        Args:
            wanted: The subscriptions.
            remove_below: Addresses that are the application's own, such as `https://shop.example.com/webhooks`: other
                subscriptions there and below, and duplicates, are deleted. Nothing is deleted unless given.
            dry_run: Whether to read only, and return the plan without carrying it out.

        Returns:
            The plan; printed, it is a table. Its `applied` says whether it was carried out.

        Raises:
            ConfigurationError: A destination can't be reached, something is wanted twice, or nobody knows where
                BigCommerce's API is. Nothing was sent.
            SubscriptionError: It broke off; `done` and `left` say where, and its cause says why. Or the API would have
                refused a part, and nothing was changed.
            AccessTokenRefusedError: What there is can't be read: the API account's token is wrong.
            StorefrontError: What there is can't be read for another reason.
        """
        below = check_below(remove_below)
        wishes = check_wanted(wanted, self._settings, may_be_empty=bool(below))
        if not isinstance(dry_run, bool):
            raise ConfigurationError("ensure_subscriptions: dry_run is True or False. Nothing was sent.")
        place = self._find_hooks()
        plan = plan_subscriptions(wishes, await self._list_hooks(place), below)
        if dry_run:
            return plan
        if plan.problems:
            raise cannot_begin(plan)
        done: list[SubscriptionStep] = []
        for step in plan.changes:
            try:
                done.append(await self._carry_out(place, step, wishes))
            except StorefrontError as error:
                raise broke_off(plan, done, step, error) from error
        return finish(plan, done)

    async def _list_hooks(self, place: HookPlace) -> list[Hook]:
        found: dict[int, Hook] = {}
        page = 0
        while True:
            page += 1
            request = compose_list(place, page)
            result = await self._call_hooks(request)
            hooks = read_hooks(result.data)
            if hooks is None:
                raise _unexpected(request, result, "holds no list of subscriptions")
            known = len(found)
            found.update((hook.hook_id, hook) for hook in hooks)
            pages = read_page_count(result.meta)
            # Without a count, a page that brings nothing new is the last one.
            if len(found) == known or (pages is not None and page >= pages):
                return list(found.values())
            if page == _MOST_PAGES:
                raise _unexpected(request, result, f"goes on after {_MOST_PAGES} pages")

    async def _carry_out(self, place: HookPlace, step: SubscriptionStep, wishes: list[Wish]) -> SubscriptionStep:
        try:
            result = await self._call_hooks(compose_step(place, step))
        except RecordNotFoundError:
            if step.action == "delete":
                return step  # Somebody else was faster.
            raise
        except StorefrontError as error:
            if step.action == "create" and _may_be_there(error):
                made = await self._look_for(place, step, wishes, error)
                if made is not None:
                    return made
            raise
        return step if step.hook_id is not None else with_id(step, result.data)

    async def _look_for(
        self, place: HookPlace, step: SubscriptionStep, wishes: list[Wish], error: StorefrontError
    ) -> SubscriptionStep | None:
        """Return a step whose subscription is there as wanted: another process made it, or an answer was lost."""
        try:
            hooks = await self._list_hooks(place)
        except StorefrontError as failure:
            error.add_note(f"Whether it was made after all could not be looked up: {failure}")
            return None
        return find_made(step, wishes, hooks)

    def _find_hooks(self) -> HookPlace:
        raise NotImplementedError

    async def _call_hooks(self, request: HookRequest) -> RestResult:
        raise NotImplementedError

    @property
    def _settings(self) -> StoreSettings:
        raise NotImplementedError


def _may_be_there(error: StorefrontError) -> bool:
    if isinstance(error, AccessTokenRefusedError):
        return False
    if isinstance(error, TransportError):
        return error.sent
    return isinstance(error, OperationError | ResponseError) and not isinstance(error, RateLimitedError)


def _unexpected(request: HookRequest, result: RestResult, problem: str) -> UnexpectedResultError:
    return UnexpectedResultError(
        f"{request.name}: the answer {problem}. Try again; if it goes on, the API changed.",
        operation_name=request.name,
        status=result.status,
        request_id=request_id_of(result.headers),
    )
