"""Accounts of customers: who may register."""

from typing import Any

from graphql import GraphQLResolveInfo

from b2b_storefront.codes import CustomerEmailState
from b2b_storefront.sandbox.execution.call import Call, Resolver

__all__ = ["MUTATIONS", "QUERIES"]


def resolve_customer_email_check(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Tell who uses an e-mail address that shall register."""
    call: Call = info.context
    call.check_store(arguments["storeHash"])
    customers = list(call.state.customers_by_email(arguments["email"]))
    channel_id = arguments.get("channelId")
    if not customers:
        found = CustomerEmailState.FREE
    elif channel_id is None or any(channel_id in customer.channel_ids for customer in customers):
        found = CustomerEmailState.CUSTOMER
    else:
        found = CustomerEmailState.CUSTOMER_ON_ANOTHER_CHANNEL
    return {"userType": found}


QUERIES: dict[str, Resolver] = {
    "customerEmailCheck": resolve_customer_email_check,
}

MUTATIONS: dict[str, Resolver] = {}
