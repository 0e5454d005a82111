# Generated from schema/management.yaml by `make codegen`. Edits are lost.
"""What each operation of the management API takes, as a model that checks it."""

from typing import Literal

from pydantic import Field

from b2b_storefront.codes import CompanyStatus, InvoiceStatus, PaymentStatus, QuoteStaffStatus, UserRole
from b2b_storefront.management.inputs import (
    AmountInput,
    CustomerAccessTokenInput,
    ExtraFieldValueInput,
    InvoiceDetailsInput,
    PaidInvoiceInput,
    PaymentDetailsInput,
    PriceListAssignmentInput,
    QuoteAddressInput,
    QuoteContactInput,
    QuoteCurrencyInput,
    QuoteLineInput,
    SuperAdminAssignmentInput,
)
from b2b_storefront.management.values import (
    LEFT_OUT,
    FlagText,
    IdNumber,
    IdText,
    ManagementInput,
    Moment,
    Money,
    Secret,
    USDate,
    Whole,
)

__all__ = [
    "AssignSuperAdminsArguments",
    "AttachOrderHistoryArguments",
    "ChannelsArguments",
    "CheckoutQuoteArguments",
    "CompaniesArguments",
    "CompanyArguments",
    "CompanyCreditArguments",
    "CompanyExtraFieldsArguments",
    "CompanyHierarchyArguments",
    "CompanyPaymentMethodsArguments",
    "CompanyRolesArguments",
    "CompanySuperAdminsArguments",
    "CreateCompanyArguments",
    "CreateCustomerTokenArguments",
    "CreateInvoiceFromOrderArguments",
    "CreateNamedTokenArguments",
    "CreateQuoteArguments",
    "CreateUserArguments",
    "DeleteUserArguments",
    "EmailQuoteArguments",
    "InvoiceArguments",
    "InvoicesArguments",
    "MarkQuoteOrderedArguments",
    "OrderArguments",
    "OrdersArguments",
    "QuoteArguments",
    "QuoteShippingRatesArguments",
    "QuotesArguments",
    "RecordOfflinePaymentArguments",
    "SetQuoteShippingRateArguments",
    "ShoppingListsArguments",
    "UpdateCompanyArguments",
    "UpdateCompanyStatusArguments",
    "UpdateInvoiceArguments",
    "UpdateOrderArguments",
    "UpdateQuoteArguments",
    "UpdateUserArguments",
    "UserArguments",
    "UserOfCustomerArguments",
    "UsersArguments",
]


class ChannelsArguments(ManagementInput):
    """What `channels` takes."""


class CompaniesArguments(ManagementInput):
    """What `companies` takes."""

    limit: Whole = LEFT_OUT
    "How many matches a page holds at most."
    offset: Whole = LEFT_OUT
    "How many matches to leave out from the beginning."
    modified_from: Moment = Field(default=LEFT_OUT, alias="minModified")
    "Only what was changed at this moment or later."
    modified_to: Moment = Field(default=LEFT_OUT, alias="maxModified")
    "Only what was changed at this moment or earlier."
    created_from: Moment = Field(default=LEFT_OUT, alias="minCreated")
    "Only what was made at this moment or later."
    created_to: Moment = Field(default=LEFT_OUT, alias="maxCreated")
    "Only what was made at this moment or earlier."
    sort_by: Literal["companyName", "updatedAt"] = LEFT_OUT
    "What to sort by."
    order_by: Literal["ASC", "DESC"] = LEFT_OUT
    "In which direction."
    include_extra_fields: FlagText = Field(default=LEFT_OUT, alias="isIncludeExtraFields")
    "Whether the answer has extra fields."
    company_status: CompanyStatus = LEFT_OUT
    "Only companies whose account stands there."
    q: str = LEFT_OUT
    "Only companies of which the name, the e-mail address or the phone number has this text in it."
    extra_fields: list[str] = LEFT_OUT
    "Only companies with these extra fields, each as `name:value`."
    bc_order_id: IdNumber = LEFT_OUT
    "Only the company of this order in BigCommerce."
    order_id: IdText = LEFT_OUT
    "Only the company of this order in B2B Edition."
    bc_group_id: IdText = LEFT_OUT
    "Only companies of this customer group."
    customer_id: IdNumber = LEFT_OUT
    "Only the company of this customer of BigCommerce."
    extra_field_filter_type: Literal["search", "exact-match"] = LEFT_OUT
    "Whether `extra_fields` are to be found within values, or to be the values."


