# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

"""What operations take as inputs, as typed dicts with Python's names."""

from collections.abc import Sequence
from typing import NotRequired, TypedDict

from b2b_storefront.scalars import (
    CurrencyDecimalPlaces,
    Decimal,
    GenericScalar,
    ItemOptions,
    NonNullJSON,
    ProductQuantity,
)

from .input_types import (
    AddressExtraFieldInputType,
    AddressFormFieldsInputType,
    BillingAddressInputType,
    CompanyAddressExtraField,
    CompanyAttachedFile,
    CompanyExtraField,
    CompanyUserExtraField,
    ContactInfoInputType,
    CurrencyInputType,
    CustomerAddressInputType,
    CustomerAuthenticationInputType,
    FormFieldsInputType,
    InvoiceLineItemsInputType,
    PricingProductItemOptionsInputType,
    ProductInputType,
    ProductListType,
    ProductOptionInputType,
    QuoteAddressExtraFieldsInputType,
    QuoteExtraFieldsInputType,
    QuoteFileListInputType,
    ShippingAddressInputType,
    ShippingMethodInputType,
    UserExtraField,
)


class CustomerAuthenticationInputTypeDict(TypedDict):
    """`CustomerAuthenticationInputType` as a dict."""

    force_password_reset: NotRequired[bool | None]
    new_password: NotRequired[str | None]


class CustomerInputTypeDict(TypedDict):
    """`CustomerInputType` as a dict."""

    store_hash: NotRequired[str]
    "Hash that identifies the store. The storefront's own unless given."
    email: str
    first_name: str
    last_name: str
    company: NotRequired[str | None]
    phone: NotRequired[str | None]
    notes: NotRequired[str | None]
    addresses: NotRequired[
        "Sequence[CustomerAddressInputType | CustomerAddressInputTypeDict | None] | None"
    ]
    authentication: NotRequired[
        "CustomerAuthenticationInputType | CustomerAuthenticationInputTypeDict | None"
    ]
    accepts_product_review_abandoned_cart_emails: NotRequired[bool | None]
    origin_channel_id: NotRequired[int | str | None]
    channel_ids: NotRequired[Sequence[int | str | None] | None]
    form_fields: NotRequired[
        "Sequence[FormFieldsInputType | FormFieldsInputTypeDict | None] | None"
    ]
    trigger_account_created_notification: NotRequired[bool | None]


class CustomerSubscribersInputTypeDict(TypedDict):
    """`CustomerSubscribersInputType` as a dict."""

    store_hash: NotRequired[str]
    "Hash that identifies the store. The storefront's own unless given."
    email: str
    first_name: NotRequired[str | None]
    last_name: NotRequired[str | None]
    source: NotRequired[str | None]
    order_id: NotRequired[int | str | None]
    channel_id: NotRequired[int | str | None]


class FormFieldsInputTypeDict(TypedDict):
    """`FormFieldsInputType` as a dict."""

    name: str
    value: NonNullJSON


class InputAccountTypeDict(TypedDict):
    """`InputAccountType` as a dict."""

    first_name: NotRequired[str | None]
    last_name: NotRequired[str | None]
    phone_number: NotRequired[str | None]
    email: NotRequired[str | None]
    current_password: str
    "The password. The Buyer Portal sends '' if neither e-mail address nor password changes."
    new_password: NotRequired[str | None]
    "Left out unless the password changes."
    confirm_password: NotRequired[str | None]
    "The same as `newPassword`; left out unless the password changes."
    form_fields: NotRequired[
        "Sequence[FormFieldsInputType | FormFieldsInputTypeDict | None] | None"
    ]
    company_id: int | str
    "Id of the caller's company."
    extra_fields: NotRequired[
        "Sequence[UserExtraField | UserExtraFieldDict | None] | None"
    ]


