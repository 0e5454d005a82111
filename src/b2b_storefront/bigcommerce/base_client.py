# Generated from bigcommerce/ by `make codegen`. Edits are lost.

from b2b_storefront.paging.base_client import BaseClient

__all__ = ["BaseClient"]
