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

from b2b_storefront import (
    CredentialsRequiredError,
    LoginError,
    MasqueradeConflictError,
    SessionOverError,
    StorefrontError,
)
from b2b_storefront.contrib import WebRequest, check_origin

from .failures import FormRefused, apologize
from .forms import read_form
from .page import Page, open_page

logger = logging.getLogger("shop")

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

    return Route(path, endpoint, methods=["GET"])


def act(path: str, handler: Act, *, for_guests: bool = False, as_oneself: bool = False) -> Route:
    """Return the route of a form, which only a page of this visit can have sent.

    Args:
        path: Where it is sent.
        handler: What is done with it.
        for_guests: Whether people send it who are not signed in.
        as_oneself: Whether a sales rep does it as oneself, also while acting as a company.
    """

    async def endpoint(request: Request) -> Response:
        check_origin(WebRequest(request.method, request.url.path, request.headers.get, None))
        form = await read_form(request)
        page = open_page(request)
        if not page.shop.visits.owns_form(page.visit, form.get("form_token")):
            raise FormRefused

        async def act_on_form(page: Page) -> Response:
            return await handler(page, form)

        return await _serve(request, act_on_form, for_guests=for_guests, as_oneself=as_oneself)

    return Route(path, endpoint, methods=["POST"])


async def _serve(request: Request, handler: Show, *, for_guests: bool, as_oneself: bool = False) -> Response:
    """Answer a request; what is raised becomes a page in `failures`, and what it tells of the visitor is kept here."""
    page = open_page(request)
    try:
        async with AsyncExitStack() as stack:
            if page.visit.person is None and for_guests:
                page.asking = page.scope.guest()
            else:
                page.asking = page.buyer.session
            person = page.visit.person
            if person and person.ticket and not as_oneself:
                # The API is asked whether the sales rep still acts as this company.
                page.asking = await stack.enter_async_context(page.asking.resume_masquerade(person.ticket))
            return await handler(page)
    except (SessionOverError, LoginError, CredentialsRequiredError):
        if page.visit.person is not None:
            page.shop.visits.sign_out(page.visit)
            page.say("Your session is over. Please sign in again.", "bad")
        raise
    except MasqueradeConflictError:
        page.person.stop_acting()
        raise
    except (StorefrontError, HTTPException):
        raise
    except Exception:
        logger.exception("%s %s failed, request %s", request.method, request.url.path, request.state.request_id)
        return apologize(page)
