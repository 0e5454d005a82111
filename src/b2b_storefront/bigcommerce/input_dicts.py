# Generated from bigcommerce/ by `make codegen`. Edits are lost.

"""What operations take as inputs, as typed dicts with Python's names."""

from collections.abc import Sequence
from typing import NotRequired, TypedDict

from b2b_storefront.scalars import UUID, BigDecimal, DateTime

from .input_types import (
    AddCartLineItemsDataInput,
    CartLineItemInput,
    CartSelectedCheckboxOptionInput,
    CartSelectedDateFieldOptionInput,
    CartSelectedMultiLineTextFieldOptionInput,
    CartSelectedMultipleOptionInput,
    CartSelectedNumberFieldOptionInput,
    CartSelectedOptionsInput,
    CartSelectedTextFieldOptionInput,
    ExtraFieldsInput,
    MultilineTextExtraFieldInput,
    MultipleChoiceExtraFieldInput,
    NumberExtraFieldInput,
    OrderDateRangeFilterInput,
    RegisterCompanyAddressInput,
    RegisterCompanyFileInput,
    RegisterCompanyUserInput,
    TextExtraFieldInput,
    UpdateCartLineItemDataInput,
)


class CreateCartInputDict(TypedDict):
    """`CreateCartInput` as a dict."""

    line_items: NotRequired[
        "Sequence[CartLineItemInput | CartLineItemInputDict] | None"
    ]
    "The products."
    currency_code: NotRequired[str | None]
    "The currency; the store's own unless given."
    locale: NotRequired[str | None]
    "The language; the store's own unless given."


class CartLineItemInputDict(TypedDict):
    """`CartLineItemInput` as a dict."""

    quantity: int
    "How many."
    product_entity_id: int | str
    "The product."
    variant_entity_id: NotRequired[int | str | None]
    "The variant."
    selected_options: NotRequired[
        "CartSelectedOptionsInput | CartSelectedOptionsInputDict | None"
    ]
    "The options that were chosen."


class CartSelectedOptionsInputDict(TypedDict):
    """`CartSelectedOptionsInput` as a dict."""

    checkboxes: NotRequired[
        "Sequence[CartSelectedCheckboxOptionInput | CartSelectedCheckboxOptionInputDict] | None"
    ]
    date_fields: NotRequired[
        "Sequence[CartSelectedDateFieldOptionInput | CartSelectedDateFieldOptionInputDict] | None"
    ]
    multi_line_text_fields: NotRequired[
        "Sequence[CartSelectedMultiLineTextFieldOptionInput | CartSelectedMultiLineTextFieldOptionInputDict] | None"
    ]
    multiple_choices: NotRequired[
        "Sequence[CartSelectedMultipleOptionInput | CartSelectedMultipleOptionInputDict] | None"
    ]
    number_fields: NotRequired[
        "Sequence[CartSelectedNumberFieldOptionInput | CartSelectedNumberFieldOptionInputDict] | None"
    ]
    text_fields: NotRequired[
        "Sequence[CartSelectedTextFieldOptionInput | CartSelectedTextFieldOptionInputDict] | None"
    ]


class CartSelectedCheckboxOptionInputDict(TypedDict):
    """`CartSelectedCheckboxOptionInput` as a dict."""

    option_entity_id: int | str
    "The option."
    option_value_entity_id: int | str
    "What was chosen."


class CartSelectedDateFieldOptionInputDict(TypedDict):
    """`CartSelectedDateFieldOptionInput` as a dict."""

    option_entity_id: int | str
    "The option."
    date: DateTime


class CartSelectedMultiLineTextFieldOptionInputDict(TypedDict):
    """`CartSelectedMultiLineTextFieldOptionInput` as a dict."""

    option_entity_id: int | str
    "The option."
    text: str


class CartSelectedMultipleOptionInputDict(TypedDict):
    """`CartSelectedMultipleOptionInput` as a dict."""

    option_entity_id: int | str
    "The option."
    option_value_entity_id: int | str
    "What was chosen."


