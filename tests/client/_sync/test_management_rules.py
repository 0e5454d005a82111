# Generated from tests/client/_async/test_management_rules.py by `make codegen`. Edits are lost.

"""What the management client adds to its operations: paging, windows, errors, repeats, options, secrecy."""

import datetime
import logging
import pickle
import traceback
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

import pytest

import b2b_storefront
from b2b_storefront import (
    AccessTokenRefusedError,
    ConfigurationError,
    ConnectionLostError,
    HTTPStatusError,
    InvalidBodyError,
    InvalidLoginError,
    Management,
    ManagementError,
    Observer,
    RateLimitedError,
    RecordExistsError,
    RecordNotFoundError,
    RequestTimeoutError,
    RetryPolicy,
    Storefront,
    StorefrontError,
    UnexpectedResultError,
    UnreachableError,
)
from b2b_storefront.management import operations
from b2b_storefront.sandbox import Sandbox

SOURCES = Path(b2b_storefront.__file__).parent

COMPANIES, COMPANY = "GET /api/io/companies", "GET /api/io/companies/{companyId}"
STATUS, QUOTE = "PUT /api/io/companies/{companyId}/status", "PUT /api/io/rfq/{quote_id}"


@pytest.fixture
def staff_storefront(sandbox: Sandbox) -> Iterator[Storefront]:
    retry = RetryPolicy.without_pauses()
    with Storefront(
        sandbox.store_hash, base_url=sandbox.base_url, access_token=sandbox.access_token, retry=retry
    ) as storefront:
        yield storefront


@pytest.fixture
def management(staff_storefront: Storefront) -> Management:
    return staff_storefront.management()


def times_asked(sandbox: Sandbox, route: str) -> int:
    return sum(request.operation_name == route for request in sandbox.requests)


class TestPages:
    """`iter_` methods."""

    def test_they_ask_for_a_page_when_it_is_needed(self, management: Management, sandbox: Sandbox) -> None:
        found = management.iter_companies(sort_by="companyName", order_by="ASC", page_size=3)
        assert times_asked(sandbox, COMPANIES) == 0
        names = [company.company_name for company in found]
        assert names == ["Harbour Supplies", "Harbour Supplies North", "Pier Trading", "Quay Builders"]
        assert (times_asked(sandbox, COMPANIES), found.total_count) == (2, 4)

    def test_they_stop_at_a_limit(self, management: Management, sandbox: Sandbox) -> None:
        found = [company for company in management.iter_companies(limit=3, page_size=2)]
        assert (len(found), times_asked(sandbox, COMPANIES)) == (3, 2)

    def test_a_page_that_the_api_makes_smaller_ends_nothing(self, management: Management, sandbox: Sandbox) -> None:
        first = {
            "code": 200,
            "data": [{"companyId": 1}, {"companyId": 2}],
            "meta": {"pagination": {"totalCount": "4", "offset": 0, "limit": 2}},
        }
        second: dict[str, Any] = first | {"data": [{"companyId": 3}, {"companyId": 4}]}
        sandbox.fail_next(COMPANIES, body=first)
        sandbox.fail_next(COMPANIES, body=second)
        found = [company.company_id for company in management.iter_companies(page_size=250)]
        assert found == [1, 2, 3, 4]

    def test_they_go_on_after_an_error(self, management: Management, sandbox: Sandbox) -> None:
        walk = management.with_options(retry=False).iter_companies(page_size=2)
        found = [(next(walk)).company_id, (next(walk)).company_id]
        sandbox.fail_next(COMPANIES, status=502, body="<html>")
        with pytest.raises(HTTPStatusError):
            next(walk)
        found += [company.company_id for company in walk]
        assert sorted(filter(None, found)) == [1001, 1002, 1003, 1004]


class TestWindows:
    """Orders of the last year, unless moments are given."""

    OLD = 140_006

    def test_old_orders_are_left_out_unless_the_whole_history_is_meant(self, management: Management) -> None:
        assert self.OLD not in [order.bc_order_id for order in management.orders(limit=100)]
        assert self.OLD in [order.bc_order_id for order in management.orders(limit=100, whole_history=True)]
        walk = management.iter_orders(whole_history=True, page_size=2)
        assert self.OLD in [order.bc_order_id for order in walk]

    def test_moments_that_are_given_count_more(self, management: Management) -> None:
        begin = datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=10)
        page = management.orders(created_from=begin, whole_history=True)
        assert [order.bc_order_id for order in page] == [140_004]

    def test_it_is_yes_or_no(self, management: Management) -> None:
        with pytest.raises(ConfigurationError, match="whole_history is a str"):
            management.orders(whole_history="yes")  # type: ignore[arg-type]


