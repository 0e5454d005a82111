"""Events as types, which their scope tells apart. What is unknown is kept: scopes, keys, and data of another shape."""

from typing import Annotated, Any, Literal, get_args

from pydantic import AliasChoices, BaseModel, ConfigDict, Discriminator, Field, Tag, TypeAdapter, ValidationError

from b2b_storefront._event_effect import EventEffect

__all__ = [
    "AddressIds",
    "AssignmentIds",
    "CartConvertedEvent",
    "CartOrder",
    "CompanyAddressEvent",
    "CompanyEvent",
    "CompanyIds",
    "CompanySuperAdminEvent",
    "CompanyUserEvent",
    "DeliveryExceptionEvent",
    "DeliveryTrouble",
    "OtherEvent",
    "QuoteEvent",
    "QuoteIds",
    "SuperAdminAssignmentEvent",
    "SuperAdminEvent",
    "SuperAdminIds",
    "UserIds",
    "WebhookEvent",
    "parse_event",
]


class _Kept(BaseModel):
    model_config = ConfigDict(extra="allow", frozen=True)


class CompanyIds(_Kept):
    """The company that something happened to."""

    company_id: int


class UserIds(_Kept):
    """The company user that something happened to."""

    company_id: int
    user_id: int


class AddressIds(_Kept):
    """The address that something happened to."""

    company_id: int
    address_id: int


class SuperAdminIds(_Kept):
    """The super admin that something happened to."""

    user_id: int


class AssignmentIds(_Kept):
    """An assignment of super admins to companies. What it holds is not documented, so nothing is sure to be there."""

    company_id: int | None = None
    user_id: int | None = None


class QuoteIds(_Kept):
    """The quote that something happened to."""

    quote_id: int
    quote_uuid: str = ""


class CartOrder(_Kept):
    """The cart that became an order.

    Attributes:
        id: The cart, as `hand_over` named it.
        order_id: BigCommerce's id of the order.
    """

    id: str
    order_id: int = Field(alias="orderId")


class DeliveryTrouble(_Kept):
    """What keeps events from being delivered. Everything but the code may be missing.

    Attributes:
        code: `error_code` of the event: 90001 where it is tried again, 90002 where it was tried for the last time and
            the subscription is switched off, 90003 where the whole domain gets nothing for 3 minutes.
        id: The subscription, where it is told.
        message: What happened, for people to read.
        scope: The scope it subscribed to, where it is told.
    """

    code: int = Field(validation_alias=AliasChoices("error_code", "code"))
    id: int | str | None = None
    message: str | None = None
    scope: str | None = None

    @property
    def is_final(self) -> bool:
        """Whether events are lost, and the subscription has to be switched on again."""
        return self.code == 90002


class _Event(_Kept):
    """What all events have.

    Attributes:
        store_id: The store's number.
        hash: The same for every delivery of the event. It proves nothing: the signature does.
        created_at: When it happened, in unix seconds; some events leave it out.
        producer: `stores/` and the store's hash.
    """

    store_id: str | int | None = None
    hash: str | None = None
    created_at: int | None = None
    producer: str | None = None

    @property
    def store_hash(self) -> str | None:
        """The store's hash; None if the event does not say."""
        head, _, store_hash = (self.producer or "").partition("/")
        return store_hash if head == "stores" and store_hash else None

    @property
    def tags(self) -> frozenset[str]:
        """What kept answers are to be forgotten: `storefront.forget(*event.tags)`.

        None are named where it is not known what changed, and `forget()` without any forgets all of the store.
        """
        return frozenset()

    @property
    def effect(self) -> EventEffect:
        """What the event ends of what is kept; `storefront.apply(event)` does it."""
        return EventEffect(tags=self.tags)


