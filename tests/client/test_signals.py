"""A time limit that a signal handler raises, wherever it strikes, ends the call as what it is.

Task queues end a task that takes too long by raising in a signal handler, in the middle of whatever the main thread
does. Their errors are Exceptions like any other, and Python's own recipe raises TimeoutError, which is what a socket
raises too. Taken for a fault of the network or of an answer, the limit would be lost.
"""

import asyncio
import gc
import signal
import weakref
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from b2b_storefront import AsyncStorefront, EmailPassword, Session, Storefront, TokenFunction, preload
from b2b_storefront._signals import pass_signal_on
from b2b_storefront.client import ShoppingListsInputType, operations
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.wire.answer import HTTPResult
from b2b_storefront.wire.decode import decode
from b2b_storefront.wire.variables import encode_variables

from .striking import LIMITS, OverTimeError, ending, strike_everywhere

# A connection that is struck before anybody holds it is closed when it is collected, with a warning.
pytestmark = [
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.usefixtures("over_each_transport"),
]

STEPS = pytest.mark.parametrize("step", [13, pytest.param(1, marks=pytest.mark.slow)])
"""How many lines further each strike is: the usual run takes samples."""


class Held:
    """What a call has, and gives back by being gone."""


def test_what_is_passed_on_does_not_hold_what_its_call_had() -> None:
    held: list[weakref.ref[Held]] = []

    def call() -> None:
        place = Held()
        held.append(weakref.ref(place))
        try:
            signal.raise_signal(signal.SIGUSR1)
        except Exception as error:
            pass_signal_on(error)
            raise

    gc.disable()
    try:
        with ending(OverTimeError), pytest.raises(OverTimeError) as raised:
            call()
        del raised
        assert held[0]() is None
    finally:
        gc.enable()


@LIMITS
@STEPS
def test_in_a_call_over_an_open_connection(limit: type[Exception], step: int, sandbox: Sandbox) -> None:
    with Storefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
        buyer = storefront.session(EmailPassword("senior@sandbox.example", "sandbox-password"))
        buyer.current_user()
        assert strike_everywhere(limit, buyer.current_user, step) > 10
        assert buyer.current_user().email == "senior@sandbox.example"


@LIMITS
@STEPS
def test_in_a_call_that_signs_in(limit: type[Exception], step: int, sandbox: Sandbox) -> None:
    preload()

    def sign_in() -> None:
        with Storefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
            storefront.session(EmailPassword("senior@sandbox.example", "sandbox-password")).current_user()

    sign_in()
    assert strike_everywhere(limit, sign_in, step) > 20


@STEPS
def test_the_next_call_works_in_every_thread(step: int, sandbox: Sandbox) -> None:
    """Whatever was claimed by the call that was struck, a sign-in above all, is free again."""
    preload()
    account = sandbox.accounts.senior
    struck: list[Session] = []

    def sign_in() -> None:
        storefront = Storefront(sandbox.store_hash, base_url=sandbox.base_url, timeout=5)
        struck.append(storefront.session(EmailPassword(account.email, account.password)))
        struck[-1].current_user()

    def check_last() -> None:
        if struck:
            session = struck.pop()
            with ThreadPoolExecutor(1) as pool:
                assert pool.submit(session.current_user).result(30).email == account.email
            assert session.current_user().email == account.email

    assert strike_everywhere(OverTimeError, sign_in, step, then=check_last) > 20


@LIMITS
def test_in_a_function_of_the_application(limit: type[Exception], sandbox: Sandbox) -> None:
    with Storefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
        buyer = storefront.session(EmailPassword("senior@sandbox.example", "sandbox-password"))
        token = buyer.token()

    def kept_token() -> str:
        signal.raise_signal(signal.SIGUSR1)
        return token

    with ending(limit), Storefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
        with pytest.raises(limit, match="the task took too long"):
            storefront.session(TokenFunction(kept_token, customer="a")).current_user()


async def test_in_an_event_loop(sandbox: Sandbox) -> None:
    """A handler runs in the loop's thread as well, between two steps of whatever task is running."""
    async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
        buyer = storefront.session(EmailPassword("senior@sandbox.example", "sandbox-password"))
        await buyer.current_user()
        loop = asyncio.get_running_loop()
        transport: Any = storefront._sender.transport
        name = "_exchange_directly" if hasattr(transport, "_exchange_directly") else "_exchange"
        exchange = getattr(transport, name)

        async def struck(*arguments: Any) -> Any:
            signal.raise_signal(signal.SIGUSR1)
            return await exchange(*arguments)

        with ending(OverTimeError), pytest.MonkeyPatch.context() as patch:
            patch.setattr(transport, name, struck)
            with pytest.raises(OverTimeError):
                await loop.create_task(buyer.current_user())


@LIMITS
@STEPS
def test_in_decoding_what_has_to_be_mended(limit: type[Exception], step: int) -> None:
    page = {"hasNextPage": False, "hasPreviousPage": False}
    data = {"users": {"totalCount": "1", "edges": [None], "pageInfo": page}}
    result = HTTPResult(data, None, None, status=200, headers={}, elapsed=0.0)

    def read() -> None:
        assert decode(operations.USERS, result, operations.USERS.model) is not None

    read()
    assert strike_everywhere(limit, read, step) > 4


@LIMITS
@STEPS
def test_in_encoding_what_has_to_be_converted(limit: type[Exception], step: int) -> None:
    data = ShoppingListsInputType(name="a", description="b", status=30)

    def write() -> None:
        encode_variables(operations.SHOPPING_LISTS_CREATE, {"shopping_list_data": data})

    write()
    assert strike_everywhere(limit, write, step) > 2
