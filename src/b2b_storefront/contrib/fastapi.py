"""FastAPI: what `contrib.starlette` has, and what a path operation asks for as its parameters' types."""

from typing import Annotated

from fastapi import Depends

from b2b_storefront._async.scope import AsyncScope
from b2b_storefront._async.session import AsyncSession
from b2b_storefront._async.storefront import AsyncStorefront
from b2b_storefront.contrib.starlette import (
    VisitMiddleware,
    VisitPolicy,
    buyer_of,
    error_handlers,
    scope_of,
    sign_in,
    sign_out,
    storefront_lifespan,
    storefront_of,
    visitor_of,
)

__all__ = [
    "Buyer",
    "Store",
    "Visit",
    "VisitMiddleware",
    "VisitPolicy",
    "Visitor",
    "error_handlers",
    "sign_in",
    "sign_out",
    "storefront_lifespan",
]


Store = Annotated[AsyncStorefront, Depends(storefront_of)]
"""The application's storefront."""

Visit = Annotated[AsyncScope, Depends(scope_of)]
"""The scope of the request that is being served."""

Visitor = Annotated[AsyncSession, Depends(visitor_of)]
"""The session of the buyer who is signed in, or a guest's."""

Buyer = Annotated[AsyncSession, Depends(buyer_of)]
"""The session of the buyer who is signed in. Where nobody is, the path operation is not run."""
