"""How long answers may be used, and which answers everybody may see: pure."""

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass
from enum import Enum
from weakref import WeakKeyDictionary

from b2b_storefront._error_details import bounded_text
from b2b_storefront._errors import ConfigurationError
from b2b_storefront._numbers import A_YEAR, describe, is_number
from b2b_storefront.wire.operation import Access, Operation

__all__ = ["SHIPPED", "Fresh", "Freshness", "GivenFreshness", "Plan", "State", "is_rememberable"]


class State(Enum):
    """What an answer of some age is good for."""

    FRESH = "fresh"
    STALE = "stale"
    """It is served while the next one is fetched."""
    SPARE = "spare"
    """It is served only if the API can't be asked."""
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Fresh:
    """How long an answer may be used: `Fresh(300, stale=3600, if_error=86400)`.

    Attributes:
        seconds: For so many seconds it is as good as a new one.
        stale: For so many seconds more it is still served, while one call fetches the next.
        if_error: For so many seconds more, counted like `stale`, it is served when the API can't be asked: when it is
            unreachable, too slow, failing (HTTP 5xx) or limited (429).
        shared: Whether customers and guests share one answer, which is then asked for without anybody's token. None
            shares what needs no token and says nothing about prices, stock or what may be bought.

    Raises:
        ConfigurationError: A number is negative, not a number, or more than a year; or all of them are 0.
    """

    seconds: float
    _: KW_ONLY
    stale: float = 0.0
    if_error: float = 0.0
    shared: bool | None = None

    def __post_init__(self) -> None:
        for name in ("seconds", "stale", "if_error"):
            value = getattr(self, name)
            if not is_number(value):
                raise ConfigurationError(
                    f"Fresh: {name} is {describe(value)}: pass seconds, from 0 to {A_YEAR:g} (a year)."
                )
        if not self.life:
            raise ConfigurationError("Fresh: nothing would be kept for 0 seconds. Pass None instead of Fresh(0).")
        if not (self.shared is None or isinstance(self.shared, bool)):
            raise ConfigurationError("Fresh: shared is True, False or None.")

    @property
    def life(self) -> float:
        """After so many seconds an answer is of no use."""
        return self.seconds + max(self.stale, self.if_error)

    def judge(self, age: float) -> State:
        """Return what an answer is good for that arrived so many seconds ago."""
        if age < self.seconds:
            return State.FRESH
        if age < self.seconds + self.stale:
            return State.STALE
        return State.SPARE if age < self.seconds + self.if_error else State.GONE


CONFIGURATION = Fresh(300, stale=3_600, if_error=86_400)
COUNTRIES = Fresh(86_400, stale=86_400, if_error=604_800)
CATALOGUE = Fresh(60, stale=60, if_error=600)

SHIPPED: Mapping[str, Fresh] = {
    "AccountFormFields": CONFIGURATION,
    "AddressConfig": CONFIGURATION,
    "AddressExtraFields": CONFIGURATION,
    "AutoLoader": CONFIGURATION,
    "CompanyExtraFields": CONFIGURATION,
    "Countries": COUNTRIES,
    "Currencies": CONFIGURATION,
    "PriceProducts": CATALOGUE,
    "ProductPurchasable": CATALOGUE,
    "ProductsSearch": CATALOGUE,
    "QuoteConfig": CONFIGURATION,
    "QuoteExtraFieldsConfig": CONFIGURATION,
    "StoreBasicInfo": CONFIGURATION,
    "StorefrontConfig": CONFIGURATION,
    "StorefrontConfigs": CONFIGURATION,
    "StorefrontDefaultLanguage": CONFIGURATION,
    "StorefrontProductSettings": CONFIGURATION,
    "StorefrontScript": CONFIGURATION,
    "StorefrontSettings": CONFIGURATION,
    "TaxZoneRates": CONFIGURATION,
    "VariantSku": CATALOGUE,
}
"""What a cache keeps unless it is told otherwise: queries that anybody may ask, about the store and its products.

Not `validateProduct`: what is about to be ordered is asked anew. Nor what tells something about a person.
"""

