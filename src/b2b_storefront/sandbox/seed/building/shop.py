"""A seed file, read once and built any number of times."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from b2b_storefront.sandbox.files.settings import Settings, read_settings
from b2b_storefront.sandbox.records.collecting import pause_collection
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.seed.building.catalogue import build_catalogue
from b2b_storefront.sandbox.seed.building.made import make_by_rule
from b2b_storefront.sandbox.seed.building.people import People, build_people
from b2b_storefront.sandbox.seed.building.store import build_price_groups, build_store, build_tokens
from b2b_storefront.sandbox.seed.building.trade import build_trade
from b2b_storefront.sandbox.seed.format import check
from b2b_storefront.sandbox.seed.people import Accounts
from b2b_storefront.sandbox.seed.shop_format import SHOP

__all__ = ["SeedFile"]


class SeedFile:
    """What a sandbox begins with. The same file gives the same records with the same ids every time.

    Args:
        given: the file's path, or its content.

    Raises:
        SettingsError: the file is not YAML, or something in it does not fit.
        OSError: the file cannot be read.
    """

    def __init__(self, given: str | Path | Mapping[str, Any]) -> None:
        self._settings = Settings(given) if isinstance(given, Mapping) else read_settings(given)
        self._shop = check(self._settings, SHOP, self._settings.value or {})

    def build(self, clock: Callable[[], float], token_ttl: int) -> tuple[State, Accounts]:
        """Return a fresh state, and its accounts.

        Args:
            clock: returns the current time in unix seconds.
            token_ttl: how long a storefront token lives, in seconds.

        Raises:
            SettingsError: something in the file names what is not there.
        """
        with pause_collection():
            return self._build(clock, token_ttl)

    def _build(self, clock: Callable[[], float], token_ttl: int) -> tuple[State, Accounts]:
        settings, shop = self._settings, self._shop
        state = State(build_store(settings, shop["store"]), clock, token_ttl)
        build_catalogue(settings, state, shop["products"] or [])
        build_price_groups(settings, state, shop["store"])
        people = People(state)
        build_people(settings, people, shop)
        build_trade(settings, people, shop)
        build_tokens(settings, state, shop)
        if shop["made"] is not None:
            make_by_rule(people, shop["made"])
        return state, Accounts(**people.accounts)
