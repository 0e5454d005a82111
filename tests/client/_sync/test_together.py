# Generated from tests/client/_async/test_together.py by `make codegen`. Edits are lost.

"""Several queries in one request: one HTTP request, and each result as if it had been asked for by itself."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from b2b_storefront import (
    Access,
    ConfigurationError,
    ConnectionLostError,
    CredentialsRequiredError,
    EmailPassword,
    HTTPStatusError,
    InvalidLoginError,
    MasqueradeConflictError,
    Operation,
    OperationError,
    PermissionDeniedError,
    RateLimitedError,
    RequestTimeoutError,
    Session,
    SessionOverError,
    Storefront,
    StorefrontError,
)
from b2b_storefront.client import CompanyUser, Quotes, operations
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.testing import FakeTransport
from tests.client.conftest import credentials
from tests.client.conftest import operations as asked

pytestmark = pytest.mark.usefixtures("each_failure_is_seen")

COUNTRIES_AND_RATES: Operation[..., dict[str, Any]] = Operation(
    "CountriesAndMe",
    "query",
    """query CountriesAndMe($hash: String!) {
      countries(storeHash: $hash) { ...Land }
      me: currentUser { id ...Name }
    }
    fragment Land on CountryType { countryCode }
    fragment Name on UserType { firstName }""",
    access=Access.B2B,
    variables={"hash": "String!"},
)
"""An operation of a user's own, with several roots."""


PAGE_INFO = {"hasNextPage": False, "hasPreviousPage": False, "startCursor": None, "endCursor": None}


class Buyer(Session):
    """A session of a user's own."""

    __slots__ = ()

    def colleagues(self, company_id: int) -> Any:
        return self.users(company_id=company_id, first=3)

    def own_name(self) -> str:
        return (self.current_user()).first_name


def page(session: Session, *, partial: bool = False) -> Any:
    """Ask for what the super admin may see and what the admin may not."""
    if partial:
        return session.together(
            lambda session: (session.current_user(), session.customer_quotes(), session.quotes(first=2)), partial=True
        )
    return session.together(
        lambda session: (session.current_user(), session.customer_quotes(), session.quotes(first=2))
    )


def pair(session: Session) -> tuple[CompanyUser, Quotes]:
    return session.together(lambda session: (session.current_user(), session.quotes(first=2)))


def pair_or_errors(session: Session) -> tuple[CompanyUser | StorefrontError, Quotes | StorefrontError]:
    return session.together(lambda session: (session.current_user(), session.quotes(first=2)), partial=True)