class CartSelectedNumberFieldOptionInputDict(TypedDict):
    """`CartSelectedNumberFieldOptionInput` as a dict."""

    option_entity_id: int | str
    "The option."
    number: float


class CartSelectedTextFieldOptionInputDict(TypedDict):
    """`CartSelectedTextFieldOptionInput` as a dict."""

    option_entity_id: int | str
    "The option."
    text: str


class AddCartLineItemsInputDict(TypedDict):
    """`AddCartLineItemsInput` as a dict."""

    cart_entity_id: str
    "The cart."
    data: "AddCartLineItemsDataInput | AddCartLineItemsDataInputDict"
    "What to add."


class AddCartLineItemsDataInputDict(TypedDict):
    """`AddCartLineItemsDataInput` as a dict."""

    line_items: NotRequired[
        "Sequence[CartLineItemInput | CartLineItemInputDict] | None"
    ]
    "The products."


class UpdateCartLineItemInputDict(TypedDict):
    """`UpdateCartLineItemInput` as a dict."""

    cart_entity_id: str
    "The cart."
    line_item_entity_id: str
    "The line."
    data: "UpdateCartLineItemDataInput | UpdateCartLineItemDataInputDict"
    "What it becomes."


class UpdateCartLineItemDataInputDict(TypedDict):
    """`UpdateCartLineItemDataInput` as a dict."""

    line_item: NotRequired["CartLineItemInput | CartLineItemInputDict | None"]
    "What the line becomes."


class DeleteCartLineItemInputDict(TypedDict):
    """`DeleteCartLineItemInput` as a dict."""

    cart_entity_id: str
    "The cart."
    line_item_entity_id: str
    "The line."


class DeleteCartInputDict(TypedDict):
    """`DeleteCartInput` as a dict."""

    cart_entity_id: str
    "The cart."


class CreateCartRedirectUrlsInputDict(TypedDict):
    """`CreateCartRedirectUrlsInput` as a dict."""

    cart_entity_id: str
    "The cart."
    visit_id: NotRequired[UUID | None]
    "The visit, as the store's analytics know it."
    visitor_id: NotRequired[UUID | None]
    "The visitor, as the store's analytics know them."


class RegisterCompanyInputDict(TypedDict):
    """`RegisterCompanyInput` as a dict."""

    name: str
    "Its name."
    email: str
    "Its e-mail address."
    phone: str
    "Its phone number."
    address: "RegisterCompanyAddressInput | RegisterCompanyAddressInputDict"
    "Its address."
    extra_fields: NotRequired["ExtraFieldsInput | ExtraFieldsInputDict | None"]
    "The additional fields of companies."
    company_user: NotRequired[
        "RegisterCompanyUserInput | RegisterCompanyUserInputDict | None"
    ]
    "Its first user, the customer who is signed in."
    file_list: NotRequired[
        "Sequence[RegisterCompanyFileInput | RegisterCompanyFileInputDict] | None"
    ]
    "Files that were uploaded before."


class RegisterCompanyAddressInputDict(TypedDict):
    """`RegisterCompanyAddressInput` as a dict."""

    first_name: str
    "First name of whoever is there."
    last_name: str
    "Last name of whoever is there."
    address_1: str
    "First line."
    address_2: NotRequired[str | None]
    "Second line."
    city: str
    "City."
    country_code: str
    "The country's code, such as `US`."
    state_or_province: NotRequired[str | None]
    "State or province, by name."
    phone: NotRequired[str | None]
    "Phone number."
    postal_code: NotRequired[str | None]
    "Postal code."
    extra_fields: NotRequired["ExtraFieldsInput | ExtraFieldsInputDict | None"]
    "The additional fields of addresses."


class RegisterCompanyUserInputDict(TypedDict):
    """`RegisterCompanyUserInput` as a dict."""

    extra_fields: NotRequired["ExtraFieldsInput | ExtraFieldsInputDict | None"]
    "The additional fields of company users."


