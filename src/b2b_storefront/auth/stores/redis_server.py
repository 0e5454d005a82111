"""The conversation with a Redis or Valkey server, which may be down, slow, full or something else entirely."""

import asyncio
import contextlib
import logging
import math
import re
import threading
from collections.abc import AsyncIterator, Callable, Generator
from dataclasses import dataclass, field
from typing import Any, TypeVar
from urllib.parse import urlsplit

from b2b_storefront._errors import ConfigurationError
from b2b_storefront._secret import HiddenBytes, SecretText
from b2b_storefront._signals import pass_signal_on
from b2b_storefront.auth.steps import drive, drive_async

__all__ = ["Command", "RedisServer", "Steps", "UnavailableError"]

logger = logging.getLogger("b2b_storefront")

CONNECTIONS = 32
"""How many connections a process, or an event loop of it, opens at most."""

PUNCTUAL = 0.02
"""Seconds by which a timer may be late before the event loop, and not the server, is taken to be slow."""

PATIENCE = 8
"""How many timeouts a command of an event loop gets at most, while the loop is slow or the server answers others."""

FIRST_CONNECTIONS = 4
"""How many connections an event loop opens at once; each answer allows one more. Thirty-two that are opened together
keep a busy loop from hearing any answer for a while, and a server that is well would look as if it were not."""

T = TypeVar("T")

Command = tuple[Any, ...]
"""A command's name and arguments."""

Steps = Generator[Command, Any, T]
"""Yields commands, is sent their answers or thrown `UnavailableError`, and returns what the method returns."""


class UnavailableError(Exception):
    """The server can't be asked now."""


class _Outage:
    """Whether the server is left alone, and what was said about it. Its methods may be called from any thread."""

    def __init__(self, place: str, timeout: float, pause: float, monotonic: Callable[[], float]) -> None:
        self._place = place
        self._timeout = timeout
        self._pause = pause
        self._monotonic = monotonic
        self._until = self._answered_at = -math.inf
        self._down = False
        self._writes_fail = False
        self._lock = threading.Lock()

    def check(self) -> None:
        """Raise `UnavailableError` while the server is left alone."""
        if self._monotonic() < self._until:
            raise UnavailableError

    def failed(self, error: Exception, command: Command) -> None:
        """Leave the server alone for a while; warn if it worked until now."""
        with self._lock:
            warned, self._down = self._down, True
            self._writes_fail = self._writes_fail or _writes(command)
            self._until = self._monotonic() + self._pause
        if not warned:
            what, advice = _diagnosis(error, self._timeout)
            logger.warning(
                "The token store at %s %s. Until it is back, tokens are kept in this process alone, and it is tried"
                " again every %g s. %s",
                self._place,
                what,
                self._pause,
                advice,
            )

    def answered(self, command: Command) -> None:
        """Take note of an answer, and say so if it ends an outage."""
        self._answered_at = self._monotonic()
        if not self._down:
            return
        with self._lock:
            # Commands sent before the failure may still be answered, and a full server or a replica answers reads.
            unsure = self._monotonic() < self._until or (self._writes_fail and not _writes(command))
            if unsure or not self._down:
                return
            self._down = self._writes_fail = False
        logger.info("The token store at %s is back.", self._place)

    def answered_since(self, seconds: float) -> bool:
        """Tell whether the server has answered any command in the last so many seconds."""
        return self._monotonic() - self._answered_at < seconds

    def after_fork(self) -> None:
        """Make this usable in a forked child."""
        self._lock = threading.Lock()


@dataclass(slots=True, repr=False)
class _AsyncSide:
    """What belongs to one event loop. It has no repr, for the client's own shows the password."""

    client: Any  # redis.asyncio.Redis, which leaves execute_command() untyped
    slots: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(FIRST_CONNECTIONS))
    more: int = CONNECTIONS - FIRST_CONNECTIONS

    def answered(self) -> None:
        """Let one connection more be opened."""
        if self.more:
            self.more -= 1
            self.slots.release()


