"""Compiles a user's own operations into a package of sessions: theirs beside ours, over the same connections."""

import contextlib
import importlib.util
import keyword
import sys
import tempfile
from functools import cache
from pathlib import Path

from graphql import GraphQLSchema

from b2b_storefront.codegen._compiler import compile_package
from b2b_storefront.codegen._descriptions import read_root_field
from b2b_storefront.codegen._names import python_name
from b2b_storefront.codegen._packages import CUSTOM
from b2b_storefront.codegen._refusals import refusals
from b2b_storefront.contract import load_fragments, load_operations, load_schema
from b2b_storefront.contract.descriptions import quote_machine_lines
from b2b_storefront.contract.schemas import BUNDLED
from b2b_storefront.contract.used_schema import SCHEMA_FILE, print_used_schema

__all__ = ["CompileError", "compile_operations"]


OTHERS = sys.stdlib_module_names | {"__init__", "__main__", "b2b_storefront", "gql", "graphql", "pydantic"}
"""Modules that a package which is called like them would be imported in the place of."""


TOO_DEEP = (
    "The operations or the schema nest too deeply to be compiled: objects in objects, or fragments in fragments. Take"
    " the deepest ones apart. Nothing was changed."
)


class CompileError(ValueError):
    """Operations can't be compiled, or not to where they shall go; the message says each reason, and what to do."""


def compile_operations(operations: str | Path, target: str | Path, *, schema: str | Path = BUNDLED) -> list[Path]:
    """Compile a user's own operations into a package with the classes `AsyncClient` and `Client`.

    They are sessions: `storefront.session(credentials, client=Client)` has this library's operations as methods, and
    the compiled ones beside them. The process's working directory is another one meanwhile.

    Args:
        operations: The folder of the `.graphql` files, searched with the folders in it, or a single file.
        target: The package's folder, whose name is the package's. A package that was compiled before is replaced
            whole, and only when everything succeeded; any other folder with something in it is left alone.
        schema: What the operations are compiled against, as `load_schema` takes it.

    Returns:
        The package's files, sorted.

    Raises:
        CompileError: ariadne-codegen is not installed, an operation does not fit the schema, has no name, several root
            fields or a name that is taken, or the target is no folder to replace. Nothing was changed.
        ContractError: The schema or the operations can't be read.
    """
    if importlib.util.find_spec("ariadne_codegen") is None:
        raise CompileError(
            'Compiling needs ariadne-codegen, which is not installed: pip install "b2b-storefront[codegen]". It needs'
            " graphql-core below 3.3: where yours is newer, compile in a virtual environment of its own."
        )
    package = Path(target).absolute()
    _refuse_foreign(package)
    try:
        return _compile(operations, package, schema)
    except RecursionError as error:
        raise CompileError(TOO_DEEP) from error


def _compile(operations: str | Path, package: Path, schema: str | Path) -> list[Path]:
    against = load_schema(schema)
    own, fragments = load_operations(operations), load_fragments(operations)
    if problems := refusals(against, own, fragments, _own_methods()):
        raise CompileError("\n".join(problems))
    definitions = [*(operation.definition for operation in own), *fragments]
    # As the API has it: what is compiled gets descriptions and types of our own.
    used = f"{CUSTOM.header}\n\n{print_used_schema(against, definitions)}"
    _describe(against)
    try:
        # What is formatted takes no settings from, and sees no packages in, the folder that it is formatted in.
        with tempfile.TemporaryDirectory(prefix="b2b-storefront-compile-") as folder, contextlib.chdir(folder):
            return compile_package(against, definitions, package, CUSTOM, {SCHEMA_FILE: used}, _known_schema())
    except ValueError as error:
        raise CompileError(str(error)) from error


def _refuse_foreign(package: Path) -> None:
    """Refuse a target that something else than an earlier compilation has put there."""
    if not package.name.isidentifier() or keyword.iskeyword(package.name):
        name = package.name or package
        raise CompileError(f"{name} is no name for a package: use letters, digits and _, as in my_operations.")
    if package.name in OTHERS and not (package.parent / "__init__.py").exists():
        raise CompileError(
            f"{package.name} is the name of a module that programs import already, and would get yours in its place."
            " Pass a folder of another name, as in my_operations."
        )
    if not package.exists():
        return
    if not package.is_dir():
        raise CompileError(f"{package} is a file. Pass a folder that does not exist yet, or one that was compiled.")
    for path in package.rglob("*"):
        if (path.is_dir() and not path.is_symlink()) or "__pycache__" in path.parts:
            continue
        if path.name == "operations.json" and (package / "operations.py").exists():
            continue
        is_ours = path.suffix == ".py" or path.name == SCHEMA_FILE
        if not is_ours or not path.read_text("utf-8", "replace").startswith(CUSTOM.header):
            raise CompileError(
                f"{path} was not compiled by `b2b-storefront compile`, and the whole folder would be replaced. Pass"
                " another folder, or move that file away. Nothing was changed."
            )


@cache
def _own_methods() -> dict[str, str]:
    """Return the names of this library's own operations by their methods."""
    return {python_name(operation.name): operation.name for operation in load_operations()}


@cache
def _known_schema() -> GraphQLSchema:
    """Return what is known of the API, to read in."""
    return load_schema()


def _describe(schema: GraphQLSchema) -> None:
    """Let each root field's description say who may call it, where the schema has none of our own descriptions.

    What is known of the API is taken from the bundled schema. What is unknown may be called by everybody, so that the
    API decides.
    """
    known = _known_schema()
    for root, ours in ((schema.query_type, known.query_type), (schema.mutation_type, known.mutation_type)):
        for name, field in root.fields.items() if root else ():
            try:
                read_root_field(name, field)
            except ValueError:
                if ours and name in ours.fields:
                    field.description = ours.fields[name].description
                else:
                    prose = quote_machine_lines(field.description or f"Ask the API for `{name}`.").strip()
                    field.description = f"{prose}\n\nAccess: either or anonymous"
