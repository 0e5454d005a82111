"""Turns a result's data into the operation's typed result."""

import contextlib
from collections.abc import Callable
from typing import Any, TypeVar, cast, get_origin

import pydantic

from b2b_storefront._errors import UnexpectedResultError
from b2b_storefront.wire.answer import HTTPResult
from b2b_storefront.wire.mending import mend
from b2b_storefront.wire.operation import Operation

__all__ = ["decode", "null_root"]

ResultT = TypeVar("ResultT")

LISTED_PROBLEMS = 3
"""How many places that do not fit an error lists."""


def decode(operation: Operation, result: HTTPResult, model: type[ResultT]) -> ResultT | None:
    """Return the result's root as the model; None when it is null and the model is not a list.

    Raises:
        UnexpectedResultError: The data does not fit the model, and could not be mended.
    """
    data = result.data or {}
    value = data if operation.root is None else data.get(operation.root)
    if value is None:
        return cast("ResultT | None", [] if get_origin(model) is list else None)
    validate = _VALIDATORS.get(model) or _make_validator(model)
    try:
        return cast("ResultT", validate(value))
    except pydantic.ValidationError as error:
        # Mending copies, and what is nested too deeply for that is not mended.
        with contextlib.suppress(pydantic.ValidationError, RecursionError):
            return cast("ResultT", validate(mend(value, error.errors(include_url=False))))
        raise _misfit(operation, result, error) from None


def null_root(operation: Operation) -> UnexpectedResultError:
    """Return the error for a root that is null, without an error, where null has no meaning."""
    return UnexpectedResultError(
        f"{operation.name}: the API answered null for {operation.root} and no error. Try again; if it goes on, the API"
        " changed.",
        operation_name=operation.name,
    )


def _misfit(operation: Operation, result: HTTPResult, error: pydantic.ValidationError) -> UnexpectedResultError:
    problems = error.errors(include_url=False, include_input=False)
    listed = "; ".join(
        f"{'.'.join(map(str, problem['loc'])) or 'the root'}: {problem['msg']}"
        for problem in problems[:LISTED_PROBLEMS]
    )
    more = f" (and {len(problems) - LISTED_PROBLEMS} more)" if len(problems) > LISTED_PROBLEMS else ""
    return UnexpectedResultError(
        f"{operation.name}: the result does not fit its type: {listed}{more}. The API may have changed; compare it"
        " with schema/.",
        operation_name=operation.name,
        status=result.status,
        request_id=result.headers.get("X-Request-Id"),
    )


_VALIDATORS: dict[Any, Callable[[Any], Any]] = {}


def _make_validator(model: Any) -> Callable[[Any], Any]:
    is_model = isinstance(model, type) and issubclass(model, pydantic.BaseModel)
    validate = model.model_validate if is_model else pydantic.TypeAdapter(model).validate_python
    _VALIDATORS[model] = validate
    return validate
