"""One process's client of pyreqwest: a pool of connections that a Rust thread serves, for any number of event loops and
threads.

That thread does not live on in a forked child, and neither does a client that it serves. pyreqwest has two such threads
to give in a process's life, one that works alone and one with helpers, so that a child can have one although its parent
has used the other. After that none is left, which is said by name.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Generic, TypeVar, final

from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import ConfigurationError
from b2b_storefront._places import spare_time
from b2b_storefront._secret import HiddenBytes, SecretText, revealed
from b2b_storefront.transport.proxies import proxy_authorization
from b2b_storefront.transport.pyreqwest_loading import ProxyBuilder, SyncClientBuilder
from b2b_storefront.transport.tls import tls_context

__all__ = ["Certificates", "Plan", "Prepared", "ProcessClient", "Watched", "certificates_for"]

IDLE_SECONDS = 15
"""A connection that was not used for longer is not used again: servers close idle ones."""

ClientT = TypeVar("ClientT")

_abandoned: list[object] = []
"""Clients of a parent. Nothing of them may be touched in its child, and to drop them would be that."""


@dataclass(frozen=True, slots=True)
class Certificates:
    """What decides whom a client trusts, and what it shows of itself.

    Attributes:
        authorities: Certificates of authorities, PEM, trusted beside the system's.
        identity: This side's certificate and its key, PEM.
    """

    authorities: bytes | None = None
    identity: HiddenBytes | None = None


def certificates_for(settings: StoreSettings) -> Certificates:
    """Return what the settings say.

    Raises:
        ConfigurationError: They name an `ssl_context`, or a file that can't be used.
    """
    if settings.ssl_context is not None:
        raise ConfigurationError(
            "transport=\"fast\" can't use an ssl_context, as its TLS is not Python's. Pass ca_file, client_cert and"
            " client_key instead, or leave transport out."
        )
    tls_context(settings)  # What can't be read, or holds nothing of the kind, is told as everywhere.
    authorities = None if settings.ca_file is None else _read(settings.ca_file)
    if settings.client_cert is None:
        return Certificates(authorities)
    parts = (settings.client_cert,) if settings.client_key is None else (settings.client_cert, settings.client_key)
    identity = HiddenBytes(b"\n".join(map(_read, parts)))
    try:
        SyncClientBuilder().identity_pem(identity)
    except ValueError:
        usable = False
    else:
        usable = True
    if not usable:
        raise ConfigurationError(
            'client_cert can\'t be used with transport="fast", which wants the certificate and a key in PEM form, as'
            " PKCS #8, PKCS #1 or SEC 1. Convert the key (openssl pkcs8 -topk8 -nocrypt), or leave transport out."
        )
    return Certificates(authorities, identity)


def _read(path: str) -> bytes:
    with open(path, "rb") as file:
        return HiddenBytes(file.read())


@dataclass(frozen=True, slots=True)
class Plan:
    """How clients are built.

    Attributes:
        headers: What every request carries.
        connect_seconds: How long an attempt to open a connection may take.
        max_connections: How many idle connections are kept.
        certificates: Whom to trust.
        proxy: The address of a proxy, `http://host:port`.
    """

    headers: Mapping[str, str]
    connect_seconds: float
    max_connections: int
    certificates: Certificates = field(repr=False)
    proxy: SecretText | None = None

    @classmethod
    def for_times(
        cls,
        headers: Mapping[str, str],
        timeout: float,
        connect_timeout: float,
        max_connections: int,
        certificates: Certificates,
        proxy: str | None,
    ) -> "Plan":
        """Return a plan by which the usual call knows whether it had a connection when its time passed.

        Args:
            headers: What every request carries.
            timeout: Seconds for the usual call.
            connect_timeout: Seconds for opening a connection.
            max_connections: How many idle connections are kept.
            certificates: Whom to trust.
            proxy: The address of a proxy.
        """
        seconds = min(connect_timeout, timeout - spare_time(timeout))
        return cls(headers, seconds, max_connections, certificates, None if proxy is None else SecretText(proxy))

    def apply(self, builder: Any) -> Any:
        """Tell a builder of pyreqwest's all of it."""
        builder = (
            builder.default_headers(dict(self.headers))
            .http1_only()
            .follow_redirects(False)
            .referer(False)
            # A small body may unpack to a very large one: it is unpacked here, and no further than is wanted.
            .gzip(False)
            .brotli(False)
            .zstd(False)
            .deflate(False)
            .connect_timeout(timedelta(seconds=self.connect_seconds))
            .pool_idle_timeout(timedelta(seconds=IDLE_SECONDS))
            .pool_max_idle_per_host(self.max_connections)
            .no_proxy()
        )
        if self.proxy is not None:
            builder = builder.proxy(_proxy(self.proxy))
        if self.certificates.authorities is not None:
            builder = builder.add_root_certificate_pem(self.certificates.authorities)
        if self.certificates.identity is not None:
            builder = builder.identity_pem(self.certificates.identity)
        return builder


