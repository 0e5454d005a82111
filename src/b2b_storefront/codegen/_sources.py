"""Writes classes of results as Python's syntax trees. Every text of a schema gets into code as a constant here."""

import ast
from collections.abc import Iterable, Mapping
from textwrap import wrap

from pydantic.alias_generators import to_camel

from b2b_storefront.codegen._fields import DATETIMES
from b2b_storefront.codegen._models import Alternatives, Model, ModelField, Shape

__all__ = ["OTHER_MODULES", "expression", "imports", "shape_statements", "shapes_module", "statement", "text_statement"]

WIDTH = 88

OTHER_MODULES = frozenset({"collections.abc", "enum", "pydantic", "typing"})
"""The modules outside of the package that generated code imports names from, beside this library's."""

STANDARD_HOMES = {
    "Annotated": "typing",
    "Any": "typing",
    "BaseModel": "base_model",
    "ByTypename": "b2b_storefront.wire.models",
    "Field": "pydantic",
    "ID": "b2b_storefront.wire.built_in",
    "Int": "b2b_storefront.wire.built_in",
    "IntID": "b2b_storefront.wire.built_in",
    "Listed": "b2b_storefront.scalars",
    "Literal": "typing",
    "OneOfInput": "b2b_storefront.wire.models",
    "iso_datetime": "b2b_storefront.scalars",
    "mail_datetime": "b2b_storefront.scalars",
    "unix_datetime": "b2b_storefront.scalars",
}
"""The module of what generated code imports, absolute or relative to the package."""


def expression(source: str) -> ast.expr:
    """Return Python's text as a syntax tree."""
    return ast.parse(source, mode="eval").body


def statement(source: str) -> ast.stmt:
    """Return the text of one statement as a syntax tree."""
    return ast.parse(source).body[0]


def text_statement(text: str, indent: int = 0) -> ast.stmt:
    """Return a docstring, wrapped, for a class or a module."""
    pad = " " * indent
    paragraphs = [wrap(" ".join(part.split()), WIDTH - indent - 3) for part in text.split("\n\n") if part.strip()]
    lines = [line for part in paragraphs for line in ("", *part)][1:]
    whole = "\n".join([lines[0], *(pad + line if line else "" for line in lines[1:])]) if lines else ""
    return ast.Expr(ast.Constant(f"{whole}\n{pad}" if len(lines) > 1 else whole))


def shapes_module(shapes: Iterable[Shape], homes: Mapping[str, str], module: str) -> ast.Module:
    """Return the module with the classes that lie in it, each behind those that it needs.

    Args:
        shapes: All classes and aliases of the package.
        homes: The module of each name, absolute, or relative to the package.
        module: The module, relative to the package.
    """
    body: list[ast.stmt] = []
    uses: set[str] = set()
    for shape in shapes:
        if shape.module == module:
            statements, used = shape_statements(shape)
            body += statements
            uses |= used
    needed: list[ast.stmt] = [ast.Import([ast.alias("datetime")])] if "datetime" in uses else []
    needed += imports(uses - {"datetime"}, homes, module)
    return ast.fix_missing_locations(ast.Module([*needed, *body], []))


def shape_statements(shape: Shape) -> tuple[list[ast.stmt], set[str]]:
    """Return the statements that define a class or an alias, and the names that they use."""
    statements, uses = _alternatives(shape) if isinstance(shape, Alternatives) else _model(shape)
    if shape.former is not None:
        statements += [
            statement(f"{shape.former} = {shape.name}"),
            ast.Expr(ast.Constant(f"The former name of `{shape.name}`.")),
        ]
    return statements, uses


def imports(names: Iterable[str], homes: Mapping[str, str], module: str) -> list[ast.stmt]:
    """Return the imports of names.

    Args:
        names: The names.
        homes: The module of each, absolute, or relative to the package; `module:name` where it has another name there.
        module: The module that imports them, relative to the package.
    """
    by_home: dict[str, list[ast.alias]] = {}
    for name in sorted(names):
        home, _, original = (homes.get(name) or STANDARD_HOMES[name]).partition(":")
        if home != module:
            by_home.setdefault(home, []).append(ast.alias(original, name) if original else ast.alias(name))
    return [_import_of(home, found, module) for home, found in sorted(by_home.items())]


