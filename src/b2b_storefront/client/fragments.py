# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.scalars import Decimal, GenericScalar, JSONString

from .base_model import BaseModel
from .enums import (
    OrdersOrdersCreatedFromChoices,
    OrdersOrdersFlagChoices,
    OrdersOrdersIpStatusChoices,
    OrdersOrdersIsInvoiceOrderChoices,
)


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
    role: Optional[int] = Field(default=None)
    company_role_id: Optional[int] = Field(default=None)
    company_role_name: Optional[str] = Field(default=None)
    form_fields: Optional[list[Optional["FormFieldValue"]]] = Field(default=None)
    extra_fields: Optional[list[Optional["UserExtraFieldValue"]]] = Field(default=None)


class AddressSwitch(BaseModel):
    key: Optional[str] = Field(default=None)
    is_enabled: Optional[str] = Field(default=None)


class AssignedCompany(BaseModel):
    id: str
    company_id: Optional[int] = Field(default=None)
    company_name: Optional[str] = Field(default=None)
    bc_group_name: Optional[str] = Field(default=None)
    company_admin_name: Optional[str] = Field(default=None)
    company_email: Optional[str] = Field(default=None)
    extra_fields: Optional[list[Optional["AssignedCompanyExtraFields"]]] = Field(
        default=None
    )


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
    option_list: Optional[GenericScalar] = Field(default=None)
    option_selections: Optional[GenericScalar] = Field(default=None)
    base_price: Optional[str] = Field(default=None)
    discount: Optional[str] = Field(default=None)
    tax: Optional[str] = Field(default=None)
    entered_inclusive: Optional[bool] = Field(default=None)
    ordered_times: str
    first_ordered_at: int
    last_ordered_at: int
    last_ordered: str
    last_ordered_items: str
    orders_info: Optional[GenericScalar] = Field(default=None)
    channel_id: Optional[int] = Field(default=None)
    channel_name: Optional[str] = Field(default=None)
    created_at: int
    updated_at: int


class Price(BaseModel):
    as_entered: Optional[float] = Field(default=None)
    entered_inclusive: Optional[bool] = Field(default=None)
    tax_exclusive: Optional[float] = Field(default=None)
    tax_inclusive: Optional[float] = Field(default=None)


class BulkPrice(BaseModel):
    minimum: Optional[int] = Field(default=None)
    maximum: Optional[int] = Field(default=None)
    discount_type: Optional[str] = Field(default=None)
    discount_amount: Optional[float] = Field(default=None)
    tax_discount_amount: Optional[list[Optional["Price"]]] = Field(default=None)


class CatalogProduct(BaseModel):
    id: Optional[int] = Field(default=None)
    name: Optional[str] = Field(default=None)
    sku: Optional[str] = Field(default=None)
    product_url: Optional[str] = Field(default=None)
    image_url: Optional[str] = Field(default=None)
    cost_price: Optional[str] = Field(default=None)
    currency_code: Optional[str] = Field(default=None)
    is_price_hidden: Optional[bool] = Field(default=None)
    tax_class_id: Optional[int] = Field(default=None)
    availability: Optional[str] = Field(default=None)
    inventory_tracking: Optional[str] = Field(default=None)
    inventory_level: Optional[int] = Field(default=None)
    available_to_sell: Optional[int] = Field(default=None)
    total_on_hand: Optional[int] = Field(default=None)
    unlimited_backorder: Optional[bool] = Field(default=None)
    backorder_message: Optional[str] = Field(default=None)
    order_quantity_minimum: Optional[int] = Field(default=None)
    order_quantity_maximum: Optional[int] = Field(default=None)
    channel_id: Optional[list[Optional[int]]] = Field(default=None)
    variants: Optional[list[Optional[GenericScalar]]] = Field(default=None)
    options: Optional[list[Optional[GenericScalar]]] = Field(default=None)
    options_v_3: Optional[list[Optional[GenericScalar]]] = Field(default=None)
    modifiers: Optional[list[Optional[GenericScalar]]] = Field(default=None)


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
    company_status: Optional[int] = Field(default=None)
    customer_group_id: Optional[int] = Field(default=None)
    bc_group_name: Optional[str] = Field(default=None)
    address_line_1: Optional[str] = Field(default=None)
    address_line_2: Optional[str] = Field(default=None)
    city: Optional[str] = Field(default=None)
    state: Optional[str] = Field(default=None)
    zip_code: Optional[str] = Field(default=None)
    country: Optional[str] = Field(default=None)
    extra_fields: Optional[list[Optional["CompanyAccountExtraFields"]]] = Field(
        default=None
    )


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
    is_active: int
    is_shipping: Optional[int] = Field(default=None)
    is_billing: Optional[int] = Field(default=None)
    is_default_shipping: Optional[int] = Field(default=None)
    is_default_billing: Optional[int] = Field(default=None)
    created_at: int
    updated_at: int
    company_info: Optional["CompanyReference"] = Field(default=None)
    extra_fields: Optional[list[Optional["CompanyAddressExtraFields"]]] = Field(
        default=None
    )


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
    available_credit: Optional[float] = Field(default=None)
    credit_currency: Optional[str] = Field(default=None)
    currency: Optional[GenericScalar] = Field(default=None)