class CreateCompanyArguments(ManagementInput):
    """What `create_company` takes."""

    company_name: str
    "Name of the company."
    company_email: str = LEFT_OUT
    "E-mail address of the company."
    company_phone: str = LEFT_OUT
    "Phone number of the company."
    customer_group_id: IdNumber = LEFT_OUT
    "Id of the customer group in BigCommerce that the company's users belong to."
    address_line_1: str = LEFT_OUT
    "Street and number."
    address_line_2: str = LEFT_OUT
    "Apartment, suite or floor."
    city: str = LEFT_OUT
    "City."
    state: str = LEFT_OUT
    "State."
    country: str = LEFT_OUT
    "Country."
    zip_code: str = LEFT_OUT
    "Postal code."
    extra_fields: list[ExtraFieldValueInput] = LEFT_OUT
    "Extra fields of the company."
    user_extra_fields: list[ExtraFieldValueInput] = LEFT_OUT
    "Extra fields of its admin."
    admin_first_name: str = LEFT_OUT
    "First name of its admin."
    admin_last_name: str = LEFT_OUT
    "Last name of its admin."
    admin_email: str = LEFT_OUT
    "E-mail address of its admin. A customer of BigCommerce with that address becomes the admin; otherwise one is made."
    admin_phone_number: str = LEFT_OUT
    "Phone number of its admin."
    origin_channel_id: IdNumber = LEFT_OUT
    "Id of the channel that the company comes from."
    channel_ids: list[IdNumber] = LEFT_OUT
    "Ids of the channels on which its admin can sign in."
    catalog_id: IdNumber = LEFT_OUT
    "Id of the company's price list."
    accept_creation_email: bool = LEFT_OUT
    "Whether the admin gets a mail about it."


class CompanyArguments(ManagementInput):
    """What `company` takes."""

    company_id: IdNumber
    "Id of the company."


class UpdateCompanyArguments(ManagementInput):
    """What `update_company` takes."""

    company_id: IdNumber
    "Id of the company."
    company_name: str = LEFT_OUT
    "Name of the company."
    company_email: str = LEFT_OUT
    "E-mail address of the company."
    company_phone: str = LEFT_OUT
    "Phone number of the company."
    customer_group_id: IdNumber = LEFT_OUT
    "Id of the customer group in BigCommerce that the company's users belong to."
    address_line_1: str = LEFT_OUT
    "Street and number."
    address_line_2: str = LEFT_OUT
    "Apartment, suite or floor."
    city: str = LEFT_OUT
    "City."
    state: str = LEFT_OUT
    "State."
    country: str = LEFT_OUT
    "Country."
    zip_code: str = LEFT_OUT
    "Postal code."
    uuid: str = LEFT_OUT
    "Id of the company in a system of yours."
    price_lists: list[PriceListAssignmentInput] = Field(default=LEFT_OUT, alias="priceListAssign")
    "The company's price lists, by channel."
    extra_fields: list[ExtraFieldValueInput] = LEFT_OUT
    "Its extra fields, as far as they change."


class UpdateCompanyStatusArguments(ManagementInput):
    """What `update_company_status` takes."""

    company_id: IdNumber
    "Id of the company."
    company_status: CompanyStatus
    "Where the account is to stand: 0 pending, 1 approved, 2 rejected, 3 inactive."


class CompanyExtraFieldsArguments(ManagementInput):
    """What `company_extra_fields` takes."""

    limit: Whole = LEFT_OUT
    "How many matches a page holds at most."
    offset: Whole = LEFT_OUT
    "How many matches to leave out from the beginning."


class CompanyRolesArguments(ManagementInput):
    """What `company_roles` takes."""

    q: str = LEFT_OUT
    "Only roles with this text in their name."
    limit: Whole = LEFT_OUT
    "How many matches a page holds at most."
    offset: Whole = LEFT_OUT
    "How many matches to leave out from the beginning."