class InputCustomerAccountTypeDict(TypedDict):
    """`InputCustomerAccountType` as a dict."""

    first_name: NotRequired[str | None]
    last_name: NotRequired[str | None]
    phone_number: NotRequired[str | None]
    email: NotRequired[str | None]
    current_password: str
    "The password. The Buyer Portal sends '' if neither e-mail address nor password changes."
    new_password: NotRequired[str | None]
    "Left out unless the password changes."
    confirm_password: NotRequired[str | None]
    "The same as `newPassword`; left out unless the password changes."
    form_fields: NotRequired[
        "Sequence[FormFieldsInputType | FormFieldsInputTypeDict | None] | None"
    ]
    company: NotRequired[str | None]


class AddressExtraFieldInputTypeDict(TypedDict):
    """`AddressExtraFieldInputType` as a dict."""

    field_name: str
    "Name of the field, as its definition has it."
    field_value: str
    "Always a string, for numbers too."


class AddressFormFieldsInputTypeDict(TypedDict):
    """`AddressFormFieldsInputType` as a dict."""

    name: str
    value: NonNullJSON


class AddressInputTypeDict(TypedDict):
    """`AddressInputType` as a dict."""

    company_id: int | str
    "Id of the company."
    first_name: str
    last_name: str
    address_line_1: str
    address_line_2: NotRequired[str | None]
    country: str
    "Name of the country."
    country_code: str
    "ISO 3166 code of two letters."
    state: NotRequired[str | None]
    "Name of the state; '' for countries without states."
    state_code: NotRequired[str | None]
    "Code of the state; '' for countries without states."
    city: str
    zip_code: str
    phone_number: NotRequired[str | None]
    is_shipping: NotRequired[int | None]
    "0 or 1."
    is_billing: NotRequired[int | None]
    "0 or 1."
    is_default_shipping: NotRequired[int | None]
    "0 or 1. Setting it takes the default from the address that had it (inferred)."
    is_default_billing: NotRequired[int | None]
    "0 or 1. Setting it takes the default from the address that had it (inferred)."
    label: NotRequired[str | None]
    uuid: NotRequired[str | None]
    "External id of your own."
    extra_fields: NotRequired[
        "Sequence[AddressExtraFieldInputType | AddressExtraFieldInputTypeDict | None] | None"
    ]
    company: NotRequired[str | None]


class AddressUpdateTypeDict(TypedDict):
    """`AddressUpdateType` as a dict."""

    company_id: int | str
    "Id of the company."
    first_name: str
    last_name: str
    address_line_1: str
    address_line_2: NotRequired[str | None]
    country: str
    "Name of the country."
    country_code: str
    "ISO 3166 code of two letters."
    state: NotRequired[str | None]
    "Name of the state; '' for countries without states."
    state_code: NotRequired[str | None]
    "Code of the state; '' for countries without states."
    city: str
    zip_code: str
    phone_number: NotRequired[str | None]
    is_shipping: NotRequired[int | None]
    "0 or 1."
    is_billing: NotRequired[int | None]
    "0 or 1."
    is_default_shipping: NotRequired[int | None]
    "0 or 1. Setting it takes the default from the address that had it (inferred)."
    is_default_billing: NotRequired[int | None]
    "0 or 1. Setting it takes the default from the address that had it (inferred)."
    label: NotRequired[str | None]
    uuid: NotRequired[str | None]
    "External id of your own."
    extra_fields: NotRequired[
        "Sequence[AddressExtraFieldInputType | AddressExtraFieldInputTypeDict | None] | None"
    ]
    company: NotRequired[str | None]
    address_id: int | str
    "Id of the address."


class CustomerAddressInputTypeDict(TypedDict):
    """`CustomerAddressInputType` as a dict."""

    first_name: str
    last_name: str
    company: NotRequired[str | None]
    address_1: str
    address_2: NotRequired[str | None]
    city: str
    phone: NotRequired[str | None]
    state_or_province: NotRequired[str | None]
    country_code: str
    postal_code: str
    address_type: NotRequired[str | None]
    "`residential` or `commercial`."
    form_fields: NotRequired[
        "Sequence[AddressFormFieldsInputType | AddressFormFieldsInputTypeDict | None] | None"
    ]


