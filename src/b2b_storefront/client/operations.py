# Generated from schema/ and queries/ by `make codegen`. Edits are lost.
"""Every operation, prepared for sending."""

from b2b_storefront.wire.operation import Access, Operation

__all__ = [
    "OPERATIONS",
    "ACCOUNT_FORM_FIELDS",
    "ACCOUNT_SETTINGS",
    "ADDRESS",
    "ADDRESSES",
    "ADDRESS_CONFIG",
    "ADDRESS_CREATE",
    "ADDRESS_DELETE",
    "ADDRESS_EXTRA_FIELDS",
    "ADDRESS_UPDATE",
    "ALL_ORDERS",
    "ALL_RECEIPT_LINES",
    "AUTHORIZATION",
    "AUTO_LOADER",
    "BC_ORDER_STATUSES",
    "CHECKOUT_LOGIN",
    "COMPANY_CREATE",
    "COMPANY_CREDIT_CONFIG",
    "COMPANY_EXTRA_FIELDS",
    "COMPANY_PAYMENT_TERMS",
    "COMPANY_PERMISSIONS",
    "COMPANY_ROLE",
    "COMPANY_ROLES",
    "COMPANY_SUBSIDIARIES",
    "COMPANY_USER_INFO",
    "COMPANY_VALIDATE_EMAIL",
    "COUNTRIES",
    "CREATED_BY_USER",
    "CREATE_ORDER",
    "CURRENCIES",
    "CURRENT_USER",
    "CUSTOMER_ACCOUNT_SETTINGS",
    "CUSTOMER_ADDRESS",
    "CUSTOMER_ADDRESSES",
    "CUSTOMER_ADDRESS_CREATE",
    "CUSTOMER_ADDRESS_DELETE",
    "CUSTOMER_ADDRESS_UPDATE",
    "CUSTOMER_CREATE",
    "CUSTOMER_EMAIL_CHECK",
    "CUSTOMER_INFO",
    "CUSTOMER_ORDER",
    "CUSTOMER_ORDERS",
    "CUSTOMER_QUOTES",
    "CUSTOMER_SHOPPING_LIST",
    "CUSTOMER_SHOPPING_LISTS",
    "CUSTOMER_SHOPPING_LISTS_CREATE",
    "CUSTOMER_SHOPPING_LISTS_DELETE",
    "CUSTOMER_SHOPPING_LISTS_DUPLICATE",
    "CUSTOMER_SHOPPING_LISTS_ID_NAME",
    "CUSTOMER_SHOPPING_LISTS_ITEMS_CREATE",
    "CUSTOMER_SHOPPING_LISTS_ITEMS_DELETE",
    "CUSTOMER_SHOPPING_LISTS_ITEMS_UPDATE",
    "CUSTOMER_SHOPPING_LISTS_UPDATE",
    "CUSTOMER_SUBSCRIBERS_CREATE",
    "DEFAULT_BILLING_ADDRESS",
    "DEFAULT_SHIPPING_ADDRESS",
    "INVOICE",
    "INVOICES",
    "INVOICES_EXPORT",
    "INVOICE_BC_ORDER_ALLOW_METHODS",
    "INVOICE_CREATE_BC_CART",
    "INVOICE_CUSTOMER_INFORMATION",
    "INVOICE_FINISH_BC_PAYMENT",
    "INVOICE_PAYMENT_BC_CART",
    "INVOICE_PAYMENT_FEES",
    "INVOICE_PAYMENT_MODULES",
    "INVOICE_PDF",
    "INVOICE_STATS",
    "LOGIN",
    "ORDER",
    "ORDERED_PRODUCTS",
    "ORDER_PRODUCTS",
    "ORDER_STATUSES",
    "PRICE_PRODUCTS",
    "PRODUCTS_INVENTORY",
    "PRODUCTS_LOAD",
    "PRODUCTS_SEARCH",
    "PRODUCT_ANON_UPLOAD",
    "PRODUCT_PURCHASABLE",
    "PRODUCT_UPLOAD",
    "PRODUCT_VARIANTS_INFO",
    "QUOTE",
    "QUOTES",
    "QUOTE_ATTACH_FILE_CREATE",
    "QUOTE_ATTACH_FILE_DELETE",
    "QUOTE_CHECKOUT",
    "QUOTE_CONFIG",
    "QUOTE_CREATE",
    "QUOTE_EMAIL",
    "QUOTE_EXTRA_FIELDS_CONFIG",
    "QUOTE_FRONTEND_PDF",
    "QUOTE_ORDERED",
    "QUOTE_PDF_EXPORT",
    "QUOTE_UPDATE",
    "QUOTE_USER_STORE_INFO",
    "RECEIPT",
    "RECEIPTS",
    "RECEIPT_LINE",
    "RECEIPT_LINES",
    "SHOPPING_LIST",
    "SHOPPING_LISTS",
    "SHOPPING_LISTS_CREATE",
    "SHOPPING_LISTS_DELETE",
    "SHOPPING_LISTS_DUPLICATE",
    "SHOPPING_LISTS_ID_NAME",
    "SHOPPING_LISTS_ITEMS_CREATE",
    "SHOPPING_LISTS_ITEMS_DELETE",
    "SHOPPING_LISTS_ITEMS_UPDATE",
    "SHOPPING_LISTS_UPDATE",
    "STOREFRONT_CONFIG",
    "STOREFRONT_CONFIGS",
    "STOREFRONT_DEFAULT_LANGUAGE",
    "STOREFRONT_PRODUCT_SETTINGS",
    "STOREFRONT_SCRIPT",
    "STOREFRONT_SETTINGS",
    "STORE_BASIC_INFO",
    "STORE_CHECKOUT_CONFIG",
    "STORE_CONFIG_SWITCH_STATUS",
    "STORE_FRONT_TOKEN",
    "STORE_LIMITATIONS",
    "SUPER_ADMIN_BEGIN_MASQUERADE",
    "SUPER_ADMIN_COMPANIES",
    "SUPER_ADMIN_END_MASQUERADE",
    "SUPER_ADMIN_MASQUERADING",
    "TAX_ZONE_RATES",
    "UPDATE_ACCOUNT_SETTINGS",
    "UPDATE_CUSTOMER_ACCOUNT_SETTINGS",
    "USER",
    "USERS",
    "USER_COMPANY",
    "USER_CREATE",
    "USER_DELETE",
    "USER_EMAIL_CHECK",
    "USER_EXTRA_FIELDS",
    "USER_LOGIN_STATE",
    "USER_MASQUERADING_COMPANY",
    "USER_MASQUERADING_COMPANY_BEGIN",
    "USER_MASQUERADING_COMPANY_END",
    "USER_UPDATE",
    "VALIDATE_PRODUCT",
    "VALIDATE_PRODUCTS",
    "VARIANT_SKU",
]

ACCOUNT_FORM_FIELDS = Operation(
    "AccountFormFields",
    "query",
    """query AccountFormFields($storeHash: String!, $formType: Int!) {
  accountFormFields(storeHash: $storeHash, formType: $formType) {
    ...RegistrationField
  }
}

fragment RegistrationField on AccountFormFieldsType {
  id
  formType
  groupId
  groupName
  fieldId
  fieldName
  labelName
  fieldType
  fieldFrom
  fieldIndex
  isRequired
  visible
  custom
  valueConfigs
}""",
    root="accountFormFields",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String!", "formType": "Int!"},
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
}

fragment AccountProfile on AccountSettingType {
  firstName
  lastName
  company
  phoneNumber
  email
  role
  companyRoleId
  companyRoleName
  formFields {
    ...FormFieldValue
  }
  extraFields {
    ...UserExtraFieldValue
  }
}

fragment FormFieldValue on FormFieldsType {
  name
  value
}

fragment UserExtraFieldValue on UserExtraFieldsValueType {
  fieldName
  fieldValue
}""",
    root="accountSettings",
    access=Access.B2B,
    variables={"companyId": "Int!"},
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
}

fragment CompanyAddress on AddressType {
  id
  firstName
  lastName
  company
  addressLine1
  addressLine2
  address
  city
  state
  stateCode
  country
  countryCode
  zipCode
  phoneNumber
  label
  uuid
  isActive
  isShipping
  isBilling
  isDefaultShipping
  isDefaultBilling
  createdAt
  updatedAt
  companyInfo {
    ...CompanyReference
  }
  extraFields {
    fieldName
    fieldValue
  }
}

fragment CompanyReference on CompanyInfoType {
  companyId
  companyName
  bcId
}""",
    root="address",
    access=Access.B2B,
    permissions=("get_address_detail",),
    variables={"companyId": "Int!", "addressId": "Int!"},
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
}

fragment CompanyAddress on AddressType {
  id
  firstName
  lastName
  company
  addressLine1
  addressLine2
  address
  city
  state
  stateCode
  country
  countryCode
  zipCode
  phoneNumber
  label
  uuid
  isActive
  isShipping
  isBilling
  isDefaultShipping
  isDefaultBilling
  createdAt
  updatedAt
  companyInfo {
    ...CompanyReference
  }
  extraFields {
    fieldName
    fieldValue
  }
}

fragment CompanyReference on CompanyInfoType {
  companyId
  companyName
  bcId
}

fragment Paging on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}""",
    root="addresses",
    access=Access.B2B,
    permissions=("get_addresses",),
    variables={"companyId": "Int!", "search": "String", "firstName": "String", "lastName": "String", "address": "String", "country": "String", "state": "String", "city": "String", "label": "String", "uuid": "String", "isShipping": "Decimal", "isBilling": "Decimal", "company": "String", "first": "Int", "after": "String", "last": "Int", "before": "String", "offset": "Int"},
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
}

fragment AddressSwitchState on AddressStoreConfigType {
  key
  isEnabled
}""",
    root="addressConfig",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String!"},
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
}

fragment CompanyAddress on AddressType {
  id
  firstName
  lastName
  company
  addressLine1
  addressLine2
  address
  city
  state
  stateCode
  country
  countryCode
  zipCode
  phoneNumber
  label
  uuid
  isActive
  isShipping
  isBilling
  isDefaultShipping
  isDefaultBilling
  createdAt
  updatedAt
  companyInfo {
    ...CompanyReference
  }
  extraFields {
    fieldName
    fieldValue
  }
}

