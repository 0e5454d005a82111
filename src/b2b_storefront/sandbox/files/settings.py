"""Files in YAML or JSON that people write, and errors that say where in them something is wrong."""

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

__all__ = ["Settings", "SettingsError", "read_settings"]

_LARGEST = 16 * 1024 * 1024
_DEEPEST = 40

Path_ = tuple[str | int, ...]


class SettingsError(ValueError):
    """Something in a file is wrong. The text says what, and in which file, line and entry."""


class Settings:
    """What a file holds, and where it stands in it.

    Args:
        value: the content.
        file: the file's name; '' if it comes from none.
        lines: the line of each entry by its path.
    """

    def __init__(self, value: Any, file: str = "", lines: Mapping[Path_, int] | None = None) -> None:
        self.value = value
        self._file = file
        self._lines = lines or {}

    def error(self, path: Path_, message: str) -> SettingsError:
        """Return an error over the entry with a path."""
        known = path
        while known and known not in self._lines:
            known = known[:-1]
        line = self._lines.get(known)
        where = [part for part in (self._file, f"line {line}" if line else "", _write(path)) if part]
        return SettingsError(f"{', '.join(where)}: {message}" if where else message)


def read_settings(path: str | Path) -> Settings:
    """Read a file in YAML, of which JSON is a part.

    Raises:
        SettingsError: it is neither, too large, or holds an entry twice.
        OSError: it cannot be read.
        ImportError: PyYAML is not installed.
    """
    try:
        import yaml
    except ModuleNotFoundError as error:
        message = 'Reading YAML needs PyYAML: pip install "b2b-storefront[sandbox]"'
        raise ImportError(message, name=error.name) from error

    file = str(path)
    content = Path(path).read_bytes()
    if len(content) > _LARGEST:
        raise SettingsError(f"{file}: The file is larger than {_LARGEST} bytes.")
    try:
        # libyaml is several times as fast, where PyYAML was built with it.
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        node = yaml.compose(content.decode("utf-8"), Loader=loader)
        reader = _Reader(file, yaml)
        value = None if node is None else reader.read(node, ())
    except UnicodeDecodeError as error:
        raise SettingsError(f"{file}: The file is not UTF-8.") from error
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark is not None else ""
        problem = getattr(error, "problem", None) or "it can't be read"
        raise SettingsError(f"{file}{line}: This is not YAML: {problem}.") from error
    return Settings(value, file, reader.lines)


class _Reader:
    """Turns YAML's nodes into values, and remembers lines. References to other entries are not taken."""

    def __init__(self, file: str, yaml: Any) -> None:
        self._file = file
        self._yaml = yaml
        self._constructor = yaml.constructor.SafeConstructor()
        self._open: set[int] = set()
        self._seen: set[int] = set()
        self.lines: dict[Path_, int] = {}

    def read(self, node: Any, path: Path_) -> Any:
        """Return the value of a node."""
        self.lines[path] = node.start_mark.line + 1
        yaml = self._yaml
        if isinstance(node, yaml.ScalarNode):
            return self._read_scalar(node, path)
        # An anchor that is used many times makes a small file a huge one.
        if id(node) in self._seen or len(path) > _DEEPEST:
            raise Settings(None, self._file, self.lines).error(path, "References and deeper nesting are not taken.")
        self._seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return [self.read(entry, (*path, number)) for number, entry in enumerate(node.value)]
        found: dict[str, Any] = {}
        for key, entry in node.value:
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else ""
            place = (*path, name)
            if name in found:
                self.lines[place] = key.start_mark.line + 1
                raise Settings(None, self._file, self.lines).error(place, "This entry stands here twice.")
            found[name] = self.read(entry, place)
            self.lines[place] = key.start_mark.line + 1
        return found

    def _read_scalar(self, node: Any, path: Path_) -> Any:
        settings = Settings(None, self._file, self.lines)
        try:
            value = self._constructor.construct_object(node, deep=True)
        except (self._yaml.YAMLError, ValueError) as error:
            raise settings.error(path, f"{node.value[:80]!r} can't be read.") from error
        if isinstance(value, float) and not math.isfinite(value):
            raise settings.error(path, "This is not a number.")
        # Dates and the like are what people wrote: text.
        return value if isinstance(value, str | int | float | bool | None) else str(node.value)


def _write(path: Path_) -> str:
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text
