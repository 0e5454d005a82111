"""The fields of the registration forms.

A field is B2B Edition's own, BigCommerce's, or an extra field of the store. `valueConfigs` holds nothing but the label,
BigCommerce's field, or the extra field's configuration; clients tell them apart by its `id`.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from b2b_storefront.codes import RegistrationForm, RegistrationGroup
from b2b_storefront.sandbox.api.extra_fields import show_extra_field
from b2b_storefront.sandbox.records.extra_fields import ExtraField
from b2b_storefront.sandbox.records.store import Store

__all__ = ["show_form_fields"]

_OWN, _STORES = 10, 20
"""`fieldFrom`: whose field it is, B2B Edition's or BigCommerce's."""

_GROUP_NAMES = {
    RegistrationGroup.CONTACT: "Contact Information",
    RegistrationGroup.BUSINESS: "Business Details",
    RegistrationGroup.ADDRESS: "Address",
    RegistrationGroup.PASSWORD: "Password",
}

_CUSTOMER, _COMPANY, _UPGRADE = (
    RegistrationForm.CUSTOMER,
    RegistrationForm.COMPANY,
    RegistrationForm.CUSTOMER_BECOMES_COMPANY,
)


class _Field(NamedTuple):
    field_id: str
    name: str
    label: str
    group: RegistrationGroup
    forms: tuple[RegistrationForm, ...]
    required: bool = True
    kind: str = "text"


_CONTACT, _BUSINESS, _ADDRESS = RegistrationGroup.CONTACT, RegistrationGroup.BUSINESS, RegistrationGroup.ADDRESS
_ALL, _SIGN_UP, _BUSINESSES = (_CUSTOMER, _COMPANY, _UPGRADE), (_CUSTOMER, _COMPANY), (_COMPANY, _UPGRADE)

_OWN_FIELDS = (
    _Field("field_first_name", "first_name", "First Name", _CONTACT, _ALL),
    _Field("field_last_name", "last_name", "Last Name", _CONTACT, _ALL),
    _Field("field_email", "email", "Email Address", _CONTACT, _ALL),
    _Field("field_company_name", "company", "Company Name", _CONTACT, (_CUSTOMER,), required=False),
    _Field("field_phone_number", "phone", "Phone Number", _CONTACT, _ALL, required=False),
    _Field(
        "field_email_marketing_newsletter",
        "accepts_marketing_emails",
        "Send me news and offers",
        _CONTACT,
        _SIGN_UP,
        required=False,
        kind="checkbox",
    ),
    _Field("field_company_name", "company_name", "Company Name", _BUSINESS, _BUSINESSES),
    _Field("field_company_email", "company_email", "Company Email", _BUSINESS, _BUSINESSES),
    _Field("field_company_phone_number", "company_phone_number", "Company Phone Number", _BUSINESS, _BUSINESSES),
    _Field("field_attachments", "attachments", "Attachments", _BUSINESS, (_COMPANY,), required=False, kind="files"),
    _Field("field_country", "country", "Country", _ADDRESS, _BUSINESSES, kind="dropdown"),
    _Field("field_address_1", "address1", "Address 1", _ADDRESS, _BUSINESSES),
    _Field("field_address_2", "address2", "Address 2", _ADDRESS, _BUSINESSES, required=False),
    _Field("field_city", "city", "City", _ADDRESS, _BUSINESSES),
    _Field("field_state", "state", "State", _ADDRESS, _BUSINESSES, kind="dropdown"),
    _Field("field_zip_code", "zip_code", "Zip Code", _ADDRESS, _BUSINESSES),
)

_STORES_FIELDS = (
    _Field("field_14", "firstName", "First Name", _ADDRESS, (_CUSTOMER,)),
    _Field("field_15", "lastName", "Last Name", _ADDRESS, (_CUSTOMER,)),
    _Field("field_16", "company", "Company Name", _ADDRESS, (_CUSTOMER,), required=False),
    _Field("field_17", "phone", "Phone Number", _ADDRESS, (_CUSTOMER,), required=False),
    _Field("field_18", "address1", "Address Line 1", _ADDRESS, (_CUSTOMER,)),
    _Field("field_19", "address2", "Address Line 2", _ADDRESS, (_CUSTOMER,), required=False),
    _Field("field_20", "city", "City", _ADDRESS, (_CUSTOMER,)),
    _Field("field_21", "countryCode", "Country", _ADDRESS, (_CUSTOMER,), kind="dropdown"),
    _Field("field_22", "stateOrProvince", "State", _ADDRESS, (_CUSTOMER,), kind="dropdown"),
    _Field("field_23", "postalCode", "Zip Code", _ADDRESS, (_CUSTOMER,)),
)

_PASSWORD_FIELDS = (
    _Field("field_create_password", "create_password", "Password", RegistrationGroup.PASSWORD, _SIGN_UP),
    _Field("field_confirm_password", "confirm_password", "Confirm Password", RegistrationGroup.PASSWORD, _SIGN_UP),
)

_PASSWORD = {
    "id": "field_2",
    "name": "password",
    "type": "string",
    "label": "Password",
    "secret": True,
    "default": "",
    "required": True,
    "fieldType": "password",
    "maxLength": None,
    "requirements": {
        "alpha": "[A-Za-z]",
        "numeric": "[0-9]",
        "minlength": 7,
        "description": "A password has at least 7 characters, letters and digits among them.",
    },
}
"""BigCommerce's field, which both passwords are."""


