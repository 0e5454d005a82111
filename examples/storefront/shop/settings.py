"""What all pages of a process share."""

from dataclasses import dataclass
from typing import cast

from starlette.requests import Request
from starlette.templating import Jinja2Templates

from .checkouts import Checkouts
from .visits import Visits


@dataclass
class Shop:
    """The shop of this process.

    Attributes:
        visits: The browsers that are signed in.
        checkouts: The carts that were handed over to the checkout.
        templates: The pages.
    """

    visits: Visits
    checkouts: Checkouts
    templates: Jinja2Templates


def get_shop(request: Request) -> Shop:
    """Return the shop that the application's lifespan opened."""
    return cast("Shop", request.state.shop)
