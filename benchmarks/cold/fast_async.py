"""A fresh process's first typed result, with b2b-storefront over the fast transport."""

import asyncio
import sys

from b2b_storefront import AsyncStorefront, FixedToken


async def main() -> None:
    """Make one call."""
    async with AsyncStorefront("abc", base_url=sys.argv[1], transport="fast") as storefront:
        page = await storefront.session(FixedToken("opaque")).users(company_id=1001, first=20)
    assert page.nodes[0].email == "buyer0@example.com"


asyncio.run(main())
