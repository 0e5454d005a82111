"""An HTTP answer, and how a GraphQL result is told from everything else that a server, or a proxy, may answer."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from b2b_storefront._display import seconds_text
from b2b_storefront._error_details import GraphQLErrorDetail, bounded_text
from b2b_storefront._errors import HTTPStatusError, InvalidBodyError, RateLimitedError, ResponseError
from b2b_storefront._reprs import even_unfinished
from b2b_storefront._secret import hide
from b2b_storefront.wire.echoes import Echoes, find_secrets
from b2b_storefront.wire.json_text import BadJSON, parse_json
from b2b_storefront.wire.one_step import Reading
from b2b_storefront.wire.request import AnyRequest, PreparedRequest
from b2b_storefront.wire.waits import seconds_in

__all__ = [
    "HTTPResult",
    "Outcome",
    "RawAnswer",
    "TypedResult",
    "describe_status",
    "error_about",
    "failure_message",
    "limit_reached",
    "list_errors",
    "no_place_left",
    "not_json",
    "read_answer",
    "request_id_of",
]

EXCERPT_LENGTH = 300
LONGEST_HEADER = 200
"""Characters of a header that an error shows."""

if TYPE_CHECKING:
    from b2b_storefront.wire.mending import Mended

ErrorT = TypeVar("ErrorT", bound=ResponseError)


@dataclass(slots=True)  # Not frozen: that takes three times as long to make, and one is made per call.
class RawAnswer:
    """What came back, unread. Its repr shows no body: it may hold a token.

    Attributes:
        status: The HTTP status.
        headers: The answer's headers; look-ups ignore case.
        body: The body, unpacked.
        elapsed: Seconds from sending the request to having the whole answer.
    """

    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    elapsed: float


class HTTPResult:  # Without slots, so that one of graphql-core's can be one of these too (`transport/seam`).
    """A GraphQL result with the HTTP answer it came in.

    Attributes:
        data: The data as JSON has it; None for none.
        errors: The errors as JSON has them; None for none.
        extensions: What came beside them; None for nothing.
        status: The HTTP status; None when the transport hides it.
        headers: The answer's headers; look-ups ignore case.
        elapsed: Seconds from sending the request to having the whole answer.
        attempts: How often the request was sent.
        stopped: Why it was not sent once more, in words for an error; empty where there is nothing to say.
        size: How many bytes its body had, unpacked; None where the transport hides it.
        mended: Where it strayed from the schema and was mended, once it is decoded.
    """

    def __init__(
        self,
        data: dict[str, Any] | None,
        errors: list[Any] | None,
        extensions: dict[str, Any] | None,
        *,
        status: int | None,
        headers: Mapping[str, str],
        elapsed: float,
        size: int | None = None,
    ) -> None:
        self.data = data
        self.errors = errors
        self.extensions = extensions
        self.status = status
        self.headers = headers
        self.elapsed = elapsed
        self.attempts = 1
        self.stopped = ""
        self.size = size
        self.mended: tuple[Mended, ...] = ()
        self._details: tuple[GraphQLErrorDetail, ...] | None = None

    @even_unfinished
    def __repr__(self) -> str:
        # Without the data: the answer to a login holds a token.
        return f"<HTTPResult HTTP {self.status}, {len(self.errors or ())} errors>"

    def unseen_data(self) -> Any:
        """Return the data as JSON has it, to be written somewhere: it counts as seen by nobody."""
        return self.data

    @property
    def details(self) -> tuple[GraphQLErrorDetail, ...]:
        """The answer's errors, parsed once."""
        if self._details is None:
            # A transport that executes locally gives GraphQLError objects, the others give what came over the wire.
            formatted = (getattr(error, "formatted", error) for error in self.errors or ())
            self._details = tuple(map(GraphQLErrorDetail.from_wire, formatted))
        return self._details


class TypedResult(HTTPResult):
    """A result that was read into its type in one step. Its JSON is parsed if somebody asks for `data`.

    Args:
        value: What was read.
        parse: Returns the data as JSON has it.
    """

    def __init__(
        self,
        value: Any,
        parse: Callable[[], dict[str, Any] | None],
        extensions: dict[str, Any] | None,
        *,
        status: int | None,
        headers: Mapping[str, str],
        elapsed: float,
        size: int | None = None,
    ) -> None:
        super().__init__(None, None, extensions, status=status, headers=headers, elapsed=elapsed, size=size)
        self._value: tuple[Any] | None = (value,)
        self._parse: Callable[[], dict[str, Any] | None] | None = parse

    @property
    def data(self) -> dict[str, Any] | None:
        """The data as JSON has it. Whoever has seen it may have changed it, so that it counts from then on."""
        if self._parse is not None:
            self._data, self._parse, self._value = self._parse(), None, None
        return self._data

    @data.setter
    def data(self, data: dict[str, Any] | None) -> None:
        self._data, self._parse, self._value = data, None, None

    def unseen_data(self) -> Any:
        """Return the data as JSON has it, to be written somewhere: it counts as seen by nobody."""
        return self._data if self._parse is None else self._parse()

    @property
    def read_value(self) -> tuple[Any] | None:
        """What was read, in a tuple; None if somebody has taken it, or the JSON counts."""
        return self._value

    def take(self) -> tuple[Any] | None:
        """Return `read_value` to the first who asks, and None to everybody else: nobody shares a result."""
        value, self._value = self._value, None
        return value


