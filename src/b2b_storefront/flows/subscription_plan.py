"""What has to be done so that there are the subscriptions that are wanted, and in which order: a plan to read."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from b2b_storefront._display import cut, display_line, display_width
from b2b_storefront._errors import StorefrontError, SubscriptionError
from b2b_storefront._reprs import even_unfinished
from b2b_storefront.flows.destinations import destination_key, lies_below, show_destination
from b2b_storefront.flows.subscriptions import MOST_PER_SCOPE, Hook, Wish, read_hook_id
from b2b_storefront.flows.webhook_scopes import DELIVERY_EXCEPTION

__all__ = [
    "SubscriptionPlan",
    "SubscriptionStep",
    "broke_off",
    "cannot_begin",
    "find_made",
    "finish",
    "plan_subscriptions",
    "with_id",
]

Action = Literal["create", "update", "reactivate", "delete", "leave"]
_WORDS: dict[Action, tuple[str, str]] = {
    "create": ("to create", "created"),
    "update": ("to update", "updated"),
    "reactivate": ("to switch on again", "switched on again"),
    "delete": ("to delete", "deleted"),
    "leave": ("to leave alone", "left alone"),
}
"""What is said of so many steps, before and after they are done."""


@dataclass(frozen=True, slots=True, repr=False)
class SubscriptionStep:
    """What becomes of one subscription.

    Attributes:
        action: `create`, `update`, `reactivate` for one that was switched off, `delete`, or `leave`.
        scope: The scope whose events it is about.
        destination: The address that they are posted to. Printed, it has no query, where some keep a secret.
        reason: Why, for people to read. It names headers, and never shows their values.
        hook_id: BigCommerce's id of the subscription; None for one that is not there yet.
        body: What BigCommerce is sent, headers included, whose values are hidden; None where nothing is.
    """

    action: Action
    scope: str
    destination: str
    reason: str
    hook_id: int | None = None
    body: Mapping[str, Any] | None = field(default=None, compare=False)

    def __str__(self) -> str:
        return f"{self.action} {cut(display_line(self.scope), 80)} at {show_destination(self.destination)}"

    @even_unfinished
    def __repr__(self) -> str:
        return f"<SubscriptionStep {self}: {self.reason}>"


@dataclass(frozen=True, slots=True)
class SubscriptionPlan:
    """What is to be done, or was; `print(plan)` shows it as a table.

    Attributes:
        steps: What becomes of each subscription: first what is done, in order, then what is left alone.
        problems: What the API would refuse, each as a text. While there are any, nothing is carried out.
        applied: Whether it was carried out.
    """

    steps: tuple[SubscriptionStep, ...]
    problems: tuple[str, ...] = ()
    applied: bool = False

    @property
    def changes(self) -> tuple[SubscriptionStep, ...]:
        """The steps that change something, in order."""
        return tuple(step for step in self.steps if step.action != "leave")

    def __str__(self) -> str:
        counts = Counter(step.action for step in self.steps)
        told = [f"{counts[action]} {words[self.applied]}" for action, words in _WORDS.items() if counts[action]]
        nothing = [] if self.changes else ["nothing"]
        lines = [f"{'Done' if self.applied else 'Planned'}: {', '.join(nothing + told)}"]
        if self.steps:
            lines += ["", *_lay_out(self.steps)]
        if self.problems:
            lines += ["", "It can't be carried out:", *(f"- {problem}" for problem in self.problems)]
        return "\n".join(lines)


def plan_subscriptions(wishes: Sequence[Wish], hooks: Sequence[Hook], below: Collection[str] = ()) -> SubscriptionPlan:
    """Work out what has to be done.

    What is wanted is known by its scope and its destination. Everything else belongs to somebody else, and is left
    alone, unless it lies below one of the given addresses.

    Args:
        wishes: What is wanted; without duplicates.
        hooks: What is there, each once.
        below: The addresses at and below which what is not wanted is deleted.
    """
    wanted = {wish.key: wish for wish in wishes}
    kept: dict[tuple[str, str], Hook] = {}
    for hook in hooks:
        wish = wanted.get(hook.key)
        if wish is not None and (hook.key not in kept or _rank(hook, wish) < _rank(kept[hook.key], wish)):
            kept[hook.key] = hook
    changes: list[SubscriptionStep] = []
    deletes: list[tuple[Hook, SubscriptionStep]] = []
    leaves: list[SubscriptionStep] = []
    for hook in hooks:
        if kept.get(hook.key) is hook:
            step = _compare(hook, wanted[hook.key])
            (leaves if step.action == "leave" else changes).append(step)
        elif lies_below(hook.destination, below):
            deletes.append((hook, _step("delete", hook, _why_delete(kept.get(hook.key)))))
        else:
            leaves.append(_step("leave", hook, _why_leave(hook, kept.get(hook.key))))
    made, problems = _order([wish for wish in wishes if wish.key not in kept], deletes, hooks)
    return SubscriptionPlan((*changes, *made, *leaves), tuple(problems))


def _rank(hook: Hook, wish: Wish) -> tuple[bool, bool, int]:
    """Order duplicates: the one that is kept has the least to change, then is switched on, then is the oldest."""
    return _compare(hook, wish).action != "leave", not hook.is_active, hook.hook_id


def _compare(hook: Hook, wish: Wish) -> SubscriptionStep:
    body: dict[str, Any] = {}
    reasons: list[str] = []
    if hook.is_active and not wish.is_active:
        reasons.append("it is to be switched off")
    elif wish.is_active and not hook.is_active:
        reasons.append("it is switched off, as BigCommerce does after two days of failures or 90 days without events")
    if hook.is_active != wish.is_active:
        body["is_active"] = wish.is_active
    differing = _differing_headers(hook.headers, wish.headers)
    if differing:
        reasons.append(f"other headers: {', '.join(differing)}")
        body["headers"] = dict(wish.headers)
    if not body:
        return _step("leave", hook, "it is as wanted")
    action: Action = "reactivate" if body.get("is_active") else "update"
    return _step(action, hook, "; ".join(reasons), body)


def _differing_headers(there: Mapping[str, str], wanted: Mapping[str, str]) -> list[str]:
    """Return what differs, header by header, without a value."""
    before = {name.lower(): value for name, value in there.items()}
    named = {name.lower() for name in wanted}
    differing: list[str] = []
    for name, value in wanted.items():
        if name.lower() not in before:
            differing.append(f"{name} is new")
        elif before[name.lower()] != value:
            differing.append(f"{name} has another value")
    return differing + [f"{cut(display_line(name), 60)} goes" for name in there if name.lower() not in named]


def _step(action: Action, hook: Hook, reason: str, body: Mapping[str, Any] | None = None) -> SubscriptionStep:
    return SubscriptionStep(action, hook.scope, hook.destination, reason, hook.hook_id, body)


def _why_delete(twin: Hook | None) -> str:
    return "it is not wanted" if twin is None else f"a duplicate of {twin.hook_id}"


def _why_leave(hook: Hook, twin: Hook | None) -> str:
    if twin is not None:
        again = "; its events come twice" if hook.is_active and twin.is_active else ""
        return f"a duplicate of {twin.hook_id}{again}; remove_below deletes it"
    return "it is not named, and nobody said that it is ours"


def _order(
    wishes: Sequence[Wish], deletes: Sequence[tuple[Hook, SubscriptionStep]], there: Sequence[Hook]
) -> tuple[list[SubscriptionStep], list[str]]:
    """Put what is created before what is deleted, so that no event is lost; unless the API's rules forbid it."""
    steps: list[SubscriptionStep] = []
    problems: list[str] = []
    waiting = list(deletes)
    hooks = list(there)
    for number, wish in enumerate(wishes):
        while in_the_way := _find_in_the_way(wish, hooks):
            entry = next((entry for entry in waiting if entry[0] in in_the_way), None)
            if entry is None:
                problems.append(_describe_problem(wish, in_the_way))
                break
            waiting.remove(entry)
            hooks.remove(entry[0])
            steps.append(entry[1])
        body: dict[str, Any] = {"scope": wish.scope, "destination": wish.destination, "is_active": wish.is_active}
        if wish.headers:
            body["headers"] = dict(wish.headers)
        steps.append(SubscriptionStep("create", wish.scope, wish.destination, "there is none", None, body))
        hooks.append(Hook(-number - 1, wish.scope, wish.destination))
    return steps + [step for _, step in waiting], problems


