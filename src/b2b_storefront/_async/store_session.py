"""The typed client of the store's own GraphQL: a guest's, or a customer's who is signed in at the store."""

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Literal, NoReturn, ParamSpec, Self, TypeVar

from b2b_storefront._async.asking import ask_with_token
from b2b_storefront._async.question import AsyncQuestion, AsyncRecalling
from b2b_storefront._async.sender import AsyncSender
from b2b_storefront._errors import CredentialsRefusedError
from b2b_storefront._options import STOREFRONT_OPTIONS, CacheOption, CallOptions
from b2b_storefront._reprs import even_unfinished
from b2b_storefront._secret import SecretText, hide
from b2b_storefront.auth.tasks import AsyncTokenSource
from b2b_storefront.bigcommerce.async_client import AsyncClient
from b2b_storefront.flows.store_access import customer_headers, explain_refusal, sign_in_required, viewer_of
from b2b_storefront.resilience.deadline import Deadline
from b2b_storefront.resilience.retry import RetryPolicy
from b2b_storefront.wire.answer import HTTPResult, Outcome
from b2b_storefront.wire.models import UNSET, UnsetType
from b2b_storefront.wire.operation import Operation
from b2b_storefront.wire.request import PreparedRequest
from b2b_storefront.wire.response import Recorder, Response, conclude_call
from b2b_storefront.wire.variables import encode_variables

if TYPE_CHECKING:
    from b2b_storefront.observe.watching import Watcher

__all__ = ["AsyncStoreSession"]

ResultT = TypeVar("ResultT")
VariablesP = ParamSpec("VariablesP")


