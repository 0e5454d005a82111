"""GraphQL documents, measured, parsed and validated once per text."""

import re
from collections import Counter, OrderedDict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
    parse,
    validate,
)

from b2b_storefront.sandbox._schema import executable_schema

__all__ = ["DocumentCache", "PreparedDocument", "prepare_document"]

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
    """A document, what is wrong with it, and the root fields of each operation by name (None without one)."""

    document: DocumentNode | None
    errors: list[Mapping[str, Any]]
    root_fields: dict[str | None, tuple[str, ...]] = field(default_factory=dict)

    def operation_name(self, asked: str | None) -> str | None:
        """Return the name of the operation that a request means, None if it has none or cannot be told."""
        return next(iter(self.root_fields)) if asked is None and len(self.root_fields) == 1 else asked


class DocumentCache:
    """Prepared documents by text, bounded by number and by size: a parsed document takes far more than its text.

    Args:
        most_characters: how long the kept texts may be together.
        longest: longer texts are not kept.
        most_documents: how many are kept.
    """

    def __init__(self, most_characters: int = 512 * 1024, longest: int = 16 * 1024, most_documents: int = 512) -> None:
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
        prepared = prepare_document(text)
        if len(text) <= self._longest:
            self._documents[text] = prepared
            self.characters += len(text)
            while self.characters > self._most_characters or len(self._documents) > self._most_documents:
                oldest, _ = self._documents.popitem(last=False)
                self.characters -= len(oldest)
        return prepared


def prepare_document(text: str) -> PreparedDocument:
    """Parse and validate a document; errors are returned, not raised."""
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
    errors: list[Mapping[str, Any]] = [
        error.formatted for error in validate(executable_schema(), document, max_errors=_MOST_ERRORS)
    ]
    fragments = {node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)}
    root_fields: dict[str | None, tuple[str, ...]] = {}
    for node in document.definitions:
        if isinstance(node, OperationDefinitionNode):
            names = () if errors else tuple(_list_root_fields(node.selection_set, fragments, set()))
            if len(names) > _MOST_ROOTS:
                return _refuse(f"The operation has more than {_MOST_ROOTS} root fields. Send several requests.")
            root_fields[node.name.value if node.name else None] = names
    return PreparedDocument(document, errors, root_fields)


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
