"""Operations of a user's own become sessions; what can't become one is refused, and nothing is lost."""

import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, get_type_hints

import pytest

from b2b_storefront import (
    AsyncSession,
    CredentialsRequiredError,
    EmailPassword,
    FixedToken,
    Session,
    Storefront,
    client,
    shapes,
)
from b2b_storefront.cli import main
from b2b_storefront.codegen import CompileError, compile_operations
from b2b_storefront.codegen._packages import TAKEN_NAMES
from b2b_storefront.contract import OperationsError, SchemaError, load_operations, load_schema
from b2b_storefront.contract._definitions import definitions_of
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.testing import FakeAnswerError, FakeTransport
from tests.static.library import imported

EXAMPLE = Path(__file__).parents[2] / "examples" / "custom_operations"

needs_ariadne = pytest.mark.skipif(
    importlib.util.find_spec("ariadne_codegen") is None, reason="ariadne-codegen needs graphql-core 3.2"
)

ME = "query Me { currentUser { id } }"


def write(folder: Path, text: str = ME) -> Path:
    queries = folder / "queries"
    queries.mkdir(exist_ok=True)
    (queries / "mine.graphql").write_text(text)
    return queries


def texts(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in sorted(folder.glob("*.*"))}


@needs_ariadne
class TestExample:
    """`examples/custom_operations`."""

    def test_its_package_is_what_its_operations_compile_to(self, tmp_path: Path) -> None:
        compile_operations(EXAMPLE / "queries", tmp_path / "my_operations")
        assert texts(tmp_path / "my_operations") == texts(EXAMPLE / "my_operations"), "compile it again, see its README"

    def test_it_does_not_matter_where_it_is_compiled(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        (tmp_path / "b2b_storefront").mkdir()  # What the formatter would take for the project's own package.
        (tmp_path / "ruff.toml").write_text("line-length = 40\n")
        compile_operations(EXAMPLE / "queries", "my_operations")
        assert Path.cwd() == tmp_path
        assert texts(tmp_path / "my_operations") == texts(EXAMPLE / "my_operations")


def test_the_example_runs() -> None:
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-W", "error", str(EXAMPLE / "main.py")],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={name: value for name, value in os.environ.items() if not name.startswith("B2B_STOREFRONT_")},
    )
    assert done.stderr == ""
    assert done.returncode == 0
    assert "Ada Moore of Harbour Supplies\n  Ada Moore: ADMIN\n" in done.stdout
    assert "4 open quotes, 2900.65 in all\n" in done.stdout


@pytest.mark.parametrize(("name", "unwanted"), [("Client", "aiohttp"), ("AsyncClient", "urllib3")])
def test_one_kind_of_session_does_not_load_what_the_other_needs(name: str, unwanted: str) -> None:
    script = f"import sys; from my_operations import {name}; print({unwanted!r} in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=EXAMPLE)  # noqa: S603
    assert done.stdout == "False\n"


def test_its_check_finds_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--strict", "--operations", str(EXAMPLE / "queries")]) == 0
    assert capsys.readouterr().out == ""


def test_names_that_sessions_have_are_taken() -> None:
    public = {name for kind in (Session, AsyncSession) for name in dir(kind) if not name.startswith("_")}
    ours = {operation.name.replace("_", "").lower() for operation in load_operations()}
    beside = {name for name in public if name.replace("_", "") not in ours and not name.startswith("iter_")}
    assert beside | {"operations"} == TAKEN_NAMES


