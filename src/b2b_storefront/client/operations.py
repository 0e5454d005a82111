# Generated from schema/ and queries/ by `make codegen`. Edits are lost.
"""Every operation, prepared for sending."""

from typing import TYPE_CHECKING

from b2b_storefront.wire.operation import Access, Operation, named_operations

from . import fragment_texts, models

if TYPE_CHECKING:
    from .client import Client

__all__ = [
    "OPERATIONS", "ACCOUNT_FORM_FIELDS", "ACCOUNT_SETTINGS", "ADDRESS", "ADDRESSES", "ADDRESS_CONFIG", "ADDRESS_CREATE",
    "ADDRESS_DELETE", "ADDRESS_EXTRA_FIELDS", "ADDRESS_UPDATE", "ALL_ORDERS", "ALL_RECEIPT_LINES", "AUTHORIZATION",
    "AUTO_LOADER", "BC_ORDER_STATUSES", "CHECKOUT_LOGIN", "COMPANY_CREATE", "COMPANY_CREDIT_CONFIG",
    "COMPANY_EXTRA_FIELDS", "COMPANY_PAYMENT_TERMS", "COMPANY_PERMISSIONS", "COMPANY_ROLE", "COMPANY_ROLES",
    "COMPANY_SUBSIDIARIES", "COMPANY_USER_INFO", "COMPANY_VALIDATE_EMAIL", "COUNTRIES", "CREATED_BY_USER",
    "CREATE_ORDER", "CURRENCIES", "CURRENT_USER", "CUSTOMER_ACCOUNT_SETTINGS", "CUSTOMER_ADDRESS", "CUSTOMER_ADDRESSES",
    "CUSTOMER_ADDRESS_CREATE", "CUSTOMER_ADDRESS_DELETE", "CUSTOMER_ADDRESS_UPDATE", "CUSTOMER_CREATE",
    "CUSTOMER_EMAIL_CHECK", "CUSTOMER_INFO", "CUSTOMER_ORDER", "CUSTOMER_ORDERS", "CUSTOMER_QUOTES",
    "CUSTOMER_SHOPPING_LIST", "CUSTOMER_SHOPPING_LISTS", "CUSTOMER_SHOPPING_LISTS_CREATE",
    "CUSTOMER_SHOPPING_LISTS_DELETE", "CUSTOMER_SHOPPING_LISTS_DUPLICATE", "CUSTOMER_SHOPPING_LISTS_ID_NAME",
    "CUSTOMER_SHOPPING_LISTS_ITEMS_CREATE", "CUSTOMER_SHOPPING_LISTS_ITEMS_DELETE",
    "CUSTOMER_SHOPPING_LISTS_ITEMS_UPDATE", "CUSTOMER_SHOPPING_LISTS_UPDATE", "CUSTOMER_SUBSCRIBERS_CREATE",
    "DEFAULT_BILLING_ADDRESS", "DEFAULT_SHIPPING_ADDRESS", "INVOICE", "INVOICES", "INVOICES_EXPORT",
    "INVOICE_BC_ORDER_ALLOW_METHODS", "INVOICE_CREATE_BC_CART", "INVOICE_CUSTOMER_INFORMATION",
    "INVOICE_FINISH_BC_PAYMENT", "INVOICE_PAYMENT_BC_CART", "INVOICE_PAYMENT_FEES", "INVOICE_PAYMENT_MODULES",
    "INVOICE_PDF", "INVOICE_STATS", "LOGIN", "ORDER", "ORDERED_PRODUCTS", "ORDER_PRODUCTS", "ORDER_STATUSES",
    "PRICE_PRODUCTS", "PRODUCTS_INVENTORY", "PRODUCTS_LOAD", "PRODUCTS_SEARCH", "PRODUCT_ANON_UPLOAD",
    "PRODUCT_PURCHASABLE", "PRODUCT_UPLOAD", "PRODUCT_VARIANTS_INFO", "QUOTE", "QUOTES", "QUOTE_ATTACH_FILE_CREATE",
    "QUOTE_ATTACH_FILE_DELETE", "QUOTE_CHECKOUT", "QUOTE_CONFIG", "QUOTE_CREATE", "QUOTE_EMAIL",
    "QUOTE_EXTRA_FIELDS_CONFIG", "QUOTE_FRONTEND_PDF", "QUOTE_ORDERED", "QUOTE_PDF_EXPORT", "QUOTE_UPDATE",
    "QUOTE_USER_STORE_INFO", "RECEIPT", "RECEIPTS", "RECEIPT_LINE", "RECEIPT_LINES", "SHOPPING_LIST", "SHOPPING_LISTS",
    "SHOPPING_LISTS_CREATE", "SHOPPING_LISTS_DELETE", "SHOPPING_LISTS_DUPLICATE", "SHOPPING_LISTS_ID_NAME",
    "SHOPPING_LISTS_ITEMS_CREATE", "SHOPPING_LISTS_ITEMS_DELETE", "SHOPPING_LISTS_ITEMS_UPDATE",
    "SHOPPING_LISTS_UPDATE", "STOREFRONT_CONFIG", "STOREFRONT_CONFIGS", "STOREFRONT_DEFAULT_LANGUAGE",
    "STOREFRONT_PRODUCT_SETTINGS", "STOREFRONT_SCRIPT", "STOREFRONT_SETTINGS", "STORE_BASIC_INFO",
    "STORE_CHECKOUT_CONFIG", "STORE_CONFIG_SWITCH_STATUS", "STORE_FRONT_TOKEN", "STORE_LIMITATIONS",
    "SUPER_ADMIN_BEGIN_MASQUERADE", "SUPER_ADMIN_COMPANIES", "SUPER_ADMIN_END_MASQUERADE", "SUPER_ADMIN_MASQUERADING",
    "TAX_ZONE_RATES", "UPDATE_ACCOUNT_SETTINGS", "UPDATE_CUSTOMER_ACCOUNT_SETTINGS", "USER", "USERS", "USER_COMPANY",
    "USER_CREATE", "USER_DELETE", "USER_EMAIL_CHECK", "USER_EXTRA_FIELDS", "USER_LOGIN_STATE",
    "USER_MASQUERADING_COMPANY", "USER_MASQUERADING_COMPANY_BEGIN", "USER_MASQUERADING_COMPANY_END", "USER_UPDATE",
    "VALIDATE_PRODUCT", "VALIDATE_PRODUCTS", "VARIANT_SKU",
]

ACCOUNT_FORM_FIELDS = Operation(
    "AccountFormFields",
    "query",
    """query AccountFormFields($storeHash: String!, $formType: Int!) {
  accountFormFields(storeHash: $storeHash, formType: $formType) {
    ...RegistrationField
  }
}""",
    fragments=(fragment_texts.REGISTRATION_FIELD,),
    root="accountFormFields",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String!", "formType": "Int!"},
    defaults=("storeHash",),
    from_storefront={"storeHash": "store_hash"},
    method=lambda: Client.account_form_fields,
    model=lambda: list[models.RegistrationField],
    package=__package__,
    complexity=10,
)

ACCOUNT_SETTINGS = Operation(
    "AccountSettings",
    "query",
    """query AccountSettings($companyId: Int!) {
  accountSettings(companyId: $companyId) {
    ...AccountProfile
  }
}""",
    fragments=(fragment_texts.ACCOUNT_PROFILE, fragment_texts.FORM_FIELD_VALUE, fragment_texts.USER_EXTRA_FIELD_VALUE),
    root="accountSettings",
    access=Access.B2B,
    variables={"companyId": "Int!"},
    method=lambda: Client.account_settings,
    model=lambda: models.AccountProfile,
    package=__package__,
    complexity=21,
)

ADDRESS = Operation(
    "Address",
    "query",
    """query Address($companyId: Int!, $addressId: Int!) {
  address(companyId: $companyId, addressId: $addressId) {
    ...CompanyAddress
  }
}""",
    fragments=(fragment_texts.COMPANY_ADDRESS, fragment_texts.COMPANY_REFERENCE),
    root="address",
    access=Access.B2B,
    permissions=("get_address_detail",),
    variables={"companyId": "Int!", "addressId": "Int!"},
    method=lambda: Client.address,
    model=lambda: models.CompanyAddress,
    nullable=True,
    package=__package__,
    complexity=12,
)

ADDRESSES = Operation(
    "Addresses",
    "query",
    """query Addresses($companyId: Int!, $search: String, $firstName: String, $lastName: String, $address: String, $country: String, $state: String, $city: String, $label: String, $uuid: String, $isShipping: Decimal, $isBilling: Decimal, $company: String, $first: Int, $after: String, $last: Int, $before: String, $offset: Int) {
  addresses(
    companyId: $companyId
    search: $search
    firstName: $firstName
    lastName: $lastName
    address: $address
    country: $country
    state: $state
    city: $city
    label: $label
    uuid: $uuid
    isShipping: $isShipping
    isBilling: $isBilling
    company: $company
    first: $first
    after: $after
    last: $last
    before: $before
    offset: $offset
  ) {
    totalCount
    pageInfo {
      ...Paging
    }
    edges {
      cursor
      node {
        ...CompanyAddress
      }
    }
  }
}""",
    fragments=(fragment_texts.COMPANY_ADDRESS, fragment_texts.COMPANY_REFERENCE, fragment_texts.PAGING),
    root="addresses",
    access=Access.B2B,
    permissions=("get_addresses",),
    variables={"companyId": "Int!", "search": "String", "firstName": "String", "lastName": "String", "address": "String", "country": "String", "state": "String", "city": "String", "label": "String", "uuid": "String", "isShipping": "Decimal", "isBilling": "Decimal", "company": "String", "first": "Int", "after": "String", "last": "Int", "before": "String", "offset": "Int"},
    method=lambda: Client.addresses,
    model=lambda: models.Addresses,
    package=__package__,
    complexity=652,
)

ADDRESS_CONFIG = Operation(
    "AddressConfig",
    "query",
    """query AddressConfig($storeHash: String!) {
  addressConfig(storeHash: $storeHash) {
    ...AddressSwitchState
  }
}""",
    fragments=(fragment_texts.ADDRESS_SWITCH_STATE,),
    root="addressConfig",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String!"},
    defaults=("storeHash",),
    from_storefront={"storeHash": "store_hash"},
    method=lambda: Client.address_config,
    model=lambda: list[models.AddressSwitchState],
    package=__package__,
    complexity=10,
)

ADDRESS_CREATE = Operation(
    "AddressCreate",
    "mutation",
    """mutation AddressCreate($addressData: AddressInputType!) {
  addressCreate(addressData: $addressData) {
    address {
      ...CompanyAddress
    }
  }
}""",
    fragments=(fragment_texts.COMPANY_ADDRESS, fragment_texts.COMPANY_REFERENCE),
    root="addressCreate",
    access=Access.B2B,
    permissions=("create_address",),
    variables={"addressData": "AddressInputType!"},
    method=lambda: Client.address_create,
    model=lambda: models.AddressCreate,
    package=__package__,
    complexity=13,
)

ADDRESS_DELETE = Operation(
    "AddressDelete",
    "mutation",
    """mutation AddressDelete($addressId: Int!, $companyId: Int!) {
  addressDelete(addressId: $addressId, companyId: $companyId) {
    message
  }
}""",
    root="addressDelete",
    access=Access.B2B,
    permissions=("delete_address",),
    variables={"addressId": "Int!", "companyId": "Int!"},
    method=lambda: Client.address_delete,
    model=lambda: models.AddressDelete,
    package=__package__,
    complexity=1,
)

ADDRESS_EXTRA_FIELDS = Operation(
    "AddressExtraFields",
    "query",
    """query AddressExtraFields($storeHash: String!) {
  addressExtraFields(storeHash: $storeHash) {
    ...ExtraFieldDefinition
  }
}""",
    fragments=(fragment_texts.EXTRA_FIELD_DEFINITION,),
    root="addressExtraFields",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String!"},
    defaults=("storeHash",),
    from_storefront={"storeHash": "store_hash"},
    method=lambda: Client.address_extra_fields,
    model=lambda: list[models.ExtraFieldDefinition],
    package=__package__,
    complexity=10,
)

ADDRESS_UPDATE = Operation(
    "AddressUpdate",
    "mutation",
    """mutation AddressUpdate($addressData: AddressUpdateType!) {
  addressUpdate(addressData: $addressData) {
    address {
      ...CompanyAddress
    }
  }
}""",
    fragments=(fragment_texts.COMPANY_ADDRESS, fragment_texts.COMPANY_REFERENCE),
    root="addressUpdate",
    access=Access.B2B,
    permissions=("update_address",),
    variables={"addressData": "AddressUpdateType!"},
    method=lambda: Client.address_update,
    model=lambda: models.AddressUpdate,
    package=__package__,
    complexity=13,
    idempotent=True,
)

ALL_ORDERS = Operation(
    "AllOrders",
    "query",
    """query AllOrders($companyIds: [Int], $q: String, $companyId: Decimal, $bcOrderId: Decimal, $poNumber: String, $extraInt1: Decimal, $extraInt2: Decimal, $extraInt3: Decimal, $extraInt4: Decimal, $extraInt5: Decimal, $extraStr1: String, $extraStr2: String, $extraStr3: String, $extraStr4: String, $extraStr5: String, $beginDateAt: Date, $endDateAt: Date, $companyName: String, $search: String, $status: String, $email: String, $orderBy: String, $extraStr1_In: String, $isShowMy: String, $createdBy: String, $first: Int, $after: String, $last: Int, $before: String, $offset: Int) {
  allOrders(
    companyIds: $companyIds
    q: $q
    companyId: $companyId
    bcOrderId: $bcOrderId
    poNumber: $poNumber
    extraInt1: $extraInt1
    extraInt2: $extraInt2
    extraInt3: $extraInt3
    extraInt4: $extraInt4
    extraInt5: $extraInt5
    extraStr1: $extraStr1
    extraStr2: $extraStr2
    extraStr3: $extraStr3
    extraStr4: $extraStr4
    extraStr5: $extraStr5
    beginDateAt: $beginDateAt
    endDateAt: $endDateAt
    companyName: $companyName
    search: $search
    status: $status
    email: $email
    orderBy: $orderBy
    extraStr1_In: $extraStr1_In
    isShowMy: $isShowMy
    createdBy: $createdBy
    first: $first
    after: $after
    last: $last
    before: $before
    offset: $offset
  ) {
    totalCount
    pageInfo {
      ...Paging
    }
    edges {
      cursor
      node {
        ...OrderSummary
      }
    }
  }
}""",
    fragments=(fragment_texts.COMPANY_REFERENCE, fragment_texts.ORDER_SUMMARY, fragment_texts.PAGING),
    root="allOrders",
    access=Access.B2B,
    permissions=("get_orders",),
    variables={"companyIds": "[Int]", "q": "String", "companyId": "Decimal", "bcOrderId": "Decimal", "poNumber": "String", "extraInt1": "Decimal", "extraInt2": "Decimal", "extraInt3": "Decimal", "extraInt4": "Decimal", "extraInt5": "Decimal", "extraStr1": "String", "extraStr2": "String", "extraStr3": "String", "extraStr4": "String", "extraStr5": "String", "beginDateAt": "Date", "endDateAt": "Date", "companyName": "String", "search": "String", "status": "String", "email": "String", "orderBy": "String", "extraStr1_In": "String", "isShowMy": "String", "createdBy": "String", "first": "Int", "after": "String", "last": "Int", "before": "String", "offset": "Int"},
    method=lambda: Client.all_orders,
    model=lambda: models.AllOrders,
    package=__package__,
    complexity=202,
)

