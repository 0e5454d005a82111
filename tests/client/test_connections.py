"""A customer whose answer is slow holds nobody up."""

import asyncio
import contextlib

import pytest

from b2b_storefront import AsyncStorefront, FixedToken

from .wire import FINE

pytestmark = pytest.mark.usefixtures("over_each_transport")


async def test_one_customers_slow_answer_holds_nobody_up() -> None:
    asked = asyncio.Event()
    slow_done = asyncio.Event()
    connections: set[asyncio.Task[None] | None] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connections.add(asyncio.current_task())
        with contextlib.closing(writer), contextlib.suppress(asyncio.IncompleteReadError):
            while head := await reader.readuntil(b"\r\n\r\n"):
                await reader.readexactly(int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0]))
                if b"Bearer slow" in head:
                    asked.set()
                    await slow_done.wait()
                writer.write(FINE)

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    async with AsyncStorefront("abc", base_url=url, max_connections=2) as storefront:
        slow = asyncio.create_task(storefront.session(FixedToken("slow")).user_email_check(email="a@example.com"))
        await asked.wait()
        for number in range(20):
            await storefront.session(FixedToken(f"fast-{number}")).user_email_check(email="a@example.com")
        assert not slow.done()
        slow_done.set()
        await slow
    server.close()
    await asyncio.gather(*filter(None, connections))  # They end with the client's, some moments later.
    await asyncio.sleep(0)