class RedisServer:
    """Sends commands to a server, from threads and from event loops, and leaves it alone for a while when it fails.

    Args:
        url: Where the server is, and how to sign in to it.
        timeout: Seconds for connecting, and for each command.
        pause: Seconds for which the server is left alone after it failed.
        monotonic: Returns seconds of a clock that is never set.

    Raises:
        ConfigurationError: The URL can't work, or the package redis is missing.
    """

    def __init__(self, url: SecretText, *, timeout: float, pause: float, monotonic: Callable[[], float]) -> None:
        self._url = url
        self._timeout = timeout
        options = _options(url, timeout)
        self.place = _place(options)
        self._outage = _Outage(self.place, timeout, pause, monotonic)
        self._inherited: object = None
        self._client: Any = None  # redis.Redis
        self._sides: dict[asyncio.AbstractEventLoop, _AsyncSide] = {}
        self._reset()

    def run(self, steps: Steps[T]) -> T:
        """Carry a method's steps out, and return what they return."""
        return drive(steps, self._ask)

    async def run_async(self, steps: Steps[T]) -> T:
        """Like `run`."""
        return await drive_async(steps, self._ask_async)

    def close(self) -> None:
        """Close the connections that threads opened."""
        with self._lock:
            client, self._client = self._client, None
        if client is not None:
            client.connection_pool.disconnect()

    async def close_async(self) -> None:
        """Close the connections that the running event loop opened."""
        with self._lock:
            side = self._sides.pop(asyncio.get_running_loop(), None)
        if side is not None:
            # A connection that can't say goodbye is closed all the same.
            with contextlib.suppress(Exception):
                await side.client.connection_pool.disconnect()

    def after_fork(self) -> None:
        """Make this usable in a forked child: the parent's connections stay the parent's."""
        # Held on to, not used: when a loop's connections are collected, they are closed with a warning.
        self._inherited = self._sides
        self._outage.after_fork()
        self._reset()

    def _reset(self) -> None:
        self._lock = threading.Lock()
        self._slots = threading.Semaphore(CONNECTIONS)
        self._client = None
        self._sides = {}

    def _ask(self, command: Command) -> Any:
        self._outage.check()
        slots = self._slots
        # Its turn comes: each command before it is answered, or ends with its timeout and an outage.
        while not slots.acquire(timeout=self._timeout):
            self._outage.check()
        try:
            self._outage.check()
            answer = _hidden(self._sync_client().execute_command(*command))
        except UnavailableError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever the server does, a token can still be obtained
            pass_signal_on(error)
            self._failed(error, command)
            return None
        finally:
            slots.release()
        self._outage.answered(command)
        return answer

    async def _ask_async(self, command: Command) -> Any:
        self._outage.check()
        side = self._side()
        # Its turn comes: each command before it is answered, or ends with its timeout and an outage.
        await side.slots.acquire()
        try:
            self._outage.check()
            async with _fair_timeout(self._timeout, self._outage.answered_since):
                answer = _hidden(await side.client.execute_command(*command))
        except UnavailableError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever the server does, a token can still be obtained
            pass_signal_on(error)
            self._failed(error, command)
            return None
        finally:
            side.slots.release()
        side.answered()
        self._outage.answered(command)
        return answer

    def _failed(self, error: Exception, command: Command) -> None:
        # A key of another type is one bad value, no reason to leave the server alone.
        if str(error).startswith("WRONGTYPE"):
            self._outage.answered(command)
            return
        self._outage.failed(error, command)
        raise UnavailableError from None

    def _sync_client(self) -> Any:
        import redis

        with self._lock:
            if self._client is None:
                pool = redis.ConnectionPool(**_options(self._url, self._timeout))
                self._client = redis.Redis(connection_pool=pool)
            return self._client

    def _side(self) -> _AsyncSide:
        import redis.asyncio

        loop = asyncio.get_running_loop()
        with self._lock:
            side = self._sides.get(loop)
            if side is None:
                for other in [other for other in self._sides if other.is_closed()]:
                    del self._sides[other]
                pool = redis.asyncio.ConnectionPool(**_options(self._url, self._timeout, asynchronous=True))
                client = redis.asyncio.Redis(connection_pool=pool)
                side = self._sides[loop] = _AsyncSide(client)
            return side


@contextlib.asynccontextmanager
async def _fair_timeout(seconds: float, answered_since: Callable[[float], bool]) -> AsyncIterator[None]:
    """Raise `TimeoutError` in the block after so many seconds in which a server did not answer that could have.

    Where the event loop was busy with something else, or the server answers other commands meanwhile, it is this
    process that is slow, as a thousand customers after a restart make it: the command gets the time again, a few times.

    Args:
        seconds: How long to wait.
        answered_since: Tells whether the server has answered any command for so many seconds.
    """
    loop = asyncio.get_running_loop()
    periods = 0
    timers: list[asyncio.TimerHandle] = []

    def start() -> None:
        nonlocal periods
        periods += 1
        due = loop.time() + seconds
        timers[:] = [loop.call_at(due, expire, due)]

    def expire(due: float) -> None:
        late = loop.time() - due > PUNCTUAL
        if periods < PATIENCE and (late or answered_since(seconds)):
            start()
        else:
            limit.reschedule(due)

    async with asyncio.timeout(None) as limit:
        start()
        try:
            yield
        finally:
            timers[0].cancel()


def _hidden(answer: Any) -> Any:
    return HiddenBytes(answer) if isinstance(answer, bytes) else answer