ALL_RECEIPT_LINES = Operation(
    "AllReceiptLines",
    "query",
    """query AllReceiptLines($paymentStatus: [Int], $search: String, $orderBy: String, $invoiceId: String, $first: Int, $after: String, $last: Int, $before: String, $offset: Int) {
  allReceiptLines(
    paymentStatus: $paymentStatus
    search: $search
    orderBy: $orderBy
    invoiceId: $invoiceId
    first: $first
    after: $after
    last: $last
    before: $before
    offset: $offset
  ) {
    totalCount
    pageInfo {
      ...Paging
    }
    edges {
      cursor
      node {
        ...PaymentLine
      }
    }
  }
}""",
    fragments=(fragment_texts.COMPANY_REFERENCE, fragment_texts.PAGING, fragment_texts.PAYMENT_LINE),
    root="allReceiptLines",
    access=Access.B2B,
    permissions=("get_invoice_payments_history",),
    variables={"paymentStatus": "[Int]", "search": "String", "orderBy": "String", "invoiceId": "String", "first": "Int", "after": "String", "last": "Int", "before": "String", "offset": "Int"},
    method=lambda: Client.all_receipt_lines,
    model=lambda: models.AllReceiptLines,
    package=__package__,
    complexity=152,
)

AUTHORIZATION = Operation(
    "Authorization",
    "mutation",
    """mutation Authorization($authData: UserAuthType!) {
  authorization(authData: $authData) {
    result {
      ...SignIn
    }
  }
}""",
    fragments=(fragment_texts.GRANTED_PERMISSION, fragment_texts.SIGN_IN, fragment_texts.USER_IDENTITY),
    root="authorization",
    access=Access.ANONYMOUS,
    variables={"authData": "UserAuthType!"},
    method=lambda: Client.authorization,
    model=lambda: models.Authorization,
    package=__package__,
    complexity=13,
    secret=True,
)

AUTO_LOADER = Operation(
    "AutoLoader",
    "query",
    """query AutoLoader($storeHash: String!) {
  autoLoader(storeHash: $storeHash) {
    storefrontUrl
    checkoutUrl
  }
}""",
    root="autoLoader",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String!"},
    defaults=("storeHash",),
    from_storefront={"storeHash": "store_hash"},
    method=lambda: Client.auto_loader,
    model=lambda: models.AutoLoader,
    nullable=True,
    package=__package__,
    complexity=1,
)

BC_ORDER_STATUSES = Operation(
    "BcOrderStatuses",
    "query",
    """query BcOrderStatuses {
  bcOrderStatuses {
    ...OrderStatusLabel
  }
}""",
    fragments=(fragment_texts.ORDER_STATUS_LABEL,),
    root="bcOrderStatuses",
    access=Access.BC,
    method=lambda: Client.bc_order_statuses,
    model=lambda: list[models.OrderStatusLabel],
    package=__package__,
    complexity=10,
)

CHECKOUT_LOGIN = Operation(
    "CheckoutLogin",
    "mutation",
    """mutation CheckoutLogin($cartData: CheckoutLoginType!) {
  checkoutLogin(cartData: $cartData) {
    result {
      redirectUrl
    }
  }
}""",
    root="checkoutLogin",
    access=Access.B2B,
    permissions=("purchase_enable",),
    variables={"cartData": "CheckoutLoginType!"},
    method=lambda: Client.checkout_login,
    model=lambda: models.CheckoutLogin,
    package=__package__,
    complexity=2,
    idempotent=True,
)

COMPANY_CREATE = Operation(
    "CompanyCreate",
    "mutation",
    """mutation CompanyCreate($companyData: CompanyInputType) {
  companyCreate(companyData: $companyData) {
    company {
      ...CompanyAccount
    }
  }
}""",
    fragments=(fragment_texts.COMPANY_ACCOUNT,),
    root="companyCreate",
    access=Access.ANONYMOUS,
    variables={"companyData": "CompanyInputType"},
    from_storefront={"companyData.storeHash": "store_hash"},
    method=lambda: Client.company_create,
    model=lambda: models.CompanyCreate,
    package=__package__,
    complexity=12,
)

COMPANY_CREDIT_CONFIG = Operation(
    "CompanyCreditConfig",
    "query",
    """query CompanyCreditConfig($isMasqueradingCompany: Boolean) {
  companyCreditConfig(isMasqueradingCompany: $isMasqueradingCompany) {
    ...CompanyCredit
  }
}""",
    fragments=(fragment_texts.COMPANY_CREDIT,),
    root="companyCreditConfig",
    access=Access.B2B,
    variables={"isMasqueradingCompany": "Boolean"},
    method=lambda: Client.company_credit_config,
    model=lambda: models.CompanyCredit,
    nullable=True,
    package=__package__,
    complexity=1,
)

COMPANY_EXTRA_FIELDS = Operation(
    "CompanyExtraFields",
    "query",
    """query CompanyExtraFields($storeHash: String!) {
  companyExtraFields(storeHash: $storeHash) {
    ...ExtraFieldDefinition
  }
}""",
    fragments=(fragment_texts.EXTRA_FIELD_DEFINITION,),
    root="companyExtraFields",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String!"},
    defaults=("storeHash",),
    from_storefront={"storeHash": "store_hash"},
    method=lambda: Client.company_extra_fields,
    model=lambda: list[models.ExtraFieldDefinition],
    package=__package__,
    complexity=10,
)

COMPANY_PAYMENT_TERMS = Operation(
    "CompanyPaymentTerms",
    "query",
    """query CompanyPaymentTerms($companyId: Int!) {
  companyPaymentTerms(companyId: $companyId) {
    isEnabled
    paymentTerms
  }
}""",
    root="companyPaymentTerms",
    access=Access.B2B,
    variables={"companyId": "Int!"},
    method=lambda: Client.company_payment_terms,
    model=lambda: models.CompanyPaymentTerms,
    nullable=True,
    package=__package__,
    complexity=1,
)

COMPANY_PERMISSIONS = Operation(
    "CompanyPermissions",
    "query",
    """query CompanyPermissions {
  companyPermissions {
    ...PermissionDefinition
  }
}""",
    fragments=(fragment_texts.PERMISSION_DEFINITION,),
    root="companyPermissions",
    access=Access.B2B,
    permissions=("get_roles",),
    method=lambda: Client.company_permissions,
    model=lambda: list[models.PermissionDefinition],
    package=__package__,
    complexity=10,
)

COMPANY_ROLE = Operation(
    "CompanyRole",
    "query",
    """query CompanyRole($roleId: Int!, $companyId: Int) {
  companyRole(roleId: $roleId, companyId: $companyId) {
    ...RoleDetail
  }
}""",
    fragments=(fragment_texts.ROLE_DETAIL, fragment_texts.ROLE_PERMISSION),
    root="companyRole",
    access=Access.B2B,
    permissions=("get_roles",),
    variables={"roleId": "Int!", "companyId": "Int"},
    method=lambda: Client.company_role,
    model=lambda: models.RoleDetail,
    nullable=True,
    package=__package__,
    complexity=11,
)

COMPANY_ROLES = Operation(
    "CompanyRoles",
    "query",
    """query CompanyRoles($companyId: Int, $search: String, $first: Int, $after: String, $last: Int, $before: String, $offset: Int) {
  companyRoles(
    companyId: $companyId
    search: $search
    first: $first
    after: $after
    last: $last
    before: $before
    offset: $offset
  ) {
    totalCount
    pageInfo {
      ...Paging
    }
    edges {
      cursor
      node {
        ...RoleSummary
      }
    }
  }
}""",
    fragments=(fragment_texts.PAGING, fragment_texts.ROLE_SUMMARY),
    root="companyRoles",
    access=Access.B2B,
    permissions=("get_roles",),
    variables={"companyId": "Int", "search": "String", "first": "Int", "after": "String", "last": "Int", "before": "String", "offset": "Int"},
    method=lambda: Client.company_roles,
    model=lambda: models.CompanyRoles,
    package=__package__,
    complexity=102,
)

COMPANY_SUBSIDIARIES = Operation(
    "CompanySubsidiaries",
    "query",
    """query CompanySubsidiaries {
  companySubsidiaries {
    ...HierarchyCompany
  }
}""",
    fragments=(fragment_texts.HIERARCHY_COMPANY,),
    root="companySubsidiaries",
    access=Access.B2B,
    method=lambda: Client.company_subsidiaries,
    model=lambda: list[models.HierarchyCompany],
    package=__package__,
    complexity=10,
)

COMPANY_USER_INFO = Operation(
    "CompanyUserInfo",
    "query",
    """query CompanyUserInfo($storeHash: String!, $email: String!, $customerId: Int) {
  companyUserInfo(storeHash: $storeHash, email: $email, customerId: $customerId) {
    userType
    userInfo {
      ...KnownUser
    }
  }
}""",
    fragments=(fragment_texts.KNOWN_USER,),
    root="companyUserInfo",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String!", "email": "String!", "customerId": "Int"},
    defaults=("storeHash",),
    from_storefront={"storeHash": "store_hash"},
    method=lambda: Client.company_user_info,
    model=lambda: models.CompanyUserInfo,
    package=__package__,
    complexity=2,
    deprecated="userEmailCheck",
)

COMPANY_VALIDATE_EMAIL = Operation(
    "CompanyValidateEmail",
    "query",
    """query CompanyValidateEmail($storeHash: String!, $email: String!, $role: Int!, $channelId: Int) {
  companyValidateEmail(
    storeHash: $storeHash
    email: $email
    role: $role
    channelId: $channelId
  ) {
    isValid
    userInfo {
      ...KnownUser
    }
  }
}""",
    fragments=(fragment_texts.KNOWN_USER,),
    root="companyValidateEmail",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String!", "email": "String!", "role": "Int!", "channelId": "Int"},
    defaults=("storeHash",),
    from_storefront={"storeHash": "store_hash", "channelId": "channel_id"},
    method=lambda: Client.company_validate_email,
    model=lambda: models.CompanyValidateEmail,
    package=__package__,
    complexity=2,
)

COUNTRIES = Operation(
    "Countries",
    "query",
    """query Countries($storeHash: String) {
  countries(storeHash: $storeHash) {
    ...Country
  }
}""",
    fragments=(fragment_texts.COUNTRY,),
    root="countries",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String"},
    from_storefront={"storeHash": "store_hash"},
    method=lambda: Client.countries,
    model=lambda: list[models.Country],
    package=__package__,
    complexity=110,
)

CREATED_BY_USER = Operation(
    "CreatedByUser",
    "query",
    """query CreatedByUser($companyId: Int!, $module: Int!) {
  createdByUser(companyId: $companyId, module: $module) {
    results
  }
}""",
    root="createdByUser",
    access=Access.B2B,
    variables={"companyId": "Int!", "module": "Int!"},
    method=lambda: Client.created_by_user,
    model=lambda: models.CreatedByUser,
    package=__package__,
    complexity=1,
)

CREATE_ORDER = Operation(
    "CreateOrder",
    "mutation",
    """mutation CreateOrder($createData: OrderCreateInputType!) {
  createOrder(createData: $createData) {
    orderId
  }
}""",
    root="createOrder",
    access=Access.B2B,
    permissions=("purchase_enable",),
    variables={"createData": "OrderCreateInputType!"},
    method=lambda: Client.create_order,
    model=lambda: models.CreateOrder,
    package=__package__,
    complexity=1,
)

CURRENCIES = Operation(
    "Currencies",
    "query",
    """query Currencies($storeHash: String!, $channelId: String!) {
  currencies(storeHash: $storeHash, channelId: $channelId) {
    enteredInclusiveTax
    channelCurrencies
    currencies {
      ...StoreCurrency
    }
  }
}""",
    fragments=(fragment_texts.STORE_CURRENCY,),
    root="currencies",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String!", "channelId": "String!"},
    defaults=("storeHash", "channelId"),
    from_storefront={"storeHash": "store_hash", "channelId": "channel_text"},
    method=lambda: Client.currencies,
    model=lambda: models.Currencies,
    package=__package__,
    complexity=11,
)

CURRENT_USER = Operation(
    "CurrentUser",
    "query",
    """query CurrentUser {
  currentUser {
    ...CompanyUser
  }
}""",
    fragments=(fragment_texts.COMPANY_REFERENCE, fragment_texts.COMPANY_USER, fragment_texts.USER_EXTRA_FIELD_VALUE, fragment_texts.USER_IDENTITY),
    root="currentUser",
    access=Access.B2B,
    method=lambda: Client.current_user,
    model=lambda: models.CompanyUser,
    package=__package__,
    complexity=12,
)

CUSTOMER_ACCOUNT_SETTINGS = Operation(
    "CustomerAccountSettings",
    "query",
    """query CustomerAccountSettings {
  customerAccountSettings {
    ...CustomerProfile
  }
}""",
    fragments=(fragment_texts.CUSTOMER_PROFILE, fragment_texts.FORM_FIELD_VALUE),
    root="customerAccountSettings",
    access=Access.EITHER,
    method=lambda: Client.customer_account_settings,
    model=lambda: models.CustomerProfile,
    package=__package__,
    complexity=11,
)

CUSTOMER_ADDRESS = Operation(
    "CustomerAddress",
    "query",
    """query CustomerAddress($addressId: Int!) {
  customerAddress(addressId: $addressId) {
    ...PersonalAddress
  }
}""",
    fragments=(fragment_texts.PERSONAL_ADDRESS,),
    root="customerAddress",
    access=Access.BC,
    variables={"addressId": "Int!"},
    method=lambda: Client.customer_address,
    model=lambda: models.PersonalAddress,
    nullable=True,
    package=__package__,
    complexity=11,
)

CUSTOMER_ADDRESSES = Operation(
    "CustomerAddresses",
    "query",
    """query CustomerAddresses($search: String, $firstName: String, $lastName: String, $country: String, $stateOrProvince: String, $city: String, $company: String, $first: Int, $after: String, $last: Int, $before: String, $offset: Int) {
  customerAddresses(
    search: $search
    firstName: $firstName
    lastName: $lastName
    country: $country
    stateOrProvince: $stateOrProvince
    city: $city
    company: $company
    first: $first
    after: $after
    last: $last
    before: $before
    offset: $offset
  ) {
    totalCount
    pageInfo {
      ...Paging
    }
    edges {
      cursor
      node {
        ...PersonalAddress
      }
    }
  }
}""",
    fragments=(fragment_texts.PAGING, fragment_texts.PERSONAL_ADDRESS),
    root="customerAddresses",
    access=Access.BC,
    variables={"search": "String", "firstName": "String", "lastName": "String", "country": "String", "stateOrProvince": "String", "city": "String", "company": "String", "first": "Int", "after": "String", "last": "Int", "before": "String", "offset": "Int"},
    method=lambda: Client.customer_addresses,
    model=lambda: models.CustomerAddresses,
    package=__package__,
    complexity=602,
)

