"""The store's own GraphQL, as far as a B2B storefront asks for it through B2B Edition's proxy.

It lies over the same state as the API: the same customers, carts and prices.
"""
