# Generated from bigcommerce/ by `make codegen`. Edits are lost.
"""Every operation, prepared for sending."""

from typing import TYPE_CHECKING

from b2b_storefront.wire.operation import Access, Operation, named_operations

from . import fragment_texts, models

if TYPE_CHECKING:
    from .client import Client

__all__ = [
    "OPERATIONS", "ACTIVE_COMPANY_ORDERS", "ADD_CART_LINE_ITEMS", "CART", "COMPANY_USER", "CREATE_CART",
    "CREATE_CART_REDIRECT_URLS", "CUSTOMER", "CUSTOMER_ORDERS", "DELETE_CART", "DELETE_CART_LINE_ITEM",
    "GENERATE_SESSION_SYNC_JWT", "LOGIN", "LOGIN_WITH_CUSTOMER_LOGIN_JWT", "LOGOUT", "ORDER", "REGISTER_COMPANY",
    "REGISTER_CUSTOMER", "REQUEST_RESET_PASSWORD", "STORE_SETTINGS", "UPDATE_CART_LINE_ITEM",
    "VALIDATE_SESSION_SYNC_JWT",
]

ACTIVE_COMPANY_ORDERS = Operation(
    "ActiveCompanyOrders",
    "query",
    """query ActiveCompanyOrders($filters: CompanyOrdersFiltersInput, $sortBy: OrdersSortInput, $first: Int, $after: String, $last: Int, $before: String) {
  customer {
    activeCompany {
      entityId
      name
      orders(
        filters: $filters
        sortBy: $sortBy
        first: $first
        after: $after
        last: $last
        before: $before
      ) {
        edges {
          cursor
          node {
            ...OrderSummary
          }
        }
        pageInfo {
          ...Paging
        }
        collectionInfo {
          totalItems
        }
      }
    }
  }
}""",
    fragments=(fragment_texts.MONEY_AMOUNT, fragment_texts.ORDER_SUMMARY, fragment_texts.PAGING),
    root="customer",
    access=Access.EITHER | Access.ANONYMOUS,
    variables={"filters": "CompanyOrdersFiltersInput", "sortBy": "OrdersSortInput", "first": "Int", "after": "String", "last": "Int", "before": "String"},
    method=lambda: Client.active_company_orders,
    model=lambda: models.ActiveCompanyOrders,
    nullable=True,
    package=__package__,
    complexity=505,
)

ADD_CART_LINE_ITEMS = Operation(
    "AddCartLineItems",
    "mutation",
    """mutation AddCartLineItems($input: AddCartLineItemsInput!) {
  cart {
    addCartLineItems(input: $input) {
      cart {
        ...CartDetails
      }
    }
  }
}""",
    fragments=(fragment_texts.CART_DETAILS, fragment_texts.CART_LINE, fragment_texts.CART_REFERENCE, fragment_texts.MONEY_AMOUNT),
    root="cart",
    access=Access.EITHER | Access.ANONYMOUS,
    variables={"input": "AddCartLineItemsInput!"},
    method=lambda: Client.add_cart_line_items,
    model=lambda: models.AddCartLineItems,
    package=__package__,
    complexity=49,
)

CART = Operation(
    "Cart",
    "query",
    """query Cart($entityId: String) {
  site {
    cart(entityId: $entityId) {
      ...CartDetails
    }
  }
}""",
    fragments=(fragment_texts.CART_DETAILS, fragment_texts.CART_LINE, fragment_texts.CART_REFERENCE, fragment_texts.MONEY_AMOUNT),
    root="site",
    access=Access.EITHER | Access.ANONYMOUS,
    variables={"entityId": "String"},
    method=lambda: Client.cart,
    model=lambda: models.Cart,
    package=__package__,
    complexity=48,
)

COMPANY_USER = Operation(
    "CompanyUser",
    "query",
    """query CompanyUser {
  company {
    companyUser {
      company
      companyRoleName
      email
      firstName
      lastName
      phoneNumber
      extraFields {
        __typename
        ...ExtraField
      }
    }
  }
}""",
    fragments=(fragment_texts.EXTRA_FIELD,),
    root="company",
    access=Access.EITHER,
    method=lambda: Client.company_user,
    model=lambda: models.CompanyUser,
    nullable=True,
    package=__package__,
    complexity=12,
)

