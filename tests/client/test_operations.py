"""Operations by themselves: run by a session, with their variables checked, and told apart by the schema's names."""

from typing import Any

import pytest

from b2b_storefront import (
    UNSET,
    Access,
    AsyncNodes,
    AsyncSession,
    AsyncStorefront,
    ConfigurationError,
    EmailPassword,
    Nodes,
    Operation,
    Session,
    Storefront,
    UnexpectedResultError,
)
from b2b_storefront.client import CompanyUser, Users, operations
from b2b_storefront.testing import AsyncFakeTransport, FakeTransport

CREDENTIALS = EmailPassword("ada@shop.example", "hidden-word")
PAGING = {"hasNextPage": False, "hasPreviousPage": False, "startCursor": None, "endCursor": None}
PAGE: dict[str, Any] = {"users": {"totalCount": 0, "pageInfo": PAGING, "edges": []}}
NOBODY: dict[str, Any] = {"user": None}


class EarlierClient(Session):
    """What a package of an earlier release holds: it names the type of a result with each call."""

    __slots__ = ()

    def people(self) -> Users:
        return self.execute(operations.USERS, {"companyId": 1, "search": UNSET}, Users)

    def person(self) -> CompanyUser | None:
        return self.execute_nullable(operations.USER, {"companyId": 1, "userId": 2}, CompanyUser)

    def iter_people(self) -> Nodes[CompanyUser]:
        return self.iterate(operations.USERS, {"companyId": 1}, Users, 50, None)


class EarlierAsyncClient(AsyncSession):
    """The same, asynchronous."""

    __slots__ = ()

    async def people(self) -> Users:
        return await self.execute(operations.USERS, {"companyId": 1, "search": UNSET}, Users)

    async def person(self) -> CompanyUser | None:
        return await self.execute_nullable(operations.USER, {"companyId": 1, "userId": 2}, CompanyUser)

    def iter_people(self) -> AsyncNodes[CompanyUser]:
        return self.iterate(operations.USERS, {"companyId": 1}, Users, 50, None)


class TestRun:
    """`session.run(operation, **variables)`."""

    def test_it_returns_what_the_method_returns(self) -> None:
        fake = FakeTransport().answer("Users", PAGE).answer("User", NOBODY)
        with Storefront("abc", transport=fake) as storefront:
            buyer = storefront.session(CREDENTIALS)
            assert buyer.run(operations.USERS, company_id=1, search=None, first=UNSET) == buyer.users(company_id=1)
            assert buyer.run(operations.USER, company_id=1, user_id=2) is None
        sent = [request.variables for request in fake.requests if request.operation_name == "Users"]
        assert sent == [{"companyId": 1, "search": None}, {"companyId": 1}]

    async def test_the_asynchronous_one_does_too(self) -> None:
        fake = AsyncFakeTransport().answer("Users", PAGE).answer("User", NOBODY)
        async with AsyncStorefront("abc", transport=fake) as storefront:
            buyer = storefront.session(CREDENTIALS)
            assert await buyer.run(operations.USERS, company_id=1) == await buyer.users(company_id=1)
            assert await buyer.run(operations.USER, company_id=1, user_id=2) is None

    def test_the_api_s_names_are_taken_as_well(self) -> None:
        fake = FakeTransport().answer("Users", PAGE)
        with Storefront("abc", transport=fake) as storefront:
            by_name: dict[str, Any] = {"companyId": 1, "firstName": "Ada"}
            storefront.session(CREDENTIALS).run(operations.USERS, **by_name)
        assert fake.requests[-1].variables == by_name

    @pytest.mark.parametrize(
        ("variables", "problem"),
        [
            ({}, "Users: company_id: has to be given. Nothing was sent"),
            ({"company_id": UNSET}, "company_id: has to be given"),
            ({"company_id": "one"}, "company_id: input should be a valid integer"),
            ({"company_id": 1, "compny_id": 1}, r"compny_id: is none of its variables \(company_id, search, "),
        ],
    )
    async def test_variables_are_checked_before_anything_is_sent(self, variables: dict[str, Any], problem: str) -> None:
        fake, async_fake = FakeTransport(), AsyncFakeTransport()
        with Storefront("abc", transport=fake) as storefront:
            with pytest.raises(ConfigurationError, match=problem):
                storefront.session(CREDENTIALS).run(operations.USERS, **variables)
        async with AsyncStorefront("abc", transport=async_fake) as storefront_:
            with pytest.raises(ConfigurationError, match=problem):
                await storefront_.session(CREDENTIALS).run(operations.USERS, **variables)
        assert (*fake.requests, *async_fake.requests) == ()

    async def test_variables_without_a_name_are_refused(self) -> None:
        users: Operation = operations.USERS  # Of which type checkers know nothing.
        with Storefront("abc", transport=FakeTransport()) as storefront:
            with pytest.raises(ConfigurationError, match="Users: variables are given by name"):
                storefront.session(CREDENTIALS).run(users, {"company_id": 1})
        async with AsyncStorefront("abc", transport=AsyncFakeTransport()) as storefront_:
            with pytest.raises(ConfigurationError, match="Users: variables are given by name"):
                await storefront_.session(CREDENTIALS).run(users, {"company_id": 1})

    def test_an_operation_without_a_type_returns_the_data_as_it_is(self) -> None:
        own = Operation("Own", "query", "query Own { currentUser { id } }", root="currentUser")
        fake = FakeTransport().answer("Own", {"currentUser": {"id": "1"}})
        with Storefront("abc", transport=fake) as storefront:
            assert storefront.session(CREDENTIALS).run(own) == {"id": "1"}


