"""What all pages of a process share."""

from dataclasses import dataclass
from typing import cast

from starlette.requests import Request
from starlette.templating import Jinja2Templates

from b2b_storefront import AsyncStorefront

from .visits import Visits


@dataclass
class Shop:
    """The shop of this process.

    Attributes:
        storefront: The library's client of the store: one per process.
        visits: The browsers that are signed in.
        templates: The pages.
        shows_calls: Whether each page shows which calls it made, for whoever develops it.
    """

    storefront: AsyncStorefront
    visits: Visits
    templates: Jinja2Templates
    shows_calls: bool = False


def get_shop(request: Request) -> Shop:
    """Return the shop that the application's lifespan opened."""
    return cast("Shop", request.state.shop)
