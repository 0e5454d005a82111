# Generated from schema/management.yaml by `make codegen`. Edits are lost.
"""What the management API answers. Each model reads whatever comes: see `JSONModel`."""

import datetime
import decimal

from pydantic import AliasChoices, Field

from b2b_storefront.codes import (
    CompanyStatus,
    DiscountType,
    ExtraFieldType,
    InventoryTracking,
    InvoiceStatus,
    QuoteStaffStatus,
    RoleType,
    ShoppingListStatus,
    UserRole,
)
from b2b_storefront.management.values import Token
from b2b_storefront.scalars import unix_datetime
from b2b_storefront.wire.json_models import JSONList, JSONModel, JSONNumber

__all__ = [
    "Amount",
    "AssignedPriceList",
    "Channel",
    "Company",
    "CompanyCredit",
    "CompanyExtraField",
    "CompanyReference",
    "CompanyRole",
    "CompanySummary",
    "CreatedCompany",
    "CreatedInvoice",
    "CreatedPayment",
    "CreatedUser",
    "CustomerToken",
    "DeletedUser",
    "ExtraFieldConfig",
    "ExtraFieldValue",
    "HierarchyCompany",
    "Invoice",
    "InvoiceAddress",
    "InvoiceContents",
    "InvoiceCostLine",
    "InvoiceCustomField",
    "InvoiceDetails",
    "InvoiceHeader",
    "InvoiceLineItem",
    "InvoiceReference",
    "InvoiceShipment",
    "MovedOrders",
    "NamedToken",
    "Order",
    "OrderAddresses",
    "OrderMoney",
    "OrderSummary",
    "ParentCompany",
    "PaymentMethod",
    "PersonChannel",
    "Quote",
    "QuoteAddress",
    "QuoteCheckout",
    "QuoteCompany",
    "QuoteContact",
    "QuoteCurrency",
    "QuoteFile",
    "QuoteHistoryEntry",
    "QuoteLine",
    "QuoteLineOption",
    "QuoteSalesRep",
    "QuoteShippingMethod",
    "QuoteStore",
    "QuoteSummary",
    "SavedQuote",
    "ShippingRate",
    "ShoppingList",
    "SuperAdmin",
    "User",
]


class Channel(JSONModel):
    """A sales channel of the store."""

    id: int | None = None
    "Id of the channel within B2B Edition."
    channel_id: int | None = None
    "Id of the channel in BigCommerce, which every other part of the API means by a channel id."
    name: str | None = None
    "Name of the channel."
    type: str | None = None
    "Kind of the channel."
    platform: str | None = None
    "What the channel runs on."
    status: str | None = None
    "Whether the channel is in use."
    site: str | None = None
    "Address of the channel's site."
    is_visible: bool | None = None
    "Whether the control panel shows the channel."
    is_enabled: bool | None = None
    "Whether the channel is switched on."
    icon_url: str | None = None
    "Address of the channel's icon."
    b2b_enabled: bool | None = Field(
        default=None, validation_alias=AliasChoices("b2bEnabled", "b2b_enabled"), serialization_alias="b2bEnabled"
    )
    "Whether the channel's storefront has B2B Edition."
    allow_global_logins: bool | None = None
    "Whether customers of other channels can sign in on it."
    created_at: str | None = None
    "When the channel was made, in ISO 8601."
    updated_at: str | None = None
    "When the channel was last changed, in ISO 8601."


class ParentCompany(JSONModel):
    """The company above another one in an account hierarchy."""

    id: int | None = None
    "Id of the company."
    name: str | None = None
    "Name of the company."


class AssignedPriceList(JSONModel):
    """The price list that a company has on a channel."""

    channel_id: int | None = None
    "Id of the channel."
    price_list_id: int | None = None
    "Id of the price list."
    price_list_name: str | None = None
    "Name of the price list."
    channel_name: str | None = None
    "Name of the channel."


class CompanyExtraField(JSONModel):
    """The value of a company's extra field, with what the field is like."""

    field_name: str | None = None
    "Name of the extra field."
    field_value: str | None = None
    "Its value, as text."
    label_name: str | None = None
    "What people are shown as the field's name."
    is_required: bool | None = None
    "Whether it has to be filled in."
    data_type: ExtraFieldType | None = None
    "Type of the field, by an older name."
    field_type: ExtraFieldType | None = None
    "Type of the field: 0 text, 1 several lines of text, 2 a number, 3 a choice."


