"""`b2b-storefront call`: any operation from the shell, with secrets that are no arguments."""

import getpass
import io
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from b2b_storefront import Session
from b2b_storefront.cli import main
from b2b_storefront.cli._arguments import build_arguments, read_variables
from b2b_storefront.cli._call import _operations
from b2b_storefront.cli._table import find_columns, find_rows, table
from b2b_storefront.sandbox import Sandbox

Call = Callable[..., tuple[int, str, str]]

ADMIN = ("--as", "email:admin@sandbox.example")
COMPANY = ("--var", "companyId=1001")


@pytest.fixture(scope="module")
def running() -> Iterator[Sandbox]:
    """The sandbox that all tests share; take `sandbox`, which resets it."""
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(running: Sandbox) -> Sandbox:
    """A fresh sandbox."""
    running.reset()
    return running


@pytest.fixture
def call(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    """Runs the command against the sandbox: `call("Users", ...)` returns status, output and messages in one line."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("B2B_STOREFRONT_STORE_HASH", sandbox.store_hash)
    monkeypatch.setenv("B2B_STOREFRONT_BASE_URL", sandbox.base_url)
    monkeypatch.setenv("B2B_STOREFRONT_PASSWORD", sandbox.accounts.admin.password)
    monkeypatch.delenv("B2B_STOREFRONT_TOKEN", raising=False)
    monkeypatch.delenv("B2B_STOREFRONT_ACCESS_TOKEN", raising=False)

    def run(*arguments: str) -> tuple[int, str, str]:
        status = main(["call", *arguments])
        output = capsys.readouterr()
        assert max(map(len, output.err.splitlines()), default=0) <= 80
        return status, output.out, " ".join(output.err.split())

    return run


class TestResults:
    """What is printed."""

    def test_json_is_what_the_api_has(self, call: Call) -> None:
        status, output, messages = call("Users", *ADMIN, *COMPANY, "--var", "first=2")
        page = json.loads(output)
        assert status == 0
        assert page["totalCount"] == 5
        assert [edge["node"]["firstName"] for edge in page["edges"]] == ["Ada", "Sam"]
        assert page["edges"][0]["node"]["companyInfo"]["companyId"] == "1001"
        assert messages.startswith("query Users as email:admin@sandbox.example: HTTP 200, ")
        assert messages.endswith("score 28 as the API counts, 652 by our estimate")

    def test_money_and_codes_stay_what_they_are(self, call: Call) -> None:
        _, output, _ = call("quotes", *ADMIN, "--var", "status=1", "--var", "first=1")
        (edge,) = json.loads(output)["edges"]
        assert edge["node"]["grandTotal"] == "294.00"
        assert edge["node"]["status"] == 1

    def test_a_table_has_the_columns_that_are_asked_for(self, call: Call) -> None:
        _, output, messages = call(
            *("users", *ADMIN, *COMPANY, "--var", "first=2", "--format", "table"),
            *("--columns", "firstName, companyInfo.companyName"),
        )
        assert output == (
            "firstName  companyInfo.companyName\n"
            "---------  -----------------------\n"
            "Ada        Harbour Supplies\n"
            "Sam        Harbour Supplies\n"
        )
        assert messages.startswith("2 of 5 rows query Users")

    def test_a_table_of_nothing_is_a_message(self, call: Call) -> None:
        status, output, messages = call("users", *ADMIN, *COMPANY, "--var", "search=nobody", "--format", "table")
        assert (status, output) == (0, "")
        assert messages.startswith("No rows. ")

    def test_the_score_that_the_api_counted_is_shown(self, call: Call, sandbox: Sandbox) -> None:
        sandbox.fail_next(
            "UserLoginState",
            body={"data": {"userLoginState": {"forcePasswordReset": False}}},
            headers={"X-BC-GraphQL-Complexity": "7"},
        )
        _, output, messages = call("UserLoginState", "--var", "email=a@example.com")
        assert json.loads(output) == {"forcePasswordReset": False}
        assert messages.endswith("score 7 as the API counts, 1 by our estimate")

    def test_a_mutation_says_what_was_run(self, call: Call) -> None:
        data = json.dumps({"name": "New", "description": "", "status": 30})
        _, output, messages = call("shopping-lists-create", *ADMIN, "--var", f"shoppingListData={data}")
        assert json.loads(output)["shoppingList"]["name"] == "New"
        assert messages.startswith("mutation ShoppingListsCreate as ")

    def test_operations_are_listed(self, call: Call) -> None:
        status, output, _ = call("--list")
        assert status == 0
        assert "query     user(companyId: Int!, userId: Int!)\n" in output
        assert output.count("\n") == 141


class TestOperations:
    """Which operation."""

    @pytest.mark.parametrize("name", ["CurrentUser", "currentUser", "current_user", "current-user", "CURRENTUSER"])
    def test_its_name_may_be_spelled_in_any_way(self, call: Call, name: str) -> None:
        status, output, _ = call(name, *ADMIN)
        assert (status, json.loads(output)["firstName"]) == (0, "Ada")

    @pytest.mark.parametrize(
        ("arguments", "advice"),
        [
            (("Userz",), "There is no operation 'Userz'. Did you mean User or Users?"),
            (("Zzzzzzzzz",), "There is no operation 'Zzzzzzzzz'. --list shows them all."),
            ((), "Name an operation, as in `b2b-storefront call Users`"),
        ],
    )
    def test_one_that_is_not_there_is_named_with_close_ones(
        self, call: Call, arguments: tuple[str, ...], advice: str
    ) -> None:
        status, output, messages = call(*arguments)
        assert (status, output) == (2, "")
        assert advice in messages

    @pytest.mark.parametrize("method", _operations())
    def test_each_one_s_variables_are_arguments_of_its_method(self, method: str) -> None:
        operation = _operations()[method]
        arguments = build_arguments(operation, getattr(Session, method), dict.fromkeys(operation.variables))
        assert len(arguments) == len(operation.variables)


class TestVariables:
    """`--var` and `--vars-file`."""

    def test_text_stays_text_and_other_types_are_json(self) -> None:
        pairs = ["search=007", "first=7", "role=1.50", "last=many"]
        assert read_variables(_operations()["users"], pairs, None) == {
            "search": "007",
            "first": 7,
            "role": "1.50",
            "last": "many",
        }

    def test_names_may_be_spelled_in_any_way(self, call: Call) -> None:
        assert call("users", *ADMIN, "--var", "company_id=1001")[0] == 0

    def test_they_may_come_from_a_file_and_arguments_win(self, call: Call, tmp_path: Path) -> None:
        file = tmp_path / "variables.json"
        file.write_text('{"companyId": 1001, "first": 3}')
        _, output, _ = call("users", *ADMIN, "--vars-file", str(file), "--var", "first=1")
        assert len(json.loads(output)["edges"]) == 1

    def test_they_may_come_from_standard_input_secrets_included(
        self, call: Call, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        account = sandbox.accounts.admin
        data = {"storeHash": sandbox.store_hash, "email": account.email, "password": account.password}
        monkeypatch.setattr(sys, "stdin", io.StringIO(json.dumps({"loginData": data})))
        status, output, messages = call("login", "--vars-file", "-")
        assert status == 0
        assert json.loads(output)["result"]["user"]["email"] == account.email
        assert account.password not in messages

    def test_the_store_s_hash_is_known(self, call: Call, sandbox: Sandbox) -> None:
        assert call("UserLoginState", "--var", "email=admin@sandbox.example")[0] == 0
        assert call("UserLoginState", "--var", "storeHash=other", "--var", "email=a@example.com")[0] == 1

    @pytest.mark.parametrize("name", ["Currencies", "StorefrontDefaultLanguage", "StorefrontConfigs"])
    def test_the_store_and_its_channel_are_known(self, call: Call, name: str) -> None:
        assert call(name)[0] == 0

    @pytest.mark.parametrize(
        ("arguments", "advice"),
        [
            (
                ("--var", "compny=1"),
                "Users has no variable 'compny'. Its variables: companyId (Int!), search (String),",
            ),
            (("--var", "first"), "--var first: write NAME=VALUE"),
            ((), "Users needs companyId (Int!): pass --var companyId=VALUE."),
            (("--var", "companyId=many"), "company_id: input should be a valid integer"),
            (("--vars-file", "nowhere.json"), "nowhere.json can't be read: No such file or directory."),
        ],
    )
    def test_what_does_not_fit_is_said_and_nothing_is_sent(
        self, call: Call, sandbox: Sandbox, arguments: tuple[str, ...], advice: str
    ) -> None:
        status, output, messages = call("users", *ADMIN, *arguments)
        assert (status, output) == (2, "")
        assert advice in messages
        assert list(sandbox.requests) == []

    @pytest.mark.parametrize(
        ("text", "advice"), [("[1]", "is not a JSON object"), ('{"password": s3cret}', "is not valid JSON")]
    )
    def test_a_file_that_does_not_fit_is_not_shown(self, call: Call, tmp_path: Path, text: str, advice: str) -> None:
        (tmp_path / "v.json").write_text(text)
        status, _, messages = call("users", *ADMIN, "--vars-file", str(tmp_path / "v.json"))
        assert status == 2
        assert advice in messages
        assert "s3cret" not in messages

    def test_an_object_has_to_be_json(self, call: Call) -> None:
        status, _, messages = call("user-create", *ADMIN, "--var", "userData={email: a}")
        assert status == 2
        assert "--var userData is of type UserInputType!, and its value is not valid JSON." in messages


class TestSecrets:
    """None is an argument."""

    @pytest.mark.parametrize(
        "arguments",
        [
            ("--as", "email:admin@sandbox.example:s3cret"),
            ("--as", "token:s3cret"),
            ("--as", "s3cret"),
            ("--as", "customer-id:s3cret"),
            (*ADMIN, "--password", "s3cret"),
            (*ADMIN, "--token", "s3cret"),
        ],
    )
    def test_one_that_is_given_is_refused_and_not_shown(
        self, call: Call, sandbox: Sandbox, arguments: tuple[str, ...]
    ) -> None:
        status, output, messages = call("CurrentUser", *arguments)
        assert (status, output) == (2, "")
        assert "s3cret" not in messages
        assert "--as takes" in messages or "shells keep them" in messages
        assert list(sandbox.requests) == []

    @pytest.mark.parametrize(
        "value",
        ['{"email": "a", "password": "s3cret"}', '{"x": [{"newPassword": "s3cret"}]}', '{"bc_token": "s3cret"}'],
    )
    def test_one_in_a_variable_is_refused_and_not_shown(self, call: Call, sandbox: Sandbox, value: str) -> None:
        status, _, messages = call("login", "--var", f"loginData={value}")
        assert status == 2
        assert "a secret" in messages
        assert "--vars-file -" in messages
        assert "s3cret" not in messages
        assert list(sandbox.requests) == []

    def test_a_password_is_asked_for_on_a_terminal_only(
        self, call: Call, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delenv("B2B_STOREFRONT_PASSWORD")
        asked: list[str] = []

        def prompt(text: str) -> str:
            asked.append(text)
            return sandbox.accounts.admin.password

        monkeypatch.setattr(getpass, "getpass", prompt)
        monkeypatch.setattr(sys, "stdin", io.StringIO())
        status, _, messages = call("CurrentUser", *ADMIN)
        assert (status, asked) == (2, [])
        assert "set B2B_STOREFRONT_PASSWORD, or run this in a terminal" in messages

        monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
        assert call("CurrentUser", *ADMIN)[0] == 0
        assert asked == ["Password of admin@sandbox.example: "]


class TestCustomers:
    """`--as`."""

    def test_a_customer_id_takes_the_access_token_of_the_environment(
        self, call: Call, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        customer = ("--as", f"customer-id:{sandbox.accounts.junior.customer_id}")
        status, _, messages = call("CurrentUser", *customer)
        assert status == 2
        assert "B2B_STOREFRONT_ACCESS_TOKEN is not set" in messages

        monkeypatch.setenv("B2B_STOREFRONT_ACCESS_TOKEN", "sandbox-access-token")
        status, output, _ = call("CurrentUser", *customer)
        assert (status, json.loads(output)["firstName"]) == (0, "June")

    def test_a_token_is_the_environment_s(self, call: Call, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
        assert "B2B_STOREFRONT_TOKEN is not set" in call("CurrentUser", "--as", "token")[2]
        data = {"email": "senior@sandbox.example", "password": sandbox.accounts.senior.password, "storeHash": "sandbox"}
        monkeypatch.setattr(sys, "stdin", io.StringIO(json.dumps({"loginData": data})))
        token = json.loads(call("login", "--vars-file", "-")[1])["result"]["token"]
        monkeypatch.setenv("B2B_STOREFRONT_TOKEN", token)
        status, output, messages = call("CurrentUser", "--as", "token")
        assert (status, json.loads(output)["firstName"]) == (0, "Sam")
        assert token not in messages

    def test_guests_are_refused_where_a_customer_is_needed(self, call: Call, sandbox: Sandbox) -> None:
        status, _, messages = call("users", *COMPANY)
        assert status == 2
        assert "Users needs a customer: --as takes anonymous, email:ADDRESS" in messages
        assert list(sandbox.requests) == []

    def test_an_address_that_is_none_is_refused(self, call: Call) -> None:
        status, _, messages = call("CurrentUser", "--as", "email:nobody")
        assert status == 2
        assert messages.startswith("b2b-storefront: --as: ")


class TestErrors:
    """What the API says."""

    def test_its_refusal_is_status_1(self, call: Call) -> None:
        status, output, messages = call("users", *ADMIN, "--var", "companyId=77")
        assert (status, output) == (1, "")
        assert messages.startswith("b2b-storefront: Users: Permission denied.")

    def test_a_wrong_password_is_status_1(self, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("B2B_STOREFRONT_PASSWORD", "s3cret")
        status, _, messages = call("CurrentUser", *ADMIN)
        assert status == 1
        assert "Invalid Login" in messages
        assert "s3cret" not in messages

    def test_no_answer_is_status_1(self, call: Call, sandbox: Sandbox) -> None:
        sandbox.fail_next("CurrentUser", times=5, status=502, body="<html>")
        status, output, messages = call("CurrentUser", *ADMIN)
        assert (status, output) == (1, "")
        assert "502" in messages

    def test_settings_that_are_missing_are_status_2(self, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("B2B_STOREFRONT_STORE_HASH")
        status, _, messages = call("CurrentUser", *ADMIN)
        assert status == 2
        assert "store_hash is missing: pass store_hash=... or set B2B_STOREFRONT_STORE_HASH" in messages
        assert call("CurrentUser", *ADMIN, "--store-hash", "sandbox")[0] == 0


class TestTables:
    """How rows are found and laid out."""

    @pytest.mark.parametrize(
        ("value", "rows"),
        [
            (None, []),
            (7, [{"value": 7}]),
            ([1, None, "a"], [{"value": 1}, {"value": "a"}]),
            ([{"a": 1}, None], [{"a": 1}]),
            ({"a": 1, "b": {"c": 2}}, [{"a": 1, "b": {"c": 2}}]),
            ({"totalCount": 2, "edges": [{"node": {"a": 1}}, None, {"node": None}]}, [{"a": 1}]),
            ({"user": {"a": 1, "b": 2}}, [{"a": 1, "b": 2}]),
            ({"message": "done"}, [{"message": "done"}]),
        ],
    )
    def test_rows_are_what_a_result_is_about(self, value: Any, rows: list[dict[str, Any]]) -> None:
        assert find_rows(value) == rows

    def test_columns_are_those_without_objects_in_any_row(self) -> None:
        assert find_columns([{"a": 1, "b": {}}, {"c": None, "d": []}]) == ["a", "c"]

    def test_cells_are_one_line_each(self) -> None:
        text, left_out = table([{"a": "x\n  y", "b": True}, {"a": None}, {"a": {"c": 1}}], ["a", "b"])
        assert text == 'a         b\n--------  ----\nx y       true\n\n{"c": 1}'
        assert left_out == []

    def test_a_terminal_gets_the_columns_that_fit(self) -> None:
        text, left_out = table([{"a": "x" * 50, "b": "y" * 30, "c": 1}], ["a", "b", "c"], width=74)
        assert left_out == ["c"]
        assert text.splitlines()[2] == "x" * 39 + "…  " + "y" * 30
