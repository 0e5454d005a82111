"""Shapes the module of one operation's result types, and answers questions about it."""

import ast
import re

__all__ = ["ResultTypes", "collapse_subclasses", "without_optional"]


class ResultTypes:
    """The result types of one operation.

    ariadne-codegen writes a class for the whole result (`Users`), one for its root field (`UsersUsers`), the classes
    below it (`UsersUsersEdges`), and `UsersUsersEdgesNode = CompanyUser` where a selection is one fragment and nothing
    else. Methods return the root field itself, so the class around it goes and its name passes to the root's class
    (`Users`, `UsersEdges`), and the fragment's own class stands wherever it was selected. Connections get `nodes`.

    Args:
        module_name: The module's name in the generated package.
        operation_class: The name of the class of the whole result.
        module: The module's syntax tree, which is changed in place.
    """

    def __init__(self, module_name: str, operation_class: str, module: ast.Module) -> None:
        classes = {node.name: node for node in module.body if isinstance(node, ast.ClassDef)}
        aliases = {
            ast.unparse(node.targets[0]): ast.unparse(node.value)
            for node in module.body
            if isinstance(node, ast.Assign)
        }
        root = _only_field(classes.pop(operation_class))
        root_class = _only_class(_text(root.annotation), {*classes, *aliases})
        new_names = {name: operation_class + name.removeprefix(root_class) for name in classes} | aliases
        module.body = [node for node in module.body if isinstance(node, ast.ImportFrom) or node in classes.values()]
        for node in classes.values():
            node.name = new_names[node.name]
            _rename_annotations(node, new_names)
        for node in list(classes.values()):
            _add_nodes(node, classes)

        self.root = _renamed(_text(root.annotation), new_names)
        """The annotation of the root field."""

        self.exported = sorted(node.name for node in classes.values())
        """The names of the classes that the module defines."""

        self._classes = {node.name: node for node in classes.values()}
        self._sources = dict.fromkeys(self._classes, f".{module_name}")
        for statement in module.body:
            if isinstance(statement, ast.ImportFrom) and statement.module != "typing":
                source = "." * statement.level + (statement.module or "")
                self._sources |= dict.fromkeys((alias.name for alias in statement.names), source)

    @property
    def node(self) -> str | None:
        """The annotation of the root connection's nodes; None when the root is nothing that can be paged through."""
        return self._node_of(self.root)

    @property
    def field_nodes(self) -> dict[str, str]:
        """The annotation of the nodes of each connection among the root object's own fields."""
        root = self._classes.get(without_optional(self.root))
        members = [member for member in root.body if isinstance(member, ast.AnnAssign)] if root else []
        nodes = {ast.unparse(member.target): self._node_of(_text(member.annotation)) for member in members}
        return {name: node for name, node in nodes.items() if node is not None}

    def _node_of(self, annotation: str) -> str | None:
        connection = self._classes.get(without_optional(annotation))
        if _field(connection, "total_count") is None or _field(connection, "page_info") is None:
            return None
        edge = self._classes.get(_names(_field(connection, "edges"))[-1]) if _field(connection, "edges") else None
        node = _field(edge, "node")
        return without_optional(node) if node else None

    def sources(self, annotation: str) -> dict[str, str]:
        """Return the module of each class and scalar that the annotation names."""
        return {name: self._sources[name] for name in _names(annotation) if name in self._sources}

    def qualified(self, annotation: str) -> str:
        """Return the annotation with its classes and scalars as attributes of the module `models`."""
        return _renamed(annotation, {name: f"models.{name}" for name in self.sources(annotation)})


def collapse_subclasses(module: ast.Module, keep: set[str]) -> list[str]:
    """Let each class of the fragments' module that adds nothing to its one fragment be that fragment.

    Args:
        module: The module's syntax tree, which is changed in place.
        keep: The names of the fragments themselves: operations refer to their classes.

    Returns:
        The names of the classes that stay.
    """
    classes = [node for node in module.body if isinstance(node, ast.ClassDef)]
    stand_ins = {
        node.name: ast.unparse(node.bases[0])
        for node in classes
        if node.name not in keep
        and len(node.bases) == 1
        and ast.unparse(node.bases[0]) != "BaseModel"
        and isinstance(node.body[0], ast.Pass)
    }
    module.body = [node for node in module.body if not (isinstance(node, ast.ClassDef) and node.name in stand_ins)]
    for node in classes:
        _rename_annotations(node, stand_ins)
    return [node.name for node in classes if node.name not in stand_ins]


def without_optional(annotation: str) -> str:
    """Return what an `Optional[...]` holds; other annotations as they are."""
    return annotation.removeprefix("Optional[").removesuffix("]") if annotation.startswith("Optional[") else annotation


def _add_nodes(node: ast.ClassDef, classes: dict[str, ast.ClassDef]) -> None:
    """Give a connection the property `nodes`, so that nobody has to walk through edges."""
    edges = _field(node, "edges")
    if edges is None:
        return
    edge_class = next(one for one in classes.values() if one.name == _names(edges)[-1])
    item = _field(edge_class, "node")
    if item is None:
        return
    optional = any(part.startswith("Optional[") for part in (without_optional(edges).removeprefix("list["), item))
    condition = " if edge and edge.node" if optional else ""
    source = "self.edges or ()" if edges.startswith("Optional[") else "self.edges"
    (method,) = ast.parse(
        f"@property\ndef nodes(self) -> list['{without_optional(item)}']:\n"
        f'    """What this page holds, without the edges around it."""\n'
        f"    return [edge.node for edge in {source}{condition}]"
    ).body
    node.body.append(method)


def _renamed(annotation: str, new_names: dict[str, str]) -> str:
    return re.sub(r"\w+", lambda match: new_names.get(match[0], match[0]), annotation)


def _rename_annotations(node: ast.ClassDef, new_names: dict[str, str]) -> None:
    for member in node.body:
        if isinstance(member, ast.AnnAssign):
            text = _renamed(ast.unparse(member.annotation), new_names)
            member.annotation = ast.parse(text, mode="eval").body


def _only_field(node: ast.ClassDef) -> ast.AnnAssign:
    members = [member for member in node.body if isinstance(member, ast.AnnAssign)]
    if len(members) != 1:
        raise ValueError(f"{node.name} has {len(members)} fields instead of the operation's one root field")
    return members[0]


def _only_class(annotation: str, generated: set[str]) -> str:
    names = [name for name in _names(annotation) if name in generated]
    return names[0] if names else ""


def _field(node: ast.ClassDef | None, field: str) -> str | None:
    for member in node.body if node else ():
        if isinstance(member, ast.AnnAssign) and ast.unparse(member.target) == field:
            return _text(member.annotation)
    return None


def _text(annotation: ast.expr) -> str:
    return ast.unparse(annotation).replace("'", "").replace('"', "")


def _names(annotation: str | None) -> list[str]:
    return re.findall(r"\w+", annotation or "")
