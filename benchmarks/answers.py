"""The canned answers: what the API sends, so large as it is in use."""

from typing import Any

import orjson

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
    """Return a quote with so many lines."""
    products = [
        {
            "sku": f"SKU-{n}",
            "basePrice": "19.9900",
            "discount": "0.0000",
            "offeredPrice": "19.9900",
            "quantity": 3,
            "productId": str(500 + n),
            "variantId": 900 + n,
            "imageUrl": "https://cdn.example.com/products/500/images/379/cleat.386.513.jpg",
            "productName": f"Galvanised cleat no. {n}",
            "options": [{"optionId": "attribute[12]", "optionValue": "14", "optionName": "Size"}],
            "notes": "",
            "costPrice": "11.0000",
            "inventoryTracking": "none",
            "inventoryLevel": 10,
            "purchaseHandled": True,
        }
        for n in range(lines)
    ]
    quote = {
        "id": "60001",
        "createdAt": 1_763_901_836,
        "updatedAt": 1_763_901_836,
        "quoteNumber": "QN00060001",
        "quoteTitle": "Spring refit",
        "referenceNumber": "",
        "userEmail": "buyer@example.com",
        "subtotal": "3998.0000",
        "discount": "0.0000",
        "grandTotal": "3998.0000",
        "status": 1,
        "currency": {"currencyCode": "USD", "token": "$", "location": "left", "currencyExchangeRate": "1.0"},
        "contactInfo": {"name": "Sam Keel", "email": "buyer@example.com", "companyName": "Harbour Supplies"},
        "shippingAddress": {"city": "Oslo", "country": "Norway"},
        "billingAddress": {"city": "Oslo", "country": "Norway"},
        "productsList": products,
        "trackingHistory": [
            {"date": 1_763_901_836 + n, "read": True, "role": "Customer: Sam Keel", "message": "Can you do better?"}
            for n in range(20)
        ],
        "extraFields": [],
        "storeInfo": {"storeName": "Harbour", "storeAddress": "", "storeCountry": "", "storeLogo": "", "storeUrl": ""},
        "companyId": {"companyId": "1001", "companyName": "Harbour Supplies"},
    }
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
