"""What is imported when it is first used, so that nobody pays for the parts that they do not use."""

import _thread
import importlib
import sys
import threading
from collections.abc import Callable, Collection, Mapping
from functools import partial
from typing import Any, TypeVar

__all__ = ["import_apart", "lazy_modules", "lazy_names"]

ResultT = TypeVar("ResultT")


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
        try:
            value = getattr(importlib.import_module(source, sys.modules[module].__package__), name)
        except ImportError as error:
            _note_requirement(error)
            raise
        setattr(sys.modules[module], name, value)
        return value

    def __dir__() -> list[str]:  # noqa: N807
        return sorted(homes)

    return __getattr__, __dir__


def _note_requirement(error: ImportError) -> None:
    """Add to an error which version of a package is needed, and which one is there, where it is one of ours."""
    import re
    from importlib import metadata

    package = (error.name or "").partition(".")[0]
    wanted = re.compile(rf"{re.escape(package)}[<>=!~ ]")
    try:
        needed = next(filter(wanted.match, metadata.requires("b2b-storefront") or ()), None)
        found = None if needed is None else metadata.version(package)
    except metadata.PackageNotFoundError:
        return
    if found is not None:
        error.add_note(f"b2b-storefront needs {needed}, and {package} {found} is installed.")


def lazy_modules(package: str, names: Collection[str]) -> Callable[[str], Any]:
    """Return `__getattr__` of a package whose modules are imported when a call first uses them: `flows.quotes`.

    Args:
        package: The full name of the package.
        names: The names of its modules.
    """

    def __getattr__(name: str) -> Any:  # noqa: N807
        if name not in names:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return import_apart(partial(importlib.import_module, f"{package}.{name}"))

    return __getattr__


def import_apart(work: Callable[[], ResultT]) -> ResultT:
    """Do something that imports, where no signal handler can cut it off.

    Signal handlers run in the main thread. One that raises there within an import (Ctrl-C, the time limit of a task
    queue) can leave CPython's import lock taken, and every later import of the module then hangs, in every thread. So
    the main thread lets another one import, and only waits for it.

    Not for the top level of modules: the main thread may hold the lock of a module that the other thread needs.

    Args:
        work: Imports, and returns something.

    Returns:
        What the work returns.
    """
    if _thread.get_ident() != threading.main_thread().ident:
        return work()
    results: list[ResultT] = []
    errors: list[BaseException] = []
    running = _thread.allocate_lock()

    def run() -> None:
        try:
            results.append(work())
        except BaseException as error:  # noqa: BLE001 - raised below, in the thread that asked
            errors.append(error)
        finally:
            running.release()

    running.acquire()
    try:
        _thread.start_new_thread(run, ())
    except RuntimeError:  # The interpreter is ending, or the system has no thread left.
        return work()
    with running:
        pass
    for error in errors:
        raise error
    return results[0]
