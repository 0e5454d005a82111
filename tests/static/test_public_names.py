"""The names that users import: all there, all documented, and errors that travel whole."""

import ast
import copy
import importlib
import inspect
import pickle
import pickletools
import re
import traceback
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import b2b_storefront
from b2b_storefront import (
    CompanyPendingError,
    GraphQLErrorDetail,
    ManagementError,
    OperationError,
    PendingRestriction,
    ProductValidationError,
    RateLimitedError,
    ResponseError,
    StorefrontError,
    TransportError,
    _errors,
)

PUBLIC_MODULES = [
    "b2b_storefront",
    "b2b_storefront.auth",
    "b2b_storefront.bigcommerce",
    "b2b_storefront.client",
    "b2b_storefront.codes",
    "b2b_storefront.contract",
    "b2b_storefront.management",
    "b2b_storefront.sandbox",
    "b2b_storefront.scalars",
    "b2b_storefront.shapes",
    "b2b_storefront.testing",
    "b2b_storefront.transport",
]
LAZY_MODULES = [
    "b2b_storefront",
    "b2b_storefront.auth",
    "b2b_storefront.bigcommerce",
    "b2b_storefront.client",
    "b2b_storefront.shapes",
    "b2b_storefront.testing",
    "b2b_storefront.transport",
]
"""Those that import a name when it is first used."""

WITH_ATTRIBUTES: dict[type[StorefrontError], dict[str, Any]] = {
    StorefrontError: {"operation_name": "Users"},
    TransportError: {"sent": True},
    ResponseError: {"status": 502, "request_id": "r-1", "excerpt": "<html>"},
    RateLimitedError: {"retry_after": 1.5},
    OperationError: {
        "errors": (
            GraphQLErrorDetail(
                message="Product validation failed",
                path=("quoteCheckout", 0),
                extensions={"code": 40101, "productValidationErrors": [{"itemId": "7", "productId": 1, "code": "OOS"}]},
            ),
        ),
        "data": {"quoteCheckout": None},
        "status": 200,
        "request_id": "r-2",
    },
    ManagementError: {"details": {"email": ["Enter a valid email address."]}},
    CompanyPendingError: {"restriction": PendingRestriction.ORDERING},
}
"""What an error of each class, and of those below it, is made with here."""


def classes_below(kind: type[Any]) -> list[type[Any]]:
    """Return a class and all of its subclasses."""
    return [kind, *(below for child in kind.__subclasses__() for below in classes_below(child))]


def make(kind: type[StorefrontError]) -> tuple[StorefrontError, dict[str, Any]]:
    """Return an error with every attribute set, and these attributes."""
    attributes = {
        name: value
        for parent in reversed(kind.__mro__)
        if issubclass(parent, StorefrontError)
        for name, value in WITH_ATTRIBUTES.get(parent, {}).items()
    }
    accepted = inspect.signature(kind).parameters
    error = kind("It went wrong. Try again.", **{name: attributes[name] for name in attributes if name in accepted})
    for name in attributes.keys() - accepted.keys():
        setattr(error, name, attributes[name])
    return error, attributes


ERRORS = classes_below(StorefrontError)


@pytest.fixture(params=PUBLIC_MODULES)
def module(request: pytest.FixtureRequest) -> ModuleType:
    """Each module with public names."""
    return importlib.import_module(request.param)


class TestNames:
    """What `__all__` promises."""

    def test_they_are_sorted_constants_then_classes_then_the_rest(self, module: ModuleType) -> None:
        def place(name: str) -> tuple[int, str]:
            return (0 if name.isupper() else 1 if name[0].isupper() else 2), name

        assert list(module.__all__) == sorted(set(module.__all__), key=place)

    def test_every_one_is_there(self, module: ModuleType) -> None:
        assert [name for name in module.__all__ if not hasattr(module, name)] == []

    def test_every_class_that_the_module_defines_is_among_them(self, module: ModuleType) -> None:
        own = {
            name
            for name, value in vars(module).items()
            if inspect.isclass(value) and value.__module__ == module.__name__ and not name.startswith("_")
        }
        assert own - set(module.__all__) == set()

    def test_every_one_is_listed_by_dir(self, module: ModuleType) -> None:
        assert set(module.__all__) <= set(dir(module))

    def test_a_name_that_is_not_there_is_an_attribute_error(self, module: ModuleType) -> None:
        with pytest.raises(AttributeError, match=f"module '{module.__name__}' has no attribute 'Usesr'"):
            _ = module.Usesr

    def test_the_module_is_documented(self, module: ModuleType) -> None:
        assert module.__doc__

    @pytest.mark.parametrize("name", b2b_storefront.__all__)
    def test_every_class_and_function_of_the_package_is_documented(self, name: str) -> None:
        value = getattr(b2b_storefront, name)
        if inspect.isclass(value) or inspect.isroutine(value):
            # Not an inherited one.
            text = (vars(value).get("__doc__") if inspect.isclass(value) else value.__doc__) or ""
            assert text
            # What a dataclass writes itself, where nobody else did.
            assert not text.startswith(f"{name}(")

    @pytest.mark.parametrize("name", LAZY_MODULES)
    def test_type_checkers_see_what_is_there_at_run_time(self, name: str) -> None:
        module = importlib.import_module(name)
        tree = ast.parse(Path(str(module.__file__)).read_text())
        (block,) = (
            node for node in tree.body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        )
        seen = {
            str(alias.asname): getattr(importlib.import_module("." * node.level + str(node.module), name), alias.name)
            for node in block.body
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }
        assert sorted(seen) == sorted(module.__all__)
        assert [exported for exported, value in seen.items() if getattr(module, exported) is not value] == []


