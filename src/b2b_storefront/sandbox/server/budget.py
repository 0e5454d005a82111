"""An execution that ends when it answers too much: aliases and introspection multiply without end."""

from typing import Any

import graphql.execution

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
        return super().execute_field(*arguments, **more)


BOUNDED: dict[str, Any] = {"execution_context_class" if _IS_3_2 else "executor_class": BoundedExecution}
"""The argument by which `graphql.execute` bounds an execution."""
