# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime
from typing import Optional

from pydantic import Field

from b2b_storefront.codes import (
    AddressKind,
    AddressSwitch,
    CompanyStatus,
    DiscountType,
    ExtraFieldCategory,
    ExtraFieldType,
    InventoryTracking,
    InvoiceStatus,
    InvoicingStatus,
    LoginType,
    OrderFlag,
    OrderOrigin,
    PaymentStatus,
    PermissionLevel,
    QuoteStatus,
    RegistrationForm,
    RegistrationGroup,
    RoleType,
    ShoppingListStatus,
    UserRole,
    UserType,
    ValidationCode,
    ValidationResponse,
)
from b2b_storefront.scalars import (
    Amount,
    ChoiceFlag,
    Decimal,
    Flag,
    GenericScalar,
    ItemOptions,
    JSONString,
    Listed,
    MailTime,
    NullableJSON,
    QuoteMessages,
    UnixTime,
    mail_datetime,
    unix_datetime,
)

from .base_model import BaseModel


class FormFieldValue(BaseModel):
    name: str
    value: GenericScalar


class UserExtraFieldValue(BaseModel):
    field_name: Optional[str] = Field(default=None)
    field_value: Optional[str] = Field(default=None)


class AccountProfile(BaseModel):
    first_name: Optional[str] = Field(default=None)
    last_name: Optional[str] = Field(default=None)
    company: Optional[str] = Field(default=None)
    phone_number: Optional[str] = Field(default=None)
    email: Optional[str] = Field(default=None)
    role: Optional[UserRole] = Field(default=None)
    company_role_id: Optional[int] = Field(default=None)
    company_role_name: Optional[str] = Field(default=None)
    form_fields: Listed["FormFieldValue"] = Field(default_factory=list)
    extra_fields: Listed["UserExtraFieldValue"] = Field(default_factory=list)


class AddressSwitchState(BaseModel):
    key: Optional[AddressSwitch] = Field(default=None)
    is_enabled: Optional[Flag] = Field(default=None)


class AssignedCompany(BaseModel):
    id: str
    company_id: Optional[int] = Field(default=None)
    company_name: Optional[str] = Field(default=None)
    bc_group_name: Optional[str] = Field(default=None)
    company_admin_name: Optional[str] = Field(default=None)
    company_email: Optional[str] = Field(default=None)
    extra_fields: Listed["AssignedCompanyExtraFields"] = Field(default_factory=list)


class AssignedCompanyExtraFields(BaseModel):
    field_name: Optional[str] = Field(default=None)
    field_value: Optional[str] = Field(default=None)


class BoughtProduct(BaseModel):
    id: str
    product_id: str
    variant_id: str
    order_product_id: str
    product_name: str
    product_brand_name: Optional[str] = Field(default=None)
    product_url: Optional[str] = Field(default=None)
    image_url: Optional[str] = Field(default=None)
    sku: str
    base_sku: Optional[str] = Field(default=None)
    variant_sku: Optional[str] = Field(default=None)
    option_list: Optional[JSONString] = Field(default=None)
    option_selections: Optional[JSONString] = Field(default=None)
    base_price: Optional[Decimal] = Field(default=None)
    discount: Optional[Decimal] = Field(default=None)
    tax: Optional[Decimal] = Field(default=None)
    entered_inclusive: Optional[bool] = Field(default=None)
    ordered_times: int
    first_ordered_at: UnixTime
    last_ordered_at: UnixTime
    last_ordered: UnixTime
    last_ordered_items: str
    orders_info: Optional[GenericScalar] = Field(default=None)
    channel_id: Optional[int] = Field(default=None)
    channel_name: Optional[str] = Field(default=None)
    created_at: UnixTime
    updated_at: UnixTime

    @property
    def first_ordered_at_datetime(self) -> Optional[datetime.datetime]:
        """`first_ordered_at` as an aware datetime, in UTC."""
        return unix_datetime(self.first_ordered_at)

    @property
    def last_ordered_at_datetime(self) -> Optional[datetime.datetime]:
        """`last_ordered_at` as an aware datetime, in UTC."""
        return unix_datetime(self.last_ordered_at)

    @property
    def last_ordered_datetime(self) -> Optional[datetime.datetime]:
        """`last_ordered` as an aware datetime, in UTC."""
        return unix_datetime(self.last_ordered)

    @property
    def created_at_datetime(self) -> Optional[datetime.datetime]:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> Optional[datetime.datetime]:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)


class Price(BaseModel):
    as_entered: Optional[Decimal] = Field(default=None)
    entered_inclusive: Optional[bool] = Field(default=None)
    tax_exclusive: Optional[Decimal] = Field(default=None)
    tax_inclusive: Optional[Decimal] = Field(default=None)


class BulkPrice(BaseModel):
    minimum: Optional[int] = Field(default=None)
    maximum: Optional[int] = Field(default=None)
    discount_type: Optional[str] = Field(default=None)
    discount_amount: Optional[Decimal] = Field(default=None)
    tax_discount_amount: Listed["Price"] = Field(default_factory=list)


class CatalogProduct(BaseModel):
    id: Optional[int] = Field(default=None)
    name: Optional[str] = Field(default=None)
    sku: Optional[str] = Field(default=None)
    product_url: Optional[str] = Field(default=None)
    image_url: Optional[str] = Field(default=None)
    cost_price: Optional[Decimal] = Field(default=None)
    currency_code: Optional[str] = Field(default=None)
    is_price_hidden: Optional[bool] = Field(default=None)
    tax_class_id: Optional[int] = Field(default=None)
    availability: Optional[str] = Field(default=None)
    inventory_tracking: Optional[InventoryTracking] = Field(default=None)
    inventory_level: Optional[int] = Field(default=None)
    available_to_sell: Optional[int] = Field(default=None)
    total_on_hand: Optional[int] = Field(default=None)
    unlimited_backorder: Optional[bool] = Field(default=None)
    backorder_message: Optional[str] = Field(default=None)
    order_quantity_minimum: Optional[int] = Field(default=None)
    order_quantity_maximum: Optional[int] = Field(default=None)
    channel_id: Listed[int] = Field(default_factory=list)
    variants: Listed[GenericScalar] = Field(default_factory=list)
    options: Listed[GenericScalar] = Field(default_factory=list)
    options_v_3: Listed[GenericScalar] = Field(default_factory=list)
    modifiers: Listed[GenericScalar] = Field(default_factory=list)


class CheckedSkuList(BaseModel):
    valid_product: Optional[GenericScalar] = Field(default=None)
    error_product: Optional[GenericScalar] = Field(default=None)
    error_file: Optional[str] = Field(default=None)
    stock_error_skus: Optional[GenericScalar] = Field(default=None)
    stock_error_file: Optional[str] = Field(default=None)


class CheckoutLinks(BaseModel):
    checkout_url: Optional[str] = Field(default=None)
    cart_url: Optional[str] = Field(default=None)
    cart_id: Optional[str] = Field(default=None)


class ChosenOption(BaseModel):
    option_id: Optional[int] = Field(default=None)
    value_id: Optional[int] = Field(default=None)