PERSONAL = frozenset(
    {"priceProducts", "productPurchasable", "productsSearch", "validateProduct", "validateProducts", "variantSku"}
)
"""Root fields that anybody may ask, and that may answer each customer otherwise: prices, stock, what may be bought."""

ASKED_ANEW = frozenset({"superAdminMasquerading", "userMasqueradingCompany"})
"""Root fields that tell what other processes and the portal change. Whoever asks wants to know how it is now."""


GivenFreshness = Mapping[str, Fresh | None] | Mapping[Operation, Fresh | None] | Mapping[str | Operation, Fresh | None]
"""`Fresh` by the names of operations, or by operations of one's own; None for what is not to be kept."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How the answers of one operation are kept.

    Attributes:
        fresh: For how long.
        shared: Whether one answer serves everybody.
    """

    fresh: Fresh
    shared: bool


class Freshness:
    """Which operations' answers are kept, and for how long.

    Args:
        given: What differs from the shipped table: `Fresh` by the operation's name, or by the operation itself where it
            is one of your own; None for one that is not to be kept.
        known: The operations that may be named.

    Raises:
        ConfigurationError: There is no such operation, it is a mutation, or what stands beside it is not `Fresh`; or
            an answer is to be shared that needs a customer's token.
    """

    def __init__(self, given: GivenFreshness | None, known: Mapping[str, Operation]) -> None:
        table: dict[str, Fresh | None] = dict(SHIPPED)
        self._own: dict[tuple[str, bytes], Fresh | None] = {}
        if given is not None and not isinstance(given, Mapping):
            raise ConfigurationError("freshness is not a mapping: pass {'StorefrontConfigs': Fresh(300), ...}.")
        for entry, fresh in (given or {}).items():
            operation = entry if isinstance(entry, Operation) else known.get(entry)
            if operation is None:
                raise ConfigurationError(
                    f"freshness: there is no operation {bounded_text(str(entry))!r}. Names are those of"
                    " docs/operations.md, such as 'StorefrontConfigs'; for an operation of your own, pass the operation"
                    " itself."
                )
            _check(operation, fresh)
            if isinstance(entry, Operation):
                self._own[operation.name, operation.digest] = fresh
            else:
                table[operation.name] = fresh
        self._table = table
        self._plans: WeakKeyDictionary[Operation, Plan | None] = WeakKeyDictionary()

    def plan(self, operation: Operation) -> Plan | None:
        """Return how an operation's answers are kept; None for not at all."""
        try:
            return self._plans[operation]
        except KeyError:
            plan = self._plans[operation] = self._find(operation)
            return plan

    def _find(self, operation: Operation) -> Plan | None:
        if not is_rememberable(operation):
            return None
        own = (operation.name, operation.digest)
        fresh = self._own[own] if own in self._own else self._table.get(operation.name)
        if fresh is None:
            return None
        open_to_all = operation.access == Access.ANONYMOUS
        shared = PERSONAL.isdisjoint(operation.root_fields) if fresh.shared is None else fresh.shared
        return Plan(fresh, shared and open_to_all)


def is_rememberable(operation: Operation) -> bool:
    """Tell whether an answer may be used again at all: that of a query, and not of one that asks how it is now."""
    return operation.kind == "query" and ASKED_ANEW.isdisjoint(operation.root_fields)


def _check(operation: Operation, fresh: object) -> None:
    name = operation.name
    if fresh is None:
        return
    if not isinstance(fresh, Fresh):
        raise ConfigurationError(f"freshness: {name} has {type(fresh).__name__}: pass Fresh(seconds), or None.")
    if not is_rememberable(operation):
        what = "a mutation" if operation.kind == "mutation" else "what other programs change at any time"
        raise ConfigurationError(f"freshness: {name} is {what}, and is never kept. Leave it out.")
    if fresh.shared and operation.access != Access.ANONYMOUS:
        raise ConfigurationError(
            f"freshness: {name} needs a customer, or answers customers otherwise than guests, so that its answers can't"
            " be shared. Leave shared=True out."
        )
