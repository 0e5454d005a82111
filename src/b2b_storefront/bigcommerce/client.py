# Generated from bigcommerce/ by `make codegen`. Edits are lost.

from __future__ import annotations

from typing import TYPE_CHECKING

from . import operations
from .base_client import BaseClient
from .base_model import UNSET

if TYPE_CHECKING:
    from b2b_storefront.scalars import UUID

    from .active_company_orders import ActiveCompanyOrders
    from .add_cart_line_items import AddCartLineItems
    from .base_model import UnsetType
    from .cart import Cart
    from .company_user import CompanyUser
    from .create_cart import CreateCart
    from .create_cart_redirect_urls import CreateCartRedirectUrls
    from .customer_orders import CustomerOrders
    from .delete_cart import DeleteCart
    from .delete_cart_line_item import DeleteCartLineItem
    from .enums import OrdersSortInput
    from .fragments import CustomerDetails
    from .generate_session_sync_jwt import GenerateSessionSyncJwt
    from .input_dicts import (
        AddCartLineItemsInputDict,
        CompanyOrdersFiltersInputDict,
        CreateCartInputDict,
        CreateCartRedirectUrlsInputDict,
        DeleteCartInputDict,
        DeleteCartLineItemInputDict,
        OrdersFiltersInputDict,
        ReCaptchaV2InputDict,
        RegisterCompanyInputDict,
        RegisterCustomerInputDict,
        RequestResetPasswordInputDict,
        UpdateCartLineItemInputDict,
    )
    from .input_types import (
        AddCartLineItemsInput,
        CompanyOrdersFiltersInput,
        CreateCartInput,
        CreateCartRedirectUrlsInput,
        DeleteCartInput,
        DeleteCartLineItemInput,
        OrdersFiltersInput,
        ReCaptchaV2Input,
        RegisterCompanyInput,
        RegisterCustomerInput,
        RequestResetPasswordInput,
        UpdateCartLineItemInput,
    )
    from .login import Login
    from .login_with_customer_login_jwt import LoginWithCustomerLoginJwt
    from .logout import Logout
    from .order import Order
    from .register_company import RegisterCompany
    from .register_customer import RegisterCustomer
    from .request_reset_password import RequestResetPassword
    from .store_settings import StoreSettings
    from .update_cart_line_item import UpdateCartLineItem
    from .validate_session_sync_jwt import ValidateSessionSyncJwt