class UserIdentity(BaseModel):
    id: str
    bc_id: int
    email: str
    first_name: str
    last_name: str
    role: int
    company_role_id: Optional[int] = Field(default=None)
    company_role_name: Optional[str] = Field(default=None)


class CompanyUser(UserIdentity):
    phone: Optional[str] = Field(default=None)
    uuid: Optional[str] = Field(default=None)
    masquerading_company_id: Optional[int] = Field(default=None)
    created_at: int
    updated_at: int
    company_info: Optional["CompanyReference"] = Field(default=None)
    extra_fields: Optional[list[Optional["UserExtraFieldValue"]]] = Field(default=None)


class CompanyVariant(BaseModel):
    product_id: Optional[int] = Field(default=None)
    variant_id: Optional[int] = Field(default=None)
    company_id: Optional[int] = Field(default=None)
    store_hash: Optional[str] = Field(default=None)
    channel_id: Optional[list[Optional[int]]] = Field(default=None)
    sku: Optional[str] = Field(default=None)
    image_url: Optional[str] = Field(default=None)
    cost_price: Optional[str] = Field(default=None)
    calculated_price: Optional[str] = Field(default=None)
    currency_code: Optional[str] = Field(default=None)
    has_price_list: Optional[bool] = Field(default=None)
    bulk_prices: Optional[list[Optional[str]]] = Field(default=None)
    is_price_hidden: Optional[bool] = Field(default=None)
    is_available: Optional[bool] = Field(default=None)
    availability: Optional[str] = Field(default=None)
    purchasing_disabled: Optional[bool] = Field(default=None)
    inventory_level: Optional[int] = Field(default=None)
    option_values: Optional[list[Optional[GenericScalar]]] = Field(default=None)
    modifiers: Optional[list[Optional[GenericScalar]]] = Field(default=None)


class Country(BaseModel):
    id: Optional[str] = Field(default=None)
    country_name: Optional[str] = Field(default=None)
    country_code: Optional[str] = Field(default=None)
    state_required: Optional[bool] = Field(default=None)
    states: Optional[list[Optional["CountryStates"]]] = Field(default=None)


class CountryStates(BaseModel):
    state_name: Optional[str] = Field(default=None)
    state_code: Optional[str] = Field(default=None)


class GrantedPermission(BaseModel):
    code: Optional[str] = Field(default=None)
    permission_level: Optional[int] = Field(default=None)


class KnownUser(BaseModel):
    id: Optional[int] = Field(default=None)
    email: Optional[str] = Field(default=None)
    first_name: Optional[str] = Field(default=None)
    last_name: Optional[str] = Field(default=None)
    phone_number: Optional[str] = Field(default=None)
    role: Optional[int] = Field(default=None)
    company_role_id: Optional[int] = Field(default=None)
    company_role_name: Optional[str] = Field(default=None)
    force_password_reset: Optional[bool] = Field(default=None)


class CustomerIdentity(BaseModel):
    user_type: Optional[int] = Field(default=None)
    user_info: Optional["KnownUser"] = Field(default=None)
    permissions: Optional[list[Optional["GrantedPermission"]]] = Field(default=None)