class CustomerAddressUpdateTypeDict(TypedDict):
    """`CustomerAddressUpdateType` as a dict."""

    first_name: str
    last_name: str
    company: NotRequired[str | None]
    address_1: str
    address_2: NotRequired[str | None]
    city: str
    phone: NotRequired[str | None]
    state_or_province: NotRequired[str | None]
    country_code: str
    postal_code: str
    address_type: NotRequired[str | None]
    "`residential` or `commercial`."
    form_fields: NotRequired[
        "Sequence[AddressFormFieldsInputType | AddressFormFieldsInputTypeDict | None] | None"
    ]
    bc_address_id: int | str
    "BigCommerce id of the address."


class CheckoutLoginTypeDict(TypedDict):
    """`CheckoutLoginType` as a dict."""

    cart_id: str
    "Id of the cart."


class CustomerStoreFrontTokenInputTypeDict(TypedDict):
    """`CustomerStoreFrontTokenInputType` as a dict."""

    store_hash: NotRequired[str]
    "Hash that identifies the store. The storefront's own unless given."
    channel_id: NotRequired[int | str]
    "Id of the channel of the store. The storefront's own unless given."
    expires_at: int
    "End of validity in unix seconds. The Buyer Portal asks for seven days."
    allowed_cors_origins: list[str | None]
    "Origins that browsers may use the token from, such as `https://shop.example.com`."


class UserAuthTypeDict(TypedDict):
    """`UserAuthType` as a dict."""

    bc_token: str
    "JWT that the store issues for its signed-in customer at `/customer/current.jwt?app_client_id=...`."
    channel_id: NotRequired[int | str | None]
    "Id of the channel of the store."


class UserLoginTypeDict(TypedDict):
    """`UserLoginType` as a dict."""

    store_hash: NotRequired[str]
    "Hash that identifies the store. The storefront's own unless given."
    email: str
    password: str
    channel_id: NotRequired[int | str | None]
    "Id of the channel of the store."
    redirect_url: NotRequired[str | None]
    "Page to land on, built into `storefrontLoginToken` only."


class PricingProductItemInputTypeDict(TypedDict):
    """`PricingProductItemInputType` as a dict."""

    product_id: int | str
    variant_id: NotRequired[int | str | None]
    options: NotRequired[
        "Sequence[PricingProductItemOptionsInputType | PricingProductItemOptionsInputTypeDict | None] | None"
    ]


class PricingProductItemOptionsInputTypeDict(TypedDict):
    """`PricingProductItemOptionsInputType` as a dict."""

    option_id: NotRequired[int | str | None]
    value_id: NotRequired[int | str | None]


class ProductAnonUploadInputTypeDict(TypedDict):
    """`ProductAnonUploadInputType` as a dict."""

    product_list: NotRequired[
        "Sequence[ProductListType | ProductListTypeDict | None] | None"
    ]
    currency_code: NotRequired[str | None]
    channel_id: NotRequired[int | str | None]
    is_to_cart: NotRequired[bool | None]
    "Whether the list is meant for the cart."
    with_modifiers: NotRequired[bool | None]
    "Whether the answer includes modifiers."
    store_hash: NotRequired[str]
    "Hash that identifies the store. The storefront's own unless given."


class ProductInventoryInputTypeDict(TypedDict):
    """`ProductInventoryInputType` as a dict."""

    product_id: int | str
    variant_id: NotRequired[int | str | None]
    quantity: NotRequired[int | None]


class ProductListTypeDict(TypedDict):
    """`ProductListType` as a dict."""

    sku: NotRequired[str | None]
    qty: NotRequired[str | None]
    "Quantity, as a string."


