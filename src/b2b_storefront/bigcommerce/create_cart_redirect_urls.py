# Generated from bigcommerce/ by `make codegen`. Edits are lost.

from pydantic import Field

from .base_model import BaseModel


class CreateCartRedirectUrlsCreateCartRedirectUrlsRedirectUrls(BaseModel):
    """Addresses of the store's own domain at which a browser has the cart."""

    redirected_checkout_url: str = Field(repr=False)
    "The checkout, on a page of its own."
    embedded_checkout_url: str = Field(repr=False)
    "The checkout, to be shown within a page."


class CreateCartRedirectUrlsCreateCartRedirectUrlsErrors(BaseModel):
    """What was asked for is not there."""

    typename__: str = Field(alias="__typename")
    message: str
    "The store's text."


class CreateCartRedirectUrlsCreateCartRedirectUrls(BaseModel):
    """Addresses of a cart, or why there are none."""

    redirect_urls: CreateCartRedirectUrlsCreateCartRedirectUrlsRedirectUrls | None = (
        None
    )
    "The addresses; null where the store refused."
    errors: list[CreateCartRedirectUrlsCreateCartRedirectUrlsErrors]
    "Why the store refused."


class CreateCartRedirectUrls(BaseModel):
    """What can be done about carts."""

    create_cart_redirect_urls: CreateCartRedirectUrlsCreateCartRedirectUrls
