# Generated from src/b2b_storefront/_async/buyer.py by `make codegen`. Edits are lost.

"""A buyer: one customer who is signed in at the store and at B2B Edition, with both tokens."""

from typing import TYPE_CHECKING, Literal, NoReturn, Self

from b2b_storefront._errors import (
    LoginError,
    PermissionDeniedError,
    SessionOverError,
    StorefrontError,
    StoreSessionOverError,
)
from b2b_storefront._reprs import even_unfinished
from b2b_storefront._secret import SecretText
from b2b_storefront._sync.handing_over import HandingOver
from b2b_storefront._sync.recording import Recording
from b2b_storefront._sync.session import Session
from b2b_storefront._sync.store_session import StoreSession
from b2b_storefront.auth.threads import TokenSource
from b2b_storefront.flows.buyers import (
    BuyerProfile,
    SignedOut,
    compose_profile,
    half_signed_out,
    is_company_user,
    is_super_admin,
    signed_out,
)
from b2b_storefront.resilience.retry import RetryPolicy
from b2b_storefront.wire.models import UNSET, UnsetType

if TYPE_CHECKING:
    from collections.abc import Mapping

    from b2b_storefront._options import CacheOption
    from b2b_storefront.bigcommerce.fragments import CustomerDetails

__all__ = ["Buyer"]


class Buyer(HandingOver, Recording):
    """A customer who is signed in at both APIs, synchronous; made by `Storefront.sign_in`.

    It owns both tokens. The storefront token of B2B Edition is obtained again with the customer access token, for as
    long as that one lives. The store lets a customer be signed in on one device: a later sign-in ends the customer
    access token, and calls of `store` raise `StoreSessionOverError` from then on.

    Attributes:
        session: B2B Edition's API as this customer: every operation, as in any session.
        store: The store's own GraphQL as this customer.
        customer_id: The BigCommerce customer id.
        customer: What the store said of the customer; None for a buyer who was restored.
        profile: Company, role and permissions, as they were at the sign-in; None for a buyer who was restored, see
            `read_profile`.
        cart_id: The customer's cart as it was at the sign-in, with what was in the guest's; None without one.
    """

    __slots__ = (
        "_customer_access_token",
        "_tokens",
        "cart_id",
        "customer",
        "customer_id",
        "profile",
        "session",
        "store",
    )

    def __init__(
        self,
        session: Session,
        store: StoreSession,
        tokens: TokenSource,
        customer_access_token: SecretText,
        customer_id: int,
        customer: "CustomerDetails | None" = None,
        profile: BuyerProfile | None = None,
        cart_id: str | None = None,
    ) -> None:
        self.session = session
        self.store = store
        self._tokens = tokens
        self._customer_access_token = customer_access_token
        self.customer_id = customer_id
        self.customer = customer
        self.profile = profile
        self.cart_id = cart_id

    @even_unfinished
    def __repr__(self) -> str:
        return f"<{type(self).__name__} of customer {self.customer_id}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"{type(self).__name__} can't be pickled or copied; keep its tokens, and restore it from them.")

    def customer_access_token(self) -> str:
        """Return the customer access token, for an application that keeps it in its own session.

        Give it back with `storefront.restore_buyer(...)`. Whoever has it is the customer: never log it.
        """
        return self._customer_access_token.reveal()

    def storefront_token(self) -> str:
        """Return B2B Edition's token, obtaining it if need be, for an application that keeps it beside the other.

        Whoever has it is the customer: never log it.
        """
        return self.session.token()

    def with_options(
        self,
        *,
        timeout: float | None | UnsetType = UNSET,
        locale: str | None | UnsetType = UNSET,
        headers: "Mapping[str, str] | None | UnsetType" = UNSET,
        request_id: str | None | UnsetType = UNSET,
        buyer_address: str | None | UnsetType = UNSET,
        retry: RetryPolicy | Literal[False] | None | UnsetType = UNSET,
        cache: "CacheOption | UnsetType" = UNSET,
    ) -> Self:
        """Return the same buyer, whose calls of both APIs have other options; see `Session.with_options`.

        Args:
            timeout: Seconds for each whole call. A method of the buyer makes several.
            locale: The language of texts.
            headers: Further headers.
            request_id: What the application calls the web request that it serves.
            buyer_address: The IP address of the buyer's browser.
            retry: How often a call is attempted.
            cache: Whether kept answers may be used; only a scope keeps the store's own.

        Raises:
            ConfigurationError: One of them can't work.
        """
        session = self.session.with_options(
            timeout=timeout,
            locale=locale,
            headers=headers,
            request_id=request_id,
            buyer_address=buyer_address,
            retry=retry,
            cache=cache,
        )
        store = self.store.with_options(
            timeout=timeout,
            locale=locale,
            headers=headers,
            request_id=request_id,
            buyer_address=buyer_address,
            retry=retry,
            cache=cache,
        )
        return type(self)(
            session,
            store,
            self._tokens,
            self._customer_access_token,
            self.customer_id,
            self.customer,
            self.profile,
            self.cart_id,
        )

    def is_signed_in(self) -> bool:
        """Ask the store whether the customer is still signed in there, and not on another device by now."""
        try:
            return self.store.with_options(cache="refresh").customer() is not None
        except StoreSessionOverError:
            return False

    def read_profile(self) -> BuyerProfile:
        """Ask B2B Edition for company, role and permissions; one request for a customer without a company, else two."""
        session = self.session.with_options(cache="refresh")
        identity = session.customer_info()
        if is_super_admin(identity):
            acted_as = session.super_admin_masquerading(customer_id=self.customer_id)
            return compose_profile(identity, acted_as, None)
        if not is_company_user(identity) or identity.user_info is None or identity.user_info.id is None:
            return compose_profile(identity, None, None)
        user_id = identity.user_info.id
        company, user = session.together(lambda both: (both.user_company(user_id=user_id), both.current_user()))
        return compose_profile(identity, company, user)

    def sign_out(self, *, cart: str | None = None) -> SignedOut:
        """Sign the customer out: at the store first, which ends the customer access token on every device.

        Only when that has succeeded, the company that the buyer acts as is left, and the storefront token dropped, in
        the token store too. A customer whom the store does not know any more is signed out all the same.

        Args:
            cart: A cart that becomes a guest's, so that the browser keeps it; unless given, the customer keeps it.

        Returns:
            What was done, and which cookies are left.

        Raises:
            StorefrontError: The store did not answer. Nothing else was done: call it again. Or the company could not be
                left: then the customer is signed out all the same, which a note says.
        """
        cart_id = None
        try:
            answer = self.store.logout(cart_entity_id=cart or UNSET)
            unassigned = answer.cart_unassign_result.cart
            cart_id = None if unassigned is None else unassigned.entity_id
        except StoreSessionOverError:
            pass  # It expired, or the customer signed in on another device: nothing is left to end.
        acted_as = None
        try:
            if self.profile is None or self.profile.role is not None:
                acted_as = self.session.stop_acting(customer_id=self.customer_id)
        except (LoginError, PermissionDeniedError, SessionOverError):
            pass  # A customer without a company acts as none; and where the token has ended, nobody acts with it.
        except StorefrontError as error:
            half_signed_out(error)
            raise
        finally:
            self._tokens.forget(signed_out())
        return SignedOut(cart_id, acted_as)
