"""What becomes of selections: classes that hold all that GraphQL merges, under names that Python takes."""

import inspect

import pydantic
import pytest

from b2b_storefront import UNSET, ConfigurationError
from b2b_storefront.wire.operation import Access
from b2b_storefront.wire.variables import encode_variables

from .packages import SCHEMA, Compile, operation, result, source

pytest.importorskip("ariadne_codegen", reason="ariadne-codegen needs graphql-core 3.2")


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


class TestTexts:
    """What the schema says of types and fields."""

    def test_classes_say_what_the_schema_says(self, compiled: Compile) -> None:
        package = compiled("query Me { user { email company { id } } }")
        assert package.Me.__doc__ == "Somebody."
        assert package.MeCompany.__doc__ == "A firm."
        assert '    email: str\n    "Where mail goes."\n' in source(package, "me")

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
