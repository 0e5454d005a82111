"""Checks operations against a schema: what is invalid or deprecated, or asks for too much at once."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, cast

from graphql import (
    ArgumentNode,
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    Node,
    NoDeprecatedCustomRule,
    NoUnusedFragmentsRule,
    ParallelVisitor,
    TypeInfo,
    TypeInfoVisitor,
    ValidationContext,
    ValidationRule,
    specified_rules,
    validate_schema,
    visit,
)

from b2b_storefront.contract._errors import SchemaError
from b2b_storefront.contract.complexity import Weights, estimate_complexity
from b2b_storefront.contract.descriptions import deprecation
from b2b_storefront.contract.operations import ContractOperation, find_used

__all__ = ["SCORE_LIMIT", "Finding", "Kind", "check", "score_of"]

SCORE_LIMIT = 4_500
"""The highest score that the API allows for a request."""

SCORE_HEADER = "x-bc-graphql-complexity"
"""BigCommerce's reference names it for its GraphQL APIs. The B2B API has not been seen to send it."""

Kind = Literal[
    "anonymous",
    "complexity",
    "deprecated",
    "invalid",
    "missing-argument",
    "unknown-argument",
    "unknown-field",
    "unknown-fragment",
    "unknown-type",
    "unused-fragment",
    "unused-variable",
    "wrong-selection",
    "wrong-value",
    "wrong-variable",
]
"""What can be wrong with an operation."""

KINDS: dict[str, Kind] = {
    "FieldsOnCorrectTypeRule": "unknown-field",
    "KnownArgumentNamesRule": "unknown-argument",
    "KnownFragmentNamesRule": "unknown-fragment",
    "KnownTypeNamesRule": "unknown-type",
    "NoDeprecatedCustomRule": "deprecated",
    "NoUndefinedVariablesRule": "wrong-variable",
    "NoUnusedVariablesRule": "unused-variable",
    "ProvidedRequiredArgumentsRule": "missing-argument",
    "ScalarLeafsRule": "wrong-selection",
    "UniqueVariableNamesRule": "wrong-variable",
    "ValuesOfCorrectTypeRule": "wrong-value",
    "VariablesAreInputTypesRule": "wrong-variable",
    "VariablesInAllowedPositionRule": "wrong-variable",
    "_DescribedAsDeprecated": "deprecated",
}
"""The kind of finding that each rule reports. The other rules report `invalid`."""

WARNINGS: frozenset[Kind] = frozenset({"anonymous", "deprecated"})
"""The kinds that the API accepts."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong with an operation.

    Attributes:
        operation: The operation's name; the fragment's, for an unused fragment. For a fragment that several operations
            use, the first of them.
        path: Its file.
        line: Its line in the file, from 1.
        column: Its column in the line, from 1.
        kind: What kind of fault it is.
        message: What is wrong, as a sentence.
        level: `error` where the API refuses the operation, or `warning`.
    """

    operation: str
    path: str
    line: int
    column: int
    kind: Kind
    message: str
    level: Literal["error", "warning"]


def check(
    schema: GraphQLSchema,
    operations: Iterable[ContractOperation],
    *,
    fragments: Iterable[FragmentDefinitionNode] = (),
    weights: Weights | None = None,
    limit: int = SCORE_LIMIT,
) -> list[Finding]:
    """Check operations against a schema.

    Args:
        schema: The schema.
        operations: The operations, from `load_operations`.
        fragments: All fragments that the operations may use, from `load_fragments`, to find those that no operation
            uses, and what is wrong with these.
        weights: How to estimate the score. Default: `Weights()`. The API's own formula is not public.
        limit: The highest score that an operation may have.

    Returns:
        The findings, by file and place.

    Raises:
        SchemaError: The schema is not valid; for instance, it has no query type.
    """
    if problems := validate_schema(schema):
        raise SchemaError(f"the schema is not valid: {problems[0].message}")
    found: dict[tuple[str, int, int, str], Finding] = {}
    used: set[str] = set()
    for operation in operations:
        used |= {node.name.value for node in operation.document.definitions if isinstance(node, FragmentDefinitionNode)}
        for finding in _check_operation(schema, operation, weights or Weights(), limit):
            # A fault in a shared fragment is found once for each operation that uses it.
            found.setdefault((finding.path, finding.line, finding.column, finding.message), finding)
    known = {fragment.name.value: fragment for fragment in fragments}
    for name, fragment in known.items():
        if name not in used:
            for finding in _check_unused(schema, fragment, known):
                found.setdefault((finding.path, finding.line, finding.column, finding.message), finding)
    return sorted(found.values(), key=lambda finding: (finding.path, finding.line, finding.column, finding.kind))