class Client(BaseClient):
    """Every operation of bigcommerce/queries/ as a typed method, synchronous. A store session is such a client."""

    __slots__ = ()

    def active_company_orders(
        self,
        *,
        filters: CompanyOrdersFiltersInput
        | CompanyOrdersFiltersInputDict
        | None
        | UnsetType = UNSET,
        sort_by: OrdersSortInput | None | UnsetType = UNSET,
        first: int | None | UnsetType = UNSET,
        after: str | None | UnsetType = UNSET,
        last: int | None | UnsetType = UNSET,
        before: str | None | UnsetType = UNSET,
    ) -> ActiveCompanyOrders | None:
        """Show the customer whose access token the request carries; null for a guest.

        Access: any signed-in customer, or a guest.

        Args:
            filters: Which orders are wanted.
            sort_by: In which order they come.
            first: Size of the page, counted from its start.
            after: Opaque cursor: the page starts after this entry.
            last: Size of the page, counted from its end.
            before: Opaque cursor: the page ends before this entry.

        Returns:
            A customer of the store. None when the API answers null.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(
            operations.ACTIVE_COMPANY_ORDERS,
            filters=filters,
            sort_by=sort_by,
            first=first,
            after=after,
            last=last,
            before=before,
        )

    def add_cart_line_items(
        self, *, input: AddCartLineItemsInput | AddCartLineItemsInputDict
    ) -> AddCartLineItems:
        """Change carts, of customers and of guests.

        Access: any signed-in customer, or a guest.

        Args:
            input: See the schema.

        Returns:
            What can be done about carts.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(operations.ADD_CART_LINE_ITEMS, input=input)

    def cart(self, *, entity_id: str | None | UnsetType = UNSET) -> Cart:
        """Ask about the store as its pages show it.

        Access: any signed-in customer, or a guest.

        Args:
            entity_id: The cart's id; the customer's own unless given.

        Returns:
            The store as its pages show it.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(operations.CART, entity_id=entity_id)

    def company_user(self) -> CompanyUser | None:
        """Show the company user that the customer is; null for a customer without a company.

        Access: any signed-in customer.

        Returns:
            What can be asked about one's company. None when the API answers null.

        Raises:
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.COMPANY_USER)

    def create_cart(
        self, *, input: CreateCartInput | CreateCartInputDict
    ) -> CreateCart:
        """Change carts, of customers and of guests.

        Access: any signed-in customer, or a guest.

        Args:
            input: See the schema.

        Returns:
            What can be done about carts.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(operations.CREATE_CART, input=input)

    def create_cart_redirect_urls(
        self, *, input: CreateCartRedirectUrlsInput | CreateCartRedirectUrlsInputDict
    ) -> CreateCartRedirectUrls:
        """Change carts, of customers and of guests.

        Access: any signed-in customer, or a guest.

        Args:
            input: See the schema.

        Returns:
            What can be done about carts.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(operations.CREATE_CART_REDIRECT_URLS, input=input)

    def customer(self) -> CustomerDetails | None:
        """Show the customer whose access token the request carries; null for a guest.

        Access: any signed-in customer, or a guest.

        Returns:
            A customer of the store. None when the API answers null.
        """
        return self.run(operations.CUSTOMER)

    def customer_orders(
        self,
        *,
        filters: OrdersFiltersInput | OrdersFiltersInputDict | None | UnsetType = UNSET,
        sort_by: OrdersSortInput | None | UnsetType = UNSET,
        first: int | None | UnsetType = UNSET,
        after: str | None | UnsetType = UNSET,
        last: int | None | UnsetType = UNSET,
        before: str | None | UnsetType = UNSET,
    ) -> CustomerOrders | None:
        """Show the customer whose access token the request carries; null for a guest.

        Access: any signed-in customer, or a guest.

        Args:
            filters: Which orders are wanted.
            sort_by: In which order they come.
            first: Size of the page, counted from its start.
            after: Opaque cursor: the page starts after this entry.
            last: Size of the page, counted from its end.
            before: Opaque cursor: the page ends before this entry.

        Returns:
            A customer of the store. None when the API answers null.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(
            operations.CUSTOMER_ORDERS,
            filters=filters,
            sort_by=sort_by,
            first=first,
            after=after,
            last=last,
            before=before,
        )

    def delete_cart(
        self, *, input: DeleteCartInput | DeleteCartInputDict
    ) -> DeleteCart:
        """Change carts, of customers and of guests.

        Access: any signed-in customer, or a guest.

        Args:
            input: See the schema.

        Returns:
            What can be done about carts.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(operations.DELETE_CART, input=input)

    def delete_cart_line_item(
        self, *, input: DeleteCartLineItemInput | DeleteCartLineItemInputDict
    ) -> DeleteCartLineItem:
        """Change carts, of customers and of guests.

        Access: any signed-in customer, or a guest.

        Args:
            input: See the schema.

        Returns:
            What can be done about carts.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(operations.DELETE_CART_LINE_ITEM, input=input)

    def generate_session_sync_jwt(
        self,
        *,
        redirect_to: str,
        cart_id: str | None | UnsetType = UNSET,
        visitor_id: UUID | None | UnsetType = UNSET,
        visit_id: UUID | None | UnsetType = UNSET,
    ) -> GenerateSessionSyncJwt:
        """Make an address of the store's own domain at which a browser has the customer, the cart and the visit of the
        request, and goes on to a page from there.

        Access: any signed-in customer, or a guest.

        Args:
            redirect_to: The path to go on to, such as `/checkout`.
            cart_id: The cart to take along.
            visitor_id: The visitor, as the store's analytics know them.
            visit_id: The visit, as the store's analytics know it.

        Returns:
            An address that takes a session along, or why there is none.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(
            operations.GENERATE_SESSION_SYNC_JWT,
            redirect_to=redirect_to,
            cart_id=cart_id,
            visitor_id=visitor_id,
            visit_id=visit_id,
        )

    def login(
        self,
        *,
        email: str,
        password: str,
        guest_cart_entity_id: str | None | UnsetType = UNSET,
    ) -> Login:
        """Sign a customer in with e-mail and password. What it gives counts at the store; B2B Edition has tokens of
        its own. It ends what an earlier sign-in gave on another device.

        Access: nobody has to be signed in.

        Args:
            email: The customer's e-mail address.
            password: The customer's password.
            guest_cart_entity_id: The guest's cart, whose lines go into the customer's.

        Returns:
            What a sign-in gives.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            InvalidLoginError: The e-mail address or the password is wrong, or the JWT does not count.
            PasswordResetRequiredError: The customer must choose a new password first.
        """
        password = self._hidden(password)
        return self.run(
            operations.LOGIN,
            email=email,
            password=password,
            guest_cart_entity_id=guest_cart_entity_id,
        )

    def login_with_customer_login_jwt(
        self, *, jwt: str, guest_cart_entity_id: str | None | UnsetType = UNSET
    ) -> LoginWithCustomerLoginJwt:
        """Sign a customer in with a JWT of the Customer Login API, which an API account of the store signs. It ends
        what an earlier sign-in gave on another device.

        Access: nobody has to be signed in.

        Args:
            jwt: The JWT.
            guest_cart_entity_id: The guest's cart, whose lines go into the customer's.

        Returns:
            What a sign-in by JWT gives.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            InvalidLoginError: The e-mail address or the password is wrong, or the JWT does not count.
            PasswordResetRequiredError: The customer must choose a new password first.
        """
        jwt = self._hidden(jwt)
        return self.run(
            operations.LOGIN_WITH_CUSTOMER_LOGIN_JWT,
            jwt=jwt,
            guest_cart_entity_id=guest_cart_entity_id,
        )

    def logout(self, *, cart_entity_id: str | None | UnsetType = UNSET) -> Logout:
        """Sign the customer out of the store: the customer access token ends, everywhere.

        Access: any signed-in customer.

        Idempotent: after a fault it is sent again, as to repeat it does no harm.

        Args:
            cart_entity_id: The cart that becomes a guest's; without it the customer keeps it.

        Returns:
            What signing out did.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.LOGOUT, cart_entity_id=cart_entity_id)

    def order(self, *, entity_id: int | str) -> Order:
        """Ask about the store as its pages show it.

        Access: any signed-in customer, or a guest.

        Args:
            entity_id: See the schema.

        Returns:
            The store as its pages show it.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(operations.ORDER, entity_id=entity_id)

    def register_company(
        self, *, input: RegisterCompanyInput | RegisterCompanyInputDict
    ) -> RegisterCompany:
        """Register a company, whose first user is the customer who is signed in.

        Access: any signed-in customer.

        Args:
            input: The company.

        Returns:
            What can be done about companies.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.REGISTER_COMPANY, input=input)

    def register_customer(
        self,
        *,
        input: RegisterCustomerInput | RegisterCustomerInputDict,
        captcha: ReCaptchaV2Input | ReCaptchaV2InputDict | None | UnsetType = UNSET,
    ) -> RegisterCustomer:
        """Register a customer, or ask for a new password.

        Access: any signed-in customer, or a guest.

        Args:
            input: The customer.
            captcha: The answer to the store's captcha, where it asks for one.

        Returns:
            What can be done about customers.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        input = self._hidden(input)
        return self.run(operations.REGISTER_CUSTOMER, input=input, captcha=captcha)

    def request_reset_password(
        self,
        *,
        input: RequestResetPasswordInput | RequestResetPasswordInputDict,
        captcha: ReCaptchaV2Input | ReCaptchaV2InputDict | None | UnsetType = UNSET,
    ) -> RequestResetPassword:
        """Register a customer, or ask for a new password.

        Access: any signed-in customer, or a guest.

        Args:
            input: Whose password.
            captcha: The answer to the store's captcha, where it asks for one.

        Returns:
            What can be done about customers.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(operations.REQUEST_RESET_PASSWORD, input=input, captcha=captcha)

    def store_settings(self) -> StoreSettings:
        """Ask about the store as its pages show it.

        Access: any signed-in customer, or a guest.

        Returns:
            The store as its pages show it.
        """
        return self.run(operations.STORE_SETTINGS)

    def update_cart_line_item(
        self, *, input: UpdateCartLineItemInput | UpdateCartLineItemInputDict
    ) -> UpdateCartLineItem:
        """Change carts, of customers and of guests.

        Access: any signed-in customer, or a guest.

        Args:
            input: See the schema.

        Returns:
            What can be done about carts.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(operations.UPDATE_CART_LINE_ITEM, input=input)

    def validate_session_sync_jwt(self, *, jwt: str) -> ValidateSessionSyncJwt:
        """Read what the store's own pages say of a session that comes from there.

        Access: any signed-in customer, or a guest.

        Args:
            jwt: The JWT, as the store's page sent it along.

        Returns:
            What a session's JWT holds, or why it does not count.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        jwt = self._hidden(jwt)
        return self.run(operations.VALIDATE_SESSION_SYNC_JWT, jwt=jwt)
