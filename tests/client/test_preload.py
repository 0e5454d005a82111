"""Imports at a moment of one's own, and imports that no signal handler cuts off."""

import json
import signal
import subprocess
import sys
import threading

import pytest

from b2b_storefront._lazy import import_apart

SCRIPT = """
import json, sys
from b2b_storefront import {kind}, FixedToken, preload
preload()
before = set(sys.modules)
import asyncio
from b2b_storefront import StorefrontError
from b2b_storefront.client import UserLoginType

async def run():
    storefront = {kind}("abc", base_url="http://127.0.0.1:1")
    session = storefront.session(FixedToken("t"))
    for call in (lambda: session.users(company_id=1), lambda: session.quotes(first=1), session.masquerading,
                 lambda: storefront.login("a@b.example", "x")):
        try:
            answer = call()
            if hasattr(answer, "__await__"):
                await answer
        except StorefrontError:
            pass
    closing = storefront.close()
    if closing is not None:
        await closing

asyncio.run(run())
print(json.dumps([sorted(set(sys.modules) - before), sorted(sys.modules)]))
"""


@pytest.mark.parametrize(("kind", "other"), [("Storefront", "aiohttp"), ("AsyncStorefront", "urllib3")])
def test_after_preload_a_first_call_imports_nothing_of_ours(kind: str, other: str) -> None:
    command = [sys.executable, "-c", SCRIPT.format(kind=kind)]
    later, loaded = json.loads(subprocess.check_output(command, text=True))  # noqa: S603
    assert [name for name in later if name.startswith("b2b_storefront") or name == "encodings.idna"] == []
    assert "b2b_storefront.client.users" in loaded
    if other == "aiohttp":
        assert other not in loaded


def test_preload_alone_prepares_both_kinds() -> None:
    names = "('aiohttp' in sys.modules, 'urllib3' in sys.modules)"
    script = f"import sys, b2b_storefront; b2b_storefront.preload(); print(*{names})"
    assert subprocess.check_output([sys.executable, "-c", script], text=True).split() == ["True", "True"]  # noqa: S603


def test_the_main_thread_lets_another_import_and_gets_what_comes_of_it() -> None:
    main = threading.get_ident()
    assert import_apart(threading.get_ident) != main
    with pytest.raises(ZeroDivisionError):
        import_apart(lambda: 1 // 0)


def test_another_thread_imports_itself() -> None:
    found: list[bool] = []
    thread = threading.Thread(target=lambda: found.append(import_apart(threading.get_ident) == threading.get_ident()))
    thread.start()
    thread.join()
    assert found == [True]


@pytest.mark.skipif(not hasattr(signal, "pthread_kill"), reason="this system sends no signals to threads")
def test_a_handler_that_raises_meanwhile_does_not_cut_the_import_off() -> None:
    begun, go_on, done, over = threading.Event(), threading.Event(), threading.Event(), threading.Event()
    struck: list[int] = []

    def work() -> None:
        begun.set()
        assert go_on.wait(50)
        done.set()

    def strike_once(number: int, _: object) -> None:
        if not struck:
            struck.append(number)
            raise KeyboardInterrupt

    def interrupt() -> None:
        assert begun.wait(50)
        # A signal that comes just before the main thread begins to wait does not wake it.
        while not over.is_set():
            signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
            over.wait(0.05)

    before = signal.signal(signal.SIGINT, strike_once)
    interrupting = threading.Thread(target=interrupt)
    try:
        interrupting.start()
        with pytest.raises(KeyboardInterrupt):
            import_apart(work)
    finally:
        over.set()
        interrupting.join()
        signal.signal(signal.SIGINT, before)
    assert not done.is_set()
    go_on.set()
    assert done.wait(50)