def score_of(headers: Mapping[str, str]) -> int | None:
    """Return the score that the API says it counted for a request; None where the answer does not say.

    Args:
        headers: The answer's headers, whose names may be in any case.
    """
    for name, value in headers.items():
        if name.lower() == SCORE_HEADER and value.strip().isdecimal():
            return int(value)
    return None


def _check_operation(
    schema: GraphQLSchema, operation: ContractOperation, weights: Weights, limit: int
) -> Iterator[Finding]:
    node, name = operation.definition, operation.name
    if node.name is None:
        yield _finding(
            name,
            node,
            "anonymous",
            "The operation has no name: logs can't tell it from others, and it can't be compiled.",
        )
    if schema.get_root_type(node.operation) is None:
        yield _finding(name, node, "invalid", f"The schema has no {node.operation.value} type.")
        return
    is_valid = True
    for kind, error in _violations(schema, operation.document):
        where = error.nodes[0] if error.nodes else node
        yield _finding(name, where, kind, error.message)
        is_valid = is_valid and kind in WARNINGS
    if not is_valid:
        return
    score = estimate_complexity(schema, operation.document, None if node.name is None else name, weights)
    if score > limit:
        yield _finding(
            name,
            node,
            "complexity",
            f"The operation scores about {score:,}, and a request may score {limit:,}. This is an estimate: the API's"
            " formula is not public. Ask for smaller pages or fewer nested lists.",
        )


def _check_unused(
    schema: GraphQLSchema, fragment: FragmentDefinitionNode, known: Mapping[str, FragmentDefinitionNode]
) -> Iterator[Finding]:
    name = fragment.name.value
    yield _finding(name, fragment, "unused-fragment", f"No operation uses the fragment '{name}'.")
    document = DocumentNode(
        definitions=(fragment, *(used for used in find_used(fragment, known) if used is not fragment))
    )
    for kind, error in _violations(schema, document, without=NoUnusedFragmentsRule):
        yield _finding(name, error.nodes[0] if error.nodes else fragment, kind, error.message)


def _violations(
    schema: GraphQLSchema, document: DocumentNode, *, without: object = None
) -> list[tuple[Kind, GraphQLError]]:
    """Return the errors of every rule, each with its kind.

    Like graphql-core's `validate`, with a context for each rule: only there every error of a rule can be seen.
    """
    found: list[tuple[Kind, GraphQLError]] = []
    types = TypeInfo(schema)

    def visitor(rule: type[ValidationRule]) -> ValidationRule:
        kind = KINDS.get(rule.__name__, "invalid")
        return rule(ValidationContext(schema, document, types, lambda error: found.append((kind, error))))

    rules = [rule for rule in (*specified_rules, NoDeprecatedCustomRule, _DescribedAsDeprecated) if rule is not without]
    visit(document, TypeInfoVisitor(types, ParallelVisitor([visitor(cast("Any", rule)) for rule in rules])))
    return found


class _DescribedAsDeprecated(ValidationRule):
    """Finds uses of what a description in schema/ marks as deprecated."""

    context: ValidationContext

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        field, parent = self.context.get_field_def(), self.context.get_parent_type()
        instead = deprecation(field.description) if field else None
        if instead is not None:
            name = f"{parent.name}.{node.name.value}" if parent else node.name.value
            self._report(node, f"The field {name}", instead)

    def enter_argument(self, node: ArgumentNode, *_: Any) -> None:
        argument = self.context.get_argument()
        instead = deprecation(argument.description) if argument else None
        if instead is not None:
            self._report(node, f"The argument '{node.name.value}'", instead)

    def _report(self, node: Node, what: str, instead: str) -> None:
        self.report_error(GraphQLError(f"{what} is deprecated by the API. Instead: {instead.rstrip('.')}.", node))


def _finding(operation: str, node: Node, kind: Kind, message: str) -> Finding:
    path, line, column = "", 1, 1
    if node.loc is not None:
        token = node.loc.start_token
        path, line, column = node.loc.source.name, token.line, token.column
    return Finding(operation, path, line, column, kind, message, "warning" if kind in WARNINGS else "error")
