"""How an application treats its visitors, in whichever framework."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from b2b_storefront._config import StoreSettings, check_timeout
from b2b_storefront._errors import CredentialsRequiredError, StorefrontError
from b2b_storefront.auth.credentials.base import Credentials
from b2b_storefront.contrib.answers import ErrorAnswer, answer_error
from b2b_storefront.contrib.browser import restore
from b2b_storefront.contrib.incoming import ScopeOptions, WebRequest, check_origin, read_options
from b2b_storefront.contrib.reference import LONGEST
from b2b_storefront.observe.server_timing import ServerTiming

__all__ = ["VisitPolicy", "require_buyer"]


class _Session(Protocol):
    @property
    def is_guest(self) -> bool: ...


SessionT = TypeVar("SessionT", bound=_Session)


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitPolicy:
    """How an application treats its visitors.

    Attributes:
        sign_in: The path of the page for signing in: browsers are sent there, with `next` for the way back. Scripts,
            and all where there is no such page, get 401.
        timeout: Seconds for all calls of a request together, which `X-Request-Timeout` can shorten. Unless given, each
            call has the storefront's own time.
        languages: Those that the shop has, such as `["en", "de", "fr-CA"]`, for the scope's; empty for none. Unless
            given, any with two letters that the browser asks for.
        trusted_origins: Origins whose pages may post to this site as the buyer, beside the site itself.
        longest: Seconds for which a browser stays signed in; two weeks unless given.
        server_timing: Whether answers tell where the time of their calls went, in the header `Server-Timing`, which
            browsers' tools show. Whoever sees the page can see it.

    Raises:
        ConfigurationError: A time is not a number of seconds greater than 0.
    """

    sign_in: str | None = None
    timeout: float | None = None
    languages: Collection[str] | None = None
    trusted_origins: Collection[str] = ()
    longest: float = LONGEST
    server_timing: bool = False

    def __post_init__(self) -> None:
        check_timeout(self.timeout)
        restore({}, longest=self.longest)  # Refuses a time that can't work.

    def scope_options(self, request: WebRequest) -> ScopeOptions:
        """Return what a scope takes from a web request."""
        options = read_options(request, self.timeout, self.languages)
        if self.server_timing:
            options["observers"] = (ServerTiming(),)
        return options

    def find_customer(
        self, request: WebRequest, session: Mapping[str, Any], settings: StoreSettings
    ) -> Credentials | None:
        """Return the credentials of the customer who is signed in; None for a guest.

        Args:
            request: The web request.
            session: The browser's session.
            settings: The storefront's.

        Raises:
            CrossSiteRequestError: A page of another site posts as the customer.
        """
        credentials = restore(session, settings=settings, longest=self.longest)
        if credentials is not None:
            self.check(request)
        return credentials

    def check(self, request: WebRequest) -> None:
        """Refuse what a page of another site made a browser send.

        Raises:
            CrossSiteRequestError: It did.
        """
        check_origin(request, self.trusted_origins)

    def answer(self, error: StorefrontError, request: WebRequest) -> ErrorAnswer:
        """Return what to answer when a call fails."""
        return answer_error(error, request, sign_in=self.sign_in)


def require_buyer(session: SessionT) -> SessionT:
    """Return a session, unless it is a guest's.

    Raises:
        CredentialsRequiredError: It is.
    """
    if session.is_guest:
        raise CredentialsRequiredError(
            "Nobody is signed in with this browser, and what it asks for is a buyer's. Let the visitor sign in first."
        )
    return session
