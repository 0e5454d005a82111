"""The ways of a shopping list through approval, and what stands in the way."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from b2b_storefront._errors import PermissionDeniedError, ShoppingListStateError, UnexpectedResultError
from b2b_storefront.codes import Permission, ShoppingListStatus

if TYPE_CHECKING:
    from b2b_storefront.client.input_types import ShoppingListsInputType
    from b2b_storefront.client.shopping_list import ShoppingList

__all__ = [
    "APPROVE",
    "REJECT",
    "SUBMIT",
    "Move",
    "empty_list",
    "may_not_move",
    "move_input",
    "no_list",
    "no_list_returned",
    "refuse_to_move",
]


@dataclass(frozen=True, slots=True)
class Move:
    """One way from a status to the next.

    Attributes:
        done: What has been done to a list that was moved, for errors.
        before: The only status that it starts from.
        after: The status that it leads to.
        advice: What to do about a list of another status.
        permission: What the role has to grant beside changing lists.
        with_lines: Whether an empty list is refused.
    """

    done: str
    before: ShoppingListStatus
    after: ShoppingListStatus
    advice: str
    permission: str
    with_lines: bool = False


_DRAFT, _READY = ShoppingListStatus.DRAFT, ShoppingListStatus.READY_FOR_APPROVAL
_COPY_IT = "To send it through approval again, copy it with shopping_lists_duplicate()."
_SUBMIT_FIRST = "Read it again: somebody may have decided already. A draft has to be submitted first."

SUBMIT = Move("submitted", _DRAFT, _READY, _COPY_IT, Permission.SUBMIT_SHOPPING_LIST, True)
APPROVE = Move("approved", _READY, ShoppingListStatus.APPROVED, _SUBMIT_FIRST, Permission.APPROVE_SHOPPING_LIST)
REJECT = Move("rejected", _READY, ShoppingListStatus.REJECTED, _SUBMIT_FIRST, Permission.APPROVE_SHOPPING_LIST)


def refuse_to_move(shopping_list: "ShoppingList", list_id: int | str, move: Move) -> None:
    """Raise `ShoppingListStateError` unless a list can be moved."""
    if shopping_list.status != move.before:
        raise ShoppingListStateError(
            f"Shopping list {list_id} can't be {move.done}: its status is {_describe(shopping_list.status)}, and only"
            f" {_describe(move.before)} can be {move.done}. Nothing was changed. {move.advice}"
        )
    if move.with_lines and not (shopping_list.products and shopping_list.products.total_count):
        raise empty_list(list_id, move.done)


def move_input(shopping_list: "ShoppingList", move: Move) -> "ShoppingListsInputType":
    """Return what changes the status of a list and nothing else."""
    from b2b_storefront.client.input_types import ShoppingListsInputType

    return ShoppingListsInputType(
        # The API takes all three together, and what is not repeated would be lost.
        name=shopping_list.name or "",
        description=shopping_list.description or "",
        status=int(move.after),
    )


def may_not_move(denied: PermissionDeniedError, list_id: int | str, move: Move) -> PermissionDeniedError:
    """Return the error for a move that the API denied: it takes more than the operation by itself does."""
    needed = (*denied.permissions, move.permission)
    error = PermissionDeniedError(
        f"{denied.operation_name}: {denied.message.rstrip('.')}. Shopping list {list_id} can be {move.done} by a"
        f" customer whose role grants {' and '.join(needed)}, and who may see it. Nothing was changed.",
        operation_name=denied.operation_name,
        errors=denied.errors,
        data=denied.data,
        status=denied.status,
        request_id=denied.request_id,
    )
    error.permissions = needed
    return error


def no_list_returned(list_id: int | str) -> UnexpectedResultError:
    """Return the error for a change that the API took without showing what came of it."""
    return UnexpectedResultError(
        f"ShoppingListsUpdate: the API took the change of shopping list {list_id} and did not return the list."
        " Read it with shopping_list() to see its status.",
        operation_name="ShoppingListsUpdate",
    )


def no_list(list_id: int | str) -> ShoppingListStateError:
    """Return the error for a list that is not there."""
    return ShoppingListStateError(
        f"There is no shopping list {list_id} that this customer may see. Take an id from shopping_lists()."
    )


def empty_list(list_id: int | str, done: str) -> ShoppingListStateError:
    """Return the error for a list without lines, which can't be `done`."""
    return ShoppingListStateError(
        f"Shopping list {list_id} is empty, so it can't be {done}. Nothing was changed. Add products with"
        " shopping_lists_items_create() first."
    )


def _describe(status: int | None) -> str:
    if status is None:
        return "unknown"
    return f"{ShoppingListStatus(status).name} ({int(status)})"