class CustomerProfile(BaseModel):
    first_name: Optional[str] = Field(default=None)
    last_name: Optional[str] = Field(default=None)
    company: Optional[str] = Field(default=None)
    phone_number: Optional[str] = Field(default=None)
    email: Optional[str] = Field(default=None)
    form_fields: Optional[list[Optional["FormFieldValue"]]] = Field(default=None)


class CustomerShoppingListDetail(BaseModel):
    id: str
    name: Optional[str] = Field(default=None)
    description: Optional[str] = Field(default=None)
    reason: Optional[str] = Field(default=None)
    created_at: Optional[int] = Field(default=None)
    updated_at: Optional[int] = Field(default=None)
    channel_id: Optional[int] = Field(default=None)
    channel_name: Optional[str] = Field(default=None)
    grand_total: Optional[str] = Field(default=None)
    total_discount: Optional[str] = Field(default=None)
    total_tax: Optional[str] = Field(default=None)
    is_show_grand_total: Optional[bool] = Field(default=None)


class CustomerShoppingListName(BaseModel):
    id: str
    name: Optional[str] = Field(default=None)


class CustomerShoppingListSummary(BaseModel):
    id: str
    name: Optional[str] = Field(default=None)
    description: Optional[str] = Field(default=None)
    reason: Optional[str] = Field(default=None)
    created_at: Optional[int] = Field(default=None)
    updated_at: Optional[int] = Field(default=None)
    channel_id: Optional[int] = Field(default=None)
    channel_name: Optional[str] = Field(default=None)
    products: Optional["CustomerShoppingListSummaryProducts"] = Field(default=None)


class CustomerShoppingListSummaryProducts(BaseModel):
    total_count: Optional[int] = Field(default=None)


class EmailOwner(BaseModel):
    id: Optional[int] = Field(default=None)
    email: Optional[str] = Field(default=None)
    first_name: Optional[str] = Field(default=None)
    last_name: Optional[str] = Field(default=None)
    phone_number: Optional[str] = Field(default=None)
    role: Optional[int] = Field(default=None)
    company_name: Optional[str] = Field(default=None)
    origin_channel_id: Optional[int] = Field(default=None)
    force_password_reset: Optional[bool] = Field(default=None)


class ExtraFieldDefinition(BaseModel):
    field_name: Optional[str] = Field(default=None)
    label_name: Optional[str] = Field(default=None)
    field_type: Optional[int] = Field(default=None)
    is_required: Optional[bool] = Field(default=None)
    visible_to_enduser: Optional[bool] = Field(default=None)
    default_value: Optional[str] = Field(default=None)
    maximum_length: Optional[str] = Field(default=None)
    number_of_rows: Optional[str] = Field(default=None)
    maximum_value: Optional[str] = Field(default=None)
    list_of_value: Optional[list[Optional[str]]] = Field(default=None)


class HierarchyCompany(BaseModel):
    company_id: Optional[int] = Field(default=None)
    company_name: Optional[str] = Field(default=None)
    parent_company_id: Optional[int] = Field(default=None)
    parent_company_name: Optional[str] = Field(default=None)
    channel_flag: Optional[bool] = Field(default=None)


class InvoiceAmount(BaseModel):
    code: Optional[str] = Field(default=None)
    value: Optional[str] = Field(default=None)


class InvoiceSummary(BaseModel):
    id: str
    invoice_number: Optional[str] = Field(default=None)
    type_: Optional[str] = Field(alias="type", default=None)
    status: Optional[int] = Field(default=None)
    order_number: Optional[str] = Field(default=None)
    purchase_order_number: Optional[str] = Field(default=None)
    created_at: Optional[int] = Field(default=None)
    updated_at: Optional[int] = Field(default=None)
    due_date: Optional[int] = Field(default=None)
    original_balance: Optional["InvoiceAmount"] = Field(default=None)
    open_balance: Optional["InvoiceAmount"] = Field(default=None)
    pending_payment_count: Optional[int] = Field(default=None)
    not_allowed_pay: Optional[int] = Field(default=None)
    source: Optional[int] = Field(default=None)
    order_user_id: Optional[int] = Field(default=None)
    channel_id: Optional[int] = Field(default=None)
    channel_name: Optional[str] = Field(default=None)
    company_info: Optional["CompanyReference"] = Field(default=None)


