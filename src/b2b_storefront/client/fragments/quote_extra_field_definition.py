# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.codes import (
    ExtraFieldCategory,
    ExtraFieldType,
)
from b2b_storefront.scalars import (
    GenericScalar,
    Listed,
)

from ..base_model import BaseModel


class QuoteExtraFieldDefinition(BaseModel):
    id: Optional[str] = Field(default=None)
    field_name: Optional[str] = Field(default=None)
    label_name: Optional[str] = Field(default=None)
    field_type: Optional[ExtraFieldType] = Field(default=None)
    field_category: Optional[ExtraFieldCategory] = Field(default=None)
    is_required: Optional[bool] = Field(default=None)
    is_unique: Optional[bool] = Field(default=None)
    visible_to_enduser: Optional[bool] = Field(default=None)
    default_value: Optional[str] = Field(default=None)
    maximum_length: Optional[str] = Field(default=None)
    number_of_rows: Optional[str] = Field(default=None)
    maximum_value: Optional[str] = Field(default=None)
    list_of_value: Listed[str] = Field(default_factory=list)
    value_configs: Optional[GenericScalar] = Field(default=None)
