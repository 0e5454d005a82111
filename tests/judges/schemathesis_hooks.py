"""How schemathesis asks the sandbox: with values that its scalars take, and ids that are there every other time."""

import re
from typing import Any

import schemathesis  # type: ignore[import-not-found]  # it has an environment of its own
from hypothesis import strategies as st
from hypothesis_graphql import nodes  # type: ignore[import-not-found]

KNOWN = {
    "companyId": (1001, 1002, 1003),
    "userId": (20001, 20002, 20003, 20006),
    "customerId": (101, 106, 107),
    "superAdminId": (20006,),
    "roleId": (3001, 3004),
    "addressId": (210001, 210002, 220001),
    "bcAddressId": (220001, 220002),
    "quoteId": (60001, 60002, 60008),
    "invoiceId": (170001, 170002, 170003),
    "receiptId": (180001, 180002),
    "bcOrderId": (140001, 140003, 140007),
    "shoppingListId": (90002, 90005, 110001),
    "sampleShoppingListId": (90002, 90005, 110001),
    "itemId": (100001, 120001),
    "productId": (40001, 40006, 40007),
    "variantId": (50001, 50009, 50010),
    "id": (60001, 60002, 90002, 110001, 140003, 140007, 180001, 190001),
}
"""Ids of the sandbox's own seed, by the names of arguments and members."""

_ID = re.compile(rf"\b({'|'.join(KNOWN)}): (-?[0-9]+)\b")
_DECIMALS = st.one_of(
    st.decimals(allow_nan=True).map(str), st.integers(-5, 10**12).map(str), st.sampled_from(["", "1", "0", "-1", "x"])
)

schemathesis.graphql.scalar("Decimal", _DECIMALS.map(nodes.String))
schemathesis.graphql.scalar("ProductQuantity", st.integers(-3, 2**33).map(nodes.Int))
schemathesis.graphql.scalar("CurrencyDecimalPlaces", st.integers(-3, 2**33).map(nodes.Int))
schemathesis.graphql.scalar(
    "GenericScalar", st.one_of(st.text(max_size=8).map(nodes.String), st.integers(-9, 9).map(nodes.Int))
)


@schemathesis.hook  # type: ignore[untyped-decorator]
def before_call(_context: Any, case: Any, _kwargs: Any) -> None:
    """Ask the store that there is, and by ids that exist where the number is even."""
    if isinstance(case.body, str):
        body = re.sub(r'storeHash: "[^"\n]*"', 'storeHash: "sandbox"', case.body)
        case.body = _ID.sub(_replace, body)


def _replace(match: re.Match[str]) -> str:
    number, known = abs(int(match[2])), KNOWN[match[1]]
    return f"{match[1]}: {known[number // 2 % len(known)]}" if number % 2 == 0 else match[0]


@schemathesis.check  # type: ignore[untyped-decorator]
def no_crash(_context: Any, response: Any, _case: Any) -> None:
    """An answer is the API's, whatever it says, and no failure of the sandbox."""
    assert response.status_code < 500, response.text
    assert "The sandbox failed" not in response.text, response.text
