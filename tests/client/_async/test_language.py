"""Where the API words its texts in another language, an error is what its code or its shape says."""

from collections.abc import Iterator
from typing import Any

import pytest

from b2b_storefront import (
    AsyncStorefront,
    EmailPassword,
    InvalidLoginError,
    LoginError,
    OperationError,
    QuoteRefusedError,
    StorefrontError,
)
from b2b_storefront.sandbox import Sandbox
from tests.client.conftest import operations


@pytest.fixture
def french_sandbox() -> Iterator[Sandbox]:
    """A sandbox that words its texts in the language that a call prefers."""
    with Sandbox(localized=True) as sandbox:
        yield sandbox


def credentials(account: Any) -> EmailPassword:
    return EmailPassword(account.email, account.password)


async def test_what_a_code_or_a_shape_says_needs_no_text(french_sandbox: Sandbox) -> None:
    sandbox = french_sandbox
    async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
        admin = storefront.session(credentials(sandbox.accounts.admin)).with_options(locale="fr")
        with pytest.raises(StorefrontError) as refused:
            await admin.quote_checkout(id=99_999)
        assert type(refused.value) is QuoteRefusedError
        assert "[fr]" in str(refused.value)
        password = "not this one"
        email = sandbox.accounts.admin.email
        with pytest.raises(StorefrontError) as nobody:
            await admin.login(
                login_data={"store_hash": sandbox.store_hash, "email": email, "password": password, "channel_id": 1}
            )
        assert type(nobody.value) is LoginError
        assert "maybe because it is in another language" in str(nobody.value)


async def test_a_session_that_is_over_is_renewed_in_any_language(french_sandbox: Sandbox) -> None:
    sandbox = french_sandbox
    async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
        admin = storefront.session(credentials(sandbox.accounts.admin)).with_options(locale="fr")
        await admin.current_user()
        sandbox.expire_tokens()
        assert (await admin.current_user()).email == sandbox.accounts.admin.email


async def test_what_only_a_text_says_is_an_operation_error_with_the_text(french_sandbox: Sandbox) -> None:
    sandbox = french_sandbox
    async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
        junior = storefront.session(credentials(sandbox.accounts.junior)).with_options(locale="fr")
        with pytest.raises(StorefrontError) as denied:
            await junior.users(company_id=1001)
    assert type(denied.value) is OperationError
    assert "[fr]" in str(denied.value)


async def test_sign_ins_are_asked_for_in_no_language_so_that_rejections_are_known(french_sandbox: Sandbox) -> None:
    sandbox = french_sandbox
    async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
        session = storefront.session(EmailPassword(sandbox.accounts.admin.email, "not this one"))
        with pytest.raises(StorefrontError) as rejected:
            await session.with_options(locale="fr").current_user()
        assert type(rejected.value) is InvalidLoginError
        with pytest.raises(InvalidLoginError):
            await session.current_user()
        assert operations(sandbox) == ["Login"]  # It is remembered.
