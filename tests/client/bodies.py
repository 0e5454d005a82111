"""Bodies of answers as they come over the wire, odd ones above all, and what they are read as."""

import hashlib
from collections.abc import Callable, Iterator
from typing import Any

from pydantic import TypeAdapter
from pydantic_core import PydanticSerializationError

from b2b_storefront import StorefrontError
from b2b_storefront.client import operations
from b2b_storefront.wire.answer import RawAnswer, read_answer
from b2b_storefront.wire.operation import Operation
from b2b_storefront.wire.request import PreparedRequest
from b2b_storefront.wire.response import conclude_call

__all__ = ["ODD_VALUES", "bodies", "describe", "read_body"]

LONGEST = 160
"""Characters of what is pinned."""

ODD_VALUES: list[bytes] = [
    *(b"null true false 0 1 2 -1 7 0.0 1.0 30.0 12.10 0.1 1e5 1e-7 1e22 -0 -0.0 1E+2 9007199254740993.0").split(),
    *(b"9223372036854775807 9223372036854775808 18446744073709551615 18446744073709551616").split(),
    *(b"-9223372036854775808 -9223372036854775809 12345678901234567890123 -12345678901234567890123").split(),
    *(b"1e999 -1e999 NaN Infinity -Infinity 01 +1 .5 1. 0x1 nul True").split(),
    *(b"9" * digits for digits in (310, 4_300, 4_301, 5_000)),
    *(rb'"" "0" "1" "1.0" "1.50" "A_1" "A_0" "A_7" "none" "true" "yes" "2025-04-17" "1744916935"').split(),
    *(b'" "', b'" 1 "', b'"a\tb"', b'"a\nb"', b'"a\0b"'),
    *(b'"12345678901234567890123" "NaN" "1e5" "1_000" "a\\u0000b" "\\ud83d" "\\ud83d\\ude00"').split(),
    *('"é" "\U0001f600" "\\u00e9"'.encode()).split(),
    *(b'"Andr\xe9"', b'"\xed\xa0\xbd"', b'"\\x"', b'"\\"', b'"open'),
    *(rb'[] {} [null] [[]] [1] ["1"] ["a",null,3] [1.0] [NaN] [18446744073709551616] {"a":1} {"a":NaN}').split(),
    *(rb'[{}] [{"id":"1"}] [null,{"id":"2"}] {"id":"3"} {"id":"1","id":"2"} {"name":null,"name":"b"}').split(),
    b"[" * 150 + b"]" * 150,
    b"[" * 300 + b"]" * 300,
    b"[" * 2_000 + b"]" * 2_000,
    b'{"a":' * 300 + b"1" + b"}" * 300,
]
"""What may stand where a value is expected, as a careless or a hostile server writes it."""

PLACES: list[tuple[str, str, bytes]] = [
    # the operation, what the case is called, and its answer with %b where the odd value stands
    ("ORDER", "text", b'{"data":{"order":{"id":"1","channelId":%b}}}'),
    ("ORDER", "id", b'{"data":{"order":{"id":%b}}}'),
    ("ORDER", "number", b'{"data":{"order":{"id":"1","itemsTotal":%b}}}'),
    ("ORDER", "money", b'{"data":{"order":{"id":"1","totalIncTax":%b}}}'),
    ("ORDER", "flag", b'{"data":{"order":{"id":"1","isInvoiceOrder":%b}}}'),
    ("ORDER", "code", b'{"data":{"order":{"id":"1","ipStatus":%b}}}'),
    ("ORDER", "list", b'{"data":{"order":{"id":"1","orderHistoryEvent":%b}}}'),
    ("ORDER", "object", b'{"data":{"order":{"id":"1","companyInfo":%b}}}'),
    ("ORDER", "shape", b'{"data":{"order":{"id":"1","billingAddress":%b}}}'),
    ("ORDER", "member of a shape", b'{"data":{"order":{"id":"1","billingAddress":{"city":%b,"more":1}}}}'),
    ("ORDER", "list of shapes", b'{"data":{"order":{"id":"1","products":%b}}}'),
    ("ORDER", "member of a list of shapes", b'{"data":{"order":{"id":"1","products":[{"quantity":%b}]}}}'),
    ("ORDER", "unknown", b'{"data":{"order":{"id":"1","unheardOf":%b}}}'),
    ("ORDER", "root", b'{"data":{"order":%b}}'),
    ("ORDER", "other root", b'{"data":{"order":{"id":"1"},"other":%b}}'),
    ("ORDER", "data", b'{"data":%b}'),
    ("ORDER", "errors", b'{"data":{"order":{"id":"1"}},"errors":%b}'),
    ("ORDER", "extensions", b'{"data":{"order":{"id":"1"}},"extensions":%b}'),
    ("ORDER", "code beside data", b'{"data":{"order":{"id":"1"}},"code":%b}'),
    ("ORDER", "whole", b"%b"),
    ("ORDER", "key twice", b'{"data":{"order":{"id":"1","channelId":"a","channelId":%b}}}'),
    ("ORDER", "both spellings", b'{"data":{"order":{"id":"1","channelId":"a","channel_id":%b}}}'),
    ("ORDER", "both spellings, turned", b'{"data":{"order":{"id":"1","channel_id":%b,"channelId":"a"}}}'),
    ("ORDER", "root twice", b'{"data":{"order":{"id":"1"},"order":%b}}'),
    ("ORDER", "data twice", b'{"data":{"order":{"id":"1"}},"data":%b}'),
    ("ORDER", "errors twice", b'{"errors":[{"message":"no"}],"data":{"order":{"id":"1"}},"errors":%b}'),
    ("QUOTE", "word code", b'{"data":{"quote":{"id":"1","createdAt":1,"updatedAt":1,"status":%b}}}'),
    ("QUOTE", "history", b'{"data":{"quote":{"id":"1","createdAt":1,"updatedAt":1,"trackingHistory":%b}}}'),
    ("QUOTE", "seconds", b'{"data":{"quote":{"id":"1","createdAt":%b,"updatedAt":1}}}'),
    ("VARIANT_SKU", "list of roots", b'{"data":{"variantSku":%b}}'),
    ("VARIANT_SKU", "word", b'{"data":{"variantSku":[{"inventoryTracking":%b}]}}'),
    ("VARIANT_SKU", "numbers", b'{"data":{"variantSku":[{"categories":%b}]}}'),
    ("USER_EXTRA_FIELDS", "texts", b'{"data":{"userExtraFields":[{"listOfValue":%b}]}}'),
    (
        "SHOPPING_LISTS_ITEMS_UPDATE",
        "options",
        b'{"data":{"shoppingListsItemsUpdate":{"shoppingListsItem":{"id":"1","optionList":%b}}}}',
    ),
    (
        "USERS",
        "page",
        b'{"data":{"users":{"totalCount":%b,"pageInfo":{"hasNextPage":false,"hasPreviousPage":false},"edges":[]}}}',
    ),
    ("USERS", "edges", b'{"data":{"users":{"pageInfo":{"hasNextPage":false,"hasPreviousPage":false},"edges":%b}}}'),
]

