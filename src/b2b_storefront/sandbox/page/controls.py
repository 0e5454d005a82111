"""What time and staff do to the whole sandbox: buttons and forms, and the faults that stand."""

from collections.abc import Iterable, Mapping
from typing import Any

import orjson

from b2b_storefront.sandbox.page.markup import Markup, join, tag
from b2b_storefront.sandbox.page.parts import Section, field, post_button, table

__all__ = ["show_controls"]

_WHAT = (
    "status",
    "message",
    "code",
    "body",
    "headers",
    "throttle",
    "delay",
    "drip",
    "truncate",
    "garble",
    "reset",
    "disconnect",
)


def show_controls(faults: Iterable[Mapping[str, Any]]) -> Section:
    """Return the controls, with the faults that stand."""
    rows = [
        (
            tag("strong", fault.get("operation") or "any request"),
            ", ".join(f"{name} {_show(fault[name])}" for name in _WHAT if name in fault),
            fault.get("probability", 1),
            fault.get("times", "any number"),
            fault.get("done", 0),
        )
        for fault in faults
    ]
    standing = table(
        "Standing faults",
        ("Operation", "What happens", "Probability", "At most", "So far"),
        rows,
        empty="No faults stand.",
    )
    clear = Markup()
    if rows:
        clear = tag(
            "button",
            "Remove all faults",
            type="button",
            class_="js",
            data_path="/sandbox/faults",
            data_method="DELETE",
        )
    content = join(
        [_show_time_controls(), tag("h3", "Faults"), standing, clear, _show_fault_form()],
    )
    return Section("controls", "Time, tokens, faults", content)


def _show_time_controls() -> Markup:
    return tag(
        "div",
        tag(
            "form",
            *(
                field(
                    label,
                    label.lower(),
                    identity=f"advance-{label.lower()}",
                    kind="number",
                    min=0,
                    step="any",
                    value=value,
                )
                for label, value in (("Days", "1"), ("Hours", ""), ("Minutes", ""))
            ),
            tag("button", "Advance the clock"),
            data_path="/sandbox/advance",
        ),
        tag(
            "span",
            post_button("Expire all tokens", "/sandbox/expire-tokens", about="Expire the tokens of everybody"),
            post_button("Reset", "/sandbox/reset", about="Return to the seed: records, tokens, clock, log"),
            class_="actions",
        ),
        class_="js",
    )


def _show_fault_form() -> Markup:
    def number(label: str, name: str, **more: object) -> Markup:
        return field(label, name, identity=f"fault-{name}", kind="number", min=0, **more)

    return tag(
        "form",
        tag("p", "Requests that match get what is filled in; * stands for any characters.", class_="quiet"),
        field("Operation", "operation", identity="fault-operation", placeholder="any"),
        number("Status", "status", max=599),
        field("Message", "message", identity="fault-message"),
        number("429 for seconds", "throttle", max=3600, step="any"),
        number("Delay in seconds", "delay", max=3600, step="any"),
        tag(
            "span",
            tag("input", id="fault-disconnect", name="disconnect", type="checkbox"),
            tag("label", "Hang up", for_="fault-disconnect"),
            class_="check",
        ),
        number("Probability", "probability", max=1, step="any"),
        number("Times at most", "times", step=1),
        tag("button", "Add the fault"),
        class_="js fault",
        data_path="/sandbox/faults",
    )


def _show(value: object) -> str:
    return value if isinstance(value, str) else orjson.dumps(value, default=str).decode()
