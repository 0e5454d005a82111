"""Mistakes that type checkers report. Checked by mypy and pyright, never run.

Each is silenced where it stands, and both report a comment that silences nothing: a mistake that goes through unseen is
an error here.
"""
# pyright: reportUnnecessaryTypeIgnoreComment=true

from b2b_storefront import AsyncSession, AsyncStorefront, EmailPassword, Session, Storefront
from b2b_storefront.client import UserInputType, operations


def misspelt_imports() -> None:
    from b2b_storefront import AsyncTorefront  # type: ignore[attr-defined]  # noqa: F401
    from b2b_storefront.client import CompanyUsers  # type: ignore[attr-defined]  # noqa: F401


def misspelt(buyer: Session) -> None:
    buyer.user_s(company_id=1)  # type: ignore[attr-defined]
    buyer.iter_user(company_id=1)  # type: ignore[attr-defined]
    buyer.users(company_id=1, firts=50)  # type: ignore[call-arg]
    buyer.iter_users(company_id=1, first=50)  # type: ignore[call-arg]
    _ = buyer.current_user().fist_name  # type: ignore[attr-defined]
    _ = buyer.users(company_id=1).node  # type: ignore[attr-defined]


def misspelt_in_json(buyer: Session) -> None:
    [product] = buyer.products_search(product_ids=[1])
    _ = product.variants[0].skuu  # type: ignore[attr-defined]
    _ = product.variants[0]["sku"]  # type: ignore[index]
    _ = product.variants[0].sku.upper()  # type: ignore[union-attr]


def missing_or_too_much(buyer: Session) -> None:
    buyer.users()  # type: ignore[call-arg]
    buyer.users(1)  # type: ignore[call-arg]
    buyer.quote_checkout()  # type: ignore[call-arg]
    # mypy's plugin for pydantic lets some mistakes in inputs through; pyright, and mypy without it, do not.
    UserInputType(company_id=1, email="a@example.com", first_name="A")  # type: ignore[call-arg]
    UserInputType(company_id=1, email="a@example.com", first_name="A", last_name="B", age=5)  # type: ignore[call-arg]


def of_another_type(buyer: Session) -> None:
    buyer.users(company_id=["1"])  # type: ignore[arg-type]
    buyer.quotes(status="open")  # type: ignore[arg-type]
    buyer.user_create(user_data={"companyId": 1})  # type: ignore[arg-type]
    buyer.user_create(user_data={"company_id": 1, "email": "a@example.com"})  # type: ignore[arg-type]
    buyer.user(company_id=None, user_id=2)  # type: ignore[arg-type]
    UserInputType(company_id=[1], email="a@example.com", first_name="A", last_name="B")  # type: ignore[arg-type]


def in_a_call_of_run(buyer: Session) -> None:
    buyer.run(operations.USERS)  # type: ignore[call-arg]
    buyer.run(operations.USERS, company_id=[1])  # type: ignore[arg-type]
    buyer.run(operations.USERS, compny_id=1)  # type: ignore[call-arg]
    _ = buyer.run(operations.USERS, company_id=1).node  # type: ignore[attr-defined]


def none_where_it_may_be_none(buyer: Session) -> None:
    _ = buyer.user(company_id=1, user_id=2).first_name  # type: ignore[union-attr]
    for company in buyer.company_subsidiaries():
        _ = company.company_name.upper()  # type: ignore[union-attr]


async def asynchronous_and_synchronous_mixed(credentials: EmailPassword) -> None:
    with AsyncStorefront(store_hash="abc123"):  # type: ignore[attr-defined]
        pass
    async with Storefront(store_hash="abc123"):  # type: ignore[attr-defined]
        pass
    buyer = AsyncStorefront(store_hash="abc123").session(credentials)
    _ = buyer.users(company_id=1).nodes  # type: ignore[attr-defined]
    AsyncStorefront(store_hash="abc123").session(credentials, client=Session)  # type: ignore[type-var]
    for _ in buyer.iter_users(company_id=1):  # type: ignore[attr-defined]
        pass


def without_credentials(storefront: Storefront) -> None:
    storefront.session()  # type: ignore[call-overload]
    storefront.session("buyer@example.com", "secret")  # type: ignore[call-overload]


async def in_one_request(buyer: Session, async_buyer: AsyncSession) -> None:
    _ = buyer.together(lambda session: (session.users(),))  # type: ignore[call-arg]
    _, _ = buyer.together(lambda session: (session.current_user(),))  # type: ignore[misc]
    _ = buyer.together(lambda session: (session.current_user(), 1))[0].fist_name  # type: ignore[attr-defined]
    _ = await async_buyer.together(lambda session: (session.current_user(), 1))  # type: ignore[arg-type,return-value]
    _ = await async_buyer.together(lambda session: session.current_user())  # type: ignore[arg-type,return-value]
    _ = (await async_buyer.together(lambda s: (s.current_user(),), partial=True))[0].email  # type: ignore[union-attr]
