"""The requests of the log as a Python script that sends them again: to show a colleague, or to try a change with.

The script needs nothing but Python. It holds no secrets: who signed in signs in again, by a password from outside, and
what held a secret in itself is left out by name.
"""

from collections.abc import Collection, Iterator
from importlib.resources import files
from pprint import pformat

import orjson

from b2b_storefront.sandbox.page.log import collect_secrets
from b2b_storefront.sandbox.page.masking import MASK, mask_json, mask_text
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.server.callers import Credential
from b2b_storefront.sandbox.server.exchange_log import ExchangeLog, LoggedExchange

__all__ = ["write_script"]

_WIDTH = 110


def write_script(log: ExchangeLog, state: State, base_url: str) -> str:
    """Return the script, while the state is locked.

    Args:
        log: what was asked.
        state: who asked, and what their secrets are.
        base_url: where the script sends to unless it is told otherwise.
    """
    secrets = collect_secrets(state)
    calls = [_write(exchange, state, secrets) for exchange in reversed(list(log.list_after(0)))]
    template = (files("b2b_storefront.sandbox.page") / "replay.py.txt").read_text("utf-8")
    settings = {
        "BASE_URL": base_url,
        "STORE_HASH": state.store.hash,
        "CHANNEL_ID": next(iter(state.store.channels)),
    }
    for name, value in settings.items():
        template = template.replace(f'"${{{name}}}"', repr(value))
    return f"{template}\n{''.join(calls)}\nsum_up()\n"


def _write(exchange: LoggedExchange, state: State, secrets: Collection[str]) -> str:
    name = mask_text(exchange.operation_name or "unnamed", secrets)
    told = list(_collect(exchange, secrets))
    if len(told) != len(("target", "document", "variables")):
        return f"# {_in_one_line(name)} is left out: its content was not kept, or is not JSON.\n"
    if MASK in name or any(MASK in part for part in told):
        return f"# {_in_one_line(name)} is left out: it holds a secret.\n"
    target, document, variables = told
    customer = state.customers.get(exchange.customer_id or 0)
    method, _, path = target.partition(" ")
    content = _indent(pformat(orjson.loads(variables), width=_WIDTH, sort_dicts=False)) if variables else "None"
    arguments = [repr(exchange.status), repr(method), repr(path), content]
    if document:
        arguments += [f"query={_quote(document)}", f"name={exchange.asked_name!r}"]
    if customer is not None and exchange.credential in {Credential.CUSTOMER, Credential.STORE}:
        arguments.append(f"email={customer.email!r}")
    if exchange.credential in {Credential.ACCOUNT, Credential.STORE}:
        arguments.append(f"server={exchange.credential.value!r}")
    return f"send(\n    {(',' + chr(10) + '    ').join(arguments)},\n)\n"


def _collect(exchange: LoggedExchange, secrets: Collection[str]) -> Iterator[str]:
    """Yield where a request went, its document and its variables, without secrets; less if one was not kept."""
    if exchange.target:
        yield mask_text(exchange.target, secrets)
    if exchange.document is not None:
        yield mask_text(exchange.document, secrets)
    if exchange.variables is not None:
        shown = mask_json(exchange.variables, secrets)
        if not exchange.variables or shown[:1] in {"{", "["}:
            yield shown


def _quote(document: str) -> str:
    """Return a document as a literal: with its lines, where nothing in it would end or change it."""
    shown = all(character.isprintable() or character in "\n\t" for character in document)
    plain = shown and "\\" not in document and '"""' not in document and not document.endswith('"')
    return f'"""{document}"""' if plain else repr(document)


def _indent(text: str) -> str:
    return text.replace("\n", "\n    ")


def _in_one_line(text: str) -> str:
    return " ".join(text.split())
