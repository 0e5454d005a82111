"""The API's texts in another language, for tests of clients that must not read English.

The sandbox has no translations. What it says in another language is its own text, spelled with other letters: still
legible for people, and equal to no English text.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

import orjson

from b2b_storefront.sandbox.execution.answer import HttpAnswer

__all__ = ["find_language", "localize_answer", "localize_text"]

_LANGUAGE = re.compile(r"([A-Za-z]{2,8})(-[A-Za-z0-9]{1,8})*(?![A-Za-z0-9-])")
_LETTERS = str.maketrans("aceinouyAEIOU", "áçéíñóúýÁÉÍÓÚ")
_LONGEST = 200


def find_language(headers: Iterable[tuple[bytes, bytes]]) -> str | None:
    """Return the language that a request prefers in its `Accept-Language`; None for English, and without one."""
    given = next((value for name, value in headers if name == b"accept-language"), b"")[:_LONGEST].decode("latin-1")
    match = _LANGUAGE.match(given.strip())
    if match is None or match[1].casefold() == "en":
        return None
    return match[0]


def localize_text(text: str, language: str) -> str:
    """Return a text as it is said in a language."""
    return f"[{language}] {text.translate(_LETTERS)}"


def localize_answer(answer: HttpAnswer, language: str) -> HttpAnswer:
    """Return an answer with the API's texts in a language: errors' messages, and those that mutations answer with."""
    if answer.headers and "content-type" in {name.lower() for name in answer.headers}:
        return answer
    try:
        body = orjson.loads(answer.body)
    except orjson.JSONDecodeError:
        return answer
    if not isinstance(body, dict):
        return answer
    for error in body.get("errors") or ():
        _localize(error, language, "message")
    _localize(body, language, "message", "detail")
    for name in ("data", "meta"):
        part = body.get(name)
        if isinstance(part, dict):
            _localize(part, language, "errMsg", "message")
            for root in part.values():
                _localize(root, language, "message")
    errors = tuple(localize_text(text, language) if text else text for text in answer.errors)
    headers = {**answer.headers, "content-language": language, "vary": "Accept-Language"}
    return HttpAnswer(answer.status, orjson.dumps(body), errors, headers, answer.customer_id)


def _localize(part: Any, language: str, *names: str) -> None:
    if not isinstance(part, Mapping):
        return
    for name in names:
        value = part.get(name)
        if isinstance(value, str) and value:
            part[name] = localize_text(value, language)  # type: ignore[index]  # what JSON holds is a dict
        elif isinstance(value, dict):
            _localize(value, language, *value)