def _import_of(home: str, aliases: list[ast.alias], module: str) -> ast.ImportFrom:
    """Return the import of names from a module, as another module of the package writes it."""
    if home in OTHER_MODULES or home.startswith("b2b_storefront."):
        return ast.ImportFrom(home, aliases, 0)
    if module.startswith("fragments."):
        inside = home.startswith("fragments.")
        return ast.ImportFrom(home.removeprefix("fragments."), aliases, 1 if inside else 2)
    return ast.ImportFrom("fragments" if home.startswith("fragments.") else home, aliases, 1)


def _model(model: Model) -> tuple[list[ast.stmt], set[str]]:
    bases = [base.name for base in model.bases] or ["BaseModel"]
    uses = {*bases}
    body: list[ast.stmt] = [text_statement(model.text, 4)] if model.text else []
    properties: list[ast.stmt] = []
    for field in model.fields:
        body.append(_field(field))
        if field.text:
            body.append(ast.Expr(ast.Constant(field.text)))
        uses |= field.annotation.uses
        if _needs_field(field):
            uses.add("Field")
    for field in model.moments:
        properties.append(_datetime_of(field))
        uses |= {DATETIMES[field.moment or ""], "datetime"}
    if model.has_nodes and not any(base.has_nodes for base in model.bases):
        properties.append(_nodes(model))
        uses |= model.node_annotation.uses
    body += properties
    definition = ast.ClassDef(
        name=model.name,
        bases=[ast.Name(base) for base in bases],
        keywords=[],
        body=body or [ast.Pass()],
        decorator_list=[],
    )
    return [definition], uses


def _alternatives(shape: Alternatives) -> tuple[list[ast.stmt], set[str]]:
    names = [model.name for model, _ in shape.members]
    tags = ", ".join(f'"{" ".join(tags) or "*"}"' for _, tags in shape.members)
    joined = " | ".join(names)
    statements: list[ast.stmt] = [statement(f"{shape.name} = Annotated[{joined}, ByTypename({tags})]")]
    if shape.text:
        statements.append(ast.Expr(ast.Constant(" ".join(shape.text.split()))))
    return statements, {*names, "Annotated", "ByTypename"}


def _needs_field(field: ModelField) -> bool:
    return field.default == "list" or field.secret or _needs_alias(field.name, field.key)


def _field(field: ModelField) -> ast.stmt:
    given = {"None": "default=None", "list": "default_factory=list"}.get(field.default or "")
    if _needs_field(field):
        alias = f"alias={field.key!r}" if _needs_alias(field.name, field.key) else None
        hidden = "repr=False" if field.secret else None
        value = f"Field({', '.join(part for part in (given, alias, hidden) if part)})"
        return statement(f"{field.name}: {field.annotation.text} = {value}")
    return statement(f"{field.name}: {field.annotation.text}{' = None' if field.default else ''}")


def _needs_alias(name: str, key: str) -> bool:
    """Tell whether a model has to be told the response key, because it would derive another one."""
    return to_camel(name) != key


def _datetime_of(field: ModelField) -> ast.stmt:
    where = "in UTC" if field.moment == "UnixTime" else "in its own offset"
    return statement(
        f"@property\ndef {field.name}_datetime(self) -> datetime.datetime | None:\n"
        f'    """`{field.name}` as an aware datetime, {where}."""\n'
        f"    return {DATETIMES[field.moment or '']}(self.{field.name})"
    )


def _nodes(model: Model) -> ast.stmt:
    edges, node = model.named("edges"), model.node
    assert edges is not None  # noqa: S101 - asked of connections
    assert node is not None  # noqa: S101
    listed = edges.annotation
    source = f"(self.{edges.name} or ())" if listed.text.endswith(" | None") else f"self.{edges.name}"
    has_null_entries = listed.text.removesuffix(" | None").endswith(" | None]")
    conditions = ["edge"] if has_null_entries else []
    if node.annotation.text.endswith(" | None"):
        conditions.append(f"edge.{node.name} is not None")
    condition = f" if {' and '.join(conditions)}" if conditions else ""
    return statement(
        f"@property\ndef nodes(self) -> list[{model.node_annotation.text}]:\n"
        '    """What this page holds, without the edges around it."""\n'
        f"    return [edge.{node.name} for edge in {source}{condition}]"
    )
