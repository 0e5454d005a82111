"""What people are told when a page can't be made."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from b2b_storefront.contrib import ErrorAnswer

from .page import Page, open_page


class FormRefused(HTTPException):
    """A form of another visit, or of another site."""

    def __init__(self) -> None:
        super().__init__(403, "The form is out of date. Go back, reload the page, and try again.")


TITLES = {
    400: "That address does not lead anywhere",
    403: "You may not do this",
    404: "There is no such page",
    405: "There is no such page",
    409: "The store refused this",
    413: "That was too much at once",
    422: "That address does not lead anywhere",
    500: "Something went wrong here",
    502: "The store does not answer",
    503: "There is a queue at the moment",
    504: "The store takes too long",
}

ADVICE = {
    400: "Follow a link of the shop instead.",
    404: "It may have moved, or it is not yours to see.",
    405: "Follow a link of the shop instead.",
    409: "Nothing was changed. Go back and try it another way.",
    413: "Send less.",
    422: "Follow a link of the shop instead.",
    500: "We were told. Try it again in a while.",
    502: "We could not reach the store. Nothing is lost; try it again in a moment.",
    503: "The store serves many people right now. Try it again in a moment.",
    504: "We have stopped waiting. Look whether it was done before you do it again.",
}
CONFLICT = ("You act as another company by now", "Choose the company again to go on.")


def explain(request: Request, answer: ErrorAnswer) -> Response:
    """Return the page for an error of the library, which has decided on status and headers."""
    page = open_page(request)
    if answer.error == "MasqueradeConflictError":
        response = _render(page, answer.status, *CONFLICT)
    else:
        # The API's own words are for people where it refused what they wanted.
        said = answer.detail if answer.status == 409 else ""
        response = _render(page, answer.status, said=said, missing=answer.permissions)
    response.headers.update(answer.headers)
    return response


async def explain_refusal(request: Request, error: Exception) -> Response:
    """Return the page for what the shop itself refuses."""
    assert isinstance(error, HTTPException)
    page = open_page(request)
    advice = error.detail if error.status_code == 403 else None
    return _render(page, error.status_code, advice=advice)


def apologize(page: Page) -> Response:
    """Return the page for a fault of ours."""
    return _render(page, 500)


def _render(
    page: Page,
    status: int,
    title: str | None = None,
    advice: str | None = None,
    *,
    said: str = "",
    missing: tuple[str, ...] = (),
) -> Response:
    return page.render(
        "failure.html",
        status,
        title=page.text(title or TITLES.get(status, TITLES[500])),
        advice=page.text(advice or ADVICE.get(status, "")),
        said=said,
        missing=missing,
        status_code=status,
    )
