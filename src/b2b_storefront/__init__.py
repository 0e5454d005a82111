"""The GraphQL storefront toolkit for BigCommerce B2B Edition's Buyer Portal.

    from b2b_storefront import AsyncStorefront, EmailPassword

    async with AsyncStorefront(store_hash="abc123") as storefront:
        buyer = storefront.session(EmailPassword("buyer@example.com", "secret"))
        me = await buyer.current_user()

Operations and models are in `b2b_storefront.client`, the API's codes in `b2b_storefront.codes`, a local server that
behaves like the API in `b2b_storefront.sandbox`.
"""

from typing import TYPE_CHECKING

from b2b_storefront._lazy import lazy_names

if TYPE_CHECKING:
    from b2b_storefront._async.buyer import AsyncBuyer as AsyncBuyer
    from b2b_storefront._async.management import AsyncManagement as AsyncManagement
    from b2b_storefront._async.scope import AsyncScope as AsyncScope
    from b2b_storefront._async.session import AsyncSession as AsyncSession
    from b2b_storefront._async.signed_in import AsyncSignedIn as AsyncSignedIn
    from b2b_storefront._async.store_session import AsyncStoreSession as AsyncStoreSession
    from b2b_storefront._async.storefront import AsyncStorefront as AsyncStorefront
    from b2b_storefront._config import StoreSettings as StoreSettings
    from b2b_storefront._error_details import GraphQLErrorDetail as GraphQLErrorDetail
    from b2b_storefront._error_details import ProductValidationError as ProductValidationError
    from b2b_storefront._errors import AccessTokenRefusedError as AccessTokenRefusedError
    from b2b_storefront._errors import AlreadyExistsError as AlreadyExistsError
    from b2b_storefront._errors import ChannelNotLiveError as ChannelNotLiveError
    from b2b_storefront._errors import CompanyInactiveError as CompanyInactiveError
    from b2b_storefront._errors import CompanyPendingError as CompanyPendingError
    from b2b_storefront._errors import ConfigurationError as ConfigurationError
    from b2b_storefront._errors import ConnectionLostError as ConnectionLostError
    from b2b_storefront._errors import CredentialsRefusedError as CredentialsRefusedError
    from b2b_storefront._errors import CredentialsRequiredError as CredentialsRequiredError
    from b2b_storefront._errors import CrossSiteRequestError as CrossSiteRequestError
    from b2b_storefront._errors import ExtraFieldsRefusedError as ExtraFieldsRefusedError
    from b2b_storefront._errors import HandOverError as HandOverError
    from b2b_storefront._errors import HTTPStatusError as HTTPStatusError
    from b2b_storefront._errors import InvalidBodyError as InvalidBodyError
    from b2b_storefront._errors import InvalidLoginError as InvalidLoginError
    from b2b_storefront._errors import InvalidRequestError as InvalidRequestError
    from b2b_storefront._errors import InvoiceRefusedError as InvoiceRefusedError
    from b2b_storefront._errors import LoginError as LoginError
    from b2b_storefront._errors import ManagementError as ManagementError
    from b2b_storefront._errors import MasqueradeConflictError as MasqueradeConflictError
    from b2b_storefront._errors import MissingScopeError as MissingScopeError
    from b2b_storefront._errors import OperationError as OperationError
    from b2b_storefront._errors import OrderRecordError as OrderRecordError
    from b2b_storefront._errors import PasswordResetRequiredError as PasswordResetRequiredError
    from b2b_storefront._errors import PendingRestriction as PendingRestriction
    from b2b_storefront._errors import PermissionDeniedError as PermissionDeniedError
    from b2b_storefront._errors import QuoteRefusedError as QuoteRefusedError
    from b2b_storefront._errors import RateLimitedError as RateLimitedError
    from b2b_storefront._errors import RecordExistsError as RecordExistsError
    from b2b_storefront._errors import RecordNotFoundError as RecordNotFoundError
    from b2b_storefront._errors import RefreshImpossibleError as RefreshImpossibleError
    from b2b_storefront._errors import RegistrationRefusedError as RegistrationRefusedError
    from b2b_storefront._errors import RequestTimeoutError as RequestTimeoutError
    from b2b_storefront._errors import ResponseError as ResponseError
    from b2b_storefront._errors import ResponseTooLargeError as ResponseTooLargeError
    from b2b_storefront._errors import ServerError as ServerError
    from b2b_storefront._errors import SessionOverError as SessionOverError
    from b2b_storefront._errors import ShoppingListStateError as ShoppingListStateError
    from b2b_storefront._errors import StorefrontError as StorefrontError
    from b2b_storefront._errors import StoreSessionOverError as StoreSessionOverError
    from b2b_storefront._errors import SubscriptionError as SubscriptionError
    from b2b_storefront._errors import TransportError as TransportError
    from b2b_storefront._errors import UnexpectedResultError as UnexpectedResultError
    from b2b_storefront._errors import UnreachableError as UnreachableError
    from b2b_storefront._errors import UploadRefusedError as UploadRefusedError
    from b2b_storefront._errors import WebhookRefusedError as WebhookRefusedError
    from b2b_storefront._preload import preload as preload
    from b2b_storefront._sync.buyer import Buyer as Buyer
    from b2b_storefront._sync.management import Management as Management
    from b2b_storefront._sync.scope import Scope as Scope
    from b2b_storefront._sync.session import Session as Session
    from b2b_storefront._sync.signed_in import SignedIn as SignedIn
    from b2b_storefront._sync.store_session import StoreSession as StoreSession
    from b2b_storefront._sync.storefront import Storefront as Storefront
    from b2b_storefront._version import __version__ as __version__
    from b2b_storefront.auth import Credentials as Credentials
    from b2b_storefront.auth import CurrentCustomerJWT as CurrentCustomerJWT
    from b2b_storefront.auth import CustomerId as CustomerId
    from b2b_storefront.auth import CustomerReference as CustomerReference
    from b2b_storefront.auth import CustomerToken as CustomerToken
    from b2b_storefront.auth import EmailPassword as EmailPassword
    from b2b_storefront.auth import FixedToken as FixedToken
    from b2b_storefront.auth import MemoryTokenStore as MemoryTokenStore
    from b2b_storefront.auth import RedisTokenStore as RedisTokenStore
    from b2b_storefront.auth import RefreshPolicy as RefreshPolicy
    from b2b_storefront.auth import RestPassword as RestPassword
    from b2b_storefront.auth import StorefrontJWT as StorefrontJWT
    from b2b_storefront.auth import TokenFunction as TokenFunction
    from b2b_storefront.auth import TokenStore as TokenStore
    from b2b_storefront.cache import Cache as Cache
    from b2b_storefront.cache import Fresh as Fresh
    from b2b_storefront.cache import MemoryCache as MemoryCache
    from b2b_storefront.cache import RedisCache as RedisCache
    from b2b_storefront.cache import ScopeCall as ScopeCall
    from b2b_storefront.flows.acting import ActingFor as ActingFor
    from b2b_storefront.flows.buyers import BuyerProfile as BuyerProfile
    from b2b_storefront.flows.buyers import SignedOut as SignedOut
    from b2b_storefront.flows.handing_over import HandOver as HandOver
    from b2b_storefront.flows.permissions import Permissions as Permissions
    from b2b_storefront.flows.quotes import QuoteCheckoutOutcome as QuoteCheckoutOutcome
    from b2b_storefront.flows.recording import OrderRecord as OrderRecord
    from b2b_storefront.flows.registering import Choice as Choice
    from b2b_storefront.flows.registering import CompanyRegistration as CompanyRegistration
    from b2b_storefront.flows.registering import NewCompany as NewCompany
    from b2b_storefront.flows.registering import NewCustomer as NewCustomer
    from b2b_storefront.flows.signed_in import customer_login_url as customer_login_url
    from b2b_storefront.flows.uploads import UploadedFile as UploadedFile
    from b2b_storefront.observe.observer import Observer as Observer
    from b2b_storefront.paging.async_nodes import AsyncNodes as AsyncNodes
    from b2b_storefront.paging.nodes import Nodes as Nodes
    from b2b_storefront.resilience.limit import Budget as Budget
    from b2b_storefront.resilience.limit import RateLimit as RateLimit
    from b2b_storefront.resilience.redis import RedisRateLimiter as RedisRateLimiter
    from b2b_storefront.resilience.retry import RetryPolicy as RetryPolicy
    from b2b_storefront.wire.models import UNSET as UNSET
    from b2b_storefront.wire.models import UnsetType as UnsetType
    from b2b_storefront.wire.operation import Access as Access
    from b2b_storefront.wire.operation import Operation as Operation
    from b2b_storefront.wire.response import Response as Response

