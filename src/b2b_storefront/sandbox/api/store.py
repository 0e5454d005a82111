"""Configuration of the store."""

from typing import Any

from graphql import GraphQLResolveInfo

from b2b_storefront.sandbox.execution.call import Resolver

__all__ = ["MUTATIONS", "QUERIES"]


def resolve_switch(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any] | None:
    """Return one switch of the store; null for a key that the store does not have."""
    switches, key = info.context.state.store.switches, arguments["key"]
    if key not in switches:
        return None
    return {"id": str(list(switches).index(key) + 1), "key": key, "isEnabled": switches[key]}


QUERIES: dict[str, Resolver] = {
    "storeConfigSwitchStatus": resolve_switch,
}

MUTATIONS: dict[str, Resolver] = {}
