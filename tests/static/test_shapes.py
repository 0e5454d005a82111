"""What becomes of selections: classes that hold all that GraphQL merges, under names that Python takes."""

import importlib
import inspect
import itertools
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pydantic
import pytest

from b2b_storefront import UNSET, ConfigurationError
from b2b_storefront.codegen import compile_operations
from b2b_storefront.wire.answer import HTTPResult
from b2b_storefront.wire.decode import decode
from b2b_storefront.wire.operation import Access, Operation
from b2b_storefront.wire.variables import encode_variables

from .library import imported

pytest.importorskip("ariadne_codegen", reason="ariadne-codegen needs graphql-core 3.2")

SCHEMA = """
type Query {
  user: User
  users: [User!]
  node: Node
  hit: Hit
  hits: [Hit]
  ping: String
}

interface Node { id: ID! }
"Somebody."
type User implements Node {
  id: ID!
  name: String
  "Where mail goes."
  email: String!
  company: Company
  friends(first: Int, offset: Int): UserConnection
}
"A firm."
type Company implements Node { id: ID! name: String owner: User! }
type Machine implements Node { id: ID! }
union Hit = User | Company
type UserConnection { totalCount: Int pageInfo: PageInfo! edges: [UserEdge]! }
type UserEdge { cursor: String node: User }
type PageInfo { hasNextPage: Boolean! }
"""

Compile = Callable[..., ModuleType]

NUMBERS = itertools.count()
"""Each package has a name of its own: what is known of one by its name holds for it alone."""


@pytest.fixture
def compiled(tmp_path: Path) -> Iterator[Compile]:
    """A function that compiles operations and returns the package."""
    packages: list[Any] = []

    def compile_text(operations: str, schema: str = SCHEMA) -> ModuleType:
        folder = tmp_path / str(len(packages))
        folder.mkdir()
        (folder / "operations.graphql").write_text(operations)
        (folder / "schema.graphql").write_text(schema)
        target = folder / f"compiled_{next(NUMBERS)}"
        compile_operations(folder / "operations.graphql", target, schema=folder / "schema.graphql")
        context = imported(target)
        packages.append(context)
        return context.__enter__()

    yield compile_text
    for context in packages:
        context.__exit__(None, None, None)


def operation(package: ModuleType, name: str) -> Operation:
    """Return an operation of a compiled package."""
    found: Operation = importlib.import_module(f"{package.__name__}.operations").OPERATIONS[name]
    return found


def result(package: ModuleType, name: str, data: dict[str, Any]) -> Any:
    """Return the result of an operation for an answer."""
    known = operation(package, name)
    return decode(known, HTTPResult(data, None, None, status=200, headers={}, elapsed=0.0), known.model)


class TestRoots:
    """What an operation's method returns."""

    def test_several_roots_are_one_object_with_each_by_name(self, compiled: Compile) -> None:
        package = compiled("query Load { me: user { id } users { ...Short } ping } fragment Short on User { name }")
        loaded = result(package, "Load", {"me": {"id": "1"}, "users": [{"name": "Ada"}], "ping": None})
        assert type(loaded) is package.Load
        assert (loaded.me.id, loaded.users[0].name, loaded.ping) == ("1", "Ada", None)
        assert type(loaded.users[0]) is package.Short
        known = operation(package, "Load")
        assert (known.root, known.root_fields, known.nullable) == (None, ("user", "users", "ping"), False)

    def test_several_roots_may_be_called_by_whoever_may_call_each(self, compiled: Compile) -> None:
        access = {"a": "b2b", "b": "anonymous", "c": "either or anonymous", "d": "bc"}
        fields = "\n".join(f'"""A field.\n\nAccess: {value}\n"""\n{name}: Int' for name, value in access.items())
        package = compiled(
            "query Most { a b c } query Open { b c } query Never { a d }", f"type Query {{\n{fields}\n}}"
        )
        assert operation(package, "Most").access == Access.B2B
        assert not operation(package, "Open").needs_token
        assert operation(package, "Never").access == Access.EITHER

    def test_a_fragment_at_the_root_is_what_it_selects(self, compiled: Compile) -> None:
        package = compiled("query Me { ...Roots } fragment Roots on Query { user { id } }")
        assert result(package, "Me", {"user": {"id": "1"}}).id == "1"
        assert operation(package, "Me").root == "user"

    def test_a_root_that_is_asked_for_on_a_condition_may_be_missing(self, compiled: Compile) -> None:
        package = compiled("query Me($x: Boolean!) { user @include(if: $x) { id } }")
        assert operation(package, "Me").nullable
        assert result(package, "Me", {}) is None