class CompanyHierarchyArguments(ManagementInput):
    """What `company_hierarchy` takes."""

    company_id: IdNumber
    "Id of the company."
    limit: Whole = LEFT_OUT
    "How many matches a page holds at most."
    offset: Whole = LEFT_OUT
    "How many matches to leave out from the beginning."


class UsersArguments(ManagementInput):
    """What `users` takes."""

    limit: Whole = LEFT_OUT
    "How many matches a page holds at most. The API takes 250 for any larger number."
    offset: Whole = LEFT_OUT
    "How many matches to leave out from the beginning."
    company_id: IdNumber = LEFT_OUT
    "Only users of this company."
    roles: list[UserRole] = LEFT_OUT
    "Only users with one of these built-in roles."
    modified_from: Moment = Field(default=LEFT_OUT, alias="minModified")
    "Only what was changed at this moment or later."
    modified_to: Moment = Field(default=LEFT_OUT, alias="maxModified")
    "Only what was changed at this moment or earlier."
    created_from: Moment = Field(default=LEFT_OUT, alias="minCreated")
    "Only what was made at this moment or later."
    created_to: Moment = Field(default=LEFT_OUT, alias="maxCreated")
    "Only what was made at this moment or earlier."
    email: str = LEFT_OUT
    "Only the user with this e-mail address."
    channel_id: IdNumber = LEFT_OUT
    "Only users who can sign in on this channel."
    include_extra_fields: FlagText = Field(default=LEFT_OUT, alias="isIncludeExtraFields")
    "Whether the answer has extra fields."
    q: str = LEFT_OUT
    "Only users of whom the name, the e-mail address or the phone number has this text in it."


class CreateUserArguments(ManagementInput):
    """What `create_user` takes."""

    channel_ids: list[IdNumber]
    "Ids of the channels on which the user can sign in."
    first_name: str = LEFT_OUT
    "First name."
    last_name: str = LEFT_OUT
    "Last name."
    email: str = LEFT_OUT
    "E-mail address."
    phone_number: str = LEFT_OUT
    "Phone number."
    role: UserRole = LEFT_OUT
    "Built-in role: 0 admin, 1 senior buyer, 2 junior buyer. A role by its id counts more."
    company_role_id: IdNumber = LEFT_OUT
    "Id of the role."
    uuid: str = LEFT_OUT
    "Id of the user in a system of yours."
    extra_fields: list[ExtraFieldValueInput] = LEFT_OUT
    "The user's extra fields."
    company_id: IdNumber = LEFT_OUT
    "Id of the company."
    accept_welcome_email: bool = LEFT_OUT
    "Whether the user gets a mail about it."
    origin_channel_id: IdNumber = LEFT_OUT
    "Id of the channel that the user comes from."


class UserArguments(ManagementInput):
    """What `user` takes."""

    user_id: IdNumber
    "Id of the user."


class UpdateUserArguments(ManagementInput):
    """What `update_user` takes."""

    user_id: IdNumber
    "Id of the user."
    first_name: str = LEFT_OUT
    "First name."
    last_name: str = LEFT_OUT
    "Last name."
    email: str = LEFT_OUT
    "E-mail address."
    phone_number: str = LEFT_OUT
    "Phone number."
    role: UserRole = LEFT_OUT
    "Built-in role: 0 admin, 1 senior buyer, 2 junior buyer. A role by its id counts more."
    company_role_id: IdNumber = LEFT_OUT
    "Id of the role."
    uuid: str = LEFT_OUT
    "Id of the user in a system of yours."
    extra_fields: list[ExtraFieldValueInput] = LEFT_OUT
    "The user's extra fields."
    channel_ids: list[IdNumber] = LEFT_OUT
    "Ids of the channels on which the user can sign in."


class DeleteUserArguments(ManagementInput):
    """What `delete_user` takes."""

    user_id: IdNumber
    "Id of the user."


class UserOfCustomerArguments(ManagementInput):
    """What `user_of_customer` takes."""

    customer_id: IdNumber
    "Id of the customer in BigCommerce."


class CompanySuperAdminsArguments(ManagementInput):
    """What `company_super_admins` takes."""

    company_id: IdNumber
    "Id of the company."
    limit: Whole = LEFT_OUT
    "How many matches a page holds at most. The API takes 200 for any larger number."
    offset: Whole = LEFT_OUT
    "How many matches to leave out from the beginning."
    q: str = LEFT_OUT
    "Only super admins of whom the name or the e-mail address has this text in it."
    include_extra_fields: FlagText = Field(default=LEFT_OUT, alias="isIncludeExtraFields")
    "Whether the answer has extra fields."