class CompanyEvent(_Event):
    """A company was made, changed or deleted. A change of its status fires `updated` as well."""

    scope: Literal[
        "store/company/created", "store/company/updated", "store/company/statusUpdated", "store/company/deleted"
    ]
    data: CompanyIds

    @property
    def tags(self) -> frozenset[str]:
        """What kept answers are to be forgotten. A company's status and group decide what its users see and pay."""
        return frozenset({f"company:{self.data.company_id}", "user", "role", "product"})

    @property
    def effect(self) -> EventEffect:
        """What the event ends: with another status, and without a company, what its users were told and signed in for.

        Which status it is, an event does not say. A change of any kind may be an approval.
        """
        if self.scope == "store/company/created":
            return EventEffect(tags=self.tags)
        if self.scope == "store/company/updated":
            return EventEffect(tags=self.tags, releases=True)
        ends = frozenset({f"company:{self.data.company_id}"})
        return EventEffect(tags=self.tags, customers=True, ends=ends, releases=True)


class CompanySuperAdminEvent(_Event):
    """Other super admins are assigned to a company."""

    scope: Literal["store/company/superadmin/assignmentUpdated"]
    data: AssignmentIds

    @property
    def tags(self) -> frozenset[str]:
        """What kept answers are to be forgotten: `storefront.forget(*event.tags)`."""
        return frozenset({"company", "user"})

    @property
    def effect(self) -> EventEffect:
        """What the event ends: what super admins were told while they acted as the company."""
        return EventEffect(tags=self.tags, customers=True)


class CompanyUserEvent(_Event):
    """A company user was added, changed or removed. A change of role is no event."""

    scope: Literal["store/company/user/created", "store/company/user/updated", "store/company/user/deleted"]
    data: UserIds

    @property
    def tags(self) -> frozenset[str]:
        """What kept answers are to be forgotten: `storefront.forget(*event.tags)`."""
        return frozenset({"user"})

    @property
    def effect(self) -> EventEffect:
        """What the event ends: of a user who was removed, all that was told, and the token.

        Whoever is added to a company, or removed from one that is pending, may be able to sign in now.
        """
        if self.scope == "store/company/user/deleted":
            ends = frozenset({f"user:{self.data.user_id}"})
            return EventEffect(tags=self.tags, customers=True, ends=ends, releases=True)
        return EventEffect(tags=self.tags, releases=self.scope == "store/company/user/created")


class CompanyAddressEvent(_Event):
    """A company's address was added, changed or deleted."""

    scope: Literal["store/company/address/created", "store/company/address/updated", "store/company/address/deleted"]
    data: AddressIds

    @property
    def tags(self) -> frozenset[str]:
        """What kept answers are to be forgotten: `storefront.forget(*event.tags)`."""
        return frozenset({"address"})


class SuperAdminEvent(_Event):
    """A super admin was made, changed or removed; `updated` fires for assignments as well."""

    scope: Literal["store/superadmin/created", "store/superadmin/updated", "store/superadmin/deleted"]
    data: SuperAdminIds

    @property
    def tags(self) -> frozenset[str]:
        """What kept answers are to be forgotten: `storefront.forget(*event.tags)`."""
        return frozenset({"user", "company"})

    @property
    def effect(self) -> EventEffect:
        """What the event ends: of a super admin who was removed, all that was told, and the token."""
        if self.scope == "store/superadmin/deleted":
            return EventEffect(tags=self.tags, customers=True, ends=frozenset({f"user:{self.data.user_id}"}))
        return EventEffect(tags=self.tags)


class SuperAdminAssignmentEvent(_Event):
    """A super admin is assigned to other companies."""

    scope: Literal["store/superadmin/assignmentUpdated"]
    data: AssignmentIds

    @property
    def tags(self) -> frozenset[str]:
        """What kept answers are to be forgotten: `storefront.forget(*event.tags)`."""
        return frozenset({"company", "user"})

    @property
    def effect(self) -> EventEffect:
        """What the event ends: what the super admin was told while acting as a company."""
        return EventEffect(tags=self.tags, customers=True)


