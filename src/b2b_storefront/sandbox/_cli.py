"""The sandbox in the foreground, for a terminal."""

import errno
import json
import signal
import sys
import threading
import webbrowser
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from b2b_storefront.sandbox._sandbox import Sandbox
from b2b_storefront.sandbox.seed.people import Accounts
from b2b_storefront.sandbox.seed.shipped import read_starter
from b2b_storefront.sandbox.seed.shop_format import describe_shop
from b2b_storefront.sandbox.server.guard import is_loopback

__all__ = ["run", "write_starter"]

_WARNING = (
    "The sandbox listens on {host}: everybody who reaches this machine can sign in with the passwords below and use "
    "the controls. Leave --host out to listen on loopback only.\n"
)


def run(*, host: str, open_page: bool = False, disturbance: Mapping[str, Any] | None = None, **settings: Any) -> None:
    """Serve until Ctrl-C or SIGTERM, having printed where the sandbox is and who can sign in.

    Call it from the main thread, where signals arrive.

    Args:
        host: the address to listen on.
        open_page: whether the page is opened in the browser.
        disturbance: what `sandbox.webhooks.disturb` takes.
        settings: what else `Sandbox` takes.

    Raises:
        OSError: the port is taken, or a file cannot be read or written.
        ValueError: a limit is not greater than 0, or a file holds what does not fit.
    """
    stop = threading.Event()
    before = {number: signal.signal(number, lambda *_: stop.set()) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        with Sandbox(host=host, **settings) as sandbox:
            if not is_loopback(host):
                sys.stderr.write(_WARNING.format(host=host))
            sandbox.webhooks.disturb(**disturbance or {})
            sys.stdout.write(_introduce(sandbox))
            sys.stdout.flush()
            if open_page:
                # Some browsers are waited for until they are closed; Ctrl-C ends the sandbox all the same.
                threading.Thread(target=_show, args=(f"{sandbox.base_url}/",), daemon=True).start()
            stop.wait()
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def write_starter(path: Path) -> Path:
    """Write a seed file with comments, and beside it the JSON Schema by which editors check it.

    Returns:
        The path of the schema.

    Raises:
        FileExistsError: one of the files is there already.
        OSError: it cannot be written. Neither of the two is there then.
    """
    schema = path.with_suffix(".schema.json")
    texts = {
        path: f"# yaml-language-server: $schema={schema.name}\n{read_starter()}",
        schema: json.dumps(describe_shop(), indent=2) + "\n",
    }
    for file in texts:
        if file.exists():
            raise FileExistsError(errno.EEXIST, "it is there already", str(file))
    begun: list[Path] = []
    try:
        for file, text in texts.items():
            with file.open("x", encoding="utf-8") as opened:
                begun.append(file)
                opened.write(text)
    except BaseException:
        for file in begun:
            file.unlink()
        raise
    return schema


def _show(url: str) -> None:
    """Open the page in the browser that the system prefers, or say that there is none."""
    try:
        opened = webbrowser.open(url)
    except webbrowser.Error:
        opened = False
    if not opened:
        sys.stderr.write(f"No browser could be opened. Open {url} in one.\n")
        sys.stderr.flush()


def _introduce(sandbox: Sandbox) -> str:
    accounts = sandbox.accounts
    lines = [
        f"GraphQL     {sandbox.base_url}/graphql",
        f"Page        {sandbox.base_url}/",
        f"Store hash  {sandbox.store_hash}",
        f"Channel     {sandbox.channel_id}",
        f"Password    {_find_password(accounts)}",
        f"Access      {sandbox.access_token} (X-Auth-Token)",
        f"            {sandbox.auth_token} (authToken)",
        *(f"            {token} ({what})" for token, what in sandbox.further_tokens()),
        f"Webhooks    {sandbox.webhooks.secret} (signs them)",
        "",
        f"{'account':<12} {'e-mail':<28} {'customer':>8} {'company':>8} {'user':>8}",
    ]
    for name, account in accounts:
        ids = (account.customer_id, account.company_id or "-", account.user_id or "-")
        lines.append(f"{name:<12} {account.email:<28} {ids[0]:>8} {ids[1]:>8} {ids[2]:>8}")
    return "\n".join((*lines, "", "Ctrl-C stops the sandbox.", ""))


def _find_password(accounts: Accounts) -> str:
    """Return the password that all accounts have, or say that they have their own."""
    passwords = {account.password for _, account in accounts}
    return passwords.pop() if len(passwords) == 1 else "as the seed says"