class CompanySummary(JSONModel):
    """A company, as lists have it."""

    company_name: str | None = None
    "Name of the company."
    company_email: str | None = None
    "E-mail address of the company."
    company_phone: str | None = None
    "Phone number of the company."
    company_id: int | None = None
    "Id of the company."
    catalog_id: str | None = None
    "Id of the price list that the company had before there were several."
    catalog_name: str | None = None
    "Name of that price list."
    bc_group_name: str | None = None
    "Name of the company's customer group in BigCommerce."
    company_status: CompanyStatus | None = None
    "Where the account stands: 0 pending, 1 approved, 2 rejected, 3 inactive."
    parent_company: ParentCompany | None = None
    "The company above it in its hierarchy."
    price_list_assign: JSONList[AssignedPriceList] = Field(default_factory=list)
    "Its price lists, by channel."
    extra_fields: JSONList[CompanyExtraField] = Field(default_factory=list)
    "Its extra fields."
    uuid: str | None = None
    "Id of the company in a system of yours."
    updated_at: int | None = None
    "When it was last changed, in unix seconds."
    created_at: int | None = None
    "When it was made, in unix seconds."
    bc_group_id: int | None = None
    "Id of the company's customer group in BigCommerce."

    @property
    def updated_at_datetime(self) -> datetime.datetime | None:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)

    @property
    def created_at_datetime(self) -> datetime.datetime | None:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)


class CreatedCompany(JSONModel):
    """What was made together with a company."""

    company_id: int | None = None
    "Id of the new company."
    customer_id: int | None = None
    "Id of its admin as a customer of BigCommerce."
    customer_group_id: int | None = None
    "Id of its customer group in BigCommerce."


class Company(JSONModel):
    """A company account."""

    company_name: str | None = None
    "Name of the company."
    company_email: str | None = None
    "E-mail address of the company."
    company_phone: str | None = None
    "Phone number of the company."
    company_id: int | None = None
    "Id of the company."
    catalog_id: str | None = None
    "Id of the price list that the company had before there were several."
    catalog_name: str | None = None
    "Name of that price list."
    bc_group_name: str | None = None
    "Name of the company's customer group in BigCommerce."
    company_status: CompanyStatus | None = None
    "Where the account stands: 0 pending, 1 approved, 2 rejected, 3 inactive."
    parent_company: ParentCompany | None = None
    "The company above it in its hierarchy."
    price_list_assign: JSONList[AssignedPriceList] = Field(default_factory=list)
    "Its price lists, by channel."
    extra_fields: JSONList[CompanyExtraField] = Field(default_factory=list)
    "Its extra fields."
    uuid: str | None = None
    "Id of the company in a system of yours."
    updated_at: int | None = None
    "When it was last changed, in unix seconds."
    created_at: int | None = None
    "When it was made, in unix seconds."
    bc_group_id: int | None = None
    "Id of the company's customer group in BigCommerce."

    @property
    def updated_at_datetime(self) -> datetime.datetime | None:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)

    @property
    def created_at_datetime(self) -> datetime.datetime | None:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)


class CompanyReference(JSONModel):
    """The company that was changed."""

    company_id: int | None = None
    "Id of the company."


class ExtraFieldConfig(JSONModel):
    """What an extra field is like."""

    id: int | None = None
    "Id of the field."
    uuid: str | None = None
    "Another id of the field, which stays when the store is copied."
    field_name: str | None = None
    "Name of the field, by which values refer to it."
    field_type: ExtraFieldType | None = None
    "Type of the field: 0 text, 1 several lines of text, 2 a number, 3 a choice."
    is_required: bool | None = None
    "Whether it has to be filled in."
    is_unique: bool | None = None
    "Whether no two records may have the same value."
    visible_to_enduser: bool | None = None
    "Whether buyers are shown the field."
    config_type: int | None = None
    "Whose field it is: 1 built in, 2 the merchant's own."
    default_value: str | None = None
    "Value of records that name none."
    maximum_length: int | None = None
    "How many characters a value may have."
    number_of_rows: int | None = None
    "How many lines a field of several lines shows."
    maximum_value: decimal.Decimal | None = None
    "The largest number allowed."
    list_of_value: JSONList[str] = Field(default_factory=list)
    "The choices, for a field that is one."


class CompanyRole(JSONModel):
    """A role that users of companies may have."""

    id: int | None = None
    "Id of the role."
    name: str | None = None
    "Name of the role."
    role_type: RoleType | None = None
    "Kind of the role: 1 built in, 2 the merchant's own."
    role_level: int | None = None
    "Where it holds: 1 in the whole store."


class HierarchyCompany(JSONModel):
    """A company of an account hierarchy."""

    company_id: int | None = None
    "Id of the company."
    company_name: str | None = None
    "Name of the company."
    company_status: CompanyStatus | None = None
    "Where the account stands: 0 pending, 1 approved, 2 rejected, 3 inactive."
    subsidiaries: "JSONList[HierarchyCompany]" = Field(default_factory=list)
    "The companies directly below it."


class ExtraFieldValue(JSONModel):
    """The value of an extra field."""

    field_name: str | None = None
    "Name of the extra field."
    field_value: str | None = None
    "Its value, as text, whatever type the field has."


