"""What can be counted of a call's cost whatever its kind: documents parsed, bytes encoded, modules loaded."""

import json
import subprocess
import sys
from typing import Any

import orjson
import pytest
from gql.transport.aiohttp import AIOHTTPTransport

from b2b_storefront import AsyncStorefront
from b2b_storefront.client import operations
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.wire.request import PreparedRequest, encode

from .conftest import credentials
from .wire import DATA, Wire, http, serving


async def test_one_of_gqls_transports_prints_nothing_either(sandbox: Sandbox, counted: dict[str, int]) -> None:
    company_id = sandbox.accounts.admin.company_id
    assert company_id is not None
    transport = AIOHTTPTransport(url=f"{sandbox.base_url}/graphql")
    async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url, transport=transport) as storefront:
        session = storefront.session(credentials(sandbox.accounts.admin))
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
    assert orjson.loads(body.reveal())["query"] == operations.USERS.document


@pytest.mark.parametrize(
    ("script", "unwanted"),
    [
        (
            "from b2b_storefront import AsyncStorefront, FixedToken; from b2b_storefront.client import Users",
            "urllib3 pydantic_settings b2b_storefront.client.client b2b_storefront.client.input_types"
            " b2b_storefront._sync.session b2b_storefront.auth.stores.redis b2b_storefront.cache"
            " b2b_storefront._async.recall b2b_storefront._async.scope",
        ),
        (
            "from b2b_storefront import Storefront, FixedToken; from b2b_storefront.client import Users",
            "aiohttp pydantic_settings b2b_storefront.client.async_client b2b_storefront.client.input_types"
            " b2b_storefront._async.session b2b_storefront.auth.stores.redis b2b_storefront.cache"
            " b2b_storefront._sync.recall b2b_storefront._sync.scope",
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


ASYNCHRONOUS_CALL = """
import asyncio, json, sys
from b2b_storefront import AsyncStorefront, FixedToken

async def main():
    async with AsyncStorefront("abc", base_url=sys.argv[1], transport=json.loads(sys.argv[2])) as storefront:
        await storefront.session(FixedToken("opaque")).user_email_check(email="a@example.com")

asyncio.run(main())
print(json.dumps(sorted(sys.modules)))
"""
SYNCHRONOUS_CALL = """
import json, sys
from b2b_storefront import FixedToken, Storefront

with Storefront("abc", base_url=sys.argv[1], transport=json.loads(sys.argv[2])) as storefront:
    storefront.session(FixedToken("opaque")).user_email_check(email="a@example.com")
print(json.dumps(sorted(sys.modules)))
"""

NOT_FOR_A_PLAIN_CALL = [
    "gql",
    "graphql",
    "cryptography",
    "redis",
    "pydantic_settings",
    "opentelemetry",
    "prometheus_client",
    "b2b_storefront.transport.seam",
    "b2b_storefront.wire.documents",
    "b2b_storefront.wire.merging",
    "b2b_storefront.wire.questions",
    "b2b_storefront.wire.scores",
    "b2b_storefront.cache",
    "b2b_storefront.observe",
    "b2b_storefront.management",
    "b2b_storefront.bigcommerce",
    "b2b_storefront.shapes",
    "b2b_storefront.client.input_types",
    "b2b_storefront._encryption",
    "b2b_storefront._redis.server",
    "b2b_storefront.auth.stores.redis",
    "b2b_storefront.resilience.shared",
    "b2b_storefront.flows.acting",
    "b2b_storefront.flows.buyers",
    "b2b_storefront.flows.permissions",
    "b2b_storefront.flows.quotes",
    "b2b_storefront.flows.registering",
    "b2b_storefront.flows.shopping_lists",
    "b2b_storefront.flows.signing_in",
    "b2b_storefront.flows.uploads",
]
"""What the first call of a process does without: packages and modules, with all that is in them."""


@pytest.mark.parametrize(
    ("script", "transport", "unwanted", "most"),
    [
        (
            ASYNCHRONOUS_CALL,
            None,
            "urllib3 b2b_storefront.transport.async_fast b2b_storefront._sync b2b_storefront.client.client",
            134,
        ),
        (ASYNCHRONOUS_CALL, "fast", "aiohttp urllib3 yarl b2b_storefront._sync b2b_storefront.client.client", 134),
        (SYNCHRONOUS_CALL, None, "aiohttp asyncio b2b_storefront.transport.fast b2b_storefront._async", 134),
        (SYNCHRONOUS_CALL, "fast", "aiohttp asyncio urllib3 http.client ssl b2b_storefront._async", 134),
    ],
    ids=["asynchronous", "asynchronous-fast", "synchronous", "synchronous-fast"],
)
def test_a_first_call_loads_only_what_it_uses(script: str, transport: str | None, unwanted: str, most: int) -> None:
    with serving(Wire(http(orjson.dumps({"data": DATA})))) as wire:
        command = [sys.executable, "-c", script, wire.url, json.dumps(transport)]
        loaded = json.loads(subprocess.check_output(command, text=True))  # noqa: S603
    for name in (*NOT_FOR_A_PLAIN_CALL, *unwanted.split()):
        assert [module for module in loaded if module == name or module.startswith(f"{name}.")] == []
    own = [module for module in loaded if module.split(".")[0] == "b2b_storefront"]
    assert len(own) <= most, own
