"""What type checkers make of the public names. Checked by mypy and pyright, never run."""

from decimal import Decimal
from typing import Any, assert_type

from b2b_storefront import (
    UNSET,
    Access,
    ActingFor,
    AsyncBuyer,
    AsyncNodes,
    AsyncScope,
    AsyncSession,
    AsyncSignedIn,
    AsyncStorefront,
    Buyer,
    CompanyPendingError,
    ConfigurationError,
    Credentials,
    CurrentCustomerJWT,
    CustomerId,
    EmailPassword,
    FixedToken,
    Fresh,
    MemoryCache,
    MemoryTokenStore,
    Nodes,
    Operation,
    OperationError,
    PendingRestriction,
    Permissions,
    ProductValidationError,
    QuoteCheckoutOutcome,
    QuoteRefusedError,
    RateLimitedError,
    RedisTokenStore,
    RefreshPolicy,
    Response,
    RestPassword,
    Scope,
    ScopeCall,
    Session,
    SignedIn,
    Storefront,
    StorefrontError,
    StorefrontJWT,
    StoreSettings,
    TokenFunction,
    TokenStore,
    TransportError,
    UnsetType,
)
from b2b_storefront.client import (
    AsyncClient,
    CheckoutLinks,
    Client,
    CompanyUser,
    HierarchyCompany,
    Paging,
    QuoteCheckout,
    QuoteReference,
    ShoppingListDetail,
    ShoppingListLine,
    ShoppingListsInputType,
    UserCreate,
    UserIdentity,
    UserInputType,
    Users,
    UsersEdge,
    UsersEdges,
    operations,
)
from b2b_storefront.codes import Permission, PermissionLevel, QuoteStatus, ShoppingListStatus


class OwnBuyer(AsyncSession):
    """A session of a user's own."""

    __slots__ = ()

    async def first_names(self) -> list[str]:
        return [user.first_name async for user in self.iter_users(company_id=1)]


class SyncOwnBuyer(Session):
    """The same, synchronous."""

    __slots__ = ()


async def asynchronous(credentials: Credentials) -> None:
    async with AsyncStorefront(store_hash="abc123", channel_id=1) as storefront:
        assert_type(storefront, AsyncStorefront)
        assert_type(storefront.settings, StoreSettings)
        assert_type(storefront.anonymous, AsyncSession)

        buyer = storefront.session(credentials)
        assert_type(buyer, AsyncSession)
        assert_type(buyer.with_options(timeout=5.0), AsyncSession)
        assert_type(await buyer.current_user(), CompanyUser)
        assert_type(await buyer.user(company_id=1, user_id=2), CompanyUser | None)
        assert_type(await buyer.company_subsidiaries(), list[HierarchyCompany])

        page = await buyer.users(company_id=1, first=50, role=2, search=None)
        assert_type(page, Users)
        assert_type(page.nodes, list[CompanyUser])
        assert_type(page.total_count, int | None)
        assert_type(page.page_info, Paging)

        users = buyer.iter_users(company_id=1, page_size=10, limit=None)
        assert_type(users, AsyncNodes[CompanyUser])
        response = await buyer.with_response(lambda session: session.users(company_id=1), partial=True)
        assert_type(response, Response[Users])
        assert_type(response.data, Users)
        assert_type(users.total_count, int | None)
        async for part in users.pages():
            assert_type([*part.nodes], list[CompanyUser])
            assert_type(part.total_count, int | None)
        assert_type(buyer.iter_shopping_list_products(id=1, by="cursor"), AsyncNodes[ShoppingListLine])
        async for user in users:
            assert_type(user, CompanyUser)
            assert_type(user.first_name, str)
            assert_type(user.phone, str | None)

        assert_type(await buyer.run(operations.USERS, company_id=1, first=50), Users)
        assert_type(await buyer.run(operations.USER, company_id=1, user_id=2), CompanyUser | None)
        assert_type(await buyer.run(operations.COMPANY_SUBSIDIARIES), list[HierarchyCompany])

        checkout = await buyer.quote_checkout(id=1, store_hash="abc123", uuid=UNSET)
        assert_type(checkout, QuoteCheckout)
        assert_type(checkout.quote_checkout, CheckoutLinks | None)

        assert_type(await buyer.submit_shopping_list(1), ShoppingListDetail)
        assert_type(await buyer.approve_shopping_list(1), ShoppingListDetail)
        assert_type(await buyer.reject_shopping_list(1), ShoppingListDetail)
        submitted = await buyer.quote_from_shopping_list(1, title="Gloves", message=None)
        assert_type(submitted, QuoteReference)
        outcome = await buyer.checkout_quote(submitted)
        assert_type(await buyer.checkout_quote(1, uuid="u-1"), QuoteCheckoutOutcome)
        assert_type(outcome.links, CheckoutLinks | None)
        assert_type(outcome.validation_errors, tuple[ProductValidationError, ...])
        permissions = await buyer.permissions()
        assert_type(permissions, Permissions)
        assert_type(permissions.level("create_quote"), PermissionLevel | None)
        assert_type(permissions.can(Permission.CREATE_QUOTE, company_id=1), bool)
        assert_type(await buyer.can(Permission.GET_QUOTES, user_id=1), bool)

        async with buyer.masquerade(company_id=7) as agent:
            assert_type(agent, AsyncSession)

        assert_type(storefront.guest(OwnBuyer), OwnBuyer)
        own = storefront.session(credentials, client=OwnBuyer)
        assert_type(own, OwnBuyer)
        assert_type(own.with_options(timeout=None), OwnBuyer)
        assert_type(await own.first_names(), list[str])
        async with own.masquerade(7) as own_agent:
            assert_type(own_agent, OwnBuyer)
        async with own.act_in(7) as in_subsidiary:
            assert_type(in_subsidiary, OwnBuyer)
        assert_type(await own.masquerading(), ActingFor | None)
        assert_type(await own.end_masquerade(customer_id=7), ActingFor | None)
        assert_type(await own.token(), str)
        assert_type(own.retry_sign_in(), None)

        signed_in = await storefront.login("buyer@example.com", "secret")
        assert_type(signed_in, AsyncSignedIn)
        assert_type(signed_in.session, AsyncSession)
        assert_type(signed_in.user, UserIdentity | None)
        assert_type(signed_in.login_url("https://shop.example.com"), str | None)


