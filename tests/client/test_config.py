"""Bad input is refused before any request, with what to do."""

import math
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from b2b_storefront import (
    AsyncStorefront,
    ConfigurationError,
    EmailPassword,
    MemoryTokenStore,
    RedisTokenStore,
    RefreshPolicy,
    Storefront,
)
from b2b_storefront._config import ENVIRONMENT_PREFIX, StoreSettings
from b2b_storefront._secret import SecretText

DEPLOYING = Path(__file__).parents[2] / "docs" / "deploying.md"
BOTH = pytest.mark.parametrize("make", [AsyncStorefront, Storefront])


@BOTH
@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({}, "store_hash is missing: pass store_hash=... or set B2B_STOREFRONT_STORE_HASH."),
        ({"store_hash": ""}, "store_hash is empty"),
        ({"store_hash": "https://shop.example"}, "not a store hash"),
        (
            {"store_hash": "store-abc123"},
            "not a store hash .*store-abc123.mybigcommerce.com",
        ),
        ({"store_hash": "a", "base_url": "http://api.example.com"}, "is http and not loopback"),
        ({"store_hash": "a", "base_url": "api.example.com"}, "is not an http\\(s\\) address"),
        ({"store_hash": "a", "base_url": "https://u:p@api.example.com"}, "holds a user name or password"),
        ({"store_hash": "a", "base_url": "https://api.example.com?x=1"}, "has a query or fragment"),
        ({"store_hash": "a", "channel_id": 0}, "channel_id: .*B2B_STOREFRONT_CHANNEL_ID"),
        ({"store_hash": "a", "timeout": 0}, "timeout: .*greater than 0"),
        ({"store_hash": "a", "connect_timeout": -1}, "connect_timeout: "),
        ({"store_hash": "a", "max_connections": 0}, "max_connections: "),
    ],
)
def test_settings_that_can_not_work(make: Callable[..., Any], settings: dict[str, Any], says: str) -> None:
    with pytest.raises(ConfigurationError, match=says):
        make(**settings)


@BOTH
def test_every_wrong_setting_is_named_at_once(make: Callable[..., Any]) -> None:
    with pytest.raises(ConfigurationError, match=r"store_hash is missing.*timeout: "):
        make(timeout=-1)


def test_a_password_in_an_address_is_not_repeated() -> None:
    with pytest.raises(ConfigurationError) as raised:
        Storefront("a", base_url="https://user:hunter2@api.example.com")
    assert "hunter2" not in str(raised.value)
    locals_of_the_library = [
        repr(entry.frame.f_locals) for entry in raised.traceback if Path(entry.path) != Path(__file__)
    ]
    assert locals_of_the_library
    assert "hunter2" not in "".join(locals_of_the_library)


FROM_THE_ENVIRONMENT = {
    "store_hash": ("fromenv", "fromenv"),
    "channel_id": ("7", 7),
    "base_url": ("http://localhost:8080/graphql", "http://localhost:8080"),
    "timeout": ("1.5", 1.5),
    "connect_timeout": ("0.5", 0.5),
    "max_connections": ("3", 3),
    "max_response_bytes": ("1000", 1_000),
    "access_token": ("server-token", SecretText("server-token")),
    "environment": ("staging", "staging"),
    "store_url": ("http://localhost:8080/store/graphql", "http://localhost:8080/store"),
    "api_url": ("http://localhost:8080", "http://localhost:8080"),
    "private_token": ("store-token", SecretText("store-token")),
    "ca_file": ("", None),
    "client_cert": ("", None),
    "client_key": ("", None),
    "insecure_http_hosts": ("sandbox, api.internal.", ("sandbox", "api.internal")),
    "trust_env": ("true", True),
    "app": ("shop/1.2", "shop/1.2"),
    "operation_in_url": ("true", True),
    "fingerprint_key": ("key", "key"),
}
"""What a variable holds, and what the setting is then."""