class AssignSuperAdminsArguments(ManagementInput):
    """What `assign_super_admins` takes."""

    company_id: IdNumber
    "Id of the company."
    super_admins: list[SuperAdminAssignmentInput]
    "Who, up to ten at a time."


class QuotesArguments(ManagementInput):
    """What `quotes` takes."""

    offset: Whole = LEFT_OUT
    "How many matches to leave out from the beginning."
    limit: Whole = LEFT_OUT
    "How many matches a page holds at most."
    sort_by: Literal["company", "status", "salesRep", "createdAt", "expiredAt", "updatedAt"] = LEFT_OUT
    "What to sort by."
    order_by: Literal["asc", "desc"] = LEFT_OUT
    "In which direction; in small letters here."
    q: str = LEFT_OUT
    "Only quotes with this text in their number, title, company, or in a name."
    quote_number: str = LEFT_OUT
    "Only the quote with this number."
    company: str = LEFT_OUT
    "Only quotes of the company with this name."
    sales_rep: str = LEFT_OUT
    "Only quotes of this sales rep."
    status: QuoteStaffStatus = LEFT_OUT
    "Only quotes that the staff have there."
    quote_title: str = LEFT_OUT
    "Only quotes with this title."
    created_by: str = LEFT_OUT
    "Only quotes of this buyer."
    created_to: Moment = Field(default=LEFT_OUT, alias="maxCreated")
    "Only quotes that were asked for at this moment or earlier."
    created_from: Moment = Field(default=LEFT_OUT, alias="minCreated")
    "Only quotes that were asked for at this moment or later."
    modified_to: Moment = Field(default=LEFT_OUT, alias="maxModified")
    "Only quotes that were changed at this moment or earlier."
    modified_from: Moment = Field(default=LEFT_OUT, alias="minModified")
    "Only quotes that were changed at this moment or later."
    expires_to: Moment = Field(default=LEFT_OUT, alias="maxExpired")
    "Only quotes that end at this moment or earlier."
    expires_from: Moment = Field(default=LEFT_OUT, alias="minExpired")
    "Only quotes that end at this moment or later."
    channel_ids: list[IdNumber] = Field(default=LEFT_OUT, alias="channelIds[]")
    "Only quotes of these channels."


class CreateQuoteArguments(ManagementInput):
    """What `create_quote` takes."""

    subtotal: Money = LEFT_OUT
    "Sum of the lines before discounts. The API computes no sums."
    channel_id: IdNumber = LEFT_OUT
    "Id of the quote's channel."
    quote_title: str = LEFT_OUT
    "Title of the quote."
    reference_number: str = LEFT_OUT
    "Number that the buyer gives it."
    currency: QuoteCurrencyInput = LEFT_OUT
    "How its amounts are written."
    extra_fields: list[ExtraFieldValueInput] = LEFT_OUT
    "Its extra fields."
    notes: str = LEFT_OUT
    "Notes of the staff, which the buyer reads."
    discount: Money = LEFT_OUT
    "What is taken off the subtotal."
    grand_total: Money = LEFT_OUT
    "What the lines cost after discounts."
    legal_terms: str = LEFT_OUT
    "The terms of the quote."
    display_discount: bool = LEFT_OUT
    "Whether the buyer is shown the discount."
    allow_checkout: bool = LEFT_OUT
    "Whether the buyer is offered the checkout."
    lines: list[QuoteLineInput] = Field(default=LEFT_OUT, alias="productList")
    "The lines."
    shipping_address: QuoteAddressInput = LEFT_OUT
    "Where it is to be sent."
    contact_info: QuoteContactInput = LEFT_OUT
    "Whom the quote is for."
    message: str = LEFT_OUT
    "What the staff write to the buyer."
    user_email: str = LEFT_OUT
    "E-mail address of the staff's member who does it."
    expires_on: USDate = Field(default=LEFT_OUT, alias="expiredAt")
    "The day on which the quote ends."
    total_amount: Money = LEFT_OUT
    "What is to be paid, with shipping and tax."
    company_id: IdNumber = LEFT_OUT
    "Id of the buyer's company."