class PersonChannel(JSONModel):
    """A channel on which somebody can sign in."""

    channel_id: int | None = None
    "Id of the channel."
    channel_name: str | None = None
    "Name of the channel."
    icon_url: str | None = None
    "Address of the channel's icon."


class User(JSONModel):
    """A user of a company."""

    id: int | None = None
    "Id of the user."
    first_name: str | None = None
    "First name."
    last_name: str | None = None
    "Last name."
    email: str | None = None
    "E-mail address, by which the user signs in."
    phone_number: str | None = None
    "Phone number."
    role: UserRole | None = None
    "Built-in role: 0 admin, 1 senior buyer, 2 junior buyer. A role of the merchant's own travels as 2."
    company_role_id: int | None = None
    "Id of the role that decides what the user may do."
    uuid: str | None = None
    "Id of the user in a system of yours."
    extra_fields: JSONList[ExtraFieldValue] = Field(default_factory=list)
    "The user's extra fields."
    company_id: int | None = None
    "Id of the user's company."
    created_at: int | None = None
    "When the user was made, in unix seconds."
    updated_at: int | None = None
    "When the user was last changed, in unix seconds."
    customer_id: int | None = None
    "Id of the user as a customer of BigCommerce."
    company_role_name: str | None = None
    "Name of the role that decides what the user may do."
    channel_list: JSONList[PersonChannel] = Field(default_factory=list)
    "The channels on which the user can sign in."

    @property
    def created_at_datetime(self) -> datetime.datetime | None:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> datetime.datetime | None:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)


class CreatedUser(JSONModel):
    """A user that was made."""

    user_id: int | None = None
    "Id of the new user."
    bc_id: int | None = None
    "Id of the user as a customer of BigCommerce."


class DeletedUser(JSONModel):
    """A user that was removed."""

    user_id: int | None = None
    "Id that the user had."


class SuperAdmin(JSONModel):
    """A super admin, who acts for the companies that are assigned to them."""

    id: int | None = None
    "Id of the super admin."
    first_name: str | None = None
    "First name."
    last_name: str | None = None
    "Last name."
    phone: str | None = None
    "Phone number."
    uuid: str | None = None
    "Id of the super admin in a system of yours."
    email: str | None = None
    "E-mail address."
    created_at: int | None = None
    "When the super admin was made, in unix seconds."
    updated_at: int | None = None
    "When the super admin was last changed, in unix seconds."
    channel_list: JSONList[PersonChannel] = Field(default_factory=list)
    "The channels on which the super admin can sign in."
    extra_fields: JSONList[ExtraFieldValue] = Field(default_factory=list)
    "The super admin's extra fields."

    @property
    def created_at_datetime(self) -> datetime.datetime | None:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> datetime.datetime | None:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)


class QuoteCurrency(JSONModel):
    """How a quote's amounts are written."""

    token: str | None = None
    "The currency's sign."
    location: str | None = None
    "On which side of an amount the sign stands."
    currency_code: str | None = None
    "The currency, as an ISO 4217 code."
    decimal_token: str | None = None
    "What separates whole units from parts."
    decimal_places: int | None = None
    "How many digits follow it."
    thousands_token: str | None = None
    "What separates thousands."
    currency_exchange_rate: JSONNumber | None = None
    "How much of it the store's own currency's unit is."


class QuoteSummary(JSONModel):
    """A quote, as lists have it."""

    quote_id: int | None = None
    "Id of the quote."
    company: str | None = None
    "Name of the buyer's company."
    sales_rep: str | None = None
    "Who works on it."
    updated_at: int | None = None
    "When the quote was last changed, in unix seconds."
    quote_number: str | None = None
    "Number of the quote, as people know it."
    status: QuoteStaffStatus | None = None
    "Where the staff have it: 0 new, 2 in process, 3 updated by buyer, 4 ordered, 5 expired, 6 archived, 7 draft."
    bc_order_id: str | None = None
    "Id of the order in BigCommerce; empty until it was ordered."
    order_id: str | None = None
    "Id of the order in B2B Edition; empty until it was ordered."
    channel_name: str | None = None
    "Name of the quote's channel."
    created_at: int | None = None
    "When the quote was asked for, in unix seconds."
    expired_at: int | None = None
    "When the quote ends, in unix seconds."
    created_by: str | None = None
    "Who asked for it."
    subtotal: JSONNumber | None = None
    "Sum of the lines before discounts."
    channel_id: int | None = None
    "Id of the quote's channel."
    quote_title: str | None = None
    "Title of the quote."
    reference_number: str | None = None
    "Number that the buyer gave it."
    currency: QuoteCurrency | None = None
    "How its amounts are written."
    extra_fields: JSONList[ExtraFieldValue] = Field(default_factory=list)
    "Its extra fields."

    @property
    def updated_at_datetime(self) -> datetime.datetime | None:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)

    @property
    def created_at_datetime(self) -> datetime.datetime | None:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def expired_at_datetime(self) -> datetime.datetime | None:
        """`expired_at` as an aware datetime, in UTC."""
        return unix_datetime(self.expired_at)


