"""What decides whether a host's certificate is good, and what this side shows of itself: made once, for both kinds."""

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import ConfigurationError
from b2b_storefront._lazy import import_apart

if TYPE_CHECKING:
    import ssl

__all__ = ["default_context", "tls_context"]


def default_context(ca_file: str | None = None) -> "ssl.SSLContext":
    """Return a context that trusts the system's authorities, or those of a file."""
    module: Any = import_apart(partial(import_module, "ssl"))  # Whoever speaks plain HTTP does without it.
    context: ssl.SSLContext = module.create_default_context(cafile=ca_file)
    context.set_alpn_protocols(["http/1.1"])
    return context


def tls_context(settings: StoreSettings) -> "ssl.SSLContext | None":
    """Return the context that the settings ask for; None where they ask for none of their own.

    Raises:
        ConfigurationError: A file can't be read, or holds no certificate or key.
    """
    given: ssl.SSLContext | None = settings.ssl_context
    if given is not None:
        return given
    if settings.ca_file is None and settings.client_cert is None:
        return None
    try:
        context = default_context(settings.ca_file)
    except (OSError, ValueError) as error:
        raise _unreadable("ca_file", "a file of certificates in PEM form", error) from None
    if settings.client_cert is not None:
        try:
            # A key that needs a password is an error, and no question at the terminal.
            context.load_cert_chain(settings.client_cert, settings.client_key, password="")
        except (OSError, ValueError, TypeError) as error:
            raise _unreadable(
                "client_cert", "a certificate and its key, without a password, in PEM form", error
            ) from None
    return context


def _unreadable(name: str, what: str, error: Exception) -> ConfigurationError:
    reason = getattr(error, "strerror", None) or getattr(error, "reason", None) or type(error).__name__
    return ConfigurationError(f"{name} can't be used ({reason}): pass the path of {what}, or an ssl_context.")
