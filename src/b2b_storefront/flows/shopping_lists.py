"""Moving a shopping list through approval, as steps without I/O: sessions of both kinds carry out the same ones."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from b2b_storefront._errors import ShoppingListStateError, UnexpectedResultError
from b2b_storefront.codes import ShoppingListStatus
from b2b_storefront.flows.acting import CallOperation, Steps

if TYPE_CHECKING:
    from b2b_storefront.client.fragments import ShoppingListDetail
    from b2b_storefront.client.shopping_list import ShoppingList

__all__ = ["APPROVE", "REJECT", "SUBMIT", "Move", "empty_list", "move", "no_list"]


@dataclass(frozen=True, slots=True)
class Move:
    """One way from a status to the next.

    Attributes:
        done: What has been done to a list that was moved, for errors.
        before: The only status that it starts from.
        after: The status that it leads to.
        advice: What to do about a list of another status.
        with_lines: Whether an empty list is refused.
    """

    done: str
    before: ShoppingListStatus
    after: ShoppingListStatus
    advice: str
    with_lines: bool = False


_DRAFT, _READY = ShoppingListStatus.DRAFT, ShoppingListStatus.READY_FOR_APPROVAL
_COPY_IT = "To send it through approval again, copy it with shopping_lists_duplicate()."
_SUBMIT_FIRST = "Read it again: somebody may have decided already. A draft has to be submitted first."

SUBMIT = Move("submitted", _DRAFT, _READY, _COPY_IT, True)
APPROVE = Move("approved", _READY, ShoppingListStatus.APPROVED, _SUBMIT_FIRST)
REJECT = Move("rejected", _READY, ShoppingListStatus.REJECTED, _SUBMIT_FIRST)


def move(list_id: int, way: Move) -> "Steps[ShoppingListDetail]":
    """Move a list to the next status, or refuse before anything changes."""
    from b2b_storefront.client.input_types import ShoppingListsInputType

    # Of the lines only their count matters here.
    found: ShoppingList | None = yield CallOperation("shopping_list", {"id": list_id, "products_first": 1})
    if found is None:
        raise no_list(list_id)
    if found.status != way.before:
        raise ShoppingListStateError(
            f"Shopping list {list_id} can't be {way.done}: its status is {_named(found.status)}, and only"
            f" {_named(way.before)} can be {way.done}. Nothing was changed. {way.advice}"
        )
    if way.with_lines and not (found.products and found.products.total_count):
        raise empty_list(list_id, way.done)
    data = ShoppingListsInputType(
        # The API takes all three together, and what is not repeated would be lost.
        name=found.name or "",
        description=found.description or "",
        status=int(way.after),
    )
    updated = yield CallOperation("shopping_lists_update", {"id": list_id, "shopping_list_data": data})
    moved: ShoppingListDetail | None = updated.shopping_list
    if moved is None:
        raise UnexpectedResultError(
            f"ShoppingListsUpdate: the API took the change of shopping list {list_id} and did not return the list."
            " Read it with shopping_list() to see its status.",
            operation_name="ShoppingListsUpdate",
        )
    return moved


def no_list(list_id: int) -> ShoppingListStateError:
    """Return the error for a list that is not there."""
    return ShoppingListStateError(
        f"There is no shopping list {list_id} that this customer may see. Take an id from shopping_lists()."
    )


def empty_list(list_id: int, done: str) -> ShoppingListStateError:
    """Return the error for a list without lines, which can't be `done`."""
    return ShoppingListStateError(
        f"Shopping list {list_id} is empty, so it can't be {done}. Nothing was changed. Add products with"
        " shopping_lists_items_create() first."
    )


def _named(status: int | None) -> str:
    if status is None:
        return "unknown"
    return f"{ShoppingListStatus(status).name} ({int(status)})"
