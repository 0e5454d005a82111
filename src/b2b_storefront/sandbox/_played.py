"""What tests play: the staff of the store, the hosted checkout, the storefront that vouches for a customer."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from typing import TypedDict

from b2b_storefront.sandbox._staff import (
    approve_company,
    check_out,
    invoice_order,
    place_order,
    price_quote,
    ship_order,
)
from b2b_storefront.sandbox.execution.api_tokens import (
    ACCESS_TOKEN,
    DEFAULT_LIFETIME,
    PRIVATE_TOKEN,
    add_account,
    add_private_token,
    list_tokens,
)
from b2b_storefront.sandbox.execution.sessions import give_ticket
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.rest.tokens import AUTH_TOKEN
from b2b_storefront.sandbox.server.endpoint import Endpoint

__all__ = ["Hosts", "PlayedRoles"]


class Hosts(TypedDict):
    """The addresses of all that a sandbox plays, by the names of a storefront's settings."""

    base_url: str
    store_url: str
    api_url: str


class PlayedRoles:
    """The part of a sandbox that plays what the API does not offer to buyers."""

    _graphql: Endpoint

    @property
    def base_url(self) -> str:
        """The server's URL without a path."""
        raise NotImplementedError

    def _note_change(self) -> None:
        raise NotImplementedError

    @contextmanager
    def _changing(self) -> Iterator[State]:
        """Hold the state, and take note that it may have changed."""
        state = self._graphql.state
        with state.lock:
            yield state
            self._note_change()

    @property
    def access_token(self) -> str:
        """The store API account's token, which the server side sends as `X-Auth-Token`."""
        return ACCESS_TOKEN

    @property
    def private_token(self) -> str:
        """A private token of the store's own GraphQL, with every scope."""
        return PRIVATE_TOKEN

    def add_api_account(self, name: str, scopes: Iterable[str]) -> str:
        """Make an API account that may do less than the one of `access_token`, and return its token.

        What it may not do is refused: 403 by REST. A reset takes it away again. That of `few` is
        `sandbox-few-access-token`.

        Args:
            name: what it is called; an account of the same name is replaced.
            scopes: some of `b2b` (B2B Edition), `b2b-read-only` and `storefront-tokens` (making private tokens).

        Raises:
            ValueError: the name or a scope cannot be one.
        """
        with self._changing() as state:
            return add_account(state, name, scopes)

    def add_private_token(self, name: str, scopes: Iterable[str], *, expires_in: float = DEFAULT_LIFETIME) -> str:
        """Make a private token that may do less than `private_token`, and return it.

        What it may not do is refused with `INSUFFICIENT_ACCESS_SCOPE`. A reset takes it away again. That of `few` is
        `sandbox-few-private-token`.

        Args:
            name: what it is called; a token of the same name is replaced.
            scopes: some of `Unauthenticated`, `Customer` and `B2B`.
            expires_in: seconds from now until it ends, as `advance` tells the time; a year unless given.

        Raises:
            ValueError: the name, a scope or the time cannot be one.
        """
        with self._changing() as state:
            return add_private_token(state, name, scopes, expires_in)

    def further_tokens(self) -> list[tuple[str, str]]:
        """Return the tokens that may do less, each with what it is."""
        with self._changing() as state:
            return list_tokens(state)

    @property
    def hosts(self) -> Hosts:
        """The addresses of all that the sandbox plays, as a storefront takes them: `Storefront(**sandbox.hosts)`."""
        return Hosts(base_url=self.base_url, store_url=f"{self.base_url}/store", api_url=self.base_url)

    @property
    def auth_token(self) -> str:
        """The older token of the server side, sent as `authToken`."""
        return AUTH_TOKEN

    def current_customer_jwt(self, email: str) -> str:
        """Return what the storefront's `customer/current.jwt` gives a signed-in customer, good for 15 minutes.

        Raises:
            KeyError: nobody has that e-mail address.
        """
        with self._changing() as state:
            customer = state.customer_by_email(email)
            if customer is None:
                raise KeyError(email)
            return state.tokens.issue_current_customer(
                customer.customer_id, customer.email, customer.customer_group_id, next(iter(state.store.channels))
            )

    def customer_login_jwt(self, email: str, redirect_to: str = "/") -> str:
        """Return a JWT of the Customer Login API, as an API account of the store signs one; it counts once.

        Raises:
            KeyError: nobody has that e-mail address.
        """
        with self._changing() as state:
            customer = state.customer_by_email(email)
            if customer is None:
                raise KeyError(email)
            return give_ticket(
                state,
                {"operation": "customer_login"},
                customer_id=customer.customer_id,
                channel_id=state.store.first_channel,
                redirect_to=redirect_to,
            )

    def storefront_jwt(self, email: str) -> str:
        """Return a JWT that `GET /api/io/auth/storefront` exchanges for a token of the customer.

        Raises:
            KeyError: nobody has that e-mail address.
        """
        with self._changing() as state:
            customer = state.customer_by_email(email)
            if customer is None:
                raise KeyError(email)
            return state.tokens.issue_storefront_jwt(
                customer.customer_id, customer.email, next(iter(state.store.channels))
            )

    def price_quote(
        self,
        quote_id: int,
        *,
        unit_prices: Mapping[int | str, Decimal] | None = None,
        discount_percent: Decimal | None = None,
        sales_rep: str = "Sandbox Sales",
        sales_rep_email: str = "sales@sandbox.example",
        message: str | None = None,
        expires_in: int | None = None,
        allow_checkout: bool = True,
    ) -> None:
        """Work on a quote as a sales rep does: price it, answer its buyer, extend it. It is in process afterwards.

        Args:
            quote_id: the quote.
            unit_prices: the offered price of one unit by product id; other lines keep what was offered.
            discount_percent: the discount on every line's catalogue price, 0 to 100; not together with `unit_prices`.
            sales_rep: the display name of the sales rep who takes the quote.
            sales_rep_email: their e-mail address.
            message: what they write to the buyer; None for nothing.
            expires_in: seconds from now until the quote expires; None leaves its end as it is.
            allow_checkout: whether the buyer is offered the checkout.

        Raises:
            KeyError: there is no such quote, or no such product in it.
            TypeError: an argument has the wrong type.
            ValueError: the quote, the prices or the new end do not allow it.
        """
        with self._changing() as state:
            price_quote(
                state,
                quote_id,
                unit_prices=unit_prices,
                discount_percent=discount_percent,
                sales_rep=sales_rep,
                sales_rep_email=sales_rep_email,
                message=message,
                expires_in=expires_in,
                allow_checkout=allow_checkout,
            )

    def place_order(self, email: str, items: Mapping[int, int]) -> int:
        """Place an order as the hosted checkout does, and return BigCommerce's id of it.

        B2B Edition learns which company it is for by `createOrder`, or which quote by `quoteOrdered`.

        Args:
            email: the e-mail address of the customer.
            items: how many are bought, by the id of the variant.

        Raises:
            KeyError: there is no such customer or variant.
            ValueError: nothing is bought, or more than there is.
        """
        with self._changing() as state:
            return place_order(state, email, items).bc_order_id

    def check_out(self, cart_id: str) -> int:
        """Place the order over a cart as the hosted checkout does, and return BigCommerce's id of it.

        Args:
            cart_id: the cart of a customer, or the one that a quote was checked out into.

        Raises:
            KeyError: there is no such cart.
            ValueError: it is a guest's, who has no account to order by, or there is less than it holds.
        """
        with self._changing() as state:
            return check_out(state, cart_id).bc_order_id

    def invoice_order(self, bc_order_id: int) -> int:
        """Write the invoice over a company's order, and return its id.

        Raises:
            KeyError: there is no such order.
            ValueError: it is a plain customer's, or has an invoice already.
        """
        with self._changing() as state:
            return invoice_order(state, bc_order_id).invoice_id

    def approve_company(self, company_id: int) -> None:
        """Approve a company account as staff do: its users can sign in then.

        Raises:
            KeyError: there is no such company.
            ValueError: it is deleted.
        """
        with self._changing() as state:
            approve_company(state, company_id)

    def ship_order(self, bc_order_id: int) -> None:
        """Ship all that an order has left to ship.

        Raises:
            KeyError: there is no such order.
            ValueError: it has nothing to ship, or its status does not let it.
        """
        with self._changing() as state:
            ship_order(state, bc_order_id)