class TestErrors:
    """What the API refuses, and what to do."""

    @pytest.mark.parametrize(
        ("answer", "kind", "text"),
        [
            (
                {"status": 404, "body": {"code": 404, "data": {"errMsg": "Companies Does not Exist"}}},
                RecordNotFoundError,
                "Companies Does not Exist",
            ),
            (
                {"status": 422, "body": {"code": 422, "data": {"errMsg": {"email": ["Enter a valid email address."]}}}},
                ManagementError,
                "email: Enter a valid email address (HTTP 422)",
            ),
            (
                {
                    "status": 422,
                    "body": {"code": 422, "data": {"errMsg": [{"sku": "unknown"}, {"sku": ["gone", "sold"]}]}},
                },
                ManagementError,
                "sku: unknown; sku: gone; sku: sold",
            ),
            (
                {"status": 200, "body": {"code": 422, "data": {"errMsg": "in the body alone"}}},
                ManagementError,
                "in the body alone",
            ),
            (
                {"status": 422, "body": {"code": 422, "data": {"errMsg": "Email already exists. ['x@example.com']"}}},
                RecordExistsError,
                "choose another",
            ),
            (
                {"status": 403, "body": {"code": 403, "message": "no such scope"}},
                AccessTokenRefusedError,
                "scope of B2B Edition",
            ),
            ({"status": 401, "body": {"detail": "Invalid token."}}, AccessTokenRefusedError, "Invalid token"),
            (
                {"status": 409, "body": {"status": 409, "title": "Conflict", "errors": {"0": "is above itself"}}},
                ManagementError,
                "0: is above itself",
            ),
            (
                {"status": 413, "body": {"code": 413, "data": {"errMsg": "Add up to ten data at a time"}}},
                ManagementError,
                "the API takes ten",
            ),
            (
                {"status": 400, "body": {"code": 40010, "data": {}, "meta": {"message": "address missing"}}},
                ManagementError,
                "address missing",
            ),
            ({"status": 418, "body": "<html>"}, ManagementError, "refused without a text"),
            ({"status": 429, "body": "", "headers": {"Retry-After": "7"}}, RateLimitedError, "wait 7 s"),
            (
                {"status": 500, "body": {"code": 500, "data": {"errMsg": "boom"}}},
                HTTPStatusError,
                "not the store of the API account's token",
            ),
            (
                {"status": 302, "body": "", "headers": {"Location": "https://example.com/?t=1"}},
                HTTPStatusError,
                "https://example.com/",
            ),
            ({"status": 200, "body": "<html>"}, InvalidBodyError, "not JSON"),
            ({"status": 200, "body": {"a": 1}}, InvalidBodyError, "of another shape"),
            ({"status": 200, "body": {"code": 200, "data": None}}, UnexpectedResultError, "there is no record in it"),
            ({"disconnect": True}, ConnectionLostError, "company"),
        ],
        ids=lambda value: str(value.get("status", "lost")) if isinstance(value, dict) else "",
    )
    def test_each_is_one_of_ours_and_names_the_operation(
        self,
        answer: dict[str, Any],
        kind: type[StorefrontError],
        text: str,
        management: Management,
        sandbox: Sandbox,
    ) -> None:
        sandbox.fail_next(COMPANY, **answer)
        with pytest.raises(kind) as raised:
            management.with_options(retry=False).company(1001)
        assert type(raised.value) is kind
        assert text in str(raised.value)
        assert str(raised.value).startswith("company: ")
        assert raised.value.operation_name == "company"
        assert str(pickle.loads(pickle.dumps(raised.value))) == str(raised.value)  # noqa: S301 - our own bytes

    def test_they_hold_what_the_api_said(self, management: Management, sandbox: Sandbox) -> None:
        problems = {"phone": ["Too long."], "zip_code": ["Too short."]}
        sandbox.fail_next(COMPANY, status=422, body={"code": 42210, "data": {"errMsg": problems}})
        with pytest.raises(ManagementError) as raised:
            management.company(1001)
        error = raised.value
        assert (error.status, error.code, error.details) == (422, 42210, problems)
        assert error.message == "phone: Too long.; zip_code: Too short"
        assert error.request_id

    def test_a_text_without_an_end_is_cut(self, management: Management, sandbox: Sandbox) -> None:
        many = {f"field_{number}": ["x" * 5_000] for number in range(500)}
        sandbox.fail_next(COMPANY, status=422, body={"code": 422, "data": {"errMsg": many}})
        with pytest.raises(ManagementError) as raised:
            management.company(1001)
        assert len(str(raised.value)) < 4_100

    def test_another_stores_token_fails_as_the_api_says(self, sandbox: Sandbox) -> None:
        with Storefront(
            "another", base_url=sandbox.base_url, access_token=sandbox.access_token, retry=False
        ) as storefront:
            with pytest.raises(HTTPStatusError, match="store_hash is not the store"):
                storefront.management().channels()

    def test_a_wrong_token_is_told_from_a_wrong_password(self, staff_storefront: Storefront, sandbox: Sandbox) -> None:
        with pytest.raises(AccessTokenRefusedError):
            staff_storefront.management("another-token").channels()
        with pytest.raises(InvalidLoginError):
            staff_storefront.management().create_named_token(
                email=sandbox.accounts.admin.email, password="a wrong one", name="page"
            )

    def test_without_a_token_there_is_no_client(self, sandbox: Sandbox) -> None:
        with Storefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
            with pytest.raises(ConfigurationError, match="B2B_STOREFRONT_ACCESS_TOKEN"):
                storefront.management()
            with pytest.raises(ConfigurationError, match="access_token"):
                storefront.management("two\nlines")
            assert len(storefront.management(sandbox.access_token).channels()) == 3

    def test_nobody_answers(self, unused_tcp_port: int) -> None:
        url = f"http://127.0.0.1:{unused_tcp_port}"
        with Storefront("abc", base_url=url, access_token="a-token", retry=False) as storefront:
            with pytest.raises(UnreachableError) as raised:
                storefront.management().channels()
        assert raised.value.operation_name == "channels"

    @pytest.mark.parametrize(
        ("arguments", "place"),
        [
            ({"limit": "ten"}, "limit"),
            ({"limit": True}, "limit"),
            ({"created_from": datetime.datetime(2026, 1, 1)}, "created_from"),
            ({"created_from": datetime.date(2026, 1, 1)}, "created_from"),
            ({"order_by": "asc"}, "order_by"),
            ({"company_status": "approved"}, "company_status"),
            ({"include_extra_fields": 1}, "include_extra_fields"),
            ({"q": "\ud800"}, "q"),
            ({"customer_id": 2**64}, "customer_id"),
            ({"nonsense": 1}, "nonsense"),
        ],
        ids=lambda value: value if isinstance(value, str) else "",
    )
    def test_bad_arguments_are_found_before_anything_is_sent(
        self, arguments: dict[str, Any], place: str, management: Management, sandbox: Sandbox
    ) -> None:
        with pytest.raises(ConfigurationError, match=f"companies: {place}"):
            management.run(operations.COMPANIES, **arguments)
        assert times_asked(sandbox, COMPANIES) == 0

    def test_a_bad_place_in_a_list_is_named(self, management: Management) -> None:
        with pytest.raises(ConfigurationError, match=r"replace_lines\[0\].quantity"):
            management.update_quote(60_001, replace_lines=[{"quantity": "many"}])


