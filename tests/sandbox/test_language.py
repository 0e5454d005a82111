"""Texts in the language that a request prefers: what classifies errors must not read English."""

from collections.abc import Iterator

import pytest
import urllib3

from b2b_storefront.sandbox import Sandbox
from b2b_storefront.sandbox.server.language import find_language

from .client import Post

USERS = "{ users(companyId: 1002) { totalCount } }"
DELETE = "mutation { userDelete(companyId: 1001, userId: 20003) { message } }"


@pytest.fixture(scope="module")
def speaking() -> Iterator[Sandbox]:
    """A sandbox whose texts follow `Accept-Language`."""
    with Sandbox(localized=True) as sandbox:
        yield sandbox


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("de", "de"),
        ("fr-CA, en;q=0.5", "fr-CA"),
        (" pt-BR;q=0.9", "pt-BR"),
        ("en", None),
        ("en-GB, de", None),
        ("*", None),
        ("", None),
        ("x" * 500, None),
    ],
)
def test_the_first_language_is_preferred(header: str, language: str | None) -> None:
    assert find_language([(b"accept-language", header.encode())]) == language
    assert find_language([]) is None


def test_errors_and_messages_are_in_that_language(speaking: Sandbox, http: urllib3.PoolManager) -> None:
    speaking.reset()
    post, accounts = Post(speaking, http), speaking.accounts
    refused = post(USERS, account=accounts.senior, headers={"Accept-Language": "de"})
    assert refused.message == "[de] Pérmíssíóñ déñíéd."
    assert (refused.headers["Content-Language"], refused.headers["Vary"]) == ("de", "Accept-Language")
    assert speaking.requests[-1].errors == (refused.message,)
    assert post(USERS, account=accounts.senior).message == "Permission denied."
    assert post(USERS, account=accounts.senior, headers={"Accept-Language": "en-US"}).message == "Permission denied."
    done = post(DELETE, account=accounts.admin, headers={"Accept-Language": "fr"})
    assert done.data["userDelete"]["message"] == "[fr] Súççéss"
    rest = http.request(
        "POST",
        f"{speaking.base_url}/api/io/auth/customers",
        json={"storeHash": "sandbox", "email": "a@b.example", "password": "x", "channelId": 1},
        headers={"Accept-Language": "de"},
    ).json()
    assert rest["data"]["errMsg"].startswith("[de] ")
    assert rest["code"] == 400


def test_names_and_codes_stay_as_they_are(speaking: Sandbox, http: urllib3.PoolManager) -> None:
    speaking.reset()
    post = Post(speaking, http)
    german = {"Accept-Language": "de"}
    company = post("{ userCompany(userId: 20001) { companyName } }", account=speaking.accounts.admin, headers=german)
    assert company.data["userCompany"]["companyName"] == "Harbour Supplies"
    speaking.expire_tokens()
    over = post("{ currentUser { id } }", account=speaking.accounts.admin, headers=german)
    assert over.error["extensions"] == {"code": 40101}


def test_a_sandbox_says_it_in_english_unless_told(sandbox: Sandbox, post: Post) -> None:
    refused = post(USERS, account=sandbox.accounts.senior, headers={"Accept-Language": "de"})
    assert refused.message == "Permission denied."
