"""A process that ends without closing anything leaves nothing open, and says nothing."""

import subprocess
import sys

from b2b_storefront.sandbox import Sandbox

NOBODY_CLOSES = """
import atexit, asyncio, gc, socket, sys

@atexit.register  # Before everything else, so that it runs after everything else.
def tell() -> None:
    for found in gc.get_objects():
        if isinstance(found, socket.socket) and found.fileno() != -1:
            print("open:", found)

from b2b_storefront import AsyncStorefront, EmailPassword, Storefront

store_hash, base_url = sys.argv[1:]
buyer = EmailPassword("junior@sandbox.example", "sandbox-password")

storefront = Storefront(store_hash=store_hash, base_url=base_url)
print(storefront.session(buyer).current_user().email)

async_storefront = AsyncStorefront(store_hash=store_hash, base_url=base_url)

async def main() -> None:
    print((await async_storefront.session(buyer).current_user()).email)

asyncio.run(main())
"""


def test_connections_end_with_the_process_though_nobody_closes_them(sandbox: Sandbox) -> None:
    command = [sys.executable, "-W", "error", "-c", NOBODY_CLOSES, sandbox.store_hash, sandbox.base_url]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=30, check=True)  # noqa: S603 - its own code
    assert (ended.stdout, ended.stderr) == ("junior@sandbox.example\n" * 2, "")
