"""The API, asynchronous: written here once, and generated from here for `_sync`."""