class TestErrors:
    """The error tree."""

    def test_the_package_gives_all_of_them(self) -> None:
        assert {kind.__name__ for kind in ERRORS} <= set(_errors.__all__) <= set(b2b_storefront.__all__)

    def test_they_are_drawn_as_they_are(self) -> None:
        drawn: list[tuple[str | None, str]] = []
        above: list[str] = []
        for line in (_errors.__doc__ or "").splitlines():
            if match := re.match(r"([│├└─ ]*)(\w+Error)\b", line):
                depth = len(match[1]) // 4
                above = [*above[:depth], match[2]]
                drawn.append((above[depth - 1] if depth else None, match[2]))
        real = [
            (next((base.__name__ for base in kind.__bases__ if issubclass(base, StorefrontError)), None), kind.__name__)
            for kind in ERRORS
        ]
        assert drawn == real

    @pytest.mark.parametrize("name", _errors.__all__)
    def test_they_name_the_module_that_users_import_from(self, name: str) -> None:
        kind = getattr(b2b_storefront, name)
        assert f"{kind.__module__}.{kind.__qualname__}" == f"b2b_storefront.{name}"

    @pytest.mark.parametrize("kind", ERRORS, ids=lambda kind: kind.__name__)
    def test_pickles_name_what_every_version_has(self, kind: type[StorefrontError]) -> None:
        """Where an error is defined may change from one version to the next, and workers of both run side by side."""
        steps = pickletools.genops(pickle.dumps(make(kind)[0], 2))
        named = {str(argument) for step, argument, _ in steps if step.name == "GLOBAL"}
        assert f"b2b_storefront {kind.__name__}" in named
        assert {name for name in named if name.startswith("b2b_storefront.")} == {"b2b_storefront._errors _restore"}

    def test_a_traceback_names_that_module(self) -> None:
        error, _ = make(RateLimitedError)
        assert traceback.format_exception_only(error) == [
            "b2b_storefront.RateLimitedError: It went wrong. Try again.\n"
        ]

    @pytest.mark.parametrize("kind", ERRORS, ids=lambda kind: kind.__name__)
    @pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
    def test_they_are_pickled_whole(self, kind: type[StorefrontError], protocol: int) -> None:
        error, attributes = make(kind)
        error.add_note("And this as well.")
        restored = pickle.loads(pickle.dumps(error, protocol))  # noqa: S301 - our own bytes
        assert type(restored) is kind
        assert str(restored) == "It went wrong. Try again."
        assert {name: getattr(restored, name) for name in attributes} == attributes
        assert restored.__notes__ == ["And this as well."]

    @pytest.mark.parametrize("kind", ERRORS, ids=lambda kind: kind.__name__)
    def test_they_are_copied_whole(self, kind: type[StorefrontError]) -> None:
        error, attributes = make(kind)
        twin = copy.copy(error)
        assert (type(twin), str(twin)) == (kind, str(error))
        assert {name: getattr(twin, name) for name in attributes} == attributes

    @pytest.mark.parametrize("kind", classes_below(OperationError), ids=lambda kind: kind.__name__)
    def test_a_pickled_operation_error_answers_the_same_questions(self, kind: type[OperationError]) -> None:
        error, _ = make(kind)
        restored = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
        assert restored.message == "Product validation failed"
        assert restored.path == ("quoteCheckout", 0)
        assert restored.code == 40101
        assert restored.product_validation_errors == (
            ProductValidationError(
                item_id="7", product_id=1, variant_id=None, code="OOS", response_type="ERROR", product_name=None
            ),
        )

    @pytest.mark.parametrize("kind", ERRORS, ids=lambda kind: kind.__name__)
    def test_their_attributes_have_a_value_when_none_is_given(self, kind: type[StorefrontError]) -> None:
        given: dict[str, Any] = {"sent": False} if issubclass(kind, TransportError) else {}
        error = kind("It went wrong.", **given)
        for name in make(kind)[1]:
            assert hasattr(error, name)
