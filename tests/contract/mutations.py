"""One schema, and every kind of change that can be made to it, each with what is expected of the diff."""

from dataclasses import dataclass

from b2b_storefront.contract import ChangeType, Level

__all__ = ["BASE", "MUTATIONS", "Mutation"]

B, D, S = Level.BREAKING, Level.DANGEROUS, Level.SAFE
T = ChangeType

BASE = '''\
"""Where reading starts."""
type Query {
  users(first: Int = 10, role: Role, filter: UserFilter, tags: [String!]): [User!]!
  user(id: ID!): User
  search(text: String!): [Found]
  node(id: ID!): Node
  version: String @deprecated(reason: "Ask the server.")
  total: Float
}

type Mutation {
  rename(input: RenameInput!): User
}

type Subscription {
  renamed: User
}

interface Node {
  id: ID!
}

interface Named {
  name: String
}

type User implements Node & Named {
  id: ID!
  name: String
  email: String!
  tags: [String!]
  """When."""
  at: Moment
}

type Company implements Node {
  id: ID!
  users: [User]
}

type Lonely {
  id: ID
}

union Found = User | Company

enum Role {
  ADMIN
  JUNIOR
  OLD @deprecated(reason: "Gone.")
}

input UserFilter {
  role: Role
  limit: Int = 5
  name: String!
  spare: String
}

input RenameInput {
  id: ID!
  name: String!
  filter: UserFilter
}

scalar Moment @specifiedBy(url: "https://example.com/moment")

directive @cached(seconds: Int = 60, key: String) repeatable on FIELD | QUERY

directive @plain(seconds: Int!) on FIELD
'''


@dataclass(frozen=True, slots=True)
class Mutation:
    """A change to the base.

    Attributes:
        name: What is done.
        edits: What is replaced by what, in this order; each stands there once.
        expected: The types, paths and levels of the changes.
    """

    name: str
    edits: tuple[tuple[str, str], ...]
    expected: tuple[tuple[ChangeType, str, Level], ...]

    @property
    def mutated(self) -> str:
        """The schema after the change."""
        text = BASE
        for old, new in self.edits:
            assert text.count(old) == 1, (self.name, old)
            text = text.replace(old, new)
        return text


def one(name: str, old: str, new: str, *expected: tuple[ChangeType, str, Level]) -> Mutation:
    """Return a mutation of one edit."""
    return Mutation(name, ((old, new),), expected)


LONELY = "type Lonely {\n  id: ID\n}\n"