class ProductUploadInputTypeDict(TypedDict):
    """`ProductUploadInputType` as a dict."""

    product_list: NotRequired[
        "Sequence[ProductListType | ProductListTypeDict | None] | None"
    ]
    currency_code: NotRequired[str | None]
    channel_id: NotRequired[int | str | None]
    is_to_cart: NotRequired[bool | None]
    "Whether the list is meant for the cart."
    with_modifiers: NotRequired[bool | None]
    "Whether the answer includes modifiers."


class ProductVariantInputTypeDict(TypedDict):
    """`ProductVariantInputType` as a dict."""

    product_id: int | str
    variant_id: int | str


class CompanyAddressExtraFieldDict(TypedDict):
    """`CompanyAddressExtraField` as a dict."""

    field_name: str
    "Name of the field, as its definition has it."
    field_value: str
    "Always a string, for numbers too."


class CompanyAttachedFileDict(TypedDict):
    """`CompanyAttachedFile` as a dict."""

    file_url: str
    file_name: str
    file_type: str
    file_size: NotRequired[str | None]
    "A string here; an integer in `QuoteFileListInputType`."
    id: NotRequired[int | str | None]
    "Possibly sent, since the Buyer Portal copies the answer of the media upload into the input."
    file_id: NotRequired[GenericScalar | None]
    "Possibly sent, since the Buyer Portal copies the answer of the media upload into the input. Its type is unknown."


class CompanyExtraFieldDict(TypedDict):
    """`CompanyExtraField` as a dict."""

    field_name: str
    "Name of the field, as its definition has it."
    field_value: str
    "Always a string, for numbers too."


class CompanyInputTypeDict(TypedDict):
    """`CompanyInputType` as a dict."""

    store_hash: NotRequired[str]
    "Hash that identifies the store. The storefront's own unless given."
    customer_id: str
    "BigCommerce id of the customer who becomes the company's first user, as a string."
    company_name: str
    company_email: NotRequired[str | None]
    address_line_1: str
    address_line_2: NotRequired[str | None]
    city: str
    company_phone_number: NotRequired[str | None]
    country: str
    "Name of the country."
    state: str
    "Name of the state; '' for countries without states."
    zip_code: str
    extra_fields: NotRequired[
        "Sequence[CompanyExtraField | CompanyExtraFieldDict | None] | None"
    ]
    "Values of the company's extra fields."
    file_list: NotRequired[
        "Sequence[CompanyAttachedFile | CompanyAttachedFileDict | None] | None"
    ]
    "Files that belong to the registration, uploaded before."
    user_extra_fields: NotRequired[
        "Sequence[CompanyUserExtraField | CompanyUserExtraFieldDict | None] | None"
    ]
    "Values of the first user's extra fields."
    channel_id: NotRequired[int | str | None]
    "Id of the channel of the store."
    address_extra_fields: NotRequired[
        "Sequence[CompanyAddressExtraField | CompanyAddressExtraFieldDict | None] | None"
    ]
    "Values of the address's extra fields."
    customer_email: NotRequired[str | None]
    "E-mail address of the customer named by `customerId`; the Buyer Portal sends '' if it is unknown. One independent report has it as required."


class CompanyUserExtraFieldDict(TypedDict):
    """`CompanyUserExtraField` as a dict."""

    field_name: str
    "Name of the field, as its definition has it."
    field_value: str
    "Always a string, for numbers too."


class BcCartInputTypeDict(TypedDict):
    """`BcCartInputType` as a dict."""

    line_items: (
        "Sequence[InvoiceLineItemsInputType | InvoiceLineItemsInputTypeDict | None]"
    )
    currency: str
    "Currency code; all invoices of a cart share one currency."
    details: NonNullJSON
    "Object with a `memo`."


