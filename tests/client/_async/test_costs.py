"""What can be counted of a call's cost: requests, logins, documents parsed."""

from b2b_storefront import AsyncStorefront
from b2b_storefront.sandbox import Sandbox
from tests.client.conftest import credentials, operations


async def test_a_call_parses_and_prints_nothing(sandbox: Sandbox, counted: dict[str, int]) -> None:
    company_id = sandbox.accounts.admin.company_id
    assert company_id is not None
    seen: list[int] = []
    async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
        for _ in range(3):
            await storefront.session(credentials(sandbox.accounts.admin)).users(company_id=company_id)
            seen.append(counted["parse"] + counted["print_ast"])
    # The sandbox parses a text that is new to it, in this process too: in the first round only.
    assert seen[0] == seen[-1]
    assert counted["print_ast"] == 0


async def test_requests_and_logins(sandbox: Sandbox) -> None:
    async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
        for _ in range(10):
            await storefront.session(credentials(sandbox.accounts.admin)).current_user()
    assert operations(sandbox) == ["Login", *["CurrentUser"] * 10]
