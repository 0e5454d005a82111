"""The application: one storefront for the process, a route for each page, and headers for all of them."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.templating import Jinja2Templates

from b2b_storefront import AsyncStorefront, Fresh, MemoryCache, StorefrontError
from b2b_storefront.contrib.starlette import VisitMiddleware, VisitPolicy, error_handlers, storefront_lifespan

from . import catalogue, dashboard, lists, masquerade, people, quotes, users
from .calls import find_calls, observe
from .failures import explain, explain_refusal
from .headers import StrictHeaders
from .languages import LANGUAGES, read_moment, write_date, write_money
from .page import Page
from .serving import show
from .settings import Shop
from .visits import VisitCookie, Visits

HERE = Path(__file__).parent
FRESHNESS: Mapping[str, Fresh] = {"ProductsSearch": Fresh(60, stale=600, if_error=3600)}
"""The catalogue: a minute old at most, ten minutes while the next is fetched, an hour while the API can't be asked."""


def create_app(
    open_storefront: Callable[..., AsyncStorefront] = AsyncStorefront,
    *,
    shows_calls: bool = False,
) -> Starlette:
    """Return the shop as an ASGI application. The store comes from the environment: `B2B_STOREFRONT_STORE_HASH` etc.

    Args:
        open_storefront: Makes the storefront of this process from what this function adds: a cache and its freshness.
        shows_calls: Whether each page shows which calls it made.
    """
    shop = Shop(Visits(), make_templates())
    # Each request has a scope of ten seconds, in a language that the shop has.
    policy = VisitPolicy(sign_in="/sign-in", timeout=10, languages=list(LANGUAGES), server_timing=shows_calls)

    @asynccontextmanager
    async def share_shop(app: Starlette) -> AsyncIterator[dict[str, Any]]:
        yield {"shop": shop}

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
        middleware=[
            Middleware(StrictHeaders),
            Middleware(VisitCookie, visits=shop.visits),
            Middleware(VisitMiddleware, policy=policy, observe=observe if shows_calls else None),
        ],
        exception_handlers={**error_handlers(explain), HTTPException: explain_refusal},
        lifespan=storefront_lifespan(
            lambda: open_storefront(cache=MemoryCache(), freshness=FRESHNESS, app=("quayside", "1.0")), share_shop
        ),
    )


def make_templates() -> Jinja2Templates:
    """Return the templates, with what all of them use."""
    templates = Jinja2Templates(directory=HERE / "templates")
    templates.env.tests["failed"] = lambda result: isinstance(result, StorefrontError)
    templates.env.globals["languages"] = LANGUAGES
    templates.env.globals["money"] = write_money
    templates.env.globals["date"] = write_date
    templates.env.globals["moment"] = read_moment
    templates.env.globals["find_calls"] = find_calls
    templates.env.trim_blocks = templates.env.lstrip_blocks = True
    return templates


async def find_no_page(page: Page) -> Response:
    """Every address that is none of the shop's."""
    raise HTTPException(404)