fragment CompanyReference on CompanyInfoType {
  companyId
  companyName
  bcId
}""",
    root="addressCreate",
    access=Access.B2B,
    permissions=("create_address",),
    variables={"addressData": "AddressInputType!"},
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
}

fragment ExtraFieldDefinition on ExtraFieldsConfigType {
  fieldName
  labelName
  fieldType
  isRequired
  visibleToEnduser
  defaultValue
  maximumLength
  numberOfRows
  maximumValue
  listOfValue
}""",
    root="addressExtraFields",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String!"},
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
}

fragment CompanyAddress on AddressType {
  id
  firstName
  lastName
  company
  addressLine1
  addressLine2
  address
  city
  state
  stateCode
  country
  countryCode
  zipCode
  phoneNumber
  label
  uuid
  isActive
  isShipping
  isBilling
  isDefaultShipping
  isDefaultBilling
  createdAt
  updatedAt
  companyInfo {
    ...CompanyReference
  }
  extraFields {
    fieldName
    fieldValue
  }
}

fragment CompanyReference on CompanyInfoType {
  companyId
  companyName
  bcId
}""",
    root="addressUpdate",
    access=Access.B2B,
    permissions=("update_address",),
    variables={"addressData": "AddressUpdateType!"},
    package=__package__,
    complexity=13,
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
}

fragment CompanyReference on CompanyInfoType {
  companyId
  companyName
  bcId
}

fragment OrderSummary on OrderType {
  id
  bcOrderId
  orderId
  bcCustomerId
  userId
  companyName
  firstName
  lastName
  billingName
  merchantEmail
  createdAt
  updatedAt
  status
  statusCode
  customStatus
  orderStatus
  customOrderStatus
  totalIncTax
  usdIncTax
  currencyCode
  money
  items
  poNumber
  referenceNumber
  cartId
  isArchived
  isInvoiceOrder
  invoiceId
  invoiceNumber
  invoiceStatus
  ipStatus
  flag
  createdFrom
  channelId
  channelName
  companyInfo {
    ...CompanyReference
  }
  companyId {
    id
    companyName
  }
}

fragment Paging on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}""",
    root="allOrders",
    access=Access.B2B,
    permissions=("get_orders",),
    variables={"companyIds": "[Int]", "q": "String", "companyId": "Decimal", "bcOrderId": "Decimal", "poNumber": "String", "extraInt1": "Decimal", "extraInt2": "Decimal", "extraInt3": "Decimal", "extraInt4": "Decimal", "extraInt5": "Decimal", "extraStr1": "String", "extraStr2": "String", "extraStr3": "String", "extraStr4": "String", "extraStr5": "String", "beginDateAt": "Date", "endDateAt": "Date", "companyName": "String", "search": "String", "status": "String", "email": "String", "orderBy": "String", "extraStr1_In": "String", "isShowMy": "String", "createdBy": "String", "first": "Int", "after": "String", "last": "Int", "before": "String", "offset": "Int"},
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
}

fragment CompanyReference on CompanyInfoType {
  companyId
  companyName
  bcId
}

fragment Paging on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}

fragment PaymentLine on ReceiptLinesType {
  id
  storeHash
  receiptId
  invoiceId
  invoiceNumber
  paymentId
  paymentStatus
  paymentType
  transactionType
  referenceNumber
  amountCode
  amount
  customerId
  externalId
  externalCustomerId
  createdAt
  updatedAt
  companyInfo {
    ...CompanyReference
  }
}""",
    root="allReceiptLines",
    access=Access.B2B,
    permissions=("get_invoice_payments_history",),
    variables={"paymentStatus": "[Int]", "search": "String", "orderBy": "String", "invoiceId": "String", "first": "Int", "after": "String", "last": "Int", "before": "String", "offset": "Int"},
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
}

fragment GrantedPermission on AuthRolePermissionType {
  code
  permissionLevel
}

fragment SignIn on UserAuthResultType {
  token
  loginType
  storefrontLoginToken
  user {
    ...UserIdentity
  }
  permissions {
    ...GrantedPermission
  }
}

fragment UserIdentity on UserType {
  id
  bcId
  email
  firstName
  lastName
  role
  companyRoleId
  companyRoleName
}""",
    root="authorization",
    access=Access.ANONYMOUS,
    variables={"authData": "UserAuthType!"},
    package=__package__,
    complexity=13,
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
}

fragment OrderStatusLabel on OrderStatusType {
  statusCode
  systemLabel
  customLabel
}""",
    root="bcOrderStatuses",
    access=Access.BC,
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
    package=__package__,
    complexity=2,
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
}

fragment CompanyAccount on CompanyType {
  id
  companyName
  companyStatus
  customerGroupId
  bcGroupName
  addressLine1
  addressLine2
  city
  state
  zipCode
  country
  extraFields {
    fieldName
    fieldValue
  }
}""",
    root="companyCreate",
    access=Access.ANONYMOUS,
    variables={"companyData": "CompanyInputType"},
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
}

fragment CompanyCredit on CompanyCreditConfigType {
  creditEnabled
  creditHold
  limitPurchases
  availableCredit
  creditCurrency
  currency
}""",
    root="companyCreditConfig",
    access=Access.B2B,
    variables={"isMasqueradingCompany": "Boolean"},
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
}

fragment ExtraFieldDefinition on ExtraFieldsConfigType {
  fieldName
  labelName
  fieldType
  isRequired
  visibleToEnduser
  defaultValue
  maximumLength
  numberOfRows
  maximumValue
  listOfValue
}""",
    root="companyExtraFields",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String!"},
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
}

fragment PermissionDefinition on CompanyPermissionsType {
  id
  code
  name
  description
  moduleName
  isCustom
}""",
    root="companyPermissions",
    access=Access.B2B,
    permissions=("get_roles",),
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
}

fragment RoleDetail on CompanyRoleType {
  id
  name
  roleType
  roleLevel
  permissions {
    ...RolePermission
  }
}

fragment RolePermission on CompanyRolePermissionsType {
  id
  code
  name
  permissionLevel
  isCustom
}""",
    root="companyRole",
    access=Access.B2B,
    permissions=("get_roles",),
    variables={"roleId": "Int!", "companyId": "Int"},
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
}

fragment Paging on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}

fragment RoleSummary on CompanyRolesType {
  id
  name
  roleType
  roleLevel
}""",
    root="companyRoles",
    access=Access.B2B,
    permissions=("get_roles",),
    variables={"companyId": "Int", "search": "String", "first": "Int", "after": "String", "last": "Int", "before": "String", "offset": "Int"},
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
}

fragment HierarchyCompany on CompanySubsidiariesType {
  companyId
  companyName
  parentCompanyId
  parentCompanyName
  channelFlag
}""",
    root="companySubsidiaries",
    access=Access.B2B,
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
}

fragment KnownUser on CompanyEmailUserInfoType {
  id
  email
  firstName
  lastName
  phoneNumber
  role
  companyRoleId
  companyRoleName
  forcePasswordReset
}""",
    root="companyUserInfo",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String!", "email": "String!", "customerId": "Int"},
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
}

fragment KnownUser on CompanyEmailUserInfoType {
  id
  email
  firstName
  lastName
  phoneNumber
  role
  companyRoleId
  companyRoleName
  forcePasswordReset
}""",
    root="companyValidateEmail",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String!", "email": "String!", "role": "Int!", "channelId": "Int"},
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
}

fragment Country on CountryType {
  id
  countryName
  countryCode
  stateRequired
  states {
    stateName
    stateCode
  }
}""",
    root="countries",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String"},
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
}

fragment StoreCurrency on Currencies {
  id
  name
  currency_code
  token
  token_location
  decimal_token
  decimal_places
  thousands_token
  currency_exchange_rate
  auto_update
  last_updated
  is_default
  enabled
  is_transactional
  country_iso2
  default_for_country_codes
}""",
    root="currencies",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String!", "channelId": "String!"},
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
}

fragment CompanyReference on CompanyInfoType {
  companyId
  companyName
  bcId
}

fragment CompanyUser on UserType {
  ...UserIdentity
  phone
  uuid
  masqueradingCompanyId
  createdAt
  updatedAt
  companyInfo {
    ...CompanyReference
  }
  extraFields {
    ...UserExtraFieldValue
  }
}

fragment UserExtraFieldValue on UserExtraFieldsValueType {
  fieldName
  fieldValue
}

fragment UserIdentity on UserType {
  id
  bcId
  email
  firstName
  lastName
  role
  companyRoleId
  companyRoleName
}""",
    root="currentUser",
    access=Access.B2B,
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
}

fragment CustomerProfile on CustomerAccountSettingsType {
  firstName
  lastName
  company
  phoneNumber
  email
  formFields {
    ...FormFieldValue
  }
}

fragment FormFieldValue on FormFieldsType {
  name
  value
}""",
    root="customerAccountSettings",
    access=Access.EITHER,
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
}

fragment PersonalAddress on CustomerAddressType {
  id
  bcAddressId
  firstName
  lastName
  company
  address1
  address2
  city
  stateOrProvince
  postalCode
  country
  countryCode
  phone
  addressType
  createdAt
  updatedAt
  formFields {
    addressId
    name
    value
  }
}""",
    root="customerAddress",
    access=Access.BC,
    variables={"addressId": "Int!"},
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
}

fragment Paging on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}

fragment PersonalAddress on CustomerAddressType {
  id
  bcAddressId
  firstName
  lastName
  company
  address1
  address2
  city
  stateOrProvince
  postalCode
  country
  countryCode
  phone
  addressType
  createdAt
  updatedAt
  formFields {
    addressId
    name
    value
  }
}""",
    root="customerAddresses",
    access=Access.BC,
    variables={"search": "String", "firstName": "String", "lastName": "String", "country": "String", "stateOrProvince": "String", "city": "String", "company": "String", "first": "Int", "after": "String", "last": "Int", "before": "String", "offset": "Int"},
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
}

