"""A token store that does not say what has ended takes no more than a call's time; written for both kinds."""

import asyncio
from time import sleep, time

import pytest

from b2b_storefront import AsyncStorefront, EmailPassword, MemoryTokenStore, RequestTimeoutError, Storefront
from b2b_storefront.auth.stores.endings import Ended
from b2b_storefront.sandbox import Sandbox


class Silent(MemoryTokenStore):
    """Answers when it is silent no more, or after half a minute."""

    silent = True

    def ended(self, since: int) -> Ended:
        until = time() + 30
        while self.silent and time() < until:
            sleep(0.01)
        return super().ended(since)

    async def ended_async(self, since: int) -> Ended:
        until = time() + 30
        while self.silent and time() < until:
            await asyncio.sleep(0.01)
        return MemoryTokenStore.ended(self, since)


def test_a_call_of_a_thread_ends_in_time(sandbox: Sandbox) -> None:
    store, account = Silent(), sandbox.accounts.senior
    with Storefront(sandbox.store_hash, base_url=sandbox.base_url, tokens=store, retry=False) as storefront:
        session = storefront.session(EmailPassword(account.email, account.password))
        began = time()
        with pytest.raises(RequestTimeoutError) as raised:
            session.with_options(timeout=0.3).current_user()
        assert not raised.value.sent
        assert time() - began < 15
        store.silent = False
        assert session.current_user().email == account.email


async def test_a_call_of_a_task_ends_in_time(sandbox: Sandbox) -> None:
    store, account = Silent(), sandbox.accounts.senior
    async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url, tokens=store, retry=False) as storefront:
        session = storefront.session(EmailPassword(account.email, account.password))
        began = time()
        with pytest.raises(RequestTimeoutError) as raised:
            await session.with_options(timeout=0.3).current_user()
        assert not raised.value.sent
        assert time() - began < 15
        store.silent = False
        assert (await session.current_user()).email == account.email