class SavedQuote(JSONModel):
    """A quote that was made or changed."""

    quote_id: int | None = None
    "Id of the quote."
    quote_url: str | None = None
    "Address of the quote in the storefront; whoever has it can read the quote."


class QuoteLineOption(JSONModel):
    """A chosen option of a product."""

    option_id: int | None = None
    "Id of the option."
    option_value: str | None = None
    "Id of the chosen value, or the text that was typed in."
    option_label: str | None = None
    "The chosen value, as people are shown it."
    option_name: str | None = None
    "Name of the option."


class QuoteLine(JSONModel):
    """A line of a quote."""

    product_id: int | None = None
    "Id of the product."
    product_name: str | None = None
    "Name of the product."
    variant_id: int | None = None
    "Id of the variant."
    sku: str | None = None
    "SKU of the variant."
    base_price: JSONNumber | None = None
    "What a unit costs without the offer."
    discount: JSONNumber | None = None
    "What is taken off a unit."
    offered_price: JSONNumber | None = None
    "What a unit costs in this quote."
    quantity: int | None = None
    "How many units."
    order_quantity_maximum: int | None = None
    "How many units may be ordered at most; 0 for any number."
    order_quantity_minimum: int | None = None
    "How many units have to be ordered at least."
    image_url: str | None = None
    "Address of the product's picture."
    options: JSONList[QuoteLineOption] = Field(default_factory=list)
    "The chosen options."
    cost_price: JSONNumber | None = None
    "What a unit costs the merchant."
    inventory_tracking: InventoryTracking | None = None
    "What the stock is counted of."
    purchased_handled: bool | None = None
    "Whether the merchant has dealt with the line."
    inventory_level: int | None = None
    "How many units there are."
    type: str | None = None
    "Kind of the product."
    is_free_shipping: bool | None = None
    "Whether the product is shipped for nothing."
    availability: bool | None = None
    "Whether the product can be bought now."
    is_price_hidden: bool | None = None
    "Whether the storefront hides the product's price."
    purchasing_disabled: str | None = None
    "Whether the product is closed to buyers."
    found_in_bc: bool | None = None
    "Whether BigCommerce still has the product."
    has_invalid_options: bool | None = None
    "Whether a chosen option does not exist any more."
    product_url: str | None = None
    "Address of the product's page."


class QuoteAddress(JSONModel):
    """An address of a quote."""

    address: str | None = None
    "Street and number."
    apartment: str | None = None
    "Apartment, suite or floor."
    city: str | None = None
    "City."
    state: str | None = None
    "State."
    zip_code: str | None = None
    "Postal code."
    country: str | None = None
    "Country."
    label: str | None = None
    "What the address is called."
    first_name: str | None = None
    "First name."
    last_name: str | None = None
    "Last name."
    address_id: int | None = None
    "Id of the company's address that it was taken from."
    state_code: str | None = None
    "Code of the state."
    country_code: str | None = None
    "Code of the country."


class QuoteContact(JSONModel):
    """Whom the quote is for."""

    name: str | None = None
    "Name of the person."
    email: str | None = None
    "E-mail address of the person."
    company_name: str | None = None
    "Name of their company."
    phone_number: str | None = None
    "Phone number."


class QuoteShippingMethod(JSONModel):
    """The shipping that was chosen for a quote."""

    id: int | None = None
    "Id of the method."
    b2b_id: int | None = Field(
        default=None, validation_alias=AliasChoices("b2bId", "b2b_id"), serialization_alias="b2bId"
    )
    "Id of the method within B2B Edition."
    image_url: str | None = None
    "Address of the carrier's picture."
    is_custom: bool | None = None
    "Whether the staff made the method up for this quote."
    transit_time: str | None = None
    "How long the way takes."
    additional_description: str | None = None
    "What else the carrier says of it."
    type: str | None = None
    "Where the method comes from."
    cost: JSONNumber | None = None
    "What it costs."
    description: str | None = None
    "Name of the method."


class QuoteStore(JSONModel):
    """The store, as a quote shows it."""

    store_name: str | None = None
    "Name of the store."
    store_address: str | None = None
    "Address of the store."
    store_country: str | None = None
    "Country of the store."
    store_logo: str | None = None
    "Address of the store's logo."


class QuoteCompany(JSONModel):
    """The buyer's company, as a quote shows it."""

    company_id: int | None = None
    "Id of the company."
    company_name: str | None = None
    "Name of the company."
    company_address: str | None = None
    "Street and number."
    company_city: str | None = None
    "City."
    company_state: str | None = None
    "State."
    company_zip_code: str | None = None
    "Postal code."
    company_country: str | None = None
    "Country."
    company_phone_number: str | None = Field(
        default=None,
        validation_alias=AliasChoices("companyphoneNumber", "company_phone_number"),
        serialization_alias="companyphoneNumber",
    )
    "Phone number."


