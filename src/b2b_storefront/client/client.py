# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Union

from . import operations
from .base_client import BaseClient
from .base_model import UNSET

if TYPE_CHECKING:
    from collections.abc import Iterator

    from b2b_storefront.scalars import Date, Decimal

    from .authorization import Authorization
    from .base_model import UnsetType
    from .checkout_login import CheckoutLogin
    from .company_roles import CompanyRoles
    from .customer_email_check import CustomerEmailCheck
    from .customer_quotes import CustomerQuotes
    from .customer_shopping_list import CustomerShoppingList
    from .customer_shopping_lists import CustomerShoppingLists
    from .customer_shopping_lists_create import CustomerShoppingListsCreate
    from .customer_shopping_lists_delete import CustomerShoppingListsDelete
    from .customer_shopping_lists_duplicate import CustomerShoppingListsDuplicate
    from .customer_shopping_lists_items_create import CustomerShoppingListsItemsCreate
    from .customer_shopping_lists_items_delete import CustomerShoppingListsItemsDelete
    from .customer_shopping_lists_items_update import CustomerShoppingListsItemsUpdate
    from .customer_shopping_lists_update import CustomerShoppingListsUpdate
    from .fragments import (
        AssignedCompany,
        CompanyAccount,
        CompanyReference,
        CompanyUser,
        CustomerIdentity,
        CustomerShoppingListName,
        CustomerShoppingListSummary,
        ExtraFieldDefinition,
        HierarchyCompany,
        PermissionDefinition,
        QuoteDetail,
        QuoteExtraFieldDefinition,
        QuoteParties,
        QuoteSettings,
        QuoteSummary,
        RoleDetail,
        RoleSummary,
        ShoppingListName,
        ShoppingListSummary,
    )
    from .input_types import (
        CheckoutLoginType,
        CustomerShoppingListsInputType,
        CustomerStoreFrontTokenInputType,
        QuoteCurrencyInputType,
        QuoteEmailInputType,
        QuoteFileListInputType,
        QuoteInputType,
        QuoteOrderedInputType,
        QuoteUpdateInputType,
        ShoppingListsDuplicateInputType,
        ShoppingListsInputType,
        ShoppingListsItemsInputType,
        ShoppingListsItemsUpdateInputType,
        UserAuthType,
        UserInputType,
        UserLoginType,
        UserUpdateInputType,
    )
    from .login import Login
    from .quote_attach_file_create import QuoteAttachFileCreate
    from .quote_attach_file_delete import QuoteAttachFileDelete
    from .quote_checkout import QuoteCheckout
    from .quote_create import QuoteCreate
    from .quote_email import QuoteEmail
    from .quote_frontend_pdf import QuoteFrontendPdf
    from .quote_ordered import QuoteOrdered
    from .quote_pdf_export import QuotePdfExport
    from .quote_update import QuoteUpdate
    from .quotes import Quotes
    from .shopping_list import ShoppingList
    from .shopping_lists import ShoppingLists
    from .shopping_lists_create import ShoppingListsCreate
    from .shopping_lists_delete import ShoppingListsDelete
    from .shopping_lists_duplicate import ShoppingListsDuplicate
    from .shopping_lists_items_create import ShoppingListsItemsCreate
    from .shopping_lists_items_delete import ShoppingListsItemsDelete
    from .shopping_lists_items_update import ShoppingListsItemsUpdate
    from .shopping_lists_update import ShoppingListsUpdate
    from .store_front_token import StoreFrontToken
    from .super_admin_begin_masquerade import SuperAdminBeginMasquerade
    from .super_admin_companies import SuperAdminCompanies
    from .super_admin_end_masquerade import SuperAdminEndMasquerade
    from .user_create import UserCreate
    from .user_delete import UserDelete
    from .user_email_check import UserEmailCheck
    from .user_login_state import UserLoginState
    from .user_masquerading_company_begin import UserMasqueradingCompanyBegin
    from .user_masquerading_company_end import UserMasqueradingCompanyEnd
    from .user_update import UserUpdate
    from .users import Users


