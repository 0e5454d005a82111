"""The application: one storefront for the process, a route for each page, and headers for all of them."""

import os
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

from b2b_storefront import AsyncStorefront, ConfigurationError, Fresh, MemoryCache, StorefrontError
from b2b_storefront.contrib.starlette import VisitMiddleware, VisitPolicy, error_handlers, storefront_lifespan
from b2b_storefront.webhooks import WebhookReceiver, asgi_app

from . import cart, catalogue, dashboard, invoices, lists, masquerade, orders, people, quotes, users
from .calls import find_calls, observe
from .checkouts import Checkouts
from .failures import explain, explain_refusal
from .headers import StrictHeaders
from .languages import LANGUAGES, read_moment, write_date, write_money
from .page import Page
from .serving import show
from .settings import Shop
from .visits import VisitCookie, Visits

HERE = Path(__file__).parent
FRESHNESS: Mapping[str, Fresh] = {
    "ProductsSearch": Fresh(60, stale=600, if_error=3600),
    "Quote": Fresh(600),
}
"""The catalogue: a minute old at most, ten minutes while the next is fetched, an hour while the API can't be asked.
Quotes: until an event of the store says that they have changed, and ten minutes at most."""


def create_app(
    open_storefront: Callable[..., AsyncStorefront] = AsyncStorefront,
    *,
    webhook_secret: str | None = None,
    shows_calls: bool = False,
) -> Starlette:
    """Return the shop as an ASGI application. The store comes from the environment: `B2B_STOREFRONT_STORE_HASH` etc.

    Args:
        open_storefront: Makes the storefront of this process from what this function adds: a cache and its freshness.
        webhook_secret: By which the store signs its events, that it posts to `/events/`; those of the environment's
            `SHOP_WEBHOOK_SECRET` unless given, and none where there is neither.
        shows_calls: Whether each page shows which calls it made.
    """
    shop = Shop(Visits(), Checkouts(), make_templates())
    secret = webhook_secret or os.environ.get("SHOP_WEBHOOK_SECRET")
    receiver = WebhookReceiver(secret, shop.checkouts.take_event) if secret else None
    freshness = FRESHNESS if receiver else {"ProductsSearch": FRESHNESS["ProductsSearch"]}
    # Each request has a scope of ten seconds, in a language that the shop has.
    policy = VisitPolicy(sign_in="/sign-in", timeout=10, languages=list(LANGUAGES), server_timing=shows_calls)

    @asynccontextmanager
    async def share_shop(app: Starlette) -> AsyncIterator[dict[str, Any]]:
        yield {"shop": shop}

    @asynccontextmanager
    async def open_shop() -> AsyncIterator[AsyncStorefront]:
        app = ("quayside", "1.0")
        async with open_storefront(cache=MemoryCache(), freshness=freshness, app=app) as storefront:
            if storefront.settings.access_token is None:
                raise ConfigurationError(
                    "The shop signs people in at the store as well, for which it needs the token of an API account: set"
                    " B2B_STOREFRONT_ACCESS_TOKEN."
                )
            async with shop.checkouts.working(storefront):
                yield storefront

    return Starlette(
        routes=[
            *catalogue.ROUTES,
            *people.ROUTES,
            *dashboard.ROUTES,
            *cart.ROUTES,
            *quotes.ROUTES,
            *orders.ROUTES,
            *invoices.ROUTES,
            *lists.ROUTES,
            *users.ROUTES,
            *masquerade.ROUTES,
            *([Mount("/events", asgi_app(receiver))] if receiver else []),
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
        lifespan=storefront_lifespan(open_shop, share_shop),
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