MUTATIONS = [
    one("type removed", LONELY, "", (T.TYPE_REMOVED, "Lonely", B)),
    one("type added", LONELY, LONELY + "type Other {\n  id: ID\n}\n", (T.TYPE_ADDED, "Other", S)),
    one("object becomes interface", "type Lonely", "interface Lonely", (T.TYPE_KIND_CHANGED, "Lonely", B)),
    one("object becomes input", "type Lonely", "input Lonely", (T.TYPE_KIND_CHANGED, "Lonely", B)),
    one(
        "object becomes enum", "type Lonely {\n  id: ID\n", "enum Lonely {\n  ID\n", (T.TYPE_KIND_CHANGED, "Lonely", B)
    ),
    one("field removed", "  email: String!\n", "", (T.FIELD_REMOVED, "User.email", B)),
    one(
        "deprecated field removed",
        '  version: String @deprecated(reason: "Ask the server.")\n',
        "",
        (T.FIELD_REMOVED, "Query.version", B),
    ),
    one("field added", "  email: String!\n", "  email: String!\n  age: Int\n", (T.FIELD_ADDED, "User.age", S)),
    one("field's type changed", "email: String!", "email: Int!", (T.FIELD_TYPE_CHANGED, "User.email", B)),
    one("field becomes nullable", "email: String!", "email: String", (T.FIELD_TYPE_CHANGED, "User.email", B)),
    one(
        "field becomes non-null",
        "search(text: String!): [Found]",
        "search(text: String!): [Found]!",
        (T.FIELD_TYPE_CHANGED, "Query.search", S),
    ),
    one("field becomes a list", "email: String!", "email: [String]!", (T.FIELD_TYPE_CHANGED, "User.email", B)),
    one(
        "field's list becomes single",
        "  users: [User]\n",
        "  users: User\n",
        (T.FIELD_TYPE_CHANGED, "Company.users", B),
    ),
    one(
        "field's entries become non-null",
        "  users: [User]\n",
        "  users: [User!]\n",
        (T.FIELD_TYPE_CHANGED, "Company.users", S),
    ),
    one("field's entries become nullable", "[User!]!", "[User]!", (T.FIELD_TYPE_CHANGED, "Query.users", B)),
    one(
        "field deprecated",
        "email: String!",
        'email: String! @deprecated(reason: "Why.")',
        (T.DEPRECATION_ADDED, "User.email", S),
    ),
    one(
        "field no longer deprecated",
        ' @deprecated(reason: "Ask the server.")',
        "",
        (T.DEPRECATION_REMOVED, "Query.version", S),
    ),
    one(
        "field's deprecation has another reason",
        "Ask the server.",
        "Ask nobody.",
        (T.DEPRECATION_REASON_CHANGED, "Query.version", S),
    ),
    one(
        "argument removed",
        "(first: Int = 10, role: Role, ",
        "(first: Int = 10, ",
        (T.ARG_REMOVED, "Query.users.role", B),
    ),
    one("optional argument added", "user(id: ID!)", "user(id: ID!, hint: String)", (T.ARG_ADDED, "Query.user.hint", D)),
    one(
        "required argument added", "user(id: ID!)", "user(id: ID!, hint: String!)", (T.ARG_ADDED, "Query.user.hint", B)
    ),
    one(
        "non-null argument with a default value added",
        "user(id: ID!)",
        'user(id: ID!, hint: String! = "")',
        (T.ARG_ADDED, "Query.user.hint", D),
    ),
    one("argument's type changed", "user(id: ID!)", "user(id: Int!)", (T.ARG_TYPE_CHANGED, "Query.user.id", B)),
    one(
        "argument becomes required",
        "role: Role, filter",
        "role: Role!, filter",
        (T.ARG_TYPE_CHANGED, "Query.users.role", B),
    ),
    one("argument becomes nullable", "user(id: ID!)", "user(id: ID)", (T.ARG_TYPE_CHANGED, "Query.user.id", S)),
    one("argument becomes a list", "user(id: ID!)", "user(id: [ID!]!)", (T.ARG_TYPE_CHANGED, "Query.user.id", B)),
    one(
        "argument's entries become nullable",
        "tags: [String!])",
        "tags: [String])",
        (T.ARG_TYPE_CHANGED, "Query.users.tags", S),
    ),
    one(
        "argument's default value changed",
        "first: Int = 10",
        "first: Int = 20",
        (T.ARG_DEFAULT_CHANGED, "Query.users.first", D),
    ),
    one(
        "argument's default value removed",
        "first: Int = 10",
        "first: Int",
        (T.ARG_DEFAULT_REMOVED, "Query.users.first", D),
    ),
    one(
        "argument's default value added",
        "role: Role, filter",
        "role: Role = ADMIN, filter",
        (T.ARG_DEFAULT_ADDED, "Query.users.role", D),
    ),
    one(
        "argument deprecated",
        "role: Role, filter",
        'role: Role @deprecated(reason: "Why."), filter',
        (T.DEPRECATION_ADDED, "Query.users.role", S),
    ),
    one("input field removed", "  spare: String\n", "", (T.INPUT_FIELD_REMOVED, "UserFilter.spare", B)),
    one(
        "optional input field added",
        "  spare: String\n",
        "  spare: String\n  more: Int\n",
        (T.INPUT_FIELD_ADDED, "UserFilter.more", D),
    ),
    one(
        "required input field added",
        "  spare: String\n",
        "  spare: String\n  more: Int!\n",
        (T.INPUT_FIELD_ADDED, "UserFilter.more", B),
    ),
    one(
        "non-null input field with a default value added",
        "  spare: String\n",
        "  spare: String\n  more: Int! = 1\n",
        (T.INPUT_FIELD_ADDED, "UserFilter.more", D),
    ),
    one(
        "input field's type changed", "spare: String", "spare: Int", (T.INPUT_FIELD_TYPE_CHANGED, "UserFilter.spare", B)
    ),
    one(
        "input field becomes required",
        "spare: String",
        "spare: String!",
        (T.INPUT_FIELD_TYPE_CHANGED, "UserFilter.spare", B),
    ),
    one(
        "input field becomes nullable",
        "  name: String!\n  spare",
        "  name: String\n  spare",
        (T.INPUT_FIELD_TYPE_CHANGED, "UserFilter.name", S),
    ),
    one(
        "input field's default value changed",
        "limit: Int = 5",
        "limit: Int = 6",
        (T.INPUT_FIELD_DEFAULT_CHANGED, "UserFilter.limit", D),
    ),
    one(
        "input field's default value removed",
        "limit: Int = 5",
        "limit: Int",
        (T.INPUT_FIELD_DEFAULT_REMOVED, "UserFilter.limit", D),
    ),
    one(
        "input field's default value added",
        "spare: String",
        'spare: String = ""',
        (T.INPUT_FIELD_DEFAULT_ADDED, "UserFilter.spare", D),
    ),
    one("enum value removed", "  JUNIOR\n", "", (T.ENUM_VALUE_REMOVED, "Role.JUNIOR", B)),
    one("enum value added", "  JUNIOR\n", "  JUNIOR\n  SENIOR\n", (T.ENUM_VALUE_ADDED, "Role.SENIOR", D)),
    one(
        "enum value deprecated",
        "  JUNIOR\n",
        '  JUNIOR @deprecated(reason: "Why.")\n',
        (T.DEPRECATION_ADDED, "Role.JUNIOR", S),
    ),
    one("enum value no longer deprecated", ' @deprecated(reason: "Gone.")', "", (T.DEPRECATION_REMOVED, "Role.OLD", S)),
    one("union member removed", "User | Company", "User", (T.UNION_MEMBER_REMOVED, "Found.Company", B)),
    one("union member added", "User | Company", "User | Company | Lonely", (T.UNION_MEMBER_ADDED, "Found.Lonely", D)),
    one(
        "interface removed",
        "User implements Node & Named",
        "User implements Node",
        (T.INTERFACE_REMOVED, "User.Named", B),
    ),
    one(
        "interface added",
        "type Lonely {\n  id: ID\n",
        "type Lonely implements Named {\n  id: ID\n  name: String\n",
        (T.FIELD_ADDED, "Lonely.name", S),
        (T.INTERFACE_ADDED, "Lonely.Named", D),
    ),
    one("directive removed", "directive @plain(seconds: Int!) on FIELD\n", "", (T.DIRECTIVE_REMOVED, "@plain", B)),
    one(
        "directive added",
        "directive @plain",
        "directive @extra on FIELD\n\ndirective @plain",
        (T.DIRECTIVE_ADDED, "@extra", S),
    ),
    one(
        "directive's argument removed",
        "seconds: Int = 60, key: String",
        "seconds: Int = 60",
        (T.DIRECTIVE_ARG_REMOVED, "@cached.key", B),
    ),
    one(
        "directive's optional argument added",
        "@plain(seconds: Int!)",
        "@plain(seconds: Int!, key: String)",
        (T.DIRECTIVE_ARG_ADDED, "@plain.key", S),
    ),
    one(
        "directive's required argument added",
        "@plain(seconds: Int!)",
        "@plain(seconds: Int!, key: String!)",
        (T.DIRECTIVE_ARG_ADDED, "@plain.key", B),
    ),
    one(
        "directive's non-null argument with a default value added",
        "@plain(seconds: Int!)",
        '@plain(seconds: Int!, key: String! = "")',
        (T.DIRECTIVE_ARG_ADDED, "@plain.key", S),
    ),
    one(
        "directive's argument's type changed",
        "@plain(seconds: Int!)",
        "@plain(seconds: String!)",
        (T.DIRECTIVE_ARG_TYPE_CHANGED, "@plain.seconds", B),
    ),
    one(
        "directive's argument becomes nullable",
        "@plain(seconds: Int!)",
        "@plain(seconds: Int)",
        (T.DIRECTIVE_ARG_TYPE_CHANGED, "@plain.seconds", S),
    ),
    one(
        "directive's default value changed",
        "seconds: Int = 60",
        "seconds: Int = 61",
        (T.DIRECTIVE_ARG_DEFAULT_CHANGED, "@cached.seconds", D),
    ),
    one(
        "directive's default value removed",
        "seconds: Int = 60",
        "seconds: Int",
        (T.DIRECTIVE_ARG_DEFAULT_REMOVED, "@cached.seconds", D),
    ),
    one(
        "directive's default value added",
        "key: String)",
        'key: String = "")',
        (T.DIRECTIVE_ARG_DEFAULT_ADDED, "@cached.key", D),
    ),
    one("directive's location removed", "FIELD | QUERY", "FIELD", (T.DIRECTIVE_LOCATION_REMOVED, "@cached", B)),
    one(
        "directive's location added",
        "FIELD | QUERY",
        "FIELD | QUERY | MUTATION",
        (T.DIRECTIVE_LOCATION_ADDED, "@cached", S),
    ),
    one("directive no longer repeatable", "repeatable on", "on", (T.DIRECTIVE_REPEATABLE_REMOVED, "@cached", B)),
    one(
        "directive repeatable",
        "@plain(seconds: Int!) on",
        "@plain(seconds: Int!) repeatable on",
        (T.DIRECTIVE_REPEATABLE_ADDED, "@plain", S),
    ),
    one("description added", "type Lonely", '"""Alone."""\ntype Lonely', (T.DESCRIPTION_ADDED, "Lonely", S)),
    one("description changed", "When.", "When it was.", (T.DESCRIPTION_CHANGED, "User.at", S)),
    one("description removed", '"""When."""', "", (T.DESCRIPTION_REMOVED, "User.at", S)),
    one(
        "specification of a scalar changed",
        "example.com/moment",
        "example.com/time",
        (T.SPECIFIED_BY_CHANGED, "Moment", D),
    ),
    one("specified scalar no longer used", "  total: Float\n", "", (T.FIELD_REMOVED, "Query.total", B)),
    Mutation(
        "root type removed",
        (("type Subscription {\n  renamed: User\n}\n", ""),),
        ((T.TYPE_REMOVED, "Subscription", B), (T.ROOT_TYPE_REMOVED, "schema.subscription", B)),
    ),
    Mutation(
        "root type renamed",
        (
            (
                "type Mutation {",
                "schema {\n  query: Query\n  mutation: Writes\n  subscription: Subscription\n}\n\ntype Writes {",
            ),
        ),
        ((T.TYPE_REMOVED, "Mutation", B), (T.ROOT_TYPE_CHANGED, "schema.mutation", B), (T.TYPE_ADDED, "Writes", S)),
    ),
]