class QuoteSalesRep(JSONModel):
    """Who works on a quote."""

    sales_rep_name: str | None = None
    "Name of the person."
    sales_rep_email: str | None = None
    "E-mail address of the person."
    sales_rep_phone_number: str | None = None
    "Phone number of the person."


class QuoteFile(JSONModel):
    """A file of a quote."""

    id: int | None = None
    "Id of the file."
    file_name: str | None = None
    "Name of the file."
    file_type: str | None = None
    "Type of the file's content."
    file_url: str | None = None
    "Where the file can be fetched."


class QuoteHistoryEntry(JSONModel):
    """A message in the history of a quote."""

    date: int | None = None
    "When it was written, in unix seconds."
    role: str | None = None
    "Who wrote it, such as `Customer: Ada Byron`."
    message: str | None = None
    "The text."

    @property
    def date_datetime(self) -> datetime.datetime | None:
        """`date` as an aware datetime, in UTC."""
        return unix_datetime(self.date)


class Quote(JSONModel):
    """A quote with all that belongs to it."""

    quote_number: str | None = None
    "Number of the quote, as people know it."
    status: QuoteStaffStatus | None = None
    "Where the staff have it: 0 new, 2 in process, 3 updated by buyer, 4 ordered, 5 expired, 6 archived, 7 draft."
    bc_order_id: str | None = None
    "Id of the order in BigCommerce; empty until it was ordered."
    order_id: str | None = None
    "Id of the order in B2B Edition; empty until it was ordered."
    channel_name: str | None = None
    "Name of the quote's channel."
    created_at: int | None = None
    "When the quote was asked for, in unix seconds."
    expired_at: int | None = None
    "When the quote ends, in unix seconds."
    created_by: str | None = None
    "Who asked for it."
    subtotal: JSONNumber | None = None
    "Sum of the lines before discounts."
    channel_id: int | None = None
    "Id of the quote's channel."
    quote_title: str | None = None
    "Title of the quote."
    reference_number: str | None = None
    "Number that the buyer gave it."
    currency: QuoteCurrency | None = None
    "How its amounts are written."
    extra_fields: JSONList[ExtraFieldValue] = Field(default_factory=list)
    "Its extra fields."
    notes: str | None = None
    "Notes of the staff, which the buyer reads."
    discount: JSONNumber | None = None
    "What is taken off the subtotal."
    grand_total: JSONNumber | None = None
    "What the lines cost after discounts."
    legal_terms: str | None = None
    "The terms of the quote."
    display_discount: bool | None = None
    "Whether the buyer is shown the discount."
    allow_checkout: bool | None = None
    "Whether the buyer is offered the checkout."
    lines: JSONList[QuoteLine] = Field(
        default_factory=list, validation_alias=AliasChoices("productList", "lines"), serialization_alias="productList"
    )
    "The lines."
    shipping_address: QuoteAddress | None = None
    "Where it is to be sent."
    contact_info: QuoteContact | None = None
    "Whom the quote is for."
    discount_type: DiscountType | None = None
    "How the discount was given: 0 per line, 1 in per cent, 2 as an amount."
    discount_value: JSONNumber | None = None
    "The discount, in per cent or as an amount."
    shipping_total: JSONNumber | None = None
    "What shipping costs."
    tax_total: JSONNumber | None = None
    "What tax there is."
    total_amount: JSONNumber | None = None
    "What is to be paid, with shipping and tax."
    quote_logo: str | None = None
    "Address of the logo on the quote."
    shipping_method: QuoteShippingMethod | None = None
    "The shipping that was chosen."
    billing_address: QuoteAddress | None = None
    "Where the bill goes."
    store_info: QuoteStore | None = None
    "The store."
    company_info: QuoteCompany | None = None
    "The buyer's company."
    sales_rep_info: QuoteSalesRep | None = None
    "Who works on it."
    storefront_attach_files: JSONList[QuoteFile] = Field(default_factory=list)
    "The buyer's files."
    backend_attach_files: JSONList[QuoteFile] = Field(default_factory=list)
    "The staff's files."
    tracking_history: JSONList[QuoteHistoryEntry] = Field(default_factory=list)
    "What buyer and staff wrote to each other."
    extra_fields_info: JSONList[ExtraFieldConfig] = Field(default_factory=list)
    "What the extra fields are like."
    recipients: JSONList[str] = Field(default_factory=list)
    "Who else gets mails about the quote."

    @property
    def created_at_datetime(self) -> datetime.datetime | None:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def expired_at_datetime(self) -> datetime.datetime | None:
        """`expired_at` as an aware datetime, in UTC."""
        return unix_datetime(self.expired_at)


