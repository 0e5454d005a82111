# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.scalars import (
    CurrencyDecimalPlaces,
    Decimal,
    GenericScalar,
    ItemOptions,
    NonNullJSON,
    ProductQuantity,
)
from b2b_storefront.wire.built_in import Int, IntID

from .base_model import InputModel


class CustomerAuthenticationInputType(InputModel):
    """Password of a new customer."""

    force_password_reset: bool | None = None
    new_password: str | None = Field(default=None, repr=False)


class CustomerInputType(InputModel):
    """A customer to create."""

    store_hash: str = ""
    "Hash that identifies the store. The storefront's own unless given."
    email: str
    first_name: str
    last_name: str
    company: str | None = None
    phone: str | None = None
    notes: str | None = None
    addresses: "list[CustomerAddressInputType | None] | None" = None
    authentication: "CustomerAuthenticationInputType | None" = None
    accepts_product_review_abandoned_cart_emails: bool | None = None
    origin_channel_id: IntID | None = None
    channel_ids: list[IntID | None] | None = None
    form_fields: "list[FormFieldsInputType | None] | None" = None
    trigger_account_created_notification: bool | None = None


class CustomerSubscribersInputType(InputModel):
    """A subscription to the newsletter."""

    store_hash: str = ""
    "Hash that identifies the store. The storefront's own unless given."
    email: str
    first_name: str | None = None
    last_name: str | None = None
    source: str | None = None
    order_id: IntID | None = None
    channel_id: IntID | None = None


class FormFieldsInputType(InputModel):
    """Value of a field of a form."""

    name: str
    value: NonNullJSON


class InputAccountType(InputModel):
    """Changes of a company user's own profile."""

    first_name: str | None = None
    last_name: str | None = None
    phone_number: str | None = None
    email: str | None = None
    current_password: str = Field(repr=False)
    "The password. The Buyer Portal sends '' if neither e-mail address nor password changes."
    new_password: str | None = Field(default=None, repr=False)
    "Left out unless the password changes."
    confirm_password: str | None = Field(default=None, repr=False)
    "The same as `newPassword`; left out unless the password changes."
    form_fields: "list[FormFieldsInputType | None] | None" = Field(
        default_factory=lambda: []
    )
    company_id: IntID
    "Id of the caller's company."
    extra_fields: "list[UserExtraField | None] | None" = None


class InputCustomerAccountType(InputModel):
    """Changes of a plain customer's own profile."""

    first_name: str | None = None
    last_name: str | None = None
    phone_number: str | None = None
    email: str | None = None
    current_password: str = Field(repr=False)
    "The password. The Buyer Portal sends '' if neither e-mail address nor password changes."
    new_password: str | None = Field(default=None, repr=False)
    "Left out unless the password changes."
    confirm_password: str | None = Field(default=None, repr=False)
    "The same as `newPassword`; left out unless the password changes."
    form_fields: "list[FormFieldsInputType | None] | None" = Field(
        default_factory=lambda: []
    )
    company: str | None = None


class AddressExtraFieldInputType(InputModel):
    """Value of an extra field of an address."""

    field_name: str
    "Name of the field, as its definition has it."
    field_value: str
    "Always a string, for numbers too."


class AddressFormFieldsInputType(InputModel):
    """Value of a form field of an address."""

    name: str
    value: NonNullJSON


class AddressInputType(InputModel):
    """An address of a company to add."""

    company_id: IntID
    "Id of the company."
    first_name: str
    last_name: str
    address_line_1: str
    address_line_2: str | None = ""
    country: str
    "Name of the country."
    country_code: str
    "ISO 3166 code of two letters."
    state: str | None = ""
    "Name of the state; '' for countries without states."
    state_code: str | None = ""
    "Code of the state; '' for countries without states."
    city: str
    zip_code: str
    phone_number: str | None = ""
    is_shipping: Int | None = 0
    "0 or 1."
    is_billing: Int | None = 0
    "0 or 1."
    is_default_shipping: Int | None = 0
    "0 or 1. Setting it takes the default from the address that had it (inferred)."
    is_default_billing: Int | None = 0
    "0 or 1. Setting it takes the default from the address that had it (inferred)."
    label: str | None = ""
    uuid: str | None = ""
    "External id of your own."
    extra_fields: "list[AddressExtraFieldInputType | None] | None" = Field(
        default_factory=lambda: []
    )
    company: str | None = None


