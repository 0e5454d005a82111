"""Each request carries its own customer's token, to the configured origin and nowhere else."""

import asyncio
import random
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import orjson
import pytest

from b2b_storefront import AsyncStorefront, EmailPassword, HTTPStatusError, Storefront
from b2b_storefront.auth import FixedToken


class Recorder:
    """A server that gives each e-mail a token of its own and remembers what came with every request."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, str | None]] = []
        self.redirect_to: str | None = None
        recorder = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = orjson.loads(self.rfile.read(int(self.headers["Content-Length"])))
                if recorder.redirect_to:
                    self.send_response(307)
                    self.send_header("Location", recorder.redirect_to)
                    self.send_header("Content-Length", "0")
                    self.end_headers()
                    return
                if body["operationName"] == "Login":
                    token = f"token-of-{body['variables']['loginData']['email']}"
                    data: object = {"login": {"result": {"token": token}}}
                else:
                    recorder.seen.append((body["variables"]["email"], self.headers["Authorization"]))
                    data = {"userEmailCheck": {"userType": 1}}
                answer = orjson.dumps({"data": data})
                self.send_response(200)
                self.send_header("Set-Cookie", "session=somebody; Path=/")
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)
                if "Cookie" in self.headers:
                    recorder.seen.append(("cookie", self.headers["Cookie"]))

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        self._thread = threading.Thread(target=self.server.serve_forever, args=(0.01,))
        self._thread.start()

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        self._thread.join(5)


@pytest.fixture
def recorder() -> Iterator[Recorder]:
    recorder = Recorder()
    yield recorder
    recorder.close()


EMAILS = [f"buyer{n}@example.com" for n in range(50)]


def shuffled() -> list[str]:
    calls = EMAILS * 4
    random.Random(7).shuffle(calls)  # noqa: S311 - an order, and no secret
    return calls


def assert_own_tokens(recorder: Recorder) -> None:
    assert len(recorder.seen) == 200
    assert [one for one in recorder.seen if one[1] != f"Bearer token-of-{one[0]}"] == []


@pytest.mark.slow
async def test_50_customers_interleaved_at_random_each_send_their_own_token(recorder: Recorder) -> None:
    async with AsyncStorefront("abc", base_url=recorder.url) as storefront:
        sessions = {email: storefront.session(EmailPassword(email, "secret")) for email in EMAILS}
        await asyncio.gather(*(sessions[email].user_email_check(email=email) for email in shuffled()))
    assert_own_tokens(recorder)


@pytest.mark.slow
def test_50_customers_interleaved_at_random_each_send_their_own_token_synchronous(recorder: Recorder) -> None:
    with Storefront("abc", base_url=recorder.url) as storefront, ThreadPoolExecutor(16) as pool:
        list(
            pool.map(
                lambda email: storefront.session(EmailPassword(email, "secret")).user_email_check(email=email),
                shuffled(),
            )
        )
    assert_own_tokens(recorder)


async def test_a_token_never_crosses_a_redirect(recorder: Recorder) -> None:
    elsewhere = Recorder()
    try:
        recorder.redirect_to = f"{elsewhere.url}/graphql"
        async with AsyncStorefront("abc", base_url=recorder.url) as storefront:
            with pytest.raises(HTTPStatusError, match="Redirects are not followed"):
                await storefront.session(FixedToken("opaque")).user_email_check(email="a@b.c")
        with Storefront("abc", base_url=recorder.url) as other:
            with pytest.raises(HTTPStatusError, match="Redirects are not followed"):
                other.session(FixedToken("opaque")).user_email_check(email="a@b.c")
        assert elsewhere.seen == []
    finally:
        elsewhere.close()
