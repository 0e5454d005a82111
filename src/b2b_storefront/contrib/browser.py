"""A customer who stays signed in: what a browser's session remembers, and how a request comes back to the customer.

The session, of any framework, holds a reference to the customer, and neither a token nor a password. The token lies in
the token store, from where each request takes it, in whichever process.
"""

import time
from collections.abc import Callable, Collection, Mapping, MutableMapping
from typing import Any, Protocol, runtime_checkable

from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import ConfigurationError
from b2b_storefront._numbers import describe, is_positive
from b2b_storefront.auth.credentials.base import Credentials
from b2b_storefront.contrib.reference import KEY, LONGEST, compose_reference, is_anothers, read_reference
from b2b_storefront.flows.signed_in import LoginAnswer

__all__ = ["KEY", "forget", "remember", "restore"]


@runtime_checkable
class _KeyedSession(Protocol):
    """A session of Django's, which lies at the server under a key."""

    def cycle_key(self) -> None: ...
    def flush(self) -> None: ...


def remember(session: MutableMapping[str, Any], signed_in: LoginAnswer, *, keep: Collection[str] = ()) -> None:
    """Remember a customer who has just signed in, in a browser's session that begins anew.

    Whoever knew the session from before the sign-in, or planted it, has nothing of the one after it: a session of
    Django's gets another key, and is emptied where it was another customer's; any other is emptied and filled again.

    Args:
        session: The session of the web request, such as Flask's `session` or Starlette's `request.session`.
        signed_in: What `login` gave.
        keep: Names of entries that go on, such as `cart`, where the session is emptied.
    """
    reference = compose_reference(signed_in)
    kept = {name: session[name] for name in keep if name in session}
    if not isinstance(session, _KeyedSession):
        session.clear()
    elif is_anothers(session.get(KEY), reference):
        session.flush()
    else:
        session.cycle_key()
    session.update(kept)
    session[KEY] = reference


def restore(
    session: Mapping[str, Any],
    *,
    settings: StoreSettings | None = None,
    longest: float = LONGEST,
    clock: Callable[[], float] = time.time,
) -> Credentials | None:
    """Return the credentials of the customer whom a browser's session remembers. Without I/O, and changes nothing.

    Make the request's session of them: `storefront.session(credentials)`. Whether the request may act for the customer
    is another question, as a form of another site sends the browser's cookies too: see `check_origin`.

    Args:
        session: The session of the web request.
        settings: Those of the storefront in use, `storefront.settings`: a customer of another store is not restored.
        longest: Seconds for which a browser stays signed in, from the sign-in on.
        clock: Returns unix seconds.

    Returns:
        The credentials; None where nobody is remembered, or no longer, or in a way that this version does not know.

    Raises:
        ConfigurationError: `longest` is not a number of seconds greater than 0 and up to a year.
    """
    if not is_positive(longest):
        raise ConfigurationError(
            f"longest is {describe(longest)}: pass a number of seconds greater than 0 and up to a year."
        )
    return read_reference(session.get(KEY), settings, longest, clock())


def forget(session: MutableMapping[str, Any]) -> None:
    """End a browser's session, as the customer signs out: nothing of it goes on.

    Args:
        session: The session of the web request.
    """
    if isinstance(session, _KeyedSession):
        session.flush()
    else:
        session.clear()
