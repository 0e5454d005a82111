"""Hands ariadne-codegen what a package is made of, through its own hooks.

ariadne-codegen drives: it makes the client class, asks for each method and module, formats and writes them. What
stands in them was decided by the plan. The operations that it sees ask for nothing but `__typename`, so that what it
would make of selections itself is not made.
"""

import ast
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from ariadne_codegen.plugins.base import Plugin
from ariadne_codegen.utils import ast_to_raw_str, format_many
from graphql import ExecutableDefinitionNode, GraphQLEnumType, GraphQLSchema, Node, OperationDefinitionNode

from b2b_storefront.codegen._client_twin import synchronous
from b2b_storefront.codegen._methods import ClientMethods
from b2b_storefront.codegen._modules import (
    Exports,
    fragment_texts_module,
    lazy_module,
    operations_json,
    operations_module,
)
from b2b_storefront.codegen._sources import shapes_module, statement

if TYPE_CHECKING:
    from b2b_storefront.codegen._packages import PackageKind
    from b2b_storefront.codegen._plan import PackagePlan
    from b2b_storefront.codegen._planned import PlannedOperation

__all__ = ["StorefrontPlugin"]


class StorefrontPlugin(Plugin):
    """The plugin that `b2b_storefront.codegen` runs ariadne-codegen with."""

    def __init__(self, schema: GraphQLSchema, config_dict: dict[str, Any]) -> None:
        super().__init__(schema, config_dict)
        settings = config_dict["tool"]["ariadne-codegen"]
        self._kind: PackageKind = config_dict["tool"]["b2b-storefront"]["kind"]
        self._plan: PackagePlan = config_dict["tool"]["b2b-storefront"]["plan"]
        self._package = Path(settings["target_package_path"], settings["target_package_name"])
        self._operations: dict[str, PlannedOperation] = self._plan.numbered
        self._methods = ClientMethods(self._plan)
        self._client: ast.Module | None = None

    def process_schema(self, schema: GraphQLSchema) -> GraphQLSchema:
        return self._plan.schema

    def process_name(self, name: str, node: Node | None = None) -> str:
        """Name the file that an operation's classes lie in; ariadne-codegen's own choice may be another module's."""
        return self._operation(node).module if isinstance(node, OperationDefinitionNode) else name

    def generate_result_types_module(
        self, module: ast.Module, operation_definition: ExecutableDefinitionNode
    ) -> ast.Module:
        return shapes_module(self._plan.shapes.shapes, self._plan.homes, self._operation(operation_definition).module)

    def generate_client_method(self, method_def: Any, operation_definition: OperationDefinitionNode) -> Any:
        return self._methods.method(self._operation(operation_definition))

    def generate_client_class(self, class_def: ast.ClassDef) -> ast.ClassDef:
        body: list[ast.stmt] = [
            ast.Expr(ast.Constant(self._kind.client_text.format(kind="asynchronous"))),
            statement("__slots__ = ()"),
        ]
        for operation, function in zip(self._plan.operations, class_def.body, strict=True):
            body += [function, *self._methods.iterators(operation)]
        class_def.body = body
        return ast.fix_missing_locations(class_def)

    def generate_client_module(self, module: ast.Module) -> ast.Module:
        class_def = next(node for node in module.body if isinstance(node, ast.ClassDef))
        self._client = self._methods.module(class_def, self._kind.bases[-1][0])
        # Clients are written with the files at the end: in a client ariadne-codegen looks for texts that are assigned,
        # by a pattern, and would find some in descriptions.
        return ast.Module([], [])

    def generate_enums_module(self, module: ast.Module) -> ast.Module:
        return self._plan.inputs.enums_module()

    def generate_inputs_module(self, module: ast.Module) -> ast.Module:
        return self._plan.inputs.inputs_module(self._plan.homes)

    def copy_code(self, copied_code: str) -> str:
        """Point the package at our own bases instead of copying code into it."""
        if "class UnsetType" in copied_code:
            line = "from b2b_storefront.wire.models import UNSET, BaseModel, InputModel, UnsetType"
        else:
            line = self._kind.bases[-1][1]
        return _re_export(self._kind.header, line)

    def generate_init_code(self, generated_code: str) -> str:
        return lazy_module(self._kind.header, self._kind.package_text, self._exports())

    def get_file_comment(self, comment: str, code: str, source: str | None = None) -> str:
        return self._kind.header

    def generate_files(self, generated_files: list[str]) -> list[str]:
        assert self._client is not None  # noqa: S101 - every package has a client
        texts = {
            "operations.py": operations_module(self._kind.header, self._plan),
            "operations.json": operations_json(self._plan.operations),
            "models.py": lazy_module(
                self._kind.header, "What the client's methods return.", self._exports(results_only=True)
            ),
        }
        if self._kind.bases[0] != self._kind.bases[-1]:
            texts[f"{self._kind.bases[0][0]}.py"] = _re_export(self._kind.header, self._kind.bases[0][1])
        if self._plan.fragments:
            texts["fragment_texts.py"] = fragment_texts_module(self._kind.header, self._plan)
        trees = {
            "async_client.py": self._client,
            "client.py": synchronous(self._client),
            "input_dicts.py": self._plan.inputs.dicts_module(self._plan.homes),
        }
        folder = self._package / "fragments"
        modules = sorted({shape.module for shape in self._plan.shapes.shapes if shape.module.startswith("fragments.")})
        trees |= {
            f"{module.replace('.', '/')}.py": shapes_module(self._plan.shapes.shapes, self._plan.homes, module)
            for module in modules
        }
        if modules:
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            text = "The types of shared selections, by the fragments' names."
            texts["fragments/__init__.py"] = lazy_module(self._kind.header, text, self._exports(fragments_only=True))
        sources = format_many([ast_to_raw_str(tree) for tree in trees.values()])
        texts |= {
            name: f"{self._kind.header}\n\n{source}" for name, source in zip(trees, sources, strict=True) if source
        }
        for name, text in texts.items():
            (self._package / name).write_text(text, encoding="utf-8")
        return sorted({*generated_files, *texts})

    def _operation(self, definition: ExecutableDefinitionNode) -> "PlannedOperation":
        assert definition.name is not None  # noqa: S101 - others were refused
        return self._operations[definition.name.value]

    def _exports(self, *, results_only: bool = False, fragments_only: bool = False) -> Exports:
        exports = Exports()
        for name, module in self._names(results_only=results_only, fragments_only=fragments_only):
            if module.startswith("fragments."):
                exports.add(name, f".{module.removeprefix('fragments.')}" if fragments_only else ".fragments")
            else:
                exports.add(name, module if module.startswith("b2b_storefront.") else f".{module}")
        return exports

    def _names(self, *, results_only: bool, fragments_only: bool) -> Iterator[tuple[str, str]]:
        plan = self._plan
        if results_only:
            for operation in plan.operations:
                yield from ((name, plan.homes[name]) for name in operation.result.annotation.uses & plan.homes.keys())
            return
        for shape in plan.shapes.shapes:
            if not fragments_only or shape.module.startswith("fragments."):
                yield shape.name, shape.module
        for name, module in plan.former_names.items():
            if not fragments_only or module.startswith("fragments."):
                yield name, module
        if fragments_only:
            return
        for name in plan.inputs.used:
            is_enum = isinstance(plan.schema.type_map[name], GraphQLEnumType)
            yield plan.types[name], "enums" if is_enum else "input_types"
        yield "AsyncClient", "async_client"
        yield "Client", "client"


def _re_export(header: str, line: str) -> str:
    imported = cast("ast.ImportFrom", ast.parse(line).body[0])
    names = ", ".join(f'"{alias.asname or alias.name}"' for alias in imported.names)
    return f"{header}\n\n{line}\n\n__all__ = [{names}]\n"