class InvoiceFilterDataTypeDict(TypedDict):
    """`InvoiceFilterDataType` as a dict."""

    search: NotRequired[str | None]
    invoice_number: NotRequired[str | None]
    order_number: NotRequired[str | None]
    begin_date_at: NotRequired[int | None]
    "Created at this time or later: presumably unix seconds."
    end_date_at: NotRequired[int | None]
    "Created at this time or earlier: presumably unix seconds."
    status: NotRequired[list[int | None] | None]
    "0 open, 1 partially paid, 2 paid; integers here, strings in `invoices`."
    id_in: NotRequired[str | None]
    "Ids of invoices, in one string."
    order_by: NotRequired[str | None]
    "Key to sort by, in snake_case here: `invoice_number`, `order_number`, `created_at`, `due_date`, `original_balance_amount` or `open_balance_amount`."
    company_ids: NotRequired[Sequence[int | str | None] | None]
    "Ids of the companies of the account hierarchy to include; an empty list means the current company. Not for super admins."


class InvoiceLineItemsInputTypeDict(TypedDict):
    """`InvoiceLineItemsInputType` as a dict."""

    invoice_id: int | str
    amount: Decimal | int
    "A decimal string."


class ValidateProductInputTypeDict(TypedDict):
    """`ValidateProductInputType` as a dict."""

    product_id: int | str
    variant_id: int | str
    quantity: int
    "Quantity wanted."
    product_options: NotRequired[list[GenericScalar | None] | None]
    "Chosen options, each `{optionId: Int, optionValue: String}`."


class OrderCreateInputTypeDict(TypedDict):
    """`OrderCreateInputType` as a dict."""

    bc_order_id: int | str
    po_number: NotRequired[str | None]
    reference_number: NotRequired[str | None]
    is_save_order_comment: NotRequired[str | None]
    "`'1'` or `'0'`: whether to keep the order's comment."
    extra_int_1: NotRequired[int | None]
    extra_int_2: NotRequired[int | None]
    extra_int_3: NotRequired[int | None]
    extra_int_4: NotRequired[int | None]
    extra_int_5: NotRequired[int | None]
    extra_str_1: NotRequired[str | None]
    extra_str_2: NotRequired[str | None]
    extra_str_3: NotRequired[str | None]
    extra_str_4: NotRequired[str | None]
    extra_str_5: NotRequired[str | None]
    extra_text: NotRequired[str | None]
    extra_info: NotRequired[str | None]
    extra_fields: NotRequired[GenericScalar | None]


class BillingAddressInputTypeDict(TypedDict):
    """`BillingAddressInputType` as a dict."""

    country: NotRequired[str | None]
    state: NotRequired[str | None]
    city: NotRequired[str | None]
    zip_code: NotRequired[str | None]
    address: NotRequired[str | None]
    "Street address."
    apartment: NotRequired[str | None]
    "Second line of the address."
    address_id: NotRequired[int | str | None]
    "Id of an address in the company's address book."
    first_name: NotRequired[str | None]
    last_name: NotRequired[str | None]
    address_line_1: NotRequired[str | None]
    address_line_2: NotRequired[str | None]
    phone_number: NotRequired[str | None]
    label: NotRequired[str | None]
    extra_fields: NotRequired[
        "Sequence[QuoteAddressExtraFieldsInputType | QuoteAddressExtraFieldsInputTypeDict | None] | None"
    ]
    company_name: NotRequired[str | None]


class ContactInfoInputTypeDict(TypedDict):
    """`ContactInfoInputType` as a dict."""

    name: str
    email: str
    company_name: NotRequired[str | None]
    phone_number: NotRequired[str | None]


class CurrencyInputTypeDict(TypedDict):
    """`CurrencyInputType` as a dict."""

    currency_exchange_rate: NotRequired[str | None]
    "Rate to the store's default currency, a decimal string."
    token: NotRequired[str | None]
    "Symbol of the currency."
    location: NotRequired[str | None]
    "Side of the number that the symbol stands on."
    decimal_token: NotRequired[str | None]
    "Character between whole and decimal places."
    decimal_places: NotRequired[CurrencyDecimalPlaces | None]
    "Number of decimal places."
    thousands_token: NotRequired[str | None]
    "Character between groups of three digits."
    currency_code: NotRequired[str | None]
    "ISO 4217 code."


