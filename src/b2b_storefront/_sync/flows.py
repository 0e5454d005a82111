# Generated from src/b2b_storefront/_async/flows.py by `make codegen`. Edits are lost.

"""Flows: what takes several operations, as one method each. Sessions inherit them."""

from typing import TYPE_CHECKING, Self

from b2b_storefront import flows
from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import PermissionDeniedError, QuoteRefusedError
from b2b_storefront._sync.rest_calls import RestCalls
from b2b_storefront.paging.pages import Pages
from b2b_storefront.wire.models import UNSET

if TYPE_CHECKING:
    from b2b_storefront.client.fragments import QuoteReference, ShoppingListDetail, ShoppingListLine
    from b2b_storefront.client.input_types import (
        BillingAddressInputType,
        ContactInfoInputType,
        CurrencyInputType,
        ShippingAddressInputType,
    )
    from b2b_storefront.client.shopping_list import ShoppingList
    from b2b_storefront.flows.permissions import Permissions
    from b2b_storefront.flows.quotes import QuoteCheckoutOutcome
    from b2b_storefront.flows.shopping_lists import Move

__all__ = ["Flows"]


class Flows(RestCalls):
    """A client with flows, synchronous; a session implements what begins with an underscore."""

    __slots__ = ()

    def submit_shopping_list(self, id: int | str) -> "ShoppingListDetail":  # noqa: A002 - as the operations call it
        """Submit a draft of a shopping list for approval; its name and description stay.

        Needs `submit_shopping_list_for_approval`. The list is read before, and nothing protects it in between.

        Args:
            id: Id of the shopping list.

        Returns:
            The list, ready for approval.

        Raises:
            ShoppingListStateError: The list is not a draft, is empty, or is not there. Nothing was changed.
            PermissionDeniedError: The role lacks a permission.
        """
        return self._move_shopping_list(id, flows.shopping_lists.SUBMIT)

    def approve_shopping_list(self, id: int | str) -> "ShoppingListDetail":  # noqa: A002 - as the operations call it
        """Approve a shopping list that was submitted; its name and description stay.

        Needs `approve_draft_shopping_list`. The list is read before, and nothing protects it in between.

        Args:
            id: Id of the shopping list.

        Returns:
            The list, approved.

        Raises:
            ShoppingListStateError: The list is not ready for approval, or is not there. Nothing was changed.
            PermissionDeniedError: The role lacks a permission.
        """
        return self._move_shopping_list(id, flows.shopping_lists.APPROVE)

    def reject_shopping_list(self, id: int | str) -> "ShoppingListDetail":  # noqa: A002 - as the operations call it
        """Reject a shopping list that was submitted; its name and description stay.

        Needs `approve_draft_shopping_list`. The list is read before, and nothing protects it in between.

        Args:
            id: Id of the shopping list.

        Returns:
            The list, rejected.

        Raises:
            ShoppingListStateError: The list is not ready for approval, or is not there. Nothing was changed.
            PermissionDeniedError: The role lacks a permission.
        """
        return self._move_shopping_list(id, flows.shopping_lists.REJECT)

    def checkout_quote(self, quote: "int | str | QuoteReference", *, uuid: str | None = None) -> "QuoteCheckoutOutcome":
        """Turn an open quote into a cart at the quote's prices; products that can't be bought are no error here.

        The quote stays open until it is ordered, and each call makes another cart.

        Args:
            quote: A quote, or its id. A quote brings its uuid along.
            uuid: The quote's uuid; what the quote itself tells unless given.

        Returns:
            The links to cart and checkout, or what is wrong with which product.

        Raises:
            QuoteRefusedError: The quote can't be checked out for another reason: it was ordered, or has expired.
            PermissionDeniedError: The role lacks a permission.
        """
        from b2b_storefront.client.fragments import QuoteReference

        quote_id: int | str
        if isinstance(quote, QuoteReference):
            quote_id, uuid = quote.id, uuid or quote.uuid
        else:
            quote_id = quote
        store_hash = self._settings.store_hash
        try:
            answer = self.quote_checkout(id=quote_id, store_hash=store_hash, uuid=uuid or UNSET)
        except QuoteRefusedError as error:
            if not error.product_validation_errors:
                raise
            return flows.quotes.QuoteCheckoutOutcome(None, error.product_validation_errors)
        return flows.quotes.QuoteCheckoutOutcome(answer.quote_checkout)

    def quote_from_shopping_list(
        self,
        id: int | str,  # noqa: A002 - as the operations call it
        *,
        title: str | None = None,
        message: str | None = None,
        shipping_address: "ShippingAddressInputType | None" = None,
        billing_address: "BillingAddressInputType | None" = None,
        currency: "CurrencyInputType | None" = None,
        contact: "ContactInfoInputType | None" = None,
    ) -> "QuoteReference":
        """Submit a request for a quote with every line of a company's shopping list, at the catalogue's prices.

        The list stays as it is. Called twice, it submits two quotes.

        Args:
            id: Id of the shopping list.
            title: Title of the quote; the list's name unless given.
            message: First message to the sales staff; none unless given.
            shipping_address: Where to ship to; left empty unless given.
            billing_address: Where to bill to; left empty unless given.
            currency: Currency of the quote; left to the API unless given.
            contact: Whom the quote is for; the customer unless given.

        Returns:
            The quote's id and uuid, as `checkout_quote` takes them.

        Raises:
            ShoppingListStateError: The list is empty, is not there, or has a line without a price. Nothing was
                submitted.
            ConfigurationError: The API does not tell the customer's e-mail address, and no contact was given.
            QuoteRefusedError: The API refused a product, the totals or the request; see `product_validation_errors`.
            PermissionDeniedError: The role lacks a permission.
        """
        parts = flows.quotes.QuoteParts(title, message, shipping_address, billing_address, currency, contact)
        shopping_list, lines = self._read_shopping_list(id)
        if not lines:
            raise flows.shopping_lists.empty_list(id, "quoted")
        products = [flows.quotes.compose_product(id, line) for line in lines]
        identity = self.customer_info()
        quote_data = flows.quotes.compose_quote(shopping_list, products, identity, parts, self._settings)
        created = self.quote_create(quote_data=quote_data)
        if created.quote is None:
            raise flows.quotes.no_quote_returned()
        return created.quote

    def permissions(self) -> "Permissions":
        """Ask the API what the customer may do at present, and for which company; two requests at most.

        A super admin's token has to tell the customer id, or masquerading can't be seen and `everything` is false.

        Returns:
            The permissions, to be asked any number of questions.
        """
        customer_id = self._customer_id()
        identity = self.customer_info()
        if flows.permissions.is_super_admin(identity):
            # The API can't be asked without the id, which a token without `bc_customer_id` does not tell.
            company = self.super_admin_masquerading(customer_id=customer_id) if customer_id is not None else None
            return flows.permissions.permissions_of_super_admin(identity, company)
        if not flows.permissions.is_company_user(identity):
            return flows.permissions.permissions_of_customer(identity)
        return flows.permissions.permissions_of_company_user(identity, self.current_user())

    def can(
        self,
        code: str,
        *,
        company_id: int | str | None = None,
        user_id: int | str | None = None,
        email: str | None = None,
    ) -> bool:
        """Ask the API whether a permission is held and reaches a record. For several questions use `permissions`.

        Args:
            code: A permission's code, for instance `codes.Permission.CREATE_QUOTE`.
            company_id: The B2B id of the company that the record belongs to.
            user_id: The B2B id of the user whom the record belongs to.
            email: The e-mail address of that user, where a record tells no id. Either of the two is enough.

        Returns:
            Whether the customer may do it; a record that is not described is the customer's own.
        """
        permissions = self.permissions()
        return permissions.can(code, company_id=company_id, user_id=user_id, email=email)

    def _move_shopping_list(self, list_id: int | str, move: "Move") -> "ShoppingListDetail":
        # Of the lines only their count matters here. What is written back has to be as it is now.
        shopping_list = self._asking_anew().shopping_list(id=list_id, products_first=1)
        if shopping_list is None:
            raise flows.shopping_lists.no_list(list_id)
        flows.shopping_lists.refuse_to_move(shopping_list, list_id, move)
        shopping_list_data = flows.shopping_lists.move_input(shopping_list, move)
        try:
            updated = self.shopping_lists_update(id=list_id, shopping_list_data=shopping_list_data)
        except PermissionDeniedError as error:
            raise flows.shopping_lists.may_not_move(error, list_id, move) from error
        if updated.shopping_list is None:
            raise flows.shopping_lists.no_list_returned(list_id)
        return updated.shopping_list

    def _read_shopping_list(self, list_id: int | str) -> "tuple[ShoppingList, list[ShoppingListLine]]":
        pages: Pages[ShoppingListLine] = Pages("ShoppingList", flows.quotes.LIST_PAGE_SIZE, None)
        shopping_list: ShoppingList | None = None
        lines: dict[str, ShoppingListLine] = {}
        asking = self._asking_anew()
        while (request := pages.next_request()) is not None:
            first, offset = int(request["first"]), int(request["offset"])
            shopping_list = asking.shopping_list(id=list_id, products_first=first, products_offset=offset)
            if shopping_list is None or shopping_list.products is None:
                break
            # By id: a line that somebody changes meanwhile moves to another page, and must not be quoted twice.
            lines.update((line.id, line) for line in pages.received(shopping_list.products))
        if shopping_list is None:
            raise flows.shopping_lists.no_list(list_id)
        return shopping_list, list(lines.values())

    def _asking_anew(self) -> Self:
        """Return the same session, for what must not come from a cache."""
        raise NotImplementedError

    @property
    def _settings(self) -> StoreSettings:
        raise NotImplementedError

    def _customer_id(self) -> int | None:
        raise NotImplementedError