def _find_in_the_way(wish: Wish, hooks: Sequence[Hook]) -> list[Hook]:
    """Return the subscriptions because of which the API would refuse another one."""
    here = [hook for hook in hooks if destination_key(hook.destination) == wish.key[1]]
    same_scope = [hook for hook in hooks if hook.scope == wish.scope]
    if wish.scope == DELIVERY_EXCEPTION:
        return same_scope + [hook for hook in here if hook not in same_scope]
    exceptions = [hook for hook in here if hook.scope == DELIVERY_EXCEPTION]
    return exceptions + (same_scope if len(same_scope) >= MOST_PER_SCOPE else [])


def _describe_problem(wish: Wish, in_the_way: Sequence[Hook]) -> str:
    place = show_destination(wish.destination)
    other = in_the_way[0]
    if wish.scope == DELIVERY_EXCEPTION and other.scope == DELIVERY_EXCEPTION:
        return (
            f"{wish.scope} at {place}: it goes to {show_destination(other.destination)} already, and the API takes one"
            " only; name that address in remove_below, or delete it yourself"
        )
    if DELIVERY_EXCEPTION in {wish.scope, other.scope}:
        return (
            f"{wish.scope} at {place}: {DELIVERY_EXCEPTION} has to go to a destination that gets nothing else, and this"
            f" one is subscribed to {display_line(other.scope)}; choose another"
        )
    return (
        f"{wish.scope} at {place}: there are {len(in_the_way)} subscriptions to the scope, and the API takes"
        f" {MOST_PER_SCOPE}; delete one that nobody needs"
    )