class TestMerging:
    """One class for all that GraphQL merges."""

    def test_what_a_fragment_and_the_selection_beside_it_ask_for_is_one_object(self, compiled: Compile) -> None:
        package = compiled("query Me { user { ...Part company { name } } } fragment Part on User { id company { id } }")
        me = result(package, "Me", {"user": {"id": "1", "company": {"id": "2", "name": "Firm"}}})
        assert (me.id, me.company.id, me.company.name) == ("1", "2", "Firm")
        assert not isinstance(me, package.Part)  # Whose company has no name.

    def test_a_fragment_that_loses_nothing_is_inherited(self, compiled: Compile) -> None:
        package = compiled("query Me { user { ...Part name } } fragment Part on User { id company { id } }")
        me = result(package, "Me", {"user": {"id": "1", "company": {"id": "2"}, "name": None}})
        assert isinstance(me, package.Part)
        assert type(me.company) is package.PartCompany

    def test_fragments_that_select_one_field_by_the_same_fragment_are_both_inherited(self, compiled: Compile) -> None:
        package = compiled(
            "query Me { user { ...A ...B } } fragment A on User { id company { ...Firm } }"
            "fragment B on User { name company { ...Firm } } fragment Firm on Company { id }"
        )
        me = result(package, "Me", {"user": {"id": "1", "name": "Ada", "company": {"id": "2"}}})
        assert isinstance(me, package.A)
        assert isinstance(me, package.B)
        assert type(me.company) is package.Firm

    @pytest.mark.parametrize(
        "selection",
        [
            "id ...Mail @include(if: $x)",
            "id ... on User @include(if: $x) { email }",
            "id ... @include(if: $x) { email }",
            "id ... @skip(if: $x) { ...Mail }",
            "id email @include(if: $x) ...Mail @include(if: $x)",
        ],
    )
    def test_what_is_asked_for_on_a_condition_may_be_missing(self, compiled: Compile, selection: str) -> None:
        fragment = "fragment Mail on User { email }" if "...Mail" in selection else ""
        package = compiled(f"query Me($x: Boolean!) {{ user {{ {selection} }} }} {fragment}")
        assert result(package, "Me", {"user": {"id": "1"}}).email is None
        assert result(package, "Me", {"user": {"id": "1", "email": "a@b.c"}}).email == "a@b.c"

    def test_what_is_asked_for_somewhere_else_for_certain_is_not_missing(self, compiled: Compile) -> None:
        package = compiled("query Me($x: Boolean!) { user { email ... @include(if: $x) { email } } }")
        assert package.Me.model_fields["email"].is_required()

    def test_an_object_of_two_conditions_may_lack_what_either_asks_for(self, compiled: Compile) -> None:
        package = compiled(
            "query Me($x: Boolean!, $y: Boolean!)"
            " { user { company @include(if: $x) { id } company @include(if: $y) { owner { id } } } }"
        )
        assert result(package, "Me", {"user": {"company": {"id": "1"}}}).company.owner is None
        assert result(package, "Me", {"user": {"company": {"owner": {"id": "2"}}}}).company.id is None


