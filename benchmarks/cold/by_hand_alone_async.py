"""A fresh process's first typed result, by hand, without gql."""

import asyncio
import sys

import aiohttp
import orjson
from by_hand_model import DOCUMENT, HEADERS, VARIABLES, Users


async def main() -> None:
    """Make one call."""
    body = orjson.dumps({"query": DOCUMENT, "operationName": "Users", "variables": VARIABLES})
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{sys.argv[1]}/graphql", data=body, headers=HEADERS) as response,
    ):
        page = Users.model_validate(orjson.loads(await response.read())["data"]["users"])
    assert page.edges[0].node.email == "buyer0@example.com"


asyncio.run(main())