def _lay_out(steps: Sequence[SubscriptionStep]) -> list[str]:
    titles = ("action", "id", "scope", "destination", "why")
    rows = [
        (
            step.action,
            "" if step.hook_id is None else str(step.hook_id),
            cut(display_line(step.scope), 80),
            show_destination(step.destination),
            step.reason,
        )
        for step in steps
    ]
    widths = [max(map(display_width, column)) for column in zip(titles, *rows, strict=True)]
    return [
        "  ".join(text + " " * (width - display_width(text)) for text, width in zip(row, widths, strict=True)).rstrip()
        for row in (titles, tuple("-" * width for width in widths), *rows)
    ]


def with_id(step: SubscriptionStep, data: object) -> SubscriptionStep:
    """Return a step with the id that an answer tells, where it tells one."""
    return replace(step, hook_id=read_hook_id(data.get("id"))) if isinstance(data, dict) else step


def find_made(step: SubscriptionStep, wishes: Sequence[Wish], hooks: Sequence[Hook]) -> SubscriptionStep | None:
    """Return a step that creates something, with the id of what is there as wanted; None where nothing is.

    Args:
        step: The step.
        wishes: What is wanted.
        hooks: What is there now.
    """
    for wish in wishes:
        for hook in hooks:
            if (wish.scope, wish.destination) == (step.scope, step.destination) and hook.key == wish.key:
                return replace(step, hook_id=hook.hook_id) if _compare(hook, wish).action == "leave" else None
    return None


def finish(plan: SubscriptionPlan, done: Sequence[SubscriptionStep]) -> SubscriptionPlan:
    """Return a plan that was carried out.

    Args:
        plan: The plan.
        done: Its changes, with the ids of what was created.
    """
    leaves = tuple(step for step in plan.steps if step.action == "leave")
    return replace(plan, steps=(*done, *leaves), applied=True)


def cannot_begin(plan: SubscriptionPlan) -> SubscriptionError:
    """Return the error for a plan with problems."""
    return SubscriptionError(
        f"ensure_subscriptions: nothing was changed, as the API would refuse a part of it: {'; '.join(plan.problems)}.",
        operation_name="ensure_subscriptions",
        left=tuple(map(str, plan.changes)),
    )


def broke_off(
    plan: SubscriptionPlan, done: Sequence[SubscriptionStep], step: SubscriptionStep, error: StorefrontError
) -> SubscriptionError:
    """Return what is raised when a step fails.

    Args:
        plan: The plan.
        done: What was done before.
        step: What failed.
        error: Why it failed.
    """
    left = plan.changes[len(done) :]
    others = f", nor the {len(left) - 1} steps after it" if len(left) > 2 else ", nor the step after it"
    rest = others if len(left) > 1 else ""
    return SubscriptionError(
        f"ensure_subscriptions: {len(done)} of {len(plan.changes)} steps were done; not done, or not for certain:"
        f" {step}{rest}. {str(error).rstrip('.')}. Call it again once that is mended: what is done is not done twice.",
        operation_name="ensure_subscriptions",
        done=tuple(map(str, done)),
        left=tuple(map(str, left)),
    )
