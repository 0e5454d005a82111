"""How a seed file becomes a store and everything in it."""

from b2b_storefront.sandbox.seed.building.shop import SeedFile

__all__ = ["SeedFile"]
