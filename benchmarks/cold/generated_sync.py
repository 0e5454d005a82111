"""A fresh process's first typed result, with ariadne-codegen's own synchronous client of all operations."""

import sys

sys.path.insert(0, sys.argv[2])

from as_it_comes_sync import Client  # type: ignore[import-not-found]

with Client(f"{sys.argv[1]}/graphql", {"Authorization": "Bearer opaque"}) as client:
    answer = client.users(company_id=1001, first=20)
assert answer.users.edges[0].node.email == "buyer0@example.com"
