"""The additional fields that a store keeps on its company users, quotes, addresses and companies."""

import re
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

    def find_problem(self, value: str) -> str | None:
        """Return why the field cannot have a value, None if it can."""
        if not value:
            return "The value is required." if self.required else None
        if self.maximum_length is not None and len(value) > self.maximum_length:
            return f"The value is longer than {self.maximum_length} characters."
        if self.field_type == ExtraFieldType.DROPDOWN and value not in self.choices:
            return "The value is not one of the choices."
        if self.field_type == ExtraFieldType.NUMBER:
            if not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", value):
                return "The value is not a number."
            if self.maximum_value is not None and float(value) > self.maximum_value:
                return f"The value is greater than {self.maximum_value}."
        return None
