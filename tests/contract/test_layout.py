"""A schema as files: nothing moves that did not change."""
# ruff: noqa: E501 - tables of SDL

from pathlib import Path

import pytest
from graphql import GraphQLSchema, OperationType, build_client_schema, build_schema
from graphql.utilities import introspection_from_schema

from b2b_storefront._bundled import schema_directory
from b2b_storefront.contract import SchemaError, diff, layout, load_schema
from b2b_storefront.contract._folder import read_folder
from b2b_storefront.contract._sdl import print_definition

from .mutations import BASE, MUTATIONS, Mutation

MODEL = {
    "auth.graphql": """\
# Signing in.

type Query {
  me: User
}
""",
    "users.graphql": '''\
# Users,
# in two lines.

# The root fields.
extend type Query {
  """
  Users in pages.

  Access: b2b
  """
  users(
    # Asked for often.
    """How many."""
    first: Int = 10
  ): [User]

  user(id: ID!, name: String): User
}

# Written
# by hand.
type User {
  # The id.
  id: ID!
  name:    String # odd spaces stay
  """Old style.""" email: String
}

input UserInput { a: Int }

# The end.
''',
    "shared/scalars.graphql": "scalar Moment\n",
}


@pytest.fixture
def model(tmp_path: Path) -> Path:
    for name, text in MODEL.items():
        file = tmp_path / "model" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return tmp_path / "model"


def whole(model: Path, *edits: tuple[str, str], extra: str = "") -> GraphQLSchema:
    """Return the model's schema, changed, as an endpoint tells it: without comments."""
    text = "\n".join(file.read_text() for file in sorted(model.rglob("*.graphql"))) + extra
    for old, new in edits:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return build_client_schema(introspection_from_schema(build_schema(text)))


def test_the_printer_writes_our_own_files_as_they_are_written() -> None:
    pieces = [piece for file in read_folder(schema_directory()) for piece in file.pieces]
    assert len(pieces) > 300
    for piece in pieces:
        assert print_definition(piece.node, extend=piece.extends, comments=piece.comments) == piece.text


def test_our_own_schema_from_the_wire_makes_our_own_files() -> None:
    wire = build_client_schema(introspection_from_schema(load_schema()))
    assert layout(wire) == {file.name: file.read_text() for file in schema_directory().glob("*.graphql")}


def test_a_schema_that_did_not_change_keeps_each_byte(model: Path) -> None:
    assert layout(whole(model), like=model) == MODEL


def test_only_the_definition_that_changed_is_written_anew(model: Path) -> None:
    files = layout(whole(model, ("first: Int = 10", "first: Int = 20")), like=model)
    expected = MODEL["users.graphql"].replace("= 10", "= 20")
    assert files == {**MODEL, "users.graphql": expected}


def test_a_changed_definition_keeps_its_comments_and_the_order_in_it(model: Path) -> None:
    schema = whole(model, ("  id: ID!", "  at: Moment\n  id: ID!"), ("  name:    String", "  name: Int"))
    assert layout(schema, like=model)["users.graphql"] == MODEL["users.graphql"].replace(
        '''  name:    String # odd spaces stay
  """Old style.""" email: String
''',
        '''  name: Int

  # odd spaces stay
  """Old style."""
  email: String

  at: Moment
''',
    ).replace("  # The id.\n  id: ID!\n", "  # The id.\n  id: ID!\n\n")


def test_what_is_gone_is_gone_with_its_comments_and_an_empty_file_too(model: Path) -> None:
    schema = whole(model, ("scalar Moment\n", ""), ("input UserInput { a: Int }\n\n", ""))
    files = layout(schema, like=model)
    assert set(files) == {"auth.graphql", "users.graphql"}
    assert "UserInput" not in files["users.graphql"]
    assert files["users.graphql"].endswith("}\n\n# The end.\n")


def test_what_is_new_stands_with_what_it_belongs_to(model: Path) -> None:
    schema = whole(
        model,
        ("  me: User\n", "  me: User\n  firstUser(by: Sort): User\n  weather: Weather\n"),
        extra="enum Sort { UP } type Weather { sky: Sky } type Sky { at: Moment } interface Alone { id: ID }",
    )
    files = layout(schema, like=model)
    assert set(files) == {*MODEL, "new.graphql"}
    assert "  firstUser(by: Sort): User\n}\n\n# Written" in files["users.graphql"]
    assert files["users.graphql"].endswith("enum Sort {\n  UP\n}\n\n# The end.\n")
    assert files["auth.graphql"] == MODEL["auth.graphql"]
    assert files["new.graphql"] == (
        "extend type Query {\n  weather: Weather\n}\n\ninterface Alone {\n  id: ID\n}\n\n"
        "type Sky {\n  at: Moment\n}\n\ntype Weather {\n  sky: Sky\n}\n"
    )


