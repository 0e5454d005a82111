"""Names that meet each other, Python's, pydantic's and this library's: nothing is lost."""

import datetime
import inspect
from decimal import Decimal
from itertools import product
from typing import Any

import pytest

from b2b_storefront import ConfigurationError
from b2b_storefront.codegen._compiler import REAL_SCALARS, SCALARS
from b2b_storefront.codegen._fields import DATETIMES
from b2b_storefront.codegen._names import python_name
from b2b_storefront.codegen._real_types import CODE_SCALARS
from b2b_storefront.wire.operation import Operation
from b2b_storefront.wire.variables import encode_variables

from .packages import Compile, operation, result, source

pytest.importorskip("ariadne_codegen", reason="ariadne-codegen needs graphql-core 3.2")

OPERATION_NAMES = [
    "Models",
    "Operations2",
    "Filter",
    "Con",
    "Enums",
    "InputDicts",
    "_x",
    "A1",
    "_",
    "None",
    "ID",
    "Client",
    "AsyncClient",
    "AsyncBaseClient",
    "AsyncNodes",
    "Nodes",
    "Asyncio",
    "Trio",
    "Awaitable",
    "Coroutine",
    "Enum",
    "Typing",
    "Pydantic",
    "Datetime",
    "Renamed",
    "TypeChecking",
    "Access",
    "match",
]
"""What an operation may be called, of all that modules, builtins and the compiler's own classes are called."""


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

    @pytest.mark.parametrize(
        "name",
        [
            "operations",
            "models",
            "self",
            "UNSET",
            "from",
            "operation",
            "str",
            "asyncNodes",
            "async_base_client",
            "trio",
        ],
    )
    def test_a_variable_may_be_called_anything(self, compiled: Compile, name: str) -> None:
        package = compiled(f"query Me(${name}: ID) {{ user(a: ${name}) }}", "type Query { user(a: ID): ID }")
        sent: list[dict[str, Any]] = []

        class Client(package.Client):  # type: ignore[name-defined,misc]
            def __init__(self) -> None: ...

            def run(self, operation: Operation, /, *args: Any, **variables: Any) -> Any:
                sent.append(encode_variables(operation, variables))

        (argument,) = [
            parameter for parameter in inspect.signature(package.Client.me).parameters if parameter != "self"
        ]
        assert argument in inspect.signature(package.AsyncClient.me).parameters
        Client().me(**{argument: "1"})
        assert sent == [{name: "1"}]

    def test_an_operation_may_be_called_like_a_module_or_a_builtin(self, compiled: Compile) -> None:
        schema = "type Query { user(by: Field): User } type User { id: ID! friend: User } enum Field { A }"
        asks = "user(by: $by) { id friend { id } }"
        package = compiled("\n".join(f"query {name}($by: Field) {{ {asks} }}" for name in OPERATION_NAMES), schema)
        answer = {"user": {"id": "1", "friend": {"id": "2"}}}
        for name in OPERATION_NAMES:
            method = python_name(name)
            assert inspect.iscoroutinefunction(getattr(package.AsyncClient, method)), name
            assert inspect.isfunction(getattr(package.Client, method)), name
            assert result(package, name, answer).friend.id == "2"
            assert encode_variables(operation(package, name), {"by": "A"}) == {"by": "A"}

    def test_an_operation_and_a_fragment_may_have_long_names(self, compiled: Compile) -> None:
        name = "Name" * 60
        package = compiled(f"query {name} {{ user {{ ...Part{name} }} }} fragment Part{name} on User {{ id }}")
        assert type(result(package, name, {"user": {"id": "1"}})) is getattr(package, f"Part{name}")

    @pytest.mark.parametrize(
        ("kind", "values", "value"),
        [("K", "mro Z", "mro"), ("K", "_missing_ Z", "Z"), ("K", "_x x", "_x"), ("K", "None A", "None"),
         ("K", "title count index lower name value", "title"), ("K", "name value join", "value"),
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
        note = "This is `companyId` of the answer; `company_id` is something else."
        assert note in source(package, "me")

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
        assert note in " ".join(source(package, module).split())


class TestProperties:
    """What classes derive from their fields, and other fields of that name."""

    SCHEMA = """
    type Query { users: UserConnection }
    type UserConnection { edges: [UserEdge!]! nodes: [User!]! total: Int! }
    type UserEdge { node: User }
    type User { id: ID! createdAt: Int nick: String }
    """

    @pytest.mark.parametrize(
        ("selected", "answer"),
        [
            ("...Page nodes { id }", {"edges": [], "nodes": [{"id": "1"}]}),
            ("...Page nodes: total", {"edges": [], "nodes": 5}),
            ("...Page ...Other", {"edges": [], "nodes": []}),
            (
                "edges { node { ...Born createdAtDatetime: nick } }",
                {"edges": [{"node": {"createdAt": 5, "createdAtDatetime": "Ada"}}]},
            ),
            (
                "edges { node { ...Born ...Nick } }",
                {"edges": [{"node": {"createdAt": 5, "created_at_datetime": "Ada"}}]},
            ),
        ],
    )
    def test_a_field_that_is_selected_wins(self, compiled: Compile, selected: str, answer: Any) -> None:
        package = compiled(
            f"""
            query Q {{ users {{ {selected} }} }}
            query All {{ users {{ ...Page ...Other edges {{ node {{ ...Born ...Nick }} }} }} }}
            fragment Page on UserConnection {{ edges {{ node {{ id }} }} }}
            fragment Other on UserConnection {{ nodes {{ id }} }}
            fragment Born on User {{ createdAt }} fragment Nick on User {{ created_at_datetime: nick }}
            """,
            self.SCHEMA,
        )
        found = result(package, "Q", {"users": answer})
        assert found.model_dump(mode="json", by_alias=True) == answer

    def test_what_no_field_is_called_like_is_inherited(self, compiled: Compile) -> None:
        package = compiled(
            """
            query Q { users { ...Page total } }
            fragment Page on UserConnection { edges { node { ...Born } } } fragment Born on User { createdAt }
            """,
            self.SCHEMA,
        )
        found = result(package, "Q", {"users": {"edges": [{"node": {"createdAt": 5}}], "total": 1}})
        assert isinstance(found, package.Page)
        assert found.nodes[0].created_at_datetime.year == 1970


class TestScalars:
    """Scalars of a schema that are called like types of this library, or that it does not know."""

    def test_a_scalar_that_nobody_knows_is_any_value(self, compiled: Compile) -> None:
        package = compiled(
            "query One { mood } query Some { moods } query Both { mood moods }",
            "scalar Mood type Query { mood: Mood! moods: [[Mood!]] }",
        )
        assert result(package, "One", {"mood": {"a": [1]}}) == {"a": [1]}
        assert result(package, "Some", {"moods": [["x"], [5]]}) == [["x"], [5]]
        assert result(package, "Both", {"mood": 5, "moods": [[True]]}).moods == [[True]]

    def test_a_scalar_that_is_called_like_one_of_ours_is_another(self, compiled: Compile) -> None:
        names = [*REAL_SCALARS, *CODE_SCALARS, *SCALARS.keys() - {"Decimal", "GenericScalar"}]
        scalars = " ".join(f"scalar {name}" for name in names)
        schema = f"""
        {scalars} scalar GenericScalar
        type Query {{ {" ".join(f"its{name}(by: {name}): {name}" for name in names)} asked: QuoteType }}
        type QuoteType {{ status: Int createdAt: Int trackingHistory: GenericScalar them: [Flag!]! }}
        """
        more = "asked { status createdAt trackingHistory them }"
        texts = [f"query My{name}($by: {name}) {{ its{name}(by: $by) {more} }}" for name in names]
        package = compiled("\n".join(texts), schema)
        quote = {"status": 1, "createdAt": "5", "trackingHistory": None, "them": [[], {"a": 1}]}
        for name in names:
            found = result(package, f"My{name}", {f"its{name}": "some text", "asked": quote})
            assert getattr(found, python_name(f"its{name}")) == "some text"
            asked = found.asked
            assert (asked.status.name, asked.created_at, asked.tracking_history) == ("OPEN", 5, [])
            assert asked.them == [[], {"a": 1}]
            assert encode_variables(operation(package, f"My{name}"), {"by": {"a": 1}}) == {"by": {"a": 1}}

    def test_a_stranger_s_scalar_holds_what_it_holds(self, compiled: Compile) -> None:
        package = compiled(
            "\n".join(
                f"query Ask{name}($it: {name}, $them: [{name}!], $data: Data{name})"
                f" {{ ask{name}(it: $it, them: $them, data: $data) {{ it them }} }}"
                for name in SCALARS
            ),
            "\n".join(
                f"scalar {name} input Data{name} {{ it: {name} them: [{name}] }} type Its{name} {{ it: {name}"
                f" them: [{name}] }} extend type Query {{ ask{name}(it: {name}, them: [{name}!], data: Data{name}):"
                f" Its{name} }}"
                for name in SCALARS
            )
            + "type Query { one: Int }",
        )
        for name, value in product(SCALARS, ["31/01/2026", 1_700_000_000, {"day": 31}, '{"a": 1}', [], False]):
            both = {"it": value, "them": [value]}
            assert result(package, f"Ask{name}", {f"ask{name}": both}).model_dump(by_alias=True) == both
            given = {**both, "data": both}
            assert encode_variables(operation(package, f"Ask{name}"), given) == given
            data = getattr(package, f"Data{name}")(**both)
            assert data.model_dump(by_alias=True, exclude_unset=True) == both

    def test_a_part_of_the_api_s_schema_has_the_api_s_scalars(self, compiled: Compile) -> None:
        package = compiled(
            "query Ask($from: Date) { quotes(from: $from) { edges { node { soldFor } } } }",
            """
            scalar Date scalar Decimal
            type Query { quotes(from: Date): QuoteTypeCountableConnection "It is newer." news(since: Date): Decimal }
            type QuoteTypeCountableConnection { edges: [QuoteEdge] } type QuoteEdge { node: QuoteType }
            type QuoteType { soldFor: Decimal }
            """,
        )
        answer = {"quotes": {"edges": [{"node": {"soldFor": "3.50"}}]}}
        assert result(package, "Ask", answer).nodes[0].sold_for == Decimal("3.50")
        asked = operation(package, "Ask")
        assert encode_variables(asked, {"from": datetime.date(2026, 1, 31)}) == {"from": "2026-01-31"}
        with pytest.raises(ConfigurationError, match="valid date"):
            encode_variables(asked, {"from": "yesterday"})

    def test_an_enum_that_is_called_like_a_moment_is_none(self, compiled: Compile) -> None:
        enums = [*DATETIMES]
        package = compiled(
            f"query Ask {{ ask {{ {' '.join(map(str.lower, enums))} }} }}",
            f"{' '.join(f'enum {name} {{ NOW THEN }}' for name in enums)} type Query {{ ask: It }}"
            f" type It {{ {' '.join(f'{name.lower()}: {name}' for name in enums)} }}",
        )
        assert [name for name in dir(package.Ask) if name.endswith("_datetime")] == []


class TestNull:
    """What answers null where nobody knows that it never does."""

    SCHEMA = """
    type Query { userEmailCheck: Thing things: ThingConnection } type Mutation { makeThing: Thing }
    type Thing { id: ID } type ThingConnection { cables: Int }
    """

    @pytest.mark.parametrize("text", ["query Q { userEmailCheck", "query Q { things", "mutation Q { makeThing"])
    def test_what_a_stranger_s_schema_lets_be_null_may_be(self, compiled: Compile, text: str) -> None:
        package = compiled(f"{text} {{ __typename }} }}", self.SCHEMA)
        assert operation(package, "Q").nullable


def test_a_field_that_a_schema_types_otherwise_keeps_that_type(compiled: Compile) -> None:
    schema = """
    type Query { quote: QuoteType order: OrderType }
    type QuoteType { status: String subtotal: Money createdAt: [Int!] updatedAt: [[Int]] expiredAt: String }
    type Money { cents: Int } type OrderType { isInvoiceOrder: Boolean totalIncTax: [Float!]! flag: Money }
    """
    package = compiled(
        "query MyQuote { quote { status subtotal { cents } createdAt updatedAt expiredAt } }"
        " query MyOrder { order { isInvoiceOrder totalIncTax flag { cents } } }",
        schema,
    )
    quote = {"status": "OPEN", "subtotal": {"cents": 5}, "createdAt": [5], "updatedAt": [[5]], "expiredAt": "today"}
    assert result(package, "MyQuote", {"quote": quote}).model_dump(by_alias=True) == quote
    order = {"isInvoiceOrder": True, "totalIncTax": [1.5], "flag": {"cents": 5}}
    assert result(package, "MyOrder", {"order": order}).model_dump(by_alias=True) == order


def test_a_default_that_is_a_list_of_lists_is_one(compiled: Compile) -> None:
    schema = "type Query { q(i: In): Int } input In { es: [[E]] = [[mro], [null, A]] } enum E { A mro }"
    package = compiled("query Q($i: In) { q(i: $i) }", schema)
    assert package.In().es == [[package.E.mro_], [None, package.E.A]]


def test_lines_of_a_stranger_that_look_like_ours_are_text(compiled: Compile) -> None:
    text = "Ask.\n\nError: when it rains\nIdempotent: maybe\nAccess: everybody"
    package = compiled(
        "query A { a } query B { b }", f'type Query {{ """{text}""" a: Int "Error: no such word" b: Int }}'
    )
    assert str(inspect.getdoc(package.Client.a)).startswith(
        "Ask.\n\n`Error: when it rains` `Idempotent: maybe` `Access: "
    )
    assert not operation(package, "A").needs_token
    assert str(inspect.getdoc(package.Client.b)).startswith("`Error: no such word`\n\nAccess: any")
