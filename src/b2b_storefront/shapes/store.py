"""What a store's settings, currencies and forms hold that the schema does not describe."""

from pydantic import Field

from b2b_storefront.wire.json_models import CAMEL, SNAKE, JSONList, JSONModel

__all__ = [
    "ChannelCurrencies",
    "FormFieldOptions",
    "FormFieldRequirements",
    "FormFieldRules",
    "StorefrontSettingExtras",
]


class ChannelCurrencies(JSONModel, alias_generator=SNAKE):
    """The currencies of a channel."""

    channel_id: int | None = None
    """The channel."""
    enabled_currencies: JSONList[str] = Field(default_factory=list)
    """The currencies that buyers can choose, as ISO 4217 codes."""
    default_currency: str | None = None
    """The one that is chosen at first."""


class StorefrontSettingExtras(JSONModel, alias_generator=CAMEL):
    """What a setting of the storefront holds beside its value; which of it depends on the setting's key."""

    guest: bool | None = None
    """Whether it holds for guests."""
    b2c: bool | None = None
    """Whether it holds for customers without a company."""
    b2b: bool | None = None
    """Whether it holds for company users."""
    location: str | None = None
    """Where people land after signing in, of `login_landing_location`."""
    title: str | None = None
    """The heading, of `quote_submission_response`."""
    message: str | None = None
    """The text, of `quote_submission_response`."""


class FormFieldRequirements(JSONModel, alias_generator=CAMEL):
    """What a password has to be like."""

    alpha: str | None = None
    """Which letters it needs."""
    numeric: str | None = None
    """Which digits it needs."""
    minlength: int | None = None
    """The least length."""
    description: str | None = None
    """All of it in words."""


class FormFieldOptions(JSONModel, alias_generator=CAMEL):
    """What a field of a form can be chosen from."""

    items: JSONList[str] = Field(default_factory=list)
    """The choices."""
    helper_label: str | None = None
    """The text of the choice that is none."""


class FormFieldRules(JSONModel, alias_generator=CAMEL):
    """The rules of a field of a form."""

    id: str | None = None
    """The field's id at BigCommerce."""
    name: str | None = None
    """The name of the input."""
    label: str | None = None
    """The text beside the input."""
    type: str | None = None
    """The kind of the input."""
    field_type: str | None = None
    """The kind of the field."""
    default: str | None = None
    """What it holds at first."""
    required: bool | None = None
    """Whether it has to be filled in."""
    max_length: int | None = None
    """The largest length of what is typed in."""
    requirements: FormFieldRequirements | None = None
    """What a password has to be like."""
    secret: bool | None = None
    """Whether what is typed in is hidden."""
    options: FormFieldOptions | None = None
    """What it is chosen from."""
    custom: bool | None = None
    """Whether the store added the field."""
    field_name: str | None = None
    """The name of an extra field."""
    label_name: str | None = None
    """The text beside the input of an extra field."""
    is_required: bool | None = None
    """Whether an extra field has to be filled in."""
    default_value: str | None = None
    """What an extra field holds at first."""
    maximum_length: str | None = None
    """The largest length of an extra field's text."""
    maximum_value: str | None = None
    """The largest number of an extra field."""
    number_of_rows: str | None = None
    """The rows of an extra field's input."""
    list_of_value: JSONList[str] = Field(default_factory=list)
    """The choices of an extra field."""
    visible_to_enduser: bool | None = None
    """Whether buyers see an extra field."""
