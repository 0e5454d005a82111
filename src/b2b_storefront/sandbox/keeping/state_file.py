"""The file that holds a state: a line of JSON that says what it is, then the records.

A file is replaced as a whole, so that whatever ends the process leaves the earlier one or the new one.
"""

import hashlib
import io
import os
import pickle
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson

from b2b_storefront.sandbox.records.collecting import pause_collection
from b2b_storefront.sandbox.records.state import State

__all__ = ["KeptState", "StateFileError", "read_state", "write_state"]

_FORMAT = "b2b-storefront sandbox state"
_VERSION = 1
_LONGEST_HEAD = 4_096
_NAMES = {
    ("builtins", "set"),
    ("copyreg", "__newobj__"),
    ("copyreg", "_reconstructor"),
    ("builtins", "object"),
    ("decimal", "Decimal"),
}
_MODULES = ("b2b_storefront.codes", "b2b_storefront.sandbox.records.")


class StateFileError(ValueError):
    """A file holds no state that this sandbox can go on with. The text says why, and what to do."""


@dataclass(frozen=True, slots=True)
class KeptState:
    """What a file holds: the records, and by how much the sandbox's time was ahead.

    Attributes:
        accounts: the accounts of the seed that the state began with, as mappings by name.
    """

    state: State = field(repr=False)
    ahead: float
    accounts: dict[str, dict[str, Any]]


def write_state(path: Path, kept: KeptState) -> None:
    """Write a state to a file, which is replaced as a whole.

    Raises:
        OSError: it cannot be written.
    """
    records, tokens = kept.state.pack()
    with pause_collection():
        content = pickle.dumps((records, tokens, kept.ahead, kept.accounts), pickle.HIGHEST_PROTOCOL)
    head = {"format": _FORMAT, "version": _VERSION, "sha256": hashlib.sha256(content).hexdigest()}
    new = path.with_name(f".{path.name}.new")
    # It holds tokens and passwords of the sandbox, which are nobody else's business on a shared machine.
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(orjson.dumps(head) + b"\n" + content)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


def read_state(path: Path, clock: Callable[[], float], token_ttl: int) -> KeptState:
    """Read a state from a file.

    Args:
        path: the file.
        clock: returns the current time in unix seconds.
        token_ttl: how long a storefront token lives, in seconds.

    Raises:
        StateFileError: it holds none, is damaged, or comes from a newer version.
        OSError: it cannot be read.
    """
    content = path.read_bytes()
    head, _, packed = content.partition(b"\n")
    if len(head) > _LONGEST_HEAD:
        head = b""
    try:
        told = orjson.loads(head)
    except orjson.JSONDecodeError:
        told = None
    if not isinstance(told, Mapping) or told.get("format") != _FORMAT:
        raise StateFileError(f"{path} holds no state of a sandbox. Choose another file, or delete it.")
    version = told.get("version")
    if version != _VERSION:
        newer = isinstance(version, int) and version > _VERSION
        raise StateFileError(
            f"{path} was written by a {'newer' if newer else 'different'} version of b2b-storefront (its format is "
            f"{version}, this one's {_VERSION}). {'Upgrade, or choose' if newer else 'Choose'} another file."
        )
    if told.get("sha256") != hashlib.sha256(packed).hexdigest():
        raise StateFileError(f"{path} is damaged: its content is not what was written. Delete it, to begin anew.")
    try:
        with pause_collection():
            records, tokens, ahead, accounts = _Unpickler(io.BytesIO(packed)).load()
        state = State.unpack(records, tokens, clock, token_ttl)
        state.fill_in()
        return KeptState(state, float(ahead), accounts)
    except Exception as error:
        raise StateFileError(f"{path} can't be read: {error}. Delete it, to begin anew.") from error


class _Unpickler(pickle.Unpickler):
    """Takes the sandbox's own records and nothing else: a file must not run what somebody wrote into it."""

    def find_class(self, module: str, name: str) -> Any:
        allowed = (module, name) in _NAMES or (module.startswith(_MODULES) and "." not in name and name[:1].isupper())
        if not allowed:
            raise pickle.UnpicklingError(f"{module}.{name} is no record of a sandbox")
        return super().find_class(module, name)