@pytest.mark.parametrize(
    "sdl",
    [
        "type Query { a: Int }",
        'schema @x { query: Q } directive @x repeatable on SCHEMA type Q { a(b: [Int!]! = [1, 2]): S } scalar S',
        '"""Root.""" schema { query: Q mutation: Q2 } type Q { a: U } type Q2 { b: U } union U = Q | Q2',
        'interface I { id: ID } interface J implements I { id: ID } type Query implements I & J { id: ID } ',
        'type Query { a(i: In = {e: A, t: "x\\"y"}): E @deprecated(reason: "b") } input In { e: E! t: String } enum E { A B }',
        'type Query { """ends with a \\"""" """ a: Int """  odd\n\n    indents""" b: Int "one \\\\" c: Int }',
        f'type Query {{ """{"long " * 40}""" a: Int """tri\\"""ple""" b({" ".join(f"argument{n}: Int" for n in range(20))}): Int }}',
        "union Many = " + " | ".join(f"Member{n}" for n in range(20)) + " type Query { a: Many } "
        + " ".join(f"type Member{n} {{ a: Int }}" for n in range(20)),
        'scalar S @specifiedBy(url: "https://example.com") type Query { s: S } directive @d("A." a: Int = 1) on FIELD | QUERY',
        'type Query { a(b: Int @deprecated(reason: "c")): Int } input I { a: Int = 1 @deprecated }',
    ],
)  # fmt: skip
@pytest.mark.parametrize("bundled", [True, False])
def test_any_schema_is_written_and_read_as_the_same(model: Path, sdl: str, bundled: bool) -> None:
    schema = build_client_schema(introspection_from_schema(build_schema(sdl)))
    files = layout(schema, like=None if bundled else model)
    written = "\n".join(files.values())
    assert diff(schema, build_schema(written)) == []
    assert all(text.endswith("\n") and not text.endswith("\n\n") for text in files.values())


def test_writing_twice_changes_nothing(model: Path, tmp_path: Path) -> None:
    schema = whole(
        model,
        ("  me: User\n", "  me: User\n  x(a: A): X\n"),
        extra="input A { b: B } input B { c: Int } type X { y: Int }",
    )
    first = layout(schema, like=model)
    for name, text in first.items():
        Path(model, name).write_text(text)
    assert layout(schema, like=model) == first


def test_the_order_in_which_an_endpoint_tells_things_does_not_matter(model: Path) -> None:
    one, two = (
        whole(model, extra=extra)
        for extra in (" type A { a: Int } type B { a: Int }", " type B { a: Int } type A { a: Int }")
    )
    assert layout(one, like=model) == layout(two, like=model)


@pytest.mark.parametrize(
    "text",
    [
        "schema { query: Q } type Q { a: Query Mutation: Mutation } scalar Query type Mutation { b: Int }",
        "schema { query: Query mutation: M } type Query { a: Subscription } type M { a: Int } type Subscription { a: Int }",
        "schema { query: Query } type Query { a: Mutation } type Mutation { b: Int }",
        "schema { query: schema } type schema { query: Int schema: schema }",
    ],
)
def test_types_may_have_the_names_of_roots(tmp_path: Path, text: str) -> None:
    (tmp_path / "all.graphql").write_text("type Query { a: Int }")
    schema = build_schema(text)
    written = build_schema("\n".join(layout(schema, like=tmp_path).values()))
    assert diff(schema, written) == []
    for kind in OperationType:
        old, new = schema.get_root_type(kind), written.get_root_type(kind)
        assert (old and old.name) == (new and new.name)


def test_a_file_of_comments_is_kept(model: Path) -> None:
    Path(model, "notes.graphql").write_text("# Nothing yet.\n")
    assert layout(load_schema(model), like=model)["notes.graphql"] == "# Nothing yet.\n"


def test_a_model_that_is_no_sdl_is_named(model: Path) -> None:
    Path(model, "users.graphql").write_text("type User {\n  id: }")
    with pytest.raises(SchemaError, match=r"users\.graphql:2: Syntax Error"):
        layout(load_schema(), like=model)


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.name)
@pytest.mark.parametrize("back", [False, True])
def test_each_kind_of_change_is_written_into_the_files_that_are_there(
    tmp_path: Path, mutation: Mutation, back: bool
) -> None:
    before, after = (mutation.mutated, BASE) if back else (BASE, mutation.mutated)
    (tmp_path / "all.graphql").write_text(before)
    schema = build_client_schema(introspection_from_schema(build_schema(after)))

    first = layout(schema, like=tmp_path)
    assert diff(schema, build_schema("\n".join(first.values()))) == []
    for name, text in first.items():
        (tmp_path / name).write_text(text)

    assert layout(schema, like=tmp_path) == first
