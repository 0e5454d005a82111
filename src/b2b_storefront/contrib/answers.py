"""What a web application answers when a call of the API fails, whichever framework writes the answer."""

import logging
import math
from dataclasses import dataclass
from urllib.parse import quote

from b2b_storefront import _errors as errors
from b2b_storefront._errors import StorefrontError
from b2b_storefront.contrib.incoming import READING, WebRequest

__all__ = ["ErrorAnswer", "answer_error"]

logger = logging.getLogger("b2b_storefront")

BUSY_SECONDS = 5
"""What a visitor is asked to wait where the API did not say for how long it is busy."""

LONGEST_PATH = 2_000

SIGN_IN = "Please sign in."

NO_ANSWER = "The store could not answer."

TABLE: tuple[tuple[type[StorefrontError], int, str], ...] = (
    (errors.CredentialsRequiredError, 401, SIGN_IN),
    (errors.SessionOverError, 401, SIGN_IN),
    (errors.CompanyPendingError, 403, "The company's account waits for approval."),
    (errors.CompanyInactiveError, 403, "The company's account is not active."),
    (errors.ChannelNotLiveError, 403, "The store is not open yet."),
    (errors.InvalidLoginError, 401, "The e-mail address or the password is wrong."),
    (errors.PasswordResetRequiredError, 401, "A new password has to be chosen in the store first."),
    (errors.LoginError, 401, SIGN_IN),
    (errors.PermissionDeniedError, 403, "Your role does not allow this."),
    (errors.CrossSiteRequestError, 403, "The request came from another site."),
    (errors.MasqueradeConflictError, 409, "You act for another company, in another place."),
    (errors.HandOverError, 409, "The checkout can't be opened just now."),
    (errors.RecordNotFoundError, 404, "There is no such record."),
    (errors.InvalidRequestError, 422, ""),
    (errors.ExtraFieldsRefusedError, 422, ""),
    (errors.UploadRefusedError, 422, ""),
    (errors.ConfigurationError, 422, ""),
    (errors.RateLimitedError, 503, "The store is busy. Please try again in a moment."),
    (errors.RequestTimeoutError, 504, "The store did not answer in time."),
    (errors.TransportError, 502, "The store did not answer."),
    (errors.ServerError, 502, NO_ANSWER),
    # The application's own tokens, of which visitors know nothing.
    (errors.AccessTokenRefusedError, 502, NO_ANSWER),
    (errors.MissingScopeError, 502, NO_ANSWER),
    (errors.OrderRecordError, 502, "The order was placed, and recorded in part."),
    (errors.ResponseError, 502, "The store gave an answer that can't be read."),
    # What is left of these is about the state of things: gone, taken, in another status than the page believed.
    (errors.ShoppingListStateError, 409, ""),
    (errors.OperationError, 409, ""),
    (StorefrontError, 503, "The store can't be asked just now."),
)
"""The first class that an error is of decides. Without a text, it is the API's own, or the error's."""


OVER = (errors.SessionOverError, errors.RefreshImpossibleError, errors.CredentialsRefusedError)
"""No call for this customer will succeed until somebody signs in: not even on pages that guests may see."""


@dataclass(frozen=True, slots=True)
class ErrorAnswer:
    """An answer to a visitor.

    Attributes:
        error: The name of the error's class.
        status: The HTTP status.
        detail: What to tell the visitor.
        page: Whether a person looks at it, rather than a script.
        headers: The answer's own headers, `Location` among them where the browser is sent to the page for signing in.
        signs_out: Whether the customer is signed in no longer, so that the next page is a guest's.
        permissions: The codes of the permissions that it takes, where one lacks and they are known.
    """

    error: str
    status: int
    detail: str
    page: bool
    headers: dict[str, str]
    signs_out: bool
    permissions: tuple[str, ...] = ()

    @property
    def body(self) -> dict[str, str]:
        """The answer as JSON, for a script."""
        return {"detail": self.detail, "error": self.error}


def answer_error(error: StorefrontError, request: WebRequest, *, sign_in: str | None = None) -> ErrorAnswer:
    """Return what to answer when a call fails; what visitors can't mend is logged.

    Args:
        error: What it failed with.
        request: The web request that is being served.
        sign_in: The path of the page for signing in.
    """
    status, text = next((status, text) for kind, status, text in TABLE if isinstance(error, kind))
    name = type(error).__name__
    if status >= 500 or type(error) is errors.ConfigurationError:
        path = request.path.partition("?")[0]
        logger.warning("%s %s is answered with %d, %s: %s", request.method, path, status, name, error)
    said = (error.message if isinstance(error, errors.OperationError) else "") or str(error)
    page = "text/html" in (request.header("Accept") or "")
    headers = {"Cache-Control": "no-store"}  # What a buyer is answered is nobody else's.
    if isinstance(error, errors.RateLimitedError):
        headers["Retry-After"] = str(_pause(error))
    if status == 401 and page and sign_in is not None:
        status, headers["Location"] = 303, _way_to(sign_in, request)
    permissions = error.permissions if isinstance(error, errors.PermissionDeniedError) else ()
    return ErrorAnswer(name, status, text or said, page, headers, isinstance(error, OVER), permissions)


def _pause(error: errors.RateLimitedError) -> int:
    known = error.retry_after if error.retry_after is not None else error.resets_in
    return BUSY_SECONDS if known is None else max(1, math.ceil(known))


def _way_to(sign_in: str, request: WebRequest) -> str:
    """Return the address of the page for signing in, with the way back where a page was asked for."""
    if request.method not in READING or len(request.path) > LONGEST_PATH:
        return sign_in
    return f"{sign_in}{'&' if '?' in sign_in else '?'}next={quote(request.path, safe='/')}"
