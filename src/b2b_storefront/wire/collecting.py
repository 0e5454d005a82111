"""What `together` asks for: the calls that a function makes, of which none has a result yet."""

import inspect
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NoReturn, final

from b2b_storefront._config import StoreSettings
from b2b_storefront._error_details import bounded_text
from b2b_storefront._errors import ConfigurationError
from b2b_storefront._reprs import even_unfinished
from b2b_storefront.wire.operation import Operation
from b2b_storefront.wire.questions import Part
from b2b_storefront.wire.variables import encode_variables

__all__ = ["Collector", "Placeholder", "read_shape"]

EXAMPLE = "together(lambda session: (session.current_user(), session.quotes(first=5)))"


@final
class Collector:
    """Collects the queries that a session is asked for, instead of sending them.

    Attributes:
        parts: The queries so far, in the order of their calls.
    """

    __slots__ = ("_has_ended", "_placeholders", "parts")

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self._placeholders: list[Placeholder] = []
        self._has_ended = False

    def add(
        self,
        operation: Operation,
        variables: Mapping[str, Any],
        *unnamed: object,
        settings: StoreSettings | None = None,
    ) -> Any:
        """Take a query, and return what stands for its result.

        Args:
            operation: The operation.
            variables: Its variables, by Python's names or by the API's.
            unnamed: What was given without a name.
            settings: The storefront's settings, for what it fills in.

        Raises:
            ConfigurationError: It is not a query, or its variables do not fit; nothing was sent.
        """
        if self._has_ended:
            raise ConfigurationError(
                f"{operation.name}: the session that together() gave to its function can't be used after it. Nothing"
                " was sent: call this on the session that you have.",
                operation_name=operation.name,
            )
        if operation.kind != "query":
            raise ConfigurationError(
                f"{operation.name}: a mutation can't be part of together(), because a part is asked for again where the"
                " answer does not tell whose an error is. Nothing was sent: call it by itself.",
                operation_name=operation.name,
            )
        for value in variables.values():
            if isinstance(value, Placeholder):
                iter(value)  # Raises that it is not there yet.
        self.parts.append(Part(operation, encode_variables(operation, variables, *unnamed, settings=settings)))
        self._placeholders.append(Placeholder(operation))
        return self._placeholders[-1]

    @staticmethod
    def refuse_options() -> ConfigurationError:
        """Return the error for another session that is wanted of this one."""
        return ConfigurationError(
            "together(): with_options, with_response and together itself can't be used on the session that its function"
            " is given, because all of its calls are one request. Nothing was sent: use them around it, as in"
            " session.with_options(timeout=2).together(...)."
        )

    @staticmethod
    def refuse_token() -> ConfigurationError:
        """Return the error for the customer's token that is wanted of this session."""
        return ConfigurationError(
            "together(): its function called a method that needs the customer's token, or asks for one thing after the"
            " other. Nothing was sent: call this method by itself, on the session that you have."
        )

    def places(self, values: Sequence[object]) -> list[int]:
        """Return for each value of the shape the position of the query that it stands for.

        Raises:
            ConfigurationError: A value is something else, or a query's result is not among them; nothing was sent.
        """
        self._has_ended = True
        known = {id(placeholder): place for place, placeholder in enumerate(self._placeholders)}
        places = []
        for number, value in enumerate(values, 1):
            place = known.get(id(value))
            if place is None:
                raise ConfigurationError(
                    f"together(): its part {number} is {_describe(value)}, and not the call of an operation of the"
                    " session that the function is given. Nothing was sent: return the calls as they are, as in"
                    f" {EXAMPLE}, and work with the results afterwards."
                )
            places.append(place)
        unused = sorted(set(range(len(self.parts))).difference(places))
        if unused:
            name = self.parts[unused[0]].operation.name
            raise ConfigurationError(
                f"{name}: it was called in together(), but is not among what the function returned. Nothing was sent:"
                " return every call, or leave this one out.",
                operation_name=name,
            )
        return places


@final
class Placeholder:
    """Stands for a result that is not there yet. Whoever looks into it is told so."""

    __slots__ = ("_operation",)

    def __init__(self, operation: Operation) -> None:
        self._operation = operation

    @even_unfinished
    def __repr__(self) -> str:
        return f"<the result of {self._operation.name}, which is not there yet>"

    def __getattr__(self, name: str) -> NoReturn:
        if name.startswith("__"):
            raise AttributeError(name)  # Python itself looks for these, to find out what it has before it.
        raise _not_there_yet(self._operation)

    def _refuse(self, *_: object) -> NoReturn:
        raise _not_there_yet(self._operation)

    __bool__ = __contains__ = __eq__ = __getitem__ = __iter__ = __len__ = __ne__ = _refuse
    __ge__ = __gt__ = __le__ = __lt__ = __reduce_ex__ = _refuse
    __hash__ = object.__hash__


def read_shape(shape: object) -> tuple[list[object], Callable[[Sequence[Any]], Any]]:
    """Return what a function for `together` returned, as a list, and what gives results the same shape.

    Raises:
        ConfigurationError: It is not a tuple, a list or a mapping; nothing was sent.
    """
    if isinstance(shape, tuple):
        return list(shape), tuple
    if isinstance(shape, list):
        return list(shape), list
    if isinstance(shape, Mapping):
        return list(shape.values()), lambda results: dict(zip(shape, results, strict=True))
    for value in shape if isinstance(shape, set | frozenset) else (shape,):
        if inspect.iscoroutine(value):
            value.close()  # Python warns of what nobody waits for.
    raise ConfigurationError(
        f"together(): what its function returned is {_describe(shape)}. Nothing was sent: return a tuple, a list or a"
        f" dict of calls, without waiting for any of them, as in {EXAMPLE}."
    )


def _not_there_yet(operation: Operation) -> ConfigurationError:
    return ConfigurationError(
        f"{operation.name}: its result is not there yet, because together() asks for everything in one request after"
        " its function has returned. Nothing was sent: return the call as it is, and do whatever needs its result"
        " afterwards. A method that asks for one thing after the other has to be called by itself.",
        operation_name=operation.name,
    )


def _describe(value: object) -> str:
    if isinstance(value, Placeholder):
        return "a single call"
    if inspect.iscoroutine(value):
        return "a single call, or an asynchronous function's"
    return bounded_text(f"of type {type(value).__name__}")
