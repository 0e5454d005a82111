"""A fresh process's first typed result, by hand, synchronous; gql is imported as by all who use its transports."""

import sys

import gql  # noqa: F401 - its import is part of what is measured
import orjson
import urllib3
from by_hand_model import DOCUMENT, HEADERS, VARIABLES, Users

body = orjson.dumps({"query": DOCUMENT, "operationName": "Users", "variables": VARIABLES})
with urllib3.PoolManager() as pool:
    response = pool.request("POST", f"{sys.argv[1]}/graphql", body=body, headers=HEADERS)
page = Users.model_validate(orjson.loads(response.data)["data"]["users"])
assert page.edges[0].node.email == "buyer0@example.com"
