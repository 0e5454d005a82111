"""Unpacks a body while it comes, and no further than is wanted: a small body may unpack to a very large one."""

import zlib

__all__ = ["BadPacking", "Unpacker"]

_CODINGS = {"gzip", "x-gzip", "deflate"}


class BadPacking(Exception):  # noqa: N818
    """A body is not packed as its Content-Encoding says. The text says what is wrong."""


class Unpacker:
    """Collects a body.

    Args:
        coding: The answer's Content-Encoding.
        limit: How many bytes the body may have, unpacked.
    """

    __slots__ = ("_coding", "_limit", "_parts", "_size", "_zlib")

    def __init__(self, coding: str | None, limit: int) -> None:
        self._coding = (coding or "").strip().lower()
        self._limit = limit
        self._parts: list[bytes] = []
        self._size = 0
        self._zlib: zlib._Decompress | None = None
        if self._coding in {"", "identity"}:
            self._coding = ""
        elif self._coding not in _CODINGS:
            raise BadPacking(f"it is packed as {self._coding[:40]!r}, which nobody asked for")

    def feed(self, part: bytes) -> bool:
        """Take the next part, and tell whether the body is within the limit so far."""
        if self._coding:
            return self._unpack(part)
        self._parts.append(part)
        self._size += len(part)
        return self._size <= self._limit

    def finish(self) -> bytes:
        """Return the whole body.

        Raises:
            BadPacking: It is cut short.
        """
        if self._zlib is not None and not self._zlib.eof:
            raise BadPacking(f"its {self._coding} data is cut short")
        parts, self._parts = self._parts, []
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def _unpack(self, part: bytes) -> bool:
        while part:
            unpacker = self._zlib
            if unpacker is None or unpacker.eof:
                unpacker = self._zlib = zlib.decompressobj(wbits=self._window(part))
            try:
                # One byte more than is allowed tells that it is too many.
                unpacked = unpacker.decompress(part, self._limit - self._size + 1)
            except zlib.error:
                raise BadPacking(f"it is not packed with {self._coding}, as it says") from None
            if unpacked:
                self._parts.append(unpacked)
                self._size += len(unpacked)
                if self._size > self._limit:
                    return False
            part = unpacker.unused_data if unpacker.eof else unpacker.unconsumed_tail
        return True

    def _window(self, part: bytes) -> int:
        if self._coding != "deflate":
            return 31
        # Some servers send the raw format without zlib's header.
        return 15 if part[0] & 0x0F == 8 else -15
