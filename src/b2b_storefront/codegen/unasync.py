"""Writes a synchronous module from an asynchronous one.

It works on tokens, so that comments and layout stay. What has no synchronous counterpart is refused, never guessed:
`asyncio` in any form belongs into a module that is written by hand for both kinds.
"""

import ast
import io
import keyword
import re
import tokenize
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

__all__ = ["NoCounterpartError", "to_sync"]

COUNTERPARTS = {
    "AsyncContextManager": "ContextManager",
    "AsyncExitStack": "ExitStack",
    "AsyncIterable": "Iterable",
    "AsyncIterator": "Iterator",
    "StopAsyncIteration": "StopIteration",
    "__aenter__": "__enter__",
    "__aexit__": "__exit__",
    "__aiter__": "__iter__",
    "__anext__": "__next__",
    "_async": "_sync",
    "aclose": "close",
    "aclosing": "closing",
    "aiter": "iter",
    "anext": "next",
    "asynccontextmanager": "contextmanager",
    "asynchronous": "synchronous",
    "asynchronously": "synchronously",
}
"""What Python's own names, and words in prose, are called on the synchronous side."""

UNWRAPPED = "Awaitable"
"""A generic type whose synchronous counterpart is what it holds."""

REFUSED = frozenset({"AsyncGenerator", "Coroutine", "anyio", "asyncio", "trio"})
"""What has no synchronous counterpart."""

ASYNC_CLASS = re.compile(r"(_*)Async([A-Z]\w*)")
ASYNC_NAME = re.compile(r"(_*)async_(\w+)")
CODE_IN_TEXT = re.compile(r"\bawait (?=[\w.]+[.(\[])|\b[Aa]sync (?=(?:with|for|def)\b)")
ARTICLE = re.compile(r"\b([Aa])n(?= (?:asynchronous|`?Async[A-Z]))")
WORD = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*")


class NoCounterpartError(ValueError):
    """A module uses something that has no synchronous counterpart; the message names the line."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A token with the layout before it; a dotted name and an f-string are one piece each."""

    kind: int
    text: str
    before: str
    line: int


def to_sync(source: str, names: Mapping[str, str] | None = None) -> str:
    """Return the synchronous counterpart of an asynchronous module.

    `async` and `await` go, Python's own names are replaced (`__aenter__`, `asynccontextmanager`), `AsyncX` becomes `X`
    and `Awaitable[X]` becomes `X`, in docstrings and comments as well. The result may want to be formatted: lines get
    shorter, and imports change their order.

    Args:
        source: The module's text.
        names: What further names are called on the synchronous side, dotted ones such as modules included. They win.

    Raises:
        NoCounterpartError: Something has no synchronous counterpart, such as `asyncio`, or two variables of a function
            would have one name.
    """
    names = names or {}
    _refuse_meeting_variables(source, names)
    pieces = list(_pieces(source))
    pieces = [_translate(piece, names) for piece in pieces]
    pieces = _without_keywords(pieces)
    pieces = _without_imported_unwrapped(pieces)
    pieces = _unwrap(pieces)
    return "".join(piece.before + piece.text for piece in pieces)


def _refuse_meeting_variables(source: str, names: Mapping[str, str]) -> None:
    """Refuse a function that has both `async_x` and `x`: the one would silently be the other."""
    for function in ast.walk(ast.parse(source)):
        if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        variables: dict[str, str] = {}
        for node in ast.walk(function):
            if not isinstance(node, ast.Name | ast.arg):
                continue
            name = node.id if isinstance(node, ast.Name) else node.arg
            other = variables.setdefault(_name(name, node.lineno, names), name)
            if other != name and (ASYNC_NAME.fullmatch(name) or ASYNC_NAME.fullmatch(other)):
                raise NoCounterpartError(
                    f"line {node.lineno}: {other} and {name} would have the same name. Call one of them otherwise."
                )


def _pieces(source: str) -> Iterator[_Piece]:
    """Go through a module's tokens, each with what stands between it and the one before."""
    lines = source.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    spans = list(_spans(source))
    end = 0
    for kind, first, last in spans:
        start, stop = starts[first[0] - 1] + first[1], starts[last[0] - 1] + last[1]
        if start < end:
            continue  # Part of a piece that was given out already.
        if kind == tokenize.NAME and not keyword.iskeyword(source[start:stop]):
            stop = _end_of_dotted_name(source, start)
        yield _Piece(kind, source[start:stop], source[end:start], first[0])
        end = stop
    yield _Piece(tokenize.ENDMARKER, "", source[end:], len(lines))


