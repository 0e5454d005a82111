"""An HTTP server that answers every request with one canned body, cheaper than any client. Runs in its own process."""

import asyncio
import sys
from pathlib import Path


class Canned(asyncio.Protocol):
    """Reads requests by their Content-Length and answers each."""

    def __init__(self, body: bytes) -> None:
        self._answer = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b" % (
            len(body),
            body,
        )
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the connection to answer on."""
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Answer each request that is now complete."""
        self._received += data
        while (end := self._received.find(b"\r\n\r\n")) >= 0:
            head = self._received[:end].lower()
            start = head.find(b"content-length:")
            length = int(head[start + 15 :].split(b"\r\n", 1)[0]) if start >= 0 else 0
            if len(self._received) < end + 4 + length:
                return
            self._received = self._received[end + 4 + length :]
            self._transport.write(self._answer)  # type: ignore[attr-defined]


async def main(path: str) -> None:
    """Serve until standard input ends."""
    body = Path(path).read_bytes()  # noqa: ASYNC240 - before anything is served
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Canned(body), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
