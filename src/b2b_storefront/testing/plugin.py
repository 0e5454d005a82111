"""The pytest plugin: a sandbox, storefronts that use it, and the contract's operations as tests.

It imports what a fixture needs when that fixture is used: pytest loads it in every run where this library is installed.
"""

import os
from typing import TYPE_CHECKING, Any, Literal

import pytest

from b2b_storefront.testing._contract_items import NAME, WARNING, Contract

if TYPE_CHECKING:
    from collections.abc import Iterator

    from b2b_storefront._async.storefront import AsyncStorefront
    from b2b_storefront._sync.storefront import Storefront
    from b2b_storefront.auth import EmailPassword
    from b2b_storefront.sandbox import Sandbox

__all__ = ["b2b_credentials", "b2b_sandbox", "b2b_storefront", "b2b_storefront_sync"]

MARKERS = (
    "b2b_sandbox_only: needs the sandbox; skipped with --b2b-url.",
    "b2b_mutates: changes data; skipped with --b2b-url unless there is --b2b-allow-mutations.",
)

OPTIONS = "pytest takes them as --b2b-url, --b2b-store-hash and --b2b-channel-id."


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options."""
    group = parser.getgroup("b2b-storefront", "B2B Edition storefronts")
    group.addoption(
        "--b2b-url", metavar="URL", help="use the API at this address instead of the sandbox, with or without /graphql"
    )
    group.addoption("--b2b-store-hash", metavar="HASH", help="its store (default: B2B_STOREFRONT_STORE_HASH)")
    group.addoption(
        "--b2b-channel-id", type=int, metavar="ID", help="its channel (default: B2B_STOREFRONT_CHANNEL_ID, or 1)"
    )
    group.addoption(
        "--b2b-allow-mutations", action="store_true", help="run tests marked b2b_mutates with --b2b-url too"
    )
    group.addoption(
        "--b2b-contract",
        action="store_true",
        help="test that each operation fits the schema: that of --b2b-schema or --b2b-url, or the bundled one",
    )
    group.addoption(
        "--b2b-schema",
        metavar="SOURCE",
        help="the schema for --b2b-contract, and for nothing else: an endpoint's address, or a file or folder of SDL",
    )
    group.addoption(
        "--b2b-operations", metavar="DIR", help="the operations to check (default: those of b2b-storefront)"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Register the markers."""
    for marker in MARKERS:
        config.addinivalue_line("markers", marker)


