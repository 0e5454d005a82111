"""No repr of the runtime raises, of an object whose constructor was interrupted either."""

import importlib
import pkgutil
from collections.abc import Iterator

import pytest

import b2b_storefront

BESIDE = ("cli", "client", "codegen", "contract", "sandbox", "testing")
"""Parts that no error of a call has in its frames, and models, which pydantic makes at once."""


def shown_classes() -> Iterator[type]:
    """Go through the runtime's classes with a repr of their own."""
    for module in pkgutil.walk_packages(b2b_storefront.__path__, "b2b_storefront."):
        if module.name.split(".")[1] in BESIDE:
            continue
        for kind in vars(importlib.import_module(module.name)).values():
            # By its type: a lazy object, such as the settings of Django, is not asked for its class.
            if issubclass(type(kind), type) and kind.__module__ == module.name and "__repr__" in vars(kind):
                yield kind


def made_at_once(kind: type) -> bool:
    """Tell whether there is no half of such an object: a tuple, a text, an enum's member, a model, an error."""
    return issubclass(kind, tuple | str | bytes | BaseException) or hasattr(kind, "__members__")


CLASSES = [kind for kind in shown_classes() if not made_at_once(kind) and not hasattr(kind, "__dataclass_fields__")]


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: f"{kind.__module__}.{kind.__name__}")
def test_an_unfinished_object_can_be_shown(kind: type) -> None:
    shown = repr(kind.__new__(kind))  # type: ignore[call-overload]  # mypy takes it for the class of classes
    assert kind.__name__ in shown or "hidden" in shown