class RegisterCompanyFileInputDict(TypedDict):
    """`RegisterCompanyFileInput` as a dict."""

    file_id: str
    "The file's id, which an upload tells only to a customer who is signed in."
    file_url: str
    "Its address."
    file_name: str
    "Its name."
    content_type: str
    "Its media type."
    file_size: int
    "Its size in bytes."


class ExtraFieldsInputDict(TypedDict):
    """`ExtraFieldsInput` as a dict."""

    texts: NotRequired["Sequence[TextExtraFieldInput | TextExtraFieldInputDict] | None"]
    "Fields of one line."
    multiline_texts: NotRequired[
        "Sequence[MultilineTextExtraFieldInput | MultilineTextExtraFieldInputDict] | None"
    ]
    "Fields of several lines."
    multiple_choices: NotRequired[
        "Sequence[MultipleChoiceExtraFieldInput | MultipleChoiceExtraFieldInputDict] | None"
    ]
    "Fields with a choice."
    numbers: NotRequired[
        "Sequence[NumberExtraFieldInput | NumberExtraFieldInputDict] | None"
    ]
    "Fields with a number."


class TextExtraFieldInputDict(TypedDict):
    """`TextExtraFieldInput` as a dict."""

    name: str
    "The field's name."
    text: str
    "The text."


class MultilineTextExtraFieldInputDict(TypedDict):
    """`MultilineTextExtraFieldInput` as a dict."""

    name: str
    "The field's name."
    multiline_text: str
    "The text."


class MultipleChoiceExtraFieldInputDict(TypedDict):
    """`MultipleChoiceExtraFieldInput` as a dict."""

    name: str
    "The field's name."
    field_value: str
    "The choice."


class NumberExtraFieldInputDict(TypedDict):
    """`NumberExtraFieldInput` as a dict."""

    name: str
    "The field's name."
    number: BigDecimal
    "The number."


class RegisterCustomerInputDict(TypedDict):
    """`RegisterCustomerInput` as a dict."""

    email: str
    "E-mail address."
    password: str
    "Password."
    first_name: str
    "First name."
    last_name: str
    "Last name."
    phone: NotRequired[str | None]
    "Phone number."
    company: NotRequired[str | None]
    "The name of a company, which makes no company account."


class ReCaptchaV2InputDict(TypedDict):
    """`ReCaptchaV2Input` as a dict."""

    token: str
    "What the captcha gave the browser."


class RequestResetPasswordInputDict(TypedDict):
    """`RequestResetPasswordInput` as a dict."""

    email: str
    "E-mail address."
    path: NotRequired[str | None]
    "The path of the page that sets it."


class CompanyOrdersFiltersInputDict(TypedDict):
    """`CompanyOrdersFiltersInput` as a dict."""

    search: NotRequired[str | None]
    "A text to look for: in the order's number, its reference and its PO number."
    date_range: NotRequired[
        "OrderDateRangeFilterInput | OrderDateRangeFilterInputDict | None"
    ]
    "When they were placed."
    status: NotRequired[list[str] | None]
    "The statuses that they may have, such as `COMPLETED`."
    customer_id: NotRequired[Sequence[int | str] | None]
    "The BigCommerce ids of the customers who placed them."
    company_ids: NotRequired[list[str | int] | None]
    "B2B Edition's ids of companies of the hierarchy."


class OrdersFiltersInputDict(TypedDict):
    """`OrdersFiltersInput` as a dict."""

    status: NotRequired[str | None]
    "The status that they have, such as `COMPLETED`."
    date_range: NotRequired[
        "OrderDateRangeFilterInput | OrderDateRangeFilterInputDict | None"
    ]
    "When they were placed."
    search: NotRequired[str | None]
    "A text to look for."
    company_name: NotRequired[str | None]
    "The name of the company."
    company_ids: NotRequired[list[str | int] | None]
    "B2B Edition's ids of companies of the hierarchy."


class OrderDateRangeFilterInputDict(TypedDict):
    """`OrderDateRangeFilterInput` as a dict."""

    from_: DateTime
    "From this moment on."
    to: NotRequired[DateTime | None]
    "Up to this moment."
