"""What is the same for observers of both kinds of storefronts."""

from typing import Any

import pytest

from b2b_storefront import AsyncStorefront, ConfigurationError, Storefront
from b2b_storefront.observe import OutcomeRecord


class Telling:
    async def finished(self, outcome: OutcomeRecord) -> None:
        """Nobody would await this."""


@pytest.mark.parametrize("make", [AsyncStorefront, Storefront])
def test_a_coroutine_function_is_refused(make: Any) -> None:
    says = "observers: Telling.finished is a coroutine function, and nobody would await it"
    with pytest.raises(ConfigurationError, match=says):
        make("abc", observers=[Telling()])
