"""What the line `Idempotent: yes` of a description comes to."""

import pytest
from graphql import GraphQLField, GraphQLString

from b2b_storefront.codegen._descriptions import combined, docstring, read_root_field


def field(*lines: str) -> GraphQLField:
    return GraphQLField(GraphQLString, description="\n".join(["Rename a list.", "", "Access: b2b", *lines]))


def test_a_mutation_says_that_it_may_be_repeated() -> None:
    root = read_root_field("rename", field("Idempotent: yes"))
    assert root.idempotent
    assert root.prose == "Rename a list."
    assert "Idempotent: after a fault it is sent again, as to repeat it does no harm." in docstring(
        root, arguments={}, returns="A text.", indent=0, width=100
    )


def test_without_the_line_it_may_not() -> None:
    root = read_root_field("rename", field())
    assert not root.idempotent
    assert "dempotent" not in docstring(root, arguments={}, returns="A text.", indent=0, width=100)


def test_several_roots_may_be_repeated_when_each_of_them_may() -> None:
    yes, no = read_root_field("a", field("Idempotent: yes")), read_root_field("b", field())
    assert combined([yes, yes]).idempotent
    assert not combined([yes, no]).idempotent
    assert not combined([]).idempotent


@pytest.mark.parametrize("word", ["never", "true", "Yes"])
def test_another_word_is_refused(word: str) -> None:
    with pytest.raises(ValueError, match="takes yes or no, not"):
        read_root_field("rename", field(f"Idempotent: {word}"))
