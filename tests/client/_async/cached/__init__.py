"""A storefront with a cache."""
