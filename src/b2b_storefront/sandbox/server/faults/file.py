"""A file of faults: a list, or one under `faults`, in YAML or JSON."""

from pathlib import Path
from typing import Any

from b2b_storefront.sandbox.files.settings import read_settings
from b2b_storefront.sandbox.server.faults.rules import make_rule

__all__ = ["read_faults"]


def read_faults(path: str | Path) -> list[dict[str, Any]]:
    """Return the faults of a file.

    Raises:
        SettingsError: it holds something else, or one of the faults makes no sense; the text says where.
        OSError: it cannot be read.
    """
    settings = read_settings(path)
    given: Any = settings.value
    where: tuple[str, ...] = ()
    if isinstance(given, dict) and given.keys() == {"faults"}:
        given, where = given["faults"], ("faults",)
    if not isinstance(given, list):
        raise settings.error((), 'A list of faults is needed, or one under "faults".')
    for place, fault in enumerate(given):
        if not isinstance(fault, dict):
            raise settings.error((*where, place), "A fault has entries with names, such as status: 503.")
        try:
            make_rule(fault)
        except (TypeError, ValueError) as error:
            raise settings.error((*where, place), f"{error}.") from error
    return given