class CompanyAccount(BaseModel):
    id: str
    company_name: Optional[str] = Field(default=None)
    company_status: Optional[CompanyStatus] = Field(default=None)
    customer_group_id: Optional[int] = Field(default=None)
    bc_group_name: Optional[str] = Field(default=None)
    address_line_1: Optional[str] = Field(default=None)
    address_line_2: Optional[str] = Field(default=None)
    city: Optional[str] = Field(default=None)
    state: Optional[str] = Field(default=None)
    zip_code: Optional[str] = Field(default=None)
    country: Optional[str] = Field(default=None)
    extra_fields: Listed["CompanyAccountExtraFields"] = Field(default_factory=list)


class CompanyAccountExtraFields(BaseModel):
    field_name: Optional[str] = Field(default=None)
    field_value: Optional[str] = Field(default=None)


class CompanyReference(BaseModel):
    company_id: Optional[str] = Field(default=None)
    company_name: Optional[str] = Field(default=None)
    bc_id: Optional[str] = Field(default=None)


class CompanyAddress(BaseModel):
    id: str
    first_name: str
    last_name: str
    company: Optional[str] = Field(default=None)
    address_line_1: Optional[str] = Field(default=None)
    address_line_2: Optional[str] = Field(default=None)
    address: Optional[str] = Field(default=None)
    city: str
    state: Optional[str] = Field(default=None)
    state_code: Optional[str] = Field(default=None)
    country: str
    country_code: Optional[str] = Field(default=None)
    zip_code: Optional[str] = Field(default=None)
    phone_number: Optional[str] = Field(default=None)
    label: Optional[str] = Field(default=None)
    uuid: Optional[str] = Field(default=None)
    is_active: Flag
    is_shipping: Optional[Flag] = Field(default=None)
    is_billing: Optional[Flag] = Field(default=None)
    is_default_shipping: Optional[Flag] = Field(default=None)
    is_default_billing: Optional[Flag] = Field(default=None)
    created_at: UnixTime
    updated_at: UnixTime
    company_info: Optional["CompanyReference"] = Field(default=None)
    extra_fields: Listed["CompanyAddressExtraFields"] = Field(default_factory=list)

    @property
    def created_at_datetime(self) -> Optional[datetime.datetime]:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> Optional[datetime.datetime]:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)


class CompanyAddressExtraFields(BaseModel):
    field_name: Optional[str] = Field(default=None)
    field_value: Optional[str] = Field(default=None)


class CompanyCard(CompanyReference):
    company_address: Optional[str] = Field(default=None)
    company_city: Optional[str] = Field(default=None)
    company_state: Optional[str] = Field(default=None)
    company_zip_code: Optional[str] = Field(default=None)
    company_country: Optional[str] = Field(default=None)
    phone_number: Optional[str] = Field(default=None)


class CompanyCredit(BaseModel):
    credit_enabled: Optional[bool] = Field(default=None)
    credit_hold: Optional[bool] = Field(default=None)
    limit_purchases: Optional[bool] = Field(default=None)
    available_credit: Optional[Decimal] = Field(default=None)
    credit_currency: Optional[str] = Field(default=None)
    currency: Optional[GenericScalar] = Field(default=None)


class UserIdentity(BaseModel):
    id: str
    bc_id: int
    email: str
    first_name: str
    last_name: str
    role: UserRole
    company_role_id: Optional[int] = Field(default=None)
    company_role_name: Optional[str] = Field(default=None)


class CompanyUser(UserIdentity):
    phone: Optional[str] = Field(default=None)
    uuid: Optional[str] = Field(default=None)
    masquerading_company_id: Optional[int] = Field(default=None)
    created_at: UnixTime
    updated_at: UnixTime
    company_info: Optional["CompanyReference"] = Field(default=None)
    extra_fields: Listed["UserExtraFieldValue"] = Field(default_factory=list)

    @property
    def created_at_datetime(self) -> Optional[datetime.datetime]:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> Optional[datetime.datetime]:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)


class CompanyVariant(BaseModel):
    product_id: Optional[int] = Field(default=None)
    variant_id: Optional[int] = Field(default=None)
    company_id: Optional[int] = Field(default=None)
    store_hash: Optional[str] = Field(default=None)
    channel_id: Listed[int] = Field(default_factory=list)
    sku: Optional[str] = Field(default=None)
    image_url: Optional[str] = Field(default=None)
    cost_price: Optional[Decimal] = Field(default=None)
    calculated_price: Optional[Decimal] = Field(default=None)
    currency_code: Optional[str] = Field(default=None)
    has_price_list: Optional[bool] = Field(default=None)
    bulk_prices: Listed[str] = Field(default_factory=list)
    is_price_hidden: Optional[bool] = Field(default=None)
    is_available: Optional[bool] = Field(default=None)
    availability: Optional[str] = Field(default=None)
    purchasing_disabled: Optional[bool] = Field(default=None)
    inventory_level: Optional[int] = Field(default=None)
    option_values: Listed[GenericScalar] = Field(default_factory=list)
    modifiers: Listed[GenericScalar] = Field(default_factory=list)


class Country(BaseModel):
    id: Optional[str] = Field(default=None)
    country_name: Optional[str] = Field(default=None)
    country_code: Optional[str] = Field(default=None)
    state_required: Optional[bool] = Field(default=None)
    states: Listed["CountryStates"] = Field(default_factory=list)


class CountryStates(BaseModel):
    state_name: Optional[str] = Field(default=None)
    state_code: Optional[str] = Field(default=None)


class GrantedPermission(BaseModel):
    code: Optional[str] = Field(default=None)
    permission_level: Optional[PermissionLevel] = Field(default=None)


class KnownUser(BaseModel):
    id: Optional[int] = Field(default=None)
    email: Optional[str] = Field(default=None)
    first_name: Optional[str] = Field(default=None)
    last_name: Optional[str] = Field(default=None)
    phone_number: Optional[str] = Field(default=None)
    role: Optional[UserRole] = Field(default=None)
    company_role_id: Optional[int] = Field(default=None)
    company_role_name: Optional[str] = Field(default=None)
    force_password_reset: Optional[bool] = Field(default=None)


class CustomerIdentity(BaseModel):
    user_type: Optional[UserType] = Field(default=None)
    user_info: Optional["KnownUser"] = Field(default=None)
    permissions: Listed["GrantedPermission"] = Field(default_factory=list)


class CustomerProfile(BaseModel):
    first_name: Optional[str] = Field(default=None)
    last_name: Optional[str] = Field(default=None)
    company: Optional[str] = Field(default=None)
    phone_number: Optional[str] = Field(default=None)
    email: Optional[str] = Field(default=None)
    form_fields: Listed["FormFieldValue"] = Field(default_factory=list)


class CustomerShoppingListDetail(BaseModel):
    id: str
    name: Optional[str] = Field(default=None)
    description: Optional[str] = Field(default=None)
    reason: Optional[str] = Field(default=None)
    created_at: Optional[UnixTime] = Field(default=None)
    updated_at: Optional[UnixTime] = Field(default=None)
    channel_id: Optional[int] = Field(default=None)
    channel_name: Optional[str] = Field(default=None)
    grand_total: Optional[Decimal] = Field(default=None)
    total_discount: Optional[Decimal] = Field(default=None)
    total_tax: Optional[Decimal] = Field(default=None)
    is_show_grand_total: Optional[bool] = Field(default=None)

    @property
    def created_at_datetime(self) -> Optional[datetime.datetime]:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> Optional[datetime.datetime]:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)


