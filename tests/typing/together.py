"""What type checkers make of several queries in one request. Checked by mypy and pyright, never run."""

from typing import assert_type

from b2b_storefront import AsyncSession, Session, StorefrontError
from b2b_storefront.client import CompanyUser, HierarchyCompany, Quotes, ShoppingLists, Users, operations


class AsyncBuyer(AsyncSession):
    """A session of a user's own."""

    __slots__ = ()

    async def colleagues(self) -> Users:
        return await self.users(company_id=1)


class Buyer(Session):
    """The same, synchronous."""

    __slots__ = ()

    def colleagues(self) -> Users:
        return self.users(company_id=1)


async def asynchronous(buyer: AsyncSession, own: AsyncBuyer, ids: list[int]) -> None:
    me, quotes, lists = await buyer.together(
        lambda session: (session.current_user(), session.quotes(first=5), session.shopping_lists(first=5))
    )
    assert_type(me, CompanyUser)
    assert_type(quotes, Quotes)
    assert_type(lists, ShoppingLists)
    assert_type(await buyer.together(lambda session: (session.current_user(),)), tuple[CompanyUser])
    assert_type(
        await buyer.together(lambda s: (s.user(company_id=1, user_id=2), s.company_subsidiaries())),
        tuple[CompanyUser | None, list[HierarchyCompany]],
    )
    assert_type(
        await buyer.together(
            lambda s: (
                s.current_user(),
                s.quotes(),
                s.shopping_lists(),
                s.users(company_id=1),
                s.company_subsidiaries(),
                s.user(company_id=1, user_id=1),
                s.current_user(),
                s.quotes(),
                s.shopping_lists(),
                s.run(operations.USERS, company_id=1),
            )
        ),
        tuple[
            CompanyUser,
            Quotes,
            ShoppingLists,
            Users,
            list[HierarchyCompany],
            CompanyUser | None,
            CompanyUser,
            Quotes,
            ShoppingLists,
            Users,
        ],
    )
    assert_type(await own.together(lambda s: (s.colleagues(), s.current_user())), tuple[Users, CompanyUser])

    users = await buyer.together(lambda session: [session.user(company_id=1, user_id=number) for number in ids])
    assert_type(users, list[CompanyUser | None])
    by_id = await buyer.together(lambda session: {n: session.user(company_id=1, user_id=n) for n in ids})
    assert_type(by_id, dict[int, CompanyUser | None])

    some = await buyer.together(lambda session: (session.current_user(), session.quotes()), partial=True)
    assert_type(some, tuple[CompanyUser | StorefrontError, Quotes | StorefrontError])
    if not isinstance(some[1], StorefrontError):
        assert_type(some[1], Quotes)
    assert_type(
        await buyer.together(lambda session: [session.current_user()], partial=True),
        list[CompanyUser | StorefrontError],
    )
    assert_type(
        await buyer.together(lambda session: {"me": session.current_user()}, partial=True),
        dict[str, CompanyUser | StorefrontError],
    )


def page(session: Buyer) -> tuple[Users, CompanyUser]:
    return session.colleagues(), session.current_user()


def synchronous(buyer: Session, own: Buyer, ids: list[int]) -> None:
    me, quotes, lists = buyer.together(
        lambda session: (session.current_user(), session.quotes(first=5), session.shopping_lists(first=5))
    )
    assert_type(me, CompanyUser)
    assert_type(quotes, Quotes)
    assert_type(lists, ShoppingLists)
    assert_type(buyer.together(lambda session: (session.current_user(),)), tuple[CompanyUser])
    assert_type(own.together(page), tuple[Users, CompanyUser])

    users = buyer.together(lambda session: [session.user(company_id=1, user_id=number) for number in ids])
    assert_type(users, list[CompanyUser | None])
    by_id = buyer.together(lambda session: {n: session.user(company_id=1, user_id=n) for n in ids})
    assert_type(by_id, dict[int, CompanyUser | None])

    some = buyer.together(lambda session: (session.current_user(), session.quotes()), partial=True)
    assert_type(some, tuple[CompanyUser | StorefrontError, Quotes | StorefrontError])
