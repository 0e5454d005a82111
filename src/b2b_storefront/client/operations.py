# Generated from schema/ and queries/ by `make codegen`. Edits are lost.
"""Every operation, prepared for sending."""

from b2b_storefront._operation import Access, Operation

__all__ = [
    "AUTHORIZATION",
    "CHECKOUT_LOGIN",
    "COMPANY_PERMISSIONS",
    "COMPANY_ROLE",
    "COMPANY_ROLES",
    "COMPANY_SUBSIDIARIES",
    "CURRENT_USER",
    "CUSTOMER_EMAIL_CHECK",
    "CUSTOMER_INFO",
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
    "LOGIN",
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
    "STORE_FRONT_TOKEN",
    "SUPER_ADMIN_BEGIN_MASQUERADE",
    "SUPER_ADMIN_COMPANIES",
    "SUPER_ADMIN_END_MASQUERADE",
    "SUPER_ADMIN_MASQUERADING",
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
]

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
    permissions=("get_company_subsidiaries",),
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
    fieldName
    fieldValue
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
    root="currentUser",
    access=Access.B2B,
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
    id
    email
    firstName
    lastName
    phoneNumber
    role
    companyRoleId
    companyRoleName
    forcePasswordReset
  }
  permissions {
    ...GrantedPermission
  }
}

fragment GrantedPermission on AuthRolePermissionType {
  code
  permissionLevel
}""",
    root="customerInfo",
    access=Access.EITHER,
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
    fieldName
    fieldValue
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
    root="user",
    access=Access.B2B,
    permissions=("get_user_detail",),
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
    fieldName
    fieldValue
  }
}

fragment Paging on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
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
    fieldName
    fieldValue
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
    root="userCreate",
    access=Access.B2B,
    permissions=("create_user",),
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
    access=Access.B2B,
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
    fieldName
    fieldValue
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
    root="userUpdate",
    access=Access.B2B,
    permissions=("update_user",),
)