CREATE_CART = Operation(
    "CreateCart",
    "mutation",
    """mutation CreateCart($input: CreateCartInput!) {
  cart {
    createCart(input: $input) {
      cart {
        ...CartDetails
      }
    }
  }
}""",
    fragments=(fragment_texts.CART_DETAILS, fragment_texts.CART_LINE, fragment_texts.CART_REFERENCE, fragment_texts.MONEY_AMOUNT),
    root="cart",
    access=Access.EITHER | Access.ANONYMOUS,
    variables={"input": "CreateCartInput!"},
    method=lambda: Client.create_cart,
    model=lambda: models.CreateCart,
    package=__package__,
    complexity=49,
)

CREATE_CART_REDIRECT_URLS = Operation(
    "CreateCartRedirectUrls",
    "mutation",
    """mutation CreateCartRedirectUrls($input: CreateCartRedirectUrlsInput!) {
  cart {
    createCartRedirectUrls(input: $input) {
      redirectUrls {
        redirectedCheckoutUrl
        embeddedCheckoutUrl
      }
      errors {
        __typename
        ... on NotFoundError {
          message
        }
      }
    }
  }
}""",
    root="cart",
    access=Access.EITHER | Access.ANONYMOUS,
    variables={"input": "CreateCartRedirectUrlsInput!"},
    method=lambda: Client.create_cart_redirect_urls,
    model=lambda: models.CreateCartRedirectUrls,
    package=__package__,
    complexity=13,
)

CUSTOMER = Operation(
    "Customer",
    "query",
    """query Customer {
  customer {
    ...CustomerDetails
  }
}""",
    fragments=(fragment_texts.CUSTOMER_DETAILS,),
    root="customer",
    access=Access.EITHER | Access.ANONYMOUS,
    method=lambda: Client.customer,
    model=lambda: models.CustomerDetails,
    nullable=True,
    package=__package__,
    complexity=1,
)

CUSTOMER_ORDERS = Operation(
    "CustomerOrders",
    "query",
    """query CustomerOrders($filters: OrdersFiltersInput, $sortBy: OrdersSortInput, $first: Int, $after: String, $last: Int, $before: String) {
  customer {
    orders(
      filters: $filters
      sortBy: $sortBy
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      edges {
        cursor
        node {
          ...OrderSummary
        }
      }
      pageInfo {
        ...Paging
      }
    }
  }
}""",
    fragments=(fragment_texts.MONEY_AMOUNT, fragment_texts.ORDER_SUMMARY, fragment_texts.PAGING),
    root="customer",
    access=Access.EITHER | Access.ANONYMOUS,
    variables={"filters": "OrdersFiltersInput", "sortBy": "OrdersSortInput", "first": "Int", "after": "String", "last": "Int", "before": "String"},
    method=lambda: Client.customer_orders,
    model=lambda: models.CustomerOrders,
    nullable=True,
    package=__package__,
    complexity=503,
)

DELETE_CART = Operation(
    "DeleteCart",
    "mutation",
    """mutation DeleteCart($input: DeleteCartInput!) {
  cart {
    deleteCart(input: $input) {
      deletedCartEntityId
    }
  }
}""",
    root="cart",
    access=Access.EITHER | Access.ANONYMOUS,
    variables={"input": "DeleteCartInput!"},
    method=lambda: Client.delete_cart,
    model=lambda: models.DeleteCart,
    package=__package__,
    complexity=2,
)

DELETE_CART_LINE_ITEM = Operation(
    "DeleteCartLineItem",
    "mutation",
    """mutation DeleteCartLineItem($input: DeleteCartLineItemInput!) {
  cart {
    deleteCartLineItem(input: $input) {
      deletedLineItemEntityId
      deletedCartEntityId
      cart {
        ...CartDetails
      }
    }
  }
}""",
    fragments=(fragment_texts.CART_DETAILS, fragment_texts.CART_LINE, fragment_texts.CART_REFERENCE, fragment_texts.MONEY_AMOUNT),
    root="cart",
    access=Access.EITHER | Access.ANONYMOUS,
    variables={"input": "DeleteCartLineItemInput!"},
    method=lambda: Client.delete_cart_line_item,
    model=lambda: models.DeleteCartLineItem,
    package=__package__,
    complexity=49,
)

GENERATE_SESSION_SYNC_JWT = Operation(
    "GenerateSessionSyncJwt",
    "mutation",
    """mutation GenerateSessionSyncJwt($redirectTo: String!, $cartId: String, $visitorId: UUID, $visitId: UUID) {
  generateSessionSyncJwt(
    redirectTo: $redirectTo
    cartId: $cartId
    visitorId: $visitorId
    visitId: $visitId
  ) {
    result {
      token
      url
    }
    errors {
      __typename
      ... on GenerateSessionSyncTokenCartNotFound {
        message
      }
    }
  }
}""",
    root="generateSessionSyncJwt",
    access=Access.EITHER | Access.ANONYMOUS,
    variables={"redirectTo": "String!", "cartId": "String", "visitorId": "UUID", "visitId": "UUID"},
    method=lambda: Client.generate_session_sync_jwt,
    model=lambda: models.GenerateSessionSyncJwt,
    package=__package__,
    complexity=12,
)

