"""The smallest shop: a buyer signs in, and sees what there is.

pip install "b2b-storefront[fastapi,sandbox]" itsdangerous python-multipart uvicorn
b2b-storefront sandbox --port 8080
B2B_STOREFRONT_STORE_HASH=sandbox B2B_STOREFRONT_BASE_URL=http://127.0.0.1:8080 uvicorn fastapi_smallest:app
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import FastAPI, Form, Request
from fastapi.responses import RedirectResponse
from starlette.middleware.sessions import SessionMiddleware

from b2b_storefront import AsyncStorefront
from b2b_storefront.contrib.fastapi import Buyer, Visit, VisitMiddleware, error_handlers, sign_in, storefront_lifespan


@asynccontextmanager
async def open_storefront() -> AsyncIterator[AsyncStorefront]:
    async with AsyncStorefront() as storefront:  # settings from the environment
        yield storefront


app = FastAPI(lifespan=storefront_lifespan(open_storefront), exception_handlers=error_handlers())
app.add_middleware(VisitMiddleware)
app.add_middleware(SessionMiddleware, secret_key="a long random text of your own")


@app.post("/sign-in")
async def post_sign_in(
    request: Request, visit: Visit, email: Annotated[str, Form()], password: Annotated[str, Form()]
) -> RedirectResponse:
    sign_in(request, await visit.login(email, password))
    return RedirectResponse("/overview", 303)


@app.get("/overview")
async def overview(buyer: Buyer) -> dict[str, object]:
    me, quotes = await buyer.together(lambda session: (session.current_user(), session.quotes(first=5)))
    return {"email": me.email, "quotes": quotes.total_count}
