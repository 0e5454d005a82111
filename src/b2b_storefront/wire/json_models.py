"""Models of the JSON in fields of which the schema says no more than that they hold some: typed, and never in the way.

A `JSONModel` reads whatever the API sends. What fits is in its fields, everything is in `raw`, and `raw` is what it is
written as again. A `JSONList` is a list of such models, or of plain values, that reads just as tolerantly.
"""

import copy
import decimal
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Annotated, Any, Final, Self, TypeVar, get_args

import orjson
from pydantic import (
    AliasChoices,
    AliasGenerator,
    ConfigDict,
    GetCoreSchemaHandler,
    ModelWrapValidatorHandler,
    PlainSerializer,
    SerializationInfo,
    SerializerFunctionWrapHandler,
    ValidationError,
    model_serializer,
    model_validator,
)
from pydantic.alias_generators import to_camel
from pydantic_core import CoreSchema, PydanticCustomError, PydanticUndefined, core_schema, to_jsonable_python

from b2b_storefront.wire.models import BaseModel

__all__ = [
    "CAMEL",
    "SNAKE",
    "AsJSON",
    "JSONList",
    "JSONModel",
    "JSONNumber",
    "JSONTextList",
    "ReadList",
    "parse_json_text",
    "raw_of",
    "read_list",
]

ItemT = TypeVar("ItemT")

CAMEL: Final = AliasGenerator(
    validation_alias=lambda name: AliasChoices(to_camel(name), name), serialization_alias=to_camel
)
"""For objects whose keys are in camel case. Both spellings are read: the API mixes them."""

SNAKE: Final = AliasGenerator(
    validation_alias=lambda name: AliasChoices(name, to_camel(name)), serialization_alias=lambda name: name
)
"""For objects whose keys are in snake case. Both spellings are read: the API mixes them."""

_UNREAD: Final = PydanticUndefined
"""Stands for the raw value of a model that was made by hand, and not written yet."""


def parse_json_text(value: object) -> object:
    """Return what a JSON text holds, through a second encoding too; anything else is returned as it is."""
    for _ in range(2):
        if not isinstance(value, str):
            return value
        try:
            value = orjson.loads(value)
        except orjson.JSONDecodeError:
            return value
    return value


class _ByHand(dict[str, Any]):
    """The fields of a model that is made by hand, which is checked and not tolerant."""


