# Generated from bigcommerce/ by `make codegen`. Edits are lost.

from typing import Annotated, Literal

from pydantic import Field

from b2b_storefront.scalars import BigDecimal
from b2b_storefront.wire.models import ByTypename

from .base_model import BaseModel


class CompanyUserCompanyUserExtraFieldsMultilineTextExtraFieldValue(BaseModel):
    """The value of a field of several lines."""

    typename__: Literal["MultilineTextExtraFieldValue"] = Field(alias="__typename")
    field_entity_id: int | None = None
    "The field's id; null for a field that is no longer there."
    name: str
    "The field's name."
    multiline_text: str
    "The text."


class CompanyUserCompanyUserExtraFieldsMultipleChoiceExtraFieldValue(BaseModel):
    """The value of a field with a choice."""

    typename__: Literal["MultipleChoiceExtraFieldValue"] = Field(alias="__typename")
    field_entity_id: int | None = None
    "The field's id; null for a field that is no longer there."
    name: str
    "The field's name."
    value: str
    "The choice."


class CompanyUserCompanyUserExtraFieldsNumberExtraFieldValue(BaseModel):
    """The value of a field with a number."""

    typename__: Literal["NumberExtraFieldValue"] = Field(alias="__typename")
    field_entity_id: int | None = None
    "The field's id; null for a field that is no longer there."
    name: str
    "The field's name."
    number: BigDecimal
    "The number."


class CompanyUserCompanyUserExtraFieldsTextExtraFieldValue(BaseModel):
    """The value of a field of one line."""

    typename__: Literal["TextExtraFieldValue"] = Field(alias="__typename")
    field_entity_id: int | None = None
    "The field's id; null for a field that is no longer there."
    name: str
    "The field's name."
    text: str
    "The text."


CompanyUserCompanyUserExtraFields = Annotated[
    CompanyUserCompanyUserExtraFieldsMultilineTextExtraFieldValue
    | CompanyUserCompanyUserExtraFieldsMultipleChoiceExtraFieldValue
    | CompanyUserCompanyUserExtraFieldsNumberExtraFieldValue
    | CompanyUserCompanyUserExtraFieldsTextExtraFieldValue,
    ByTypename(
        "MultilineTextExtraFieldValue",
        "MultipleChoiceExtraFieldValue",
        "NumberExtraFieldValue",
        "TextExtraFieldValue",
    ),
]
"The value of an additional field."


class CompanyUserCompanyUser(BaseModel):
    """A customer as a user of a company."""

    company: str
    "The company's name."
    company_role_name: str
    "The name of the role."
    email: str
    "E-mail address."
    first_name: str
    "First name."
    last_name: str
    "Last name."
    phone_number: str | None = None
    "Phone number."
    extra_fields: list[CompanyUserCompanyUserExtraFields]
    "The additional fields of company users."


class CompanyUser(BaseModel):
    """What can be asked about one's company."""

    company_user: CompanyUserCompanyUser | None = None
    "The company user that the customer is; null for a customer without a company."
