# Generated from bigcommerce/ by `make codegen`. Edits are lost.

from typing import Annotated, Literal

from pydantic import Field

from b2b_storefront.wire.models import ByTypename

from .base_model import BaseModel
from .enums import InvalidSessionSyncJwtErrorType
from .fragments import AccessToken, CartReference, CustomerDetails


class ValidateSessionSyncJwtContent(BaseModel):
    """What comes along with a session."""

    redirect_to: str
    "The page to go on to."
    customer: CustomerDetails | None = None
    "Who is signed in; null for a guest."
    customer_access_token: AccessToken | None = None
    "What makes further requests the customer's; null for a guest."
    cart: CartReference | None = None
    "The cart; null without one."


class ValidateSessionSyncJwtErrorsInvalidSessionSyncJwtError(BaseModel):
    """The JWT is none of this store's, or was used before."""

    typename__: Literal["InvalidSessionSyncJwtError"] = Field(alias="__typename")
    message: str
    "The store's text."
    error_type: InvalidSessionSyncJwtErrorType
    "What does not fit."


class ValidateSessionSyncJwtErrorsJwtTokenExpiredError(BaseModel):
    """The JWT has ended."""

    typename__: Literal["JwtTokenExpiredError"] = Field(alias="__typename")
    message: str
    "The store's text."


ValidateSessionSyncJwtErrors = Annotated[
    ValidateSessionSyncJwtErrorsInvalidSessionSyncJwtError
    | ValidateSessionSyncJwtErrorsJwtTokenExpiredError,
    ByTypename("InvalidSessionSyncJwtError", "JwtTokenExpiredError"),
]
"Why a session's JWT does not count."


class ValidateSessionSyncJwt(BaseModel):
    """What a session's JWT holds, or why it does not count."""

    content: ValidateSessionSyncJwtContent | None = None
    "What it holds; null where it does not count."
    errors: list[ValidateSessionSyncJwtErrors]
    "Why it does not count."
