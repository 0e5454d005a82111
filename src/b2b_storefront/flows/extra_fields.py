"""Values of additional fields, checked by the API before they are part of anything."""

from collections.abc import Mapping
from typing import Literal

from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import ConfigurationError, ExtraFieldsRefusedError, StorefrontError
from b2b_storefront._numbers import describe
from b2b_storefront.wire.rest_calls import BuyerRestRequest

__all__ = ["ExtraFieldOwner", "compose_check"]

ExtraFieldOwner = Literal["quote", "address", "company", "user"]
"""What has additional fields."""

OWNERS = ("quote", "address", "company", "user")


def compose_check(owner: ExtraFieldOwner, values: Mapping[str, object], settings: StoreSettings) -> BuyerRestRequest:
    """Return the request that has values checked.

    Args:
        owner: What the fields belong to.
        values: The values by the fields' names.
        settings: The store's.

    Raises:
        ConfigurationError: Nothing has such fields.
    """
    if not isinstance(owner, str) or owner not in OWNERS:
        raise ConfigurationError(f"owner is {describe(owner)}: pass {', '.join(map(repr, OWNERS))}. Nothing was sent.")
    return BuyerRestRequest(
        "validate_extra_fields",
        f"/api/v2/extra-fields/{owner}/validate",
        _refuse,
        body={
            "extraFields": [{"fieldName": name, "fieldValue": str(value)} for name, value in values.items()],
            "storeHash": settings.store_hash,
            "bcChannelId": settings.channel_id,
        },
    )


def _refuse(text: str, status: int) -> StorefrontError:
    field, separator, reason = text.partition(":")
    named = field.strip() if separator else None
    return ExtraFieldsRefusedError(
        f"validate_extra_fields: {text.rstrip('.')} (HTTP {status}). Ask for another value.",
        operation_name="validate_extra_fields",
        field=named,
        reason=(reason if separator else text).strip(),
    )
