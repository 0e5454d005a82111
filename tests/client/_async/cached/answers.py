"""What the tests of a storefront with a cache ask for, and how long it is kept."""

from b2b_storefront import (
    AsyncSession,
    Fresh,
    Response,
)
from b2b_storefront.client import StorefrontSetting
from b2b_storefront.sandbox import Sandbox
from tests.client.conftest import operations

__all__ = ["CONFIGS", "FRESHNESS", "asked", "configs", "respond", "users"]

FRESHNESS = {
    "StorefrontConfigs": Fresh(300, stale=600, if_error=3_600),
    "CurrentUser": Fresh(60, stale=60, if_error=600),
    "ShoppingLists": Fresh(60),
    "ShoppingList": Fresh(60),
    "Users": Fresh(60),
    "Quotes": Fresh(60, if_error=600),
}
CONFIGS = "StorefrontConfigs"


async def configs(session: AsyncSession) -> list[StorefrontSetting]:
    return await session.storefront_configs(store_hash=session._settings.store_hash)


async def respond(session: AsyncSession) -> Response[list[StorefrontSetting]]:
    return await session.with_response(configs)


async def users(session: AsyncSession, sandbox: Sandbox) -> int | None:
    page = await session.users(company_id=sandbox.accounts.admin.company_id or 0)
    return page.total_count


def asked(sandbox: Sandbox, name: str) -> int:
    return operations(sandbox).count(name)
