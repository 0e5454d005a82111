"""Shapes what ariadne-codegen writes, through its own hooks.

A generated method hands one prepared operation, the variables and the result's model to the session, and returns the
root field itself rather than an object around it. Connections get an `iter_` twin. Arguments are keyword-only, so
that the API may add some. Models are imported when they are first used, so that importing the client costs the same
however many operations it has.
"""

import ast
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

from ariadne_codegen.plugins.base import Plugin
from ariadne_codegen.utils import str_to_pascal_case, str_to_snake_case
from graphql import (
    ExecutableDefinitionNode,
    FieldNode,
    FragmentDefinitionNode,
    GraphQLField,
    GraphQLInputField,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    OperationDefinitionNode,
    VariableDefinitionNode,
    parse,
    print_ast,
)
from pydantic.alias_generators import to_camel

from b2b_storefront.codegen._descriptions import RootField, docstring, read_root_field, variable_texts
from b2b_storefront.codegen._fields import SECRET_FIELDS, SECRET_RESULTS, shape_fields, without_repr
from b2b_storefront.codegen._fragment_modules import write_fragment_modules
from b2b_storefront.codegen._modules import OperationConstant, lazy_module, operations_json, operations_module
from b2b_storefront.codegen._packages import TAKEN_NAMES, PackageKind
from b2b_storefront.codegen._real_types import NEVER_NULL, refine
from b2b_storefront.codegen._results import ResultTypes, collapse_subclasses, without_optional
from b2b_storefront.contract import estimate_complexity

__all__ = ["StorefrontPlugin"]

PAGING_ARGUMENTS = frozenset({"first", "offset", "after", "before", "last"})
"""What an `iter_` twin decides itself."""

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class _Method:
    """What the pieces of one generated method are made from."""

    name: str
    constant: str
    variables: dict[str, str]
    arguments: list[ast.arg]
    defaults: list[ast.expr | None]
    texts: dict[str, str | None]
    described: RootField
    types: ResultTypes
    model: str
    nullable: bool
    returns: str

    def pages(self, field: str = "") -> bool:
        """Tell whether the root, or the root's field, is paged through by variables."""
        return {_paging_variable(field, "first"), _paging_variable(field, "offset")} <= self.variables.keys()

    def without_paging(self, field: str = "") -> "_Method":
        """Return the method without the variables that page the root, or the root's field."""
        paging = {_paging_variable(field, name) for name in PAGING_ARGUMENTS}
        variables = {variable: name for variable, name in self.variables.items() if variable not in paging}
        names = set(variables.values())
        kept = [index for index, argument in enumerate(self.arguments) if argument.arg in names]
        return replace(
            self,
            variables=variables,
            arguments=[self.arguments[index] for index in kept],
            defaults=[self.defaults[index] for index in kept],
            texts={name: text for name, text in self.texts.items() if name in names},
        )

    @property
    def sent(self) -> str:
        return "{" + ", ".join(f'"{variable}": {name}' for variable, name in self.variables.items()) + "}"


