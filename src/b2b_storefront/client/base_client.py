# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from b2b_storefront.paging.base_client import AsyncBaseClient, BaseClient

__all__ = ["AsyncBaseClient", "BaseClient"]