class CustomerShoppingListName(BaseModel):
    id: str
    name: Optional[str] = Field(default=None)


class CustomerShoppingListSummary(BaseModel):
    id: str
    name: Optional[str] = Field(default=None)
    description: Optional[str] = Field(default=None)
    reason: Optional[str] = Field(default=None)
    created_at: Optional[UnixTime] = Field(default=None)
    updated_at: Optional[UnixTime] = Field(default=None)
    channel_id: Optional[int] = Field(default=None)
    channel_name: Optional[str] = Field(default=None)
    products: Optional["CustomerShoppingListSummaryProducts"] = Field(default=None)

    @property
    def created_at_datetime(self) -> Optional[datetime.datetime]:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> Optional[datetime.datetime]:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)


class CustomerShoppingListSummaryProducts(BaseModel):
    total_count: Optional[int] = Field(default=None)


class EmailOwner(BaseModel):
    id: Optional[int] = Field(default=None)
    email: Optional[str] = Field(default=None)
    first_name: Optional[str] = Field(default=None)
    last_name: Optional[str] = Field(default=None)
    phone_number: Optional[str] = Field(default=None)
    role: Optional[UserRole] = Field(default=None)
    company_name: Optional[str] = Field(default=None)
    origin_channel_id: Optional[int] = Field(default=None)
    force_password_reset: Optional[bool] = Field(default=None)


class ExtraFieldDefinition(BaseModel):
    field_name: Optional[str] = Field(default=None)
    label_name: Optional[str] = Field(default=None)
    field_type: Optional[ExtraFieldType] = Field(default=None)
    is_required: Optional[bool] = Field(default=None)
    visible_to_enduser: Optional[bool] = Field(default=None)
    default_value: Optional[str] = Field(default=None)
    maximum_length: Optional[str] = Field(default=None)
    number_of_rows: Optional[str] = Field(default=None)
    maximum_value: Optional[str] = Field(default=None)
    list_of_value: Listed[str] = Field(default_factory=list)


class HierarchyCompany(BaseModel):
    company_id: Optional[int] = Field(default=None)
    company_name: Optional[str] = Field(default=None)
    parent_company_id: Optional[int] = Field(default=None)
    parent_company_name: Optional[str] = Field(default=None)
    channel_flag: Optional[bool] = Field(default=None)


class InvoiceAmount(BaseModel):
    code: Optional[str] = Field(default=None)
    value: Optional[Decimal] = Field(default=None)


class InvoiceSummary(BaseModel):
    id: str
    invoice_number: Optional[str] = Field(default=None)
    type_: Optional[str] = Field(alias="type", default=None)
    status: Optional[InvoiceStatus] = Field(default=None)
    order_number: Optional[str] = Field(default=None)
    purchase_order_number: Optional[str] = Field(default=None)
    created_at: Optional[UnixTime] = Field(default=None)
    updated_at: Optional[UnixTime] = Field(default=None)
    due_date: Optional[UnixTime] = Field(default=None)
    original_balance: Optional["InvoiceAmount"] = Field(default=None)
    open_balance: Optional["InvoiceAmount"] = Field(default=None)
    pending_payment_count: Optional[int] = Field(default=None)
    not_allowed_pay: Optional[Flag] = Field(default=None)
    source: Optional[int] = Field(default=None)
    order_user_id: Optional[int] = Field(default=None)
    channel_id: Optional[int] = Field(default=None)
    channel_name: Optional[str] = Field(default=None)
    company_info: Optional["CompanyReference"] = Field(default=None)

    @property
    def created_at_datetime(self) -> Optional[datetime.datetime]:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> Optional[datetime.datetime]:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)

    @property
    def due_date_datetime(self) -> Optional[datetime.datetime]:
        """`due_date` as an aware datetime, in UTC."""
        return unix_datetime(self.due_date)


class InvoiceDetail(InvoiceSummary):
    store_hash: Optional[str] = Field(default=None)
    customer_id: Optional[str] = Field(default=None)
    external_id: Optional[str] = Field(default=None)
    external_customer_id: Optional[str] = Field(default=None)
    time_offset: Optional[int] = Field(default=None)
    details: Optional[GenericScalar] = Field(default=None)
    bc_information: Optional["InvoiceDetailBcInformation"] = Field(default=None)
    store_info: Optional["InvoiceDetailStoreInfo"] = Field(default=None)
    extra_fields: Listed["InvoiceDetailExtraFields"] = Field(default_factory=list)


class InvoiceDetailBcInformation(BaseModel):
    customer_name: Optional[str] = Field(default=None)
    bc_id: Optional[int] = Field(default=None)
    bc_group_name: Optional[str] = Field(default=None)
    bc_url: Optional[str] = Field(default=None)


class InvoiceDetailStoreInfo(BaseModel):
    name: Optional[str] = Field(default=None)
    first_name: Optional[str] = Field(default=None)
    last_name: Optional[str] = Field(default=None)
    address: Optional[str] = Field(default=None)
    country: Optional[str] = Field(default=None)
    country_code: Optional[str] = Field(default=None)
    phone: Optional[str] = Field(default=None)
    admin_email: Optional[str] = Field(default=None)


class InvoiceDetailExtraFields(BaseModel):
    field_name: Optional[str] = Field(default=None)
    field_value: Optional[str] = Field(default=None)


class MasqueradeContact(BaseModel):
    email: Optional[str] = Field(default=None)
    first_name: Optional[str] = Field(default=None)
    last_name: Optional[str] = Field(default=None)
    phone_number: Optional[str] = Field(default=None)


class OrderEvent(BaseModel):
    id: Optional[int] = Field(default=None)
    event_type: Optional[int] = Field(default=None)
    status: Optional[str] = Field(default=None)
    extra_fields: Optional[GenericScalar] = Field(default=None)
    created_at: Optional[UnixTime] = Field(default=None)

    @property
    def created_at_datetime(self) -> Optional[datetime.datetime]:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)


