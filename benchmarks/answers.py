"""The canned answers: what the API sends, so large as it is in use."""

from typing import Any

import orjson
import urllib3

from b2b_storefront import EmailPassword, Storefront
from b2b_storefront.client import operations
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.wire.operation import Operation
from b2b_storefront.wire.questions import Part, Questions
from b2b_storefront.wire.request import encode

__all__ = ["ANSWERS", "CURVE", "PAGE", "PAGE_ANSWERS", "PAGE_CALLS", "users_answer"]

STORE: dict[str, Any] = {"storeHash": "abc"}

PAGE_CALLS: list[tuple[Operation, dict[str, Any]]] = [
    (operations.CURRENT_USER, {}),
    (operations.QUOTES, {"first": 5}),
    (operations.SHOPPING_LISTS, {"first": 5}),
    (operations.ALL_ORDERS, {"first": 5}),
    (operations.STOREFRONT_CONFIGS, STORE | {"channelId": 1}),
    (operations.CURRENCIES, STORE | {"channelId": "1"}),
]
"""What a page of an account asks for."""


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
    line = quote["productsList"][0]
    quote["productsList"] = [line | _product(number) for number in range(lines)]
    return _answer(quote=quote)


def _product(number: int) -> dict[str, Any]:
    """Return what tells a product's line from the others of a quote."""
    price, sku = f"{number * 7 % 400 + 3}.{number * 13 % 100:02}", f"GLOVE-{number:03}"
    return {
        "productId": str(40_001 + number),
        "variantId": 50_001 + number,
        "sku": sku,
        "productName": f"Safety Gloves, size {number}",
        "productUrl": f"/safety-gloves-{number}/",
        "quantity": 10 + number,
        "basePrice": price,
        "offeredPrice": price,
    }


def page_answers() -> dict[str, bytes]:
    """Return the sandbox's answer to a page, and to each of its queries by itself."""
    with Sandbox() as sandbox, Storefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
        admin = sandbox.accounts.admin
        token = storefront.session(EmailPassword(admin.email, admin.password)).token()
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {token}"}
        store = {"storeHash": sandbox.store_hash}
        parts = [Part(operation, given | (store if "storeHash" in given else {})) for operation, given in PAGE_CALLS]

        def ask(asked: list[Part]) -> bytes:
            request = Questions(asked).next_request()
            assert request is not None
            url, body = f"{sandbox.base_url}/graphql", bytes(encode(request))
            return _answer(**orjson.loads(urllib3.request("POST", url, body=body, headers=headers).data)["data"])

        return {"page": ask(parts)} | {f"page-{part.operation.name.lower()}": ask([part]) for part in parts}


def _answer(**roots: Any) -> bytes:
    return orjson.dumps({"data": roots | {"login": {"result": {"token": "opaque"}}}})


ANSWERS = {
    "users-1": users_answer(1),
    "users-20": users_answer(20),
    "users-100": users_answer(100),
    "quote-200": quote_answer(200),
}
"""By the part of the path that asks for them: pages of 1, 20 and 100 users, and a quote of 200 lines."""

CURVE = {f"users-{users}": users_answer(users) for users in (1, 5, 20, 50, 100, 250, 1_000)}
"""Pages of growing size."""

PAGE_ANSWERS = page_answers()
"""The same for a page of six queries: all of it, and each query by itself."""

PAGE = PAGE_ANSWERS["page"]
