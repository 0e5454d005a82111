"""Writes the client: a method for each operation, and an iterator for each connection that can be paged through."""

import ast
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from pydantic.alias_generators import to_camel

from b2b_storefront.codegen._descriptions import docstring
from b2b_storefront.codegen._models import Annotation, Model
from b2b_storefront.codegen._names import Scope
from b2b_storefront.codegen._plan import PackagePlan
from b2b_storefront.codegen._planned import Argument, PlannedOperation
from b2b_storefront.codegen._sources import expression, imports, statement

__all__ = ["ClientMethods"]

PAGING_ARGUMENTS = frozenset({"first", "offset", "after", "before", "last"})
"""What an `iter_` twin decides itself."""

CLIENT_HOMES = {
    "AsyncNodes": "b2b_storefront.paging.async_nodes",
    "Sequence": "collections.abc",
    "UnsetType": "base_model",
}


class ClientMethods:
    """Writes the methods of the asynchronous client.

    Args:
        plan: What the package is made of.
    """

    def __init__(self, plan: PackagePlan) -> None:
        self.plan = plan
        names = {argument.name for operation in plan.operations for argument in operation.arguments}
        # A variable may be called `operations`, and its method needs both.
        self._operations = Scope(names).take("operations", "operations_")

    def method(self, operation: PlannedOperation) -> ast.AsyncFunctionDef:
        """Return the method that runs an operation."""
        function = statement(f"async def {operation.method}(self) -> {operation.result.text}: pass")
        assert isinstance(function, ast.AsyncFunctionDef)  # noqa: S101
        _set_arguments(function, _ordered(operation))
        text = docstring(
            operation.described, prose=operation.text, arguments=_texts(operation), returns=operation.returns
        )
        passed = "".join(f", {argument.name}={argument.name}" for argument in _ordered(operation))
        run = expression(f"await self.run({self._operations}.{operation.constant}{passed})")
        # An error, or an interrupt, shows what the names of each function hold: a dict would show a password.
        hidden = [
            statement(f"{argument.name} = self._hidden({argument.name})")
            for argument in operation.arguments
            if argument.secret
        ]
        function.body = [ast.Expr(ast.Constant(text)), *hidden, ast.Return(run)]
        return function

    def refusals(self) -> list[str]:
        """Return which variables are called like an argument of their operation's iterator."""
        return [
            f"{function.name} has `{name}` already: give the operation's variable another name"
            for operation in self.plan.operations
            for function in self.iterators(operation)
            for name, times in Counter(argument.arg for argument in function.args.kwonlyargs).items()
            if times > 1
        ]

    def iterators(self, operation: PlannedOperation) -> Iterator[ast.FunctionDef]:
        """Go through the iterators of an operation: over its root, and over connections in its root's fields."""
        model = operation.result.model
        if model is None:
            return
        if model.is_page and _pages(operation):
            yield self._iterator(operation, model)
        if operation.result.key is None:
            return
        for field in model.all_fields.values():
            below = field.shape
            is_object = isinstance(below, Model) and field.annotation.text.removesuffix(" | None") == below.name
            if isinstance(below, Model) and is_object and below.is_page and _pages(operation, field.name):
                yield self._iterator(operation, below, field.name)

    def module(self, class_def: ast.ClassDef, base_module: str) -> ast.Module:
        """Return the client's module around its class, whose base lies in another module of the package."""
        uses: set[str] = set()
        for operation in self.plan.operations:
            uses |= operation.result.annotation.uses
            for argument in operation.arguments:
                uses |= argument.annotation.uses
            for function in self.iterators(operation):
                uses |= {node.id for node in ast.walk(function.returns or function) if isinstance(node, ast.Name)}
        annotated = imports(uses, self.plan.homes | CLIENT_HOMES, "async_client")
        has_literal = any("Literal[" in ast.unparse(node) for node in class_def.body)
        alias = "" if self._operations == "operations" else f" as {self._operations}"
        typing = "TYPE_CHECKING, Any, Literal" if has_literal else "TYPE_CHECKING, Any"
        body = [
            statement("from __future__ import annotations"),
            statement(f"from typing import {typing}"),
            statement(f"from . import operations{alias}"),
            statement(f"from .{base_module} import {ast.unparse(class_def.bases[0])}"),
            statement("from .base_model import UNSET"),
            *([ast.If(ast.Name("TYPE_CHECKING"), annotated, [])] if annotated else []),
            class_def,
        ]
        return ast.fix_missing_locations(ast.Module(body, []))

    def _iterator(self, operation: PlannedOperation, page: Model, field: str = "") -> ast.FunctionDef:
        paged = replace(
            operation, arguments=[argument for argument in operation.arguments if not _is_paging(argument, field)]
        )
        name = f"iter_{operation.method}_{field}" if field else f"iter_{operation.method}"
        texts: dict[str, str | None] = {
            "page_size": "How many to ask for at a time.",
            "limit": "Stop after so many; None goes on to the end.",
        }
        taken = "page_size: int = 50, limit: int | None = None"
        passed = f"{self._operations}.{operation.constant}, {_dict(_ordered(paged))}, page_size, limit"
        if any(argument.variable == _paging_variable(field, "after") for argument in operation.arguments):
            texts["by"] = "Ask for the next page by how many came, or by the cursor of the last one."
            taken += ", by: Literal['offset', 'cursor'] = 'offset'"
            passed += ", by"
        call = f"self.iter_field_nodes({passed}, field={field!r})" if field else f"self.iter_nodes({passed})"
        node = page.node_annotation.text
        function = statement(f"def {name}(self, *, {taken}) -> AsyncNodes[{node}]: return {call}")
        assert isinstance(function, ast.FunctionDef)  # noqa: S101
        own, own_defaults = function.args.kwonlyargs, function.args.kw_defaults
        _set_arguments(function, _ordered(paged))
        function.args.kwonlyargs += own
        function.args.kw_defaults += own_defaults
        what = f"all `{field}` that" if field else "all that"
        text = docstring(
            operation.described,
            prose=f"Go through {what} `{operation.method}` pages through, asking for a page when it is needed.",
            arguments=_texts(paged) | texts,
            returns="An iterator over the nodes of all pages"
            + ("; over none when the API answers null." if field else "."),
        )
        function.body = [ast.Expr(ast.Constant(text)), *function.body]
        return function