class OrderDetail(BaseModel):
    id: str
    company_name: Optional[str] = Field(default=None)
    first_name: Optional[str] = Field(default=None)
    last_name: Optional[str] = Field(default=None)
    created_email: Optional[str] = Field(default=None)
    customer_id: Optional[int] = Field(default=None)
    company_info: Optional["CompanyReference"] = Field(default=None)
    status: Optional[str] = Field(default=None)
    status_id: Optional[int] = Field(default=None)
    custom_status: Optional[str] = Field(default=None)
    date_created: Optional[MailTime] = Field(default=None)
    date_modified: Optional[MailTime] = Field(default=None)
    date_shipped: Optional[MailTime] = Field(default=None)
    updated_at: Optional[MailTime] = Field(default=None)
    po_number: Optional[str] = Field(default=None)
    reference_number: Optional[str] = Field(default=None)
    customer_message: Optional[str] = Field(default=None)
    staff_notes: Optional[str] = Field(default=None)
    subtotal_ex_tax: Optional[Decimal] = Field(default=None)
    subtotal_inc_tax: Optional[Decimal] = Field(default=None)
    subtotal_tax: Optional[Decimal] = Field(default=None)
    shipping_cost_ex_tax: Optional[Decimal] = Field(default=None)
    shipping_cost_inc_tax: Optional[Decimal] = Field(default=None)
    shipping_cost_tax: Optional[Decimal] = Field(default=None)
    handling_cost_ex_tax: Optional[Decimal] = Field(default=None)
    handling_cost_inc_tax: Optional[Decimal] = Field(default=None)
    handling_cost_tax: Optional[Decimal] = Field(default=None)
    wrapping_cost_ex_tax: Optional[Decimal] = Field(default=None)
    wrapping_cost_inc_tax: Optional[Decimal] = Field(default=None)
    wrapping_cost_tax: Optional[Decimal] = Field(default=None)
    discount_amount: Optional[Decimal] = Field(default=None)
    coupon_discount: Optional[Decimal] = Field(default=None)
    gift_certificate_amount: Optional[Decimal] = Field(default=None)
    store_credit_amount: Optional[Decimal] = Field(default=None)
    refunded_amount: Optional[Decimal] = Field(default=None)
    total_ex_tax: Optional[Decimal] = Field(default=None)
    total_inc_tax: Optional[Decimal] = Field(default=None)
    total_tax: Optional[Decimal] = Field(default=None)
    currency_id: Optional[int] = Field(default=None)
    currency_code: Optional[str] = Field(default=None)
    currency_exchange_rate: Optional[Decimal] = Field(default=None)
    default_currency_id: Optional[int] = Field(default=None)
    default_currency_code: Optional[str] = Field(default=None)
    store_default_currency_code: Optional[str] = Field(default=None)
    money: Optional[GenericScalar] = Field(default=None)
    items_total: Optional[int] = Field(default=None)
    items_shipped: Optional[int] = Field(default=None)
    order_is_digital: Optional[bool] = Field(default=None)
    payment_method: Optional[str] = Field(default=None)
    payment_provider_id: Optional[str] = Field(default=None)
    payment_status: Optional[str] = Field(default=None)
    can_return: Optional[bool] = Field(default=None)
    is_deleted: Optional[bool] = Field(default=None)
    is_email_opt_in: Optional[bool] = Field(default=None)
    is_invoice_order: Optional[Flag] = Field(default=None)
    invoice_id: Optional[int] = Field(default=None)
    ip_status: Optional[InvoicingStatus] = Field(default=None)
    cart_id: Optional[str] = Field(default=None)
    channel_id: Optional[str] = Field(default=None)
    order_source: Optional[str] = Field(default=None)
    external_source: Optional[str] = Field(default=None)
    external_id: Optional[str] = Field(default=None)
    external_order_id: Optional[str] = Field(default=None)
    products: Optional[NullableJSON] = Field(default=None)
    coupons: Optional[NullableJSON] = Field(default=None)
    billing_address: Optional[NullableJSON] = Field(default=None)
    shipping_address: Optional[NullableJSON] = Field(default=None)
    shipping_addresses: Optional[NullableJSON] = Field(default=None)
    shipping_address_count: Optional[int] = Field(default=None)
    shipments: Optional[NullableJSON] = Field(default=None)
    extra_fields: Optional[GenericScalar] = Field(default=None)
    extra_int_1: Optional[int] = Field(default=None)
    extra_int_2: Optional[int] = Field(default=None)
    extra_int_3: Optional[int] = Field(default=None)
    extra_int_4: Optional[int] = Field(default=None)
    extra_int_5: Optional[int] = Field(default=None)
    extra_str_1: Optional[str] = Field(default=None)
    extra_str_2: Optional[str] = Field(default=None)
    extra_str_3: Optional[str] = Field(default=None)
    extra_str_4: Optional[str] = Field(default=None)
    extra_str_5: Optional[str] = Field(default=None)
    extra_text: Optional[str] = Field(default=None)
    extra_info: Optional[GenericScalar] = Field(default=None)
    order_history_event: Listed["OrderEvent"] = Field(default_factory=list)

    @property
    def date_created_datetime(self) -> Optional[datetime.datetime]:
        """`date_created` as an aware datetime, in its own offset."""
        return mail_datetime(self.date_created)

    @property
    def date_modified_datetime(self) -> Optional[datetime.datetime]:
        """`date_modified` as an aware datetime, in its own offset."""
        return mail_datetime(self.date_modified)

    @property
    def date_shipped_datetime(self) -> Optional[datetime.datetime]:
        """`date_shipped` as an aware datetime, in its own offset."""
        return mail_datetime(self.date_shipped)

    @property
    def updated_at_datetime(self) -> Optional[datetime.datetime]:
        """`updated_at` as an aware datetime, in its own offset."""
        return mail_datetime(self.updated_at)


class OrderStatusLabel(BaseModel):
    status_code: Optional[int] = Field(default=None)
    system_label: Optional[str] = Field(default=None)
    custom_label: Optional[str] = Field(default=None)


class OrderSummary(BaseModel):
    id: str
    bc_order_id: int
    order_id: Optional[str] = Field(default=None)
    bc_customer_id: Optional[int] = Field(default=None)
    user_id: int
    company_name: Optional[str] = Field(default=None)
    first_name: Optional[str] = Field(default=None)
    last_name: Optional[str] = Field(default=None)
    billing_name: Optional[str] = Field(default=None)
    merchant_email: Optional[str] = Field(default=None)
    created_at: UnixTime
    updated_at: UnixTime
    status: str
    status_code: int
    custom_status: Optional[str] = Field(default=None)
    order_status: Optional[str] = Field(default=None)
    custom_order_status: Optional[str] = Field(default=None)
    total_inc_tax: Optional[Decimal] = Field(default=None)
    usd_inc_tax: Optional[Decimal] = Field(default=None)
    currency_code: Optional[str] = Field(default=None)
    money: Optional[JSONString] = Field(default=None)
    items: Optional[int] = Field(default=None)
    po_number: Optional[str] = Field(default=None)
    reference_number: Optional[str] = Field(default=None)
    cart_id: Optional[str] = Field(default=None)
    is_archived: Optional[bool] = Field(default=None)
    is_invoice_order: ChoiceFlag
    invoice_id: Optional[str] = Field(default=None)
    invoice_number: Optional[str] = Field(default=None)
    invoice_status: Optional[str] = Field(default=None)
    ip_status: Optional[InvoicingStatus] = Field(default=None)
    flag: Optional[OrderFlag] = Field(default=None)
    created_from: Optional[OrderOrigin] = Field(default=None)
    channel_id: Optional[int] = Field(default=None)
    channel_name: Optional[str] = Field(default=None)
    company_info: Optional["CompanyReference"] = Field(default=None)
    company_id: Optional["OrderSummaryCompanyId"] = Field(default=None)

    @property
    def created_at_datetime(self) -> Optional[datetime.datetime]:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> Optional[datetime.datetime]:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)


class OrderSummaryCompanyId(BaseModel):
    id: str
    company_name: Optional[str] = Field(default=None)


class Paging(BaseModel):
    has_next_page: bool
    has_previous_page: bool
    start_cursor: Optional[str] = Field(default=None)
    end_cursor: Optional[str] = Field(default=None)


