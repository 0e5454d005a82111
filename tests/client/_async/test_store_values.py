"""The store's hash and the channel are the storefront's own wherever an operation takes them and nobody gives them."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from b2b_storefront import UNSET, AsyncSession, AsyncStorefront, ConfigurationError, FixedToken, Operation
from b2b_storefront.client import (
    CustomerInputType,
    CustomerStoreFrontTokenInputType,
    QuoteUpdateInputType,
    UserLoginType,
    operations,
)
from b2b_storefront.testing import AsyncFakeTransport, FakeAnswerError

STORE, BOTH = {"storeHash": "abc"}, {"storeHash": "abc", "channelId": 7}
TOKEN = {"expiresAt": 1, "allowedCorsOrigins": []}
LOGIN = {"email": "a@b.example", "password": "hidden-word"}

IN_CAMEL_CASE: dict[str, Any] = {"channelId": "3"}

Call = Callable[[AsyncSession], Awaitable[Any]]


async def sent_by(call: Call) -> dict[str, Any]:
    """Return the variables that a call sends, of channel 7 of the store abc."""
    fake = AsyncFakeTransport()
    async with AsyncStorefront("abc", channel_id=7, transport=fake) as storefront:
        with pytest.raises(FakeAnswerError, match="no answer"):
            await call(storefront.session(FixedToken("opaque")))
    [request] = fake.requests
    return request.variables


CALLS: list[tuple[Call, dict[str, Any]]] = [
    # required, optional, and as text
    (lambda buyer: buyer.storefront_default_language(), BOTH),
    (lambda buyer: buyer.storefront_configs(), BOTH),
    (lambda buyer: buyer.products_search(product_ids=[1]), BOTH | {"productIds": [1]}),
    (lambda buyer: buyer.currencies(), {"storeHash": "abc", "channelId": "7"}),
    (lambda buyer: buyer.quote(id=1, date="2"), STORE | {"id": 1, "date": "2"}),
    # nothing but what an operation takes
    (lambda buyer: buyer.users(company_id=1), {"companyId": 1}),
    # what is given is sent, null too; what is unset is not given
    (lambda buyer: buyer.storefront_configs(store_hash="other", channel_id=3), {"storeHash": "other", "channelId": 3}),
    (lambda buyer: buyer.storefront_configs(channel_id=None), STORE | {"channelId": None}),
    (lambda buyer: buyer.storefront_configs(store_hash=UNSET, channel_id=UNSET), BOTH),
    (lambda buyer: buyer.run(operations.CURRENCIES, **IN_CAMEL_CASE), STORE | {"channelId": "3"}),
    # a site's script is found by its address
    (lambda buyer: buyer.storefront_script(site_url="https://a.example"), {"siteUrl": "https://a.example"}),
    # fields of inputs that have to be given
    (
        lambda buyer: buyer.quote_update(id=1, quote_data={"user_email": "a@b.example"}),
        {"id": 1, "quoteData": STORE | {"userEmail": "a@b.example"}},
    ),
    (
        lambda buyer: buyer.quote_update(
            id=1, quote_data=QuoteUpdateInputType(user_email="a@b.example", store_hash="other")
        ),
        {"id": 1, "quoteData": {"storeHash": "other", "userEmail": "a@b.example"}},
    ),
    (
        lambda buyer: buyer.store_front_token(
            store_front_token_data=CustomerStoreFrontTokenInputType(expires_at=1, allowed_cors_origins=[])
        ),
        {"storeFrontTokenData": BOTH | TOKEN},
    ),
    # an optional one keeps the API's default
    (lambda buyer: buyer.login(login_data=UserLoginType.model_validate(LOGIN)), {"loginData": STORE | LOGIN}),
    (lambda buyer: buyer.product_anon_upload(), {}),
]


@pytest.mark.parametrize(("call", "variables"), CALLS)
async def test_what_nobody_gives_is_the_storefront_s(call: Call, variables: dict[str, Any]) -> None:
    assert await sent_by(call) == variables


@pytest.mark.parametrize(
    "call",
    [
        lambda buyer: buyer.storefront_configs(store_hash=None),
        lambda buyer: buyer.quote_update(id=1, quote_data={"user_email": "a@b.example", "store_hash": None}),
        lambda buyer: buyer.storefront_default_language(channel_id="seven"),
    ],
)
async def test_what_is_given_is_checked_as_ever(call: Call) -> None:
    fake = AsyncFakeTransport()
    async with AsyncStorefront("abc", channel_id=7, transport=fake) as storefront:
        with pytest.raises(ConfigurationError, match=r"store_hash|channel_id"):
            await call(storefront.session(FixedToken("opaque")))
    assert fake.requests == []


async def test_iterators_fill_them_in_too() -> None:
    async def first(buyer: AsyncSession) -> None:
        async for _ in buyer.iter_customer_quotes():
            break

    assert (await sent_by(first))["channelId"] == 7


async def test_an_input_that_is_given_is_not_changed() -> None:
    data = CustomerInputType(email="a@b.example", first_name="A", last_name="B")
    before = data.model_dump(exclude_unset=True)
    variables = await sent_by(lambda buyer: buyer.customer_create(customer_data=data))
    assert variables["customerData"]["storeHash"] == "abc"
    assert data.model_dump(exclude_unset=True) == before


async def test_an_operation_by_hand_may_say_so_as_well() -> None:
    document = "query Q($h: String, $items: [I!]) { q(h: $h, items: $items) }"
    kinds = {"h": "String", "items": "[I!]"}
    filled = {"h": "store_hash", "items.channel": "channel_text"}
    operation = Operation("Q", "query", document, root="q", variables=kinds, from_storefront=filled)
    variables = await sent_by(lambda buyer: buyer.run(operation, items=[{"a": 1}, {"channel": None}]))
    assert variables == {"h": "abc", "items": [{"a": 1, "channel": "7"}, {"channel": None}]}
