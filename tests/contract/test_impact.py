"""Which operations a change touches."""
# ruff: noqa: E501 - tables of SDL

from pathlib import Path

import pytest
from graphql import build_schema

from b2b_storefront.contract import ChangeType, Level, diff, load_operations, load_schema

from .mutations import BASE

OPERATIONS = """\
query Users($first: Int, $filter: UserFilter) { users(first: $first, filter: $filter) { ...Card } }
query Literal { users(first: 3, role: ADMIN, filter: {name: "a", limit: 1}) { id } }
query Plain { users { email } }
query Search { search(text: "a") { __typename ... on Company { id } } }
query Asked($seconds: Int!) { node(id: 1) @plain(seconds: $seconds) { id } }
query Version { version }
mutation Rename($input: RenameInput!) { rename(input: $input) { at } }
fragment Card on User { name ...Mail }
fragment Mail on User { email }
"""


def touched(folder: Path, *edits: tuple[str, str]) -> dict[str, tuple[str, ...] | None]:
    """Return which operations each change touches, by its path."""
    changed = BASE
    for old, new in edits:
        assert changed.count(old) == 1
        changed = changed.replace(old, new)
    file = folder / "operations.graphql"
    file.write_text(OPERATIONS)
    changes = diff(build_schema(BASE), build_schema(changed), load_operations(file))
    assert changes
    return {change.path: change.operations for change in changes}


@pytest.mark.parametrize(
    ("old", "new", "path", "names"),
    [
        # Fields, in fragments as well, and on the type behind an interface.
        ("  email: String!\n", "", "User.email", ("Plain", "Users")),
        ("  version: String @", "  version: Int @", "Query.version", ("Version",)),
        ("  total: Float\n", "", "Query.total", ()),
        ("  id: ID!\n  users", "  id: ID\n  users", "Company.id", ("Asked", "Search")),
        ("  email: String!\n", "  email: String!\n  age: Int\n", "User.age", ()),
        ('"""When."""', "", "User.at", ("Rename",)),
        # Arguments: those that give one, or those that leave a new one out.
        ("(first: Int = 10, role: Role, ", "(first: Int = 10, ", "Query.users.role", ("Literal",)),
        ("first: Int = 10", "first: Float = 10", "Query.users.first", ("Literal", "Users")),
        ("role: Role, filter", "role: Role!, filter", "Query.users.role", ("Literal", "Plain", "Users")),
        ("users(first", "users(hint: Int!, first", "Query.users.hint", ("Literal", "Plain", "Users")),
        ("user(id: ID!)", "user(id: ID!, hint: Int!)", "Query.user.hint", ()),
        # A default value counts where no value stands.
        ("first: Int = 10", "first: Int = 11", "Query.users.first", ("Plain", "Users")),
        ("limit: Int = 5", "limit: Int = 6", "UserFilter.limit", ("Rename", "Users")),
        # A variable may hold all of its type, and of the types in it.
        ("  spare: String\n", "", "UserFilter.spare", ("Rename", "Users")),
        ("  spare: String\n", "  spare: String!\n", "UserFilter.spare", ("Literal", "Rename", "Users")),
        ("  limit: Int = 5\n", "", "UserFilter.limit", ("Literal", "Rename", "Users")),
        ("  spare: String\n", "  spare: String\n  more: Int!\n", "UserFilter.more", ("Literal", "Rename", "Users")),
        # Enum values: a literal is one of them, a variable any.
        ("  ADMIN\n", "", "Role.ADMIN", ("Literal", "Rename", "Users")),
        ("  JUNIOR\n", "", "Role.JUNIOR", ("Rename", "Users")),
        # Types that an answer may hold.
        ("User | Company", "User", "Found.Company", ("Search",)),
        ("User | Company", "User | Company | Lonely", "Found.Lonely", ("Search",)),
        ("User implements Node & Named", "User implements Node", "User.Named", ()),
        ("type Company implements Node ", "type Company ", "Company.Node", ("Asked",)),
        ("type Lonely {\n  id: ID\n}\n", "", "Lonely", ()),
        # Directives.
        ("@plain(seconds: Int!)", "@plain(seconds: String!)", "@plain.seconds", ("Asked",)),
        ("@plain(seconds: Int!)", "@plain(seconds: Int!, key: String!)", "@plain.key", ("Asked",)),
        ("directive @plain(seconds: Int!) on FIELD\n", "", "@plain", ("Asked",)),
        ("FIELD | QUERY", "FIELD", "@cached", ()),
        # Kinds of operations.
        ("type Subscription {\n  renamed: User\n}\n", "", "schema.subscription", ()),
        ("type Mutation {", "schema { query: Query mutation: W subscription: Subscription } type W {", "schema.mutation",
         ("Rename",)),
    ],
)  # fmt: skip
def test_a_change_touches_the_operations_that_use_what_it_changes(
    tmp_path: Path, old: str, new: str, path: str, names: tuple[str, ...]
) -> None:
    assert touched(tmp_path, (old, new))[path] == names


def test_a_variable_takes_the_whole_type_even_behind_a_literal_of_it(tmp_path: Path) -> None:
    file = tmp_path / "both.graphql"
    file.write_text('query Both($f: UserFilter) { a: users(filter: {name: "a"}) { id } b: users(filter: $f) { id } }')
    new = build_schema(BASE.replace("  spare: String\n", ""))
    (change,) = diff(build_schema(BASE), new, load_operations(file))
    assert change.operations == ("Both",)


def test_an_argument_that_is_given_once_and_left_out_once_is_touched_by_its_default_value(tmp_path: Path) -> None:
    file = tmp_path / "both.graphql"
    file.write_text("{ a: users(first: 1) { id } b: users { id } }")
    (change,) = diff(build_schema(BASE), build_schema(BASE.replace("= 10", "= 11")), load_operations(file))
    assert change.operations == ("anonymous",)


def test_an_operation_that_does_not_fit_the_old_schema_is_touched_by_what_fits(tmp_path: Path) -> None:
    file = tmp_path / "odd.graphql"
    file.write_text("query Odd($x: Nowhere) { nothing { at } users(odd: $x) @odd { email missing } ...Gone }")
    new = build_schema(BASE.replace("  email: String!\n", ""))
    (change,) = diff(build_schema(BASE), new, load_operations(file))
    assert change.operations == ("Odd",)


def test_a_breaking_change_that_no_operation_touches_says_so(tmp_path: Path) -> None:
    file = tmp_path / "operations.graphql"
    file.write_text(OPERATIONS)
    new = build_schema(BASE.replace("  total: Float\n", ""))
    (change,) = diff(build_schema(BASE), new, load_operations(file))
    assert (change.type, change.level, change.touched) == (ChangeType.FIELD_REMOVED, Level.BREAKING, False)


def test_each_operation_of_this_library_is_touched_when_its_root_field_goes() -> None:
    schema = load_schema()
    nothing = build_schema("type Query { a: Int } type Mutation { a: Int }")
    changes = diff(schema, nothing, load_operations())
    gone = {
        name
        for change in changes
        if change.path.startswith(("Query.", "Mutation."))
        for name in change.operations or ()
    }
    assert gone == {operation.name for operation in load_operations()}