class InvoiceDetail(InvoiceSummary):
    store_hash: Optional[str] = Field(default=None)
    customer_id: Optional[str] = Field(default=None)
    external_id: Optional[str] = Field(default=None)
    external_customer_id: Optional[str] = Field(default=None)
    time_offset: Optional[int] = Field(default=None)
    details: Optional[GenericScalar] = Field(default=None)
    bc_information: Optional["InvoiceDetailBcInformation"] = Field(default=None)
    store_info: Optional["InvoiceDetailStoreInfo"] = Field(default=None)
    extra_fields: Optional[list[Optional["InvoiceDetailExtraFields"]]] = Field(
        default=None
    )


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
    created_at: Optional[int] = Field(default=None)


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
    date_created: Optional[str] = Field(default=None)
    date_modified: Optional[str] = Field(default=None)
    date_shipped: Optional[str] = Field(default=None)
    updated_at: Optional[str] = Field(default=None)
    po_number: Optional[str] = Field(default=None)
    reference_number: Optional[str] = Field(default=None)
    customer_message: Optional[str] = Field(default=None)
    staff_notes: Optional[str] = Field(default=None)
    subtotal_ex_tax: Optional[str] = Field(default=None)
    subtotal_inc_tax: Optional[str] = Field(default=None)
    subtotal_tax: Optional[str] = Field(default=None)
    shipping_cost_ex_tax: Optional[str] = Field(default=None)
    shipping_cost_inc_tax: Optional[str] = Field(default=None)
    shipping_cost_tax: Optional[str] = Field(default=None)
    handling_cost_ex_tax: Optional[str] = Field(default=None)
    handling_cost_inc_tax: Optional[str] = Field(default=None)
    handling_cost_tax: Optional[str] = Field(default=None)
    wrapping_cost_ex_tax: Optional[str] = Field(default=None)
    wrapping_cost_inc_tax: Optional[str] = Field(default=None)
    wrapping_cost_tax: Optional[str] = Field(default=None)
    discount_amount: Optional[str] = Field(default=None)
    coupon_discount: Optional[str] = Field(default=None)
    gift_certificate_amount: Optional[str] = Field(default=None)
    store_credit_amount: Optional[str] = Field(default=None)
    refunded_amount: Optional[str] = Field(default=None)
    total_ex_tax: Optional[str] = Field(default=None)
    total_inc_tax: Optional[str] = Field(default=None)
    total_tax: Optional[str] = Field(default=None)
    currency_id: Optional[int] = Field(default=None)
    currency_code: Optional[str] = Field(default=None)
    currency_exchange_rate: Optional[str] = Field(default=None)
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
    is_invoice_order: Optional[int] = Field(default=None)
    invoice_id: Optional[int] = Field(default=None)
    ip_status: Optional[int] = Field(default=None)
    cart_id: Optional[str] = Field(default=None)
    channel_id: Optional[str] = Field(default=None)
    order_source: Optional[str] = Field(default=None)
    external_source: Optional[str] = Field(default=None)
    external_id: Optional[str] = Field(default=None)
    external_order_id: Optional[str] = Field(default=None)
    products: Optional[GenericScalar] = Field(default=None)
    coupons: Optional[GenericScalar] = Field(default=None)
    billing_address: Optional[GenericScalar] = Field(default=None)
    shipping_address: Optional[GenericScalar] = Field(default=None)
    shipping_addresses: Optional[GenericScalar] = Field(default=None)
    shipping_address_count: Optional[int] = Field(default=None)
    shipments: Optional[GenericScalar] = Field(default=None)
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
    order_history_event: Optional[list[Optional["OrderEvent"]]] = Field(default=None)