fragment PersonalAddress on CustomerAddressType {
  id
  bcAddressId
  firstName
  lastName
  company
  address1
  address2
  city
  stateOrProvince
  postalCode
  country
  countryCode
  phone
  addressType
  createdAt
  updatedAt
  formFields {
    addressId
    name
    value
  }
}""",
    root="customerAddressCreate",
    access=Access.BC,
    variables={"addressData": "CustomerAddressInputType!"},
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
}

fragment PersonalAddress on CustomerAddressType {
  id
  bcAddressId
  firstName
  lastName
  company
  address1
  address2
  city
  stateOrProvince
  postalCode
  country
  countryCode
  phone
  addressType
  createdAt
  updatedAt
  formFields {
    addressId
    name
    value
  }
}""",
    root="customerAddressUpdate",
    access=Access.BC,
    variables={"addressData": "CustomerAddressUpdateType!"},
    package=__package__,
    complexity=12,
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
}

fragment FormFieldValue on FormFieldsType {
  name
  value
}

fragment RegisteredAddress on CustomerAddressesType {
  id
  customerId
  firstName
  lastName
  company
  address1
  address2
  city
  stateOrProvince
  postalCode
  country
  countryCode
  phone
  addressType
  formFields {
    ...FormFieldValue
  }
}

fragment StoreCustomer on CustomerType {
  id
  email
  firstName
  lastName
  company
  phone
  customerGroupId
  originChannelId
  channelIds
  addressCount
  acceptsProductReviewAbandonedCartEmails
  dateCreated
  dateModified
  authentication {
    forcePasswordReset
  }
  addresses {
    ...RegisteredAddress
  }
  formFields {
    ...FormFieldValue
  }
}""",
    root="customerCreate",
    access=Access.ANONYMOUS,
    variables={"customerData": "CustomerInputType!", "recaptchaUserResponse": "String"},
    package=__package__,
    complexity=123,
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
}

fragment CustomerIdentity on CustomerInfoType {
  userType
  userInfo {
    ...KnownUser
  }
  permissions {
    ...GrantedPermission
  }
}

fragment GrantedPermission on AuthRolePermissionType {
  code
  permissionLevel
}

fragment KnownUser on CompanyEmailUserInfoType {
  id
  email
  firstName
  lastName
  phoneNumber
  role
  companyRoleId
  companyRoleName
  forcePasswordReset
}""",
    root="customerInfo",
    access=Access.EITHER,
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
}

fragment CompanyReference on CompanyInfoType {
  companyId
  companyName
  bcId
}

fragment OrderDetail on BcOrderType {
  id
  companyName
  firstName
  lastName
  createdEmail
  customerId
  companyInfo {
    ...CompanyReference
  }
  status
  statusId
  customStatus
  dateCreated
  dateModified
  dateShipped
  updatedAt
  poNumber
  referenceNumber
  customerMessage
  staffNotes
  subtotalExTax
  subtotalIncTax
  subtotalTax
  shippingCostExTax
  shippingCostIncTax
  shippingCostTax
  handlingCostExTax
  handlingCostIncTax
  handlingCostTax
  wrappingCostExTax
  wrappingCostIncTax
  wrappingCostTax
  discountAmount
  couponDiscount
  giftCertificateAmount
  storeCreditAmount
  refundedAmount
  totalExTax
  totalIncTax
  totalTax
  currencyId
  currencyCode
  currencyExchangeRate
  defaultCurrencyId
  defaultCurrencyCode
  storeDefaultCurrencyCode
  money
  itemsTotal
  itemsShipped
  orderIsDigital
  paymentMethod
  paymentProviderId
  paymentStatus
  canReturn
  isDeleted
  isEmailOptIn
  isInvoiceOrder
  invoiceId
  ipStatus
  cartId
  channelId
  orderSource
  externalSource
  externalId
  externalOrderId
  products
  coupons
  billingAddress
  shippingAddress
  shippingAddresses
  shippingAddressCount
  shipments
  extraFields
  extraInt1
  extraInt2
  extraInt3
  extraInt4
  extraInt5
  extraStr1
  extraStr2
  extraStr3
  extraStr4
  extraStr5
  extraText
  extraInfo
  orderHistoryEvent {
    ...OrderEvent
  }
}

fragment OrderEvent on OrderHistoryEventType {
  id
  eventType
  status
  extraFields
  createdAt
}""",
    root="customerOrder",
    access=Access.BC,
    variables={"id": "Int!"},
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
}

fragment CompanyReference on CompanyInfoType {
  companyId
  companyName
  bcId
}

fragment OrderSummary on OrderType {
  id
  bcOrderId
  orderId
  bcCustomerId
  userId
  companyName
  firstName
  lastName
  billingName
  merchantEmail
  createdAt
  updatedAt
  status
  statusCode
  customStatus
  orderStatus
  customOrderStatus
  totalIncTax
  usdIncTax
  currencyCode
  money
  items
  poNumber
  referenceNumber
  cartId
  isArchived
  isInvoiceOrder
  invoiceId
  invoiceNumber
  invoiceStatus
  ipStatus
  flag
  createdFrom
  channelId
  channelName
  companyInfo {
    ...CompanyReference
  }
  companyId {
    id
    companyName
  }
}

fragment Paging on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}""",
    root="customerOrders",
    access=Access.BC,
    variables={"channelId": "Int", "q": "String", "companyId": "Decimal", "bcOrderId": "Decimal", "poNumber": "String", "extraInt1": "Decimal", "extraInt2": "Decimal", "extraInt3": "Decimal", "extraInt4": "Decimal", "extraInt5": "Decimal", "extraStr1": "String", "extraStr2": "String", "extraStr3": "String", "extraStr4": "String", "extraStr5": "String", "beginDateAt": "Date", "endDateAt": "Date", "companyName": "String", "search": "String", "status": "String", "email": "String", "orderBy": "String", "extraStr1_In": "String", "isShowMy": "String", "createdBy": "String", "companyIds": "[Int]", "first": "Int", "after": "String", "last": "Int", "before": "String", "offset": "Int"},
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
}

fragment Paging on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}

fragment QuoteReference on QuoteType {
  id
  uuid
  createdAt
}

fragment QuoteSummary on QuoteType {
  ...QuoteReference
  quoteNumber
  quoteTitle
  referenceNumber
  status
  updatedAt
  expiredAt
  company
  createdBy
  createdByEmail
  salesRep
  salesRepEmail
  subtotal
  discount
  grandTotal
  totalAmount
  totalIsTbd
  currency
  orderId
}""",
    root="customerQuotes",
    access=Access.BC,
    variables={"channelId": "Int", "search": "String", "quoteNumber": "String", "quoteTitle": "String", "status": "Decimal", "company": "String", "createdBy": "String", "email": "String", "salesRep": "String", "dateCreatedBeginAt": "Date", "dateCreatedEndAt": "Date", "dateUpdatedBeginAt": "Date", "dateUpdatedEndAt": "Date", "dateExpiredBeginAt": "Date", "dateExpiredEndAt": "Date", "orderBy": "String", "first": "Int", "after": "String", "last": "Int", "before": "String", "offset": "Int"},
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
}

fragment CustomerShoppingListDetail on CustomerShoppingListType {
  id
  name
  description
  reason
  createdAt
  updatedAt
  channelId
  channelName
  grandTotal
  totalDiscount
  totalTax
  isShowGrandTotal
}

fragment Paging on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}

fragment ShoppingListLine on ShoppingListItem {
  id
  itemId
  productId
  variantId
  productName
  productUrl
  primaryImage
  baseSku
  variantSku
  optionList
  productNote
  quantity
  basePrice
  discount
  tax
  enteredInclusive
  sortOrder
  createdAt
  updatedAt
}""",
    root="customerShoppingList",
    access=Access.BC,
    variables={"id": "Int!", "productsSearch": "String", "productsOrderBy": "String", "productsFirst": "Int", "productsAfter": "String", "productsLast": "Int", "productsBefore": "String", "productsOffset": "Int"},
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
}

fragment CustomerShoppingListSummary on CustomerShoppingListPageType {
  id
  name
  description
  reason
  createdAt
  updatedAt
  channelId
  channelName
  products {
    totalCount
  }
}

fragment Paging on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}""",
    root="customerShoppingLists",
    access=Access.BC,
    variables={"channelId": "Int", "search": "String", "orderBy": "String", "first": "Int", "after": "String", "last": "Int", "before": "String", "offset": "Int"},
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
}

fragment CustomerShoppingListDetail on CustomerShoppingListType {
  id
  name
  description
  reason
  createdAt
  updatedAt
  channelId
  channelName
  grandTotal
  totalDiscount
  totalTax
  isShowGrandTotal
}""",
    root="customerShoppingListsCreate",
    access=Access.BC,
    variables={"shoppingListData": "CustomerShoppingListsInputType!"},
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
}

fragment CustomerShoppingListDetail on CustomerShoppingListType {
  id
  name
  description
  reason
  createdAt
  updatedAt
  channelId
  channelName
  grandTotal
  totalDiscount
  totalTax
  isShowGrandTotal
}""",
    root="customerShoppingListsDuplicate",
    access=Access.BC,
    variables={"sampleShoppingListId": "Int!", "shoppingListData": "ShoppingListsDuplicateInputType!"},
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
}

fragment CustomerShoppingListName on CustomerShoppingListIdNameType {
  id
  name
}""",
    root="customerShoppingListsIdName",
    access=Access.BC,
    variables={"channelId": "Int"},
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
}

fragment ShoppingListLine on ShoppingListItem {
  id
  itemId
  productId
  variantId
  productName
  productUrl
  primaryImage
  baseSku
  variantSku
  optionList
  productNote
  quantity
  basePrice
  discount
  tax
  enteredInclusive
  sortOrder
  createdAt
  updatedAt
}""",
    root="customerShoppingListsItemsCreate",
    access=Access.BC,
    variables={"shoppingListId": "Int", "items": "[ShoppingListsItemsInputType]"},
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
}

fragment ShoppingListLine on ShoppingListItem {
  id
  itemId
  productId
  variantId
  productName
  productUrl
  primaryImage
  baseSku
  variantSku
  optionList
  productNote
  quantity
  basePrice
  discount
  tax
  enteredInclusive
  sortOrder
  createdAt
  updatedAt
}""",
    root="customerShoppingListsItemsUpdate",
    access=Access.BC,
    variables={"shoppingListId": "Int!", "itemId": "Int!", "itemData": "ShoppingListsItemsUpdateInputType!"},
    package=__package__,
    complexity=2,
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
}