CUSTOMER_ADDRESS_CREATE = Operation(
    "CustomerAddressCreate",
    "mutation",
    """mutation CustomerAddressCreate($addressData: CustomerAddressInputType!) {
  customerAddressCreate(addressData: $addressData) {
    address {
      ...PersonalAddress
    }
  }
}""",
    fragments=(fragment_texts.PERSONAL_ADDRESS,),
    root="customerAddressCreate",
    access=Access.BC,
    variables={"addressData": "CustomerAddressInputType!"},
    method=lambda: Client.customer_address_create,
    model=lambda: models.CustomerAddressCreate,
    package=__package__,
    complexity=12,
)

CUSTOMER_ADDRESS_DELETE = Operation(
    "CustomerAddressDelete",
    "mutation",
    """mutation CustomerAddressDelete($bcAddressId: Int!) {
  customerAddressDelete(bcAddressId: $bcAddressId) {
    message
  }
}""",
    root="customerAddressDelete",
    access=Access.BC,
    variables={"bcAddressId": "Int!"},
    method=lambda: Client.customer_address_delete,
    model=lambda: models.CustomerAddressDelete,
    package=__package__,
    complexity=1,
)

CUSTOMER_ADDRESS_UPDATE = Operation(
    "CustomerAddressUpdate",
    "mutation",
    """mutation CustomerAddressUpdate($addressData: CustomerAddressUpdateType!) {
  customerAddressUpdate(addressData: $addressData) {
    address {
      ...PersonalAddress
    }
  }
}""",
    fragments=(fragment_texts.PERSONAL_ADDRESS,),
    root="customerAddressUpdate",
    access=Access.BC,
    variables={"addressData": "CustomerAddressUpdateType!"},
    method=lambda: Client.customer_address_update,
    model=lambda: models.CustomerAddressUpdate,
    package=__package__,
    complexity=12,
    idempotent=True,
)

CUSTOMER_CREATE = Operation(
    "CustomerCreate",
    "mutation",
    """mutation CustomerCreate($customerData: CustomerInputType!, $recaptchaUserResponse: String) {
  customerCreate(
    customerData: $customerData
    recaptchaUserResponse: $recaptchaUserResponse
  ) {
    customer {
      ...StoreCustomer
    }
  }
}""",
    fragments=(fragment_texts.FORM_FIELD_VALUE, fragment_texts.REGISTERED_ADDRESS, fragment_texts.STORE_CUSTOMER),
    root="customerCreate",
    access=Access.ANONYMOUS,
    variables={"customerData": "CustomerInputType!", "recaptchaUserResponse": "String"},
    from_storefront={"customerData.storeHash": "store_hash"},
    method=lambda: Client.customer_create,
    model=lambda: models.CustomerCreate,
    package=__package__,
    complexity=123,
    secret=True,
)

CUSTOMER_EMAIL_CHECK = Operation(
    "CustomerEmailCheck",
    "query",
    """query CustomerEmailCheck($email: String!, $storeHash: String!, $channelId: Int) {
  customerEmailCheck(email: $email, storeHash: $storeHash, channelId: $channelId) {
    userType
  }
}""",
    root="customerEmailCheck",
    access=Access.ANONYMOUS,
    variables={"email": "String!", "storeHash": "String!", "channelId": "Int"},
    defaults=("storeHash",),
    from_storefront={"storeHash": "store_hash", "channelId": "channel_id"},
    method=lambda: Client.customer_email_check,
    model=lambda: models.CustomerEmailCheck,
    package=__package__,
    complexity=1,
)

CUSTOMER_INFO = Operation(
    "CustomerInfo",
    "query",
    """query CustomerInfo {
  customerInfo {
    ...CustomerIdentity
  }
}""",
    fragments=(fragment_texts.CUSTOMER_IDENTITY, fragment_texts.GRANTED_PERMISSION, fragment_texts.KNOWN_USER),
    root="customerInfo",
    access=Access.EITHER,
    method=lambda: Client.customer_info,
    model=lambda: models.CustomerIdentity,
    package=__package__,
    complexity=12,
)

CUSTOMER_ORDER = Operation(
    "CustomerOrder",
    "query",
    """query CustomerOrder($id: Int!) {
  customerOrder(id: $id) {
    ...OrderDetail
  }
}""",
    fragments=(fragment_texts.COMPANY_REFERENCE, fragment_texts.ORDER_DETAIL, fragment_texts.ORDER_EVENT),
    root="customerOrder",
    access=Access.BC,
    variables={"id": "Int!"},
    method=lambda: Client.customer_order,
    model=lambda: models.OrderDetail,
    nullable=True,
    package=__package__,
    complexity=12,
)

CUSTOMER_ORDERS = Operation(
    "CustomerOrders",
    "query",
    """query CustomerOrders($channelId: Int, $q: String, $companyId: Decimal, $bcOrderId: Decimal, $poNumber: String, $extraInt1: Decimal, $extraInt2: Decimal, $extraInt3: Decimal, $extraInt4: Decimal, $extraInt5: Decimal, $extraStr1: String, $extraStr2: String, $extraStr3: String, $extraStr4: String, $extraStr5: String, $beginDateAt: Date, $endDateAt: Date, $companyName: String, $search: String, $status: String, $email: String, $orderBy: String, $extraStr1_In: String, $isShowMy: String, $createdBy: String, $companyIds: [Int], $first: Int, $after: String, $last: Int, $before: String, $offset: Int) {
  customerOrders(
    channelId: $channelId
    q: $q
    companyId: $companyId
    bcOrderId: $bcOrderId
    poNumber: $poNumber
    extraInt1: $extraInt1
    extraInt2: $extraInt2
    extraInt3: $extraInt3
    extraInt4: $extraInt4
    extraInt5: $extraInt5
    extraStr1: $extraStr1
    extraStr2: $extraStr2
    extraStr3: $extraStr3
    extraStr4: $extraStr4
    extraStr5: $extraStr5
    beginDateAt: $beginDateAt
    endDateAt: $endDateAt
    companyName: $companyName
    search: $search
    status: $status
    email: $email
    orderBy: $orderBy
    extraStr1_In: $extraStr1_In
    isShowMy: $isShowMy
    createdBy: $createdBy
    companyIds: $companyIds
    first: $first
    after: $after
    last: $last
    before: $before
    offset: $offset
  ) {
    totalCount
    pageInfo {
      ...Paging
    }
    edges {
      cursor
      node {
        ...OrderSummary
      }
    }
  }
}""",
    fragments=(fragment_texts.COMPANY_REFERENCE, fragment_texts.ORDER_SUMMARY, fragment_texts.PAGING),
    root="customerOrders",
    access=Access.BC,
    variables={"channelId": "Int", "q": "String", "companyId": "Decimal", "bcOrderId": "Decimal", "poNumber": "String", "extraInt1": "Decimal", "extraInt2": "Decimal", "extraInt3": "Decimal", "extraInt4": "Decimal", "extraInt5": "Decimal", "extraStr1": "String", "extraStr2": "String", "extraStr3": "String", "extraStr4": "String", "extraStr5": "String", "beginDateAt": "Date", "endDateAt": "Date", "companyName": "String", "search": "String", "status": "String", "email": "String", "orderBy": "String", "extraStr1_In": "String", "isShowMy": "String", "createdBy": "String", "companyIds": "[Int]", "first": "Int", "after": "String", "last": "Int", "before": "String", "offset": "Int"},
    from_storefront={"channelId": "channel_id"},
    method=lambda: Client.customer_orders,
    model=lambda: models.CustomerOrders,
    package=__package__,
    complexity=202,
)

CUSTOMER_QUOTES = Operation(
    "CustomerQuotes",
    "query",
    """query CustomerQuotes($channelId: Int, $search: String, $quoteNumber: String, $quoteTitle: String, $status: Decimal, $company: String, $createdBy: String, $email: String, $salesRep: String, $dateCreatedBeginAt: Date, $dateCreatedEndAt: Date, $dateUpdatedBeginAt: Date, $dateUpdatedEndAt: Date, $dateExpiredBeginAt: Date, $dateExpiredEndAt: Date, $orderBy: String, $first: Int, $after: String, $last: Int, $before: String, $offset: Int) {
  customerQuotes(
    channelId: $channelId
    search: $search
    quoteNumber: $quoteNumber
    quoteTitle: $quoteTitle
    status: $status
    company: $company
    createdBy: $createdBy
    email: $email
    salesRep: $salesRep
    dateCreatedBeginAt: $dateCreatedBeginAt
    dateCreatedEndAt: $dateCreatedEndAt
    dateUpdatedBeginAt: $dateUpdatedBeginAt
    dateUpdatedEndAt: $dateUpdatedEndAt
    dateExpiredBeginAt: $dateExpiredBeginAt
    dateExpiredEndAt: $dateExpiredEndAt
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
    offset: $offset
  ) {
    totalCount
    pageInfo {
      ...Paging
    }
    edges {
      cursor
      node {
        ...QuoteSummary
      }
    }
  }
}""",
    fragments=(fragment_texts.PAGING, fragment_texts.QUOTE_REFERENCE, fragment_texts.QUOTE_SUMMARY),
    root="customerQuotes",
    access=Access.BC,
    variables={"channelId": "Int", "search": "String", "quoteNumber": "String", "quoteTitle": "String", "status": "Decimal", "company": "String", "createdBy": "String", "email": "String", "salesRep": "String", "dateCreatedBeginAt": "Date", "dateCreatedEndAt": "Date", "dateUpdatedBeginAt": "Date", "dateUpdatedEndAt": "Date", "dateExpiredBeginAt": "Date", "dateExpiredEndAt": "Date", "orderBy": "String", "first": "Int", "after": "String", "last": "Int", "before": "String", "offset": "Int"},
    from_storefront={"channelId": "channel_id"},
    method=lambda: Client.customer_quotes,
    model=lambda: models.CustomerQuotes,
    package=__package__,
    complexity=102,
)

CUSTOMER_SHOPPING_LIST = Operation(
    "CustomerShoppingList",
    "query",
    """query CustomerShoppingList($id: Int!, $productsSearch: String, $productsOrderBy: String, $productsFirst: Int, $productsAfter: String, $productsLast: Int, $productsBefore: String, $productsOffset: Int) {
  customerShoppingList(id: $id) {
    ...CustomerShoppingListDetail
    products(
      search: $productsSearch
      orderBy: $productsOrderBy
      first: $productsFirst
      after: $productsAfter
      last: $productsLast
      before: $productsBefore
      offset: $productsOffset
    ) {
      totalCount
      pageInfo {
        ...Paging
      }
      edges {
        cursor
        node {
          ...ShoppingListLine
        }
      }
    }
  }
}""",
    fragments=(fragment_texts.CUSTOMER_SHOPPING_LIST_DETAIL, fragment_texts.PAGING, fragment_texts.SHOPPING_LIST_LINE),
    root="customerShoppingList",
    access=Access.BC,
    variables={"id": "Int!", "productsSearch": "String", "productsOrderBy": "String", "productsFirst": "Int", "productsAfter": "String", "productsLast": "Int", "productsBefore": "String", "productsOffset": "Int"},
    method=lambda: Client.customer_shopping_list,
    model=lambda: models.CustomerShoppingList,
    nullable=True,
    package=__package__,
    complexity=103,
)

CUSTOMER_SHOPPING_LISTS = Operation(
    "CustomerShoppingLists",
    "query",
    """query CustomerShoppingLists($channelId: Int, $search: String, $orderBy: String, $first: Int, $after: String, $last: Int, $before: String, $offset: Int) {
  customerShoppingLists(
    channelId: $channelId
    search: $search
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
    offset: $offset
  ) {
    totalCount
    pageInfo {
      ...Paging
    }
    edges {
      cursor
      node {
        ...CustomerShoppingListSummary
      }
    }
  }
}""",
    fragments=(fragment_texts.CUSTOMER_SHOPPING_LIST_SUMMARY, fragment_texts.PAGING),
    root="customerShoppingLists",
    access=Access.BC,
    variables={"channelId": "Int", "search": "String", "orderBy": "String", "first": "Int", "after": "String", "last": "Int", "before": "String", "offset": "Int"},
    from_storefront={"channelId": "channel_id"},
    method=lambda: Client.customer_shopping_lists,
    model=lambda: models.CustomerShoppingLists,
    package=__package__,
    complexity=152,
)

CUSTOMER_SHOPPING_LISTS_CREATE = Operation(
    "CustomerShoppingListsCreate",
    "mutation",
    """mutation CustomerShoppingListsCreate($shoppingListData: CustomerShoppingListsInputType!) {
  customerShoppingListsCreate(shoppingListData: $shoppingListData) {
    shoppingList {
      ...CustomerShoppingListDetail
    }
  }
}""",
    fragments=(fragment_texts.CUSTOMER_SHOPPING_LIST_DETAIL,),
    root="customerShoppingListsCreate",
    access=Access.BC,
    variables={"shoppingListData": "CustomerShoppingListsInputType!"},
    method=lambda: Client.customer_shopping_lists_create,
    model=lambda: models.CustomerShoppingListsCreate,
    package=__package__,
    complexity=2,
)

CUSTOMER_SHOPPING_LISTS_DELETE = Operation(
    "CustomerShoppingListsDelete",
    "mutation",
    """mutation CustomerShoppingListsDelete($id: Int!) {
  customerShoppingListsDelete(id: $id) {
    message
  }
}""",
    root="customerShoppingListsDelete",
    access=Access.BC,
    variables={"id": "Int!"},
    method=lambda: Client.customer_shopping_lists_delete,
    model=lambda: models.CustomerShoppingListsDelete,
    package=__package__,
    complexity=1,
)

CUSTOMER_SHOPPING_LISTS_DUPLICATE = Operation(
    "CustomerShoppingListsDuplicate",
    "mutation",
    """mutation CustomerShoppingListsDuplicate($sampleShoppingListId: Int!, $shoppingListData: ShoppingListsDuplicateInputType!) {
  customerShoppingListsDuplicate(
    sampleShoppingListId: $sampleShoppingListId
    shoppingListData: $shoppingListData
  ) {
    shoppingList {
      ...CustomerShoppingListDetail
    }
  }
}""",
    fragments=(fragment_texts.CUSTOMER_SHOPPING_LIST_DETAIL,),
    root="customerShoppingListsDuplicate",
    access=Access.BC,
    variables={"sampleShoppingListId": "Int!", "shoppingListData": "ShoppingListsDuplicateInputType!"},
    method=lambda: Client.customer_shopping_lists_duplicate,
    model=lambda: models.CustomerShoppingListsDuplicate,
    package=__package__,
    complexity=2,
)

