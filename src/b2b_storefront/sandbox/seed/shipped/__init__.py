"""The seeds that come with the sandbox, beside its own."""

from collections.abc import Mapping
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from b2b_storefront.sandbox.seed.building import SeedFile

__all__ = ["SHIPPED", "open_seed", "read_starter"]

SHIPPED = ("hierarchy", "large")
"""The names of the seeds in files. The sandbox's own, which is `small`, is in none."""


def open_seed(name: str | Path | Mapping[str, Any]) -> SeedFile:
    """Return a seed by its name, by the path of its file, or by its content.

    Raises:
        SettingsError: the file is not YAML, or something in it does not fit.
        OSError: there is no such seed, or its file cannot be read.
    """
    if isinstance(name, str) and name in SHIPPED:
        with as_file(files("b2b_storefront.sandbox.seed.shipped") / f"{name}.yaml") as path:
            return SeedFile(path)
    return SeedFile(name)


def read_starter() -> str:
    """Return a seed file with comments, to begin with."""
    return (files("b2b_storefront.sandbox.seed.shipped") / "starter.yaml").read_text("utf-8")
