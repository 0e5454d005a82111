"""What companies, users and super admins have in common: customers of the store, and their channels."""

from collections.abc import Mapping
from typing import Any

from b2b_storefront.codes import UserEmailState
from b2b_storefront.sandbox.api.emails import classify_email
from b2b_storefront.sandbox.records.people import SHARED_PASSWORD, Customer
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.rest.call import read_number
from b2b_storefront.sandbox.rest.management.call import Refusal, invalid

__all__ = ["make_customer", "read_channels", "show_channels"]


def make_customer(
    state: State, email: str, *, first_name: str, last_name: str, phone: str, channel_ids: set[int]
) -> Customer:
    """Return the customer with an e-mail address who is to become a user of a company; a new one if there is none.

    Raises:
        Refusal: the address is not one, or belongs to somebody who can't.
    """
    owner = classify_email(state, email, None, min(channel_ids))
    if owner.state not in {UserEmailState.FREE, UserEmailState.CUSTOMER}:
        raise Refusal(422, {"email": [f"Email already exists. ['{email}']"]})
    if owner.customer is not None:
        owner.customer.channel_ids |= channel_ids
        return owner.customer
    if not first_name or not last_name:
        raise invalid(**{"first_name" if not first_name else "last_name": "This field is required."})
    customer = Customer(
        customer_id=state.next_id("customer"),
        email=email.strip(),
        password=SHARED_PASSWORD,  # the API would send a mail in which to choose one
        first_name=first_name,
        last_name=last_name,
        phone=phone,
        channel_ids=set(channel_ids),
        signed_in_before=False,
    )
    state.customers[customer.customer_id] = customer
    return customer


def read_channels(state: State, body: Mapping[str, Any], *, default: set[int] | None) -> set[int]:
    """Return the channels that a request names.

    Args:
        state: the state.
        body: the request's.
        default: the channels if it names none; None if it has to.

    Raises:
        Refusal: it names none, or one that the store does not have.
    """
    given = body.get("channelIds")
    if given is None and default is not None:
        return set(default)
    numbers = [read_number(entry) for entry in given] if isinstance(given, list) else []
    if not numbers:
        raise invalid(channel_ids="At least one B2B storefront needs to be enabled for a Company user.")
    unknown = [entry for entry in numbers if entry not in state.store.channels]
    if unknown:
        raise invalid(channel_ids=f'"{unknown[0]}" is not a valid choice.')
    return {number for number in numbers if number is not None}


def show_channels(state: State, customer: Customer) -> list[dict[str, Any]]:
    """Return the channels on which a customer can sign in."""
    return [
        {"channelId": channel.channel_id, "channelName": channel.name, "iconUrl": ""}
        for channel in state.store.channels.values()
        if channel.channel_id in customer.channel_ids
    ]
