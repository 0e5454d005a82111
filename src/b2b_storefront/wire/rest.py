"""A REST request and its answer, beside the GraphQL endpoint: some of the API's ways to a token are not mutations."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

import orjson

from b2b_storefront._errors import CredentialsRefusedError, HTTPStatusError, InvalidBodyError, StorefrontError
from b2b_storefront._secret import HeaderText, HiddenBytes, SecretText, hide
from b2b_storefront.wire.answer import (
    RawAnswer,
    describe_status,
    error_about,
    failure_message,
    limit_reached,
    not_json,
    request_id_of,
)
from b2b_storefront.wire.echoes import Echoes, find_secrets
from b2b_storefront.wire.json_text import parse_json
from b2b_storefront.wire.refusals import login_refusal

__all__ = ["RestRequest", "RestResult"]


@dataclass(slots=True)
class RestResult:
    """What a REST request was answered. Its repr shows no data: it may hold a token.

    Attributes:
        data: The answer's `data`.
        meta: Its `meta`.
        status: The HTTP status.
        headers: The answer's headers; look-ups ignore case.
    """

    data: Any = field(repr=False)
    meta: Any = field(repr=False)
    status: int
    headers: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class RestRequest:
    """A REST request; by itself one for a token.

    Attributes:
        name: What errors call it.
        method: `GET` or `POST`.
        path: Below the API's address, with a leading slash.
        headers: Further headers.
        query: The query string's members, each a text or a list of texts; they may be secret.
        body: The JSON body; None for none.
        repeatable: Whether it may be carried out twice. To give a token out does no more than that.
        base_url: The address of another API than the storefront's; None for the storefront's.
        scope: What the store's API account needs for it, as the control panel calls it.
        route: The path with names in the places of what a call fills in; None where it fills nothing in.
    """

    name: str
    method: str
    path: str
    headers: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, Any] = field(default_factory=dict)
    body: Mapping[str, Any] | None = None
    repeatable: bool = True
    base_url: str | None = None
    scope: str = field(default="B2B Edition", kw_only=True)
    route: str | None = field(default=None, kw_only=True)

    def __post_init__(self) -> None:
        headers = {name: HeaderText(value) for name, value in self.headers.items()}
        for name, value in ("headers", headers), ("query", hide(self.query)), ("body", hide(self.body)):
            object.__setattr__(self, name, value)

    def url(self, base_url: str) -> SecretText:
        """Return the whole address, query included."""
        query = self.encoded_query
        return SecretText(base_url + self.path + ("" if query is None else "?" + query))

    def shown_url(self, base_url: str) -> str:
        """Return the address with a word in the place of each value of the query, as others may see it."""
        query = "&".join(f"{quote(name, safe='')}=hidden" for name in self.query)
        return f"{base_url}{self.path}{'?' + query if query else ''}"

    @property
    def encoded_query(self) -> SecretText | None:
        """The query as it is written; None for none."""
        members = ((name, value if isinstance(value, list) else [value]) for name, value in self.query.items())
        pairs = [f"{quote(name, safe='')}={quote(text.reveal(), safe='')}" for name, texts in members for text in texts]
        return SecretText("&".join(pairs)) if pairs else None

    @property
    def encoded_body(self) -> HiddenBytes | None:
        """The body as JSON."""
        return None if self.body is None else HiddenBytes(orjson.dumps(self.body))

    def read(self, answer: RawAnswer) -> RestResult | StorefrontError:
        """Return the result of an answer; or the error to raise, so that its traceback does not hold the answer."""
        outcome = self._read(answer)
        if isinstance(outcome, RestResult):
            return outcome
        bare = Echoes(self.secrets()).hide_in(answer)
        return outcome if bare is answer else self._read(bare)

    def secrets(self) -> list[SecretText]:
        """Return what of the request no error may show, though a server repeats it."""
        return [*find_secrets(self.headers), *find_secrets(self.query), *find_secrets(self.body)]

    def _read(self, answer: RawAnswer) -> RestResult | StorefrontError:
        return _read_token_answer(self, answer)


def _read_token_answer(request: RestRequest, answer: RawAnswer) -> RestResult | StorefrontError:
    name, status, headers = request.name, answer.status, answer.headers
    payload = parse_json(answer.body)
    text = failure_message(payload)
    code = payload.get("code") if isinstance(payload, dict) else None
    # REST bodies of this API carry their failure inside, sometimes under HTTP 200.
    failed = max(status, code if isinstance(code, int) and code < 600 else 0)
    if failed == 429:
        return limit_reached(name, answer)
    if failed < 300:
        if isinstance(payload, dict) and "data" in payload:
            return RestResult(hide(payload["data"]), payload.get("meta"), status, headers)
        return error_about(InvalidBodyError, name, not_json(payload, answer), status, headers)
    if failed >= 500 or failed < 400 or text is None:
        return error_about(HTTPStatusError, name, describe_status(failed, headers), status, headers)
    request_id = request_id_of(headers)
    return login_refusal(name, text, status, request_id) or CredentialsRefusedError(
        f"{name}: {text.rstrip('.')} (HTTP {status}). Check that these credentials belong to this store and still hold;"
        f" a store API token needs the {request.scope} scope.",
        operation_name=name,
        status=status,
        request_id=request_id,
    )
