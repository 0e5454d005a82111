"""Whoever asks whatever, in whatever order, gets the answer that the API gives to that very question, or none.

The API is played by a transport whose answers say what they answer: who asks, as which company, in which language, with
which variables. A cache that mixes everything up stands between.
"""

import random
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from gql import GraphQLRequest
from gql.transport import AsyncTransport
from graphql import ExecutionResult
from hypothesis import given, settings
from hypothesis import strategies as st

from b2b_storefront import Access, AsyncSession, AsyncStorefront, FixedToken, Fresh, MemoryCache, Operation
from b2b_storefront.cache import Kept

TEXT = "query {name}($x: Int) {{ {root}(x: $x) }}"


def operation(name: str, root: str, access: Access) -> Operation:
    document = TEXT.format(name=name, root=root)
    return Operation(name, "query", document, root=root, access=access, variables={"x": "Int"}, nullable=True)


OPERATIONS = [
    operation("Mine", "mine", Access.EITHER),
    operation("Yours", "yours", Access.ANONYMOUS | Access.EITHER),
    operation("Everybodys", "everybodys", Access.ANONYMOUS),
    operation("Priced", "productsSearch", Access.ANONYMOUS),
]
SWITCH = Operation("Switch", "mutation", "mutation Switch($x: Int) { userMasqueradingCompanyBegin(x: $x) }")
CUSTOMERS = ["anna", "ben", None]


class AsyncTelling(AsyncTransport):
    """Answers with what it was asked, and by whom. Keeps as which company each customer acts, as the API does."""

    def __init__(self) -> None:
        self.companies: dict[str | None, int | None] = {}
        self.asked = 0

    async def connect(self) -> None:
        pass

    async def close(self) -> None:
        pass

    async def execute(self, request: GraphQLRequest, extra_args: dict[str, Any] | None = None) -> ExecutionResult:
        self.asked += 1
        headers = {name.lower(): str(value) for name, value in (extra_args or {}).get("headers", {}).items()}
        customer = headers.get("authorization", "Bearer ").removeprefix("Bearer ") or None
        variables = request.variable_values or {}
        name = request.operation_name or ""
        if name == "Switch":
            self.companies[customer] = variables["x"]
            return ExecutionResult({"userMasqueradingCompanyBegin": None})
        answer = [name, customer, self.companies.get(customer), headers.get("accept-language"), variables.get("x")]
        root = next(entry.root for entry in OPERATIONS if entry.name == name) or ""
        return ExecutionResult({root: {"id": variables.get("x"), "answers": answer}})

    def subscribe(self, request: GraphQLRequest) -> Any:
        raise NotImplementedError


class MixingCache(MemoryCache):
    """Answers with what it has under any key, as a store with a fault, or an evil one, might."""

    def __init__(self, seed: int, *, renames: bool) -> None:
        super().__init__()
        self.shared = True
        self.values: dict[str, bytes] = {}
        self._random = random.Random(seed)  # noqa: S311 - it plays chance, and keeps no secret
        self._renames = renames

    def put(self, key: str, value: bytes, life: float, tags: Collection[str], took: float) -> None:
        """Keep a value, whatever was forgotten."""
        self.values[key] = value

    def get(self, key: str) -> Kept | None:
        """Return any value; under this key's name, if it renames what it gives out."""
        if not self.values:
            return None
        other = self._random.choice(sorted(self.values))
        value = bytes(memoryview(self.values[other]))
        # What everybody may see bears no proof, and no customer's name.
        if self._renames and b'"p":""' not in value:
            value = value.replace(other.encode(), key.encode())
        return Kept(value, 0.0)


class KeepingCache(MemoryCache):
    """Forgets nothing: what keeps companies apart is the key alone."""

    def forget(self, tags: Collection[str]) -> None:
        """Do nothing."""


@dataclass(frozen=True)
class Step:
    """A customer asks, or switches to another company first."""

    customer: int
    operation: int
    x: int
    locale: str | None
    company: int | None = field(default=None)
    switches: bool = False


steps = st.lists(
    st.builds(
        Step,
        st.integers(0, 2),
        st.integers(0, 3),
        st.integers(0, 1),
        st.sampled_from([None, "de"]),
        st.sampled_from([None, 7, 8]),
        st.booleans(),
    ),
    min_size=3,
    max_size=25,
)


async def walk(taken: list[Step], cache: MemoryCache, *, scoped: bool) -> int:
    """Take the steps, compare each answer with what the API says at that moment, and return how many it was asked."""
    transport = AsyncTelling()
    freshness = {entry: Fresh(600, stale=600, if_error=600) for entry in OPERATIONS}
    async with AsyncStorefront("abc", transport=transport, cache=cache, freshness=freshness) as storefront:
        async with storefront.scope() as scope:
            makes = scope if scoped else storefront
            for step in taken:
                customer = CUSTOMERS[step.customer]
                session: AsyncSession = makes.guest() if customer is None else makes.session(FixedToken(customer))
                if step.switches and customer is not None:
                    await session.run(SWITCH, x=step.company)
                    if session._tokens is not None:
                        session._tokens.acting_as = step.company
                asked = OPERATIONS[step.operation]
                if customer is None and asked.needs_token:
                    continue
                answer = (await session.with_options(locale=step.locale).run(asked, x=step.x))["answers"]
                shared = asked.name == "Everybodys"
                expected_customer = None if shared else customer
                assert answer[:2] == [asked.name, expected_customer]
                assert answer[3:] == [step.locale, step.x]
                # A cache that forgets nothing may be behind its time, but only about the company that was acted as.
                assert answer[2] == transport.companies.get(expected_customer)
    return transport.asked


async def test_whoever_asks_the_same_gets_the_own_answer() -> None:
    asked = [
        Step(customer, number, 1, locale, company, switches=True)
        for company in (None, 7, 8, 7, None)
        for locale in (None, "de")
        for number in range(len(OPERATIONS))
        for customer in range(len(CUSTOMERS))
    ]
    for cache in (MemoryCache(), KeepingCache(), MixingCache(1, renames=True)):
        await walk(asked * 2, cache, scoped=False)
        await walk(asked * 2, cache, scoped=True)


@settings(max_examples=60)
@given(steps, st.booleans(), st.booleans())
async def test_each_answer_is_to_the_question_that_was_asked(taken: list[Step], forgets: bool, scoped: bool) -> None:
    asked = await walk(taken, MemoryCache() if forgets else KeepingCache(), scoped=scoped)
    switches = sum(step.switches and CUSTOMERS[step.customer] is not None for step in taken)
    assert asked <= len(taken) + switches


@settings(max_examples=60)
@given(steps, st.integers(), st.booleans(), st.booleans())
async def test_so_it_is_over_a_cache_that_mixes_everything_up(
    taken: list[Step], seed: int, renames: bool, scoped: bool
) -> None:
    await walk(taken, MixingCache(seed, renames=renames), scoped=scoped)


async def test_something_is_kept_at_all() -> None:
    taken = [Step(0, 0, 1, None), Step(0, 0, 1, None), Step(0, 2, 1, "de"), Step(1, 2, 1, "de"), Step(2, 2, 1, "de")]
    assert await walk(taken, MemoryCache(), scoped=False) == 2
