"""Flows: what takes several operations, as one method each. Sessions inherit them and carry them out."""

from typing import TYPE_CHECKING

from b2b_storefront._config import StoreSettings
from b2b_storefront.client.client import Client
from b2b_storefront.flows import permissions as permission_flows
from b2b_storefront.flows import quotes as quote_flows
from b2b_storefront.flows import shopping_lists as list_flows
from b2b_storefront.flows.acting import Steps, StepsResultT
from b2b_storefront.flows.permissions import Permissions
from b2b_storefront.flows.quotes import QuoteCheckoutOutcome, QuoteParts

if TYPE_CHECKING:
    from b2b_storefront.client.fragments import QuoteReference, ShoppingListDetail
    from b2b_storefront.client.input_types import (
        BillingAddressInputType,
        ContactInfoInputType,
        CurrencyInputType,
        ShippingAddressInputType,
    )

__all__ = ["Flows"]


class Flows(Client):
    """A client with flows, synchronous; a session implements what begins with an underscore."""

    __slots__ = ()

    def submit_shopping_list(self, id: int) -> "ShoppingListDetail":  # noqa: A002 - as the operations call it
        """Submit a draft of a shopping list for approval; its name and description stay.

        Needs `submit_shopping_list_for_approval`. The list is read before, and nothing protects it in between.

        Args:
            id: Id of the shopping list.

        Returns:
            The list, ready for approval.

        Raises:
            ShoppingListStateError: The list is no draft, is empty, or is not there. Nothing was changed.
            PermissionDeniedError: The role lacks a permission.
        """
        return self._carry_out(list_flows.move(id, list_flows.SUBMIT))

    def approve_shopping_list(self, id: int) -> "ShoppingListDetail":  # noqa: A002 - as the operations call it
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
        return self._carry_out(list_flows.move(id, list_flows.APPROVE))

    def reject_shopping_list(self, id: int) -> "ShoppingListDetail":  # noqa: A002 - as the operations call it
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
        return self._carry_out(list_flows.move(id, list_flows.REJECT))

    def checkout_quote(self, quote: "int | QuoteReference", *, uuid: str | None = None) -> QuoteCheckoutOutcome:
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
        return self._carry_out(quote_flows.checkout(quote, uuid, self._settings))

    def quote_from_shopping_list(
        self,
        id: int,  # noqa: A002 - as the operations call it
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
        parts = QuoteParts(title, message, shipping_address, billing_address, currency, contact)
        return self._carry_out(quote_flows.from_list(id, parts, self._settings))

    def permissions(self) -> Permissions:
        """Ask the API what the customer may do at present, and for which company; two requests at most.

        A super admin's token has to tell the customer id, or masquerading can't be seen and `everything` is false.

        Returns:
            The permissions, to be asked any number of questions.
        """
        return self._carry_out(permission_flows.gather(self._customer_id()))

    def can(
        self, code: str, *, company_id: int | None = None, user_id: int | None = None, email: str | None = None
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

    @property
    def _settings(self) -> StoreSettings:
        raise NotImplementedError

    def _carry_out(self, steps: Steps[StepsResultT]) -> StepsResultT:
        raise NotImplementedError

    def _customer_id(self) -> int | None:
        raise NotImplementedError