class QuoteArguments(ManagementInput):
    """What `quote` takes."""

    quote_id: IdNumber = Field(alias="quote_id")
    "Id of the quote."
    created_on: USDate = Field(alias="date")
    "The day on which the quote was asked for; its `created_at` will do."


class UpdateQuoteArguments(ManagementInput):
    """What `update_quote` takes."""

    quote_id: IdNumber = Field(alias="quote_id")
    "Id of the quote."
    subtotal: Money = LEFT_OUT
    "Sum of the lines before discounts. The API computes no sums."
    channel_id: IdNumber = LEFT_OUT
    "Id of the quote's channel."
    quote_title: str = LEFT_OUT
    "Title of the quote."
    reference_number: str = LEFT_OUT
    "Number that the buyer gives it."
    currency: QuoteCurrencyInput = LEFT_OUT
    "How its amounts are written."
    extra_fields: list[ExtraFieldValueInput] = LEFT_OUT
    "Its extra fields."
    notes: str = LEFT_OUT
    "Notes of the staff, which the buyer reads."
    discount: Money = LEFT_OUT
    "What is taken off the subtotal."
    grand_total: Money = LEFT_OUT
    "What the lines cost after discounts."
    legal_terms: str = LEFT_OUT
    "The terms of the quote."
    display_discount: bool = LEFT_OUT
    "Whether the buyer is shown the discount."
    allow_checkout: bool = LEFT_OUT
    "Whether the buyer is offered the checkout."
    replace_lines: list[QuoteLineInput] = Field(default=LEFT_OUT, alias="productList")
    "All lines: those that the quote has are dropped. Its sums have to be given with them."
    shipping_address: QuoteAddressInput = LEFT_OUT
    "Where it is to be sent."
    contact_info: QuoteContactInput = LEFT_OUT
    "Whom the quote is for."
    message: str = LEFT_OUT
    "What the staff write to the buyer."
    user_email: str = LEFT_OUT
    "E-mail address of the staff's member who does it."
    expires_on: USDate = Field(default=LEFT_OUT, alias="expiredAt")
    "The day on which the quote ends."


class CheckoutQuoteArguments(ManagementInput):
    """What `checkout_quote` takes."""

    quote_id: IdNumber = Field(alias="quote_id")
    "Id of the quote."


class MarkQuoteOrderedArguments(ManagementInput):
    """What `mark_quote_ordered` takes."""

    quote_id: IdNumber = Field(alias="quote_id")
    "Id of the quote."
    order_id: IdText
    "Id of the order in BigCommerce."


class QuoteShippingRatesArguments(ManagementInput):
    """What `quote_shipping_rates` takes."""

    quote_id: IdNumber = Field(alias="quote_id")
    "Id of the quote."


class SetQuoteShippingRateArguments(ManagementInput):
    """What `set_quote_shipping_rate` takes."""

    quote_id: IdNumber = Field(alias="quote_id")
    "Id of the quote."
    shipping_method_id: str = LEFT_OUT
    "Id of a shipping that the API offers."
    custom_shipping_method_name: str = LEFT_OUT
    "Name of a shipping of your own."
    custom_shipping_method_cost: Money = LEFT_OUT
    "What it costs."


class EmailQuoteArguments(ManagementInput):
    """What `email_quote` takes."""

    quote_id: IdText
    "Id of the quote."
    email: str
    "E-mail address of the buyer."
    with_pdf: bool = Field(alias="withAttach")
    "Whether the quote is attached as a PDF file."
    email_template: Literal[
        "Simple",
        "Simple with Pictures",
        "Waves with Pictures",
        "Sky",
        "Dots",
        "Database with checkout button",
        "Modern with checkout link",
        "Modern without checkout link",
    ]
    "What the mail looks like."
    cc_to: list[str] = LEFT_OUT
    "Who else gets it."
    language: Literal["en", "nl", "de", "fr", "it", "ja", "zh", "es"] = Field(default=LEFT_OUT, alias="emailLang")
    "Language of the mail."