class QuoteCheckout(JSONModel):
    """Where a quote can be bought."""

    checkout_url: str | None = None
    "Address of the checkout with the quote's cart."
    cart_id: str | None = None
    "Id of the cart."
    cart_url: str | None = None
    "Address of the cart."


class ShippingRate(JSONModel):
    """A shipping that can be chosen for a quote."""

    shipping_method_id: str | None = None
    "Id to choose it by."
    type: str | None = None
    "Where the method comes from."
    description: str | None = None
    "Name of the method."
    cost: JSONNumber | None = None
    "What it costs."


class OrderMoney(JSONModel):
    """How an order's amounts are written."""

    currency_location: str | None = None
    "On which side of an amount the sign stands."
    currency_token: str | None = None
    "The currency's sign."
    decimal_token: str | None = None
    "What separates whole units from parts."
    decimal_places: int | None = None
    "How many digits follow it."
    thousands_token: str | None = None
    "What separates thousands."


class OrderAddresses(JSONModel):
    """The company's addresses that an order was placed with."""

    billing_address_id: int | None = None
    "Id of the billing address."
    shipping_address_id: int | None = None
    "Id of the shipping address."


class OrderSummary(JSONModel):
    """An order, as lists have it."""

    id: int | None = None
    "Id of the order within B2B Edition."
    bc_order_id: int | None = None
    "Id of the order in BigCommerce, as people know it."
    total_inc_tax: JSONNumber | None = None
    "What is to be paid, tax included."
    po_number: str | None = None
    "Number of the company's purchase order."
    status: str | None = None
    "BigCommerce's status of the order, in words."
    custom_status: str | None = None
    "What the merchant calls that status."
    cart_id: str | None = None
    "Id of the cart that became the order."
    items: int | None = None
    "How many units were ordered."
    usd_inc_tax: JSONNumber | None = None
    "What is to be paid, in US dollars."
    company_id: int | None = None
    "Id of the company."
    currency_code: str | None = None
    "The currency, as an ISO 4217 code."
    money: JSONList[OrderMoney] = Field(default_factory=list)
    "How the amounts are written."
    status_code: int | None = None
    "BigCommerce's status of the order, as its number."
    is_archived: bool | None = None
    "Whether the order was put away."
    channel_id: int | None = None
    "Id of the order's channel."
    channel_name: str | None = None
    "Name of the order's channel."
    extra_int_1: int | None = None
    "Number 1 that an integration of yours keeps with the order."
    extra_int_2: int | None = None
    "Number 2 that an integration of yours keeps with the order."
    extra_int_3: int | None = None
    "Number 3 that an integration of yours keeps with the order."
    extra_int_4: int | None = None
    "Number 4 that an integration of yours keeps with the order."
    extra_int_5: int | None = None
    "Number 5 that an integration of yours keeps with the order."
    extra_str_1: str | None = None
    "Text 1 that an integration of yours keeps with the order."
    extra_str_2: str | None = None
    "Text 2 that an integration of yours keeps with the order."
    extra_str_3: str | None = None
    "Text 3 that an integration of yours keeps with the order."
    extra_str_4: str | None = None
    "Text 4 that an integration of yours keeps with the order."
    extra_str_5: str | None = None
    "Text 5 that an integration of yours keeps with the order."
    extra_text: str | None = None
    "Longer text that an integration of yours keeps with the order."
    extra_info: JSONList[OrderAddresses] = Field(default_factory=list)
    "The company's addresses that it was placed with."
    extra_fields: JSONList[ExtraFieldValue] = Field(default_factory=list)
    "Its extra fields."
    created_at: int | None = None
    "When the order was placed, in unix seconds."
    updated_at: int | None = None
    "When the order was last changed, in unix seconds."

    @property
    def created_at_datetime(self) -> datetime.datetime | None:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> datetime.datetime | None:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)