class AddressUpdateType(InputModel):
    """An address of a company as it shall be."""

    company_id: IntID
    "Id of the company."
    first_name: str
    last_name: str
    address_line_1: str
    address_line_2: str | None = ""
    country: str
    "Name of the country."
    country_code: str
    "ISO 3166 code of two letters."
    state: str | None = ""
    "Name of the state; '' for countries without states."
    state_code: str | None = ""
    "Code of the state; '' for countries without states."
    city: str
    zip_code: str
    phone_number: str | None = ""
    is_shipping: Int | None = 0
    "0 or 1."
    is_billing: Int | None = 0
    "0 or 1."
    is_default_shipping: Int | None = 0
    "0 or 1. Setting it takes the default from the address that had it (inferred)."
    is_default_billing: Int | None = 0
    "0 or 1. Setting it takes the default from the address that had it (inferred)."
    label: str | None = ""
    uuid: str | None = ""
    "External id of your own."
    extra_fields: "list[AddressExtraFieldInputType | None] | None" = Field(
        default_factory=lambda: []
    )
    company: str | None = None
    address_id: IntID
    "Id of the address."


class CustomerAddressInputType(InputModel):
    """An address of a plain customer to add."""

    first_name: str
    last_name: str
    company: str | None = None
    address_1: str
    address_2: str | None = None
    city: str
    phone: str | None = None
    state_or_province: str | None = ""
    country_code: str
    postal_code: str
    address_type: str | None = None
    "`residential` or `commercial`."
    form_fields: "list[AddressFormFieldsInputType | None] | None" = Field(
        default_factory=lambda: []
    )


class CustomerAddressUpdateType(InputModel):
    """An address of a plain customer as it shall be."""

    first_name: str
    last_name: str
    company: str | None = None
    address_1: str
    address_2: str | None = None
    city: str
    phone: str | None = None
    state_or_province: str | None = ""
    country_code: str
    postal_code: str
    address_type: str | None = None
    "`residential` or `commercial`."
    form_fields: "list[AddressFormFieldsInputType | None] | None" = Field(
        default_factory=lambda: []
    )
    bc_address_id: IntID
    "BigCommerce id of the address."


class CheckoutLoginType(InputModel):
    """Cart to check out."""

    cart_id: str
    "Id of the cart."


class CustomerStoreFrontTokenInputType(InputModel):
    """What a token for BigCommerce's Storefront GraphQL API shall be good for."""

    store_hash: str = ""
    "Hash that identifies the store. The storefront's own unless given."
    channel_id: IntID = 0
    "Id of the channel of the store. The storefront's own unless given."
    expires_at: Int
    "End of validity in unix seconds. The Buyer Portal asks for seven days."
    allowed_cors_origins: list[str | None]
    "Origins that browsers may use the token from, such as `https://shop.example.com`."


class UserAuthType(InputModel):
    """A customer JWT to exchange."""

    bc_token: str = Field(repr=False)
    "JWT that the store issues for its signed-in customer at `/customer/current.jwt?app_client_id=...`."
    channel_id: IntID | None = 1
    "Id of the channel of the store."


class UserLoginType(InputModel):
    """What a customer signs in with."""

    store_hash: str = ""
    "Hash that identifies the store. The storefront's own unless given."
    email: str
    password: str = Field(repr=False)
    channel_id: IntID | None = 1
    "Id of the channel of the store."
    redirect_url: str | None = "#/orders"
    "Page to land on, built into `storefrontLoginToken` only."


class PricingProductItemInputType(InputModel):
    """A product to price."""

    product_id: IntID
    variant_id: IntID | None = None
    options: "list[PricingProductItemOptionsInputType | None] | None" = None


class PricingProductItemOptionsInputType(InputModel):
    """A chosen option of a product."""

    option_id: IntID | None = None
    value_id: IntID | None = None


