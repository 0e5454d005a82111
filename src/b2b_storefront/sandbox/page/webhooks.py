"""The webhooks on the page: who is subscribed, what was delivered, and what disturbs the deliveries."""

from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import urlsplit

import orjson

from b2b_storefront.sandbox.page.markup import Markup, join, tag
from b2b_storefront.sandbox.page.parts import Section, detail, field, show_time, table, take_page
from b2b_storefront.sandbox.records.hooks import Hook
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.webhooks.emitter import WebhookDelivery

__all__ = ["show_webhooks"]


def show_webhooks(state: State, deliveries: Sequence[WebhookDelivery], offsets: Mapping[str, int]) -> Section:
    """Return the subscriptions, the deliveries with the latest first, and the forms that make and disturb them."""
    shown, pages = take_page("webhooks", deliveries[::-1], offsets)
    content = [
        _show_subscriptions(state.hooks.values(), state.now()),
        _show_forms(),
        tag("h3", "Deliveries"),
        table(
            "Deliveries of webhooks",
            ("Event", "Destination", "Attempt", "Answer", "Next attempt"),
            [_show_delivery(len(deliveries) - place, delivery) for place, delivery in enumerate(shown)],
            empty="Nothing was delivered.",
        ),
    ]
    return Section("webhooks", "Webhooks", join([*content, pages] if pages is not None else content))


def _show_subscriptions(hooks: Iterable[Hook], now: int) -> Markup:
    by_destination: dict[str, list[Hook]] = {}
    for hook in hooks:
        by_destination.setdefault(hook.destination, []).append(hook)
    rows = [
        (
            tag("strong", _hide_secrets(destination)),
            detail(
                f"hooks-{own[0].hook_id}",
                f"{len(own)} scope{'s' if len(own) > 1 else ''}",
                tag("ul", *(tag("li", hook.scope) for hook in own)),
            ),
            f"{sum(hook.listens(now) for hook in own)} of {len(own)}",
            show_time(max(hook.used_at for hook in own)),
        )
        for destination, own in by_destination.items()
    ]
    return table(
        "Subscriptions to webhooks",
        ("Destination", "Scopes", "Active", "Last used"),
        rows,
        empty="Nobody is subscribed.",
    )


def _show_forms() -> Markup:
    def share(label: str, name: str) -> Markup:
        return field(label, name, identity=f"webhooks-{name}", kind="number", min=0, max=1, step="any", value=0)

    subscribe = tag(
        "form",
        field("URL", "destination", identity="webhooks-destination", required=True, size=40),
        field("Scopes", "scopes", identity="webhooks-scopes", placeholder="all", size=30),
        tag("button", "Subscribe"),
        class_="js fault",
        data_path="/sandbox/webhooks",
    )
    disturb = tag(
        "form",
        share("Share that comes twice", "duplicates"),
        share("Share that is held back", "disorder"),
        tag("button", "Disturb the deliveries"),
        class_="js fault",
        data_path="/sandbox/webhooks/disturb",
    )
    end = tag(
        "button",
        "End all subscriptions",
        type="button",
        class_="js",
        data_path="/sandbox/webhooks",
        data_method="DELETE",
    )
    return join([subscribe, disturb, end])


def _show_delivery(number: int, delivery: WebhookDelivery) -> tuple[object, ...]:
    if delivery.delivered:
        answer: object = tag("span", str(delivery.status), class_="status")
    else:
        answer = tag("span", str(delivery.status or delivery.error), class_="status bad")
    body = orjson.dumps(delivery.body, option=orjson.OPT_INDENT_2, default=str).decode()
    event = detail(f"delivery-{number}", tag("strong", delivery.scope), tag("pre", body, tabindex=0))
    again = "" if delivery.retry_in is None else f"in {delivery.retry_in:g} s"
    return event, _hide_secrets(delivery.destination), delivery.attempt, answer, again


def _hide_secrets(destination: str) -> str:
    """Return a URL without what its owner may have put there as a secret: the user, and the query."""
    parts = urlsplit(destination)
    host = parts.netloc.rpartition("@")[2]
    return f"{parts.scheme}://{host}{parts.path}{'?…' if parts.query else ''}"