@needs_ariadne
class TestPackages:
    """What comes out."""

    def test_its_clients_are_sessions_with_both_operations(self, tmp_path: Path) -> None:
        compile_operations(write(tmp_path), tmp_path / "me_only")
        with imported(tmp_path / "me_only") as package, Sandbox() as sandbox:
            assert issubclass(package.Client, Session)
            assert issubclass(package.AsyncClient, AsyncSession)
            account = sandbox.accounts.senior
            with Storefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
                session = storefront.session(EmailPassword(account.email, account.password), client=package.Client)
                assert session.me().id == str(account.user_id)
                assert session.current_user().email == account.email
                assert not hasattr(session, "__dict__")
                assert [request.operation_name for request in sandbox.requests] == ["Login", "Me", "CurrentUser"]

    def test_what_an_endpoint_says_of_itself_is_a_schema(self, tmp_path: Path) -> None:
        queries = write(tmp_path, "query Mine { quotes { edges { node { grandTotal } } } }")
        with Sandbox() as sandbox:
            compile_operations(queries, tmp_path / "mine", schema=f"{sandbox.base_url}/graphql")
        assert "grand_total: Decimal | None" in (tmp_path / "mine" / "mine.py").read_text()

    def test_json_that_the_schema_does_not_describe_has_its_models(self, tmp_path: Path) -> None:
        text = """
        query Found($ids: [Int]) { productsSearch(productIds: $ids, storeHash: "sandbox") { id ...ProductVariant } }
        query Ours { productsSearch { options } }
        fragment ProductVariant on ProductInfoType { variants modifiers }
        """
        compile_operations(write(tmp_path, text), tmp_path / "json_of_mine")
        with imported(tmp_path / "json_of_mine") as package, Sandbox() as sandbox:
            # A user's own class keeps its name: ours is imported under another.
            assert package.ProductVariant.__module__ == "json_of_mine.fragments.product_variant"
            with Storefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
                [product] = storefront.guest(package.Client).found(ids=[40_006])
            assert isinstance(product, package.ProductVariant)
            assert {type(variant) for variant in product.variants} == {shapes.ProductVariant}
            assert product.variants[0].sku == product.variants[0].raw["sku"]
            assert product.modifiers[0].option_values[0].label
            assert get_type_hints(package.Ours)["options"] == list[shapes.ProductOptionOutline]
            assert package.Ours(options={"option_id": "7"}).options[0].option_id == 7

    def test_a_field_that_another_schema_types_keeps_its_type(self, tmp_path: Path) -> None:
        schema = tmp_path / "schema.graphql"
        schema.write_text(
            "type Query { quote: QuoteType productsSearch: [ProductInfoType] }\n"
            "type QuoteType { currency: Money recipients: String }\ntype Money { code: String }\n"
            "type ProductInfoType { variants: [Variant!]! }\ntype Variant { sku: String! }"
        )
        queries = write(
            tmp_path, "query Q { quote { currency { code } recipients } productsSearch { variants { sku } } }"
        )
        compile_operations(queries, tmp_path / "typed_by_schema", schema=schema)
        with imported(tmp_path / "typed_by_schema") as package:
            answer = {"quote": {"currency": {"code": "EUR"}, "recipients": "a"}, "productsSearch": [{"variants": []}]}
            assert package.Q.model_validate(answer).model_dump(by_alias=True) == answer

    def test_store_and_channel_are_the_storefront_s_in_any_spelling(self, tmp_path: Path) -> None:
        text = """
        query Config($store_hash: String!, $ChannelID: Int) {
          storefrontConfigs(storeHash: $store_hash, channelId: $ChannelID) { key }
        }
        query OfFive($storeHash: String!, $channelId: Int = 5) {
          storefrontConfigs(storeHash: $storeHash, channelId: $channelId) { key }
        }
        query Several($channelId: [Int]) { productsSearch(productIds: $channelId) { id } }
        query Spelt($channel: String!) { currencies(storeHash: $channel, channelId: "1") { __typename } }
        mutation Ask($quote: QuoteInputType!) { quoteCreate(quoteData: $quote) { quote { id } } }
        """
        compile_operations(write(tmp_path, text), tmp_path / "of_my_store")
        fake = FakeTransport()
        with (
            imported(tmp_path / "of_my_store") as package,
            Storefront("abc", channel_id=7, transport=fake) as storefront,
        ):
            session = storefront.session(FixedToken("opaque"), client=package.Client)
            quote = {"subtotal": 1, "grand_total": 1, "discount": 0, "currency": {}, "product_list": []}
            quote |= {"billing_address": {}, "shipping_address": {}, "contact_info": {"name": "A", "email": "a@b.c"}}
            for call in (
                session.config,
                session.of_five,
                session.several,
                lambda: session.spelt(channel="x"),
                lambda: session.ask(quote=package.QuoteInputType(**quote)),
            ):
                with pytest.raises(FakeAnswerError, match="no answer"):
                    call()
        asked = [request.variables for request in fake.requests]
        assert asked[:4] == [{"store_hash": "abc", "ChannelID": 7}, {"storeHash": "abc"}, {}, {"channel": "x"}]
        assert asked[4]["quote"]["storeHash"] == "abc"

    def test_guests_have_them_too(self, tmp_path: Path) -> None:
        state = 'userLoginState(storeHash: "sandbox", email: $email) { forcePasswordReset }'
        text = f"query IsReset($email: String!) {{ {state} }}"
        compile_operations(write(tmp_path, text), tmp_path / "reset_only")
        with imported(tmp_path / "reset_only") as package, Sandbox() as sandbox:
            with Storefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
                guest = storefront.guest(package.Client)
                assert guest.is_reset(email=sandbox.accounts.senior.email).force_password_reset is False
                with pytest.raises(CredentialsRequiredError):
                    guest.current_user()

    def test_a_package_carries_what_it_needs_of_the_schema(self, tmp_path: Path) -> None:
        schema = tmp_path / "schema.graphql"
        schema.write_text(
            """
            schema { query: Root mutation: Mutation }
            "What a stranger says." type Root { "One." pet(by: By = {kind: CAT}): Pet other: Other size: Int! }
            type Mutation { feed: Int } type Other { a: Int }
            interface Animal { name: String }
            type Cat implements Animal { name: String! lives: Int }
            type Dog implements Animal & Loud { name: String volume: Int } interface Loud { volume: Int }
            union Pet = Cat | Dog
            input By { kind: Kind = DOG not: By } enum Kind { CAT DOG }
            directive @hurried(how: How) on FIELD directive @unused on FIELD
            enum How { VERY } enum Unused { A }
            """
        )
        queries = write(tmp_path, "query MyPet { pet { ... on Animal { name @hurried(how: VERY) } } }")
        compile_operations(queries, tmp_path / "mine", schema=schema)
        carried = tmp_path / "mine" / "schema.graphql"
        assert carried.read_text().startswith("# Generated by")
        assert definitions_of(load_schema(carried)).keys() == {
            *("schema {}", "@hurried", "How", "Root", "Pet", "Animal", "Cat", "Dog", "By", "Kind")
        }
        assert carried.read_text().endswith(
            "input By {\n  kind: Kind = DOG\n  not: By\n}\n\n"
            "type Cat implements Animal {\n  name: String!\n}\n\n"
            "type Dog implements Animal {\n  name: String\n}\n\n"
            "enum How {\n  VERY\n}\n\n"
            "enum Kind {\n  CAT\n  DOG\n}\n\n"
            "union Pet = Cat | Dog\n\n"
            '"""What a stranger says."""\ntype Root {\n  """One."""\n  pet(by: By = {kind: CAT}): Pet\n}\n'
        )
        before = texts(tmp_path / "mine")
        compile_operations(queries, tmp_path / "mine", schema=carried)
        assert texts(tmp_path / "mine") == before

    def test_fakes_of_a_package_in_a_zip_know_its_schema(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        schema = tmp_path / "schema.graphql"
        schema.write_text(
            "type Query { currentUser: User } type User { tier: Tier! pets: [Pet!]! } enum Tier { GOLD SILVER }"
            " union Pet = Cat | Dog type Cat { lives: Int! } type Dog { name: String! }"
        )
        text = "query Tier { currentUser { tier pets { ... on Cat { lives } ... on Dog { name } } } }"
        compile_operations(write(tmp_path, text), tmp_path / "whole" / "zipped", schema=schema)
        archive = shutil.make_archive(str(tmp_path / "packages"), "zip", tmp_path / "whole")
        monkeypatch.syspath_prepend(archive)
        package = importlib.import_module("zipped")

        def ask(answer: Any) -> Any:
            with Storefront("abc", transport=FakeTransport().answer("Tier", answer)) as storefront:
                return storefront.session(FixedToken("t"), client=package.Client).tier()

        pets = [{"__typename": "Cat", "lives": 9}, {"__typename": "Dog", "name": "Rex"}]
        found = ask({"currentUser": {"tier": "GOLD", "pets": pets}})
        assert [type(pet).__name__ for pet in found.pets] == ["TierResultPetsCat", "TierResultPetsDog"]
        assert ask(found) == found
        with pytest.raises(FakeAnswerError, match=r"currentUser\.tier: "):
            ask({"currentUser": {"tier": "BRONZE", "pets": []}})
        with pytest.raises(FakeAnswerError, match=r"currentUser\.pets\.0: the key __typename is missing"):
            ask({"currentUser": {"tier": "GOLD", "pets": [{"lives": 1}]}})
        with pytest.raises(FakeAnswerError, match=r"currentUser\.pets\.0\.lives: "):
            ask({"currentUser": {"tier": "GOLD", "pets": [{"__typename": "Cat"}]}})

    def test_fakes_take_what_a_package_of_a_stranger_reads(self, tmp_path: Path) -> None:
        schema = tmp_path / "schema.graphql"
        names = ["Date", "Decimal", "GenericScalar", "JSONString", "Money"]
        schema.write_text(
            f"{' '.join(f'scalar {name}' for name in names)}"
            " type Query { one: Thing! all: [[Thing!]] kinds: [Kind!] } type Mutation { drop: Thing }"
            " interface Thing { id: ID } enum Kind { A_1 mro None }"
            f" type Big implements Thing {{ id: ID {' '.join(f'{name.lower()}: {name}' for name in names)} }}"
            " type Small implements Thing { id: ID parts: [Thing] }"
        )
        big = f"... on Big {{ {' '.join(name.lower() for name in names)} }}"
        text = (
            f"query Look {{ one {{ ...Any }} all {{ id ... on Small {{ parts {{ ...Any }} }} }} kinds }}"
            f" fragment Any on Thing {{ id {big} }} mutation Leave {{ drop {{ id }} }}"
        )
        compile_operations(write(tmp_path, text), tmp_path / "of_a_stranger", schema=schema)
        with imported(tmp_path / "of_a_stranger") as package:

            def ask(answer: Any, name: str = "Look") -> Any:
                with Storefront("abc", transport=FakeTransport().answer(name, answer)) as storefront:
                    session = storefront.session(FixedToken("t"), client=package.Client)
                    return getattr(session, name.lower())()

            values: list[Any] = [{"a": [1]}, '{"a": 1}', "1.50", 1.5, [], False, "tomorrow", None]
            for value in values:
                one = {"__typename": "Big", "id": "1", **{name.lower(): value for name in names}}
                parts = {"__typename": "Small", "id": "2", "parts": [one]}
                found = ask({"one": one, "all": [[parts, {"__typename": "Big", "id": None}]], "kinds": ["mro", "A_1"]})
                assert found.one.jsonstring == value
                assert ask(found) == found
            assert ask({"drop": None}, "Leave") is None

    def test_a_package_that_was_compiled_before_is_replaced(self, tmp_path: Path) -> None:
        target = tmp_path / "mine"
        compile_operations(write(tmp_path), target)
        (target / "__pycache__").mkdir(exist_ok=True)
        (target / "__pycache__" / "old.pyc").write_bytes(b"\0")
        files = compile_operations(write(tmp_path, ME.replace("Me", "Myself")), target)
        assert not (target / "me.py").exists()
        assert target / "myself.py" in files
        assert sorted(path for path in target.iterdir() if path.is_file()) == files
        assert sorted(path.name for path in tmp_path.iterdir()) == ["mine", "queries"]

    def test_a_fragment_that_none_uses_and_a_high_score_do_no_harm(self, tmp_path: Path) -> None:
        text = "query Many { users(companyId: 1, first: 9000) { edges { node { id } } } }"
        spare = "fragment Spare on UserType { id }"
        assert compile_operations(write(tmp_path, f"{text}\n{spare}"), tmp_path / "mine")

    def test_a_given_schema_needs_no_descriptions(self, tmp_path: Path) -> None:
        schema = tmp_path / "schema.graphql"
        schema.write_text(
            "scalar Mood type Query { currentUser: User weather(mood: Mood): Mood! } type User { id: ID! shoe: Int }"
        )
        text = "query Me { currentUser { shoe } } query Weather($mood: Mood) { weather(mood: $mood) }"
        compile_operations(write(tmp_path, text), tmp_path / "mine", schema=schema)
        with imported(tmp_path / "mine") as package:
            operations = importlib.import_module("mine.operations").OPERATIONS
            # What is known of the API's own fields holds here too; of others the API decides.
            assert operations["Me"].needs_token
            assert not operations["Weather"].needs_token
            assert "Ask the API for `weather`." in package.Client.weather.__doc__


@needs_ariadne
@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("query Me {\n  currentUser { nope }\n}", r"mine\.graphql:2:17: Cannot query field 'nope'"),
        ("{ currentUser { id } }", r"mine\.graphql:1:1: the operation has no name\. Give it one"),
        ("\nquery Nothing { kind: __typename }", r":2:1: Nothing asks for nothing but `__typename`"),
        ("query Users { currentUser { id } }", r"can't be called Users: .*`users`.* such as MyUsers\."),
        ("query Masquerade { currentUser { id } }", r"can't be called Masquerade: .* such as MyMasquerade\."),
        ("query IterUsers { currentUser { id } }", "can't be called IterUsers"),
        ("query Class { currentUser { id } }", "can't be called Class"),
        (
            "query GetIt { currentUser { id } }\nquery getIt { currentUser { id } }",
            ":2:1: getIt and GetIt would be one",
        ),
        (
            "query Me {\n  currentUser { __typename: id }\n}",
            r"mine\.graphql:2:17: id can't be called __typename, which .* Rename it",
        ),
        (f"{ME}\nfragment Spare on UserType {{ __typename: id }}", r":2:30: id can't be called __typename"),
        (f"{ME}\nfragment Spare on UserType {{ nope }}", r":2:30: Cannot query field 'nope'"),
        (f"{ME}\nfragment Spare on Nobody {{ id }}", r":2:19: Unknown type 'Nobody'"),
        (f"{ME}\nfragment Spare on UserType {{ ...Spare }}", r":2:30: Cannot spread fragment 'Spare' within itself"),
        (f"{ME}\nfragment Spare on UserType {{ ...Other }}", r":2:33: Unknown fragment 'Other'"),
    ],
)
def test_what_makes_no_method_is_refused_and_changes_nothing(tmp_path: Path, text: str, message: str) -> None:
    target = Path(shutil.copytree(EXAMPLE / "my_operations", tmp_path / "mine"))
    before = texts(target)
    with pytest.raises(CompileError, match=message):
        compile_operations(write(tmp_path, text), target)
    assert texts(target) == before