class StorefrontPlugin(Plugin):
    """The plugin that `b2b_storefront.codegen` runs ariadne-codegen with."""

    def __init__(self, schema: GraphQLSchema, config_dict: dict[str, Any]) -> None:
        super().__init__(schema, config_dict)
        settings = config_dict["tool"]["ariadne-codegen"]
        self._kind: PackageKind = config_dict["tool"]["b2b-storefront"]
        self._package = Path(settings["target_package_path"], settings["target_package_name"])
        self._asynchronous = bool(settings["async_client"])
        self._results: dict[str, ResultTypes] = {}
        self._documents: dict[str, str] = {}
        self._methods: list[_Method] = []
        self._operations: list[OperationConstant] = []
        self._annotated: dict[str, str] = {}
        self._exports: dict[str, str] = {}
        self._fragments: tuple[ast.Module, set[str]] | None = None

    def process_schema(self, schema: GraphQLSchema) -> GraphQLSchema:
        refine(schema)
        return schema

    def generate_result_types_module(
        self, module: ast.Module, operation_definition: ExecutableDefinitionNode
    ) -> ast.Module:
        name = _operation_name(operation_definition)
        _root_node(operation_definition)
        self._results[name] = ResultTypes(str_to_snake_case(name), str_to_pascal_case(name), module)
        shape_fields(module)
        return module

    def generate_operation_str(self, operation_str: str, operation_definition: ExecutableDefinitionNode) -> str:
        self._documents[_operation_name(operation_definition)] = operation_str
        return operation_str

    def generate_arguments(
        self, arguments: ast.arguments, variable_definitions: tuple[VariableDefinitionNode, ...]
    ) -> ast.arguments:
        own, *rest = arguments.args
        for argument in rest:
            # A filter such as `status` is a Decimal to the API and a whole number to everybody else.
            argument.annotation = _expression(
                re.sub(r"\bDecimal\b", "Union[Decimal, int]", ast.unparse(cast("ast.expr", argument.annotation)))
            )
        required = len(rest) - len(arguments.defaults)
        return ast.arguments(
            posonlyargs=[],
            args=[own],
            kwonlyargs=rest,
            kw_defaults=[*([None] * required), *arguments.defaults],
            defaults=[],
        )

    def generate_client_method(self, method_def: Any, operation_definition: OperationDefinitionNode) -> Any:
        function = cast("FunctionNode", method_def)
        name = _operation_name(operation_definition)
        root = _root_node(operation_definition)
        field = self._field(operation_definition, root)
        if function.name in TAKEN_NAMES:
            raise ValueError(f"an operation can't be called {name}: sessions have `{function.name}` already")
        types = self._results[name]
        variables = _sent_variables(function)
        texts = dict(variable_texts(root, field))
        method = _Method(
            name=function.name,
            constant=function.name.upper(),
            variables=variables,
            arguments=function.args.kwonlyargs,
            defaults=function.args.kw_defaults,
            texts={name: texts.get(variable) for variable, name in variables.items()},
            described=read_root_field(root.name.value, field),
            types=types,
            model=without_optional(types.root),
            nullable=_may_be_null(operation_definition, root, field),
            returns=_returns(operation_definition, root, field),
        )
        self._methods.append(method)
        self._operations.append(
            OperationConstant(
                constant=method.constant,
                name=name,
                kind=operation_definition.operation.value,
                document=self._documents[name],
                root=(root.alias or root.name).value,
                field=root.name.value,
                access=method.described.access,
                permissions=method.described.permissions,
                variables={
                    one.variable.name.value: print_ast(one.type)
                    for one in operation_definition.variable_definitions or ()
                },
                complexity=estimate_complexity(self.schema, parse(self._documents[name]), name),
                deprecated=method.described.deprecated,
                result=f"{method.model} | None" if method.nullable else method.model,
            )
        )
        execute = "execute_nullable" if method.nullable else "execute"
        self._annotated |= types.sources(method.model)
        call = f"self.{execute}(operations.{method.constant}, {method.sent}, {types.qualified(method.model)})"
        function.returns = _expression(f"{method.model} | None" if method.nullable else method.model)
        function.body = [
            _text(docstring(method.described, arguments=method.texts, returns=method.returns)),
            ast.Return(_expression(f"await {call}" if self._asynchronous else call)),
        ]
        return ast.fix_missing_locations(function)

    def generate_client_class(self, class_def: ast.ClassDef) -> ast.ClassDef:
        kind = "asynchronous" if self._asynchronous else "synchronous"
        body: list[ast.stmt] = [
            _text(self._kind.client_text.format(kind=kind)),
            *ast.parse("__slots__ = ()").body,
        ]
        for method, function in zip(self._methods, class_def.body, strict=True):
            body.append(function)
            if (node := method.types.node) is not None and method.pages():
                body.append(self._iterator(method, node))
            body += [
                self._iterator(method, node, field)
                for field, node in method.types.field_nodes.items()
                if method.pages(field)
            ]
        class_def.body = body
        return ast.fix_missing_locations(class_def)

    def generate_client_module(self, module: ast.Module) -> ast.Module:
        class_def = next(node for node in module.body if isinstance(node, ast.ClassDef))
        at_run_time = {"AsyncBaseClient", "BaseClient", "UNSET"}
        own = {"AsyncIterator", "Iterator", "Literal", "UnsetType"}
        needed: list[ast.stmt] = []
        annotated: list[ast.stmt] = []
        for node in module.body:
            if not isinstance(node, ast.ImportFrom):
                continue
            for alias in node.names:
                if alias.name not in own and alias.name not in self._annotated:
                    line = ast.ImportFrom(node.module, [alias], node.level)
                    (needed if alias.name in at_run_time or node.module == "typing" else annotated).append(line)
        annotated += [_import(name, source) for name, source in sorted(self._annotated.items())]
        annotated += ast.parse(
            "from b2b_storefront.paging.async_nodes import AsyncNodes\n"
            "from b2b_storefront.paging.nodes import Nodes\nfrom .base_model import UnsetType"
        ).body
        module.body = [
            *ast.parse("from __future__ import annotations\nfrom typing import TYPE_CHECKING, Literal\n").body,
            *ast.parse("from . import models, operations").body,
            *needed,
            ast.If(ast.Name("TYPE_CHECKING"), annotated, []),
            class_def,
        ]
        return ast.fix_missing_locations(module)

    def generate_input_field(
        self, field_implementation: ast.AnnAssign, input_field: GraphQLInputField, field_name: str
    ) -> ast.AnnAssign:
        return without_repr(field_implementation) if field_name in SECRET_FIELDS else field_implementation

    def generate_result_field(
        self, field_implementation: ast.AnnAssign, operation_definition: ExecutableDefinitionNode, field: FieldNode
    ) -> ast.AnnAssign:
        secret = field.name.value in SECRET_FIELDS | SECRET_RESULTS
        return without_repr(field_implementation) if secret else field_implementation

    def generate_inputs_module(self, module: ast.Module) -> ast.Module:
        for node in ast.walk(module):
            if isinstance(node, ast.Name) and node.id == "BaseModel":
                node.id = "InputModel"
            elif isinstance(node, ast.alias) and node.name == "BaseModel":
                node.name = "InputModel"
        return module

    def copy_code(self, copied_code: str) -> str:
        """Point the package at our own bases instead of copying code into it."""
        imports = self._kind.bases[self._asynchronous][1]
        if "class UnsetType" in copied_code:
            imports = "from b2b_storefront.wire.models import UNSET, BaseModel, InputModel, UnsetType"
        names = re.findall(r"(\w+)(?:,|$)", imports.partition(" import ")[2])
        exported = ", ".join(f'"{name}"' for name in names)
        return f"{self._kind.header}\n\n{imports}\n\n__all__ = [{exported}]\n"

    def generate_fragments_module(
        self, module: ast.Module, fragments_definitions: dict[str, FragmentDefinitionNode]
    ) -> ast.Module:
        self._export(collapse_subclasses(module, keep=set(fragments_definitions)), ".fragments")
        shape_fields(module)
        self._fragments = module, set(fragments_definitions)
        return module

    def generate_init_import(self, import_: ast.ImportFrom) -> ast.ImportFrom:
        if import_.module in {"input_types", "enums"}:
            self._export([alias.name for alias in import_.names], f".{import_.module}")
        return import_

    def generate_init_code(self, generated_code: str) -> str:
        for name, types in self._results.items():
            self._export(types.exported, f".{str_to_snake_case(name)}")
        exports = self._exports | {"AsyncClient": ".async_client", "Client": ".client"}
        return lazy_module(self._kind.header, self._kind.package_text, exports)

    def generate_files(self, generated_files: list[str]) -> list[str]:
        text = operations_module(self._kind.header, self._operations)
        (self._package / "operations.py").write_text(text, encoding="utf-8")
        (self._package / "operations.json").write_text(operations_json(self._operations), encoding="utf-8")
        if self._fragments is not None:
            (self._package / "fragments.py").unlink()
            write_fragment_modules(self._package / "fragments", *self._fragments, self._kind.header)
        text = lazy_module(self._kind.header, "What the client's methods return.", self._annotated)
        (self._package / "models.py").write_text(text, encoding="utf-8")
        return sorted([*generated_files, "models.py", "operations.py"])

    def get_file_comment(self, comment: str, code: str, source: str | None = None) -> str:
        return self._kind.header

    def _iterator(self, paged: _Method, node: str, field: str = "") -> ast.stmt:
        method = paged.without_paging(field)
        name = f"iter_{method.name}_{field}" if field else f"iter_{method.name}"
        texts: dict[str, str | None] = {
            "page_size": "How many to ask for at a time.",
            "limit": "Stop after so many; None goes on to the end.",
        }
        taken = "page_size: int = 50, limit: int | None = None"
        model = method.types.qualified(method.model)
        passed = f"operations.{method.constant}, {method.sent}, {model}, page_size, limit"
        if _paging_variable(field, "after") in paged.variables:
            texts["by"] = "Ask for the next page by how many came, or by the cursor of the last one."
            taken += ", by: Literal['offset', 'cursor'] = 'offset'"
            passed += ", by"
        if clash := texts.keys() & method.texts.keys():
            raise ValueError(f"{name} has `{min(clash)}` already: give the operation's variable another name")
        call = f"self.iterate_field({passed}, field={field!r})" if field else f"self.iterate({passed})"
        nodes = "AsyncNodes" if self._asynchronous else "Nodes"
        head = f"def {name}(self, *, {taken}) -> {nodes}[{node}]:"
        function = cast("ast.FunctionDef", ast.parse(f"{head}\n    return {call}").body[0])
        function.args.kwonlyargs = [*method.arguments, *function.args.kwonlyargs]
        function.args.kw_defaults = [*method.defaults, *function.args.kw_defaults]
        self._annotated |= method.types.sources(node) | method.types.sources(method.model)
        what = f"all `{field}` that" if field else "all that"
        text = docstring(
            method.described,
            prose=f"Go through {what} `{method.name}` pages through, asking for a page when it is needed.",
            arguments=method.texts | texts,
            returns="An iterator over the nodes of all pages"
            + ("; over none when the API answers null." if field else "."),
        )
        function.body = [_text(text), *function.body]
        return function

    def _export(self, names: list[str], module: str) -> None:
        for name in names:
            if name in self._exports:
                raise ValueError(
                    f"two classes are called {name} (in {self._exports[name]} and {module}); rename a fragment"
                )
            self._exports[name] = module

    def _field(self, definition: OperationDefinitionNode, root: FieldNode) -> GraphQLField:
        parent = cast("GraphQLObjectType", self.schema.get_root_type(definition.operation))
        return cast("GraphQLField", parent.fields[root.name.value])


