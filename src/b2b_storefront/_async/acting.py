"""Acting as another company: begun, held against other workers, and ended whatever happens in between."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from time import monotonic
from typing import TYPE_CHECKING, Self

from b2b_storefront import flows
from b2b_storefront._async.flows import AsyncFlows
from b2b_storefront._errors import ConfigurationError, MasqueradeConflictError, StorefrontError, TransportError
from b2b_storefront._ids import read_id, read_optional_id
from b2b_storefront._keeping import async_keep
from b2b_storefront._numbers import describe, is_number
from b2b_storefront._waiting import async_outlive, async_sleep
from b2b_storefront.auth.tasks import AsyncTokenSource
from b2b_storefront.client.async_client import AsyncClient
from b2b_storefront.resilience.deadline import Deadline

if TYPE_CHECKING:
    from b2b_storefront.flows.acting import ActingFor, ActingRight

__all__ = ["AsyncActing"]


class AsyncActing(AsyncFlows):
    """A client that can act as other companies, asynchronous; a session implements what begins with an underscore."""

    __slots__ = ()

    @asynccontextmanager
    async def masquerade(self, company_id: int | str, *, strict: bool = False) -> AsyncIterator[Self]:
        """Let a super admin act as a company; ended whatever happens inside.

        What the super admin acted as before is taken up again. The API keeps the state per customer, not per session:
        other sessions of this super admin act as the company too, in other processes as well, and when this process
        dies before the end, it stays until somebody calls `stop_acting`.

        Blocks of one super admin share a company, and the last one ends it. For two companies at once, the second block
        is refused; with a shared token store in other processes too. Without one, a change by another process is found
        when the block ends.

        Args:
            company_id: The B2B id of a company that is assigned to the super admin.
            strict: Whether each call of the session that the block is given proves, before and after, that the API has
                this company. That takes two requests more per call.

        Returns:
            A context manager that gives the session to use inside.

        Raises:
            MasqueradeConflictError: The customer acts as another company, in a block that has not ended; or something
                else changed it meanwhile.
            PermissionDeniedError: The customer is not a super admin, or the company is not assigned.
            CompanyInactiveError: The company account was deactivated.
        """
        async with self._act_as(flows.acting.ActingRight.MASQUERADE, company_id, strict) as session:
            yield session

    @asynccontextmanager
    async def act_in(self, company_id: int | str, *, strict: bool = False) -> AsyncIterator[Self]:
        """Let a company user act in another company of the account hierarchy; ended whatever happens inside.

        The customer keeps the own role. State is kept, and blocks share it, as with `masquerade`.

        Args:
            company_id: The B2B id of a company among `company_subsidiaries`.
            strict: Whether each call proves that it is made in this company, as with `masquerade`.

        Returns:
            A context manager that gives the session to use inside.

        Raises:
            MasqueradeConflictError: The customer acts in another company, in a block that has not ended; or something
                else changed it meanwhile.
            PermissionDeniedError: The role lacks `get_company_subsidiaries`, or the company is out of reach.
        """
        async with self._act_as(flows.acting.ActingRight.HIERARCHY, company_id, strict) as session:
            yield session

    async def begin_masquerade(self, company_id: int | str, *, lasts: float = 1800.0) -> str:
        """Begin a masquerade that lasts over several web requests, and return a ticket for it.

        Keep the ticket, for instance in the web session; use it in other requests with `resume_masquerade`, in any
        process, and end it with `finish_masquerade`. It is not a secret, and of no use without the customer's
        credentials.

        Args:
            company_id: The B2B id of a company that is assigned to the super admin.
            lasts: For how many seconds after the last request other companies are refused. The masquerade itself goes
                on at the API until it is ended.

        Raises:
            ConfigurationError: `lasts` is not a number of seconds from 1 to a day, or `company_id` no id.
            MasqueradeConflictError: The customer acts as another company.
            PermissionDeniedError: The customer is not a super admin, or the company is not assigned.
            CompanyInactiveError: The company account was deactivated.
        """
        if not is_number(lasts, 86_400) or lasts < 1:
            raise ConfigurationError(f"lasts is {describe(lasts)}: pass a number of seconds from 1 to 86400.")
        company = read_id("company_id", company_id)
        right, holder = flows.acting.ActingRight.MASQUERADE, flows.acting.new_holder()
        acting = await self._prepare(right, company, holder, round(lasts))
        before = await async_outlive(acting.enter, acting.leave_for)
        return str(flows.acting.Ticket(company, round(lasts), before, acting.holder))

    @asynccontextmanager
    async def resume_masquerade(self, ticket: str, *, strict: bool = False) -> AsyncIterator[Self]:
        """Act as the company of a ticket for one web request. The masquerade goes on after it.

        Args:
            ticket: What `begin_masquerade` returned.
            strict: Whether each call proves that it is made as this company, as with `masquerade`.

        Returns:
            A context manager that gives the session to use inside.

        Raises:
            ConfigurationError: That is not a ticket.
            MasqueradeConflictError: The customer does not act as the company any more: begin again.
        """
        kept = flows.acting.Ticket.read(ticket)
        acting = await self._prepare(flows.acting.ActingRight.MASQUERADE, kept.company_id, kept.holder, kept.lasts)
        await acting.hold()
        await acting.prove_or_forget(None)
        with flows.acting.note_acting(acting.tokens, kept.company_id):
            yield self._proving(acting.prove) if strict else self
        if not acting.tokens.shared:
            await acting.prove_or_forget("What was called in this block")

    async def finish_masquerade(self, ticket: str) -> None:
        """End the masquerade of a ticket, and take up again what was before.

        Does nothing to the API while other blocks or tickets act as the same company: the last one ends it.

        Args:
            ticket: What `begin_masquerade` returned.

        Raises:
            ConfigurationError: That is not a ticket.
            MasqueradeConflictError: The customer acts as another company by now; that is left as it is.
        """
        kept = flows.acting.Ticket.read(ticket)
        acting = await self._prepare(flows.acting.ActingRight.MASQUERADE, kept.company_id, kept.holder, kept.lasts)
        await acting.hold()
        if acting.can_be_asked and await acting.find() is None:
            await acting.forget()
            return
        await acting.prove_or_forget(None)
        await async_outlive(lambda: acting.leave_for(kept.before))

    async def acting_for(self, *, customer_id: int | str | None = None) -> "ActingFor | None":
        """Ask the API which company the customer acts as, by masquerade or in the account hierarchy.

        Args:
            customer_id: The super admin's BigCommerce customer id. Only needed when the storefront token does not
                tell it.

        Returns:
            The company; None when the customer acts as itself.
        """
        customer = read_optional_id("customer_id", customer_id) or await self._customer_id()
        if flows.permissions.is_super_admin(await self.customer_info()):
            return await _find(self, flows.acting.ActingRight.MASQUERADE, customer)
        return await _find(self, flows.acting.ActingRight.HIERARCHY, customer)

    async def stop_acting(self, *, customer_id: int | str | None = None) -> "ActingFor | None":
        """End whatever company the customer acts as, for instance after a crash.

        Args:
            customer_id: The super admin's BigCommerce customer id. Only needed when the storefront token does not
                tell it.

        Returns:
            The company that was ended; None when there was none.
        """
        before = await self.acting_for(customer_id=customer_id)
        if before is not None:
            await _end(self, flows.acting.ActingRight(before.by), before.company_id)
        return before

    async def masquerading(self, *, customer_id: int | str | None = None) -> "ActingFor | None":
        """The old name of `acting_for`."""
        return await self.acting_for(customer_id=customer_id)

    async def end_masquerade(self, *, customer_id: int | str | None = None) -> "ActingFor | None":
        """The old name of `stop_acting`."""
        return await self.stop_acting(customer_id=customer_id)

    @asynccontextmanager
    async def _act_as(self, right: "ActingRight", company: int | str, strict: bool) -> AsyncIterator[Self]:
        company_id = read_id("company_id", company)
        acting = await self._prepare(right, company_id, flows.acting.new_holder(), flows.acting.HOLD)
        if strict and not acting.can_be_asked:
            raise ConfigurationError(
                "strict=True needs the BigCommerce customer id, and this customer's token does not tell it. Use"
                " CustomerId(...), or leave strict out."
            )
        renewed = flows.acting.RENEW_HOLD
        before = await async_outlive(acting.enter, acting.leave_for)
        try:
            with flows.acting.note_acting(acting.tokens, company_id):
                async with async_keep(acting.renew, renewed):
                    yield self._proving(acting.prove if strict else acting.check)
        except BaseException as error:
            try:
                await async_outlive(lambda: acting.leave_for(before))
            except StorefrontError as ending:
                error.add_note(flows.acting.explain_failed_ending(right, company_id, ending))
            raise
        await async_outlive(lambda: acting.leave_if_kept(before))

    async def _prepare(self, right: "ActingRight", company_id: int, holder: str, seconds: float) -> "_AsyncActingAs":
        customer_id = await self._customer_id()
        tokens = self._own_tokens()
        key = flows.acting.acting_key(self._settings, tokens.credentials.customer, customer_id)
        return _AsyncActingAs(self, tokens, right, company_id, customer_id, key, holder, seconds, self._deadline)

    def _proving(self, prove: Callable[[str | None], Awaitable[None]]) -> Self:
        raise NotImplementedError

    async def _customer_id(self) -> int | None:
        raise NotImplementedError

    def _deadline(self) -> Deadline:
        raise NotImplementedError

    def _own_tokens(self) -> AsyncTokenSource:
        raise NotImplementedError


class _AsyncActingAs:
    """One customer's acting as one company, by one holder."""

    def __init__(
        self,
        session: AsyncActing,
        tokens: AsyncTokenSource,
        right: "ActingRight",
        company_id: int,
        customer_id: int | None,
        key: str,
        holder: str,
        seconds: float,
        begin: Callable[[], Deadline],
    ) -> None:
        self.session = session
        self.tokens = tokens
        self.right = right
        self.company_id = company_id
        self.customer_id = customer_id
        self.holder = holder
        self.seconds = seconds
        self.begin = begin
        self.key = key
        self.taken = False

    @property
    def can_be_asked(self) -> bool:
        """Whether the API can be asked as which company the customer acts."""
        return self.right is flows.acting.ActingRight.HIERARCHY or self.customer_id is not None

    async def find(self) -> "ActingFor | None":
        """Ask the API as which company the customer acts."""
        return await _find(self.session, self.right, self.customer_id)

    async def prove(self, sent: str | None) -> None:
        """Raise `MasqueradeConflictError` unless the customer acts as this company."""
        if not self.can_be_asked:
            return
        found = await self.find()
        if found is None or found.company_id != self.company_id:
            raise flows.acting.lost(self.company_id, found, sent=sent)

    async def check(self, sent: str | None) -> None:
        """Raise `MasqueradeConflictError` where the company is known to be lost, without asking."""
        if self.taken:
            raise flows.acting.taken(self.company_id, sent=sent)

    async def prove_or_forget(self, sent: str | None) -> None:
        """Like `prove`, and let go of the company when it is lost: what others did is not ours to end."""
        try:
            await self.prove(sent)
        except MasqueradeConflictError:
            await self.forget()
            raise

    async def forget(self) -> None:
        """Let go of the company, and leave the API as it is."""
        await self.tokens.let_go(self.key, self.holder, deadline=self.begin())

    async def hold(self, note: str | None = None) -> bool:
        """Hold the company, and return whether nobody else holds it.

        Raises:
            MasqueradeConflictError: Another company is held.
        """
        give_up_at = monotonic() + flows.acting.CLOSING
        pause = 0.02
        while True:
            held = await self.tokens.hold(
                self.key, self.holder, str(self.company_id), self.seconds, note, deadline=self.begin()
            )
            if held.purpose == str(self.company_id):
                return held.first
            if held.purpose or monotonic() > give_up_at:
                raise flows.acting.conflict(held.purpose or "that is just being ended", self.company_id)
            await async_sleep(pause)  # The last block of the company before is just ending.
            pause = min(pause * 2, 0.5)

    async def renew(self) -> None:
        """Hold the company longer, and note where others hold another one by now, as the store had lost this one."""
        try:
            await self.hold()
        except MasqueradeConflictError:
            self.taken = True

    async def enter(self) -> int | None:
        """Begin to act as the company, and return the id of the company that the customer acted as before."""
        first = await self.hold()
        before: int | None = None
        begun = False
        try:
            found = await self.find()
            before = found.company_id if found else None
            if first:
                await self.hold(str(before or 0))
            if before != self.company_id:
                begun = True
                await _begin(self.session, self.right, self.company_id)
        except BaseException as error:
            # It may have begun without us hearing of it.
            unsure = not isinstance(error, StorefrontError) or (isinstance(error, TransportError) and error.sent)
            try:
                if begun and unsure:
                    await self.leave_for(before)
                else:
                    await self.forget()
            except StorefrontError as ending:
                error.add_note(flows.acting.explain_failed_ending(self.right, self.company_id, ending))
            raise
        return before

    async def leave_if_kept(self, before: int | None) -> None:
        """End a block, if the customer still acts as its company.

        Raises:
            MasqueradeConflictError: Something else changed it, so that the block's calls may have been made as another.
        """
        if self.taken:
            await self.forget()
            await self.check("What was called in this block")
        if self.tokens.shared:
            await self.hold()
        else:
            await self.prove_or_forget("What was called in this block")
        await self.leave_for(before)

    async def leave_for(self, before: int | None) -> None:
        """Let go of the company; if nobody else holds it, end acting and go back to the company before."""
        note = await self.tokens.let_go(self.key, self.holder, flows.acting.CLOSING, deadline=self.begin())
        if note is None:
            return
        if note:
            before = int(note) or None  # What the first of all who shared it found.
        try:
            if before != self.company_id:
                await _end(self.session, self.right, self.company_id)
                if before is not None:
                    await _begin(self.session, self.right, before)
        finally:
            await self.forget()


async def _find(client: AsyncClient, right: "ActingRight", customer_id: int | None) -> "ActingFor | None":
    if right is flows.acting.ActingRight.HIERARCHY:
        company = await client.user_masquerading_company()
        return flows.acting.read_company(right, company.company_id, company.company_name) if company else None
    if customer_id is None:
        return None  # The API can't be asked without; a token without `bc_customer_id` does not tell it.
    account = await client.super_admin_masquerading(customer_id=customer_id)
    return flows.acting.read_company(right, account.id, account.company_name) if account else None


async def _begin(client: AsyncClient, right: "ActingRight", company_id: int) -> None:
    if right is flows.acting.ActingRight.MASQUERADE:
        await client.super_admin_begin_masquerade(company_id=company_id)
    else:
        await client.user_masquerading_company_begin(company_id=company_id)


async def _end(client: AsyncClient, right: "ActingRight", company_id: int) -> None:
    if right is flows.acting.ActingRight.MASQUERADE:
        await client.super_admin_end_masquerade(company_id=company_id)
    else:
        await client.user_masquerading_company_end()