def _spans(source: str) -> Iterator[tuple[int, tuple[int, int], tuple[int, int]]]:
    """Go through the kinds and places of tokens; an f-string is one string, as it is before Python 3.12."""
    skipped = {tokenize.NL, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}
    depth, begun = 0, (0, 0)
    opening, closing = (getattr(tokenize, name, -1) for name in ("FSTRING_START", "FSTRING_END"))
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == opening:
            begun = begun if depth else token.start
            depth += 1
        elif token.type == closing:
            depth -= 1
            if not depth:
                yield tokenize.STRING, begun, token.end
        elif not depth and token.type not in skipped:
            yield token.type, token.start, token.end


def _end_of_dotted_name(source: str, start: int) -> int:
    match = WORD.match(source, start)
    assert match is not None  # noqa: S101 - a name begins here
    return match.end()


def _translate(piece: _Piece, names: Mapping[str, str]) -> _Piece:
    if piece.kind == tokenize.NAME:
        return replace(piece, text=_name(piece.text, piece.line, names))
    if piece.kind in {tokenize.STRING, tokenize.COMMENT}:
        text = ARTICLE.sub(r"\1", CODE_IN_TEXT.sub("", piece.text))
        if re.search(rf"\b{UNWRAPPED}\b", text):
            raise NoCounterpartError(
                f"line {piece.line}: write {UNWRAPPED} outside of texts, so that it can be unwrapped."
            )
        return replace(piece, text=WORD.sub(lambda match: _name(match[0], piece.line, names), text))
    return piece


def _name(name: str, line: int, names: Mapping[str, str]) -> str:
    """Return what a name, dotted or not, is called on the synchronous side."""
    parts = name.split(".")
    for length in range(len(parts), 0, -1):
        if (known := names.get(".".join(parts[:length]))) is not None:
            rest = "".join(f".{_part(part, line, names)}" for part in parts[length:])
            return known + rest
    return ".".join(_part(part, line, names) for part in parts)


def _part(name: str, line: int, names: Mapping[str, str]) -> str:
    known = names.get(name) or COUNTERPARTS.get(name)
    if known is not None:
        return known
    if name in REFUSED:
        raise NoCounterpartError(
            f"line {line}: {name} has no synchronous counterpart. Move what needs it into a module that is written by"
            " hand for both kinds."
        )
    if match := ASYNC_CLASS.fullmatch(name) or ASYNC_NAME.fullmatch(name):
        return match[1] + match[2]
    return name


def _without_keywords(pieces: list[_Piece]) -> list[_Piece]:
    kept: list[_Piece] = []
    before: str | None = None
    for piece in pieces:
        if piece.kind == tokenize.NAME and piece.text in {"async", "await"}:
            before = piece.before if before is None else before
            continue
        kept.append(piece if before is None else replace(piece, before=before))
        before = None
    return kept


def _without_imported_unwrapped(pieces: list[_Piece]) -> list[_Piece]:
    """Leave the name `Awaitable` out where it is imported."""
    kept: list[_Piece] = []
    first, importing = True, False
    index = 0
    while index < len(pieces):
        piece = pieces[index]
        importing = piece.text == "from" if first else importing
        first = piece.kind == tokenize.NEWLINE
        index += 1
        if not (importing and piece.kind == tokenize.NAME and piece.text == UNWRAPPED):
            kept.append(piece)
        elif pieces[index].text == ",":
            pieces[index + 1] = replace(pieces[index + 1], before=piece.before)
            index += 1
        elif kept[-1].text == ",":
            kept.pop()
        else:
            raise NoCounterpartError(
                f"line {piece.line}: nothing is left of this import; import {UNWRAPPED} with others."
            )
    return kept


def _unwrap(pieces: list[_Piece]) -> list[_Piece]:
    """Replace `Awaitable[X]` by `X`."""
    kept: list[_Piece] = []
    closing: list[bool] = []
    before: str | None = None
    index = 0
    while index < len(pieces):
        piece = pieces[index] if before is None else replace(pieces[index], before=before)
        before = None
        if piece.text == UNWRAPPED and piece.kind == tokenize.NAME:
            if pieces[index + 1].text != "[":
                raise NoCounterpartError(f"line {piece.line}: {UNWRAPPED} has no counterpart here; say of what.")
            closing.append(True)
            before = piece.before
            index += 2
            continue
        if piece.kind == tokenize.OP and piece.text == "[":
            closing.append(False)
        elif piece.kind == tokenize.OP and piece.text == "]" and closing.pop():
            index += 1
            continue
        kept.append(piece)
        index += 1
    return kept