LOGIN = Operation(
    "Login",
    "mutation",
    """mutation Login($email: String!, $password: String!, $guestCartEntityId: String) {
  login(email: $email, password: $password, guestCartEntityId: $guestCartEntityId) {
    customerAccessToken {
      ...AccessToken
    }
    customer {
      ...CustomerDetails
    }
    cart {
      ...CartReference
    }
  }
}""",
    fragments=(fragment_texts.ACCESS_TOKEN, fragment_texts.CART_REFERENCE, fragment_texts.CUSTOMER_DETAILS),
    root="login",
    access=Access.ANONYMOUS,
    variables={"email": "String!", "password": "String!", "guestCartEntityId": "String"},
    method=lambda: Client.login,
    model=lambda: models.Login,
    package=__package__,
    complexity=4,
    idempotent=False,
    secret=True,
)

LOGIN_WITH_CUSTOMER_LOGIN_JWT = Operation(
    "LoginWithCustomerLoginJwt",
    "mutation",
    """mutation LoginWithCustomerLoginJwt($jwt: String!, $guestCartEntityId: String) {
  loginWithCustomerLoginJwt(jwt: $jwt, guestCartEntityId: $guestCartEntityId) {
    customerAccessToken {
      ...AccessToken
    }
    customer {
      ...CustomerDetails
    }
    cart {
      ...CartReference
    }
    redirectTo
  }
}""",
    fragments=(fragment_texts.ACCESS_TOKEN, fragment_texts.CART_REFERENCE, fragment_texts.CUSTOMER_DETAILS),
    root="loginWithCustomerLoginJwt",
    access=Access.ANONYMOUS,
    variables={"jwt": "String!", "guestCartEntityId": "String"},
    method=lambda: Client.login_with_customer_login_jwt,
    model=lambda: models.LoginWithCustomerLoginJwt,
    package=__package__,
    complexity=4,
    idempotent=False,
    secret=True,
)

LOGOUT = Operation(
    "Logout",
    "mutation",
    """mutation Logout($cartEntityId: String) {
  logout(cartEntityId: $cartEntityId) {
    result
    cartUnassignResult {
      cart {
        ...CartReference
      }
    }
  }
}""",
    fragments=(fragment_texts.CART_REFERENCE,),
    root="logout",
    access=Access.EITHER,
    variables={"cartEntityId": "String"},
    method=lambda: Client.logout,
    model=lambda: models.Logout,
    package=__package__,
    complexity=3,
    idempotent=True,
)

ORDER = Operation(
    "Order",
    "query",
    """query Order($entityId: Int!) {
  site {
    order(filter: {entityId: $entityId}) {
      ...OrderSummary
      subTotal {
        ...MoneyAmount
      }
      shippingCostTotal {
        ...MoneyAmount
      }
      taxTotal {
        ...MoneyAmount
      }
      isTaxIncluded
      customerMessage
      totalProductQuantity
      consignments {
        shipping {
          edges {
            cursor
            node {
              entityId
              shippingCost {
                ...MoneyAmount
              }
              lineItems {
                edges {
                  cursor
                  node {
                    entityId
                    productEntityId
                    variantEntityId
                    sku
                    name
                    quantity
                    subTotalListPrice {
                      ...MoneyAmount
                    }
                  }
                }
              }
            }
          }
        }
      }
      history {
        id
        eventType
        status
        createdAt
      }
      extraFields {
        ...OrderExtraField
      }
    }
  }
}""",
    fragments=(fragment_texts.MONEY_AMOUNT, fragment_texts.ORDER_EXTRA_FIELD, fragment_texts.ORDER_SUMMARY),
    root="site",
    access=Access.EITHER | Access.ANONYMOUS,
    variables={"entityId": "Int!"},
    method=lambda: Client.order,
    model=lambda: models.Order,
    package=__package__,
    complexity=7735,
)

REGISTER_COMPANY = Operation(
    "RegisterCompany",
    "mutation",
    """mutation RegisterCompany($input: RegisterCompanyInput!) {
  company {
    registerCompany(input: $input) {
      entityId
      status
      errors {
        __typename
        ... on ValidationError {
          ...WrongInput
        }
      }
    }
  }
}""",
    fragments=(fragment_texts.WRONG_INPUT,),
    root="company",
    access=Access.EITHER,
    variables={"input": "RegisterCompanyInput!"},
    method=lambda: Client.register_company,
    model=lambda: models.RegisterCompany,
    package=__package__,
    complexity=12,
)