class ProductAnonUploadInputType(InputModel):
    """A list of SKUs from a guest."""

    product_list: "list[ProductListType | None] | None" = None
    currency_code: str | None = None
    channel_id: IntID | None = None
    is_to_cart: bool | None = None
    "Whether the list is meant for the cart."
    with_modifiers: bool | None = False
    "Whether the answer includes modifiers."
    store_hash: str = ""
    "Hash that identifies the store. The storefront's own unless given."


class ProductInventoryInputType(InputModel):
    """A product or variant whose stock is asked for."""

    product_id: IntID
    variant_id: IntID | None = None
    quantity: Int | None = None


class ProductListType(InputModel):
    """A row of a list of SKUs."""

    sku: str | None = None
    qty: str | None = None
    "Quantity, as a string."


class ProductUploadInputType(InputModel):
    """A list of SKUs."""

    product_list: "list[ProductListType | None] | None" = None
    currency_code: str | None = None
    channel_id: IntID | None = None
    is_to_cart: bool | None = None
    "Whether the list is meant for the cart."
    with_modifiers: bool | None = False
    "Whether the answer includes modifiers."


class ProductVariantInputType(InputModel):
    """A product and variant to fetch."""

    product_id: IntID
    variant_id: IntID


class CompanyAddressExtraField(InputModel):
    """Value of an extra field of the company's address."""

    field_name: str
    "Name of the field, as its definition has it."
    field_value: str
    "Always a string, for numbers too."


class CompanyAttachedFile(InputModel):
    """A file attached to a registration, as the media upload (REST, `POST
    /api/v2/media/upload`) returned it.
    """

    file_url: str
    file_name: str
    file_type: str
    file_size: str | None = None
    "A string here; an integer in `QuoteFileListInputType`."
    id: IntID | None = None
    "Possibly sent, since the Buyer Portal copies the answer of the media upload into the input."
    file_id: GenericScalar | None = None
    "Possibly sent, since the Buyer Portal copies the answer of the media upload into the input. Its type is unknown."


class CompanyExtraField(InputModel):
    """Value of an extra field of the company."""

    field_name: str
    "Name of the field, as its definition has it."
    field_value: str
    "Always a string, for numbers too."


class CompanyInputType(InputModel):
    """A company to register."""

    store_hash: str = ""
    "Hash that identifies the store. The storefront's own unless given."
    customer_id: str
    "BigCommerce id of the customer who becomes the company's first user, as a string."
    company_name: str
    company_email: str | None = None
    address_line_1: str
    address_line_2: str | None = None
    city: str
    company_phone_number: str | None = None
    country: str
    "Name of the country."
    state: str
    "Name of the state; '' for countries without states."
    zip_code: str
    extra_fields: "list[CompanyExtraField | None] | None" = None
    "Values of the company's extra fields."
    file_list: "list[CompanyAttachedFile | None] | None" = None
    "Files that belong to the registration, uploaded before."
    user_extra_fields: "list[CompanyUserExtraField | None] | None" = None
    "Values of the first user's extra fields."
    channel_id: IntID | None = None
    "Id of the channel of the store."
    address_extra_fields: "list[CompanyAddressExtraField | None] | None" = None
    "Values of the address's extra fields."
    customer_email: str | None = None
    "E-mail address of the customer named by `customerId`; the Buyer Portal sends '' if it is unknown. One independent report has it as required."


class CompanyUserExtraField(InputModel):
    """Value of an extra field of the company's first user."""

    field_name: str
    "Name of the field, as its definition has it."
    field_value: str
    "Always a string, for numbers too."


class BcCartInputType(InputModel):
    """Invoices to pay in one cart."""

    line_items: "list[InvoiceLineItemsInputType | None]"
    currency: str
    "Currency code; all invoices of a cart share one currency."
    details: NonNullJSON
    "Object with a `memo`."


class InvoiceFilterDataType(InputModel):
    """Which invoices to export."""

    search: str | None = None
    invoice_number: str | None = None
    order_number: str | None = None
    begin_date_at: Int | None = None
    "Created at this time or later: presumably unix seconds."
    end_date_at: Int | None = None
    "Created at this time or earlier: presumably unix seconds."
    status: list[Int | None] | None = None
    "0 open, 1 partially paid, 2 paid; integers here, strings in `invoices`."
    id_in: str | None = None
    "Ids of invoices, in one string."
    order_by: str | None = None
    "Key to sort by, in snake_case here: `invoice_number`, `order_number`, `created_at`, `due_date`, `original_balance_amount` or `open_balance_amount`."
    company_ids: list[IntID | None] | None = Field(default_factory=lambda: [])
    "Ids of the companies of the account hierarchy to include; an empty list means the current company. Not for super admins."


