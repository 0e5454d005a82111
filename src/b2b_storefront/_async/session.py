"""A session: one customer's typed client. It gets the token, sends it, and gets another when the API ends it."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from time import perf_counter
from typing import Any, NoReturn, Self, TypeVar

from b2b_storefront._async.flows import AsyncFlows
from b2b_storefront._async.sender import AsyncSender
from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import HTTPStatusError, StorefrontError
from b2b_storefront._secret import SecretText
from b2b_storefront.auth.tasks import AsyncTokens
from b2b_storefront.auth.token import customer_id_claim
from b2b_storefront.flows import acting as acting
from b2b_storefront.flows.acting import Acting, ActingFor, Steps, StepsResultT
from b2b_storefront.flows.call import (
    anonymous_error,
    check_timeout,
    customer_name,
    log_request,
    logger,
    only_one,
    result_of,
    tokens_for,
)
from b2b_storefront.wire.operation import Operation
from b2b_storefront.wire.outcome import null_root
from b2b_storefront.wire.request import PreparedRequest
from b2b_storefront.wire.response import Recorder, Response
from b2b_storefront.wire.session_over import Outcome, is_session_over
from b2b_storefront.wire.variables import wire_variables

__all__ = ["AsyncSession"]

ResultT = TypeVar("ResultT")


class AsyncSession(AsyncFlows):
    """One customer's client, asynchronous; made by `AsyncStorefront.session`, for nothing and without I/O.

    Every operation is a method. The first call obtains the storefront token, once however many calls wait for it.
    When the API says that the session is over (code 40101), a new token is obtained and the call is sent again, once.

    Any operation may raise:
        TransportError: No answer came (see its subclasses and `sent`).
        ResponseError: The answer is no GraphQL result.
        OperationError: The API answered with errors; a subclass says which kind.
    """

    __slots__ = ("_recorder", "_sender", "_timeout", "_tokens")

    def __init__(
        self,
        sender: AsyncSender,
        tokens: AsyncTokens | None,
        timeout: float | None = None,
        recorder: Recorder | None = None,
    ) -> None:
        self._sender = sender
        self._tokens = tokens
        self._timeout = timeout
        self._recorder = recorder

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {customer_name(self._tokens)}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"{type(self).__name__} can't be pickled or copied; make one per process from its credentials.")

    def with_options(self, *, timeout: float | None = None) -> Self:
        """Return the same customer's session with other options.

        Args:
            timeout: Seconds for a whole request; None takes the storefront's.

        Raises:
            ConfigurationError: The timeout is no positive number.
        """
        check_timeout(timeout)
        return type(self)(self._sender, self._tokens, timeout, self._recorder)

    async def with_response(
        self, call: Callable[[Self], Awaitable[ResultT]], *, partial: bool = False
    ) -> Response[ResultT]:
        """Run an operation and return its result with the answer that it came in.

        Args:
            call: What to run, on the session that it is given: `lambda session: session.current_user()`. When it runs
                several operations, the answer is the last one's.
            partial: Whether to return data that came with GraphQL errors, with these in `errors`, instead of raising.
                Where the operation's root is null, or does not fit its type, and where the customer has to sign in,
                the error is raised nevertheless.

        Returns:
            The result, and the answer's errors, extensions, status, headers and time.

        Raises:
            ConfigurationError: The call ran no operation of the session that it was given.
        """
        recorder = Recorder(partial=partial)
        data = await call(type(self)(self._sender, self._tokens, self._timeout, recorder))
        return recorder.response(data)

    @asynccontextmanager
    async def masquerade(self, company_id: int) -> AsyncIterator[Self]:
        """Let a super admin act as a company; ended whatever happens inside.

        What the super admin acted as before is taken up again. The API keeps the state per customer, not per session:
        other sessions of this super admin act as the company too, in other processes as well, and when this process
        dies before the end, it stays until somebody calls `end_masquerade`.

        Args:
            company_id: The B2B id of a company that is assigned to the super admin.

        Returns:
            A context manager that gives this session.

        Raises:
            MasqueradeConflictError: The customer acts as a company already, in a block that has not ended.
            PermissionDeniedError: The customer is no super admin, or the company is not assigned.
            CompanyInactiveError: The company account was deactivated.
        """
        async with self._acting(Acting.MASQUERADE, company_id):
            yield self

    @asynccontextmanager
    async def act_in(self, company_id: int) -> AsyncIterator[Self]:
        """Let a company user act in another company of the account hierarchy; ended whatever happens inside.

        The customer keeps the own role. State is kept as with `masquerade`.

        Args:
            company_id: The B2B id of a company among `company_subsidiaries`.

        Returns:
            A context manager that gives this session.

        Raises:
            MasqueradeConflictError: The customer acts in a company already, in a block that has not ended.
            PermissionDeniedError: The role lacks `get_company_subsidiaries`, or the company is out of reach.
        """
        async with self._acting(Acting.HIERARCHY, company_id):
            yield self

    async def masquerading(self, *, customer_id: int | None = None) -> ActingFor | None:
        """Ask the API which company the customer acts as, by masquerade or in the account hierarchy.

        Args:
            customer_id: The super admin's BigCommerce customer id. Only needed when the storefront token does not
                tell it.

        Returns:
            The company; None when the customer acts as itself.
        """
        return await self._carry_out(acting.read(customer_id or await self._customer_id()))

    async def end_masquerade(self, *, customer_id: int | None = None) -> ActingFor | None:
        """End whatever company the customer acts as, for instance after a crash.

        Args:
            customer_id: The super admin's BigCommerce customer id. Only needed when the storefront token does not
                tell it.

        Returns:
            The company that was ended; None when there was none.
        """
        return await self._carry_out(acting.end(customer_id or await self._customer_id()))

    async def token(self) -> str:
        """Return the customer's storefront token, obtaining it if need be, for an application that keeps it.

        Give it back with `storefront.session(credentials, token=...)` or `FixedToken`. Whoever has it is the customer:
        never log it.
        """
        return str((await self._own_tokens().get()).value)

    def retry_sign_in(self) -> None:
        """Allow another attempt to obtain a token after the API rejected the credentials.

        A rejection is remembered, so that a wrong password does not become a storm of logins. Call this when something
        has changed: the company was approved, the customer's password was reset.
        """
        self._own_tokens().core.forget_failures()

    async def execute(self, operation: Operation, variables: dict[str, Any], model: type[ResultT]) -> ResultT:
        """Run an operation whose root is never null and return it as `model`."""
        result = await self.execute_nullable(operation, variables, model)
        if result is None:
            raise null_root(operation)
        return result

    async def execute_nullable(
        self, operation: Operation, variables: dict[str, Any], model: type[ResultT]
    ) -> ResultT | None:
        """Run an operation and return its root as `model`, or None where the API answers null."""
        request = PreparedRequest(operation, wire_variables(operation, variables))
        tokens = tokens_for(operation, self._tokens)
        if tokens is None:
            outcome = await self._send(request, None)
        else:
            token = tokens.core.fresh() or await tokens.get()
            outcome = await self._send(request, token.value)
            if is_session_over(outcome):
                token = await tokens.get(refused=token)
                outcome = await self._send(request, token.value)  # once: a server that refuses every token ends here
        return result_of(operation, outcome, model, self._recorder)

    async def _send(self, request: PreparedRequest, token: SecretText | None) -> Outcome:
        started = perf_counter()
        outcome: Outcome
        try:
            outcome = await self._sender.send(request, token, self._timeout)
        except HTTPStatusError as error:
            outcome = error
        if logger.isEnabledFor(logging.DEBUG):
            log_request(request, self._tokens, outcome, perf_counter() - started)
        return outcome

    @asynccontextmanager
    async def _acting(self, kind: Acting, company_id: int) -> AsyncIterator[None]:
        with only_one(self._own_tokens(), company_id):
            customer_id = await self._customer_id()
            before = await self._enter(kind, company_id, customer_id)
            try:
                yield
            except BaseException as error:
                try:
                    await self._leave(kind, company_id, before)
                except StorefrontError as ending:
                    error.add_note(acting.note(kind, company_id, ending))
                raise
            await self._leave(kind, company_id, before)

    async def _enter(self, kind: Acting, company_id: int, customer_id: int | None) -> int | None:
        # In a task of its own: a caller that is cancelled while it begins must still undo what has begun.
        entering = asyncio.ensure_future(self._carry_out(acting.enter(kind, company_id, customer_id)))
        try:
            return await asyncio.shield(entering)
        except asyncio.CancelledError:
            with contextlib.suppress(StorefrontError):
                await self._leave(kind, company_id, await _finished(entering))
            raise

    async def _leave(self, kind: Acting, company_id: int, before: int | None) -> None:
        # In a task of its own: cancelling the caller must not leave the customer acting as the company.
        leaving = asyncio.ensure_future(self._carry_out(acting.leave(kind, company_id, before)))
        try:
            await asyncio.shield(leaving)
        except asyncio.CancelledError:
            await _finished(leaving)
            raise

    @property
    def _settings(self) -> StoreSettings:
        return self._sender.settings

    async def _carry_out(self, steps: Steps[StepsResultT]) -> StepsResultT:
        try:
            step = next(steps)
            while True:
                try:
                    outcome = await getattr(self, step.method)(**step.arguments)
                except StorefrontError as error:
                    step = steps.throw(error)
                else:
                    step = steps.send(outcome)
        except StopIteration as finished:
            value: StepsResultT = finished.value
            return value

    async def _customer_id(self) -> int | None:
        return customer_id_claim((await self._own_tokens().get()).value)

    def _own_tokens(self) -> AsyncTokens:
        if self._tokens is None:
            raise anonymous_error()
        return self._tokens


async def _finished(task: asyncio.Future[ResultT]) -> ResultT:
    """Wait for a task to the end, however often the caller is cancelled meanwhile, and return its result."""
    while not task.done():
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.wait([task])
    return task.result()
