# Generated from bigcommerce/ by `make codegen`. Edits are lost.

from b2b_storefront.paging.async_base_client import AsyncBaseClient

__all__ = ["AsyncBaseClient"]