def _proxy(address: SecretText) -> ProxyBuilder:
    scheme, _, rest = revealed(address).partition("://")
    userinfo, _, host = rest.rpartition("@")
    proxy = ProxyBuilder.all(f"{scheme}://{host}")
    for header in proxy_authorization(userinfo).values():
        proxy = proxy.custom_http_auth(header)
    return proxy


class ProcessClient(Generic[ClientT]):
    """The client of the process that asks, built when it is first needed, and anew in a forked child.

    Args:
        make_builder: Makes a builder of pyreqwest's.
        plan: What it is told.

    Attributes:
        was_reached: Whether the host has answered before.
        is_warm: Whether it has answered since a connection broke: then one is probably idle.
    """

    __slots__ = ("_client", "_make_builder", "_pid", "_plan", "is_warm", "was_reached")

    def __init__(self, make_builder: Callable[[], Any], plan: Plan) -> None:
        self._make_builder = make_builder
        self._plan = plan
        self._pid = os.getpid()
        self._client: ClientT | None = None
        self.was_reached = self.is_warm = False

    def get(self) -> ClientT:
        """Return the client.

        Raises:
            ConfigurationError: A forked child can have none.
        """
        if self._pid != os.getpid():
            _abandoned.append(self._client)
            self._client, self._pid, self.is_warm = None, os.getpid(), False
        client = self._client
        if client is None:
            client = self._client = self._build()
        return client

    def take(self) -> ClientT | None:
        """Return the client, if there is one in this process, and have none any more."""
        client, self._client, self.is_warm = self._client, None, False
        if self._pid != os.getpid():
            _abandoned.append(client)
            return None
        return client

    def _build(self) -> ClientT:
        # First the thread that the application has chosen for itself, if it uses pyreqwest too.
        for with_helpers in (None, True, False):
            builder = self._plan.apply(self._make_builder())
            if with_helpers is not None:
                builder = builder.runtime_multithreaded(with_helpers)
            try:
                client: ClientT = builder.build()
            except RuntimeError:  # It was there before the fork.
                continue
            return client
        raise ConfigurationError(
            'transport="fast" can\'t be used in this process: it was forked from one that was forked itself, and both'
            " have used it. Make the first call after the last fork, start processes with `spawn` or `forkserver`, or"
            " leave transport out. Nothing was sent."
        )


@final
class Prepared:
    """A request of pyreqwest's, in a variable that can be shown: its own repr raises once it was sent.

    Args:
        request: The request.
    """

    __slots__ = ("request",)

    def __init__(self, request: Any) -> None:
        self.request = request


@final
class Watched:
    """A request's body that knows whether it was asked for: it is when the request has a connection, and not before.

    Costs more than a body that is handed over as it is, so it is used where nothing else tells.

    Args:
        body: The body.
    """

    __slots__ = ("_rest", "asked")

    def __init__(self, body: bytes) -> None:
        self._rest: bytes | None = body
        self.asked = False

    def __iter__(self) -> "Watched":
        return self

    def __next__(self) -> bytes:
        self.asked = True
        rest, self._rest = self._rest, None
        if rest is None:
            raise StopIteration
        return rest
