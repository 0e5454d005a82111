"""An application's own token store may do anything: whoever can sign in is signed in all the same."""

import logging
import math
from collections.abc import Callable
from time import time
from typing import Any, NoReturn

import pytest

from b2b_storefront import AsyncStorefront, EmailPassword, MemoryTokenStore
from b2b_storefront.auth.stores import guard
from b2b_storefront.auth.stores.base import StoredToken
from b2b_storefront.sandbox import Sandbox


def fail(*_: object) -> NoReturn:
    raise RuntimeError("eyJ-" + "secret")


def stored(**parts: Any) -> StoredToken:
    whole: dict[str, Any] = {"value": "a.b.c", "expires_at": time() + 999, "proof": "", "lifetime": 999.0}
    return StoredToken(**{**whole, **parts})


LOADED: dict[str, Any] = {
    "a text": "a.b.c",
    "bytes": b"a.b.c",
    "a dict": {"value": "a.b.c"},
    "a number": 5,
    "no text": stored(value=5),
    "a value without a class of its own": stored(),
    "no proof": stored(proof=None),
    "a proof of bytes": stored(proof=b"x"),
    "a text for an end": stored(expires_at="soon"),
    "no number for an end": stored(expires_at=math.nan),
    "no lifetime": stored(lifetime=None),
}
WAYS: dict[str, dict[str, Callable[..., object]]] = {
    **{f"gives back {name}": {"load": lambda self, key, value=value: value} for name, value in LOADED.items()},
    **{f"{name} raises": {name: fail} for name in ("load", "save", "drop", "acquire", "renew", "release")},
    "all raise": dict.fromkeys(("load", "save", "drop", "acquire", "renew", "release", "hold", "let_go"), fail),
    **{f"{name} raises": {name: fail} for name in ("ended", "belong")},
    "ended says nothing": {"ended": lambda self, since: None},
    "a lease that says nothing": {"acquire": lambda self, *_: None},
    "hold says nothing": {"hold": lambda self, *_: None},
}


@pytest.fixture(autouse=True)
def nobody_was_warned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "_warned", set())


@pytest.mark.parametrize("shared", [False, True])
@pytest.mark.parametrize("way", WAYS)
async def test_a_store_that_fails_keeps_nobody_out(
    way: str, shared: bool, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING, "b2b_storefront")
    store = type("OwnStore", (MemoryTokenStore,), {**WAYS[way], "shared": shared})()
    agent = sandbox.accounts.super_admin
    async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url, tokens=store, retry=False) as storefront:
        for _ in range(2):
            session = storefront.session(EmailPassword(agent.email, agent.password))
            assert (await session.current_user()).email == agent.email
        sandbox.expire_tokens()
        assert (await session.current_user()).email == agent.email
        async with session.masquerade(company_id=1001) as acting:
            assert (await acting.current_user()).masquerading_company_id == 1001
    warnings = [record.getMessage() for record in caplog.records if record.name == "b2b_storefront"]
    assert len(warnings) <= 1  # However often it fails.
    assert all("The token store OwnStore" in warning and "secret" not in warning for warning in warnings)