class ProductInputTypeDict(TypedDict):
    """`ProductInputType` as a dict."""

    product_id: int | str
    sku: str
    base_price: Decimal | int
    "Catalogue price of one unit."
    discount: Decimal | int
    "Discount on one unit: 0, since callers cannot discount."
    offered_price: Decimal | int
    "The same as `basePrice`, since callers cannot discount."
    quantity: int
    variant_id: int | str
    image_url: str
    product_name: str
    options: NotRequired[
        "Sequence[ProductOptionInputType | ProductOptionInputTypeDict | None] | None"
    ]
    "Chosen options of the product."
    item_id: NotRequired[str | None]
    "UUID that the caller makes for the line; errors in `productValidationErrors` name the line by it."


class ProductOptionInputTypeDict(TypedDict):
    """`ProductOptionInputType` as a dict."""

    option_id: NotRequired[int | str | None]
    option_value: NotRequired[str | None]
    option_label: NotRequired[str | None]
    option_name: NotRequired[str | None]
    type_: NotRequired[str | None]


class QuoteAddressExtraFieldsInputTypeDict(TypedDict):
    """`QuoteAddressExtraFieldsInputType` as a dict."""

    field_name: NotRequired[str | None]
    "Name of the field, as its definition has it."
    field_value: NotRequired[str | None]
    "Always a string, for numbers too."


class QuoteCurrencyInputTypeDict(TypedDict):
    """`QuoteCurrencyInputType` as a dict."""

    currency_exchange_rate: str
    "Rate to the store's default currency, a decimal string."
    token: NotRequired[str | None]
    "Symbol of the currency."


class QuoteEmailInputTypeDict(TypedDict):
    """`QuoteEmailInputType` as a dict."""

    email: str
    "E-mail address of the quote's buyer; no other is accepted."
    quote_id: int | str
    "Id of the quote."


class QuoteExtraFieldsInputTypeDict(TypedDict):
    """`QuoteExtraFieldsInputType` as a dict."""

    id: NotRequired[int | str | None]
    "Id of the field, as in `QuoteExtraFieldsType.id`."
    field_name: NotRequired[str | None]
    "Name of the field, as its definition has it."
    value: NotRequired[str | None]
    "Always a string, for numbers too."


class QuoteFileListInputTypeDict(TypedDict):
    """`QuoteFileListInputType` as a dict."""

    id: NotRequired[int | str | None]
    file_url: str
    file_name: str
    file_type: str
    file_size: NotRequired[int | None]
    "An integer here; a string in `CompanyAttachedFile`."