fragment CustomerShoppingListDetail on CustomerShoppingListType {
  id
  name
  description
  reason
  createdAt
  updatedAt
  channelId
  channelName
  grandTotal
  totalDiscount
  totalTax
  isShowGrandTotal
}""",
    root="customerShoppingListsUpdate",
    access=Access.BC,
    variables={"id": "Int!", "shoppingListData": "CustomerShoppingListsInputType!"},
    package=__package__,
    complexity=2,
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
}

fragment Subscriber on CustomerSubscribersType {
  id
  email
  firstName
  lastName
  source
  orderId
  channelId
  consents
  dateCreated
  dateModified
}""",
    root="customerSubscribersCreate",
    access=Access.ANONYMOUS,
    variables={"subscribersData": "CustomerSubscribersInputType!"},
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
}

fragment CompanyAddress on AddressType {
  id
  firstName
  lastName
  company
  addressLine1
  addressLine2
  address
  city
  state
  stateCode
  country
  countryCode
  zipCode
  phoneNumber
  label
  uuid
  isActive
  isShipping
  isBilling
  isDefaultShipping
  isDefaultBilling
  createdAt
  updatedAt
  companyInfo {
    ...CompanyReference
  }
  extraFields {
    fieldName
    fieldValue
  }
}

fragment CompanyReference on CompanyInfoType {
  companyId
  companyName
  bcId
}""",
    root="defaultBillingAddress",
    access=Access.B2B,
    permissions=("get_default_billing",),
    variables={"companyId": "Int!"},
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
}

fragment CompanyAddress on AddressType {
  id
  firstName
  lastName
  company
  addressLine1
  addressLine2
  address
  city
  state
  stateCode
  country
  countryCode
  zipCode
  phoneNumber
  label
  uuid
  isActive
  isShipping
  isBilling
  isDefaultShipping
  isDefaultBilling
  createdAt
  updatedAt
  companyInfo {
    ...CompanyReference
  }
  extraFields {
    fieldName
    fieldValue
  }
}

fragment CompanyReference on CompanyInfoType {
  companyId
  companyName
  bcId
}""",
    root="defaultShippingAddress",
    access=Access.B2B,
    permissions=("get_default_shipping",),
    variables={"companyId": "Int!"},
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
}

fragment CompanyReference on CompanyInfoType {
  companyId
  companyName
  bcId
}

fragment InvoiceAmount on InvoiceBalanceType {
  code
  value
}

fragment InvoiceDetail on InvoiceType {
  ...InvoiceSummary
  storeHash
  customerId
  externalId
  externalCustomerId
  timeOffset
  details
  bcInformation {
    customerName
    bcId
    bcGroupName
    bcUrl
  }
  storeInfo {
    name
    firstName
    lastName
    address
    country
    countryCode
    phone
    adminEmail
  }
  extraFields {
    fieldName
    fieldValue
  }
}

fragment InvoiceSummary on InvoiceType {
  id
  invoiceNumber
  type
  status
  orderNumber
  purchaseOrderNumber
  createdAt
  updatedAt
  dueDate
  originalBalance {
    ...InvoiceAmount
  }
  openBalance {
    ...InvoiceAmount
  }
  pendingPaymentCount
  notAllowedPay
  source
  orderUserId
  channelId
  channelName
  companyInfo {
    ...CompanyReference
  }
}""",
    root="invoice",
    access=Access.B2B,
    permissions=("get_invoice_detail",),
    variables={"invoiceId": "Int!"},
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
}

fragment CompanyReference on CompanyInfoType {
  companyId
  companyName
  bcId
}

fragment InvoiceAmount on InvoiceBalanceType {
  code
  value
}

fragment InvoiceSummary on InvoiceType {
  id
  invoiceNumber
  type
  status
  orderNumber
  purchaseOrderNumber
  createdAt
  updatedAt
  dueDate
  originalBalance {
    ...InvoiceAmount
  }
  openBalance {
    ...InvoiceAmount
  }
  pendingPaymentCount
  notAllowedPay
  source
  orderUserId
  channelId
  channelName
  companyInfo {
    ...CompanyReference
  }
}

fragment Paging on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}""",
    root="invoices",
    access=Access.B2B,
    permissions=("get_invoices",),
    variables={"companyIds": "[Int]", "search": "String", "orderBy": "String", "invoiceNumber": "String", "type": "String", "orderNumber": "String", "purchaseOrderNumber": "String", "externalCustomerId": "String", "storeHash": "String", "externalId": "String", "status": "[String]", "beginDateAt": "Decimal", "endDateAt": "Decimal", "idIn": "String", "beginDueDateAt": "Decimal", "endDueDateAt": "Decimal", "first": "Int", "after": "String", "last": "Int", "before": "String", "offset": "Int"},
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
    package=__package__,
    complexity=1,
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
    package=__package__,
    complexity=1,
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
}

fragment GrantedPermission on AuthRolePermissionType {
  code
  permissionLevel
}

fragment SignIn on UserAuthResultType {
  token
  loginType
  storefrontLoginToken
  user {
    ...UserIdentity
  }
  permissions {
    ...GrantedPermission
  }
}

fragment UserIdentity on UserType {
  id
  bcId
  email
  firstName
  lastName
  role
  companyRoleId
  companyRoleName
}""",
    root="login",
    access=Access.ANONYMOUS,
    variables={"loginData": "UserLoginType!"},
    package=__package__,
    complexity=13,
)

ORDER = Operation(
    "Order",
    "query",
    """query Order($id: Int!) {
  order(id: $id) {
    ...OrderDetail
  }
}

fragment CompanyReference on CompanyInfoType {
  companyId
  companyName
  bcId
}

fragment OrderDetail on BcOrderType {
  id
  companyName
  firstName
  lastName
  createdEmail
  customerId
  companyInfo {
    ...CompanyReference
  }
  status
  statusId
  customStatus
  dateCreated
  dateModified
  dateShipped
  updatedAt
  poNumber
  referenceNumber
  customerMessage
  staffNotes
  subtotalExTax
  subtotalIncTax
  subtotalTax
  shippingCostExTax
  shippingCostIncTax
  shippingCostTax
  handlingCostExTax
  handlingCostIncTax
  handlingCostTax
  wrappingCostExTax
  wrappingCostIncTax
  wrappingCostTax
  discountAmount
  couponDiscount
  giftCertificateAmount
  storeCreditAmount
  refundedAmount
  totalExTax
  totalIncTax
  totalTax
  currencyId
  currencyCode
  currencyExchangeRate
  defaultCurrencyId
  defaultCurrencyCode
  storeDefaultCurrencyCode
  money
  itemsTotal
  itemsShipped
  orderIsDigital
  paymentMethod
  paymentProviderId
  paymentStatus
  canReturn
  isDeleted
  isEmailOptIn
  isInvoiceOrder
  invoiceId
  ipStatus
  cartId
  channelId
  orderSource
  externalSource
  externalId
  externalOrderId
  products
  coupons
  billingAddress
  shippingAddress
  shippingAddresses
  shippingAddressCount
  shipments
  extraFields
  extraInt1
  extraInt2
  extraInt3
  extraInt4
  extraInt5
  extraStr1
  extraStr2
  extraStr3
  extraStr4
  extraStr5
  extraText
  extraInfo
  orderHistoryEvent {
    ...OrderEvent
  }
}

fragment OrderEvent on OrderHistoryEventType {
  id
  eventType
  status
  extraFields
  createdAt
}""",
    root="order",
    access=Access.B2B,
    permissions=("get_order_detail",),
    variables={"id": "Int!"},
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
}

fragment BoughtProduct on OrderedProductType {
  id
  productId
  variantId
  orderProductId
  productName
  productBrandName
  productUrl
  imageUrl
  sku
  baseSku
  variantSku
  optionList
  optionSelections
  basePrice
  discount
  tax
  enteredInclusive
  orderedTimes
  firstOrderedAt
  lastOrderedAt
  lastOrdered
  lastOrderedItems
  ordersInfo
  channelId
  channelName
  createdAt
  updatedAt
}

fragment Paging on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}""",
    root="orderedProducts",
    access=Access.EITHER,
    variables={"channelId": "Int", "q": "String", "productId": "Decimal", "beginDateAt": "Date", "endDateAt": "Date", "minOrderedTimes": "Decimal", "maxOrderedTimes": "Decimal", "orderBy": "String", "first": "Int", "after": "String", "last": "Int", "before": "String", "offset": "Int"},
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
}

fragment OrderStatusLabel on OrderStatusType {
  statusCode
  systemLabel
  customLabel
}""",
    root="orderStatuses",
    access=Access.B2B,
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
}

fragment BulkPrice on BulkPricingType {
  minimum
  maximum
  discountType
  discountAmount
  taxDiscountAmount {
    ...Price
  }
}

fragment ChosenOption on PricingProductItemOptionsType {
  optionId
  valueId
}

fragment Price on PriceType {
  asEntered
  enteredInclusive
  taxExclusive
  taxInclusive
}

fragment PriceRange on PriceRangeType {
  minimum {
    ...Price
  }
  maximum {
    ...Price
  }
}

fragment ProductPrices on PricingProductType {
  productId
  variantId
  options {
    ...ChosenOption
  }
  referenceRequest {
    productId
    variantId
    options {
      ...ChosenOption
    }
  }
  price {
    ...Price
  }
  calculatedPrice {
    ...Price
  }
  retailPrice {
    ...Price
  }
  salePrice {
    ...Price
  }
  minimumAdvertisedPrice {
    ...Price
  }
  saved {
    ...Price
  }
  priceRange {
    ...PriceRange
  }
  retailPriceRange {
    ...PriceRange
  }
  bulkPricing {
    ...BulkPrice
  }
}""",
    root="priceProducts",
    access=Access.ANONYMOUS,
    variables={"currencyCode": "String!", "items": "[PricingProductItemInputType]!", "storeHash": "String", "channelId": "Int", "customerGroupId": "Int"},
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
}