class PaymentLine(BaseModel):
    id: str
    store_hash: Optional[str] = Field(default=None)
    receipt_id: Optional[int] = Field(default=None)
    invoice_id: Optional[int] = Field(default=None)
    invoice_number: Optional[str] = Field(default=None)
    payment_id: Optional[int] = Field(default=None)
    payment_status: Optional[PaymentStatus] = Field(default=None)
    payment_type: Optional[str] = Field(default=None)
    transaction_type: Optional[str] = Field(default=None)
    reference_number: Optional[str] = Field(default=None)
    amount_code: Optional[str] = Field(default=None)
    amount: Optional[Amount] = Field(default=None)
    customer_id: Optional[int] = Field(default=None)
    external_id: Optional[int] = Field(default=None)
    external_customer_id: Optional[int] = Field(default=None)
    created_at: Optional[UnixTime] = Field(default=None)
    updated_at: Optional[UnixTime] = Field(default=None)
    company_info: Optional["CompanyReference"] = Field(default=None)

    @property
    def created_at_datetime(self) -> Optional[datetime.datetime]:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> Optional[datetime.datetime]:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)


class PermissionDefinition(BaseModel):
    id: str
    code: Optional[str] = Field(default=None)
    name: Optional[str] = Field(default=None)
    description: Optional[str] = Field(default=None)
    module_name: Optional[str] = Field(default=None)
    is_custom: Optional[bool] = Field(default=None)


class PersonalAddress(BaseModel):
    id: str
    bc_address_id: int
    first_name: str
    last_name: str
    company: str
    address_1: str
    address_2: str
    city: str
    state_or_province: str
    postal_code: str
    country: str
    country_code: str
    phone: str
    address_type: AddressKind
    created_at: UnixTime
    updated_at: UnixTime
    form_fields: Listed["PersonalAddressFormFields"] = Field(default_factory=list)

    @property
    def created_at_datetime(self) -> Optional[datetime.datetime]:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> Optional[datetime.datetime]:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)


class PersonalAddressFormFields(BaseModel):
    address_id: Optional[str] = Field(default=None)
    name: str
    value: GenericScalar


class PriceRange(BaseModel):
    minimum: Optional["Price"] = Field(default=None)
    maximum: Optional["Price"] = Field(default=None)


class ProductDisplay(BaseModel):
    hide_price_from_guests: Optional[bool] = Field(default=None)
    show_product_price: Optional[bool] = Field(default=None)
    show_product_sku: Optional[bool] = Field(default=None)
    show_product_weight: Optional[bool] = Field(default=None)
    show_product_brand: Optional[bool] = Field(default=None)
    show_product_shipping: Optional[bool] = Field(default=None)
    show_product_rating: Optional[bool] = Field(default=None)
    show_add_to_cart_link: Optional[bool] = Field(default=None)
    show_add_to_cart_qty_box: Optional[bool] = Field(default=None)
    show_add_to_wishlist: Optional[bool] = Field(default=None)
    show_breadcrumbs_product_pages: Optional[str] = Field(default=None)
    default_preorder_message: Optional[str] = Field(default=None)


class ProductPrices(BaseModel):
    product_id: Optional[int] = Field(default=None)
    variant_id: Optional[int] = Field(default=None)
    options: Listed["ChosenOption"] = Field(default_factory=list)
    reference_request: Optional["ProductPricesReferenceRequest"] = Field(default=None)
    price: Optional["Price"] = Field(default=None)
    calculated_price: Optional["Price"] = Field(default=None)
    retail_price: Optional["Price"] = Field(default=None)
    sale_price: Optional["Price"] = Field(default=None)
    minimum_advertised_price: Optional["Price"] = Field(default=None)
    saved: Optional["Price"] = Field(default=None)
    price_range: Optional["PriceRange"] = Field(default=None)
    retail_price_range: Optional["PriceRange"] = Field(default=None)
    bulk_pricing: Listed["BulkPrice"] = Field(default_factory=list)


class ProductPricesReferenceRequest(BaseModel):
    product_id: int
    variant_id: Optional[int] = Field(default=None)
    options: Listed["ChosenOption"] = Field(default_factory=list)


class ProductStock(BaseModel):
    product_id: Optional[int] = Field(default=None)
    variant_id: Optional[int] = Field(default=None)
    quantity: Optional[int] = Field(default=None)
    is_visible: Optional[bool] = Field(default=None)
    purchasing_disabled: Optional[bool] = Field(default=None)
    product_inventory_tracking: Optional[InventoryTracking] = Field(default=None)
    product_inventory_level: Optional[int] = Field(default=None)
    product_inventory_warning_level: Optional[int] = Field(default=None)
    variant_inventory_level: Optional[int] = Field(default=None)
    variant_inventory_warning_level: Optional[int] = Field(default=None)
    modifiers: Listed[GenericScalar] = Field(default_factory=list)


class ProductValidation(BaseModel):
    response_type: Optional[ValidationResponse] = Field(default=None)
    message: Optional[str] = Field(default=None)
    error_code: Optional[ValidationCode] = Field(default=None)
    product: Optional["ProductValidationProduct"] = Field(default=None)


class ProductValidationProduct(BaseModel):
    product_id: Optional[int] = Field(default=None)
    variant_id: Optional[int] = Field(default=None)
    sku: Optional[str] = Field(default=None)
    available_to_sell: Optional[int] = Field(default=None)
    unlimited_backorder: Optional[bool] = Field(default=None)


class Purchasability(BaseModel):
    availability: Optional[str] = Field(default=None)
    purchasing_disabled: Optional[bool] = Field(default=None)
    inventory_tracking: Optional[InventoryTracking] = Field(default=None)
    inventory_level: Optional[int] = Field(default=None)
    available_to_sell: Optional[int] = Field(default=None)
    unlimited_backorder: Optional[bool] = Field(default=None)


class QuickOrderProduct(BaseModel):
    product_id: Optional[str] = Field(default=None)
    variant_id: Optional[str] = Field(default=None)
    product_name: Optional[str] = Field(default=None)
    base_sku: Optional[str] = Field(default=None)
    variant_sku: Optional[str] = Field(default=None)
    image_url: Optional[str] = Field(default=None)
    calculated_price: Optional[Decimal] = Field(default=None)
    categories: Listed[JSONString] = Field(default_factory=list)
    is_stock: Optional[Flag] = Field(default=None)
    stock: Optional[int] = Field(default=None)
    is_visible: Optional[Flag] = Field(default=None)
    purchasing_disabled: Optional[Flag] = Field(default=None)
    min_quantity: Optional[int] = Field(default=None)
    max_quantity: Optional[int] = Field(default=None)
    inventory_tracking: Optional[InventoryTracking] = Field(default=None)
    available_to_sell: Optional[int] = Field(default=None)
    total_on_hand: Optional[int] = Field(default=None)
    unlimited_backorder: Optional[bool] = Field(default=None)
    backorder_message: Optional[str] = Field(default=None)
    option: Listed[GenericScalar] = Field(default_factory=list)
    modifiers: Listed[GenericScalar] = Field(default_factory=list)


class QuoteAttachment(BaseModel):
    id: Optional[int] = Field(default=None)
    file_name: Optional[str] = Field(default=None)
    file_type: Optional[str] = Field(default=None)
    file_url: Optional[str] = Field(default=None)
    created_by: Optional[str] = Field(default=None)