class QuoteInputTypeDict(TypedDict):
    """`QuoteInputType` as a dict."""

    notes: NotRequired[str | None]
    legal_terms: NotRequired[str | None]
    "Terms and conditions to show on the quote."
    total_amount: NotRequired[Decimal | int | None]
    "Everything together."
    message: NotRequired[str | None]
    "First message to the sales staff."
    subtotal: Decimal | int
    "Sum of `offeredPrice` times `quantity` over the lines."
    discount: Decimal | int
    "0, since callers cannot discount."
    grand_total: Decimal | int
    "The same as `subtotal`, since callers cannot discount. A mismatch with the lines is refused."
    reference_number: NotRequired[str | None]
    user_email: NotRequired[str | None]
    "E-mail address of the person who submits the quote."
    expired_at: NotRequired[str | None]
    "End of the offer, a string here; the server's own REST interface writes `MM/DD/YYYY`. By default the store's number of days after submission."
    quote_title: NotRequired[str | None]
    shipping_address: "ShippingAddressInputType | ShippingAddressInputTypeDict"
    "May be empty (`{}`)."
    billing_address: "BillingAddressInputType | BillingAddressInputTypeDict"
    "May be empty (`{}`)."
    contact_info: "ContactInfoInputType | ContactInfoInputTypeDict"
    "Whom the quote is for."
    company_id: NotRequired[int | str | None]
    "Id of the company. Plain customers and guests leave it out."
    currency: "CurrencyInputType | CurrencyInputTypeDict"
    "May be empty (`{}`)."
    store_hash: NotRequired[str]
    "Hash that identifies the store. The storefront's own unless given."
    product_list: "Sequence[ProductInputType | ProductInputTypeDict | None]"
    "Lines of the quote."
    shipping_total: NotRequired[Decimal | int | None]
    tax_total: NotRequired[Decimal | int | None]
    shipping_method: NotRequired[GenericScalar | None]
    extra_fields: NotRequired[
        "Sequence[QuoteExtraFieldsInputType | QuoteExtraFieldsInputTypeDict | None] | None"
    ]
    "Values of extra fields; they come out as `{fieldName, fieldValue}`."
    recipients: NotRequired[list[GenericScalar | None] | None]
    "Further e-mail addresses that get the quote."
    discount_type: NotRequired[int | None]
    "0 per line, 1 percent, 2 a fixed amount."
    discount_value: NotRequired[Decimal | int | None]
    file_list: NotRequired[
        "Sequence[QuoteFileListInputType | QuoteFileListInputTypeDict | None] | None"
    ]
    "Files to attach."
    channel_id: NotRequired[int | str | None]
    "Id of the channel of the store."
    total_is_tbd: NotRequired[bool | None]
    "True if prices are hidden from the buyer, so that the totals are placeholders."


class QuoteOrderedInputTypeDict(TypedDict):
    """`QuoteOrderedInputType` as a dict."""

    order_id: str
    "BigCommerce id of the order, as a string."
    store_hash: NotRequired[str]
    "Hash that identifies the store. The storefront's own unless given."
    shipping_total: Decimal | int
    "Cost of shipping."
    tax_total: Decimal | int
    shipping_method: "ShippingMethodInputType | ShippingMethodInputTypeDict"


class QuoteUpdateInputTypeDict(TypedDict):
    """`QuoteUpdateInputType` as a dict."""

    store_hash: NotRequired[str]
    "Hash that identifies the store. The storefront's own unless given."
    message: NotRequired[str | None]
    "Message to post. Without it, only `lastMessage` takes effect."
    user_email: str
    "E-mail address of the buyer who writes."
    last_message: NotRequired[int | None]
    "Unix seconds. With `message`: now. Alone: the date of the newest message seen; messages of the staff up to then become read."


class ShippingAddressInputTypeDict(TypedDict):
    """`ShippingAddressInputType` as a dict."""

    country: NotRequired[str | None]
    state: NotRequired[str | None]
    city: NotRequired[str | None]
    zip_code: NotRequired[str | None]
    address: NotRequired[str | None]
    "Street address."
    apartment: NotRequired[str | None]
    "Second line of the address."
    address_id: NotRequired[int | str | None]
    "Id of an address in the company's address book."
    first_name: NotRequired[str | None]
    last_name: NotRequired[str | None]
    address_line_1: NotRequired[str | None]
    address_line_2: NotRequired[str | None]
    phone_number: NotRequired[str | None]
    label: NotRequired[str | None]
    extra_fields: NotRequired[
        "Sequence[QuoteAddressExtraFieldsInputType | QuoteAddressExtraFieldsInputTypeDict | None] | None"
    ]
    shipping_city: NotRequired[str | None]
    shipping_zip_code: NotRequired[str | None]
    company_name: NotRequired[str | None]


class ShippingMethodInputTypeDict(TypedDict):
    """`ShippingMethodInputType` as a dict."""

    id: str
    type_: str
    description: str
    image_url: str
    transit_time: str
    cost: float
    "A number, unlike amounts elsewhere."
    additional_description: str


