# Generated from bigcommerce/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.scalars import UUID, BigDecimal, DateTime
from b2b_storefront.wire.built_in import ID, Int, IntID

from .base_model import InputModel


class CreateCartInput(InputModel):
    """A cart to be made."""

    line_items: "list[CartLineItemInput] | None" = None
    "The products."
    currency_code: str | None = None
    "The currency; the store's own unless given."
    locale: str | None = None
    "The language; the store's own unless given."


class CartLineItemInput(InputModel):
    """A product to be put into a cart."""

    quantity: Int
    "How many."
    product_entity_id: IntID
    "The product."
    variant_entity_id: IntID | None = None
    "The variant."
    selected_options: "CartSelectedOptionsInput | None" = None
    "The options that were chosen."


class CartSelectedOptionsInput(InputModel):
    """The options that were chosen, by their kind."""

    checkboxes: "list[CartSelectedCheckboxOptionInput] | None" = None
    date_fields: "list[CartSelectedDateFieldOptionInput] | None" = None
    multi_line_text_fields: "list[CartSelectedMultiLineTextFieldOptionInput] | None" = (
        None
    )
    multiple_choices: "list[CartSelectedMultipleOptionInput] | None" = None
    number_fields: "list[CartSelectedNumberFieldOptionInput] | None" = None
    text_fields: "list[CartSelectedTextFieldOptionInput] | None" = None


class CartSelectedCheckboxOptionInput(InputModel):
    """A box that was ticked or not."""

    option_entity_id: IntID
    "The option."
    option_value_entity_id: IntID
    "What was chosen."


class CartSelectedDateFieldOptionInput(InputModel):
    """A date that was chosen."""

    option_entity_id: IntID
    "The option."
    date: DateTime


class CartSelectedMultiLineTextFieldOptionInput(InputModel):
    """A text of several lines."""

    option_entity_id: IntID
    "The option."
    text: str


class CartSelectedMultipleOptionInput(InputModel):
    """A choice."""

    option_entity_id: IntID
    "The option."
    option_value_entity_id: IntID
    "What was chosen."


class CartSelectedNumberFieldOptionInput(InputModel):
    """A number."""

    option_entity_id: IntID
    "The option."
    number: float


class CartSelectedTextFieldOptionInput(InputModel):
    """A text of one line."""

    option_entity_id: IntID
    "The option."
    text: str


class AddCartLineItemsInput(InputModel):
    """What to add to which cart."""

    cart_entity_id: str
    "The cart."
    data: "AddCartLineItemsDataInput"
    "What to add."


class AddCartLineItemsDataInput(InputModel):
    """What to add to a cart."""

    line_items: "list[CartLineItemInput] | None" = None
    "The products."


class UpdateCartLineItemInput(InputModel):
    """Which line of a cart becomes what."""

    cart_entity_id: str
    "The cart."
    line_item_entity_id: str
    "The line."
    data: "UpdateCartLineItemDataInput"
    "What it becomes."


class UpdateCartLineItemDataInput(InputModel):
    """What a line becomes."""

    line_item: "CartLineItemInput | None" = None
    "What the line becomes."


class DeleteCartLineItemInput(InputModel):
    """Which line of a cart to take out."""

    cart_entity_id: str
    "The cart."
    line_item_entity_id: str
    "The line."


class DeleteCartInput(InputModel):
    """Which cart to delete."""

    cart_entity_id: str
    "The cart."


class CreateCartRedirectUrlsInput(InputModel):
    """The cart that a browser is to have."""

    cart_entity_id: str
    "The cart."
    visit_id: UUID | None = None
    "The visit, as the store's analytics know it."
    visitor_id: UUID | None = None
    "The visitor, as the store's analytics know them."


class RegisterCompanyInput(InputModel):
    """A company to be registered."""

    name: str
    "Its name."
    email: str
    "Its e-mail address."
    phone: str
    "Its phone number."
    address: "RegisterCompanyAddressInput"
    "Its address."
    extra_fields: "ExtraFieldsInput | None" = None
    "The additional fields of companies."
    company_user: "RegisterCompanyUserInput | None" = None
    "Its first user, the customer who is signed in."
    file_list: "list[RegisterCompanyFileInput] | None" = None
    "Files that were uploaded before."


