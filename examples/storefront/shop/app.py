"""The application: one storefront for the process, a route for each page, and headers for all of them."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.templating import Jinja2Templates

from b2b_storefront import AsyncScope, AsyncStorefront, Fresh, MemoryCache, StorefrontError

from . import catalogue, dashboard, lists, masquerade, people, quotes, users
from .failures import answer_failure
from .headers import StrictHeaders
from .languages import LANGUAGES, read_moment, write_date, write_money
from .page import Page
from .serving import close_page, open_page, show
from .settings import Shop
from .visits import Visits

HERE = Path(__file__).parent
FRESHNESS: Mapping[str, Fresh] = {"ProductsSearch": Fresh(60, stale=600, if_error=3600)}
"""The catalogue: a minute old at most, ten minutes while the next is fetched, an hour while the API can't be asked."""


def create_app(
    open_storefront: Callable[..., AsyncStorefront] = AsyncStorefront,
    *,
    shows_calls: bool = False,
    visits: Visits | None = None,
) -> Starlette:
    """Return the shop as an ASGI application. The store comes from the environment: `B2B_STOREFRONT_STORE_HASH` etc.

    Args:
        open_storefront: Makes the storefront of this process from what this function adds: a cache and its freshness.
        shows_calls: Whether each page shows which calls it made.
        visits: Where the browsers are remembered that are signed in; in this process unless given.
    """
    templates = make_templates()

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[dict[str, Any]]:
        async with open_storefront(cache=MemoryCache(), freshness=FRESHNESS, app=("quayside", "1.0")) as storefront:
            yield {"shop": Shop(storefront, visits or Visits(), templates, shows_calls)}

    return Starlette(
        routes=[
            *catalogue.ROUTES,
            *people.ROUTES,
            *dashboard.ROUTES,
            *quotes.ROUTES,
            *lists.ROUTES,
            *users.ROUTES,
            *masquerade.ROUTES,
            Mount("/static", StaticFiles(directory=HERE / "static"), name="static"),
            Route("/health", lambda request: PlainTextResponse("ok\n")),
            show("/{path:path}", find_no_page, for_guests=True),
        ],
        middleware=[Middleware(StrictHeaders)],
        exception_handlers={405: refuse_method},
        lifespan=lifespan,
    )


def make_templates() -> Jinja2Templates:
    """Return the templates, with what all of them use."""
    templates = Jinja2Templates(directory=HERE / "templates")
    templates.env.tests["failed"] = lambda result: isinstance(result, StorefrontError)
    templates.env.globals["languages"] = LANGUAGES
    templates.env.globals["money"] = write_money
    templates.env.globals["date"] = write_date
    templates.env.globals["moment"] = read_moment
    templates.env.globals["count_requests"] = count_requests
    templates.env.trim_blocks = templates.env.lstrip_blocks = True
    return templates


def count_requests(scope: AsyncScope) -> int:
    """Return how many requests to the API a page has come to: what was asked together took the same time exactly."""
    return len({call.seconds for call in scope.calls if call.source == "network"})


async def find_no_page(page: Page) -> Response:
    """Every address that is none of the shop's."""
    raise HTTPException(404)


async def refuse_method(request: Request, error: Exception) -> Response:
    """A form sent where there is only a page, or the other way round."""
    page = open_page(request)
    return close_page(page, answer_failure(page, error))
