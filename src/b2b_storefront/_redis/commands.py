"""What is asked of a server: commands, and methods written as steps that yield them."""

import hashlib
from collections.abc import Generator
from typing import Any, TypeVar

__all__ = ["Command", "Script", "Steps", "UnavailableError", "UnknownScriptError"]

T = TypeVar("T")

Command = tuple[Any, ...]
"""A command's name and arguments."""

Steps = Generator[Command, Any, T]
"""Yields commands, is sent their answers or thrown `UnavailableError`, and returns what the method returns."""


class UnavailableError(Exception):
    """The server can't be asked now."""


class UnknownScriptError(Exception):
    """The server does not have the script that it was asked to run by its hash."""


class Script:
    """A script that the server keeps once it has run, so that calls name it by its hash.

    Args:
        text: The script, in Lua.
    """

    __slots__ = ("_hash", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._hash = hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()

    def run(self, keys: int, *arguments: Any) -> Steps[Any]:
        """Run it; where the server has forgotten it, by a restart or SCRIPT FLUSH, with its text.

        Args:
            keys: How many of the arguments are keys; these come first.
            arguments: The script's keys and arguments.

        Returns:
            What the script answers.

        Raises:
            UnavailableError: The server can't be asked now.
        """
        try:
            return (yield "EVALSHA", self._hash, keys, *arguments)
        except UnknownScriptError:
            return (yield "EVAL", self._text, keys, *arguments)