class CustomerShoppingListsInputTypeDict(TypedDict):
    """`CustomerShoppingListsInputType` as a dict."""

    name: str
    description: str
    channel_id: NotRequired[int | str | None]
    "Id of the channel of the store."


class ShoppingListsDuplicateInputTypeDict(TypedDict):
    """`ShoppingListsDuplicateInputType` as a dict."""

    name: str
    description: str


class ShoppingListsInputTypeDict(TypedDict):
    """`ShoppingListsInputType` as a dict."""

    name: str
    "The Buyer Portal allows 200 characters."
    description: str
    "The Buyer Portal allows 200 characters."
    status: int
    "0 approved, 30 draft, 40 ready for approval, 50 rejected."
    company_id: NotRequired[int | str | None]
    "Id of the company."


class ShoppingListsItemsInputTypeDict(TypedDict):
    """`ShoppingListsItemsInputType` as a dict."""

    product_id: int | str
    variant_id: int | str
    quantity: ProductQuantity
    option_list: NotRequired[ItemOptions | None]
    "Chosen options."
    sort_order: NotRequired[int | None]
    "Place of the item in the list."
    product_note: NotRequired[str | None]
    "Note of the buyer on the item."


class ShoppingListsItemsUpdateInputTypeDict(TypedDict):
    """`ShoppingListsItemsUpdateInputType` as a dict."""

    variant_id: NotRequired[int | str | None]
    quantity: NotRequired[ProductQuantity | None]
    option_list: NotRequired[ItemOptions | None]
    "Chosen options."
    sort_order: NotRequired[int | None]
    "Place of the item in the list."
    product_note: NotRequired[str | None]
    "Note of the buyer on the item."


class UserExtraFieldDict(TypedDict):
    """`UserExtraField` as a dict."""

    field_name: str
    "Name of the field, as its definition has it."
    field_value: str
    "Always a string, for numbers too."


class UserInputTypeDict(TypedDict):
    """`UserInputType` as a dict."""

    company_id: int | str
    "Id of the company."
    email: str
    "E-mail address. `userEmailCheck` tells whether it can be used."
    first_name: str
    last_name: str
    phone: NotRequired[str | None]
    "The same as `phoneNumber` of other types."
    role: NotRequired[int | None]
    "0 admin, 1 senior buyer, 2 junior buyer. `companyRoleId` wins if both are given. Give one of the two: the REST twin of this call refuses users without a role."
    company_role_id: NotRequired[int | str | None]
    "The store's id of a role, as in `CompanyRolesType.id`."
    uuid: NotRequired[str | None]
    "External id of your own; need not be unique."
    accept_email: NotRequired[bool | None]
    "Whether to send the user a welcome e-mail. What null does is unknown."
    extra_fields: NotRequired[
        "Sequence[UserExtraField | UserExtraFieldDict | None] | None"
    ]
    add_channel: NotRequired[bool | None]
    "True enables the current channel for a user who exists on another one (`userType` 7 of `userEmailCheck`)."


class UserUpdateInputTypeDict(TypedDict):
    """`UserUpdateInputType` as a dict."""

    company_id: int | str
    "Id of the company."
    user_id: int | str
    "Id of the user in B2B Edition."
    first_name: NotRequired[str | None]
    last_name: NotRequired[str | None]
    phone: NotRequired[str | None]
    "The same as `phoneNumber` of other types."
    role: NotRequired[int | None]
    "0 admin, 1 senior buyer, 2 junior buyer. `companyRoleId` wins if both are given."
    company_role_id: NotRequired[int | str | None]
    "The store's id of a role, as in `CompanyRolesType.id`."
    uuid: NotRequired[str | None]
    "External id of your own; need not be unique."
    extra_fields: NotRequired[
        "Sequence[UserExtraField | UserExtraFieldDict | None] | None"
    ]
