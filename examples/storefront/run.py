"""Starts the shop over a sandbox of its own, and says where it is and who can sign in: `make storefront`.

    python examples/storefront/run.py --port 8000

Over a store of yours instead: `uvicorn shop.app:create_app --factory` in this folder, with `B2B_STOREFRONT_STORE_HASH`
and so on in the environment.
"""

import argparse
import errno
import socket
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import uvicorn
from shop.app import create_app

from b2b_storefront import AsyncStorefront
from b2b_storefront.sandbox import Sandbox

SEED = Path(__file__).parent / "shop.yaml"
PEOPLE = (
    ("admin", "Ada Moore, admin: quotes, lists, people"),
    ("senior", "Sam Keel, senior buyer: approves lists, orders"),
    ("junior", "June Mast, junior buyer: fills lists, has them approved"),
    ("custom", "Cora Helm, auditor: looks at quotes and people, and is refused the rest"),
    ("super_admin", "Sol Rivers, sales rep: acts as Harbour Works or North Pier Builders"),
)


def main() -> None:
    """Serve until Ctrl-C."""
    parser = argparse.ArgumentParser(description="A B2B shop over a sandbox, on loopback.")
    parser.add_argument("--port", type=int, default=8000, help="where the shop listens; 0 takes a free port")
    port: int = parser.parse_args().port
    try:
        listening = socket.create_server(("127.0.0.1", port))
    except (OSError, OverflowError) as error:
        taken = isinstance(error, OSError) and error.errno == errno.EADDRINUSE
        why = "is taken" if taken else f"can't be used ({error})"
        sys.exit(f"Port {port} {why}. Choose another: make storefront PORT=8080")
    address = f"http://127.0.0.1:{listening.getsockname()[1]}"
    with listening, Sandbox(seed=SEED, shop=True, webhooks=[event_subscription(address)]) as sandbox:
        app = create_app(
            partial(AsyncStorefront, sandbox.store_hash, access_token=sandbox.access_token, **sandbox.hosts),
            webhook_secret=sandbox.webhooks.secret,
            shows_calls=True,
        )
        introduce(sandbox, address)
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
        with suppress(KeyboardInterrupt):
            server.run(sockets=[listening])
    print("\nThe shop and its sandbox have ended.")


def event_subscription(address: str) -> dict[str, Any]:
    """Return what the shop wants to be told: quotes that change, and carts that become orders."""
    scopes = ["store/quote/updated", "store/quote/statusUpdated", "store/cart/converted"]
    return {"destination": f"{address}/events/", "scopes": scopes}


def introduce(sandbox: Sandbox, address: str) -> None:
    """Print where the shop is, and who can sign in."""
    accounts = dict(sandbox.accounts)
    print(f"\n  The shop      {address}/")
    print(f"  Its sandbox   {sandbox.base_url}/  (what the shop asks, and buttons for what staff and time do)\n")
    for name, what in PEOPLE:
        print(f"  {accounts[name].email:<22} {accounts[name].password}   {what}")
    print("\n  Ctrl-C ends both.", flush=True)


if __name__ == "__main__":
    main()