class TestConnections:
    """Pages, however they are selected."""

    def test_a_connection_that_is_one_fragment_has_nodes_and_an_iterator(self, compiled: Compile) -> None:
        schema = f"extend type Query {{ people(first: Int, offset: Int): UserConnection }} {SCHEMA}"
        package = compiled(
            "query People($first: Int, $offset: Int) { people(first: $first, offset: $offset) { ...Page } }"
            "fragment Page on UserConnection { totalCount pageInfo { hasNextPage } edges { ...Entry } }"
            "fragment Entry on UserEdge { node { id } }",
            schema,
        )
        answer = {"totalCount": 1, "pageInfo": {"hasNextPage": False}, "edges": [{"node": {"id": "1"}}, {"node": None}]}
        assert [node.id for node in result(package, "People", {"people": answer}).nodes] == ["1"]
        assert hasattr(package.Client, "iter_people")

    def test_what_is_called_edges_and_is_no_list_of_edges_has_no_nodes(self, compiled: Compile) -> None:
        package = compiled("query Me { user { edges: id } } query Ours { user { edges: company { node: name } } }")
        assert result(package, "Me", {"user": {"edges": "1"}}).edges == "1"
        assert not hasattr(package.Me, "nodes")
        assert not hasattr(package.Ours, "nodes")


class TestAbstractTypes:
    """Interfaces and unions."""

    def test_each_member_of_a_union_has_its_class(self, compiled: Compile) -> None:
        package = compiled("query Find { hits { ... on User { id } ... on Company { id } } }")
        hits = [{"__typename": "Company", "id": "1"}, {"__typename": "User", "id": "2"}]
        assert [type(hit) for hit in result(package, "Find", {"hits": hits})] == [package.FindCompany, package.FindUser]
        assert "__typename" in operation(package, "Find").document

    def test_types_that_are_asked_for_the_same_share_a_class(self, compiled: Compile) -> None:
        package = compiled("query Find { node { id ... on User { name } } }")
        user = result(package, "Find", {"node": {"__typename": "User", "id": "1", "name": "Ada"}})
        machine = result(package, "Find", {"node": {"__typename": "Machine", "id": "2"}})
        assert (type(user), type(machine)) == (package.FindUser, package.FindNode)
        assert (user.typename__, machine.typename__) == ("User", "Machine")
        # One that the API will have, and this library does not know.
        assert type(result(package, "Find", {"node": {"__typename": "Robot", "id": "3"}})) is package.FindNode

    def test_where_the_type_makes_no_difference_there_is_one_class(self, compiled: Compile) -> None:
        package = compiled("query Find { node { ...Known } } fragment Known on Node { id }")
        assert type(result(package, "Find", {"node": {"__typename": "User", "id": "1"}})) is package.Find

    def test_fragments_on_members_are_merged(self, compiled: Compile) -> None:
        package = compiled(
            "query Find { node { ...Known ...Named } } fragment Known on Node { id } fragment Named on User { name }"
        )
        found = result(package, "Find", {"node": {"__typename": "User", "id": "1", "name": "Ada"}})
        assert (found.id, found.name) == ("1", "Ada")
        assert isinstance(found, package.Known)
        assert isinstance(found, package.Named)