class OrderStatusLabel(BaseModel):
    status_code: Optional[str] = Field(default=None)
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
    created_at: int
    updated_at: int
    status: str
    status_code: int
    custom_status: Optional[str] = Field(default=None)
    order_status: Optional[str] = Field(default=None)
    custom_order_status: Optional[str] = Field(default=None)
    total_inc_tax: Optional[float] = Field(default=None)
    usd_inc_tax: Optional[float] = Field(default=None)
    currency_code: Optional[str] = Field(default=None)
    money: Optional[JSONString] = Field(default=None)
    items: Optional[int] = Field(default=None)
    po_number: Optional[str] = Field(default=None)
    reference_number: Optional[str] = Field(default=None)
    cart_id: Optional[str] = Field(default=None)
    is_archived: Optional[bool] = Field(default=None)
    is_invoice_order: OrdersOrdersIsInvoiceOrderChoices
    invoice_id: Optional[str] = Field(default=None)
    invoice_number: Optional[str] = Field(default=None)
    invoice_status: Optional[str] = Field(default=None)
    ip_status: Optional[OrdersOrdersIpStatusChoices] = Field(default=None)
    flag: Optional[OrdersOrdersFlagChoices] = Field(default=None)
    created_from: Optional[OrdersOrdersCreatedFromChoices] = Field(default=None)
    channel_id: Optional[int] = Field(default=None)
    channel_name: Optional[str] = Field(default=None)
    company_info: Optional["CompanyReference"] = Field(default=None)
    company_id: Optional["OrderSummaryCompanyId"] = Field(default=None)


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
    payment_status: Optional[int] = Field(default=None)
    payment_type: Optional[str] = Field(default=None)
    transaction_type: Optional[str] = Field(default=None)
    reference_number: Optional[str] = Field(default=None)
    amount_code: Optional[str] = Field(default=None)
    amount: Optional[GenericScalar] = Field(default=None)
    customer_id: Optional[int] = Field(default=None)
    external_id: Optional[int] = Field(default=None)
    external_customer_id: Optional[int] = Field(default=None)
    created_at: Optional[int] = Field(default=None)
    updated_at: Optional[int] = Field(default=None)
    company_info: Optional["CompanyReference"] = Field(default=None)


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
    address_type: str
    created_at: int
    updated_at: int
    form_fields: Optional[list[Optional["PersonalAddressFormFields"]]] = Field(
        default=None
    )


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
    options: Optional[list[Optional["ChosenOption"]]] = Field(default=None)
    reference_request: Optional["ProductPricesReferenceRequest"] = Field(default=None)
    price: Optional["Price"] = Field(default=None)
    calculated_price: Optional["Price"] = Field(default=None)
    retail_price: Optional["Price"] = Field(default=None)
    sale_price: Optional["Price"] = Field(default=None)
    minimum_advertised_price: Optional["Price"] = Field(default=None)
    saved: Optional["Price"] = Field(default=None)
    price_range: Optional["PriceRange"] = Field(default=None)
    retail_price_range: Optional["PriceRange"] = Field(default=None)
    bulk_pricing: Optional[list[Optional["BulkPrice"]]] = Field(default=None)


class ProductPricesReferenceRequest(BaseModel):
    product_id: int
    variant_id: Optional[int] = Field(default=None)
    options: Optional[list[Optional["ChosenOption"]]] = Field(default=None)


class ProductStock(BaseModel):
    product_id: Optional[int] = Field(default=None)
    variant_id: Optional[int] = Field(default=None)
    quantity: Optional[int] = Field(default=None)
    is_visible: Optional[bool] = Field(default=None)
    purchasing_disabled: Optional[bool] = Field(default=None)
    product_inventory_tracking: Optional[str] = Field(default=None)
    product_inventory_level: Optional[int] = Field(default=None)
    product_inventory_warning_level: Optional[int] = Field(default=None)
    variant_inventory_level: Optional[int] = Field(default=None)
    variant_inventory_warning_level: Optional[int] = Field(default=None)
    modifiers: Optional[list[Optional[GenericScalar]]] = Field(default=None)


class ProductValidation(BaseModel):
    response_type: Optional[str] = Field(default=None)
    message: Optional[str] = Field(default=None)
    error_code: Optional[str] = Field(default=None)
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
    inventory_tracking: Optional[str] = Field(default=None)
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
    calculated_price: Optional[str] = Field(default=None)
    categories: Optional[list[Optional[JSONString]]] = Field(default=None)
    is_stock: Optional[str] = Field(default=None)
    stock: Optional[int] = Field(default=None)
    is_visible: Optional[str] = Field(default=None)
    purchasing_disabled: Optional[str] = Field(default=None)
    min_quantity: Optional[int] = Field(default=None)
    max_quantity: Optional[int] = Field(default=None)
    inventory_tracking: Optional[str] = Field(default=None)
    available_to_sell: Optional[int] = Field(default=None)
    total_on_hand: Optional[int] = Field(default=None)
    unlimited_backorder: Optional[bool] = Field(default=None)
    backorder_message: Optional[str] = Field(default=None)
    option: Optional[list[Optional[GenericScalar]]] = Field(default=None)
    modifiers: Optional[list[Optional[GenericScalar]]] = Field(default=None)