def synchronous() -> None:
    with Storefront("abc123", base_url="http://127.0.0.1:8080", timeout=5) as storefront:
        assert_type(storefront, Storefront)
        assert_type(storefront.settings, StoreSettings)
        assert_type(storefront.anonymous, Session)

        buyer = storefront.session(EmailPassword("buyer@example.com", "secret"))
        assert_type(buyer, Session)
        assert_type(buyer.with_options(timeout=5.0), Session)
        assert_type(buyer.current_user(), CompanyUser)
        assert_type(buyer.user(company_id=1, user_id=2), CompanyUser | None)
        assert_type(buyer.company_subsidiaries(), list[HierarchyCompany])

        page = buyer.users(company_id=1, first=50)
        assert_type(page, Users)
        assert_type(page.nodes, list[CompanyUser])

        users = buyer.iter_users(company_id=1, page_size=10, limit=5)
        assert_type(users, Nodes[CompanyUser])
        assert_type(buyer.with_response(lambda session: session.users(company_id=1)), Response[Users])
        assert_type(users.total_count, int | None)
        for part in users.pages():
            assert_type([*part.nodes], list[CompanyUser])
        assert_type(buyer.iter_shopping_list_products(id=1, by="cursor"), Nodes[ShoppingListLine])

        assert_type(buyer.run(operations.USERS, company_id=1, first=50), Users)
        assert_type(buyer.run(operations.USER, company_id=1, user_id=2), CompanyUser | None)
        assert_type(buyer.run(operations.COMPANY_SUBSIDIARIES), list[HierarchyCompany])

        checkout = buyer.quote_checkout(id=1, store_hash="abc123")
        assert_type(checkout, QuoteCheckout)
        assert_type(checkout.quote_checkout, CheckoutLinks | None)

        assert_type(buyer.submit_shopping_list(1), ShoppingListDetail)
        assert_type(buyer.approve_shopping_list(1), ShoppingListDetail)
        assert_type(buyer.reject_shopping_list(1), ShoppingListDetail)
        submitted = buyer.quote_from_shopping_list(1, title="Gloves", message=None)
        assert_type(submitted, QuoteReference)
        outcome = buyer.checkout_quote(submitted)
        assert_type(buyer.checkout_quote(1, uuid="u-1"), QuoteCheckoutOutcome)
        assert_type(outcome.links, CheckoutLinks | None)
        assert_type(outcome.validation_errors, tuple[ProductValidationError, ...])
        permissions = buyer.permissions()
        assert_type(permissions, Permissions)
        assert_type(permissions.level("create_quote"), PermissionLevel | None)
        assert_type(permissions.can(Permission.CREATE_QUOTE, company_id=1), bool)
        assert_type(buyer.can(Permission.GET_QUOTES, user_id=1), bool)

        with buyer.masquerade(company_id=7) as agent:
            assert_type(agent, Session)

        assert_type(storefront.guest(SyncOwnBuyer), SyncOwnBuyer)
        own = storefront.session(EmailPassword("buyer@example.com", "secret"), client=SyncOwnBuyer)
        assert_type(own, SyncOwnBuyer)
        with own.masquerade(7) as own_agent:
            assert_type(own_agent, SyncOwnBuyer)
        assert_type(own.masquerading(), ActingFor | None)
        assert_type(storefront.login("buyer@example.com", "secret"), SignedIn)
        assert_type(storefront.login("buyer@example.com", "secret").session, Session)


