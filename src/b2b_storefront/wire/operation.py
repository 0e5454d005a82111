"""One compiled operation: its text, what it needs, what it returns, and the forms of it that a request needs."""

import copy
import hashlib
from collections.abc import Callable, Iterable, Mapping
from enum import Flag
from functools import cached_property
from typing import TYPE_CHECKING, Any, Concatenate, Generic, Literal, final

import orjson
from pydantic.alias_generators import to_snake
from typing_extensions import ParamSpec, TypeVar

from b2b_storefront._error_details import bounded_text
from b2b_storefront._errors import ConfigurationError
from b2b_storefront._lazy import import_apart
from b2b_storefront._reprs import even_unfinished
from b2b_storefront._signals import pass_signal_on
from b2b_storefront.wire.hidden_fields import has_hidden_fields
from b2b_storefront.wire.one_step import Reader, make_reader

if TYPE_CHECKING:
    from graphql import DocumentNode, OperationDefinitionNode

__all__ = ["Access", "Operation", "check_call", "check_operation", "common_access", "named_operations"]

VariablesP = ParamSpec("VariablesP", default=...)
ResultT_co = TypeVar("ResultT_co", covariant=True, default=Any)

JSON_TYPES = {"Boolean": bool, "Int": int, "String": str}
"""The Python types of the scalars whose values are JSON values as they are."""

TOKEN_FIELDS = frozenset({"authorization", "login", "loginWithCustomerLoginJwt"})
"""The root fields that give out a customer's token, by the schemas' names: an alias decides nothing."""


class Access(Flag):
    """What a root field needs; `ANONYMOUS` beside another member means that guests may use it too."""

    ANONYMOUS = 1
    B2B = 2
    BC = 4
    EITHER = B2B | BC


def common_access(accesses: Iterable[Access]) -> Access:
    """Return who may ask for several root fields at once: whoever may ask for each."""
    common = Access.EITHER | Access.ANONYMOUS
    for access in accesses:
        # What a guest may ask for by itself, anybody may.
        common &= access if access != Access.ANONYMOUS else Access.EITHER | Access.ANONYMOUS
    return common or Access.EITHER


