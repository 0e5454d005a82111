# Generated from bigcommerce/ by `make codegen`. Edits are lost.

from pydantic import Field

from .base_model import BaseModel
from .fragments import WrongInput


class RequestResetPasswordRequestResetPasswordErrors(WrongInput):
    """Something of the input does not fit."""

    typename__: str = Field(alias="__typename")


class RequestResetPasswordRequestResetPassword(BaseModel):
    """What asking for a mail came to."""

    errors: list[RequestResetPasswordRequestResetPasswordErrors]
    "Why the store refused."


class RequestResetPassword(BaseModel):
    """What can be done about customers."""

    request_reset_password: RequestResetPasswordRequestResetPassword
    "Ask for a mail by which a password can be set. An address that nobody has is taken, too."
