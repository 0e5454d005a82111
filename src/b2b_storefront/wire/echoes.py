"""An answer without the secrets of its request: servers, and firewalls before them, repeat what they refuse."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, final
from urllib.parse import quote

from b2b_storefront._secret import HIDDEN, HiddenBytes, SecretText
from b2b_storefront.wire.api_texts import ALL_TEXTS

if TYPE_CHECKING:
    from b2b_storefront.wire.answer import RawAnswer

__all__ = ["Echoes", "find_secrets"]

SHORTEST_SECRET = 4
"""Shorter texts are in too many words to be looked for."""

SCHEME = "Bearer "
"""What stands before a token in its header."""

_SECRET_NAME = re.compile(r"password|token|jwt|secret|auth|captcha|api.?key|session|credential", re.IGNORECASE)
"""What members are called whose texts are secrets, where all texts beside them are hidden too."""


def find_secrets(value: object) -> Iterator[SecretText]:
    """Go through the hidden texts in dictionaries and lists whose members are called what secrets are called."""
    waiting: list[tuple[bool, object]] = [(False, value)]
    while waiting:
        is_secret, inner = waiting.pop()
        if isinstance(inner, Mapping):
            waiting += [(is_secret or _SECRET_NAME.search(str(name)) is not None, item) for name, item in inner.items()]
        elif isinstance(inner, list | tuple):
            waiting += [(is_secret, item) for item in inner]
        elif is_secret and isinstance(inner, SecretText):
            yield inner


@final
class Echoes:
    """Finds secrets in what a server sent, however it writes them. It is made when an answer is an error, not before.

    Args:
        secrets: The secrets.
    """

    __slots__ = ("_pattern",)

    def __init__(self, secrets: Iterable[SecretText]) -> None:
        forms = {form for secret in secrets for form in _forms_of(secret)}
        # A password may be a word of the API's own texts, which tell what happened: these are found as themselves.
        found_first = [re.escape(text) for text in (*ALL_TEXTS, *sorted(forms, key=len, reverse=True))]
        self._pattern = re.compile("|".join(found_first)) if forms else None

    def hide_in(self, answer: "RawAnswer") -> "RawAnswer":
        """Return an answer in which none of the secrets can be seen; the same one where none can."""
        pattern = self._pattern
        if pattern is None:
            return answer
        # One letter stands for one byte, so that whatever is not looked for stays as it is.
        text = SecretText(bytes(answer.body).decode("latin-1"))
        if _holds_secret(pattern, text):
            bare = HiddenBytes(pattern.sub(_hide, text.reveal()).encode("latin-1"))
            answer = replace(answer, body=bare)
        if any(_holds_secret(pattern, SecretText(value)) for value in answer.headers.values()):
            from multidict import CIMultiDict

            headers = CIMultiDict((name, pattern.sub(_hide, value)) for name, value in answer.headers.items())
            answer = replace(answer, headers=headers)
        return answer

    def hide_in_json(self, value: Any) -> Any:
        """Return a JSON value in which none of the secrets can be seen; the same one where it is something else."""
        if self._pattern is None or value is None:
            return value
        try:
            text = SecretText(json.dumps(value))
        except (TypeError, ValueError, RecursionError):
            return value
        return json.loads(self._pattern.sub(_hide, text.reveal())) if _holds_secret(self._pattern, text) else value


def _holds_secret(pattern: re.Pattern[str], text: SecretText) -> bool:
    return any(found[0] not in ALL_TEXTS for found in pattern.finditer(text.reveal()))


def _hide(found: re.Match[str]) -> str:
    return found[0] if found[0] in ALL_TEXTS else HIDDEN


def _forms_of(secret: SecretText) -> Iterator[SecretText]:
    """Go through the ways in which a secret may be written in an answer, one letter for one byte."""
    import html  # Here, as few answers are errors, and it takes a while to be imported.

    own = SecretText(secret.reveal().removeprefix(SCHEME))
    if len(own) < SHORTEST_SECRET:
        return
    in_json = SecretText(json.dumps(own)[1:-1])
    for form in (
        own,
        in_json,
        SecretText(in_json.reveal().replace("/", "\\/")),
        SecretText(json.dumps(own, ensure_ascii=False)[1:-1]),
        SecretText(html.escape(own.reveal())),
        SecretText(quote(own.reveal(), safe="", errors="replace")),
        SecretText(quote(own.reveal(), errors="replace")),
    ):
        yield SecretText(form.reveal().encode("utf-8", "surrogatepass").decode("latin-1"))