async def jwt() -> str:
    return "a.b.c"


def every_kind_of_credentials() -> list[Credentials]:
    return [
        CurrentCustomerJWT("a.b.c"),
        CurrentCustomerJWT(jwt, customer=7),
        CustomerId(7, access_token="secret"),
        EmailPassword("buyer@example.com", "secret"),
        FixedToken("opaque"),
        RestPassword("buyer@example.com", "secret", name="worker"),
        StorefrontJWT("a.b.c"),
        TokenFunction(lambda: "opaque", customer="7"),
    ]


def stores_of_tokens() -> list[TokenStore]:
    return [MemoryTokenStore(50_000), RedisTokenStore("rediss://cache.example.com:6379/0", keys=["key"])]


def customized(store: TokenStore) -> AsyncStorefront:
    return AsyncStorefront("abc123", access_token="secret", tokens=store, refresh=RefreshPolicy(soft_window=600))


def a_session_is_a_client(buyer: Session, async_buyer: AsyncSession) -> tuple[Client, AsyncClient]:
    return buyer, async_buyer


def what_is_sent(buyer: Session) -> None:
    # Inputs take Python's names; codes pass for the numbers that they are.
    UserInputType(company_id="1", email="a@example.com", first_name="A", last_name="B")
    data = UserInputType(company_id=1, email="a@example.com", first_name="A", last_name="B", role=2)
    assert_type(buyer.user_create(user_data=data), UserCreate)
    assert_type(
        buyer.user_create(user_data={"company_id": 1, "email": "a@example.com", "first_name": "A", "last_name": "B"}),
        UserCreate,
    )
    buyer.quotes(status=QuoteStatus.OPEN)
    buyer.quotes(status=Decimal(1))
    buyer.shopping_lists_create(
        shopping_list_data=ShoppingListsInputType(name="A", description="B", status=ShoppingListStatus.DRAFT)
    )


def any_operation(buyer: Session, some: Operation, own: Operation[..., CompanyUser]) -> None:
    # Variables that are not known until the program runs are checked then.
    variables: dict[str, Any] = {"company_id": 1}
    assert_type(buyer.run(operations.USERS, **variables), Users)
    assert_type(buyer.run(own, whatever=1), CompanyUser)
    assert_type(some.name, str)
    assert_type(some.access, Access)


def former_names(edge: UsersEdges) -> UsersEdge:
    return edge


def what_is_left_out(search: str | None | UnsetType) -> None:
    if search is UNSET:
        return
    assert_type(search, str | None)


def what_goes_wrong(buyer: Session) -> None:
    try:
        buyer.quote_checkout(id=1, store_hash="abc123")
    except QuoteRefusedError as error:
        assert_type(error.product_validation_errors, tuple[ProductValidationError, ...])
        assert_type(error.message, str)
        assert_type(error.code, int | str | None)
    except RateLimitedError as error:
        assert_type(error.retry_after, float | None)
        assert_type(error.status, int | None)
    except TransportError as error:
        assert_type(error.sent, bool)
    except CompanyPendingError as error:
        assert_type(error.restriction, PendingRestriction)
    except StorefrontError as error:
        assert_type(error.operation_name, str | None)


def errors_are_also_what_python_calls_them(
    configuration: ConfigurationError, operation: OperationError
) -> tuple[ValueError, StorefrontError, Any]:
    return configuration, operation, operation.data


class OwnSession(AsyncSession):
    """A session of somebody's own."""


async def scopes(storefront: AsyncStorefront, sync_storefront: Storefront, credentials: Credentials) -> None:
    """A scope gives the sessions that a storefront gives."""
    async with storefront.scope(timeout=2.0, locale="fr") as scope:
        assert_type(scope, AsyncScope)
        assert_type(scope.session(credentials), AsyncSession)
        assert_type(scope.session(credentials, client=OwnSession), OwnSession)
        assert_type(scope.calls, tuple[ScopeCall, ...])
        assert_type(await scope.sign_in("a@b.example", "a-password", guest_cart="1"), AsyncBuyer)
        assert_type(scope.restore_buyer(1, "a-token"), AsyncBuyer)
        assert_type(await scope.login("a@b.example", "a-password"), AsyncSignedIn)
    with sync_storefront.scope() as sync_scope:
        assert_type(sync_scope, Scope)
        assert_type(sync_scope.guest(), Session)
        assert_type(sync_scope.sign_in("a@b.example", "a-password"), Buyer)


def caches(table: dict[str, Fresh], with_none: dict[str, Fresh | None], own: dict[Operation, Fresh]) -> None:
    """A table of freshness is by names, or by operations."""
    for freshness in (table, with_none, own):
        Storefront("abc", cache=MemoryCache(), freshness=freshness)