CUSTOMER_SHOPPING_LISTS_ID_NAME = Operation(
    "CustomerShoppingListsIdName",
    "query",
    """query CustomerShoppingListsIdName($channelId: Int) {
  customerShoppingListsIdName(channelId: $channelId) {
    ...CustomerShoppingListName
  }
}""",
    fragments=(fragment_texts.CUSTOMER_SHOPPING_LIST_NAME,),
    root="customerShoppingListsIdName",
    access=Access.BC,
    variables={"channelId": "Int"},
    from_storefront={"channelId": "channel_id"},
    method=lambda: Client.customer_shopping_lists_id_name,
    model=lambda: list[models.CustomerShoppingListName],
    package=__package__,
    complexity=10,
)

CUSTOMER_SHOPPING_LISTS_ITEMS_CREATE = Operation(
    "CustomerShoppingListsItemsCreate",
    "mutation",
    """mutation CustomerShoppingListsItemsCreate($shoppingListId: Int, $items: [ShoppingListsItemsInputType]) {
  customerShoppingListsItemsCreate(shoppingListId: $shoppingListId, items: $items) {
    shoppingListsItems {
      ...ShoppingListLine
    }
  }
}""",
    fragments=(fragment_texts.SHOPPING_LIST_LINE,),
    root="customerShoppingListsItemsCreate",
    access=Access.BC,
    variables={"shoppingListId": "Int", "items": "[ShoppingListsItemsInputType]"},
    method=lambda: Client.customer_shopping_lists_items_create,
    model=lambda: models.CustomerShoppingListsItemsCreate,
    package=__package__,
    complexity=11,
)

CUSTOMER_SHOPPING_LISTS_ITEMS_DELETE = Operation(
    "CustomerShoppingListsItemsDelete",
    "mutation",
    """mutation CustomerShoppingListsItemsDelete($shoppingListId: Int!, $itemId: Int!) {
  customerShoppingListsItemsDelete(
    shoppingListId: $shoppingListId
    itemId: $itemId
  ) {
    message
  }
}""",
    root="customerShoppingListsItemsDelete",
    access=Access.BC,
    variables={"shoppingListId": "Int!", "itemId": "Int!"},
    method=lambda: Client.customer_shopping_lists_items_delete,
    model=lambda: models.CustomerShoppingListsItemsDelete,
    package=__package__,
    complexity=1,
)

CUSTOMER_SHOPPING_LISTS_ITEMS_UPDATE = Operation(
    "CustomerShoppingListsItemsUpdate",
    "mutation",
    """mutation CustomerShoppingListsItemsUpdate($shoppingListId: Int!, $itemId: Int!, $itemData: ShoppingListsItemsUpdateInputType!) {
  customerShoppingListsItemsUpdate(
    shoppingListId: $shoppingListId
    itemId: $itemId
    itemData: $itemData
  ) {
    shoppingListsItem {
      ...ShoppingListLine
    }
  }
}""",
    fragments=(fragment_texts.SHOPPING_LIST_LINE,),
    root="customerShoppingListsItemsUpdate",
    access=Access.BC,
    variables={"shoppingListId": "Int!", "itemId": "Int!", "itemData": "ShoppingListsItemsUpdateInputType!"},
    method=lambda: Client.customer_shopping_lists_items_update,
    model=lambda: models.CustomerShoppingListsItemsUpdate,
    package=__package__,
    complexity=2,
    idempotent=True,
)

CUSTOMER_SHOPPING_LISTS_UPDATE = Operation(
    "CustomerShoppingListsUpdate",
    "mutation",
    """mutation CustomerShoppingListsUpdate($id: Int!, $shoppingListData: CustomerShoppingListsInputType!) {
  customerShoppingListsUpdate(id: $id, shoppingListData: $shoppingListData) {
    shoppingList {
      ...CustomerShoppingListDetail
    }
  }
}""",
    fragments=(fragment_texts.CUSTOMER_SHOPPING_LIST_DETAIL,),
    root="customerShoppingListsUpdate",
    access=Access.BC,
    variables={"id": "Int!", "shoppingListData": "CustomerShoppingListsInputType!"},
    method=lambda: Client.customer_shopping_lists_update,
    model=lambda: models.CustomerShoppingListsUpdate,
    package=__package__,
    complexity=2,
    idempotent=True,
)

CUSTOMER_SUBSCRIBERS_CREATE = Operation(
    "CustomerSubscribersCreate",
    "mutation",
    """mutation CustomerSubscribersCreate($subscribersData: CustomerSubscribersInputType!) {
  customerSubscribersCreate(subscribersData: $subscribersData) {
    customerSubscribers {
      ...Subscriber
    }
  }
}""",
    fragments=(fragment_texts.SUBSCRIBER,),
    root="customerSubscribersCreate",
    access=Access.ANONYMOUS,
    variables={"subscribersData": "CustomerSubscribersInputType!"},
    from_storefront={"subscribersData.storeHash": "store_hash"},
    method=lambda: Client.customer_subscribers_create,
    model=lambda: models.CustomerSubscribersCreate,
    package=__package__,
    complexity=2,
)

DEFAULT_BILLING_ADDRESS = Operation(
    "DefaultBillingAddress",
    "query",
    """query DefaultBillingAddress($companyId: Int!) {
  defaultBillingAddress(companyId: $companyId) {
    ...CompanyAddress
  }
}""",
    fragments=(fragment_texts.COMPANY_ADDRESS, fragment_texts.COMPANY_REFERENCE),
    root="defaultBillingAddress",
    access=Access.B2B,
    permissions=("get_default_billing",),
    variables={"companyId": "Int!"},
    method=lambda: Client.default_billing_address,
    model=lambda: models.CompanyAddress,
    nullable=True,
    package=__package__,
    complexity=12,
)

DEFAULT_SHIPPING_ADDRESS = Operation(
    "DefaultShippingAddress",
    "query",
    """query DefaultShippingAddress($companyId: Int!) {
  defaultShippingAddress(companyId: $companyId) {
    ...CompanyAddress
  }
}""",
    fragments=(fragment_texts.COMPANY_ADDRESS, fragment_texts.COMPANY_REFERENCE),
    root="defaultShippingAddress",
    access=Access.B2B,
    permissions=("get_default_shipping",),
    variables={"companyId": "Int!"},
    method=lambda: Client.default_shipping_address,
    model=lambda: models.CompanyAddress,
    nullable=True,
    package=__package__,
    complexity=12,
)

INVOICE = Operation(
    "Invoice",
    "query",
    """query Invoice($invoiceId: Int!) {
  invoice(invoiceId: $invoiceId) {
    ...InvoiceDetail
  }
}""",
    fragments=(fragment_texts.COMPANY_REFERENCE, fragment_texts.INVOICE_AMOUNT, fragment_texts.INVOICE_DETAIL, fragment_texts.INVOICE_SUMMARY),
    root="invoice",
    access=Access.B2B,
    permissions=("get_invoice_detail",),
    variables={"invoiceId": "Int!"},
    method=lambda: Client.invoice,
    model=lambda: models.InvoiceDetail,
    nullable=True,
    package=__package__,
    complexity=16,
)

INVOICES = Operation(
    "Invoices",
    "query",
    """query Invoices($companyIds: [Int], $search: String, $orderBy: String, $invoiceNumber: String, $type: String, $orderNumber: String, $purchaseOrderNumber: String, $externalCustomerId: String, $storeHash: String, $externalId: String, $status: [String], $beginDateAt: Decimal, $endDateAt: Decimal, $idIn: String, $beginDueDateAt: Decimal, $endDueDateAt: Decimal, $first: Int, $after: String, $last: Int, $before: String, $offset: Int) {
  invoices(
    companyIds: $companyIds
    search: $search
    orderBy: $orderBy
    invoiceNumber: $invoiceNumber
    type: $type
    orderNumber: $orderNumber
    purchaseOrderNumber: $purchaseOrderNumber
    externalCustomerId: $externalCustomerId
    storeHash: $storeHash
    externalId: $externalId
    status: $status
    beginDateAt: $beginDateAt
    endDateAt: $endDateAt
    idIn: $idIn
    beginDueDateAt: $beginDueDateAt
    endDueDateAt: $endDueDateAt
    first: $first
    after: $after
    last: $last
    before: $before
    offset: $offset
  ) {
    totalCount
    pageInfo {
      ...Paging
    }
    edges {
      cursor
      node {
        ...InvoiceSummary
      }
    }
  }
}""",
    fragments=(fragment_texts.COMPANY_REFERENCE, fragment_texts.INVOICE_AMOUNT, fragment_texts.INVOICE_SUMMARY, fragment_texts.PAGING),
    root="invoices",
    access=Access.B2B,
    permissions=("get_invoices",),
    variables={"companyIds": "[Int]", "search": "String", "orderBy": "String", "invoiceNumber": "String", "type": "String", "orderNumber": "String", "purchaseOrderNumber": "String", "externalCustomerId": "String", "storeHash": "String", "externalId": "String", "status": "[String]", "beginDateAt": "Decimal", "endDateAt": "Decimal", "idIn": "String", "beginDueDateAt": "Decimal", "endDueDateAt": "Decimal", "first": "Int", "after": "String", "last": "Int", "before": "String", "offset": "Int"},
    arguments={"type_": "type"},
    from_storefront={"storeHash": "store_hash"},
    method=lambda: Client.invoices,
    model=lambda: models.Invoices,
    package=__package__,
    complexity=252,
)

INVOICES_EXPORT = Operation(
    "InvoicesExport",
    "mutation",
    """mutation InvoicesExport($invoiceFilterData: InvoiceFilterDataType, $lang: String) {
  invoicesExport(invoiceFilterData: $invoiceFilterData, lang: $lang) {
    url
  }
}""",
    root="invoicesExport",
    access=Access.B2B,
    permissions=("export_invoices",),
    variables={"invoiceFilterData": "InvoiceFilterDataType", "lang": "String"},
    method=lambda: Client.invoices_export,
    model=lambda: models.InvoicesExport,
    package=__package__,
    complexity=1,
    idempotent=True,
)

INVOICE_BC_ORDER_ALLOW_METHODS = Operation(
    "InvoiceBcOrderAllowMethods",
    "query",
    """query InvoiceBcOrderAllowMethods {
  invoiceBcOrderAllowMethods {
    allowMethods
  }
}""",
    root="invoiceBcOrderAllowMethods",
    access=Access.B2B,
    method=lambda: Client.invoice_bc_order_allow_methods,
    model=lambda: models.InvoiceBcOrderAllowMethods,
    nullable=True,
    package=__package__,
    complexity=1,
)

INVOICE_CREATE_BC_CART = Operation(
    "InvoiceCreateBcCart",
    "mutation",
    """mutation InvoiceCreateBcCart($bcCartData: BcCartInputType!) {
  invoiceCreateBcCart(bcCartData: $bcCartData) {
    result {
      checkoutUrl
      cartId
    }
  }
}""",
    root="invoiceCreateBcCart",
    access=Access.B2B,
    permissions=("pay_invoice",),
    variables={"bcCartData": "BcCartInputType!"},
    method=lambda: Client.invoice_create_bc_cart,
    model=lambda: models.InvoiceCreateBcCart,
    package=__package__,
    complexity=2,
)

INVOICE_CUSTOMER_INFORMATION = Operation(
    "InvoiceCustomerInformation",
    "query",
    """query InvoiceCustomerInformation {
  invoiceCustomerInformation {
    companyId
    companyName
    payerId
    payerName
  }
}""",
    root="invoiceCustomerInformation",
    access=Access.B2B,
    method=lambda: Client.invoice_customer_information,
    model=lambda: models.InvoiceCustomerInformation,
    nullable=True,
    package=__package__,
    complexity=1,
)

INVOICE_FINISH_BC_PAYMENT = Operation(
    "InvoiceFinishBcPayment",
    "mutation",
    """mutation InvoiceFinishBcPayment($orderId: Int!, $comment: String) {
  invoiceFinishBcPayment(orderId: $orderId, comment: $comment) {
    result
  }
}""",
    root="invoiceFinishBcPayment",
    access=Access.B2B,
    permissions=("pay_invoice",),
    variables={"orderId": "Int!", "comment": "String"},
    method=lambda: Client.invoice_finish_bc_payment,
    model=lambda: models.InvoiceFinishBcPayment,
    package=__package__,
    complexity=1,
)

INVOICE_PAYMENT_BC_CART = Operation(
    "InvoicePaymentBcCart",
    "query",
    """query InvoicePaymentBcCart($paymentId: Int!) {
  invoicePaymentBcCart(paymentId: $paymentId) {
    cartId
    cartUrl
  }
}""",
    root="invoicePaymentBcCart",
    access=Access.B2B,
    variables={"paymentId": "Int!"},
    method=lambda: Client.invoice_payment_bc_cart,
    model=lambda: models.InvoicePaymentBcCart,
    nullable=True,
    package=__package__,
    complexity=1,
)

INVOICE_PAYMENT_FEES = Operation(
    "InvoicePaymentFees",
    "query",
    """query InvoicePaymentFees {
  invoicePaymentFees {
    paymentFees
  }
}""",
    root="invoicePaymentFees",
    access=Access.B2B,
    method=lambda: Client.invoice_payment_fees,
    model=lambda: models.InvoicePaymentFees,
    nullable=True,
    package=__package__,
    complexity=1,
)

INVOICE_PAYMENT_MODULES = Operation(
    "InvoicePaymentModules",
    "query",
    """query InvoicePaymentModules {
  invoicePaymentModules {
    moduleName
    value
  }
}""",
    root="invoicePaymentModules",
    access=Access.B2B,
    method=lambda: Client.invoice_payment_modules,
    model=lambda: list[models.InvoicePaymentModules],
    package=__package__,
    complexity=10,
)

INVOICE_PDF = Operation(
    "InvoicePdf",
    "mutation",
    """mutation InvoicePdf($invoiceId: Int!, $isPayNow: Boolean) {
  invoicePdf(invoiceId: $invoiceId, isPayNow: $isPayNow) {
    url
  }
}""",
    root="invoicePdf",
    access=Access.B2B,
    permissions=("get_invoice_pdf",),
    variables={"invoiceId": "Int!", "isPayNow": "Boolean"},
    method=lambda: Client.invoice_pdf,
    model=lambda: models.InvoicePdf,
    package=__package__,
    complexity=1,
    idempotent=True,
)