class TestResults:
    def test_one_request_has_the_results_of_many(self, admin: Session, sandbox: Sandbox) -> None:
        company_id = sandbox.accounts.admin.company_id or 0
        user_id = int((admin.current_user()).id)
        alone = [
            admin.current_user(),
            admin.quotes(first=5),
            admin.shopping_lists(first=5),
            admin.users(company_id=company_id, first=3, search="a"),
            admin.company_subsidiaries(),
            admin.user(company_id=company_id, user_id=user_id),
        ]
        sandbox.clear_requests()
        together = admin.together(
            lambda session: (
                session.current_user(),
                session.quotes(first=5),
                session.shopping_lists(first=5),
                session.users(company_id=company_id, first=3, search="a"),
                session.company_subsidiaries(),
                session.user(company_id=company_id, user_id=user_id),
            )
        )
        assert [*together] == alone
        assert [type(result) for result in together] == [type(result) for result in alone]
        (request,) = sandbox.requests
        assert request.operation_name == "CurrentUser_Quotes_ShoppingLists_Users_CompanySubsidiaries_User"
        assert [*request.root_fields] == [
            "currentUser",
            "quotes",
            "shoppingLists",
            "users",
            "companySubsidiaries",
            "user",
        ]

    def test_a_list_and_a_dict_keep_their_shape(self, admin: Session, sandbox: Sandbox) -> None:
        company_id = sandbox.accounts.admin.company_id or 0
        users = (admin.users(company_id=company_id)).nodes
        ids = [int(user.id) for user in users]
        sandbox.clear_requests()
        listed = admin.together(lambda session: [session.user(company_id=company_id, user_id=n) for n in ids])
        by_id = admin.together(lambda session: {n: session.user(company_id=company_id, user_id=n) for n in ids})
        assert listed == users
        assert by_id == dict(zip(ids, users, strict=True))
        assert len(sandbox.requests) == 2

    @pytest.mark.parametrize("shape", [(), [], {}])
    def test_nothing_is_asked_for_with_nothing(self, admin: Session, sandbox: Sandbox, shape: Any) -> None:
        assert admin.together(lambda _: shape) == shape
        assert sandbox.requests == []

    def test_one_call_is_sent_as_it_is(self, admin: Session, sandbox: Sandbox) -> None:
        (me,) = admin.together(lambda session: (session.current_user(),))
        assert me == admin.current_user()
        assert asked(sandbox) == ["Login", "CurrentUser", "CurrentUser"]

    def test_one_call_may_stand_in_several_places(self, admin: Session, sandbox: Sandbox) -> None:
        def twice(session: Session) -> Any:
            me = session.current_user()
            return me, session.quotes(first=1), me

        me, _, again = admin.together(twice)
        assert me is again
        assert asked(sandbox)[1:] == ["CurrentUser_Quotes"]

    def test_sessions_and_operations_of_ones_own(self, storefront: Storefront, sandbox: Sandbox) -> None:
        admin = sandbox.accounts.admin
        buyer = storefront.session(credentials(admin), client=Buyer)
        company_id = admin.company_id or 0
        both, page = buyer.together(
            lambda session: (
                session.run(COUNTRIES_AND_RATES, hash=sandbox.store_hash),
                session.colleagues(company_id),
            )
        )
        assert both == buyer.run(COUNTRIES_AND_RATES, hash=sandbox.store_hash)
        assert both["me"]["firstName"] == "Ada"
        assert page == buyer.colleagues(company_id)
        assert asked(sandbox)[:2] == ["Login", "CountriesAndMe_Users"]

    def test_a_guest_may_ask_for_what_needs_nobody(self, storefront: Storefront, sandbox: Sandbox) -> None:
        store_hash, email = sandbox.store_hash, sandbox.accounts.admin.email
        state, lands = storefront.guest().together(
            lambda guest: (
                guest.user_login_state(store_hash=store_hash, email=email),
                guest.countries(store_hash=store_hash),
            )
        )
        assert state == storefront.guest().user_login_state(store_hash=store_hash, email=email)
        assert len(lands) > 0
        assert sandbox.requests[0].customer_id is None

    def test_the_store_is_filled_in_for_each_part(self, storefront: Storefront, sandbox: Sandbox) -> None:
        settings, lands = storefront.guest().together(lambda guest: (guest.storefront_configs(), guest.countries()))
        assert settings == storefront.guest().storefront_configs(store_hash=sandbox.store_hash)
        assert lands == storefront.guest().countries(store_hash=sandbox.store_hash)

    def test_a_document_is_merged_once(self, admin: Session, counted: dict[str, int]) -> None:
        seen = []
        for _ in range(3):
            pair(admin)
            seen.append((counted["parse"], counted["print_ast"]))
        assert seen[1] == seen[2]


