"""A session: one customer's typed client. It gets the token, sends it, and gets another when the API ends it."""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from time import perf_counter
from typing import Any, NoReturn, Self, TypeVar

from graphql import ExecutionResult

from b2b_storefront._errors import CredentialsRequiredError, HTTPStatusError, StorefrontError
from b2b_storefront._model import plain_variables
from b2b_storefront._operation import Access, Operation
from b2b_storefront._outcome import error_of, null_root, typed
from b2b_storefront._secret import SecretText
from b2b_storefront.auth._async_driver import AsyncTokens
from b2b_storefront.auth._flow import GetToken, Outcome, call_flow
from b2b_storefront.auth._sync_driver import SyncTokens
from b2b_storefront.client.async_client import AsyncClient
from b2b_storefront.client.client import Client
from b2b_storefront.transport import AsyncSender, PreparedRequest, Sender

__all__ = ["AsyncSession", "Session"]

ResultT = TypeVar("ResultT")

logger = logging.getLogger("b2b_storefront")


class AsyncSession(AsyncClient):
    """One customer's client, asynchronous; made by `AsyncStorefront.session`, for nothing and without I/O.

    Every operation is a method. The first call obtains the storefront token, once however many calls wait for it.
    When the API says that the session is over (code 40101), a new token is obtained and the call is sent again, once.

    Any operation may raise:
        TransportError: No answer came (see its subclasses and `sent`).
        ResponseError: The answer is no GraphQL result.
        OperationError: The API answered with errors; a subclass says which kind.
    """

    __slots__ = ("_customer", "_sender", "_timeout", "_tokens")

    def __init__(
        self, sender: AsyncSender, tokens: AsyncTokens | None, customer: str, timeout: float | None = None
    ) -> None:
        self._sender = sender
        self._tokens = tokens
        self._customer = customer
        self._timeout = timeout

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._customer}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"{type(self).__name__} can't be pickled or copied; make one per process from its credentials.")

    def with_options(self, *, timeout: float | None = None) -> Self:
        """Return the same customer's session with other options.

        Args:
            timeout: Seconds for a whole request; None takes the storefront's.
        """
        return type(self)(self._sender, self._tokens, self._customer, timeout)

    @asynccontextmanager
    async def masquerade(self, company_id: int) -> AsyncIterator[Self]:
        """Let a super admin act as a company; ended whatever happens inside, cancellation included.

        The API keeps the state per customer, not per session: other sessions of this super admin act as the company
        too, and when this process dies before the end, it stays until `super_admin_end_masquerade` is called.

        Args:
            company_id: The B2B id of a company that is assigned to the super admin.

        Returns:
            A context manager that gives this session.

        Raises:
            PermissionDeniedError: The customer is no super admin, or the company is not assigned.
            CompanyInactiveError: The company account was deactivated.
        """
        await self.super_admin_begin_masquerade(company_id=company_id)
        try:
            yield self
        except BaseException as error:
            try:
                await self._end_masquerade(company_id)
            except StorefrontError as ending:
                error.add_note(_still_masquerading(company_id, ending))
            raise
        else:
            await self._end_masquerade(company_id)

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
        request = PreparedRequest(operation, plain_variables(variables))
        tokens = _tokens_for(operation, self._tokens)
        if tokens is None:
            outcome = await self._send(request, None)
        else:
            flow = call_flow()
            step = next(flow)
            try:
                while True:
                    if isinstance(step, GetToken):
                        step = flow.send(await tokens.get(step.refused))
                    else:
                        step = flow.send(await self._send(request, step.token.value))
            except StopIteration as finished:
                outcome = finished.value
        return _result(operation, outcome, model)

    async def _send(self, request: PreparedRequest, token: SecretText | None) -> Outcome:
        started = perf_counter()
        outcome: Outcome
        try:
            outcome = await self._sender.send(request, token, self._timeout)
        except HTTPStatusError as error:
            outcome = error
        _log(request, self._customer, outcome, started)
        return outcome

    async def _end_masquerade(self, company_id: int) -> None:
        # In a task of its own: cancelling the caller must not leave the super admin masquerading.
        ending = asyncio.ensure_future(self.super_admin_end_masquerade(company_id=company_id))
        try:
            await asyncio.shield(ending)
        except asyncio.CancelledError:
            await ending
            raise