fragment ProductStock on ProductInventoryType {
  productId
  variantId
  quantity
  isVisible
  purchasingDisabled
  productInventoryTracking
  productInventoryLevel
  productInventoryWarningLevel
  variantInventoryLevel
  variantInventoryWarningLevel
  modifiers
}""",
    root="productsInventory",
    access=Access.B2B,
    variables={"products": "[ProductInventoryInputType]!"},
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
}

fragment CompanyVariant on ProductVariantInfoType {
  productId
  variantId
  companyId
  storeHash
  channelId
  sku
  imageUrl
  costPrice
  calculatedPrice
  currencyCode
  hasPriceList
  bulkPrices
  isPriceHidden
  isAvailable
  availability
  purchasingDisabled
  inventoryLevel
  optionValues
  modifiers
}""",
    root="productsLoad",
    access=Access.B2B,
    variables={"currencyCode": "String!", "productList": "[ProductVariantInputType]!", "companyId": "String"},
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
}

fragment CatalogProduct on ProductInfoType {
  id
  name
  sku
  productUrl
  imageUrl
  costPrice
  currencyCode
  isPriceHidden
  taxClassId
  availability
  inventoryTracking
  inventoryLevel
  availableToSell
  totalOnHand
  unlimitedBackorder
  backorderMessage
  orderQuantityMinimum
  orderQuantityMaximum
  channelId
  variants
  options
  optionsV3
  modifiers
}""",
    root="productsSearch",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String", "channelId": "Int", "search": "String", "productIds": "[Int]", "currencyCode": "String", "companyId": "String", "limit": "Int", "customerGroupId": "Int", "showAllProducts": "Boolean", "categoryFilter": "Boolean", "offset": "Int"},
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
}

fragment CheckedSkuList on ProductUploadType {
  validProduct
  errorProduct
  errorFile
  stockErrorSkus
  stockErrorFile
}""",
    root="productAnonUpload",
    access=Access.ANONYMOUS,
    variables={"productListData": "ProductAnonUploadInputType"},
    package=__package__,
    complexity=2,
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
}

fragment Purchasability on ProductPurchasableType {
  availability
  purchasingDisabled
  inventoryTracking
  inventoryLevel
  availableToSell
  unlimitedBackorder
}""",
    root="productPurchasable",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String", "productId": "Int", "sku": "String", "isProduct": "Boolean"},
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
}

fragment CheckedSkuList on ProductUploadType {
  validProduct
  errorProduct
  errorFile
  stockErrorSkus
  stockErrorFile
}""",
    root="productUpload",
    access=Access.EITHER,
    variables={"productListData": "ProductUploadInputType!"},
    package=__package__,
    complexity=2,
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
}

fragment CompanyCard on CompanyInfoType {
  ...CompanyReference
  companyAddress
  companyCity
  companyState
  companyZipCode
  companyCountry
  phoneNumber
}

fragment CompanyReference on CompanyInfoType {
  companyId
  companyName
  bcId
}

fragment QuoteAttachment on QuoteAttachFiles {
  id
  fileName
  fileType
  fileUrl
  createdBy
}

fragment QuoteDetail on QuoteType {
  ...QuoteSummary
  userEmail
  bcOrderId
  allowCheckout
  displayDiscount
  discountType
  discountValue
  shippingTotal
  taxTotal
  shippingMethod
  shippingAddress
  billingAddress
  contactInfo
  recipients
  notes
  legalTerms
  trackingHistory
  cartId
  cartUrl
  checkoutUrl
  quoteUrl
  quoteLogo
  channelId
  channelName
  productsList {
    ...QuoteLine
  }
  storefrontAttachFiles {
    ...QuoteAttachment
  }
  backendAttachFiles {
    ...QuoteAttachment
  }
  extraFields {
    fieldName
    fieldValue
  }
  storeInfo {
    ...StoreCard
  }
  companyInfo {
    ...CompanyCard
  }
  salesRepInfo {
    ...SalesRepCard
  }
}

fragment QuoteLine on ProductType {
  productId
  variantId
  sku
  productName
  productUrl
  imageUrl
  options
  notes
  quantity
  basePrice
  discount
  offeredPrice
  orderQuantityMinimum
  orderQuantityMaximum
  inventoryTracking
  inventoryLevel
  isPriceHidden
  purchasingDisabled
}

fragment QuoteReference on QuoteType {
  id
  uuid
  createdAt
}

fragment QuoteSummary on QuoteType {
  ...QuoteReference
  quoteNumber
  quoteTitle
  referenceNumber
  status
  updatedAt
  expiredAt
  company
  createdBy
  createdByEmail
  salesRep
  salesRepEmail
  subtotal
  discount
  grandTotal
  totalAmount
  totalIsTbd
  currency
  orderId
}

fragment SalesRepCard on salesRepInfoType {
  salesRepName
  salesRepEmail
  salesRepPhoneNumber
}

fragment StoreCard on StoreInfoType {
  storeName
  storeAddress
  storeCountry
  storeLogo
  storeUrl
}""",
    root="quote",
    access=Access.EITHER | Access.ANONYMOUS,
    permissions=("get_quotes", "get_quote_detail",),
    variables={"id": "Int!", "storeHash": "String!", "date": "String!", "uuid": "String"},
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
}

fragment Paging on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}

fragment QuoteReference on QuoteType {
  id
  uuid
  createdAt
}

fragment QuoteSummary on QuoteType {
  ...QuoteReference
  quoteNumber
  quoteTitle
  referenceNumber
  status
  updatedAt
  expiredAt
  company
  createdBy
  createdByEmail
  salesRep
  salesRepEmail
  subtotal
  discount
  grandTotal
  totalAmount
  totalIsTbd
  currency
  orderId
}""",
    root="quotes",
    access=Access.B2B,
    permissions=("get_quotes",),
    variables={"search": "String", "quoteNumber": "String", "quoteTitle": "String", "status": "Decimal", "company": "String", "createdBy": "String", "email": "String", "salesRep": "String", "dateCreatedBeginAt": "Date", "dateCreatedEndAt": "Date", "dateUpdatedBeginAt": "Date", "dateUpdatedEndAt": "Date", "dateExpiredBeginAt": "Date", "dateExpiredEndAt": "Date", "orderBy": "String", "first": "Int", "after": "String", "last": "Int", "before": "String", "offset": "Int"},
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
}

fragment QuoteAttachment on QuoteAttachFiles {
  id
  fileName
  fileType
  fileUrl
  createdBy
}""",
    root="quoteAttachFileCreate",
    access=Access.EITHER,
    variables={"quoteId": "Int!", "fileList": "[QuoteFileListInputType]"},
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
}

fragment CheckoutLinks on QuoteCheckoutType {
  checkoutUrl
  cartUrl
  cartId
}""",
    root="quoteCheckout",
    access=Access.EITHER | Access.ANONYMOUS,
    permissions=("get_quotes", "get_quote_detail", "checkout_with_quote",),
    variables={"id": "Int!", "storeHash": "String!", "uuid": "String"},
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
}

fragment QuoteSettings on QuoteConfigType {
  switchStatus {
    key
    isEnabled
  }
  otherConfigs {
    key
    value
  }
}""",
    root="quoteConfig",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String!"},
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
}

fragment QuoteReference on QuoteType {
  id
  uuid
  createdAt
}""",
    root="quoteCreate",
    access=Access.EITHER | Access.ANONYMOUS,
    permissions=("get_quotes", "get_quote_detail", "create_quote",),
    variables={"quoteData": "QuoteInputType!"},
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
}

fragment QuoteExtraFieldDefinition on QuoteExtraFieldsType {
  id
  fieldName
  labelName
  fieldType
  fieldCategory
  isRequired
  isUnique
  visibleToEnduser
  defaultValue
  maximumLength
  numberOfRows
  maximumValue
  listOfValue
  valueConfigs
}""",
    root="quoteExtraFieldsConfig",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String", "channelId": "Int"},
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
    permissions=("get_quotes", "get_quote_detail", "get_quote_pdf",),
    variables={"quoteId": "Int!", "storeHash": "String!", "createdAt": "Int!", "lang": "String!", "isPreview": "Boolean"},
    package=__package__,
    complexity=1,
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
    permissions=("get_quotes", "get_quote_detail", "checkout_with_quote",),
    variables={"id": "Int!", "orderedData": "QuoteOrderedInputType!"},
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
    permissions=("get_quotes", "get_quote_detail", "get_quote_pdf",),
    variables={"quoteId": "Int!", "storeHash": "String!", "currency": "QuoteCurrencyInputType!"},
    package=__package__,
    complexity=1,
    deprecated="quoteFrontendPdf",
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
}

fragment QuoteConversation on QuoteType {
  ...QuoteReference
  trackingHistory
}

fragment QuoteReference on QuoteType {
  id
  uuid
  createdAt
}""",
    root="quoteUpdate",
    access=Access.EITHER,
    permissions=("get_quotes", "get_quote_detail", "update_quote_message",),
    variables={"id": "Int!", "quoteData": "QuoteUpdateInputType!"},
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
}

fragment CompanyCard on CompanyInfoType {
  ...CompanyReference
  companyAddress
  companyCity
  companyState
  companyZipCode
  companyCountry
  phoneNumber
}

fragment CompanyReference on CompanyInfoType {
  companyId
  companyName
  bcId
}

fragment QuoteParties on StoreUserInfo {
  storeInfo {
    ...StoreCard
  }
  companyInfo {
    ...CompanyCard
  }
  salesRepInfo {
    ...SalesRepCard
  }
}

fragment SalesRepCard on salesRepInfoType {
  salesRepName
  salesRepEmail
  salesRepPhoneNumber
}

