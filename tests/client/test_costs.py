"""What can be counted of a call's cost: requests, logins, documents parsed, bytes encoded, modules loaded."""

import json
import subprocess
import sys
from typing import Any

import graphql
import orjson
import pytest
from gql.transport.aiohttp import AIOHTTPTransport

from b2b_storefront import AsyncStorefront, EmailPassword, Storefront
from b2b_storefront.client import operations
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.wire.request import PreparedRequest, encode


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """Count documents that are parsed and printed, by whatever name a module has the function."""
    counts = {"parse": 0, "print_ast": 0}
    for name in counts:
        original = getattr(graphql, name)

        def counting(*args: Any, _name: str = name, _original: Any = original, **kwargs: Any) -> Any:
            counts[_name] += 1
            return _original(*args, **kwargs)

        for module in list(sys.modules.values()):
            if getattr(module, name, None) is original and "ariadne" not in module.__name__:
                monkeypatch.setattr(module, name, counting)
    return counts


def credentials(sandbox: Sandbox) -> EmailPassword:
    admin = sandbox.accounts.admin
    return EmailPassword(admin.email, admin.password)


async def test_a_call_parses_and_prints_nothing(sandbox: Sandbox, counted: dict[str, int]) -> None:
    company_id = sandbox.accounts.admin.company_id
    assert company_id is not None
    seen: list[int] = []
    async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
        with Storefront(sandbox.store_hash, base_url=sandbox.base_url) as other:
            for _ in range(3):
                await storefront.session(credentials(sandbox)).users(company_id=company_id)
                other.session(credentials(sandbox)).users(company_id=company_id)
                seen.append(counted["parse"] + counted["print_ast"])
    # The sandbox parses a text that is new to it, in this process too: in the first round only.
    assert seen[0] == seen[-1]
    assert counted["print_ast"] == 0


async def test_one_of_gqls_transports_prints_nothing_either(sandbox: Sandbox, counted: dict[str, int]) -> None:
    company_id = sandbox.accounts.admin.company_id
    assert company_id is not None
    transport = AIOHTTPTransport(url=f"{sandbox.base_url}/graphql")
    async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url, transport=transport) as storefront:
        session = storefront.session(credentials(sandbox))
        await session.users(company_id=company_id)
        before = dict(counted)
        for _ in range(5):
            await session.users(company_id=company_id)
    assert counted == before
    assert counted["print_ast"] == 0


def test_a_document_is_parsed_once_for_who_asks_for_it(counted: dict[str, int]) -> None:
    vars(operations.COMPANY_ROLES).pop("document_node", None)
    for _ in range(5):
        assert PreparedRequest(operations.COMPANY_ROLES, {}).document is operations.COMPANY_ROLES.document_node
    assert counted == {"parse": 1, "print_ast": 0}


async def test_requests_and_logins(sandbox: Sandbox) -> None:
    async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
        for _ in range(10):
            await storefront.session(credentials(sandbox)).current_user()
    names = [request.operation_name for request in sandbox.requests]
    assert names == ["Login", *["CurrentUser"] * 10]


def test_a_call_encodes_its_variables_only(monkeypatch: pytest.MonkeyPatch) -> None:
    head = operations.USERS.encoded_head
    encoded: list[int] = []
    original = orjson.dumps

    def dumps(value: Any) -> bytes:
        text = original(value)
        encoded.append(len(text))
        return text

    monkeypatch.setattr(orjson, "dumps", dumps)
    body = encode(PreparedRequest(operations.USERS, {"companyId": 1001, "first": 20}))
    assert operations.USERS.encoded_head is head
    assert sum(encoded) == len('{"companyId":1001,"first":20}')
    assert len(body) == len(head) + sum(encoded) + 1
    assert orjson.loads(body)["query"] == operations.USERS.document


@pytest.mark.parametrize(
    ("script", "unwanted"),
    [
        (
            "from b2b_storefront import AsyncStorefront, FixedToken; from b2b_storefront.client import Users",
            "urllib3 pydantic_settings b2b_storefront.client.client b2b_storefront.client.input_types"
            " b2b_storefront._sync.session b2b_storefront.auth.stores.redis",
        ),
        (
            "from b2b_storefront import Storefront, FixedToken; from b2b_storefront.client import Users",
            "aiohttp pydantic_settings b2b_storefront.client.async_client b2b_storefront.client.input_types"
            " b2b_storefront._async.session b2b_storefront.auth.stores.redis",
        ),
    ],
    ids=["asynchronous", "synchronous"],
)
def test_a_program_loads_its_own_kind_and_the_types_that_it_uses(script: str, unwanted: str) -> None:
    command = f"import json, sys; {script}; print(json.dumps(sorted(sys.modules)))"
    loaded = json.loads(subprocess.check_output([sys.executable, "-c", command], text=True))  # noqa: S603
    assert set(loaded) & set(unwanted.split()) == set()
    types = [name for name in loaded if name.startswith("b2b_storefront.client.fragments.")]
    assert sorted(name.rpartition(".")[2] for name in types) == [
        "company_reference",
        "company_user",
        "paging",
        "user_extra_field_value",
        "user_identity",
    ]
