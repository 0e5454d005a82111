# Generated from src/b2b_storefront/_async/handing_over.py by `make codegen`. Edits are lost.

"""One method that sends a browser to the checkout with its buyer signed in."""

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from b2b_storefront._errors import OperationError, SessionOverError
from b2b_storefront._secret import hide
from b2b_storefront._sync.session import Session
from b2b_storefront._sync.store_session import StoreSession
from b2b_storefront.flows.handing_over import (
    HandOver,
    Ware,
    check_route,
    check_ware,
    compose_invoice_cart,
    fill_route,
    no_cart,
    not_signed_in,
    refused_sync,
)
from b2b_storefront.wire.models import UNSET

if TYPE_CHECKING:
    from b2b_storefront.client.fragments import QuoteReference

__all__ = ["HandingOver"]


class HandingOver:
    """Hands browsers over to the checkout, synchronous; a buyer is one."""

    __slots__ = ()

    session: Session
    store: StoreSession

    def hand_over(
        self,
        *,
        cart: str | None = None,
        quote: "int | str | QuoteReference | None" = None,
        uuid: str | None = None,
        invoices: Mapping[int, Decimal | int] | Mapping[str, Decimal | int] | None = None,
        currency: str | None = None,
        memo: str = "",
        route: str | None = None,
        redirect_to: str = "/checkout",
        visitor_id: str | None = None,
        visit_id: str | None = None,
    ) -> HandOver:
        """Return where to send this buyer's browser, so that it arrives at the checkout signed in.

        A cart comes along with the customer's session at the store. A quote becomes a cart at its prices, and invoices
        become one that pays them; a login token signs the browser in there. Each call makes another such cart.

        Args:
            cart: The id of the customer's cart.
            quote: A quote, or its id. A quote brings its uuid along.
            uuid: The quote's uuid; what the quote itself tells unless given.
            invoices: How much to pay of which invoice, by its id.
            currency: The invoices' currency, such as `USD`.
            memo: A note on the payment of invoices.
            route: The checkout of the application itself, such as `https://shop.example.com/checkout/{cart_id}`, whose
                own session signs the buyer in; the store's own checkout unless given.
            redirect_to: The path of the store's pages that a cart's browser goes on to.
            visitor_id: The visitor, as the store's analytics know them; for a cart.
            visit_id: The visit, as the store's analytics know it; for a cart.

        Returns:
            The address, and the cart.

        Raises:
            ConfigurationError: Nothing is to be handed over, or more than one thing, or the route can't be one.
            HandOverError: The browser would not arrive signed in; `missing` says why, and `guest_url()` leads to the
                checkout as a guest where there is a cart.
            StoreSessionOverError: The customer is not signed in at the store any more: sign in again.
            QuoteRefusedError: The quote can't be checked out; see `product_validation_errors`.
            InvoiceRefusedError: An invoice is paid already, or less is open of it.
            PermissionDeniedError: The role lacks a permission.
        """
        ware = check_ware(cart, quote, invoices)
        check_route(route)
        if cart is not None:
            if route is not None:
                return fill_route(route, cart)
            return self._hand_cart_over(cart, redirect_to, visitor_id, visit_id)
        if quote is not None:
            cart_id, guest_url = self._check_quote_out(quote, uuid)
        else:
            cart_data = compose_invoice_cart(invoices or {}, currency, memo)
            result = (self.session.invoice_create_bc_cart(bc_cart_data=cart_data)).result
            cart_id, guest_url = (result.cart_id, hide(result.checkout_url)) if result else (None, None)
        if not cart_id:
            raise no_cart(ware)
        if route is not None:
            return fill_route(route, cart_id)
        return self._log_in_at_checkout(ware, cart_id, guest_url)

    def _hand_cart_over(self, cart_id: str, redirect_to: str, visitor_id: str | None, visit_id: str | None) -> HandOver:
        answer = self.store.generate_session_sync_jwt(
            redirect_to=redirect_to,
            cart_id=cart_id,
            visitor_id=UNSET if visitor_id is None else visitor_id,
            visit_id=UNSET if visit_id is None else visit_id,
        )
        if answer.result is not None and not answer.errors:
            return HandOver(answer.result.url, cart_id, "session")
        urls = (self.store.create_cart_redirect_urls(input={"cart_entity_id": cart_id})).create_cart_redirect_urls
        guest_url = hide(urls.redirect_urls.redirected_checkout_url) if urls.redirect_urls else None
        raise refused_sync([error.message for error in answer.errors], guest_url)

    def _check_quote_out(self, quote: "int | str | QuoteReference", uuid: str | None) -> tuple[str | None, str | None]:
        from b2b_storefront.client.fragments import QuoteReference

        quote_id: int | str
        if isinstance(quote, QuoteReference):
            quote_id, uuid = quote.id, uuid or quote.uuid
        else:
            quote_id = quote
        links = (self.session.quote_checkout(id=quote_id, uuid=uuid or UNSET)).quote_checkout
        return (links.cart_id, hide(links.checkout_url)) if links else (None, None)

    def _log_in_at_checkout(self, ware: Ware, cart_id: str, guest_url: str | None) -> HandOver:
        refusal: OperationError | None = None
        try:
            result = (self.session.checkout_login(cart_data={"cart_id": cart_id})).result
            if result is not None and result.redirect_url:
                return HandOver(result.redirect_url, cart_id, "login")
        except SessionOverError:
            raise
        except OperationError as error:
            refusal = error
        raise not_signed_in(ware, refusal, guest_url) from refusal