fragment StoreCard on StoreInfoType {
  storeName
  storeAddress
  storeCountry
  storeLogo
  storeUrl
}""",
    root="quoteUserStoreInfo",
    access=Access.B2B,
    variables={"storeHash": "String", "companyId": "Int", "salesRepId": "Int"},
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
}

fragment CompanyReference on CompanyInfoType {
  companyId
  companyName
  bcId
}

fragment Paging on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}

fragment PaymentLine on ReceiptLinesType {
  id
  storeHash
  receiptId
  invoiceId
  invoiceNumber
  paymentId
  paymentStatus
  paymentType
  transactionType
  referenceNumber
  amountCode
  amount
  customerId
  externalId
  externalCustomerId
  createdAt
  updatedAt
  companyInfo {
    ...CompanyReference
  }
}

fragment ReceiptSummary on ReceiptType {
  id
  storeHash
  customerId
  externalId
  externalCustomerId
  payerName
  payerCustomerId
  paymentId
  paymentType
  transactionType
  referenceNumber
  totalCode
  totalAmount
  total
  details
  createdAt
  updatedAt
}""",
    root="receipt",
    access=Access.B2B,
    permissions=("get_invoice_payments_history",),
    variables={"id": "Int!", "receiptLineSetSearch": "String", "receiptLineSetOrderBy": "String", "receiptLineSetInvoiceId": "String", "receiptLineSetFirst": "Int", "receiptLineSetAfter": "String", "receiptLineSetLast": "Int", "receiptLineSetBefore": "String", "receiptLineSetOffset": "Int"},
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
}

fragment Paging on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}

fragment ReceiptSummary on ReceiptType {
  id
  storeHash
  customerId
  externalId
  externalCustomerId
  payerName
  payerCustomerId
  paymentId
  paymentType
  transactionType
  referenceNumber
  totalCode
  totalAmount
  total
  details
  createdAt
  updatedAt
}""",
    root="receipts",
    access=Access.B2B,
    permissions=("get_invoice_payments_history",),
    variables={"paymentStatus": "[Int]", "search": "String", "orderBy": "String", "first": "Int", "after": "String", "last": "Int", "before": "String", "offset": "Int"},
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
}

fragment CompanyReference on CompanyInfoType {
  companyId
  companyName
  bcId
}

fragment PaymentLine on ReceiptLinesType {
  id
  storeHash
  receiptId
  invoiceId
  invoiceNumber
  paymentId
  paymentStatus
  paymentType
  transactionType
  referenceNumber
  amountCode
  amount
  customerId
  externalId
  externalCustomerId
  createdAt
  updatedAt
  companyInfo {
    ...CompanyReference
  }
}""",
    root="receiptLine",
    access=Access.B2B,
    permissions=("get_invoice_payments_history",),
    variables={"id": "Int!"},
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
}

fragment CompanyReference on CompanyInfoType {
  companyId
  companyName
  bcId
}

fragment Paging on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}

fragment PaymentLine on ReceiptLinesType {
  id
  storeHash
  receiptId
  invoiceId
  invoiceNumber
  paymentId
  paymentStatus
  paymentType
  transactionType
  referenceNumber
  amountCode
  amount
  customerId
  externalId
  externalCustomerId
  createdAt
  updatedAt
  companyInfo {
    ...CompanyReference
  }
}""",
    root="receiptLines",
    access=Access.B2B,
    permissions=("get_invoice_payments_history",),
    variables={"receiptId": "Int!", "search": "String", "orderBy": "String", "invoiceId": "String", "first": "Int", "after": "String", "last": "Int", "before": "String", "offset": "Int"},
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
}

fragment CompanyReference on CompanyInfoType {
  companyId
  companyName
  bcId
}

fragment Paging on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}

fragment ShoppingListDetail on ShoppingListType {
  id
  name
  description
  status
  approvedFlag
  reason
  isOwner
  createdAt
  updatedAt
  channelId
  channelName
  grandTotal
  totalDiscount
  totalTax
  isShowGrandTotal
  customerInfo {
    ...ShoppingListOwner
  }
  companyInfo {
    ...CompanyReference
  }
}

fragment ShoppingListLine on ShoppingListItem {
  id
  itemId
  productId
  variantId
  productName
  productUrl
  primaryImage
  baseSku
  variantSku
  optionList
  productNote
  quantity
  basePrice
  discount
  tax
  enteredInclusive
  sortOrder
  createdAt
  updatedAt
}

fragment ShoppingListOwner on CustomerInfo {
  userId
  email
  firstName
  lastName
  role
}""",
    root="shoppingList",
    access=Access.B2B,
    permissions=("get_shopping_list_detail",),
    variables={"id": "Int!", "productsSearch": "String", "productsOrderBy": "String", "productsFirst": "Int", "productsAfter": "String", "productsLast": "Int", "productsBefore": "String", "productsOffset": "Int"},
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
}

fragment CompanyReference on CompanyInfoType {
  companyId
  companyName
  bcId
}

fragment Paging on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}

fragment ShoppingListOwner on CustomerInfo {
  userId
  email
  firstName
  lastName
  role
}

fragment ShoppingListSummary on ShoppingListPageType {
  id
  name
  description
  status
  approvedFlag
  reason
  isOwner
  createdAt
  updatedAt
  channelId
  channelName
  customerInfo {
    ...ShoppingListOwner
  }
  companyInfo {
    ...CompanyReference
  }
  products {
    totalCount
  }
}""",
    root="shoppingLists",
    access=Access.B2B,
    permissions=("get_shopping_lists",),
    variables={"search": "String", "status": "[Int]", "isDefault": "Boolean", "isShowMy": "Boolean", "createdBy": "String", "email": "String", "orderBy": "String", "first": "Int", "after": "String", "last": "Int", "before": "String", "offset": "Int"},
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
}

fragment CompanyReference on CompanyInfoType {
  companyId
  companyName
  bcId
}

fragment ShoppingListDetail on ShoppingListType {
  id
  name
  description
  status
  approvedFlag
  reason
  isOwner
  createdAt
  updatedAt
  channelId
  channelName
  grandTotal
  totalDiscount
  totalTax
  isShowGrandTotal
  customerInfo {
    ...ShoppingListOwner
  }
  companyInfo {
    ...CompanyReference
  }
}

fragment ShoppingListOwner on CustomerInfo {
  userId
  email
  firstName
  lastName
  role
}""",
    root="shoppingListsCreate",
    access=Access.B2B,
    permissions=("create_shopping_list",),
    variables={"shoppingListData": "ShoppingListsInputType!"},
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
}

fragment CompanyReference on CompanyInfoType {
  companyId
  companyName
  bcId
}

fragment ShoppingListDetail on ShoppingListType {
  id
  name
  description
  status
  approvedFlag
  reason
  isOwner
  createdAt
  updatedAt
  channelId
  channelName
  grandTotal
  totalDiscount
  totalTax
  isShowGrandTotal
  customerInfo {
    ...ShoppingListOwner
  }
  companyInfo {
    ...CompanyReference
  }
}

fragment ShoppingListOwner on CustomerInfo {
  userId
  email
  firstName
  lastName
  role
}""",
    root="shoppingListsDuplicate",
    access=Access.B2B,
    permissions=("deplicate_shopping_list",),
    variables={"sampleShoppingListId": "Int!", "shoppingListData": "ShoppingListsDuplicateInputType!"},
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
}

fragment ShoppingListName on ShoppingListIdNameType {
  id
  name
  status
}""",
    root="shoppingListsIdName",
    access=Access.B2B,
    permissions=("get_shopping_lists",),
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
}

fragment ShoppingListLine on ShoppingListItem {
  id
  itemId
  productId
  variantId
  productName
  productUrl
  primaryImage
  baseSku
  variantSku
  optionList
  productNote
  quantity
  basePrice
  discount
  tax
  enteredInclusive
  sortOrder
  createdAt
  updatedAt
}""",
    root="shoppingListsItemsCreate",
    access=Access.B2B,
    permissions=("create_shopping_list_item",),
    variables={"shoppingListId": "Int!", "items": "[ShoppingListsItemsInputType]!"},
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
}

fragment ShoppingListLine on ShoppingListItem {
  id
  itemId
  productId
  variantId
  productName
  productUrl
  primaryImage
  baseSku
  variantSku
  optionList
  productNote
  quantity
  basePrice
  discount
  tax
  enteredInclusive
  sortOrder
  createdAt
  updatedAt
}""",
    root="shoppingListsItemsUpdate",
    access=Access.B2B,
    permissions=("update_shopping_list_item",),
    variables={"shoppingListId": "Int!", "itemId": "Int!", "itemData": "ShoppingListsItemsUpdateInputType!"},
    package=__package__,
    complexity=2,
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
}

fragment CompanyReference on CompanyInfoType {
  companyId
  companyName
  bcId
}

fragment ShoppingListDetail on ShoppingListType {
  id
  name
  description
  status
  approvedFlag
  reason
  isOwner
  createdAt
  updatedAt
  channelId
  channelName
  grandTotal
  totalDiscount
  totalTax
  isShowGrandTotal
  customerInfo {
    ...ShoppingListOwner
  }
  companyInfo {
    ...CompanyReference
  }
}

fragment ShoppingListOwner on CustomerInfo {
  userId
  email
  firstName
  lastName
  role
}""",
    root="shoppingListsUpdate",
    access=Access.B2B,
    permissions=("update_shopping_list",),
    variables={"id": "Int", "shoppingListData": "ShoppingListsInputType"},
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
}

fragment StorefrontPages on StoreFrontConfigsType {
  accountSettings
  addressBook
  buyAgain
  dashboard
  invoice {
    value
    enabledStatus
  }
  messages
  orders
  quickOrderPad
  quotes
  recentlyViewed
  returns
  shoppingLists
  tradeProfessionalApplication
  userManagement
  wishLists
}""",
    root="storefrontConfig",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String!"},
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
}

