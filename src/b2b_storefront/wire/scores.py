"""What the API scores a call with, whose variables say how large its pages are."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import ceil, prod
from typing import Any, final

from graphql import FieldNode, IntValueNode, VariableNode, Visitor, visit

from b2b_storefront.wire.operation import Operation

__all__ = ["ASSUMED_PAGE_SIZE", "COMPLEXITY_LIMIT", "estimate_score"]

COMPLEXITY_LIMIT = 4_500
"""What the API lets a request score."""
ASSUMED_PAGE_SIZE = 50
"""How many entries of a page an operation's complexity counts where its document does not say."""


def estimate_score(operation: Operation, variables: Mapping[str, Any]) -> int:
    """Estimate what the API scores a call with.

    Args:
        operation: A valid operation. Its own complexity is an estimate for pages of the usual size.
        variables: Its variables, as JSON values.
    """
    ratios = [size.ratio(variables) for size in _find_page_sizes(operation)] if variables else []
    if not ratios:
        return operation.complexity
    # Pages may be within pages. Of several, smaller ones save nothing where others are as large as ever.
    largest = max(ratios)
    return ceil(operation.complexity * (prod(ratio for ratio in ratios if ratio > 1) if largest > 1 else largest))


@final
class _PageSize:
    """How large the pages of one field are.

    Args:
        field: The field.
        defaults: The operation's variables that have a number as their default.
    """

    __slots__ = ("_assumed", "_sizes")

    def __init__(self, field: FieldNode, defaults: Mapping[str, int]) -> None:
        self._sizes: dict[str, int | None] = {}
        """By variable, or by argument where the document has the number, what the document says."""
        for argument in field.arguments or ():
            value = argument.value
            if argument.name.value not in {"first", "last"}:
                continue
            if isinstance(value, VariableNode):
                self._sizes[value.name.value] = defaults.get(value.name.value)
            elif isinstance(value, IntValueNode):
                self._sizes[f"{argument.name.value}:"] = int(value.value)
        self._assumed = _smallest(self._sizes.values()) or ASSUMED_PAGE_SIZE

    def __bool__(self) -> bool:
        return bool(self._sizes)

    def ratio(self, given: Mapping[str, Any]) -> float:
        """Return how many times larger the pages are than the operation's complexity assumes.

        Args:
            given: The operation's variables.
        """
        sizes = (given.get(name, said) for name, said in self._sizes.items())
        return (_smallest(sizes) or self._assumed) / self._assumed


def _smallest(sizes: Iterable[Any]) -> int:
    return min((size for size in sizes if type(size) is int and size > 0), default=0)


@lru_cache(1_024)
def _find_page_sizes(operation: Operation) -> tuple[_PageSize, ...]:
    """Return the sizes of the pages that an operation asks for, each of which its variables may change."""
    defaults = {
        node.variable.name.value: int(node.default_value.value)
        for node in operation.definition_node.variable_definitions or ()
        if isinstance(node.default_value, IntValueNode)
    }
    found: list[_PageSize] = []

    class Looking(Visitor):
        def enter_field(self, node: FieldNode, *_: object) -> None:
            if size := _PageSize(node, defaults):
                found.append(size)

    visit(operation.document_node, Looking())
    return tuple(found)