class InvoiceLineItemsInputType(InputModel):
    """An invoice and how much of it to pay."""

    invoice_id: IntID
    amount: Decimal
    "A decimal string."


class ValidateProductInputType(InputModel):
    """A product to check. The name of the type is seen in use; nullability of the
    members is inferred from `validateProduct`.
    """

    product_id: IntID
    variant_id: IntID
    quantity: Int
    "Quantity wanted."
    product_options: list[GenericScalar | None] | None = None
    "Chosen options, each `{optionId: Int, optionValue: String}`."


class OrderCreateInputType(InputModel):
    """What to attach to an order just placed."""

    bc_order_id: IntID
    po_number: str | None = None
    reference_number: str | None = None
    is_save_order_comment: str | None = "1"
    "`'1'` or `'0'`: whether to keep the order's comment."
    extra_int_1: Int | None = None
    extra_int_2: Int | None = None
    extra_int_3: Int | None = None
    extra_int_4: Int | None = None
    extra_int_5: Int | None = None
    extra_str_1: str | None = None
    extra_str_2: str | None = None
    extra_str_3: str | None = None
    extra_str_4: str | None = None
    extra_str_5: str | None = None
    extra_text: str | None = None
    extra_info: str | None = None
    extra_fields: GenericScalar | None = None


class BillingAddressInputType(InputModel):
    """Billing address of a quote; may be empty (`{}`)."""

    country: str | None = None
    state: str | None = None
    city: str | None = None
    zip_code: str | None = None
    address: str | None = None
    "Street address."
    apartment: str | None = None
    "Second line of the address."
    address_id: IntID | None = None
    "Id of an address in the company's address book."
    first_name: str | None = None
    last_name: str | None = None
    address_line_1: str | None = None
    address_line_2: str | None = None
    phone_number: str | None = None
    label: str | None = None
    extra_fields: "list[QuoteAddressExtraFieldsInputType | None] | None" = None
    company_name: str | None = None


class ContactInfoInputType(InputModel):
    """Whom a quote is for."""

    name: str
    email: str
    company_name: str | None = None
    phone_number: str | None = None


class CurrencyInputType(InputModel):
    """Currency of a quote."""

    currency_exchange_rate: str | None = None
    "Rate to the store's default currency, a decimal string."
    token: str | None = None
    "Symbol of the currency."
    location: str | None = None
    "Side of the number that the symbol stands on."
    decimal_token: str | None = None
    "Character between whole and decimal places."
    decimal_places: CurrencyDecimalPlaces | None = None
    "Number of decimal places."
    thousands_token: str | None = None
    "Character between groups of three digits."
    currency_code: str | None = None
    "ISO 4217 code."


class ProductInputType(InputModel):
    """A line of a quote to submit."""

    product_id: IntID
    sku: str
    base_price: Decimal
    "Catalogue price of one unit."
    discount: Decimal
    "Discount on one unit: 0, since callers cannot discount."
    offered_price: Decimal
    "The same as `basePrice`, since callers cannot discount."
    quantity: Int
    variant_id: IntID
    image_url: str
    product_name: str
    options: "list[ProductOptionInputType | None] | None" = None
    "Chosen options of the product."
    item_id: str | None = None
    "UUID that the caller makes for the line; errors in `productValidationErrors` name the line by it."


class ProductOptionInputType(InputModel):
    """A chosen option of a product."""

    option_id: IntID | None = None
    option_value: str | None = None
    option_label: str | None = None
    option_name: str | None = None
    type_: str | None = Field(default=None, alias="type")


class QuoteAddressExtraFieldsInputType(InputModel):
    """Value of an extra field of a quote's address."""

    field_name: str | None = None
    "Name of the field, as its definition has it."
    field_value: str | None = None
    "Always a string, for numbers too."


