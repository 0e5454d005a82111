"""The sandbox as its users hold it: a server in a thread of its own, and what tests do to it."""

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from types import TracebackType
from typing import Any, Self

from b2b_storefront.sandbox._staff import invoice_order, place_order, price_quote
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.rest.tokens import ACCESS_TOKEN, AUTH_TOKEN
from b2b_storefront.sandbox.seed.people import Accounts
from b2b_storefront.sandbox.seed.shop import seed
from b2b_storefront.sandbox.server.app import Application
from b2b_storefront.sandbox.server.control import Control
from b2b_storefront.sandbox.server.endpoint import Endpoint
from b2b_storefront.sandbox.server.failures import plan_failure
from b2b_storefront.sandbox.server.guard import Guard
from b2b_storefront.sandbox.server.rate import RateWindow, read_rate_limit
from b2b_storefront.sandbox.server.record import RecordedRequest
from b2b_storefront.sandbox.server.thread import ServerThread

__all__ = ["Sandbox", "Snapshot"]

_LONGEST_ADVANCE = 10 * 365 * 86_400


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a sandbox was at some moment; `Sandbox.restore` goes back to it."""

    state: State = field(repr=False)
    ahead: float


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
        rate_limit: how many requests the store has in a minute, for instance 150 as at the API, or a pair of requests
            and seconds; what is beyond that is answered with 429. None limits nothing.
        clock: returns the current time in unix seconds; it decides when tokens and quotes expire.

    Raises:
        TypeError: `rate_limit` is something else.
        ValueError: `rate_limit` is not greater than 0.
    """

    def __init__(
        self,
        token_ttl: int = 86_400,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        hosts: Iterable[str] = (),
        origins: Iterable[str] = (),
        rate_limit: int | tuple[int, float] | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._token_ttl = token_ttl
        self._host = host
        self._port = port
        self._hosts = tuple(hosts)
        self._origins = tuple(origins)
        self._clock = clock
        self._ahead = 0.0
        state, self._accounts = seed(self._now, token_ttl)
        self._graphql = Endpoint(state, self._hang_up, RateWindow(read_rate_limit(rate_limit), self._now))
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
            self._ahead = 0.0
            self._graphql.state, self._accounts = seed(self._now, self._token_ttl)
            self._graphql.forget()

    def advance(self, seconds: float = 0, *, minutes: float = 0, hours: float = 0, days: float = 0) -> None:
        """Let time pass at once: tokens and quotes expire, invoices become overdue, the rate limit's window ends.

        It lasts until `reset()`, or until a snapshot from before is restored.

        Args:
            seconds: how many seconds pass.
            minutes: how many minutes pass besides.
            hours: how many hours pass besides.
            days: how many days pass besides.

        Raises:
            TypeError: one of them is not a number.
            ValueError: time would go backwards, or more than ten years ahead.
        """
        passed = 0.0
        for amount, length in ((seconds, 1), (minutes, 60), (hours, 3600), (days, 86_400)):
            if isinstance(amount, bool) or not isinstance(amount, int | float):
                raise TypeError("time passes in numbers")
            passed += amount * length
        if not 0 <= passed <= _LONGEST_ADVANCE - self._ahead:
            raise ValueError("time can pass by ten years at most, and not backwards")
        with self._graphql.state.lock:
            self._ahead += passed

    def snapshot(self) -> "Snapshot":
        """Return everything as it is now: records, tokens and the time that was let pass."""
        with self._graphql.state.lock:
            return Snapshot(self._graphql.state.copy(), self._ahead)

    def restore(self, snapshot: "Snapshot") -> None:
        """Go back to a snapshot of this sandbox, any number of times.

        Planned failures and recorded requests are dropped, as by `reset()`.
        """
        with self._graphql.state.lock:
            self._ahead = snapshot.ahead
            self._graphql.state = snapshot.state.copy()
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
        return place_order(self._graphql.state, email, items).bc_order_id

    def invoice_order(self, bc_order_id: int) -> int:
        """Write the invoice over a company's order, and return its id.

        Raises:
            KeyError: there is no such order.
            ValueError: it is a plain customer's, or has an invoice already.
        """
        return invoice_order(self._graphql.state, bc_order_id).invoice_id

    def _now(self) -> float:
        return self._clock() + self._ahead

    def _hang_up(self, client: tuple[str, int]) -> None:
        if self._running is not None:
            self._running.hang_up(client)
