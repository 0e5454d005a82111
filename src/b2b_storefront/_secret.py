"""Text and bytes that go over the wire as they are, and show themselves nowhere else.

`reveal()` gives the real text, where it is needed: at the socket, and to an application that asks for it. Whatever else
Python derives from a secret is a secret again, or shows `<hidden>`. Two ways stay open, because C code copies a text
without asking it: `"".join([secret])`, and methods of other texts that take one, such as `"a".replace("a", secret)`.
"""

from collections.abc import Callable, Iterator
from typing import Any, NoReturn, Self, SupportsIndex, final

__all__ = ["HIDDEN", "HeaderText", "HiddenBytes", "SecretText", "hide", "is_header_safe", "reveal"]

HIDDEN = "<hidden>"
"""What a secret looks like to people."""


class SecretText(str):
    """A password or a token. No repr, no str(), no format and no part of it shows what it holds; see `reveal`.

    JSON encoders take it for the text that it is. A writer of headers wants a `HeaderText`.
    """

    __slots__ = ()

    def __new__(cls, text: str = "") -> Self:
        # str() of a secret would be what it looks like.
        return str.__new__(cls, text.reveal() if isinstance(text, SecretText) else text)

    def reveal(self) -> str:
        """Return the text itself."""
        return str.__str__(self)

    get_secret_value = reveal
    """The name that pydantic's own secrets have for it."""

    def __repr__(self) -> str:
        return f"'{HIDDEN}'"

    def __str__(self) -> str:
        return HIDDEN

    def __format__(self, spec: str) -> str:
        return format(HIDDEN, spec)

    def __iter__(self) -> Iterator[str]:
        # Whoever joins the characters again gets no secret.
        return iter(HIDDEN)

    def __reversed__(self) -> Iterator[str]:
        return reversed(HIDDEN)

    def __radd__(self, other: str) -> "SecretText":
        return SecretText(other + self.reveal())

    def __rmod__(self, other: str) -> str:
        return other % HIDDEN

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        raise TypeError("A secret can't be pickled. Pass its reveal() on deliberately, where secrets are kept.")

    def __reduce__(self) -> NoReturn:
        self.__reduce_ex__(0)

    def __getnewargs__(self) -> NoReturn:
        self.__reduce_ex__(0)


@final
class HeaderText(SecretText):
    """A secret in a header, for any HTTP client: those write `str(value)` or a format of it, which is the text.

    Its repr and its parts are hidden like those of every secret.
    """

    __slots__ = ()

    def __str__(self) -> str:
        return self.reveal()

    def __format__(self, spec: str) -> str:
        return format(self.reveal(), spec)

    def __iter__(self) -> Iterator[str]:
        return iter(self.reveal())


@final
class HiddenBytes(bytes):
    """Bytes that hold a secret: a request's body, an answer, a written token. Hidden like a `SecretText`."""

    __slots__ = ()

    def reveal(self) -> bytes:
        """Return the bytes themselves."""
        return memoryview(self).tobytes()

    def __repr__(self) -> str:
        return f"b'{HIDDEN}'"

    def __str__(self) -> str:
        return HIDDEN

    def __format__(self, spec: str) -> str:
        return format(HIDDEN, spec)

    def __radd__(self, other: bytes) -> "HiddenBytes":
        return HiddenBytes(other + self.reveal())

    def __rmod__(self, other: bytes) -> "HiddenBytes":
        return HiddenBytes(other % self.reveal())

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        raise TypeError("Hidden bytes can't be pickled. Pass their reveal() on deliberately.")

    def __reduce__(self) -> NoReturn:
        self.__reduce_ex__(0)

    def __getnewargs__(self) -> NoReturn:
        self.__reduce_ex__(0)


def hide(value: Any) -> Any:
    """Return a value with all texts and bytes in it hidden, in dictionaries and lists as well. Never raises."""
    if isinstance(value, str):
        return value if isinstance(value, SecretText) else SecretText(value)
    if isinstance(value, bytes):
        return value if isinstance(value, HiddenBytes) else HiddenBytes(value)
    if type(value) not in (dict, list, tuple):
        return value
    try:
        return _hide_items(value, {})
    except RecursionError:
        return value  # Nested beyond what can be sent: whoever encodes it says so.


def _hide_items(value: Any, done: dict[int, Any]) -> Any:
    kind = type(value)
    if kind not in (dict, list, tuple):
        return hide(value)
    if id(value) in done:
        return done[id(value)]
    hidden: Any = done.setdefault(id(value), {} if kind is dict else [])
    if kind is dict:
        hidden.update((key, _hide_items(item, done)) for key, item in value.items())
        return hidden
    hidden.extend(_hide_items(item, done) for item in value)
    return hidden if kind is list else tuple(hidden)


def reveal(text: str) -> str:
    """Return a text itself, whether it is a secret or not."""
    return text.reveal() if isinstance(text, SecretText) else text


def is_header_safe(text: str) -> bool:
    """Tell whether a header gives a text back as it is: printable ASCII, without spaces around it."""
    return text.isascii() and text.isprintable() and text[:1] != " " and text[-1:] != " "


def _hiding(method: Callable[..., Any]) -> Callable[..., Any]:
    def hidden(self: Any, *args: Any, **kwargs: Any) -> Any:
        return hide(method(self, *args, **kwargs))

    hidden.__name__ = hidden.__qualname__ = method.__name__
    hidden.__doc__ = f"Do as `{method.__qualname__}`, and hide what comes of it."
    return hidden


def _hide_methods(secret: type, base: type) -> None:
    """Let the methods of a text or of bytes that return a part or a form of it return it hidden."""
    told = {"index", "find", "rindex", "rfind", "count", "startswith", "endswith", "maketrans", "fromhex"}
    names = {name for name in vars(base) if not name.startswith("_") and not name.startswith("is")} - told
    for name in names | {"__add__", "__getitem__", "__mod__", "__mul__", "__rmul__"}:
        setattr(secret, name, _hiding(getattr(base, name)))


_hide_methods(SecretText, str)
_hide_methods(HiddenBytes, bytes)
