"""What the tool that writes synchronous modules translates, and what it refuses."""

import argparse
import ast
import dataclasses
import http.cookies
import json.decoder
import textwrap
from pathlib import Path
from types import ModuleType

import pytest

from b2b_storefront.codegen.unasync import NoCounterpartError, to_sync


def translated(source: str, **names: str) -> str:
    """Return the synchronous text of an indented asynchronous one, without the line breaks around it."""
    return to_sync(textwrap.dedent(source).strip("\n") + "\n", names).strip("\n")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("async def f(): pass", "def f(): pass"),
        ("x = await f()", "x = f()"),
        ("return_value = (await f()).x", "return_value = (f()).x"),
        ("async with f() as x: pass", "with f() as x: pass"),
        ("async for x in f(): pass", "for x in f(): pass"),
        ("[x async for x in f()]", "[x for x in f()]"),
        ("[await x for x in f()]", "[x for x in f()]"),
        ("f(await g(), await h())", "f(g(), h())"),
        ("x =  await  f()  # await f() here", "x =  f()  # f() here"),
        ("raise StopAsyncIteration", "raise StopIteration"),
        ("await anext(aiter(x))", "next(iter(x))"),
        ("await self.x.aclose()", "self.x.close()"),
        ("@contextlib.asynccontextmanager\nasync def f(): ...", "@contextlib.contextmanager\ndef f(): ..."),
        ("class AsyncSession(AsyncBase): pass", "class Session(Base): pass"),
        ("class _AsyncSide: pass", "class _Side: pass"),
        ("async_pages(AsyncNodes)", "pages(Nodes)"),
        ("_async_pages(x)", "_pages(x)"),
        ("import b2b_storefront._async.session", "import b2b_storefront._sync.session"),
        ("Callable[[X], Awaitable[Y]]", "Callable[[X], Y]"),
        ("Awaitable[dict[str, list[X]]] | None", "dict[str, list[X]] | None"),
        ("def f(x: Awaitable[X]) -> Awaitable[Y[Z]]: ...", "def f(x: X) -> Y[Z]: ..."),
        ("from collections.abc import Awaitable, Callable", "from collections.abc import Callable"),
        ("from collections.abc import Callable, Awaitable", "from collections.abc import Callable"),
        ("from a import AsyncIterator, Awaitable, Callable", "from a import Iterator, Callable"),
        ("'''An asynchronous client, used asynchronously.'''", "'''A synchronous client, used synchronously.'''"),
        ("'''me = await buyer.me()'''", "'''me = buyer.me()'''"),
        ("'''async with AsyncStorefront() as storefront:'''", "'''with Storefront() as storefront:'''"),
        ("'''We await an answer, and async is a word.'''", "'''We await an answer, and async is a word.'''"),
        ("f'{await f()} of {AsyncX!r}'", "f'{f()} of {X!r}'"),
        ("f'{f(f\"{await g()}\")}'", "f'{f(f\"{g()}\")}'"),
        ("awaited = asynchronous_ = 1", "awaited = asynchronous_ = 1"),
    ],
)
def test_it_translates(source: str, expected: str) -> None:
    assert translated(source) == expected


def test_names_of_the_project_win_over_the_rules() -> None:
    source = """
        from b2b_storefront.auth.tasks import AsyncTokenSource
        from b2b_storefront.transport import AiohttpTransport

        def f(x: AsyncTokenSource) -> AiohttpTransport: ...
    """
    names = {"b2b_storefront.auth.tasks": "b2b_storefront.auth.threads", "AsyncTokenSource": "TokenSource"}
    assert to_sync(textwrap.dedent(source), {**names, "AiohttpTransport": "Urllib3Transport"}) == textwrap.dedent("""
        from b2b_storefront.auth.threads import TokenSource
        from b2b_storefront.transport import Urllib3Transport

        def f(x: TokenSource) -> Urllib3Transport: ...
    """)


def test_the_longest_known_beginning_of_a_dotted_name_counts() -> None:
    names = {"a.b": "x", "a.b.c": "y"}
    assert to_sync("a.b.c.AsyncD + a.b.async_e + a.bc\n", names) == "y.D + x.e + a.bc\n"


def test_layout_and_comments_stay() -> None:
    source = """
        async def f(
            x: int,  # how many
        ) -> None:
            # Why it is awaited.
            if x:

                await g(
                    x,
                )
    """
    expected = textwrap.dedent(source).replace("async def", "def").replace("await g(", "g(")
    assert to_sync(textwrap.dedent(source)) == expected


@pytest.mark.parametrize(
    "source",
    [
        "import asyncio",
        "from asyncio import Lock",
        "x = asyncio.Lock()",
        "async def f() -> AsyncGenerator[int, None]: ...",
        "def f() -> Coroutine[None, None, int]: ...",
        "'''Runs in an asyncio task.'''",
        "# asyncio does this",
        "import anyio",
        "f: 'Awaitable[int]'",
        "isinstance(x, Awaitable)",
    ],
)
def test_it_refuses_what_has_no_counterpart_and_names_the_line(source: str) -> None:
    with pytest.raises(NoCounterpartError, match=r"^line 2: "):
        to_sync(f"x = 1\n{source}\n")


@pytest.mark.parametrize(
    "body",
    [
        "async with f() as {}: async_store.close()",
        "for {} in async_store: pass",
        "return lambda {}: 1",
        "x = {}",
    ],
)
def test_it_refuses_two_variables_that_would_have_one_name(body: str) -> None:
    with pytest.raises(NoCounterpartError, match=r"^line 2: .*store and .*store would have the same name"):
        to_sync(f"async def f(async_store):\n    {body.format('store')}\n")
    assert "async" not in to_sync(f"async def f(async_store):\n    {body.format('shop')}\n")


def test_a_result_is_what_python_reads() -> None:
    source = """
        async def f(self):
            async with self.lock, g() as x:
                return [await y async for y in x if await z(y)]
    """
    assert ast.dump(ast.parse(translated(source))) == ast.dump(
        ast.parse("def f(self):\n    with self.lock, g() as x:\n        return [y for y in x if z(y)]")
    )


@pytest.mark.parametrize("module", [argparse, dataclasses, http.cookies, json.decoder, textwrap])
def test_a_synchronous_module_stays_as_it_is(module: ModuleType) -> None:
    source = Path(str(module.__file__)).read_text("utf-8")
    assert to_sync(source) == source