class TestBeforeAnythingIsSent:
    def test_a_guest_is_told_which_part_needs_a_customer(self, storefront: Storefront, sandbox: Sandbox) -> None:
        with pytest.raises(CredentialsRequiredError, match=r"^CurrentUser needs") as raised:
            storefront.guest().together(lambda guest: (guest.countries(store_hash="abc"), guest.current_user()))
        assert raised.value.operation_name == "CurrentUser"
        assert sandbox.requests == []

    @pytest.mark.parametrize(
        ("call", "name", "problem"),
        [
            (
                lambda session: (session.quotes(), session.users(company_id="x")),
                "Users",
                "company_id: input should be a valid",
            ),
            (
                lambda session: [session.users(company_id="x"), session.quotes()],
                "Users",
                "company_id: input should be a valid",
            ),
            (lambda session: [session.run(operations.USERS, firts=1)], "Users", "firts: is none of its variables"),
            (lambda session: [session.run(operations.USERS, 42)], "Users", "variables are given by name"),
            (
                lambda session: (session.current_user(), session.user_delete(company_id=1, user_id=2)),
                "UserDelete",
                "a mutation",
            ),
            (lambda session: [session.user_delete(company_id=1, user_id=2)], "UserDelete", "a mutation"),
            (lambda session: [session.login(login_data={})], "Login", "a mutation"),
            (lambda session: [session.quotes(), session.own_name()], "CurrentUser", "not there yet"),
            (lambda session: [session.submit_shopping_list(1)], "ShoppingList", "not there yet"),
            (lambda session: [session.checkout_quote(1)], "QuoteCheckout", "a mutation"),
            (lambda session: [session.permissions()], None, "needs the customer's token"),
            (lambda session: [session.token()], None, "needs the customer's token"),
            (lambda session: [session.acting_for()], None, "needs the customer's token"),
            (lambda session: [session.with_options(timeout=2).quotes()], None, "use them around it"),
            (lambda session: [session.with_response(lambda inner: inner.quotes())], None, "use them around it"),
            (lambda session: [session.together(lambda inner: (inner.quotes(),))], None, "use them around it"),
            (lambda session: [session.iter_quotes()], None, "part 1 is of type (Async)?Nodes, and not the call"),
            (lambda session: [session.quotes(), 7], None, "part 2 is of type int"),
            (lambda session: [session.masquerade(7)], None, "part 1 is of type "),
            (lambda _: None, None, "returned is of type NoneType"),
            (lambda session: session.quotes(), None, "returned is a single call"),
            (lambda session: {session.quotes()}, None, "returned is of type set"),
        ],
    )
    def test_what_can_not_be_asked_for(
        self,
        storefront: Storefront,
        sandbox: Sandbox,
        call: Callable[[Session], Any],
        name: str | None,
        problem: str,
    ) -> None:
        buyer = storefront.session(credentials(sandbox.accounts.admin), client=Buyer)
        with pytest.raises(ConfigurationError, match=problem) as raised:
            buyer.together(call)
        assert raised.value.operation_name == name
        assert "Nothing was sent" in str(raised.value)
        assert sandbox.requests == []

    def test_a_call_that_is_not_returned(self, admin: Session, sandbox: Sandbox) -> None:
        def lists_only(session: Session) -> Any:
            session.quotes()
            return session.shopping_lists()

        with pytest.raises(ConfigurationError, match=r"^Quotes: it was called in together"):
            admin.together(lambda session: [lists_only(session)])
        assert sandbox.requests == []

    def test_the_result_of_one_is_not_an_argument_of_another(self, admin: Session) -> None:
        def dependent(session: Any) -> Any:
            return session.user(company_id=1, user_id=session.current_user())

        with pytest.raises(ConfigurationError, match=r"^CurrentUser: its result is not there yet"):
            admin.together(lambda session: [dependent(session)])

    def test_its_session_can_not_be_kept(self, admin: Session, sandbox: Sandbox) -> None:
        kept: list[Session] = []

        def keep(session: Session) -> Any:
            kept.append(session)
            return []

        admin.together(keep)
        with pytest.raises(ConfigurationError, match=r"^Quotes: the session that together\(\) gave"):
            kept[0].quotes()
        assert sandbox.requests == []

    @pytest.mark.parametrize(
        "look",
        [
            lambda result: result.email,
            lambda result: result["email"],
            lambda result: list(result),
            lambda result: len(result),
            lambda result: "x" in result,
            lambda result: 1 if result else 2,
            lambda result: result == 1,
            lambda result: result > 1,
        ],
    )
    def test_a_result_is_not_looked_into(self, admin: Session, look: Callable[[Any], Any]) -> None:
        def looking(session: Session) -> Any:
            return look(session.current_user())

        with pytest.raises(ConfigurationError, match=r"^CurrentUser: its result is not there yet"):
            admin.together(lambda session: [looking(session)])


