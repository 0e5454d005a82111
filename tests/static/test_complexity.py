"""The estimate of what the API scores an operation with."""

import pytest
from graphql import build_schema, parse

from b2b_storefront.contract import Weights, estimate_complexity

SCHEMA = build_schema("""
type Query { shelf: Shelf shelves: [Shelf!]! books(first: Int, last: Int): BookConnection total: Int }
extend type Query { pages(first: Int = 20): PageConnection }
type PageConnection { edges: [BookEdge] nodes: [Book] }
type Shelf { id: ID books(first: Int): BookConnection }
type BookConnection { totalCount: Int edges: [BookEdge!]! }
type BookEdge { node: Book cursor: ID }
type Book { title: String authors: [Author] words: [String] }
type Author { name: String }
extend type Query { things(first: Int): [Thing] item: Item link: Link }
interface Link { next: Link }
type Left implements Link { next: Link }
type Right implements Link { next: Link }
union Thing = Shelf | Book | Author
extend type Query { rows: [[Author]!] }
interface Item { owner: Author }
type Lamp implements Item { owner: Author bulbs: [Bulb] }
type Desk implements Item { owner: Author }
type Bulb { maker: Author }
""")


@pytest.mark.parametrize(
    ("query", "objects"),
    [
        ("{ total }", 0),
        ("{ shelf { id __typename } }", 1),
        ("{ shelves { id } }", 10),
        ("{ rows { name } }", 100),
        ("{ books { totalCount } }", 1),
        ("{ books { edges { node { title } } } }", 1 + 50 + 50),
        ("{ books(first: 5) { edges { node { title } } } }", 1 + 5 + 5),
        ("{ books(first: 0) { edges { node { title } } } }", 1),
        ("{ books(first: 5, last: 2) { edges { node { title } } } }", 1 + 2 + 2),
        ("{ books(first: 5) { edges { node { authors { name } } } } }", 1 + 5 + 5 + 50),
        ("{ shelves { books(first: 2) { edges { node { title } } } } }", 10 + 10 + 20 + 20),
        ("{ ...R } fragment R on Query { shelf { ...S } } fragment S on Shelf { id }", 1),
        ("{ ... on Query { shelf { ... { id } } } }", 1),
        ("{ shelf { id } shelf { id } }", 1),
        ("{ shelf { id } again: shelf { id } }", 2),
        (
            "{ books(first: 2) { edges { node { title } } } books(first: 2) { edges { node { authors { name } } } } }",
            25,
        ),
        (
            "{ shelf { ...A ...B } } fragment A on Shelf { books { totalCount } } fragment B on Shelf { ...A }",
            2,
        ),
        ("{ things { __typename } }", 10),
        (
            "{ things { ... on Book { authors { name } } ... on Shelf { books(first: 3) { edges { cursor } } } } }",
            110,
        ),
        ("{ things { ... on Shelf { books(first: 3) { edges { node { title } } } } ... on Author { name } } }", 80),
        ("{ item { owner { name } ... on Lamp { bulbs { maker { name } } } ... on Desk { owner { name } } } }", 22),
        ("{ item { ... on Item { owner { name } } } }", 2),
        ("{ shelf { id } again: shelf @skip(if: true) { id } more: shelf @include(if: false) { id } }", 1),
        ("{ shelf @include(if: true) { id } again: shelf @skip(if: false) { id } }", 2),
        (
            "{ shelf { id } ... @skip(if: true) { again: shelf { id } } ...R @include(if: false) } "
            "fragment R on Query { more: shelf { id } }",
            1,
        ),
        ("{ pages { edges { node { title } } } }", 1 + 20 + 20),
        ("{ pages { nodes { title } } }", 1 + 20),
        ("{ pages(first: 3) { nodes { title } edges { cursor } } }", 1 + 3 + 3),
        ("{ pages(first: null) { nodes { title } } }", 1 + 50),
        ("{ books(first: -5) { edges { node { title } } } }", 1),
    ],
)
def test_objects_that_an_answer_may_hold_are_counted(query: str, objects: int) -> None:
    assert estimate_complexity(SCHEMA, parse(f"query Ask {query}"), "Ask") == objects


def test_weights_can_be_chosen() -> None:
    document = parse("query Ask { shelves { id books { edges { node { title words } } } } }")
    weights = Weights(object=2, scalar=3, page_size=4, list_size=5)
    objects, scalars = 5 + 5 + 20 + 20, 5 + 20 + 20 * 5
    assert estimate_complexity(SCHEMA, document, "Ask", weights) == 2 * objects + 3 * scalars


@pytest.mark.parametrize(("variable", "entries"), [("$size: Int", 50), ("$size: Int = 3", 3)])
def test_a_page_is_as_large_as_its_variable_says_by_default(variable: str, entries: int) -> None:
    document = parse(f"query Ask({variable}) {{ books(first: $size) {{ edges {{ node {{ title }} }} }} }}")
    assert estimate_complexity(SCHEMA, document, "Ask") == 1 + entries + entries


@pytest.mark.parametrize(
    ("variable", "entries"), [("$size: Int", 20), ("$size: Int = 3", 3), ("$size: Int = null", 50)]
)
def test_the_schema_s_default_holds_where_there_is_no_other(variable: str, entries: int) -> None:
    document = parse(f"query Ask({variable}) {{ pages(first: $size) {{ nodes {{ title }} }} }}")
    assert estimate_complexity(SCHEMA, document, "Ask") == 1 + entries


def test_what_a_variable_may_skip_counts() -> None:
    document = parse("query Ask($no: Boolean = true) { shelf @skip(if: $no) { id } }")
    assert estimate_complexity(SCHEMA, document, "Ask") == 1


def test_fragments_in_fragments_do_not_count_for_ever() -> None:
    fragments = "".join(
        f" fragment F{level} on Query {{ item {{ owner {{ name }} }} ...F{level + 1} ...F{level + 1} }}"
        for level in range(40)
    )
    document = parse(f"query Ask {{ ...F0 }}{fragments} fragment F40 on Query {{ total }}")
    assert estimate_complexity(SCHEMA, document, "Ask") == 2


def test_types_in_types_do_not_count_for_ever() -> None:
    document = parse(f"query Ask {{ link {'{ next ' * 40}{{ __typename }}{' }' * 40} }}")
    assert estimate_complexity(SCHEMA, document, "Ask") == 41


def test_an_operation_that_is_not_there_is_an_error() -> None:
    with pytest.raises(ValueError, match="the document has no operation called Other"):
        estimate_complexity(SCHEMA, parse("query Ask { total }"), "Other")
