"""An operation of a user's own may ask for several things: one method, one request, a typed object of named roots."""

import importlib.util
import inspect
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from b2b_storefront import (
    Access,
    AsyncStorefront,
    CredentialsRequiredError,
    EmailPassword,
    PermissionDeniedError,
    Storefront,
)
from b2b_storefront.cli import main
from b2b_storefront.client.operations import CURRENT_USER, QUOTES, USERS
from b2b_storefront.codegen import compile_operations
from b2b_storefront.contract import check, coverage, load_operations, load_schema
from b2b_storefront.sandbox import Sandbox
from tests.static.library import imported

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("ariadne_codegen") is None, reason="ariadne-codegen needs graphql-core 3.2"
)

QUERIES = '''
"""
What the first page of an account shows.
"""
query Dashboard($companyId: Int!, $storeHash: String!, $first: Int = 2) {
  me: currentUser { firstName companyInfo { companyName } }
  quotes(first: $first) { totalCount edges { node { quoteNumber grandTotal } } }
  users(companyId: $companyId, first: $first) { totalCount pageInfo { ...Paging } edges { node { ...Colleague } } }
  ...Shop
}

query Refused { customerQuotes { totalCount } currentUser { id } }

query Lists($first: Int, $offset: Int) {
  shoppingLists(first: $first, offset: $offset) { totalCount }
  customerInfo { userType }
}

fragment Colleague on UserType { id email role }
fragment Paging on PageInfo { hasNextPage }
fragment Shop on Query { countries(storeHash: $storeHash) { countryCode } }
'''


@pytest.fixture(scope="module")
def queries(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("queries")
    (folder / "pages.graphql").write_text(QUERIES)
    return folder


@pytest.fixture(scope="module")
def package(queries: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    target = tmp_path_factory.mktemp("compiled") / "pages_of_several_roots"
    compile_operations(queries, target)
    with imported(target) as found:
        yield found


@pytest.fixture
def running() -> Iterator[Sandbox]:
    with Sandbox() as sandbox:
        yield sandbox


def see(page: Any, package: ModuleType) -> None:
    """Compare a page with what the sandbox has."""
    assert type(page) is package.Dashboard
    assert (page.me.first_name, page.me.company_info.company_name) == ("Ada", "Harbour Supplies")
    assert len(page.quotes.nodes) == 2
    assert page.quotes.total_count == 6
    assert type(page.users.nodes[0]) is package.Colleague
    assert page.users.page_info.has_next_page is True
    assert page.countries[0].country_code


def test_one_method_one_request_and_every_root_by_its_name(package: ModuleType, running: Sandbox) -> None:
    admin = running.accounts.admin
    with Storefront(running.store_hash, base_url=running.base_url) as storefront:
        session = storefront.session(EmailPassword(admin.email, admin.password), client=package.Client)
        see(session.dashboard(company_id=admin.company_id, store_hash=running.store_hash), package)
        assert (
            len(session.dashboard(company_id=admin.company_id, store_hash=running.store_hash, first=1).users.nodes) == 1
        )
    assert [request.operation_name for request in running.requests] == ["Login", "Dashboard", "Dashboard"]


async def test_asynchronously_too(package: ModuleType, running: Sandbox) -> None:
    admin = running.accounts.admin
    async with AsyncStorefront(running.store_hash, base_url=running.base_url) as storefront:
        session = storefront.session(EmailPassword(admin.email, admin.password), client=package.AsyncClient)
        see(await session.dashboard(company_id=admin.company_id, store_hash=running.store_hash), package)
    assert [request.operation_name for request in running.requests] == ["Login", "Dashboard"]


async def test_together_with_others(package: ModuleType, running: Sandbox) -> None:
    admin = running.accounts.admin
    async with AsyncStorefront(running.store_hash, base_url=running.base_url) as storefront:
        session = storefront.session(EmailPassword(admin.email, admin.password), client=package.AsyncClient)
        page, lists, me = await session.together(
            lambda session: (
                session.dashboard(company_id=admin.company_id, store_hash=running.store_hash),
                session.lists(first=1),
                session.current_user(),
            )
        )
        see(page, package)
        assert lists.customer_info.user_type == 3
        assert me.first_name == "Ada"
    assert [request.operation_name for request in running.requests] == ["Login", "Dashboard_Lists_CurrentUser"]


def test_a_refused_root_is_an_error_and_the_others_are_its_data(package: ModuleType, running: Sandbox) -> None:
    admin = running.accounts.admin
    with Storefront(running.store_hash, base_url=running.base_url) as storefront:
        session = storefront.session(EmailPassword(admin.email, admin.password), client=package.Client)
        with pytest.raises(PermissionDeniedError) as raised:
            session.refused()
        assert raised.value.path == ("customerQuotes",)
        assert raised.value.data == {"customerQuotes": None, "currentUser": {"id": str(admin.user_id)}}


def test_whoever_may_call_it_may_call_each(package: ModuleType, running: Sandbox) -> None:
    dashboard = package.operations.DASHBOARD
    assert dashboard.root_fields == ("currentUser", "quotes", "users", "countries")
    assert dashboard.access == Access.B2B
    assert set(dashboard.permissions) == {*CURRENT_USER.permissions, *QUOTES.permissions, *USERS.permissions}
    with Storefront(running.store_hash, base_url=running.base_url) as storefront:
        with pytest.raises(CredentialsRequiredError, match="Dashboard needs"):
            storefront.guest(package.Client).dashboard(company_id=1, store_hash="abc")
    assert running.requests == []


def test_its_score_is_that_of_all_roots(package: ModuleType) -> None:
    # An object for each root; of two quotes and two users each the edge and the node; ten countries.
    assert package.operations.DASHBOARD.complexity == (1 + 1) + (1 + 2 * 2) + (1 + 1 + 2 * 2) + 10


def test_its_method_says_what_it_asks_for(package: ModuleType) -> None:
    text = inspect.getdoc(package.Client.dashboard) or ""
    assert text.startswith("What the first page of an account shows.")
    assert "Permission: get_quotes, get_users" in text.replace("Permissions", "Permission")
    assert "What each of the root fields answers, by name." in text
    assert "company_id: Id of the company." in text


def test_check_and_coverage_know_all_roots(queries: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    schema, operations = load_schema(), load_operations(queries)
    assert [*check(schema, operations)] == []
    assert {"Query.quotes", "Query.users", "Query.countries"} <= {*coverage(schema, operations).root_fields.used}
    (tmp_path / "large.graphql").write_text(
        "query Large { quotes(first: 1500) { edges { node { id } } } users(companyId: 1, first: 1500)"
        " { edges { node { id } } } }"
    )
    assert main(["check", "--operations", str(tmp_path)]) == 1
    assert "scores about 6,0" in capsys.readouterr().out