class OrdersArguments(ManagementInput):
    """What `orders` takes."""

    company_id: IdNumber = LEFT_OUT
    "Only orders of this company."
    limit: Whole = LEFT_OUT
    "How many matches a page holds at most. The API takes 200 for any larger number."
    offset: Whole = LEFT_OUT
    "How many matches to leave out from the beginning."
    order_by: Literal["DESC", "ASC"] = LEFT_OUT
    "In which direction."
    sort_by: Literal["createdAt", "updatedAt"] = LEFT_OUT
    "What to sort by."
    bc_order_id: IdNumber = LEFT_OUT
    "Only this order."
    modified_from: Moment = Field(default=LEFT_OUT, alias="minModified")
    "Only what was changed at this moment or later."
    modified_to: Moment = Field(default=LEFT_OUT, alias="maxModified")
    "Only what was changed at this moment or earlier."
    created_from: Moment = Field(default=LEFT_OUT, alias="minCreated")
    "Only what was made at this moment or later."
    created_to: Moment = Field(default=LEFT_OUT, alias="maxCreated")
    "Only what was made at this moment or earlier."
    include_extra_fields: bool = Field(default=LEFT_OUT, alias="showExtra")
    "Whether the answer has extra fields."
    channel_ids: list[IdNumber] = Field(default=LEFT_OUT, alias="channelIds[]")
    "Only orders of these channels."


class OrderArguments(ManagementInput):
    """What `order` takes."""

    bc_order_id: IdNumber
    "Id of the order in BigCommerce."


class UpdateOrderArguments(ManagementInput):
    """What `update_order` takes."""

    bc_order_id: IdNumber
    "Id of the order in BigCommerce."
    po_number: str = LEFT_OUT
    "Number of the company's purchase order."
    extra_fields: list[ExtraFieldValueInput] = LEFT_OUT
    "Its extra fields, as far as they change."


class AttachOrderHistoryArguments(ManagementInput):
    """What `attach_order_history` takes."""

    customer_id: IdNumber
    "Id of the customer in BigCommerce."


class CompanyPaymentMethodsArguments(ManagementInput):
    """What `company_payment_methods` takes."""

    company_id: IdNumber
    "Id of the company."


class CompanyCreditArguments(ManagementInput):
    """What `company_credit` takes."""

    company_id: IdNumber
    "Id of the company."


class InvoicesArguments(ManagementInput):
    """What `invoices` takes."""

    offset: Whole = LEFT_OUT
    "How many matches to leave out from the beginning."
    limit: Whole = LEFT_OUT
    "How many matches a page holds at most."
    order_by: Literal["DESC", "ASC"] = LEFT_OUT
    "In which direction."
    sort_by: Literal[
        "invoiceNumber",
        "createdAt",
        "customerId",
        "externalCustomerId",
        "dueDate",
        "updatedAt",
        "isPendingPayment",
        "openBalance",
        "originalBalance",
        "status",
    ] = LEFT_OUT
    "What to sort by."
    search_by: Literal[
        "invoiceNumber", "type", "orderNumber", "purchaseOrderNumber", "customerId", "externalCustomerId"
    ] = LEFT_OUT
    "Where to look for `q`."
    q: str = LEFT_OUT
    "Only invoices with this text in them."
    company_name: str = Field(default=LEFT_OUT, alias="customerName")
    "Only invoices of the company with this name."
    company_id: IdText = Field(default=LEFT_OUT, alias="customerId")
    "Only invoices of this company."
    status: InvoiceStatus = LEFT_OUT
    "Only invoices that are paid so far."
    created_from: Moment = Field(default=LEFT_OUT, alias="beginDateAt")
    "Only invoices that were made at this moment or later."
    created_to: Moment = Field(default=LEFT_OUT, alias="endDateAt")
    "Only invoices that were made at this moment or earlier."
    external_ids: list[IdNumber] = Field(default=LEFT_OUT, alias="externalId[]")
    "Only invoices with these ids in a system of yours."
    include_extra_fields: FlagText = Field(default=LEFT_OUT, alias="isIncludeExtraFields")
    "Whether the answer has extra fields."
    channel_ids: list[IdNumber] = LEFT_OUT
    "Only invoices of these channels."


class InvoiceArguments(ManagementInput):
    """What `invoice` takes."""

    invoice_id: IdNumber
    "Id of the invoice."