class Order(JSONModel):
    """An order of a company."""

    id: int | None = None
    "Id of the order within B2B Edition."
    bc_order_id: int | None = None
    "Id of the order in BigCommerce, as people know it."
    total_inc_tax: JSONNumber | None = None
    "What is to be paid, tax included."
    po_number: str | None = None
    "Number of the company's purchase order."
    status: str | None = None
    "BigCommerce's status of the order, in words."
    custom_status: str | None = None
    "What the merchant calls that status."
    cart_id: str | None = None
    "Id of the cart that became the order."
    items: int | None = None
    "How many units were ordered."
    usd_inc_tax: JSONNumber | None = None
    "What is to be paid, in US dollars."
    company_id: int | None = None
    "Id of the company."
    currency_code: str | None = None
    "The currency, as an ISO 4217 code."
    money: JSONList[OrderMoney] = Field(default_factory=list)
    "How the amounts are written."
    status_code: int | None = None
    "BigCommerce's status of the order, as its number."
    is_archived: bool | None = None
    "Whether the order was put away."
    channel_id: int | None = None
    "Id of the order's channel."
    channel_name: str | None = None
    "Name of the order's channel."
    is_invoice_order: bool | None = None
    "Whether the order pays invoices instead of buying products."
    invoice_id: int | None = None
    "Id of the invoice over it."
    invoice_number: str | None = None
    "Number of the invoice over it."
    invoice_status: InvoiceStatus | None = None
    "How far that invoice is paid: 0 open, 1 partly, 2 wholly."
    extra_int_1: int | None = None
    "Number 1 that an integration of yours keeps with the order."
    extra_int_2: int | None = None
    "Number 2 that an integration of yours keeps with the order."
    extra_int_3: int | None = None
    "Number 3 that an integration of yours keeps with the order."
    extra_int_4: int | None = None
    "Number 4 that an integration of yours keeps with the order."
    extra_int_5: int | None = None
    "Number 5 that an integration of yours keeps with the order."
    extra_str_1: str | None = None
    "Text 1 that an integration of yours keeps with the order."
    extra_str_2: str | None = None
    "Text 2 that an integration of yours keeps with the order."
    extra_str_3: str | None = None
    "Text 3 that an integration of yours keeps with the order."
    extra_str_4: str | None = None
    "Text 4 that an integration of yours keeps with the order."
    extra_str_5: str | None = None
    "Text 5 that an integration of yours keeps with the order."
    extra_text: str | None = None
    "Longer text that an integration of yours keeps with the order."
    extra_info: JSONList[OrderAddresses] = Field(default_factory=list)
    "The company's addresses that it was placed with."
    extra_fields: JSONList[ExtraFieldValue] = Field(default_factory=list)
    "Its extra fields."
    created_at: int | None = None
    "When the order was placed, in unix seconds."
    updated_at: int | None = None
    "When the order was last changed, in unix seconds."

    @property
    def created_at_datetime(self) -> datetime.datetime | None:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> datetime.datetime | None:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)


class MovedOrders(JSONModel):
    """How many orders were moved."""

    total: int | None = None
    "Number of the orders."


class PaymentMethod(JSONModel):
    """A way to pay, and whether a company may use it."""

    payment_id: int | None = None
    "Id of the method."
    code: str | None = None
    "What the API calls it."
    payment_title: str | None = None
    "What people are shown."
    is_enabled: bool | None = None
    "Whether the company may use it."


class CompanyCredit(JSONModel):
    """What a company may buy on credit."""

    credit_enabled: bool | None = None
    "Whether it has a credit line."
    credit_currency: str | None = None
    "Currency of the line, as an ISO 4217 code."
    available_credit: JSONNumber | None = None
    "What is left of it."
    limit_purchases: bool | None = None
    "Whether purchase orders beyond the line are refused."
    credit_hold: bool | None = None
    "Whether it may buy nothing at present."


class Amount(JSONModel):
    """An amount of money."""

    code: str | None = None
    "The currency, as an ISO 4217 code."
    value: decimal.Decimal | None = None
    "How much."


class InvoiceCostLine(JSONModel):
    """A part of what an invoice adds up to."""

    amount: Amount | None = None
    "How much it is."
    description: str | None = None
    "What it is, such as shipping."


class InvoiceCustomField(JSONModel):
    """What a merchant added to a part of an invoice."""

    key: str | None = None
    "What it is called."
    value: str | None = None
    "What it says."


class InvoiceAddress(JSONModel):
    """An address of an invoice."""

    city: str | None = None
    "City."
    state: str | None = None
    "State."
    country: str | None = None
    "Country."
    street_1: str | None = None
    "Street and number."
    street_2: str | None = None
    "Apartment, suite or floor."
    zip_code: str | None = None
    "Postal code."
    last_name: str | None = None
    "Last name."
    first_name: str | None = None
    "First name."
    custom_fields: InvoiceCustomField | None = None
    "What the merchant added."


class InvoiceHeader(JSONModel):
    """The head of an invoice."""

    cost_lines: JSONList[InvoiceCostLine] = Field(default_factory=list)
    "What the invoice adds up to, part by part."
    order_date: int | None = None
    "When the order was placed, in unix seconds."
    billing_address: InvoiceAddress | None = None
    "Where the bill goes."
    customer_fields: InvoiceCustomField | None = None
    "What the merchant added about the customer."
    shipping_addresses: JSONList[InvoiceAddress] = Field(default_factory=list)
    "Where the goods go."

    @property
    def order_date_datetime(self) -> datetime.datetime | None:
        """`order_date` as an aware datetime, in UTC."""
        return unix_datetime(self.order_date)


