"""What a path operation of FastAPI asks for by the types of its parameters."""

from collections.abc import AsyncIterator
from typing import Annotated, Any

import pytest
from fastapi import Depends, FastAPI, Request
from starlette.middleware.sessions import SessionMiddleware

from b2b_storefront import AsyncStorefront
from b2b_storefront.contrib.fastapi import (
    Buyer,
    Store,
    Visit,
    VisitMiddleware,
    Visitor,
    VisitPolicy,
    error_handlers,
    sign_in,
    sign_out,
    storefront_lifespan,
)
from b2b_storefront.sandbox import Sandbox

from .browsers import Browser, browsing


async def read_role(buyer: Buyer) -> str | None:
    """Return what another dependency asks of the same scope."""
    return (await buyer.current_user()).company_role_name


def make_app(store: dict[str, Any]) -> FastAPI:
    app = FastAPI(lifespan=storefront_lifespan(lambda: AsyncStorefront(**store)), exception_handlers=error_handlers())
    app.add_middleware(VisitMiddleware, policy=VisitPolicy(sign_in="/sign-in"))
    app.add_middleware(SessionMiddleware, secret_key="key")

    @app.post("/sign-in")
    async def post_sign_in(request: Request, store: Store, email: str) -> None:
        sign_in(request, await store.login(email, "sandbox-password"))

    @app.post("/sign-out")
    async def post_sign_out(request: Request) -> None:
        sign_out(request)

    @app.get("/me")
    async def me(buyer: Buyer, role: Annotated[str, Depends(read_role)], visit: Visit) -> dict[str, Any]:
        user = await buyer.current_user()
        return {"email": user.email, "role": role, "calls": [call.source for call in visit.calls]}

    @app.get("/guest")
    async def guest(visitor: Visitor) -> bool:
        return visitor.is_guest

    @app.get("/users")
    async def users(buyer: Buyer, company: int) -> int | None:
        return (await buyer.users(company_id=company, first=1)).total_count

    return app


@pytest.fixture
async def browser(store: dict[str, Any]) -> AsyncIterator[Browser]:
    async with browsing(make_app(store)) as browser:
        yield browser


async def test_a_buyer_signs_in_sees_a_page_and_signs_out(browser: Browser) -> None:
    assert (await browser.get("/guest")).json is True
    assert (await browser.get("/me")).status == 401
    answer = await browser.get("/me", headers={"Accept": "text/html"})
    assert (answer.status, answer.header("Location")) == (303, "/sign-in?next=/me")
    assert (await browser.post("/sign-in?email=senior@sandbox.example")).status == 200
    assert (await browser.get("/guest")).json is False
    me = (await browser.get("/me")).json
    assert me["email"] == "senior@sandbox.example"
    assert me["role"]
    # The page and its dependency asked once.
    assert sorted(me["calls"]) == ["memo", "network"]
    await browser.post("/sign-out")
    assert (await browser.get("/me")).status == 401


async def test_errors_are_answers(browser: Browser, sandbox: Sandbox) -> None:
    await browser.post("/sign-in?email=junior@sandbox.example")
    assert (await browser.get("/users?company=1001")).status == 403
    assert (await browser.get("/users?company=0")).status in (403, 422)
    answer = await browser.get("/users?company=many")
    assert (answer.status, answer.json["detail"][0]["loc"]) == (422, ["query", "company"])
    sandbox.fail_next("Users", status=429, headers={"Retry-After": "3"})
    answer = await browser.get("/users?company=1001")
    assert (answer.status, answer.header("Retry-After")) == (503, "3")
    answer = await browser.post("/sign-out", headers={"Sec-Fetch-Site": "cross-site"})
    assert (answer.status, answer.json["error"]) == (403, "CrossSiteRequestError")


def test_nothing_of_it_is_a_parameter_of_the_web_api(store: dict[str, Any]) -> None:
    paths = make_app(store).openapi()["paths"]
    assert "parameters" not in paths["/me"]["get"]
    assert [parameter["name"] for parameter in paths["/users"]["get"]["parameters"]] == ["company"]