class Client(BaseClient):
    """Every operation of queries/ as a typed method, synchronous. A session is such a client."""

    __slots__ = ()

    def login(self, *, login_data: UserLoginType) -> Login:
        """Sign a customer in with e-mail address and password, and obtain a storefront token. Wrong credentials end in
        the error `Invalid Login`; a company that is pending or inactive, and a channel that is not live, end in
        errors of their own.

        Access: nobody has to be signed in.

        Args:
            login_data: E-mail address, password and store.

        Returns:
            Answer of `login`. Failures are errors of the request, with `login` null.
        """
        from .login import Login

        return self.execute(operations.LOGIN, {"loginData": login_data}, Login)

    def authorization(self, *, auth_data: UserAuthType) -> Authorization:
        """Exchange a customer JWT, issued by the store for the signed-in customer, for a storefront token. Companies
        that are pending or inactive are refused as in `login`.

        Access: nobody has to be signed in.

        Args:
            auth_data: The customer JWT and the channel.

        Returns:
            Answer of `authorization`.
        """
        from .authorization import Authorization

        return self.execute(
            operations.AUTHORIZATION, {"authData": auth_data}, Authorization
        )

    def customer_info(self) -> CustomerIdentity:
        """Identity, kind and permissions of the token's owner. While a super admin masquerades it still describes the
        super admin (inferred).

        Access: any signed-in customer.

        Returns:
            Kind, identity and permissions of the token's owner.
        """
        from .fragments import CustomerIdentity

        return self.execute(operations.CUSTOMER_INFO, {}, CustomerIdentity)

    def current_user(self) -> CompanyUser:
        """The company user whom the token belongs to.

        Access: a company user or super admin.

        Returns:
            A company user.
        """
        from .fragments import CompanyUser

        return self.execute(operations.CURRENT_USER, {}, CompanyUser)

    def user_login_state(self, *, store_hash: str, email: str) -> UserLoginState:
        """Whether the customer with this e-mail address has to set a new password before signing in.

        Access: nobody has to be signed in.

        Args:
            store_hash: Hash that identifies the store.
            email: E-mail address of the customer.

        Returns:
            Whether a password has to be reset.
        """
        from .user_login_state import UserLoginState

        return self.execute(
            operations.USER_LOGIN_STATE,
            {"storeHash": store_hash, "email": email},
            UserLoginState,
        )

    def checkout_login(self, *, cart_data: CheckoutLoginType) -> CheckoutLogin:
        """Make a URL that signs the customer in to the store and lands on the checkout of a cart. Whether the API
        itself checks the purchase permission is unknown; the Buyer Portal checks it before it calls.

        Access: a company user or super admin. Permission: purchase_enable.

        Args:
            cart_data: The cart to check out.

        Returns:
            Answer of `checkoutLogin`.
        """
        from .checkout_login import CheckoutLogin

        return self.execute(
            operations.CHECKOUT_LOGIN, {"cartData": cart_data}, CheckoutLogin
        )

    def store_front_token(
        self, *, store_front_token_data: CustomerStoreFrontTokenInputType
    ) -> StoreFrontToken:
        """Issue a token for BigCommerce's own Storefront GraphQL API. The token is of no use for this API.

        Access: nobody has to be signed in.

        Args:
            store_front_token_data: Store, channel, end of validity and allowed origins.

        Returns:
            Answer of `storeFrontToken`.
        """
        from .store_front_token import StoreFrontToken

        return self.execute(
            operations.STORE_FRONT_TOKEN,
            {"storeFrontTokenData": store_front_token_data},
            StoreFrontToken,
        )

    def company_roles(
        self,
        *,
        company_id: Union[Optional[int], UnsetType] = UNSET,
        search: Union[Optional[str], UnsetType] = UNSET,
        first: Union[Optional[int], UnsetType] = UNSET,
        after: Union[Optional[str], UnsetType] = UNSET,
        last: Union[Optional[int], UnsetType] = UNSET,
        before: Union[Optional[str], UnsetType] = UNSET,
        offset: Union[Optional[int], UnsetType] = UNSET,
    ) -> CompanyRoles:
        """Page through the roles that a company can give to its users, predefined and custom.

        Access: a company user or super admin. Permission: get_roles.

        Args:
            company_id: Id of the company whose roles are asked for.
            search: Free text to search for in names and codes.
            first: Size of the page, counted from its start. Without it the server chooses.
            after: Opaque cursor: the page starts after this entry.
            last: Size of the page, counted from its end.
            before: Opaque cursor: the page ends before this entry.
            offset: Number of matches to skip before the page starts.

        Returns:
            One page; `total_count` counts all matches.
        """
        from .company_roles import CompanyRoles

        return self.execute(
            operations.COMPANY_ROLES,
            {
                "companyId": company_id,
                "search": search,
                "first": first,
                "after": after,
                "last": last,
                "before": before,
                "offset": offset,
            },
            CompanyRoles,
        )

    def iter_company_roles(
        self,
        *,
        company_id: Union[Optional[int], UnsetType] = UNSET,
        search: Union[Optional[str], UnsetType] = UNSET,
        page_size: int = 50,
        limit: int | None = None,
    ) -> Iterator[RoleSummary]:
        """Go through all that `company_roles` pages through, asking for a page when it is needed.

        Access: a company user or super admin. Permission: get_roles.

        Args:
            company_id: Id of the company whose roles are asked for.
            search: Free text to search for in names and codes.
            page_size: How many to ask for at a time.
            limit: Stop after so many; None goes on to the end.

        Returns:
            An iterator over the nodes of all pages.
        """
        from .company_roles import CompanyRoles

        return self.iterate(
            operations.COMPANY_ROLES,
            {"companyId": company_id, "search": search},
            CompanyRoles,
            page_size,
            limit,
        )

    def company_role(
        self, *, role_id: int, company_id: Union[Optional[int], UnsetType] = UNSET
    ) -> RoleDetail | None:
        """One role with its permissions and their levels.

        Access: a company user or super admin. Permission: get_roles.

        Args:
            role_id: Id of the role.
            company_id: Id of the company that uses the role.

        Returns:
            A role with its permissions. None when the API answers null.
        """
        from .fragments import RoleDetail

        return self.execute_nullable(
            operations.COMPANY_ROLE,
            {"roleId": role_id, "companyId": company_id},
            RoleDetail,
        )

    def company_permissions(self) -> list[Optional[PermissionDefinition]]:
        """Every permission that exists in the store, custom ones included.

        Access: a company user or super admin. Permission: get_roles.

        Returns:
            The list; empty when the API has nothing.
        """
        from .fragments import PermissionDefinition

        return self.execute(
            operations.COMPANY_PERMISSIONS, {}, list[Optional[PermissionDefinition]]
        )

    def super_admin_begin_masquerade(
        self, *, company_id: int, user_id: Union[Optional[int], UnsetType] = UNSET
    ) -> SuperAdminBeginMasquerade:
        """Start to act as a company. Needs role 3 (super admin) and an assignment to that company. The server keeps
        the state over later logins. Meanwhile the Buyer Portal takes every permission as granted.

        Access: a company user or super admin.

        Args:
            company_id: Id of the company to act as.
            user_id: Deprecated: leave it out. The super admin is the token's owner.

        Returns:
            Answer of `superAdminBeginMasquerade`.
        """
        from .super_admin_begin_masquerade import SuperAdminBeginMasquerade

        return self.execute(
            operations.SUPER_ADMIN_BEGIN_MASQUERADE,
            {"companyId": company_id, "userId": user_id},
            SuperAdminBeginMasquerade,
        )

    def super_admin_end_masquerade(
        self, *, company_id: int, user_id: Union[Optional[int], UnsetType] = UNSET
    ) -> SuperAdminEndMasquerade:
        """Stop acting as a company. Needs role 3 (super admin).

        Access: a company user or super admin.

        Args:
            company_id: Id of the company that the super admin acts as.
            user_id: Deprecated: leave it out. The super admin is the token's owner.

        Returns:
            Answer of `superAdminEndMasquerade`.
        """
        from .super_admin_end_masquerade import SuperAdminEndMasquerade

        return self.execute(
            operations.SUPER_ADMIN_END_MASQUERADE,
            {"companyId": company_id, "userId": user_id},
            SuperAdminEndMasquerade,
        )

    def user_masquerading_company_begin(
        self, *, company_id: int
    ) -> UserMasqueradingCompanyBegin:
        """Switch into another company of the account hierarchy. Needs the store switch `account_hierarchy`. The own
        role stays; there, the Buyer Portal asks for permissions to create and to purchase at level 3. An inactive
        company is refused; for the own company call `userMasqueradingCompanyEnd` instead.

        Access: a company user or super admin. Permission: get_company_subsidiaries.

        Args:
            company_id: Id of the company to switch into, as in `companySubsidiaries`.

        Returns:
            Answer of `userMasqueradingCompanyBegin`; the payload is one level further down, under the same name.
        """
        from .user_masquerading_company_begin import UserMasqueradingCompanyBegin

        return self.execute(
            operations.USER_MASQUERADING_COMPANY_BEGIN,
            {"companyId": company_id},
            UserMasqueradingCompanyBegin,
        )

    def user_masquerading_company_end(self) -> UserMasqueradingCompanyEnd:
        """Return to the own company.

        Access: a company user or super admin. Permission: get_company_subsidiaries.

        Returns:
            Answer of `userMasqueradingCompanyEnd`.
        """
        from .user_masquerading_company_end import UserMasqueradingCompanyEnd

        return self.execute(
            operations.USER_MASQUERADING_COMPANY_END, {}, UserMasqueradingCompanyEnd
        )

    def super_admin_companies(
        self,
        *,
        super_admin_id: int,
        search: Union[Optional[str], UnsetType] = UNSET,
        order_by: Union[Optional[str], UnsetType] = UNSET,
        first: Union[Optional[int], UnsetType] = UNSET,
        after: Union[Optional[str], UnsetType] = UNSET,
        last: Union[Optional[int], UnsetType] = UNSET,
        before: Union[Optional[str], UnsetType] = UNSET,
        offset: Union[Optional[int], UnsetType] = UNSET,
    ) -> SuperAdminCompanies:
        """Page through the companies that a super admin is assigned to. Needs role 3 (super admin).

        Access: a company user or super admin.

        Args:
            super_admin_id: Id of the super admin in B2B Edition: `CustomerInfoType.userInfo.id`, not the
                BigCommerce customer id.
            search: Free text to search for.
            order_by: Key to sort by: `companyName`, `companyAdminName` or `companyEmail`; a leading `-` means
                descending.
            first: Size of the page, counted from its start. Without it the server chooses.
            after: Opaque cursor: the page starts after this entry.
            last: Size of the page, counted from its end.
            before: Opaque cursor: the page ends before this entry.
            offset: Number of matches to skip before the page starts.

        Returns:
            One page; `total_count` counts all matches.
        """
        from .super_admin_companies import SuperAdminCompanies

        return self.execute(
            operations.SUPER_ADMIN_COMPANIES,
            {
                "superAdminId": super_admin_id,
                "search": search,
                "orderBy": order_by,
                "first": first,
                "after": after,
                "last": last,
                "before": before,
                "offset": offset,
            },
            SuperAdminCompanies,
        )

    def iter_super_admin_companies(
        self,
        *,
        super_admin_id: int,
        search: Union[Optional[str], UnsetType] = UNSET,
        order_by: Union[Optional[str], UnsetType] = UNSET,
        page_size: int = 50,
        limit: int | None = None,
    ) -> Iterator[AssignedCompany]:
        """Go through all that `super_admin_companies` pages through, asking for a page when it is needed.

        Access: a company user or super admin.

        Args:
            super_admin_id: Id of the super admin in B2B Edition: `CustomerInfoType.userInfo.id`, not the
                BigCommerce customer id.
            search: Free text to search for.
            order_by: Key to sort by: `companyName`, `companyAdminName` or `companyEmail`; a leading `-` means
                descending.
            page_size: How many to ask for at a time.
            limit: Stop after so many; None goes on to the end.

        Returns:
            An iterator over the nodes of all pages.
        """
        from .super_admin_companies import SuperAdminCompanies

        return self.iterate(
            operations.SUPER_ADMIN_COMPANIES,
            {"superAdminId": super_admin_id, "search": search, "orderBy": order_by},
            SuperAdminCompanies,
            page_size,
            limit,
        )

    def super_admin_masquerading(self, *, customer_id: int) -> CompanyAccount | None:
        """The company that a super admin acts as at present, or null. Needs role 3 (super admin).

        Access: a company user or super admin.

        Args:
            customer_id: BigCommerce customer id of the super admin (`UserType.bcId`), not the id in B2B Edition.

        Returns:
            A company. None when the API answers null.
        """
        from .fragments import CompanyAccount

        return self.execute_nullable(
            operations.SUPER_ADMIN_MASQUERADING,
            {"customerId": customer_id},
            CompanyAccount,
        )

    def user_masquerading_company(self) -> CompanyReference | None:
        """The subsidiary that the company user acts in at present, or null.

        Access: a company user or super admin.

        Returns:
            A company in short form: which company of an account hierarchy a record belongs to. All members are
            strings. None when the API answers null.
        """
        from .fragments import CompanyReference

        return self.execute_nullable(
            operations.USER_MASQUERADING_COMPANY, {}, CompanyReference
        )

    def company_subsidiaries(self) -> list[Optional[HierarchyCompany]]:
        """Every company of the account hierarchy that the caller can reach, the own one included, as a flat list.
        Needs the store switch `account_hierarchy`.

        Access: a company user or super admin. Permission: get_company_subsidiaries.

        Returns:
            The list; empty when the API has nothing.
        """
        from .fragments import HierarchyCompany

        return self.execute(
            operations.COMPANY_SUBSIDIARIES, {}, list[Optional[HierarchyCompany]]
        )

    def quotes(
        self,
        *,
        search: Union[Optional[str], UnsetType] = UNSET,
        quote_number: Union[Optional[str], UnsetType] = UNSET,
        quote_title: Union[Optional[str], UnsetType] = UNSET,
        status: Union[Optional[Union[Decimal, int]], UnsetType] = UNSET,
        company: Union[Optional[str], UnsetType] = UNSET,
        created_by: Union[Optional[str], UnsetType] = UNSET,
        email: Union[Optional[str], UnsetType] = UNSET,
        sales_rep: Union[Optional[str], UnsetType] = UNSET,
        date_created_begin_at: Union[Optional[Date], UnsetType] = UNSET,
        date_created_end_at: Union[Optional[Date], UnsetType] = UNSET,
        date_updated_begin_at: Union[Optional[Date], UnsetType] = UNSET,
        date_updated_end_at: Union[Optional[Date], UnsetType] = UNSET,
        date_expired_begin_at: Union[Optional[Date], UnsetType] = UNSET,
        date_expired_end_at: Union[Optional[Date], UnsetType] = UNSET,
        order_by: Union[Optional[str], UnsetType] = UNSET,
        first: Union[Optional[int], UnsetType] = UNSET,
        after: Union[Optional[str], UnsetType] = UNSET,
        last: Union[Optional[int], UnsetType] = UNSET,
        before: Union[Optional[str], UnsetType] = UNSET,
        offset: Union[Optional[int], UnsetType] = UNSET,
    ) -> Quotes:
        """Page through quotes: those of the company, or the caller's own if `get_quotes` is held at level 1. Companies
        below in an account hierarchy are not included.

        Access: a company user or super admin. Permission: get_quotes.

        Args:
            search: Free text to search for.
            quote_number: Filter by quote number.
            quote_title: Filter by title.
            status: Filter by the buyer's status: 1 open, 4 ordered, 5 expired. A number, or a string of digits.
            company: Filter by company name.
            created_by: Filter by the name of the person who submitted the quote, as `createdByUser` lists them.
            email: Filter by e-mail address.
            sales_rep: Filter by the name of the sales representative, as `createdByUser` lists them.
            date_created_begin_at: Created on this day or later, `YYYY-MM-DD`.
            date_created_end_at: Created on this day or earlier, `YYYY-MM-DD`.
            date_updated_begin_at: Updated on this day or later, `YYYY-MM-DD`.
            date_updated_end_at: Updated on this day or earlier, `YYYY-MM-DD`.
            date_expired_begin_at: Expires on this day or later, `YYYY-MM-DD`.
            date_expired_end_at: Expires on this day or earlier, `YYYY-MM-DD`.
            order_by: Key to sort by: `quoteNumber`, `quoteTitle`, `salesRep`, `createdBy`, `createdAt`,
                `updatedAt`, `expiredAt` or `status`; a leading `-` means descending. The Buyer Portal sends
                `-quoteNumber`.
            first: Size of the page, counted from its start. Without it the server chooses.
            after: Opaque cursor: the page starts after this entry.
            last: Size of the page, counted from its end.
            before: Opaque cursor: the page ends before this entry.
            offset: Number of matches to skip before the page starts.

        Returns:
            One page; `total_count` counts all matches.
        """
        from .quotes import Quotes

        return self.execute(
            operations.QUOTES,
            {
                "search": search,
                "quoteNumber": quote_number,
                "quoteTitle": quote_title,
                "status": status,
                "company": company,
                "createdBy": created_by,
                "email": email,
                "salesRep": sales_rep,
                "dateCreatedBeginAt": date_created_begin_at,
                "dateCreatedEndAt": date_created_end_at,
                "dateUpdatedBeginAt": date_updated_begin_at,
                "dateUpdatedEndAt": date_updated_end_at,
                "dateExpiredBeginAt": date_expired_begin_at,
                "dateExpiredEndAt": date_expired_end_at,
                "orderBy": order_by,
                "first": first,
                "after": after,
                "last": last,
                "before": before,
                "offset": offset,
            },
            Quotes,
        )

    def iter_quotes(
        self,
        *,
        search: Union[Optional[str], UnsetType] = UNSET,
        quote_number: Union[Optional[str], UnsetType] = UNSET,
        quote_title: Union[Optional[str], UnsetType] = UNSET,
        status: Union[Optional[Union[Decimal, int]], UnsetType] = UNSET,
        company: Union[Optional[str], UnsetType] = UNSET,
        created_by: Union[Optional[str], UnsetType] = UNSET,
        email: Union[Optional[str], UnsetType] = UNSET,
        sales_rep: Union[Optional[str], UnsetType] = UNSET,
        date_created_begin_at: Union[Optional[Date], UnsetType] = UNSET,
        date_created_end_at: Union[Optional[Date], UnsetType] = UNSET,
        date_updated_begin_at: Union[Optional[Date], UnsetType] = UNSET,
        date_updated_end_at: Union[Optional[Date], UnsetType] = UNSET,
        date_expired_begin_at: Union[Optional[Date], UnsetType] = UNSET,
        date_expired_end_at: Union[Optional[Date], UnsetType] = UNSET,
        order_by: Union[Optional[str], UnsetType] = UNSET,
        page_size: int = 50,
        limit: int | None = None,
    ) -> Iterator[QuoteSummary]:
        """Go through all that `quotes` pages through, asking for a page when it is needed.

        Access: a company user or super admin. Permission: get_quotes.

        Args:
            search: Free text to search for.
            quote_number: Filter by quote number.
            quote_title: Filter by title.
            status: Filter by the buyer's status: 1 open, 4 ordered, 5 expired. A number, or a string of digits.
            company: Filter by company name.
            created_by: Filter by the name of the person who submitted the quote, as `createdByUser` lists them.
            email: Filter by e-mail address.
            sales_rep: Filter by the name of the sales representative, as `createdByUser` lists them.
            date_created_begin_at: Created on this day or later, `YYYY-MM-DD`.
            date_created_end_at: Created on this day or earlier, `YYYY-MM-DD`.
            date_updated_begin_at: Updated on this day or later, `YYYY-MM-DD`.
            date_updated_end_at: Updated on this day or earlier, `YYYY-MM-DD`.
            date_expired_begin_at: Expires on this day or later, `YYYY-MM-DD`.
            date_expired_end_at: Expires on this day or earlier, `YYYY-MM-DD`.
            order_by: Key to sort by: `quoteNumber`, `quoteTitle`, `salesRep`, `createdBy`, `createdAt`,
                `updatedAt`, `expiredAt` or `status`; a leading `-` means descending. The Buyer Portal sends
                `-quoteNumber`.
            page_size: How many to ask for at a time.
            limit: Stop after so many; None goes on to the end.

        Returns:
            An iterator over the nodes of all pages.
        """
        from .quotes import Quotes

        return self.iterate(
            operations.QUOTES,
            {
                "search": search,
                "quoteNumber": quote_number,
                "quoteTitle": quote_title,
                "status": status,
                "company": company,
                "createdBy": created_by,
                "email": email,
                "salesRep": sales_rep,
                "dateCreatedBeginAt": date_created_begin_at,
                "dateCreatedEndAt": date_created_end_at,
                "dateUpdatedBeginAt": date_updated_begin_at,
                "dateUpdatedEndAt": date_updated_end_at,
                "dateExpiredBeginAt": date_expired_begin_at,
                "dateExpiredEndAt": date_expired_end_at,
                "orderBy": order_by,
            },
            Quotes,
            page_size,
            limit,
        )

    def customer_quotes(
        self,
        *,
        channel_id: Union[Optional[int], UnsetType] = UNSET,
        search: Union[Optional[str], UnsetType] = UNSET,
        quote_number: Union[Optional[str], UnsetType] = UNSET,
        quote_title: Union[Optional[str], UnsetType] = UNSET,
        status: Union[Optional[Union[Decimal, int]], UnsetType] = UNSET,
        company: Union[Optional[str], UnsetType] = UNSET,
        created_by: Union[Optional[str], UnsetType] = UNSET,
        email: Union[Optional[str], UnsetType] = UNSET,
        sales_rep: Union[Optional[str], UnsetType] = UNSET,
        date_created_begin_at: Union[Optional[Date], UnsetType] = UNSET,
        date_created_end_at: Union[Optional[Date], UnsetType] = UNSET,
        date_updated_begin_at: Union[Optional[Date], UnsetType] = UNSET,
        date_updated_end_at: Union[Optional[Date], UnsetType] = UNSET,
        date_expired_begin_at: Union[Optional[Date], UnsetType] = UNSET,
        date_expired_end_at: Union[Optional[Date], UnsetType] = UNSET,
        order_by: Union[Optional[str], UnsetType] = UNSET,
        first: Union[Optional[int], UnsetType] = UNSET,
        after: Union[Optional[str], UnsetType] = UNSET,
        last: Union[Optional[int], UnsetType] = UNSET,
        before: Union[Optional[str], UnsetType] = UNSET,
        offset: Union[Optional[int], UnsetType] = UNSET,
    ) -> CustomerQuotes:
        """Page through the quotes of a plain customer.

        Access: a plain customer, without a company.

        Args:
            channel_id: Id of the channel of the store.
            search: Free text to search for.
            quote_number: Filter by quote number.
            quote_title: Filter by title.
            status: Filter by the buyer's status: 1 open, 4 ordered, 5 expired. A number, or a string of digits.
            company: Filter by company name.
            created_by: Filter by the name of the person who submitted the quote.
            email: Filter by e-mail address.
            sales_rep: Filter by the name of the sales representative.
            date_created_begin_at: Created on this day or later, `YYYY-MM-DD`.
            date_created_end_at: Created on this day or earlier, `YYYY-MM-DD`.
            date_updated_begin_at: Updated on this day or later, `YYYY-MM-DD`.
            date_updated_end_at: Updated on this day or earlier, `YYYY-MM-DD`.
            date_expired_begin_at: Expires on this day or later, `YYYY-MM-DD`.
            date_expired_end_at: Expires on this day or earlier, `YYYY-MM-DD`.
            order_by: Key to sort by: `quoteNumber`, `quoteTitle`, `salesRep`, `createdBy`, `createdAt`,
                `updatedAt`, `expiredAt` or `status`; a leading `-` means descending. The Buyer Portal sends
                `-quoteNumber`.
            first: Size of the page, counted from its start. Without it the server chooses.
            after: Opaque cursor: the page starts after this entry.
            last: Size of the page, counted from its end.
            before: Opaque cursor: the page ends before this entry.
            offset: Number of matches to skip before the page starts.

        Returns:
            One page; `total_count` counts all matches.
        """
        from .customer_quotes import CustomerQuotes

        return self.execute(
            operations.CUSTOMER_QUOTES,
            {
                "channelId": channel_id,
                "search": search,
                "quoteNumber": quote_number,
                "quoteTitle": quote_title,
                "status": status,
                "company": company,
                "createdBy": created_by,
                "email": email,
                "salesRep": sales_rep,
                "dateCreatedBeginAt": date_created_begin_at,
                "dateCreatedEndAt": date_created_end_at,
                "dateUpdatedBeginAt": date_updated_begin_at,
                "dateUpdatedEndAt": date_updated_end_at,
                "dateExpiredBeginAt": date_expired_begin_at,
                "dateExpiredEndAt": date_expired_end_at,
                "orderBy": order_by,
                "first": first,
                "after": after,
                "last": last,
                "before": before,
                "offset": offset,
            },
            CustomerQuotes,
        )

    def iter_customer_quotes(
        self,
        *,
        channel_id: Union[Optional[int], UnsetType] = UNSET,
        search: Union[Optional[str], UnsetType] = UNSET,
        quote_number: Union[Optional[str], UnsetType] = UNSET,
        quote_title: Union[Optional[str], UnsetType] = UNSET,
        status: Union[Optional[Union[Decimal, int]], UnsetType] = UNSET,
        company: Union[Optional[str], UnsetType] = UNSET,
        created_by: Union[Optional[str], UnsetType] = UNSET,
        email: Union[Optional[str], UnsetType] = UNSET,
        sales_rep: Union[Optional[str], UnsetType] = UNSET,
        date_created_begin_at: Union[Optional[Date], UnsetType] = UNSET,
        date_created_end_at: Union[Optional[Date], UnsetType] = UNSET,
        date_updated_begin_at: Union[Optional[Date], UnsetType] = UNSET,
        date_updated_end_at: Union[Optional[Date], UnsetType] = UNSET,
        date_expired_begin_at: Union[Optional[Date], UnsetType] = UNSET,
        date_expired_end_at: Union[Optional[Date], UnsetType] = UNSET,
        order_by: Union[Optional[str], UnsetType] = UNSET,
        page_size: int = 50,
        limit: int | None = None,
    ) -> Iterator[QuoteSummary]:
        """Go through all that `customer_quotes` pages through, asking for a page when it is needed.

        Access: a plain customer, without a company.

        Args:
            channel_id: Id of the channel of the store.
            search: Free text to search for.
            quote_number: Filter by quote number.
            quote_title: Filter by title.
            status: Filter by the buyer's status: 1 open, 4 ordered, 5 expired. A number, or a string of digits.
            company: Filter by company name.
            created_by: Filter by the name of the person who submitted the quote.
            email: Filter by e-mail address.
            sales_rep: Filter by the name of the sales representative.
            date_created_begin_at: Created on this day or later, `YYYY-MM-DD`.
            date_created_end_at: Created on this day or earlier, `YYYY-MM-DD`.
            date_updated_begin_at: Updated on this day or later, `YYYY-MM-DD`.
            date_updated_end_at: Updated on this day or earlier, `YYYY-MM-DD`.
            date_expired_begin_at: Expires on this day or later, `YYYY-MM-DD`.
            date_expired_end_at: Expires on this day or earlier, `YYYY-MM-DD`.
            order_by: Key to sort by: `quoteNumber`, `quoteTitle`, `salesRep`, `createdBy`, `createdAt`,
                `updatedAt`, `expiredAt` or `status`; a leading `-` means descending. The Buyer Portal sends
                `-quoteNumber`.
            page_size: How many to ask for at a time.
            limit: Stop after so many; None goes on to the end.

        Returns:
            An iterator over the nodes of all pages.
        """
        from .customer_quotes import CustomerQuotes

        return self.iterate(
            operations.CUSTOMER_QUOTES,
            {
                "channelId": channel_id,
                "search": search,
                "quoteNumber": quote_number,
                "quoteTitle": quote_title,
                "status": status,
                "company": company,
                "createdBy": created_by,
                "email": email,
                "salesRep": sales_rep,
                "dateCreatedBeginAt": date_created_begin_at,
                "dateCreatedEndAt": date_created_end_at,
                "dateUpdatedBeginAt": date_updated_begin_at,
                "dateUpdatedEndAt": date_updated_end_at,
                "dateExpiredBeginAt": date_expired_begin_at,
                "dateExpiredEndAt": date_expired_end_at,
                "orderBy": order_by,
            },
            CustomerQuotes,
            page_size,
            limit,
        )

    def quote(
        self,
        *,
        id: int,
        store_hash: str,
        date: str,
        uuid: Union[Optional[str], UnsetType] = UNSET,
    ) -> QuoteDetail | None:
        """One quote. Its id together with its creation time (and its uuid, for quotes that have one) opens it without
        a token, as links to quotes need it.

        Access: any signed-in customer, or a guest. Permission: get_quotes, get_quote_detail.

        Args:
            id: Id of the quote.
            store_hash: Hash that identifies the store.
            date: The quote's `createdAt`: unix seconds, as a string of digits. Part of the proof that the caller
                may see the quote.
            uuid: The quote's `uuid`, a stronger proof than `date`. Null for old quotes, which have none.

        Returns:
            A quote: products at a price offered to a buyer. After it was submitted, its buyer can only add messages
            and files, check out and order. None when the API answers null.
        """
        from .fragments import QuoteDetail

        return self.execute_nullable(
            operations.QUOTE,
            {"id": id, "storeHash": store_hash, "date": date, "uuid": uuid},
            QuoteDetail,
        )

    def quote_user_store_info(
        self,
        *,
        store_hash: Union[Optional[str], UnsetType] = UNSET,
        company_id: Union[Optional[int], UnsetType] = UNSET,
        sales_rep_id: Union[Optional[int], UnsetType] = UNSET,
    ) -> QuoteParties | None:
        """Contact details of store, company and sales representative, as printed on a quote.

        Access: a company user or super admin.

        Args:
            store_hash: Hash that identifies the store.
            company_id: Id of the company whose details are wanted.
            sales_rep_id: Id of the sales representative whose details are wanted.

        Returns:
            Contact details for a quote. None when the API answers null.
        """
        from .fragments import QuoteParties

        return self.execute_nullable(
            operations.QUOTE_USER_STORE_INFO,
            {
                "storeHash": store_hash,
                "companyId": company_id,
                "salesRepId": sales_rep_id,
            },
            QuoteParties,
        )

    def quote_config(self, *, store_hash: str) -> QuoteSettings:
        """Switches and defaults of the store's quotes.

        Access: nobody has to be signed in.

        Args:
            store_hash: Hash that identifies the store.

        Returns:
            Switches and values that govern quotes in the store.
        """
        from .fragments import QuoteSettings

        return self.execute(
            operations.QUOTE_CONFIG, {"storeHash": store_hash}, QuoteSettings
        )

    def quote_extra_fields_config(
        self,
        *,
        store_hash: Union[Optional[str], UnsetType] = UNSET,
        channel_id: Union[Optional[int], UnsetType] = UNSET,
    ) -> list[Optional[QuoteExtraFieldDefinition]]:
        """Definition of the extra fields that the store keeps for quotes.

        Access: nobody has to be signed in.

        Args:
            store_hash: Hash that identifies the store.
            channel_id: Id of the channel of the store.

        Returns:
            The list; empty when the API has nothing.
        """
        from .fragments import QuoteExtraFieldDefinition

        return self.execute(
            operations.QUOTE_EXTRA_FIELDS_CONFIG,
            {"storeHash": store_hash, "channelId": channel_id},
            list[Optional[QuoteExtraFieldDefinition]],
        )

    def quote_create(self, *, quote_data: QuoteInputType) -> QuoteCreate:
        """Submit a request for a quote. Callers cannot discount: prices have to match the catalogue. Guests (no token)
        may submit if the store switch `quote_for_guest` is on. Lines that cannot be quoted are listed in the
        error's `extensions.productValidationErrors`.

        Access: any signed-in customer, or a guest. Permission: get_quotes, get_quote_detail, create_quote.

        Args:
            quote_data: The request: lines, totals, addresses and contact.

        Returns:
            Answer of `quoteCreate`.
        """
        from .quote_create import QuoteCreate

        return self.execute(
            operations.QUOTE_CREATE, {"quoteData": quote_data}, QuoteCreate
        )

    def quote_update(self, *, id: int, quote_data: QuoteUpdateInputType) -> QuoteUpdate:
        """Post a message to the sales staff on a quote, or mark their messages as read. Apart from attached files,
        this is all that a buyer can change on a submitted quote.

        Access: any signed-in customer. Permission: get_quotes, get_quote_detail, update_quote_message.

        Args:
            id: Id of the quote.
            quote_data: The message, or the time up to which messages were read.

        Returns:
            Answer of `quoteUpdate`.
        """
        from .quote_update import QuoteUpdate

        return self.execute(
            operations.QUOTE_UPDATE, {"id": id, "quoteData": quote_data}, QuoteUpdate
        )

    def quote_checkout(
        self, *, id: int, store_hash: str, uuid: Union[Optional[str], UnsetType] = UNSET
    ) -> QuoteCheckout:
        """Turn an open quote into a cart at the quote's prices, and get the URLs of cart and checkout. The quote stays
        open until it is ordered. Guests (no token) may check out if the store switch `quote_for_guest` is on. The
        Buyer Portal also asks for `purchase_enable`.

        Access: any signed-in customer, or a guest. Permission: get_quotes, get_quote_detail, checkout_with_quote.

        Args:
            id: Id of the quote.
            store_hash: Hash that identifies the store.
            uuid: The quote's `uuid`. Send it whenever it is known: whether null is still accepted, as old quotes
                need it, is disputed.

        Returns:
            Answer of `quoteCheckout`; the payload is one level further down, under the same name.
        """
        from .quote_checkout import QuoteCheckout

        return self.execute(
            operations.QUOTE_CHECKOUT,
            {"id": id, "storeHash": store_hash, "uuid": uuid},
            QuoteCheckout,
        )

    def quote_ordered(
        self, *, id: int, ordered_data: QuoteOrderedInputType
    ) -> QuoteOrdered:
        """Mark an open quote as ordered with a placed order. This is final. The Buyer Portal also asks for
        `purchase_enable`.

        Access: any signed-in customer. Permission: get_quotes, get_quote_detail, checkout_with_quote.

        Args:
            id: Id of the quote.
            ordered_data: The order, with the shipping and the tax it was placed with.

        Returns:
            Answer of `quoteOrdered`.
        """
        from .quote_ordered import QuoteOrdered

        return self.execute(
            operations.QUOTE_ORDERED,
            {"id": id, "orderedData": ordered_data},
            QuoteOrdered,
        )

    def quote_email(self, *, email_data: QuoteEmailInputType) -> QuoteEmail:
        """Send a quote by e-mail to its buyer.

        Access: any signed-in customer. Permission: get_quotes.

        Args:
            email_data: The quote and the address of its buyer.

        Returns:
            Answer of `quoteEmail`.
        """
        from .quote_email import QuoteEmail

        return self.execute(
            operations.QUOTE_EMAIL, {"emailData": email_data}, QuoteEmail
        )

    def quote_pdf_export(
        self, *, quote_id: int, store_hash: str, currency: QuoteCurrencyInputType
    ) -> QuotePdfExport:
        """A quote as PDF: the older form of `quoteFrontendPdf`.

        Deprecated by the API: quoteFrontendPdf

        Access: any signed-in customer. Permission: get_quotes, get_quote_detail, get_quote_pdf.

        Args:
            quote_id: Id of the quote.
            store_hash: Hash that identifies the store.
            currency: Currency that the document shows.

        Returns:
            Answer of `quotePdfExport`.
        """
        from .quote_pdf_export import QuotePdfExport

        return self.execute(
            operations.QUOTE_PDF_EXPORT,
            {"quoteId": quote_id, "storeHash": store_hash, "currency": currency},
            QuotePdfExport,
        )

    def quote_attach_file_create(
        self,
        *,
        quote_id: int,
        file_list: Union[
            Optional[list[Optional[QuoteFileListInputType]]], UnsetType
        ] = UNSET,
    ) -> QuoteAttachFileCreate:
        """Attach uploaded files to a quote.

        Access: any signed-in customer.

        Args:
            quote_id: Id of the quote.
            file_list: Files as the media upload (REST) returned them. The Buyer Portal allows three files of 10 MB
                each.

        Returns:
            Answer of `quoteAttachFileCreate`.
        """
        from .quote_attach_file_create import QuoteAttachFileCreate

        return self.execute(
            operations.QUOTE_ATTACH_FILE_CREATE,
            {"quoteId": quote_id, "fileList": file_list},
            QuoteAttachFileCreate,
        )

    def quote_attach_file_delete(
        self, *, quote_id: int, file_id: int
    ) -> QuoteAttachFileDelete:
        """Remove an attached file from a quote.

        Access: any signed-in customer.

        Args:
            quote_id: Id of the quote.
            file_id: Id of the attached file.

        Returns:
            Answer of `quoteAttachFileDelete`.
        """
        from .quote_attach_file_delete import QuoteAttachFileDelete

        return self.execute(
            operations.QUOTE_ATTACH_FILE_DELETE,
            {"quoteId": quote_id, "fileId": file_id},
            QuoteAttachFileDelete,
        )

    def quote_frontend_pdf(
        self,
        *,
        quote_id: int,
        store_hash: str,
        created_at: int,
        lang: str,
        is_preview: Union[Optional[bool], UnsetType] = UNSET,
    ) -> QuoteFrontendPdf:
        """A quote as PDF, or as HTML to preview. The quote's creation time serves as proof that the caller may see it.

        Access: any signed-in customer, or a guest. Permission: get_quotes, get_quote_detail, get_quote_pdf.

        Args:
            quote_id: Id of the quote.
            store_hash: Hash that identifies the store.
            created_at: The quote's `createdAt` in unix seconds: the proof that the caller may see the quote.
            lang: Language of the document.
            is_preview: True answers with HTML in `content`, false with the URL of a PDF in `url`.

        Returns:
            Answer of `quoteFrontendPdf`; one of the two members is filled.
        """
        from .quote_frontend_pdf import QuoteFrontendPdf

        return self.execute(
            operations.QUOTE_FRONTEND_PDF,
            {
                "quoteId": quote_id,
                "storeHash": store_hash,
                "createdAt": created_at,
                "lang": lang,
                "isPreview": is_preview,
            },
            QuoteFrontendPdf,
        )

    def shopping_lists(
        self,
        *,
        search: Union[Optional[str], UnsetType] = UNSET,
        status: Union[Optional[list[Optional[int]]], UnsetType] = UNSET,
        is_default: Union[Optional[bool], UnsetType] = UNSET,
        is_show_my: Union[Optional[bool], UnsetType] = UNSET,
        created_by: Union[Optional[str], UnsetType] = UNSET,
        email: Union[Optional[str], UnsetType] = UNSET,
        order_by: Union[Optional[str], UnsetType] = UNSET,
        first: Union[Optional[int], UnsetType] = UNSET,
        after: Union[Optional[str], UnsetType] = UNSET,
        last: Union[Optional[int], UnsetType] = UNSET,
        before: Union[Optional[str], UnsetType] = UNSET,
        offset: Union[Optional[int], UnsetType] = UNSET,
    ) -> ShoppingLists:
        """Page through the shopping lists of the company that the caller may see: junior buyers their own, senior
        buyers and admins those that are approved or ready for approval.

        Access: a company user or super admin. Permission: get_shopping_lists.

        Args:
            search: Free text to search for.
            status: Filter by status: 0 approved, 20 deleted, 30 draft, 40 ready for approval, 50 rejected. Older
                portals left rejected lists at 20: ask for `[20, 50]` to see them all.
            is_default: True goes with the Buyer Portal's default selection of statuses, false with a selection that
                the user made.
            is_show_my: By its name, true leaves the caller's own shopping lists only (inferred).
            created_by: Filter by the name of the person who created the list, as `createdByUser` lists them.
            email: Filter by the e-mail address of the person who created the list.
            order_by: Key to sort by; a leading `-` means descending. The Buyer Portal's list page sends none and
                expects the last updated first.
            first: Size of the page, counted from its start. Without it the server chooses.
            after: Opaque cursor: the page starts after this entry.
            last: Size of the page, counted from its end.
            before: Opaque cursor: the page ends before this entry.
            offset: Number of matches to skip before the page starts.

        Returns:
            One page; `total_count` counts all matches.
        """
        from .shopping_lists import ShoppingLists

        return self.execute(
            operations.SHOPPING_LISTS,
            {
                "search": search,
                "status": status,
                "isDefault": is_default,
                "isShowMy": is_show_my,
                "createdBy": created_by,
                "email": email,
                "orderBy": order_by,
                "first": first,
                "after": after,
                "last": last,
                "before": before,
                "offset": offset,
            },
            ShoppingLists,
        )

    def iter_shopping_lists(
        self,
        *,
        search: Union[Optional[str], UnsetType] = UNSET,
        status: Union[Optional[list[Optional[int]]], UnsetType] = UNSET,
        is_default: Union[Optional[bool], UnsetType] = UNSET,
        is_show_my: Union[Optional[bool], UnsetType] = UNSET,
        created_by: Union[Optional[str], UnsetType] = UNSET,
        email: Union[Optional[str], UnsetType] = UNSET,
        order_by: Union[Optional[str], UnsetType] = UNSET,
        page_size: int = 50,
        limit: int | None = None,
    ) -> Iterator[ShoppingListSummary]:
        """Go through all that `shopping_lists` pages through, asking for a page when it is needed.

        Access: a company user or super admin. Permission: get_shopping_lists.

        Args:
            search: Free text to search for.
            status: Filter by status: 0 approved, 20 deleted, 30 draft, 40 ready for approval, 50 rejected. Older
                portals left rejected lists at 20: ask for `[20, 50]` to see them all.
            is_default: True goes with the Buyer Portal's default selection of statuses, false with a selection that
                the user made.
            is_show_my: By its name, true leaves the caller's own shopping lists only (inferred).
            created_by: Filter by the name of the person who created the list, as `createdByUser` lists them.
            email: Filter by the e-mail address of the person who created the list.
            order_by: Key to sort by; a leading `-` means descending. The Buyer Portal's list page sends none and
                expects the last updated first.
            page_size: How many to ask for at a time.
            limit: Stop after so many; None goes on to the end.

        Returns:
            An iterator over the nodes of all pages.
        """
        from .shopping_lists import ShoppingLists

        return self.iterate(
            operations.SHOPPING_LISTS,
            {
                "search": search,
                "status": status,
                "isDefault": is_default,
                "isShowMy": is_show_my,
                "createdBy": created_by,
                "email": email,
                "orderBy": order_by,
            },
            ShoppingLists,
            page_size,
            limit,
        )

    def shopping_list(
        self,
        *,
        id: int,
        products_search: Union[Optional[str], UnsetType] = UNSET,
        products_order_by: Union[Optional[str], UnsetType] = UNSET,
        products_first: Union[Optional[int], UnsetType] = UNSET,
        products_after: Union[Optional[str], UnsetType] = UNSET,
        products_last: Union[Optional[int], UnsetType] = UNSET,
        products_before: Union[Optional[str], UnsetType] = UNSET,
        products_offset: Union[Optional[int], UnsetType] = UNSET,
    ) -> ShoppingList | None:
        """One shopping list of the company with its priced items.

        Access: a company user or super admin. Permission: get_shopping_list_detail.

        Args:
            id: Id of the shopping list.
            products_search: Free text to search for.
            products_order_by: Key to sort by: `productName`, `quantity` or `updatedAt`; a leading `-` means
                descending. The Buyer Portal sends `-updatedAt`.
            products_first: Size of the page, counted from its start. Without it the server chooses.
            products_after: Opaque cursor: the page starts after this entry.
            products_last: Size of the page, counted from its end.
            products_before: Opaque cursor: the page ends before this entry.
            products_offset: Number of matches to skip before the page starts.

        Returns:
            A shopping list of the company. Lists of users who hold `submit_shopping_list_for_approval` need
            approval; junior buyers purchase from approved lists only, and only if the store switch
            `junior_place_order` is on. None when the API answers null.
        """
        from .shopping_list import ShoppingList

        return self.execute_nullable(
            operations.SHOPPING_LIST,
            {
                "id": id,
                "productsSearch": products_search,
                "productsOrderBy": products_order_by,
                "productsFirst": products_first,
                "productsAfter": products_after,
                "productsLast": products_last,
                "productsBefore": products_before,
                "productsOffset": products_offset,
            },
            ShoppingList,
        )

    def shopping_lists_id_name(self) -> list[Optional[ShoppingListName]]:
        """Id, name and status of the company's shopping lists, to choose one from.

        Access: a company user or super admin. Permission: get_shopping_lists.

        Returns:
            The list; empty when the API has nothing.
        """
        from .fragments import ShoppingListName

        return self.execute(
            operations.SHOPPING_LISTS_ID_NAME, {}, list[Optional[ShoppingListName]]
        )

    def shopping_lists_create(
        self, *, shopping_list_data: ShoppingListsInputType
    ) -> ShoppingListsCreate:
        """Create a shopping list for the company. In the Buyer Portal, holders of `submit_shopping_list_for_approval`
        create drafts (status 30), everybody else approved lists (status 0).

        Access: a company user or super admin. Permission: create_shopping_list.

        Args:
            shopping_list_data: Name, description and first status of the list.

        Returns:
            Answer of `shoppingListsCreate`.
        """
        from .shopping_lists_create import ShoppingListsCreate

        return self.execute(
            operations.SHOPPING_LISTS_CREATE,
            {"shoppingListData": shopping_list_data},
            ShoppingListsCreate,
        )

    def shopping_lists_update(
        self,
        *,
        id: Union[Optional[int], UnsetType] = UNSET,
        shopping_list_data: Union[Optional[ShoppingListsInputType], UnsetType] = UNSET,
    ) -> ShoppingListsUpdate:
        """Rename or describe a shopping list, or move it to another status; name, description and status are always
        sent together. In the Buyer Portal, submitting (30 to 40) asks for `submit_shopping_list_for_approval`,
        approving (40 to 0) and rejecting (40 to 50) for `approve_draft_shopping_list`; whether the API does is
        unknown.

        Access: a company user or super admin. Permission: update_shopping_list.

        Args:
            id: Id of the shopping list.
            shopping_list_data: Name, description and status of the list; what does not change is repeated.

        Returns:
            Answer of `shoppingListsUpdate`.
        """
        from .shopping_lists_update import ShoppingListsUpdate

        return self.execute(
            operations.SHOPPING_LISTS_UPDATE,
            {"id": id, "shoppingListData": shopping_list_data},
            ShoppingListsUpdate,
        )

    def shopping_lists_delete(self, *, id: int) -> ShoppingListsDelete:
        """Delete a shopping list of the company.

        Access: a company user or super admin. Permission: delete_shopping_list.

        Args:
            id: Id of the shopping list.

        Returns:
            Answer of `shoppingListsDelete`.
        """
        from .shopping_lists_delete import ShoppingListsDelete

        return self.execute(
            operations.SHOPPING_LISTS_DELETE, {"id": id}, ShoppingListsDelete
        )

    def shopping_lists_duplicate(
        self,
        *,
        sample_shopping_list_id: int,
        shopping_list_data: ShoppingListsDuplicateInputType,
    ) -> ShoppingListsDuplicate:
        """Copy a shopping list of the company with its items under a new name.

        Access: a company user or super admin. Permission: deplicate_shopping_list.

        Args:
            sample_shopping_list_id: Id of the shopping list to copy.
            shopping_list_data: Name and description of the copy.

        Returns:
            Answer of `shoppingListsDuplicate`.
        """
        from .shopping_lists_duplicate import ShoppingListsDuplicate

        return self.execute(
            operations.SHOPPING_LISTS_DUPLICATE,
            {
                "sampleShoppingListId": sample_shopping_list_id,
                "shoppingListData": shopping_list_data,
            },
            ShoppingListsDuplicate,
        )

    def shopping_lists_items_create(
        self, *, shopping_list_id: int, items: list[ShoppingListsItemsInputType]
    ) -> ShoppingListsItemsCreate:
        """Add items to a shopping list of the company.

        Access: a company user or super admin. Permission: create_shopping_list_item.

        Args:
            shopping_list_id: Id of the shopping list.
            items: The items to add.

        Returns:
            Answer of `shoppingListsItemsCreate`.
        """
        from .shopping_lists_items_create import ShoppingListsItemsCreate

        return self.execute(
            operations.SHOPPING_LISTS_ITEMS_CREATE,
            {"shoppingListId": shopping_list_id, "items": items},
            ShoppingListsItemsCreate,
        )

    def shopping_lists_items_update(
        self,
        *,
        shopping_list_id: int,
        item_id: int,
        item_data: ShoppingListsItemsUpdateInputType,
    ) -> ShoppingListsItemsUpdate:
        """Change one item of a shopping list of the company.

        Access: a company user or super admin. Permission: update_shopping_list_item.

        Args:
            shopping_list_id: Id of the shopping list.
            item_id: The item's `itemId`, an integer; not its `id`.
            item_data: What changes; members left out stay as they are.

        Returns:
            Answer of `shoppingListsItemsUpdate`.
        """
        from .shopping_lists_items_update import ShoppingListsItemsUpdate

        return self.execute(
            operations.SHOPPING_LISTS_ITEMS_UPDATE,
            {
                "shoppingListId": shopping_list_id,
                "itemId": item_id,
                "itemData": item_data,
            },
            ShoppingListsItemsUpdate,
        )

    def shopping_lists_items_delete(
        self, *, shopping_list_id: int, item_id: int
    ) -> ShoppingListsItemsDelete:
        """Remove one item from a shopping list of the company.

        Access: a company user or super admin. Permission: delete_shopping_list_item.

        Args:
            shopping_list_id: Id of the shopping list.
            item_id: The item's `itemId`, an integer; not its `id`.

        Returns:
            Answer of `shoppingListsItemsDelete`.
        """
        from .shopping_lists_items_delete import ShoppingListsItemsDelete

        return self.execute(
            operations.SHOPPING_LISTS_ITEMS_DELETE,
            {"shoppingListId": shopping_list_id, "itemId": item_id},
            ShoppingListsItemsDelete,
        )

    def customer_shopping_lists(
        self,
        *,
        channel_id: Union[Optional[int], UnsetType] = UNSET,
        search: Union[Optional[str], UnsetType] = UNSET,
        order_by: Union[Optional[str], UnsetType] = UNSET,
        first: Union[Optional[int], UnsetType] = UNSET,
        after: Union[Optional[str], UnsetType] = UNSET,
        last: Union[Optional[int], UnsetType] = UNSET,
        before: Union[Optional[str], UnsetType] = UNSET,
        offset: Union[Optional[int], UnsetType] = UNSET,
    ) -> CustomerShoppingLists:
        """Page through the shopping lists of a plain customer.

        Access: a plain customer, without a company.

        Args:
            channel_id: Id of the channel of the store.
            search: Free text to search for.
            order_by: Key to sort by; a leading `-` means descending.
            first: Size of the page, counted from its start. Without it the server chooses.
            after: Opaque cursor: the page starts after this entry.
            last: Size of the page, counted from its end.
            before: Opaque cursor: the page ends before this entry.
            offset: Number of matches to skip before the page starts.

        Returns:
            One page; `total_count` counts all matches.
        """
        from .customer_shopping_lists import CustomerShoppingLists

        return self.execute(
            operations.CUSTOMER_SHOPPING_LISTS,
            {
                "channelId": channel_id,
                "search": search,
                "orderBy": order_by,
                "first": first,
                "after": after,
                "last": last,
                "before": before,
                "offset": offset,
            },
            CustomerShoppingLists,
        )

    def iter_customer_shopping_lists(
        self,
        *,
        channel_id: Union[Optional[int], UnsetType] = UNSET,
        search: Union[Optional[str], UnsetType] = UNSET,
        order_by: Union[Optional[str], UnsetType] = UNSET,
        page_size: int = 50,
        limit: int | None = None,
    ) -> Iterator[CustomerShoppingListSummary]:
        """Go through all that `customer_shopping_lists` pages through, asking for a page when it is needed.

        Access: a plain customer, without a company.

        Args:
            channel_id: Id of the channel of the store.
            search: Free text to search for.
            order_by: Key to sort by; a leading `-` means descending.
            page_size: How many to ask for at a time.
            limit: Stop after so many; None goes on to the end.

        Returns:
            An iterator over the nodes of all pages.
        """
        from .customer_shopping_lists import CustomerShoppingLists

        return self.iterate(
            operations.CUSTOMER_SHOPPING_LISTS,
            {"channelId": channel_id, "search": search, "orderBy": order_by},
            CustomerShoppingLists,
            page_size,
            limit,
        )

    def customer_shopping_list(
        self,
        *,
        id: int,
        products_search: Union[Optional[str], UnsetType] = UNSET,
        products_order_by: Union[Optional[str], UnsetType] = UNSET,
        products_first: Union[Optional[int], UnsetType] = UNSET,
        products_after: Union[Optional[str], UnsetType] = UNSET,
        products_last: Union[Optional[int], UnsetType] = UNSET,
        products_before: Union[Optional[str], UnsetType] = UNSET,
        products_offset: Union[Optional[int], UnsetType] = UNSET,
    ) -> CustomerShoppingList | None:
        """One shopping list of a plain customer with its priced items.

        Access: a plain customer, without a company.

        Args:
            id: Id of the shopping list.
            products_search: Free text to search for.
            products_order_by: Key to sort by: `productName`, `quantity` or `updatedAt`; a leading `-` means
                descending. The Buyer Portal sends `-updatedAt`.
            products_first: Size of the page, counted from its start. Without it the server chooses.
            products_after: Opaque cursor: the page starts after this entry.
            products_last: Size of the page, counted from its end.
            products_before: Opaque cursor: the page ends before this entry.
            products_offset: Number of matches to skip before the page starts.

        Returns:
            A shopping list of a plain customer. Such lists have no status and need no approval. None when the API
            answers null.
        """
        from .customer_shopping_list import CustomerShoppingList

        return self.execute_nullable(
            operations.CUSTOMER_SHOPPING_LIST,
            {
                "id": id,
                "productsSearch": products_search,
                "productsOrderBy": products_order_by,
                "productsFirst": products_first,
                "productsAfter": products_after,
                "productsLast": products_last,
                "productsBefore": products_before,
                "productsOffset": products_offset,
            },
            CustomerShoppingList,
        )

    def customer_shopping_lists_id_name(
        self, *, channel_id: Union[Optional[int], UnsetType] = UNSET
    ) -> list[Optional[CustomerShoppingListName]]:
        """Id and name of a plain customer's shopping lists, to choose one from.

        Access: a plain customer, without a company.

        Args:
            channel_id: Id of the channel of the store.

        Returns:
            The list; empty when the API has nothing.
        """
        from .fragments import CustomerShoppingListName

        return self.execute(
            operations.CUSTOMER_SHOPPING_LISTS_ID_NAME,
            {"channelId": channel_id},
            list[Optional[CustomerShoppingListName]],
        )

    def customer_shopping_lists_create(
        self, *, shopping_list_data: CustomerShoppingListsInputType
    ) -> CustomerShoppingListsCreate:
        """Create a shopping list for a plain customer.

        Access: a plain customer, without a company.

        Args:
            shopping_list_data: Name and description of the list.

        Returns:
            Answer of `customerShoppingListsCreate`.
        """
        from .customer_shopping_lists_create import CustomerShoppingListsCreate

        return self.execute(
            operations.CUSTOMER_SHOPPING_LISTS_CREATE,
            {"shoppingListData": shopping_list_data},
            CustomerShoppingListsCreate,
        )

    def customer_shopping_lists_update(
        self, *, id: int, shopping_list_data: CustomerShoppingListsInputType
    ) -> CustomerShoppingListsUpdate:
        """Rename or describe a shopping list of a plain customer.

        Access: a plain customer, without a company.

        Args:
            id: Id of the shopping list.
            shopping_list_data: Name and description of the list; what does not change is repeated.

        Returns:
            Answer of `customerShoppingListsUpdate`.
        """
        from .customer_shopping_lists_update import CustomerShoppingListsUpdate

        return self.execute(
            operations.CUSTOMER_SHOPPING_LISTS_UPDATE,
            {"id": id, "shoppingListData": shopping_list_data},
            CustomerShoppingListsUpdate,
        )

    def customer_shopping_lists_delete(self, *, id: int) -> CustomerShoppingListsDelete:
        """Delete a shopping list of a plain customer.

        Access: a plain customer, without a company.

        Args:
            id: Id of the shopping list.

        Returns:
            Answer of `customerShoppingListsDelete`.
        """
        from .customer_shopping_lists_delete import CustomerShoppingListsDelete

        return self.execute(
            operations.CUSTOMER_SHOPPING_LISTS_DELETE,
            {"id": id},
            CustomerShoppingListsDelete,
        )

    def customer_shopping_lists_duplicate(
        self,
        *,
        sample_shopping_list_id: int,
        shopping_list_data: ShoppingListsDuplicateInputType,
    ) -> CustomerShoppingListsDuplicate:
        """Copy a shopping list of a plain customer with its items under a new name.

        Access: a plain customer, without a company.

        Args:
            sample_shopping_list_id: Id of the shopping list to copy.
            shopping_list_data: Name and description of the copy.

        Returns:
            Answer of `customerShoppingListsDuplicate`.
        """
        from .customer_shopping_lists_duplicate import CustomerShoppingListsDuplicate

        return self.execute(
            operations.CUSTOMER_SHOPPING_LISTS_DUPLICATE,
            {
                "sampleShoppingListId": sample_shopping_list_id,
                "shoppingListData": shopping_list_data,
            },
            CustomerShoppingListsDuplicate,
        )

    def customer_shopping_lists_items_create(
        self,
        *,
        shopping_list_id: Union[Optional[int], UnsetType] = UNSET,
        items: Union[
            Optional[list[Optional[ShoppingListsItemsInputType]]], UnsetType
        ] = UNSET,
    ) -> CustomerShoppingListsItemsCreate:
        """Add items to a shopping list of a plain customer.

        Access: a plain customer, without a company.

        Args:
            shopping_list_id: Id of the shopping list.
            items: The items to add.

        Returns:
            Answer of `customerShoppingListsItemsCreate`.
        """
        from .customer_shopping_lists_items_create import (
            CustomerShoppingListsItemsCreate,
        )

        return self.execute(
            operations.CUSTOMER_SHOPPING_LISTS_ITEMS_CREATE,
            {"shoppingListId": shopping_list_id, "items": items},
            CustomerShoppingListsItemsCreate,
        )

    def customer_shopping_lists_items_update(
        self,
        *,
        shopping_list_id: int,
        item_id: int,
        item_data: ShoppingListsItemsUpdateInputType,
    ) -> CustomerShoppingListsItemsUpdate:
        """Change one item of a shopping list of a plain customer.

        Access: a plain customer, without a company.

        Args:
            shopping_list_id: Id of the shopping list.
            item_id: The item's `itemId`, an integer; not its `id`.
            item_data: What changes; members left out stay as they are.

        Returns:
            Answer of `customerShoppingListsItemsUpdate`.
        """
        from .customer_shopping_lists_items_update import (
            CustomerShoppingListsItemsUpdate,
        )

        return self.execute(
            operations.CUSTOMER_SHOPPING_LISTS_ITEMS_UPDATE,
            {
                "shoppingListId": shopping_list_id,
                "itemId": item_id,
                "itemData": item_data,
            },
            CustomerShoppingListsItemsUpdate,
        )

    def customer_shopping_lists_items_delete(
        self, *, shopping_list_id: int, item_id: int
    ) -> CustomerShoppingListsItemsDelete:
        """Remove one item from a shopping list of a plain customer.

        Access: a plain customer, without a company.

        Args:
            shopping_list_id: Id of the shopping list.
            item_id: The item's `itemId`, an integer; not its `id`.

        Returns:
            Answer of `customerShoppingListsItemsDelete`.
        """
        from .customer_shopping_lists_items_delete import (
            CustomerShoppingListsItemsDelete,
        )

        return self.execute(
            operations.CUSTOMER_SHOPPING_LISTS_ITEMS_DELETE,
            {"shoppingListId": shopping_list_id, "itemId": item_id},
            CustomerShoppingListsItemsDelete,
        )

    def users(
        self,
        *,
        company_id: int,
        search: Union[Optional[str], UnsetType] = UNSET,
        email: Union[Optional[str], UnsetType] = UNSET,
        first_name: Union[Optional[str], UnsetType] = UNSET,
        last_name: Union[Optional[str], UnsetType] = UNSET,
        role: Union[Optional[Union[Decimal, int]], UnsetType] = UNSET,
        company_role_id: Union[Optional[Union[Decimal, int]], UnsetType] = UNSET,
        first: Union[Optional[int], UnsetType] = UNSET,
        after: Union[Optional[str], UnsetType] = UNSET,
        last: Union[Optional[int], UnsetType] = UNSET,
        before: Union[Optional[str], UnsetType] = UNSET,
        offset: Union[Optional[int], UnsetType] = UNSET,
    ) -> Users:
        """Page through the users of a company.

        Access: a company user or super admin. Permission: get_users.

        Args:
            company_id: Id of the company.
            search: Free text to search for.
            email: Filter by e-mail address.
            first_name: Filter by first name.
            last_name: Filter by last name.
            role: Filter by role: 0 admin, 1 senior buyer, 2 junior buyer.
            company_role_id: Filter by the store's id of a role, as in `CompanyRolesType.id`.
            first: Size of the page, counted from its start. Without it the server chooses.
            after: Opaque cursor: the page starts after this entry.
            last: Size of the page, counted from its end.
            before: Opaque cursor: the page ends before this entry.
            offset: Number of matches to skip before the page starts.

        Returns:
            One page; `total_count` counts all matches.
        """
        from .users import Users

        return self.execute(
            operations.USERS,
            {
                "companyId": company_id,
                "search": search,
                "email": email,
                "firstName": first_name,
                "lastName": last_name,
                "role": role,
                "companyRoleId": company_role_id,
                "first": first,
                "after": after,
                "last": last,
                "before": before,
                "offset": offset,
            },
            Users,
        )

    def iter_users(
        self,
        *,
        company_id: int,
        search: Union[Optional[str], UnsetType] = UNSET,
        email: Union[Optional[str], UnsetType] = UNSET,
        first_name: Union[Optional[str], UnsetType] = UNSET,
        last_name: Union[Optional[str], UnsetType] = UNSET,
        role: Union[Optional[Union[Decimal, int]], UnsetType] = UNSET,
        company_role_id: Union[Optional[Union[Decimal, int]], UnsetType] = UNSET,
        page_size: int = 50,
        limit: int | None = None,
    ) -> Iterator[CompanyUser]:
        """Go through all that `users` pages through, asking for a page when it is needed.

        Access: a company user or super admin. Permission: get_users.

        Args:
            company_id: Id of the company.
            search: Free text to search for.
            email: Filter by e-mail address.
            first_name: Filter by first name.
            last_name: Filter by last name.
            role: Filter by role: 0 admin, 1 senior buyer, 2 junior buyer.
            company_role_id: Filter by the store's id of a role, as in `CompanyRolesType.id`.
            page_size: How many to ask for at a time.
            limit: Stop after so many; None goes on to the end.

        Returns:
            An iterator over the nodes of all pages.
        """
        from .users import Users

        return self.iterate(
            operations.USERS,
            {
                "companyId": company_id,
                "search": search,
                "email": email,
                "firstName": first_name,
                "lastName": last_name,
                "role": role,
                "companyRoleId": company_role_id,
            },
            Users,
            page_size,
            limit,
        )

    def user(self, *, company_id: int, user_id: int) -> CompanyUser | None:
        """One user of a company.

        Access: a company user or super admin. Permission: get_user_detail.

        Args:
            company_id: Id of the company.
            user_id: Id of the company user: the number in `UserType.id`, not the customer's BigCommerce id.

        Returns:
            A company user. None when the API answers null.
        """
        from .fragments import CompanyUser

        return self.execute_nullable(
            operations.USER, {"companyId": company_id, "userId": user_id}, CompanyUser
        )

    def user_create(self, *, user_data: UserInputType) -> UserCreate:
        """Add a user to a company, linked to the store's customer with that e-mail address; the customer is created if
        there is none. Orders the customer placed before stay outside the company.

        Access: a company user or super admin. Permission: create_user.

        Args:
            user_data: The user and the company.

        Returns:
            Answer of `userCreate`.
        """
        from .user_create import UserCreate

        return self.execute(operations.USER_CREATE, {"userData": user_data}, UserCreate)

    def user_update(self, *, user_data: UserUpdateInputType) -> UserUpdate:
        """Change a user of a company. The e-mail address cannot be changed here.

        Access: a company user or super admin. Permission: update_user.

        Args:
            user_data: Which user of which company, and what changes.

        Returns:
            Answer of `userUpdate`.
        """
        from .user_update import UserUpdate

        return self.execute(operations.USER_UPDATE, {"userData": user_data}, UserUpdate)

    def user_delete(self, *, company_id: int, user_id: int) -> UserDelete:
        """Remove a user from a company; the store's customer stays. The last user of a company cannot be removed: the
        error is `Company only have one user can not be deleted`.

        Access: a company user or super admin. Permission: delete_user.

        Args:
            company_id: Id of the company.
            user_id: Id of the company user: the number in `UserType.id`, not the customer's BigCommerce id.

        Returns:
            Answer of `userDelete`.
        """
        from .user_delete import UserDelete

        return self.execute(
            operations.USER_DELETE,
            {"companyId": company_id, "userId": user_id},
            UserDelete,
        )

    def user_email_check(
        self,
        *,
        email: str,
        company_id: Union[Optional[int], UnsetType] = UNSET,
        store_hash: Union[Optional[str], UnsetType] = UNSET,
        channel_id: Union[Optional[int], UnsetType] = UNSET,
    ) -> UserEmailCheck:
        """Who an e-mail address belongs to already, and so whether a company user can be added with it.

        Access: a company user or super admin.

        Args:
            email: E-mail address to look up.
            company_id: Id of the company that the user would belong to; it decides between `userType` 4 and 5.
            store_hash: Hash that identifies the store. The default '' leaves it to the token.
            channel_id: Id of the channel of the store; it decides between `userType` 5 and 7.

        Returns:
            Who an e-mail address belongs to.
        """
        from .user_email_check import UserEmailCheck

        return self.execute(
            operations.USER_EMAIL_CHECK,
            {
                "email": email,
                "companyId": company_id,
                "storeHash": store_hash,
                "channelId": channel_id,
            },
            UserEmailCheck,
        )

    def customer_email_check(
        self,
        *,
        email: str,
        store_hash: str,
        channel_id: Union[Optional[int], UnsetType] = UNSET,
    ) -> CustomerEmailCheck:
        """Whether an e-mail address is free for a new customer of the store.

        Access: nobody has to be signed in.

        Args:
            email: E-mail address to look up.
            store_hash: Hash that identifies the store.
            channel_id: Id of the channel of the store; it decides between `userType` 2 and 3.

        Returns:
            Whether an e-mail address is free.
        """
        from .customer_email_check import CustomerEmailCheck

        return self.execute(
            operations.CUSTOMER_EMAIL_CHECK,
            {"email": email, "storeHash": store_hash, "channelId": channel_id},
            CustomerEmailCheck,
        )

    def user_extra_fields(self) -> list[Optional[ExtraFieldDefinition]]:
        """Definition of the extra fields that the store keeps for company users.

        Access: a company user or super admin.

        Returns:
            The list; empty when the API has nothing.
        """
        from .fragments import ExtraFieldDefinition

        return self.execute(
            operations.USER_EXTRA_FIELDS, {}, list[Optional[ExtraFieldDefinition]]
        )

    def user_company(self, *, user_id: int) -> CompanyAccount | None:
        """The company that a company user belongs to.

        Access: a company user or super admin.

        Args:
            user_id: Id of the company user: the number in `UserType.id`, not the customer's BigCommerce id.

        Returns:
            A company. None when the API answers null.
        """
        from .fragments import CompanyAccount

        return self.execute_nullable(
            operations.USER_COMPANY, {"userId": user_id}, CompanyAccount
        )