class QuoteCurrencyInputType(InputModel):
    """Currency of a PDF."""

    currency_exchange_rate: str
    "Rate to the store's default currency, a decimal string."
    token: str | None = None
    "Symbol of the currency."


class QuoteEmailInputType(InputModel):
    """A quote and where to send it."""

    email: str
    "E-mail address of the quote's buyer; no other is accepted."
    quote_id: IntID
    "Id of the quote."


class QuoteExtraFieldsInputType(InputModel):
    """Value of an extra field of a quote."""

    id: IntID | None = None
    "Id of the field, as in `QuoteExtraFieldsType.id`."
    field_name: str | None = None
    "Name of the field, as its definition has it."
    value: str | None = None
    "Always a string, for numbers too."


class QuoteFileListInputType(InputModel):
    """A file to attach to a quote, as the media upload (REST, `POST
    /api/v2/media/upload`) returned it.
    """

    id: IntID | None = None
    file_url: str
    file_name: str
    file_type: str
    file_size: Int | None = None
    "An integer here; a string in `CompanyAttachedFile`."


class QuoteInputType(InputModel):
    """A quote to submit."""

    notes: str | None = None
    legal_terms: str | None = None
    "Terms and conditions to show on the quote."
    total_amount: Decimal | None = None
    "Everything together."
    message: str | None = None
    "First message to the sales staff."
    subtotal: Decimal
    "Sum of `offeredPrice` times `quantity` over the lines."
    discount: Decimal
    "0, since callers cannot discount."
    grand_total: Decimal
    "The same as `subtotal`, since callers cannot discount. A mismatch with the lines is refused."
    reference_number: str | None = None
    user_email: str | None = None
    "E-mail address of the person who submits the quote."
    expired_at: str | None = None
    "End of the offer, a string here; the server's own REST interface writes `MM/DD/YYYY`. By default the store's number of days after submission."
    quote_title: str | None = None
    shipping_address: "ShippingAddressInputType"
    "May be empty (`{}`)."
    billing_address: "BillingAddressInputType"
    "May be empty (`{}`)."
    contact_info: "ContactInfoInputType"
    "Whom the quote is for."
    company_id: IntID | None = None
    "Id of the company. Plain customers and guests leave it out."
    currency: "CurrencyInputType"
    "May be empty (`{}`)."
    store_hash: str = ""
    "Hash that identifies the store. The storefront's own unless given."
    product_list: "list[ProductInputType | None]"
    "Lines of the quote."
    shipping_total: Decimal | None = None
    tax_total: Decimal | None = None
    shipping_method: GenericScalar | None = None
    extra_fields: "list[QuoteExtraFieldsInputType | None] | None" = None
    "Values of extra fields; they come out as `{fieldName, fieldValue}`."
    recipients: list[GenericScalar | None] | None = None
    "Further e-mail addresses that get the quote."
    discount_type: Int | None = None
    "0 per line, 1 percent, 2 a fixed amount."
    discount_value: Decimal | None = None
    file_list: "list[QuoteFileListInputType | None] | None" = None
    "Files to attach."
    channel_id: IntID | None = None
    "Id of the channel of the store."
    total_is_tbd: bool | None = None
    "True if prices are hidden from the buyer, so that the totals are placeholders."


class QuoteOrderedInputType(InputModel):
    """The order that a quote became."""

    order_id: str
    "BigCommerce id of the order, as a string."
    store_hash: str = ""
    "Hash that identifies the store. The storefront's own unless given."
    shipping_total: Decimal
    "Cost of shipping."
    tax_total: Decimal
    shipping_method: "ShippingMethodInputType"


class QuoteUpdateInputType(InputModel):
    """A message on a quote, or a mark of what was read."""

    store_hash: str = ""
    "Hash that identifies the store. The storefront's own unless given."
    message: str | None = None
    "Message to post. Without it, only `lastMessage` takes effect."
    user_email: str
    "E-mail address of the buyer who writes."
    last_message: Int | None = None
    "Unix seconds. With `message`: now. Alone: the date of the newest message seen; messages of the staff up to then become read."