class QuoteAttachment(BaseModel):
    id: Optional[int] = Field(default=None)
    file_name: Optional[str] = Field(default=None)
    file_type: Optional[str] = Field(default=None)
    file_url: Optional[str] = Field(default=None)
    created_by: Optional[str] = Field(default=None)


class QuoteReference(BaseModel):
    id: str
    uuid: Optional[str] = Field(default=None)
    created_at: int


class QuoteConversation(QuoteReference):
    tracking_history: Optional[GenericScalar] = Field(default=None)


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
    base_price: Optional[str] = Field(default=None)
    discount: Optional[str] = Field(default=None)
    offered_price: Optional[str] = Field(default=None)
    order_quantity_minimum: Optional[int] = Field(default=None)
    order_quantity_maximum: Optional[int] = Field(default=None)
    inventory_tracking: Optional[str] = Field(default=None)
    inventory_level: Optional[int] = Field(default=None)
    is_price_hidden: Optional[bool] = Field(default=None)
    purchasing_disabled: Optional[bool] = Field(default=None)


class QuoteSummary(QuoteReference):
    quote_number: Optional[str] = Field(default=None)
    quote_title: Optional[str] = Field(default=None)
    reference_number: Optional[str] = Field(default=None)
    status: Optional[int] = Field(default=None)
    updated_at: int
    expired_at: Optional[int] = Field(default=None)
    company: Optional[str] = Field(default=None)
    created_by: Optional[str] = Field(default=None)
    created_by_email: Optional[str] = Field(default=None)
    sales_rep: Optional[str] = Field(default=None)
    sales_rep_email: Optional[str] = Field(default=None)
    subtotal: Optional[str] = Field(default=None)
    discount: Optional[str] = Field(default=None)
    grand_total: Optional[str] = Field(default=None)
    total_amount: Optional[str] = Field(default=None)
    total_is_tbd: Optional[bool] = Field(default=None)
    currency: Optional[GenericScalar] = Field(default=None)
    order_id: Optional[str] = Field(default=None)


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
    discount_type: Optional[int] = Field(default=None)
    discount_value: Optional[str] = Field(default=None)
    shipping_total: Optional[str] = Field(default=None)
    tax_total: Optional[str] = Field(default=None)
    shipping_method: Optional[GenericScalar] = Field(default=None)
    shipping_address: Optional[GenericScalar] = Field(default=None)
    billing_address: Optional[GenericScalar] = Field(default=None)
    contact_info: Optional[GenericScalar] = Field(default=None)
    recipients: Optional[GenericScalar] = Field(default=None)
    notes: Optional[str] = Field(default=None)
    legal_terms: Optional[str] = Field(default=None)
    tracking_history: Optional[GenericScalar] = Field(default=None)
    cart_id: Optional[str] = Field(default=None)
    cart_url: Optional[str] = Field(default=None)
    checkout_url: Optional[str] = Field(default=None)
    quote_url: Optional[str] = Field(default=None)
    quote_logo: Optional[str] = Field(default=None)
    channel_id: Optional[int] = Field(default=None)
    channel_name: Optional[str] = Field(default=None)
    products_list: Optional[list[Optional["QuoteLine"]]] = Field(default=None)
    storefront_attach_files: Optional[list[Optional["QuoteAttachment"]]] = Field(
        default=None
    )
    backend_attach_files: Optional[list[Optional["QuoteAttachment"]]] = Field(
        default=None
    )
    extra_fields: Optional[list[Optional["QuoteDetailExtraFields"]]] = Field(
        default=None
    )
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
    field_type: Optional[int] = Field(default=None)
    field_category: Optional[str] = Field(default=None)
    is_required: Optional[bool] = Field(default=None)
    is_unique: Optional[bool] = Field(default=None)
    visible_to_enduser: Optional[bool] = Field(default=None)
    default_value: Optional[str] = Field(default=None)
    maximum_length: Optional[str] = Field(default=None)
    number_of_rows: Optional[str] = Field(default=None)
    maximum_value: Optional[str] = Field(default=None)
    list_of_value: Optional[list[Optional[str]]] = Field(default=None)
    value_configs: Optional[GenericScalar] = Field(default=None)


