"""Beginning and ending to act as another company, whatever happens in between."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from b2b_storefront._errors import StorefrontError, TransportError
from b2b_storefront._waiting import async_outlive
from b2b_storefront.client.async_client import AsyncClient
from b2b_storefront.codes import UserRole
from b2b_storefront.flows.acting import ActingFor, ActingRight, explain_failed_ending, read_company

__all__ = ["act_as", "find_company", "leave_company"]


async def find_company(client: AsyncClient, customer_id: int | None) -> ActingFor | None:
    """Ask the API which company the customer acts as; None when it acts as itself.

    Args:
        client: A session of the customer.
        customer_id: The BigCommerce customer id, which the API wants of super admins.
    """
    info = await client.customer_info()
    if info.user_info and info.user_info.role == UserRole.SUPER_ADMIN:
        return await _find(client, ActingRight.MASQUERADE, customer_id)
    return await _find(client, ActingRight.HIERARCHY, customer_id)


async def leave_company(client: AsyncClient, customer_id: int | None) -> ActingFor | None:
    """End whatever company the customer acts as, and return which that was."""
    before = await find_company(client, customer_id)
    if before is not None:
        await _end(client, ActingRight(before.by), before.company_id)
    return before


@asynccontextmanager
async def act_as(
    client: AsyncClient, right: ActingRight, company_id: int, customer_id: int | None
) -> AsyncIterator[None]:
    """Act as a company inside a block, and as whatever was before after it."""

    async def enter() -> int | None:
        return await _enter(client, right, company_id, customer_id)

    async def leave(before: int | None) -> None:
        await _leave(client, right, company_id, before)

    before = await async_outlive(enter, leave)
    try:
        yield
    except BaseException as error:
        try:
            await async_outlive(lambda: leave(before))
        except StorefrontError as ending:
            error.add_note(explain_failed_ending(right, company_id, ending))
        raise
    await async_outlive(lambda: leave(before))


async def _enter(client: AsyncClient, right: ActingRight, company_id: int, customer_id: int | None) -> int | None:
    """Begin to act as a company, and return the id of the company that the customer acted as before."""
    found = await _find(client, right, customer_id)
    before = found.company_id if found else None
    if before == company_id:
        return company_id
    try:
        await _begin(client, right, company_id)
    except BaseException as error:
        if not isinstance(error, StorefrontError) or (isinstance(error, TransportError) and error.sent):
            # It may have begun without us hearing of it.
            try:
                await _leave(client, right, company_id, before)
            except StorefrontError as ending:
                error.add_note(explain_failed_ending(right, company_id, ending))
        raise
    return before


async def _leave(client: AsyncClient, right: ActingRight, company_id: int, before: int | None) -> None:
    """End acting as a company, and go back to the company before."""
    if before == company_id:
        return
    await _end(client, right, company_id)
    if before is not None:
        await _begin(client, right, before)


async def _find(client: AsyncClient, right: ActingRight, customer_id: int | None) -> ActingFor | None:
    if right is ActingRight.HIERARCHY:
        company = await client.user_masquerading_company()
        return read_company(right, company.company_id, company.company_name) if company else None
    if customer_id is None:
        return None  # The API can't be asked without; a token without `bc_customer_id` does not tell it.
    account = await client.super_admin_masquerading(customer_id=customer_id)
    return read_company(right, account.id, account.company_name) if account else None


async def _begin(client: AsyncClient, right: ActingRight, company_id: int) -> None:
    if right is ActingRight.MASQUERADE:
        await client.super_admin_begin_masquerade(company_id=company_id)
    else:
        await client.user_masquerading_company_begin(company_id=company_id)


async def _end(client: AsyncClient, right: ActingRight, company_id: int) -> None:
    if right is ActingRight.MASQUERADE:
        await client.super_admin_end_masquerade(company_id=company_id)
    else:
        await client.user_masquerading_company_end()
