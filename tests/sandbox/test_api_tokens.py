"""API accounts and private tokens that may do less than everything: what they lack is refused."""

from collections.abc import Iterator
from typing import Any

import pytest

from b2b_storefront import (
    AccessTokenRefusedError,
    CredentialsRefusedError,
    CustomerId,
    MissingScopeError,
    Storefront,
    StorefrontError,
)
from b2b_storefront.cli import main
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.sandbox.files.settings import SettingsError


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(api_accounts={"reader": ["b2b-read-only"]}, private_tokens={"guests": ["Unauthenticated"]}) as running:
        yield running


@pytest.fixture(autouse=True)
def fresh(sandbox: Sandbox) -> None:
    sandbox.reset()


def open_with(sandbox: Sandbox, **tokens: Any) -> Storefront:
    return Storefront(sandbox.store_hash, retry=False, **sandbox.hosts, **tokens)


def test_a_reader_reads_and_changes_nothing(sandbox: Sandbox) -> None:
    with open_with(sandbox, access_token="sandbox-reader-access-token") as storefront:
        staff = storefront.management()
        companies = staff.companies().nodes
        assert companies
        for change in (
            lambda: staff.update_company(companies[0].company_id or 0, company_name="Other"),
            lambda: staff.delete_user(sandbox.accounts.junior.user_id or 0),
        ):
            with pytest.raises(AccessTokenRefusedError, match="Invalid access token") as caught:
                change()
            assert caught.value.status == 403
        assert [company.company_name for company in staff.companies().nodes] == [
            company.company_name for company in companies
        ]


@pytest.mark.parametrize("scopes", [["b2b-read-only"], ["storefront-tokens"], []])
def test_who_lacks_b2b_edition_gets_no_customers_token(sandbox: Sandbox, scopes: list[str]) -> None:
    token = sandbox.add_api_account("few", scopes)
    with open_with(sandbox, access_token=token) as storefront:
        session = storefront.session(CustomerId(sandbox.accounts.senior.customer_id))
        with pytest.raises(CredentialsRefusedError, match="needs the B2B Edition scope"):
            session.current_user()


def test_who_may_not_make_private_tokens_is_told_which_scope_that_takes(sandbox: Sandbox) -> None:
    with open_with(sandbox, access_token=sandbox.add_api_account("few", ["b2b"])) as storefront:
        assert storefront.management().companies().nodes
        with pytest.raises(CredentialsRefusedError, match="Storefront API Tokens scope") as caught:
            storefront.store().store_settings()
        assert caught.value.status == 403


@pytest.mark.parametrize(
    ("lacks", "ask"),
    [
        ("Unauthenticated", lambda shop, _: shop.store().store_settings()),
        ("Customer", lambda shop, account: shop.sign_in(account.email, account.password)),
        ("B2B", lambda shop, account: shop.sign_in(account.email, account.password).store.company_user()),
    ],
)
def test_what_a_private_token_lacks_is_named(sandbox: Sandbox, lacks: str, ask: Any) -> None:
    token = sandbox.add_private_token("few", {"Unauthenticated", "Customer", "B2B"} - {lacks})
    with open_with(sandbox, access_token=sandbox.access_token, private_token=token) as storefront:
        with pytest.raises(MissingScopeError) as caught:
            ask(storefront, sandbox.accounts.senior)
        assert caught.value.scopes == (lacks,)


def test_a_private_token_ends(sandbox: Sandbox) -> None:
    token = sandbox.add_private_token("short", ["Unauthenticated"], expires_in=60)
    with open_with(sandbox, private_token=token) as storefront:
        assert storefront.store().store_settings().settings
        sandbox.advance(61)
        with pytest.raises(StorefrontError, match="has ended"):
            storefront.store().store_settings()


def test_a_reset_keeps_what_the_sandbox_began_with(sandbox: Sandbox) -> None:
    sandbox.add_api_account("later", ["b2b"])
    assert "sandbox-later-access-token" in dict(sandbox.further_tokens())
    sandbox.reset()
    assert set(dict(sandbox.further_tokens())) == {"sandbox-reader-access-token", "sandbox-guests-private-token"}


def test_a_seed_has_them_too() -> None:
    seed = {"api_accounts": {"reader": ["b2b-read-only"]}, "private_tokens": {"guests": ["Unauthenticated"]}}
    with Sandbox(seed=seed) as seeded:
        assert len(seeded.further_tokens()) == 2
        seeded.reset()
        assert len(seeded.further_tokens()) == 2
        moment = seeded.snapshot()
        seeded.add_private_token("later", ["B2B"])
        seeded.restore(moment)
        assert len(seeded.further_tokens()) == 2
    for wrong, says in (
        ({"api_accounts": {"reader": ["all"]}}, "api_accounts.reader"),
        ({"private_tokens": {"a b": ["B2B"]}}, "hyphens"),
    ):
        with pytest.raises(SettingsError, match=says):
            Sandbox(seed=wrong)


@pytest.mark.parametrize(
    ("name", "scopes"), [("", ["b2b"]), ("a b", ["b2b"]), ("x" * 41, ["b2b"]), ("few", ["everything"]), ("few", "all")]
)
def test_what_can_be_none_is_refused(sandbox: Sandbox, name: str, scopes: Any) -> None:
    for add in (sandbox.add_api_account, sandbox.add_private_token):
        with pytest.raises(ValueError):
            add(name, scopes)
    with pytest.raises(ValueError, match="expires_in"):
        sandbox.add_private_token("few", ["B2B"], expires_in=0)


@pytest.mark.parametrize("text", ["reader", ":b2b", "reader:everything"])
def test_the_command_line_says_what_it_takes(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    try:
        code = main(["sandbox", "--api-account", text])
    except SystemExit as ended:
        code = int(ended.code or 0)
    assert code == 2 or code == 1
    assert "api-account" in capsys.readouterr().err


def test_the_page_shows_none_of_them(sandbox: Sandbox) -> None:
    from b2b_storefront.sandbox.page.log import collect_secrets

    tokens = {sandbox.access_token, sandbox.private_token, *dict(sandbox.further_tokens())}
    assert tokens <= collect_secrets(sandbox._graphql.state)
