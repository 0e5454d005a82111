"""For any valid operation over any schema, whatever a server answers becomes the compiled type, and nothing is lost."""

import ast
import importlib
import json
import random
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from gql import GraphQLRequest
from graphql import DocumentNode, GraphQLSchema, build_schema, parse, print_ast, validate, validate_schema
from hypothesis import given, note, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from b2b_storefront.codegen import compile_operations
from b2b_storefront.codegen._compiler import REAL_SCALARS, SCALARS
from b2b_storefront.codegen._fields import scalar_of_ours
from b2b_storefront.codegen._names import python_name
from b2b_storefront.codegen._plan import PackagePlan
from b2b_storefront.codegen._planned import PlannedOperation
from b2b_storefront.codegen._real_types import CODE_SCALARS, refine
from b2b_storefront.codegen._sources import shape_statements, statement
from b2b_storefront.contract import load_schema
from b2b_storefront.contract.used_schema import print_used_schema
from b2b_storefront.testing._answers import _execute
from b2b_storefront.wire.answer import HTTPResult
from b2b_storefront.wire.decode import _VALIDATORS, decode
from b2b_storefront.wire.operation import Operation

from .library import imported
from .random_graphql import answer_to, make_operations, make_schema

pytest.importorskip("ariadne_codegen", reason="ariadne-codegen needs graphql-core 3.2")

PRELUDE = """
import datetime
from enum import Enum
from typing import Annotated, Any, Literal
from pydantic import Field
from b2b_storefront.scalars import Listed, mail_datetime, unix_datetime
from b2b_storefront.wire.models import BaseModel, ByTypename
"""

SCALARS_OF_OURS = {scalar_of_ours(name): python for name, python in (REAL_SCALARS | CODE_SCALARS).items()}
"""Scalars of no schema, whose names some schemas have for others."""

OPERATIONS = 5
"""How many operations there are over each schema."""


def classes(plan: PackagePlan) -> dict[str, Any]:
    """Return the names of a package's result modules, as if all of them were one module."""
    ours = {name: home for name, home in plan.homes.items() if home.startswith("b2b_storefront.")}
    scalars = [statement(f"from {home} import {name}") for name, home in ours.items()]
    body = [*ast.parse(PRELUDE).body, *scalars, *plan.inputs.enums_module().body]
    for shape in plan.shapes.shapes:
        body += shape_statements(shape)[0]
    names: dict[str, Any] = {"__name__": "compiled"}
    source = ast.unparse(ast.fix_missing_locations(ast.Module(body, [])))
    exec(compile(source, "compiled", "exec"), names)  # noqa: S102 - what was compiled is what is tested
    return names


def read(planned: PlannedOperation, names: dict[str, Any], data: dict[str, Any]) -> Any:
    """Return the result of an operation as a session does."""
    operation = Operation(planned.name, "query", planned.document, root=planned.result.key)
    answer = HTTPResult(data, None, None, status=200, headers={}, elapsed=0.0)
    return decode(operation, answer, eval(planned.result.annotation.text, names))  # noqa: S307


def dump(planned: PlannedOperation, names: dict[str, Any], value: Any) -> Any:
    """Return a result as it came, by the answer's keys."""
    if value is None:
        return None  # Which a session takes for an error where the API always has an object.
    adapter: TypeAdapter[Any] = TypeAdapter(eval(planned.result.annotation.text, names))  # noqa: S307
    return adapter.dump_python(value, mode="json", by_alias=True, exclude_unset=True)


def is_equal(answer: Any, dumped: Any) -> bool:
    return type(answer) is type(dumped) and bool(answer == dumped)


def is_same(answer: Any, dumped: Any, is_leaf_same: Callable[[Any, Any], bool] = is_equal) -> bool:
    """Tell whether a result holds an answer: a null list is an empty one, and other nulls in lists may be left out."""
    if isinstance(answer, dict) and isinstance(dumped, dict):
        return answer.keys() == dumped.keys() and all(is_same(answer[key], dumped[key], is_leaf_same) for key in answer)
    if isinstance(answer, list) and isinstance(dumped, list):
        ahead = [*dumped]
        for item in answer:
            if item is None and ahead[:1] not in ([[]], [None]):
                continue
            if not ahead or not is_same(item, ahead.pop(0), is_leaf_same):
                return False
        return not ahead
    return (answer is None and dumped == []) or is_leaf_same(answer, dumped)


