"""The sandbox as its users hold it: a server in a thread of its own, and what tests do to it."""

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from b2b_storefront.sandbox._disturbances import Disturbances
from b2b_storefront.sandbox._played import PlayedRoles
from b2b_storefront.sandbox._webhooks import Webhooks
from b2b_storefront.sandbox.execution.api_tokens import add_tokens
from b2b_storefront.sandbox.keeping.keeper import StateKeeper
from b2b_storefront.sandbox.keeping.snapshot import Snapshot
from b2b_storefront.sandbox.keeping.state_file import KeptState, read_state
from b2b_storefront.sandbox.page.script import write_script
from b2b_storefront.sandbox.page.site import Page, read_folder
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.seed.people import Accounts, SandboxAccount
from b2b_storefront.sandbox.seed.shipped import open_seed
from b2b_storefront.sandbox.seed.shop import seed as seed_small
from b2b_storefront.sandbox.server.app import Application
from b2b_storefront.sandbox.server.complexity import read_complexity_limit
from b2b_storefront.sandbox.server.control import Control
from b2b_storefront.sandbox.server.endpoint import Endpoint, EndpointSettings
from b2b_storefront.sandbox.server.faults.file import read_faults
from b2b_storefront.sandbox.server.faults.plan import StandingFaults
from b2b_storefront.sandbox.server.guard import Guard
from b2b_storefront.sandbox.server.rate import RateWindow, read_rate_limit
from b2b_storefront.sandbox.server.record import RecordedRequest
from b2b_storefront.sandbox.server.thread import ServerThread
from b2b_storefront.sandbox.shop.shop import Shop
from b2b_storefront.sandbox.webhooks.emitter import Emitter
from b2b_storefront.sandbox.webhooks.subscribing import subscribe_all

__all__ = ["Sandbox", "Snapshot"]

_FASTEST_WEBHOOKS = 1e9
_LONGEST_ADVANCE = 10 * 365 * 86_400