WHOLE: list[tuple[str, str, bytes]] = [
    ("ORDER", "a byte order mark", b'\xef\xbb\xbf{"data":{"order":{"id":"1"}}}'),
    ("ORDER", "UTF-16", '{"data":{"order":{"id":"1"}}}'.encode("utf-16")),
    ("ORDER", "more behind it", b'{"data":{"order":{"id":"1"}}} x'),
    ("ORDER", "spaces around it", b' \n{"data": {"order": {"id": "1"}}}\r\n '),
    ("ORDER", "cut", b'{"data":{"order":{"id":"1"'),
    ("ORDER", "a comma too many", b'{"data":{"order":{"id":"1",}}}'),
    ("ORDER", "nothing", b""),
    ("ORDER", "a null byte", b'{"data":{"order":{"id":"1"}}}\0'),
    ("ORDER", "an escaped key", b'{"d\\u0061ta":{"order":{"\\u0069d":"1"}}}'),
    ("ORDER", "an empty key", b'{"data":{"order":{"id":"1","":{}}},"":1}'),
    ("LOGIN", "a login", b'{"data":{"login":{"result":{"token":"opaque"}}}}'),
]


def bodies() -> Iterator[tuple[str, str, bytes]]:
    """Give every operation's attribute, case and body."""
    for operation, name, template in PLACES:
        for value in ODD_VALUES:
            shown = value[:40].decode("latin-1") + (f"... {len(value)}" if len(value) > 40 else "")
            yield operation, f"{operation} {name}: {shown}", template.replace(b"%b", value)
    for operation, name, body in WHOLE:
        yield operation, f"{operation} {name}", body


def read_body(operation: Operation, body: bytes) -> Any:
    """Return what a body is read as, the error if it is one; in one step, whatever did not fit before it."""
    if operation.reader is not None:
        operation.reader._misfits = operation.reader._skips = 0
    outcome = read_answer(PreparedRequest(operation, {}), RawAnswer(200, {}, body, 0.0))
    try:
        return conclude_call(operation, outcome)
    except StorefrontError as error:
        return error


def describe(operation: str, body: bytes) -> str:
    """Return what a body is read as: the error, or a digest of all dumps with the beginning of one for people."""
    value = read_body(getattr(operations, operation), body)
    if isinstance(value, StorefrontError):
        return f"{type(value).__name__}: {value}"[:LONGEST]
    adapter: TypeAdapter[Any] = TypeAdapter(getattr(operations, operation).model)
    sent = _dump(lambda: adapter.dump_json(value, by_alias=True, exclude_unset=True, warnings="none").decode())
    dumps = [
        _dump(lambda: repr(adapter.dump_python(value, warnings="none"))),
        _dump(lambda: repr(adapter.dump_python(value, mode="json", by_alias=True, warnings="none"))),
        _dump(lambda: repr(value)),
        sent,
    ]
    digest = hashlib.sha256("\n".join(dumps).encode("utf-8", "surrogatepass")).hexdigest()
    return f"{digest[:16]} {sent}"[:LONGEST]


def _dump(write: Callable[[], str]) -> str:
    """Return what is written; for what is nested too deeply to be, the error."""
    try:
        return write()
    except (PydanticSerializationError, RecursionError, ValueError) as error:
        return type(error).__name__
