"""A server that signs customers in and counts how often. Runs in its own process.

Each e-mail gets a token of its own; `GET /end` ends all tokens, `GET /logins` tells how many logins there were.
"""

import asyncio
import itertools
import sys

import orjson


class Logins:
    """Which token belongs to whom, and how many were given out."""

    def __init__(self) -> None:
        self.count = 0
        self.living: set[str] = set()
        self.numbers = itertools.count()

    def answer(self, method: str, path: str, authorization: str, body: bytes) -> object:
        """Return the JSON that a request is answered."""
        if method == "GET":
            if path == "/end":
                self.living.clear()
            return self.count
        asked = orjson.loads(body)
        if asked["operationName"] == "Login":
            self.count += 1
            token = f"{asked['variables']['loginData']['email']}-{next(self.numbers)}"
            self.living.add(token)
            return {"data": {"login": {"result": {"token": token}}}}
        if authorization.removeprefix("Bearer ") in self.living:
            return {"data": {"userEmailCheck": {"userType": 1, "userInfo": None}}}
        return {"errors": [{"message": "over", "extensions": {"code": 40101}}], "data": None}


class Connection(asyncio.Protocol):
    """Reads requests by their Content-Length and answers each."""

    def __init__(self, logins: Logins) -> None:
        self._logins = logins
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the connection to answer on."""
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Answer each request that is now complete."""
        self._received += data
        while (end := self._received.find(b"\r\n\r\n")) >= 0:
            lines = self._received[:end].decode("latin-1").split("\r\n")
            headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines[1:])}
            length = int(headers.get("content-length", 0))
            if len(self._received) < end + 4 + length:
                return
            body = self._received[end + 4 : end + 4 + length]
            self._received = self._received[end + 4 + length :]
            method, path, _ = lines[0].split(" ")
            answer = orjson.dumps(self._logins.answer(method, path, headers.get("authorization", ""), body))
            self._transport.write(  # type: ignore[attr-defined]
                b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(answer), answer)
            )


async def main() -> None:
    """Serve until standard input ends."""
    loop = asyncio.get_running_loop()
    logins = Logins()
    server = await loop.create_server(lambda: Connection(logins), "127.0.0.1", 0, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(main())