Outcome = HTTPResult | ResponseError
"""What an answer is: a GraphQL result, or the error that the session raises once it knows that a new token is no cure.

Errors are values until then, so that the bodies and headers of an answer do not get into their tracebacks.
"""


def read_answer(request: AnyRequest, answer: RawAnswer) -> Outcome:
    """Read an HTTP answer as a GraphQL result, whatever its status.

    Returns:
        The result; or `RateLimitedError` for HTTP 429, `HTTPStatusError` for another status of 300 or more without a
        result and for the API's in-body failure, `InvalidBodyError` for a success that is not a result. Where it is no
        plain success, what the answer repeats of the request's secrets is hidden.
    """
    outcome = _read(request, answer)
    if not isinstance(request, PreparedRequest) or (isinstance(outcome, HTTPResult) and not outcome.errors):
        return outcome
    given_out = find_secrets(outcome.data) if isinstance(outcome, HTTPResult) and request.operation.gives_token else ()
    bare = Echoes([*request.secrets(), *given_out]).hide_in(answer)
    return outcome if bare is answer else _read(request, bare)


def _read(request: AnyRequest, answer: RawAnswer) -> Outcome:
    if answer.status == 429:
        return limit_reached(request.operation_name, answer, _excerpt(request, answer))
    if answer.status < 300 and isinstance(request, PreparedRequest) and (reader := request.reader) is not None:
        reading = reader.read(answer.body)
        if reading is not None:
            return _read_typed(reading, answer)
    payload = parse_json(answer.body)
    if isinstance(payload, dict):
        data, errors, code = payload.get("data"), list_errors(payload.get("errors")), payload.get("code")
        data = data if isinstance(data, dict) else None
        code = code if isinstance(code, int) and not isinstance(code, bool) else None
        if code == 200 and data is not None:
            code = None  # As REST bodies of this API say that nothing failed.
        if errors or (data is not None and code is None and answer.status < 300):
            if data is not None and isinstance(request, PreparedRequest) and request.operation.gives_token:
                data = hide(data)
            extensions = payload.get("extensions")
            return HTTPResult(
                data,
                errors,
                extensions if isinstance(extensions, dict) else None,
                status=answer.status,
                headers=answer.headers,
                elapsed=answer.elapsed,
                size=len(answer.body),
            )
        if code == 429:
            return limit_reached(request.operation_name, answer, _excerpt(request, answer))
        if code is not None:
            # REST bodies of this API carry their failure inside, sometimes under HTTP 200.
            request_id = request_id_of(answer.headers) or "(none sent)"
            return _error(
                HTTPStatusError,
                f"the API failed with code {code}: {failure_message(payload) or 'no message'}. If it goes on, quote the"
                f" request id {request_id} to BigCommerce's support.",
                request,
                answer,
            )
    if answer.status >= 300:
        return _error(HTTPStatusError, describe_status(answer.status, answer.headers), request, answer)
    return _error(InvalidBodyError, not_json(payload, answer), request, answer)


def _read_typed(reading: Reading, answer: RawAnswer) -> TypedResult:
    body = answer.body

    def parse() -> dict[str, Any] | None:
        data: dict[str, Any] | None = parse_json(body)["data"]
        return data

    return TypedResult(
        reading.value,
        parse,
        reading.extensions,
        status=answer.status,
        headers=answer.headers,
        elapsed=answer.elapsed,
        size=len(body),
    )


def list_errors(errors: object) -> list[Any] | None:
    """Return a result's errors as a list; None for none.

    Whatever is neither null nor an empty list says that something went wrong: it must not pass for a success.
    """
    if isinstance(errors, list | tuple):
        return list(errors) or None
    return None if errors is None else [errors]


