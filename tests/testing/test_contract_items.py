"""The contract's operations as tests of their own."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from b2b_storefront.contract import load_operations
from b2b_storefront.sandbox import Sandbox

from .runs import run_pytest, write

pytestmark = pytest.mark.slow  # Each runs pytest in a process of its own, with 141 operations.

OPERATIONS = """\
query Good($companyId: Int!) {
  users(companyId: $companyId, first: 1) { totalCount edges { node { ...Person } } }
}
query Broken {
  nothing
}
query Old($email: String!, $hash: String!) {
  companyUserInfo(email: $email, storeHash: $hash) { userType }
}
query AlsoGood($companyId: Int!) {
  users(companyId: $companyId, first: 1) { totalCount }
}
fragment Person on UserType { id }
"""


@pytest.fixture(scope="module")
def served() -> Iterator[Sandbox]:
    """A sandbox that stands for a real API."""
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with nothing but operations in it, one of them broken and one deprecated."""
    write(tmp_path / "operations" / "people.graphql", OPERATIONS)
    return tmp_path


def asked_for_schema(sandbox: Sandbox) -> int:
    """Return how often the sandbox was introspected."""
    return [request.operation_name for request in sandbox.requests].count("IntrospectionQuery")


class TestOurs:
    """The operations of this library."""

    def test_each_is_a_test_and_fits_the_bundled_schema(self, tmp_path: Path) -> None:
        run = run_pytest(tmp_path, "--b2b-contract", "-v")
        names = [operation.name for operation in load_operations()]
        assert run.status == 0, run.output
        assert re.findall(r"^b2b-contract::(\w+) PASSED", run.output, re.MULTILINE) == names
        assert run.outcomes == {"passed": len(names)}

    def test_there_are_none_unless_asked_for(self, tmp_path: Path) -> None:
        assert run_pytest(tmp_path).status == pytest.ExitCode.NO_TESTS_COLLECTED

    @pytest.mark.slow
    @pytest.mark.parametrize("ending", ["", "/", "/graphql", "/graphql/"])
    def test_an_api_is_asked_for_its_schema_once(self, tmp_path: Path, served: Sandbox, ending: str) -> None:
        served.clear_requests()
        run = run_pytest(tmp_path, "--b2b-contract", f"--b2b-url={served.base_url}{ending}")
        assert run.status == 0, run.output
        assert run.outcomes == {"passed": len(load_operations())}
        assert asked_for_schema(served) == 2  # what it can be asked, and the schema

    def test_they_run_beside_other_tests(self, tmp_path: Path) -> None:
        write(tmp_path / "test_it.py", "def test_Users(): pass")
        run = run_pytest(tmp_path, "--b2b-contract", "-v", "-k", "Users or UserCreate")
        assert "test_it.py::test_Users PASSED" in run.output
        assert "b2b-contract::Users PASSED" in run.output
        assert "b2b-contract::UserCreate PASSED" in run.output
        assert "b2b-contract::Quotes" not in run.output


