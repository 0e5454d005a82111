"""A server that remembers whose token came with every request."""

import threading
from http.server import BaseHTTPRequestHandler

import orjson

from tests.serving import HTTPServer

__all__ = ["Recorder"]


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

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        self._thread = threading.Thread(target=self.server.serve_forever, args=(0.01,))
        self._thread.start()

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        self._thread.join(30)
