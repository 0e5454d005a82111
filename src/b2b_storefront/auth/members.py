"""Whose a customer's token is, as far as answers have told, and what has ended of it: decided without I/O."""

from b2b_storefront._config import StoreSettings
from b2b_storefront.auth.core import TokenCore
from b2b_storefront.auth.credentials.base import Credentials
from b2b_storefront.auth.endings import REFUSALS, Endings, name_group
from b2b_storefront.auth.stores.endings import name_of_key
from b2b_storefront.auth.token import StorefrontToken

__all__ = ["Member"]


class Member:
    """The part of a token source that hears of endings.

    Args:
        core: Decides about the customer's token.
        credentials: What tokens are obtained with.
        settings: The store's.
        endings: What this process has heard; None where the token is no customer's.
    """

    __slots__ = ("_born", "_endings", "_groups", "_heard", "_member", "_noted", "_settings", "core", "credentials")

    def __init__(
        self, core: TokenCore, credentials: Credentials, settings: StoreSettings, endings: Endings | None
    ) -> None:
        self.core = core
        self.credentials = credentials
        self._settings = settings
        self._endings = endings
        self._born = 0 if endings is None else endings.version
        # A token that somebody else keeps may have ended before this process heard of anything.
        self._heard = -1 if credentials.keeps is not None else self._born
        self._member: tuple[int | None, int | None] = None, None
        self._groups: tuple[str, ...] = ()
        self._noted: float | None = None

    def fresh(self) -> StorefrontToken | None:
        """Return the token if it may be used as it is; None when `get` has to be asked."""
        endings = self._endings
        if endings is not None and (endings.version != self._heard or endings.is_due()):
            return None
        return self.core.fresh()

    def _catch_up(self, key: str) -> None:
        """Let what has ended since the last time end here.

        Args:
            key: The customer's key in the token store.
        """
        endings = self._endings
        if endings is None:
            return
        version, heard = endings.version, self._heard
        if version == heard:
            return
        self._heard = version
        if endings.has_ended((name_group(self._settings, REFUSALS),), heard):
            self.core.release()
        if endings.has_ended((name_of_key(key), *self._groups), heard):
            self.core.end()

    def _learn(self, user_id: int | None, company_id: int | None) -> tuple[str, ...]:
        """Learn who the customer is, and return the groups to note in the token store; none where that is done.

        Args:
            user_id: The id in B2B Edition; None if an answer did not tell.
            company_id: That of the company.
        """
        endings = self._endings
        if endings is None:
            return ()
        token = self.core.usable()
        lasts = None if token is None else token.expires_at
        member = user_id or self._member[0], company_id or self._member[1]
        if member == self._member and lasts == self._noted:
            return ()
        self._noted = lasts
        if member != self._member:
            self._member = member
            named = (("user", member[0]), ("company", member[1]))
            self._groups = tuple(name_group(self._settings, f"{kind}:{id_}") for kind, id_ in named if id_)
            # The answer may have been on its way when it ended.
            if endings.has_ended(self._groups, self._born):
                self.core.end()
        return self._groups
