"""The fields of the registration forms."""

from typing import Any

from b2b_storefront.codes import RegistrationForm, RegistrationGroup

__all__ = ["show_form_fields"]

_CUSTOMER, _COMPANY, _UPGRADE = (
    RegistrationForm.CUSTOMER,
    RegistrationForm.COMPANY,
    RegistrationForm.CUSTOMER_BECOMES_COMPANY,
)
_ALL = (_CUSTOMER, _COMPANY, _UPGRADE)

_FIELDS: tuple[tuple[str, str, str, str, RegistrationGroup, tuple[RegistrationForm, ...], bool], ...] = (
    ("field_first_name", "first_name", "First Name", "text", RegistrationGroup.CONTACT, _ALL, True),
    ("field_last_name", "last_name", "Last Name", "text", RegistrationGroup.CONTACT, _ALL, True),
    ("field_email", "email", "Email Address", "text", RegistrationGroup.CONTACT, _ALL, True),
    ("field_phone_number", "phone", "Phone Number", "text", RegistrationGroup.CONTACT, _ALL, False),
    (
        "field_company_name",
        "company_name",
        "Company Name",
        "text",
        RegistrationGroup.BUSINESS,
        (_COMPANY, _UPGRADE),
        True,
    ),
    (
        "field_company_email",
        "company_email",
        "Company Email",
        "text",
        RegistrationGroup.BUSINESS,
        (_COMPANY, _UPGRADE),
        True,
    ),
    (
        "field_company_phone",
        "company_phone",
        "Company Phone",
        "text",
        RegistrationGroup.BUSINESS,
        (_COMPANY, _UPGRADE),
        True,
    ),
    ("field_company", "company", "Company", "text", RegistrationGroup.ADDRESS, (_CUSTOMER,), False),
    ("field_country", "country", "Country", "dropdown", RegistrationGroup.ADDRESS, _ALL, True),
    ("field_address_1", "address1", "Address Line 1", "text", RegistrationGroup.ADDRESS, _ALL, True),
    ("field_address_2", "address2", "Address Line 2", "text", RegistrationGroup.ADDRESS, _ALL, False),
    ("field_city", "city", "City", "text", RegistrationGroup.ADDRESS, _ALL, True),
    ("field_state", "state", "State", "dropdown", RegistrationGroup.ADDRESS, _ALL, False),
    ("field_zip_code", "zip_code", "Zip Code", "text", RegistrationGroup.ADDRESS, _ALL, True),
    ("field_password", "password", "Password", "password", RegistrationGroup.PASSWORD, (_CUSTOMER, _COMPANY), True),
    (
        "field_confirm_password",
        "confirm_password",
        "Confirm Password",
        "password",
        RegistrationGroup.PASSWORD,
        (_CUSTOMER, _COMPANY),
        True,
    ),
)
"""Id, name, label, type, group, the forms that have it, and whether it has to be filled in."""

_GROUP_NAMES = {
    RegistrationGroup.CONTACT: "Contact Information",
    RegistrationGroup.BUSINESS: "Business Details",
    RegistrationGroup.ADDRESS: "Address",
    RegistrationGroup.PASSWORD: "Password",
}


def show_form_fields(form: RegistrationForm, moment: int) -> list[dict[str, Any]]:
    """Return the fields of a form in their order, as they were at a moment in unix seconds."""
    return [
        {
            "id": str(number),
            "createdAt": moment,
            "updatedAt": moment,
            "formType": form,
            "fieldFrom": 10,
            "fieldId": field_id,
            "fieldIndex": number,
            "custom": False,
            "groupId": group,
            "groupName": _GROUP_NAMES[group],
            "isRequired": required,
            "visible": True,
            "labelName": label,
            "fieldName": name,
            "fieldType": kind,
            "valueConfigs": _show_config(number, name, label, kind),
        }
        for number, (field_id, name, label, kind, group, forms, required) in enumerate(_FIELDS, start=1)
        if form in forms
    ]


def _show_config(number: int, name: str, label: str, kind: str) -> dict[str, Any]:
    config: dict[str, Any] = {"id": number, "name": name, "label": label, "type": kind, "required": "1", "default": ""}
    if name == "password":
        config["requirements"] = {"alpha": "", "numeric": "", "minlength": "7"}
    return config