class InvoiceShipment(JSONModel):
    """A shipment of what is invoiced."""

    address_index: str | None = None
    "Its address, as the place in the header's shipping addresses."
    ship_date: str | None = None
    "When it was sent."
    ship_via: str | None = None
    "How it was sent."
    tracking_number: str | None = None
    "The number to follow it by."
    comments: str | None = None
    "What the merchant wrote about it."
    custom_fields: InvoiceCustomField | None = None
    "What the merchant added."


class InvoiceLineItem(JSONModel):
    """A line of an invoice."""

    sku: str | None = None
    "SKU of the variant."
    type: str | None = None
    "What it is, such as `physical`."
    comments: str | None = None
    "What the merchant wrote about it."
    quantity: decimal.Decimal | None = None
    "How many units."
    unit_price: Amount | None = None
    "What a unit costs."
    description: str | None = None
    "Name of the product."
    custom_fields: InvoiceCustomField | None = None
    "What the merchant added."
    unit_discount: Amount | None = None
    "What is taken off a unit."


class InvoiceContents(JSONModel):
    """What an invoice is over."""

    shipments: JSONList[InvoiceShipment] = Field(default_factory=list)
    "The shipments."
    line_items: JSONList[InvoiceLineItem] = Field(default_factory=list)
    "The lines."


class InvoiceDetails(JSONModel):
    """All that is written on an invoice."""

    type: str | None = None
    "Kind of the document."
    header: InvoiceHeader | None = None
    "Its head."
    details: InvoiceContents | None = None
    "What it is over."


class Invoice(JSONModel):
    """An invoice over an order of a company."""

    id: int | None = None
    "Id of the invoice."
    customer_id: int | None = None
    "Id of the company that has to pay, whatever the name says."
    external_customer_id: str | None = None
    "Id of the company in a system of yours."
    external_id: str | None = None
    "Id of the invoice in a system of yours."
    invoice_number: str | None = None
    "Number of the invoice, as people know it."
    type: str | None = None
    "Kind of the document."
    due_date: int | None = None
    "When it has to be paid, in unix seconds."
    status: InvoiceStatus | None = None
    "How far it is paid: 0 open, 1 partly, 2 wholly."
    order_number: str | None = None
    "Id of the order in BigCommerce."
    purchase_order_number: str | None = None
    "Number of the company's purchase order."
    details: InvoiceDetails | None = None
    "All that is written on it."
    is_pending_payment: bool | None = None
    "Whether a payment is under way."
    source: int | None = None
    "Who made it: 0 the store, 1 an integration."
    original_balance: Amount | None = None
    "What it was over at first."
    open_balance: Amount | None = None
    "What is left to pay."
    customer_name: str | None = None
    "Name of the company."
    created_at: int | None = None
    "When it was made, in unix seconds."
    updated_at: int | None = None
    "When it was last changed, in unix seconds."
    channel_id: int | None = None
    "Id of the order's channel."
    channel_name: str | None = None
    "Name of the order's channel."
    terms_conditions: str | None = None
    "The terms of payment."
    extra_fields: JSONList[ExtraFieldValue] = Field(default_factory=list)
    "Its extra fields."

    @property
    def due_date_datetime(self) -> datetime.datetime | None:
        """`due_date` as an aware datetime, in UTC."""
        return unix_datetime(self.due_date)

    @property
    def created_at_datetime(self) -> datetime.datetime | None:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> datetime.datetime | None:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)


class InvoiceReference(JSONModel):
    """The invoice that was changed."""

    id: int | None = None
    "Id of the invoice."


class CreatedInvoice(JSONModel):
    """An invoice that was made."""

    invoice_number: str | None = None
    "Number of the invoice, as people know it."
    invoice_id: int | None = None
    "Id of the invoice."


class CreatedPayment(JSONModel):
    """A payment that was recorded."""

    payment_id: int | None = None
    "Id of the payment."


class ShoppingList(JSONModel):
    """A shopping list of a user."""

    id: int | None = None
    "Id of the list."
    name: str | None = None
    "Name of the list."
    description: str | None = None
    "What the list is for."
    status: ShoppingListStatus | None = None
    "Where it stands: 0 approved, 30 draft, 40 ready for approval."
    company_id: int | None = None
    "Id of the user's company."
    user_id: int | None = None
    "Id of the user."
    created_at: int | None = None
    "When the list was made, in unix seconds."
    updated_at: int | None = None
    "When the list was last changed, in unix seconds."
    channel_id: int | None = None
    "Id of the list's channel."
    channel_name: str | None = None
    "Name of the list's channel."

    @property
    def created_at_datetime(self) -> datetime.datetime | None:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> datetime.datetime | None:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)


class CustomerToken(JSONModel):
    """A storefront token of a customer."""

    token: Token | None = Field(default=None, repr=False)
    "The token."


class NamedToken(JSONModel):
    """A storefront token with a name."""

    name: str | None = None
    "What the token is called."
    token: Token | None = Field(default=None, repr=False)
    "The token."
