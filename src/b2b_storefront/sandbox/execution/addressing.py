"""The addresses under which the sandbox is asked."""

__all__ = ["API_HOSTS", "make_base_url"]

API_HOSTS = frozenset(
    {"api-b2b.bigcommerce.com", "api-b2b.integration.zone", "api-b2b.staging.zone", "api.bigcommerce.com"}
)
"""The API's own names. Only whoever owns this machine can point them here, so a request under one is as wanted as it
would be at the real API, from whatever page it comes."""


def make_base_url(host: str) -> str:
    """Return the URL of a server by a request's Host header; '' without one.

    The API's own names are asked by https alone: what answers to one there has TLS in front of the sandbox.
    """
    if not host:
        return ""
    scheme = "https" if host.partition(":")[0].casefold() in API_HOSTS else "http"
    return f"{scheme}://{host}"