class TestNames:
    """Names that meet."""

    def test_a_fragment_and_an_operation_of_one_name_have_a_class_each(self, compiled: Compile) -> None:
        package = compiled("query Firm { user { id company { ...Firm } } } fragment Firm on Company { name }")
        me = result(package, "Firm", {"user": {"id": "1", "company": {"name": "Analytical Engines"}}})
        assert type(me) is package.FirmResult
        assert type(me.company) is package.Firm

    def test_an_input_and_a_fragment_of_one_name_have_a_class_each(self, compiled: Compile) -> None:
        schema = "type Query { user(by: Filter): User } input Filter { id: ID } type User { id: ID! }"
        package = compiled(
            "query Me($by: Filter) { user(by: $by) { ...Filter } } fragment Filter on User { id }", schema
        )
        assert package.Filter(id="1").model_dump() == {"id": "1"}
        assert type(result(package, "Me", {"user": {"id": "1"}})) is package.FilterFragment

    def test_response_keys_that_are_one_name_are_both_there(self, compiled: Compile) -> None:
        package = compiled("query Me { user { companyId: id company_id: name CompanyID: email } }")
        me = result(package, "Me", {"user": {"companyId": "42", "company_id": "Ada", "CompanyID": "a@b.c"}})
        assert me.company_id == "Ada"
        assert {*me.model_dump().values()} == {"42", "Ada", "a@b.c"}

    def test_variables_that_are_one_name_are_both_sent(self, compiled: Compile) -> None:
        schema = "type Query { user(a: ID, b: ID): ID }"
        package = compiled("query Me($userId: ID, $user_id: ID) { user(a: $userId, b: $user_id) }", schema)
        known = operation(package, "Me")
        sent = encode_variables(known, {"user_id": "1", "user_id_": "2"})
        assert sent == {"user_id": "1", "userId": "2"}

    @pytest.mark.parametrize("name", ["operations", "models", "self", "UNSET", "from", "operation", "str"])
    def test_a_variable_may_be_called_anything(self, compiled: Compile, name: str) -> None:
        package = compiled(f"query Me(${name}: ID) {{ user(a: ${name}) }}", "type Query { user(a: ID): ID }")
        sent: list[dict[str, Any]] = []

        class Client(package.Client):  # type: ignore[name-defined,misc]
            def __init__(self) -> None: ...

            def run(self, operation: Operation, /, *args: Any, **variables: Any) -> Any:
                sent.append(encode_variables(operation, variables))

        (argument,) = [one for one in inspect.signature(package.Client.me).parameters if one != "self"]
        Client().me(**{argument: "1"})
        assert sent == [{name: "1"}]

    @pytest.mark.parametrize(
        "name", ["Models", "Operations2", "Filter", "Con", "Enums", "InputDicts", "_x", "A1", "_", "___", "None", "ID"]
    )
    def test_an_operation_may_be_called_like_a_module_or_a_builtin(self, compiled: Compile, name: str) -> None:
        package = compiled(f"query {name} {{ user {{ id company {{ id }} }} }}")
        answer = {"user": {"id": "1", "company": {"id": "2"}}}
        assert result(package, name, answer).company.id == "2"

    @pytest.mark.parametrize(
        ("kind", "values", "value"),
        [("K", "mro Z", "mro"), ("K", "_missing_ Z", "Z"), ("K", "_x x", "_x"), ("K", "None A", "None"),
         ("Field", "NAME PRICE", "NAME"), ("Date", "TODAY", "TODAY"), ("Decimal", "A", "A"), ("str", "A", "A"),
         ("class", "if else", "if"), ("_E", "_ _x", "_x"), ("Int_", "A", "A"),
         ("status", "OPEN", "OPEN"), ("BaseModel", "A", "A"), ("Enum", "A", "A"), ("UnixTime", "A", "A")],
    )  # fmt: skip
    def test_an_enum_may_be_called_anything(self, compiled: Compile, kind: str, values: str, value: str) -> None:
        schema = f"""type Query {{ q(k: {kind}): T }} type T {{ id: ID! status: {kind} createdAt: Int k: {kind} }}
            enum {kind} {{ {values} }}"""
        package = compiled(f"query Q($k: {kind}) {{ q(k: $k) {{ id status createdAt k }} }}", schema)
        answer = {"id": "1", "status": value, "createdAt": 5, "k": value}
        found = result(package, "Q", {"q": answer})
        assert (found.k.value, found.model_dump(mode="json", by_alias=True)) == (value, answer)
        assert encode_variables(operation(package, "Q"), {"k": value}) == {"k": value}
        assert encode_variables(operation(package, "Q"), {"k": found.k}) == {"k": value}

    def test_an_input_and_a_scalar_may_be_called_like_a_word_of_python(self, compiled: Compile) -> None:
        schema = """
        type Query { q(i: import, l: lambda): Int }
        input import { from: class if: lambda } enum class { is } scalar lambda
        """
        package = compiled("query Q($i: import, $l: lambda) { q(i: $i, l: $l) }", schema)
        given = {"i": {"from": "is", "if": [1]}, "l": 5}
        assert encode_variables(operation(package, "Q"), given) == given

    def test_what_graphql_says_of_a_schema_can_be_asked(self, compiled: Compile) -> None:
        package = compiled('query Q { user { id } about: __type(name: "User") { kind fields { name type { kind } } } }')
        fields = [{"name": "id", "type": {"kind": "NON_NULL"}}]
        answer = {"user": None, "about": {"kind": "OBJECT", "fields": fields}}
        found = result(package, "Q", answer)
        assert (found.about.kind, found.about.fields[0].type_.kind) == (
            package.TypeKind.OBJECT,
            package.TypeKind.NON_NULL,
        )

    def test_a_type_whose_name_had_to_give_way_says_so(self, compiled: Compile) -> None:
        package = compiled("query Q { q } ", "type Query { q: Field } enum Field { A }")
        assert "This is `Field` of the schema" in str(package.FieldEnum.__doc__)

    def test_a_field_whose_name_had_to_give_way_says_so(self, compiled: Compile) -> None:
        package = compiled("query Me { user { companyId: id company_id: name } }")
        source = Path(str(importlib.import_module(f"{package.__name__}.me").__file__)).read_text()
        assert "This is `companyId` of the answer; `company_id` is something else." in source

    @pytest.mark.parametrize(
        ("module", "note"),
        [
            ("client", "company_id_: This is `$companyId` of the operation; `company_id` is something else."),
            ("async_client", "company_id_: This is `$companyId` of the operation; `company_id` is something else."),
            ("client", "self_: A number. This is `$self` of the operation; `self` is something else."),
            ("k", "Somebody. This is the result of the operation; `K` is something else."),
            ("both", "Read from Query. This is the result of the operation; `Both` is something else."),
            ("input_types", "A text. This is `companyId` of the schema; `company_id` is something else."),
            ("input_dicts", "A text. This is `companyId` of the schema; `company_id` is something else."),
            ("enums", "This is `_a` of the schema; `a` is something else."),
        ],
    )
    def test_whatever_had_to_give_way_says_so(self, compiled: Compile, module: str, note: str) -> None:
        schema = """
        type Query { q("A number." a: Int, b: Int, c: Int, both: Both, i: In): User }
        "Somebody." type User { id: ID k: K } enum K { a _a } enum Both { A }
        input In { "A text." companyId: String company_id: String }
        """
        asks = "q(a: $self, b: $company_id, c: $companyId, i: $i) { id k }"
        package = compiled(
            f"query K($companyId: Int, $company_id: Int, $self: Int, $i: In) {{ {asks} }}"
            "query Both($b: Both) { q(both: $b) { id } other: q { k } }",
            schema,
        )
        source = Path(str(importlib.import_module(f"{package.__name__}.{module}").__file__)).read_text()
        assert note in " ".join(source.split())


