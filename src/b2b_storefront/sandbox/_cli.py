"""The sandbox in the foreground, for a terminal."""

import signal
import sys
import threading
from collections.abc import Sequence
from dataclasses import fields

from b2b_storefront.sandbox._sandbox import Sandbox
from b2b_storefront.sandbox.server.guard import is_loopback

__all__ = ["run"]

_WARNING = (
    "The sandbox listens on {host}: everybody who reaches this machine can sign in with the passwords below and use "
    "the controls. Leave --host out to listen on loopback only.\n"
)


def run(
    *,
    host: str,
    port: int,
    token_ttl: int,
    rate_limit: int | None = None,
    hosts: Sequence[str] = (),
    origins: Sequence[str] = (),
) -> None:
    """Serve until Ctrl-C or SIGTERM, having printed where the sandbox is and who can sign in.

    Call it from the main thread, where signals arrive.

    Args:
        host: the address to listen on.
        port: the port to listen on, 0 for a free one.
        token_ttl: how long a storefront token lives, in seconds.
        rate_limit: how many requests it takes in a minute; None for any number.
        hosts: further names by which clients may ask it.
        origins: further origins whose pages may ask the API.

    Raises:
        OSError: the port is taken.
        ValueError: the rate limit is not greater than 0.
    """
    stop = threading.Event()
    before = {number: signal.signal(number, lambda *_: stop.set()) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        with Sandbox(token_ttl, host=host, port=port, hosts=hosts, origins=origins, rate_limit=rate_limit) as sandbox:
            if not is_loopback(host):
                sys.stderr.write(_WARNING.format(host=host))
            sys.stdout.write(_introduce(sandbox))
            sys.stdout.flush()
            stop.wait()
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _introduce(sandbox: Sandbox) -> str:
    accounts = sandbox.accounts
    lines = [
        f"GraphQL     {sandbox.base_url}/graphql",
        f"Store hash  {sandbox.store_hash}",
        f"Channel     {sandbox.channel_id}",
        f"Password    {accounts.admin.password}",
        f"Access      {sandbox.access_token} (X-Auth-Token)",
        f"            {sandbox.auth_token} (authToken)",
        "",
        f"{'account':<12} {'e-mail':<28} {'customer':>8} {'company':>8} {'user':>8}",
    ]
    for field in fields(accounts):
        account = getattr(accounts, field.name)
        ids = (account.customer_id, account.company_id or "-", account.user_id or "-")
        lines.append(f"{field.name:<12} {account.email:<28} {ids[0]:>8} {ids[1]:>8} {ids[2]:>8}")
    return "\n".join((*lines, "", "Ctrl-C stops the sandbox.", ""))
