"""What becomes of an answer's `data`: a model, a list of them, a page."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import pydantic

from b2b_storefront.management.pages import Page
from b2b_storefront.wire.json_models import JSONList, JSONModel

__all__ = [
    "MisfitError",
    "Reader",
    "read_list",
    "read_nothing",
    "read_page",
    "read_page_in_data",
    "read_record",
    "read_single",
]

ModelT = TypeVar("ModelT", bound=JSONModel)
ResultT = TypeVar("ResultT")

Reader = Callable[[Any, Any], ResultT]
"""Makes a result of an answer's `data` and `meta`."""


class MisfitError(ValueError):
    """The `data` of an answer can't be read as what the operation returns."""


def read_nothing(_data: object, _meta: object) -> None:
    """Return None: what the answer says is that it was done."""


def read_record(model: type[ModelT]) -> Reader[ModelT]:
    """Return the reader of a single record."""

    def read(data: Any, _meta: Any) -> ModelT:
        try:
            return model.model_validate(data)
        except pydantic.ValidationError:
            pass
        raise MisfitError("there is no record in it")

    return read


def read_single(model: type[ModelT]) -> Reader[ModelT]:
    """Return the reader of a record that may come as the only entry of a list."""
    record = read_record(model)

    def read(data: Any, meta: Any) -> ModelT:
        return record(data[0] if isinstance(data, list) and data else data, meta)

    return read


def read_list(model: type[ModelT]) -> Reader[list[ModelT]]:
    """Return the reader of a list of records, which is empty where the API answers null."""
    records: pydantic.TypeAdapter[list[ModelT]] = pydantic.TypeAdapter(
        JSONList[model],  # type: ignore[valid-type]  # made for this model
        config=pydantic.ConfigDict(defer_build=True),
    )

    def read(data: Any, _meta: Any) -> list[ModelT]:
        return records.validate_python(data)

    return read


def read_page(model: type[ModelT]) -> Reader[Page[ModelT]]:
    """Return the reader of a page, of which `meta` tells the place."""
    records = read_list(model)

    def read(data: Any, meta: Any) -> Page[ModelT]:
        return _make_page(records(data, meta), meta, data)

    return read


def read_page_in_data(model: type[ModelT]) -> Reader[Page[ModelT]]:
    """Return the reader of a page that lies in `data` together with its place."""
    records = read_list(model)

    def read(data: Any, meta: Any) -> Page[ModelT]:
        members = data if isinstance(data, Mapping) else {"list": data}
        place = members if "pagination" in members else meta
        return _make_page(records(members.get("list"), meta), place, data)

    return read


def _make_page(nodes: list[ModelT], place: Any, raw: Any) -> Page[ModelT]:
    pagination = place.get("pagination") if isinstance(place, Mapping) else None
    numbers = pagination if isinstance(pagination, Mapping) else {}
    total, offset, limit = (_count(numbers.get(name)) for name in ("totalCount", "offset", "limit"))
    return Page(nodes, total, offset, limit, raw)


def _count(value: object) -> int | None:
    """Return a number of records, which may come as text; None for anything else."""
    if isinstance(value, str) and value.isdecimal() and len(value) < 19:
        value = int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None
