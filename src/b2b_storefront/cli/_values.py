"""What the values of options are read as: each says what it takes, and repeats no more of the rest than fits a line."""

import argparse
import re
from collections.abc import Callable

__all__ = ["read_host", "read_origin", "read_port", "read_seconds", "read_share", "whole_number"]

LARGEST = 2**31 - 1
"""The largest number that an option takes. None of them means anything beyond."""

LONGEST_SECONDS = 86_400
_SHOWN = 40
_HOST = r"[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\]"


def whole_number(least: int, most: int = LARGEST) -> Callable[[str], int]:
    """Return what reads a whole number between two, both included."""

    def read(text: str) -> int:
        number = int(text) if re.fullmatch(r"-?[0-9]{1,18}", text) else None
        if number is None or not least <= number <= most:
            raise _misfit(text, f"a whole number from {least} to {most}")
        return number

    return read


def read_port(text: str) -> int:
    """Return a port."""
    if not re.fullmatch(r"[0-9]{1,5}", text) or int(text) > 65_535:
        raise _misfit(text, "a port: a whole number from 0 to 65535")
    return int(text)


def read_seconds(text: str) -> float:
    """Return how long something may take, a day at most."""
    return _number(text, LONGEST_SECONDS, f"a number of seconds above 0, up to {LONGEST_SECONDS}", above=0.0)


def read_share(text: str) -> float:
    """Return a share of a whole."""
    return _number(text, 1, "a number from 0 to 1", above=-1e-300)


def read_host(text: str) -> str:
    """Return the name of a machine, or an address: without a scheme, a port and a path."""
    if not re.fullmatch(_HOST, text):
        raise _misfit(text, "a host alone, such as sandbox.example")
    return text


def read_origin(text: str) -> str:
    """Return an origin of pages, or `*` for all."""
    if text != "*" and not re.fullmatch(rf"https?://(?:{_HOST})(?::[0-9]{{1,5}})?/?", text, re.IGNORECASE):
        raise _misfit(text, "an origin, such as https://shop.example or http://localhost:3000, or * for all")
    return text


def _number(text: str, most: float, what: str, *, above: float) -> float:
    try:
        number = float(text)
    except ValueError:
        number = float("nan")
    if not above < number <= most:
        raise _misfit(text, what)
    return number


def _misfit(text: str, what: str) -> argparse.ArgumentTypeError:
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."
    return argparse.ArgumentTypeError(f"{shown!r} is not {what}")