__all__ = [
    "UNSET",
    "Access",
    "AccessTokenRefusedError",
    "ActingFor",
    "AlreadyExistsError",
    "AsyncBuyer",
    "AsyncManagement",
    "AsyncNodes",
    "AsyncScope",
    "AsyncSession",
    "AsyncSignedIn",
    "AsyncStoreSession",
    "AsyncStorefront",
    "Budget",
    "Buyer",
    "BuyerProfile",
    "Cache",
    "ChannelNotLiveError",
    "Choice",
    "CompanyInactiveError",
    "CompanyPendingError",
    "CompanyRegistration",
    "ConfigurationError",
    "ConnectionLostError",
    "Credentials",
    "CredentialsRefusedError",
    "CredentialsRequiredError",
    "CrossSiteRequestError",
    "CurrentCustomerJWT",
    "CustomerId",
    "CustomerReference",
    "CustomerToken",
    "EmailPassword",
    "ExtraFieldsRefusedError",
    "FixedToken",
    "Fresh",
    "GraphQLErrorDetail",
    "HTTPStatusError",
    "HandOver",
    "HandOverError",
    "InvalidBodyError",
    "InvalidLoginError",
    "InvalidRequestError",
    "InvoiceRefusedError",
    "LoginError",
    "Management",
    "ManagementError",
    "MasqueradeConflictError",
    "MemoryCache",
    "MemoryTokenStore",
    "MissingScopeError",
    "NewCompany",
    "NewCustomer",
    "Nodes",
    "Observer",
    "Operation",
    "OperationError",
    "OrderRecord",
    "OrderRecordError",
    "PasswordResetRequiredError",
    "PendingRestriction",
    "PermissionDeniedError",
    "Permissions",
    "ProductValidationError",
    "QuoteCheckoutOutcome",
    "QuoteRefusedError",
    "RateLimit",
    "RateLimitedError",
    "RecordExistsError",
    "RecordNotFoundError",
    "RedisCache",
    "RedisRateLimiter",
    "RedisTokenStore",
    "RefreshImpossibleError",
    "RefreshPolicy",
    "RegistrationRefusedError",
    "RequestTimeoutError",
    "Response",
    "ResponseError",
    "ResponseTooLargeError",
    "RestPassword",
    "RetryPolicy",
    "Scope",
    "ScopeCall",
    "ServerError",
    "Session",
    "SessionOverError",
    "ShoppingListStateError",
    "SignedIn",
    "SignedOut",
    "StoreSession",
    "StoreSessionOverError",
    "StoreSettings",
    "Storefront",
    "StorefrontError",
    "StorefrontJWT",
    "SubscriptionError",
    "TokenFunction",
    "TokenStore",
    "TransportError",
    "UnexpectedResultError",
    "UnreachableError",
    "UnsetType",
    "UploadRefusedError",
    "UploadedFile",
    "WebhookRefusedError",
    "__version__",
    "customer_login_url",
    "preload",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            ".flows.acting": "ActingFor",
            "._async.buyer": "AsyncBuyer",
            "._async.session": "AsyncSession",
            "._async.store_session": "AsyncStoreSession",
            "._async.storefront": "AsyncStorefront",
            "._async.scope": "AsyncScope",
            "._sync.scope": "Scope",
            ".cache": "Cache Fresh MemoryCache RedisCache ScopeCall",
            "._config": "StoreSettings",
            "._preload": "preload",
            "._error_details": "GraphQLErrorDetail ProductValidationError",
            "._errors": (
                "AccessTokenRefusedError AlreadyExistsError ChannelNotLiveError CompanyInactiveError "
                "CompanyPendingError ConfigurationError "
                "ConnectionLostError CredentialsRefusedError CredentialsRequiredError CrossSiteRequestError "
                "HTTPStatusError InvalidBodyError InvalidLoginError "
                "InvalidRequestError InvoiceRefusedError LoginError ManagementError MasqueradeConflictError "
                "OperationError PasswordResetRequiredError PendingRestriction PermissionDeniedError "
                "QuoteRefusedError RateLimitedError RecordExistsError RecordNotFoundError RefreshImpossibleError "
                "RequestTimeoutError ResponseError ResponseTooLargeError ServerError SessionOverError "
                "ShoppingListStateError StorefrontError TransportError UnexpectedResultError "
                "UnreachableError ExtraFieldsRefusedError HandOverError MissingScopeError OrderRecordError "
                "RegistrationRefusedError StoreSessionOverError SubscriptionError UploadRefusedError "
                "WebhookRefusedError"
            ),
            ".observe.observer": "Observer",
            ".resilience.limit": "Budget RateLimit",
            ".resilience.redis": "RedisRateLimiter",
            ".resilience.retry": "RetryPolicy",
            ".wire.models": "UNSET UnsetType",
            ".wire.operation": "Access Operation",
            ".paging.async_nodes": "AsyncNodes",
            ".paging.nodes": "Nodes",
            ".flows.buyers": "BuyerProfile SignedOut",
            ".flows.handing_over": "HandOver",
            ".flows.permissions": "Permissions",
            ".flows.recording": "OrderRecord",
            ".flows.registering": "Choice CompanyRegistration NewCompany NewCustomer",
            ".flows.uploads": "UploadedFile",
            ".flows.quotes": "QuoteCheckoutOutcome",
            ".wire.response": "Response",
            "._async.management": "AsyncManagement",
            "._sync.management": "Management",
            "._sync.buyer": "Buyer",
            "._sync.session": "Session",
            "._sync.store_session": "StoreSession",
            "._sync.storefront": "Storefront",
            "._version": "__version__",
            ".auth": (
                "Credentials CurrentCustomerJWT CustomerId CustomerReference CustomerToken EmailPassword FixedToken "
                "MemoryTokenStore RedisTokenStore RefreshPolicy RestPassword StorefrontJWT TokenFunction TokenStore"
            ),
            "._async.signed_in": "AsyncSignedIn",
            "._sync.signed_in": "SignedIn",
            ".flows.signed_in": "customer_login_url",
        },
    )
