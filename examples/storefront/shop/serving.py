"""From a request to a page and back: `show` for pages to look at, `act` for forms."""

import logging
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from typing import TypeAlias

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from b2b_storefront import StorefrontError

from .failures import FormRefused, answer_failure
from .forms import read_form
from .languages import choose_language
from .page import Page
from .settings import get_shop
from .visits import COOKIE

logger = logging.getLogger("shop")

PAGE_TIME = 10.0
"""Seconds that all calls of a page may take together."""

Show: TypeAlias = Callable[[Page], Awaitable[Response]]
Act: TypeAlias = Callable[[Page, FormData], Awaitable[Response]]


def show(path: str, handler: Show, *, for_guests: bool = False) -> Route:
    """Return the route of a page to look at.

    Args:
        path: Where it is.
        handler: What makes it.
        for_guests: Whether people see it who are not signed in; they get the form to sign in with otherwise.
    """

    async def endpoint(request: Request) -> Response:
        return await _serve(request, handler, for_guests=for_guests)

    return Route(path, endpoint, methods=["GET"], name=getattr(handler, "__name__", path))


def act(path: str, handler: Act, *, for_guests: bool = False, as_oneself: bool = False) -> Route:
    """Return the route of a form, which only a page of this visit can have sent.

    Args:
        path: Where it is sent.
        handler: What is done with it.
        for_guests: Whether people send it who are not signed in.
        as_oneself: Whether a sales rep does it as oneself, also while acting as a company.
    """

    async def endpoint(request: Request) -> Response:
        async def check_and_act(page: Page) -> Response:
            form = await read_form(request)
            if not page.shop.visits.owns_form(page.visit, form.get("form_token")):
                raise FormRefused
            if not for_guests:
                page.require_person()
            return await handler(page, form)

        return await _serve(request, check_and_act, for_guests=True, as_oneself=as_oneself)

    return Route(path, endpoint, methods=["POST"], name=getattr(handler, "__name__", path))


def open_page(request: Request) -> Page:
    """Return the page of a request, before anything is asked."""
    shop = get_shop(request)
    language = choose_language(request.cookies.get("language"), request.headers.get("accept-language"))
    return Page(request, shop, shop.visits.find(request.cookies.get(COOKIE)), language)


def close_page(page: Page, response: Response) -> Response:
    """Remember the visit, and let the browser know it again."""
    page.shop.visits.keep(page.visit)
    if page.request.cookies.get(COOKIE) != page.visit.id:
        secure = page.request.url.scheme == "https"
        response.set_cookie(COOKIE, page.visit.id, httponly=True, samesite="lax", secure=secure)
    return response


async def _serve(request: Request, handler: Show, *, for_guests: bool, as_oneself: bool = False) -> Response:
    page = open_page(request)
    try:
        if not for_guests:
            page.require_person()
        response = await _ask_and_answer(page, handler, as_oneself)
    except (StorefrontError, HTTPException) as error:
        response = answer_failure(page, error)
    except Exception as error:
        logger.exception("%s %s failed, request %s", request.method, request.url.path, request.state.request_id)
        response = answer_failure(page, error)
    return close_page(page, response)


async def _ask_and_answer(page: Page, handler: Show, as_oneself: bool) -> Response:
    client = page.request.client
    async with AsyncExitStack() as stack:
        page.scope = await stack.enter_async_context(
            page.shop.storefront.scope(
                locale=page.language,
                timeout=PAGE_TIME,
                request_id=page.request.state.request_id,
                buyer_address=client.host if client else None,
            )
        )
        person = page.visit.person
        page.asking = page.scope.session(person.credentials) if person else page.scope.guest()
        if person and person.ticket and not as_oneself:
            # One request more: the API is asked whether the sales rep still acts as this company.
            page.asking = await stack.enter_async_context(page.asking.resume_masquerade(person.ticket))
        return await handler(page)