def not_json(payload: object, answer: RawAnswer) -> str:
    """Say what is wrong with a success that is not a result, and what to do."""
    content_type = answer.headers.get("Content-Type", "no content type")[:LONGEST_HEADER]
    told = f"the answer (HTTP {answer.status}, {content_type}) is"
    if isinstance(payload, BadJSON) and payload.meant:
        return (
            f"{told} broken JSON: {payload.problem}. It was cut short or changed on its way, or written so: try"
            " again, and quote the request id to BigCommerce's support if it goes on. A mutation was carried out."
        )
    kind = f"not JSON: {payload.problem}" if isinstance(payload, BadJSON) else "JSON of another shape"
    return (
        f"{told} {kind}. Check that base_url names the B2B Edition API and that no proxy or login page answers in its"
        " place."
    )


def limit_reached(name: str | None, answer: RawAnswer | None, excerpt: str = "") -> RateLimitedError:
    """Return the error for HTTP 429.

    Args:
        name: What the request is called.
        answer: The answer; None where the transport hides it.
        excerpt: The beginning of its body.
    """
    headers: Mapping[str, str] = answer.headers if answer else {}
    resets_in = seconds_in(headers, "X-Request-Window-Resets-After")
    seconds = seconds_in(headers, "Retry-After")
    seconds = resets_in if seconds is None else seconds
    wait = "up to a minute" if seconds is None else f"{seconds:g} s"
    error = error_about(
        RateLimitedError,
        name,
        "the store's request limit is used up (HTTP 429). All integrations of a store share it; wait"
        f" {wait} and send fewer requests.",
        429,
        headers,
        excerpt,
    )
    error.retry_after, error.resets_in = seconds, resets_in
    return error


def no_place_left(name: str | None, seconds: float, left: float) -> RateLimitedError:
    """Return the error for a call that was not sent, as the store's budget has no place for it in its time.

    Args:
        name: What the request is called.
        seconds: Until there may be a place.
        left: How many seconds the call has left.
    """
    error = RateLimitedError(
        f"{name or 'The request'}: the store's request limit is used up for the next {seconds_text(seconds)}, and the"
        f" call has {seconds_text(max(left, 0.0))} left. Nothing was sent; call again later, or raise timeout, and send"
        " fewer requests.",
        operation_name=name,
    )
    error.retry_after = seconds
    return error


def describe_status(status: int, headers: Mapping[str, str]) -> str:
    """Say what an HTTP status without a readable body means, and what to do."""
    if status == 304:
        return "the server says that nothing changed (HTTP 304), which nobody asked. Check the proxies on the way."
    if status < 400:
        return (
            f"the server redirects (HTTP {status}) to {_location(headers)}. Redirects are not followed, so that no"
            " token leaves the configured host; set base_url to the final address."
        )
    if status < 500:
        return (
            f"the server refused the request (HTTP {status}) without a GraphQL answer. Check base_url and store_hash."
        )
    return (
        f"the server failed (HTTP {status}) without a GraphQL answer. Try again; a mutation may have been carried out."
    )


def failure_message(payload: object) -> str | None:
    """Return the API's text, from whichever of its kinds of failure bodies this is."""
    if not isinstance(payload, dict):
        return None
    data, meta = payload.get("data"), payload.get("meta")
    detail = data.get("errMsg") if isinstance(data, dict) else None
    general = meta.get("message") if isinstance(meta, dict) else None
    text = detail or payload.get("detail") or payload.get("message") or general or payload.get("title")
    return bounded_text(text) if text else None


def request_id_of(headers: Mapping[str, str]) -> str | None:
    """Return the API's id of a request, to quote to the support; None when it sent none."""
    request_id = headers.get("X-Request-Id")
    return None if request_id is None else request_id[:LONGEST_HEADER]


def error_about(
    kind: type[ErrorT], name: str | None, text: str, status: int, headers: Mapping[str, str], excerpt: str = ""
) -> ErrorT:
    """Return an error about an answer, which names the request."""
    return kind(
        f"{name or 'The request'}: {text}",
        operation_name=name,
        status=status,
        request_id=request_id_of(headers),
        excerpt=excerpt,
    )


def _error(kind: type[ErrorT], text: str, request: AnyRequest, answer: RawAnswer) -> ErrorT:
    return error_about(kind, request.operation_name, text, answer.status, answer.headers, _excerpt(request, answer))


def _excerpt(request: AnyRequest, answer: RawAnswer) -> str:
    if isinstance(request, PreparedRequest) and request.operation.gives_secrets:
        return ""
    return bytes(answer.body[:EXCERPT_LENGTH]).decode("utf-8", "replace")


def _location(headers: Mapping[str, str]) -> str:
    # Without the query and a password, which may be somebody's secret.
    address = re.split(r"[?#]", headers.get("Location", ""))[0]
    return re.sub(r"^([a-zA-Z0-9+.-]*:?//)[^/]*@", r"\1", address)[:EXCERPT_LENGTH] or "an unnamed place"
