"""The sandbox as its users hold it: a server in a thread of its own, and what tests do to it."""

import time
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from types import TracebackType
from typing import Any, Self

from b2b_storefront.sandbox._staff import price_quote
from b2b_storefront.sandbox.rest.tokens import ACCESS_TOKEN, AUTH_TOKEN
from b2b_storefront.sandbox.seed.people import Accounts
from b2b_storefront.sandbox.seed.shop import seed
from b2b_storefront.sandbox.server.app import Application
from b2b_storefront.sandbox.server.control import Control
from b2b_storefront.sandbox.server.endpoint import Endpoint
from b2b_storefront.sandbox.server.failures import plan_failure
from b2b_storefront.sandbox.server.guard import Guard
from b2b_storefront.sandbox.server.record import RecordedRequest
from b2b_storefront.sandbox.server.thread import ServerThread

__all__ = ["Sandbox"]


class Sandbox:
    """A local server that behaves like the API. It serves from `start()` to `close()`, or inside a `with` block.

    The server runs in a thread of its own, so that sync and async code can use it alike. Several can run at once.

    Args:
        token_ttl: how long a storefront token lives, in seconds.
        host: the address to listen on.
        port: the port to listen on; 0 takes a free one at every start.
        hosts: further names under which it may be asked, such as `sandbox` in docker-compose; requests with another
            Host header are refused, so that no web page reaches it by a name of its own.
        origins: further origins whose pages may ask the API, such as `https://shop.example`, or `*` for all. Pages of
            loopback and of the store's own domain may anyway; no page may use the controls.
        clock: returns the current time in unix seconds; it decides when tokens and quotes expire.
    """

    def __init__(
        self,
        token_ttl: int = 86_400,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        hosts: Iterable[str] = (),
        origins: Iterable[str] = (),
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._token_ttl = token_ttl
        self._host = host
        self._port = port
        self._hosts = tuple(hosts)
        self._origins = tuple(origins)
        self._clock = clock
        state, self._accounts = seed(clock, token_ttl)
        self._graphql = Endpoint(state, self._hang_up)
        self._running: ServerThread | None = None

    def start(self) -> Self:
        """Serve until `close()`; the first request can be sent at once.

        Raises:
            OSError: the port is taken.
            RuntimeError: it is serving already.
        """
        if self._running is not None:
            raise RuntimeError("the sandbox is running already")
        guard = Guard(self._host, self._graphql.state.store.domain, self._hosts, self._origins)
        app = Application(self._graphql, Control(self), guard)
        self._running = ServerThread(app, self._host, self._port)
        return self

    def close(self) -> None:
        """Stop serving and close all connections; without effect if it does not serve."""
        running, self._running = self._running, None
        if running is not None:
            running.stop()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    @property
    def base_url(self) -> str:
        """The server's URL without a path; GraphQL is at `/graphql`.

        Raises:
            RuntimeError: it does not serve.
        """
        if self._running is None:
            raise RuntimeError("the sandbox is not running")
        # Clients reach a server that listens on all addresses through loopback.
        host = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}.get(self._host, self._host)  # noqa: S104
        return f"http://[{host}]:{self._running.port}" if ":" in host else f"http://{host}:{self._running.port}"

    @property
    def store_hash(self) -> str:
        """The hash of the sandbox's store."""
        return self._graphql.state.store.hash

    @property
    def channel_id(self) -> int:
        """The channel on which the accounts sign in."""
        return next(iter(self._graphql.state.store.channels))

    @property
    def accounts(self) -> Accounts:
        """The people of a fresh sandbox."""
        return self._accounts

    @property
    def access_token(self) -> str:
        """The store API account's token, which the server side sends as `X-Auth-Token`."""
        return ACCESS_TOKEN

    @property
    def auth_token(self) -> str:
        """The older token of the server side, sent as `authToken`."""
        return AUTH_TOKEN

    @property
    def store_switches(self) -> dict[str, str]:
        """The store's switches, `'1'` or `'0'` by name; what is set here holds until `reset()`."""
        return self._graphql.state.store.switches

    @property
    def requests(self) -> list[RecordedRequest]:
        """The GraphQL requests so far, oldest first, the last 10,000 of them."""
        return list(self._graphql.requests)

    def clear_requests(self) -> None:
        """Forget the recorded requests."""
        self._graphql.requests.clear()

    def reset(self) -> None:
        """Start afresh: new state, no tokens, no planned failures, no recorded requests."""
        with self._graphql.state.lock:
            self._graphql.state, self._accounts = seed(self._clock, self._token_ttl)
            self._graphql.forget()

    def expire_tokens(self, customer_id: int | None = None) -> None:
        """Refuse the storefront tokens of one customer, or of all, with code 40101 from now on.

        Raises:
            TypeError: the customer id is not a whole number.
        """
        if customer_id is not None and type(customer_id) is not int:
            raise TypeError("customer_id must be a whole number or None")
        with self._graphql.state.lock:
            self._graphql.state.tokens.expire(customer_id)

    def current_customer_jwt(self, email: str) -> str:
        """Return what the storefront's `customer/current.jwt` gives a signed-in customer, good for 15 minutes.

        Raises:
            KeyError: nobody has that e-mail address.
        """
        state = self._graphql.state
        with state.lock:
            customer = state.customer_by_email(email)
            if customer is None:
                raise KeyError(email)
            return state.tokens.issue_current_customer(
                customer.customer_id, customer.email, customer.customer_group_id, self.channel_id
            )

    def storefront_jwt(self, email: str) -> str:
        """Return a JWT that `GET /api/io/auth/storefront` exchanges for a token of the customer.

        Raises:
            KeyError: nobody has that e-mail address.
        """
        state = self._graphql.state
        with state.lock:
            customer = state.customer_by_email(email)
            if customer is None:
                raise KeyError(email)
            return state.tokens.issue_storefront_jwt(customer.customer_id, customer.email, self.channel_id)

    def fail_next(
        self,
        operation_name: str | None = None,
        *,
        times: int = 1,
        status: int = 200,
        message: str | None = None,
        code: int | None = None,
        body: str | bytes | Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        delay: float = 0.0,
        disconnect: bool = False,
    ) -> None:
        """Let the next matching GraphQL requests fail, without carrying them out.

        The answer is a GraphQL error, unless `body` or `disconnect` says otherwise. With a `delay` and nothing else
        the requests are carried out, and answered late. Plans are kept in the order in which they were made.

        Args:
            operation_name: which operation fails, or which REST route such as `POST /api/io/auth/customers`; None
                takes any.
            times: how many requests fail.
            status: the answer's HTTP status.
            message: the error's message.
            code: the error's `extensions.code`.
            body: the answer's body, instead of a GraphQL error; a mapping is sent as JSON.
            headers: further headers of the answer, such as `Retry-After`.
            delay: how long to wait before that, in seconds.
            disconnect: close the connection instead of answering.

        Raises:
            TypeError: an argument has the wrong type.
            ValueError: `times` is less than 1, the status is not from 200 to 599, the delay is not within an hour, or
                a header cannot be sent.
        """
        self._graphql.failures.add(
            plan_failure(
                operation_name,
                times=times,
                status=status,
                message=message,
                code=code,
                body=body,
                headers=headers,
                delay=delay,
                disconnect=disconnect,
            )
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
        price_quote(
            self._graphql.state,
            quote_id,
            unit_prices=unit_prices,
            discount_percent=discount_percent,
            sales_rep=sales_rep,
            sales_rep_email=sales_rep_email,
            message=message,
            expires_in=expires_in,
            allow_checkout=allow_checkout,
        )

    def _hang_up(self, client: tuple[str, int]) -> None:
        if self._running is not None:
            self._running.hang_up(client)