INVOICE_STATS = Operation(
    "InvoiceStats",
    "query",
    """query InvoiceStats($status: Int!, $companyIds: [Int], $decimalPlaces: Int) {
  invoiceStats(
    status: $status
    companyIds: $companyIds
    decimalPlaces: $decimalPlaces
  ) {
    totalBalance
    overDueBalance
    hasDueInvoice
    hasOverDueInvoice
  }
}""",
    root="invoiceStats",
    access=Access.B2B,
    variables={"status": "Int!", "companyIds": "[Int]", "decimalPlaces": "Int"},
    method=lambda: Client.invoice_stats,
    model=lambda: models.InvoiceStats,
    package=__package__,
    complexity=1,
)

LOGIN = Operation(
    "Login",
    "mutation",
    """mutation Login($loginData: UserLoginType!) {
  login(loginData: $loginData) {
    result {
      ...SignIn
    }
  }
}""",
    fragments=(fragment_texts.GRANTED_PERMISSION, fragment_texts.SIGN_IN, fragment_texts.USER_IDENTITY),
    root="login",
    access=Access.ANONYMOUS,
    variables={"loginData": "UserLoginType!"},
    from_storefront={"loginData.storeHash": "store_hash"},
    method=lambda: Client.login,
    model=lambda: models.Login,
    package=__package__,
    complexity=13,
    secret=True,
)

ORDER = Operation(
    "Order",
    "query",
    """query Order($id: Int!) {
  order(id: $id) {
    ...OrderDetail
  }
}""",
    fragments=(fragment_texts.COMPANY_REFERENCE, fragment_texts.ORDER_DETAIL, fragment_texts.ORDER_EVENT),
    root="order",
    access=Access.B2B,
    permissions=("get_order_detail",),
    variables={"id": "Int!"},
    method=lambda: Client.order,
    model=lambda: models.OrderDetail,
    nullable=True,
    package=__package__,
    complexity=12,
)

ORDERED_PRODUCTS = Operation(
    "OrderedProducts",
    "query",
    """query OrderedProducts($channelId: Int, $q: String, $productId: Decimal, $beginDateAt: Date, $endDateAt: Date, $minOrderedTimes: Decimal, $maxOrderedTimes: Decimal, $orderBy: String, $first: Int, $after: String, $last: Int, $before: String, $offset: Int) {
  orderedProducts(
    channelId: $channelId
    q: $q
    productId: $productId
    beginDateAt: $beginDateAt
    endDateAt: $endDateAt
    minOrderedTimes: $minOrderedTimes
    maxOrderedTimes: $maxOrderedTimes
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
    offset: $offset
  ) {
    totalCount
    pageInfo {
      ...Paging
    }
    edges {
      cursor
      node {
        ...BoughtProduct
      }
    }
  }
}""",
    fragments=(fragment_texts.BOUGHT_PRODUCT, fragment_texts.PAGING),
    root="orderedProducts",
    access=Access.EITHER,
    variables={"channelId": "Int", "q": "String", "productId": "Decimal", "beginDateAt": "Date", "endDateAt": "Date", "minOrderedTimes": "Decimal", "maxOrderedTimes": "Decimal", "orderBy": "String", "first": "Int", "after": "String", "last": "Int", "before": "String", "offset": "Int"},
    from_storefront={"channelId": "channel_id"},
    method=lambda: Client.ordered_products,
    model=lambda: models.OrderedProducts,
    package=__package__,
    complexity=102,
)

ORDER_PRODUCTS = Operation(
    "OrderProducts",
    "query",
    """query OrderProducts($bcOrderId: Int!) {
  orderProducts(bcOrderId: $bcOrderId) {
    productId
    variantId
    quantity
    notes
    optionList
  }
}""",
    root="orderProducts",
    access=Access.B2B,
    variables={"bcOrderId": "Int!"},
    method=lambda: Client.order_products,
    model=lambda: list[models.OrderProducts],
    package=__package__,
    complexity=10,
)

ORDER_STATUSES = Operation(
    "OrderStatuses",
    "query",
    """query OrderStatuses {
  orderStatuses {
    ...OrderStatusLabel
  }
}""",
    fragments=(fragment_texts.ORDER_STATUS_LABEL,),
    root="orderStatuses",
    access=Access.B2B,
    method=lambda: Client.order_statuses,
    model=lambda: list[models.OrderStatusLabel],
    package=__package__,
    complexity=10,
)

PRICE_PRODUCTS = Operation(
    "PriceProducts",
    "query",
    """query PriceProducts($currencyCode: String!, $items: [PricingProductItemInputType]!, $storeHash: String, $channelId: Int, $customerGroupId: Int) {
  priceProducts(
    currencyCode: $currencyCode
    items: $items
    storeHash: $storeHash
    channelId: $channelId
    customerGroupId: $customerGroupId
  ) {
    ...ProductPrices
  }
}""",
    fragments=(fragment_texts.BULK_PRICE, fragment_texts.CHOSEN_OPTION, fragment_texts.PRICE, fragment_texts.PRICE_RANGE, fragment_texts.PRODUCT_PRICES),
    root="priceProducts",
    access=Access.ANONYMOUS,
    variables={"currencyCode": "String!", "items": "[PricingProductItemInputType]!", "storeHash": "String", "channelId": "Int", "customerGroupId": "Int"},
    from_storefront={"storeHash": "store_hash", "channelId": "channel_id"},
    method=lambda: Client.price_products,
    model=lambda: list[models.ProductPrices],
    package=__package__,
    complexity=1440,
)

PRODUCTS_INVENTORY = Operation(
    "ProductsInventory",
    "query",
    """query ProductsInventory($products: [ProductInventoryInputType]!) {
  productsInventory(products: $products) {
    ...ProductStock
  }
}""",
    fragments=(fragment_texts.PRODUCT_STOCK,),
    root="productsInventory",
    access=Access.B2B,
    variables={"products": "[ProductInventoryInputType]!"},
    method=lambda: Client.products_inventory,
    model=lambda: list[models.ProductStock],
    package=__package__,
    complexity=10,
)

PRODUCTS_LOAD = Operation(
    "ProductsLoad",
    "query",
    """query ProductsLoad($currencyCode: String!, $productList: [ProductVariantInputType]!, $companyId: String) {
  productsLoad(
    currencyCode: $currencyCode
    productList: $productList
    companyId: $companyId
  ) {
    ...CompanyVariant
  }
}""",
    fragments=(fragment_texts.COMPANY_VARIANT,),
    root="productsLoad",
    access=Access.B2B,
    variables={"currencyCode": "String!", "productList": "[ProductVariantInputType]!", "companyId": "String"},
    method=lambda: Client.products_load,
    model=lambda: list[models.CompanyVariant],
    package=__package__,
    complexity=10,
)

PRODUCTS_SEARCH = Operation(
    "ProductsSearch",
    "query",
    """query ProductsSearch($storeHash: String, $channelId: Int, $search: String, $productIds: [Int], $currencyCode: String, $companyId: String, $limit: Int, $customerGroupId: Int, $showAllProducts: Boolean, $categoryFilter: Boolean, $offset: Int) {
  productsSearch(
    storeHash: $storeHash
    channelId: $channelId
    search: $search
    productIds: $productIds
    currencyCode: $currencyCode
    companyId: $companyId
    limit: $limit
    customerGroupId: $customerGroupId
    showAllProducts: $showAllProducts
    categoryFilter: $categoryFilter
    offset: $offset
  ) {
    ...CatalogProduct
  }
}""",
    fragments=(fragment_texts.CATALOG_PRODUCT,),
    root="productsSearch",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String", "channelId": "Int", "search": "String", "productIds": "[Int]", "currencyCode": "String", "companyId": "String", "limit": "Int", "customerGroupId": "Int", "showAllProducts": "Boolean", "categoryFilter": "Boolean", "offset": "Int"},
    from_storefront={"storeHash": "store_hash", "channelId": "channel_id"},
    method=lambda: Client.products_search,
    model=lambda: list[models.CatalogProduct],
    package=__package__,
    complexity=10,
)

PRODUCT_ANON_UPLOAD = Operation(
    "ProductAnonUpload",
    "mutation",
    """mutation ProductAnonUpload($productListData: ProductAnonUploadInputType) {
  productAnonUpload(productListData: $productListData) {
    result {
      ...CheckedSkuList
    }
  }
}""",
    fragments=(fragment_texts.CHECKED_SKU_LIST,),
    root="productAnonUpload",
    access=Access.ANONYMOUS,
    variables={"productListData": "ProductAnonUploadInputType"},
    from_storefront={"productListData.storeHash": "store_hash"},
    method=lambda: Client.product_anon_upload,
    model=lambda: models.ProductAnonUpload,
    package=__package__,
    complexity=2,
    idempotent=True,
)

PRODUCT_PURCHASABLE = Operation(
    "ProductPurchasable",
    "query",
    """query ProductPurchasable($storeHash: String, $productId: Int, $sku: String, $isProduct: Boolean) {
  productPurchasable(
    storeHash: $storeHash
    productId: $productId
    sku: $sku
    isProduct: $isProduct
  ) {
    ...Purchasability
  }
}""",
    fragments=(fragment_texts.PURCHASABILITY,),
    root="productPurchasable",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String", "productId": "Int", "sku": "String", "isProduct": "Boolean"},
    from_storefront={"storeHash": "store_hash"},
    method=lambda: Client.product_purchasable,
    model=lambda: models.Purchasability,
    nullable=True,
    package=__package__,
    complexity=1,
)

PRODUCT_UPLOAD = Operation(
    "ProductUpload",
    "mutation",
    """mutation ProductUpload($productListData: ProductUploadInputType!) {
  productUpload(productListData: $productListData) {
    result {
      ...CheckedSkuList
    }
  }
}""",
    fragments=(fragment_texts.CHECKED_SKU_LIST,),
    root="productUpload",
    access=Access.EITHER,
    variables={"productListData": "ProductUploadInputType!"},
    method=lambda: Client.product_upload,
    model=lambda: models.ProductUpload,
    package=__package__,
    complexity=2,
    idempotent=True,
)

PRODUCT_VARIANTS_INFO = Operation(
    "ProductVariantsInfo",
    "query",
    """query ProductVariantsInfo($productId: String!) {
  productVariantsInfo(productId: $productId) {
    variantId
    sku
  }
}""",
    root="productVariantsInfo",
    access=Access.B2B,
    variables={"productId": "String!"},
    method=lambda: Client.product_variants_info,
    model=lambda: list[models.ProductVariantsInfo],
    package=__package__,
    complexity=10,
)

QUOTE = Operation(
    "Quote",
    "query",
    """query Quote($id: Int!, $storeHash: String!, $date: String!, $uuid: String) {
  quote(id: $id, storeHash: $storeHash, date: $date, uuid: $uuid) {
    ...QuoteDetail
  }
}""",
    fragments=(fragment_texts.COMPANY_CARD, fragment_texts.COMPANY_REFERENCE, fragment_texts.QUOTE_ATTACHMENT, fragment_texts.QUOTE_DETAIL, fragment_texts.QUOTE_LINE, fragment_texts.QUOTE_REFERENCE, fragment_texts.QUOTE_SUMMARY, fragment_texts.SALES_REP_CARD, fragment_texts.STORE_CARD),
    root="quote",
    access=Access.EITHER | Access.ANONYMOUS,
    permissions=("get_quotes", "get_quote_detail"),
    variables={"id": "Int!", "storeHash": "String!", "date": "String!", "uuid": "String"},
    defaults=("storeHash",),
    from_storefront={"storeHash": "store_hash"},
    method=lambda: Client.quote,
    model=lambda: models.QuoteDetail,
    nullable=True,
    package=__package__,
    complexity=44,
)

QUOTES = Operation(
    "Quotes",
    "query",
    """query Quotes($search: String, $quoteNumber: String, $quoteTitle: String, $status: Decimal, $company: String, $createdBy: String, $email: String, $salesRep: String, $dateCreatedBeginAt: Date, $dateCreatedEndAt: Date, $dateUpdatedBeginAt: Date, $dateUpdatedEndAt: Date, $dateExpiredBeginAt: Date, $dateExpiredEndAt: Date, $orderBy: String, $first: Int, $after: String, $last: Int, $before: String, $offset: Int) {
  quotes(
    search: $search
    quoteNumber: $quoteNumber
    quoteTitle: $quoteTitle
    status: $status
    company: $company
    createdBy: $createdBy
    email: $email
    salesRep: $salesRep
    dateCreatedBeginAt: $dateCreatedBeginAt
    dateCreatedEndAt: $dateCreatedEndAt
    dateUpdatedBeginAt: $dateUpdatedBeginAt
    dateUpdatedEndAt: $dateUpdatedEndAt
    dateExpiredBeginAt: $dateExpiredBeginAt
    dateExpiredEndAt: $dateExpiredEndAt
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
    offset: $offset
  ) {
    totalCount
    pageInfo {
      ...Paging
    }
    edges {
      cursor
      node {
        ...QuoteSummary
      }
    }
  }
}""",
    fragments=(fragment_texts.PAGING, fragment_texts.QUOTE_REFERENCE, fragment_texts.QUOTE_SUMMARY),
    root="quotes",
    access=Access.B2B,
    permissions=("get_quotes",),
    variables={"search": "String", "quoteNumber": "String", "quoteTitle": "String", "status": "Decimal", "company": "String", "createdBy": "String", "email": "String", "salesRep": "String", "dateCreatedBeginAt": "Date", "dateCreatedEndAt": "Date", "dateUpdatedBeginAt": "Date", "dateUpdatedEndAt": "Date", "dateExpiredBeginAt": "Date", "dateExpiredEndAt": "Date", "orderBy": "String", "first": "Int", "after": "String", "last": "Int", "before": "String", "offset": "Int"},
    method=lambda: Client.quotes,
    model=lambda: models.Quotes,
    package=__package__,
    complexity=102,
)

QUOTE_ATTACH_FILE_CREATE = Operation(
    "QuoteAttachFileCreate",
    "mutation",
    """mutation QuoteAttachFileCreate($quoteId: Int!, $fileList: [QuoteFileListInputType]) {
  quoteAttachFileCreate(quoteId: $quoteId, fileList: $fileList) {
    attachFiles {
      ...QuoteAttachment
    }
  }
}""",
    fragments=(fragment_texts.QUOTE_ATTACHMENT,),
    root="quoteAttachFileCreate",
    access=Access.EITHER,
    variables={"quoteId": "Int!", "fileList": "[QuoteFileListInputType]"},
    method=lambda: Client.quote_attach_file_create,
    model=lambda: models.QuoteAttachFileCreate,
    package=__package__,
    complexity=11,
)

QUOTE_ATTACH_FILE_DELETE = Operation(
    "QuoteAttachFileDelete",
    "mutation",
    """mutation QuoteAttachFileDelete($quoteId: Int!, $fileId: Int!) {
  quoteAttachFileDelete(quoteId: $quoteId, fileId: $fileId) {
    message
  }
}""",
    root="quoteAttachFileDelete",
    access=Access.EITHER,
    variables={"quoteId": "Int!", "fileId": "Int!"},
    method=lambda: Client.quote_attach_file_delete,
    model=lambda: models.QuoteAttachFileDelete,
    package=__package__,
    complexity=1,
)