def _options(url: SecretText, timeout: float, *, asynchronous: bool = False) -> dict[str, Any]:
    """Return what a pool of connections takes.

    Raises:
        ConfigurationError: The URL can't work, or the package redis is missing.
    """
    try:
        import redis.asyncio.connection
        import redis.asyncio.retry
        import redis.connection
        import redis.exceptions
        import redis.retry
        from redis.backoff import NoBackoff
    except ImportError as error:
        raise ConfigurationError(
            "RedisTokenStore needs the package redis: install b2b-storefront[redis], or keep tokens in a"
            " MemoryTokenStore."
        ) from error
    # redis knows Valkey's names for the same protocol only in its newest versions.
    url = SecretText(re.sub(r"^valkey(s?)://", r"redis\1://", url))
    # A connection that the server closed while idle is opened anew. A timeout is not waited for twice.
    again = redis.asyncio.retry.Retry if asynchronous else redis.retry.Retry
    retry = again(NoBackoff(), 1, supported_errors=(redis.exceptions.ConnectionError,))
    parse = redis.asyncio.connection.parse_url if asynchronous else redis.connection.parse_url
    _check_parts(url)
    try:
        options: dict[str, Any] = {**parse(url.reveal())}
        # In an event loop one timeout is around all of a command, and knows when the loop itself is slow.
        each = None if asynchronous else timeout
        options |= {"socket_timeout": each, "socket_connect_timeout": each, "retry": retry}
        options |= {"decode_responses": False, "protocol": 2, "max_connections": CONNECTIONS + 1}
        if "password" in options:
            options["password"] = SecretText(options["password"])
        if url.startswith("rediss:") and "ssl_cert_reqs" not in options:
            options.setdefault("ssl_check_hostname", True)  # redis 5 leaves it out
        # What the query sets is looked at only when a connection is made.
        (redis.asyncio if asynchronous else redis).ConnectionPool(**options).make_connection()
    except Exception as error:  # noqa: BLE001 - which errors there are is up to redis; their texts may hold the password
        pass_signal_on(error)
        raise ConfigurationError(
            "url can't work: a setting behind its question mark, or its port, is wrong. The settings are those of"
            " redis.Redis.from_url()."
        ) from None
    return options


def _check_parts(url: SecretText) -> None:
    """Raise `ConfigurationError` for a URL that redis would take for another one than was meant."""
    try:
        parts = urlsplit(url.reveal())
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("redis", "rediss", "unix"):
        raise ConfigurationError(
            "url is not a Redis or Valkey URL: pass redis://host:6379/0, rediss://host:6379/0 for TLS (valkey:// and"
            " valkeys:// are the same), or unix:///path/to/socket."
        )
    database = parts.path.strip("/")
    misread = parts.fragment or "@" in parts.query or (database and not database.isdecimal())
    if parts.scheme != "unix" and misread:
        raise ConfigurationError(
            "url has a path that is not a database number: pass redis://host:6379/0, and write / ? # @ : in a user name"
            " or password as %2F %3F %23 %40 %3A."
        )
    if parts.scheme == "unix" and not parts.path:
        raise ConfigurationError("url names no socket: pass unix:///path/to/socket.")


def _place(options: dict[str, Any]) -> str:
    return str(options.get("path") or f"{options.get('host', 'localhost')}:{options.get('port', 6379)}")


def _writes(command: Command) -> bool:
    return bool(command[0] == "EVAL")


def _diagnosis(error: Exception, timeout: float) -> tuple[str, str]:
    """Return what happened, and what to check. An error's own text may repeat what was sent, so it is left out."""
    from redis import exceptions

    slow = f"gave no answer within {timeout:g} s", "Check its load and the network, or set a longer timeout."
    known: tuple[tuple[type[Exception], tuple[str, str]], ...] = (
        (exceptions.AuthenticationError, ("refuses the user or password", "Check them in the URL.")),
        (
            exceptions.NoPermissionError,
            ("refuses this user a command", "Allow GET, SET, DEL, PTTL, EVAL and PING for keys with the prefix."),
        ),
        (exceptions.OutOfMemoryError, ("is full", "Check its maxmemory, and choose a maxmemory-policy that evicts.")),
        (exceptions.ReadOnlyError, ("is a read-only replica", "Let the URL name the primary.")),
        (exceptions.BusyLoadingError, ("is still loading its data", "Wait until it has started.")),
        (exceptions.TimeoutError, slow),
        (TimeoutError, slow),
        (exceptions.ConnectionError, ("can't be reached", "Check that it runs, its address and the network.")),
    )
    for kind, said in known:
        if isinstance(error, kind):
            return said
    return (
        f"can't be used ({type(error).__name__})",
        "Check that it is Redis or Valkey, 6 or newer, that it runs scripts, and that it is not a node of a cluster.",
    )