@needs_ariadne
def test_an_answer_in_parts_is_refused_and_one_that_is_whole_is_not(tmp_path: Path) -> None:
    schema = tmp_path / "schema.graphql"
    schema.write_text(
        "directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT"
        " directive @stream(if: Boolean! = true, initialCount: Int = 0) on FIELD"
        " type Query { user: User } type User { id: ID names: [String] }"
    )
    text = "query A($v: Boolean!) {{ user {{ names @stream(if: {0}) ... @defer(if: {0}) {{ id }} }} }}"
    compile_operations(
        write(tmp_path, text.format("false").replace("($v: Boolean!)", "")), tmp_path / "a", schema=schema
    )
    with pytest.raises(CompileError, match=r"1:\d+: @stream asks for an answer in parts.*\n.*@defer asks"):
        compile_operations(write(tmp_path, text.format("$v")), tmp_path / "b", schema=schema)


@needs_ariadne
def test_all_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    text = "query Users { currentUser { nope } }\nquery Login { currentUser { neither } }\n{ currentUser { id } }"
    text += "\nquery None { ...Nothing }\nfragment Nothing on Query { __typename ...Nothing }\nsubscription S { a }"
    with pytest.raises(CompileError) as raised:
        compile_operations(write(tmp_path, text), tmp_path / "mine")
    places = [line.split("mine.graphql:")[1].split(": ")[0] for line in str(raised.value).splitlines()]
    assert places == ["1:29", "2:29", "5:40", "6:1", "1:1", "2:1", "3:1", "4:1", "6:1"]