class TestErrors:
    def test_the_first_error_is_raised_with_the_name_of_its_part(self, admin: Session) -> None:
        with pytest.raises(PermissionDeniedError, match=r"^CustomerQuotes: Permission denied\.") as raised:
            page(admin)
        with pytest.raises(PermissionDeniedError) as alone:
            admin.customer_quotes()
        assert str(raised.value) == str(alone.value)
        assert raised.value.operation_name == "CustomerQuotes"
        assert raised.value.path == alone.value.path == ("customerQuotes",)
        assert raised.value.data == alone.value.data

    def test_the_others_are_had_beside_the_error(self, admin: Session, sandbox: Sandbox) -> None:
        me, refused, quotes = page(admin, partial=True)
        assert isinstance(refused, PermissionDeniedError)
        assert (me, quotes) == (admin.current_user(), admin.quotes(first=2))
        assert asked(sandbox)[:2] == ["Login", "CurrentUser_CustomerQuotes_Quotes"]

    def test_a_list_and_a_dict_take_errors_too(self, admin: Session) -> None:
        listed = admin.together(lambda session: [session.customer_quotes()], partial=True)
        by_name = admin.together(lambda session: {"mine": session.customer_quotes()}, partial=True)
        assert isinstance(listed[0], PermissionDeniedError)
        assert isinstance(by_name["mine"], PermissionDeniedError)

    def test_a_token_that_ended_is_renewed_once_for_all(self, admin: Session, sandbox: Sandbox) -> None:
        admin.current_user()
        sandbox.expire_tokens()
        sandbox.clear_requests()
        me, _ = pair(admin)
        assert me.email == sandbox.accounts.admin.email
        assert asked(sandbox) == ["CurrentUser_Quotes", "Login", "CurrentUser_Quotes"]

    @pytest.mark.parametrize("ask", [pair, pair_or_errors])
    def test_a_session_that_is_over_is_raised(
        self, admin: Session, sandbox: Sandbox, ask: Callable[[Session], Any]
    ) -> None:
        sandbox.fail_next("CurrentUser_Quotes", times=9, message="Session expired", code=40101)
        with pytest.raises(SessionOverError):
            ask(admin)
        assert asked(sandbox).count("CurrentUser_Quotes") == 2

    @pytest.mark.parametrize("ask", [pair, pair_or_errors])
    def test_whoever_can_not_sign_in_is_told_so(
        self, storefront: Storefront, sandbox: Sandbox, ask: Callable[[Session], Any]
    ) -> None:
        with pytest.raises(InvalidLoginError):
            ask(storefront.session(EmailPassword(sandbox.accounts.admin.email, "wrong")))

    @pytest.mark.parametrize("ask", [pair, pair_or_errors])
    def test_what_leaves_no_result_at_all_is_raised(
        self, admin: Session, sandbox: Sandbox, ask: Callable[[Session], Any]
    ) -> None:
        sandbox.fail_next("CurrentUser_Quotes", status=502, body="<html>bad gateway</html>")
        with pytest.raises(HTTPStatusError, match=r"^CurrentUser_Quotes: "):
            ask(admin)

    def test_an_error_without_a_path_is_found_by_asking_each_by_itself(self, admin: Session, sandbox: Sandbox) -> None:
        sandbox.fail_next("CurrentUser_Quotes", message="Something is wrong")
        assert pair(admin) == (admin.current_user(), admin.quotes(first=2))
        assert asked(sandbox)[1:4] == ["CurrentUser_Quotes", "CurrentUser", "Quotes"]

    def test_asking_by_itself_ends_at_the_first_error(self, admin: Session, sandbox: Sandbox) -> None:
        sandbox.fail_next("CurrentUser_Quotes", message="Something is wrong")
        sandbox.fail_next("CurrentUser", message="This is wrong")
        with pytest.raises(OperationError, match=r"^CurrentUser: This is wrong"):
            pair(admin)
        assert asked(sandbox)[1:] == ["CurrentUser_Quotes", "CurrentUser"]

    @pytest.mark.parametrize(
        ("body", "again"),
        [
            # The data says whose it is: quotes are never null.
            ({"data": {"a0_currentUser": {}, "a1_quotes": None}, "errors": [{"message": "No"}]}, []),
            # Nothing says so.
            ({"data": {"a0_currentUser": None, "a1_quotes": None}, "errors": [{"message": "No"}]}, [0, 1]),
            ({"data": {"a0_currentUser": {}, "a1_quotes": {}}, "errors": [{"message": "No"}]}, [0, 1]),
            ({"data": {"a0_currentUser": {}}, "errors": [{"message": "No"}, {"message": "No"}]}, [0, 1]),
            ({"errors": [{"message": "No"}]}, [0, 1]),
            ({"data": None, "errors": ["No"]}, [0, 1]),
            ({"data": {}, "errors": [{"message": "No", "path": []}]}, [0, 1]),
            ({"data": {}, "errors": [{"message": "No", "path": ["quotes"]}]}, [0, 1]),
            ({"data": {}, "errors": [{"message": "No", "path": [3]}]}, [0, 1]),
            # One error left nothing of the others.
            ({"data": None, "errors": [{"message": "No", "path": ["a1_quotes", "edges", 0]}]}, [0]),
            ({"errors": [{"message": "No", "path": ["a0_currentUser"]}]}, [1]),
            # It may be the second error that left nothing.
            ({"errors": [{"message": "No", "path": ["a0_currentUser"]}, {"message": "No"}]}, [0, 1]),
            # Nobody knows which of these did.
            (
                {
                    "data": None,
                    "errors": [
                        {"message": "No", "path": ["a0_currentUser", "id"]},
                        {"message": "No", "path": ["a1_quotes", "edges", 0]},
                    ],
                },
                [0, 1],
            ),
        ],
    )
    def test_what_is_asked_again(
        self, admin: Session, sandbox: Sandbox, body: Mapping[str, Any], again: list[int]
    ) -> None:
        sandbox.fail_next("CurrentUser_Quotes", body=body)
        pair_or_errors(admin)
        assert asked(sandbox)[2:] == [["CurrentUser", "Quotes"][number] for number in again]

    def test_what_is_lost_is_asked_for_together(self, admin: Session, sandbox: Sandbox) -> None:
        body = {"data": None, "errors": [{"message": "No", "path": ["a1_customerQuotes"]}]}
        sandbox.fail_next("CurrentUser_CustomerQuotes_Quotes", body=body)
        me, refused, quotes = page(admin, partial=True)
        assert asked(sandbox)[1:] == ["CurrentUser_CustomerQuotes_Quotes", "CurrentUser_Quotes"]
        assert str(refused).startswith("CustomerQuotes: No.")
        assert (me, quotes) == (admin.current_user(), admin.quotes(first=2))

    def test_an_answer_that_is_too_large_only_together(self, sandbox: Sandbox) -> None:
        with Storefront(sandbox.store_hash, base_url=sandbox.base_url, max_response_bytes=1_800) as storefront:
            admin = storefront.session(credentials(sandbox.accounts.admin))
            me, quotes = pair(admin)
        assert asked(sandbox)[1:] == ["CurrentUser_Quotes", "CurrentUser", "Quotes"]
        assert me.email == sandbox.accounts.admin.email
        assert len(quotes.nodes) == 2