# Before others, so that -k and its like see the items that are added here.
@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(session: pytest.Session, config: pytest.Config, items: list[pytest.Item]) -> None:
    """Add the tests of the contract, and skip what must not run against a real store."""
    if config.option.b2b_contract:
        option = config.option
        contract = Contract.from_parent(
            session,
            name=NAME,
            nodeid=NAME,
            url=option.b2b_url,
            schema=option.b2b_schema,
            operations=option.b2b_operations,
        )
        # As pytest collects its own: what goes wrong is an error of the collection, and tests are counted.
        report = session.ihook.pytest_make_collect_report(collector=contract)
        session.ihook.pytest_collectreport(report=report)
        items += report.result
    if not config.option.b2b_url:
        return
    for item in items:
        if item.get_closest_marker("b2b_sandbox_only"):
            item.add_marker(pytest.mark.skip(reason="needs the sandbox, and --b2b-url is given"))
        elif item.get_closest_marker("b2b_mutates") and not config.option.b2b_allow_mutations:
            item.add_marker(pytest.mark.skip(reason="changes data: --b2b-url needs --b2b-allow-mutations for it"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the warnings of the contract's tests."""
    lines = {
        value
        for reports in terminalreporter.stats.values()
        for report in reports
        for name, value in getattr(report, "user_properties", ())
        if name == WARNING
    }
    if lines:
        terminalreporter.section(f"{NAME}: warnings")
        for line in sorted(lines):
            terminalreporter.line(line)


@pytest.fixture(scope="session")
def _b2b_running_sandbox() -> "Iterator[Sandbox]":
    try:
        from b2b_storefront.sandbox import Sandbox
    except ImportError as error:
        raise _failure(str(error)) from None
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def b2b_sandbox(request: pytest.FixtureRequest) -> "Sandbox":
    """The sandbox, fresh for each test. One server serves the whole run.

    Skips the test where `--b2b-url` is given.
    """
    if request.config.option.b2b_url:
        pytest.skip("needs the sandbox, and --b2b-url is given")
    sandbox: Sandbox = request.getfixturevalue("_b2b_running_sandbox")
    sandbox.reset()
    return sandbox


@pytest.fixture
def _b2b_store(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Return the arguments of a storefront."""
    option = request.config.option
    if option.b2b_url:
        return {"base_url": option.b2b_url, "store_hash": option.b2b_store_hash, "channel_id": option.b2b_channel_id}
    sandbox: Sandbox = request.getfixturevalue("b2b_sandbox")
    return {
        "base_url": sandbox.base_url,
        "store_hash": sandbox.store_hash,
        "channel_id": sandbox.channel_id,
        "access_token": sandbox.access_token,
    }


@pytest.fixture
def b2b_storefront_sync(request: pytest.FixtureRequest, _b2b_store: dict[str, Any]) -> "Iterator[Storefront]":
    """A `Storefront` of the sandbox's store, or of the one at `--b2b-url`; closed after the test.

    With the sandbox it sends each call once, so that a test sees each failure that it plans.
    """
    from b2b_storefront._errors import ConfigurationError
    from b2b_storefront._sync.storefront import Storefront

    try:
        storefront = Storefront(**_b2b_store, retry=_retry(request))
    except ConfigurationError as error:
        raise _failure(f"{error} {OPTIONS}") from None
    with storefront:
        yield storefront


@pytest.fixture
def b2b_storefront(request: pytest.FixtureRequest, _b2b_store: dict[str, Any]) -> "AsyncStorefront":
    """An `AsyncStorefront` of the sandbox's store, or of the one at `--b2b-url`.

    With the sandbox it sends each call once, so that a test sees each failure that it plans.

    Its connections end with the event loop in which they were opened: nobody has to close it, whether the test is a
    coroutine or calls `asyncio.run`. `async with b2b_storefront:` closes them at the end of the block.
    """
    from b2b_storefront._async.storefront import AsyncStorefront
    from b2b_storefront._errors import ConfigurationError

    try:
        return AsyncStorefront(**_b2b_store, retry=_retry(request))
    except ConfigurationError as error:
        raise _failure(f"{error} {OPTIONS}") from None


@pytest.fixture
def b2b_credentials(request: pytest.FixtureRequest) -> "EmailPassword":
    """The `EmailPassword` of the sandbox's admin.

    With `--b2b-url` that of B2B_STOREFRONT_EMAIL and B2B_STOREFRONT_PASSWORD; skips the test where they are not set.
    """
    from b2b_storefront._errors import ConfigurationError
    from b2b_storefront.auth import EmailPassword

    if not request.config.option.b2b_url:
        sandbox: Sandbox = request.getfixturevalue("b2b_sandbox")
        return EmailPassword(sandbox.accounts.admin.email, sandbox.accounts.admin.password)
    if not (os.environ.get("B2B_STOREFRONT_EMAIL") and os.environ.get("B2B_STOREFRONT_PASSWORD")):
        pytest.skip("signs in: --b2b-url needs B2B_STOREFRONT_EMAIL and B2B_STOREFRONT_PASSWORD for it")
    try:
        # Never in a variable: pytest can print the variables of a frame.
        return EmailPassword(os.environ["B2B_STOREFRONT_EMAIL"], os.environ["B2B_STOREFRONT_PASSWORD"])
    except ConfigurationError as error:
        raise _failure(f"{error} It comes from B2B_STOREFRONT_EMAIL and B2B_STOREFRONT_PASSWORD.") from None


def _retry(request: pytest.FixtureRequest) -> "Literal[False] | None":
    """Return what the storefronts do about failures: those of the sandbox are planned, and those of an API happen."""
    return None if request.config.option.b2b_url or "B2B_STOREFRONT_RETRY" in os.environ else False


def _failure(message: str) -> BaseException:
    """Return an exception that fails a test with its message, and without a traceback."""
    return pytest.fail.Exception(message, pytrace=False)