class UpdateInvoiceArguments(ManagementInput):
    """What `update_invoice` takes."""

    invoice_id: IdNumber
    "Id of the invoice."
    company_id: IdText = Field(default=LEFT_OUT, alias="customerId")
    "Id of the company that has to pay."
    external_customer_id: str = LEFT_OUT
    "Id of the company in a system of yours."
    external_id: str = LEFT_OUT
    "Id of the invoice in a system of yours."
    invoice_number: str = LEFT_OUT
    "Number of the invoice."
    kind: str = Field(default=LEFT_OUT, alias="type")
    "Kind of the document."
    due_date: Moment = LEFT_OUT
    "When it has to be paid."
    status: InvoiceStatus = LEFT_OUT
    "How far it is paid: 0 open, 1 partly, 2 wholly."
    purchase_order_number: str = LEFT_OUT
    "Number of the company's purchase order."
    details: InvoiceDetailsInput = LEFT_OUT
    "All that is written on it."
    source: Whole = LEFT_OUT
    "Who made it: 0 the store, 1 an integration."
    original_balance: AmountInput = LEFT_OUT
    "What it was over at first."
    open_balance: AmountInput = LEFT_OUT
    "What is left to pay."
    created_at: Moment = LEFT_OUT
    "When it was made."
    external_pdf_url: str = LEFT_OUT
    "Address of a PDF file of your own."
    extra_fields: list[ExtraFieldValueInput] = LEFT_OUT
    "Its extra fields, as far as they change."


class CreateInvoiceFromOrderArguments(ManagementInput):
    """What `create_invoice_from_order` takes."""

    bc_order_id: IdNumber = Field(alias="orderId")
    "Id of the order in BigCommerce."


class RecordOfflinePaymentArguments(ManagementInput):
    """What `record_offline_payment` takes."""

    paid: list[PaidInvoiceInput] = Field(alias="lineItems")
    "The invoices, with what is paid of each."
    currency: str
    "The currency, as an ISO 4217 code."
    details: PaymentDetailsInput
    "What is noted with it."
    company_id: IdText = Field(alias="customerId")
    "Id of the company that pays."
    external_id: str = LEFT_OUT
    "Id of the payment in a system of yours."
    external_customer_id: str = LEFT_OUT
    "Id of the company in a system of yours."
    payer_name: str = LEFT_OUT
    "Who pays."
    payer_customer_id: IdText = LEFT_OUT
    "Id of the payer as a customer of BigCommerce."
    processing_status: PaymentStatus = LEFT_OUT
    "Where the payment stands: 1 awaiting processing, 2 processing, 3 completed, 4 refunded."
    channel_id: IdNumber = LEFT_OUT
    "Id of the channel that it belongs to."


class ShoppingListsArguments(ManagementInput):
    """What `shopping_lists` takes."""

    user_id: IdNumber
    "Id of the user."
    customer_id: IdNumber
    "Id of the user as a customer of BigCommerce."
    limit: Whole = LEFT_OUT
    "How many matches a page holds at most."
    offset: Whole = LEFT_OUT
    "How many matches to leave out from the beginning."
    channel_id: IdNumber = LEFT_OUT
    "Only lists of this channel."
    created_user_id: IdNumber = LEFT_OUT
    "Only lists that this user made."


class CreateCustomerTokenArguments(ManagementInput):
    """What `create_customer_token` takes."""

    customer_id: IdNumber
    "Id of the customer in BigCommerce."
    channel_id: IdNumber = LEFT_OUT
    "Id of the channel that it is for."
    customer_access_token: CustomerAccessTokenInput = LEFT_OUT
    "The customer's session with the store's own GraphQL, to be bound to it."


class CreateNamedTokenArguments(ManagementInput):
    """What `create_named_token` takes."""

    email: str
    "E-mail address of the customer."
    password: Secret = Field(repr=False)
    "Password of the customer."
    name: str
    "What the token is to be called."
    store_hash: str = LEFT_OUT
    "Hash of the store."
    channel_id: IdNumber = LEFT_OUT
    "Id of the channel that it is for."
    begin_at: Moment = LEFT_OUT
    "From when it is valid; at once unless given."
    end_at: Moment = LEFT_OUT
    "Until when it is valid; a day unless given."