class TestRepeats:
    """What is sent again, and what never is."""

    def test_reading_survives_a_failing_server(self, management: Management, sandbox: Sandbox) -> None:
        sandbox.fail_next(COMPANY, status=503, body="")
        sandbox.fail_next(COMPANY, disconnect=True)
        assert (management.company(1001)).company_id == 1001
        assert times_asked(sandbox, COMPANY) == 3

    def test_setting_does_too(self, management: Management, sandbox: Sandbox) -> None:
        sandbox.fail_next(STATUS, status=503, body="")
        assert (management.update_company_status(1003, company_status=1)).company_id == 1003

    def test_what_adds_is_sent_once(self, management: Management, sandbox: Sandbox) -> None:
        sandbox.fail_next(QUOTE, status=503, body="")
        with pytest.raises(HTTPStatusError, match="look before you repeat it"):
            management.update_quote(60_001, message="Once.")
        sandbox.fail_next(QUOTE, disconnect=True)
        with pytest.raises(ConnectionLostError):
            management.update_quote(60_001, message="Once.")
        assert times_asked(sandbox, QUOTE) == 2

    @pytest.mark.parametrize("transport", [None, "fast"])
    def test_a_connection_that_breaks_is_no_reason_to_add_twice(
        self, transport: Literal["fast"] | None, sandbox: Sandbox
    ) -> None:
        with Storefront(
            sandbox.store_hash, base_url=sandbox.base_url, access_token=sandbox.access_token, transport=transport
        ) as storefront:
            management = storefront.management()
            assert (management.company(1001)).company_id == 1001  # The connection is there, and used again.
            sandbox.fail_next(QUOTE, disconnect=True)
            with pytest.raises(ConnectionLostError):
                management.update_quote(60_001, message="Once.")
            sandbox.fail_next(COMPANY, disconnect=True)
            assert (management.company(1001)).company_id == 1001
        assert times_asked(sandbox, QUOTE) == 1

    def test_what_was_refused_for_its_number_was_not_carried_out(
        self, management: Management, sandbox: Sandbox
    ) -> None:
        sandbox.fail_next(QUOTE, status=429, body="")
        assert (management.update_quote(60_001, message="Once.")).quote_id == 60_001

    def test_a_refusal_is_not_repeated(self, management: Management, sandbox: Sandbox) -> None:
        with pytest.raises(RecordNotFoundError):
            management.company(1)
        assert times_asked(sandbox, COMPANY) == 1

    def test_the_whole_call_has_one_deadline(self, management: Management, sandbox: Sandbox) -> None:
        sandbox.fail_next(COMPANY, times=9, delay=5)
        with pytest.raises(RequestTimeoutError, match=r"0\.2 s"):
            management.with_options(timeout=0.2).company(1001)

    def test_the_budget_is_the_stores(self, sandbox: Sandbox) -> None:
        limits = {
            "X-Requests-Remaining": "7 times",
            "X-Request-Window-Resets-After": "30.0 s",
            "X-Requests-Allocated": "150 times/60 s",
        }
        sandbox.fail_next(COMPANIES, body={"code": 200, "data": [], "meta": {}}, headers=limits)
        with Storefront(
            sandbox.store_hash,
            base_url=sandbox.base_url,
            access_token=sandbox.access_token,
            rate_limit=b2b_storefront.RateLimit(),
        ) as storefront:
            storefront.management().companies()
            assert storefront.budget is not None
            assert storefront.budget.remaining == 7


