"""What an answer says of its errors, entry by entry, read whatever shape it has."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

__all__ = ["GraphQLErrorDetail", "ProductValidationError", "bounded_text"]

LONGEST_TEXT = 2_000
"""Characters of a text in an answer that an error keeps."""

LONGEST_PATH = 100
LONGEST_CODE = 18
KNOWN_MEMBERS = frozenset({"extensions", "locations", "message", "path"})
"""What GraphQL's errors have."""


@dataclass(frozen=True, slots=True)
class ProductValidationError:
    """One entry of `extensions.productValidationErrors`: why a quote can't take this line.

    Attributes:
        item_id: The line's `itemId` as the request gave it, or the quote line's id.
        product_id: The product's id, `None` when the API left it out.
        variant_id: The variant's id, `None` when the API left it out.
        code: `OOS`, `NON_PURCHASABLE`, `INVALID_FIELDS` or `OTHER` (see `codes.ValidationCode`).
        response_type: `ERROR` in everything seen so far.
        product_name: The product's name when the API sends it.
    """

    item_id: str
    product_id: int | None
    variant_id: int | None
    code: str
    response_type: str
    product_name: str | None

    @classmethod
    def from_wire(cls, entry: Mapping[str, Any]) -> Self:
        """Read one entry as the API sends it, with any key missing or of another type."""
        name = entry.get("productName")
        return cls(
            item_id=bounded_text(entry.get("itemId") or ""),
            product_id=_int_or_none(entry.get("productId")),
            variant_id=_int_or_none(entry.get("variantId")),
            code=bounded_text(entry.get("code") or "OTHER"),
            response_type=bounded_text(entry.get("responseType") or "ERROR"),
            product_name=None if name is None else bounded_text(name),
        )


@dataclass(frozen=True, slots=True)
class GraphQLErrorDetail:
    """One entry of a GraphQL answer's `errors`.

    Attributes:
        message: The API's text; empty when it sent none, as it does for a refused `quoteCreate`.
        path: The response keys and list positions that lead to the failed field; empty when not given.
        extensions: The entry's `extensions` as sent.
    """

    message: str
    path: tuple[str | int, ...]
    extensions: Mapping[str, Any]

    @classmethod
    def from_wire(cls, entry: object) -> Self:
        """Read one entry as the API sends it, with any member missing or of another type."""
        if not isinstance(entry, Mapping) or (entry and not entry.keys() & KNOWN_MEMBERS):
            # Nobody knows this shape; its text is better than none.
            return cls(message=bounded_text(entry) if entry else "", path=(), extensions={})
        path, extensions = entry.get("path"), entry.get("extensions")
        steps = path[:LONGEST_PATH] if isinstance(path, Sequence) and not isinstance(path, str) else ()
        return cls(
            message=bounded_text(entry.get("message") or ""),
            path=tuple(step if isinstance(step, int) else bounded_text(step) for step in steps),
            extensions=extensions if isinstance(extensions, Mapping) else {},
        )

    @property
    def code(self) -> int | str | None:
        """`extensions.code`, a number where the API sends digits as text; `None` when absent."""
        code = self.extensions.get("code")
        if isinstance(code, str) and code.isdecimal() and len(code) <= LONGEST_CODE:
            return int(code)
        return code if isinstance(code, int | str) and not isinstance(code, bool) else None

    @property
    def product_validation_errors(self) -> tuple[ProductValidationError, ...]:
        """`extensions.productValidationErrors`, typed; empty when absent."""
        entries = self.extensions.get("productValidationErrors")
        if not isinstance(entries, Sequence) or isinstance(entries, str):
            return ()
        return tuple(ProductValidationError.from_wire(entry) for entry in entries if isinstance(entry, Mapping))


def bounded_text(value: object) -> str:
    """Return a value of an answer as text that people can read: of any type, and not of any length."""
    if not isinstance(value, str):
        try:
            value = repr(value)
        except (RecursionError, ValueError):  # nested too deeply; a number of too many digits
            value = f"<{type(value).__name__}>"
    return value if len(value) <= LONGEST_TEXT else f"{value[:LONGEST_TEXT]}..."


def _int_or_none(value: object) -> int | None:
    try:
        return int(value)  # type: ignore[call-overload,no-any-return]
    except (OverflowError, TypeError, ValueError):
        return None


for _kind in (GraphQLErrorDetail, ProductValidationError):
    # Tracebacks, docs and pickles name the place that users import from.
    _kind.__module__ = "b2b_storefront"