def check(seed: int, tell: Callable[[str], None] = print) -> None:
    """Compile operations over a schema, and read answers to them; tell what they are."""
    chance = random.Random(seed)  # noqa: S311
    sdl = make_schema(chance)
    tell(sdl)
    served, refined = build_schema(sdl), build_schema(sdl)
    document = make_operations(chance, served, OPERATIONS)
    used = build_schema(print_used_schema(served, document.definitions))
    assert validate_schema(used) == []
    refine(refined)
    plan = PackagePlan(refined, document.definitions, SCALARS_OF_OURS)
    names = classes(plan)
    for planned in plan.operations:
        asked = document_of(planned, plan)
        tell(planned.document)
        assert validate(used, asked) == []
        for v, w in ((True, True), (False, True), (False, False)):
            variables = {"v": v, "w": w} if planned.arguments else {}
            data = answer_to(chance, served, asked, planned.name, variables)
            tell(str(data))
            request = GraphQLRequest(asked, variable_values=variables, operation_name=planned.name)
            assert _execute(used, data, request) == (data, [])
            whole = data if planned.result.key is None else data.get(planned.result.key)
            value = read(planned, names, data)
            dumped = dump(planned, names, value)
            tell(str(dumped))
            assert is_same(whole, dumped)
            if value is not None:
                # A fake is given the model itself, and answers what it was read from.
                given = value if planned.result.key is None else {planned.result.key: value}
                answered, faults = _execute(used, given, request)
                assert faults == []
                assert is_same(whole, answered if planned.result.key is None else answered.get(planned.result.key))
    _VALIDATORS.clear()  # Or the classes of all packages would stay, and each collection of garbage walk through them.


def document_of(planned: PlannedOperation, plan: PackagePlan) -> DocumentNode:
    """Return what is sent for an operation."""
    return parse("\n".join([planned.document, *(print_ast(plan.fragments[name]) for name in planned.fragments)]))


@cache
def api() -> tuple[GraphQLSchema, GraphQLSchema]:
    """Return the API's schema as the API has it, and with the types that its answers have."""
    served, refined = load_schema(), load_schema()
    refine(refined)
    return served, refined


def check_api(seed: int, tell: Callable[[str], object] = print) -> None:
    chance = random.Random(seed)  # noqa: S311
    served, refined = api()
    document = make_operations(chance, served, OPERATIONS)
    plan = PackagePlan(refined, document.definitions, SCALARS | SCALARS_OF_OURS)
    names = classes(plan)
    for planned in plan.operations:
        asked = document_of(planned, plan)
        tell(planned.document)
        for v, w in ((True, True), (False, True), (False, False)):
            data = answer_to(chance, served, asked, planned.name, {"v": v, "w": w}, refined)
            whole = data if planned.result.key is None else data.get(planned.result.key)
            dumped = dump(planned, names, read(planned, names, data))
            tell(f"{whole}\n{dumped}")
            assert is_same(whole, dumped, is_alike)
    _VALIDATORS.clear()


def is_alike(answer: Any, dumped: Any) -> bool:
    """Tell whether a value of the API's is what became of it: text is a number or JSON, 0 is False, and A_1 is 1."""
    if isinstance(answer, dict | list) or isinstance(dumped, dict | list):
        return bool(json.loads(answer) if isinstance(answer, str) else answer) == bool(dumped)
    plain = str(int(dumped)) if isinstance(dumped, bool) else str(dumped)
    return answer == dumped or str(answer).removeprefix("A_") == plain


@pytest.mark.timeout(300)
@settings(max_examples=4)  # 20 operations, 60 answers
@given(st.integers(min_value=0))
def test_every_answer_of_the_api_becomes_the_compiled_type(seed: int) -> None:
    check_api(seed, note)


@pytest.mark.slow
@pytest.mark.thousands
@pytest.mark.parametrize("start", range(0, 1000, 50))  # 5,000 operations, 15,000 answers
def test_it_holds_for_thousands_of_operations_of_the_api(start: int) -> None:
    for seed in range(start, start + 50):
        check_api(seed)


@pytest.mark.timeout(300)
@settings(max_examples=12)  # 60 operations, 180 answers
@given(st.integers(min_value=0))
def test_every_answer_becomes_the_compiled_type_and_nothing_is_lost(seed: int) -> None:
    check(seed, note)


@pytest.mark.slow
@pytest.mark.parametrize("start", range(0, 350, 25))
def test_it_holds_for_thousands_of_operations(start: int) -> None:
    for seed in range(start, start + 25):
        check(seed)


@pytest.mark.slow
@pytest.mark.thousands
@pytest.mark.parametrize("start", range(350, 1350, 50))  # 5,000 operations, 15,000 answers
def test_it_holds_for_a_thousand_schemas(start: int) -> None:
    for seed in range(start, start + 50):
        check(seed)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_whole_packages_can_be_compiled_and_imported(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)  # noqa: S311
    sdl = make_schema(chance)
    (tmp_path / "schema.graphql").write_text(sdl, encoding="utf-8")
    (tmp_path / "operations.graphql").write_text(print_ast(make_operations(chance, build_schema(sdl), 8)))
    target = tmp_path / f"any_package_{seed}"
    files = compile_operations(tmp_path / "operations.graphql", target, schema=tmp_path / "schema.graphql")
    with imported(target) as package:
        modules = [file.relative_to(target).with_suffix("") for file in files if file.suffix == ".py"]
        for module in modules:
            importlib.import_module(".".join([package.__name__, *module.parts]).removesuffix(".__init__"))
        for operation in importlib.import_module(f"{package.__name__}.operations").OPERATIONS.values():
            assert hasattr(package.Client, python_name(operation.name))
            TypeAdapter(operation.model).json_schema()
