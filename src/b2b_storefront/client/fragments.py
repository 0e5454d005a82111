# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.scalars import GenericScalar

from .base_model import BaseModel


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


class CheckoutLinks(BaseModel):
    checkout_url: Optional[str] = Field(default=None)
    cart_url: Optional[str] = Field(default=None)
    cart_id: Optional[str] = Field(default=None)


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


class CompanyCard(CompanyReference):
    company_address: Optional[str] = Field(default=None)
    company_city: Optional[str] = Field(default=None)
    company_state: Optional[str] = Field(default=None)
    company_zip_code: Optional[str] = Field(default=None)
    company_country: Optional[str] = Field(default=None)
    phone_number: Optional[str] = Field(default=None)


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
    extra_fields: Optional[list[Optional["CompanyUserExtraFields"]]] = Field(
        default=None
    )


class CompanyUserExtraFields(BaseModel):
    field_name: Optional[str] = Field(default=None)
    field_value: Optional[str] = Field(default=None)


class GrantedPermission(BaseModel):
    code: Optional[str] = Field(default=None)
    permission_level: Optional[int] = Field(default=None)


class CustomerIdentity(BaseModel):
    user_type: Optional[int] = Field(default=None)
    user_info: Optional["CustomerIdentityUserInfo"] = Field(default=None)
    permissions: Optional[list[Optional["GrantedPermission"]]] = Field(default=None)


class CustomerIdentityUserInfo(BaseModel):
    id: Optional[int] = Field(default=None)
    email: Optional[str] = Field(default=None)
    first_name: Optional[str] = Field(default=None)
    last_name: Optional[str] = Field(default=None)
    phone_number: Optional[str] = Field(default=None)
    role: Optional[int] = Field(default=None)
    company_role_id: Optional[int] = Field(default=None)
    company_role_name: Optional[str] = Field(default=None)
    force_password_reset: Optional[bool] = Field(default=None)


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


class MasqueradeContact(BaseModel):
    email: Optional[str] = Field(default=None)
    first_name: Optional[str] = Field(default=None)
    last_name: Optional[str] = Field(default=None)
    phone_number: Optional[str] = Field(default=None)


class Paging(BaseModel):
    has_next_page: bool
    has_previous_page: bool
    start_cursor: Optional[str] = Field(default=None)
    end_cursor: Optional[str] = Field(default=None)


class PermissionDefinition(BaseModel):
    id: str
    code: Optional[str] = Field(default=None)
    name: Optional[str] = Field(default=None)
    description: Optional[str] = Field(default=None)
    module_name: Optional[str] = Field(default=None)
    is_custom: Optional[bool] = Field(default=None)


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
