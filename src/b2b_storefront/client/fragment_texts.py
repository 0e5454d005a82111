# Generated from schema/ and queries/ by `make codegen`. Edits are lost.
"""The text of each fragment. An operation's document ends with those that it uses."""

ACCOUNT_PROFILE = """fragment AccountProfile on AccountSettingType {
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
}"""

ADDRESS_SWITCH_STATE = """fragment AddressSwitchState on AddressStoreConfigType {
  key
  isEnabled
}"""

ASSIGNED_COMPANY = """fragment AssignedCompany on SuperAdminCompanyType {
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
}"""

BOUGHT_PRODUCT = """fragment BoughtProduct on OrderedProductType {
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
}"""

BULK_PRICE = """fragment BulkPrice on BulkPricingType {
  minimum
  maximum
  discountType
  discountAmount
  taxDiscountAmount {
    ...Price
  }
}"""

CATALOG_PRODUCT = """fragment CatalogProduct on ProductInfoType {
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
}"""

CHECKED_SKU_LIST = """fragment CheckedSkuList on ProductUploadType {
  validProduct
  errorProduct
  errorFile
  stockErrorSkus
  stockErrorFile
}"""

CHECKOUT_LINKS = """fragment CheckoutLinks on QuoteCheckoutType {
  checkoutUrl
  cartUrl
  cartId
}"""

CHOSEN_OPTION = """fragment ChosenOption on PricingProductItemOptionsType {
  optionId
  valueId
}"""

COMPANY_ACCOUNT = """fragment CompanyAccount on CompanyType {
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
}"""

COMPANY_ADDRESS = """fragment CompanyAddress on AddressType {
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
}"""

COMPANY_CARD = """fragment CompanyCard on CompanyInfoType {
  ...CompanyReference
  companyAddress
  companyCity
  companyState
  companyZipCode
  companyCountry
  phoneNumber
}"""

COMPANY_CREDIT = """fragment CompanyCredit on CompanyCreditConfigType {
  creditEnabled
  creditHold
  limitPurchases
  availableCredit
  creditCurrency
  currency
}"""

COMPANY_REFERENCE = """fragment CompanyReference on CompanyInfoType {
  companyId
  companyName
  bcId
}"""

COMPANY_USER = """fragment CompanyUser on UserType {
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
}"""

COMPANY_VARIANT = """fragment CompanyVariant on ProductVariantInfoType {
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
}"""

COUNTRY = """fragment Country on CountryType {
  id
  countryName
  countryCode
  stateRequired
  states {
    stateName
    stateCode
  }
}"""

CUSTOMER_IDENTITY = """fragment CustomerIdentity on CustomerInfoType {
  userType
  userInfo {
    ...KnownUser
  }
  permissions {
    ...GrantedPermission
  }
}"""

CUSTOMER_PROFILE = """fragment CustomerProfile on CustomerAccountSettingsType {
  firstName
  lastName
  company
  phoneNumber
  email
  formFields {
    ...FormFieldValue
  }
}"""

CUSTOMER_SHOPPING_LIST_DETAIL = """fragment CustomerShoppingListDetail on CustomerShoppingListType {
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
}"""

CUSTOMER_SHOPPING_LIST_NAME = """fragment CustomerShoppingListName on CustomerShoppingListIdNameType {
  id
  name
}"""

CUSTOMER_SHOPPING_LIST_SUMMARY = """fragment CustomerShoppingListSummary on CustomerShoppingListPageType {
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
}"""

EMAIL_OWNER = """fragment EmailOwner on UserEmailCheckInfoType {
  id
  email
  firstName
  lastName
  phoneNumber
  role
  companyName
  originChannelId
  forcePasswordReset
}"""

EXTRA_FIELD_DEFINITION = """fragment ExtraFieldDefinition on ExtraFieldsConfigType {
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
}"""

FORM_FIELD_VALUE = """fragment FormFieldValue on FormFieldsType {
  name
  value
}"""

GRANTED_PERMISSION = """fragment GrantedPermission on AuthRolePermissionType {
  code
  permissionLevel
}"""

HIERARCHY_COMPANY = """fragment HierarchyCompany on CompanySubsidiariesType {
  companyId
  companyName
  parentCompanyId
  parentCompanyName
  channelFlag
}"""

INVOICE_AMOUNT = """fragment InvoiceAmount on InvoiceBalanceType {
  code
  value
}"""

INVOICE_DETAIL = """fragment InvoiceDetail on InvoiceType {
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
}"""

INVOICE_SUMMARY = """fragment InvoiceSummary on InvoiceType {
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
}"""

KNOWN_USER = """fragment KnownUser on CompanyEmailUserInfoType {
  id
  email
  firstName
  lastName
  phoneNumber
  role
  companyRoleId
  companyRoleName
  forcePasswordReset
}"""

MASQUERADE_CONTACT = """fragment MasqueradeContact on UserInfoType {
  email
  firstName
  lastName
  phoneNumber
}"""

ORDER_DETAIL = """fragment OrderDetail on BcOrderType {
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
}"""

ORDER_EVENT = """fragment OrderEvent on OrderHistoryEventType {
  id
  eventType
  status
  extraFields
  createdAt
}"""

ORDER_STATUS_LABEL = """fragment OrderStatusLabel on OrderStatusType {
  statusCode
  systemLabel
  customLabel
}"""

ORDER_SUMMARY = """fragment OrderSummary on OrderType {
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
}"""

PAGING = """fragment Paging on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}"""

PAYMENT_LINE = """fragment PaymentLine on ReceiptLinesType {
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
}"""

