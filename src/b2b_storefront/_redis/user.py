"""What everything that keeps something at a Redis or Valkey server has in common, whatever it keeps."""

from collections.abc import Callable
from typing import Any, NoReturn

from b2b_storefront._errors import ConfigurationError
from b2b_storefront._numbers import describe, is_positive
from b2b_storefront._redis.commands import Steps, UnavailableError
from b2b_storefront._redis.outage import ServerUse
from b2b_storefront._redis.server import RedisServer
from b2b_storefront._reprs import even_unfinished
from b2b_storefront._secret import SecretText

__all__ = ["RedisUser", "check_seconds"]


class RedisUser:
    """Has a server: found by what a user gave, shown without its password, closed, and not copied."""

    _server: RedisServer
    _more_to_show = ""

    def _use_server(
        self,
        url: Any,
        prefix: object,
        use: ServerUse,
        *,
        timeout: float,
        pause: float,
        monotonic: Callable[[], float],
    ) -> None:
        """Take what a user gave for the server; connections are opened when they are needed.

        Args:
            url: Its address, hidden: a traceback shows what names hold when an error is raised.
            prefix: What keys begin with.
            use: What it is used for.
            timeout: Seconds for connecting, and for each command.
            pause: Seconds for which it is left alone after it failed.
            monotonic: Returns seconds of a clock that is never set.

        Raises:
            ConfigurationError: One of them can't work, or the package redis is missing.
        """
        if not isinstance(url, str) or not isinstance(prefix, str):
            raise ConfigurationError(f"url and prefix are texts: pass {use.owner}('redis://localhost:6379/0').")
        check_seconds(timeout=timeout, pause=pause)
        self._server = RedisServer(SecretText(url), use, timeout=timeout, pause=pause, monotonic=monotonic)

    @even_unfinished
    def __repr__(self) -> str:
        return f"<{type(self).__name__} at {self._server.place}{self._more_to_show}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"{type(self).__name__} holds connections and secrets, and can't be pickled or copied.")

    def ping(self) -> bool:
        """Tell whether the server answers; False without asking while it is left alone."""
        return self._server.run(_pinging())

    async def ping_async(self) -> bool:
        """Like `ping`."""
        return await self._server.run_async(_pinging())

    def close(self) -> None:
        """Close the connections that threads opened. It can be used again."""
        self._server.close()

    async def close_async(self) -> None:
        """Close the running event loop's connections. It can be used again."""
        await self._server.close_async()


def check_seconds(**given: object) -> None:
    """Refuse what is no time.

    Raises:
        ConfigurationError: One of them is not a number of seconds greater than 0 and up to a year.
    """
    for name, seconds in given.items():
        if not is_positive(seconds):
            raise ConfigurationError(
                f"{name} is {describe(seconds)}: pass a number of seconds greater than 0 and up to a year."
            )


def _pinging() -> Steps[bool]:
    try:
        return bool((yield ("PING",)))
    except UnavailableError:
        return False
