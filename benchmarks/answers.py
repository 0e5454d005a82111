"""The canned answers: what the API sends, so large as it is in use."""

from typing import Any

import orjson
import urllib3

from b2b_storefront import EmailPassword, Storefront
from b2b_storefront.client import operations
from b2b_storefront.sandbox import Sandbox

__all__ = ["ANSWERS", "users_answer"]


def users_answer(users: int) -> bytes:
    """Return a page with so many users in it, which also passes for the answer to a login."""
    nodes = [
        {
            "id": str(20_000 + n),
            "bcId": 100 + n,
            "email": f"buyer{n}@example.com",
            "firstName": "Sam",
            "lastName": "Keel",
            "role": 2,
            "companyRoleId": 3003,
            "companyRoleName": "Junior Buyer",
            "phone": "+1 555 0100",
            "uuid": "",
            "masqueradingCompanyId": None,
            "createdAt": 1_763_901_836,
            "updatedAt": 1_763_901_836,
            "companyInfo": {"companyId": "1001", "companyName": "Harbour Supplies", "bcId": "0"},
            "extraFields": [{"fieldName": "Site", "fieldValue": "North"}],
        }
        for n in range(users)
    ]
    connection = {
        "totalCount": users,
        "pageInfo": {"hasNextPage": False, "hasPreviousPage": False, "startCursor": "a", "endCursor": "b"},
        "edges": [{"cursor": str(n), "node": node} for n, node in enumerate(nodes)],
    }
    return _answer(users=connection)


def quote_answer(lines: int) -> bytes:
    """Return the sandbox's answer to the operation `Quote`, with so many lines."""
    with Sandbox() as sandbox, Storefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
        admin = sandbox.accounts.admin
        session = storefront.session(EmailPassword(admin.email, admin.password))
        token, one = session.token(), next(quote for quote in session.iter_quotes() if quote.uuid)
        variables = {"id": int(one.id), "storeHash": sandbox.store_hash, "date": str(one.created_at), "uuid": one.uuid}
        body = {"query": operations.QUOTE.document, "variables": variables}
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {token}"}
        answer = urllib3.request("POST", f"{sandbox.base_url}/graphql", body=orjson.dumps(body), headers=headers)
    quote = orjson.loads(answer.data)["data"]["quote"]
    own = quote["productsList"]
    quote["productsList"] = [own[number % len(own)] for number in range(lines)]
    return _answer(quote=quote)


def _answer(**roots: Any) -> bytes:
    return orjson.dumps({"data": roots | {"login": {"result": {"token": "opaque"}}}})


ANSWERS = {
    "users-1": users_answer(1),
    "users-20": users_answer(20),
    "users-100": users_answer(100),
    "quote-200": quote_answer(200),
}
"""By the part of the path that asks for them: pages of 1, 20 and 100 users, and a quote of 200 lines."""