@needs_ariadne
class TestTargets:
    """Where a package goes."""

    @pytest.mark.parametrize(
        "name", ["notes.txt", "mine.py", "deeper/notes.txt", ".git/HEAD", "operations.json", "schema.graphql"]
    )
    def test_a_folder_with_something_else_in_it_is_left_alone(self, tmp_path: Path, name: str) -> None:
        target = tmp_path / "mine"
        (target / name).parent.mkdir(parents=True)
        (target / name).write_text("precious")
        with pytest.raises(CompileError, match=f"{name} was not compiled by .* Nothing was changed"):
            compile_operations(write(tmp_path), target)
        assert (target / name).read_text() == "precious"

    def test_a_file_among_compiled_ones_is_kept(self, tmp_path: Path) -> None:
        target = Path(shutil.copytree(EXAMPLE / "my_operations", tmp_path / "mine"))
        (target / "extra.py").write_text("precious = True\n")
        with pytest.raises(CompileError, match=r"extra\.py was not compiled"):
            compile_operations(write(tmp_path), target)
        assert (target / "extra.py").exists()

    def test_the_library_s_own_client_is_left_alone(self, tmp_path: Path) -> None:
        shutil.copytree(Path(str(client.__file__)).parent, tmp_path / "mine")
        with pytest.raises(CompileError, match="was not compiled by"):
            compile_operations(write(tmp_path), tmp_path / "mine")

    def test_an_empty_folder_is_filled(self, tmp_path: Path) -> None:
        (tmp_path / "mine").mkdir()
        assert compile_operations(write(tmp_path), tmp_path / "mine")

    def test_a_file_is_no_folder(self, tmp_path: Path) -> None:
        (tmp_path / "mine").write_text("precious")
        with pytest.raises(CompileError, match="mine is a file"):
            compile_operations(write(tmp_path), tmp_path / "mine")

    @pytest.mark.parametrize("name", ["my-operations", "2nd", "class", "/"])
    def test_a_package_needs_a_name(self, tmp_path: Path, name: str) -> None:
        with pytest.raises(CompileError, match=f"{name} is no name for a package"):
            compile_operations(write(tmp_path), tmp_path / name)

    @pytest.mark.parametrize("name", ["b2b_storefront", "graphql", "json", "__main__"])
    def test_no_package_takes_the_place_of_another(self, tmp_path: Path, name: str) -> None:
        with pytest.raises(CompileError, match=f"{name} is the name of a module that programs import already"):
            compile_operations(write(tmp_path), tmp_path / name)
        (tmp_path / "shop").mkdir()
        (tmp_path / "shop" / "__init__.py").touch()
        assert compile_operations(write(tmp_path), tmp_path / "shop" / name)  # There it is nobody else's.

    def test_a_link_among_compiled_files_is_kept(self, tmp_path: Path) -> None:
        compile_operations(write(tmp_path), tmp_path / "mine")
        (tmp_path / "mine" / "templates").symlink_to(tmp_path / "queries")
        with pytest.raises(CompileError, match="templates was not compiled"):
            compile_operations(write(tmp_path), tmp_path / "mine")
        assert (tmp_path / "mine" / "templates").is_symlink()

    def test_what_can_not_be_read_is_an_error_of_the_contract(self, tmp_path: Path) -> None:
        with pytest.raises(OperationsError):
            compile_operations(tmp_path / "nowhere", tmp_path / "mine")
        with pytest.raises(SchemaError):
            compile_operations(write(tmp_path), tmp_path / "mine", schema=tmp_path / "nowhere")


