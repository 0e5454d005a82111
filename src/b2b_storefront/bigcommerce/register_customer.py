# Generated from bigcommerce/ by `make codegen`. Edits are lost.

from typing import Annotated, Literal

from pydantic import Field

from b2b_storefront.wire.models import ByTypename

from .base_model import BaseModel
from .fragments import CustomerDetails


class RegisterCustomerRegisterCustomerErrorsValidationError(BaseModel):
    """Something of the input does not fit."""

    typename__: Literal["ValidationError"] = Field(alias="__typename")
    message: str
    "The store's text."
    path: list[str]
    "Where in the input."


class RegisterCustomerRegisterCustomerErrorsRegisterCustomerError(BaseModel):
    """Why a customer was not registered."""

    typename__: str = Field(alias="__typename")
    message: str
    "The store's text."


RegisterCustomerRegisterCustomerErrors = Annotated[
    RegisterCustomerRegisterCustomerErrorsValidationError
    | RegisterCustomerRegisterCustomerErrorsRegisterCustomerError,
    ByTypename("ValidationError", "*"),
]
"Why a customer was not registered."


class RegisterCustomerRegisterCustomer(BaseModel):
    """What registering a customer came to."""

    customer: CustomerDetails | None = None
    "The new customer; null where the store refused."
    errors: list[RegisterCustomerRegisterCustomerErrors]
    "Why the store refused."


class RegisterCustomer(BaseModel):
    """What can be done about customers."""

    register_customer: RegisterCustomerRegisterCustomer
    "Register a customer, who can sign in then."