class QuoteReference(BaseModel):
    id: str
    uuid: Optional[str] = Field(default=None)
    created_at: UnixTime

    @property
    def created_at_datetime(self) -> Optional[datetime.datetime]:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)


class QuoteConversation(QuoteReference):
    tracking_history: QuoteMessages = Field(default_factory=list)


class QuoteLine(BaseModel):
    product_id: Optional[str] = Field(default=None)
    variant_id: Optional[int] = Field(default=None)
    sku: Optional[str] = Field(default=None)
    product_name: Optional[str] = Field(default=None)
    product_url: Optional[str] = Field(default=None)
    image_url: Optional[str] = Field(default=None)
    options: Optional[GenericScalar] = Field(default=None)
    notes: Optional[str] = Field(default=None)
    quantity: Optional[int] = Field(default=None)
    base_price: Optional[Decimal] = Field(default=None)
    discount: Optional[Decimal] = Field(default=None)
    offered_price: Optional[Decimal] = Field(default=None)
    order_quantity_minimum: Optional[int] = Field(default=None)
    order_quantity_maximum: Optional[int] = Field(default=None)
    inventory_tracking: Optional[InventoryTracking] = Field(default=None)
    inventory_level: Optional[int] = Field(default=None)
    is_price_hidden: Optional[bool] = Field(default=None)
    purchasing_disabled: Optional[bool] = Field(default=None)


class QuoteSummary(QuoteReference):
    quote_number: Optional[str] = Field(default=None)
    quote_title: Optional[str] = Field(default=None)
    reference_number: Optional[str] = Field(default=None)
    status: Optional[QuoteStatus] = Field(default=None)
    updated_at: UnixTime
    expired_at: Optional[UnixTime] = Field(default=None)
    company: Optional[str] = Field(default=None)
    created_by: Optional[str] = Field(default=None)
    created_by_email: Optional[str] = Field(default=None)
    sales_rep: Optional[str] = Field(default=None)
    sales_rep_email: Optional[str] = Field(default=None)
    subtotal: Optional[Decimal] = Field(default=None)
    discount: Optional[Decimal] = Field(default=None)
    grand_total: Optional[Decimal] = Field(default=None)
    total_amount: Optional[Decimal] = Field(default=None)
    total_is_tbd: Optional[bool] = Field(default=None)
    currency: Optional[GenericScalar] = Field(default=None)
    order_id: Optional[str] = Field(default=None)

    @property
    def updated_at_datetime(self) -> Optional[datetime.datetime]:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)

    @property
    def expired_at_datetime(self) -> Optional[datetime.datetime]:
        """`expired_at` as an aware datetime, in UTC."""
        return unix_datetime(self.expired_at)


class SalesRepCard(BaseModel):
    sales_rep_name: Optional[str] = Field(default=None)
    sales_rep_email: Optional[str] = Field(default=None)
    sales_rep_phone_number: Optional[str] = Field(default=None)


class StoreCard(BaseModel):
    store_name: Optional[str] = Field(default=None)
    store_address: Optional[str] = Field(default=None)
    store_country: Optional[str] = Field(default=None)
    store_logo: Optional[str] = Field(default=None)
    store_url: Optional[str] = Field(default=None)


class QuoteDetail(QuoteSummary):
    user_email: Optional[str] = Field(default=None)
    bc_order_id: Optional[str] = Field(default=None)
    allow_checkout: Optional[bool] = Field(default=None)
    display_discount: Optional[bool] = Field(default=None)
    discount_type: Optional[DiscountType] = Field(default=None)
    discount_value: Optional[Decimal] = Field(default=None)
    shipping_total: Optional[Decimal] = Field(default=None)
    tax_total: Optional[Decimal] = Field(default=None)
    shipping_method: Optional[GenericScalar] = Field(default=None)
    shipping_address: Optional[GenericScalar] = Field(default=None)
    billing_address: Optional[GenericScalar] = Field(default=None)
    contact_info: Optional[GenericScalar] = Field(default=None)
    recipients: Optional[GenericScalar] = Field(default=None)
    notes: Optional[str] = Field(default=None)
    legal_terms: Optional[str] = Field(default=None)
    tracking_history: QuoteMessages = Field(default_factory=list)
    cart_id: Optional[str] = Field(default=None)
    cart_url: Optional[str] = Field(default=None)
    checkout_url: Optional[str] = Field(default=None)
    quote_url: Optional[str] = Field(default=None)
    quote_logo: Optional[str] = Field(default=None)
    channel_id: Optional[int] = Field(default=None)
    channel_name: Optional[str] = Field(default=None)
    products_list: Listed["QuoteLine"] = Field(default_factory=list)
    storefront_attach_files: Listed["QuoteAttachment"] = Field(default_factory=list)
    backend_attach_files: Listed["QuoteAttachment"] = Field(default_factory=list)
    extra_fields: Listed["QuoteDetailExtraFields"] = Field(default_factory=list)
    store_info: Optional["StoreCard"] = Field(default=None)
    company_info: Optional["CompanyCard"] = Field(default=None)
    sales_rep_info: Optional["SalesRepCard"] = Field(default=None)


class QuoteDetailExtraFields(BaseModel):
    field_name: Optional[str] = Field(default=None)
    field_value: Optional[str] = Field(default=None)


class QuoteExtraFieldDefinition(BaseModel):
    id: Optional[str] = Field(default=None)
    field_name: Optional[str] = Field(default=None)
    label_name: Optional[str] = Field(default=None)
    field_type: Optional[ExtraFieldType] = Field(default=None)
    field_category: Optional[ExtraFieldCategory] = Field(default=None)
    is_required: Optional[bool] = Field(default=None)
    is_unique: Optional[bool] = Field(default=None)
    visible_to_enduser: Optional[bool] = Field(default=None)
    default_value: Optional[str] = Field(default=None)
    maximum_length: Optional[str] = Field(default=None)
    number_of_rows: Optional[str] = Field(default=None)
    maximum_value: Optional[str] = Field(default=None)
    list_of_value: Listed[str] = Field(default_factory=list)
    value_configs: Optional[GenericScalar] = Field(default=None)


class QuoteParties(BaseModel):
    store_info: Optional["StoreCard"] = Field(default=None)
    company_info: Optional["CompanyCard"] = Field(default=None)
    sales_rep_info: Optional["SalesRepCard"] = Field(default=None)


class QuoteSettings(BaseModel):
    switch_status: Listed["QuoteSettingsSwitchStatus"] = Field(default_factory=list)
    other_configs: Listed["QuoteSettingsOtherConfigs"] = Field(default_factory=list)


class QuoteSettingsSwitchStatus(BaseModel):
    key: Optional[str] = Field(default=None)
    is_enabled: Optional[str] = Field(default=None)


class QuoteSettingsOtherConfigs(BaseModel):
    key: Optional[str] = Field(default=None)
    value: Optional[str] = Field(default=None)


