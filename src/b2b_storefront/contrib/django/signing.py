"""Signing buyers in and out: the browser's session begins anew, and so does Django's token against other sites."""

from django.http import HttpRequest
from django.middleware.csrf import rotate_token

from b2b_storefront.contrib.browser import forget, remember
from b2b_storefront.contrib.django.config import read_settings
from b2b_storefront.contrib.django.visit import attach, read_request
from b2b_storefront.contrib.reference import KEY, compose_reference, is_anothers
from b2b_storefront.flows.signed_in import LoginAnswer

__all__ = ["asign_in", "asign_out", "sign_in", "sign_out"]


def sign_in(request: HttpRequest, signed_in: LoginAnswer) -> None:
    """Remember a customer who has just signed in: the session gets another key.

    Args:
        request: The request that signed the customer in.
        signed_in: What `login` gave.

    Raises:
        CrossSiteRequestError: A page of another site signs the browser in.
    """
    _check(request)
    remember(request.session, signed_in)
    _begin_anew(request)


async def asign_in(request: HttpRequest, signed_in: LoginAnswer) -> None:
    """Like `sign_in`, in an asynchronous view."""
    _check(request)
    session, reference = request.session, compose_reference(signed_in)
    if is_anothers(await session.aget(KEY), reference):
        await session.aflush()
    else:
        await session.acycle_key()
    await session.aset(KEY, reference)
    _begin_anew(request)


def sign_out(request: HttpRequest) -> None:
    """End the browser's session, at the server too.

    Raises:
        CrossSiteRequestError: A page of another site signs the browser out.
    """
    _check(request)
    forget(request.session)
    _begin_anew(request)


async def asign_out(request: HttpRequest) -> None:
    """Like `sign_out`, in an asynchronous view."""
    _check(request)
    await request.session.aflush()
    _begin_anew(request)


def _check(request: HttpRequest) -> None:
    read_settings().policy.check(read_request(request))


def _begin_anew(request: HttpRequest) -> None:
    rotate_token(request)
    attach(request)
