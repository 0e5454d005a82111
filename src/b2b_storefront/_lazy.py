"""Public names that are imported when they are first used, so that nobody pays for the parts that they do not use."""

import importlib
import sys
from collections.abc import Callable, Mapping
from typing import Any

__all__ = ["lazy_names"]


def lazy_names(module: str, sources: Mapping[str, str]) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """Return `__getattr__` and `__dir__` of a module whose names lie in other modules.

    Type checkers see these names through imports under `if TYPE_CHECKING`, and do not see `__getattr__` if it is
    assigned under `if not TYPE_CHECKING`: a name that does not exist is then an error to them.

    Args:
        module: The full name of the module that has the names.
        sources: The names, separated by spaces, by the module that each of them lies in: a full name, or one relative
            to its package, with a leading dot.
    """
    homes = {name: source for source, names in sources.items() for name in names.split()}

    def __getattr__(name: str) -> Any:  # noqa: N807 - what it is in the module that takes it
        source = homes.get(name)
        if source is None:
            raise AttributeError(f"module {module!r} has no attribute {name!r}")
        value = getattr(importlib.import_module(source, sys.modules[module].__package__), name)
        setattr(sys.modules[module], name, value)
        return value

    def __dir__() -> list[str]:  # noqa: N807
        return sorted(homes)

    return __getattr__, __dir__
