"""A GraphQL service: its documents, its execution, and what refusals look like."""

import logging
from collections.abc import Callable, Mapping
from typing import Any

from graphql import GraphQLError, GraphQLSchema, execute_sync

from b2b_storefront.sandbox.execution.answer import HttpAnswer, encode_answer, refuse_request
from b2b_storefront.sandbox.execution.call import NULL_ROOT, OMITTED, Call, Refused
from b2b_storefront.sandbox.server.budget import BOUNDED, MOST_FIELDS, AnswerTooLargeError
from b2b_storefront.sandbox.server.documents import DocumentCache
from b2b_storefront.sandbox.server.explaining import Explainer
from b2b_storefront.sandbox.server.question import Question

__all__ = ["COMPLEXITY_HEADER", "GraphQLService"]

COMPLEXITY_HEADER = "x-bc-graphql-complexity"

_log = logging.getLogger("b2b_storefront.sandbox")


class GraphQLService:
    """Answers questions of one schema.

    Args:
        schema: the schema, with its resolvers.
        read_sources: returns the schema's files, SDL by name.
        complexity_limit: the highest complexity that is carried out; None for any.

    Attributes:
        documents: the documents that are known.
    """

    def __init__(
        self,
        schema: GraphQLSchema,
        read_sources: Callable[[], Mapping[str, str]],
        complexity_limit: int | None = None,
    ) -> None:
        self._schema = schema
        self._complexity_limit = complexity_limit
        self.documents = DocumentCache(schema, Explainer(read_sources).explain)

    def answer(self, question: Question, call: Call) -> HttpAnswer:
        """Carry out a question, while the state is locked."""
        document = question.document
        if document.errors or document.document is None:
            return encode_answer({"errors": document.errors}, status=400)
        score = document.scores.get(question.operation_name)
        if score is None:
            return self._execute(question, call)
        complexity = score.count(question.variables or {})
        limit = self._complexity_limit
        if limit is not None and complexity > limit:
            message = f"The operation's complexity is {complexity}, and {limit} is allowed. Ask for less."
            answer = refuse_request(message, status=400)
        else:
            answer = self._execute(question, call)
        answer.headers = {**answer.headers, COMPLEXITY_HEADER: str(complexity)}
        return answer

    def _execute(self, question: Question, call: Call) -> HttpAnswer:
        assert question.document.document is not None  # noqa: S101 - answer() has looked
        try:
            result = execute_sync(
                self._schema,
                question.document.document,
                context_value=call,
                variable_values=question.variables,
                operation_name=question.operation_name,
                **BOUNDED,
            )
        except AnswerTooLargeError:
            return refuse_request(f"The answer would have more than {MOST_FIELDS} fields. Ask for less.", status=400)
        if not result.errors:
            return encode_answer({"data": result.data})
        if result.data is None and not any(error.path for error in result.errors):
            return encode_answer({"errors": [error.formatted for error in result.errors]}, status=400)
        return _refuse(result.data, result.errors)


def _refuse(data: dict[str, Any] | None, errors: list[GraphQLError]) -> HttpAnswer:
    body: dict[str, Any] = {"errors": [_format_error(error) for error in errors], "data": data}
    status = 200
    for error in errors:
        if isinstance(error.original_error, Refused):
            status = max(status, error.original_error.status)
            if error.original_error.data is OMITTED:
                body.pop("data", None)
            elif error.original_error.data is not NULL_ROOT:
                body["data"] = error.original_error.data
    return encode_answer(body, status=status)


def _format_error(error: GraphQLError) -> Mapping[str, Any]:
    original = error.original_error
    if isinstance(original, Refused):
        formatted: dict[str, Any] = {}
        if original.message is not None:
            formatted["message"] = original.message
            formatted["locations"] = error.formatted.get("locations", [])
        formatted["path"] = error.path
        if original.extensions is not None:
            formatted["extensions"] = original.extensions
        return formatted
    if original is None or isinstance(original, GraphQLError):
        return error.formatted
    _log.error("A resolver of the sandbox failed.", exc_info=original)
    return {**error.formatted, "message": f"The sandbox failed: {original!r}", "extensions": {"code": 500}}
