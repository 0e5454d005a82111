"""REST requests of a buyer or a guest that are no sign-in: they travel with the customer's token, if there is one."""

from collections.abc import Callable, Mapping
from typing import Any, Self

from b2b_storefront._errors import HTTPStatusError, InvalidBodyError, StorefrontError
from b2b_storefront._secret import HiddenBytes, SecretText, hide
from b2b_storefront.wire.answer import (
    RawAnswer,
    describe_status,
    error_about,
    failure_message,
    limit_reached,
    not_json,
)
from b2b_storefront.wire.json_text import parse_json
from b2b_storefront.wire.request import authorization
from b2b_storefront.wire.rest import RestRequest, RestResult

__all__ = ["BuyerRestRequest"]


class BuyerRestRequest(RestRequest):
    """A REST request of a buyer or a guest.

    Args:
        name: What errors call it.
        path: Below the API's address, with a leading slash.
        refuse: Makes the error of the API's text and the HTTP status.
        headers: Further headers.
        body: The JSON body.
        content: The body where it is not JSON; `headers` then has its `Content-Type`.
        repeatable: Whether it may be carried out twice.
    """

    __slots__ = ("content", "refuse")

    content: bytes | None
    refuse: Callable[[str, int], StorefrontError]

    def __init__(
        self,
        name: str,
        path: str,
        refuse: Callable[[str, int], StorefrontError],
        *,
        headers: Mapping[str, str] | None = None,
        body: Mapping[str, Any] | None = None,
        content: bytes | None = None,
        repeatable: bool = True,
    ) -> None:
        super().__init__(name, "POST", path, headers or {}, {}, body, repeatable)
        object.__setattr__(self, "content", hide(content))
        object.__setattr__(self, "refuse", refuse)

    def with_headers(self, further: Mapping[str, str] | None, token: SecretText | None) -> Self:
        """Return the request with further headers, and with a customer's token in both headers in which it travels."""
        own = {} if token is None else {**authorization(token), "authToken": token}
        return type(self)(
            self.name,
            self.path,
            self.refuse,
            headers={**(further or {}), **self.headers, **own},
            body=self.body,
            content=self.content,
            repeatable=self.repeatable,
        )

    @property
    def encoded_body(self) -> HiddenBytes | None:
        """The body as it is sent."""
        return RestRequest.encoded_body.__get__(self) if self.content is None else HiddenBytes(self.content)

    def _read(self, answer: RawAnswer) -> RestResult | StorefrontError:
        status, headers = answer.status, answer.headers
        payload = parse_json(answer.body)
        text = failure_message(payload)
        code = payload.get("code") if isinstance(payload, dict) else None
        # REST bodies of this API carry their failure inside, sometimes under HTTP 200.
        failed = max(status, code if isinstance(code, int) and code < 600 else 0)
        if failed == 429:
            return limit_reached(self.name, answer)
        if failed < 300:
            if isinstance(payload, dict) and "data" in payload:
                return RestResult(hide(payload["data"]), payload.get("meta"), status, headers)
            return error_about(InvalidBodyError, self.name, not_json(payload, answer), status, headers)
        # A 401 is about the token, which another one may cure.
        if text is None or failed < 400 or failed == 401 or status >= 500:
            return error_about(HTTPStatusError, self.name, describe_status(failed, headers), failed, headers)
        return self.refuse(text, failed)
