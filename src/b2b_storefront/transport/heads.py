"""Writes the heads of requests."""

from collections.abc import Mapping

from b2b_storefront._secret import HiddenBytes, reveal

__all__ = ["RepeatedHead", "encode_head"]


def encode_head(method: str, target: str, host: str, headers: Mapping[str, str], body: bytes | None) -> HiddenBytes:
    """Return the head of a request, with the empty line behind it."""
    length = "" if body is None else f"\r\nContent-Length: {len(body)}"
    # Added and joined, not formatted: a format of a secret target hides it. And no name holds what is not hidden.
    first = f"{method} " + target + f" HTTP/1.1\r\nHost: {host}{length}"
    return HiddenBytes(
        "\r\n".join(
            (first, *[f"{name}: {reveal(value)}" for name, value in headers.items()], "", ""),
        ).encode("latin-1")
    )


class RepeatedHead:
    """The head of requests that differ in their own headers and their bodies, of which the rest is encoded once.

    Args:
        method: Their method.
        target: What they ask for.
        host: What they call the host.
        headers: What each of them carries, unless its own headers say otherwise.
    """

    __slots__ = ("_arguments", "_begun", "_headers")

    def __init__(self, method: str, target: str, host: str, headers: Mapping[str, str]) -> None:
        self._arguments = method, target, host
        self._headers = headers
        self._begun = HiddenBytes(memoryview(encode_head(method, target, host, headers, None))[:-2])

    def complete(self, own: Mapping[str, str] | None, body: bytes) -> HiddenBytes:
        """Return a whole request.

        Args:
            own: The request's own headers; None for none.
            body: Its body.
        """
        if not own:
            return HiddenBytes(b"%bContent-Length: %d\r\n\r\n%b" % (self._begun, len(body), body))
        if not self._headers.keys().isdisjoint(own):
            head = encode_head(*self._arguments, {**self._headers, **own}, body)
            return HiddenBytes(b"".join((head, body)))
        return HiddenBytes(
            b"%b%b\r\nContent-Length: %d\r\n\r\n%b"
            % (
                self._begun,
                "\r\n".join([f"{name}: {reveal(value)}" for name, value in own.items()]).encode("latin-1"),
                len(body),
                body,
            )
        )
