"""A fresh process's first typed result, by hand, synchronous, without gql."""

import sys

import orjson
import urllib3
from by_hand_model import DOCUMENT, HEADERS, VARIABLES, Users

body = orjson.dumps({"query": DOCUMENT, "operationName": "Users", "variables": VARIABLES})
with urllib3.PoolManager() as pool:
    response = pool.request("POST", f"{sys.argv[1]}/graphql", body=body, headers=HEADERS)
page = Users.model_validate(orjson.loads(response.data)["data"]["users"])
assert page.edges[0].node.email == "buyer0@example.com"