fragment StorefrontSetting on StorefrontConfigType {
  key
  value
  extraFields
}""",
    root="storefrontConfigs",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String!", "channelId": "Int", "keys": "[String]"},
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
}

fragment ProductDisplay on StorefrontProductSettingType {
  hidePriceFromGuests
  showProductPrice
  showProductSku
  showProductWeight
  showProductBrand
  showProductShipping
  showProductRating
  showAddToCartLink
  showAddToCartQtyBox
  showAddToWishlist
  showBreadcrumbsProductPages
  defaultPreorderMessage
}""",
    root="storefrontProductSettings",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String!", "channelId": "Int"},
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
}

fragment StoreBasics on StoreBasicInfoType {
  storeName
  storeAddress
  storeCountry
  storeLogo
  storeUrl
  multiStorefrontEnabled
  backorderEnabled
  timeFormat {
    display
    export
    extendedDisplay
    offset
  }
  storeSites {
    ...StoreSite
  }
}

fragment StoreSite on StoreSitesType {
  channelId
  b3ChannelId
  urls
  isEnabled
  b2bEnabled
  type
  platform
  translationVersion
  iconUrl
  channelLogo
}""",
    root="storeBasicInfo",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String!", "bcChannelId": "Int"},
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
}

fragment MasqueradeContact on UserInfoType {
  email
  firstName
  lastName
  phoneNumber
}""",
    root="superAdminBeginMasquerade",
    access=Access.B2B,
    variables={"companyId": "Int!", "userId": "Int"},
    package=__package__,
    complexity=2,
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
}

fragment AssignedCompany on SuperAdminCompanyType {
  id
  companyId
  companyName
  bcGroupName
  companyAdminName
  companyEmail
  extraFields {
    fieldName
    fieldValue
  }
}

fragment Paging on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}""",
    root="superAdminCompanies",
    access=Access.B2B,
    variables={"superAdminId": "Int!", "search": "String", "orderBy": "String", "first": "Int", "after": "String", "last": "Int", "before": "String", "offset": "Int"},
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
}

fragment CompanyAccount on CompanyType {
  id
  companyName
  companyStatus
  customerGroupId
  bcGroupName
  addressLine1
  addressLine2
  city
  state
  zipCode
  country
  extraFields {
    fieldName
    fieldValue
  }
}""",
    root="superAdminMasquerading",
    access=Access.B2B,
    variables={"customerId": "Int!"},
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
}

fragment TaxZone on TaxZoneRateType {
  id
  name
  enabled
  priceDisplaySettings {
    showInclusive
    showBothOnDetailView
    showBothOnListView
  }
  shopperTargetSettings {
    customerGroups
    locations {
      countryCode
      subdivisionCodes
      postalCodes
    }
  }
  rates {
    id
    name
    enabled
    priority
    classRates {
      taxClassId
      rate
    }
  }
}""",
    root="taxZoneRates",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String!"},
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
}

fragment AccountProfile on AccountSettingType {
  firstName
  lastName
  company
  phoneNumber
  email
  role
  companyRoleId
  companyRoleName
  formFields {
    ...FormFieldValue
  }
  extraFields {
    ...UserExtraFieldValue
  }
}

fragment FormFieldValue on FormFieldsType {
  name
  value
}

fragment UserExtraFieldValue on UserExtraFieldsValueType {
  fieldName
  fieldValue
}""",
    root="updateAccountSettings",
    access=Access.B2B,
    variables={"updateData": "InputAccountType!"},
    package=__package__,
    complexity=22,
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
}

fragment CustomerProfile on CustomerAccountSettingsType {
  firstName
  lastName
  company
  phoneNumber
  email
  formFields {
    ...FormFieldValue
  }
}

fragment FormFieldValue on FormFieldsType {
  name
  value
}""",
    root="updateCustomerAccountSettings",
    access=Access.BC,
    variables={"updateData": "InputCustomerAccountType"},
    package=__package__,
    complexity=12,
)

USER = Operation(
    "User",
    "query",
    """query User($companyId: Int!, $userId: Int!) {
  user(companyId: $companyId, userId: $userId) {
    ...CompanyUser
  }
}

fragment CompanyReference on CompanyInfoType {
  companyId
  companyName
  bcId
}

fragment CompanyUser on UserType {
  ...UserIdentity
  phone
  uuid
  masqueradingCompanyId
  createdAt
  updatedAt
  companyInfo {
    ...CompanyReference
  }
  extraFields {
    ...UserExtraFieldValue
  }
}

fragment UserExtraFieldValue on UserExtraFieldsValueType {
  fieldName
  fieldValue
}

fragment UserIdentity on UserType {
  id
  bcId
  email
  firstName
  lastName
  role
  companyRoleId
  companyRoleName
}""",
    root="user",
    access=Access.B2B,
    permissions=("get_user_detail",),
    variables={"companyId": "Int!", "userId": "Int!"},
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
}

fragment CompanyReference on CompanyInfoType {
  companyId
  companyName
  bcId
}

fragment CompanyUser on UserType {
  ...UserIdentity
  phone
  uuid
  masqueradingCompanyId
  createdAt
  updatedAt
  companyInfo {
    ...CompanyReference
  }
  extraFields {
    ...UserExtraFieldValue
  }
}

fragment Paging on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}

fragment UserExtraFieldValue on UserExtraFieldsValueType {
  fieldName
  fieldValue
}

fragment UserIdentity on UserType {
  id
  bcId
  email
  firstName
  lastName
  role
  companyRoleId
  companyRoleName
}""",
    root="users",
    access=Access.B2B,
    permissions=("get_users",),
    variables={"companyId": "Int!", "search": "String", "email": "String", "firstName": "String", "lastName": "String", "role": "Decimal", "companyRoleId": "Decimal", "first": "Int", "after": "String", "last": "Int", "before": "String", "offset": "Int"},
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
}

fragment CompanyAccount on CompanyType {
  id
  companyName
  companyStatus
  customerGroupId
  bcGroupName
  addressLine1
  addressLine2
  city
  state
  zipCode
  country
  extraFields {
    fieldName
    fieldValue
  }
}""",
    root="userCompany",
    access=Access.B2B,
    variables={"userId": "Int!"},
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
}

fragment CompanyReference on CompanyInfoType {
  companyId
  companyName
  bcId
}

fragment CompanyUser on UserType {
  ...UserIdentity
  phone
  uuid
  masqueradingCompanyId
  createdAt
  updatedAt
  companyInfo {
    ...CompanyReference
  }
  extraFields {
    ...UserExtraFieldValue
  }
}

fragment UserExtraFieldValue on UserExtraFieldsValueType {
  fieldName
  fieldValue
}

fragment UserIdentity on UserType {
  id
  bcId
  email
  firstName
  lastName
  role
  companyRoleId
  companyRoleName
}""",
    root="userCreate",
    access=Access.B2B,
    permissions=("create_user",),
    variables={"userData": "UserInputType!"},
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
}

fragment EmailOwner on UserEmailCheckInfoType {
  id
  email
  firstName
  lastName
  phoneNumber
  role
  companyName
  originChannelId
  forcePasswordReset
}""",
    root="userEmailCheck",
    access=Access.B2B | Access.ANONYMOUS,
    variables={"email": "String!", "companyId": "Int", "storeHash": "String", "channelId": "Int"},
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
}

fragment ExtraFieldDefinition on ExtraFieldsConfigType {
  fieldName
  labelName
  fieldType
  isRequired
  visibleToEnduser
  defaultValue
  maximumLength
  numberOfRows
  maximumValue
  listOfValue
}""",
    root="userExtraFields",
    access=Access.B2B,
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
}

fragment CompanyReference on CompanyInfoType {
  companyId
  companyName
  bcId
}""",
    root="userMasqueradingCompany",
    access=Access.B2B,
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
}

fragment CompanyReference on CompanyInfoType {
  companyId
  companyName
  bcId
}""",
    root="userMasqueradingCompanyBegin",
    access=Access.B2B,
    permissions=("get_company_subsidiaries",),
    variables={"companyId": "Int!"},
    package=__package__,
    complexity=2,
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
    package=__package__,
    complexity=1,
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
}

fragment CompanyReference on CompanyInfoType {
  companyId
  companyName
  bcId
}

fragment CompanyUser on UserType {
  ...UserIdentity
  phone
  uuid
  masqueradingCompanyId
  createdAt
  updatedAt
  companyInfo {
    ...CompanyReference
  }
  extraFields {
    ...UserExtraFieldValue
  }
}

fragment UserExtraFieldValue on UserExtraFieldsValueType {
  fieldName
  fieldValue
}

fragment UserIdentity on UserType {
  id
  bcId
  email
  firstName
  lastName
  role
  companyRoleId
  companyRoleName
}""",
    root="userUpdate",
    access=Access.B2B,
    permissions=("update_user",),
    variables={"userData": "UserUpdateInputType!"},
    package=__package__,
    complexity=13,
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
}

fragment ProductValidation on ValidateProductType {
  responseType
  message
  errorCode
  product {
    productId
    variantId
    sku
    availableToSell
    unlimitedBackorder
  }
}""",
    root="validateProduct",
    access=Access.ANONYMOUS,
    variables={"productId": "Int!", "variantId": "Int!", "quantity": "Int!", "productOptions": "[GenericScalar]", "storeHash": "String", "channelId": "Int", "target": "String"},
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
}

fragment ProductValidation on ValidateProductType {
  responseType
  message
  errorCode
  product {
    productId
    variantId
    sku
    availableToSell
    unlimitedBackorder
  }
}""",
    root="validateProducts",
    access=Access.ANONYMOUS,
    variables={"products": "[ValidateProductInputType]!", "storeHash": "String", "channelId": "Int", "target": "String"},
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
}

fragment QuickOrderProduct on CatalogQuickProductType {
  productId
  variantId
  productName
  baseSku
  variantSku
  imageUrl
  calculatedPrice
  categories
  isStock
  stock
  isVisible
  purchasingDisabled
  minQuantity
  maxQuantity
  inventoryTracking
  availableToSell
  totalOnHand
  unlimitedBackorder
  backorderMessage
  option
  modifiers
}""",
    root="variantSku",
    access=Access.ANONYMOUS,
    variables={"storeHash": "String!", "variantSkus": "[String]!", "currencyCode": "String", "channelId": "Int"},
    package=__package__,
    complexity=10,
)

