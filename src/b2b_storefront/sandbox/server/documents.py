"""GraphQL documents, measured, parsed and validated once per text."""

import re
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    GraphQLSchema,
    InlineFragmentNode,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
    parse,
    validate,
)

from b2b_storefront.sandbox.server.complexity import Score, score_operations

__all__ = ["DocumentCache", "PreparedDocument", "prepare_document"]

Explain = Callable[[Iterable[GraphQLError]], list[Mapping[str, Any]]]

_LONGEST = 128 * 1024
_DEEPEST = 64
_MOST_TOKENS = 8_000
_MOST_ERRORS = 20
_MOST_ROOTS = 100
_MOST_FRAGMENTS = 200
_MOST_PAIRS = 90_000
"""The validation compares every two fields of one response name: this many comparisons take about half a second."""

_BRACKETS = re.compile(r'"""(?:\\"""|(?!""").)*+(?:""")?+|"(?:\\.|[^"\\\n])*+"?+|#[^\n]*+|[{\[(]|[}\])]', re.DOTALL)


@dataclass(frozen=True, slots=True)
class PreparedDocument:
    """A document, and what is wrong with it. Operations are known by name, None without one.

    Attributes:
        root_fields: the names of each operation's root fields.
        scores: what each operation's complexity depends on.
        mutations: which operations are mutations.
    """

    document: DocumentNode | None
    errors: list[Mapping[str, Any]]
    root_fields: dict[str | None, tuple[str, ...]] = field(default_factory=dict)
    scores: dict[str | None, Score] = field(default_factory=dict)
    mutations: frozenset[str | None] = frozenset()

    def operation_name(self, asked: str | None) -> str | None:
        """Return the name of the operation that a request means, None if it has none or cannot be told."""
        return next(iter(self.root_fields)) if asked is None and len(self.root_fields) == 1 else asked


class DocumentCache:
    """Prepared documents by text, bounded by number and by size: a parsed document takes far more than its text.

    Args:
        schema: what they are validated against.
        explain: returns errors of the validation as they are answered.
        most_characters: how long the kept texts may be together.
        longest: longer texts are not kept.
        most_documents: how many are kept.
    """

    def __init__(
        self,
        schema: GraphQLSchema,
        explain: Explain | None = None,
        *,
        most_characters: int = 512 * 1024,
        longest: int = 16 * 1024,
        most_documents: int = 512,
    ) -> None:
        self._schema = schema
        self._explain = explain
        self._most_characters = most_characters
        self._longest = longest
        self._most_documents = most_documents
        self._documents: OrderedDict[str, PreparedDocument] = OrderedDict()
        self.characters = 0

    def __len__(self) -> int:
        """Return how many documents are kept."""
        return len(self._documents)

    def prepare(self, text: str) -> PreparedDocument:
        """Return a document that is prepared already, or prepare it."""
        found = self._documents.get(text)
        if found is not None:
            self._documents.move_to_end(text)
            return found
        prepared = prepare_document(self._schema, text, self._explain)
        if len(text) <= self._longest:
            self._documents[text] = prepared
            self.characters += len(text)
            while self.characters > self._most_characters or len(self._documents) > self._most_documents:
                oldest, _ = self._documents.popitem(last=False)
                self.characters -= len(oldest)
        return prepared


def prepare_document(schema: GraphQLSchema, text: str, explain: Explain | None = None) -> PreparedDocument:
    """Parse and validate a document; errors are returned, not raised, as `explain` says them."""
    if len(text) > _LONGEST:
        return _refuse(f"The document is longer than {_LONGEST} characters. Send values as variables.")
    if _measure_depth(text) > _DEEPEST:
        return _refuse(f"The document is nested deeper than {_DEEPEST} levels.")
    try:
        document = parse(text, max_tokens=_MOST_TOKENS)
    except GraphQLError as error:
        return PreparedDocument(None, [error.formatted])
    problem = _find_excess(document)
    if problem is not None:
        return _refuse(problem)
    found = validate(schema, document, max_errors=_MOST_ERRORS)
    errors: list[Mapping[str, Any]] = [error.formatted for error in found] if explain is None else explain(found)
    fragments = {node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)}
    root_fields: dict[str | None, tuple[str, ...]] = {}
    for node in document.definitions:
        if isinstance(node, OperationDefinitionNode):
            names = () if errors else tuple(_list_root_fields(node.selection_set, fragments, set()))
            if len(names) > _MOST_ROOTS:
                return _refuse(f"The operation has more than {_MOST_ROOTS} root fields. Send several requests.")
            root_fields[node.name.value if node.name else None] = names
    scores = {} if errors else score_operations(schema, document)
    mutations = frozenset(
        node.name.value if node.name else None
        for node in document.definitions
        if isinstance(node, OperationDefinitionNode) and node.operation is OperationType.MUTATION
    )
    return PreparedDocument(document, errors, root_fields, scores, mutations)


def _refuse(message: str) -> PreparedDocument:
    return PreparedDocument(None, [{"message": message}])


def _measure_depth(text: str) -> int:
    """Return how deep brackets nest, outside of strings and comments: the parser takes a stack frame for each."""
    depth = deepest = 0
    for match in _BRACKETS.finditer(text):
        if match[0] in "{[(":
            depth += 1
            deepest = max(deepest, depth)
        elif match[0] in "}])":
            depth -= 1
    return deepest


def _find_excess(document: DocumentNode) -> str | None:
    """Return what would make the validation take too long, or None."""
    names: Counter[str] = Counter()
    fragments = 0
    for definition in document.definitions:
        if isinstance(definition, FragmentDefinitionNode):
            fragments += 1
        selection_set = getattr(definition, "selection_set", None)
        if selection_set is not None:
            names.update(_list_response_names(selection_set))
    if fragments > _MOST_FRAGMENTS:
        return f"The document has more than {_MOST_FRAGMENTS} fragments."
    if sum(count * count for count in names.values()) > _MOST_PAIRS:
        return "The document asks for the same field too often. Use fragments, or send several requests."
    return None


def _list_response_names(selection_set: SelectionSetNode) -> Iterator[str]:
    waiting = [selection_set]
    while waiting:
        for node in waiting.pop().selections:
            if isinstance(node, FieldNode):
                yield (node.alias or node.name).value
            inner = getattr(node, "selection_set", None)
            if inner is not None:
                waiting.append(inner)


def _list_root_fields(
    selections: SelectionSetNode, fragments: Mapping[str, FragmentDefinitionNode], seen: set[str]
) -> Iterator[str]:
    for node in selections.selections:
        if isinstance(node, FieldNode):
            yield node.name.value
        elif isinstance(node, FragmentSpreadNode):
            # Once each, as when it is executed: fragments that spread others twice would double with every level.
            if node.name.value not in seen:
                seen.add(node.name.value)
                yield from _list_root_fields(fragments[node.name.value].selection_set, fragments, seen)
        elif isinstance(node, InlineFragmentNode):
            yield from _list_root_fields(node.selection_set, fragments, seen)
