# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.codes import (
    RegistrationForm,
    RegistrationGroup,
)
from b2b_storefront.scalars import (
    GenericScalar,
)

from ..base_model import BaseModel


class RegistrationField(BaseModel):
    id: str
    form_type: Optional[RegistrationForm] = Field(default=None)
    group_id: Optional[RegistrationGroup] = Field(default=None)
    group_name: Optional[str] = Field(default=None)
    field_id: Optional[str] = Field(default=None)
    field_name: Optional[str] = Field(default=None)
    label_name: Optional[str] = Field(default=None)
    field_type: Optional[str] = Field(default=None)
    field_from: Optional[int] = Field(default=None)
    field_index: Optional[int] = Field(default=None)
    is_required: Optional[bool] = Field(default=None)
    visible: Optional[bool] = Field(default=None)
    custom: Optional[bool] = Field(default=None)
    value_configs: Optional[GenericScalar] = Field(default=None)