class JSONModel(BaseModel):
    """Base of the models of JSON that the schema does not describe.

    A key that is missing is None, an empty list where it would hold one. A value that is not of its field's type is
    None as well; an unknown key is kept, and so is something that is no object at all: see `raw`. What stands for no
    object (null, false, an empty text or list) is None in a result, an empty object is a model that is false.

    A model is not changed; `model_copy(update={...})` gives one that differs. Made by hand, it is checked as any other
    model is. With `by_alias=True` it is written as its raw value.
    """

    model_config = ConfigDict(alias_generator=CAMEL, extra="allow", frozen=True)

    # Private attributes of pydantic's would double what reading costs.
    __slots__ = ("_raw",)

    def __init__(self, /, **fields: Any) -> None:
        self.__pydantic_validator__.validate_python(_ByHand(fields), self_instance=self)

    # So that pydantic calls its own way for models within models.
    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]

    @property
    def raw(self) -> Any:
        """What the API sent, as JSON has it: usually a dict, with every key; what it would send, if made by hand."""
        raw = self._kept
        if raw is _UNREAD:
            raw = self._raw_of(self.model_dump(mode="json", by_alias=True, exclude_unset=True))
            self._keep(raw)
        return raw

    @classmethod
    def _members_of(cls, value: Any) -> dict[str, Any]:
        """Return the members that are read from a raw value; subclasses may find them elsewhere."""
        value = parse_json_text(value)
        return value if isinstance(value, dict) else {}

    @classmethod
    def _raw_of(cls, members: dict[str, Any]) -> Any:
        """Return the raw value that has these members."""
        return members

    @model_validator(mode="wrap")
    @classmethod
    def _read(cls, value: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        if type(value) is dict:  # As nearly always.
            try:
                model = handler(value)
            except ValidationError:
                return cls._read_oddity(value, handler)
            _set_raw(model, value)
            return model
        return cls._read_oddity(value, handler)

    @classmethod
    def _read_oddity(cls, value: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        if isinstance(value, cls | _ByHand):
            return handler(value)
        if value is None or value is False or value == [] or (isinstance(value, str) and not value.strip()):
            # As in the place of any object: it is mended to null.
            raise PydanticCustomError("no_object", "Input should be an object, and stands for none")
        members = cls._members_of(value)
        # Again and again, as a key may be there in both spellings.
        while True:
            try:
                model = handler(members)
            except ValidationError as error:
                if not members:
                    raise
                misfits = {problem["loc"][0] for problem in error.errors(include_url=False, include_context=False)}
                fitting = {key: member for key, member in members.items() if key not in misfits}
                members = fitting if len(fitting) < len(members) else {}
            else:
                model._keep(value)  # noqa: SLF001 - its own
                return model

    @model_serializer(mode="wrap")
    def _write(self, handler: SerializerFunctionWrapHandler, info: SerializationInfo):  # type: ignore[no-untyped-def]
        raw = self._kept
        if info.by_alias and info.include is None and info.exclude is None and raw is not _UNREAD:
            return copy.deepcopy(raw)
        return handler(self)

    @property
    def _kept(self) -> Any:
        return getattr(self, "_raw", _UNREAD)

    def _keep(self, raw: Any) -> None:
        object.__setattr__(self, "_raw", raw)

    def __copy__(self) -> Self:
        copied = super().__copy__()
        copied._keep(self._kept)  # noqa: SLF001 - of the same class
        return copied

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Self:
        copied = super().__deepcopy__(memo)
        copied._keep(copy.deepcopy(self._kept, memo))  # noqa: SLF001 - of the same class
        return copied

    def __getstate__(self) -> dict[Any, Any]:
        return super().__getstate__() | {"raw": self._kept}

    def __setstate__(self, state: dict[Any, Any]) -> None:
        super().__setstate__({key: value for key, value in state.items() if key != "raw"})
        self._keep(state["raw"])

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Return a copy, with other values for the fields in `update`, by their names, which are not checked."""
        copied = super().model_copy(update=update, deep=deep)
        if update:
            copied._keep(_UNREAD)  # noqa: SLF001 - of the same class
            written = copied.model_dump(mode="json", by_alias=True, include={*update})
            spellings = {spelling for name in update for spelling in (name, to_camel(name))}
            others = {key: member for key, member in self._members_of(self.raw).items() if key not in spellings}
            copied._keep(self._raw_of(others | written))  # noqa: SLF001
        return copied

    def __eq__(self, other: object) -> bool:
        if isinstance(other, JSONModel):
            return type(other) is type(self) and self._compared == other._compared
        return bool(parse_json_text(self.raw) == other) if isinstance(other, dict | list | str) else NotImplemented

    @property
    def _compared(self) -> tuple[Any, ...]:
        """What makes it equal to another: its fields, its further keys, and what does not fit, but not the form."""
        read = self._members_of(self.raw)
        given = {
            name: read.get(name, read.get(to_camel(name))) for name, value in self.__dict__.items() if value is None
        }
        misfits = {name: value for name, value in given.items() if value is not None}
        return self.__dict__, self.__pydantic_extra__, misfits, None if read else parse_json_text(self.raw)

    def __bool__(self) -> bool:
        return bool(parse_json_text(self.raw))

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        # Most keys are missing in most answers.
        for name, value in super().__repr_args__():
            if value is not None and value != []:
                yield name, value


_set_raw = JSONModel.__dict__["_raw"].__set__


class ReadList(list[ItemT]):
    """A list that was read from something else than a list of just such entries, which is `raw`."""

    def __init__(self, entries: Iterable[ItemT] = (), raw: Any = _UNREAD) -> None:
        super().__init__(entries)
        self._raw = raw
        self._entries = [*self]

    @property
    def raw(self) -> Any:
        """What the API sent, as JSON has it: usually a list; what it would send, if the list was changed."""
        untouched = self._raw is not _UNREAD and self == self._entries
        return self._raw if untouched else _write_entries(self)


class AsJSON:
    """Marks a list that is read tolerantly, and written as it was read.

    Args:
        text: Whether the API sends a text that holds the list.
    """

    def __init__(self, *, text: bool = False) -> None:
        self.text = text

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        entries = handler(source)
        tolerant = core_schema.no_info_wrap_validator_function(read_list, entries)
        [item] = get_args(source)
        # Models keep what they were read from, so that a list of them needs not. Numbers and texts do not.
        at_once = isinstance(item, type) and issubclass(item, JSONModel)
        usual = entries if at_once else core_schema.list_schema(max_length=0)
        return core_schema.union_schema(
            [usual, tolerant],
            mode="left_to_right",
            serialization=core_schema.wrap_serializer_function_ser_schema(_write_list, info_arg=True, schema=entries),
        )


JSONList = Annotated[list[ItemT], AsJSON()]
"""A list in JSON that the schema does not describe. Null and what else stands for nothing is an empty list, a single
object a list of one; entries that are null or of another type are left out of it. Written by alias, it is what the API
sent."""

JSONTextList = Annotated[list[ItemT], AsJSON(text=True)]
"""The same in a text that holds JSON."""


def _plain_number(value: Any) -> Any:
    return int(value) if value == int(value) else float(value)


JSONNumber = Annotated[decimal.Decimal, PlainSerializer(_plain_number, int | float, when_used="json-unless-none")]
"""A number that is an amount: exact in Python, a number and not a text in JSON."""


def read_list(value: Any, inner: Callable[[Any], list[Any]]) -> ReadList[Any]:
    """Return the list that a value holds, as a field that is an `AsJSON` has it.

    Args:
        value: What the API sent, or somebody set.
        inner: Reads entries.
    """
    raw = value.raw if isinstance(value, ReadList) else value
    entries = _entries_of(parse_json_text(value))
    try:
        read = inner(entries)
    except ValidationError as error:
        misfits = {problem["loc"][0] for problem in error.errors(include_url=False, include_context=False)}
        read = inner([entry for number, entry in enumerate(entries) if number not in misfits])
    # Models that were made by hand are no JSON; what they are written as is.
    return ReadList(read, _UNREAD if any(isinstance(entry, JSONModel) for entry in entries) else raw)


def _entries_of(value: Any) -> list[Any]:
    if isinstance(value, list):
        return [entry for entry in value if entry is not None] if None in value else value
    return [value] if value else []


def _write_list(entries: Any, handler: SerializerFunctionWrapHandler, info: SerializationInfo) -> Any:
    if not info.by_alias or info.include is not None or info.exclude is not None:
        return handler(entries)
    return copy.deepcopy(raw_of(entries))


def raw_of(value: JSONModel | Sequence[Any]) -> Any:
    """Return what the API sent for a model, or for a list, as JSON has it.

    Args:
        value: A `JSONModel`, or a field that is a `JSONList`: what did not fit, so that it is not in the list, is in
            its raw value. Of a list that was made by hand, or changed, it is what the API would send.
    """
    return value.raw if isinstance(value, JSONModel | ReadList) else _write_entries(value)


def _write_entries(entries: Iterable[Any]) -> list[Any]:
    return [entry.raw if isinstance(entry, JSONModel) else to_jsonable_python(entry) for entry in entries]
