# Generated from src/b2b_storefront/_async/session.py by `make codegen`. Edits are lost.

"""A session: one customer's typed client. It gets the token, sends it, and gets another when the API ends it."""

import logging
from collections.abc import Callable, Mapping, Sequence
from time import perf_counter
from typing import TYPE_CHECKING, Any, Literal, NoReturn, ParamSpec, Self, TypeVar

from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import HTTPStatusError
from b2b_storefront._options import STOREFRONT_OPTIONS, CacheOption, CallOptions
from b2b_storefront._reprs import even_unfinished
from b2b_storefront._secret import SecretText, hide
from b2b_storefront._sync.asking import ask_with_token, send_rest_with_token
from b2b_storefront._sync.sender import ProvingSender, Sender
from b2b_storefront._sync.together import Together
from b2b_storefront.auth.credentials.base import credentials_required
from b2b_storefront.auth.threads import TokenSource
from b2b_storefront.auth.token import customer_id_claim
from b2b_storefront.flows.members import TELLING, read_member
from b2b_storefront.resilience.deadline import Deadline
from b2b_storefront.resilience.retry import RetryPolicy
from b2b_storefront.wire.answer import Outcome
from b2b_storefront.wire.models import UNSET, UnsetType
from b2b_storefront.wire.operation import Operation, check_call, check_operation
from b2b_storefront.wire.request import PreparedRequest
from b2b_storefront.wire.response import Recorder, Response, conclude_call
from b2b_storefront.wire.rest import RestResult
from b2b_storefront.wire.rest_calls import BuyerRestRequest
from b2b_storefront.wire.variables import encode_variables
from b2b_storefront.wire.watch import Watch

if TYPE_CHECKING:
    from b2b_storefront._sync.question import Question, Recalling
    from b2b_storefront.observe.watching import Watcher
    from b2b_storefront.wire.collecting import Collector
    from b2b_storefront.wire.questions import Part, PartOutcome

__all__ = ["Session"]

logger = logging.getLogger("b2b_storefront")

ResultT = TypeVar("ResultT")
VariablesP = ParamSpec("VariablesP")


