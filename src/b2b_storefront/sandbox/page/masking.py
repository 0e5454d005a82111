"""What is shown of requests and answers: everything but their secrets."""

import re
from collections.abc import Collection
from typing import Any

import orjson

__all__ = ["MASK", "mask_json", "mask_text"]

MASK = "••••••"

_SECRET_NAME = re.compile(
    r"pass(wd)?$|password|token|secret|authoriz|^auth$|jwt|cookie|credential|api_?key", re.IGNORECASE
)
_TOKEN = re.compile(r"eyJ[\w-]*\.[\w-]+\.[\w-]*")
_BEARER = re.compile(r"(?i)\b(bearer|basic)\s+[^\s\"',;]+")
_SHORTEST = 4
_DEEPEST = 40


def mask_json(content: bytes, secrets: Collection[str]) -> str:
    """Return JSON for people, its secrets masked; what is no JSON is named by its size.

    Args:
        content: the JSON.
        secrets: texts that are masked wherever they are, beside what stands under the name of a secret.
    """
    if not content:
        return ""
    try:
        value = orjson.loads(content)
    except orjson.JSONDecodeError:
        return f"{len(content):,} bytes, not JSON"
    masked = _mask(value, _make_pattern(secrets), 0)
    return orjson.dumps(masked, option=orjson.OPT_INDENT_2).decode()


def mask_text(text: str, secrets: Collection[str]) -> str:
    """Return a text, the secrets in it masked."""
    return _mask_text(text, _make_pattern(secrets))


def _make_pattern(secrets: Collection[str]) -> re.Pattern[str] | None:
    known = sorted({secret for secret in secrets if len(secret) >= _SHORTEST}, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, known))) if known else None


def _mask_text(text: str, pattern: re.Pattern[str] | None) -> str:
    text = _BEARER.sub(rf"\1 {MASK}", _TOKEN.sub(MASK, text))
    return text if pattern is None else pattern.sub(MASK, text)


def _mask(value: Any, pattern: re.Pattern[str] | None, depth: int) -> Any:
    if depth > _DEEPEST:
        return "…"
    if isinstance(value, dict):
        return {
            _mask_text(name, pattern): _mask_named(name, member, pattern, depth + 1) for name, member in value.items()
        }
    if isinstance(value, list):
        return [_mask(member, pattern, depth + 1) for member in value]
    return _mask_text(value, pattern) if isinstance(value, str) else value


def _mask_named(name: str, value: Any, pattern: re.Pattern[str] | None, depth: int) -> Any:
    if _SECRET_NAME.search(name) and value is not None and not isinstance(value, bool | dict | list):
        return MASK
    if _SECRET_NAME.search(name) and isinstance(value, list):
        return [_mask_named(name, member, pattern, depth + 1) for member in value]
    return _mask(value, pattern, depth)
