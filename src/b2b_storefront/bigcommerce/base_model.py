# Generated from bigcommerce/ by `make codegen`. Edits are lost.

from b2b_storefront.wire.models import UNSET, BaseModel, InputModel, UnsetType

__all__ = ["UNSET", "BaseModel", "InputModel", "UnsetType"]