def test_without_ariadne_the_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    assert main(["compile", "--operations", str(write(tmp_path)), "--out", str(tmp_path / "mine")]) == 2
    assert 'pip install "b2b-storefront[codegen]"' in " ".join(capsys.readouterr().err.split())
    assert not (tmp_path / "mine").exists()


@needs_ariadne
class TestCommand:
    """`b2b-storefront compile`."""

    def test_the_files_are_output(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        write(tmp_path)
        monkeypatch.chdir(tmp_path)
        assert main(["compile", "--operations", "queries", "--out", "mine"]) == 0
        output = capsys.readouterr()
        assert output.out.splitlines()[:2] == ["mine/__init__.py", "mine/async_base_client.py"]
        assert output.err == ("Compiling queries ...\n11 files. To use them: from mine import AsyncClient, Client\n")

    def test_what_is_wrong_is_a_message(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        queries = write(tmp_path, "{ currentUser { id } }")
        assert main(["compile", "--operations", str(queries), "--out", str(tmp_path / "mine")]) == 2
        output = capsys.readouterr()
        assert output.out == ""
        assert "the operation has no name" in " ".join(output.err.split())

    def test_a_folder_that_can_not_be_written_is_a_message(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        queries = write(tmp_path)
        (tmp_path / "file").touch()
        assert main(["compile", "--operations", str(queries), "--out", str(tmp_path / "file" / "mine")]) == 2
        assert "can't be written" in " ".join(capsys.readouterr().err.split())