class TestSeveralRequests:
    @staticmethod
    def heavy(session: Session) -> Any:
        """Return calls that score too much for one request: 2,040 for a page of 1,000 quotes."""
        return [
            session.quotes(first=1_000),
            session.current_user(),
            session.quotes(first=1_000, offset=1),
            session.quotes(first=1_000, offset=2),
            session.quotes(first=2_000),
        ]

    def test_what_scores_too_much_is_asked_for_in_as_few_as_possible(self, admin: Session, sandbox: Sandbox) -> None:
        results = admin.together(self.heavy)
        assert asked(sandbox) == ["Login", "Quotes_Quotes", "CurrentUser_Quotes", "Quotes"]
        assert results[1] == admin.current_user()
        assert [len(results[place].nodes) for place in (0, 2, 3, 4)] == [6, 5, 4, 6]

    def test_a_request_that_fails_takes_only_its_own_results(self, admin: Session, sandbox: Sandbox) -> None:
        sandbox.fail_next("CurrentUser_Quotes", times=1, status=429, headers={"Retry-After": "7"})
        sandbox.fail_next("Quotes", times=9, disconnect=True)
        results = admin.together(self.heavy, partial=True)
        assert [len(results[place].nodes) for place in (0, 2)] == [6, 5]
        assert isinstance(results[1], RateLimitedError)
        assert isinstance(results[4], RateLimitedError)
        assert isinstance(results[3], ConnectionLostError)

    def test_nothing_more_is_asked_for_after_an_error(self, admin: Session, sandbox: Sandbox) -> None:
        sandbox.fail_next("Quotes_Quotes", status=429)
        with pytest.raises(RateLimitedError):
            admin.together(self.heavy)
        assert asked(sandbox)[1:] == ["Quotes_Quotes"]

    def test_data_with_errors_ends_nothing_where_it_is_wanted(self, admin: Session, sandbox: Sandbox) -> None:
        page = {"totalCount": 3, "edges": [], "pageInfo": PAGE_INFO}
        errors = [{"message": "No more", "path": ["a0_quotes", "edges"]}]
        sandbox.fail_next("Quotes_Quotes", body={"data": {"a0_quotes": page, "a1_quotes": page}, "errors": errors})
        response = admin.with_response(lambda session: session.together(self.heavy), partial=True)
        assert [response.data[place].total_count for place in (0, 2, 3, 4)] == [3, 3, 6, 6]
        assert [error.path for error in response.errors] == [("quotes", "edges")]

    def test_all_of_them_have_one_deadline(self, admin: Session, sandbox: Sandbox) -> None:
        admin.current_user()
        sandbox.fail_next(times=3, delay=0.8)
        results = admin.with_options(timeout=1.5).together(self.heavy, partial=True)
        assert [isinstance(result, RequestTimeoutError) for result in results] == [False, True, False, True, True]

    def test_a_long_list_is_asked_for_in_parts(self, admin: Session, sandbox: Sandbox) -> None:
        results = admin.together(lambda session: [session.quotes(first=1, offset=n) for n in range(70)])
        assert [len(page.nodes) for page in results] == [1] * 6 + [0] * 64
        assert [len(request.root_fields) for request in sandbox.requests[1:]] == [30, 30, 10]


