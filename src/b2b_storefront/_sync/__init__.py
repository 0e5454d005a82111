"""The API, synchronous: generated from `_async` by `make codegen`."""