class TestTexts:
    """What the schema says of types and fields."""

    def test_classes_say_what_the_schema_says(self, compiled: Compile) -> None:
        package = compiled("query Me { user { email company { id } } }")
        assert package.Me.__doc__ == "Somebody."
        assert package.MeCompany.__doc__ == "A firm."
        source = Path(str(importlib.import_module(f"{package.__name__}.me").__file__)).read_text()
        assert '    email: str\n    "Where mail goes."\n' in source

    def test_what_the_schema_does_not_describe_has_no_text(self, compiled: Compile) -> None:
        package = compiled("query Me { user { friends { edges { cursor } } } }")
        assert package.MeFriendsEdge.__doc__ in {None, pydantic.BaseModel.__doc__}

    @pytest.mark.parametrize(
        ("variables", "a", "b"),
        [
            ('"About ($b)." $a: Int\n"""\nB?\n"""\n$b: [String!]! = ["x"]', "About ($b).", "B?"),
            ('$a: Int "Of b" $b: [String!]! = ["x" "y"]', "What the schema says.", "Of b"),
            ('"Of a" $a: Int = 5 "Of b" $b: [String!]! = "x"', "Of a", "Of b"),
            ('$b: [String!]! = "x" $a: Int', "What the schema says.", "See the schema."),
            ('$b: [String!]! @is(what: "x") $a: Int', "What the schema says.", "See the schema."),
        ],
    )
    def test_a_variable_s_own_description_is_its_text(self, compiled: Compile, variables: str, a: str, b: str) -> None:
        schema = """directive @is(what: String) on VARIABLE_DEFINITION
            type Query { q("What the schema says." a: Int, b: [String!]!): Int }"""
        package = compiled(f"query Q({variables}) {{ q(a: $a, b: $b) }}", schema)
        lines = str(inspect.getdoc(package.Client.q)).splitlines()
        assert {f"    a: {a}", f"    b: {b}"} <= {*lines}
        document = operation(package, "Q").document
        assert "Of" not in document
        assert document.count('"x"') == variables.count('"x"')

    def test_an_operation_s_own_description_opens_its_method_and_is_not_sent(self, compiled: Compile) -> None:
        text = '"""Who it is,\n\nand where."""\nquery Me { user { ...Part } }\n"Short"\nfragment Part on User { id }'
        package = compiled(text)
        assert str(inspect.getdoc(package.Client.me)).startswith("Who it is,\n\nand where.\n\nAccess: ")
        known = operation(package, "Me")
        assert known.document.startswith("query Me {")
        assert "Short" not in known.document


