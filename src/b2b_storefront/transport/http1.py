"""Reads one HTTP/1 answer and not a byte more: whatever else comes, nobody asked for it, and the connection says so.

The reader is a generator that is sent the bytes as they come, so that threads and event loops share it.
"""

import re
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NoReturn, TypeVar

from multidict import CIMultiDict

from b2b_storefront._secret import HiddenBytes
from b2b_storefront.transport.framing import MAX_HEAD_BYTES, framing_fault, interim_fault
from b2b_storefront.transport.packing import Unpacker

__all__ = ["Answer", "ClosedHere", "Steps", "TooLarge", "UnusableAnswer", "read_answer", "read_steps", "read_tunnel"]

LONGEST_NAME = 256
"""Characters of a header's name; a line with a longer one is malformed."""
MAX_INTERIM = 32
"""How many 1xx answers may come before the one that counts."""

Receive = Callable[[], bytes]
"""Waits for more bytes and returns them; none at the end of the connection."""

ValueT = TypeVar("ValueT")

_END_OF_HEAD = re.compile(rb"\n\r?\n")
_STATUS_LINE = re.compile(rb"HTTP/1\.([01]) ([1-9][0-9]{2})(?: [^\r\n]*)?")
_NAME = re.compile(rb"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
_CHUNK_SIZE = re.compile(rb"([0-9A-Fa-f]{1,15})[ \t]*(?:;[^\r\n]*)?\r\n")
_BARE = re.compile(rb"\r(?!\n)|\0")
_FRAMING = re.compile(rb"\s*(?:content-length|transfer-encoding)\b", re.IGNORECASE)


class UnusableAnswer(Exception):  # noqa: N818 - it is what happened to an answer
    """What came is no HTTP answer, or one whose end can't be told for certain. Its text says why."""


class ClosedHere(Exception):  # noqa: N818
    """This side has closed the connection, or wants no further one: whoever waits for an answer gets none."""


class TooLarge(Exception):  # noqa: N818
    """The body has more bytes than are wanted.

    Attributes:
        answer: The head of the answer, without the body.
    """

    def __init__(self, answer: "Answer") -> None:
        super().__init__("too large")
        self.answer = answer


@dataclass(slots=True)
class Answer:
    """An answer, read to its end.

    Attributes:
        status: The HTTP status.
        headers: The headers; look-ups ignore case.
        body: The body, unpacked.
        reusable: Whether the connection holds nothing else and stays open.
    """

    status: int
    headers: CIMultiDict[str] = field(repr=False)
    body: bytes = field(default=b"", repr=False)
    reusable: bool = True


Steps = Generator[None, bytes, ValueT]
"""Reads something: each time that it yields, it wants to be sent more bytes, or none at the end of the connection."""


def read_answer(receive: Receive, steps: Steps[Answer]) -> Answer:
    """Read an answer.

    Args:
        receive: Waits for more bytes.
        steps: What reads it.

    Raises:
        UnusableAnswer: What came is no HTTP answer, or its end can't be told.
        EOFError: The connection ended within the answer.
        TooLarge: The body is too large; it was not read further.
        BadPacking: The body is not packed as it says.
    """
    next(steps)
    while True:
        try:
            # Under no name of its own: what came first would be among the locals when what follows fails.
            steps.send(receive())
        except StopIteration as read:
            answer: Answer = read.value
            return answer


def read_steps(limit: int) -> Steps[Answer]:
    """Read the answer to a request from the bytes that this is sent; raises as `read_answer` does.

    Args:
        limit: How many bytes the body may have, packed and unpacked.
    """
    return _Reader(limit).read()


def read_tunnel() -> Steps[Answer]:
    """Read a proxy's answer to who asked for a tunnel: a head. What comes behind it would be the tunnel's.

    Nothing may come yet, as whoever asked speaks first; the answer is not reusable where something has.
    """
    return _Reader(0).read_head()


class _Reader:
    """Reads one answer; what of `_buffer` stands behind `_at` has come and was not used yet."""

    __slots__ = ("_at", "_buffer", "_limit", "_odd")

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._buffer = b""
        self._at = 0
        self._odd = False

    def read(self) -> Steps[Answer]:
        for _ in range(MAX_INTERIM):
            minor, status, headers = yield from self._head()
            if status >= 200:
                break
            fault = interim_fault(status, headers.getall("Content-Length", []), headers.getall("Transfer-Encoding", []))
            if fault is not None:
                _refuse(fault)
            # Whoever sends these may send more than was asked for: the answer counts, the connection ends with it.
            self._odd = True
        else:
            _refuse(f"more than {MAX_INTERIM} interim answers came before it")
        lengths, codings = headers.getall("Content-Length", []), headers.getall("Transfer-Encoding", [])
        fault = framing_fault(lengths, codings, minor=minor)
        if fault is not None:
            _refuse(fault)
        answer = Answer(status, headers)
        closing = "connection" in headers and "close" in ",".join(headers.getall("Connection")).lower()
        kept = minor == 1 and not closing
        if status in {204, 304}:
            kept = kept and not codings and lengths in ([], ["0"])
        else:
            unpacker = Unpacker(", ".join(headers.getall("Content-Encoding", [])), self._limit)
            if codings:
                yield from self._chunks(answer, unpacker)
            elif lengths:
                yield from self._counted(int(lengths[0]), answer, unpacker)
            else:
                yield from self._rest(answer, unpacker)
                kept = False
            answer.body = unpacker.finish()
        answer.reusable = kept and not self._odd and self._at == len(self._buffer)
        return answer

    def read_head(self) -> Steps[Answer]:
        _, status, headers = yield from self._head()
        return Answer(status, headers, reusable=self._at == len(self._buffer))

    def _more(self) -> Steps[None]:
        part = yield
        if not part:
            raise EOFError
        self._buffer = self._buffer[self._at :] + part if self._at < len(self._buffer) else part
        self._at = 0

    def _take(self, count: int) -> bytes:
        """Return so many of the bytes that have come, or as many as there are."""
        begin, self._at = self._at, min(self._at + count, len(self._buffer))
        return HiddenBytes(memoryview(self._buffer)[begin : self._at])

    def _head(self) -> Steps[tuple[int, int, CIMultiDict[str]]]:
        if self._at == len(self._buffer):
            yield from self._more()
        usual = self._buffer.find(b"\r\n\r\n", self._at)
        if 0 <= usual < self._at + MAX_HEAD_BYTES - 4:
            head = self._buffer[self._at : usual]
            breaks = head.count(b"\r\n")
            if head.count(b"\n") == breaks == head.count(b"\r") and b"\0" not in head:
                self._at = usual + 4
                return self._parse(head.split(b"\r\n"))
        return (yield from self._odd_head())

    def _odd_head(self) -> Steps[tuple[int, int, CIMultiDict[str]]]:
        """Read a head that is not here yet as a whole, or whose lines may end in other ways."""
        searched = self._at
        while (end := _END_OF_HEAD.search(self._buffer, searched)) is None:
            unused = len(self._buffer) - self._at
            if unused > MAX_HEAD_BYTES:
                _refuse("its head is too large")
            if unused and not b"HTTP/1.".startswith(self._buffer[self._at : self._at + 7]):
                _refuse("it does not begin as an HTTP/1 answer")
            yield from self._more()
            searched = max(unused - 3, 0)
        if end.end() - self._at > MAX_HEAD_BYTES:
            _refuse("its head is too large")
        head, self._at = self._buffer[self._at : end.start()].removesuffix(b"\r"), end.end()
        lines = head.split(b"\r\n")
        if _BARE.search(head) or any(b"\n" in line for line in lines):
            self._odd = True
            lines = head.replace(b"\r\n", b"\n").split(b"\n")
            if any(b"\r" in line and _FRAMING.search(line) for line in lines):
                _refuse("its head has bare line breaks")
        return self._parse(lines)

    def _parse(self, lines: list[bytes]) -> tuple[int, int, CIMultiDict[str]]:
        status_line = _STATUS_LINE.fullmatch(lines[0])
        if status_line is None:
            _refuse("it does not begin as an HTTP/1 answer")
        return int(status_line[1]), int(status_line[2]), self._fields(lines[1:])

    def _fields(self, lines: list[bytes]) -> CIMultiDict[str]:
        headers: CIMultiDict[str] = CIMultiDict()
        name = ""
        for line in lines:
            written, colon, value = line.partition(b":")
            told = _name_of(written) if colon and len(written) <= LONGEST_NAME else None
            if told is not None:
                name = told
                headers.add(name, value.strip(b" \t").decode("latin-1"))
                continue
            # Skipped, unless it may have been meant to tell how long the answer is.
            self._odd = True
            folded = line[:1] in (b" ", b"\t")
            if _FRAMING.match(line) or (folded and name.lower() in {"content-length", "transfer-encoding"}):
                _refuse("a line that tells its length is malformed")
        return headers

    def _counted(self, length: int, answer: Answer, unpacker: Unpacker) -> Steps[None]:
        if length > self._limit:
            raise TooLarge(answer)
        while length:
            if self._at == len(self._buffer):
                yield from self._more()
            part = self._take(length)
            length -= len(part)
            if not unpacker.feed(part):
                raise TooLarge(answer)

    def _chunks(self, answer: Answer, unpacker: Unpacker) -> Steps[None]:
        while size := (yield from self._chunk_size()):
            while size:
                if self._at == len(self._buffer):
                    yield from self._more()
                part = self._take(size)
                size -= len(part)
                if not unpacker.feed(part):
                    raise TooLarge(answer)
            while len(self._buffer) - self._at < 2:
                yield from self._more()
            if self._buffer[self._at : self._at + 2] != b"\r\n":
                _refuse("a chunk of it is longer than it says")
            self._at += 2
        yield from self._trailers()

    def _chunk_size(self) -> Steps[int]:
        line = yield from self._line("the size of a chunk")
        found = _CHUNK_SIZE.fullmatch(line)
        if found is None:
            _refuse("the size of a chunk is malformed")
        return int(found[1], 16)

    def _trailers(self) -> Steps[None]:
        read = 0
        while (line := (yield from self._line("a trailer"))) != b"\r\n":
            self._odd = True
            read += len(line)
            if read > MAX_HEAD_BYTES:
                _refuse("its trailers are too large")

    def _line(self, what: str) -> Steps[bytes]:
        while (end := self._buffer.find(b"\n", self._at)) < 0:
            if len(self._buffer) - self._at > 8192:
                _refuse(f"{what} has no end")
            yield from self._more()
        line, self._at = self._buffer[self._at : end + 1], end + 1
        return line

    def _rest(self, answer: Answer, unpacker: Unpacker) -> Steps[None]:
        while True:
            part: bytes
            if self._at < len(self._buffer):
                part = self._take(len(self._buffer))
            else:
                part = HiddenBytes((yield))
                if not part:
                    return
            if not unpacker.feed(part):
                raise TooLarge(answer)


@lru_cache(128)
def _name_of(written: bytes) -> str | None:
    """Return a header's name; None for what is none. Servers send the same ones again and again."""
    return None if _NAME.fullmatch(written) is None else written.decode("ascii")


def _refuse(why: str) -> NoReturn:
    raise UnusableAnswer(why)
