"""No token and no password in anything that can be printed, whatever fails."""

import logging
import traceback
import warnings
from pathlib import Path
from typing import Any

import pytest

import b2b_storefront
from b2b_storefront import AsyncStorefront, EmailPassword, Storefront, StorefrontError
from b2b_storefront.sandbox import Sandbox

SOURCES = Path(b2b_storefront.__file__).parent

FAILURES: list[dict[str, Any]] = [
    {},
    {"code": 40101, "times": 9},
    {"message": "Permission denied."},
    {"status": 500, "body": "<html>"},
    {"body": "no json"},
    {"body": {"data": {"currentUser": None}}},
    {"disconnect": True},
]


@pytest.fixture
def secrets(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the secrets of a test, to which each token that is given out is added."""
    from b2b_storefront.auth import EmailPassword as Credentials

    known = [sandbox.accounts.admin.password]
    read_token = Credentials.read_token

    def remember(self: Credentials, data: Any) -> str:
        known.append(read_token(self, data))
        return known[-1]

    monkeypatch.setattr(Credentials, "read_token", remember)
    return known


def printed(error: BaseException) -> str:
    """Return an error as text, with the local variables of each of our frames, and its causes likewise."""
    shown = "".join(traceback.format_exception(error)) + repr(error) + repr(vars(error))
    for frame, _ in traceback.walk_tb(error.__traceback__):
        if Path(frame.f_code.co_filename).is_relative_to(SOURCES):
            shown += repr(frame.f_locals)
    for other in (error.__cause__, error.__context__):
        shown += printed(other) if other else ""
    return shown


@pytest.mark.parametrize("operation", ["Login", "CurrentUser"])
@pytest.mark.parametrize("failure", FAILURES, ids=lambda failure: next(iter(failure), "none"))
async def test_asynchronous(
    failure: dict[str, Any], operation: str, sandbox: Sandbox, secrets: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    shown = ""
    async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
        account = sandbox.accounts.admin
        credentials = EmailPassword(account.email, account.password)
        session = storefront.session(credentials)
        if failure:
            sandbox.fail_next(operation, **failure)
        with warnings.catch_warnings(record=True) as caught:
            try:
                await session.current_user()
            except StorefrontError as error:
                shown = printed(error)
        assert shown or not failure
        shown += f"{credentials!r} {credentials} {session!r} {storefront!r} {storefront.settings!r} {caught}"
    assert_clean(shown + caplog.text, secrets)


@pytest.mark.parametrize("operation", ["Login", "CurrentUser"])
@pytest.mark.parametrize("failure", FAILURES, ids=lambda failure: next(iter(failure), "none"))
def test_synchronous(
    failure: dict[str, Any], operation: str, sandbox: Sandbox, secrets: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    shown = ""
    with Storefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
        account = sandbox.accounts.admin
        session = storefront.session(EmailPassword(account.email, account.password))
        if failure:
            sandbox.fail_next(operation, **failure)
        try:
            session.current_user()
        except StorefrontError as error:
            shown = printed(error)
        assert shown or not failure
    assert_clean(shown + caplog.text, secrets)


def assert_clean(text: str, secrets: list[str]) -> None:
    assert [secret for secret in secrets if secret in text] == []


async def test_our_logger_names_operation_customer_status_and_time(
    sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "b2b_storefront")
    account = sandbox.accounts.admin
    credentials = EmailPassword(account.email, account.password)
    async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
        await storefront.session(credentials).current_user()
    (line,) = [record.getMessage() for record in caplog.records if record.name == "b2b_storefront"]
    assert line.startswith(f"CurrentUser for customer {credentials.fingerprint}: HTTP 200, ")
    assert account.email not in line
