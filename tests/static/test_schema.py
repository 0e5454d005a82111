"""schema/ has the structure that the API has, and says of each root field what it is for and who may call it."""

import importlib
import re
from pathlib import Path

import pytest
from graphql import DocumentNode, GraphQLField, GraphQLSchema, parse, validate_schema

from b2b_storefront._bundled import schema_directory
from b2b_storefront.codegen._descriptions import RootField, read_root_field
from b2b_storefront.codes import Permission
from b2b_storefront.wire.operation import Access
from b2b_storefront.wire.refusals import QUOTE_ROOTS

from .structure import difference, structure

GOLDEN = Path(__file__).parent.parent / "data" / "structure.txt"

MACHINE_LINES = re.compile(
    r"(Deprecated: .+\n)?"
    r"Access: (anonymous|b2b|bc|either)( or (anonymous|b2b|bc|either))*( \(inferred\))?"
    r"(\nPermission: [a-z_]+(, [a-z_]+)*( \(inferred\))?)?"
    r"(\nError: [a-z_]+(, [a-z_]+)*)?"
    r"(\nIdempotent: yes)?"
)


@pytest.fixture(scope="module")
def roots(schema: GraphQLSchema) -> dict[str, GraphQLField]:
    """Every root field by name."""
    assert schema.query_type is not None
    assert schema.mutation_type is not None
    return {**schema.query_type.fields, **schema.mutation_type.fields}


@pytest.fixture(scope="module")
def described(roots: dict[str, GraphQLField]) -> dict[str, RootField]:
    """What the description of each root field says."""
    return {name: read_root_field(name, field) for name, field in roots.items()}


def test_the_structure_is_that_of_the_api(schema_document: DocumentNode) -> None:
    changes = difference(GOLDEN.read_text().splitlines(), structure(schema_document))
    assert not changes, "schema/ differs from tests/data/structure.txt:\n" + "\n".join(changes)


def test_the_schema_is_valid(schema: GraphQLSchema) -> None:
    assert validate_schema(schema) == []


def test_only_what_is_marked_as_observed_stands_in_its_file() -> None:
    observed = parse((schema_directory() / "observed.graphql").read_text())
    assert [line for line in structure(observed) if not line.endswith("# observed")] == []


def test_it_has_89_queries_and_52_mutations(schema: GraphQLSchema) -> None:
    assert schema.query_type is not None
    assert schema.mutation_type is not None
    assert (len(schema.query_type.fields), len(schema.mutation_type.fields)) == (89, 52)


def test_every_root_field_says_what_it_is_for(described: dict[str, RootField]) -> None:
    assert [name for name, root in described.items() if not root.prose] == []


def test_the_lines_for_programs_follow_their_grammar_below_one_blank_line(roots: dict[str, GraphQLField]) -> None:
    def last_paragraph(field: GraphQLField) -> str:
        return (field.description or "").rpartition("\n\n")[2]

    assert [name for name, field in roots.items() if not MACHINE_LINES.fullmatch(last_paragraph(field))] == []


def test_only_mutations_that_set_are_idempotent(schema: GraphQLSchema, described: dict[str, RootField]) -> None:
    """What creates, deletes, sends, orders or moves something on is never repeated after a fault."""
    assert schema.mutation_type is not None
    idempotent = {name for name, root in described.items() if root.idempotent}
    assert idempotent <= set(schema.mutation_type.fields)
    risky = re.compile("create|delete|duplicate|email|ordered|checkout$|finish|upload$|token$|subscribe", re.IGNORECASE)
    checks = {"productUpload", "productAnonUpload"}  # They check a list and keep nothing of it.
    assert {name for name in idempotent - checks if risky.search(name)} == set()
    operations = importlib.import_module("b2b_storefront.client.operations")
    compiled = {getattr(operations, name) for name in operations.__all__ if name != "OPERATIONS"}
    marked = {operation.root_field for operation in compiled if operation.idempotent}
    assert marked == idempotent
    for operation in compiled:
        expected = operation.kind == "query" or operation.idempotent or operation.gives_token
        assert operation.repeatable is expected


def test_permissions_are_known_codes(described: dict[str, RootField]) -> None:
    unknown = {name: set(root.permissions) - set(Permission) for name, root in described.items()}
    assert {name: codes for name, codes in unknown.items() if codes} == {}


def test_permissions_stand_only_where_a_company_user_may_call(described: dict[str, RootField]) -> None:
    named = [name for name, root in described.items() if root.permissions and Access.B2B not in root.access]
    assert named == []


def test_exactly_the_roots_that_quotes_errors_are_raised_for_say_so(described: dict[str, RootField]) -> None:
    assert {name for name, root in described.items() if "quote_refused" in root.errors} == QUOTE_ROOTS


def test_every_argument_of_a_root_field_is_described(roots: dict[str, GraphQLField]) -> None:
    silent = [
        f"{name}({argument}:)"
        for name, field in roots.items()
        for argument, definition in field.args.items()
        if not (definition.description or "").strip()
    ]
    assert silent == []


@pytest.mark.parametrize("path", sorted(schema_directory().glob("*.graphql")), ids=lambda path: path.name)
def test_no_line_is_longer_than_120_characters(path: Path) -> None:
    assert [line for line in path.read_text().splitlines() if len(line) > 120] == []


class TestDifference:
    """The comparison itself."""

    def test_equal_structures_have_none(self) -> None:
        assert difference(["type A", "A.b: Int"], ["type A", "A.b: Int"]) == []

    def test_it_tells_missing_added_and_changed_apart(self) -> None:
        before = ["type A", "A.b: Int", "A.c: Int  # observed", "A.d: Int"]
        after = ["type A", "A.b: Int!", "A.c: Int", "A.e: Int"]
        assert difference(before, after) == [
            "missing: A.d: Int",
            "added:   A.e: Int",
            "changed: A.b: Int  ->  A.b: Int!",
            "changed: A.c: Int  # observed  ->  A.c: Int",
        ]

    def test_the_structure_has_a_line_for_each_coordinate(self) -> None:
        sdl = '''
        """A text."""
        type A implements B { b(c: [Int!]! = [1], d: E = X @deprecated): Int @deprecated }
        interface B { b: Int }
        enum E { X Y }
        input I { f: Float! = 1.5 }
        # observed, not introspected
        scalar S
        extend type A {
          # observed, not introspected
          """A text."""
          g(h: Int): Int
        }
        '''
        assert structure(parse(sdl)) == [
            "A implements B",
            "A.b(c:): [Int!]! = [1]",
            "A.b(d:): E = X @deprecated",
            "A.b: Int @deprecated",
            "A.g(h:): Int  # observed",
            "A.g: Int  # observed",
            "B.b: Int",
            "E.X",
            "E.Y",
            "I.f: Float! = 1.5",
            "enum E",
            "input I",
            "interface B",
            "scalar S  # observed",
            "type A",
        ]

    @pytest.mark.parametrize("sdl", ["union U = A | B", "directive @d on FIELD", "schema { query: Q }"])
    def test_what_has_no_line_is_refused(self, sdl: str) -> None:
        with pytest.raises(ValueError, match="no line for this"):
            structure(parse(sdl))
