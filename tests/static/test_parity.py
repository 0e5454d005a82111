"""The asynchronous and the synchronous side differ in `await`, and in nothing else."""

import inspect
import re
from typing import Any

import pytest

from b2b_storefront import (
    AsyncBuyer,
    AsyncNodes,
    AsyncScope,
    AsyncSession,
    AsyncStorefront,
    AsyncStoreSession,
    Buyer,
    Nodes,
    Scope,
    Session,
    Storefront,
    StoreSession,
)
from b2b_storefront.client import AsyncClient, Client
from b2b_storefront.transport import AiohttpTransport, Urllib3Transport

PAIRS: list[tuple[type, type]] = [
    (AsyncStorefront, Storefront),
    (AsyncSession, Session),
    (AsyncClient, Client),
    (AsyncNodes, Nodes),
    (AsyncScope, Scope),
    (AsyncStoreSession, StoreSession),
    (AsyncBuyer, Buyer),
]

COUNTERPARTS = {
    "AsyncBuyer": "Buyer",
    "AsyncClient": "Client",
    "AsyncIterator": "Iterator",
    "AsyncManagement": "Management",
    "AsyncNodes": "Nodes",
    "AsyncScope": "Scope",
    "AsyncSession": "Session",
    "AsyncSignedIn": "SignedIn",
    "AsyncStoreSession": "StoreSession",
    "AsyncStorefront": "Storefront",
    "AsyncTransport": "Transport",
    "= await ": "= ",
    "Awaitable[~ResultT]": "~ResultT",
    "async with": "with",
    "asynchronous": "synchronous",
}
"""What stands on the synchronous side for a word of the asynchronous one."""

NOT_AWAITED = {
    "act_in",
    "anonymous",
    "budget",
    "calls",
    "customer_access_token",
    "guest",
    "is_guest",
    "iterate",
    "iterate_field",
    "management",
    "masquerade",
    "resume_masquerade",
    "pages",
    "restore_buyer",
    "retry_sign_in",
    "scope",
    "session",
    "store",
    "total_count",
    "with_options",
}
"""What returns at once on both sides; so do the `iter_` twins."""


def synchronous(text: str) -> str:
    """Return the text as the synchronous side would have it."""
    return re.sub("|".join(map(re.escape, COUNTERPARTS)), lambda match: COUNTERPARTS[match[0]], text)


def public(kind: type) -> dict[str, Any]:
    """Return the functions behind a class's public methods and properties."""
    members = {name: inspect.getattr_static(kind, name) for name in dir(kind) if not name.startswith("_")}
    members = {name: member for name, member in members.items() if not inspect.ismemberdescriptor(member)}
    return {name: member.fget if isinstance(member, property) else member for name, member in members.items()}


def parameters(function: Any) -> list[tuple[str, str, str, str]]:
    """Return name, kind, default and annotation of each parameter."""
    return [
        (
            parameter.name,
            parameter.kind.name,
            short(repr(parameter.default)),
            short(inspect.formatannotation(parameter.annotation)),
        )
        for parameter in inspect.signature(function).parameters.values()
    ]


def returned(function: Any) -> str:
    """Return the text of a function's return annotation."""
    return short(inspect.formatannotation(inspect.signature(function).return_annotation))


def short(text: str) -> str:
    """Return the text without the modules before its names."""
    return re.sub(r"\b(\w+\.)+(?=[A-Za-z_])", "", text)


MEMBERS = [
    pytest.param(member, public(sync).get(name), id=f"{sync.__name__}.{name}")
    for asynchronous, sync in PAIRS
    for name, member in public(asynchronous).items()
    # Operations are compared once, on the clients that define them.
    if asynchronous is AsyncClient or name not in public(AsyncClient) or name in vars(asynchronous)
]


@pytest.mark.parametrize(("asynchronous", "sync"), PAIRS, ids=lambda kind: kind.__name__)
def test_both_sides_have_the_same_public_names(asynchronous: type, sync: type) -> None:
    assert public(asynchronous).keys() == public(sync).keys()


@pytest.mark.parametrize(
    ("asynchronous", "sync"),
    [(AsyncStorefront, Storefront), (AiohttpTransport, Urllib3Transport)],
    ids=lambda kind: kind.__name__,
)
def test_both_sides_are_constructed_alike(asynchronous: Any, sync: Any) -> None:
    taken = [tuple(map(synchronous, parameter)) for parameter in parameters(asynchronous.__init__)]
    assert taken == parameters(sync.__init__)


@pytest.mark.parametrize(("asynchronous", "sync"), MEMBERS)
def test_a_method_is_the_same_on_both_sides(asynchronous: Any, sync: Any) -> None:
    taken = [tuple(map(synchronous, parameter)) for parameter in parameters(asynchronous)]
    assert taken == parameters(sync)
    assert synchronous(returned(asynchronous)) == returned(sync)
    assert synchronous(inspect.getdoc(asynchronous) or "") == (inspect.getdoc(sync) or "")


@pytest.mark.parametrize(("asynchronous", "sync"), MEMBERS)
def test_exactly_what_makes_a_request_is_awaited(asynchronous: Any, sync: Any) -> None:
    name = asynchronous.__name__
    waits = name not in NOT_AWAITED and not name.startswith("iter_")
    assert inspect.iscoroutinefunction(asynchronous) is waits
    assert not inspect.iscoroutinefunction(sync)


@pytest.mark.parametrize(("asynchronous", "sync"), PAIRS, ids=lambda kind: kind.__name__)
def test_every_public_name_is_documented(asynchronous: type, sync: type) -> None:
    assert [name for kind in (asynchronous, sync) for name, member in public(kind).items() if not member.__doc__] == []