class QuoteParties(BaseModel):
    store_info: Optional["StoreCard"] = Field(default=None)
    company_info: Optional["CompanyCard"] = Field(default=None)
    sales_rep_info: Optional["SalesRepCard"] = Field(default=None)


class QuoteSettings(BaseModel):
    switch_status: Optional[list[Optional["QuoteSettingsSwitchStatus"]]] = Field(
        default=None
    )
    other_configs: Optional[list[Optional["QuoteSettingsOtherConfigs"]]] = Field(
        default=None
    )


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
    total: Optional[GenericScalar] = Field(default=None)
    details: Optional[GenericScalar] = Field(default=None)
    created_at: Optional[int] = Field(default=None)
    updated_at: Optional[int] = Field(default=None)


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
    address_type: Optional[str] = Field(default=None)
    form_fields: Optional[list[Optional["FormFieldValue"]]] = Field(default=None)


class RegistrationField(BaseModel):
    id: str
    form_type: Optional[int] = Field(default=None)
    group_id: Optional[int] = Field(default=None)
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
    permission_level: Optional[int] = Field(default=None)
    is_custom: Optional[bool] = Field(default=None)


class RoleDetail(BaseModel):
    id: str
    name: Optional[str] = Field(default=None)
    role_type: Optional[int] = Field(default=None)
    role_level: Optional[int] = Field(default=None)
    permissions: Optional[list[Optional["RolePermission"]]] = Field(default=None)


class RoleSummary(BaseModel):
    id: str
    name: Optional[str] = Field(default=None)
    role_type: Optional[int] = Field(default=None)
    role_level: Optional[int] = Field(default=None)


class ShoppingListOwner(BaseModel):
    user_id: Optional[int] = Field(default=None)
    email: Optional[str] = Field(default=None)
    first_name: Optional[str] = Field(default=None)
    last_name: Optional[str] = Field(default=None)
    role: Optional[str] = Field(default=None)


class ShoppingListDetail(BaseModel):
    id: str
    name: Optional[str] = Field(default=None)
    description: Optional[str] = Field(default=None)
    status: Optional[int] = Field(default=None)
    approved_flag: Optional[bool] = Field(default=None)
    reason: Optional[str] = Field(default=None)
    is_owner: Optional[bool] = Field(default=None)
    created_at: Optional[int] = Field(default=None)
    updated_at: Optional[int] = Field(default=None)
    channel_id: Optional[int] = Field(default=None)
    channel_name: Optional[str] = Field(default=None)
    grand_total: Optional[str] = Field(default=None)
    total_discount: Optional[str] = Field(default=None)
    total_tax: Optional[str] = Field(default=None)
    is_show_grand_total: Optional[bool] = Field(default=None)
    customer_info: Optional["ShoppingListOwner"] = Field(default=None)
    company_info: Optional["CompanyReference"] = Field(default=None)


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
    option_list: Optional[GenericScalar] = Field(default=None)
    product_note: Optional[str] = Field(default=None)
    quantity: Optional[int] = Field(default=None)
    base_price: Optional[str] = Field(default=None)
    discount: Optional[str] = Field(default=None)
    tax: Optional[str] = Field(default=None)
    entered_inclusive: Optional[bool] = Field(default=None)
    sort_order: Optional[int] = Field(default=None)
    created_at: Optional[int] = Field(default=None)
    updated_at: Optional[int] = Field(default=None)


class ShoppingListName(BaseModel):
    id: str
    name: Optional[str] = Field(default=None)
    status: int


class ShoppingListSummary(BaseModel):
    id: str
    name: Optional[str] = Field(default=None)
    description: Optional[str] = Field(default=None)
    status: Optional[int] = Field(default=None)
    approved_flag: Optional[bool] = Field(default=None)
    reason: Optional[str] = Field(default=None)
    is_owner: Optional[bool] = Field(default=None)
    created_at: Optional[int] = Field(default=None)
    updated_at: Optional[int] = Field(default=None)
    channel_id: Optional[int] = Field(default=None)
    channel_name: Optional[str] = Field(default=None)
    customer_info: Optional["ShoppingListOwner"] = Field(default=None)
    company_info: Optional["CompanyReference"] = Field(default=None)
    products: Optional["ShoppingListSummaryProducts"] = Field(default=None)


