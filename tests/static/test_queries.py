"""queries/ covers every root field, passes every argument through, and repeats nothing."""

import re
from collections.abc import Iterator

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    OperationDefinitionNode,
    TokenKind,
    get_named_type,
    parse,
    print_ast,
    validate,
)

from b2b_storefront._bundled import queries_directory, schema_directory
from b2b_storefront.auth.credentials.graphql import AUTHORIZATION, LOGIN

from .structure import structure

ELSEWHERE = {"storefrontSettings": "store", "validateProduct": "catalogue", "validateProducts": "catalogue"}
"""The files of the operations whose root fields schema/ keeps in a file of its own, because they are observed only."""


def root_of(operation: OperationDefinitionNode) -> FieldNode:
    """Return the one field that the operation asks for."""
    (root,) = operation.selection_set.selections
    assert isinstance(root, FieldNode)
    return root


def arguments_passed(node: FieldNode, parent: GraphQLNamedType, prefix: str = "") -> Iterator[tuple[str, str, str]]:
    """Go through the arguments of a field and of the fields selected in it.

    Returns:
        For each argument: the name its variable should have, its type, and what is passed. A nested field's own
        name stands before that of the argument.
    """
    assert isinstance(parent, GraphQLObjectType)
    definition = parent.fields[node.name.value]
    for argument in node.arguments or ():
        name = argument.name.value
        expected = prefix + name[0].upper() + name[1:] if prefix else name
        yield expected, str(definition.args[name].type), print_ast(argument.value)
    for selection in node.selection_set.selections if node.selection_set else ():
        if isinstance(selection, FieldNode):
            yield from arguments_passed(selection, get_named_type(definition.type), prefix=selection.name.value)


def test_all_operations_together_are_valid(schema: GraphQLSchema, queries_document: DocumentNode) -> None:
    # No name twice, no unused fragment or variable, nothing that the schema does not have.
    assert [error.message for error in validate(schema, queries_document)] == []


def test_the_login_that_sessions_use_is_valid(schema: GraphQLSchema) -> None:
    for operation in (LOGIN, AUTHORIZATION):
        assert [error.message for error in validate(schema, parse(operation.document))] == []


def test_each_root_field_has_one_operation_named_after_it(
    schema: GraphQLSchema, operations: list[OperationDefinitionNode]
) -> None:
    assert schema.query_type is not None
    assert schema.mutation_type is not None
    named = [(root_of(operation).name.value, operation.name and operation.name.value) for operation in operations]
    roots = [*schema.query_type.fields, *schema.mutation_type.fields]
    assert len(roots) == 89 + 52
    assert sorted(named) == sorted((root, root[0].upper() + root[1:]) for root in roots)


def test_each_operation_stands_in_the_file_that_is_called_like_that_of_its_root_field() -> None:
    expected, actual = dict(ELSEWHERE), {}
    for path in schema_directory().glob("*.graphql"):
        coordinates = "\n".join(structure(parse(path.read_text())))
        for root in re.findall(r"^(?:Query|Mutation)\.(\w+): ", coordinates, re.MULTILINE):
            expected.setdefault(root, path.stem)
    for path in queries_directory().glob("*.graphql"):
        for node in parse(path.read_text()).definitions:
            if isinstance(node, OperationDefinitionNode):
                actual[root_of(node).name.value] = path.stem
    assert actual == expected


def test_every_root_argument_can_be_given(schema: GraphQLSchema, operations: list[OperationDefinitionNode]) -> None:
    missing = []
    for operation in operations:
        root = root_of(operation)
        parent = schema.get_root_type(operation.operation)
        assert parent is not None
        given = {argument.name.value for argument in root.arguments or ()}
        missing += [f"{root.name.value}({name}:)" for name in parent.fields[root.name.value].args.keys() - given]
    assert missing == []


def test_every_argument_is_a_variable_of_its_name_and_type(
    schema: GraphQLSchema, operations: list[OperationDefinitionNode]
) -> None:
    for operation in operations:
        parent = schema.get_root_type(operation.operation)
        assert parent is not None
        passed = list(arguments_passed(root_of(operation), parent))
        assert [value for *_, value in passed] == [f"${name}" for name, *_ in passed]
        declared = {
            defined.variable.name.value: print_ast(defined.type) for defined in operation.variable_definitions or ()
        }
        assert declared == {name: kind for name, kind, _ in passed}


def test_no_variable_has_a_default(operations: list[OperationDefinitionNode]) -> None:
    # A default of ours would hide the API's own.
    with_default = [
        print_ast(defined)
        for operation in operations
        for defined in operation.variable_definitions or ()
        if defined.default_value
    ]
    assert with_default == []


def test_fragments_take_no_arguments(fragments: list[FragmentDefinitionNode]) -> None:
    # A variable in a fragment would have to be declared by every operation that uses the fragment.
    assert [fragment.name.value for fragment in fragments if "(" in print_ast(fragment)] == []


def test_no_two_fragments_are_alike(fragments: list[FragmentDefinitionNode]) -> None:
    """Alike is: on one type, with the same selections in whatever order."""
    seen: dict[tuple[str, frozenset[str]], list[str]] = {}
    for fragment in fragments:
        selections = frozenset(print_ast(selection) for selection in fragment.selection_set.selections)
        seen.setdefault((fragment.type_condition.name.value, selections), []).append(fragment.name.value)
    assert [names for names in seen.values() if len(names) > 1] == []


def test_no_fragment_only_renames_another(fragments: list[FragmentDefinitionNode]) -> None:
    renaming = [
        fragment.name.value
        for fragment in fragments
        if len(fragment.selection_set.selections) == 1
        and isinstance(fragment.selection_set.selections[0], FragmentSpreadNode)
    ]
    assert renaming == []


def test_every_operation_has_a_comment_above_it(operations: list[OperationDefinitionNode]) -> None:
    silent = []
    for operation in operations:
        before = operation.loc.start_token.prev if operation.loc else None
        if before is None or before.kind is not TokenKind.COMMENT:
            silent.append(root_of(operation).name.value)
    assert silent == []
