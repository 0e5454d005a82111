# Generated from schema/management.yaml by `make codegen`. Edits are lost.
"""The management API's operations as methods."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from b2b_storefront.management import operations
from b2b_storefront.management.async_base_client import AsyncManagementBase
from b2b_storefront.wire.models import UNSET, UnsetType

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping, Sequence
    from decimal import Decimal
    from typing import Any

    from b2b_storefront.codes import CompanyStatus, InvoiceStatus, PaymentStatus, QuoteStaffStatus, UserRole
    from b2b_storefront.management.inputs import (
        AmountInput,
        CustomerAccessTokenInput,
        ExtraFieldValueInput,
        InvoiceDetailsInput,
        PaidInvoiceInput,
        PaymentDetailsInput,
        PriceListAssignmentInput,
        QuoteAddressInput,
        QuoteContactInput,
        QuoteCurrencyInput,
        QuoteLineInput,
        SuperAdminAssignmentInput,
    )
    from b2b_storefront.management.models import (
        Channel,
        Company,
        CompanyCredit,
        CompanyReference,
        CompanyRole,
        CompanySummary,
        CreatedCompany,
        CreatedInvoice,
        CreatedPayment,
        CreatedUser,
        CustomerToken,
        DeletedUser,
        ExtraFieldConfig,
        HierarchyCompany,
        Invoice,
        InvoiceReference,
        MovedOrders,
        NamedToken,
        Order,
        OrderSummary,
        PaymentMethod,
        Quote,
        QuoteCheckout,
        QuoteSummary,
        SavedQuote,
        ShippingRate,
        ShoppingList,
        SuperAdmin,
        User,
    )
    from b2b_storefront.management.pages import Page
    from b2b_storefront.paging.async_nodes import AsyncNodes

__all__ = [
    "AsyncManagementClient",
]


class AsyncManagementClient(AsyncManagementBase):
    """Every operation of schema/management.yaml as a typed method, asynchronous."""

    __slots__ = ()

    async def channels(self) -> list[Channel]:
        """The sales channels of the store.

        Returns:
            The list; empty when the API has nothing.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(operations.CHANNELS)

    async def companies(
        self,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        modified_from: datetime.datetime | int | UnsetType = UNSET,
        modified_to: datetime.datetime | int | UnsetType = UNSET,
        created_from: datetime.datetime | int | UnsetType = UNSET,
        created_to: datetime.datetime | int | UnsetType = UNSET,
        sort_by: Literal["companyName", "updatedAt"] | UnsetType = UNSET,
        order_by: Literal["ASC", "DESC"] | UnsetType = UNSET,
        include_extra_fields: bool | UnsetType = UNSET,
        company_status: CompanyStatus | int | UnsetType = UNSET,
        q: str | UnsetType = UNSET,
        extra_fields: Sequence[str] | UnsetType = UNSET,
        bc_order_id: int | str | UnsetType = UNSET,
        order_id: int | str | UnsetType = UNSET,
        bc_group_id: int | str | UnsetType = UNSET,
        customer_id: int | str | UnsetType = UNSET,
        extra_field_filter_type: Literal["search", "exact-match"] | UnsetType = UNSET,
    ) -> Page[CompanySummary]:
        """A page of the companies.

        Args:
            limit: How many matches a page holds at most.
            offset: How many matches to leave out from the beginning.
            modified_from: Only what was changed at this moment or later.
            modified_to: Only what was changed at this moment or earlier.
            created_from: Only what was made at this moment or later.
            created_to: Only what was made at this moment or earlier.
            sort_by: What to sort by.
            order_by: In which direction.
            include_extra_fields: Whether the answer has extra fields.
            company_status: Only companies whose account stands there.
            q: Only companies of which the name, the e-mail address or the phone number has this text in it.
            extra_fields: Only companies with these extra fields, each as `name:value`.
            bc_order_id: Only the company of this order in BigCommerce.
            order_id: Only the company of this order in B2B Edition.
            bc_group_id: Only companies of this customer group.
            customer_id: Only the company of this customer of BigCommerce.
            extra_field_filter_type: Whether `extra_fields` are to be found within values, or to be the values.

        Returns:
            The page.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(
            operations.COMPANIES,
            limit=limit,
            offset=offset,
            modified_from=modified_from,
            modified_to=modified_to,
            created_from=created_from,
            created_to=created_to,
            sort_by=sort_by,
            order_by=order_by,
            include_extra_fields=include_extra_fields,
            company_status=company_status,
            q=q,
            extra_fields=extra_fields,
            bc_order_id=bc_order_id,
            order_id=order_id,
            bc_group_id=bc_group_id,
            customer_id=customer_id,
            extra_field_filter_type=extra_field_filter_type,
        )

    def iter_companies(
        self,
        *,
        modified_from: datetime.datetime | int | UnsetType = UNSET,
        modified_to: datetime.datetime | int | UnsetType = UNSET,
        created_from: datetime.datetime | int | UnsetType = UNSET,
        created_to: datetime.datetime | int | UnsetType = UNSET,
        sort_by: Literal["companyName", "updatedAt"] | UnsetType = UNSET,
        order_by: Literal["ASC", "DESC"] | UnsetType = UNSET,
        include_extra_fields: bool | UnsetType = UNSET,
        company_status: CompanyStatus | int | UnsetType = UNSET,
        q: str | UnsetType = UNSET,
        extra_fields: Sequence[str] | UnsetType = UNSET,
        bc_order_id: int | str | UnsetType = UNSET,
        order_id: int | str | UnsetType = UNSET,
        bc_group_id: int | str | UnsetType = UNSET,
        customer_id: int | str | UnsetType = UNSET,
        extra_field_filter_type: Literal["search", "exact-match"] | UnsetType = UNSET,
        page_size: int = 100,
        limit: int | None = None,
    ) -> AsyncNodes[CompanySummary]:
        """Go through all that `companies` pages through, asking for a page when it is needed.

        Args:
            modified_from: Only what was changed at this moment or later.
            modified_to: Only what was changed at this moment or earlier.
            created_from: Only what was made at this moment or later.
            created_to: Only what was made at this moment or earlier.
            sort_by: What to sort by.
            order_by: In which direction.
            include_extra_fields: Whether the answer has extra fields.
            company_status: Only companies whose account stands there.
            q: Only companies of which the name, the e-mail address or the phone number has this text in it.
            extra_fields: Only companies with these extra fields, each as `name:value`.
            bc_order_id: Only the company of this order in BigCommerce.
            order_id: Only the company of this order in B2B Edition.
            bc_group_id: Only companies of this customer group.
            customer_id: Only the company of this customer of BigCommerce.
            extra_field_filter_type: Whether `extra_fields` are to be found within values, or to be the values.
            page_size: How many to ask for at a time.
            limit: Stop after so many; None goes on to the end.

        Returns:
            An iterator over the records of all pages.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            ManagementError: The API refuses it for another reason.
        """
        return self._iter_pages(
            operations.COMPANIES,
            {
                "modified_from": modified_from,
                "modified_to": modified_to,
                "created_from": created_from,
                "created_to": created_to,
                "sort_by": sort_by,
                "order_by": order_by,
                "include_extra_fields": include_extra_fields,
                "company_status": company_status,
                "q": q,
                "extra_fields": extra_fields,
                "bc_order_id": bc_order_id,
                "order_id": order_id,
                "bc_group_id": bc_group_id,
                "customer_id": customer_id,
                "extra_field_filter_type": extra_field_filter_type,
            },
            page_size,
            limit,
        )

    async def create_company(
        self,
        *,
        company_name: str,
        company_email: str | UnsetType = UNSET,
        company_phone: str | UnsetType = UNSET,
        customer_group_id: int | str | UnsetType = UNSET,
        address_line_1: str | UnsetType = UNSET,
        address_line_2: str | UnsetType = UNSET,
        city: str | UnsetType = UNSET,
        state: str | UnsetType = UNSET,
        country: str | UnsetType = UNSET,
        zip_code: str | UnsetType = UNSET,
        extra_fields: Sequence[ExtraFieldValueInput | Mapping[str, Any]] | UnsetType = UNSET,
        user_extra_fields: Sequence[ExtraFieldValueInput | Mapping[str, Any]] | UnsetType = UNSET,
        admin_first_name: str | UnsetType = UNSET,
        admin_last_name: str | UnsetType = UNSET,
        admin_email: str | UnsetType = UNSET,
        admin_phone_number: str | UnsetType = UNSET,
        origin_channel_id: int | str | UnsetType = UNSET,
        channel_ids: Sequence[int | str] | UnsetType = UNSET,
        catalog_id: int | str | UnsetType = UNSET,
        accept_creation_email: bool | UnsetType = UNSET,
    ) -> CreatedCompany:
        """Make a company with its admin.

        Args:
            company_name: Name of the company.
            company_email: E-mail address of the company.
            company_phone: Phone number of the company.
            customer_group_id: Id of the customer group in BigCommerce that the company's users belong to.
            address_line_1: Street and number.
            address_line_2: Apartment, suite or floor.
            city: City.
            state: State.
            country: Country.
            zip_code: Postal code.
            extra_fields: Extra fields of the company.
            user_extra_fields: Extra fields of its admin.
            admin_first_name: First name of its admin.
            admin_last_name: Last name of its admin.
            admin_email: E-mail address of its admin. A customer of BigCommerce with that address becomes the admin;
                    otherwise one is made.
            admin_phone_number: Phone number of its admin.
            origin_channel_id: Id of the channel that the company comes from.
            channel_ids: Ids of the channels on which its admin can sign in.
            catalog_id: Id of the company's price list.
            accept_creation_email: Whether the admin gets a mail about it.

        Returns:
            What the API answers.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(
            operations.CREATE_COMPANY,
            company_name=company_name,
            company_email=company_email,
            company_phone=company_phone,
            customer_group_id=customer_group_id,
            address_line_1=address_line_1,
            address_line_2=address_line_2,
            city=city,
            state=state,
            country=country,
            zip_code=zip_code,
            extra_fields=extra_fields,
            user_extra_fields=user_extra_fields,
            admin_first_name=admin_first_name,
            admin_last_name=admin_last_name,
            admin_email=admin_email,
            admin_phone_number=admin_phone_number,
            origin_channel_id=origin_channel_id,
            channel_ids=channel_ids,
            catalog_id=catalog_id,
            accept_creation_email=accept_creation_email,
        )

    async def company(
        self,
        company_id: int | str,
    ) -> Company:
        """One company.

        Args:
            company_id: Id of the company.

        Returns:
            What the API answers.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            RecordNotFoundError: There is no such record.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(operations.COMPANY, company_id=company_id)

    async def update_company(
        self,
        company_id: int | str,
        *,
        company_name: str | UnsetType = UNSET,
        company_email: str | UnsetType = UNSET,
        company_phone: str | UnsetType = UNSET,
        customer_group_id: int | str | UnsetType = UNSET,
        address_line_1: str | UnsetType = UNSET,
        address_line_2: str | UnsetType = UNSET,
        city: str | UnsetType = UNSET,
        state: str | UnsetType = UNSET,
        country: str | UnsetType = UNSET,
        zip_code: str | UnsetType = UNSET,
        uuid: str | UnsetType = UNSET,
        price_lists: Sequence[PriceListAssignmentInput | Mapping[str, Any]] | UnsetType = UNSET,
        extra_fields: Sequence[ExtraFieldValueInput | Mapping[str, Any]] | UnsetType = UNSET,
    ) -> CompanyReference:
        """Change a company; what is left out stays as it is.

        Args:
            company_id: Id of the company.
            company_name: Name of the company.
            company_email: E-mail address of the company.
            company_phone: Phone number of the company.
            customer_group_id: Id of the customer group in BigCommerce that the company's users belong to.
            address_line_1: Street and number.
            address_line_2: Apartment, suite or floor.
            city: City.
            state: State.
            country: Country.
            zip_code: Postal code.
            uuid: Id of the company in a system of yours.
            price_lists: The company's price lists, by channel.
            extra_fields: Its extra fields, as far as they change.

        Returns:
            What the API answers.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            RecordNotFoundError: There is no such record.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(
            operations.UPDATE_COMPANY,
            company_id=company_id,
            company_name=company_name,
            company_email=company_email,
            company_phone=company_phone,
            customer_group_id=customer_group_id,
            address_line_1=address_line_1,
            address_line_2=address_line_2,
            city=city,
            state=state,
            country=country,
            zip_code=zip_code,
            uuid=uuid,
            price_lists=price_lists,
            extra_fields=extra_fields,
        )

    async def update_company_status(
        self,
        company_id: int | str,
        *,
        company_status: CompanyStatus | int,
    ) -> CompanyReference:
        """Approve a company, reject it, or switch it off or on.

        Args:
            company_id: Id of the company.
            company_status: Where the account is to stand: 0 pending, 1 approved, 2 rejected, 3 inactive.

        Returns:
            What the API answers.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            RecordNotFoundError: There is no such record.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(operations.UPDATE_COMPANY_STATUS, company_id=company_id, company_status=company_status)

    async def company_extra_fields(
        self,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
    ) -> Page[ExtraFieldConfig]:
        """A page of what companies' extra fields are like.

        Args:
            limit: How many matches a page holds at most.
            offset: How many matches to leave out from the beginning.

        Returns:
            The page.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(operations.COMPANY_EXTRA_FIELDS, limit=limit, offset=offset)

    def iter_company_extra_fields(
        self,
        *,
        page_size: int = 100,
        limit: int | None = None,
    ) -> AsyncNodes[ExtraFieldConfig]:
        """Go through all that `company_extra_fields` pages through, asking for a page when it is needed.

        Args:
            page_size: How many to ask for at a time.
            limit: Stop after so many; None goes on to the end.

        Returns:
            An iterator over the records of all pages.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            ManagementError: The API refuses it for another reason.
        """
        return self._iter_pages(operations.COMPANY_EXTRA_FIELDS, {}, page_size, limit)

    async def company_roles(
        self,
        *,
        q: str | UnsetType = UNSET,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
    ) -> Page[CompanyRole]:
        """A page of the roles that users of companies may have.

        Args:
            q: Only roles with this text in their name.
            limit: How many matches a page holds at most.
            offset: How many matches to leave out from the beginning.

        Returns:
            The page.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(operations.COMPANY_ROLES, q=q, limit=limit, offset=offset)

    def iter_company_roles(
        self,
        *,
        q: str | UnsetType = UNSET,
        page_size: int = 100,
        limit: int | None = None,
    ) -> AsyncNodes[CompanyRole]:
        """Go through all that `company_roles` pages through, asking for a page when it is needed.

        Args:
            q: Only roles with this text in their name.
            page_size: How many to ask for at a time.
            limit: Stop after so many; None goes on to the end.

        Returns:
            An iterator over the records of all pages.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            ManagementError: The API refuses it for another reason.
        """
        return self._iter_pages(operations.COMPANY_ROLES, {"q": q}, page_size, limit)

    async def company_hierarchy(
        self,
        company_id: int | str,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
    ) -> Page[HierarchyCompany]:
        """A page of the hierarchy that a company belongs to, from its top.

        Args:
            company_id: Id of the company.
            limit: How many matches a page holds at most.
            offset: How many matches to leave out from the beginning.

        Returns:
            The page.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            RecordNotFoundError: There is no such record.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(operations.COMPANY_HIERARCHY, company_id=company_id, limit=limit, offset=offset)

    def iter_company_hierarchy(
        self,
        company_id: int | str,
        *,
        page_size: int = 100,
        limit: int | None = None,
    ) -> AsyncNodes[HierarchyCompany]:
        """Go through all that `company_hierarchy` pages through, asking for a page when it is needed.

        Args:
            company_id: Id of the company.
            page_size: How many to ask for at a time.
            limit: Stop after so many; None goes on to the end.

        Returns:
            An iterator over the records of all pages.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            RecordNotFoundError: There is no such record.
            ManagementError: The API refuses it for another reason.
        """
        return self._iter_pages(operations.COMPANY_HIERARCHY, {"company_id": company_id}, page_size, limit)

    async def users(
        self,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        company_id: int | str | UnsetType = UNSET,
        roles: Sequence[UserRole | int] | UnsetType = UNSET,
        modified_from: datetime.datetime | int | UnsetType = UNSET,
        modified_to: datetime.datetime | int | UnsetType = UNSET,
        created_from: datetime.datetime | int | UnsetType = UNSET,
        created_to: datetime.datetime | int | UnsetType = UNSET,
        email: str | UnsetType = UNSET,
        channel_id: int | str | UnsetType = UNSET,
        include_extra_fields: bool | UnsetType = UNSET,
        q: str | UnsetType = UNSET,
    ) -> Page[User]:
        """A page of the companies' users.

        Args:
            limit: How many matches a page holds at most. The API takes 250 for any larger number.
            offset: How many matches to leave out from the beginning.
            company_id: Only users of this company.
            roles: Only users with one of these built-in roles.
            modified_from: Only what was changed at this moment or later.
            modified_to: Only what was changed at this moment or earlier.
            created_from: Only what was made at this moment or later.
            created_to: Only what was made at this moment or earlier.
            email: Only the user with this e-mail address.
            channel_id: Only users who can sign in on this channel.
            include_extra_fields: Whether the answer has extra fields.
            q: Only users of whom the name, the e-mail address or the phone number has this text in it.

        Returns:
            The page.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(
            operations.USERS,
            limit=limit,
            offset=offset,
            company_id=company_id,
            roles=roles,
            modified_from=modified_from,
            modified_to=modified_to,
            created_from=created_from,
            created_to=created_to,
            email=email,
            channel_id=channel_id,
            include_extra_fields=include_extra_fields,
            q=q,
        )

    def iter_users(
        self,
        *,
        company_id: int | str | UnsetType = UNSET,
        roles: Sequence[UserRole | int] | UnsetType = UNSET,
        modified_from: datetime.datetime | int | UnsetType = UNSET,
        modified_to: datetime.datetime | int | UnsetType = UNSET,
        created_from: datetime.datetime | int | UnsetType = UNSET,
        created_to: datetime.datetime | int | UnsetType = UNSET,
        email: str | UnsetType = UNSET,
        channel_id: int | str | UnsetType = UNSET,
        include_extra_fields: bool | UnsetType = UNSET,
        q: str | UnsetType = UNSET,
        page_size: int = 100,
        limit: int | None = None,
    ) -> AsyncNodes[User]:
        """Go through all that `users` pages through, asking for a page when it is needed.

        Args:
            company_id: Only users of this company.
            roles: Only users with one of these built-in roles.
            modified_from: Only what was changed at this moment or later.
            modified_to: Only what was changed at this moment or earlier.
            created_from: Only what was made at this moment or later.
            created_to: Only what was made at this moment or earlier.
            email: Only the user with this e-mail address.
            channel_id: Only users who can sign in on this channel.
            include_extra_fields: Whether the answer has extra fields.
            q: Only users of whom the name, the e-mail address or the phone number has this text in it.
            page_size: How many to ask for at a time.
            limit: Stop after so many; None goes on to the end.

        Returns:
            An iterator over the records of all pages.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            ManagementError: The API refuses it for another reason.
        """
        return self._iter_pages(
            operations.USERS,
            {
                "company_id": company_id,
                "roles": roles,
                "modified_from": modified_from,
                "modified_to": modified_to,
                "created_from": created_from,
                "created_to": created_to,
                "email": email,
                "channel_id": channel_id,
                "include_extra_fields": include_extra_fields,
                "q": q,
            },
            page_size,
            limit,
        )

    async def create_user(
        self,
        *,
        channel_ids: Sequence[int | str],
        first_name: str | UnsetType = UNSET,
        last_name: str | UnsetType = UNSET,
        email: str | UnsetType = UNSET,
        phone_number: str | UnsetType = UNSET,
        role: UserRole | int | UnsetType = UNSET,
        company_role_id: int | str | UnsetType = UNSET,
        uuid: str | UnsetType = UNSET,
        extra_fields: Sequence[ExtraFieldValueInput | Mapping[str, Any]] | UnsetType = UNSET,
        company_id: int | str | UnsetType = UNSET,
        accept_welcome_email: bool | UnsetType = UNSET,
        origin_channel_id: int | str | UnsetType = UNSET,
    ) -> CreatedUser:
        """Make a customer of BigCommerce a user of a company, with all of the customer's former orders.

        Args:
            channel_ids: Ids of the channels on which the user can sign in.
            first_name: First name.
            last_name: Last name.
            email: E-mail address.
            phone_number: Phone number.
            role: Built-in role: 0 admin, 1 senior buyer, 2 junior buyer. A role by its id counts more.
            company_role_id: Id of the role.
            uuid: Id of the user in a system of yours.
            extra_fields: The user's extra fields.
            company_id: Id of the company.
            accept_welcome_email: Whether the user gets a mail about it.
            origin_channel_id: Id of the channel that the user comes from.

        Returns:
            What the API answers.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(
            operations.CREATE_USER,
            channel_ids=channel_ids,
            first_name=first_name,
            last_name=last_name,
            email=email,
            phone_number=phone_number,
            role=role,
            company_role_id=company_role_id,
            uuid=uuid,
            extra_fields=extra_fields,
            company_id=company_id,
            accept_welcome_email=accept_welcome_email,
            origin_channel_id=origin_channel_id,
        )

    async def user(
        self,
        user_id: int | str,
    ) -> User:
        """One user of a company.

        Args:
            user_id: Id of the user.

        Returns:
            What the API answers.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            RecordNotFoundError: There is no such record.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(operations.USER, user_id=user_id)

    async def update_user(
        self,
        user_id: int | str,
        *,
        first_name: str | UnsetType = UNSET,
        last_name: str | UnsetType = UNSET,
        email: str | UnsetType = UNSET,
        phone_number: str | UnsetType = UNSET,
        role: UserRole | int | UnsetType = UNSET,
        company_role_id: int | str | UnsetType = UNSET,
        uuid: str | UnsetType = UNSET,
        extra_fields: Sequence[ExtraFieldValueInput | Mapping[str, Any]] | UnsetType = UNSET,
        channel_ids: Sequence[int | str] | UnsetType = UNSET,
    ) -> User:
        """Change a user; what is left out stays as it is.

        Args:
            user_id: Id of the user.
            first_name: First name.
            last_name: Last name.
            email: E-mail address.
            phone_number: Phone number.
            role: Built-in role: 0 admin, 1 senior buyer, 2 junior buyer. A role by its id counts more.
            company_role_id: Id of the role.
            uuid: Id of the user in a system of yours.
            extra_fields: The user's extra fields.
            channel_ids: Ids of the channels on which the user can sign in.

        Returns:
            What the API answers.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            RecordNotFoundError: There is no such record.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(
            operations.UPDATE_USER,
            user_id=user_id,
            first_name=first_name,
            last_name=last_name,
            email=email,
            phone_number=phone_number,
            role=role,
            company_role_id=company_role_id,
            uuid=uuid,
            extra_fields=extra_fields,
            channel_ids=channel_ids,
        )

    async def delete_user(
        self,
        user_id: int | str,
    ) -> DeletedUser:
        """Remove a user from their company. The customer of BigCommerce stays, and a company keeps its last user.

        Args:
            user_id: Id of the user.

        Returns:
            What the API answers.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            RecordNotFoundError: There is no such record.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(operations.DELETE_USER, user_id=user_id)

    async def user_of_customer(
        self,
        customer_id: int | str,
    ) -> User:
        """The user that a customer of BigCommerce is.

        Args:
            customer_id: Id of the customer in BigCommerce.

        Returns:
            What the API answers.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            RecordNotFoundError: There is no such record.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(operations.USER_OF_CUSTOMER, customer_id=customer_id)

    async def company_super_admins(
        self,
        company_id: int | str,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        q: str | UnsetType = UNSET,
        include_extra_fields: bool | UnsetType = UNSET,
    ) -> Page[SuperAdmin]:
        """A page of the super admins who act for a company.

        Args:
            company_id: Id of the company.
            limit: How many matches a page holds at most. The API takes 200 for any larger number.
            offset: How many matches to leave out from the beginning.
            q: Only super admins of whom the name or the e-mail address has this text in it.
            include_extra_fields: Whether the answer has extra fields.

        Returns:
            The page.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            RecordNotFoundError: There is no such record.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(
            operations.COMPANY_SUPER_ADMINS,
            company_id=company_id,
            limit=limit,
            offset=offset,
            q=q,
            include_extra_fields=include_extra_fields,
        )

    def iter_company_super_admins(
        self,
        company_id: int | str,
        *,
        q: str | UnsetType = UNSET,
        include_extra_fields: bool | UnsetType = UNSET,
        page_size: int = 100,
        limit: int | None = None,
    ) -> AsyncNodes[SuperAdmin]:
        """Go through all that `company_super_admins` pages through, asking for a page when it is needed.

        Args:
            company_id: Id of the company.
            q: Only super admins of whom the name or the e-mail address has this text in it.
            include_extra_fields: Whether the answer has extra fields.
            page_size: How many to ask for at a time.
            limit: Stop after so many; None goes on to the end.

        Returns:
            An iterator over the records of all pages.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            RecordNotFoundError: There is no such record.
            ManagementError: The API refuses it for another reason.
        """
        return self._iter_pages(
            operations.COMPANY_SUPER_ADMINS,
            {"company_id": company_id, "q": q, "include_extra_fields": include_extra_fields},
            page_size,
            limit,
        )

    async def assign_super_admins(
        self,
        company_id: int | str,
        *,
        super_admins: Sequence[SuperAdminAssignmentInput | Mapping[str, Any]],
    ) -> None:
        """Assign a company to super admins, or take it from them.

        Args:
            company_id: Id of the company.
            super_admins: Who, up to ten at a time.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            RecordNotFoundError: There is no such record.
            ManagementError: The API refuses it for another reason.
        """
        await self.run(operations.ASSIGN_SUPER_ADMINS, company_id=company_id, super_admins=super_admins)

    async def quotes(
        self,
        *,
        offset: int | UnsetType = UNSET,
        limit: int | UnsetType = UNSET,
        sort_by: Literal["company", "status", "salesRep", "createdAt", "expiredAt", "updatedAt"] | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        q: str | UnsetType = UNSET,
        quote_number: str | UnsetType = UNSET,
        company: str | UnsetType = UNSET,
        sales_rep: str | UnsetType = UNSET,
        status: QuoteStaffStatus | int | UnsetType = UNSET,
        quote_title: str | UnsetType = UNSET,
        created_by: str | UnsetType = UNSET,
        created_to: datetime.datetime | int | UnsetType = UNSET,
        created_from: datetime.datetime | int | UnsetType = UNSET,
        modified_to: datetime.datetime | int | UnsetType = UNSET,
        modified_from: datetime.datetime | int | UnsetType = UNSET,
        expires_to: datetime.datetime | int | UnsetType = UNSET,
        expires_from: datetime.datetime | int | UnsetType = UNSET,
        channel_ids: Sequence[int | str] | UnsetType = UNSET,
    ) -> Page[QuoteSummary]:
        """A page of the quotes, archived ones and drafts of the staff included.

        Args:
            offset: How many matches to leave out from the beginning.
            limit: How many matches a page holds at most.
            sort_by: What to sort by.
            order_by: In which direction; in small letters here.
            q: Only quotes with this text in their number, title, company, or in a name.
            quote_number: Only the quote with this number.
            company: Only quotes of the company with this name.
            sales_rep: Only quotes of this sales rep.
            status: Only quotes that the staff have there.
            quote_title: Only quotes with this title.
            created_by: Only quotes of this buyer.
            created_to: Only quotes that were asked for at this moment or earlier.
            created_from: Only quotes that were asked for at this moment or later.
            modified_to: Only quotes that were changed at this moment or earlier.
            modified_from: Only quotes that were changed at this moment or later.
            expires_to: Only quotes that end at this moment or earlier.
            expires_from: Only quotes that end at this moment or later.
            channel_ids: Only quotes of these channels.

        Returns:
            The page.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(
            operations.QUOTES,
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order_by=order_by,
            q=q,
            quote_number=quote_number,
            company=company,
            sales_rep=sales_rep,
            status=status,
            quote_title=quote_title,
            created_by=created_by,
            created_to=created_to,
            created_from=created_from,
            modified_to=modified_to,
            modified_from=modified_from,
            expires_to=expires_to,
            expires_from=expires_from,
            channel_ids=channel_ids,
        )

    def iter_quotes(
        self,
        *,
        sort_by: Literal["company", "status", "salesRep", "createdAt", "expiredAt", "updatedAt"] | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        q: str | UnsetType = UNSET,
        quote_number: str | UnsetType = UNSET,
        company: str | UnsetType = UNSET,
        sales_rep: str | UnsetType = UNSET,
        status: QuoteStaffStatus | int | UnsetType = UNSET,
        quote_title: str | UnsetType = UNSET,
        created_by: str | UnsetType = UNSET,
        created_to: datetime.datetime | int | UnsetType = UNSET,
        created_from: datetime.datetime | int | UnsetType = UNSET,
        modified_to: datetime.datetime | int | UnsetType = UNSET,
        modified_from: datetime.datetime | int | UnsetType = UNSET,
        expires_to: datetime.datetime | int | UnsetType = UNSET,
        expires_from: datetime.datetime | int | UnsetType = UNSET,
        channel_ids: Sequence[int | str] | UnsetType = UNSET,
        page_size: int = 100,
        limit: int | None = None,
    ) -> AsyncNodes[QuoteSummary]:
        """Go through all that `quotes` pages through, asking for a page when it is needed.

        Args:
            sort_by: What to sort by.
            order_by: In which direction; in small letters here.
            q: Only quotes with this text in their number, title, company, or in a name.
            quote_number: Only the quote with this number.
            company: Only quotes of the company with this name.
            sales_rep: Only quotes of this sales rep.
            status: Only quotes that the staff have there.
            quote_title: Only quotes with this title.
            created_by: Only quotes of this buyer.
            created_to: Only quotes that were asked for at this moment or earlier.
            created_from: Only quotes that were asked for at this moment or later.
            modified_to: Only quotes that were changed at this moment or earlier.
            modified_from: Only quotes that were changed at this moment or later.
            expires_to: Only quotes that end at this moment or earlier.
            expires_from: Only quotes that end at this moment or later.
            channel_ids: Only quotes of these channels.
            page_size: How many to ask for at a time.
            limit: Stop after so many; None goes on to the end.

        Returns:
            An iterator over the records of all pages.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            ManagementError: The API refuses it for another reason.
        """
        return self._iter_pages(
            operations.QUOTES,
            {
                "sort_by": sort_by,
                "order_by": order_by,
                "q": q,
                "quote_number": quote_number,
                "company": company,
                "sales_rep": sales_rep,
                "status": status,
                "quote_title": quote_title,
                "created_by": created_by,
                "created_to": created_to,
                "created_from": created_from,
                "modified_to": modified_to,
                "modified_from": modified_from,
                "expires_to": expires_to,
                "expires_from": expires_from,
                "channel_ids": channel_ids,
            },
            page_size,
            limit,
        )

    async def create_quote(
        self,
        *,
        subtotal: Decimal | int | UnsetType = UNSET,
        channel_id: int | str | UnsetType = UNSET,
        quote_title: str | UnsetType = UNSET,
        reference_number: str | UnsetType = UNSET,
        currency: QuoteCurrencyInput | Mapping[str, Any] | UnsetType = UNSET,
        extra_fields: Sequence[ExtraFieldValueInput | Mapping[str, Any]] | UnsetType = UNSET,
        notes: str | UnsetType = UNSET,
        discount: Decimal | int | UnsetType = UNSET,
        grand_total: Decimal | int | UnsetType = UNSET,
        legal_terms: str | UnsetType = UNSET,
        display_discount: bool | UnsetType = UNSET,
        allow_checkout: bool | UnsetType = UNSET,
        lines: Sequence[QuoteLineInput | Mapping[str, Any]] | UnsetType = UNSET,
        shipping_address: QuoteAddressInput | Mapping[str, Any] | UnsetType = UNSET,
        contact_info: QuoteContactInput | Mapping[str, Any] | UnsetType = UNSET,
        message: str | UnsetType = UNSET,
        user_email: str | UnsetType = UNSET,
        expires_on: datetime.date | int | UnsetType = UNSET,
        total_amount: Decimal | int | UnsetType = UNSET,
        company_id: int | str | UnsetType = UNSET,
    ) -> SavedQuote:
        """Make a quote for a buyer, and submit it.

        Args:
            subtotal: Sum of the lines before discounts. The API computes no sums.
            channel_id: Id of the quote's channel.
            quote_title: Title of the quote.
            reference_number: Number that the buyer gives it.
            currency: How its amounts are written.
            extra_fields: Its extra fields.
            notes: Notes of the staff, which the buyer reads.
            discount: What is taken off the subtotal.
            grand_total: What the lines cost after discounts.
            legal_terms: The terms of the quote.
            display_discount: Whether the buyer is shown the discount.
            allow_checkout: Whether the buyer is offered the checkout.
            lines: The lines.
            shipping_address: Where it is to be sent.
            contact_info: Whom the quote is for.
            message: What the staff write to the buyer.
            user_email: E-mail address of the staff's member who does it.
            expires_on: The day on which the quote ends.
            total_amount: What is to be paid, with shipping and tax.
            company_id: Id of the buyer's company.

        Returns:
            What the API answers.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(
            operations.CREATE_QUOTE,
            subtotal=subtotal,
            channel_id=channel_id,
            quote_title=quote_title,
            reference_number=reference_number,
            currency=currency,
            extra_fields=extra_fields,
            notes=notes,
            discount=discount,
            grand_total=grand_total,
            legal_terms=legal_terms,
            display_discount=display_discount,
            allow_checkout=allow_checkout,
            lines=lines,
            shipping_address=shipping_address,
            contact_info=contact_info,
            message=message,
            user_email=user_email,
            expires_on=expires_on,
            total_amount=total_amount,
            company_id=company_id,
        )

    async def quote(
        self,
        quote_id: int | str,
        *,
        created_on: datetime.date | int,
    ) -> Quote:
        """One quote.

        Args:
            quote_id: Id of the quote.
            created_on: The day on which the quote was asked for; its `created_at` will do.

        Returns:
            What the API answers.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            RecordNotFoundError: There is no such record.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(operations.QUOTE, quote_id=quote_id, created_on=created_on)

    async def update_quote(
        self,
        quote_id: int | str,
        *,
        subtotal: Decimal | int | UnsetType = UNSET,
        channel_id: int | str | UnsetType = UNSET,
        quote_title: str | UnsetType = UNSET,
        reference_number: str | UnsetType = UNSET,
        currency: QuoteCurrencyInput | Mapping[str, Any] | UnsetType = UNSET,
        extra_fields: Sequence[ExtraFieldValueInput | Mapping[str, Any]] | UnsetType = UNSET,
        notes: str | UnsetType = UNSET,
        discount: Decimal | int | UnsetType = UNSET,
        grand_total: Decimal | int | UnsetType = UNSET,
        legal_terms: str | UnsetType = UNSET,
        display_discount: bool | UnsetType = UNSET,
        allow_checkout: bool | UnsetType = UNSET,
        replace_lines: Sequence[QuoteLineInput | Mapping[str, Any]] | UnsetType = UNSET,
        shipping_address: QuoteAddressInput | Mapping[str, Any] | UnsetType = UNSET,
        contact_info: QuoteContactInput | Mapping[str, Any] | UnsetType = UNSET,
        message: str | UnsetType = UNSET,
        user_email: str | UnsetType = UNSET,
        expires_on: datetime.date | int | UnsetType = UNSET,
    ) -> SavedQuote:
        """Change a quote, as the staff do who price it; what is left out stays as it is. The buyer reads its message.

        Args:
            quote_id: Id of the quote.
            subtotal: Sum of the lines before discounts. The API computes no sums.
            channel_id: Id of the quote's channel.
            quote_title: Title of the quote.
            reference_number: Number that the buyer gives it.
            currency: How its amounts are written.
            extra_fields: Its extra fields.
            notes: Notes of the staff, which the buyer reads.
            discount: What is taken off the subtotal.
            grand_total: What the lines cost after discounts.
            legal_terms: The terms of the quote.
            display_discount: Whether the buyer is shown the discount.
            allow_checkout: Whether the buyer is offered the checkout.
            replace_lines: All lines: those that the quote has are dropped. Its sums have to be given with them.
            shipping_address: Where it is to be sent.
            contact_info: Whom the quote is for.
            message: What the staff write to the buyer.
            user_email: E-mail address of the staff's member who does it.
            expires_on: The day on which the quote ends.

        Returns:
            What the API answers.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            RecordNotFoundError: There is no such record.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(
            operations.UPDATE_QUOTE,
            quote_id=quote_id,
            subtotal=subtotal,
            channel_id=channel_id,
            quote_title=quote_title,
            reference_number=reference_number,
            currency=currency,
            extra_fields=extra_fields,
            notes=notes,
            discount=discount,
            grand_total=grand_total,
            legal_terms=legal_terms,
            display_discount=display_discount,
            allow_checkout=allow_checkout,
            replace_lines=replace_lines,
            shipping_address=shipping_address,
            contact_info=contact_info,
            message=message,
            user_email=user_email,
            expires_on=expires_on,
        )

    async def checkout_quote(
        self,
        quote_id: int | str,
    ) -> QuoteCheckout:
        """Make a cart of a quote that is new, in process, or updated by the customer.

        Args:
            quote_id: Id of the quote.

        Returns:
            What the API answers.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            RecordNotFoundError: There is no such record.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(operations.CHECKOUT_QUOTE, quote_id=quote_id)

    async def mark_quote_ordered(
        self,
        quote_id: int | str,
        *,
        order_id: int | str,
    ) -> None:
        """Note that a quote became an order. This is final.

        Args:
            quote_id: Id of the quote.
            order_id: Id of the order in BigCommerce.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            RecordNotFoundError: There is no such record.
            ManagementError: The API refuses it for another reason.
        """
        await self.run(operations.MARK_QUOTE_ORDERED, quote_id=quote_id, order_id=order_id)

    async def quote_shipping_rates(
        self,
        quote_id: int | str,
    ) -> list[ShippingRate]:
        """The shippings that can be chosen for a quote.

        Args:
            quote_id: Id of the quote.

        Returns:
            The list; empty when the API has nothing.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            RecordNotFoundError: There is no such record.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(operations.QUOTE_SHIPPING_RATES, quote_id=quote_id)

    async def set_quote_shipping_rate(
        self,
        quote_id: int | str,
        *,
        shipping_method_id: str | UnsetType = UNSET,
        custom_shipping_method_name: str | UnsetType = UNSET,
        custom_shipping_method_cost: Decimal | int | UnsetType = UNSET,
    ) -> None:
        """Choose a shipping for a quote, or make one up: either its id or the two others.

        Args:
            quote_id: Id of the quote.
            shipping_method_id: Id of a shipping that the API offers.
            custom_shipping_method_name: Name of a shipping of your own.
            custom_shipping_method_cost: What it costs.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            RecordNotFoundError: There is no such record.
            ManagementError: The API refuses it for another reason.
        """
        await self.run(
            operations.SET_QUOTE_SHIPPING_RATE,
            quote_id=quote_id,
            shipping_method_id=shipping_method_id,
            custom_shipping_method_name=custom_shipping_method_name,
            custom_shipping_method_cost=custom_shipping_method_cost,
        )

    async def email_quote(
        self,
        *,
        quote_id: int | str,
        email: str,
        with_pdf: bool,
        email_template: Literal[
            "Simple",
            "Simple with Pictures",
            "Waves with Pictures",
            "Sky",
            "Dots",
            "Database with checkout button",
            "Modern with checkout link",
            "Modern without checkout link",
        ],
        cc_to: Sequence[str] | UnsetType = UNSET,
        language: Literal["en", "nl", "de", "fr", "it", "ja", "zh", "es"] | UnsetType = UNSET,
    ) -> None:
        """Mail a quote to its buyer.

        Args:
            quote_id: Id of the quote.
            email: E-mail address of the buyer.
            with_pdf: Whether the quote is attached as a PDF file.
            email_template: What the mail looks like.
            cc_to: Who else gets it.
            language: Language of the mail.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            ManagementError: The API refuses it for another reason.
        """
        await self.run(
            operations.EMAIL_QUOTE,
            quote_id=quote_id,
            email=email,
            with_pdf=with_pdf,
            email_template=email_template,
            cc_to=cc_to,
            language=language,
        )

    async def orders(
        self,
        *,
        company_id: int | str | UnsetType = UNSET,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        order_by: Literal["DESC", "ASC"] | UnsetType = UNSET,
        sort_by: Literal["createdAt", "updatedAt"] | UnsetType = UNSET,
        bc_order_id: int | str | UnsetType = UNSET,
        modified_from: datetime.datetime | int | UnsetType = UNSET,
        modified_to: datetime.datetime | int | UnsetType = UNSET,
        created_from: datetime.datetime | int | UnsetType = UNSET,
        created_to: datetime.datetime | int | UnsetType = UNSET,
        include_extra_fields: bool | UnsetType = UNSET,
        channel_ids: Sequence[int | str] | UnsetType = UNSET,
        whole_history: bool = False,
    ) -> Page[OrderSummary]:
        """A page of the companies' orders. The API answers those of the last year only, unless moments are given.

        Args:
            company_id: Only orders of this company.
            limit: How many matches a page holds at most. The API takes 200 for any larger number.
            offset: How many matches to leave out from the beginning.
            order_by: In which direction.
            sort_by: What to sort by.
            bc_order_id: Only this order.
            modified_from: Only what was changed at this moment or later.
            modified_to: Only what was changed at this moment or earlier.
            created_from: Only what was made at this moment or later.
            created_to: Only what was made at this moment or earlier.
            include_extra_fields: Whether the answer has extra fields.
            channel_ids: Only orders of these channels.
            whole_history: Whether orders of all years are meant, where no moments are given.

        Returns:
            The page.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(
            operations.ORDERS,
            company_id=company_id,
            limit=limit,
            offset=offset,
            order_by=order_by,
            sort_by=sort_by,
            bc_order_id=bc_order_id,
            modified_from=modified_from,
            modified_to=modified_to,
            created_from=created_from,
            created_to=created_to,
            include_extra_fields=include_extra_fields,
            channel_ids=channel_ids,
            whole_history=whole_history,
        )

    def iter_orders(
        self,
        *,
        company_id: int | str | UnsetType = UNSET,
        order_by: Literal["DESC", "ASC"] | UnsetType = UNSET,
        sort_by: Literal["createdAt", "updatedAt"] | UnsetType = UNSET,
        bc_order_id: int | str | UnsetType = UNSET,
        modified_from: datetime.datetime | int | UnsetType = UNSET,
        modified_to: datetime.datetime | int | UnsetType = UNSET,
        created_from: datetime.datetime | int | UnsetType = UNSET,
        created_to: datetime.datetime | int | UnsetType = UNSET,
        include_extra_fields: bool | UnsetType = UNSET,
        channel_ids: Sequence[int | str] | UnsetType = UNSET,
        whole_history: bool = False,
        page_size: int = 100,
        limit: int | None = None,
    ) -> AsyncNodes[OrderSummary]:
        """Go through all that `orders` pages through, asking for a page when it is needed.

        Args:
            company_id: Only orders of this company.
            order_by: In which direction.
            sort_by: What to sort by.
            bc_order_id: Only this order.
            modified_from: Only what was changed at this moment or later.
            modified_to: Only what was changed at this moment or earlier.
            created_from: Only what was made at this moment or later.
            created_to: Only what was made at this moment or earlier.
            include_extra_fields: Whether the answer has extra fields.
            channel_ids: Only orders of these channels.
            whole_history: Whether orders of all years are meant, where no moments are given.
            page_size: How many to ask for at a time.
            limit: Stop after so many; None goes on to the end.

        Returns:
            An iterator over the records of all pages.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            ManagementError: The API refuses it for another reason.
        """
        return self._iter_pages(
            operations.ORDERS,
            {
                "company_id": company_id,
                "order_by": order_by,
                "sort_by": sort_by,
                "bc_order_id": bc_order_id,
                "modified_from": modified_from,
                "modified_to": modified_to,
                "created_from": created_from,
                "created_to": created_to,
                "include_extra_fields": include_extra_fields,
                "channel_ids": channel_ids,
                "whole_history": whole_history,
            },
            page_size,
            limit,
        )

    async def order(
        self,
        bc_order_id: int | str,
    ) -> Order:
        """One order of a company.

        Args:
            bc_order_id: Id of the order in BigCommerce.

        Returns:
            What the API answers.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            RecordNotFoundError: There is no such record.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(operations.ORDER, bc_order_id=bc_order_id)

    async def update_order(
        self,
        bc_order_id: int | str,
        *,
        po_number: str | UnsetType = UNSET,
        extra_fields: Sequence[ExtraFieldValueInput | Mapping[str, Any]] | UnsetType = UNSET,
    ) -> Order:
        """Change what B2B Edition keeps of an order; what is left out stays as it is.

        Args:
            bc_order_id: Id of the order in BigCommerce.
            po_number: Number of the company's purchase order.
            extra_fields: Its extra fields, as far as they change.

        Returns:
            What the API answers.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            RecordNotFoundError: There is no such record.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(
            operations.UPDATE_ORDER, bc_order_id=bc_order_id, po_number=po_number, extra_fields=extra_fields
        )

    async def attach_order_history(
        self,
        customer_id: int | str,
    ) -> MovedOrders:
        """Give the orders that a customer placed before becoming a user to the user's company.

        Args:
            customer_id: Id of the customer in BigCommerce.

        Returns:
            What the API answers.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            RecordNotFoundError: There is no such record.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(operations.ATTACH_ORDER_HISTORY, customer_id=customer_id)

    async def company_payment_methods(
        self,
        company_id: int | str,
    ) -> list[PaymentMethod]:
        """The ways to pay, and which of them a company may use.

        Args:
            company_id: Id of the company.

        Returns:
            The list; empty when the API has nothing.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            RecordNotFoundError: There is no such record.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(operations.COMPANY_PAYMENT_METHODS, company_id=company_id)

    async def company_credit(
        self,
        company_id: int | str,
    ) -> CompanyCredit:
        """What a company may buy on credit.

        Args:
            company_id: Id of the company.

        Returns:
            What the API answers.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            RecordNotFoundError: There is no such record.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(operations.COMPANY_CREDIT, company_id=company_id)

    async def invoices(
        self,
        *,
        offset: int | UnsetType = UNSET,
        limit: int | UnsetType = UNSET,
        order_by: Literal["DESC", "ASC"] | UnsetType = UNSET,
        sort_by: Literal[
            "invoiceNumber",
            "createdAt",
            "customerId",
            "externalCustomerId",
            "dueDate",
            "updatedAt",
            "isPendingPayment",
            "openBalance",
            "originalBalance",
            "status",
        ]
        | UnsetType = UNSET,
        search_by: Literal[
            "invoiceNumber", "type", "orderNumber", "purchaseOrderNumber", "customerId", "externalCustomerId"
        ]
        | UnsetType = UNSET,
        q: str | UnsetType = UNSET,
        company_name: str | UnsetType = UNSET,
        company_id: int | str | UnsetType = UNSET,
        status: InvoiceStatus | int | UnsetType = UNSET,
        created_from: datetime.datetime | int | UnsetType = UNSET,
        created_to: datetime.datetime | int | UnsetType = UNSET,
        external_ids: Sequence[int | str] | UnsetType = UNSET,
        include_extra_fields: bool | UnsetType = UNSET,
        channel_ids: Sequence[int | str] | UnsetType = UNSET,
    ) -> Page[Invoice]:
        """A page of the companies' invoices.

        Args:
            offset: How many matches to leave out from the beginning.
            limit: How many matches a page holds at most.
            order_by: In which direction.
            sort_by: What to sort by.
            search_by: Where to look for `q`.
            q: Only invoices with this text in them.
            company_name: Only invoices of the company with this name.
            company_id: Only invoices of this company.
            status: Only invoices that are paid so far.
            created_from: Only invoices that were made at this moment or later.
            created_to: Only invoices that were made at this moment or earlier.
            external_ids: Only invoices with these ids in a system of yours.
            include_extra_fields: Whether the answer has extra fields.
            channel_ids: Only invoices of these channels.

        Returns:
            The page.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(
            operations.INVOICES,
            offset=offset,
            limit=limit,
            order_by=order_by,
            sort_by=sort_by,
            search_by=search_by,
            q=q,
            company_name=company_name,
            company_id=company_id,
            status=status,
            created_from=created_from,
            created_to=created_to,
            external_ids=external_ids,
            include_extra_fields=include_extra_fields,
            channel_ids=channel_ids,
        )

    def iter_invoices(
        self,
        *,
        order_by: Literal["DESC", "ASC"] | UnsetType = UNSET,
        sort_by: Literal[
            "invoiceNumber",
            "createdAt",
            "customerId",
            "externalCustomerId",
            "dueDate",
            "updatedAt",
            "isPendingPayment",
            "openBalance",
            "originalBalance",
            "status",
        ]
        | UnsetType = UNSET,
        search_by: Literal[
            "invoiceNumber", "type", "orderNumber", "purchaseOrderNumber", "customerId", "externalCustomerId"
        ]
        | UnsetType = UNSET,
        q: str | UnsetType = UNSET,
        company_name: str | UnsetType = UNSET,
        company_id: int | str | UnsetType = UNSET,
        status: InvoiceStatus | int | UnsetType = UNSET,
        created_from: datetime.datetime | int | UnsetType = UNSET,
        created_to: datetime.datetime | int | UnsetType = UNSET,
        external_ids: Sequence[int | str] | UnsetType = UNSET,
        include_extra_fields: bool | UnsetType = UNSET,
        channel_ids: Sequence[int | str] | UnsetType = UNSET,
        page_size: int = 100,
        limit: int | None = None,
    ) -> AsyncNodes[Invoice]:
        """Go through all that `invoices` pages through, asking for a page when it is needed.

        Args:
            order_by: In which direction.
            sort_by: What to sort by.
            search_by: Where to look for `q`.
            q: Only invoices with this text in them.
            company_name: Only invoices of the company with this name.
            company_id: Only invoices of this company.
            status: Only invoices that are paid so far.
            created_from: Only invoices that were made at this moment or later.
            created_to: Only invoices that were made at this moment or earlier.
            external_ids: Only invoices with these ids in a system of yours.
            include_extra_fields: Whether the answer has extra fields.
            channel_ids: Only invoices of these channels.
            page_size: How many to ask for at a time.
            limit: Stop after so many; None goes on to the end.

        Returns:
            An iterator over the records of all pages.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            ManagementError: The API refuses it for another reason.
        """
        return self._iter_pages(
            operations.INVOICES,
            {
                "order_by": order_by,
                "sort_by": sort_by,
                "search_by": search_by,
                "q": q,
                "company_name": company_name,
                "company_id": company_id,
                "status": status,
                "created_from": created_from,
                "created_to": created_to,
                "external_ids": external_ids,
                "include_extra_fields": include_extra_fields,
                "channel_ids": channel_ids,
            },
            page_size,
            limit,
        )

    async def invoice(
        self,
        invoice_id: int | str,
    ) -> Invoice:
        """One invoice.

        Args:
            invoice_id: Id of the invoice.

        Returns:
            What the API answers.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            RecordNotFoundError: There is no such record.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(operations.INVOICE, invoice_id=invoice_id)

    async def update_invoice(
        self,
        invoice_id: int | str,
        *,
        company_id: int | str | UnsetType = UNSET,
        external_customer_id: str | UnsetType = UNSET,
        external_id: str | UnsetType = UNSET,
        invoice_number: str | UnsetType = UNSET,
        kind: str | UnsetType = UNSET,
        due_date: datetime.datetime | int | UnsetType = UNSET,
        status: InvoiceStatus | int | UnsetType = UNSET,
        purchase_order_number: str | UnsetType = UNSET,
        details: InvoiceDetailsInput | Mapping[str, Any] | UnsetType = UNSET,
        source: int | UnsetType = UNSET,
        original_balance: AmountInput | Mapping[str, Any] | UnsetType = UNSET,
        open_balance: AmountInput | Mapping[str, Any] | UnsetType = UNSET,
        created_at: datetime.datetime | int | UnsetType = UNSET,
        external_pdf_url: str | UnsetType = UNSET,
        extra_fields: Sequence[ExtraFieldValueInput | Mapping[str, Any]] | UnsetType = UNSET,
    ) -> InvoiceReference:
        """Change an invoice; what is left out stays as it is.

        Args:
            invoice_id: Id of the invoice.
            company_id: Id of the company that has to pay.
            external_customer_id: Id of the company in a system of yours.
            external_id: Id of the invoice in a system of yours.
            invoice_number: Number of the invoice.
            kind: Kind of the document.
            due_date: When it has to be paid.
            status: How far it is paid: 0 open, 1 partly, 2 wholly.
            purchase_order_number: Number of the company's purchase order.
            details: All that is written on it.
            source: Who made it: 0 the store, 1 an integration.
            original_balance: What it was over at first.
            open_balance: What is left to pay.
            created_at: When it was made.
            external_pdf_url: Address of a PDF file of your own.
            extra_fields: Its extra fields, as far as they change.

        Returns:
            What the API answers.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            RecordNotFoundError: There is no such record.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(
            operations.UPDATE_INVOICE,
            invoice_id=invoice_id,
            company_id=company_id,
            external_customer_id=external_customer_id,
            external_id=external_id,
            invoice_number=invoice_number,
            kind=kind,
            due_date=due_date,
            status=status,
            purchase_order_number=purchase_order_number,
            details=details,
            source=source,
            original_balance=original_balance,
            open_balance=open_balance,
            created_at=created_at,
            external_pdf_url=external_pdf_url,
            extra_fields=extra_fields,
        )

    async def create_invoice_from_order(
        self,
        bc_order_id: int | str,
    ) -> CreatedInvoice:
        """Write the invoice over an order.

        Args:
            bc_order_id: Id of the order in BigCommerce.

        Returns:
            What the API answers.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            RecordNotFoundError: There is no such record.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(operations.CREATE_INVOICE_FROM_ORDER, bc_order_id=bc_order_id)

    async def record_offline_payment(
        self,
        *,
        paid: Sequence[PaidInvoiceInput | Mapping[str, Any]],
        currency: str,
        details: PaymentDetailsInput | Mapping[str, Any],
        company_id: int | str,
        external_id: str | UnsetType = UNSET,
        external_customer_id: str | UnsetType = UNSET,
        payer_name: str | UnsetType = UNSET,
        payer_customer_id: int | str | UnsetType = UNSET,
        processing_status: PaymentStatus | int | UnsetType = UNSET,
        channel_id: int | str | UnsetType = UNSET,
    ) -> CreatedPayment:
        """Record that invoices were paid outside of the store.

        Args:
            paid: The invoices, with what is paid of each.
            currency: The currency, as an ISO 4217 code.
            details: What is noted with it.
            company_id: Id of the company that pays.
            external_id: Id of the payment in a system of yours.
            external_customer_id: Id of the company in a system of yours.
            payer_name: Who pays.
            payer_customer_id: Id of the payer as a customer of BigCommerce.
            processing_status: Where the payment stands: 1 awaiting processing, 2 processing, 3 completed, 4
                    refunded.
            channel_id: Id of the channel that it belongs to.

        Returns:
            What the API answers.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(
            operations.RECORD_OFFLINE_PAYMENT,
            paid=paid,
            currency=currency,
            details=details,
            company_id=company_id,
            external_id=external_id,
            external_customer_id=external_customer_id,
            payer_name=payer_name,
            payer_customer_id=payer_customer_id,
            processing_status=processing_status,
            channel_id=channel_id,
        )

    async def shopping_lists(
        self,
        *,
        user_id: int | str,
        customer_id: int | str,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        channel_id: int | str | UnsetType = UNSET,
        created_user_id: int | str | UnsetType = UNSET,
    ) -> Page[ShoppingList]:
        """A page of the shopping lists of a user.

        Args:
            user_id: Id of the user.
            customer_id: Id of the user as a customer of BigCommerce.
            limit: How many matches a page holds at most.
            offset: How many matches to leave out from the beginning.
            channel_id: Only lists of this channel.
            created_user_id: Only lists that this user made.

        Returns:
            The page.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            ManagementError: The API refuses it for another reason.
        """
        return await self.run(
            operations.SHOPPING_LISTS,
            user_id=user_id,
            customer_id=customer_id,
            limit=limit,
            offset=offset,
            channel_id=channel_id,
            created_user_id=created_user_id,
        )

    def iter_shopping_lists(
        self,
        *,
        user_id: int | str,
        customer_id: int | str,
        channel_id: int | str | UnsetType = UNSET,
        created_user_id: int | str | UnsetType = UNSET,
        page_size: int = 100,
        limit: int | None = None,
    ) -> AsyncNodes[ShoppingList]:
        """Go through all that `shopping_lists` pages through, asking for a page when it is needed.

        Args:
            user_id: Id of the user.
            customer_id: Id of the user as a customer of BigCommerce.
            channel_id: Only lists of this channel.
            created_user_id: Only lists that this user made.
            page_size: How many to ask for at a time.
            limit: Stop after so many; None goes on to the end.

        Returns:
            An iterator over the records of all pages.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            ManagementError: The API refuses it for another reason.
        """
        return self._iter_pages(
            operations.SHOPPING_LISTS,
            {
                "user_id": user_id,
                "customer_id": customer_id,
                "channel_id": channel_id,
                "created_user_id": created_user_id,
            },
            page_size,
            limit,
        )

    async def create_customer_token(
        self,
        *,
        customer_id: int | str,
        channel_id: int | str | UnsetType = UNSET,
        customer_access_token: CustomerAccessTokenInput | Mapping[str, Any] | UnsetType = UNSET,
    ) -> CustomerToken:
        """Get a storefront token of any customer. Whoever has it is that customer.

        Args:
            customer_id: Id of the customer in BigCommerce.
            channel_id: Id of the channel that it is for. The storefront's own unless given.
            customer_access_token: The customer's session with the store's own GraphQL, to be bound to it.

        Returns:
            What the API answers.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.
            ManagementError: The API refuses it for another reason.
        """
        customer_id = self._hidden(customer_id)
        channel_id = self._hidden(channel_id)
        customer_access_token = self._hidden(customer_access_token)
        return await self.run(
            operations.CREATE_CUSTOMER_TOKEN,
            customer_id=customer_id,
            channel_id=channel_id,
            customer_access_token=customer_access_token,
        )

    async def create_named_token(
        self,
        *,
        email: str,
        password: str,
        name: str,
        store_hash: str | UnsetType = UNSET,
        channel_id: int | str | UnsetType = UNSET,
        begin_at: datetime.datetime | int | UnsetType = UNSET,
        end_at: datetime.datetime | int | UnsetType = UNSET,
    ) -> NamedToken:
        """Get a storefront token of a customer for e-mail address and password, with a name and a validity of its own.

        Args:
            email: E-mail address of the customer.
            password: Password of the customer.
            name: What the token is to be called.
            store_hash: Hash of the store. The storefront's own unless given.
            channel_id: Id of the channel that it is for. The storefront's own unless given.
            begin_at: From when it is valid; at once unless given.
            end_at: Until when it is valid; a day unless given.

        Returns:
            What the API answers.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            ManagementError: The API refuses it for another reason.
        """
        email = self._hidden(email)
        password = self._hidden(password)
        name = self._hidden(name)
        store_hash = self._hidden(store_hash)
        channel_id = self._hidden(channel_id)
        begin_at = self._hidden(begin_at)
        end_at = self._hidden(end_at)
        return await self.run(
            operations.CREATE_NAMED_TOKEN,
            email=email,
            password=password,
            name=name,
            store_hash=store_hash,
            channel_id=channel_id,
            begin_at=begin_at,
            end_at=end_at,
        )