class Sandbox(PlayedRoles, Disturbances):
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
        complexity_limit: the complexity beyond which an operation is refused; True means 4,500, as at the API. None
            limits nothing. Every answer tells the operation's in `X-BC-GraphQL-Complexity`.
        faults: the faults that stand from the beginning, each a mapping; the attribute `faults` says which members it
            has. Or the path of a file with a list of them, in YAML or JSON.
        localized: whether texts of the API are in the language that a request's `Accept-Language` prefers, so that
            clients which read English texts show. They are spelled with other letters, not translated.
        seed: what the sandbox begins with, and what a reset returns to: the path of a seed file, its content, or the
            name of a seed that comes with the sandbox: "small", "hierarchy" (50 companies) or "large" (5,000 products
            and 20,000 orders).
        state_file: the path of a file that keeps the state across restarts. What it holds counts more than the seed.
        legacy: whether the API is as it was until May 2026: quotes open without their uuid, and a company is registered
            without its customer's e-mail address.
        graphql_over_http: whether GraphQL is asked and answered as the specification of GraphQL over HTTP has it: also
            by GET, with media types of its own, and with 200 for invalid documents where those are not accepted. The
            API does none of this.
        shop: whether browsers find the storefront's own pages at `/store`: addresses of carts, checkouts and logins
            lead there then, the checkout places orders, and shows who is signed in.
        webhooks: who is told of events from the beginning, and after each reset: a URL, which gets all 19 scopes, or a
            mapping of `destination`, `scopes` and `headers`.
        api_accounts: scopes, by name, of what `add_api_account` makes, here to stay after a reset.
        private_tokens: the same of what `add_private_token` makes.
        webhook_hosts: further machines that webhooks may be sent to; without them to this one only.
        webhook_speed: how many seconds of the pauses before it is sent again pass in a second.
        graphiql: a folder with the files of GraphiQL, which browsers are shown at `/graphql`; None for those that the
            package has, if it was built with them.
        clock: returns the current time in unix seconds; it decides when tokens and quotes expire.

    Attributes:
        webhooks: the store's webhooks: subscribe, look at deliveries, disturb them.

    Raises:
        TypeError: a limit or a fault is something else.
        ValueError: a limit is not greater than 0, or a member of a fault out of its range; or a file holds what does
            not fit, and the text says where (`SettingsError`, `StateFileError`).
        OSError: a file cannot be read.
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
        complexity_limit: int | None = None,
        faults: Iterable[Mapping[str, Any]] | str | Path = (),
        seed: str | Path | Mapping[str, Any] = "small",
        state_file: str | Path | None = None,
        localized: bool = False,
        legacy: bool = False,
        graphql_over_http: bool = False,
        shop: bool = False,
        webhooks: Iterable[str | Mapping[str, Any]] = (),
        api_accounts: Mapping[str, Iterable[str]] | None = None,
        private_tokens: Mapping[str, Iterable[str]] | None = None,
        webhook_hosts: Iterable[str] = (),
        webhook_speed: float = 600.0,
        graphiql: str | Path | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._token_ttl = token_ttl
        self._host = host
        self._port = port
        self._hosts, self._origins = tuple(hosts), tuple(origins)
        self._clock = clock
        self._ahead = 0.0
        self._legacy, self._shop, self._served_at = legacy, shop, ""
        if isinstance(webhook_speed, bool) or not isinstance(webhook_speed, int | float):
            raise TypeError("webhook_speed is a number")
        if not 0 < webhook_speed <= _FASTEST_WEBHOOKS:
            raise ValueError(f"webhook_speed must be greater than 0 and at most {_FASTEST_WEBHOOKS:g}")
        self._webhook_hosts = tuple(host.casefold() for host in webhook_hosts)
        self._subscribers = (webhooks,) if isinstance(webhooks, str) else tuple(webhooks)
        self._tokens = dict(api_accounts or {}), dict(private_tokens or {})
        self._emitter = Emitter(webhook_speed, self._webhook_hosts, self._note_change)
        self.webhooks = Webhooks(self._emitter, self._changing)
        self._graphiql = None if graphiql is None else read_folder(graphiql)
        settings = EndpointSettings(
            complexity_limit=read_complexity_limit(complexity_limit), localized=localized, over_http=graphql_over_http
        )
        self._seed_file = None if seed == "small" else open_seed(seed)
        self._state_path = None if state_file is None else Path(state_file)
        self._keeper: StateKeeper | None = None
        standing = StandingFaults(read_faults(faults) if isinstance(faults, str | Path) else faults)
        rate = RateWindow(read_rate_limit(rate_limit), self._now)
        state = self._read_state() if self._state_path is not None and self._state_path.exists() else self._seed()
        self._graphql = Endpoint(state, self._hang_up, self._note_change, rate, standing, settings)
        self._running: ServerThread | None = None

    def start(self) -> Self:
        """Serve until `close()`; the first request can be sent at once.

        Raises:
            OSError: the port is taken.
            RuntimeError: it is serving already.
        """
        if self._running is not None:
            raise RuntimeError("the sandbox is running already")
        if self._state_path is not None:
            self._keeper = StateKeeper(self._state_path, self._take, lambda: self._graphql.state.lock)
            self._note_change()
        self._emitter.open()
        with self._graphql.state.lock:
            self._emitter.note(self._graphql.state)
        guard = Guard(self._host, self._graphql.state.store.domain, self._hosts, self._origins)
        page, shop = Page(self, self._graphql, self._graphiql), Shop(self._changing)
        app = Application(self._graphql, Control(self), guard, page, shop)
        self._running = ServerThread(app, self._host, self._port)
        self._served_at = self.hosts["store_url"] if self._shop else ""
        self._mark(self._graphql.state)
        return self

    def close(self) -> None:
        """Stop serving and close all connections; without effect if it does not serve."""
        running, self._running = self._running, None
        if running is not None:
            running.stop()
        self._emitter.close()
        keeper, self._keeper = self._keeper, None
        if keeper is not None:
            keeper.close()

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
    def store_switches(self) -> dict[str, str]:
        """The store's switches, `'1'` or `'0'` by name; what is set here holds until `reset()`."""
        return self._graphql.state.store.switches

    def set_switches(self, switches: Mapping[str, str]) -> None:
        """Set switches of the store, `'1'` or `'0'` by name."""
        with self._changing() as state:
            state.store.switches.update(switches)

    @property
    def requests(self) -> list[RecordedRequest]:
        """The GraphQL requests so far, oldest first, the last 10,000 of them."""
        return list(self._graphql.requests)

    def clear_requests(self) -> None:
        """Forget the recorded requests."""
        self._graphql.requests.clear()

    def export_requests(self) -> str:
        """Return a Python script that sends the latest 200 requests again, signed in as the same customers.

        It needs nothing but Python, and has no secrets in it: what held one is left out, and named.
        """
        with self._graphql.state.lock:
            return write_script(self._graphql.log, self._graphql.state, self.base_url)

    def reset(self) -> None:
        """Start afresh: new state, no tokens, no planned failures, no recorded requests."""
        with self._graphql.state.lock:
            self._ahead = 0.0
            self._graphql.state = self._seed()
            self._graphql.forget()
            self._emitter.forget()
            self._note_change()

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
            self._note_change()
        self._emitter.pass_time(passed)

    def snapshot(self) -> Snapshot:
        """Return everything as it is now: records, tokens and the time that was let pass."""
        with self._graphql.state.lock:
            return Snapshot(self._graphql.state.copy(), self._ahead)

    def restore(self, snapshot: Snapshot) -> None:
        """Go back to a snapshot of this sandbox, any number of times.

        Planned failures and recorded requests are dropped, as by `reset()`.
        """
        with self._graphql.state.lock:
            self._ahead = snapshot.ahead
            self._graphql.state = snapshot.state.copy()
            self._graphql.forget()
            self._emitter.forget()
            self._note_change()

    def _seed(self) -> State:
        build = seed_small if self._seed_file is None else self._seed_file.build
        state, self._accounts = build(self._now, self._token_ttl)
        return self._prepare(state)

    def _read_state(self) -> State:
        assert self._state_path is not None  # noqa: S101 - who calls it has looked
        kept = read_state(self._state_path, self._now, self._token_ttl)
        self._ahead = kept.ahead
        self._accounts = Accounts(**{name: SandboxAccount(**account) for name, account in kept.accounts.items()})
        return self._prepare(kept.state)

    def _prepare(self, state: State) -> State:
        """Tell a state how this sandbox was started: who is told of its events, which accounts it has."""
        self._mark(state)
        add_tokens(state, *self._tokens)
        subscribe_all(state, self._subscribers)
        return state

    def _mark(self, state: State) -> None:
        state.store.legacy, state.store.webhook_hosts = self._legacy, self._webhook_hosts
        state.store.served_at = self._served_at

    def _take(self) -> KeptState:
        accounts = {name: asdict(account) for name, account in self._accounts}
        return KeptState(self._graphql.state, self._ahead, accounts)

    def _note_change(self) -> None:
        self._emitter.note(self._graphql.state)
        if self._keeper is not None:
            self._keeper.note()

    def _now(self) -> float:
        return self._clock() + self._ahead

    def _hang_up(self, client: tuple[str, int], reset: bool) -> None:
        if self._running is not None:
            self._running.hang_up(client, reset)
