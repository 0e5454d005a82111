"""Asks an endpoint for its schema, and accepts nothing but a whole one."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from gql import GraphQLRequest
from graphql import ExecutionResult, GraphQLError, GraphQLSchema

from b2b_storefront._config import LONGEST_TIMEOUT, check_host, is_loopback
from b2b_storefront._display import display_line
from b2b_storefront._errors import HTTPStatusError, InvalidBodyError, RequestTimeoutError, StorefrontError
from b2b_storefront._numbers import is_positive
from b2b_storefront.contract._errors import SchemaError
from b2b_storefront.contract._introspection_answer import ABILITIES, introspection_query, read_abilities, read_schema
from b2b_storefront.transport import Urllib3Transport

__all__ = ["introspect", "is_url"]

OPERATION = "IntrospectionQuery"
EXCERPT_LENGTH = 80


def is_url(source: str) -> bool:
    """Tell whether a source is an address, and not a path."""
    return source.startswith(("http://", "https://"))


def introspect(url: str, *, headers: Mapping[str, str] | None = None, timeout: float = 30.0) -> GraphQLSchema:
    """Ask an endpoint for its schema.

    Args:
        url: The GraphQL endpoint: https, or http on loopback.
        headers: Headers to send along, such as an `Authorization`.
        timeout: Seconds for each request. There are two: what the server can be asked, and what it answers to that.

    Raises:
        SchemaError: The endpoint did not give its whole schema; the message says why, and what to do.
    """
    _check_address(url)
    if not is_positive(timeout, LONGEST_TIMEOUT):
        raise SchemaError(f"the timeout is {timeout!r}. Pass a number of seconds above 0, up to {LONGEST_TIMEOUT:g}.")
    transport = Urllib3Transport(url, timeout=timeout, connect_timeout=timeout)
    try:
        data = _introspection(url, transport, dict(headers or {}))
    finally:
        transport.close()
    try:
        return read_schema(data)
    except SchemaError as error:
        raise SchemaError(f"{url} answered with {error}. Try again, or ask whoever runs the endpoint.") from error
    except (GraphQLError, RecursionError):
        raise SchemaError(
            f"{url} answered with types that are nested deeper than anybody asked. Ask whoever runs the endpoint."
        ) from None


def _check_address(url: str) -> None:
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - it is read here, and may be no number
    except ValueError as error:
        raise SchemaError(f"{url} is not an http(s) address: {error}.") from error
    # A backslash ends the host for some programs, and is a part of its name for others.
    if parts.scheme not in {"http", "https"} or not parts.hostname or "\\" in url:
        raise SchemaError(f"{url} is not an http(s) address. Pass one such as https://api-b2b.bigcommerce.com/graphql.")
    if parts.username or parts.password:
        raise SchemaError("the address holds a user name or a password. Pass them in a header instead.")
    try:
        host = check_host(parts.hostname)
    except ValueError as error:
        raise SchemaError(f"{url} {error}.") from None
    if parts.scheme == "http" and not is_loopback(host):
        raise SchemaError(f"{url} is http and not on loopback, so headers would travel unencrypted. Use https.")


def _introspection(url: str, transport: Urllib3Transport, headers: dict[str, str]) -> dict[str, Any]:
    abilities = read_abilities(_ask(url, transport, ABILITIES, headers).data)
    answer = _ask(url, transport, introspection_query(abilities), headers)
    schema = answer.data.get("__schema") if isinstance(answer.data, dict) else None
    messages = "; ".join(_message(error) for error in answer.errors or ())
    if messages and schema:
        raise SchemaError(
            f"{url} answered with a part of its schema and errors: {messages}. A part is not enough. Try again, or ask"
            " whoever runs the endpoint."
        )
    if messages:
        raise SchemaError(
            f"{url} refuses introspection: {messages}. It may be switched off there. Use an endpoint that has it"
            " switched on, or pass a header that allows it."
        )
    if not isinstance(schema, dict):
        raise SchemaError(
            f"{url} answered without a schema (its __schema is null or missing) and did not say why. Introspection may"
            " be switched off there."
        )
    return {"__schema": schema}


def _ask(url: str, transport: Urllib3Transport, query: str, headers: dict[str, str]) -> ExecutionResult:
    try:
        return transport.execute(GraphQLRequest(query, operation_name=OPERATION), extra_args={"headers": headers})
    except RequestTimeoutError as error:
        raise SchemaError(
            f"{url} did not answer within {transport.timeout:g} s. Try again, or raise the timeout."
        ) from error
    except HTTPStatusError as error:
        raise SchemaError(_status_text(url, error)) from error
    except InvalidBodyError as error:
        raise SchemaError(
            f"{url} answered with something that is not a GraphQL result: {_excerpt(error.excerpt)}. Check that the"
            " address is that of the GraphQL endpoint, and that no proxy or login page answers in its place."
        ) from error
    except StorefrontError as error:
        text = str(error).removeprefix(f"{OPERATION}: ").replace("base_url", "the address")
        raise SchemaError(f"{url} can't be introspected: {text}") from error


def _status_text(url: str, error: HTTPStatusError) -> str:
    if error.status is not None and 300 <= error.status < 400:
        return f"{url} redirects (HTTP {error.status}). Redirects are not followed; pass the final address."
    return f"{url} answered HTTP {error.status} instead of a schema. Check the address and the headers that it needs."


def _message(error: object) -> str:
    return display_line(str(error.get("message") or error) if isinstance(error, dict) else str(error))


def _excerpt(text: str) -> str:
    line = display_line(" ".join(text.split()))
    return f"{line[:EXCERPT_LENGTH]}..." if len(line) > EXCERPT_LENGTH else line or "an empty body"