class TestOptions:
    """`with_options`."""

    def test_a_request_id_is_sent_and_own_headers_are_refused(self, management: Management) -> None:
        marked = management.with_options(request_id="page-7", priority="batch", headers={"X-Shop": "eu"})
        assert len(marked.channels()) == 3
        with pytest.raises(ConfigurationError, match="X-Auth-Token can't be set by hand"):
            management.with_options(headers={"X-Auth-Token": "other"})

    def test_answers_that_stray_are_read(self, management: Management, sandbox: Sandbox) -> None:
        sandbox.fail_next(
            COMPANY,
            body={
                "code": "200",
                "data": {
                    "companyId": "1001",
                    "companyStatus": 9,
                    "extraFields": None,
                    "parentCompany": False,
                    "priceListAssign": {"channelId": 1},
                    "updatedAt": "soon",
                    "colour": "blue",
                },
                "meta": None,
            },
        )
        company = management.company(1001)
        assert (company.company_id, company.company_status) == (1001, 9)
        assert (company.extra_fields, company.parent_company, company.updated_at) == ([], None, None)
        assert [entry.channel_id for entry in company.price_list_assign] == [1]
        assert company.model_extra == {"colour": "blue"}
        assert company.raw["updatedAt"] == "soon"

    def test_an_order_is_read_from_a_list_and_from_an_object(self, management: Management, sandbox: Sandbox) -> None:
        sandbox.fail_next(
            "GET /api/io/orders/{bcOrderId}", body={"code": 200, "data": {"bcOrderId": 7, "totalIncTax": 0.1}}
        )
        order = management.order(7)
        assert (order.bc_order_id, order.total_inc_tax) == (7, Decimal("0.1"))


