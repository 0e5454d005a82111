"""Which proxy the environment names for an address: HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY, for both kinds."""

import base64
from urllib.parse import unquote, urlsplit

from b2b_storefront._errors import ConfigurationError
from b2b_storefront._secret import HeaderText

__all__ = ["proxy_authorization", "proxy_from_environment"]


def proxy_from_environment(url: str) -> str | None:
    """Return the proxy's address, or None where there is none for this address.

    Raises:
        ConfigurationError: It is none that can be used.
    """
    # typeshed leaves the second one out.
    from urllib.request import getproxies_environment, proxy_bypass_environment  # type: ignore[attr-defined]

    parts = urlsplit(url)
    proxies = getproxies_environment()
    proxy = proxies.get(parts.scheme) or proxies.get("all")
    if not proxy or proxy_bypass_environment(parts.netloc.rpartition("@")[2], proxies):
        return None
    if "://" not in proxy:
        proxy = f"http://{proxy}"
    try:
        found = urlsplit(proxy)
        usable = found.scheme == "http" and bool(found.hostname) and (found.port is None or found.port > 0)
        del found
    except ValueError:
        usable = False
    if not usable:
        # The address is not shown, nor left to the traceback's locals: it may hold a password.
        del proxy, proxies
        raise ConfigurationError(
            f"The proxy that the environment names for {parts.scheme} addresses is not one of the form"
            " http://host:port. Correct the variable, add the API's host to NO_PROXY, or leave trust_env out."
        )
    return proxy


def proxy_authorization(userinfo: str | None) -> dict[str, str]:
    """Return the header that a proxy's user name and password, as they stand in its address, go in."""
    if not userinfo:
        return {}
    name, _, password = userinfo.partition(":")
    encoded = base64.b64encode(f"{unquote(name)}:{unquote(password)}".encode()).decode()
    return {"Proxy-Authorization": HeaderText(f"Basic {encoded}")}
