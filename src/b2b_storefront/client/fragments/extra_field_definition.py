# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.codes import ExtraFieldType
from b2b_storefront.scalars import Listed

from ..base_model import BaseModel


class ExtraFieldDefinition(BaseModel):
    """Definition of an extra field that the store keeps for companies, users or
    addresses.
    """

    field_name: str | None = None
    "Name of the field, by which values refer to it."
    label_name: str | None = None
    "Name of the field as shown to people."
    field_type: ExtraFieldType | None = None
    "0 text, 1 text of several lines, 2 number, 3 choice from a list."
    is_required: bool | None = None
    visible_to_enduser: bool | None = None
    "False means that buyers must not be shown the field."
    default_value: str | None = None
    maximum_length: str | None = None
    "Most characters, for text. A string; numbers, null and '' have been seen."
    number_of_rows: str | None = None
    "Lines of the input, for text of several lines. A string; numbers, null and '' have been seen."
    maximum_value: str | None = None
    "Largest value, for numbers. A string; numbers, null and '' have been seen."
    list_of_value: Listed[str] = Field(default_factory=list)
    "Values to choose from."
