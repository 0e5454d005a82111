"""The forms that our requests and results have for gql: its own classes, which a storefront does without."""

from typing import Any, TypeVar

from gql import GraphQLRequest
from graphql import ExecutionResult

from b2b_storefront.wire.answer import HTTPResult, TypedResult
from b2b_storefront.wire.questions import MergedRequest
from b2b_storefront.wire.request import PreparedRequest

__all__ = ["GqlMergedRequest", "GqlRequest", "GqlResult", "GqlTypedResult", "request_for_gql", "result_for_gql"]

FormT = TypeVar("FormT")


class GqlRequest(PreparedRequest, GraphQLRequest):  # type: ignore[override]  # gql's document can be set
    """A prepared request that is one of gql's."""


class GqlMergedRequest(MergedRequest, GqlRequest):  # type: ignore[override]  # as above
    """A request of several queries that is one of gql's."""


class GqlResult(HTTPResult, ExecutionResult):
    """A result with its HTTP answer that is one of graphql-core's."""


class GqlTypedResult(TypedResult, GqlResult):  # pyright: ignore[reportIncompatibleVariableOverride]
    """A result that was read into its type, and that is one of graphql-core's."""


def request_for_gql(request: PreparedRequest) -> GqlRequest:
    """Return a request as a gql transport takes it."""
    if isinstance(request, GqlRequest):
        return request
    return _copy(request, GqlMergedRequest if isinstance(request, MergedRequest) else GqlRequest)


def result_for_gql(result: HTTPResult) -> GqlResult:
    """Return a result as a gql transport returns it."""
    if isinstance(result, GqlResult):
        return result
    return _copy(result, GqlTypedResult if isinstance(result, TypedResult) else GqlResult)


def _copy(original: object, form: type[FormT]) -> FormT:
    copy: Any = form.__new__(form)
    # By their names, as graphql-core has slots for some of them.
    for name, value in vars(original).items():
        setattr(copy, name, value)
    twin: FormT = copy
    return twin