OPERATIONS: dict[str, Operation] = {
    "AccountFormFields": ACCOUNT_FORM_FIELDS,
    "AccountSettings": ACCOUNT_SETTINGS,
    "Address": ADDRESS,
    "AddressConfig": ADDRESS_CONFIG,
    "AddressCreate": ADDRESS_CREATE,
    "AddressDelete": ADDRESS_DELETE,
    "AddressExtraFields": ADDRESS_EXTRA_FIELDS,
    "AddressUpdate": ADDRESS_UPDATE,
    "Addresses": ADDRESSES,
    "AllOrders": ALL_ORDERS,
    "AllReceiptLines": ALL_RECEIPT_LINES,
    "Authorization": AUTHORIZATION,
    "AutoLoader": AUTO_LOADER,
    "BcOrderStatuses": BC_ORDER_STATUSES,
    "CheckoutLogin": CHECKOUT_LOGIN,
    "CompanyCreate": COMPANY_CREATE,
    "CompanyCreditConfig": COMPANY_CREDIT_CONFIG,
    "CompanyExtraFields": COMPANY_EXTRA_FIELDS,
    "CompanyPaymentTerms": COMPANY_PAYMENT_TERMS,
    "CompanyPermissions": COMPANY_PERMISSIONS,
    "CompanyRole": COMPANY_ROLE,
    "CompanyRoles": COMPANY_ROLES,
    "CompanySubsidiaries": COMPANY_SUBSIDIARIES,
    "CompanyUserInfo": COMPANY_USER_INFO,
    "CompanyValidateEmail": COMPANY_VALIDATE_EMAIL,
    "Countries": COUNTRIES,
    "CreateOrder": CREATE_ORDER,
    "CreatedByUser": CREATED_BY_USER,
    "Currencies": CURRENCIES,
    "CurrentUser": CURRENT_USER,
    "CustomerAccountSettings": CUSTOMER_ACCOUNT_SETTINGS,
    "CustomerAddress": CUSTOMER_ADDRESS,
    "CustomerAddressCreate": CUSTOMER_ADDRESS_CREATE,
    "CustomerAddressDelete": CUSTOMER_ADDRESS_DELETE,
    "CustomerAddressUpdate": CUSTOMER_ADDRESS_UPDATE,
    "CustomerAddresses": CUSTOMER_ADDRESSES,
    "CustomerCreate": CUSTOMER_CREATE,
    "CustomerEmailCheck": CUSTOMER_EMAIL_CHECK,
    "CustomerInfo": CUSTOMER_INFO,
    "CustomerOrder": CUSTOMER_ORDER,
    "CustomerOrders": CUSTOMER_ORDERS,
    "CustomerQuotes": CUSTOMER_QUOTES,
    "CustomerShoppingList": CUSTOMER_SHOPPING_LIST,
    "CustomerShoppingLists": CUSTOMER_SHOPPING_LISTS,
    "CustomerShoppingListsCreate": CUSTOMER_SHOPPING_LISTS_CREATE,
    "CustomerShoppingListsDelete": CUSTOMER_SHOPPING_LISTS_DELETE,
    "CustomerShoppingListsDuplicate": CUSTOMER_SHOPPING_LISTS_DUPLICATE,
    "CustomerShoppingListsIdName": CUSTOMER_SHOPPING_LISTS_ID_NAME,
    "CustomerShoppingListsItemsCreate": CUSTOMER_SHOPPING_LISTS_ITEMS_CREATE,
    "CustomerShoppingListsItemsDelete": CUSTOMER_SHOPPING_LISTS_ITEMS_DELETE,
    "CustomerShoppingListsItemsUpdate": CUSTOMER_SHOPPING_LISTS_ITEMS_UPDATE,
    "CustomerShoppingListsUpdate": CUSTOMER_SHOPPING_LISTS_UPDATE,
    "CustomerSubscribersCreate": CUSTOMER_SUBSCRIBERS_CREATE,
    "DefaultBillingAddress": DEFAULT_BILLING_ADDRESS,
    "DefaultShippingAddress": DEFAULT_SHIPPING_ADDRESS,
    "Invoice": INVOICE,
    "InvoiceBcOrderAllowMethods": INVOICE_BC_ORDER_ALLOW_METHODS,
    "InvoiceCreateBcCart": INVOICE_CREATE_BC_CART,
    "InvoiceCustomerInformation": INVOICE_CUSTOMER_INFORMATION,
    "InvoiceFinishBcPayment": INVOICE_FINISH_BC_PAYMENT,
    "InvoicePaymentBcCart": INVOICE_PAYMENT_BC_CART,
    "InvoicePaymentFees": INVOICE_PAYMENT_FEES,
    "InvoicePaymentModules": INVOICE_PAYMENT_MODULES,
    "InvoicePdf": INVOICE_PDF,
    "InvoiceStats": INVOICE_STATS,
    "Invoices": INVOICES,
    "InvoicesExport": INVOICES_EXPORT,
    "Login": LOGIN,
    "Order": ORDER,
    "OrderProducts": ORDER_PRODUCTS,
    "OrderStatuses": ORDER_STATUSES,
    "OrderedProducts": ORDERED_PRODUCTS,
    "PriceProducts": PRICE_PRODUCTS,
    "ProductAnonUpload": PRODUCT_ANON_UPLOAD,
    "ProductPurchasable": PRODUCT_PURCHASABLE,
    "ProductUpload": PRODUCT_UPLOAD,
    "ProductVariantsInfo": PRODUCT_VARIANTS_INFO,
    "ProductsInventory": PRODUCTS_INVENTORY,
    "ProductsLoad": PRODUCTS_LOAD,
    "ProductsSearch": PRODUCTS_SEARCH,
    "Quote": QUOTE,
    "QuoteAttachFileCreate": QUOTE_ATTACH_FILE_CREATE,
    "QuoteAttachFileDelete": QUOTE_ATTACH_FILE_DELETE,
    "QuoteCheckout": QUOTE_CHECKOUT,
    "QuoteConfig": QUOTE_CONFIG,
    "QuoteCreate": QUOTE_CREATE,
    "QuoteEmail": QUOTE_EMAIL,
    "QuoteExtraFieldsConfig": QUOTE_EXTRA_FIELDS_CONFIG,
    "QuoteFrontendPdf": QUOTE_FRONTEND_PDF,
    "QuoteOrdered": QUOTE_ORDERED,
    "QuotePdfExport": QUOTE_PDF_EXPORT,
    "QuoteUpdate": QUOTE_UPDATE,
    "QuoteUserStoreInfo": QUOTE_USER_STORE_INFO,
    "Quotes": QUOTES,
    "Receipt": RECEIPT,
    "ReceiptLine": RECEIPT_LINE,
    "ReceiptLines": RECEIPT_LINES,
    "Receipts": RECEIPTS,
    "ShoppingList": SHOPPING_LIST,
    "ShoppingLists": SHOPPING_LISTS,
    "ShoppingListsCreate": SHOPPING_LISTS_CREATE,
    "ShoppingListsDelete": SHOPPING_LISTS_DELETE,
    "ShoppingListsDuplicate": SHOPPING_LISTS_DUPLICATE,
    "ShoppingListsIdName": SHOPPING_LISTS_ID_NAME,
    "ShoppingListsItemsCreate": SHOPPING_LISTS_ITEMS_CREATE,
    "ShoppingListsItemsDelete": SHOPPING_LISTS_ITEMS_DELETE,
    "ShoppingListsItemsUpdate": SHOPPING_LISTS_ITEMS_UPDATE,
    "ShoppingListsUpdate": SHOPPING_LISTS_UPDATE,
    "StoreBasicInfo": STORE_BASIC_INFO,
    "StoreCheckoutConfig": STORE_CHECKOUT_CONFIG,
    "StoreConfigSwitchStatus": STORE_CONFIG_SWITCH_STATUS,
    "StoreFrontToken": STORE_FRONT_TOKEN,
    "StoreLimitations": STORE_LIMITATIONS,
    "StorefrontConfig": STOREFRONT_CONFIG,
    "StorefrontConfigs": STOREFRONT_CONFIGS,
    "StorefrontDefaultLanguage": STOREFRONT_DEFAULT_LANGUAGE,
    "StorefrontProductSettings": STOREFRONT_PRODUCT_SETTINGS,
    "StorefrontScript": STOREFRONT_SCRIPT,
    "StorefrontSettings": STOREFRONT_SETTINGS,
    "SuperAdminBeginMasquerade": SUPER_ADMIN_BEGIN_MASQUERADE,
    "SuperAdminCompanies": SUPER_ADMIN_COMPANIES,
    "SuperAdminEndMasquerade": SUPER_ADMIN_END_MASQUERADE,
    "SuperAdminMasquerading": SUPER_ADMIN_MASQUERADING,
    "TaxZoneRates": TAX_ZONE_RATES,
    "UpdateAccountSettings": UPDATE_ACCOUNT_SETTINGS,
    "UpdateCustomerAccountSettings": UPDATE_CUSTOMER_ACCOUNT_SETTINGS,
    "User": USER,
    "UserCompany": USER_COMPANY,
    "UserCreate": USER_CREATE,
    "UserDelete": USER_DELETE,
    "UserEmailCheck": USER_EMAIL_CHECK,
    "UserExtraFields": USER_EXTRA_FIELDS,
    "UserLoginState": USER_LOGIN_STATE,
    "UserMasqueradingCompany": USER_MASQUERADING_COMPANY,
    "UserMasqueradingCompanyBegin": USER_MASQUERADING_COMPANY_BEGIN,
    "UserMasqueradingCompanyEnd": USER_MASQUERADING_COMPANY_END,
    "UserUpdate": USER_UPDATE,
    "Users": USERS,
    "ValidateProduct": VALIDATE_PRODUCT,
    "ValidateProducts": VALIDATE_PRODUCTS,
    "VariantSku": VARIANT_SKU,
}
"""Every operation by its name."""
