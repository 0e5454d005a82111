"""Which of our transports is asked for by name."""

from collections.abc import Mapping

from b2b_storefront._errors import ConfigurationError

__all__ = ["FAST", "chosen_by_environment"]

FAST = "fast"
"""What the transport without an HTTP library is called where a storefront is made."""
VARIABLE = "B2B_STOREFRONT_TRANSPORT"


def chosen_by_environment(environment: Mapping[str, str]) -> str | None:
    """Return the name of the transport that the environment asks for; None for the usual one.

    Raises:
        ConfigurationError: It asks for one that there is not.
    """
    name = environment.get(VARIABLE, "")
    if name not in {"", FAST}:
        raise ConfigurationError(f"{VARIABLE} is {name[:40]!r}: set it to {FAST}, or leave it out.")
    return name or None
