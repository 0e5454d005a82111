"""An execution that ends when it answers too much: aliases and introspection multiply without end.

It reads plain members of records itself, which most fields of an answer are; graphql-core's own way takes longer.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple

import graphql.execution
from graphql import GraphQLObjectType, Undefined, is_leaf_type, is_non_null_type

__all__ = ["BOUNDED", "MOST_FIELDS", "AnswerTooLargeError"]

MOST_FIELDS = 50_000
"""How many fields an answer may have: twice those of an introspection of the whole schema, about a second of work."""


class AnswerTooLargeError(BaseException):
    """The answer would have more than `MOST_FIELDS` fields.

    It is not an `Exception`, so that no field's own error handling takes it for an error of that field.
    """


# graphql-core 3.3 has another name for the class, and for the argument that takes it.
_IS_3_2 = hasattr(graphql.execution, "ExecutionContext")
_Execution: Any = getattr(graphql.execution, "ExecutionContext" if _IS_3_2 else "Executor")


class BoundedExecution(_Execution):  # type: ignore[misc]  # which class it is depends on graphql-core's version
    """Executes an operation, and gives up once the answer has too many fields."""

    def __init__(self, *arguments: Any, **more: Any) -> None:
        super().__init__(*arguments, **more)
        self._left = MOST_FIELDS

    def execute_field(self, *arguments: Any, **more: Any) -> Any:
        """Execute one field of an object.

        Raises:
            AnswerTooLargeError: the answer has too many already.
        """
        self._left -= 1
        if self._left < 0:
            raise AnswerTooLargeError
        if _IS_3_2:
            parent_type, source, field_nodes = arguments[:3]
            name = field_nodes[0].name.value
            member = _find_member(parent_type, name) if type(source) is dict else None
            if member is not None:
                value = source.get(name)
                if value is None and member.nullable:
                    return None
                written = _write(member.serialize, value)
                if written is not None and written is not Undefined:
                    return written
        return super().execute_field(*arguments, **more)


class _Member(NamedTuple):
    serialize: Callable[[Any], Any]
    nullable: bool


@lru_cache(maxsize=8_192)
def _find_member(parent_type: GraphQLObjectType, name: str) -> _Member | None:
    """Return how a field is written that is no more than a member of its record; None for any other."""
    field = parent_type.fields.get(name)
    if field is None or field.resolve is not None or field.args:
        return None
    plain = field.type.of_type if is_non_null_type(field.type) else field.type
    return _Member(plain.serialize, plain is field.type) if is_leaf_type(plain) else None


def _write(serialize: Callable[[Any], Any], value: Any) -> Any:
    """Return a value as it is written; None where graphql-core has to say what is wrong with it."""
    if value is None or callable(value):
        return None
    try:
        return serialize(value)
    except Exception:  # noqa: BLE001 - whatever it is, graphql-core raises it again, with the field's place
        return None


BOUNDED: dict[str, Any] = {"execution_context_class" if _IS_3_2 else "executor_class": BoundedExecution}
"""The argument by which `graphql.execute` bounds an execution."""