class QuoteEvent(_Event):
    """A quote was requested, changed or deleted. A message in its history is no event."""

    scope: Literal["store/quote/created", "store/quote/updated", "store/quote/statusUpdated", "store/quote/deleted"]
    data: QuoteIds

    @property
    def tags(self) -> frozenset[str]:
        """What kept answers are to be forgotten: `storefront.forget(*event.tags)`."""
        return frozenset({f"quote:{self.data.quote_id}"})


class CartConvertedEvent(_Event):
    """A cart became an order at the checkout: what to tell `buyer.record_order` or `record_payment` of.

    It is BigCommerce's own and not B2B Edition's. Its customer is not told: keep whom a cart was handed over for.
    """

    scope: Literal["store/cart/converted"]
    data: CartOrder

    @property
    def tags(self) -> frozenset[str]:
        """What kept answers are to be forgotten: `storefront.forget(*event.tags)`."""
        return frozenset({"order", "invoice", "quote", "product"})


class DeliveryExceptionEvent(_Event):
    """Another destination does not take its events. Told to a destination of its own.

    It names no tags: which events were missed is not told, so `storefront.apply` forgets everything where it is final.
    """

    scope: Literal["store/hook/deliveryException"]
    data: DeliveryTrouble

    @property
    def effect(self) -> EventEffect:
        """What the event ends: all answers and refusals, where events are lost. Of whose tokens, nobody knows."""
        final = self.data.is_final
        return EventEffect(everything=final, releases=final)


class OtherEvent(_Event):
    """An event of any other scope, or one whose data are not what its scope says, as it came."""

    scope: str
    data: Any = None

    @property
    def effect(self) -> EventEffect:
        """What the event ends: as it may be about anything, all answers and refusals. Nobody's token is named."""
        return EventEffect(everything=True, releases=True)


_TYPES: tuple[type[_Event], ...] = (
    CompanyEvent,
    CompanySuperAdminEvent,
    CompanyUserEvent,
    CompanyAddressEvent,
    SuperAdminEvent,
    SuperAdminAssignmentEvent,
    QuoteEvent,
    CartConvertedEvent,
    DeliveryExceptionEvent,
)
_NAMES = {
    scope: event_type.__name__
    for event_type in _TYPES
    for scope in get_args(event_type.model_fields["scope"].annotation)
}


def _find_name(value: Any) -> str:
    scope = value.get("scope") if isinstance(value, dict) else getattr(value, "scope", None)
    return _NAMES.get(scope, "OtherEvent") if isinstance(scope, str) else "OtherEvent"


WebhookEvent = Annotated[
    Annotated[CompanyEvent, Tag("CompanyEvent")]
    | Annotated[CompanySuperAdminEvent, Tag("CompanySuperAdminEvent")]
    | Annotated[CompanyUserEvent, Tag("CompanyUserEvent")]
    | Annotated[CompanyAddressEvent, Tag("CompanyAddressEvent")]
    | Annotated[SuperAdminEvent, Tag("SuperAdminEvent")]
    | Annotated[SuperAdminAssignmentEvent, Tag("SuperAdminAssignmentEvent")]
    | Annotated[QuoteEvent, Tag("QuoteEvent")]
    | Annotated[CartConvertedEvent, Tag("CartConvertedEvent")]
    | Annotated[DeliveryExceptionEvent, Tag("DeliveryExceptionEvent")]
    | Annotated[OtherEvent, Tag("OtherEvent")],
    Discriminator(_find_name),
]
"""An event of any scope."""

_ANY: TypeAdapter[WebhookEvent] = TypeAdapter(WebhookEvent)


def parse_event(body: bytes) -> WebhookEvent:
    """Read an event from a body, whose signature has been verified.

    Args:
        body: The body as it came.

    Returns:
        The event, by its scope; an `OtherEvent` where the scope is unknown, or its data are of another shape.

    Raises:
        ValueError: It is no JSON object with a scope.
    """
    try:
        return _ANY.validate_json(body)
    except ValidationError:
        pass
    try:
        return OtherEvent.model_validate_json(body)
    except ValidationError:
        raise ValueError("The body is no event: a JSON object with a scope is needed.") from None
