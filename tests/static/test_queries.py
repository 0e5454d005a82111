"""queries/ covers the flows it is meant for, passes every argument through, and repeats nothing."""

import re
from collections.abc import Iterator

import pytest
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

from b2b_storefront._bundled import schema_directory
from b2b_storefront.auth._graphql_credentials import AUTHORIZATION, LOGIN

from .structure import structure

FLOWS = {
    "authentication": "login authorization customerInfo currentUser userLoginState checkoutLogin storeFrontToken",
    "company users": """
        users user userCreate userUpdate userDelete userEmailCheck customerEmailCheck userExtraFields userCompany
        companyRoles companyRole companyPermissions
    """,
    "quotes": """
        quotes customerQuotes quote quoteConfig quoteExtraFieldsConfig quoteUserStoreInfo quoteCreate quoteUpdate
        quoteCheckout quoteOrdered quoteEmail quotePdfExport quoteFrontendPdf quoteAttachFileCreate
        quoteAttachFileDelete
    """,
    "shopping lists": """
        shoppingLists shoppingList shoppingListsIdName shoppingListsCreate shoppingListsUpdate shoppingListsDelete
        shoppingListsDuplicate shoppingListsItemsCreate shoppingListsItemsUpdate shoppingListsItemsDelete
        customerShoppingLists customerShoppingList customerShoppingListsIdName customerShoppingListsCreate
        customerShoppingListsUpdate customerShoppingListsDelete customerShoppingListsDuplicate
        customerShoppingListsItemsCreate customerShoppingListsItemsUpdate customerShoppingListsItemsDelete
    """,
    "masquerade": """
        superAdminBeginMasquerade superAdminEndMasquerade superAdminCompanies superAdminMasquerading
        userMasqueradingCompanyBegin userMasqueradingCompanyEnd userMasqueradingCompany companySubsidiaries
    """,
}


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


@pytest.mark.parametrize("flow", FLOWS)
def test_each_root_field_of_a_flow_has_an_operation(flow: str, operations: list[OperationDefinitionNode]) -> None:
    covered = {root_of(operation).name.value for operation in operations}
    assert sorted(set(FLOWS[flow].split()) - covered) == []


@pytest.mark.parametrize(("flow", "file"), [("quotes", "quotes"), ("shopping lists", "shopping_lists")])
def test_a_flow_with_a_schema_file_of_its_own_takes_in_all_of_it(flow: str, file: str) -> None:
    sdl = (schema_directory() / f"{file}.graphql").read_text()
    in_file = re.findall(r"^(?:Query|Mutation)\.(\w+): ", "\n".join(structure(parse(sdl))), flags=re.MULTILINE)
    assert sorted(in_file) == sorted(FLOWS[flow].split())


def test_each_operation_is_named_after_its_root_field(operations: list[OperationDefinitionNode]) -> None:
    names = {root_of(operation).name.value: operation.name and operation.name.value for operation in operations}
    roots = [root for flow in FLOWS.values() for root in flow.split()]
    assert names == {root: root[0].upper() + root[1:] for root in roots}


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
        declared = {one.variable.name.value: print_ast(one.type) for one in operation.variable_definitions or ()}
        assert declared == {name: kind for name, kind, _ in passed}


def test_no_variable_has_a_default(operations: list[OperationDefinitionNode]) -> None:
    # A default of ours would hide the API's own.
    with_default = [
        print_ast(one) for operation in operations for one in operation.variable_definitions or () if one.default_value
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
