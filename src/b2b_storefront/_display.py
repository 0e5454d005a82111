"""How texts and paths are shown to people, whoever wrote them: nothing that they hold can command a terminal."""

import os
import unicodedata
from pathlib import Path

__all__ = ["cut", "display_line", "display_lines", "display_path", "display_width", "is_hidden", "seconds_text"]

JOINERS = "\u200c\u200d"
"""Characters that can't be seen and shape the ones around them, in Persian and in emoji."""

WORKFLOW_COMMANDS = ("::", "##[")
"""What a line begins with that commands GitHub Actions, on whichever stream it is printed."""


def is_hidden(letter: str) -> bool:
    """Tell whether a character is a control character, ends a line, or can't be seen for another reason."""
    category = unicodedata.category(letter)
    return category in {"Cc", "Cs", "Zl", "Zp"} or (category == "Cf" and letter not in JOINERS)


def display_line(text: str) -> str:
    r"""Return a text on one line, with escapes such as `\x1b` and `\n` in place of what is hidden."""
    return "".join(_escape(letter) if is_hidden(letter) else letter for letter in text)


def display_lines(text: str) -> str:
    """Return a text with its lines, with escapes in place of what is hidden, and no line that is a command."""
    lines = (display_line(line) for line in text.split("\n"))
    return "\n".join(f"\\{line}" if line.lstrip().startswith(WORKFLOW_COMMANDS) else line for line in lines)


def display_path(path: str | os.PathLike[str]) -> str:
    """Return a path as people read it: from the current folder where it lies in it."""
    absolute, here = Path(os.path.abspath(path)), Path.cwd()
    return display_line(str(absolute.relative_to(here) if absolute.is_relative_to(here) else absolute))


def display_width(text: str) -> int:
    """Return how many columns of a terminal a text takes: wide letters take two, and accents none."""
    return sum(map(_width, text))


def cut(text: str, width: int) -> str:
    """Return a text that takes no more columns than allowed, with an ellipsis where something is left out."""
    if display_width(text) <= width:
        return text
    taken, used = "", 1
    for letter in text:
        used += _width(letter)
        if used > width:
            break
        taken += letter
    return f"{taken}…"


def _escape(letter: str) -> str:
    return letter.encode("unicode_escape").decode("ascii")


def _width(letter: str) -> int:
    if unicodedata.combining(letter) or letter in JOINERS or unicodedata.category(letter) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in {"W", "F"} else 1


def seconds_text(seconds: float) -> str:
    """Return a time as people say it: what is left of 30 s, a moment later, is 30 s."""
    return f"{round(seconds, 1):g} s" if seconds >= 1 else f"{seconds:.2g} s"
