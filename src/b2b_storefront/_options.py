"""What a call may ask for beside its operation's variables: its time, its language, headers of its own."""

import ipaddress
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal, Self

from b2b_storefront._config import check_timeout
from b2b_storefront._errors import ConfigurationError
from b2b_storefront._secret import HeaderText, is_header_safe, reveal
from b2b_storefront.resilience.limit import PRIORITIES, Traffic
from b2b_storefront.resilience.retry import NO_RETRIES, RetryPolicy, choose_policy
from b2b_storefront.wire.models import UNSET

__all__ = ["STOREFRONT_OPTIONS", "CacheOption", "CallOptions"]

LONGEST_REQUEST_ID = 200
LONGEST_NAME = 256
"""Letters of a header's name."""

_LOCALE = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")
_HEADER_NAME = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
_TRANSPORTS = "it is the transport's"
_RESERVED_PREFIXES = ("content-", "proxy-", "sec-")
_RESERVED = {
    "accept": "answers are JSON",
    "accept-encoding": "the transport knows what it can unpack",
    "accept-language": "pass locale=",
    "authorization": "the session's token goes there",
    "connection": _TRANSPORTS,
    "cookie": "one pool of connections serves all customers",
    "expect": _TRANSPORTS,
    "host": "base_url says it",
    "keep-alive": _TRANSPORTS,
    "te": _TRANSPORTS,
    "trailer": _TRANSPORTS,
    "transfer-encoding": _TRANSPORTS,
    "true-client-ip": "pass buyer_address=",
    "upgrade": _TRANSPORTS,
    "user-agent": "pass app= to the storefront",
    "x-forwarded-for": "pass buyer_address=",
    "x-bc-customer-access-token": "the customer's token goes there",
    "x-request-id": "pass request_id=",
}


_TRACING = {
    "b3",
    "baggage",
    "sentry-trace",
    "traceparent",
    "tracestate",
    "uber-trace-id",
    "x-amzn-trace-id",
    "x-cloud-trace-context",
    "x-correlation-id",
}
"""Headers that tell which request this is, and decide about no answer."""

CacheOption = bool | Literal["refresh"] | None


@dataclass(frozen=True, slots=True)
class CallOptions:
    """What the calls of a session ask for; None where they take the storefront's.

    Attributes:
        timeout: Seconds for each whole call.
        locale: The language of the API's texts, such as `de` or `fr-CA`.
        headers: Further headers; their values are not shown.
        request_id: What the application calls the web request that it serves, for finding calls in logs.
        buyer_address: The IP address of the buyer's browser, for calls that a server makes.
        priority: `page`, or `batch` for what nobody waits for.
        retry: How often calls are attempted, and with which pauses; False for once.
        traffic: The class of traffic that the priority means.
        policy: The policy that `retry` means; None for the storefront's.
        cache: Whether kept answers may be used: None and True allow it, False asks the API and keeps nothing,
            `refresh` asks the API and keeps what it answers.
        sent_headers: All headers that come of the above; None for none.
        deciding_headers: Those of the further headers that an answer may depend on; None for none.
    """

    timeout: float | None = None
    locale: str | None = None
    headers: Mapping[str, str] | None = field(default=None, repr=False)
    request_id: str | None = None
    buyer_address: str | None = None
    priority: Literal["page", "batch"] | None = None
    retry: RetryPolicy | Literal[False] | None = None
    traffic: Traffic = field(init=False, repr=False, default=Traffic.PAGE)
    policy: RetryPolicy | None = field(init=False, repr=False, default=None)
    cache: CacheOption = None
    sent_headers: Mapping[str, str] | None = field(init=False, repr=False, default=None)
    deciding_headers: Mapping[str, str] | None = field(init=False, repr=False, default=None)

    def __post_init__(self) -> None:
        headers = dict(self.headers or {})
        if self.locale is not None:
            headers["Accept-Language"] = self.locale
        if self.request_id is not None:
            headers["X-Request-Id"] = self.request_id
        if self.buyer_address is not None:
            headers["X-Forwarded-For"] = headers["True-Client-IP"] = self.buyer_address
        object.__setattr__(self, "sent_headers", headers or None)
        object.__setattr__(self, "traffic", PRIORITIES[self.priority or "page"])
        object.__setattr__(self, "policy", NO_RETRIES if self.retry is False else self.retry)
        deciding = {name: value for name, value in (self.headers or {}).items() if name.lower() not in _TRACING}
        object.__setattr__(self, "deciding_headers", deciding or None)

    def changed(self, **options: Any) -> Self:
        """Return these options with others in their places; what is `UNSET` stays.

        Raises:
            ConfigurationError: One of them can't work.
        """
        given = {name: value for name, value in options.items() if value is not UNSET}
        if "timeout" in given:
            check_timeout(given["timeout"])
        if given.get("locale") is not None:
            _check_locale(given["locale"])
        if given.get("request_id") is not None:
            _check_request_id(given["request_id"])
        if given.get("headers") is not None:
            given["headers"] = _check_headers(given["headers"])
        if given.get("buyer_address") is not None:
            given["buyer_address"] = _check_address(given["buyer_address"])
        if given.get("priority") is not None and not _is_priority(given["priority"]):
            raise ConfigurationError(f"priority is {_show(given['priority'])}: pass 'page', 'batch' or None.")
        if given.get("retry") is not None:
            choose_policy(given["retry"], {})
        cache = given.get("cache")
        if not (cache is None or isinstance(cache, bool) or (isinstance(cache, str) and cache == "refresh")):
            raise ConfigurationError(
                "cache is none of True, False and 'refresh'. Pass False to ask the API and keep nothing, 'refresh' to"
                " ask it and keep what it answers."
            )
        return replace(self, **given)


