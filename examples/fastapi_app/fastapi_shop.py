"""A shop's pages for its buyers, in FastAPI: sign in, look at quotes and shopping lists, submit a list, sign out.

    pip install "b2b-storefront[fastapi,redis]" itsdangerous python-multipart uvicorn
    uvicorn fastapi_shop:app --workers 2

The store comes from the environment: B2B_STOREFRONT_STORE_HASH, B2B_STOREFRONT_ACCESS_TOKEN and so on; REDIS_URL says
where workers meet, and SESSION_KEY signs the cookies.
"""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import FastAPI, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from starlette.middleware.sessions import SessionMiddleware

from b2b_storefront import AsyncStorefront, InvalidLoginError, RedisCache, RedisRateLimiter, RedisTokenStore
from b2b_storefront.contrib import safe_path
from b2b_storefront.contrib.fastapi import (
    Buyer,
    Visit,
    VisitMiddleware,
    Visitor,
    VisitPolicy,
    error_handlers,
    sign_in,
    sign_out,
    storefront_lifespan,
)


@asynccontextmanager
async def open_storefront() -> AsyncIterator[AsyncStorefront]:
    """Open what each worker has one of."""
    redis = os.environ["REDIS_URL"]
    async with AsyncStorefront(
        tokens=RedisTokenStore(redis), cache=RedisCache(redis), rate_limit=RedisRateLimiter(redis)
    ) as storefront:
        yield storefront


app = FastAPI(lifespan=storefront_lifespan(open_storefront), exception_handlers=error_handlers())
app.add_middleware(VisitMiddleware, policy=VisitPolicy(sign_in="/sign-in", timeout=10, languages=["en", "de"]))
app.add_middleware(
    SessionMiddleware,
    secret_key=os.environ["SESSION_KEY"],
    https_only=os.environ.get("PLAIN_HTTP") is None,
)

SIGN_IN = """<!doctype html><title>Sign in</title><p>{note}
<form method="post"><label>E-mail <input name="email" type="email" required></label>
<label>Password <input name="password" type="password" required></label><button>Sign in</button></form>"""


@app.get("/")
async def home(visitor: Visitor) -> dict[str, str]:
    """Greet whoever it is."""
    if visitor.is_guest:
        return {"hello": "guest"}
    return {"hello": (await visitor.current_user()).first_name or "buyer"}


@app.get("/sign-in")
async def show_sign_in(wrong: bool = False) -> HTMLResponse:
    """Show the form."""
    return HTMLResponse(SIGN_IN.format(note="E-mail or password is wrong." if wrong else "Welcome."))


@app.post("/sign-in")
async def post_sign_in(
    request: Request,
    visit: Visit,
    email: Annotated[str, Form()],
    password: Annotated[str, Form()],
    next: str | None = None,  # noqa: A002 - what the address calls it
) -> RedirectResponse:
    """Sign a buyer in, and go back to the page that was asked for."""
    try:
        sign_in(request, await visit.login(email, password))
    except InvalidLoginError:
        return RedirectResponse("/sign-in?wrong=true", 303)
    return RedirectResponse(safe_path(next), 303)


@app.post("/sign-out")
async def post_sign_out(request: Request) -> RedirectResponse:
    """End the browser's session."""
    sign_out(request)
    return RedirectResponse("/", 303)


@app.get("/overview")
async def overview(buyer: Buyer, first: int = 5) -> dict[str, object]:
    """Show a buyer's quotes and lists: one request of the store's budget."""
    me, quotes, lists = await buyer.together(
        lambda session: (session.current_user(), session.quotes(first=first), session.shopping_lists(first=first))
    )
    return {"email": me.email, "quotes": quotes.total_count, "lists": lists.total_count}


@app.get("/companies/{company_id}/users")
async def users(buyer: Buyer, company_id: int) -> list[str]:
    """Show the e-mail addresses of a company's users, to whoever may see them."""
    return [user.email async for user in buyer.iter_users(company_id=company_id)]


@app.post("/lists/{list_id}/submit")
async def submit_list(buyer: Buyer, list_id: int) -> dict[str, int | None]:
    """Submit a shopping list for approval."""
    return {"status": (await buyer.submit_shopping_list(list_id)).status}
