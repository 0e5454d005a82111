"""The committed client: whole models, documented methods, operations that say what the schema says."""

import enum
import inspect
import json
import re
from pathlib import Path
from typing import Any

import pydantic
import pytest
from graphql import GraphQLSchema, OperationDefinitionNode, print_ast, validate

from b2b_storefront import client
from b2b_storefront.client import AsyncClient, Client, operations
from b2b_storefront.codegen._descriptions import read_root_field
from b2b_storefront.wire.models import BaseModel, InputModel
from b2b_storefront.wire.operation import Operation

CLASSES: list[Any] = [getattr(client, name) for name in client.__all__ if name not in {"AsyncClient", "Client"}]
METHODS: list[str] = [name for name in vars(Client) if not name.startswith("_")]
OPERATIONS: dict[str, Operation] = {
    name.lower(): getattr(operations, name) for name in operations.__all__ if name != "OPERATIONS"
}


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_class_can_be_built_and_described(kind: Any) -> None:
    assert issubclass(kind, BaseModel | InputModel | enum.Enum)
    if issubclass(kind, pydantic.BaseModel):
        kind.model_rebuild()
        assert kind.__pydantic_complete__
        assert kind.model_json_schema(by_alias=True)["type"] == "object"


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_class_says_what_it_is(kind: Any) -> None:
    assert vars(kind).get("__doc__")


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_results_are_tolerant_and_inputs_are_not(kind: Any) -> None:
    if issubclass(kind, BaseModel):
        assert kind.model_config.get("extra") is None
    elif issubclass(kind, InputModel):
        assert kind.model_config.get("extra") == "forbid"


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_what_may_hold_a_secret_is_left_out_of_the_repr(kind: Any) -> None:
    harmless = {"force_password_reset", "decimal_token", "thousands_token", "token_location"}
    if "Currency" in kind.__name__:
        harmless.add("token")  # its symbol
    fields = getattr(kind, "model_fields", {})
    shown = {name for name, field in fields.items() if field.repr and re.search("password|token", name)}
    assert shown <= harmless


def test_each_operation_is_a_method_and_each_method_an_operation() -> None:
    assert {name for name in METHODS if not name.startswith("iter_")} == set(OPERATIONS)


def test_every_operation_of_queries_is_compiled(operations: list[OperationDefinitionNode]) -> None:
    assert {operation.name for operation in OPERATIONS.values()} == {
        node.name.value for node in operations if node.name
    }


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=lambda operation: operation.name)
def test_an_operation_is_valid_and_says_what_the_schema_says(operation: Operation, schema: GraphQLSchema) -> None:
    assert validate(schema, operation.document_node) == []
    parent = schema.query_type if operation.kind == "query" else schema.mutation_type
    assert parent is not None
    assert operation.root is not None
    described = read_root_field(operation.root, parent.fields[operation.root])
    assert (operation.access, operation.permissions) == (described.access, described.permissions)


def test_exactly_the_connections_have_an_iterator(schema: GraphQLSchema) -> None:
    assert schema.query_type is not None
    paged = set()
    for name, operation in OPERATIONS.items():
        if operation.kind != "query":
            continue
        root = schema.query_type.fields[str(operation.root)].type
        if str(root).endswith("Connection"):
            paged.add(f"iter_{name}")
        for field in re.findall(r"\$(\w+)First: Int", operation.document):
            if f"${field}Offset: Int" in operation.document:
                paged.add(f"iter_{name}_" + re.sub("([A-Z])", r"_\1", field).lower())
    assert {name for name in METHODS if name.startswith("iter_")} == paged
    assert {"iter_users", "iter_shopping_list_products", "iter_receipt_receipt_line_set"} <= paged


def operation_of(method: str) -> Operation:
    """Return the operation that a method runs."""
    words = method.removeprefix("iter_").split("_")
    while "_".join(words) not in OPERATIONS:
        words.pop()  # A field of the operation's root.
    return OPERATIONS["_".join(words)]


@pytest.mark.parametrize("method", METHODS)
def test_a_docstring_says_purpose_access_permission_arguments_and_result(method: str) -> None:
    operation = operation_of(method)
    purpose, _, rest = (inspect.getdoc(getattr(Client, method)) or "").partition("\n\n")
    assert not purpose.startswith(("Access:", "Args:", "Returns:"))
    access, *sections = re.split(r"\n\n(?=Args:|Returns:|Raises:)", rest)
    assert "Access: " in access
    permissions = f"Permission: {', '.join(operation.permissions)}."
    assert (permissions in " ".join(access.split())) is bool(operation.permissions)
    raises = sections.pop() if sections[-1].startswith("Raises:") else ""
    *arguments, returns = sections
    documented = re.findall(r"^    (\w+): (?!See the schema)", "".join(arguments), flags=re.MULTILINE)
    _, *taken = inspect.signature(getattr(Client, method)).parameters
    assert documented == taken
    assert returns.startswith("Returns:\n    ")
    assert ("ConfigurationError: " in raises) is bool(arguments)
    assert ("CredentialsRequiredError: " in raises) is operation.needs_token
    assert ("PermissionDeniedError: " in raises) is (operation.needs_token or bool(operation.permissions))
    assert ("QuoteRefusedError: " in raises) is (method in {"quote_create", "quote_checkout"})
    assert ("InvoiceRefusedError: " in raises) is (method in {"invoice_create_bc_cart", "invoice_finish_bc_payment"})
    assert ("CompanyPendingError: " in raises) is (
        method in {"login", "authorization", "super_admin_begin_masquerade", "user_masquerading_company_begin"}
    )


@pytest.mark.parametrize("kind", [AsyncClient, Client])
def test_a_client_keeps_nothing_itself(kind: type) -> None:
    # Sessions are made in great numbers.
    assert not hasattr(kind(), "__dict__")


def test_operations_are_listed_by_name_and_for_other_programs() -> None:
    assert {name: operation.name for name, operation in operations.OPERATIONS.items()} == {
        operation.name: operation.name for operation in OPERATIONS.values()
    }
    listed = json.loads(Path(client.__file__ or "").with_name("operations.json").read_text())
    assert len(listed) == 89 + 52
    for entry in listed:
        operation = operations.OPERATIONS[entry["name"]]
        assert operation is OPERATIONS[entry["method"]]
        assert entry["root_fields"] == [*operation.root_fields]
        assert (entry["kind"], entry["variables"]) == (operation.kind, operation.variables)
        assert (entry["permissions"], entry["deprecated"]) == ([*operation.permissions], operation.deprecated)
        assert (operation.needs_token, operation.complexity) == (
            "anonymous" not in entry["access"],
            entry["complexity"],
        )
        assert entry["result"] == inspect.signature(getattr(Client, entry["method"])).return_annotation


def test_no_operation_comes_near_the_score_that_the_api_allows() -> None:
    assert max(operation.complexity for operation in OPERATIONS.values()) <= 4_500 / 2


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=lambda operation: operation.name)
def test_the_types_of_variables_are_those_of_the_document(operation: Operation) -> None:
    (definition,) = (node for node in operation.document_node.definitions if isinstance(node, OperationDefinitionNode))
    declared = {
        defined.variable.name.value: print_ast(defined.type) for defined in definition.variable_definitions or ()
    }
    assert operation.variables == declared


def test_an_operation_with_several_root_fields_names_each_in_order() -> None:
    document = "fragment F on Query { c } query Two { second: b a ...F }"
    assert Operation("Two", "query", document).root_fields == ("b", "a", "c")