class TestEarlierPackages:
    """Packages that earlier releases compiled."""

    def test_they_work(self) -> None:
        fake = FakeTransport().answer("Users", PAGE).answer("User", NOBODY)
        with Storefront("abc", transport=fake) as storefront:
            buyer = storefront.session(CREDENTIALS, client=EarlierClient)
            assert type(buyer.people()) is Users
            assert buyer.person() is None
            assert list(buyer.iter_people()) == []
        assert fake.requests[-1].variables == {"companyId": 1, "first": 50, "offset": 0}

    async def test_asynchronous_ones_work(self) -> None:
        fake = AsyncFakeTransport().answer("Users", PAGE).answer("User", NOBODY)
        async with AsyncStorefront("abc", transport=fake) as storefront:
            buyer = storefront.session(CREDENTIALS, client=EarlierAsyncClient)
            assert type(await buyer.people()) is Users
            assert await buyer.person() is None
            assert [person async for person in buyer.iter_people()] == []
        assert fake.requests[-1].variables == {"companyId": 1, "first": 50, "offset": 0}

    def test_they_say_with_each_call_whether_null_is_a_result(self) -> None:
        fake = FakeTransport().answer("User", NOBODY)
        with Storefront("abc", transport=fake) as storefront:
            buyer = storefront.session(CREDENTIALS)
            with pytest.raises(UnexpectedResultError, match="User: the API answered null"):
                buyer.execute(operations.USER, {"companyId": 1, "userId": 2}, CompanyUser)

    def test_an_operation_is_the_same_for_every_such_call(self) -> None:
        twin = operations.USERS.returning(Users, nullable=True)
        assert twin is operations.USERS.returning(Users, nullable=True)
        assert (twin.model, twin.nullable, operations.USERS.nullable) == (Users, True, False)
        assert twin.encoded_head == operations.USERS.encoded_head


class TestRoots:
    """Nothing is decided by an alias."""

    @pytest.mark.parametrize(
        ("kind", "document", "root", "field", "gives"),
        [
            ("mutation", "mutation A { signIn: login { result { token } } }", "signIn", "login", True),
            ("mutation", "mutation A { login: userDelete { message } }", "login", "userDelete", False),
            ("query", "query A { login: currentUser { id } }", "login", "currentUser", False),
            ("mutation", "mutation A { a: authorization { result { token } } }", "a", "authorization", True),
        ],
    )
    def test_what_gives_a_token_is_told_by_the_schema_s_field(
        self, kind: Any, document: str, root: str, field: str, gives: bool
    ) -> None:
        assert Operation("A", kind, document, root=root, root_field=field).gives_token is gives
        assert Operation("A", kind, document).gives_token is gives

    def test_one_of_several_is_enough(self) -> None:
        document = "mutation A { ...B } fragment B on Mutation { one: userDelete { message } two: login { result } }"
        several = Operation("A", "mutation", document)
        assert several.root_fields == ("userDelete", "login")
        assert several.gives_token

    def test_access_is_public(self) -> None:
        assert operations.USERS.access is Access.B2B