class AsyncStoreSession(AsyncClient):
    """The store's own GraphQL, asynchronous; made by `AsyncStorefront.store`, for nothing and without I/O.

    Every operation of `bigcommerce/queries/` is a method. Requests carry the storefront's private token, which is
    obtained and renewed where the storefront has an `access_token`, and the customer access token of whoever is signed
    in. What the store refuses in an answer's own `errors` is returned, each as its type; errors above that are raised.

    Any operation may raise:
        TransportError: No answer came (see its subclasses and `sent`).
        ResponseError: The answer is not a GraphQL result.
        MissingScopeError: The private token lacks a scope.
        StoreSessionOverError: The customer access token has ended.
        OperationError: The store answered with errors; a subclass says which kind.
    """

    __slots__ = ("_customer_access_token", "_options", "_recall", "_recorder", "_sender", "_tokens", "_watcher")

    def __init__(
        self,
        sender: AsyncSender,
        tokens: AsyncTokenSource,
        customer_access_token: SecretText | None = None,
        options: CallOptions = STOREFRONT_OPTIONS,
        recorder: Recorder | None = None,
        watcher: "Watcher | None" = None,
        recall: AsyncRecalling | None = None,
    ) -> None:
        self._sender = sender
        self._tokens = tokens
        self._customer_access_token = customer_access_token
        self._options = options
        self._recorder = recorder
        self._watcher = watcher
        self._recall = recall

    @even_unfinished
    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {'a guest' if self._customer_access_token is None else 'a customer'}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"{type(self).__name__} can't be pickled or copied; make one per process from its storefront.")

    def with_options(
        self,
        *,
        timeout: float | None | UnsetType = UNSET,
        locale: str | None | UnsetType = UNSET,
        headers: Mapping[str, str] | None | UnsetType = UNSET,
        request_id: str | None | UnsetType = UNSET,
        buyer_address: str | None | UnsetType = UNSET,
        retry: RetryPolicy | Literal[False] | None | UnsetType = UNSET,
        cache: CacheOption | UnsetType = UNSET,
    ) -> Self:
        """Return the same session with other options. What is not named stays as it is in this one.

        Args:
            timeout: Seconds for each whole call: waiting for a private token and for a connection, all attempts and
                pauses, the last byte of the answer. None takes the storefront's.
            locale: The language of the store's texts, such as `de` or `fr-CA`.
            headers: Further headers for each call, for a gateway on the way. Those that a session writes itself are
                refused.
            request_id: What the application calls the web request that it serves; sent as `X-Request-Id`.
            buyer_address: The IP address of the buyer's browser, which a server calls for; sent as `X-Forwarded-For`
                and `True-Client-IP`.
            retry: How often a call is attempted; False for once. None takes the storefront's.
            cache: False or `refresh` asks the store whatever a scope has been answered already; `refresh` lets the
                scope remember the new answer. Nothing else keeps the store's answers.

        Raises:
            ConfigurationError: One of them can't work.
        """
        options = self._options.changed(
            timeout=timeout,
            locale=locale,
            headers=headers,
            request_id=request_id,
            buyer_address=buyer_address,
            retry=retry,
            cache=cache,
        )
        return self._derive(options, self._recorder)

    async def with_response(
        self, call: Callable[[Self], Awaitable[ResultT]], *, partial: bool = False
    ) -> Response[ResultT]:
        """Run an operation and return its result with the answer that it came in.

        Args:
            call: What to run, on the session that it is given: `lambda store: store.customer()`. When it runs several
                operations, the answer is the last one's.
            partial: Whether to return data that came with GraphQL errors, with these in `errors`, instead of raising.

        Returns:
            The result, and the answer's errors, extensions, status, headers and time.

        Raises:
            ConfigurationError: The call ran no operation of the session that it was given.
        """
        recorder = Recorder(partial=partial)
        return recorder.response(await call(self._derive(self._options, recorder)))

    async def run(
        self, operation: Operation[VariablesP, ResultT], /, *args: VariablesP.args, **variables: VariablesP.kwargs
    ) -> ResultT:
        """Run an operation and return its result; every method of an operation does this.

        Args:
            operation: The operation, such as `b2b_storefront.bigcommerce.operations.CART`.
            args: Nothing: variables are given by name.
            variables: The operation's variables, by Python's names or by the API's.

        Returns:
            What the operation's method returns.

        Raises:
            ConfigurationError: A variable is missing, unknown, or does not fit its type; nothing was sent.
            CredentialsRequiredError: The operation needs a customer, and nobody is signed in; nothing was sent.
        """
        if operation.holds_secrets:
            variables = hide(variables)  # A password must not get into a traceback's locals.
        customer = self._customer_access_token
        if operation.needs_token and customer is None:
            raise sign_in_required(operation)
        options = self._options
        request = PreparedRequest(
            operation,
            # Not a name of its own: it may hold a password, and a request hides what it holds.
            encode_variables(operation, variables, *args, settings=self._sender.settings),
            # Whoever signs in is nobody yet: an old token must not stand in the way of a new one.
            headers=customer_headers(options.sent_headers, None if operation.gives_token else customer),
        )
        deadline = self._sender.deadline(options.timeout)
        if self._watcher is None:
            return conclude_call(operation, await self._answer(request, deadline), self._recorder)
        with self._watcher.begin(
            operation, request.variable_values, None, request_id=options.request_id, priority=options.priority
        ) as watch:
            request.watch = watch
            outcome = await self._answer(request, deadline)
            if isinstance(outcome, HTTPResult):
                watch.decodes((outcome,))
            return conclude_call(operation, outcome, self._recorder)

    async def _answer(self, request: PreparedRequest, deadline: Deadline) -> Outcome | CredentialsRefusedError:
        recall = self._recall
        if recall is None:
            outcome = await self._ask(request, deadline, self._tokens)
        else:
            viewer = viewer_of(self._customer_access_token)
            question = AsyncQuestion(request, deadline, self._tokens, self._options, self._ask, viewer)
            outcome = await recall.answer(question)
        return explain_refusal(request.operation, outcome)

    async def _ask(self, request: PreparedRequest, deadline: Deadline, tokens: AsyncTokenSource | None) -> Outcome:
        return await ask_with_token(
            tokens or self._tokens,
            lambda token: self._sender.send(request, token, deadline, self._options),
            deadline,
            request.watch,
        )

    def _derive(self, options: CallOptions, recorder: Recorder | None) -> Self:
        """Return the same session with other options, or with another recorder."""
        return type(self)(
            self._sender, self._tokens, self._customer_access_token, options, recorder, self._watcher, self._recall
        )