class Session(Client):
    """One customer's client, synchronous and safe to share between threads; made by `Storefront.session`.

    Every operation is a method. The first call obtains the storefront token, once however many threads wait for it.
    When the API says that the session is over (code 40101), a new token is obtained and the call is sent again, once.

    Any operation may raise:
        TransportError: No answer came (see its subclasses and `sent`).
        ResponseError: The answer is no GraphQL result.
        OperationError: The API answered with errors; a subclass says which kind.
    """

    __slots__ = ("_customer", "_sender", "_timeout", "_tokens")

    def __init__(self, sender: Sender, tokens: SyncTokens | None, customer: str, timeout: float | None = None) -> None:
        self._sender = sender
        self._tokens = tokens
        self._customer = customer
        self._timeout = timeout

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._customer}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"{type(self).__name__} can't be pickled or copied; make one per process from its credentials.")

    def with_options(self, *, timeout: float | None = None) -> Self:
        """Return the same customer's session with other options.

        Args:
            timeout: Seconds for a whole request; None takes the storefront's.
        """
        return type(self)(self._sender, self._tokens, self._customer, timeout)

    @contextmanager
    def masquerade(self, company_id: int) -> Iterator[Self]:
        """Let a super admin act as a company; ended whatever happens inside.

        The API keeps the state per customer, not per session: other sessions of this super admin act as the company
        too, and when this process dies before the end, it stays until `super_admin_end_masquerade` is called.

        Args:
            company_id: The B2B id of a company that is assigned to the super admin.

        Returns:
            A context manager that gives this session.

        Raises:
            PermissionDeniedError: The customer is no super admin, or the company is not assigned.
            CompanyInactiveError: The company account was deactivated.
        """
        self.super_admin_begin_masquerade(company_id=company_id)
        try:
            yield self
        except BaseException as error:
            try:
                self.super_admin_end_masquerade(company_id=company_id)
            except StorefrontError as ending:
                error.add_note(_still_masquerading(company_id, ending))
            raise
        else:
            self.super_admin_end_masquerade(company_id=company_id)

    def execute(self, operation: Operation, variables: dict[str, Any], model: type[ResultT]) -> ResultT:
        """Run an operation whose root is never null and return it as `model`."""
        result = self.execute_nullable(operation, variables, model)
        if result is None:
            raise null_root(operation)
        return result

    def execute_nullable(self, operation: Operation, variables: dict[str, Any], model: type[ResultT]) -> ResultT | None:
        """Run an operation and return its root as `model`, or None where the API answers null."""
        request = PreparedRequest(operation, plain_variables(variables))
        tokens = _tokens_for(operation, self._tokens)
        if tokens is None:
            outcome = self._send(request, None)
        else:
            flow = call_flow()
            step = next(flow)
            try:
                while True:
                    if isinstance(step, GetToken):
                        step = flow.send(tokens.get(step.refused))
                    else:
                        step = flow.send(self._send(request, step.token.value))
            except StopIteration as finished:
                outcome = finished.value
        return _result(operation, outcome, model)

    def _send(self, request: PreparedRequest, token: SecretText | None) -> Outcome:
        started = perf_counter()
        outcome: Outcome
        try:
            outcome = self._sender.send(request, token, self._timeout)
        except HTTPStatusError as error:
            outcome = error
        _log(request, self._customer, outcome, started)
        return outcome


TokensT = TypeVar("TokensT", AsyncTokens, SyncTokens)


def _tokens_for(operation: Operation, tokens: TokensT | None) -> TokensT | None:
    if operation.gives_token:
        return None  # An old token must not stand in the way of a new one.
    if tokens is None and operation.needs_token:
        who = {
            Access.B2B: "of a company user or a super admin",
            Access.BC: "of a customer without a company",
        }.get(operation.access, "of any customer")
        raise CredentialsRequiredError(
            f"{operation.name} needs a signed-in customer, and this session is anonymous. Use"
            f" storefront.session(EmailPassword(email, password)) with the credentials {who}.",
            operation_name=operation.name,
        )
    return tokens


def _result(operation: Operation, outcome: Outcome, model: type[ResultT]) -> ResultT | None:
    if not isinstance(outcome, ExecutionResult):
        raise outcome
    error = error_of(operation, outcome)
    if error is not None:
        raise error
    return typed(operation, outcome, model)


def _log(request: PreparedRequest, customer: str, outcome: Outcome, started: float) -> None:
    if logger.isEnabledFor(logging.DEBUG):
        status = getattr(outcome, "status", None)
        milliseconds = (perf_counter() - started) * 1000
        logger.debug("%s for %s: HTTP %s, %.0f ms", request.operation_name, customer, status, milliseconds)


def _still_masquerading(company_id: int, error: StorefrontError) -> str:
    return (
        f"Ending the masquerade as company {company_id} failed too ({type(error).__name__}), so the API may keep it up:"
        f" call super_admin_end_masquerade(company_id={company_id})."
    )