class TestVariables:
    """What methods take."""

    def test_defaults_of_inputs_that_need_each_other_end(self, compiled: Compile) -> None:
        schema = """
        type Query { q(i: In): Int }
        input In { own: In = {} near: Near = {x: 1} many: [Near!] = [{x: 2}] far: Far = {} }
        input Near { x: Int! y: Int! = 3 near: Near = {x: 4} }
        input Far { in: [In] = {} n: Int = 5 }
        """
        package = compiled("query Q($i: In) { q(i: $i) }", schema)
        given = package.In()
        assert (given.own, given.far, package.Far().in_) == (None, None, None)
        assert (given.near.x, given.near.y, given.near.near.x, given.many[0].x) == (1, 3, 4, 2)
        assert package.Near(x=1).near is None
        assert encode_variables(operation(package, "Q"), {"i": given}) == {"i": {}}

    def test_a_default_of_the_document_makes_a_variable_optional(self, compiled: Compile) -> None:
        schema = "type Query { users(first: Int!): Int }"
        package = compiled("query Many($first: Int! = 5) { users(first: $first) }", schema)
        assert inspect.signature(package.Client.many).parameters["first"].default is UNSET
        known = operation(package, "Many")
        assert encode_variables(known, {}) == {}
        assert encode_variables(known, {"first": 6}) == {"first": 6}
        with pytest.raises(ConfigurationError, match="first: "):
            encode_variables(known, {"first": None})

    def test_whole_numbers_have_32_bits_and_are_taken_for_ids(self, compiled: Compile) -> None:
        schema = "type Query { user(id: ID, ids: [ID!], n: Int, ns: [Int]): Int }"
        package = compiled(
            "query U($id: ID, $ids: [ID!], $n: Int, $ns: [Int]) { user(id: $id, ids: $ids, n: $n, ns: $ns) }", schema
        )
        known = operation(package, "U")
        given = {"id": 7, "ids": [1, "b"], "n": 2**31 - 1, "ns": [-(2**31), None]}
        assert encode_variables(known, given) == {**given, "id": "7", "ids": ["1", "b"]}
        for wrong in ({"n": 2**31}, {"n": -(2**31) - 1}, {"ns": [2**31]}, {"id": True}, {"id": 1.5}):
            with pytest.raises(ConfigurationError, match="Nothing was sent"):
                encode_variables(known, wrong)