@BOTH
def test_every_setting_comes_from_the_environment_and_arguments_win(
    make: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert set(FROM_THE_ENVIRONMENT) == set(StoreSettings.model_fields) - {"ssl_context"}
    for name, (text, _) in FROM_THE_ENVIRONMENT.items():
        monkeypatch.setenv(ENVIRONMENT_PREFIX + name.upper(), text)
    settings = make().settings
    assert dict(settings) == {name: value for name, (_, value) in FROM_THE_ENVIRONMENT.items()} | {"ssl_context": None}
    assert settings.graphql_url == "http://localhost:8080/graphql"
    assert make(channel_id=2).settings.channel_id == 2


@BOTH
@pytest.mark.parametrize(
    ("environment", "channel_id", "addresses"),
    [
        (None, 1, ("api-b2b.bigcommerce.com", "store-abc1.mybigcommerce.com", "api.bigcommerce.com")),
        ("production", 7, ("api-b2b.bigcommerce.com", "store-abc1-7.mybigcommerce.com", "api.bigcommerce.com")),
        ("staging", 1, ("api-b2b.staging.zone", "store-abc1.my-staging.zone", "api.staging.zone")),
        ("integration", 1, ("api-b2b.integration.zone", "store-abc1.my-integration.zone", "api.integration.zone")),
    ],
)
def test_an_environment_has_hosts_of_its_own(
    make: Callable[..., Any], environment: str | None, channel_id: int, addresses: tuple[str, ...]
) -> None:
    settings = make(store_hash="Abc1", channel_id=channel_id, environment=environment).settings
    found = settings.base_url, settings.for_store().base_url, settings.management_url()
    assert found == tuple(f"https://{host}" for host in addresses)


@BOTH
def test_hosts_that_are_named_count_more_than_the_environment(make: Callable[..., Any]) -> None:
    hosts = {"base_url": "https://b2b.example", "store_url": "https://store.example", "api_url": "https://api.example"}
    settings = make(store_hash="a", environment="staging", **hosts).settings
    assert (settings.base_url, settings.for_store().base_url, settings.management_url()) == tuple(hosts.values())


@BOTH
def test_a_store_takes_tokens_over_https_only(make: Callable[..., Any]) -> None:
    with pytest.raises(ConfigurationError, match="store_url is http"):
        make(
            store_hash="a",
            store_url="http://store-a.mybigcommerce.com",
            insecure_http_hosts=["store-a.mybigcommerce.com"],
        )


def test_the_table_of_variables_names_every_setting() -> None:
    named = {name.lower() for name in re.findall(rf"`{ENVIRONMENT_PREFIX}([A-Z_]+)`", DEPLOYING.read_text())}
    assert named - {"retry"} == set(StoreSettings.model_fields) - {"ssl_context"}


@BOTH
@pytest.mark.parametrize(
    ("part", "given", "says"),
    [
        ("tokens", "redis://localhost", "tokens is str and not a TokenStore. Pass one such as RedisTokenStore"),
        ("tokens", MemoryTokenStore, "tokens is the class MemoryTokenStore"),
        ("refresh", 600, "refresh is int and not a RefreshPolicy"),
        ("clocks", time.time, "clocks is builtin_function_or_method and not a Clocks"),
    ],
)
def test_a_part_of_another_kind(make: Callable[..., Any], part: str, given: object, says: str) -> None:
    with pytest.raises(ConfigurationError, match=says):
        make("a", **{part: given})


@pytest.mark.parametrize("part", [part.name for part in fields(RefreshPolicy)])
@pytest.mark.parametrize("value", [-1, math.nan, math.inf, "1", True, None, 1e9])
def test_a_refresh_policy_that_can_not_work(part: str, value: Any) -> None:
    with pytest.raises(ConfigurationError, match=f"refresh: {part} is .*: pass a number from 0 to"):
        RefreshPolicy(**{part: value})


@pytest.mark.parametrize("arguments", [{"url": None}, {"url": b"redis://a"}, {"url": "redis://a", "prefix": 1}])
def test_a_token_store_of_no_address(arguments: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError, match="url and prefix are texts"):
        RedisTokenStore(**arguments)


@pytest.mark.slow
def test_tests_take_no_setting_from_outside() -> None:
    """What a developer has set for a store of their own changes nothing."""
    outside = {ENVIRONMENT_PREFIX + name.upper(): text for name, (text, _) in FROM_THE_ENVIRONMENT.items()}
    logins = sorted(Path(__file__).parent.glob("_*/test_login.py"))
    assert len(logins) == 2
    ended = subprocess.run(  # noqa: S603 - our own tests
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *logins],
        env=os.environ | outside,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr


@pytest.mark.parametrize(
    "address", ["https://api-b2b.example.com", "http://127.0.0.1:80", "http://[::1]:80", "http://localhost"]
)
def test_https_anywhere_and_http_on_loopback_are_fine(address: str) -> None:
    assert Storefront("a", base_url=address + "/").settings.base_url == address


@pytest.mark.parametrize(
    ("email", "password", "says"),
    [
        ("", "secret", "email is not an e-mail address"),
        ("nobody", "secret", "email is not an e-mail address"),
        ("@x", "secret", "email is not an e-mail address"),
        (None, "secret", "email is not an e-mail address"),
        ("a@b.c", "", "password is empty"),
        ("a@b.c", None, "password is empty"),
    ],
)
def test_credentials_that_can_not_work(email: Any, password: Any, says: str) -> None:
    with pytest.raises(ConfigurationError, match=says) as raised:
        EmailPassword(email, password)
    assert "secret" not in str(raised.value)


@BOTH
@pytest.mark.parametrize("credentials", [None, "token", ("a@b.c", "secret")])
def test_a_session_of_something_else_than_credentials(make: Callable[..., Any], credentials: Any) -> None:
    with pytest.raises(ConfigurationError, match="pass EmailPassword") as raised:
        make("a").session(credentials)
    assert "secret" not in str(raised.value)


@BOTH
@pytest.mark.parametrize(("page_size", "limit", "says"), [(0, None, "page_size is 0"), (10, -1, "limit is -1")])
def test_paging_arguments_that_can_not_work(
    make: Callable[..., Any], page_size: int, limit: int | None, says: str
) -> None:
    with pytest.raises(ConfigurationError, match=says) as raised:
        make("a").anonymous.iter_users(company_id=1, page_size=page_size, limit=limit)
    assert raised.value.operation_name == "Users"


@BOTH
@pytest.mark.parametrize("timeout", [0, -1, float("inf"), float("nan")])
def test_timeouts_of_a_session_that_can_not_work(make: Callable[..., Any], timeout: float) -> None:
    with pytest.raises(ConfigurationError, match="pass a number of seconds greater than 0"):
        make("a").anonymous.with_options(timeout=timeout)
