"""What is imported when it is first used says what is missing."""

import sys
from types import ModuleType
from typing import Any

import pytest

from b2b_storefront._lazy import lazy_names


class Broken:
    """Finds a module whose import fails as that of one does which needs a newer package."""

    def __init__(self, error: ImportError) -> None:
        self.error = error

    def find_spec(self, name: str, *_: Any) -> None:
        if name == "b2b_test_home.broken":
            raise self.error


@pytest.mark.parametrize(
    ("package", "says"),
    [
        ("pydantic", ["b2b-storefront needs pydantic<3,>=2.11, and pydantic "]),
        ("pydantic.networks", ["b2b-storefront needs pydantic<3,>=2.11, and pydantic "]),
        ("unknown", []),
        ("", []),
        (None, []),
    ],
)
def test_an_import_that_fails_in_a_dependency_says_which_version_it_takes(
    package: str | None, says: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    home = ModuleType("b2b_test_home")
    home.__package__ = "b2b_test_home"
    home.__path__ = []
    monkeypatch.setitem(sys.modules, "b2b_test_home", home)
    monkeypatch.setattr(sys, "meta_path", [Broken(ImportError("cannot import name", name=package)), *sys.meta_path])
    get, _ = lazy_names("b2b_test_home", {".broken": "Name"})
    with pytest.raises(ImportError) as raised:
        get("Name")
    notes = getattr(raised.value, "__notes__", [])
    assert len(notes) == len(says)
    assert all(note.startswith(said) for note, said in zip(notes, says, strict=True))
