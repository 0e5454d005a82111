"""Turns a result's data into the operation's typed result."""

import contextlib
from collections.abc import Callable
from typing import Any, TypeVar, cast, get_origin

import pydantic
from pydantic.alias_generators import to_snake

from b2b_storefront._error_details import bounded_text
from b2b_storefront._errors import UnexpectedResultError
from b2b_storefront._signals import pass_signal_on
from b2b_storefront.wire.answer import HTTPResult, TypedResult, request_id_of
from b2b_storefront.wire.mending import Path, Shortened, list_mended, mend
from b2b_storefront.wire.operation import Operation
from b2b_storefront.wire.recalled import RecalledResult

__all__ = ["decode", "null_root"]

ResultT = TypeVar("ResultT")

LISTED_PROBLEMS = 3
"""How many places that do not fit an error lists."""


def decode(operation: Operation, result: HTTPResult, model: type[ResultT]) -> ResultT | None:
    """Return the result's root as the model; None when it is null and the model is not a list.

    Raises:
        UnexpectedResultError: The data does not fit the model, and could not be mended.
    """
    if (
        isinstance(result, TypedResult | RecalledResult)
        and model is operation.model
        and (read := result.take()) is not None
    ):
        return cast("ResultT | None", _null(model) if read[0] is None else read[0])
    decoded = _decode(operation, result, model)
    if isinstance(decoded, UnexpectedResultError):
        # Raised out here, so that what the API answered, a token maybe, does not get into its traceback.
        raise decoded
    return decoded


def null_root(operation: Operation) -> UnexpectedResultError:
    """Return the error for a root that is null, without an error, where null has no meaning."""
    return UnexpectedResultError(
        f"{operation.name}: the API answered null for {operation.root} and no error. Try again; if it goes on, the API"
        " changed.",
        operation_name=operation.name,
    )


def _decode(operation: Operation, result: HTTPResult, model: type[ResultT]) -> ResultT | UnexpectedResultError | None:
    data = result.data or {}
    value = data if operation.root is None else data.get(operation.root)
    if value is None:
        return cast("ResultT | None", _null(model))
    validate = _VALIDATORS.get(model) or _make_validator(model)
    try:
        return cast("ResultT", validate(value))
    except pydantic.ValidationError as error:
        problems = error.errors(include_url=False)
    except Exception as error:  # noqa: BLE001 - a validator of somebody's own model may raise anything
        pass_signal_on(error)
        return _misfit(operation, result, f"it can't be read ({type(error).__name__})")
    # Mending a value that is nested beyond what Python can copy is left out: it stays what it is, a misfit.
    try:
        places: dict[Path, int] = {}
        mended = cast("ResultT", validate(mend(value, problems, places)))
        for path, count in places.items():
            _keep_places(mended, path, count)
    except Exception as error:  # noqa: BLE001 - as above
        pass_signal_on(error)
    else:
        result.mended = list_mended(problems, operation.document)
        return mended
    listed = "; ".join(
        f"{bounded_text('.'.join(map(str, problem['loc']))) or 'the root'}: {problem['msg']}"
        for problem in problems[:LISTED_PROBLEMS]
    )
    more = f" (and {len(problems) - LISTED_PROBLEMS} more)" if len(problems) > LISTED_PROBLEMS else ""
    return _misfit(operation, result, listed + more)


def _null(model: Any) -> list[Any] | None:
    """Return what a null root is in its type."""
    return [] if get_origin(model) is list else None


def _keep_places(result: Any, path: Path, places: int) -> None:
    """Note at a connection's edges how many there were before null ones were left out: paging by offset counts them."""
    if path[-1:] != ("edges",):
        return
    with contextlib.suppress(AttributeError, IndexError, KeyError, TypeError):
        for step in path[:-1]:
            result = result[step] if isinstance(step, int) else getattr(result, to_snake(step))
        result.__dict__["edges"] = Shortened.of(result.edges, places)


def _misfit(operation: Operation, result: HTTPResult, what: str) -> UnexpectedResultError:
    return UnexpectedResultError(
        f"{operation.name}: the result does not fit its type: {bounded_text(what)}. The API may have changed; compare"
        " it with schema/.",
        operation_name=operation.name,
        status=result.status,
        request_id=request_id_of(result.headers),
    )


_VALIDATORS: dict[Any, Callable[[Any], Any]] = {}


def _make_validator(model: Any) -> Callable[[Any], Any]:
    is_model = isinstance(model, type) and issubclass(model, pydantic.BaseModel)
    validate = model.model_validate if is_model else pydantic.TypeAdapter(model).validate_python
    _VALIDATORS[model] = validate
    return validate