class TestObservers:
    """Who watches is told of the staff's calls as of all others."""

    def test_they_hear_of_attempts_waits_and_ends(self, sandbox: Sandbox) -> None:
        told: list[tuple[str, Any]] = []

        class Listener(Observer):
            def attempt(self, record: Any) -> None:
                told.append(("attempt", (record.status, record.error, record.why, record.request_id is not None)))

            def waiting(self, record: Any) -> None:
                told.append(("waiting", record.reason))

            def finished(self, record: Any) -> None:
                call = record.call
                told.append(("finished", (call.operation, call.kind, call.purpose, call.customer, record.outcome)))

        with Storefront(
            sandbox.store_hash,
            base_url=sandbox.base_url,
            access_token=sandbox.access_token,
            retry=RetryPolicy.without_pauses(),
            observers=[Listener()],
        ) as storefront:
            sandbox.fail_next(COMPANY, status=503, body="")
            storefront.management().company(1001)
            with pytest.raises(RecordNotFoundError):
                storefront.management().company(1)
        assert told == [
            ("attempt", (503, "HTTPStatusError", None, True)),
            ("waiting", "retry"),
            ("attempt", (200, None, "HTTP 503", True)),
            ("finished", ("company", "rest", "call", None, "ok")),
            ("attempt", (404, "RecordNotFoundError", None, True)),
            ("finished", ("company", "rest", "call", None, "error")),
        ]


class TestSecrets:
    """The API account's token, passwords and tokens that are given out."""

    SECRETS = ("sandbox-access-token", "sandbox-password", "eyJ")

    def test_none_is_in_anything_that_can_be_printed(
        self, management: Management, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.DEBUG)
        admin = sandbox.accounts.admin
        shown = repr(management) + str(vars(type(management)))
        given = management.create_customer_token(customer_id=admin.customer_id)
        named = management.create_named_token(email=admin.email, password=admin.password, name="page")
        for model in given, named:
            shown += f"{model!r} {model} {model.raw} {model.token} {model.model_dump()}"
        once = management.with_options(retry=False)
        failures: list[dict[str, Any]] = [
            {"status": 422, "body": {"code": 422, "data": {"errMsg": {"password": [f"{admin.password} is known."]}}}},
            {"status": 500, "body": "sandbox-access-token"},
            {"body": "no json: sandbox-password"},
            {"body": {"code": 200, "data": None}},
            {"disconnect": True, "times": 9},
        ]
        for failure in failures:
            sandbox.fail_next("POST /api/io/auth/customers", **failure)
            with pytest.raises(StorefrontError) as raised:
                once.create_named_token(email=admin.email, password=admin.password, name="page")
            shown += self.printed(raised.value)
            sandbox.reset()
        for failure in failures[1:]:
            sandbox.fail_next("POST /api/io/auth/customers/storefront", **failure)
            with pytest.raises(StorefrontError) as raised:
                once.create_customer_token(customer_id=admin.customer_id)
            shown += self.printed(raised.value)
            sandbox.fail_next(COMPANY, **failure)
            with pytest.raises(StorefrontError) as raised:
                once.company(1001)
            shown += self.printed(raised.value)
            sandbox.reset()
        shown += "\n".join(
            record.getMessage()
            for record in caplog.records
            if not record.name.startswith(("uvicorn", "b2b_storefront.sandbox"))
        )
        assert [secret for secret in self.SECRETS if secret in shown] == []

    @staticmethod
    def printed(error: BaseException) -> str:
        """Return an error as text, with the local variables of each of our frames."""
        shown = "".join(traceback.format_exception(error)) + repr(error) + repr(vars(error))
        for frame, _ in traceback.walk_tb(error.__traceback__):
            if Path(frame.f_code.co_filename).is_relative_to(SOURCES):
                shown += repr(frame.f_locals)
        for other in (error.__cause__, error.__context__):
            shown += TestSecrets.printed(other) if other else ""
        return shown

    def test_the_client_cant_be_pickled(self, management: Management) -> None:
        with pytest.raises(TypeError, match="can't be pickled"):
            pickle.dumps(management)

    def test_the_token_goes_to_the_stores_host_alone_and_not_to_who_needs_none(
        self, management: Management, sandbox: Sandbox
    ) -> None:
        # A redirect is an error, so that no token follows it.
        sandbox.fail_next(COMPANY, status=307, body="", headers={"Location": "http://127.0.0.1:9/"})
        with pytest.raises(HTTPStatusError, match="redirects"):
            management.company(1001)
