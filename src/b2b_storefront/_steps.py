"""Carries out steps: generators that say what to do next, without doing any of it themselves."""

from collections.abc import Awaitable, Callable, Generator
from typing import Any, TypeVar

__all__ = ["drive", "drive_async"]

StepT = TypeVar("StepT")
ResultT = TypeVar("ResultT")


def drive(steps: Generator[StepT, Any, ResultT], carry_out: Callable[[StepT], Any]) -> ResultT:
    """Carry steps out, one after the other.

    Args:
        steps: Yields steps, is sent what each came to or thrown what it raised, and returns the result.
        carry_out: Carries one step out.

    Returns:
        What the steps return.
    """
    try:
        step = next(steps)
        while True:
            try:
                outcome = carry_out(step)
            except BaseException as error:  # noqa: BLE001 - raised again by the steps, which may tidy up first
                step = steps.throw(error)
            else:
                step = steps.send(outcome)
    except StopIteration as finished:
        result: ResultT = finished.value
        return result


async def drive_async(steps: Generator[StepT, Any, ResultT], carry_out: Callable[[StepT], Awaitable[Any]]) -> ResultT:
    """Like `drive`, in an event loop."""
    try:
        step = next(steps)
        while True:
            try:
                outcome = await carry_out(step)
            except BaseException as error:  # noqa: BLE001 - raised again by the steps, which may tidy up first
                step = steps.throw(error)
            else:
                step = steps.send(outcome)
    except StopIteration as finished:
        result: ResultT = finished.value
        return result