class Session(Together):
    """One customer's client, synchronous; made by `Storefront.session`, for nothing and without I/O.

    Every operation is a method. The first call obtains the storefront token, once however many calls wait for it.
    When the API says that the session is over (code 40101), a new token is obtained and the call is sent again, once.

    Any operation may raise:
        TransportError: No answer came (see its subclasses and `sent`).
        ResponseError: The answer is not a GraphQL result.
        OperationError: The API answered with errors; a subclass says which kind.
    """

    __slots__ = ("_collector", "_options", "_recall", "_recorder", "_sender", "_tokens", "_watcher")

    def __init__(
        self,
        sender: Sender,
        tokens: TokenSource | None,
        options: CallOptions = STOREFRONT_OPTIONS,
        recorder: Recorder | None = None,
        recall: "Recalling | None" = None,
        collector: "Collector | None" = None,
        watcher: "Watcher | None" = None,
    ) -> None:
        self._sender = sender
        self._tokens = tokens
        self._options = options
        self._recorder = recorder
        self._recall = recall
        self._collector = collector
        self._watcher = watcher

    @even_unfinished
    def __repr__(self) -> str:
        who = "a guest" if self._tokens is None else f"customer {self._fingerprint}"
        return f"<{type(self).__name__} of {who}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"{type(self).__name__} can't be pickled or copied; make one per process from its credentials.")

    @property
    def is_guest(self) -> bool:
        """Whether nobody is signed in."""
        return self._tokens is None

    def with_options(
        self,
        *,
        timeout: float | None | UnsetType = UNSET,
        locale: str | None | UnsetType = UNSET,
        headers: Mapping[str, str] | None | UnsetType = UNSET,
        request_id: str | None | UnsetType = UNSET,
        buyer_address: str | None | UnsetType = UNSET,
        priority: Literal["page", "batch"] | None | UnsetType = UNSET,
        retry: RetryPolicy | Literal[False] | None | UnsetType = UNSET,
        cache: CacheOption | UnsetType = UNSET,
    ) -> Self:
        """Return the same customer's session with other options. What is not named stays as it is in this one.

        Args:
            timeout: Seconds for each whole call: waiting for a sign-in, for the budget and for a connection, all
                attempts and pauses, the last byte of the answer. None takes the storefront's.
            locale: The language in which the API words its texts, such as `de` or `fr-CA`.
            headers: Further headers for each call, for a gateway on the way. Those that a session writes itself are
                refused.
            request_id: What the application calls the web request that it serves; sent as `X-Request-Id`.
            buyer_address: The IP address of the buyer's browser, which a server calls for; sent as `X-Forwarded-For`
                and `True-Client-IP`.
            priority: `batch` for what no person waits for: where the store's budget is short, pages go first, and
                batches never take all of it.
            retry: How often a call is attempted; False for once. None takes the storefront's.
            cache: False asks the API whatever is kept, and keeps nothing; `refresh` asks it and keeps what it answers.
                Of a scope, too. True and None use what is kept.

        Raises:
            ConfigurationError: One of them can't work.
        """
        options = self._options.changed(
            timeout=timeout,
            locale=locale,
            headers=headers,
            request_id=request_id,
            buyer_address=buyer_address,
            priority=priority,
            retry=retry,
            cache=cache,
        )
        return self._derive(options=options)

    def with_response(self, call: Callable[[Self], ResultT], *, partial: bool = False) -> Response[ResultT]:
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
        check_call(call, "with_response")
        recorder = Recorder(partial=partial)
        data = call(self._derive(recorder=recorder))
        return recorder.response(data)

    def token(self) -> str:
        """Return the customer's storefront token, obtaining it if need be, for an application that keeps it.

        Give it back with `storefront.session(credentials, token=...)` or `FixedToken`. Whoever has it is the customer:
        never log it.
        """
        return (self._own_tokens().get(deadline=self._deadline())).value.reveal()

    def retry_sign_in(self) -> None:
        """Allow another attempt to obtain a token after the API rejected the credentials.

        A rejection is remembered, so that a wrong password does not become a storm of logins. Call this when something
        has changed, such as the customer's password. That a company was approved is an event, which `storefront.apply`
        takes.
        """
        self._own_tokens().core.forget_failures()

    def run(
        self, operation: Operation[VariablesP, ResultT], /, *args: VariablesP.args, **variables: VariablesP.kwargs
    ) -> ResultT:
        """Run an operation and return its result; every method of an operation does this.

        `run(operations.USERS, company_id=42)`: type checkers know what an operation takes and returns.

        Args:
            operation: The operation, such as `b2b_storefront.client.operations.USERS`.
            args: Nothing: variables are given by name.
            variables: The operation's variables, by Python's names or by the API's.

        Returns:
            What the operation's method returns.

        Raises:
            ConfigurationError: A variable is missing, unknown, or does not fit its type; nothing was sent.
        """
        check_operation(operation)
        if operation.holds_secrets:
            variables = hide(variables)  # A password must not get into a traceback's locals.
        if self._collector is not None:
            return self._collect(self._collector, operation, variables, *args)
        options = self._options
        request = PreparedRequest(
            operation,
            # Not a name of its own: it may hold a password, and a request hides what it holds.
            encode_variables(operation, variables, *args, settings=self._sender.settings),
            headers=options.sent_headers,
        )
        deadline = self._sender.deadline(options.timeout)
        if self._watcher is None:
            result = conclude_call(operation, self._answer(request, deadline), self._recorder)
        else:
            with self._watcher.begin(
                operation,
                request.variable_values,
                self._fingerprint,
                request_id=options.request_id,
                priority=options.priority,
            ) as watch:
                request.watch = watch
                outcome = self._answer(request, deadline)
                watch.decodes((outcome,))
                result = conclude_call(operation, outcome, self._recorder)
        if operation.root in TELLING and self._tokens is not None:
            self._tokens.learn(*read_member(result), deadline)
        return result

    def _answer(self, request: PreparedRequest, deadline: Deadline) -> Outcome:
        recall = self._recall
        if recall is None:
            return self._ask(request, deadline, self._tokens)
        from b2b_storefront._sync.question import Question  # What recalls has loaded it.

        return recall.answer(Question(request, deadline, self._tokens, self._options, self._ask))

    def _run_together(self, parts: "Sequence[Part]", *, partial: bool) -> list[Any]:
        if self._watcher is None:
            return self._answer_together(parts, partial=partial)
        options = self._options
        with self._watcher.begin_together(
            [(part.operation, part.variables) for part in parts],
            self._fingerprint,
            request_id=options.request_id,
            priority=options.priority,
        ) as watch:
            return self._answer_together(parts, watch, partial=partial)

    def _answer_together(self, parts: "Sequence[Part]", watch: Watch | None = None, *, partial: bool) -> list[Any]:
        from b2b_storefront._sync.asking_together import ask_together
        from b2b_storefront.wire.questions import Part, conclude_parts

        recorder, recall, options = self._recorder, self._recall, self._options
        tolerant = partial or (recorder is not None and recorder.partial)
        deadline = self._sender.deadline(options.timeout)

        def ask(parts: "Sequence[Part]", deadline: Deadline, tokens: TokenSource | None) -> "list[PartOutcome | None]":
            def send(request: PreparedRequest) -> Outcome:
                request.watch = watch
                return self._ask(request, deadline, tokens)

            return ask_together(parts, send, headers=options.sent_headers, tolerant=tolerant)

        def ask_again(questions: "Sequence[Question]") -> "list[PartOutcome | None]":
            requests = [question.request for question in questions]
            missing = [Part(request.operation, request.variable_values or {}) for request in requests]
            return ask(missing, questions[0].deadline, questions[0].tokens)

        outcomes: Sequence[PartOutcome | None]
        if recall is None:
            outcomes = ask(parts, deadline, self._tokens)
        else:
            from b2b_storefront._sync.question import Question

            requests = [PreparedRequest(part.operation, part.variables, headers=options.sent_headers) for part in parts]
            for request in requests:
                request.watch = watch
            questions = [Question(request, deadline, self._tokens, options, self._ask) for request in requests]
            outcomes = recall.answer_together(questions, ask_again)
        if watch is not None:
            watch.decodes(outcomes)
        results = conclude_parts(parts, outcomes, recorder, partial=partial)
        for part, result in zip(parts, results, strict=True):
            if part.operation.root in TELLING and self._tokens is not None:
                self._tokens.learn(*read_member(result), deadline)
        return results

    def _collecting(self, collector: "Collector") -> Self:
        return self._derive(collector=collector)

    def _collect(
        self, collector: "Collector", operation: Operation[..., ResultT], variables: Mapping[str, Any], *unnamed: object
    ) -> ResultT:
        if self._tokens is None and operation.needs_token:
            raise credentials_required(operation)
        placeholder: ResultT = collector.add(operation, variables, *unnamed, settings=self._sender.settings)
        return placeholder

    def _ask(self, request: PreparedRequest, deadline: Deadline, tokens: TokenSource | None) -> Outcome:
        """Ask the API, as a customer or as a guest."""
        operation = request.operation
        if operation.gives_token:
            # Without a token: an old one must not stand in the way of a new one.
            return self._send(request, None, deadline)
        if tokens is None:
            if operation.needs_token:
                raise credentials_required(operation)
            return self._send(request, None, deadline)
        return ask_with_token(tokens, lambda token: self._send(request, token, deadline), deadline, request.watch)

    def _send(self, request: PreparedRequest, token: SecretText | None, deadline: Deadline) -> Outcome:
        if not logger.isEnabledFor(logging.DEBUG):
            return self._sender.send(request, token, deadline, self._options)
        started = perf_counter()
        outcome = self._sender.send(request, token, deadline, self._options)
        from b2b_storefront.wire.answer_log import log_answer

        log_answer(request.operation_name, self._fingerprint, outcome, perf_counter() - started)
        return outcome

    def _call_rest(self, request: BuyerRestRequest) -> object:
        if self._collector is not None:
            raise self._collector.refuse_options()
        if self._watcher is None:
            return self._ask_rest(request)
        options = self._options
        with self._watcher.begin_rest(
            request,
            self._fingerprint,
            self._sender.transport.shown_name,
            purpose="call",
            request_id=options.request_id,
            priority=options.priority,
        ) as watch:
            return self._ask_rest(request, watch)

    def _ask_rest(self, request: BuyerRestRequest, watch: Watch | None = None) -> object:
        deadline, recall = self._sender.deadline(self._options.timeout), self._recall

        def ask(deadline: Deadline) -> RestResult | HTTPStatusError:
            return send_rest_with_token(self._sender, self._tokens, request, deadline, self._options, watch)

        outcome = ask(deadline) if recall is None else recall.beside(request.name, deadline, ask)
        if isinstance(outcome, HTTPStatusError):
            raise outcome
        return outcome.data

    def _asking_anew(self) -> Self:
        return self if self._recall is None else self._derive(options=self._options.changed(cache="refresh"))

    def _proving(self, prove: Callable[[str | None], None]) -> Self:
        return self._derive(sender=ProvingSender(self._sender, prove))

    def _derive(
        self,
        *,
        sender: Sender | None = None,
        options: CallOptions | None = None,
        recorder: Recorder | None = None,
        collector: "Collector | None" = None,
    ) -> Self:
        """Return the same customer's session with other parts."""
        if self._collector is not None:
            raise self._collector.refuse_options()
        sender, options, recorder = sender or self._sender, options or self._options, recorder or self._recorder
        return type(self)(sender, self._tokens, options, recorder, self._recall, collector, self._watcher)

    @property
    def _settings(self) -> StoreSettings:
        return self._sender.settings

    @property
    def _fingerprint(self) -> str | None:
        """What logs and observers call the customer; None for a guest."""
        return None if self._tokens is None else self._tokens.fingerprint

    def _customer_id(self) -> int | None:
        return customer_id_claim((self._own_tokens().get(deadline=self._deadline())).value)

    def _deadline(self) -> Deadline:
        """Return the deadline of what begins now, and is no question that a scope bounds by itself."""
        deadline = self._sender.deadline(self._options.timeout)
        return deadline if self._recall is None else self._recall.bound(deadline)

    def _own_tokens(self) -> TokenSource:
        if self._collector is not None:
            raise self._collector.refuse_token()
        if self._tokens is None:
            raise credentials_required()
        return self._tokens