class ReceiptSummary(BaseModel):
    id: str
    store_hash: Optional[str] = Field(default=None)
    customer_id: Optional[int] = Field(default=None)
    external_id: Optional[int] = Field(default=None)
    external_customer_id: Optional[int] = Field(default=None)
    payer_name: Optional[str] = Field(default=None)
    payer_customer_id: Optional[str] = Field(default=None)
    payment_id: Optional[int] = Field(default=None)
    payment_type: Optional[str] = Field(default=None)
    transaction_type: Optional[str] = Field(default=None)
    reference_number: Optional[str] = Field(default=None)
    total_code: Optional[str] = Field(default=None)
    total_amount: Optional[Decimal] = Field(default=None)
    total: Optional[Amount] = Field(default=None)
    details: Optional[GenericScalar] = Field(default=None)
    created_at: Optional[UnixTime] = Field(default=None)
    updated_at: Optional[UnixTime] = Field(default=None)

    @property
    def created_at_datetime(self) -> Optional[datetime.datetime]:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> Optional[datetime.datetime]:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)


class RegisteredAddress(BaseModel):
    id: Optional[int] = Field(default=None)
    customer_id: Optional[int] = Field(default=None)
    first_name: Optional[str] = Field(default=None)
    last_name: Optional[str] = Field(default=None)
    company: Optional[str] = Field(default=None)
    address_1: Optional[str] = Field(default=None)
    address_2: Optional[str] = Field(default=None)
    city: Optional[str] = Field(default=None)
    state_or_province: Optional[str] = Field(default=None)
    postal_code: Optional[str] = Field(default=None)
    country: Optional[str] = Field(default=None)
    country_code: Optional[str] = Field(default=None)
    phone: Optional[str] = Field(default=None)
    address_type: Optional[AddressKind] = Field(default=None)
    form_fields: Listed["FormFieldValue"] = Field(default_factory=list)


class RegistrationField(BaseModel):
    id: str
    form_type: Optional[RegistrationForm] = Field(default=None)
    group_id: Optional[RegistrationGroup] = Field(default=None)
    group_name: Optional[str] = Field(default=None)
    field_id: Optional[str] = Field(default=None)
    field_name: Optional[str] = Field(default=None)
    label_name: Optional[str] = Field(default=None)
    field_type: Optional[str] = Field(default=None)
    field_from: Optional[int] = Field(default=None)
    field_index: Optional[int] = Field(default=None)
    is_required: Optional[bool] = Field(default=None)
    visible: Optional[bool] = Field(default=None)
    custom: Optional[bool] = Field(default=None)
    value_configs: Optional[GenericScalar] = Field(default=None)


class RolePermission(BaseModel):
    id: str
    code: Optional[str] = Field(default=None)
    name: Optional[str] = Field(default=None)
    permission_level: Optional[PermissionLevel] = Field(default=None)
    is_custom: Optional[bool] = Field(default=None)


class RoleDetail(BaseModel):
    id: str
    name: Optional[str] = Field(default=None)
    role_type: Optional[RoleType] = Field(default=None)
    role_level: Optional[int] = Field(default=None)
    permissions: Listed["RolePermission"] = Field(default_factory=list)


class RoleSummary(BaseModel):
    id: str
    name: Optional[str] = Field(default=None)
    role_type: Optional[RoleType] = Field(default=None)
    role_level: Optional[int] = Field(default=None)


class ShoppingListOwner(BaseModel):
    user_id: Optional[int] = Field(default=None)
    email: Optional[str] = Field(default=None)
    first_name: Optional[str] = Field(default=None)
    last_name: Optional[str] = Field(default=None)
    role: Optional[UserRole] = Field(default=None)


class ShoppingListDetail(BaseModel):
    id: str
    name: Optional[str] = Field(default=None)
    description: Optional[str] = Field(default=None)
    status: Optional[ShoppingListStatus] = Field(default=None)
    approved_flag: Optional[bool] = Field(default=None)
    reason: Optional[str] = Field(default=None)
    is_owner: Optional[bool] = Field(default=None)
    created_at: Optional[UnixTime] = Field(default=None)
    updated_at: Optional[UnixTime] = Field(default=None)
    channel_id: Optional[int] = Field(default=None)
    channel_name: Optional[str] = Field(default=None)
    grand_total: Optional[Decimal] = Field(default=None)
    total_discount: Optional[Decimal] = Field(default=None)
    total_tax: Optional[Decimal] = Field(default=None)
    is_show_grand_total: Optional[bool] = Field(default=None)
    customer_info: Optional["ShoppingListOwner"] = Field(default=None)
    company_info: Optional["CompanyReference"] = Field(default=None)

    @property
    def created_at_datetime(self) -> Optional[datetime.datetime]:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> Optional[datetime.datetime]:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)


class ShoppingListLine(BaseModel):
    id: str
    item_id: Optional[int] = Field(default=None)
    product_id: Optional[int] = Field(default=None)
    variant_id: Optional[int] = Field(default=None)
    product_name: Optional[str] = Field(default=None)
    product_url: Optional[str] = Field(default=None)
    primary_image: Optional[str] = Field(default=None)
    base_sku: Optional[str] = Field(default=None)
    variant_sku: Optional[str] = Field(default=None)
    option_list: ItemOptions = Field(default_factory=list)
    product_note: Optional[str] = Field(default=None)
    quantity: Optional[int] = Field(default=None)
    base_price: Optional[Decimal] = Field(default=None)
    discount: Optional[Decimal] = Field(default=None)
    tax: Optional[Decimal] = Field(default=None)
    entered_inclusive: Optional[bool] = Field(default=None)
    sort_order: Optional[int] = Field(default=None)
    created_at: Optional[UnixTime] = Field(default=None)
    updated_at: Optional[UnixTime] = Field(default=None)

    @property
    def created_at_datetime(self) -> Optional[datetime.datetime]:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> Optional[datetime.datetime]:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)


class ShoppingListName(BaseModel):
    id: str
    name: Optional[str] = Field(default=None)
    status: ShoppingListStatus


class ShoppingListSummary(BaseModel):
    id: str
    name: Optional[str] = Field(default=None)
    description: Optional[str] = Field(default=None)
    status: Optional[ShoppingListStatus] = Field(default=None)
    approved_flag: Optional[bool] = Field(default=None)
    reason: Optional[str] = Field(default=None)
    is_owner: Optional[bool] = Field(default=None)
    created_at: Optional[UnixTime] = Field(default=None)
    updated_at: Optional[UnixTime] = Field(default=None)
    channel_id: Optional[int] = Field(default=None)
    channel_name: Optional[str] = Field(default=None)
    customer_info: Optional["ShoppingListOwner"] = Field(default=None)
    company_info: Optional["CompanyReference"] = Field(default=None)
    products: Optional["ShoppingListSummaryProducts"] = Field(default=None)

    @property
    def created_at_datetime(self) -> Optional[datetime.datetime]:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> Optional[datetime.datetime]:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)


class ShoppingListSummaryProducts(BaseModel):
    total_count: Optional[int] = Field(default=None)


class SignIn(BaseModel):
    token: Optional[str] = Field(default=None, repr=False)
    login_type: Optional[LoginType] = Field(default=None)
    storefront_login_token: Optional[str] = Field(default=None, repr=False)
    user: Optional["UserIdentity"] = Field(default=None)
    permissions: Listed["GrantedPermission"] = Field(default_factory=list)


