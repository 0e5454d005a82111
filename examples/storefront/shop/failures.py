"""What people are told when a page can't be made. Each way to fail is a class of the library."""

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from b2b_storefront import (
    ConfigurationError,
    CredentialsRequiredError,
    LoginError,
    MasqueradeConflictError,
    OperationError,
    PermissionDeniedError,
    RateLimitedError,
    RequestTimeoutError,
    ResponseError,
    ServerError,
    SessionOverError,
    StorefrontError,
    TransportError,
)
from b2b_storefront.client.operations import OPERATIONS

if TYPE_CHECKING:
    from .page import Page

RETRY_AFTER = 30.0
"""Seconds to wait where the API does not say how long."""


class SignInNeeded(HTTPException):
    """The page is for people who are signed in."""

    def __init__(self) -> None:
        super().__init__(401)


class FormRefused(HTTPException):
    """A form of another visit, or of another site."""

    def __init__(self) -> None:
        super().__init__(403)


STATUSES: tuple[tuple[type[StorefrontError], int], ...] = (
    (PermissionDeniedError, 403),
    (MasqueradeConflictError, 409),
    (RateLimitedError, 503),
    (RequestTimeoutError, 504),
    (TransportError, 502),
    (ServerError, 502),
    (ResponseError, 502),
    (ConfigurationError, 400),
    (OperationError, 422),
)
"""What the browser is answered; the first class that fits counts."""

TITLES = {
    400: "That address does not lead anywhere",
    403: "You may not do this",
    404: "There is no such page",
    405: "There is no such page",
    409: "You act as another company by now",
    413: "That was too much at once",
    422: "The store refused this",
    500: "Something went wrong here",
    502: "The store does not answer",
    503: "There is a queue at the moment",
    504: "The store takes too long",
}

ADVICE = {
    400: "Follow a link of the shop instead.",
    404: "It may have moved, or it is not yours to see.",
    405: "Follow a link of the shop instead.",
    409: "It was changed in another window. Choose the company again to go on.",
    413: "Send less.",
    422: "Nothing was changed. Go back and try it another way.",
    500: "We were told. Try it again in a while.",
    502: "We could not reach the store. Nothing is lost; try it again in a moment.",
    503: "The store serves many people right now. Try it again in a moment.",
    504: "We have stopped waiting. Look whether it was done before you do it again.",
}


def answer_failure(page: "Page", error: Exception) -> Response:
    """Return the page for an error."""
    if isinstance(error, FormRefused):
        return _explain(
            page, 403, advice=page.text("The form is out of date. Go back, reload the page, and try again.")
        )
    if isinstance(error, SignInNeeded):
        return _ask_to_sign_in(page)
    if isinstance(error, SessionOverError | LoginError | CredentialsRequiredError):
        page.visit.person = None
        page.shop.visits.rotate(page.visit)
        page.say("Your session is over. Please sign in again.", "bad")
        return _ask_to_sign_in(page)
    if isinstance(error, HTTPException):
        detail = page.text(error.detail) if error.status_code == 403 else None
        return _explain(page, error.status_code, advice=detail)
    status = next((status for kind, status in STATUSES if isinstance(error, kind)), 500)
    if isinstance(error, MasqueradeConflictError) and page.visit.person:
        _forget_company(page)
    response = _explain(page, status, error=error, missing=_missing_permissions(error))
    if isinstance(error, RateLimitedError):
        response.headers["Retry-After"] = str(round(error.retry_after or RETRY_AFTER))
    return response


def _explain(
    page: "Page",
    status: int,
    *,
    advice: str | None = None,
    error: Exception | None = None,
    missing: tuple[str, ...] = (),
) -> Response:
    said = error.message if isinstance(error, OperationError) and status == 422 else ""
    return page.render(
        "failure.html",
        status,
        title=page.text(TITLES.get(status, TITLES[500])),
        advice=advice or page.text(ADVICE.get(status, "")),
        missing=missing,
        said=said,
        status_code=status,
    )


def _ask_to_sign_in(page: "Page") -> Response:
    return RedirectResponse(f"/sign-in?{urlencode({'next': page.here()})}", status_code=303)


def _forget_company(page: "Page") -> None:
    person = page.person
    person.ticket = person.acting_as = ""
    person.acting_company_id = None


def _missing_permissions(error: Exception) -> tuple[str, ...]:
    if not isinstance(error, PermissionDeniedError) or error.operation_name is None:
        return ()
    operation = OPERATIONS.get(error.operation_name)
    return tuple(operation.permissions) if operation else ()
