# Generated from bigcommerce/ by `make codegen`. Edits are lost.
"""The text of each fragment. An operation's document ends with those that it uses."""

ACCESS_TOKEN = """fragment AccessToken on CustomerAccessToken {
  value
  expiresAt
}"""

CART_DETAILS = """fragment CartDetails on Cart {
  ...CartReference
  currencyCode
  isTaxIncluded
  baseAmount {
    ...MoneyAmount
  }
  discountedAmount {
    ...MoneyAmount
  }
  amount {
    ...MoneyAmount
  }
  lineItems {
    totalQuantity
    physicalItems {
      ...CartLine
    }
  }
  createdAt {
    utc
  }
  updatedAt {
    utc
  }
}"""

CART_LINE = """fragment CartLine on CartPhysicalItem {
  entityId
  productEntityId
  variantEntityId
  sku
  name
  url
  imageUrl
  quantity
  listPrice {
    ...MoneyAmount
  }
  salePrice {
    ...MoneyAmount
  }
  extendedSalePrice {
    ...MoneyAmount
  }
}"""

CART_REFERENCE = """fragment CartReference on Cart {
  entityId
}"""

CUSTOMER_DETAILS = """fragment CustomerDetails on Customer {
  entityId
  email
  firstName
  lastName
  phone
  company
  customerGroupId
}"""

EXTRA_FIELD = """fragment ExtraField on ExtraFieldValue {
  fieldEntityId
  name
  ... on TextExtraFieldValue {
    text
  }
  ... on MultilineTextExtraFieldValue {
    multilineText
  }
  ... on MultipleChoiceExtraFieldValue {
    value
  }
  ... on NumberExtraFieldValue {
    number
  }
}"""

MONEY_AMOUNT = """fragment MoneyAmount on Money {
  currencyCode
  value
}"""

ORDER_EXTRA_FIELD = """fragment OrderExtraField on OrderExtraFieldValue {
  name
  value
}"""

ORDER_SUMMARY = """fragment OrderSummary on Order {
  entityId
  orderedAt {
    utc
  }
  updatedAt {
    utc
  }
  status {
    value
    label
  }
  totalIncTax {
    ...MoneyAmount
  }
  reference
  poNumber
  company {
    entityId
    name
  }
  placedBy {
    entityId
    firstName
    lastName
    email
  }
  quote {
    id
  }
  invoice {
    id
  }
}"""

PAGING = """fragment Paging on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}"""

WRONG_INPUT = """fragment WrongInput on ValidationError {
  message
  path
}"""