class TestTheirs:
    """The operations of a folder, by `--b2b-operations`."""

    def test_a_broken_one_fails_with_its_place_and_no_traceback(self, folder: Path) -> None:
        run = run_pytest(folder, "--b2b-contract", "--b2b-operations", "operations")
        assert run.status == 1
        assert run.outcomes == {"failed": 1, "passed": 3}
        place = Path("operations", "people.graphql")
        assert "b2b-contract::Broken ___" in run.output
        assert f"\n{place}:5:3: Cannot query field 'nothing' on type 'Query'.\n" in run.output
        assert "Traceback" not in run.output
        assert "_contract_items.py" not in run.output

    def test_a_deprecated_one_passes_and_is_told(self, folder: Path) -> None:
        run = run_pytest(folder, "--b2b-contract", "--b2b-operations", "operations", "-k", "Old")
        assert run.status == 0, run.output
        assert run.outcomes == {"passed": 1}
        place = Path("operations", "people.graphql")
        _, told = run.output.split("b2b-contract: warnings")
        assert f"\n{place}:8:3: The field Query.companyUserInfo is deprecated by the API." in told

    def test_a_fragment_that_none_uses_fails(self, folder: Path) -> None:
        write(folder / "operations" / "more.graphql", "fragment Unused on UserType { id }")
        run = run_pytest(folder, "--b2b-contract", "--b2b-operations", "operations", "-k", "fragment")
        assert run.outcomes == {"failed": 1}, run.output
        assert f"{Path('operations', 'more.graphql')}:1:1: No operation uses the fragment 'Unused'." in run.output

    def test_a_fragment_breaks_every_operation_that_uses_it(self, folder: Path) -> None:
        broken = OPERATIONS.replace("UserType { id }", "UserType { idd }").replace(
            "1) { totalCount }", "1) { edges { node { ...Person } } }"
        )
        write(folder / "operations" / "people.graphql", broken)
        run = run_pytest(folder, "--b2b-contract", "--b2b-operations", "operations", "-k", "Good")
        assert run.outcomes == {"failed": 2}, run.output
        assert run.output.count("\noperations/people.graphql:13:31: Cannot query field 'idd' on type 'UserType'.") == 2

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            (None, "/operations does not exist. Pass a folder of .graphql files."),
            ("query {", "/operations/people.graphql:1: Syntax Error: "),
        ],
    )
    def test_what_can_not_be_read_is_told_once(self, tmp_path: Path, text: str | None, told: str) -> None:
        if text is not None:
            write(tmp_path / "operations" / "people.graphql", text)
        run = run_pytest(tmp_path, "--b2b-contract", "--b2b-operations", "operations")
        assert run.status == pytest.ExitCode.INTERRUPTED
        assert run.outcomes == {"error": 1}
        assert f"\n{tmp_path}{told}" in run.output
        assert "Traceback" not in run.output


@pytest.mark.slow
class TestNoSchema:
    """An API whose schema can't be had."""

    def test_the_first_fails_and_the_others_are_skipped(self, tmp_path: Path, served: Sandbox) -> None:
        served.reset()
        served.fail_next("IntrospectionQuery", status=503, body="closed")
        run = run_pytest(tmp_path, "--b2b-contract", f"--b2b-url={served.base_url}")
        assert run.status == 1
        assert run.outcomes == {"failed": 1, "skipped": len(load_operations()) - 1}
        assert f"\n{served.base_url}/graphql answered HTTP 503 instead of a schema." in run.output
        assert f"there is no schema to check against; b2b-contract::{load_operations()[0].name} says why" in run.output
        assert "Traceback" not in run.output
        assert asked_for_schema(served) == 1

    def test_a_run_that_selects_some_does_not_pass(self, tmp_path: Path, served: Sandbox) -> None:
        served.reset()
        served.fail_next("IntrospectionQuery", status=503, body="closed")
        run = run_pytest(tmp_path, "--b2b-contract", f"--b2b-url={served.base_url}", "-k", "CurrentUser")
        assert run.outcomes == {"failed": 1}, run.output


class TestAnotherSchema:
    """The schema of `--b2b-schema`, which is nobody's store."""

    def test_an_endpoint_and_a_folder_count_for_operations_alone(self, folder: Path, served: Sandbox) -> None:
        write(folder / "test_it.py", "def test_sandbox(b2b_sandbox): assert b2b_sandbox.base_url")
        write(folder / "only.graphql", "type Query { a: Int }")
        served.clear_requests()
        for schema, outcomes in ((f"{served.base_url}/graphql", {"failed": 1, "passed": 4}), ("only.graphql", None)):
            run = run_pytest(folder, "--b2b-contract", "--b2b-operations", "operations", "--b2b-schema", schema)
            assert run.status == 1
            assert "skipped" not in run.outcomes
            assert outcomes is None or run.outcomes == outcomes
        assert asked_for_schema(served) == 2
        assert "Cannot query field" in run.output
