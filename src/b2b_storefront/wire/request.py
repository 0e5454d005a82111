"""A request: its headers, its body, and the only place where a customer's token is written into one."""

import copy
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol, Self

import orjson

from b2b_storefront._errors import ConfigurationError
from b2b_storefront._reprs import even_unfinished
from b2b_storefront._secret import HeaderText, HiddenBytes, SecretText, hide
from b2b_storefront._version import __version__
from b2b_storefront.wire.echoes import find_secrets
from b2b_storefront.wire.one_step import Reader
from b2b_storefront.wire.operation import Operation
from b2b_storefront.wire.watch import Watch

if TYPE_CHECKING:
    from graphql import DocumentNode

__all__ = [
    "BASE_HEADERS",
    "RESENDS",
    "AnyRequest",
    "PreparedRequest",
    "authorization",
    "encode",
    "is_repeatable",
    "named_url",
    "own_headers",
    "user_agent",
]

BASE_HEADERS = {
    "Accept": "application/json",
    "Accept-Encoding": "gzip",
    "Content-Type": "application/json",
    "User-Agent": f"b2b-storefront/{__version__}",
}

RESENDS = 2
"""How often a repeatable request is sent again, at once, when an idle connection turns out to be closed: a server may
close one at the moment in which a request is sent over it. This is no attempt of the retry policy's."""


class AnyRequest(Protocol):
    """What can be sent: one of our requests, or one of gql's."""

    operation_name: str | None

    @property
    def payload(self) -> dict[str, Any]:
        """The request body."""
        ...


class PreparedRequest:
    """A request whose document was printed once per process, not once per call.

    gql's transports get it as one of gql's own (`transport/seam`).

    Args:
        operation: The prepared operation.
        variables: Its variables as JSON values.
        urgent: Whether other calls wait for this one, as they do for a login: a rate limiter lets it go first.
        headers: What is sent along beside the fixed headers and the token.

    Attributes:
        watch: What is told how the call goes that this is part of; None where nobody wants to know.
        token: The token that it was sent with last, which no error may show.
    """

    watch: Watch | None = None  # Of the class, so that requests that nobody watches are made no slower.
    token: SecretText | None = None

    def __init__(
        self,
        operation: Operation,
        variables: dict[str, Any],
        *,
        urgent: bool = False,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self.operation = operation
        self.urgent = urgent
        self.headers = headers
        self.operation_name: str | None = operation.name
        self.variable_values = hide(variables) if operation.holds_secrets else variables
        self.extensions: dict[str, Any] | None = None

    @even_unfinished
    def __repr__(self) -> str:
        return f"<PreparedRequest {self.operation.name}>"

    __str__ = __repr__  # gql's own prints the variables, which may hold a password.

    def watched_by(self, watch: Watch | None) -> Self:
        """Return the same request as part of another call."""
        request = copy.copy(self)
        request.watch = watch
        return request

    def secrets(self) -> list[SecretText]:
        """Return what of the request no error may show, though a server repeats it."""
        own = [] if self.token is None else [self.token]
        return [*own, *find_secrets(self.variable_values), *find_secrets(self.headers)]

    @property
    def reader(self) -> Reader | None:
        """What reads the answer's bytes in one step; None where that can't be done."""
        return self.operation.reader

    @property
    def document(self) -> "DocumentNode":
        """The parsed document, made when a transport first asks for it."""
        return self.operation.document_node

    @property
    def payload(self) -> dict[str, Any]:
        """The request body as gql's transports send it."""
        payload: dict[str, Any] = {"query": self.operation.document, "operationName": self.operation.name}
        if self.variable_values:
            payload["variables"] = self.variable_values
        return payload


def authorization(token: SecretText) -> dict[str, str]:
    """Return the header by which a request is a customer's."""
    return {"Authorization": HeaderText(f"Bearer {token.reveal()}")}


def own_headers(request: AnyRequest, token: SecretText | None) -> dict[str, str] | None:
    """Return the headers of one request beside the fixed ones; None for none.

    Args:
        request: Any request; only a `PreparedRequest` has headers of its own.
        token: The customer's token; None for a guest.
    """
    further = request.headers if isinstance(request, PreparedRequest) else None
    if token is None:
        return None if further is None else dict(further)
    return authorization(token) if further is None else {**further, **authorization(token)}


def named_url(url: str, request: AnyRequest) -> str:
    """Return the endpoint's address with the operation's name and type, as logs of servers on the way show it."""
    if not isinstance(request, PreparedRequest):
        return url
    separator = "&" if "?" in url else "?"
    return f"{url}{separator}operation={request.operation.name}&type={request.operation.kind}"


def user_agent(app: str | None) -> str:
    """Return what a storefront says that it is.

    Args:
        app: What the application says that it is, as `shop/1.2`; None for nothing.
    """
    return BASE_HEADERS["User-Agent"] if app is None else f"{BASE_HEADERS['User-Agent']} {app}"


def is_repeatable(request: AnyRequest) -> bool:
    """Tell whether a request may be sent again when nobody knows whether the API got it."""
    return isinstance(request, PreparedRequest) and request.operation.repeatable


def encode(request: AnyRequest) -> HiddenBytes:
    """Return the request body; only the variables are encoded when the request is a prepared one.

    Raises:
        ConfigurationError: The variables hold what JSON can't.
    """
    try:
        if isinstance(request, PreparedRequest):
            variables = orjson.dumps(request.variable_values or {})
            return HiddenBytes(b"%b%b}" % (request.operation.encoded_head, variables))
        return HiddenBytes(orjson.dumps(request.payload))
    except (TypeError, ValueError, RecursionError) as error:
        problem = str(error)
    name = request.operation_name
    raise ConfigurationError(
        f"{name or 'The request'}: its variables can't be written as JSON ({problem}). Nothing was sent: correct them.",
        operation_name=name,
    )
