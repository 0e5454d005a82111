"""The additional fields that a store keeps on its company users, quotes, addresses and companies."""

from dataclasses import dataclass, field

from b2b_storefront.codes import ExtraFieldType

__all__ = ["ExtraField"]


@dataclass(slots=True, kw_only=True)
class ExtraField:
    """The configuration of an additional field.

    Attributes:
        field_id: its id among the fields of its kind of record.
        unique: whether a value may occur only once in the store.
        visible: whether buyers are shown the field.
    """

    field_id: int
    name: str
    field_type: ExtraFieldType
    required: bool = False
    unique: bool = False
    default: str = ""
    maximum_length: int | None = None
    number_of_rows: int | None = None
    maximum_value: int | None = None
    choices: list[str] = field(default_factory=list)
    visible: bool = True