REGISTER_CUSTOMER = Operation(
    "RegisterCustomer",
    "mutation",
    """mutation RegisterCustomer($input: RegisterCustomerInput!, $captcha: ReCaptchaV2Input) {
  customer {
    registerCustomer(input: $input, reCaptchaV2: $captcha) {
      customer {
        ...CustomerDetails
      }
      errors {
        __typename
        ... on Error {
          message
        }
        ... on ValidationError {
          path
        }
      }
    }
  }
}""",
    fragments=(fragment_texts.CUSTOMER_DETAILS,),
    root="customer",
    access=Access.EITHER | Access.ANONYMOUS,
    variables={"input": "RegisterCustomerInput!", "captcha": "ReCaptchaV2Input"},
    method=lambda: Client.register_customer,
    model=lambda: models.RegisterCustomer,
    package=__package__,
    complexity=13,
    secret=True,
)

REQUEST_RESET_PASSWORD = Operation(
    "RequestResetPassword",
    "mutation",
    """mutation RequestResetPassword($input: RequestResetPasswordInput!, $captcha: ReCaptchaV2Input) {
  customer {
    requestResetPassword(input: $input, reCaptchaV2: $captcha) {
      errors {
        __typename
        ... on ValidationError {
          ...WrongInput
        }
      }
    }
  }
}""",
    fragments=(fragment_texts.WRONG_INPUT,),
    root="customer",
    access=Access.EITHER | Access.ANONYMOUS,
    variables={"input": "RequestResetPasswordInput!", "captcha": "ReCaptchaV2Input"},
    method=lambda: Client.request_reset_password,
    model=lambda: models.RequestResetPassword,
    package=__package__,
    complexity=12,
)

STORE_SETTINGS = Operation(
    "StoreSettings",
    "query",
    """query StoreSettings {
  site {
    settings {
      storeName
      storeHash
      channelId
      url {
        vanityUrl
        checkoutUrl
      }
    }
  }
}""",
    root="site",
    access=Access.EITHER | Access.ANONYMOUS,
    method=lambda: Client.store_settings,
    model=lambda: models.StoreSettings,
    package=__package__,
    complexity=3,
)

UPDATE_CART_LINE_ITEM = Operation(
    "UpdateCartLineItem",
    "mutation",
    """mutation UpdateCartLineItem($input: UpdateCartLineItemInput!) {
  cart {
    updateCartLineItem(input: $input) {
      cart {
        ...CartDetails
      }
    }
  }
}""",
    fragments=(fragment_texts.CART_DETAILS, fragment_texts.CART_LINE, fragment_texts.CART_REFERENCE, fragment_texts.MONEY_AMOUNT),
    root="cart",
    access=Access.EITHER | Access.ANONYMOUS,
    variables={"input": "UpdateCartLineItemInput!"},
    method=lambda: Client.update_cart_line_item,
    model=lambda: models.UpdateCartLineItem,
    package=__package__,
    complexity=49,
)

VALIDATE_SESSION_SYNC_JWT = Operation(
    "ValidateSessionSyncJwt",
    "mutation",
    """mutation ValidateSessionSyncJwt($jwt: String!) {
  validateSessionSyncJwt(jwt: $jwt) {
    content {
      redirectTo
      customer {
        ...CustomerDetails
      }
      customerAccessToken {
        ...AccessToken
      }
      cart {
        ...CartReference
      }
    }
    errors {
      __typename
      ... on Error {
        message
      }
      ... on InvalidSessionSyncJwtError {
        errorType
      }
    }
  }
}""",
    fragments=(fragment_texts.ACCESS_TOKEN, fragment_texts.CART_REFERENCE, fragment_texts.CUSTOMER_DETAILS),
    root="validateSessionSyncJwt",
    access=Access.EITHER | Access.ANONYMOUS,
    variables={"jwt": "String!"},
    method=lambda: Client.validate_session_sync_jwt,
    model=lambda: models.ValidateSessionSyncJwt,
    package=__package__,
    complexity=15,
    idempotent=False,
    secret=True,
)

RENAMED = {"CompanyStatus": "CompanyStatusEnum"}
"""The classes of types whose names in the schema mean something else in Python."""

OPERATIONS: dict[str, Operation] = named_operations(globals())
"""Every operation by its name."""
