"""What may be written into an address."""

from collections.abc import Mapping
from typing import Any

from b2b_storefront.sandbox.execution.call import Refused
from b2b_storefront.sandbox.records.addresses import COUNTRIES, Country

__all__ = ["AddressMissing", "check_place", "contains", "find_country"]


class AddressMissing(Refused):
    """The refusal of an address that does not exist, as far as the caller may know."""

    def __init__(self) -> None:
        super().__init__("Address Does not Exist")


def find_country(code: str) -> Country:
    """Return the country with a code.

    Raises:
        Refused: the store does not send there.
    """
    for country in COUNTRIES:
        if country.code == code.strip().upper():
            return country
    raise Refused(f'countryCode:"{code}" is not a valid choice.')


def check_place(country_code: str, state: str, **required: str) -> Country:
    """Return an address's country, having made sure that the address is complete.

    Args:
        country_code: the code of the country.
        state: the name or the code of the state, needed where the country has states.
        required: further members that must not be empty, by name.

    Raises:
        Refused: something is missing or unknown.
    """
    for name, value in required.items():
        if not value.strip():
            raise Refused(f"{name}:This field may not be blank.")
    country = find_country(country_code)
    if country.states and state not in country.states and state not in country.states.values():
        raise Refused(f'state:"{state}" is not a valid choice.')
    return country


def contains(arguments: Mapping[str, Any], name: str, *values: str) -> bool:
    """Tell whether one of the values contains an argument's text, whatever its case; a missing one fits."""
    text = (arguments.get(name) or "").casefold()
    return any(text in value.casefold() for value in values)
