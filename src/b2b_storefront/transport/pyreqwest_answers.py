"""An answer's headers, as pyreqwest has them."""

from collections.abc import Iterator, Mapping
from typing import final

from b2b_storefront.transport.pyreqwest_loading import HeaderMap

__all__ = ["AnswerHeaders"]


@final
class AnswerHeaders(Mapping[str, str]):
    """The headers of an answer; look-ups ignore case. They are read when somebody asks, as most are asked by nobody.

    A header whose value has letters beyond ASCII, which pyreqwest does not give out, counts as not sent.

    Args:
        headers: What pyreqwest has.
    """

    __slots__ = ("_headers",)

    def __init__(self, headers: HeaderMap) -> None:
        self._headers = headers

    def __getitem__(self, name: str) -> str:
        try:
            return self._headers[name]
        except ValueError:
            raise KeyError(name) from None

    def __iter__(self) -> Iterator[str]:
        return (name for name in dict.fromkeys(self._headers) if name in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def getall(self, name: str) -> list[str]:
        """Return all values of a header; one that can't be read is told as such, so that nobody takes it for none."""
        try:
            return self._headers.getall(name)
        except ValueError:
            return ["(not ASCII)"]
