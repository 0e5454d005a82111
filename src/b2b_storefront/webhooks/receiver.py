"""What is done with a request: verify it, take each event once, hand it on, and answer at once.

BigCommerce waits for the answer, and sends again for two days what is not answered with 2xx. So what an event means is
worked out later: the handler puts it into a queue.
"""

import hashlib
import inspect
import logging
import time
from collections.abc import Awaitable, Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NoReturn

from b2b_storefront._errors import ConfigurationError, WebhookRefusedError
from b2b_storefront._numbers import describe, is_positive
from b2b_storefront._secret import HiddenBytes, hide
from b2b_storefront._signals import pass_signal_on
from b2b_storefront._steps import drive, drive_async
from b2b_storefront.webhooks.events import WebhookEvent, parse_event
from b2b_storefront.webhooks.seen import MemorySeenEvents, Seen, SeenEvents
from b2b_storefront.webhooks.signature import Headers, read_secrets, verify

__all__ = ["Receipt", "WebhookReceiver"]

_log = logging.getLogger("b2b_storefront")

_LONGEST_TOLERANCE = 1e10
"""Seconds: centuries, for whoever reads old events again."""

_LARGEST = 256 * 1024
_RETRY_AFTER = {"Retry-After": "60"}


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a request is to be answered, and what it was.

    Attributes:
        status: The HTTP status.
        text: The body, as plain text.
        headers: Further headers.
        event: The event; None where the request is refused.
        duplicate: Whether the event was taken before, and was not handed on again.
    """

    status: int
    text: str
    headers: Mapping[str, str] = field(default_factory=dict)
    event: WebhookEvent | None = None
    duplicate: bool = False


@dataclass(frozen=True, slots=True)
class _Look:
    """A step: call a method of the seen events with a key."""

    method: str
    key: str


@dataclass(frozen=True, slots=True)
class _HandOn:
    """A step: hand an event to the handler."""

    event: WebhookEvent


_Steps = Generator[_Look | _HandOn, Any, Receipt]


class WebhookReceiver:
    """Receives the webhooks of B2B Edition. It may be used from any thread and any event loop.

    Args:
        secrets: The client secret of the API account whose token subscribed; several while one replaces another.
        handle: Is called with each event once, and hands it on: `queue.put_nowait`, a task queue's `delay`. It may be
            asynchronous under ASGI. If it raises, the event is sent again later.
        seen: Remembers which events were taken; by default in this process alone. Several processes share
            `RedisSeenEvents`.
        store_hash: The store's hash, where events of other stores are to be refused.
        tolerance: By how many seconds the time of a message may differ from this server's.
        largest: How many bytes a body has at most.
        clock: Returns unix seconds.

    Raises:
        ConfigurationError: An argument can't work.
    """

    _keys: tuple[HiddenBytes, ...] = ()

    def __init__(
        self,
        secrets: str | Sequence[str],
        handle: Callable[[WebhookEvent], object],
        *,
        seen: SeenEvents | None = None,
        store_hash: str | None = None,
        tolerance: float = 300.0,
        largest: int = _LARGEST,
        clock: Callable[[], float] = time.time,
    ) -> None:
        # Rebound first: a traceback shows what the names hold when an error is raised.
        secrets = hide(secrets)
        keys = read_secrets(secrets)
        if not callable(handle):
            raise ConfigurationError("handle is no function: pass one that takes an event, such as queue.put_nowait.")
        if not is_positive(tolerance, _LONGEST_TOLERANCE):
            raise ConfigurationError(f"tolerance is {describe(tolerance)}: pass a number of seconds greater than 0.")
        if type(largest) is not int or largest < 1:
            raise ConfigurationError(f"largest is {describe(largest)}: pass a whole number of bytes greater than 0.")
        if store_hash is not None and (not isinstance(store_hash, str) or not store_hash):
            raise ConfigurationError("store_hash is the hash of a store, or None.")
        if seen is not None and not isinstance(seen, SeenEvents):
            raise ConfigurationError(
                "seen remembers events: pass MemorySeenEvents(), RedisSeenEvents(url), or your own."
            )
        self._keys = keys
        self._handle = handle
        self._seen = MemorySeenEvents() if seen is None else seen
        self._store_hash = store_hash
        self._tolerance = tolerance
        self._clock = clock
        self.largest = largest

    def __repr__(self) -> str:
        return f"<WebhookReceiver with {len(self._keys)} secrets>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("A webhook receiver holds secrets, and can't be pickled or copied.")

    def verify(self, headers: Headers, body: bytes) -> WebhookEvent:
        """Make sure that a request comes from BigCommerce, and read its event. Nothing is remembered or handed on.

        Args:
            headers: The request's headers.
            body: Its body as it came.

        Raises:
            WebhookRefusedError: It does not; or the body is too large or no event; or it is another store's.
        """
        return self._read(headers, body)[1]

    def receive(self, headers: Headers, body: bytes) -> Receipt:
        """Take a request, and return what to answer.

        Args:
            headers: The request's headers.
            body: Its body as it came.

        Raises:
            ConfigurationError: The handler is asynchronous: await `receive_async`.
        """

        def carry_out(step: _Look | _HandOn) -> Any:
            if isinstance(step, _Look):
                return getattr(self._seen, step.method)(step.key)
            result = self._handle(step.event)
            if inspect.isawaitable(result):
                if inspect.iscoroutine(result):
                    result.close()
                raise ConfigurationError("The handler is asynchronous: use asgi_app(), or await receive_async().")
            return result

        return drive(self._receiving(headers, body), carry_out)

    async def receive_async(self, headers: Headers, body: bytes) -> Receipt:
        """Like `receive`, in an event loop. The handler may be asynchronous."""

        async def carry_out(step: _Look | _HandOn) -> Any:
            if isinstance(step, _Look):
                ask: Callable[[str], Awaitable[Any]] = getattr(self._seen, f"{step.method}_async")
                return await ask(step.key)
            result = self._handle(step.event)
            return await result if inspect.isawaitable(result) else result

        return await drive_async(self._receiving(headers, body), carry_out)

    def _read(self, headers: Headers, body: bytes) -> tuple[str, WebhookEvent]:
        if len(body) > self.largest:
            raise WebhookRefusedError(f"The body has more than {self.largest} bytes.", status=413)
        message = verify(self._keys, headers, body, now=self._clock(), tolerance=self._tolerance)
        try:
            event = parse_event(body)
        except ValueError as error:
            raise WebhookRefusedError(str(error), status=400) from None
        if self._store_hash is not None and event.store_hash != self._store_hash:
            raise WebhookRefusedError("The event is another store's.", status=403)
        return message.message_id, event

    def _receiving(self, headers: Headers, body: bytes) -> _Steps:
        try:
            message_id, event = self._read(headers, body)
        except WebhookRefusedError as error:
            return Receipt(error.status, str(error))
        claimed: list[str] = []
        for key in _make_keys(message_id, event):
            seen = yield _Look("claim", key)
            if seen is Seen.NEW:
                claimed.append(key)
                continue
            # Known by one of its keys, it is known by the others from now on; if it is not done, by none of them.
            for earlier in claimed:
                yield _Look("confirm" if seen is Seen.DONE else "release", earlier)
            if seen is Seen.DONE:
                return Receipt(200, "The event was taken before.", event=event, duplicate=True)
            return Receipt(503, "The event is being taken by another request.", _RETRY_AFTER, event)
        try:
            yield _HandOn(event)
        except BaseException as error:
            for key in claimed:
                yield _Look("release", key)
            if not isinstance(error, Exception) or isinstance(error, ConfigurationError):
                raise
            pass_signal_on(error)
            _log.exception("The handler of webhooks failed for %s. It is asked to come again.", _shorten(event.scope))
            return Receipt(503, "The event can't be taken now.", _RETRY_AFTER, event)
        for key in claimed:
            yield _Look("confirm", key)
        return Receipt(200, "The event was taken.", event=event)


def _make_keys(message_id: str, event: WebhookEvent) -> list[str]:
    """Return the keys by which an event is known: what it is sent as, and what it is.

    `hash` is that of the content. Without the time in it, a change of tomorrow could look like today's, and be missed.
    """
    keys = [f"id:{_digest(message_id)}"]
    if event.hash and event.created_at is not None:
        keys.append(f"hash:{_digest(event.scope, event.hash, str(event.created_at))}")
    return keys


def _digest(*parts: str) -> str:
    text = "\0".join(parts)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:40]


def _shorten(scope: str) -> str:
    return repr(scope[:100])