class ShippingAddressInputType(InputModel):
    """Shipping address of a quote; may be empty (`{}`)."""

    country: str | None = None
    state: str | None = None
    city: str | None = None
    zip_code: str | None = None
    address: str | None = None
    "Street address."
    apartment: str | None = None
    "Second line of the address."
    address_id: IntID | None = None
    "Id of an address in the company's address book."
    first_name: str | None = None
    last_name: str | None = None
    address_line_1: str | None = None
    address_line_2: str | None = None
    phone_number: str | None = None
    label: str | None = None
    extra_fields: "list[QuoteAddressExtraFieldsInputType | None] | None" = None
    shipping_city: str | None = None
    shipping_zip_code: str | None = None
    company_name: str | None = None


class ShippingMethodInputType(InputModel):
    """Shipping method that a quote was ordered with."""

    id: str
    type_: str = Field(alias="type")
    description: str
    image_url: str
    transit_time: str
    cost: float
    "A number, unlike amounts elsewhere."
    additional_description: str


class CustomerShoppingListsInputType(InputModel):
    """A shopping list of a plain customer."""

    name: str
    description: str
    channel_id: IntID | None = None
    "Id of the channel of the store."


class ShoppingListsDuplicateInputType(InputModel):
    """How the copy of a shopping list is called."""

    name: str
    description: str


class ShoppingListsInputType(InputModel):
    """A shopping list of the company."""

    name: str
    "The Buyer Portal allows 200 characters."
    description: str
    "The Buyer Portal allows 200 characters."
    status: Int
    "0 approved, 30 draft, 40 ready for approval, 50 rejected."
    company_id: IntID | None = None
    "Id of the company."


class ShoppingListsItemsInputType(InputModel):
    """An item to add. Whether it joins a line with the same product and options or
    becomes a new one is not documented.
    """

    product_id: IntID
    variant_id: IntID
    quantity: ProductQuantity
    option_list: ItemOptions | None = None
    "Chosen options."
    sort_order: Int | None = None
    "Place of the item in the list."
    product_note: str | None = None
    "Note of the buyer on the item."


class ShoppingListsItemsUpdateInputType(InputModel):
    """Changes of an item."""

    variant_id: IntID | None = None
    quantity: ProductQuantity | None = None
    option_list: ItemOptions | None = None
    "Chosen options."
    sort_order: Int | None = None
    "Place of the item in the list."
    product_note: str | None = None
    "Note of the buyer on the item."


class UserExtraField(InputModel):
    """Value of an extra field of a company user."""

    field_name: str
    "Name of the field, as its definition has it."
    field_value: str
    "Always a string, for numbers too."


class UserInputType(InputModel):
    """A company user to add."""

    company_id: IntID
    "Id of the company."
    email: str
    "E-mail address. `userEmailCheck` tells whether it can be used."
    first_name: str
    last_name: str
    phone: str | None = ""
    "The same as `phoneNumber` of other types."
    role: Int | None = None
    "0 admin, 1 senior buyer, 2 junior buyer. `companyRoleId` wins if both are given. Give one of the two: the REST twin of this call refuses users without a role."
    company_role_id: IntID | None = None
    "The store's id of a role, as in `CompanyRolesType.id`."
    uuid: str | None = ""
    "External id of your own; need not be unique."
    accept_email: bool | None = None
    "Whether to send the user a welcome e-mail. What null does is unknown."
    extra_fields: "list[UserExtraField | None] | None" = None
    add_channel: bool | None = False
    "True enables the current channel for a user who exists on another one (`userType` 7 of `userEmailCheck`)."


class UserUpdateInputType(InputModel):
    """Changes of a company user. The e-mail address cannot be changed."""

    company_id: IntID
    "Id of the company."
    user_id: IntID
    "Id of the user in B2B Edition."
    first_name: str | None = None
    last_name: str | None = None
    phone: str | None = None
    "The same as `phoneNumber` of other types."
    role: Int | None = None
    "0 admin, 1 senior buyer, 2 junior buyer. `companyRoleId` wins if both are given."
    company_role_id: IntID | None = None
    "The store's id of a role, as in `CompanyRolesType.id`."
    uuid: str | None = None
    "External id of your own; need not be unique."
    extra_fields: "list[UserExtraField | None] | None" = None
