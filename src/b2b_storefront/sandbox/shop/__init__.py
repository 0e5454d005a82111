"""The storefront's own pages, as far as a checkout needs them: a browser is let in, and places the order."""
