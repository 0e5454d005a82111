"""The log of requests, the latest first, without their secrets."""

from collections.abc import Collection

from b2b_storefront.sandbox.execution.api_tokens import ACCESS_TOKEN, PRIVATE_TOKEN
from b2b_storefront.sandbox.page.markup import Markup, join, tag
from b2b_storefront.sandbox.page.masking import mask_json, mask_text
from b2b_storefront.sandbox.page.parts import detail, show_time
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.rest.tokens import AUTH_TOKEN
from b2b_storefront.sandbox.server.exchange_log import ExchangeLog, LoggedExchange

__all__ = ["collect_secrets", "mark_position", "read_position", "show_exchanges"]

_FIRST_REFUSED = 400
_LONGEST_NAME = 200
_LONGEST_NUMBER = 15


def show_exchanges(log: ExchangeLog, after: int, state: State) -> Markup:
    """Return the exchanges with a higher number than `after`, as entries of a list."""
    secrets = collect_secrets(state)
    return join(_show_exchange(exchange, state, secrets) for exchange in log.list_after(after))


def collect_secrets(state: State) -> set[str]:
    """Return the texts that are secrets wherever they stand."""
    passwords = {customer.password for customer in state.customers.values()}
    known = {ACCESS_TOKEN, AUTH_TOKEN, PRIVATE_TOKEN}
    return passwords.union(known, state.api_accounts, state.store_sessions, state.private_tokens)


def mark_position(log: ExchangeLog, delivered: int) -> str:
    """Return where the log ends, for the next question, and how many webhooks were delivered by then."""
    latest = next(log.list_after(0), None)
    return f"{log.run}.{0 if latest is None else latest.number}.{delivered}"


def read_position(log: ExchangeLog, text: str) -> int:
    """Return the number after which a reader wants to read on: 0 if it is of what was forgotten, or no position."""
    run, number, *_ = (*text.split("."), "")
    sound = number.isascii() and number.isdecimal() and len(number) <= _LONGEST_NUMBER
    return int(number) if sound and run == str(log.run) else 0


def _show_exchange(exchange: LoggedExchange, state: State, secrets: Collection[str]) -> Markup:
    customer = state.customers.get(exchange.customer_id or 0)
    if exchange.customer_id is None:
        who = "no customer"
    else:
        who = str(exchange.customer_id) if customer is None else customer.email
    status = str(exchange.status) if exchange.status else "closed"
    name = mask_text(exchange.operation_name or "unnamed", secrets)
    facts = [
        tag("strong", name[:_LONGEST_NAME], class_="operation"),
        tag("span", status, class_="status bad" if _is_bad(exchange) else "status"),
        tag("span", who),
        tag("span", f"{exchange.milliseconds:.1f} ms"),
    ]
    if exchange.complexity:
        facts.append(tag("span", f"complexity {exchange.complexity}"))
    facts.append(show_time(exchange.at))
    body = join(
        [
            tag("h4", "Variables"),
            _show_content(exchange.variables, secrets, "None."),
            tag("h4", f"Answer, {exchange.size:,} bytes"),
            _show_content(exchange.body, secrets, "Empty."),
        ]
    )
    key = f"exchange-{exchange.number}"
    return tag("li", detail(key, join(Markup(f"{part} ") for part in facts), body))


def _show_content(content: bytes | None, secrets: Collection[str], empty: str) -> Markup:
    if content is None:
        return tag("p", "Too large to be kept.", class_="quiet")
    if not content:
        return tag("p", empty, class_="quiet")
    return tag("pre", mask_json(content, secrets), tabindex=0)


def _is_bad(exchange: LoggedExchange) -> bool:
    """Whether something was refused: by status, or by errors in the answer."""
    errors = exchange.body is not None and exchange.body.startswith(b'{"errors"')
    return not exchange.status or exchange.status >= _FIRST_REFUSED or errors
