"""A process that ends without closing anything leaves nothing open, and says nothing."""

import subprocess
import sys

import pytest

from b2b_storefront.sandbox import Sandbox

NOBODY_CLOSES = """
import atexit, asyncio, gc, socket, sys

@atexit.register  # Before everything else, so that it runs after everything else.
def tell() -> None:
    for found in gc.get_objects():
        if isinstance(found, socket.socket) and found.fileno() != -1:
            print("open:", found)

from b2b_storefront import AsyncStorefront, EmailPassword, Storefront

store_hash, base_url, *names = sys.argv[1:]
transport = names[0] if names else None
buyer = EmailPassword("junior@sandbox.example", "sandbox-password")

storefront = Storefront(store_hash=store_hash, base_url=base_url, transport=transport)
print(storefront.session(buyer).current_user().email)

async_storefront = AsyncStorefront(store_hash=store_hash, base_url=base_url, transport=transport)

async def main() -> None:
    print((await async_storefront.session(buyer).current_user()).email)

asyncio.run(main())
"""


@pytest.mark.parametrize("names", [[], ["fast"]], ids=["usual", "fast"])
def test_connections_end_with_the_process_though_nobody_closes_them(names: list[str], sandbox: Sandbox) -> None:
    command = [sys.executable, "-W", "error", "-c", NOBODY_CLOSES, sandbox.store_hash, sandbox.base_url, *names]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=30, check=True)  # noqa: S603 - its own code
    assert (ended.stdout, ended.stderr) == ("junior@sandbox.example\n" * 2, "")