@final
class Operation(Generic[VariablesP, ResultT_co]):
    """A named GraphQL document of `queries/`, ready to be sent: `session.run(operation, company_id=42)`.

    Type checkers know the variables that it takes and the result that it has.

    Attributes:
        name: The operation's name, sent as `operationName`.
        kind: `query` or `mutation`.
        root: The response key of its one root field; `None` when it has several and results hold all of them.
        access: What the root fields need.
        permissions: The permission codes that the API asks for, as far as they are known.
        variables: The GraphQL type of each variable, such as `Int!`. Where none is named, what is given is sent
            unchecked.
        nullable: Whether null is a result, and not a broken answer.
        package: The name of the package that holds the classes of its input types.
        complexity: An estimate of what the API scores it with; a request may score 4,500. The API's own formula is not
            public. See `b2b_storefront.contract.estimate_complexity`.
        deprecated: What to use instead, where the API's own text says that it is deprecated.
        idempotent: Whether a mutation may be carried out twice: it sets what it is given, and adds nothing. Such a one
            is sent again after a fault, as queries are; other mutations are not.

    Args:
        name: See above.
        kind: See above.
        document: The operation's text, with every fragment that it uses that is not among `fragments`.
        fragments: The texts of fragments that it uses.
        root: See above.
        root_field: The schema's name of the one root field, where the document calls it otherwise.
        root_fields: The schema's names of the root fields, where these are several.
        access: See above.
        permissions: See above.
        variables: See above.
        arguments: The variable that each of Python's names stands for, where that is not the same in snake_case.
        defaults: The variables that take no null and need not be given, because the document has a default or they are
            the storefront's.
        from_storefront: What of the variables is the storefront's own unless it is given: `store_hash`, `channel_id` or
            `channel_text`, by the variable's name or the way to a field of an input, such as `quoteData.storeHash`.
        method: Returns the method of the synchronous client that runs it, which tells type checkers what `run` takes
            and returns. Never called.
        model: Returns the type of its result, without null; the data is returned as it is unless given. Called once.
        nullable: See above.
        package: See above.
        complexity: See above.
        deprecated: See above.
        idempotent: See above.
        secret: Whether its variables hold a password, or may.
    """

    def __init__(
        self,
        name: str,
        kind: Literal["query", "mutation"],
        document: str,
        *,
        fragments: tuple[str, ...] = (),
        root: str | None = None,
        root_field: str | None = None,
        root_fields: tuple[str, ...] | None = None,
        access: Access = Access.EITHER,
        permissions: tuple[str, ...] = (),
        variables: Mapping[str, str] | None = None,
        arguments: Mapping[str, str] | None = None,
        defaults: tuple[str, ...] = (),
        from_storefront: Mapping[str, str] | None = None,
        method: Callable[[], Callable[Concatenate[Any, VariablesP], ResultT_co]] | None = None,
        model: Callable[[], Any] | None = None,
        nullable: bool = False,
        package: str | None = None,
        complexity: int = 0,
        deprecated: str | None = None,
        idempotent: bool | None = None,
        secret: bool = False,
    ) -> None:
        self.name = name
        self.kind: Literal["query", "mutation"] = kind
        self.root = root
        self.access = access
        self.permissions = permissions
        self.variables = variables or {}
        self.nullable = nullable
        self.package = package
        self.complexity = complexity
        self.deprecated = deprecated
        self.idempotent = bool(idempotent)
        self._gives_more = idempotent is False
        self._secret = secret
        self._document = document
        self._fragments = fragments
        self._arguments = arguments or {}
        self._defaults = defaults
        self.from_storefront = tuple((tuple(way.split(".")), value) for way, value in (from_storefront or {}).items())
        self._model = model
        self._root_fields = root_fields or ((root_field or root,) if root is not None else None)
        self._returning: dict[tuple[Any, bool], Operation] = {}

    @even_unfinished
    def __repr__(self) -> str:
        return f"<Operation {self.kind} {self.name}>"

    @property
    def holds_secrets(self) -> bool:
        """Whether its variables hold a password, or may."""
        return self._secret or self.gives_token

    @property
    def needs_token(self) -> bool:
        """Whether a guest's session can't run it."""
        return Access.ANONYMOUS not in self.access

    @property
    def repeatable(self) -> bool:
        """Whether sending it twice does no more than sending it once.

        Queries, mutations that the schema says so of, and what only gives out a token. A sign-in at the store does
        more, as its schema says: it ends another one, and moves a guest's cart.
        """
        return self.kind == "query" or self.idempotent or (self.gives_token and not self._gives_more)

    @property
    def root_field(self) -> str | None:
        """The schema's name of its one root field; `None` when it has several."""
        return self.root_fields[0] if self.root is not None else None

    @cached_property
    def root_fields(self) -> tuple[str, ...]:
        """The schema's names of all of its root fields, in the document's order, those of fragments included."""
        if self._root_fields is not None:
            return self._root_fields
        names: tuple[str, ...] = import_apart(_load_documents).find_root_fields(
            self.document_node, self.definition_node
        )
        return names

    @cached_property
    def gives_token(self) -> bool:
        """Whether its answer holds a storefront token. It is then sent without one, and never shown."""
        return self.kind == "mutation" and not TOKEN_FIELDS.isdisjoint(self.root_fields)

    @cached_property
    def gives_secrets(self) -> bool:
        """Whether its answer may hold what no repr shows, such as an address that signs somebody in.

        Nothing of such an answer is shown where it is not what it should be.
        """
        return self.gives_token or has_hidden_fields(self.model)

    @cached_property
    def model(self) -> Any:
        """The type of its result, without null."""
        return Any if self._model is None else import_apart(self._model)

    @cached_property
    def reader(self) -> Reader | None:
        """What reads an answer's bytes into the type of its result in one step; None where that can't be done.

        Of what gives a token it is None, so that the answer is hidden before anybody looks at it.
        """
        if self._model is None or self.gives_token:
            return None
        try:
            return make_reader(self.root, self.model)
        except Exception as error:  # noqa: BLE001 - somebody's own model that can't be made: told by whoever decodes
            pass_signal_on(error)
            return None

    @cached_property
    def arguments(self) -> dict[str, tuple[str, type | None, str]]:
        """Each variable by its name and by Python's: the variable, its type if its values are JSON values as they are,
        and its GraphQL type."""
        known = {name: (name, JSON_TYPES.get(kind.removesuffix("!")), kind) for name, kind in self.variables.items()}
        spellings = {to_snake(name): entry for name, entry in known.items()}
        return spellings | {python: known[name] for python, name in self._arguments.items()} | known

    @cached_property
    def required(self) -> frozenset[str]:
        """The variables that have to be given."""
        needed = {name for name, kind in self.variables.items() if kind.endswith("!")}
        return frozenset(needed.difference(self._defaults))

    @cached_property
    def document(self) -> str:
        """The document's text, with every fragment that it uses."""
        return "\n\n".join((self._document, *self._fragments))

    @cached_property
    def digest(self) -> bytes:
        """A hash of the document: operations that ask for the same have the same."""
        return hashlib.sha256(self.document.encode()).digest()[:16]

    @cached_property
    def document_node(self) -> "DocumentNode":
        """The parsed document, for transports that print or execute it themselves."""
        document: DocumentNode = import_apart(_load_documents).parse(self.document)
        return document

    @cached_property
    def definition_node(self) -> "OperationDefinitionNode":
        """The operation's own definition in the parsed document: the one of its name, or else the first."""
        definition: OperationDefinitionNode = import_apart(_load_documents).find_definition(
            self.document_node, self.name
        )
        return definition

    @cached_property
    def encoded_head(self) -> bytes:
        """The request body up to the variables' value, so that a call encodes its variables only."""
        return b'{"query":%b,"operationName":%b,"variables":' % (orjson.dumps(self.document), orjson.dumps(self.name))

    def returning(self, model: Any, *, nullable: bool) -> "Operation":
        """Return this operation with another type of result; the same one whenever that is asked for again.

        Packages that were compiled by earlier releases name a result's type with each call.
        """
        twin = self._returning.get((model, nullable))
        if twin is None:
            twin = self._returning[model, nullable] = copy.copy(self)
            twin.__dict__ |= {"model": model, "nullable": nullable, "_model": lambda: model}
            twin.__dict__.pop("reader", None)
        return twin


def check_operation(operation: object) -> None:
    """Refuse what is not an operation, such as the name of one.

    Raises:
        ConfigurationError: It is none; nothing was sent.
    """
    if not isinstance(operation, Operation):
        given = bounded_text(repr(operation)) if isinstance(operation, str) else type(operation).__name__
        raise ConfigurationError(
            f"run() was given {given} and not an operation. Nothing was sent: pass one such as"
            " b2b_storefront.client.operations.USERS, or call the operation's method."
        )


def check_call(call: object, method: str) -> None:
    """Refuse what is not a function of a session, such as a call that was made already.

    Args:
        call: What was given.
        method: What it was given to.

    Raises:
        ConfigurationError: It can't be called; nothing was sent.
    """
    if not callable(call):
        raise ConfigurationError(
            f"{method}() was given a {type(call).__name__} and not a function of a session. Nothing was sent: pass one"
            " such as lambda session: session.current_user()."
        )


def named_operations(names: Mapping[str, object]) -> dict[str, Operation]:
    """Return the operations among a module's names, by the operations' own names, sorted."""
    found = {value.name: value for value in names.values() if isinstance(value, Operation)}
    return dict(sorted(found.items()))


def _load_documents() -> Any:
    from b2b_storefront.wire import documents

    return documents