STOREFRONT_OPTIONS = CallOptions()
"""Whatever the storefront says."""


def _check_locale(locale: object) -> None:
    if not isinstance(locale, str) or not _LOCALE.fullmatch(locale):
        raise ConfigurationError(f"locale is {_show(locale)}: pass a language tag such as 'de' or 'fr-CA', or None.")


def _check_request_id(request_id: object) -> None:
    if not isinstance(request_id, str) or not request_id or not is_header_safe(request_id):
        raise ConfigurationError(
            "request_id is empty, or not a text of printable ASCII letters without spaces around it. Pass an id such"
            " as a UUID's text, or None."
        )
    if len(request_id) > LONGEST_REQUEST_ID:
        raise ConfigurationError(
            f"request_id has {len(request_id):,} letters. Pass one of up to {LONGEST_REQUEST_ID}, or None."
        )


def _check_headers(headers: object) -> dict[str, str]:
    if not isinstance(headers, Mapping):
        raise ConfigurationError("headers is not a mapping of names to values. Pass one such as {'X-Shop': 'eu'}.")
    checked: dict[str, str] = {}
    for name, value in headers.items():
        if not isinstance(name, str) or not _HEADER_NAME.fullmatch(name) or len(name) > LONGEST_NAME:
            raise ConfigurationError(
                f"headers: a name is empty, has more than {LONGEST_NAME} letters, or holds what no header's name may."
                " Correct it."
            )
        reserved = _RESERVED.get(name.lower())
        if reserved is not None or name.lower().startswith(_RESERVED_PREFIXES):
            raise ConfigurationError(f"headers: {name} can't be set by hand ({reserved or _TRANSPORTS}). Leave it out.")
        if not isinstance(value, str) or not is_header_safe(reveal(value)):
            raise ConfigurationError(
                f"headers: the value of {name} is not a text of printable ASCII letters without spaces around it."
                " Correct it; nothing was sent."
            )
        if any(name.lower() == other.lower() for other in checked):
            raise ConfigurationError(f"headers: {name} is there twice. Leave one out.")
        checked[name] = HeaderText(value)
    return checked


def _check_address(address: object) -> str:
    try:
        return str(ipaddress.ip_address(address if isinstance(address, str) else ""))
    except ValueError:
        pass
    raise ConfigurationError(
        f"buyer_address is {_show(address)}: pass the IP address of the buyer's browser, such as '203.0.113.7', or"
        " None."
    )


def _is_priority(priority: object) -> bool:
    return isinstance(priority, str) and priority in PRIORITIES


def _show(value: object) -> str:
    return repr(value[:40]) if isinstance(value, str) else type(value).__name__