QUOTE_CHECKOUT = Operation(
    "QuoteCheckout",
    "mutation",
    """mutation QuoteCheckout($id: Int!, $storeHash: String!, $uuid: String) {
  quoteCheckout(id: $id, storeHash: $storeHash, uuid: $uuid) {
    quoteCheckout {
      ...CheckoutLinks
    }
  }
}""",
    fragments=(fragment_texts.CHECKOUT_LINKS,),
    root="quoteCheckout",
    access=Access.EITHER | Access.ANONYMOUS,
    permissions=("get_quotes", "get_quote_detail", "checkout_with_quote"),
    variables={"id": "Int!", "storeHash": "String!", "uuid": "String"},
    defaults=("storeHash",),
    from_storefront={"storeHash": "store_hash"},
    method=lambda: Client.quote_checkout,
    model=lambda: models.QuoteCheckout,
    package=__package__,
    complexity=2,
)

QUOTE_CONFIG = Operation(
    "QuoteConfig",
    "query",
    """query QuoteConfig($storeHash: String!) {
  quoteConfig(storeHash: $storeHash) {
    ...QuoteSettings
  }
}""",
    fragments=(fragment_texts.QUOTE_SETTINGS,),
    root="quoteConfig",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String!"},
    defaults=("storeHash",),
    from_storefront={"storeHash": "store_hash"},
    method=lambda: Client.quote_config,
    model=lambda: models.QuoteSettings,
    package=__package__,
    complexity=21,
)

QUOTE_CREATE = Operation(
    "QuoteCreate",
    "mutation",
    """mutation QuoteCreate($quoteData: QuoteInputType!) {
  quoteCreate(quoteData: $quoteData) {
    quote {
      ...QuoteReference
    }
  }
}""",
    fragments=(fragment_texts.QUOTE_REFERENCE,),
    root="quoteCreate",
    access=Access.EITHER | Access.ANONYMOUS,
    permissions=("get_quotes", "get_quote_detail", "create_quote"),
    variables={"quoteData": "QuoteInputType!"},
    from_storefront={"quoteData.storeHash": "store_hash"},
    method=lambda: Client.quote_create,
    model=lambda: models.QuoteCreate,
    package=__package__,
    complexity=2,
)

QUOTE_EMAIL = Operation(
    "QuoteEmail",
    "mutation",
    """mutation QuoteEmail($emailData: QuoteEmailInputType!) {
  quoteEmail(emailData: $emailData) {
    message
  }
}""",
    root="quoteEmail",
    access=Access.EITHER,
    permissions=("get_quotes",),
    variables={"emailData": "QuoteEmailInputType!"},
    method=lambda: Client.quote_email,
    model=lambda: models.QuoteEmail,
    package=__package__,
    complexity=1,
)

QUOTE_EXTRA_FIELDS_CONFIG = Operation(
    "QuoteExtraFieldsConfig",
    "query",
    """query QuoteExtraFieldsConfig($storeHash: String, $channelId: Int) {
  quoteExtraFieldsConfig(storeHash: $storeHash, channelId: $channelId) {
    ...QuoteExtraFieldDefinition
  }
}""",
    fragments=(fragment_texts.QUOTE_EXTRA_FIELD_DEFINITION,),
    root="quoteExtraFieldsConfig",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String", "channelId": "Int"},
    from_storefront={"storeHash": "store_hash", "channelId": "channel_id"},
    method=lambda: Client.quote_extra_fields_config,
    model=lambda: list[models.QuoteExtraFieldDefinition],
    package=__package__,
    complexity=10,
)

QUOTE_FRONTEND_PDF = Operation(
    "QuoteFrontendPdf",
    "mutation",
    """mutation QuoteFrontendPdf($quoteId: Int!, $storeHash: String!, $createdAt: Int!, $lang: String!, $isPreview: Boolean) {
  quoteFrontendPdf(
    quoteId: $quoteId
    storeHash: $storeHash
    createdAt: $createdAt
    lang: $lang
    isPreview: $isPreview
  ) {
    url
    content
  }
}""",
    root="quoteFrontendPdf",
    access=Access.EITHER | Access.ANONYMOUS,
    permissions=("get_quotes", "get_quote_detail", "get_quote_pdf"),
    variables={"quoteId": "Int!", "storeHash": "String!", "createdAt": "Int!", "lang": "String!", "isPreview": "Boolean"},
    defaults=("storeHash",),
    from_storefront={"storeHash": "store_hash"},
    method=lambda: Client.quote_frontend_pdf,
    model=lambda: models.QuoteFrontendPdf,
    package=__package__,
    complexity=1,
    idempotent=True,
)

QUOTE_ORDERED = Operation(
    "QuoteOrdered",
    "mutation",
    """mutation QuoteOrdered($id: Int!, $orderedData: QuoteOrderedInputType!) {
  quoteOrdered(id: $id, orderedData: $orderedData) {
    message
  }
}""",
    root="quoteOrdered",
    access=Access.EITHER,
    permissions=("get_quotes", "get_quote_detail", "checkout_with_quote"),
    variables={"id": "Int!", "orderedData": "QuoteOrderedInputType!"},
    from_storefront={"orderedData.storeHash": "store_hash"},
    method=lambda: Client.quote_ordered,
    model=lambda: models.QuoteOrdered,
    package=__package__,
    complexity=1,
)

QUOTE_PDF_EXPORT = Operation(
    "QuotePdfExport",
    "mutation",
    """mutation QuotePdfExport($quoteId: Int!, $storeHash: String!, $currency: QuoteCurrencyInputType!) {
  quotePdfExport(quoteId: $quoteId, storeHash: $storeHash, currency: $currency) {
    url
  }
}""",
    root="quotePdfExport",
    access=Access.EITHER,
    permissions=("get_quotes", "get_quote_detail", "get_quote_pdf"),
    variables={"quoteId": "Int!", "storeHash": "String!", "currency": "QuoteCurrencyInputType!"},
    defaults=("storeHash",),
    from_storefront={"storeHash": "store_hash"},
    method=lambda: Client.quote_pdf_export,
    model=lambda: models.QuotePdfExport,
    package=__package__,
    complexity=1,
    deprecated="quoteFrontendPdf",
    idempotent=True,
)

QUOTE_UPDATE = Operation(
    "QuoteUpdate",
    "mutation",
    """mutation QuoteUpdate($id: Int!, $quoteData: QuoteUpdateInputType!) {
  quoteUpdate(id: $id, quoteData: $quoteData) {
    quote {
      ...QuoteConversation
    }
  }
}""",
    fragments=(fragment_texts.QUOTE_CONVERSATION, fragment_texts.QUOTE_REFERENCE),
    root="quoteUpdate",
    access=Access.EITHER,
    permissions=("get_quotes", "get_quote_detail", "update_quote_message"),
    variables={"id": "Int!", "quoteData": "QuoteUpdateInputType!"},
    from_storefront={"quoteData.storeHash": "store_hash"},
    method=lambda: Client.quote_update,
    model=lambda: models.QuoteUpdate,
    package=__package__,
    complexity=2,
)

QUOTE_USER_STORE_INFO = Operation(
    "QuoteUserStoreInfo",
    "query",
    """query QuoteUserStoreInfo($storeHash: String, $companyId: Int, $salesRepId: Int) {
  quoteUserStoreInfo(
    storeHash: $storeHash
    companyId: $companyId
    salesRepId: $salesRepId
  ) {
    ...QuoteParties
  }
}""",
    fragments=(fragment_texts.COMPANY_CARD, fragment_texts.COMPANY_REFERENCE, fragment_texts.QUOTE_PARTIES, fragment_texts.SALES_REP_CARD, fragment_texts.STORE_CARD),
    root="quoteUserStoreInfo",
    access=Access.B2B,
    variables={"storeHash": "String", "companyId": "Int", "salesRepId": "Int"},
    from_storefront={"storeHash": "store_hash"},
    method=lambda: Client.quote_user_store_info,
    model=lambda: models.QuoteParties,
    nullable=True,
    package=__package__,
    complexity=4,
)

RECEIPT = Operation(
    "Receipt",
    "query",
    """query Receipt($id: Int!, $receiptLineSetSearch: String, $receiptLineSetOrderBy: String, $receiptLineSetInvoiceId: String, $receiptLineSetFirst: Int, $receiptLineSetAfter: String, $receiptLineSetLast: Int, $receiptLineSetBefore: String, $receiptLineSetOffset: Int) {
  receipt(id: $id) {
    ...ReceiptSummary
    receiptLineSet(
      search: $receiptLineSetSearch
      orderBy: $receiptLineSetOrderBy
      invoiceId: $receiptLineSetInvoiceId
      first: $receiptLineSetFirst
      after: $receiptLineSetAfter
      last: $receiptLineSetLast
      before: $receiptLineSetBefore
      offset: $receiptLineSetOffset
    ) {
      totalCount
      pageInfo {
        ...Paging
      }
      edges {
        cursor
        node {
          ...PaymentLine
        }
      }
    }
  }
}""",
    fragments=(fragment_texts.COMPANY_REFERENCE, fragment_texts.PAGING, fragment_texts.PAYMENT_LINE, fragment_texts.RECEIPT_SUMMARY),
    root="receipt",
    access=Access.B2B,
    permissions=("get_invoice_payments_history",),
    variables={"id": "Int!", "receiptLineSetSearch": "String", "receiptLineSetOrderBy": "String", "receiptLineSetInvoiceId": "String", "receiptLineSetFirst": "Int", "receiptLineSetAfter": "String", "receiptLineSetLast": "Int", "receiptLineSetBefore": "String", "receiptLineSetOffset": "Int"},
    method=lambda: Client.receipt,
    model=lambda: models.Receipt,
    nullable=True,
    package=__package__,
    complexity=153,
)

RECEIPTS = Operation(
    "Receipts",
    "query",
    """query Receipts($paymentStatus: [Int], $search: String, $orderBy: String, $first: Int, $after: String, $last: Int, $before: String, $offset: Int) {
  receipts(
    paymentStatus: $paymentStatus
    search: $search
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
    offset: $offset
  ) {
    totalCount
    pageInfo {
      ...Paging
    }
    edges {
      cursor
      node {
        ...ReceiptSummary
      }
    }
  }
}""",
    fragments=(fragment_texts.PAGING, fragment_texts.RECEIPT_SUMMARY),
    root="receipts",
    access=Access.B2B,
    permissions=("get_invoice_payments_history",),
    variables={"paymentStatus": "[Int]", "search": "String", "orderBy": "String", "first": "Int", "after": "String", "last": "Int", "before": "String", "offset": "Int"},
    method=lambda: Client.receipts,
    model=lambda: models.Receipts,
    package=__package__,
    complexity=102,
)

RECEIPT_LINE = Operation(
    "ReceiptLine",
    "query",
    """query ReceiptLine($id: Int!) {
  receiptLine(id: $id) {
    ...PaymentLine
  }
}""",
    fragments=(fragment_texts.COMPANY_REFERENCE, fragment_texts.PAYMENT_LINE),
    root="receiptLine",
    access=Access.B2B,
    permissions=("get_invoice_payments_history",),
    variables={"id": "Int!"},
    method=lambda: Client.receipt_line,
    model=lambda: models.PaymentLine,
    nullable=True,
    package=__package__,
    complexity=2,
)

RECEIPT_LINES = Operation(
    "ReceiptLines",
    "query",
    """query ReceiptLines($receiptId: Int!, $search: String, $orderBy: String, $invoiceId: String, $first: Int, $after: String, $last: Int, $before: String, $offset: Int) {
  receiptLines(
    receiptId: $receiptId
    search: $search
    orderBy: $orderBy
    invoiceId: $invoiceId
    first: $first
    after: $after
    last: $last
    before: $before
    offset: $offset
  ) {
    totalCount
    pageInfo {
      ...Paging
    }
    edges {
      cursor
      node {
        ...PaymentLine
      }
    }
  }
}""",
    fragments=(fragment_texts.COMPANY_REFERENCE, fragment_texts.PAGING, fragment_texts.PAYMENT_LINE),
    root="receiptLines",
    access=Access.B2B,
    permissions=("get_invoice_payments_history",),
    variables={"receiptId": "Int!", "search": "String", "orderBy": "String", "invoiceId": "String", "first": "Int", "after": "String", "last": "Int", "before": "String", "offset": "Int"},
    method=lambda: Client.receipt_lines,
    model=lambda: models.ReceiptLines,
    package=__package__,
    complexity=152,
)

SHOPPING_LIST = Operation(
    "ShoppingList",
    "query",
    """query ShoppingList($id: Int!, $productsSearch: String, $productsOrderBy: String, $productsFirst: Int, $productsAfter: String, $productsLast: Int, $productsBefore: String, $productsOffset: Int) {
  shoppingList(id: $id) {
    ...ShoppingListDetail
    products(
      search: $productsSearch
      orderBy: $productsOrderBy
      first: $productsFirst
      after: $productsAfter
      last: $productsLast
      before: $productsBefore
      offset: $productsOffset
    ) {
      totalCount
      pageInfo {
        ...Paging
      }
      edges {
        cursor
        node {
          ...ShoppingListLine
        }
      }
    }
  }
}""",
    fragments=(fragment_texts.COMPANY_REFERENCE, fragment_texts.PAGING, fragment_texts.SHOPPING_LIST_DETAIL, fragment_texts.SHOPPING_LIST_LINE, fragment_texts.SHOPPING_LIST_OWNER),
    root="shoppingList",
    access=Access.B2B,
    permissions=("get_shopping_list_detail",),
    variables={"id": "Int!", "productsSearch": "String", "productsOrderBy": "String", "productsFirst": "Int", "productsAfter": "String", "productsLast": "Int", "productsBefore": "String", "productsOffset": "Int"},
    method=lambda: Client.shopping_list,
    model=lambda: models.ShoppingList,
    nullable=True,
    package=__package__,
    complexity=105,
)

SHOPPING_LISTS = Operation(
    "ShoppingLists",
    "query",
    """query ShoppingLists($search: String, $status: [Int], $isDefault: Boolean, $isShowMy: Boolean, $createdBy: String, $email: String, $orderBy: String, $first: Int, $after: String, $last: Int, $before: String, $offset: Int) {
  shoppingLists(
    search: $search
    status: $status
    isDefault: $isDefault
    isShowMy: $isShowMy
    createdBy: $createdBy
    email: $email
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
    offset: $offset
  ) {
    totalCount
    pageInfo {
      ...Paging
    }
    edges {
      cursor
      node {
        ...ShoppingListSummary
      }
    }
  }
}""",
    fragments=(fragment_texts.COMPANY_REFERENCE, fragment_texts.PAGING, fragment_texts.SHOPPING_LIST_OWNER, fragment_texts.SHOPPING_LIST_SUMMARY),
    root="shoppingLists",
    access=Access.B2B,
    permissions=("get_shopping_lists",),
    variables={"search": "String", "status": "[Int]", "isDefault": "Boolean", "isShowMy": "Boolean", "createdBy": "String", "email": "String", "orderBy": "String", "first": "Int", "after": "String", "last": "Int", "before": "String", "offset": "Int"},
    method=lambda: Client.shopping_lists,
    model=lambda: models.ShoppingLists,
    package=__package__,
    complexity=252,
)

