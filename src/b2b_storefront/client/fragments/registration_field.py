# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from b2b_storefront.codes import RegistrationForm, RegistrationGroup
from b2b_storefront.shapes import FormFieldRules

from ..base_model import BaseModel


class RegistrationField(BaseModel):
    """A field of a registration form."""

    id: str
    form_type: RegistrationForm | None = None
    "Which form: 1 a plain customer, 2 a company, 3 an existing customer who registers a company."
    group_id: RegistrationGroup | None = None
    "Part of the form: 1 contact, 2 additional, 3 business, 4 address, 5 password."
    group_name: str | None = None
    field_id: str | None = None
    field_name: str | None = None
    label_name: str | None = None
    field_type: str | None = None
    field_from: int | None = None
    "A small integer; 10 and 20 have been seen."
    field_index: int | None = None
    is_required: bool | None = None
    visible: bool | None = None
    custom: bool | None = None
    value_configs: FormFieldRules | None = None
    "Rules of the input: an object with keys such as `label`, `id`, `name`, `type`, `default`, `required`, `fieldType`, `maxLength` and `requirements`."