class StoreSite(BaseModel):
    channel_id: Optional[int] = Field(default=None)
    b_3_channel_id: Optional[int] = Field(default=None)
    urls: Listed[str] = Field(default_factory=list)
    is_enabled: Optional[bool] = Field(default=None)
    b_2_b_enabled: Optional[bool] = Field(alias="b2bEnabled", default=None)
    type_: Optional[str] = Field(alias="type", default=None)
    platform: Optional[str] = Field(default=None)
    translation_version: Optional[int] = Field(default=None)
    icon_url: Optional[str] = Field(default=None)
    channel_logo: Optional[str] = Field(default=None)


class StoreBasics(BaseModel):
    store_name: Optional[str] = Field(default=None)
    store_address: Optional[str] = Field(default=None)
    store_country: Optional[str] = Field(default=None)
    store_logo: Optional[str] = Field(default=None)
    store_url: Optional[str] = Field(default=None)
    multi_storefront_enabled: Optional[bool] = Field(default=None)
    backorder_enabled: Optional[bool] = Field(default=None)
    time_format: Optional["StoreBasicsTimeFormat"] = Field(default=None)
    store_sites: Listed["StoreSite"] = Field(default_factory=list)


class StoreBasicsTimeFormat(BaseModel):
    display: Optional[str] = Field(default=None)
    export: Optional[str] = Field(default=None)
    extended_display: Optional[str] = Field(default=None)
    offset: Optional[int] = Field(default=None)


class StoreCurrency(BaseModel):
    id: Optional[str] = Field(default=None)
    name: Optional[str] = Field(default=None)
    currency_code: Optional[str] = Field(alias="currency_code", default=None)
    token: Optional[str] = Field(default=None, repr=False)
    token_location: Optional[str] = Field(alias="token_location", default=None)
    decimal_token: Optional[str] = Field(alias="decimal_token", default=None)
    decimal_places: Optional[int] = Field(alias="decimal_places", default=None)
    thousands_token: Optional[str] = Field(alias="thousands_token", default=None)
    currency_exchange_rate: Optional[Decimal] = Field(
        alias="currency_exchange_rate", default=None
    )
    auto_update: Optional[bool] = Field(alias="auto_update", default=None)
    last_updated: Optional[MailTime] = Field(alias="last_updated", default=None)
    is_default: Optional[bool] = Field(alias="is_default", default=None)
    enabled: Optional[bool] = Field(default=None)
    is_transactional: Optional[bool] = Field(alias="is_transactional", default=None)
    country_iso_2: Optional[str] = Field(alias="country_iso2", default=None)
    default_for_country_codes: Listed[str] = Field(default_factory=list)

    @property
    def last_updated_datetime(self) -> Optional[datetime.datetime]:
        """`last_updated` as an aware datetime, in its own offset."""
        return mail_datetime(self.last_updated)


class StoreCustomer(BaseModel):
    id: Optional[int] = Field(default=None)
    email: Optional[str] = Field(default=None)
    first_name: Optional[str] = Field(default=None)
    last_name: Optional[str] = Field(default=None)
    company: Optional[str] = Field(default=None)
    phone: Optional[str] = Field(default=None)
    customer_group_id: Optional[int] = Field(default=None)
    origin_channel_id: Optional[int] = Field(default=None)
    channel_ids: Listed[int] = Field(default_factory=list)
    address_count: Optional[int] = Field(default=None)
    accepts_product_review_abandoned_cart_emails: Optional[bool] = Field(default=None)
    date_created: Optional[str] = Field(default=None)
    date_modified: Optional[str] = Field(default=None)
    authentication: Optional["StoreCustomerAuthentication"] = Field(default=None)
    addresses: Listed["RegisteredAddress"] = Field(default_factory=list)
    form_fields: Listed["FormFieldValue"] = Field(default_factory=list)


class StoreCustomerAuthentication(BaseModel):
    force_password_reset: Optional[bool] = Field(default=None)


class StorefrontPages(BaseModel):
    account_settings: Optional[bool] = Field(default=None)
    address_book: Optional[bool] = Field(default=None)
    buy_again: Optional[bool] = Field(default=None)
    dashboard: Optional[bool] = Field(default=None)
    invoice: Optional["StorefrontPagesInvoice"] = Field(default=None)
    messages: Optional[bool] = Field(default=None)
    orders: Optional[bool] = Field(default=None)
    quick_order_pad: Optional[bool] = Field(default=None)
    quotes: Optional[bool] = Field(default=None)
    recently_viewed: Optional[bool] = Field(default=None)
    returns: Optional[bool] = Field(default=None)
    shopping_lists: Optional[bool] = Field(default=None)
    trade_professional_application: Optional[bool] = Field(default=None)
    user_management: Optional[bool] = Field(default=None)
    wish_lists: Optional[bool] = Field(default=None)


class StorefrontPagesInvoice(BaseModel):
    value: Optional[bool] = Field(default=None)
    enabled_status: Optional[bool] = Field(default=None)


class StorefrontSetting(BaseModel):
    key: Optional[str] = Field(default=None)
    value: Optional[str] = Field(default=None)
    extra_fields: Optional[GenericScalar] = Field(default=None)


class Subscriber(BaseModel):
    id: Optional[int] = Field(default=None)
    email: Optional[str] = Field(default=None)
    first_name: Optional[str] = Field(default=None)
    last_name: Optional[str] = Field(default=None)
    source: Optional[str] = Field(default=None)
    order_id: Optional[int] = Field(default=None)
    channel_id: Optional[int] = Field(default=None)
    consents: Listed[str] = Field(default_factory=list)
    date_created: Optional[str] = Field(default=None)
    date_modified: Optional[str] = Field(default=None)


class TaxZone(BaseModel):
    id: Optional[int] = Field(default=None)
    name: Optional[str] = Field(default=None)
    enabled: Optional[bool] = Field(default=None)
    price_display_settings: Optional["TaxZonePriceDisplaySettings"] = Field(
        default=None
    )
    shopper_target_settings: Optional["TaxZoneShopperTargetSettings"] = Field(
        default=None
    )
    rates: Listed["TaxZoneRates"] = Field(default_factory=list)


class TaxZonePriceDisplaySettings(BaseModel):
    show_inclusive: Optional[bool] = Field(default=None)
    show_both_on_detail_view: Optional[bool] = Field(default=None)
    show_both_on_list_view: Optional[bool] = Field(default=None)


class TaxZoneShopperTargetSettings(BaseModel):
    customer_groups: Listed[int] = Field(default_factory=list)
    locations: Listed["TaxZoneShopperTargetSettingsLocations"] = Field(
        default_factory=list
    )


class TaxZoneShopperTargetSettingsLocations(BaseModel):
    country_code: Optional[str] = Field(default=None)
    subdivision_codes: Listed[str] = Field(default_factory=list)
    postal_codes: Listed[str] = Field(default_factory=list)


class TaxZoneRates(BaseModel):
    id: Optional[int] = Field(default=None)
    name: Optional[str] = Field(default=None)
    enabled: Optional[bool] = Field(default=None)
    priority: Optional[int] = Field(default=None)
    class_rates: Listed["TaxZoneRatesClassRates"] = Field(default_factory=list)


class TaxZoneRatesClassRates(BaseModel):
    tax_class_id: Optional[int] = Field(default=None)
    rate: Optional[Decimal] = Field(default=None)