def _operation_name(definition: ExecutableDefinitionNode) -> str:
    if not isinstance(definition, OperationDefinitionNode) or definition.name is None:
        raise ValueError("each operation of queries/ needs a name")
    return definition.name.value


def _root_node(definition: ExecutableDefinitionNode) -> FieldNode:
    roots = definition.selection_set.selections
    if len(roots) != 1 or not isinstance(roots[0], FieldNode):
        raise ValueError(f"{_operation_name(definition)} has {len(roots)} root selections; it needs exactly one field")
    return roots[0]


def _paging_variable(field: str, name: str) -> str:
    """Return the GraphQL variable that pages the root, or the root's field, and is called so in the API's words."""
    return to_camel(f"{field}_{name}") if field else name


def _sent_variables(function: FunctionNode) -> dict[str, str]:
    """Return the argument that holds each GraphQL variable's value."""
    assigned = next(node.value for node in function.body if isinstance(node, ast.AnnAssign))
    pairs = zip(cast("ast.Dict", assigned).keys, cast("ast.Dict", assigned).values, strict=True)
    return {str(cast("ast.Constant", key).value): ast.unparse(value) for key, value in pairs}


def _may_be_null(definition: OperationDefinitionNode, root: FieldNode, field: GraphQLField) -> bool:
    if definition.operation.value == "mutation" or isinstance(field.type, GraphQLNonNull | GraphQLList):
        return False
    return not str(field.type).endswith("Connection") and root.name.value not in NEVER_NULL


def _returns(definition: OperationDefinitionNode, root: FieldNode, field: GraphQLField) -> str:
    kind = field.type.of_type if isinstance(field.type, GraphQLNonNull) else field.type
    if isinstance(kind, GraphQLList):
        return "The list; empty when the API has nothing."
    if str(kind).endswith("Connection"):
        return "One page; `total_count` counts all matches."
    text = " ".join((getattr(kind, "description", None) or "The result.").split("\n\n")[0].split())
    return f"{text} None when the API answers null." if _may_be_null(definition, root, field) else text


def _import(name: str, source: str) -> ast.ImportFrom:
    return ast.ImportFrom(source.removeprefix("."), [ast.alias(name)], int(source.startswith(".")))


def _text(text: str) -> ast.Expr:
    return ast.Expr(ast.Constant(text))


def _expression(source: str) -> ast.expr:
    return ast.parse(source, mode="eval").body
