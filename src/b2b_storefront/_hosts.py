"""The hosts of a headless storefront: B2B Edition's API, the store's own GraphQL, and the management API."""

from dataclasses import dataclass
from typing import Literal

__all__ = ["ENVIRONMENTS", "Environment", "Hosts", "hosts_of"]

Environment = Literal["production", "staging", "integration"]
"""BigCommerce's environments: `production` is everybody's, the others are BigCommerce's own."""


@dataclass(frozen=True, slots=True)
class Hosts:
    """Where an environment is.

    Attributes:
        base_url: B2B Edition's API, without `/graphql`.
        api_url: The management API.
        store_domain: The domain below which each store has a host of its own.
    """

    base_url: str
    api_url: str
    store_domain: str

    def store_url(self, store_hash: str, channel_id: int) -> str:
        """Return the address of a store's own GraphQL, without `/graphql`, on the host of one of its channels."""
        channel = "" if channel_id == 1 else f"-{channel_id}"
        return f"https://store-{store_hash.lower()}{channel}.{self.store_domain}"


ENVIRONMENTS: dict[str, Hosts] = {
    "production": Hosts("https://api-b2b.bigcommerce.com", "https://api.bigcommerce.com", "mybigcommerce.com"),
    "staging": Hosts("https://api-b2b.staging.zone", "https://api.staging.zone", "my-staging.zone"),
    "integration": Hosts("https://api-b2b.integration.zone", "https://api.integration.zone", "my-integration.zone"),
}


def hosts_of(base_url: str) -> Hosts | None:
    """Return the environment that an address of B2B Edition's API belongs to; None for any other address."""
    return next((hosts for hosts in ENVIRONMENTS.values() if hosts.base_url == base_url), None)
