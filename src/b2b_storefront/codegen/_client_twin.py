"""Makes the synchronous client's module of the asynchronous one."""

import ast
import copy

__all__ = ["synchronous"]

CLASSES = {"AsyncBaseClient": "BaseClient", "AsyncClient": "Client", "AsyncNodes": "Nodes"}
"""The counterparts of the classes that a client's module names. No class of a schema or an operation is called so."""

MODULES = {
    (1, "async_base_client"): "base_client",
    (0, "b2b_storefront.paging.async_nodes"): "b2b_storefront.paging.nodes",
}
"""The counterparts of the modules that it imports from, by how far up they are and their names."""


def synchronous(module: ast.Module) -> ast.Module:
    """Return the synchronous counterpart of an asynchronous client's module.

    What operations and schemas say and call themselves stays as it is, also where that is one of our names.

    Args:
        module: The asynchronous client's module, which is not changed.
    """
    made: ast.Module = _Twin().visit(copy.deepcopy(module))
    return ast.fix_missing_locations(made)


class _Twin(ast.NodeTransformer):
    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.ImportFrom:
        node.module = MODULES.get((node.level, node.module or ""), node.module)
        for alias in node.names:
            alias.name = CLASSES.get(alias.name, alias.name)
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.ClassDef:
        node.name = CLASSES[node.name]
        docstring = node.body[0]
        assert isinstance(docstring, ast.Expr)  # noqa: S101 - every client says what it is
        assert isinstance(docstring.value, ast.Constant)  # noqa: S101
        docstring.value.value = str(docstring.value.value).replace("asynchronous", "synchronous")
        self.generic_visit(node)
        return node

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> ast.FunctionDef:
        self.generic_visit(node)
        return ast.FunctionDef(**dict(ast.iter_fields(node)))

    def visit_Await(self, node: ast.Await) -> ast.expr:
        value: ast.expr = self.visit(node.value)
        return value

    def visit_Name(self, node: ast.Name) -> ast.Name:
        node.id = CLASSES.get(node.id, node.id)
        return node
