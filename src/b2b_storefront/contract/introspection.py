"""Asks an endpoint for its schema, and accepts nothing but a whole one."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from gql import GraphQLRequest
from graphql import (
    GraphQLError,
    GraphQLSchema,
    IntrospectionQuery,
    build_client_schema,
    get_introspection_query,
    validate_schema,
)

from b2b_storefront._config import is_loopback
from b2b_storefront._errors import HTTPStatusError, InvalidBodyError, RequestTimeoutError, StorefrontError
from b2b_storefront.contract._errors import SchemaError
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
        timeout: Seconds for each request. There are two at most: older servers don't know all that is asked first.

    Raises:
        SchemaError: The endpoint did not give its whole schema; the message says why, and what to do.
    """
    _check_address(url)
    transport = Urllib3Transport(url, timeout=timeout, connect_timeout=timeout)
    try:
        return _schema(url, _data(url, transport, dict(headers or {})))
    finally:
        transport.close()


def _check_address(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise SchemaError(f"{url} is not an http(s) address. Pass one such as https://api-b2b.bigcommerce.com/graphql.")
    if parts.username or parts.password:
        raise SchemaError("the address holds a user name or a password. Pass them in a header instead.")
    if parts.scheme == "http" and not is_loopback(parts.hostname):
        raise SchemaError(f"{url} is http and not on loopback, so headers would travel unencrypted. Use https.")


def _data(url: str, transport: Urllib3Transport, headers: dict[str, str]) -> dict[str, Any]:
    """Return the answer's data: to everything that can be asked, or to what every server knows."""
    modern = get_introspection_query(
        specified_by_url=True, directive_is_repeatable=True, schema_description=True, input_value_deprecation=True
    )
    try:
        return _ask(url, transport, modern, headers)
    except _UnknownQuestionError:
        try:
            return _ask(url, transport, get_introspection_query(), headers)
        except _UnknownQuestionError as error:
            raise SchemaError(
                f"{url} refuses introspection: {error}. It may be switched off there. Use an endpoint that has it"
                " switched on, or pass a header that allows it."
            ) from None


class _UnknownQuestionError(Exception):
    """The server refused the document: it does not know a field in it, or does not allow introspection."""


def _ask(url: str, transport: Urllib3Transport, query: str, headers: dict[str, str]) -> dict[str, Any]:
    try:
        answer = transport.execute(GraphQLRequest(query, operation_name=OPERATION), extra_args={"headers": headers})
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
    messages = "; ".join(_message(error) for error in answer.errors or ())
    if messages and not (answer.data and answer.data.get("__schema")):
        raise _UnknownQuestionError(messages)
    if messages:
        raise SchemaError(
            f"{url} answered with a part of its schema and errors: {messages}. A part is not enough. Try again, or ask"
            " whoever runs the endpoint."
        )
    if not isinstance(answer.data, dict) or not isinstance(answer.data.get("__schema"), dict):
        raise SchemaError(
            f"{url} answered without a schema (its __schema is null or missing) and did not say why. Introspection may"
            " be switched off there."
        )
    return answer.data


def _schema(url: str, data: dict[str, Any]) -> GraphQLSchema:
    if not isinstance(data["__schema"].get("directives"), list):
        # graphql-core would take it for a schema that has none.
        raise SchemaError(f"{url} answered with a schema that is not complete: it has no directives.")
    try:
        schema = build_client_schema(_introspection(data))
        problems = validate_schema(schema)
        # Types look each other up when they are first used: a type that is missing shows then.
        for named in schema.type_map.values():
            getattr(named, "fields", None)
            getattr(named, "interfaces", None)
            getattr(named, "types", None)
    except (TypeError, GraphQLError, KeyError, AttributeError, ValueError) as error:
        raise SchemaError(
            f"{url} answered with a schema that is not complete: {_first_line(error)}. Try again, or ask whoever runs"
            " the endpoint."
        ) from error
    if problems:
        raise SchemaError(f"{url} answered with a schema that is not valid: {problems[0].message}")
    return schema


def _introspection(data: dict[str, Any]) -> IntrospectionQuery:
    # graphql-core checks the shape itself.
    return data  # type: ignore[return-value]


def _status_text(url: str, error: HTTPStatusError) -> str:
    if error.status is not None and 300 <= error.status < 400:
        return f"{url} redirects (HTTP {error.status}). Redirects are not followed; pass the final address."
    return f"{url} answered HTTP {error.status} instead of a schema. Check the address and the headers that it needs."


def _message(error: object) -> str:
    return str(error.get("message") or error) if isinstance(error, dict) else str(error)


def _first_line(error: Exception) -> str:
    text = f"it has no {error}" if isinstance(error, KeyError) else str(error)
    return text.splitlines()[0].rstrip(".") if text else type(error).__name__


def _excerpt(text: str) -> str:
    line = " ".join(text.split())
    return f"{line[:EXCERPT_LENGTH]}..." if len(line) > EXCERPT_LENGTH else line or "an empty body"
