"""The shopping lists that a fresh sandbox has."""

from b2b_storefront.codes import ShoppingListStatus, UserRole
from b2b_storefront.sandbox.records.people import CompanyUser, Customer
from b2b_storefront.sandbox.records.shopping_lists import CustomerList, ListItem, ShoppingList
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.seed.people import Accounts, find_company_user

__all__ = ["seed_lists"]

_HOUR = 3600


def seed_lists(state: State, accounts: Accounts) -> None:
    """Put shopping lists into the state.

    In the order of their ids: of the junior an empty draft, a draft, one ready for approval, a rejected and an
    approved one; of the senior two approved ones. Then two of the plain customer, the second one empty.

    Args:
        state: the state; it has the people and the catalogue already.
        accounts: who the people are.
    """
    senior, junior = find_company_user(state, accounts.senior), find_company_user(state, accounts.junior)
    customer = state.customers[accounts.customer.customer_id]
    gloves, hats, ears, bench = list(state.products)[:4]
    approved, ready = ShoppingListStatus.APPROVED, ShoppingListStatus.READY_FOR_APPROVAL
    draft, rejected = ShoppingListStatus.DRAFT, ShoppingListStatus.REJECTED
    _add(state, junior, "Ideas", draft, 1)
    _add(state, junior, "Spring order", draft, 2, (gloves, 20), (ears, 5))
    _add(state, junior, "New colleagues", ready, 3, (hats, 4), (gloves, 8))
    _add(state, junior, "Second bench", rejected, 4, (bench, 1))
    _add(state, junior, "Monthly gloves", approved, 5, (gloves, 40))
    _add(state, senior, "Workshop", approved, 6, (bench, 2), (hats, 10))
    _add(state, senior, "Ear protection", approved, 7, (ears, 30))
    _add_private(state, customer, "Hobby room", 2, (bench, 1), (ears, 2))
    _add_private(state, customer, "Wishes", 1)


def _add(
    state: State, owner: CompanyUser, name: str, status: ShoppingListStatus, age: int, *products: tuple[int, int]
) -> None:
    created_at = state.now() - age * _HOUR
    list_id = state.next_id("shopping_list")
    state.shopping_lists[list_id] = ShoppingList(
        list_id=list_id,
        name=name,
        description="",
        created_at=created_at,
        updated_at=created_at,
        channel_id=next(iter(state.store.channels)),
        items=_make_items(state, "shopping_list_item", created_at, products),
        company_id=owner.company_id,
        user_id=owner.user_id,
        status=status,
        submitted=owner.role == UserRole.JUNIOR_BUYER and status != ShoppingListStatus.DRAFT,
    )


def _add_private(state: State, owner: Customer, name: str, age: int, *products: tuple[int, int]) -> None:
    created_at = state.now() - age * _HOUR
    list_id = state.next_id("customer_list")
    state.customer_lists[list_id] = CustomerList(
        list_id=list_id,
        name=name,
        description="",
        created_at=created_at,
        updated_at=created_at,
        channel_id=next(iter(state.store.channels)),
        items=_make_items(state, "customer_list_item", created_at, products),
        customer_id=owner.customer_id,
    )


def _make_items(state: State, kind: str, created_at: int, products: tuple[tuple[int, int], ...]) -> list[ListItem]:
    return [
        ListItem(
            item_id=state.next_id(kind),
            product_id=product_id,
            variant_id=state.products[product_id].variants[0].variant_id,
            quantity=quantity,
            created_at=created_at + place,
            updated_at=created_at + place,
        )
        for place, (product_id, quantity) in enumerate(products)
    ]
