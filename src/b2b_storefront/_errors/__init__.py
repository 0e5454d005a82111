"""Everything that can go wrong, as one small tree.

StorefrontError
├── ConfigurationError           bad input, found before any request (also a ValueError)
│   └── CredentialsRequiredError     an operation that needs a customer, called without one
├── TransportError               no answer; `.sent` tells whether the API may have acted
│   ├── UnreachableError             nothing was sent: refused, unknown host, TLS
│   ├── RequestTimeoutError          no answer in time
│   └── ConnectionLostError          the connection broke before the answer was whole
├── ResponseError                an answer that is not a GraphQL result
│   ├── HTTPStatusError              an HTTP error with a body of some other kind
│   ├── RateLimitedError             HTTP 429, or no place in the budget; `.retry_after` seconds when they are known
│   ├── ResponseTooLargeError        more bytes than `max_response_bytes`; not read further
│   ├── InvalidBodyError             a body that is not JSON, or JSON of another shape
│   └── UnexpectedResultError        a result that the operation's types can't hold
├── MasqueradeConflictError      the customer acts as another company already
├── ShoppingListStateError       a flow can't do this to the shopping list, and changed nothing
├── HandOverError                a browser can't be sent to the checkout signed in; `.missing` says why
├── OrderRecordError             an order was recorded in part; `.done` and `.left` say which
├── SubscriptionError            subscriptions to webhooks were made in part; `.done` and `.left` say which
├── ExtraFieldsRefusedError      the API refused additional fields; `.field` and `.reason`
├── UploadRefusedError           the API took no file
├── WebhookRefusedError          a webhook that is not taken; `.status` is what to answer
├── CrossSiteRequestError        a page of another site made a buyer's browser send a web request
└── OperationError               the API answered with errors
    ├── InvalidRequestError          it refused the document or its variables (HTTP 400)
    ├── SessionOverError             it refused the storefront token, a fresh one included (40101)
    │   └── StoreSessionOverError        the store ended the customer access token; another device may have signed in
    ├── MissingScopeError            a token of the store's lacks a scope; `.scopes` says which
    ├── RegistrationRefusedError     a customer or a company is not registered
    ├── PermissionDeniedError        the customer lacks a permission; `.permissions` are what it takes
    ├── AlreadyExistsError           the name or the address is taken
    ├── ServerError                  the API itself failed (HTTP 5xx, with GraphQL errors)
    ├── QuoteRefusedError            it refused to create or check out a quote
    ├── InvoiceRefusedError          it refused to have invoices paid
    ├── ManagementError              the REST management API refused a request; `.details` by member
    │   ├── AccessTokenRefusedError      the API account's token is wrong, or lacks a scope
    │   ├── RecordNotFoundError          there is no such record
    │   └── RecordExistsError            what was to be made exists
    └── LoginError                   no token is given out; by itself, for a reason that is not known here
        ├── InvalidLoginError            wrong e-mail or password
        ├── CredentialsRefusedError      the API refused another kind of credentials
        ├── RefreshImpossibleError       the token ended, and nothing can get another
        ├── PasswordResetRequiredError   the customer must choose a new password first
        ├── CompanyPendingError          the company account waits for approval; `.restriction`
        ├── CompanyInactiveError         the company account was switched off
        └── ChannelNotLiveError          the storefront's channel is not live yet

Each error can be pickled, names its operation, and ends with what to do. None ever holds a token or a password.
"""

from b2b_storefront._errors.answers import (
    ConnectionLostError,
    HTTPStatusError,
    InvalidBodyError,
    RateLimitedError,
    RequestTimeoutError,
    ResponseError,
    ResponseTooLargeError,
    TransportError,
    UnexpectedResultError,
    UnreachableError,
)
from b2b_storefront._errors.base import (
    ConfigurationError,
    CredentialsRequiredError,
    StorefrontError,
)
from b2b_storefront._errors.base import restore as _restore
from b2b_storefront._errors.flows import (
    CrossSiteRequestError,
    ExtraFieldsRefusedError,
    HandOverError,
    MasqueradeConflictError,
    OrderRecordError,
    ShoppingListStateError,
    SubscriptionError,
    UploadRefusedError,
    WebhookRefusedError,
)
from b2b_storefront._errors.refusals import (
    AccessTokenRefusedError,
    AlreadyExistsError,
    ChannelNotLiveError,
    CompanyInactiveError,
    CompanyPendingError,
    CredentialsRefusedError,
    InvalidLoginError,
    InvalidRequestError,
    InvoiceRefusedError,
    LoginError,
    ManagementError,
    MissingScopeError,
    OperationError,
    PasswordResetRequiredError,
    PendingRestriction,
    PermissionDeniedError,
    QuoteRefusedError,
    RecordExistsError,
    RecordNotFoundError,
    RefreshImpossibleError,
    RegistrationRefusedError,
    ServerError,
    SessionOverError,
    StoreSessionOverError,
)

__all__ = [
    "AccessTokenRefusedError",
    "AlreadyExistsError",
    "ChannelNotLiveError",
    "CompanyInactiveError",
    "CompanyPendingError",
    "ConfigurationError",
    "ConnectionLostError",
    "CredentialsRefusedError",
    "CredentialsRequiredError",
    "CrossSiteRequestError",
    "ExtraFieldsRefusedError",
    "HTTPStatusError",
    "HandOverError",
    "InvalidBodyError",
    "InvalidLoginError",
    "InvalidRequestError",
    "InvoiceRefusedError",
    "LoginError",
    "ManagementError",
    "MasqueradeConflictError",
    "MissingScopeError",
    "OperationError",
    "OrderRecordError",
    "PasswordResetRequiredError",
    "PendingRestriction",
    "PermissionDeniedError",
    "QuoteRefusedError",
    "RateLimitedError",
    "RecordExistsError",
    "RecordNotFoundError",
    "RefreshImpossibleError",
    "RegistrationRefusedError",
    "RequestTimeoutError",
    "ResponseError",
    "ResponseTooLargeError",
    "ServerError",
    "SessionOverError",
    "ShoppingListStateError",
    "StoreSessionOverError",
    "StorefrontError",
    "SubscriptionError",
    "TransportError",
    "UnexpectedResultError",
    "UnreachableError",
    "UploadRefusedError",
    "WebhookRefusedError",
]

for _name in __all__:
    # Tracebacks, docs and pickles name the place that users import from.
    globals()[_name].__module__ = "b2b_storefront"
# Pickles name it, also those of processes that still run another version.
_restore.__module__, _restore.__name__, _restore.__qualname__ = __name__, "_restore", "_restore"
