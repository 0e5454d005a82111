"""What the management API answers: data, or a refusal and what to do about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from b2b_storefront._error_details import GraphQLErrorDetail, bounded_text
from b2b_storefront._errors import (
    AccessTokenRefusedError,
    HTTPStatusError,
    InvalidBodyError,
    ManagementError,
    RecordExistsError,
    RecordNotFoundError,
    StorefrontError,
)
from b2b_storefront._secret import hide
from b2b_storefront.wire.answer import (
    RawAnswer,
    describe_status,
    error_about,
    failure_message,
    limit_reached,
    not_json,
    request_id_of,
)
from b2b_storefront.wire.json_text import parse_json
from b2b_storefront.wire.refusals import ALREADY_EXISTS, NOT_IN_SANDBOX, login_refusal
from b2b_storefront.wire.rest import RestRequest, RestResult

__all__ = ["ManagementRequest"]

MOST_PROBLEMS = 5
"""How many problems of a refusal its error lists."""

DEEPEST = 5
"""How deeply problems are looked for."""


@dataclass(frozen=True, slots=True)
class ManagementRequest(RestRequest):
    """A request of the management API.

    Attributes:
        gives_token: Whether its answer holds a token.
        signed: Whether it carries the API account's token.
    """

    gives_token: bool = False
    signed: bool = field(default=True, kw_only=True)

    def _read(self, answer: RawAnswer) -> RestResult | StorefrontError:
        name, status, headers = self.name, answer.status, answer.headers
        if status < 300 and not answer.body:
            return RestResult(None, None, status, headers)
        payload = parse_json(answer.body)
        members: Mapping[str, Any] = payload if isinstance(payload, dict) else {}
        code = members.get("code")
        # Some refusals stand in the body alone. Codes of five digits begin with what the status would be.
        told = code if isinstance(code, int) and not isinstance(code, bool) and 400 <= code < 600 else 0
        failed = status if status >= 300 else told
        if failed == 429:
            return limit_reached(name, answer)
        if failed >= 500 and failed != NOT_IN_SANDBOX:
            return error_about(HTTPStatusError, name, self._describe_failure(failed, members), failed, headers)
        if 300 <= failed < 400:
            return error_about(HTTPStatusError, name, describe_status(failed, headers), status, headers)
        if failed:
            return self._refusal(failed, members, answer)
        if not members or not {"data", "code", "meta"} & members.keys():
            return error_about(InvalidBodyError, name, not_json(payload, answer), status, headers)
        data = members.get("data")
        meta = members.get("meta")
        return RestResult(hide(data) if self.gives_token else data, meta, status, headers)

    def _describe_failure(self, status: int, members: Mapping[str, Any]) -> str:
        text = failure_message(members)
        said = "" if text is None else f": {text.rstrip('.')}"
        hint = " It also fails so where store_hash is not the store of the API account's token." if self.signed else ""
        done = "" if self.repeatable else " It may have been carried out: look before you repeat it."
        return f"the API failed (HTTP {status}){said}. Try again later.{hint}{done}"

    def _refusal(self, status: int, members: Mapping[str, Any], answer: RawAnswer) -> StorefrontError:
        details = _details_of(members)
        problems = list(dict.fromkeys(_problems_of(details)))
        listed = "; ".join(problems[:MOST_PROBLEMS])
        more = f"; and {len(problems) - MOST_PROBLEMS} more" if len(problems) > MOST_PROBLEMS else ""
        text = (listed + more) or failure_message(members) or "refused without a text"
        text = bounded_text(text).rstrip(".")
        request_id = request_id_of(answer.headers)
        refused = login_refusal(self.name, failure_message(members) or "", status, request_id)
        if self.gives_token and refused is not None:
            return refused
        kind, advice = self._judge(status, text)
        code = members.get("code")
        error = kind(
            f"{self.name}: {text} (HTTP {status}). {advice}",
            operation_name=self.name,
            errors=(GraphQLErrorDetail(text, path=(), extensions={"code": code if isinstance(code, int) else status}),),
            status=answer.status,
            request_id=request_id,
        )
        error.details = None if self.gives_token else details
        return error

    def _judge(self, status: int, text: str) -> tuple[type[ManagementError], str]:
        if status == NOT_IN_SANDBOX:
            return ManagementError, "The sandbox said so and not the API: run this operation against a store."
        if status in {401, 403} and self.signed:
            return AccessTokenRefusedError, (
                "Check that access_token is of an API account of this store, and that the account has the scope of B2B"
                " Edition."
            )
        if status == 404:
            return RecordNotFoundError, "Check the ids: records of other stores are not found either."
        if ALREADY_EXISTS in text.lower():
            return RecordExistsError, "Use the one that exists, or choose another name or address."
        if status == 413:
            return ManagementError, "Send fewer entries at a time; the API takes ten."
        return ManagementError, "The text is the API's own; the arguments or the record's state are the usual cause."


def _details_of(members: Mapping[str, Any]) -> Any:
    """Return what a refusal says in particular, from whichever of the API's kinds of bodies this is."""
    data = members.get("data")
    if isinstance(data, Mapping) and data.get("errMsg"):
        return data["errMsg"]
    for name in ("errors", "detail", "title", "message"):
        if members.get(name):
            return members[name]
    meta = members.get("meta")
    return meta.get("message") if isinstance(meta, Mapping) else None


def _problems_of(details: Any, place: str = "", depth: int = 0) -> list[str]:
    """Return each problem as a text, after the name of its member."""
    if depth > DEEPEST or details is None or details == "":
        return []
    if isinstance(details, Mapping):
        pairs = list(details.items())[: MOST_PROBLEMS * 2]
        return [
            problem
            for name, inner in pairs
            for problem in _problems_of(inner, f"{place}.{name}" if place else str(name), depth + 1)
        ]
    if isinstance(details, list):
        return [problem for inner in details[: MOST_PROBLEMS * 2] for problem in _problems_of(inner, place, depth + 1)]
    text = bounded_text(details if isinstance(details, str) else str(details))
    return [f"{bounded_text(place)}: {text}" if place else text]