class ShoppingListSummaryProducts(BaseModel):
    total_count: Optional[int] = Field(default=None)


class SignIn(BaseModel):
    token: Optional[str] = Field(default=None, repr=False)
    login_type: Optional[int] = Field(default=None)
    storefront_login_token: Optional[str] = Field(default=None, repr=False)
    user: Optional["UserIdentity"] = Field(default=None)
    permissions: Optional[list[Optional["GrantedPermission"]]] = Field(default=None)


class StoreSite(BaseModel):
    channel_id: Optional[int] = Field(default=None)
    b_3_channel_id: Optional[int] = Field(default=None)
    urls: Optional[list[Optional[str]]] = Field(default=None)
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
    store_sites: Optional[list[Optional["StoreSite"]]] = Field(default=None)


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
    currency_exchange_rate: Optional[str] = Field(
        alias="currency_exchange_rate", default=None
    )
    auto_update: Optional[bool] = Field(alias="auto_update", default=None)
    last_updated: Optional[str] = Field(alias="last_updated", default=None)
    is_default: Optional[bool] = Field(alias="is_default", default=None)
    enabled: Optional[bool] = Field(default=None)
    is_transactional: Optional[bool] = Field(alias="is_transactional", default=None)
    country_iso_2: Optional[str] = Field(alias="country_iso2", default=None)
    default_for_country_codes: Optional[list[Optional[str]]] = Field(
        alias="default_for_country_codes", default=None
    )


class StoreCustomer(BaseModel):
    id: Optional[int] = Field(default=None)
    email: Optional[str] = Field(default=None)
    first_name: Optional[str] = Field(default=None)
    last_name: Optional[str] = Field(default=None)
    company: Optional[str] = Field(default=None)
    phone: Optional[str] = Field(default=None)
    customer_group_id: Optional[int] = Field(default=None)
    origin_channel_id: Optional[int] = Field(default=None)
    channel_ids: Optional[list[Optional[int]]] = Field(default=None)
    address_count: Optional[int] = Field(default=None)
    accepts_product_review_abandoned_cart_emails: Optional[bool] = Field(default=None)
    date_created: Optional[str] = Field(default=None)
    date_modified: Optional[str] = Field(default=None)
    authentication: Optional["StoreCustomerAuthentication"] = Field(default=None)
    addresses: Optional[list[Optional["RegisteredAddress"]]] = Field(default=None)
    form_fields: Optional[list[Optional["FormFieldValue"]]] = Field(default=None)


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
    consents: Optional[list[Optional[str]]] = Field(default=None)
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
    rates: Optional[list[Optional["TaxZoneRates"]]] = Field(default=None)


class TaxZonePriceDisplaySettings(BaseModel):
    show_inclusive: Optional[bool] = Field(default=None)
    show_both_on_detail_view: Optional[bool] = Field(default=None)
    show_both_on_list_view: Optional[bool] = Field(default=None)


class TaxZoneShopperTargetSettings(BaseModel):
    customer_groups: Optional[list[Optional[int]]] = Field(default=None)
    locations: Optional[list[Optional["TaxZoneShopperTargetSettingsLocations"]]] = (
        Field(default=None)
    )


class TaxZoneShopperTargetSettingsLocations(BaseModel):
    country_code: Optional[str] = Field(default=None)
    subdivision_codes: Optional[list[Optional[str]]] = Field(default=None)
    postal_codes: Optional[list[Optional[str]]] = Field(default=None)


class TaxZoneRates(BaseModel):
    id: Optional[int] = Field(default=None)
    name: Optional[str] = Field(default=None)
    enabled: Optional[bool] = Field(default=None)
    priority: Optional[int] = Field(default=None)
    class_rates: Optional[list[Optional["TaxZoneRatesClassRates"]]] = Field(
        default=None
    )


class TaxZoneRatesClassRates(BaseModel):
    tax_class_id: Optional[int] = Field(default=None)
    rate: Optional[float] = Field(default=None)