class RegisterCompanyAddressInput(InputModel):
    """The address of a company to be registered."""

    first_name: str
    "First name of whoever is there."
    last_name: str
    "Last name of whoever is there."
    address_1: str
    "First line."
    address_2: str | None = None
    "Second line."
    city: str
    "City."
    country_code: str
    "The country's code, such as `US`."
    state_or_province: str | None = None
    "State or province, by name."
    phone: str | None = None
    "Phone number."
    postal_code: str | None = None
    "Postal code."
    extra_fields: "ExtraFieldsInput | None" = None
    "The additional fields of addresses."


class RegisterCompanyUserInput(InputModel):
    """The first user of a company to be registered."""

    extra_fields: "ExtraFieldsInput | None" = None
    "The additional fields of company users."


class RegisterCompanyFileInput(InputModel):
    """A file of a company to be registered, as the upload described it."""

    file_id: str
    "The file's id, which an upload tells only to a customer who is signed in."
    file_url: str
    "Its address."
    file_name: str
    "Its name."
    content_type: str
    "Its media type."
    file_size: Int
    "Its size in bytes."


class ExtraFieldsInput(InputModel):
    """Values of additional fields, by the kind of the field."""

    texts: "list[TextExtraFieldInput] | None" = None
    "Fields of one line."
    multiline_texts: "list[MultilineTextExtraFieldInput] | None" = None
    "Fields of several lines."
    multiple_choices: "list[MultipleChoiceExtraFieldInput] | None" = None
    "Fields with a choice."
    numbers: "list[NumberExtraFieldInput] | None" = None
    "Fields with a number."


class TextExtraFieldInput(InputModel):
    """The value of a field of one line."""

    name: str
    "The field's name."
    text: str
    "The text."


class MultilineTextExtraFieldInput(InputModel):
    """The value of a field of several lines."""

    name: str
    "The field's name."
    multiline_text: str
    "The text."


class MultipleChoiceExtraFieldInput(InputModel):
    """The value of a field with a choice."""

    name: str
    "The field's name."
    field_value: str
    "The choice."


class NumberExtraFieldInput(InputModel):
    """The value of a field with a number."""

    name: str
    "The field's name."
    number: BigDecimal
    "The number."


class RegisterCustomerInput(InputModel):
    """A customer to be registered."""

    email: str
    "E-mail address."
    password: str = Field(repr=False)
    "Password."
    first_name: str
    "First name."
    last_name: str
    "Last name."
    phone: str | None = None
    "Phone number."
    company: str | None = None
    "The name of a company, which makes no company account."


class ReCaptchaV2Input(InputModel):
    """The answer to a captcha."""

    token: str
    "What the captcha gave the browser."


class RequestResetPasswordInput(InputModel):
    """Whose password is to be set."""

    email: str
    "E-mail address."
    path: str | None = None
    "The path of the page that sets it."


class CompanyOrdersFiltersInput(InputModel):
    """Which orders of a company are wanted."""

    search: str | None = None
    "A text to look for: in the order's number, its reference and its PO number."
    date_range: "OrderDateRangeFilterInput | None" = None
    "When they were placed."
    status: list[str] | None = None
    "The statuses that they may have, such as `COMPLETED`."
    customer_id: list[IntID] | None = None
    "The BigCommerce ids of the customers who placed them."
    company_ids: list[ID] | None = None
    "B2B Edition's ids of companies of the hierarchy."


class OrdersFiltersInput(InputModel):
    """Which of a customer's orders are wanted."""

    status: str | None = None
    "The status that they have, such as `COMPLETED`."
    date_range: "OrderDateRangeFilterInput | None" = None
    "When they were placed."
    search: str | None = None
    "A text to look for."
    company_name: str | None = None
    "The name of the company."
    company_ids: list[ID] | None = None
    "B2B Edition's ids of companies of the hierarchy."


class OrderDateRangeFilterInput(InputModel):
    """A span of time."""

    from_: DateTime = Field(alias="from")
    "From this moment on."
    to: DateTime | None = None
    "Up to this moment."