SHOPPING_LISTS_CREATE = Operation(
    "ShoppingListsCreate",
    "mutation",
    """mutation ShoppingListsCreate($shoppingListData: ShoppingListsInputType!) {
  shoppingListsCreate(shoppingListData: $shoppingListData) {
    shoppingList {
      ...ShoppingListDetail
    }
  }
}""",
    fragments=(fragment_texts.COMPANY_REFERENCE, fragment_texts.SHOPPING_LIST_DETAIL, fragment_texts.SHOPPING_LIST_OWNER),
    root="shoppingListsCreate",
    access=Access.B2B,
    permissions=("create_shopping_list",),
    variables={"shoppingListData": "ShoppingListsInputType!"},
    method=lambda: Client.shopping_lists_create,
    model=lambda: models.ShoppingListsCreate,
    package=__package__,
    complexity=4,
)

SHOPPING_LISTS_DELETE = Operation(
    "ShoppingListsDelete",
    "mutation",
    """mutation ShoppingListsDelete($id: Int!) {
  shoppingListsDelete(id: $id) {
    message
  }
}""",
    root="shoppingListsDelete",
    access=Access.B2B,
    permissions=("delete_shopping_list",),
    variables={"id": "Int!"},
    method=lambda: Client.shopping_lists_delete,
    model=lambda: models.ShoppingListsDelete,
    package=__package__,
    complexity=1,
)

SHOPPING_LISTS_DUPLICATE = Operation(
    "ShoppingListsDuplicate",
    "mutation",
    """mutation ShoppingListsDuplicate($sampleShoppingListId: Int!, $shoppingListData: ShoppingListsDuplicateInputType!) {
  shoppingListsDuplicate(
    sampleShoppingListId: $sampleShoppingListId
    shoppingListData: $shoppingListData
  ) {
    shoppingList {
      ...ShoppingListDetail
    }
  }
}""",
    fragments=(fragment_texts.COMPANY_REFERENCE, fragment_texts.SHOPPING_LIST_DETAIL, fragment_texts.SHOPPING_LIST_OWNER),
    root="shoppingListsDuplicate",
    access=Access.B2B,
    permissions=("deplicate_shopping_list",),
    variables={"sampleShoppingListId": "Int!", "shoppingListData": "ShoppingListsDuplicateInputType!"},
    method=lambda: Client.shopping_lists_duplicate,
    model=lambda: models.ShoppingListsDuplicate,
    package=__package__,
    complexity=4,
)

SHOPPING_LISTS_ID_NAME = Operation(
    "ShoppingListsIdName",
    "query",
    """query ShoppingListsIdName {
  shoppingListsIdName {
    ...ShoppingListName
  }
}""",
    fragments=(fragment_texts.SHOPPING_LIST_NAME,),
    root="shoppingListsIdName",
    access=Access.B2B,
    permissions=("get_shopping_lists",),
    method=lambda: Client.shopping_lists_id_name,
    model=lambda: list[models.ShoppingListName],
    package=__package__,
    complexity=10,
)

SHOPPING_LISTS_ITEMS_CREATE = Operation(
    "ShoppingListsItemsCreate",
    "mutation",
    """mutation ShoppingListsItemsCreate($shoppingListId: Int!, $items: [ShoppingListsItemsInputType]!) {
  shoppingListsItemsCreate(shoppingListId: $shoppingListId, items: $items) {
    shoppingListsItems {
      ...ShoppingListLine
    }
  }
}""",
    fragments=(fragment_texts.SHOPPING_LIST_LINE,),
    root="shoppingListsItemsCreate",
    access=Access.B2B,
    permissions=("create_shopping_list_item",),
    variables={"shoppingListId": "Int!", "items": "[ShoppingListsItemsInputType]!"},
    method=lambda: Client.shopping_lists_items_create,
    model=lambda: models.ShoppingListsItemsCreate,
    package=__package__,
    complexity=11,
)

SHOPPING_LISTS_ITEMS_DELETE = Operation(
    "ShoppingListsItemsDelete",
    "mutation",
    """mutation ShoppingListsItemsDelete($shoppingListId: Int!, $itemId: Int!) {
  shoppingListsItemsDelete(shoppingListId: $shoppingListId, itemId: $itemId) {
    message
  }
}""",
    root="shoppingListsItemsDelete",
    access=Access.B2B,
    permissions=("delete_shopping_list_item",),
    variables={"shoppingListId": "Int!", "itemId": "Int!"},
    method=lambda: Client.shopping_lists_items_delete,
    model=lambda: models.ShoppingListsItemsDelete,
    package=__package__,
    complexity=1,
)

SHOPPING_LISTS_ITEMS_UPDATE = Operation(
    "ShoppingListsItemsUpdate",
    "mutation",
    """mutation ShoppingListsItemsUpdate($shoppingListId: Int!, $itemId: Int!, $itemData: ShoppingListsItemsUpdateInputType!) {
  shoppingListsItemsUpdate(
    shoppingListId: $shoppingListId
    itemId: $itemId
    itemData: $itemData
  ) {
    shoppingListsItem {
      ...ShoppingListLine
    }
  }
}""",
    fragments=(fragment_texts.SHOPPING_LIST_LINE,),
    root="shoppingListsItemsUpdate",
    access=Access.B2B,
    permissions=("update_shopping_list_item",),
    variables={"shoppingListId": "Int!", "itemId": "Int!", "itemData": "ShoppingListsItemsUpdateInputType!"},
    method=lambda: Client.shopping_lists_items_update,
    model=lambda: models.ShoppingListsItemsUpdate,
    package=__package__,
    complexity=2,
    idempotent=True,
)

SHOPPING_LISTS_UPDATE = Operation(
    "ShoppingListsUpdate",
    "mutation",
    """mutation ShoppingListsUpdate($id: Int, $shoppingListData: ShoppingListsInputType) {
  shoppingListsUpdate(id: $id, shoppingListData: $shoppingListData) {
    shoppingList {
      ...ShoppingListDetail
    }
  }
}""",
    fragments=(fragment_texts.COMPANY_REFERENCE, fragment_texts.SHOPPING_LIST_DETAIL, fragment_texts.SHOPPING_LIST_OWNER),
    root="shoppingListsUpdate",
    access=Access.B2B,
    permissions=("update_shopping_list",),
    variables={"id": "Int", "shoppingListData": "ShoppingListsInputType"},
    method=lambda: Client.shopping_lists_update,
    model=lambda: models.ShoppingListsUpdate,
    package=__package__,
    complexity=4,
)

STOREFRONT_CONFIG = Operation(
    "StorefrontConfig",
    "query",
    """query StorefrontConfig($storeHash: String!) {
  storefrontConfig(storeHash: $storeHash) {
    configId
    config {
      ...StorefrontPages
    }
  }
}""",
    fragments=(fragment_texts.STOREFRONT_PAGES,),
    root="storefrontConfig",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String!"},
    defaults=("storeHash",),
    from_storefront={"storeHash": "store_hash"},
    method=lambda: Client.storefront_config,
    model=lambda: models.StorefrontConfig,
    package=__package__,
    complexity=3,
)

STOREFRONT_CONFIGS = Operation(
    "StorefrontConfigs",
    "query",
    """query StorefrontConfigs($storeHash: String!, $channelId: Int, $keys: [String]) {
  storefrontConfigs(storeHash: $storeHash, channelId: $channelId, keys: $keys) {
    ...StorefrontSetting
  }
}""",
    fragments=(fragment_texts.STOREFRONT_SETTING,),
    root="storefrontConfigs",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String!", "channelId": "Int", "keys": "[String]"},
    defaults=("storeHash",),
    from_storefront={"storeHash": "store_hash", "channelId": "channel_id"},
    method=lambda: Client.storefront_configs,
    model=lambda: list[models.StorefrontSetting],
    package=__package__,
    complexity=10,
)

STOREFRONT_DEFAULT_LANGUAGE = Operation(
    "StorefrontDefaultLanguage",
    "query",
    """query StorefrontDefaultLanguage($storeHash: String!, $channelId: Int!) {
  storefrontDefaultLanguage(storeHash: $storeHash, channelId: $channelId) {
    language
  }
}""",
    root="storefrontDefaultLanguage",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String!", "channelId": "Int!"},
    defaults=("storeHash", "channelId"),
    from_storefront={"storeHash": "store_hash", "channelId": "channel_id"},
    method=lambda: Client.storefront_default_language,
    model=lambda: models.StorefrontDefaultLanguage,
    nullable=True,
    package=__package__,
    complexity=1,
)

STOREFRONT_PRODUCT_SETTINGS = Operation(
    "StorefrontProductSettings",
    "query",
    """query StorefrontProductSettings($storeHash: String!, $channelId: Int) {
  storefrontProductSettings(storeHash: $storeHash, channelId: $channelId) {
    ...ProductDisplay
  }
}""",
    fragments=(fragment_texts.PRODUCT_DISPLAY,),
    root="storefrontProductSettings",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String!", "channelId": "Int"},
    defaults=("storeHash",),
    from_storefront={"storeHash": "store_hash", "channelId": "channel_id"},
    method=lambda: Client.storefront_product_settings,
    model=lambda: models.ProductDisplay,
    package=__package__,
    complexity=1,
)

STOREFRONT_SCRIPT = Operation(
    "StorefrontScript",
    "query",
    """query StorefrontScript($storeHash: String, $channelId: Int, $siteUrl: String) {
  storefrontScript(
    storeHash: $storeHash
    channelId: $channelId
    siteUrl: $siteUrl
  ) {
    storeHash
    channelId
    script
  }
}""",
    root="storefrontScript",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String", "channelId": "Int", "siteUrl": "String"},
    method=lambda: Client.storefront_script,
    model=lambda: models.StorefrontScript,
    nullable=True,
    package=__package__,
    complexity=1,
)

STOREFRONT_SETTINGS = Operation(
    "StorefrontSettings",
    "query",
    """query StorefrontSettings($storeHash: String!) {
  storefrontSettings(storeHash: $storeHash) {
    backorderDisplaySettings {
      showQuantityOnBackorder
      showQuantityOnHand
      showBackorderMessage
      showDefaultShippingExpectationPrompt
      defaultShippingExpectationPrompt
    }
  }
}""",
    root="storefrontSettings",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String!"},
    defaults=("storeHash",),
    from_storefront={"storeHash": "store_hash"},
    method=lambda: Client.storefront_settings,
    model=lambda: models.StorefrontSettings,
    package=__package__,
    complexity=2,
)

STORE_BASIC_INFO = Operation(
    "StoreBasicInfo",
    "query",
    """query StoreBasicInfo($storeHash: String!, $bcChannelId: Int) {
  storeBasicInfo(storeHash: $storeHash, bcChannelId: $bcChannelId) {
    ...StoreBasics
  }
}""",
    fragments=(fragment_texts.STORE_BASICS, fragment_texts.STORE_SITE),
    root="storeBasicInfo",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String!", "bcChannelId": "Int"},
    defaults=("storeHash",),
    from_storefront={"storeHash": "store_hash"},
    method=lambda: Client.store_basic_info,
    model=lambda: models.StoreBasics,
    package=__package__,
    complexity=12,
)

STORE_CHECKOUT_CONFIG = Operation(
    "StoreCheckoutConfig",
    "query",
    """query StoreCheckoutConfig {
  storeCheckoutConfig {
    id
    configName
    type
    value
  }
}""",
    root="storeCheckoutConfig",
    access=Access.B2B,
    method=lambda: Client.store_checkout_config,
    model=lambda: list[models.StoreCheckoutConfig],
    package=__package__,
    complexity=10,
)

STORE_CONFIG_SWITCH_STATUS = Operation(
    "StoreConfigSwitchStatus",
    "query",
    """query StoreConfigSwitchStatus($key: String!) {
  storeConfigSwitchStatus(key: $key) {
    id
    key
    isEnabled
  }
}""",
    root="storeConfigSwitchStatus",
    access=Access.B2B,
    variables={"key": "String!"},
    method=lambda: Client.store_config_switch_status,
    model=lambda: models.StoreConfigSwitchStatus,
    nullable=True,
    package=__package__,
    complexity=1,
)

STORE_FRONT_TOKEN = Operation(
    "StoreFrontToken",
    "mutation",
    """mutation StoreFrontToken($storeFrontTokenData: CustomerStoreFrontTokenInputType!) {
  storeFrontToken(storeFrontTokenData: $storeFrontTokenData) {
    token
  }
}""",
    root="storeFrontToken",
    access=Access.ANONYMOUS,
    variables={"storeFrontTokenData": "CustomerStoreFrontTokenInputType!"},
    from_storefront={"storeFrontTokenData.storeHash": "store_hash", "storeFrontTokenData.channelId": "channel_id"},
    method=lambda: Client.store_front_token,
    model=lambda: models.StoreFrontToken,
    package=__package__,
    complexity=1,
)

STORE_LIMITATIONS = Operation(
    "StoreLimitations",
    "query",
    """query StoreLimitations($storeHash: String!, $limitationType: Int!) {
  storeLimitations(storeHash: $storeHash, limitationType: $limitationType) {
    limitationType
    limitationTypeName
    hasLimitation
    limitationCount
    resourceCount
    canCreate
  }
}""",
    root="storeLimitations",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String!", "limitationType": "Int!"},
    defaults=("storeHash",),
    from_storefront={"storeHash": "store_hash"},
    method=lambda: Client.store_limitations,
    model=lambda: models.StoreLimitations,
    nullable=True,
    package=__package__,
    complexity=1,
)

SUPER_ADMIN_BEGIN_MASQUERADE = Operation(
    "SuperAdminBeginMasquerade",
    "mutation",
    """mutation SuperAdminBeginMasquerade($companyId: Int!, $userId: Int) {
  superAdminBeginMasquerade(companyId: $companyId, userId: $userId) {
    userInfo {
      ...MasqueradeContact
    }
  }
}""",
    fragments=(fragment_texts.MASQUERADE_CONTACT,),
    root="superAdminBeginMasquerade",
    access=Access.B2B,
    variables={"companyId": "Int!", "userId": "Int"},
    method=lambda: Client.super_admin_begin_masquerade,
    model=lambda: models.SuperAdminBeginMasquerade,
    package=__package__,
    complexity=2,
    idempotent=True,
)