def _ordered(operation: PlannedOperation) -> list[Argument]:
    return sorted(operation.arguments, key=lambda argument: not argument.required)


def _texts(operation: PlannedOperation) -> dict[str, str | None]:
    return {argument.name: argument.text for argument in _ordered(operation)}


def _dict(arguments: list[Argument]) -> str:
    return "{" + ", ".join(f"{argument.name!r}: {argument.name}" for argument in arguments) + "}"


def _set_arguments(function: ast.FunctionDef | ast.AsyncFunctionDef, arguments: list[Argument]) -> None:
    def annotated(name: str, annotation: Annotation) -> ast.arg:
        return ast.arg(name, expression(annotation.text))

    function.args.kwonlyargs = [annotated(argument.name, argument.annotation) for argument in arguments]
    function.args.kw_defaults = [None if argument.required else ast.Name("UNSET") for argument in arguments]


def _pages(operation: PlannedOperation, field: str = "") -> bool:
    """Tell whether the root, or the root's field, is paged through by variables."""
    needed = {_paging_variable(field, "first"), _paging_variable(field, "offset")}
    return needed <= operation.variables.keys()


def _is_paging(argument: Argument, field: str) -> bool:
    return argument.variable in {_paging_variable(field, name) for name in PAGING_ARGUMENTS}


def _paging_variable(field: str, name: str) -> str:
    """Return the GraphQL variable that pages the root, or the root's field, and is called so in the API's words."""
    return to_camel(f"{field}_{name}") if field else name