def show_form_fields(store: Store, form: RegistrationForm, moment: int) -> list[dict[str, Any]]:
    """Return the fields of a form in their order, as they were at a moment in unix seconds."""
    return [
        field | {"id": str(number), "fieldIndex": number, "formType": form, "createdAt": moment, "updatedAt": moment}
        for number, field in enumerate(_list_fields(store, form), start=1)
    ]


def _list_fields(store: Store, form: RegistrationForm) -> Iterator[dict[str, Any]]:
    for field in _OWN_FIELDS:
        if form in field.forms:
            label = {"label": field.label}
            yield _show(field, _OWN, label | {"default": None} if field.name == "country" else label)
    for field in _STORES_FIELDS:
        if form in field.forms:
            yield _show(field, _STORES, _describe_stores(field))
    if form in _BUSINESSES:
        yield from (_show_extra(field, _CONTACT) for field in store.user_extra_fields)
        yield from (_show_extra(field, _BUSINESS) for field in store.company_extra_fields)
        yield from (_show_extra(field, _ADDRESS) for field in store.address_extra_fields)
    for field in _PASSWORD_FIELDS:
        if form in field.forms:
            yield _show(field._replace(kind="password"), _OWN, dict(_PASSWORD))


def _show(field: _Field, origin: int, config: dict[str, Any], *, custom: bool = False) -> dict[str, Any]:
    return {
        "fieldFrom": origin,
        "fieldId": field.field_id,
        "custom": custom,
        "groupId": field.group,
        "groupName": _GROUP_NAMES[field.group],
        "isRequired": field.required,
        "visible": True,
        "labelName": field.label,
        "fieldName": field.name,
        "fieldType": field.kind,
        "valueConfigs": config,
    }


def _describe_stores(field: _Field) -> dict[str, Any]:
    config: dict[str, Any] = {
        "id": field.field_id,
        "name": field.name,
        "type": "string",
        "label": field.label,
        "default": "",
        "required": field.required,
        "fieldType": field.kind,
        "maxLength": None,
    }
    if field.kind == "dropdown":
        config |= {"type": "array", "default": None, "options": {"items": [], "helperLabel": f"Choose a {field.label}"}}
    return config


def _show_extra(extra: ExtraField, group: RegistrationGroup) -> dict[str, Any]:
    kind = ("text", "multiline", "number", "dropdown")[extra.field_type]
    field = _Field(f"field_{extra.name}", extra.name, extra.name, group, (), extra.required, kind)
    shown = _show(field, _OWN, show_extra_field(extra) | {"id": extra.field_id, "custom": True}, custom=True)
    return shown | {"visible": extra.visible}