class TestAround:
    def test_options_are_those_of_the_session(self) -> None:
        state, kind = {"forcePasswordReset": False}, {"userType": 3, "userInfo": None}
        fake = FakeTransport().answer("UserLoginState", {"userLoginState": state})
        fake.answer("UserEmailCheck", {"userEmailCheck": kind})
        with Storefront("abc", transport=fake) as storefront:
            guest = storefront.guest().with_options(locale="de", request_id="r-1")
            guest.together(
                lambda session: (
                    session.user_login_state(store_hash="a", email="b"),
                    session.user_email_check(email="b"),
                )
            )
            guest.together(lambda session: (session.user_email_check(email="b"),))
        for request in fake.requests:
            assert request.headers == {"Accept-Language": "de", "X-Request-Id": "r-1"}

    def test_the_answer_around_the_results(self, admin: Session, sandbox: Sandbox) -> None:
        response = admin.with_response(pair)
        assert response.data == (admin.current_user(), admin.quotes(first=2))
        assert (response.status, response.errors) == (200, ())
        assert response.headers["content-type"].startswith("application/json")
        assert asked(sandbox)[1] == "CurrentUser_Quotes"

    def test_the_answer_has_the_errors_of_all(self, admin: Session) -> None:
        response = admin.with_response(lambda session: page(session, partial=True))
        assert isinstance(response.data[1], PermissionDeniedError)
        assert [error.path for error in response.errors] == [("customerQuotes",)]

    def test_data_with_errors_is_a_result_where_it_is_wanted(self, admin: Session, sandbox: Sandbox) -> None:
        me = (admin.current_user()).model_dump(mode="json", by_alias=True)
        data = {"a0_currentUser": me, "a1_quotes": {"totalCount": 3, "edges": [], "pageInfo": PAGE_INFO}}
        errors = [{"message": "No more", "path": ["a1_quotes", "edges"]}]
        sandbox.fail_next("CurrentUser_Quotes", body={"data": data, "errors": errors})
        response = admin.with_response(pair, partial=True)
        assert response.data[1].total_count == 3
        assert [(error.message, error.path) for error in response.errors] == [("No more", ("quotes", "edges"))]

    def test_a_strict_masquerade_proves_the_whole_request(self, agent: Session, sandbox: Sandbox) -> None:
        with agent.masquerade(1001, strict=True) as session:
            sandbox.clear_requests()
            _, quotes = session.together(lambda session: (session.company_subsidiaries(), session.quotes(first=2)))
            assert quotes.total_count
            assert asked(sandbox) == ["SuperAdminMasquerading", "CompanySubsidiaries_Quotes", "SuperAdminMasquerading"]

    def test_a_masquerade_that_was_lost_is_raised_whatever_is_wanted(self, agent: Session, sandbox: Sandbox) -> None:
        with pytest.raises(MasqueradeConflictError):
            with agent.masquerade(1001, strict=True) as session:
                agent.super_admin_end_masquerade(company_id=1001)
                session.together(lambda session: (session.quotes(first=2), session.quotes(first=1)), partial=True)