SUPER_ADMIN_COMPANIES = Operation(
    "SuperAdminCompanies",
    "query",
    """query SuperAdminCompanies($superAdminId: Int!, $search: String, $orderBy: String, $first: Int, $after: String, $last: Int, $before: String, $offset: Int) {
  superAdminCompanies(
    superAdminId: $superAdminId
    search: $search
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
    offset: $offset
  ) {
    totalCount
    pageInfo {
      ...Paging
    }
    edges {
      cursor
      node {
        ...AssignedCompany
      }
    }
  }
}""",
    fragments=(fragment_texts.ASSIGNED_COMPANY, fragment_texts.PAGING),
    root="superAdminCompanies",
    access=Access.B2B,
    variables={"superAdminId": "Int!", "search": "String", "orderBy": "String", "first": "Int", "after": "String", "last": "Int", "before": "String", "offset": "Int"},
    method=lambda: Client.super_admin_companies,
    model=lambda: models.SuperAdminCompanies,
    package=__package__,
    complexity=602,
)

SUPER_ADMIN_END_MASQUERADE = Operation(
    "SuperAdminEndMasquerade",
    "mutation",
    """mutation SuperAdminEndMasquerade($companyId: Int!, $userId: Int) {
  superAdminEndMasquerade(companyId: $companyId, userId: $userId) {
    message
  }
}""",
    root="superAdminEndMasquerade",
    access=Access.B2B,
    variables={"companyId": "Int!", "userId": "Int"},
    method=lambda: Client.super_admin_end_masquerade,
    model=lambda: models.SuperAdminEndMasquerade,
    package=__package__,
    complexity=1,
)

SUPER_ADMIN_MASQUERADING = Operation(
    "SuperAdminMasquerading",
    "query",
    """query SuperAdminMasquerading($customerId: Int!) {
  superAdminMasquerading(customerId: $customerId) {
    ...CompanyAccount
  }
}""",
    fragments=(fragment_texts.COMPANY_ACCOUNT,),
    root="superAdminMasquerading",
    access=Access.B2B,
    variables={"customerId": "Int!"},
    method=lambda: Client.super_admin_masquerading,
    model=lambda: models.CompanyAccount,
    nullable=True,
    package=__package__,
    complexity=11,
)

TAX_ZONE_RATES = Operation(
    "TaxZoneRates",
    "query",
    """query TaxZoneRates($storeHash: String!) {
  taxZoneRates(storeHash: $storeHash) {
    ...TaxZone
  }
}""",
    fragments=(fragment_texts.TAX_ZONE,),
    root="taxZoneRates",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String!"},
    defaults=("storeHash",),
    from_storefront={"storeHash": "store_hash"},
    method=lambda: Client.tax_zone_rates,
    model=lambda: list[models.TaxZone],
    package=__package__,
    complexity=1230,
)

UPDATE_ACCOUNT_SETTINGS = Operation(
    "UpdateAccountSettings",
    "mutation",
    """mutation UpdateAccountSettings($updateData: InputAccountType!) {
  updateAccountSettings(updateData: $updateData) {
    result {
      ...AccountProfile
    }
  }
}""",
    fragments=(fragment_texts.ACCOUNT_PROFILE, fragment_texts.FORM_FIELD_VALUE, fragment_texts.USER_EXTRA_FIELD_VALUE),
    root="updateAccountSettings",
    access=Access.B2B,
    variables={"updateData": "InputAccountType!"},
    method=lambda: Client.update_account_settings,
    model=lambda: models.UpdateAccountSettings,
    package=__package__,
    complexity=22,
    secret=True,
)

UPDATE_CUSTOMER_ACCOUNT_SETTINGS = Operation(
    "UpdateCustomerAccountSettings",
    "mutation",
    """mutation UpdateCustomerAccountSettings($updateData: InputCustomerAccountType) {
  updateCustomerAccountSettings(updateData: $updateData) {
    result {
      ...CustomerProfile
    }
  }
}""",
    fragments=(fragment_texts.CUSTOMER_PROFILE, fragment_texts.FORM_FIELD_VALUE),
    root="updateCustomerAccountSettings",
    access=Access.EITHER,
    variables={"updateData": "InputCustomerAccountType"},
    method=lambda: Client.update_customer_account_settings,
    model=lambda: models.UpdateCustomerAccountSettings,
    package=__package__,
    complexity=12,
    secret=True,
)

USER = Operation(
    "User",
    "query",
    """query User($companyId: Int!, $userId: Int!) {
  user(companyId: $companyId, userId: $userId) {
    ...CompanyUser
  }
}""",
    fragments=(fragment_texts.COMPANY_REFERENCE, fragment_texts.COMPANY_USER, fragment_texts.USER_EXTRA_FIELD_VALUE, fragment_texts.USER_IDENTITY),
    root="user",
    access=Access.B2B,
    permissions=("get_user_detail",),
    variables={"companyId": "Int!", "userId": "Int!"},
    method=lambda: Client.user,
    model=lambda: models.CompanyUser,
    nullable=True,
    package=__package__,
    complexity=12,
)

USERS = Operation(
    "Users",
    "query",
    """query Users($companyId: Int!, $search: String, $email: String, $firstName: String, $lastName: String, $role: Decimal, $companyRoleId: Decimal, $first: Int, $after: String, $last: Int, $before: String, $offset: Int) {
  users(
    companyId: $companyId
    search: $search
    email: $email
    firstName: $firstName
    lastName: $lastName
    role: $role
    companyRoleId: $companyRoleId
    first: $first
    after: $after
    last: $last
    before: $before
    offset: $offset
  ) {
    totalCount
    pageInfo {
      ...Paging
    }
    edges {
      cursor
      node {
        ...CompanyUser
      }
    }
  }
}""",
    fragments=(fragment_texts.COMPANY_REFERENCE, fragment_texts.COMPANY_USER, fragment_texts.PAGING, fragment_texts.USER_EXTRA_FIELD_VALUE, fragment_texts.USER_IDENTITY),
    root="users",
    access=Access.B2B,
    permissions=("get_users",),
    variables={"companyId": "Int!", "search": "String", "email": "String", "firstName": "String", "lastName": "String", "role": "Decimal", "companyRoleId": "Decimal", "first": "Int", "after": "String", "last": "Int", "before": "String", "offset": "Int"},
    method=lambda: Client.users,
    model=lambda: models.Users,
    package=__package__,
    complexity=652,
)

USER_COMPANY = Operation(
    "UserCompany",
    "query",
    """query UserCompany($userId: Int!) {
  userCompany(userId: $userId) {
    ...CompanyAccount
  }
}""",
    fragments=(fragment_texts.COMPANY_ACCOUNT,),
    root="userCompany",
    access=Access.B2B,
    variables={"userId": "Int!"},
    method=lambda: Client.user_company,
    model=lambda: models.CompanyAccount,
    nullable=True,
    package=__package__,
    complexity=11,
)

USER_CREATE = Operation(
    "UserCreate",
    "mutation",
    """mutation UserCreate($userData: UserInputType!) {
  userCreate(userData: $userData) {
    user {
      ...CompanyUser
    }
  }
}""",
    fragments=(fragment_texts.COMPANY_REFERENCE, fragment_texts.COMPANY_USER, fragment_texts.USER_EXTRA_FIELD_VALUE, fragment_texts.USER_IDENTITY),
    root="userCreate",
    access=Access.B2B,
    permissions=("create_user",),
    variables={"userData": "UserInputType!"},
    method=lambda: Client.user_create,
    model=lambda: models.UserCreate,
    package=__package__,
    complexity=13,
)

USER_DELETE = Operation(
    "UserDelete",
    "mutation",
    """mutation UserDelete($companyId: Int!, $userId: Int!) {
  userDelete(companyId: $companyId, userId: $userId) {
    message
  }
}""",
    root="userDelete",
    access=Access.B2B,
    permissions=("delete_user",),
    variables={"companyId": "Int!", "userId": "Int!"},
    method=lambda: Client.user_delete,
    model=lambda: models.UserDelete,
    package=__package__,
    complexity=1,
)

USER_EMAIL_CHECK = Operation(
    "UserEmailCheck",
    "query",
    """query UserEmailCheck($email: String!, $companyId: Int, $storeHash: String, $channelId: Int) {
  userEmailCheck(
    email: $email
    companyId: $companyId
    storeHash: $storeHash
    channelId: $channelId
  ) {
    userType
    userInfo {
      ...EmailOwner
    }
  }
}""",
    fragments=(fragment_texts.EMAIL_OWNER,),
    root="userEmailCheck",
    access=Access.B2B | Access.ANONYMOUS,
    variables={"email": "String!", "companyId": "Int", "storeHash": "String", "channelId": "Int"},
    from_storefront={"storeHash": "store_hash", "channelId": "channel_id"},
    method=lambda: Client.user_email_check,
    model=lambda: models.UserEmailCheck,
    package=__package__,
    complexity=2,
)

USER_EXTRA_FIELDS = Operation(
    "UserExtraFields",
    "query",
    """query UserExtraFields {
  userExtraFields {
    ...ExtraFieldDefinition
  }
}""",
    fragments=(fragment_texts.EXTRA_FIELD_DEFINITION,),
    root="userExtraFields",
    access=Access.B2B,
    method=lambda: Client.user_extra_fields,
    model=lambda: list[models.ExtraFieldDefinition],
    package=__package__,
    complexity=10,
)

USER_LOGIN_STATE = Operation(
    "UserLoginState",
    "query",
    """query UserLoginState($storeHash: String!, $email: String!) {
  userLoginState(storeHash: $storeHash, email: $email) {
    forcePasswordReset
  }
}""",
    root="userLoginState",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String!", "email": "String!"},
    defaults=("storeHash",),
    from_storefront={"storeHash": "store_hash"},
    method=lambda: Client.user_login_state,
    model=lambda: models.UserLoginState,
    package=__package__,
    complexity=1,
)

USER_MASQUERADING_COMPANY = Operation(
    "UserMasqueradingCompany",
    "query",
    """query UserMasqueradingCompany {
  userMasqueradingCompany {
    ...CompanyReference
  }
}""",
    fragments=(fragment_texts.COMPANY_REFERENCE,),
    root="userMasqueradingCompany",
    access=Access.B2B,
    method=lambda: Client.user_masquerading_company,
    model=lambda: models.CompanyReference,
    nullable=True,
    package=__package__,
    complexity=1,
)

USER_MASQUERADING_COMPANY_BEGIN = Operation(
    "UserMasqueradingCompanyBegin",
    "mutation",
    """mutation UserMasqueradingCompanyBegin($companyId: Int!) {
  userMasqueradingCompanyBegin(companyId: $companyId) {
    userMasqueradingCompanyBegin {
      ...CompanyReference
    }
  }
}""",
    fragments=(fragment_texts.COMPANY_REFERENCE,),
    root="userMasqueradingCompanyBegin",
    access=Access.B2B,
    permissions=("get_company_subsidiaries",),
    variables={"companyId": "Int!"},
    method=lambda: Client.user_masquerading_company_begin,
    model=lambda: models.UserMasqueradingCompanyBegin,
    package=__package__,
    complexity=2,
    idempotent=True,
)

USER_MASQUERADING_COMPANY_END = Operation(
    "UserMasqueradingCompanyEnd",
    "mutation",
    """mutation UserMasqueradingCompanyEnd {
  userMasqueradingCompanyEnd {
    message
  }
}""",
    root="userMasqueradingCompanyEnd",
    access=Access.B2B,
    permissions=("get_company_subsidiaries",),
    method=lambda: Client.user_masquerading_company_end,
    model=lambda: models.UserMasqueradingCompanyEnd,
    package=__package__,
    complexity=1,
    idempotent=True,
)

USER_UPDATE = Operation(
    "UserUpdate",
    "mutation",
    """mutation UserUpdate($userData: UserUpdateInputType!) {
  userUpdate(userData: $userData) {
    user {
      ...CompanyUser
    }
  }
}""",
    fragments=(fragment_texts.COMPANY_REFERENCE, fragment_texts.COMPANY_USER, fragment_texts.USER_EXTRA_FIELD_VALUE, fragment_texts.USER_IDENTITY),
    root="userUpdate",
    access=Access.B2B,
    permissions=("update_user",),
    variables={"userData": "UserUpdateInputType!"},
    method=lambda: Client.user_update,
    model=lambda: models.UserUpdate,
    package=__package__,
    complexity=13,
    idempotent=True,
)

VALIDATE_PRODUCT = Operation(
    "ValidateProduct",
    "query",
    """query ValidateProduct($productId: Int!, $variantId: Int!, $quantity: Int!, $productOptions: [GenericScalar], $storeHash: String, $channelId: Int, $target: String) {
  validateProduct(
    productId: $productId
    variantId: $variantId
    quantity: $quantity
    productOptions: $productOptions
    storeHash: $storeHash
    channelId: $channelId
    target: $target
  ) {
    ...ProductValidation
  }
}""",
    fragments=(fragment_texts.PRODUCT_VALIDATION,),
    root="validateProduct",
    access=Access.ANONYMOUS,
    variables={"productId": "Int!", "variantId": "Int!", "quantity": "Int!", "productOptions": "[GenericScalar]", "storeHash": "String", "channelId": "Int", "target": "String"},
    from_storefront={"storeHash": "store_hash", "channelId": "channel_id"},
    method=lambda: Client.validate_product,
    model=lambda: models.ProductValidation,
    package=__package__,
    complexity=2,
)

VALIDATE_PRODUCTS = Operation(
    "ValidateProducts",
    "query",
    """query ValidateProducts($products: [ValidateProductInputType]!, $storeHash: String, $channelId: Int, $target: String) {
  validateProducts(
    products: $products
    storeHash: $storeHash
    channelId: $channelId
    target: $target
  ) {
    isValid
    products {
      ...ProductValidation
    }
  }
}""",
    fragments=(fragment_texts.PRODUCT_VALIDATION,),
    root="validateProducts",
    access=Access.ANONYMOUS,
    variables={"products": "[ValidateProductInputType]!", "storeHash": "String", "channelId": "Int", "target": "String"},
    from_storefront={"storeHash": "store_hash", "channelId": "channel_id"},
    method=lambda: Client.validate_products,
    model=lambda: models.ValidateProducts,
    package=__package__,
    complexity=21,
)

VARIANT_SKU = Operation(
    "VariantSku",
    "query",
    """query VariantSku($storeHash: String!, $variantSkus: [String]!, $currencyCode: String, $channelId: Int) {
  variantSku(
    storeHash: $storeHash
    variantSkus: $variantSkus
    currencyCode: $currencyCode
    channelId: $channelId
  ) {
    ...QuickOrderProduct
  }
}""",
    fragments=(fragment_texts.QUICK_ORDER_PRODUCT,),
    root="variantSku",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String!", "variantSkus": "[String]!", "currencyCode": "String", "channelId": "Int"},
    defaults=("storeHash",),
    from_storefront={"storeHash": "store_hash", "channelId": "channel_id"},
    method=lambda: Client.variant_sku,
    model=lambda: list[models.QuickOrderProduct],
    package=__package__,
    complexity=10,
)

OPERATIONS: dict[str, Operation] = named_operations(globals())
"""Every operation by its name."""