PERMISSION_DEFINITION = """fragment PermissionDefinition on CompanyPermissionsType {
  id
  code
  name
  description
  moduleName
  isCustom
}"""

PERSONAL_ADDRESS = """fragment PersonalAddress on CustomerAddressType {
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
}"""

PRICE = """fragment Price on PriceType {
  asEntered
  enteredInclusive
  taxExclusive
  taxInclusive
}"""

PRICE_RANGE = """fragment PriceRange on PriceRangeType {
  minimum {
    ...Price
  }
  maximum {
    ...Price
  }
}"""

PRODUCT_DISPLAY = """fragment ProductDisplay on StorefrontProductSettingType {
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
}"""

PRODUCT_PRICES = """fragment ProductPrices on PricingProductType {
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
}"""

PRODUCT_STOCK = """fragment ProductStock on ProductInventoryType {
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
}"""

PRODUCT_VALIDATION = """fragment ProductValidation on ValidateProductType {
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
}"""

PURCHASABILITY = """fragment Purchasability on ProductPurchasableType {
  availability
  purchasingDisabled
  inventoryTracking
  inventoryLevel
  availableToSell
  unlimitedBackorder
}"""

QUICK_ORDER_PRODUCT = """fragment QuickOrderProduct on CatalogQuickProductType {
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
}"""

QUOTE_ATTACHMENT = """fragment QuoteAttachment on QuoteAttachFiles {
  id
  fileName
  fileType
  fileUrl
  createdBy
}"""

QUOTE_CONVERSATION = """fragment QuoteConversation on QuoteType {
  ...QuoteReference
  trackingHistory
}"""

QUOTE_DETAIL = """fragment QuoteDetail on QuoteType {
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
}"""

QUOTE_EXTRA_FIELD_DEFINITION = """fragment QuoteExtraFieldDefinition on QuoteExtraFieldsType {
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
}"""

QUOTE_LINE = """fragment QuoteLine on ProductType {
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
}"""

QUOTE_PARTIES = """fragment QuoteParties on StoreUserInfo {
  storeInfo {
    ...StoreCard
  }
  companyInfo {
    ...CompanyCard
  }
  salesRepInfo {
    ...SalesRepCard
  }
}"""

QUOTE_REFERENCE = """fragment QuoteReference on QuoteType {
  id
  uuid
  createdAt
}"""

QUOTE_SETTINGS = """fragment QuoteSettings on QuoteConfigType {
  switchStatus {
    key
    isEnabled
  }
  otherConfigs {
    key
    value
  }
}"""

QUOTE_SUMMARY = """fragment QuoteSummary on QuoteType {
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
}"""

RECEIPT_SUMMARY = """fragment ReceiptSummary on ReceiptType {
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
}"""

REGISTERED_ADDRESS = """fragment RegisteredAddress on CustomerAddressesType {
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
}"""

REGISTRATION_FIELD = """fragment RegistrationField on AccountFormFieldsType {
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
}"""

ROLE_DETAIL = """fragment RoleDetail on CompanyRoleType {
  id
  name
  roleType
  roleLevel
  permissions {
    ...RolePermission
  }
}"""

ROLE_PERMISSION = """fragment RolePermission on CompanyRolePermissionsType {
  id
  code
  name
  permissionLevel
  isCustom
}"""

ROLE_SUMMARY = """fragment RoleSummary on CompanyRolesType {
  id
  name
  roleType
  roleLevel
}"""

SALES_REP_CARD = """fragment SalesRepCard on salesRepInfoType {
  salesRepName
  salesRepEmail
  salesRepPhoneNumber
}"""

SHOPPING_LIST_DETAIL = """fragment ShoppingListDetail on ShoppingListType {
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
}"""

SHOPPING_LIST_LINE = """fragment ShoppingListLine on ShoppingListItem {
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
}"""

SHOPPING_LIST_NAME = """fragment ShoppingListName on ShoppingListIdNameType {
  id
  name
  status
}"""

SHOPPING_LIST_OWNER = """fragment ShoppingListOwner on CustomerInfo {
  userId
  email
  firstName
  lastName
  role
}"""

SHOPPING_LIST_SUMMARY = """fragment ShoppingListSummary on ShoppingListPageType {
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
}"""

SIGN_IN = """fragment SignIn on UserAuthResultType {
  token
  loginType
  storefrontLoginToken
  user {
    ...UserIdentity
  }
  permissions {
    ...GrantedPermission
  }
}"""

STORE_BASICS = """fragment StoreBasics on StoreBasicInfoType {
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
}"""

STORE_CARD = """fragment StoreCard on StoreInfoType {
  storeName
  storeAddress
  storeCountry
  storeLogo
  storeUrl
}"""

STORE_CURRENCY = """fragment StoreCurrency on Currencies {
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
}"""

STORE_CUSTOMER = """fragment StoreCustomer on CustomerType {
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
}"""

STORE_SITE = """fragment StoreSite on StoreSitesType {
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
}"""

STOREFRONT_PAGES = """fragment StorefrontPages on StoreFrontConfigsType {
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
}"""

STOREFRONT_SETTING = """fragment StorefrontSetting on StorefrontConfigType {
  key
  value
  extraFields
}"""

SUBSCRIBER = """fragment Subscriber on CustomerSubscribersType {
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
}"""

TAX_ZONE = """fragment TaxZone on TaxZoneRateType {
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
}"""

USER_EXTRA_FIELD_VALUE = """fragment UserExtraFieldValue on UserExtraFieldsValueType {
  fieldName
  fieldValue
}"""

USER_IDENTITY = """fragment UserIdentity on UserType {
  id
  bcId
  email
  firstName
  lastName
  role
  companyRoleId
  companyRoleName
}"""
