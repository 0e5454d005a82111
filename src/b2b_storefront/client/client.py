# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from . import operations
from .base_client import BaseClient
from .base_model import UNSET

if TYPE_CHECKING:
    from collections.abc import Sequence

    from b2b_storefront.paging.nodes import Nodes
    from b2b_storefront.scalars import Date, Decimal, GenericScalar

    from .address_create import AddressCreate
    from .address_delete import AddressDelete
    from .address_update import AddressUpdate
    from .addresses import Addresses
    from .all_orders import AllOrders
    from .all_receipt_lines import AllReceiptLines
    from .authorization import Authorization
    from .auto_loader import AutoLoader
    from .base_model import UnsetType
    from .checkout_login import CheckoutLogin
    from .company_create import CompanyCreate
    from .company_payment_terms import CompanyPaymentTerms
    from .company_roles import CompanyRoles
    from .company_user_info import CompanyUserInfo
    from .company_validate_email import CompanyValidateEmail
    from .create_order import CreateOrder
    from .created_by_user import CreatedByUser
    from .currencies import Currencies
    from .customer_address_create import CustomerAddressCreate
    from .customer_address_delete import CustomerAddressDelete
    from .customer_address_update import CustomerAddressUpdate
    from .customer_addresses import CustomerAddresses
    from .customer_create import CustomerCreate
    from .customer_email_check import CustomerEmailCheck
    from .customer_orders import CustomerOrders
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
    from .customer_subscribers_create import CustomerSubscribersCreate
    from .fragments import (
        AccountProfile,
        AddressSwitchState,
        AssignedCompany,
        BoughtProduct,
        CatalogProduct,
        CompanyAccount,
        CompanyAddress,
        CompanyCredit,
        CompanyReference,
        CompanyUser,
        CompanyVariant,
        Country,
        CustomerIdentity,
        CustomerProfile,
        CustomerShoppingListName,
        CustomerShoppingListSummary,
        ExtraFieldDefinition,
        HierarchyCompany,
        InvoiceDetail,
        InvoiceSummary,
        OrderDetail,
        OrderStatusLabel,
        OrderSummary,
        PaymentLine,
        PermissionDefinition,
        PersonalAddress,
        ProductDisplay,
        ProductPrices,
        ProductStock,
        ProductValidation,
        Purchasability,
        QuickOrderProduct,
        QuoteDetail,
        QuoteExtraFieldDefinition,
        QuoteParties,
        QuoteSettings,
        QuoteSummary,
        ReceiptSummary,
        RegistrationField,
        RoleDetail,
        RoleSummary,
        ShoppingListLine,
        ShoppingListName,
        ShoppingListSummary,
        StoreBasics,
        StorefrontSetting,
        TaxZone,
    )
    from .input_dicts import (
        AddressInputTypeDict,
        AddressUpdateTypeDict,
        BcCartInputTypeDict,
        CheckoutLoginTypeDict,
        CompanyInputTypeDict,
        CustomerAddressInputTypeDict,
        CustomerAddressUpdateTypeDict,
        CustomerInputTypeDict,
        CustomerShoppingListsInputTypeDict,
        CustomerStoreFrontTokenInputTypeDict,
        CustomerSubscribersInputTypeDict,
        InputAccountTypeDict,
        InputCustomerAccountTypeDict,
        InvoiceFilterDataTypeDict,
        OrderCreateInputTypeDict,
        PricingProductItemInputTypeDict,
        ProductAnonUploadInputTypeDict,
        ProductInventoryInputTypeDict,
        ProductUploadInputTypeDict,
        ProductVariantInputTypeDict,
        QuoteCurrencyInputTypeDict,
        QuoteEmailInputTypeDict,
        QuoteFileListInputTypeDict,
        QuoteInputTypeDict,
        QuoteOrderedInputTypeDict,
        QuoteUpdateInputTypeDict,
        ShoppingListsDuplicateInputTypeDict,
        ShoppingListsInputTypeDict,
        ShoppingListsItemsInputTypeDict,
        ShoppingListsItemsUpdateInputTypeDict,
        UserAuthTypeDict,
        UserInputTypeDict,
        UserLoginTypeDict,
        UserUpdateInputTypeDict,
        ValidateProductInputTypeDict,
    )
    from .input_types import (
        AddressInputType,
        AddressUpdateType,
        BcCartInputType,
        CheckoutLoginType,
        CompanyInputType,
        CustomerAddressInputType,
        CustomerAddressUpdateType,
        CustomerInputType,
        CustomerShoppingListsInputType,
        CustomerStoreFrontTokenInputType,
        CustomerSubscribersInputType,
        InputAccountType,
        InputCustomerAccountType,
        InvoiceFilterDataType,
        OrderCreateInputType,
        PricingProductItemInputType,
        ProductAnonUploadInputType,
        ProductInventoryInputType,
        ProductUploadInputType,
        ProductVariantInputType,
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
        ValidateProductInputType,
    )
    from .invoice_bc_order_allow_methods import InvoiceBcOrderAllowMethods
    from .invoice_create_bc_cart import InvoiceCreateBcCart
    from .invoice_customer_information import InvoiceCustomerInformation
    from .invoice_finish_bc_payment import InvoiceFinishBcPayment
    from .invoice_payment_bc_cart import InvoicePaymentBcCart
    from .invoice_payment_fees import InvoicePaymentFees
    from .invoice_payment_modules import InvoicePaymentModules
    from .invoice_pdf import InvoicePdf
    from .invoice_stats import InvoiceStats
    from .invoices import Invoices
    from .invoices_export import InvoicesExport
    from .login import Login
    from .order_products import OrderProducts
    from .ordered_products import OrderedProducts
    from .product_anon_upload import ProductAnonUpload
    from .product_upload import ProductUpload
    from .product_variants_info import ProductVariantsInfo
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
    from .receipt import Receipt
    from .receipt_lines import ReceiptLines
    from .receipts import Receipts
    from .shopping_list import ShoppingList
    from .shopping_lists import ShoppingLists
    from .shopping_lists_create import ShoppingListsCreate
    from .shopping_lists_delete import ShoppingListsDelete
    from .shopping_lists_duplicate import ShoppingListsDuplicate
    from .shopping_lists_items_create import ShoppingListsItemsCreate
    from .shopping_lists_items_delete import ShoppingListsItemsDelete
    from .shopping_lists_items_update import ShoppingListsItemsUpdate
    from .shopping_lists_update import ShoppingListsUpdate
    from .store_checkout_config import StoreCheckoutConfig
    from .store_config_switch_status import StoreConfigSwitchStatus
    from .store_front_token import StoreFrontToken
    from .store_limitations import StoreLimitations
    from .storefront_config import StorefrontConfig
    from .storefront_default_language import StorefrontDefaultLanguage
    from .storefront_script import StorefrontScript
    from .storefront_settings import StorefrontSettings
    from .super_admin_begin_masquerade import SuperAdminBeginMasquerade
    from .super_admin_companies import SuperAdminCompanies
    from .super_admin_end_masquerade import SuperAdminEndMasquerade
    from .update_account_settings import UpdateAccountSettings
    from .update_customer_account_settings import UpdateCustomerAccountSettings
    from .user_create import UserCreate
    from .user_delete import UserDelete
    from .user_email_check import UserEmailCheck
    from .user_login_state import UserLoginState
    from .user_masquerading_company_begin import UserMasqueradingCompanyBegin
    from .user_masquerading_company_end import UserMasqueradingCompanyEnd
    from .user_update import UserUpdate
    from .users import Users
    from .validate_products import ValidateProducts


class Client(BaseClient):
    """Every operation of queries/ as a typed method, synchronous. A session is such a client."""

    __slots__ = ()

    def account_form_fields(
        self, *, form_type: int, store_hash: str | UnsetType = UNSET
    ) -> list[RegistrationField]:
        """Definition of the fields of a registration form.

        Access: nobody has to be signed in.

        Args:
            form_type: Which form: 1 a plain customer, 2 a company, 3 an existing customer who registers a company.
            store_hash: Hash that identifies the store. The storefront's own unless given.

        Returns:
            The list; empty when the API has nothing.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(
            operations.ACCOUNT_FORM_FIELDS, form_type=form_type, store_hash=store_hash
        )

    def account_settings(self, *, company_id: int | str) -> AccountProfile:
        """The caller's own profile as a company user, as edited by `updateAccountSettings`.

        Access: a company user or super admin.

        Args:
            company_id: Id of the caller's company.

        Returns:
            A company user's own profile.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.ACCOUNT_SETTINGS, company_id=company_id)

    def address(
        self, *, company_id: int | str, address_id: int | str
    ) -> CompanyAddress | None:
        """One address of a company.

        Access: a company user or super admin. Permission: get_address_detail.

        Args:
            company_id: Id of the company.
            address_id: Id of the address.

        Returns:
            An address of a company. None when the API answers null.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.ADDRESS, company_id=company_id, address_id=address_id
        )

    def address_config(
        self, *, store_hash: str | UnsetType = UNSET
    ) -> list[AddressSwitchState]:
        """Switches of the store that decide who may edit addresses.

        Access: nobody has to be signed in.

        Args:
            store_hash: Hash that identifies the store. The storefront's own unless given.

        Returns:
            The list; empty when the API has nothing.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(operations.ADDRESS_CONFIG, store_hash=store_hash)

    def address_create(
        self, *, address_data: AddressInputType | AddressInputTypeDict
    ) -> AddressCreate:
        """Add an address to the address book of a company.

        Access: a company user or super admin. Permission: create_address.

        Args:
            address_data: The address and the company.

        Returns:
            Answer of `addressCreate`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.ADDRESS_CREATE, address_data=address_data)

    def address_delete(
        self, *, address_id: int | str, company_id: int | str
    ) -> AddressDelete:
        """Deactivate an address of a company, so that lists no longer show it.

        Access: a company user or super admin. Permission: delete_address.

        Args:
            address_id: Id of the address.
            company_id: Id of the company.

        Returns:
            Answer of `addressDelete`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.ADDRESS_DELETE, address_id=address_id, company_id=company_id
        )

    def address_extra_fields(
        self, *, store_hash: str | UnsetType = UNSET
    ) -> list[ExtraFieldDefinition]:
        """Definition of the extra fields that the store keeps for addresses.

        Access: nobody has to be signed in.

        Args:
            store_hash: Hash that identifies the store. The storefront's own unless given.

        Returns:
            The list; empty when the API has nothing.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(operations.ADDRESS_EXTRA_FIELDS, store_hash=store_hash)

    def address_update(
        self, *, address_data: AddressUpdateType | AddressUpdateTypeDict
    ) -> AddressUpdate:
        """Replace an address of a company.

        Access: a company user or super admin. Permission: update_address.

        Idempotent: after a fault it is sent again, as to repeat it does no harm.

        Args:
            address_data: Which address of which company, and the whole address as it shall be.

        Returns:
            Answer of `addressUpdate`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.ADDRESS_UPDATE, address_data=address_data)

    def addresses(
        self,
        *,
        company_id: int | str,
        search: str | None | UnsetType = UNSET,
        first_name: str | None | UnsetType = UNSET,
        last_name: str | None | UnsetType = UNSET,
        address: str | None | UnsetType = UNSET,
        country: str | None | UnsetType = UNSET,
        state: str | None | UnsetType = UNSET,
        city: str | None | UnsetType = UNSET,
        label: str | None | UnsetType = UNSET,
        uuid: str | None | UnsetType = UNSET,
        is_shipping: Decimal | int | None | UnsetType = UNSET,
        is_billing: Decimal | int | None | UnsetType = UNSET,
        company: str | None | UnsetType = UNSET,
        first: int | None | UnsetType = UNSET,
        after: str | None | UnsetType = UNSET,
        last: int | None | UnsetType = UNSET,
        before: str | None | UnsetType = UNSET,
        offset: int | None | UnsetType = UNSET,
    ) -> Addresses:
        """Page through the address book of a company. Without the permission the error is `Permission denied.`.

        Access: a company user or super admin. Permission: get_addresses.

        Args:
            company_id: Id of the company.
            search: Free text to search for.
            first_name: Filter by first name.
            last_name: Filter by last name.
            address: Filter by street address.
            country: Filter by country name.
            state: Filter by state name.
            city: Filter by city.
            label: Filter by label.
            uuid: Filter by the external id that the address was given.
            is_shipping: Filter by use for shipping: 0 no, 1 yes.
            is_billing: Filter by use for billing: 0 no, 1 yes.
            company: Filter by company name.
            first: Size of the page, counted from its start. Without it the server chooses.
            after: Opaque cursor: the page starts after this entry.
            last: Size of the page, counted from its end.
            before: Opaque cursor: the page ends before this entry.
            offset: Number of matches to skip before the page starts.

        Returns:
            One page; `total_count` counts all matches.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.ADDRESSES,
            company_id=company_id,
            search=search,
            first_name=first_name,
            last_name=last_name,
            address=address,
            country=country,
            state=state,
            city=city,
            label=label,
            uuid=uuid,
            is_shipping=is_shipping,
            is_billing=is_billing,
            company=company,
            first=first,
            after=after,
            last=last,
            before=before,
            offset=offset,
        )

    def iter_addresses(
        self,
        *,
        company_id: int | str,
        search: str | None | UnsetType = UNSET,
        first_name: str | None | UnsetType = UNSET,
        last_name: str | None | UnsetType = UNSET,
        address: str | None | UnsetType = UNSET,
        country: str | None | UnsetType = UNSET,
        state: str | None | UnsetType = UNSET,
        city: str | None | UnsetType = UNSET,
        label: str | None | UnsetType = UNSET,
        uuid: str | None | UnsetType = UNSET,
        is_shipping: Decimal | int | None | UnsetType = UNSET,
        is_billing: Decimal | int | None | UnsetType = UNSET,
        company: str | None | UnsetType = UNSET,
        page_size: int = 50,
        limit: int | None = None,
        by: Literal["offset", "cursor"] = "offset",
    ) -> Nodes[CompanyAddress]:
        """Go through all that `addresses` pages through, asking for a page when it is needed.

        Access: a company user or super admin. Permission: get_addresses.

        Args:
            company_id: Id of the company.
            search: Free text to search for.
            first_name: Filter by first name.
            last_name: Filter by last name.
            address: Filter by street address.
            country: Filter by country name.
            state: Filter by state name.
            city: Filter by city.
            label: Filter by label.
            uuid: Filter by the external id that the address was given.
            is_shipping: Filter by use for shipping: 0 no, 1 yes.
            is_billing: Filter by use for billing: 0 no, 1 yes.
            company: Filter by company name.
            page_size: How many to ask for at a time.
            limit: Stop after so many; None goes on to the end.
            by: Ask for the next page by how many came, or by the cursor of the last one.

        Returns:
            An iterator over the nodes of all pages.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.iter_nodes(
            operations.ADDRESSES,
            {
                "company_id": company_id,
                "search": search,
                "first_name": first_name,
                "last_name": last_name,
                "address": address,
                "country": country,
                "state": state,
                "city": city,
                "label": label,
                "uuid": uuid,
                "is_shipping": is_shipping,
                "is_billing": is_billing,
                "company": company,
            },
            page_size,
            limit,
            by,
        )

    def all_orders(
        self,
        *,
        company_ids: Sequence[int | str | None] | None | UnsetType = UNSET,
        q: str | None | UnsetType = UNSET,
        company_id: Decimal | int | None | UnsetType = UNSET,
        bc_order_id: Decimal | int | None | UnsetType = UNSET,
        po_number: str | None | UnsetType = UNSET,
        extra_int_1: Decimal | int | None | UnsetType = UNSET,
        extra_int_2: Decimal | int | None | UnsetType = UNSET,
        extra_int_3: Decimal | int | None | UnsetType = UNSET,
        extra_int_4: Decimal | int | None | UnsetType = UNSET,
        extra_int_5: Decimal | int | None | UnsetType = UNSET,
        extra_str_1: str | None | UnsetType = UNSET,
        extra_str_2: str | None | UnsetType = UNSET,
        extra_str_3: str | None | UnsetType = UNSET,
        extra_str_4: str | None | UnsetType = UNSET,
        extra_str_5: str | None | UnsetType = UNSET,
        begin_date_at: Date | None | UnsetType = UNSET,
        end_date_at: Date | None | UnsetType = UNSET,
        company_name: str | None | UnsetType = UNSET,
        search: str | None | UnsetType = UNSET,
        status: str | None | UnsetType = UNSET,
        email: str | None | UnsetType = UNSET,
        order_by: str | None | UnsetType = UNSET,
        extra_str_1_in: str | None | UnsetType = UNSET,
        is_show_my: str | None | UnsetType = UNSET,
        created_by: str | None | UnsetType = UNSET,
        first: int | None | UnsetType = UNSET,
        after: str | None | UnsetType = UNSET,
        last: int | None | UnsetType = UNSET,
        before: str | None | UnsetType = UNSET,
        offset: int | None | UnsetType = UNSET,
    ) -> AllOrders:
        """Page through orders of the company. With `get_orders` at level 1 only the caller's own orders are listed.

        Access: a company user or super admin. Permission: get_orders.

        Args:
            company_ids: Ids of the companies of the account hierarchy to include; an empty list means the current
                company. Not for super admins.
            q: Free text to search for; the Buyer Portal sends `search` instead.
            company_id: Filter by the id of the company.
            bc_order_id: Filter by the order's BigCommerce id.
            po_number: Filter by purchase order number.
            extra_int_1: Filter by the order's extra integer 1.
            extra_int_2: Filter by the order's extra integer 2.
            extra_int_3: Filter by the order's extra integer 3.
            extra_int_4: Filter by the order's extra integer 4.
            extra_int_5: Filter by the order's extra integer 5.
            extra_str_1: Filter by the order's extra text 1.
            extra_str_2: Filter by the order's extra text 2.
            extra_str_3: Filter by the order's extra text 3.
            extra_str_4: Filter by the order's extra text 4.
            extra_str_5: Filter by the order's extra text 5.
            begin_date_at: Placed on this day or later, `YYYY-MM-DD`.
            end_date_at: Placed on this day or earlier, `YYYY-MM-DD`.
            company_name: Filter by company name.
            search: Free text to search for.
            status: Filter by order status.
            email: Filter by e-mail address.
            order_by: Key to sort by: `bcOrderId`, `poNumber`, `totalIncTax`, `status`, `placedBy` or `createdAt`; a
                leading `-` means descending. The Buyer Portal sends `-bcOrderId`.
            extra_str_1_in: Filter by several values of the order's extra text 1.
            is_show_my: `"1"` leaves the caller's own orders only, `"0"` lists those of the company.
            created_by: Filter by the name of the person who created it, as `createdByUser` lists them.
            first: Size of the page, counted from its start. Without it the server chooses.
            after: Opaque cursor: the page starts after this entry.
            last: Size of the page, counted from its end.
            before: Opaque cursor: the page ends before this entry.
            offset: Number of matches to skip before the page starts.

        Returns:
            One page; `total_count` counts all matches.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.ALL_ORDERS,
            company_ids=company_ids,
            q=q,
            company_id=company_id,
            bc_order_id=bc_order_id,
            po_number=po_number,
            extra_int_1=extra_int_1,
            extra_int_2=extra_int_2,
            extra_int_3=extra_int_3,
            extra_int_4=extra_int_4,
            extra_int_5=extra_int_5,
            extra_str_1=extra_str_1,
            extra_str_2=extra_str_2,
            extra_str_3=extra_str_3,
            extra_str_4=extra_str_4,
            extra_str_5=extra_str_5,
            begin_date_at=begin_date_at,
            end_date_at=end_date_at,
            company_name=company_name,
            search=search,
            status=status,
            email=email,
            order_by=order_by,
            extra_str_1_in=extra_str_1_in,
            is_show_my=is_show_my,
            created_by=created_by,
            first=first,
            after=after,
            last=last,
            before=before,
            offset=offset,
        )

    def iter_all_orders(
        self,
        *,
        company_ids: Sequence[int | str | None] | None | UnsetType = UNSET,
        q: str | None | UnsetType = UNSET,
        company_id: Decimal | int | None | UnsetType = UNSET,
        bc_order_id: Decimal | int | None | UnsetType = UNSET,
        po_number: str | None | UnsetType = UNSET,
        extra_int_1: Decimal | int | None | UnsetType = UNSET,
        extra_int_2: Decimal | int | None | UnsetType = UNSET,
        extra_int_3: Decimal | int | None | UnsetType = UNSET,
        extra_int_4: Decimal | int | None | UnsetType = UNSET,
        extra_int_5: Decimal | int | None | UnsetType = UNSET,
        extra_str_1: str | None | UnsetType = UNSET,
        extra_str_2: str | None | UnsetType = UNSET,
        extra_str_3: str | None | UnsetType = UNSET,
        extra_str_4: str | None | UnsetType = UNSET,
        extra_str_5: str | None | UnsetType = UNSET,
        begin_date_at: Date | None | UnsetType = UNSET,
        end_date_at: Date | None | UnsetType = UNSET,
        company_name: str | None | UnsetType = UNSET,
        search: str | None | UnsetType = UNSET,
        status: str | None | UnsetType = UNSET,
        email: str | None | UnsetType = UNSET,
        order_by: str | None | UnsetType = UNSET,
        extra_str_1_in: str | None | UnsetType = UNSET,
        is_show_my: str | None | UnsetType = UNSET,
        created_by: str | None | UnsetType = UNSET,
        page_size: int = 50,
        limit: int | None = None,
        by: Literal["offset", "cursor"] = "offset",
    ) -> Nodes[OrderSummary]:
        """Go through all that `all_orders` pages through, asking for a page when it is needed.

        Access: a company user or super admin. Permission: get_orders.

        Args:
            company_ids: Ids of the companies of the account hierarchy to include; an empty list means the current
                company. Not for super admins.
            q: Free text to search for; the Buyer Portal sends `search` instead.
            company_id: Filter by the id of the company.
            bc_order_id: Filter by the order's BigCommerce id.
            po_number: Filter by purchase order number.
            extra_int_1: Filter by the order's extra integer 1.
            extra_int_2: Filter by the order's extra integer 2.
            extra_int_3: Filter by the order's extra integer 3.
            extra_int_4: Filter by the order's extra integer 4.
            extra_int_5: Filter by the order's extra integer 5.
            extra_str_1: Filter by the order's extra text 1.
            extra_str_2: Filter by the order's extra text 2.
            extra_str_3: Filter by the order's extra text 3.
            extra_str_4: Filter by the order's extra text 4.
            extra_str_5: Filter by the order's extra text 5.
            begin_date_at: Placed on this day or later, `YYYY-MM-DD`.
            end_date_at: Placed on this day or earlier, `YYYY-MM-DD`.
            company_name: Filter by company name.
            search: Free text to search for.
            status: Filter by order status.
            email: Filter by e-mail address.
            order_by: Key to sort by: `bcOrderId`, `poNumber`, `totalIncTax`, `status`, `placedBy` or `createdAt`; a
                leading `-` means descending. The Buyer Portal sends `-bcOrderId`.
            extra_str_1_in: Filter by several values of the order's extra text 1.
            is_show_my: `"1"` leaves the caller's own orders only, `"0"` lists those of the company.
            created_by: Filter by the name of the person who created it, as `createdByUser` lists them.
            page_size: How many to ask for at a time.
            limit: Stop after so many; None goes on to the end.
            by: Ask for the next page by how many came, or by the cursor of the last one.

        Returns:
            An iterator over the nodes of all pages.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.iter_nodes(
            operations.ALL_ORDERS,
            {
                "company_ids": company_ids,
                "q": q,
                "company_id": company_id,
                "bc_order_id": bc_order_id,
                "po_number": po_number,
                "extra_int_1": extra_int_1,
                "extra_int_2": extra_int_2,
                "extra_int_3": extra_int_3,
                "extra_int_4": extra_int_4,
                "extra_int_5": extra_int_5,
                "extra_str_1": extra_str_1,
                "extra_str_2": extra_str_2,
                "extra_str_3": extra_str_3,
                "extra_str_4": extra_str_4,
                "extra_str_5": extra_str_5,
                "begin_date_at": begin_date_at,
                "end_date_at": end_date_at,
                "company_name": company_name,
                "search": search,
                "status": status,
                "email": email,
                "order_by": order_by,
                "extra_str_1_in": extra_str_1_in,
                "is_show_my": is_show_my,
                "created_by": created_by,
            },
            page_size,
            limit,
            by,
        )

    def all_receipt_lines(
        self,
        *,
        payment_status: list[int | None] | None | UnsetType = UNSET,
        search: str | None | UnsetType = UNSET,
        order_by: str | None | UnsetType = UNSET,
        invoice_id: str | None | UnsetType = UNSET,
        first: int | None | UnsetType = UNSET,
        after: str | None | UnsetType = UNSET,
        last: int | None | UnsetType = UNSET,
        before: str | None | UnsetType = UNSET,
        offset: int | None | UnsetType = UNSET,
    ) -> AllReceiptLines:
        """Page through lines of all receipts; with an invoice id this is the payment history of that invoice.

        Access: a company user or super admin. Permission: get_invoice_payments_history.

        Args:
            payment_status: Filter by status: 0 incomplete, 1 awaiting processing, 2 processing, 3 completed, 4
                refunded.
            search: Free text to search for.
            order_by: Key to sort by; a leading `-` means descending.
            invoice_id: Filter by the id of the invoice, as a string.
            first: Size of the page, counted from its start. Without it the server chooses.
            after: Opaque cursor: the page starts after this entry.
            last: Size of the page, counted from its end.
            before: Opaque cursor: the page ends before this entry.
            offset: Number of matches to skip before the page starts.

        Returns:
            One page; `total_count` counts all matches.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.ALL_RECEIPT_LINES,
            payment_status=payment_status,
            search=search,
            order_by=order_by,
            invoice_id=invoice_id,
            first=first,
            after=after,
            last=last,
            before=before,
            offset=offset,
        )

    def iter_all_receipt_lines(
        self,
        *,
        payment_status: list[int | None] | None | UnsetType = UNSET,
        search: str | None | UnsetType = UNSET,
        order_by: str | None | UnsetType = UNSET,
        invoice_id: str | None | UnsetType = UNSET,
        page_size: int = 50,
        limit: int | None = None,
        by: Literal["offset", "cursor"] = "offset",
    ) -> Nodes[PaymentLine]:
        """Go through all that `all_receipt_lines` pages through, asking for a page when it is needed.

        Access: a company user or super admin. Permission: get_invoice_payments_history.

        Args:
            payment_status: Filter by status: 0 incomplete, 1 awaiting processing, 2 processing, 3 completed, 4
                refunded.
            search: Free text to search for.
            order_by: Key to sort by; a leading `-` means descending.
            invoice_id: Filter by the id of the invoice, as a string.
            page_size: How many to ask for at a time.
            limit: Stop after so many; None goes on to the end.
            by: Ask for the next page by how many came, or by the cursor of the last one.

        Returns:
            An iterator over the nodes of all pages.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.iter_nodes(
            operations.ALL_RECEIPT_LINES,
            {
                "payment_status": payment_status,
                "search": search,
                "order_by": order_by,
                "invoice_id": invoice_id,
            },
            page_size,
            limit,
            by,
        )

    def authorization(
        self, *, auth_data: UserAuthType | UserAuthTypeDict
    ) -> Authorization:
        """Exchange a customer JWT, issued by the store for the signed-in customer, for a storefront token. Companies
        that are pending or inactive are refused as in `login`.

        Access: nobody has to be signed in.

        Args:
            auth_data: The customer JWT and the channel.

        Returns:
            Answer of `authorization`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CompanyPendingError: The company account waits for approval.
            CompanyInactiveError: The company account was switched off.
            ChannelNotLiveError: The storefront's channel is not live yet.
        """
        auth_data = self._hidden(auth_data)
        return self.run(operations.AUTHORIZATION, auth_data=auth_data)

    def auto_loader(self, *, store_hash: str | UnsetType = UNSET) -> AutoLoader | None:
        """URLs of the scripts that older storefronts load.

        Access: nobody has to be signed in.

        Args:
            store_hash: Hash that identifies the store. The storefront's own unless given.

        Returns:
            URLs of scripts that older storefronts load. None when the API answers null.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(operations.AUTO_LOADER, store_hash=store_hash)

    def bc_order_statuses(self) -> list[OrderStatusLabel]:
        """Order statuses of the store with their labels, for plain customers.

        Access: a plain customer, without a company.

        Returns:
            The list; empty when the API has nothing.

        Raises:
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.BC_ORDER_STATUSES)

    def checkout_login(
        self, *, cart_data: CheckoutLoginType | CheckoutLoginTypeDict
    ) -> CheckoutLogin:
        """Make a URL that signs the customer in to the store and lands on the checkout of a cart. Whether the API
        itself checks the purchase permission is unknown; the Buyer Portal checks it before it calls.

        Access: a company user or super admin. Permission: purchase_enable.

        Idempotent: after a fault it is sent again, as to repeat it does no harm.

        Args:
            cart_data: The cart to check out.

        Returns:
            Answer of `checkoutLogin`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.CHECKOUT_LOGIN, cart_data=cart_data)

    def company_create(
        self,
        *,
        company_data: CompanyInputType
        | CompanyInputTypeDict
        | None
        | UnsetType = UNSET,
    ) -> CompanyCreate:
        """Register a company for an existing customer of the store. The company starts as pending, or as approved if
        the store switch `company_auto_approval` is on.

        Access: nobody has to be signed in.

        Args:
            company_data: The company, and the customer who becomes its first user.

        Returns:
            Answer of `companyCreate`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(operations.COMPANY_CREATE, company_data=company_data)

    def company_credit_config(
        self, *, is_masquerading_company: bool | None | UnsetType = UNSET
    ) -> CompanyCredit | None:
        """Credit of the company, and whether it limits or stops its purchases.

        Access: a company user or super admin.

        Args:
            is_masquerading_company: True asks for the credit of the company that the caller acts as, instead of the
                own.

        Returns:
            Credit of a company and holds on its purchases. None when the API answers null.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.COMPANY_CREDIT_CONFIG,
            is_masquerading_company=is_masquerading_company,
        )

    def company_extra_fields(
        self, *, store_hash: str | UnsetType = UNSET
    ) -> list[ExtraFieldDefinition]:
        """Definition of the extra fields that the store keeps for companies.

        Access: nobody has to be signed in.

        Args:
            store_hash: Hash that identifies the store. The storefront's own unless given.

        Returns:
            The list; empty when the API has nothing.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(operations.COMPANY_EXTRA_FIELDS, store_hash=store_hash)

    def company_payment_terms(
        self, *, company_id: int | str
    ) -> CompanyPaymentTerms | None:
        """Days that a company has to pay its invoices.

        Access: a company user or super admin.

        Args:
            company_id: Id of the company.

        Returns:
            Time that a company has to pay its invoices. None when the API answers null.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.COMPANY_PAYMENT_TERMS, company_id=company_id)

    def company_permissions(self) -> list[PermissionDefinition]:
        """Every permission that exists in the store, custom ones included.

        Access: a company user or super admin. Permission: get_roles.

        Returns:
            The list; empty when the API has nothing.

        Raises:
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.COMPANY_PERMISSIONS)

    def company_role(
        self, *, role_id: int | str, company_id: int | str | None | UnsetType = UNSET
    ) -> RoleDetail | None:
        """One role with its permissions and their levels.

        Access: a company user or super admin. Permission: get_roles.

        Args:
            role_id: Id of the role.
            company_id: Id of the company that uses the role.

        Returns:
            A role with its permissions. None when the API answers null.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.COMPANY_ROLE, role_id=role_id, company_id=company_id)

    def company_roles(
        self,
        *,
        company_id: int | str | None | UnsetType = UNSET,
        search: str | None | UnsetType = UNSET,
        first: int | None | UnsetType = UNSET,
        after: str | None | UnsetType = UNSET,
        last: int | None | UnsetType = UNSET,
        before: str | None | UnsetType = UNSET,
        offset: int | None | UnsetType = UNSET,
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

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.COMPANY_ROLES,
            company_id=company_id,
            search=search,
            first=first,
            after=after,
            last=last,
            before=before,
            offset=offset,
        )

    def iter_company_roles(
        self,
        *,
        company_id: int | str | None | UnsetType = UNSET,
        search: str | None | UnsetType = UNSET,
        page_size: int = 50,
        limit: int | None = None,
        by: Literal["offset", "cursor"] = "offset",
    ) -> Nodes[RoleSummary]:
        """Go through all that `company_roles` pages through, asking for a page when it is needed.

        Access: a company user or super admin. Permission: get_roles.

        Args:
            company_id: Id of the company whose roles are asked for.
            search: Free text to search for in names and codes.
            page_size: How many to ask for at a time.
            limit: Stop after so many; None goes on to the end.
            by: Ask for the next page by how many came, or by the cursor of the last one.

        Returns:
            An iterator over the nodes of all pages.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.iter_nodes(
            operations.COMPANY_ROLES,
            {"company_id": company_id, "search": search},
            page_size,
            limit,
            by,
        )

    def company_subsidiaries(self) -> list[HierarchyCompany]:
        """Every company of the account hierarchy that the caller can reach, the own one included, as a flat list.
        Without the permission `get_company_subsidiaries` it is the own company alone, and for a super admin it may
        be empty.

        Access: a company user or super admin.

        Returns:
            The list; empty when the API has nothing.

        Raises:
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.COMPANY_SUBSIDIARIES)

    def company_user_info(
        self,
        *,
        email: str,
        store_hash: str | UnsetType = UNSET,
        customer_id: int | str | None | UnsetType = UNSET,
    ) -> CompanyUserInfo:
        """Who an e-mail address belongs to already: the older form of `userEmailCheck`.

        Deprecated by the API: userEmailCheck

        Access: nobody has to be signed in.

        Args:
            email: E-mail address to look up.
            store_hash: Hash that identifies the store. The storefront's own unless given.
            customer_id: BigCommerce id of the customer.

        Returns:
            Who an e-mail address belongs to.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(
            operations.COMPANY_USER_INFO,
            email=email,
            store_hash=store_hash,
            customer_id=customer_id,
        )

    def company_validate_email(
        self,
        *,
        email: str,
        role: int,
        store_hash: str | UnsetType = UNSET,
        channel_id: int | str | None | UnsetType = UNSET,
    ) -> CompanyValidateEmail:
        """Whether an e-mail address may be used for a company user in a given role.

        Access: nobody has to be signed in.

        Args:
            email: E-mail address to look up.
            role: Role meant for the user, as in `UserType.role`.
            store_hash: Hash that identifies the store. The storefront's own unless given.
            channel_id: Id of the channel of the store. The storefront's own unless given.

        Returns:
            Whether an e-mail address may be used.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(
            operations.COMPANY_VALIDATE_EMAIL,
            email=email,
            role=role,
            store_hash=store_hash,
            channel_id=channel_id,
        )

    def countries(self, *, store_hash: str | None | UnsetType = UNSET) -> list[Country]:
        """Countries with their states.

        Access: nobody has to be signed in.

        Args:
            store_hash: Hash that identifies the store. The storefront's own unless given.

        Returns:
            The list; empty when the API has nothing.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(operations.COUNTRIES, store_hash=store_hash)

    def create_order(
        self, *, create_data: OrderCreateInputType | OrderCreateInputTypeDict
    ) -> CreateOrder:
        """Attach company data to an order just placed in the store. Has to follow within about ten seconds: after that
        the API records the order by itself. Whether the API checks the purchase permission on this call is unknown.

        Access: a company user or super admin. Permission: purchase_enable.

        Args:
            create_data: The BigCommerce order and what to attach to it.

        Returns:
            Answer of `createOrder`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.CREATE_ORDER, create_data=create_data)

    def created_by_user(self, *, company_id: int | str, module: int) -> CreatedByUser:
        """People to choose from in a "created by" filter of orders, shopping lists or quotes. The shape of the answer
        depends on the module.

        Access: a company user or super admin.

        Args:
            company_id: Id of the company.
            module: What was created: 0 orders, 1 shopping lists, 2 quotes.

        Returns:
            People to choose from in a filter.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.CREATED_BY_USER, company_id=company_id, module=module
        )

    def currencies(
        self,
        *,
        store_hash: str | UnsetType = UNSET,
        channel_id: str | UnsetType = UNSET,
    ) -> Currencies:
        """Currencies of the store, and those that a channel uses.

        Access: nobody has to be signed in.

        Args:
            store_hash: Hash that identifies the store. The storefront's own unless given.
            channel_id: Id of the channel of the store, here as a string of digits. The storefront's own unless
                given.

        Returns:
            Currencies of the store.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(
            operations.CURRENCIES, store_hash=store_hash, channel_id=channel_id
        )

    def current_user(self) -> CompanyUser:
        """The company user whom the token belongs to.

        Access: a company user or super admin.

        Returns:
            A company user.

        Raises:
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.CURRENT_USER)

    def customer_account_settings(self) -> CustomerProfile:
        """The caller's own profile as a plain customer, as edited by `updateCustomerAccountSettings`. A super admin
        has one as well; company users have `accountSettings`.

        Access: any signed-in customer.

        Returns:
            A plain customer's own profile.

        Raises:
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.CUSTOMER_ACCOUNT_SETTINGS)

    def customer_address(self, *, address_id: int | str) -> PersonalAddress | None:
        """One address of a plain customer.

        Access: a plain customer, without a company.

        Args:
            address_id: Id of the address.

        Returns:
            An address of a plain customer. None when the API answers null.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.CUSTOMER_ADDRESS, address_id=address_id)

    def customer_address_create(
        self, *, address_data: CustomerAddressInputType | CustomerAddressInputTypeDict
    ) -> CustomerAddressCreate:
        """Add an address to the address book of a plain customer.

        Access: a plain customer, without a company.

        Args:
            address_data: The address.

        Returns:
            Answer of `customerAddressCreate`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.CUSTOMER_ADDRESS_CREATE, address_data=address_data)

    def customer_address_delete(
        self, *, bc_address_id: int | str
    ) -> CustomerAddressDelete:
        """Delete an address of a plain customer.

        Access: a plain customer, without a company.

        Args:
            bc_address_id: BigCommerce id of the address (`CustomerAddressType.bcAddressId`).

        Returns:
            Answer of `customerAddressDelete`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.CUSTOMER_ADDRESS_DELETE, bc_address_id=bc_address_id)

    def customer_address_update(
        self, *, address_data: CustomerAddressUpdateType | CustomerAddressUpdateTypeDict
    ) -> CustomerAddressUpdate:
        """Replace an address of a plain customer.

        Access: a plain customer, without a company.

        Idempotent: after a fault it is sent again, as to repeat it does no harm.

        Args:
            address_data: Which address, and the whole address as it shall be.

        Returns:
            Answer of `customerAddressUpdate`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.CUSTOMER_ADDRESS_UPDATE, address_data=address_data)

    def customer_addresses(
        self,
        *,
        search: str | None | UnsetType = UNSET,
        first_name: str | None | UnsetType = UNSET,
        last_name: str | None | UnsetType = UNSET,
        country: str | None | UnsetType = UNSET,
        state_or_province: str | None | UnsetType = UNSET,
        city: str | None | UnsetType = UNSET,
        company: str | None | UnsetType = UNSET,
        first: int | None | UnsetType = UNSET,
        after: str | None | UnsetType = UNSET,
        last: int | None | UnsetType = UNSET,
        before: str | None | UnsetType = UNSET,
        offset: int | None | UnsetType = UNSET,
    ) -> CustomerAddresses:
        """Page through the address book of a plain customer.

        Access: a plain customer, without a company.

        Args:
            search: Free text to search for.
            first_name: Filter by first name.
            last_name: Filter by last name.
            country: Filter by country name.
            state_or_province: Filter by state or province.
            city: Filter by city.
            company: Filter by company name.
            first: Size of the page, counted from its start. Without it the server chooses.
            after: Opaque cursor: the page starts after this entry.
            last: Size of the page, counted from its end.
            before: Opaque cursor: the page ends before this entry.
            offset: Number of matches to skip before the page starts.

        Returns:
            One page; `total_count` counts all matches.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.CUSTOMER_ADDRESSES,
            search=search,
            first_name=first_name,
            last_name=last_name,
            country=country,
            state_or_province=state_or_province,
            city=city,
            company=company,
            first=first,
            after=after,
            last=last,
            before=before,
            offset=offset,
        )

    def iter_customer_addresses(
        self,
        *,
        search: str | None | UnsetType = UNSET,
        first_name: str | None | UnsetType = UNSET,
        last_name: str | None | UnsetType = UNSET,
        country: str | None | UnsetType = UNSET,
        state_or_province: str | None | UnsetType = UNSET,
        city: str | None | UnsetType = UNSET,
        company: str | None | UnsetType = UNSET,
        page_size: int = 50,
        limit: int | None = None,
        by: Literal["offset", "cursor"] = "offset",
    ) -> Nodes[PersonalAddress]:
        """Go through all that `customer_addresses` pages through, asking for a page when it is needed.

        Access: a plain customer, without a company.

        Args:
            search: Free text to search for.
            first_name: Filter by first name.
            last_name: Filter by last name.
            country: Filter by country name.
            state_or_province: Filter by state or province.
            city: Filter by city.
            company: Filter by company name.
            page_size: How many to ask for at a time.
            limit: Stop after so many; None goes on to the end.
            by: Ask for the next page by how many came, or by the cursor of the last one.

        Returns:
            An iterator over the nodes of all pages.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.iter_nodes(
            operations.CUSTOMER_ADDRESSES,
            {
                "search": search,
                "first_name": first_name,
                "last_name": last_name,
                "country": country,
                "state_or_province": state_or_province,
                "city": city,
                "company": company,
            },
            page_size,
            limit,
            by,
        )

    def customer_create(
        self,
        *,
        customer_data: CustomerInputType | CustomerInputTypeDict,
        recaptcha_user_response: str | None | UnsetType = UNSET,
    ) -> CustomerCreate:
        """Create a customer of the store.

        Access: nobody has to be signed in.

        Args:
            customer_data: The customer.
            recaptcha_user_response: Answer of the reCAPTCHA in the form, if the store uses one.

        Returns:
            Answer of `customerCreate`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        customer_data = self._hidden(customer_data)
        return self.run(
            operations.CUSTOMER_CREATE,
            customer_data=customer_data,
            recaptcha_user_response=recaptcha_user_response,
        )

    def customer_email_check(
        self,
        *,
        email: str,
        store_hash: str | UnsetType = UNSET,
        channel_id: int | str | None | UnsetType = UNSET,
    ) -> CustomerEmailCheck:
        """Whether an e-mail address is free for a new customer of the store.

        Access: nobody has to be signed in.

        Args:
            email: E-mail address to look up.
            store_hash: Hash that identifies the store. The storefront's own unless given.
            channel_id: Id of the channel of the store; it decides between `userType` 2 and 3. The storefront's own
                unless given.

        Returns:
            Whether an e-mail address is free.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(
            operations.CUSTOMER_EMAIL_CHECK,
            email=email,
            store_hash=store_hash,
            channel_id=channel_id,
        )

    def customer_info(self) -> CustomerIdentity:
        """Identity, kind and permissions of the token's owner. While a super admin masquerades it still describes the
        super admin (inferred).

        Access: any signed-in customer.

        Returns:
            Kind, identity and permissions of the token's owner.

        Raises:
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.CUSTOMER_INFO)

    def customer_order(self, *, id: int | str) -> OrderDetail | None:
        """One order of a plain customer with its history.

        Access: a plain customer, without a company.

        Args:
            id: BigCommerce id of the order; not its `OrderType.id`.

        Returns:
            One order in full. Amounts of money are decimal strings. None when the API answers null.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.CUSTOMER_ORDER, id=id)

    def customer_orders(
        self,
        *,
        channel_id: int | str | None | UnsetType = UNSET,
        q: str | None | UnsetType = UNSET,
        company_id: Decimal | int | None | UnsetType = UNSET,
        bc_order_id: Decimal | int | None | UnsetType = UNSET,
        po_number: str | None | UnsetType = UNSET,
        extra_int_1: Decimal | int | None | UnsetType = UNSET,
        extra_int_2: Decimal | int | None | UnsetType = UNSET,
        extra_int_3: Decimal | int | None | UnsetType = UNSET,
        extra_int_4: Decimal | int | None | UnsetType = UNSET,
        extra_int_5: Decimal | int | None | UnsetType = UNSET,
        extra_str_1: str | None | UnsetType = UNSET,
        extra_str_2: str | None | UnsetType = UNSET,
        extra_str_3: str | None | UnsetType = UNSET,
        extra_str_4: str | None | UnsetType = UNSET,
        extra_str_5: str | None | UnsetType = UNSET,
        begin_date_at: Date | None | UnsetType = UNSET,
        end_date_at: Date | None | UnsetType = UNSET,
        company_name: str | None | UnsetType = UNSET,
        search: str | None | UnsetType = UNSET,
        status: str | None | UnsetType = UNSET,
        email: str | None | UnsetType = UNSET,
        order_by: str | None | UnsetType = UNSET,
        extra_str_1_in: str | None | UnsetType = UNSET,
        is_show_my: str | None | UnsetType = UNSET,
        created_by: str | None | UnsetType = UNSET,
        company_ids: Sequence[int | str | None] | None | UnsetType = UNSET,
        first: int | None | UnsetType = UNSET,
        after: str | None | UnsetType = UNSET,
        last: int | None | UnsetType = UNSET,
        before: str | None | UnsetType = UNSET,
        offset: int | None | UnsetType = UNSET,
    ) -> CustomerOrders:
        """Page through the orders of a plain customer.

        Access: a plain customer, without a company.

        Args:
            channel_id: Id of the channel of the store. The storefront's own unless given.
            q: Free text to search for; the Buyer Portal sends `search` instead.
            company_id: Filter by the id of the company.
            bc_order_id: Filter by the order's BigCommerce id.
            po_number: Filter by purchase order number.
            extra_int_1: Filter by the order's extra integer 1.
            extra_int_2: Filter by the order's extra integer 2.
            extra_int_3: Filter by the order's extra integer 3.
            extra_int_4: Filter by the order's extra integer 4.
            extra_int_5: Filter by the order's extra integer 5.
            extra_str_1: Filter by the order's extra text 1.
            extra_str_2: Filter by the order's extra text 2.
            extra_str_3: Filter by the order's extra text 3.
            extra_str_4: Filter by the order's extra text 4.
            extra_str_5: Filter by the order's extra text 5.
            begin_date_at: Placed on this day or later, `YYYY-MM-DD`.
            end_date_at: Placed on this day or earlier, `YYYY-MM-DD`.
            company_name: Filter by company name.
            search: Free text to search for.
            status: Filter by order status.
            email: Filter by e-mail address.
            order_by: Key to sort by: `bcOrderId`, `poNumber`, `totalIncTax`, `status`, `placedBy` or `createdAt`; a
                leading `-` means descending. The Buyer Portal sends `-bcOrderId`.
            extra_str_1_in: Filter by several values of the order's extra text 1.
            is_show_my: As for `allOrders`.
            created_by: Filter by the name of the person who created it, as `createdByUser` lists them.
            company_ids: Accepted in a shared query template only, and without known effect.
            first: Size of the page, counted from its start. Without it the server chooses.
            after: Opaque cursor: the page starts after this entry.
            last: Size of the page, counted from its end.
            before: Opaque cursor: the page ends before this entry.
            offset: Number of matches to skip before the page starts.

        Returns:
            One page; `total_count` counts all matches.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.CUSTOMER_ORDERS,
            channel_id=channel_id,
            q=q,
            company_id=company_id,
            bc_order_id=bc_order_id,
            po_number=po_number,
            extra_int_1=extra_int_1,
            extra_int_2=extra_int_2,
            extra_int_3=extra_int_3,
            extra_int_4=extra_int_4,
            extra_int_5=extra_int_5,
            extra_str_1=extra_str_1,
            extra_str_2=extra_str_2,
            extra_str_3=extra_str_3,
            extra_str_4=extra_str_4,
            extra_str_5=extra_str_5,
            begin_date_at=begin_date_at,
            end_date_at=end_date_at,
            company_name=company_name,
            search=search,
            status=status,
            email=email,
            order_by=order_by,
            extra_str_1_in=extra_str_1_in,
            is_show_my=is_show_my,
            created_by=created_by,
            company_ids=company_ids,
            first=first,
            after=after,
            last=last,
            before=before,
            offset=offset,
        )

    def iter_customer_orders(
        self,
        *,
        channel_id: int | str | None | UnsetType = UNSET,
        q: str | None | UnsetType = UNSET,
        company_id: Decimal | int | None | UnsetType = UNSET,
        bc_order_id: Decimal | int | None | UnsetType = UNSET,
        po_number: str | None | UnsetType = UNSET,
        extra_int_1: Decimal | int | None | UnsetType = UNSET,
        extra_int_2: Decimal | int | None | UnsetType = UNSET,
        extra_int_3: Decimal | int | None | UnsetType = UNSET,
        extra_int_4: Decimal | int | None | UnsetType = UNSET,
        extra_int_5: Decimal | int | None | UnsetType = UNSET,
        extra_str_1: str | None | UnsetType = UNSET,
        extra_str_2: str | None | UnsetType = UNSET,
        extra_str_3: str | None | UnsetType = UNSET,
        extra_str_4: str | None | UnsetType = UNSET,
        extra_str_5: str | None | UnsetType = UNSET,
        begin_date_at: Date | None | UnsetType = UNSET,
        end_date_at: Date | None | UnsetType = UNSET,
        company_name: str | None | UnsetType = UNSET,
        search: str | None | UnsetType = UNSET,
        status: str | None | UnsetType = UNSET,
        email: str | None | UnsetType = UNSET,
        order_by: str | None | UnsetType = UNSET,
        extra_str_1_in: str | None | UnsetType = UNSET,
        is_show_my: str | None | UnsetType = UNSET,
        created_by: str | None | UnsetType = UNSET,
        company_ids: Sequence[int | str | None] | None | UnsetType = UNSET,
        page_size: int = 50,
        limit: int | None = None,
        by: Literal["offset", "cursor"] = "offset",
    ) -> Nodes[OrderSummary]:
        """Go through all that `customer_orders` pages through, asking for a page when it is needed.

        Access: a plain customer, without a company.

        Args:
            channel_id: Id of the channel of the store. The storefront's own unless given.
            q: Free text to search for; the Buyer Portal sends `search` instead.
            company_id: Filter by the id of the company.
            bc_order_id: Filter by the order's BigCommerce id.
            po_number: Filter by purchase order number.
            extra_int_1: Filter by the order's extra integer 1.
            extra_int_2: Filter by the order's extra integer 2.
            extra_int_3: Filter by the order's extra integer 3.
            extra_int_4: Filter by the order's extra integer 4.
            extra_int_5: Filter by the order's extra integer 5.
            extra_str_1: Filter by the order's extra text 1.
            extra_str_2: Filter by the order's extra text 2.
            extra_str_3: Filter by the order's extra text 3.
            extra_str_4: Filter by the order's extra text 4.
            extra_str_5: Filter by the order's extra text 5.
            begin_date_at: Placed on this day or later, `YYYY-MM-DD`.
            end_date_at: Placed on this day or earlier, `YYYY-MM-DD`.
            company_name: Filter by company name.
            search: Free text to search for.
            status: Filter by order status.
            email: Filter by e-mail address.
            order_by: Key to sort by: `bcOrderId`, `poNumber`, `totalIncTax`, `status`, `placedBy` or `createdAt`; a
                leading `-` means descending. The Buyer Portal sends `-bcOrderId`.
            extra_str_1_in: Filter by several values of the order's extra text 1.
            is_show_my: As for `allOrders`.
            created_by: Filter by the name of the person who created it, as `createdByUser` lists them.
            company_ids: Accepted in a shared query template only, and without known effect.
            page_size: How many to ask for at a time.
            limit: Stop after so many; None goes on to the end.
            by: Ask for the next page by how many came, or by the cursor of the last one.

        Returns:
            An iterator over the nodes of all pages.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.iter_nodes(
            operations.CUSTOMER_ORDERS,
            {
                "channel_id": channel_id,
                "q": q,
                "company_id": company_id,
                "bc_order_id": bc_order_id,
                "po_number": po_number,
                "extra_int_1": extra_int_1,
                "extra_int_2": extra_int_2,
                "extra_int_3": extra_int_3,
                "extra_int_4": extra_int_4,
                "extra_int_5": extra_int_5,
                "extra_str_1": extra_str_1,
                "extra_str_2": extra_str_2,
                "extra_str_3": extra_str_3,
                "extra_str_4": extra_str_4,
                "extra_str_5": extra_str_5,
                "begin_date_at": begin_date_at,
                "end_date_at": end_date_at,
                "company_name": company_name,
                "search": search,
                "status": status,
                "email": email,
                "order_by": order_by,
                "extra_str_1_in": extra_str_1_in,
                "is_show_my": is_show_my,
                "created_by": created_by,
                "company_ids": company_ids,
            },
            page_size,
            limit,
            by,
        )

    def customer_quotes(
        self,
        *,
        channel_id: int | str | None | UnsetType = UNSET,
        search: str | None | UnsetType = UNSET,
        quote_number: str | None | UnsetType = UNSET,
        quote_title: str | None | UnsetType = UNSET,
        status: Decimal | int | None | UnsetType = UNSET,
        company: str | None | UnsetType = UNSET,
        created_by: str | None | UnsetType = UNSET,
        email: str | None | UnsetType = UNSET,
        sales_rep: str | None | UnsetType = UNSET,
        date_created_begin_at: Date | None | UnsetType = UNSET,
        date_created_end_at: Date | None | UnsetType = UNSET,
        date_updated_begin_at: Date | None | UnsetType = UNSET,
        date_updated_end_at: Date | None | UnsetType = UNSET,
        date_expired_begin_at: Date | None | UnsetType = UNSET,
        date_expired_end_at: Date | None | UnsetType = UNSET,
        order_by: str | None | UnsetType = UNSET,
        first: int | None | UnsetType = UNSET,
        after: str | None | UnsetType = UNSET,
        last: int | None | UnsetType = UNSET,
        before: str | None | UnsetType = UNSET,
        offset: int | None | UnsetType = UNSET,
    ) -> CustomerQuotes:
        """Page through the quotes of a plain customer.

        Access: a plain customer, without a company.

        Args:
            channel_id: Id of the channel of the store. The storefront's own unless given.
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

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.CUSTOMER_QUOTES,
            channel_id=channel_id,
            search=search,
            quote_number=quote_number,
            quote_title=quote_title,
            status=status,
            company=company,
            created_by=created_by,
            email=email,
            sales_rep=sales_rep,
            date_created_begin_at=date_created_begin_at,
            date_created_end_at=date_created_end_at,
            date_updated_begin_at=date_updated_begin_at,
            date_updated_end_at=date_updated_end_at,
            date_expired_begin_at=date_expired_begin_at,
            date_expired_end_at=date_expired_end_at,
            order_by=order_by,
            first=first,
            after=after,
            last=last,
            before=before,
            offset=offset,
        )

    def iter_customer_quotes(
        self,
        *,
        channel_id: int | str | None | UnsetType = UNSET,
        search: str | None | UnsetType = UNSET,
        quote_number: str | None | UnsetType = UNSET,
        quote_title: str | None | UnsetType = UNSET,
        status: Decimal | int | None | UnsetType = UNSET,
        company: str | None | UnsetType = UNSET,
        created_by: str | None | UnsetType = UNSET,
        email: str | None | UnsetType = UNSET,
        sales_rep: str | None | UnsetType = UNSET,
        date_created_begin_at: Date | None | UnsetType = UNSET,
        date_created_end_at: Date | None | UnsetType = UNSET,
        date_updated_begin_at: Date | None | UnsetType = UNSET,
        date_updated_end_at: Date | None | UnsetType = UNSET,
        date_expired_begin_at: Date | None | UnsetType = UNSET,
        date_expired_end_at: Date | None | UnsetType = UNSET,
        order_by: str | None | UnsetType = UNSET,
        page_size: int = 50,
        limit: int | None = None,
        by: Literal["offset", "cursor"] = "offset",
    ) -> Nodes[QuoteSummary]:
        """Go through all that `customer_quotes` pages through, asking for a page when it is needed.

        Access: a plain customer, without a company.

        Args:
            channel_id: Id of the channel of the store. The storefront's own unless given.
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
            by: Ask for the next page by how many came, or by the cursor of the last one.

        Returns:
            An iterator over the nodes of all pages.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.iter_nodes(
            operations.CUSTOMER_QUOTES,
            {
                "channel_id": channel_id,
                "search": search,
                "quote_number": quote_number,
                "quote_title": quote_title,
                "status": status,
                "company": company,
                "created_by": created_by,
                "email": email,
                "sales_rep": sales_rep,
                "date_created_begin_at": date_created_begin_at,
                "date_created_end_at": date_created_end_at,
                "date_updated_begin_at": date_updated_begin_at,
                "date_updated_end_at": date_updated_end_at,
                "date_expired_begin_at": date_expired_begin_at,
                "date_expired_end_at": date_expired_end_at,
                "order_by": order_by,
            },
            page_size,
            limit,
            by,
        )

    def customer_shopping_list(
        self,
        *,
        id: int | str,
        products_search: str | None | UnsetType = UNSET,
        products_order_by: str | None | UnsetType = UNSET,
        products_first: int | None | UnsetType = UNSET,
        products_after: str | None | UnsetType = UNSET,
        products_last: int | None | UnsetType = UNSET,
        products_before: str | None | UnsetType = UNSET,
        products_offset: int | None | UnsetType = UNSET,
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

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.CUSTOMER_SHOPPING_LIST,
            id=id,
            products_search=products_search,
            products_order_by=products_order_by,
            products_first=products_first,
            products_after=products_after,
            products_last=products_last,
            products_before=products_before,
            products_offset=products_offset,
        )

    def iter_customer_shopping_list_products(
        self,
        *,
        id: int | str,
        products_search: str | None | UnsetType = UNSET,
        products_order_by: str | None | UnsetType = UNSET,
        page_size: int = 50,
        limit: int | None = None,
        by: Literal["offset", "cursor"] = "offset",
    ) -> Nodes[ShoppingListLine]:
        """Go through all `products` that `customer_shopping_list` pages through, asking for a page when it is needed.

        Access: a plain customer, without a company.

        Args:
            id: Id of the shopping list.
            products_search: Free text to search for.
            products_order_by: Key to sort by: `productName`, `quantity` or `updatedAt`; a leading `-` means
                descending. The Buyer Portal sends `-updatedAt`.
            page_size: How many to ask for at a time.
            limit: Stop after so many; None goes on to the end.
            by: Ask for the next page by how many came, or by the cursor of the last one.

        Returns:
            An iterator over the nodes of all pages; over none when the API answers null.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.iter_field_nodes(
            operations.CUSTOMER_SHOPPING_LIST,
            {
                "id": id,
                "products_search": products_search,
                "products_order_by": products_order_by,
            },
            page_size,
            limit,
            by,
            field="products",
        )

    def customer_shopping_lists(
        self,
        *,
        channel_id: int | str | None | UnsetType = UNSET,
        search: str | None | UnsetType = UNSET,
        order_by: str | None | UnsetType = UNSET,
        first: int | None | UnsetType = UNSET,
        after: str | None | UnsetType = UNSET,
        last: int | None | UnsetType = UNSET,
        before: str | None | UnsetType = UNSET,
        offset: int | None | UnsetType = UNSET,
    ) -> CustomerShoppingLists:
        """Page through the shopping lists of a plain customer.

        Access: a plain customer, without a company.

        Args:
            channel_id: Id of the channel of the store. The storefront's own unless given.
            search: Free text to search for.
            order_by: Key to sort by; a leading `-` means descending.
            first: Size of the page, counted from its start. Without it the server chooses.
            after: Opaque cursor: the page starts after this entry.
            last: Size of the page, counted from its end.
            before: Opaque cursor: the page ends before this entry.
            offset: Number of matches to skip before the page starts.

        Returns:
            One page; `total_count` counts all matches.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.CUSTOMER_SHOPPING_LISTS,
            channel_id=channel_id,
            search=search,
            order_by=order_by,
            first=first,
            after=after,
            last=last,
            before=before,
            offset=offset,
        )

    def iter_customer_shopping_lists(
        self,
        *,
        channel_id: int | str | None | UnsetType = UNSET,
        search: str | None | UnsetType = UNSET,
        order_by: str | None | UnsetType = UNSET,
        page_size: int = 50,
        limit: int | None = None,
        by: Literal["offset", "cursor"] = "offset",
    ) -> Nodes[CustomerShoppingListSummary]:
        """Go through all that `customer_shopping_lists` pages through, asking for a page when it is needed.

        Access: a plain customer, without a company.

        Args:
            channel_id: Id of the channel of the store. The storefront's own unless given.
            search: Free text to search for.
            order_by: Key to sort by; a leading `-` means descending.
            page_size: How many to ask for at a time.
            limit: Stop after so many; None goes on to the end.
            by: Ask for the next page by how many came, or by the cursor of the last one.

        Returns:
            An iterator over the nodes of all pages.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.iter_nodes(
            operations.CUSTOMER_SHOPPING_LISTS,
            {"channel_id": channel_id, "search": search, "order_by": order_by},
            page_size,
            limit,
            by,
        )

    def customer_shopping_lists_create(
        self,
        *,
        shopping_list_data: CustomerShoppingListsInputType
        | CustomerShoppingListsInputTypeDict,
    ) -> CustomerShoppingListsCreate:
        """Create a shopping list for a plain customer.

        Access: a plain customer, without a company.

        Args:
            shopping_list_data: Name and description of the list.

        Returns:
            Answer of `customerShoppingListsCreate`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.CUSTOMER_SHOPPING_LISTS_CREATE,
            shopping_list_data=shopping_list_data,
        )

    def customer_shopping_lists_delete(
        self, *, id: int | str
    ) -> CustomerShoppingListsDelete:
        """Delete a shopping list of a plain customer.

        Access: a plain customer, without a company.

        Args:
            id: Id of the shopping list.

        Returns:
            Answer of `customerShoppingListsDelete`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.CUSTOMER_SHOPPING_LISTS_DELETE, id=id)

    def customer_shopping_lists_duplicate(
        self,
        *,
        sample_shopping_list_id: int | str,
        shopping_list_data: ShoppingListsDuplicateInputType
        | ShoppingListsDuplicateInputTypeDict,
    ) -> CustomerShoppingListsDuplicate:
        """Copy a shopping list of a plain customer with its items under a new name.

        Access: a plain customer, without a company.

        Args:
            sample_shopping_list_id: Id of the shopping list to copy.
            shopping_list_data: Name and description of the copy.

        Returns:
            Answer of `customerShoppingListsDuplicate`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.CUSTOMER_SHOPPING_LISTS_DUPLICATE,
            sample_shopping_list_id=sample_shopping_list_id,
            shopping_list_data=shopping_list_data,
        )

    def customer_shopping_lists_id_name(
        self, *, channel_id: int | str | None | UnsetType = UNSET
    ) -> list[CustomerShoppingListName]:
        """Id and name of a plain customer's shopping lists, to choose one from.

        Access: a plain customer, without a company.

        Args:
            channel_id: Id of the channel of the store. The storefront's own unless given.

        Returns:
            The list; empty when the API has nothing.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.CUSTOMER_SHOPPING_LISTS_ID_NAME, channel_id=channel_id
        )

    def customer_shopping_lists_items_create(
        self,
        *,
        shopping_list_id: int | str | None | UnsetType = UNSET,
        items: Sequence[
            ShoppingListsItemsInputType | ShoppingListsItemsInputTypeDict | None
        ]
        | None
        | UnsetType = UNSET,
    ) -> CustomerShoppingListsItemsCreate:
        """Add items to a shopping list of a plain customer.

        Access: a plain customer, without a company.

        Args:
            shopping_list_id: Id of the shopping list.
            items: The items to add.

        Returns:
            Answer of `customerShoppingListsItemsCreate`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.CUSTOMER_SHOPPING_LISTS_ITEMS_CREATE,
            shopping_list_id=shopping_list_id,
            items=items,
        )

    def customer_shopping_lists_items_delete(
        self, *, shopping_list_id: int | str, item_id: int | str
    ) -> CustomerShoppingListsItemsDelete:
        """Remove one item from a shopping list of a plain customer.

        Access: a plain customer, without a company.

        Args:
            shopping_list_id: Id of the shopping list.
            item_id: The item's `itemId`, an integer; not its `id`.

        Returns:
            Answer of `customerShoppingListsItemsDelete`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.CUSTOMER_SHOPPING_LISTS_ITEMS_DELETE,
            shopping_list_id=shopping_list_id,
            item_id=item_id,
        )

    def customer_shopping_lists_items_update(
        self,
        *,
        shopping_list_id: int | str,
        item_id: int | str,
        item_data: ShoppingListsItemsUpdateInputType
        | ShoppingListsItemsUpdateInputTypeDict,
    ) -> CustomerShoppingListsItemsUpdate:
        """Change one item of a shopping list of a plain customer.

        Access: a plain customer, without a company.

        Idempotent: after a fault it is sent again, as to repeat it does no harm.

        Args:
            shopping_list_id: Id of the shopping list.
            item_id: The item's `itemId`, an integer; not its `id`.
            item_data: What changes; members left out stay as they are.

        Returns:
            Answer of `customerShoppingListsItemsUpdate`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.CUSTOMER_SHOPPING_LISTS_ITEMS_UPDATE,
            shopping_list_id=shopping_list_id,
            item_id=item_id,
            item_data=item_data,
        )

    def customer_shopping_lists_update(
        self,
        *,
        id: int | str,
        shopping_list_data: CustomerShoppingListsInputType
        | CustomerShoppingListsInputTypeDict,
    ) -> CustomerShoppingListsUpdate:
        """Rename or describe a shopping list of a plain customer.

        Access: a plain customer, without a company.

        Idempotent: after a fault it is sent again, as to repeat it does no harm.

        Args:
            id: Id of the shopping list.
            shopping_list_data: Name and description of the list; what does not change is repeated.

        Returns:
            Answer of `customerShoppingListsUpdate`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.CUSTOMER_SHOPPING_LISTS_UPDATE,
            id=id,
            shopping_list_data=shopping_list_data,
        )

    def customer_subscribers_create(
        self,
        *,
        subscribers_data: CustomerSubscribersInputType
        | CustomerSubscribersInputTypeDict,
    ) -> CustomerSubscribersCreate:
        """Subscribe an e-mail address to the store's newsletter.

        Access: nobody has to be signed in.

        Args:
            subscribers_data: The e-mail address and the person behind it.

        Returns:
            Answer of `customerSubscribersCreate`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(
            operations.CUSTOMER_SUBSCRIBERS_CREATE, subscribers_data=subscribers_data
        )

    def default_billing_address(
        self, *, company_id: int | str
    ) -> CompanyAddress | None:
        """The address that a company is billed at by default.

        Access: a company user or super admin. Permission: get_default_billing.

        Args:
            company_id: Id of the company.

        Returns:
            An address of a company. None when the API answers null.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.DEFAULT_BILLING_ADDRESS, company_id=company_id)

    def default_shipping_address(
        self, *, company_id: int | str
    ) -> CompanyAddress | None:
        """The address that a company ships to by default.

        Access: a company user or super admin. Permission: get_default_shipping.

        Args:
            company_id: Id of the company.

        Returns:
            An address of a company. None when the API answers null.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.DEFAULT_SHIPPING_ADDRESS, company_id=company_id)

    def invoice(self, *, invoice_id: int | str) -> InvoiceDetail | None:
        """One invoice.

        Access: a company user or super admin. Permission: get_invoice_detail.

        Args:
            invoice_id: Id of the invoice.

        Returns:
            An invoice. None when the API answers null.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.INVOICE, invoice_id=invoice_id)

    def invoice_bc_order_allow_methods(self) -> InvoiceBcOrderAllowMethods | None:
        """Payment methods of the store that may pay invoices.

        Access: a company user or super admin.

        Returns:
            Payment methods that may pay invoices. None when the API answers null.

        Raises:
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.INVOICE_BC_ORDER_ALLOW_METHODS)

    def invoice_create_bc_cart(
        self, *, bc_cart_data: BcCartInputType | BcCartInputTypeDict
    ) -> InvoiceCreateBcCart:
        """Make a cart that pays invoices, all of one currency. Needs role 0 (admin) or 3 (super admin).

        Access: a company user or super admin. Permission: pay_invoice.

        Args:
            bc_cart_data: Invoices with the amounts to pay, and their currency.

        Returns:
            Answer of `invoiceCreateBcCart`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
            InvoiceRefusedError: An invoice is paid already, or can't be paid in this way.
        """
        return self.run(operations.INVOICE_CREATE_BC_CART, bc_cart_data=bc_cart_data)

    def invoice_customer_information(self) -> InvoiceCustomerInformation | None:
        """Company and payer as invoice pages show them.

        Access: a company user or super admin.

        Returns:
            Company and payer of invoices. None when the API answers null.

        Raises:
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.INVOICE_CUSTOMER_INFORMATION)

    def invoice_finish_bc_payment(
        self, *, order_id: int | str, comment: str | None | UnsetType = UNSET
    ) -> InvoiceFinishBcPayment:
        """Settle invoices with the order that their payment cart became. Needs role 0 (admin) or 3 (super admin).

        Access: a company user or super admin. Permission: pay_invoice.

        Args:
            order_id: BigCommerce id of the order that the payment cart became.
            comment: Note on the payment.

        Returns:
            Answer of `invoiceFinishBcPayment`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
            InvoiceRefusedError: An invoice is paid already, or can't be paid in this way.
        """
        return self.run(
            operations.INVOICE_FINISH_BC_PAYMENT, order_id=order_id, comment=comment
        )

    def invoice_payment_bc_cart(
        self, *, payment_id: int | str
    ) -> InvoicePaymentBcCart | None:
        """The cart that was made for a payment of invoices.

        Access: a company user or super admin.

        Args:
            payment_id: Id of the payment.

        Returns:
            The cart of a payment. None when the API answers null.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.INVOICE_PAYMENT_BC_CART, payment_id=payment_id)

    def invoice_payment_fees(self) -> InvoicePaymentFees | None:
        """Fees that come on top when an invoice is paid.

        Access: a company user or super admin.

        Returns:
            Fees on payments of invoices. None when the API answers null.

        Raises:
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.INVOICE_PAYMENT_FEES)

    def invoice_payment_modules(self) -> list[InvoicePaymentModules]:
        """Payment modules of the invoice pages, and which of them are on.

        Access: a company user or super admin.

        Returns:
            The list; empty when the API has nothing.

        Raises:
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.INVOICE_PAYMENT_MODULES)

    def invoice_pdf(
        self, *, invoice_id: int | str, is_pay_now: bool | None | UnsetType = UNSET
    ) -> InvoicePdf:
        """The URL of an invoice as PDF.

        Access: a company user or super admin. Permission: get_invoice_pdf.

        Idempotent: after a fault it is sent again, as to repeat it does no harm.

        Args:
            invoice_id: Id of the invoice.
            is_pay_now: True adds a link for paying the invoice (inferred).

        Returns:
            Answer of `invoicePdf`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.INVOICE_PDF, invoice_id=invoice_id, is_pay_now=is_pay_now
        )

    def invoice_stats(
        self,
        *,
        status: int,
        company_ids: Sequence[int | str | None] | None | UnsetType = UNSET,
        decimal_places: int | None | UnsetType = UNSET,
    ) -> InvoiceStats:
        """Sums that are open and overdue over the invoices in a status.

        Access: a company user or super admin.

        Args:
            status: Status of the invoices to add up: 0 open, 1 partially paid, 2 paid.
            company_ids: Ids of the companies of the account hierarchy to include; an empty list means the current
                company. Not for super admins.
            decimal_places: Number of decimal places of the sums.

        Returns:
            Open and overdue sums.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.INVOICE_STATS,
            status=status,
            company_ids=company_ids,
            decimal_places=decimal_places,
        )

    def invoices(
        self,
        *,
        company_ids: Sequence[int | str | None] | None | UnsetType = UNSET,
        search: str | None | UnsetType = UNSET,
        order_by: str | None | UnsetType = UNSET,
        invoice_number: str | None | UnsetType = UNSET,
        type_: str | None | UnsetType = UNSET,
        order_number: str | None | UnsetType = UNSET,
        purchase_order_number: str | None | UnsetType = UNSET,
        external_customer_id: str | None | UnsetType = UNSET,
        store_hash: str | None | UnsetType = UNSET,
        external_id: str | None | UnsetType = UNSET,
        status: list[str | None] | None | UnsetType = UNSET,
        begin_date_at: Decimal | int | None | UnsetType = UNSET,
        end_date_at: Decimal | int | None | UnsetType = UNSET,
        id_in: str | None | UnsetType = UNSET,
        begin_due_date_at: Decimal | int | None | UnsetType = UNSET,
        end_due_date_at: Decimal | int | None | UnsetType = UNSET,
        first: int | None | UnsetType = UNSET,
        after: str | None | UnsetType = UNSET,
        last: int | None | UnsetType = UNSET,
        before: str | None | UnsetType = UNSET,
        offset: int | None | UnsetType = UNSET,
    ) -> Invoices:
        """Page through invoices of the company, or of several companies of its account hierarchy.

        Access: a company user or super admin. Permission: get_invoices.

        Args:
            company_ids: Ids of the companies of the account hierarchy to include; an empty list means the current
                company. Not for super admins.
            search: Free text to search for.
            order_by: Key to sort by: `invoiceNumber`, `orderNumber`, `createdAt`, `dueDate`,
                `originalBalanceAmount`, `openBalanceAmount` or `status`; a leading `-` means descending. The Buyer
                Portal sends `-invoiceNumber`.
            invoice_number: Filter by invoice number.
            type_: Filter by type.
            order_number: Filter by order number.
            purchase_order_number: Filter by purchase order number.
            external_customer_id: Filter by the customer's id in an outside system.
            store_hash: Filter by the hash of the store. The storefront's own unless given.
            external_id: Filter by the invoice's id in an outside system.
            status: Filter by status: `"0"` open, `"1"` partially paid, `"2"` paid. Overdue is no status; it follows
                from the due date.
            begin_date_at: Created at this time or later: presumably unix seconds. A number, or a string of digits.
            end_date_at: Created at this time or earlier: presumably unix seconds. A number, or a string of digits.
            id_in: Filter by several ids of invoices, in one string.
            begin_due_date_at: Due at this time or later: presumably unix seconds. A number, or a string of digits.
            end_due_date_at: Due at this time or earlier: presumably unix seconds. A number, or a string of digits.
            first: Size of the page, counted from its start. Without it the server chooses.
            after: Opaque cursor: the page starts after this entry.
            last: Size of the page, counted from its end.
            before: Opaque cursor: the page ends before this entry.
            offset: Number of matches to skip before the page starts.

        Returns:
            One page; `total_count` counts all matches.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.INVOICES,
            company_ids=company_ids,
            search=search,
            order_by=order_by,
            invoice_number=invoice_number,
            type_=type_,
            order_number=order_number,
            purchase_order_number=purchase_order_number,
            external_customer_id=external_customer_id,
            store_hash=store_hash,
            external_id=external_id,
            status=status,
            begin_date_at=begin_date_at,
            end_date_at=end_date_at,
            id_in=id_in,
            begin_due_date_at=begin_due_date_at,
            end_due_date_at=end_due_date_at,
            first=first,
            after=after,
            last=last,
            before=before,
            offset=offset,
        )

    def iter_invoices(
        self,
        *,
        company_ids: Sequence[int | str | None] | None | UnsetType = UNSET,
        search: str | None | UnsetType = UNSET,
        order_by: str | None | UnsetType = UNSET,
        invoice_number: str | None | UnsetType = UNSET,
        type_: str | None | UnsetType = UNSET,
        order_number: str | None | UnsetType = UNSET,
        purchase_order_number: str | None | UnsetType = UNSET,
        external_customer_id: str | None | UnsetType = UNSET,
        store_hash: str | None | UnsetType = UNSET,
        external_id: str | None | UnsetType = UNSET,
        status: list[str | None] | None | UnsetType = UNSET,
        begin_date_at: Decimal | int | None | UnsetType = UNSET,
        end_date_at: Decimal | int | None | UnsetType = UNSET,
        id_in: str | None | UnsetType = UNSET,
        begin_due_date_at: Decimal | int | None | UnsetType = UNSET,
        end_due_date_at: Decimal | int | None | UnsetType = UNSET,
        page_size: int = 50,
        limit: int | None = None,
        by: Literal["offset", "cursor"] = "offset",
    ) -> Nodes[InvoiceSummary]:
        """Go through all that `invoices` pages through, asking for a page when it is needed.

        Access: a company user or super admin. Permission: get_invoices.

        Args:
            company_ids: Ids of the companies of the account hierarchy to include; an empty list means the current
                company. Not for super admins.
            search: Free text to search for.
            order_by: Key to sort by: `invoiceNumber`, `orderNumber`, `createdAt`, `dueDate`,
                `originalBalanceAmount`, `openBalanceAmount` or `status`; a leading `-` means descending. The Buyer
                Portal sends `-invoiceNumber`.
            invoice_number: Filter by invoice number.
            type_: Filter by type.
            order_number: Filter by order number.
            purchase_order_number: Filter by purchase order number.
            external_customer_id: Filter by the customer's id in an outside system.
            store_hash: Filter by the hash of the store. The storefront's own unless given.
            external_id: Filter by the invoice's id in an outside system.
            status: Filter by status: `"0"` open, `"1"` partially paid, `"2"` paid. Overdue is no status; it follows
                from the due date.
            begin_date_at: Created at this time or later: presumably unix seconds. A number, or a string of digits.
            end_date_at: Created at this time or earlier: presumably unix seconds. A number, or a string of digits.
            id_in: Filter by several ids of invoices, in one string.
            begin_due_date_at: Due at this time or later: presumably unix seconds. A number, or a string of digits.
            end_due_date_at: Due at this time or earlier: presumably unix seconds. A number, or a string of digits.
            page_size: How many to ask for at a time.
            limit: Stop after so many; None goes on to the end.
            by: Ask for the next page by how many came, or by the cursor of the last one.

        Returns:
            An iterator over the nodes of all pages.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.iter_nodes(
            operations.INVOICES,
            {
                "company_ids": company_ids,
                "search": search,
                "order_by": order_by,
                "invoice_number": invoice_number,
                "type_": type_,
                "order_number": order_number,
                "purchase_order_number": purchase_order_number,
                "external_customer_id": external_customer_id,
                "store_hash": store_hash,
                "external_id": external_id,
                "status": status,
                "begin_date_at": begin_date_at,
                "end_date_at": end_date_at,
                "id_in": id_in,
                "begin_due_date_at": begin_due_date_at,
                "end_due_date_at": end_due_date_at,
            },
            page_size,
            limit,
            by,
        )

    def invoices_export(
        self,
        *,
        invoice_filter_data: InvoiceFilterDataType
        | InvoiceFilterDataTypeDict
        | None
        | UnsetType = UNSET,
        lang: str | None | UnsetType = UNSET,
    ) -> InvoicesExport:
        """The URL of a CSV file with the invoices that match a filter.

        Access: a company user or super admin. Permission: export_invoices.

        Idempotent: after a fault it is sent again, as to repeat it does no harm.

        Args:
            invoice_filter_data: Which invoices, and their order.
            lang: Language of the file.

        Returns:
            Answer of `invoicesExport`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.INVOICES_EXPORT,
            invoice_filter_data=invoice_filter_data,
            lang=lang,
        )

    def login(self, *, login_data: UserLoginType | UserLoginTypeDict) -> Login:
        """Sign a customer in with e-mail address and password, and obtain a storefront token. Wrong credentials end in
        the error `Invalid Login`; a company that is pending or inactive, and a channel that is not live, end in
        errors of their own.

        Access: nobody has to be signed in.

        Args:
            login_data: E-mail address, password and store.

        Returns:
            Answer of `login`. Failures are errors of the request, with `login` null.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            InvalidLoginError: The e-mail address or the password is wrong.
            CompanyPendingError: The company account waits for approval.
            CompanyInactiveError: The company account was switched off.
            ChannelNotLiveError: The storefront's channel is not live yet.
        """
        login_data = self._hidden(login_data)
        return self.run(operations.LOGIN, login_data=login_data)

    def order(self, *, id: int | str) -> OrderDetail | None:
        """One order of the company with its history.

        Access: a company user or super admin. Permission: get_order_detail.

        Args:
            id: BigCommerce id of the order; not its `OrderType.id`.

        Returns:
            One order in full. Amounts of money are decimal strings. None when the API answers null.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.ORDER, id=id)

    def order_products(self, *, bc_order_id: int | str) -> list[OrderProducts]:
        """The products of an order in short form.

        Access: a company user or super admin.

        Args:
            bc_order_id: BigCommerce id of the order.

        Returns:
            The list; empty when the API has nothing.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.ORDER_PRODUCTS, bc_order_id=bc_order_id)

    def order_statuses(self) -> list[OrderStatusLabel]:
        """Order statuses of the store with their labels, for company users.

        Access: a company user or super admin.

        Returns:
            The list; empty when the API has nothing.

        Raises:
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.ORDER_STATUSES)

    def ordered_products(
        self,
        *,
        channel_id: int | str | None | UnsetType = UNSET,
        q: str | None | UnsetType = UNSET,
        product_id: Decimal | int | None | UnsetType = UNSET,
        begin_date_at: Date | None | UnsetType = UNSET,
        end_date_at: Date | None | UnsetType = UNSET,
        min_ordered_times: Decimal | int | None | UnsetType = UNSET,
        max_ordered_times: Decimal | int | None | UnsetType = UNSET,
        order_by: str | None | UnsetType = UNSET,
        first: int | None | UnsetType = UNSET,
        after: str | None | UnsetType = UNSET,
        last: int | None | UnsetType = UNSET,
        before: str | None | UnsetType = UNSET,
        offset: int | None | UnsetType = UNSET,
    ) -> OrderedProducts:
        """Page through products bought before, as pages for buying again need them.

        Access: any signed-in customer.

        Args:
            channel_id: Id of the channel of the store. The storefront's own unless given.
            q: Free text to search for.
            product_id: Filter by the id of the product.
            begin_date_at: Ordered on this day or later, `YYYY-MM-DD`; '' means no limit.
            end_date_at: Ordered on this day or earlier, `YYYY-MM-DD`; '' means no limit.
            min_ordered_times: Ordered at least this many times.
            max_ordered_times: Ordered at most this many times.
            order_by: Key to sort by: `productName` or `lastOrderedAt`; a leading `-` means descending. The Buyer
                Portal sends `-lastOrderedAt`.
            first: Size of the page, counted from its start. Without it the server chooses.
            after: Opaque cursor: the page starts after this entry.
            last: Size of the page, counted from its end.
            before: Opaque cursor: the page ends before this entry.
            offset: Number of matches to skip before the page starts.

        Returns:
            One page; `total_count` counts all matches.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.ORDERED_PRODUCTS,
            channel_id=channel_id,
            q=q,
            product_id=product_id,
            begin_date_at=begin_date_at,
            end_date_at=end_date_at,
            min_ordered_times=min_ordered_times,
            max_ordered_times=max_ordered_times,
            order_by=order_by,
            first=first,
            after=after,
            last=last,
            before=before,
            offset=offset,
        )

    def iter_ordered_products(
        self,
        *,
        channel_id: int | str | None | UnsetType = UNSET,
        q: str | None | UnsetType = UNSET,
        product_id: Decimal | int | None | UnsetType = UNSET,
        begin_date_at: Date | None | UnsetType = UNSET,
        end_date_at: Date | None | UnsetType = UNSET,
        min_ordered_times: Decimal | int | None | UnsetType = UNSET,
        max_ordered_times: Decimal | int | None | UnsetType = UNSET,
        order_by: str | None | UnsetType = UNSET,
        page_size: int = 50,
        limit: int | None = None,
        by: Literal["offset", "cursor"] = "offset",
    ) -> Nodes[BoughtProduct]:
        """Go through all that `ordered_products` pages through, asking for a page when it is needed.

        Access: any signed-in customer.

        Args:
            channel_id: Id of the channel of the store. The storefront's own unless given.
            q: Free text to search for.
            product_id: Filter by the id of the product.
            begin_date_at: Ordered on this day or later, `YYYY-MM-DD`; '' means no limit.
            end_date_at: Ordered on this day or earlier, `YYYY-MM-DD`; '' means no limit.
            min_ordered_times: Ordered at least this many times.
            max_ordered_times: Ordered at most this many times.
            order_by: Key to sort by: `productName` or `lastOrderedAt`; a leading `-` means descending. The Buyer
                Portal sends `-lastOrderedAt`.
            page_size: How many to ask for at a time.
            limit: Stop after so many; None goes on to the end.
            by: Ask for the next page by how many came, or by the cursor of the last one.

        Returns:
            An iterator over the nodes of all pages.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.iter_nodes(
            operations.ORDERED_PRODUCTS,
            {
                "channel_id": channel_id,
                "q": q,
                "product_id": product_id,
                "begin_date_at": begin_date_at,
                "end_date_at": end_date_at,
                "min_ordered_times": min_ordered_times,
                "max_ordered_times": max_ordered_times,
                "order_by": order_by,
            },
            page_size,
            limit,
            by,
        )

    def price_products(
        self,
        *,
        currency_code: str,
        items: Sequence[
            PricingProductItemInputType | PricingProductItemInputTypeDict | None
        ],
        store_hash: str | None | UnsetType = UNSET,
        channel_id: int | str | None | UnsetType = UNSET,
        customer_group_id: int | str | None | UnsetType = UNSET,
    ) -> list[ProductPrices]:
        """Compute the prices of many products for a channel, a currency and a customer group.

        Access: nobody has to be signed in.

        Args:
            currency_code: Currency of the prices, as an ISO 4217 code.
            items: Products, variants and options to price.
            store_hash: Hash that identifies the store. The storefront's own unless given.
            channel_id: Id of the channel of the store. The storefront's own unless given.
            customer_group_id: Id of the customer group whose prices apply.

        Returns:
            The list; empty when the API has nothing.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(
            operations.PRICE_PRODUCTS,
            currency_code=currency_code,
            items=items,
            store_hash=store_hash,
            channel_id=channel_id,
            customer_group_id=customer_group_id,
        )

    def product_anon_upload(
        self,
        *,
        product_list_data: ProductAnonUploadInputType
        | ProductAnonUploadInputTypeDict
        | None
        | UnsetType = UNSET,
    ) -> ProductAnonUpload:
        """Check a list of SKUs and quantities against the catalogue as a guest.

        Access: nobody has to be signed in.

        Idempotent: after a fault it is sent again, as to repeat it does no harm.

        Args:
            product_list_data: SKUs, quantities and what the list is for.

        Returns:
            Answer of `productAnonUpload`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(
            operations.PRODUCT_ANON_UPLOAD, product_list_data=product_list_data
        )

    def product_purchasable(
        self,
        *,
        store_hash: str | None | UnsetType = UNSET,
        product_id: int | str | None | UnsetType = UNSET,
        sku: str | None | UnsetType = UNSET,
        is_product: bool | None | UnsetType = UNSET,
    ) -> Purchasability | None:
        """Stock and purchasability of one product or SKU.

        Access: nobody has to be signed in.

        Args:
            store_hash: Hash that identifies the store. The storefront's own unless given.
            product_id: Id of the product.
            sku: SKU of the product or variant.
            is_product: By its name, true asks about the product and false about the variant with the SKU
                (inferred).

        Returns:
            Whether a product can be bought. None when the API answers null.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(
            operations.PRODUCT_PURCHASABLE,
            store_hash=store_hash,
            product_id=product_id,
            sku=sku,
            is_product=is_product,
        )

    def product_upload(
        self, *, product_list_data: ProductUploadInputType | ProductUploadInputTypeDict
    ) -> ProductUpload:
        """Check a list of SKUs and quantities, such as an uploaded CSV file holds, against the catalogue.

        Access: any signed-in customer.

        Idempotent: after a fault it is sent again, as to repeat it does no harm.

        Args:
            product_list_data: SKUs, quantities and what the list is for.

        Returns:
            Answer of `productUpload`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.PRODUCT_UPLOAD, product_list_data=product_list_data)

    def product_variants_info(self, *, product_id: str) -> list[ProductVariantsInfo]:
        """Variant ids and SKUs of a product.

        Access: a company user or super admin.

        Args:
            product_id: Id of the product, as a string.

        Returns:
            The list; empty when the API has nothing.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.PRODUCT_VARIANTS_INFO, product_id=product_id)

    def products_inventory(
        self,
        *,
        products: Sequence[
            ProductInventoryInputType | ProductInventoryInputTypeDict | None
        ],
    ) -> list[ProductStock]:
        """Stock, visibility and purchasability of products and variants.

        Access: a company user or super admin.

        Args:
            products: Products and variants to look up.

        Returns:
            The list; empty when the API has nothing.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.PRODUCTS_INVENTORY, products=products)

    def products_load(
        self,
        *,
        currency_code: str,
        product_list: Sequence[
            ProductVariantInputType | ProductVariantInputTypeDict | None
        ],
        company_id: str | None | UnsetType = UNSET,
    ) -> list[CompanyVariant]:
        """Variants by product and variant id, with prices as they apply to a company.

        Access: a company user or super admin.

        Args:
            currency_code: Currency of the prices, as an ISO 4217 code.
            product_list: Products and variants to fetch.
            company_id: Id of the company whose prices apply, as a string; '' means none.

        Returns:
            The list; empty when the API has nothing.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.PRODUCTS_LOAD,
            currency_code=currency_code,
            product_list=product_list,
            company_id=company_id,
        )

    def products_search(
        self,
        *,
        store_hash: str | None | UnsetType = UNSET,
        channel_id: int | str | None | UnsetType = UNSET,
        search: str | None | UnsetType = UNSET,
        product_ids: Sequence[int | str | None] | None | UnsetType = UNSET,
        currency_code: str | None | UnsetType = UNSET,
        company_id: str | None | UnsetType = UNSET,
        limit: int | None | UnsetType = UNSET,
        customer_group_id: int | str | None | UnsetType = UNSET,
        show_all_products: bool | None | UnsetType = UNSET,
        category_filter: bool | None | UnsetType = UNSET,
        offset: int | None | UnsetType = UNSET,
    ) -> list[CatalogProduct]:
        """Search products by name or SKU, or fetch them by id, with their variants, options and modifiers.

        Access: nobody has to be signed in.

        Args:
            store_hash: Hash that identifies the store. The storefront's own unless given.
            channel_id: Id of the channel of the store. The storefront's own unless given.
            search: Free text to search for in names and SKUs.
            product_ids: Ids of the products to fetch.
            currency_code: Currency of the prices, as an ISO 4217 code.
            company_id: Id of the company whose prices apply, as a string; '' means none.
            limit: Most products to answer with.
            customer_group_id: Id of the customer group whose prices apply.
            show_all_products: Which products it adds is not documented.
            category_filter: Which categories it leaves out is not documented.
            offset: Number of matches to skip before the answer starts.

        Returns:
            The list; empty when the API has nothing.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(
            operations.PRODUCTS_SEARCH,
            store_hash=store_hash,
            channel_id=channel_id,
            search=search,
            product_ids=product_ids,
            currency_code=currency_code,
            company_id=company_id,
            limit=limit,
            customer_group_id=customer_group_id,
            show_all_products=show_all_products,
            category_filter=category_filter,
            offset=offset,
        )

    def quote(
        self,
        *,
        id: int | str,
        date: str,
        store_hash: str | UnsetType = UNSET,
        uuid: str | None | UnsetType = UNSET,
    ) -> QuoteDetail | None:
        """One quote. Its id together with its creation time (and its uuid, for quotes that have one) opens it without
        a token, as links to quotes need it.

        Access: any signed-in customer, or a guest. Permission: get_quotes, get_quote_detail.

        Args:
            id: Id of the quote.
            date: The quote's `createdAt`: unix seconds, as a string of digits. Part of the proof that the caller
                may see the quote.
            store_hash: Hash that identifies the store. The storefront's own unless given.
            uuid: The quote's `uuid`, a stronger proof than `date`. Null for old quotes, which have none.

        Returns:
            A quote: products at a price offered to a buyer. After it was submitted, its buyer can only add messages
            and files, check out and order. None when the API answers null.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.QUOTE, id=id, date=date, store_hash=store_hash, uuid=uuid
        )

    def quote_attach_file_create(
        self,
        *,
        quote_id: int | str,
        file_list: Sequence[QuoteFileListInputType | QuoteFileListInputTypeDict | None]
        | None
        | UnsetType = UNSET,
    ) -> QuoteAttachFileCreate:
        """Attach uploaded files to a quote.

        Access: any signed-in customer.

        Args:
            quote_id: Id of the quote.
            file_list: Files as the media upload (REST) returned them. The Buyer Portal allows three files of 10 MB
                each.

        Returns:
            Answer of `quoteAttachFileCreate`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.QUOTE_ATTACH_FILE_CREATE, quote_id=quote_id, file_list=file_list
        )

    def quote_attach_file_delete(
        self, *, quote_id: int | str, file_id: int | str
    ) -> QuoteAttachFileDelete:
        """Remove an attached file from a quote.

        Access: any signed-in customer.

        Args:
            quote_id: Id of the quote.
            file_id: Id of the attached file.

        Returns:
            Answer of `quoteAttachFileDelete`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.QUOTE_ATTACH_FILE_DELETE, quote_id=quote_id, file_id=file_id
        )

    def quote_checkout(
        self,
        *,
        id: int | str,
        store_hash: str | UnsetType = UNSET,
        uuid: str | None | UnsetType = UNSET,
    ) -> QuoteCheckout:
        """Turn an open quote into a cart at the quote's prices, and get the URLs of cart and checkout. The quote stays
        open until it is ordered. Guests (no token) may check out if the store switch `quote_for_guest` is on. The
        Buyer Portal also asks for `purchase_enable`.

        Access: any signed-in customer, or a guest. Permission: get_quotes, get_quote_detail, checkout_with_quote.

        Args:
            id: Id of the quote.
            store_hash: Hash that identifies the store. The storefront's own unless given.
            uuid: The quote's `uuid`. Send it whenever it is known: whether null is still accepted, as old quotes
                need it, is disputed.

        Returns:
            Answer of `quoteCheckout`; the payload is one level further down, under the same name.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
            QuoteRefusedError: The quote can't be taken as it is; `product_validation_errors` says which line and
                why.
        """
        return self.run(
            operations.QUOTE_CHECKOUT, id=id, store_hash=store_hash, uuid=uuid
        )

    def quote_config(self, *, store_hash: str | UnsetType = UNSET) -> QuoteSettings:
        """Switches and defaults of the store's quotes.

        Access: nobody has to be signed in.

        Args:
            store_hash: Hash that identifies the store. The storefront's own unless given.

        Returns:
            Switches and values that govern quotes in the store.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(operations.QUOTE_CONFIG, store_hash=store_hash)

    def quote_create(
        self, *, quote_data: QuoteInputType | QuoteInputTypeDict
    ) -> QuoteCreate:
        """Submit a request for a quote. Callers cannot discount: prices have to match the catalogue. Guests (no token)
        may submit if the store switch `quote_for_guest` is on. Lines that cannot be quoted are listed in the
        error's `extensions.productValidationErrors`.

        Access: any signed-in customer, or a guest. Permission: get_quotes, get_quote_detail, create_quote.

        Args:
            quote_data: The request: lines, totals, addresses and contact.

        Returns:
            Answer of `quoteCreate`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
            QuoteRefusedError: The quote can't be taken as it is; `product_validation_errors` says which line and
                why.
        """
        return self.run(operations.QUOTE_CREATE, quote_data=quote_data)

    def quote_email(
        self, *, email_data: QuoteEmailInputType | QuoteEmailInputTypeDict
    ) -> QuoteEmail:
        """Send a quote by e-mail to its buyer.

        Access: any signed-in customer. Permission: get_quotes.

        Args:
            email_data: The quote and the address of its buyer.

        Returns:
            Answer of `quoteEmail`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.QUOTE_EMAIL, email_data=email_data)

    def quote_extra_fields_config(
        self,
        *,
        store_hash: str | None | UnsetType = UNSET,
        channel_id: int | str | None | UnsetType = UNSET,
    ) -> list[QuoteExtraFieldDefinition]:
        """Definition of the extra fields that the store keeps for quotes.

        Access: nobody has to be signed in.

        Args:
            store_hash: Hash that identifies the store. The storefront's own unless given.
            channel_id: Id of the channel of the store. The storefront's own unless given.

        Returns:
            The list; empty when the API has nothing.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(
            operations.QUOTE_EXTRA_FIELDS_CONFIG,
            store_hash=store_hash,
            channel_id=channel_id,
        )

    def quote_frontend_pdf(
        self,
        *,
        quote_id: int | str,
        created_at: int,
        lang: str,
        store_hash: str | UnsetType = UNSET,
        is_preview: bool | None | UnsetType = UNSET,
    ) -> QuoteFrontendPdf:
        """A quote as PDF, or as HTML to preview. The quote's creation time serves as proof that the caller may see it.

        Access: any signed-in customer, or a guest. Permission: get_quotes, get_quote_detail, get_quote_pdf.

        Idempotent: after a fault it is sent again, as to repeat it does no harm.

        Args:
            quote_id: Id of the quote.
            created_at: The quote's `createdAt` in unix seconds: the proof that the caller may see the quote.
            lang: Language of the document.
            store_hash: Hash that identifies the store. The storefront's own unless given.
            is_preview: True answers with HTML in `content`, false with the URL of a PDF in `url`.

        Returns:
            Answer of `quoteFrontendPdf`; one of the two members is filled.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.QUOTE_FRONTEND_PDF,
            quote_id=quote_id,
            created_at=created_at,
            lang=lang,
            store_hash=store_hash,
            is_preview=is_preview,
        )

    def quote_ordered(
        self,
        *,
        id: int | str,
        ordered_data: QuoteOrderedInputType | QuoteOrderedInputTypeDict,
    ) -> QuoteOrdered:
        """Mark an open quote as ordered with a placed order. This is final. The Buyer Portal also asks for
        `purchase_enable`.

        Access: any signed-in customer. Permission: get_quotes, get_quote_detail, checkout_with_quote.

        Args:
            id: Id of the quote.
            ordered_data: The order, with the shipping and the tax it was placed with.

        Returns:
            Answer of `quoteOrdered`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.QUOTE_ORDERED, id=id, ordered_data=ordered_data)

    def quote_pdf_export(
        self,
        *,
        quote_id: int | str,
        currency: QuoteCurrencyInputType | QuoteCurrencyInputTypeDict,
        store_hash: str | UnsetType = UNSET,
    ) -> QuotePdfExport:
        """A quote as PDF: the older form of `quoteFrontendPdf`.

        Deprecated by the API: quoteFrontendPdf

        Access: any signed-in customer. Permission: get_quotes, get_quote_detail, get_quote_pdf.

        Idempotent: after a fault it is sent again, as to repeat it does no harm.

        Args:
            quote_id: Id of the quote.
            currency: Currency that the document shows.
            store_hash: Hash that identifies the store. The storefront's own unless given.

        Returns:
            Answer of `quotePdfExport`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.QUOTE_PDF_EXPORT,
            quote_id=quote_id,
            currency=currency,
            store_hash=store_hash,
        )

    def quote_update(
        self,
        *,
        id: int | str,
        quote_data: QuoteUpdateInputType | QuoteUpdateInputTypeDict,
    ) -> QuoteUpdate:
        """Post a message to the sales staff on a quote, or mark their messages as read. Apart from attached files,
        this is all that a buyer can change on a submitted quote.

        Access: any signed-in customer. Permission: get_quotes, get_quote_detail, update_quote_message.

        Args:
            id: Id of the quote.
            quote_data: The message, or the time up to which messages were read.

        Returns:
            Answer of `quoteUpdate`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.QUOTE_UPDATE, id=id, quote_data=quote_data)

    def quote_user_store_info(
        self,
        *,
        store_hash: str | None | UnsetType = UNSET,
        company_id: int | str | None | UnsetType = UNSET,
        sales_rep_id: int | str | None | UnsetType = UNSET,
    ) -> QuoteParties | None:
        """Contact details of store, company and sales representative, as printed on a quote.

        Access: a company user or super admin.

        Args:
            store_hash: Hash that identifies the store. The storefront's own unless given.
            company_id: Id of the company whose details are wanted.
            sales_rep_id: Id of the sales representative whose details are wanted.

        Returns:
            Contact details for a quote. None when the API answers null.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.QUOTE_USER_STORE_INFO,
            store_hash=store_hash,
            company_id=company_id,
            sales_rep_id=sales_rep_id,
        )

    def quotes(
        self,
        *,
        search: str | None | UnsetType = UNSET,
        quote_number: str | None | UnsetType = UNSET,
        quote_title: str | None | UnsetType = UNSET,
        status: Decimal | int | None | UnsetType = UNSET,
        company: str | None | UnsetType = UNSET,
        created_by: str | None | UnsetType = UNSET,
        email: str | None | UnsetType = UNSET,
        sales_rep: str | None | UnsetType = UNSET,
        date_created_begin_at: Date | None | UnsetType = UNSET,
        date_created_end_at: Date | None | UnsetType = UNSET,
        date_updated_begin_at: Date | None | UnsetType = UNSET,
        date_updated_end_at: Date | None | UnsetType = UNSET,
        date_expired_begin_at: Date | None | UnsetType = UNSET,
        date_expired_end_at: Date | None | UnsetType = UNSET,
        order_by: str | None | UnsetType = UNSET,
        first: int | None | UnsetType = UNSET,
        after: str | None | UnsetType = UNSET,
        last: int | None | UnsetType = UNSET,
        before: str | None | UnsetType = UNSET,
        offset: int | None | UnsetType = UNSET,
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

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.QUOTES,
            search=search,
            quote_number=quote_number,
            quote_title=quote_title,
            status=status,
            company=company,
            created_by=created_by,
            email=email,
            sales_rep=sales_rep,
            date_created_begin_at=date_created_begin_at,
            date_created_end_at=date_created_end_at,
            date_updated_begin_at=date_updated_begin_at,
            date_updated_end_at=date_updated_end_at,
            date_expired_begin_at=date_expired_begin_at,
            date_expired_end_at=date_expired_end_at,
            order_by=order_by,
            first=first,
            after=after,
            last=last,
            before=before,
            offset=offset,
        )

    def iter_quotes(
        self,
        *,
        search: str | None | UnsetType = UNSET,
        quote_number: str | None | UnsetType = UNSET,
        quote_title: str | None | UnsetType = UNSET,
        status: Decimal | int | None | UnsetType = UNSET,
        company: str | None | UnsetType = UNSET,
        created_by: str | None | UnsetType = UNSET,
        email: str | None | UnsetType = UNSET,
        sales_rep: str | None | UnsetType = UNSET,
        date_created_begin_at: Date | None | UnsetType = UNSET,
        date_created_end_at: Date | None | UnsetType = UNSET,
        date_updated_begin_at: Date | None | UnsetType = UNSET,
        date_updated_end_at: Date | None | UnsetType = UNSET,
        date_expired_begin_at: Date | None | UnsetType = UNSET,
        date_expired_end_at: Date | None | UnsetType = UNSET,
        order_by: str | None | UnsetType = UNSET,
        page_size: int = 50,
        limit: int | None = None,
        by: Literal["offset", "cursor"] = "offset",
    ) -> Nodes[QuoteSummary]:
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
            by: Ask for the next page by how many came, or by the cursor of the last one.

        Returns:
            An iterator over the nodes of all pages.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.iter_nodes(
            operations.QUOTES,
            {
                "search": search,
                "quote_number": quote_number,
                "quote_title": quote_title,
                "status": status,
                "company": company,
                "created_by": created_by,
                "email": email,
                "sales_rep": sales_rep,
                "date_created_begin_at": date_created_begin_at,
                "date_created_end_at": date_created_end_at,
                "date_updated_begin_at": date_updated_begin_at,
                "date_updated_end_at": date_updated_end_at,
                "date_expired_begin_at": date_expired_begin_at,
                "date_expired_end_at": date_expired_end_at,
                "order_by": order_by,
            },
            page_size,
            limit,
            by,
        )

    def receipt(
        self,
        *,
        id: int | str,
        receipt_line_set_search: str | None | UnsetType = UNSET,
        receipt_line_set_order_by: str | None | UnsetType = UNSET,
        receipt_line_set_invoice_id: str | None | UnsetType = UNSET,
        receipt_line_set_first: int | None | UnsetType = UNSET,
        receipt_line_set_after: str | None | UnsetType = UNSET,
        receipt_line_set_last: int | None | UnsetType = UNSET,
        receipt_line_set_before: str | None | UnsetType = UNSET,
        receipt_line_set_offset: int | None | UnsetType = UNSET,
    ) -> Receipt | None:
        """One receipt with its lines.

        Access: a company user or super admin. Permission: get_invoice_payments_history.

        Args:
            id: Id of the receipt.
            receipt_line_set_search: Free text to search for.
            receipt_line_set_order_by: Key to sort by; a leading `-` means descending.
            receipt_line_set_invoice_id: Filter by the id of the invoice, as a string.
            receipt_line_set_first: Size of the page, counted from its start. Without it the server chooses.
            receipt_line_set_after: Opaque cursor: the page starts after this entry.
            receipt_line_set_last: Size of the page, counted from its end.
            receipt_line_set_before: Opaque cursor: the page ends before this entry.
            receipt_line_set_offset: Number of matches to skip before the page starts.

        Returns:
            A receipt of a payment. None when the API answers null.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.RECEIPT,
            id=id,
            receipt_line_set_search=receipt_line_set_search,
            receipt_line_set_order_by=receipt_line_set_order_by,
            receipt_line_set_invoice_id=receipt_line_set_invoice_id,
            receipt_line_set_first=receipt_line_set_first,
            receipt_line_set_after=receipt_line_set_after,
            receipt_line_set_last=receipt_line_set_last,
            receipt_line_set_before=receipt_line_set_before,
            receipt_line_set_offset=receipt_line_set_offset,
        )

    def iter_receipt_receipt_line_set(
        self,
        *,
        id: int | str,
        receipt_line_set_search: str | None | UnsetType = UNSET,
        receipt_line_set_order_by: str | None | UnsetType = UNSET,
        receipt_line_set_invoice_id: str | None | UnsetType = UNSET,
        page_size: int = 50,
        limit: int | None = None,
        by: Literal["offset", "cursor"] = "offset",
    ) -> Nodes[PaymentLine]:
        """Go through all `receipt_line_set` that `receipt` pages through, asking for a page when it is needed.

        Access: a company user or super admin. Permission: get_invoice_payments_history.

        Args:
            id: Id of the receipt.
            receipt_line_set_search: Free text to search for.
            receipt_line_set_order_by: Key to sort by; a leading `-` means descending.
            receipt_line_set_invoice_id: Filter by the id of the invoice, as a string.
            page_size: How many to ask for at a time.
            limit: Stop after so many; None goes on to the end.
            by: Ask for the next page by how many came, or by the cursor of the last one.

        Returns:
            An iterator over the nodes of all pages; over none when the API answers null.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.iter_field_nodes(
            operations.RECEIPT,
            {
                "id": id,
                "receipt_line_set_search": receipt_line_set_search,
                "receipt_line_set_order_by": receipt_line_set_order_by,
                "receipt_line_set_invoice_id": receipt_line_set_invoice_id,
            },
            page_size,
            limit,
            by,
            field="receipt_line_set",
        )

    def receipt_line(self, *, id: int | str) -> PaymentLine | None:
        """One line of a receipt.

        Access: a company user or super admin. Permission: get_invoice_payments_history.

        Args:
            id: Id of the line.

        Returns:
            A line of a receipt: what one payment paid of one invoice. None when the API answers null.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.RECEIPT_LINE, id=id)

    def receipt_lines(
        self,
        *,
        receipt_id: int | str,
        search: str | None | UnsetType = UNSET,
        order_by: str | None | UnsetType = UNSET,
        invoice_id: str | None | UnsetType = UNSET,
        first: int | None | UnsetType = UNSET,
        after: str | None | UnsetType = UNSET,
        last: int | None | UnsetType = UNSET,
        before: str | None | UnsetType = UNSET,
        offset: int | None | UnsetType = UNSET,
    ) -> ReceiptLines:
        """Page through the lines of one receipt.

        Access: a company user or super admin. Permission: get_invoice_payments_history.

        Args:
            receipt_id: Id of the receipt.
            search: Free text to search for.
            order_by: Key to sort by; a leading `-` means descending.
            invoice_id: Filter by the id of the invoice, as a string.
            first: Size of the page, counted from its start. Without it the server chooses.
            after: Opaque cursor: the page starts after this entry.
            last: Size of the page, counted from its end.
            before: Opaque cursor: the page ends before this entry.
            offset: Number of matches to skip before the page starts.

        Returns:
            One page; `total_count` counts all matches.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.RECEIPT_LINES,
            receipt_id=receipt_id,
            search=search,
            order_by=order_by,
            invoice_id=invoice_id,
            first=first,
            after=after,
            last=last,
            before=before,
            offset=offset,
        )

    def iter_receipt_lines(
        self,
        *,
        receipt_id: int | str,
        search: str | None | UnsetType = UNSET,
        order_by: str | None | UnsetType = UNSET,
        invoice_id: str | None | UnsetType = UNSET,
        page_size: int = 50,
        limit: int | None = None,
        by: Literal["offset", "cursor"] = "offset",
    ) -> Nodes[PaymentLine]:
        """Go through all that `receipt_lines` pages through, asking for a page when it is needed.

        Access: a company user or super admin. Permission: get_invoice_payments_history.

        Args:
            receipt_id: Id of the receipt.
            search: Free text to search for.
            order_by: Key to sort by; a leading `-` means descending.
            invoice_id: Filter by the id of the invoice, as a string.
            page_size: How many to ask for at a time.
            limit: Stop after so many; None goes on to the end.
            by: Ask for the next page by how many came, or by the cursor of the last one.

        Returns:
            An iterator over the nodes of all pages.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.iter_nodes(
            operations.RECEIPT_LINES,
            {
                "receipt_id": receipt_id,
                "search": search,
                "order_by": order_by,
                "invoice_id": invoice_id,
            },
            page_size,
            limit,
            by,
        )

    def receipts(
        self,
        *,
        payment_status: list[int | None] | None | UnsetType = UNSET,
        search: str | None | UnsetType = UNSET,
        order_by: str | None | UnsetType = UNSET,
        first: int | None | UnsetType = UNSET,
        after: str | None | UnsetType = UNSET,
        last: int | None | UnsetType = UNSET,
        before: str | None | UnsetType = UNSET,
        offset: int | None | UnsetType = UNSET,
    ) -> Receipts:
        """Page through receipts of payments.

        Access: a company user or super admin. Permission: get_invoice_payments_history.

        Args:
            payment_status: Filter by status: 0 incomplete, 1 awaiting processing, 2 processing, 3 completed, 4
                refunded.
            search: Free text to search for.
            order_by: Key to sort by; a leading `-` means descending.
            first: Size of the page, counted from its start. Without it the server chooses.
            after: Opaque cursor: the page starts after this entry.
            last: Size of the page, counted from its end.
            before: Opaque cursor: the page ends before this entry.
            offset: Number of matches to skip before the page starts.

        Returns:
            One page; `total_count` counts all matches.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.RECEIPTS,
            payment_status=payment_status,
            search=search,
            order_by=order_by,
            first=first,
            after=after,
            last=last,
            before=before,
            offset=offset,
        )

    def iter_receipts(
        self,
        *,
        payment_status: list[int | None] | None | UnsetType = UNSET,
        search: str | None | UnsetType = UNSET,
        order_by: str | None | UnsetType = UNSET,
        page_size: int = 50,
        limit: int | None = None,
        by: Literal["offset", "cursor"] = "offset",
    ) -> Nodes[ReceiptSummary]:
        """Go through all that `receipts` pages through, asking for a page when it is needed.

        Access: a company user or super admin. Permission: get_invoice_payments_history.

        Args:
            payment_status: Filter by status: 0 incomplete, 1 awaiting processing, 2 processing, 3 completed, 4
                refunded.
            search: Free text to search for.
            order_by: Key to sort by; a leading `-` means descending.
            page_size: How many to ask for at a time.
            limit: Stop after so many; None goes on to the end.
            by: Ask for the next page by how many came, or by the cursor of the last one.

        Returns:
            An iterator over the nodes of all pages.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.iter_nodes(
            operations.RECEIPTS,
            {"payment_status": payment_status, "search": search, "order_by": order_by},
            page_size,
            limit,
            by,
        )

    def shopping_list(
        self,
        *,
        id: int | str,
        products_search: str | None | UnsetType = UNSET,
        products_order_by: str | None | UnsetType = UNSET,
        products_first: int | None | UnsetType = UNSET,
        products_after: str | None | UnsetType = UNSET,
        products_last: int | None | UnsetType = UNSET,
        products_before: str | None | UnsetType = UNSET,
        products_offset: int | None | UnsetType = UNSET,
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

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.SHOPPING_LIST,
            id=id,
            products_search=products_search,
            products_order_by=products_order_by,
            products_first=products_first,
            products_after=products_after,
            products_last=products_last,
            products_before=products_before,
            products_offset=products_offset,
        )

    def iter_shopping_list_products(
        self,
        *,
        id: int | str,
        products_search: str | None | UnsetType = UNSET,
        products_order_by: str | None | UnsetType = UNSET,
        page_size: int = 50,
        limit: int | None = None,
        by: Literal["offset", "cursor"] = "offset",
    ) -> Nodes[ShoppingListLine]:
        """Go through all `products` that `shopping_list` pages through, asking for a page when it is needed.

        Access: a company user or super admin. Permission: get_shopping_list_detail.

        Args:
            id: Id of the shopping list.
            products_search: Free text to search for.
            products_order_by: Key to sort by: `productName`, `quantity` or `updatedAt`; a leading `-` means
                descending. The Buyer Portal sends `-updatedAt`.
            page_size: How many to ask for at a time.
            limit: Stop after so many; None goes on to the end.
            by: Ask for the next page by how many came, or by the cursor of the last one.

        Returns:
            An iterator over the nodes of all pages; over none when the API answers null.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.iter_field_nodes(
            operations.SHOPPING_LIST,
            {
                "id": id,
                "products_search": products_search,
                "products_order_by": products_order_by,
            },
            page_size,
            limit,
            by,
            field="products",
        )

    def shopping_lists(
        self,
        *,
        search: str | None | UnsetType = UNSET,
        status: list[int | None] | None | UnsetType = UNSET,
        is_default: bool | None | UnsetType = UNSET,
        is_show_my: bool | None | UnsetType = UNSET,
        created_by: str | None | UnsetType = UNSET,
        email: str | None | UnsetType = UNSET,
        order_by: str | None | UnsetType = UNSET,
        first: int | None | UnsetType = UNSET,
        after: str | None | UnsetType = UNSET,
        last: int | None | UnsetType = UNSET,
        before: str | None | UnsetType = UNSET,
        offset: int | None | UnsetType = UNSET,
    ) -> ShoppingLists:
        """Page through the shopping lists of the company that the caller may see: junior buyers their own, senior
        buyers and admins those that are approved or ready for approval.

        Access: a company user or super admin. Permission: get_shopping_lists.

        Args:
            search: Free text to search for.
            status: Filter by status: 0 approved, 20 deleted, 30 draft, 40 ready for approval, 50 rejected. Older
                portals left rejected lists at 20: ask for `[20, 50]` to see them all.
            is_default: True goes with the Buyer Portal's default selection of statuses, false with a selection that
                the user made. Without `status` it hides none of the caller's own lists.
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

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.SHOPPING_LISTS,
            search=search,
            status=status,
            is_default=is_default,
            is_show_my=is_show_my,
            created_by=created_by,
            email=email,
            order_by=order_by,
            first=first,
            after=after,
            last=last,
            before=before,
            offset=offset,
        )

    def iter_shopping_lists(
        self,
        *,
        search: str | None | UnsetType = UNSET,
        status: list[int | None] | None | UnsetType = UNSET,
        is_default: bool | None | UnsetType = UNSET,
        is_show_my: bool | None | UnsetType = UNSET,
        created_by: str | None | UnsetType = UNSET,
        email: str | None | UnsetType = UNSET,
        order_by: str | None | UnsetType = UNSET,
        page_size: int = 50,
        limit: int | None = None,
        by: Literal["offset", "cursor"] = "offset",
    ) -> Nodes[ShoppingListSummary]:
        """Go through all that `shopping_lists` pages through, asking for a page when it is needed.

        Access: a company user or super admin. Permission: get_shopping_lists.

        Args:
            search: Free text to search for.
            status: Filter by status: 0 approved, 20 deleted, 30 draft, 40 ready for approval, 50 rejected. Older
                portals left rejected lists at 20: ask for `[20, 50]` to see them all.
            is_default: True goes with the Buyer Portal's default selection of statuses, false with a selection that
                the user made. Without `status` it hides none of the caller's own lists.
            is_show_my: By its name, true leaves the caller's own shopping lists only (inferred).
            created_by: Filter by the name of the person who created the list, as `createdByUser` lists them.
            email: Filter by the e-mail address of the person who created the list.
            order_by: Key to sort by; a leading `-` means descending. The Buyer Portal's list page sends none and
                expects the last updated first.
            page_size: How many to ask for at a time.
            limit: Stop after so many; None goes on to the end.
            by: Ask for the next page by how many came, or by the cursor of the last one.

        Returns:
            An iterator over the nodes of all pages.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.iter_nodes(
            operations.SHOPPING_LISTS,
            {
                "search": search,
                "status": status,
                "is_default": is_default,
                "is_show_my": is_show_my,
                "created_by": created_by,
                "email": email,
                "order_by": order_by,
            },
            page_size,
            limit,
            by,
        )

    def shopping_lists_create(
        self, *, shopping_list_data: ShoppingListsInputType | ShoppingListsInputTypeDict
    ) -> ShoppingListsCreate:
        """Create a shopping list for the company. In the Buyer Portal, holders of `submit_shopping_list_for_approval`
        create drafts (status 30), everybody else approved lists (status 0).

        Access: a company user or super admin. Permission: create_shopping_list.

        Args:
            shopping_list_data: Name, description and first status of the list.

        Returns:
            Answer of `shoppingListsCreate`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.SHOPPING_LISTS_CREATE, shopping_list_data=shopping_list_data
        )

    def shopping_lists_delete(self, *, id: int | str) -> ShoppingListsDelete:
        """Delete a shopping list of the company.

        Access: a company user or super admin. Permission: delete_shopping_list.

        Args:
            id: Id of the shopping list.

        Returns:
            Answer of `shoppingListsDelete`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.SHOPPING_LISTS_DELETE, id=id)

    def shopping_lists_duplicate(
        self,
        *,
        sample_shopping_list_id: int | str,
        shopping_list_data: ShoppingListsDuplicateInputType
        | ShoppingListsDuplicateInputTypeDict,
    ) -> ShoppingListsDuplicate:
        """Copy a shopping list of the company with its items under a new name.

        Access: a company user or super admin. Permission: deplicate_shopping_list.

        Args:
            sample_shopping_list_id: Id of the shopping list to copy.
            shopping_list_data: Name and description of the copy.

        Returns:
            Answer of `shoppingListsDuplicate`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.SHOPPING_LISTS_DUPLICATE,
            sample_shopping_list_id=sample_shopping_list_id,
            shopping_list_data=shopping_list_data,
        )

    def shopping_lists_id_name(self) -> list[ShoppingListName]:
        """Id, name and status of the company's shopping lists, to choose one from.

        Access: a company user or super admin. Permission: get_shopping_lists.

        Returns:
            The list; empty when the API has nothing.

        Raises:
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.SHOPPING_LISTS_ID_NAME)

    def shopping_lists_items_create(
        self,
        *,
        shopping_list_id: int | str,
        items: Sequence[
            ShoppingListsItemsInputType | ShoppingListsItemsInputTypeDict | None
        ],
    ) -> ShoppingListsItemsCreate:
        """Add items to a shopping list of the company.

        Access: a company user or super admin. Permission: create_shopping_list_item.

        Args:
            shopping_list_id: Id of the shopping list.
            items: The items to add.

        Returns:
            Answer of `shoppingListsItemsCreate`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.SHOPPING_LISTS_ITEMS_CREATE,
            shopping_list_id=shopping_list_id,
            items=items,
        )

    def shopping_lists_items_delete(
        self, *, shopping_list_id: int | str, item_id: int | str
    ) -> ShoppingListsItemsDelete:
        """Remove one item from a shopping list of the company.

        Access: a company user or super admin. Permission: delete_shopping_list_item.

        Args:
            shopping_list_id: Id of the shopping list.
            item_id: The item's `itemId`, an integer; not its `id`.

        Returns:
            Answer of `shoppingListsItemsDelete`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.SHOPPING_LISTS_ITEMS_DELETE,
            shopping_list_id=shopping_list_id,
            item_id=item_id,
        )

    def shopping_lists_items_update(
        self,
        *,
        shopping_list_id: int | str,
        item_id: int | str,
        item_data: ShoppingListsItemsUpdateInputType
        | ShoppingListsItemsUpdateInputTypeDict,
    ) -> ShoppingListsItemsUpdate:
        """Change one item of a shopping list of the company.

        Access: a company user or super admin. Permission: update_shopping_list_item.

        Idempotent: after a fault it is sent again, as to repeat it does no harm.

        Args:
            shopping_list_id: Id of the shopping list.
            item_id: The item's `itemId`, an integer; not its `id`.
            item_data: What changes; members left out stay as they are.

        Returns:
            Answer of `shoppingListsItemsUpdate`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.SHOPPING_LISTS_ITEMS_UPDATE,
            shopping_list_id=shopping_list_id,
            item_id=item_id,
            item_data=item_data,
        )

    def shopping_lists_update(
        self,
        *,
        id: int | str | None | UnsetType = UNSET,
        shopping_list_data: ShoppingListsInputType
        | ShoppingListsInputTypeDict
        | None
        | UnsetType = UNSET,
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

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.SHOPPING_LISTS_UPDATE,
            id=id,
            shopping_list_data=shopping_list_data,
        )

    def store_basic_info(
        self,
        *,
        store_hash: str | UnsetType = UNSET,
        bc_channel_id: int | str | None | UnsetType = UNSET,
    ) -> StoreBasics:
        """Name, address, time format and channels of the store.

        Access: nobody has to be signed in.

        Args:
            store_hash: Hash that identifies the store. The storefront's own unless given.
            bc_channel_id: BigCommerce id of the channel of the store.

        Returns:
            Name, address and channels of the store.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(
            operations.STORE_BASIC_INFO,
            store_hash=store_hash,
            bc_channel_id=bc_channel_id,
        )

    def store_checkout_config(self) -> list[StoreCheckoutConfig]:
        """Configuration of the checkout.

        Access: a company user or super admin.

        Returns:
            The list; empty when the API has nothing.

        Raises:
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.STORE_CHECKOUT_CONFIG)

    def store_config_switch_status(self, *, key: str) -> StoreConfigSwitchStatus | None:
        """One switch of the store, by its key.

        Access: a company user or super admin.

        Args:
            key: Key of the switch, such as `account_hierarchy` or `junior_place_order`.

        Returns:
            A switch of the store. None when the API answers null.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.STORE_CONFIG_SWITCH_STATUS, key=key)

    def store_front_token(
        self,
        *,
        store_front_token_data: CustomerStoreFrontTokenInputType
        | CustomerStoreFrontTokenInputTypeDict,
    ) -> StoreFrontToken:
        """Issue a token for BigCommerce's own Storefront GraphQL API. The token is of no use for this API.

        Access: nobody has to be signed in.

        Args:
            store_front_token_data: Store, channel, end of validity and allowed origins.

        Returns:
            Answer of `storeFrontToken`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(
            operations.STORE_FRONT_TOKEN, store_front_token_data=store_front_token_data
        )

    def store_limitations(
        self, *, limitation_type: int, store_hash: str | UnsetType = UNSET
    ) -> StoreLimitations | None:
        """Whether the store's plan limits a kind of resource, and how much of it is used.

        Access: nobody has to be signed in.

        Args:
            limitation_type: Kind of resource, 1 to 6; what the numbers stand for is not documented.
            store_hash: Hash that identifies the store. The storefront's own unless given.

        Returns:
            A limit of the store's plan, and how much of it is used. None when the API answers null.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(
            operations.STORE_LIMITATIONS,
            limitation_type=limitation_type,
            store_hash=store_hash,
        )

    def storefront_config(
        self, *, store_hash: str | UnsetType = UNSET
    ) -> StorefrontConfig:
        """Which pages of the storefront are switched on: the older form of configuration.

        Access: nobody has to be signed in.

        Args:
            store_hash: Hash that identifies the store. The storefront's own unless given.

        Returns:
            Configuration of the storefront in its older form.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(operations.STOREFRONT_CONFIG, store_hash=store_hash)

    def storefront_configs(
        self,
        *,
        store_hash: str | UnsetType = UNSET,
        channel_id: int | str | None | UnsetType = UNSET,
        keys: list[str | None] | None | UnsetType = UNSET,
    ) -> list[StorefrontSetting]:
        """Configuration of the storefront as key and value pairs, feature flags included.

        Access: nobody has to be signed in.

        Args:
            store_hash: Hash that identifies the store. The storefront's own unless given.
            channel_id: Id of the channel of the store. The storefront's own unless given.
            keys: Keys to answer with.

        Returns:
            The list; empty when the API has nothing.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(
            operations.STOREFRONT_CONFIGS,
            store_hash=store_hash,
            channel_id=channel_id,
            keys=keys,
        )

    def storefront_default_language(
        self,
        *,
        store_hash: str | UnsetType = UNSET,
        channel_id: int | str | UnsetType = UNSET,
    ) -> StorefrontDefaultLanguage | None:
        """The default language of a channel.

        Access: nobody has to be signed in.

        Args:
            store_hash: Hash that identifies the store. The storefront's own unless given.
            channel_id: Id of the channel of the store. The storefront's own unless given.

        Returns:
            Default language of a channel. None when the API answers null.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(
            operations.STOREFRONT_DEFAULT_LANGUAGE,
            store_hash=store_hash,
            channel_id=channel_id,
        )

    def storefront_product_settings(
        self,
        *,
        store_hash: str | UnsetType = UNSET,
        channel_id: int | str | None | UnsetType = UNSET,
    ) -> ProductDisplay:
        """How products are shown, and whether guests see prices.

        Access: nobody has to be signed in.

        Args:
            store_hash: Hash that identifies the store. The storefront's own unless given.
            channel_id: Id of the channel of the store. The storefront's own unless given.

        Returns:
            How the store shows products.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(
            operations.STOREFRONT_PRODUCT_SETTINGS,
            store_hash=store_hash,
            channel_id=channel_id,
        )

    def storefront_script(
        self,
        *,
        store_hash: str | None | UnsetType = UNSET,
        channel_id: int | str | None | UnsetType = UNSET,
        site_url: str | None | UnsetType = UNSET,
    ) -> StorefrontScript | None:
        """The script that loads the storefront on a channel or a site.

        Access: nobody has to be signed in.

        Args:
            store_hash: Hash that identifies the store.
            channel_id: Id of the channel of the store.
            site_url: URL of the site, instead of a channel.

        Returns:
            The script that loads the storefront. None when the API answers null.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(
            operations.STOREFRONT_SCRIPT,
            store_hash=store_hash,
            channel_id=channel_id,
            site_url=site_url,
        )

    def storefront_settings(
        self, *, store_hash: str | UnsetType = UNSET
    ) -> StorefrontSettings:
        """How backorders are shown in the storefront. The name of the result type is inferred.

        Access: nobody has to be signed in.

        Args:
            store_hash: Hash that identifies the store. The storefront's own unless given.

        Returns:
            Settings of the storefront. The name of the type is inferred, its members are seen in use.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(operations.STOREFRONT_SETTINGS, store_hash=store_hash)

    def super_admin_begin_masquerade(
        self, *, company_id: int | str, user_id: int | str | None | UnsetType = UNSET
    ) -> SuperAdminBeginMasquerade:
        """Start to act as a company. Needs role 3 (super admin) and an assignment to that company. The server keeps
        the state over later logins. Meanwhile the Buyer Portal takes every permission as granted.

        Access: a company user or super admin.

        Idempotent: after a fault it is sent again, as to repeat it does no harm.

        Args:
            company_id: Id of the company to act as.
            user_id: Deprecated: leave it out. The super admin is the token's owner.

        Returns:
            Answer of `superAdminBeginMasquerade`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
            CompanyPendingError: The company account waits for approval.
            CompanyInactiveError: The company account was switched off.
        """
        return self.run(
            operations.SUPER_ADMIN_BEGIN_MASQUERADE,
            company_id=company_id,
            user_id=user_id,
        )

    def super_admin_companies(
        self,
        *,
        super_admin_id: int | str,
        search: str | None | UnsetType = UNSET,
        order_by: str | None | UnsetType = UNSET,
        first: int | None | UnsetType = UNSET,
        after: str | None | UnsetType = UNSET,
        last: int | None | UnsetType = UNSET,
        before: str | None | UnsetType = UNSET,
        offset: int | None | UnsetType = UNSET,
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

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.SUPER_ADMIN_COMPANIES,
            super_admin_id=super_admin_id,
            search=search,
            order_by=order_by,
            first=first,
            after=after,
            last=last,
            before=before,
            offset=offset,
        )

    def iter_super_admin_companies(
        self,
        *,
        super_admin_id: int | str,
        search: str | None | UnsetType = UNSET,
        order_by: str | None | UnsetType = UNSET,
        page_size: int = 50,
        limit: int | None = None,
        by: Literal["offset", "cursor"] = "offset",
    ) -> Nodes[AssignedCompany]:
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
            by: Ask for the next page by how many came, or by the cursor of the last one.

        Returns:
            An iterator over the nodes of all pages.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.iter_nodes(
            operations.SUPER_ADMIN_COMPANIES,
            {"super_admin_id": super_admin_id, "search": search, "order_by": order_by},
            page_size,
            limit,
            by,
        )

    def super_admin_end_masquerade(
        self, *, company_id: int | str, user_id: int | str | None | UnsetType = UNSET
    ) -> SuperAdminEndMasquerade:
        """Stop acting as a company. Needs role 3 (super admin).

        Access: a company user or super admin.

        Args:
            company_id: Id of the company that the super admin acts as.
            user_id: Deprecated: leave it out. The super admin is the token's owner.

        Returns:
            Answer of `superAdminEndMasquerade`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.SUPER_ADMIN_END_MASQUERADE,
            company_id=company_id,
            user_id=user_id,
        )

    def super_admin_masquerading(
        self, *, customer_id: int | str
    ) -> CompanyAccount | None:
        """The company that a super admin acts as at present, or null. Needs role 3 (super admin).

        Access: a company user or super admin.

        Args:
            customer_id: BigCommerce customer id of the super admin (`UserType.bcId`), not the id in B2B Edition.

        Returns:
            A company. None when the API answers null.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.SUPER_ADMIN_MASQUERADING, customer_id=customer_id)

    def tax_zone_rates(self, *, store_hash: str | UnsetType = UNSET) -> list[TaxZone]:
        """Tax zones of the store with their rates and with how prices are displayed.

        Access: nobody has to be signed in.

        Args:
            store_hash: Hash that identifies the store. The storefront's own unless given.

        Returns:
            The list; empty when the API has nothing.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(operations.TAX_ZONE_RATES, store_hash=store_hash)

    def update_account_settings(
        self, *, update_data: InputAccountType | InputAccountTypeDict
    ) -> UpdateAccountSettings:
        """Change the caller's own profile, e-mail address or password as a company user.

        Access: a company user or super admin.

        Args:
            update_data: What changes, and the current password.

        Returns:
            Answer of `updateAccountSettings`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        update_data = self._hidden(update_data)
        return self.run(operations.UPDATE_ACCOUNT_SETTINGS, update_data=update_data)

    def update_customer_account_settings(
        self,
        *,
        update_data: InputCustomerAccountType
        | InputCustomerAccountTypeDict
        | None
        | UnsetType = UNSET,
    ) -> UpdateCustomerAccountSettings:
        """Change the caller's own profile, e-mail address or password as a plain customer. A super admin has one as
        well; company users have `updateAccountSettings`.

        Access: any signed-in customer.

        Args:
            update_data: What changes, and the current password.

        Returns:
            Answer of `updateCustomerAccountSettings`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        update_data = self._hidden(update_data)
        return self.run(
            operations.UPDATE_CUSTOMER_ACCOUNT_SETTINGS, update_data=update_data
        )

    def user(self, *, company_id: int | str, user_id: int | str) -> CompanyUser | None:
        """One user of a company.

        Access: a company user or super admin. Permission: get_user_detail.

        Args:
            company_id: Id of the company.
            user_id: Id of the company user: the number in `UserType.id`, not the customer's BigCommerce id.

        Returns:
            A company user. None when the API answers null.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.USER, company_id=company_id, user_id=user_id)

    def user_company(self, *, user_id: int | str) -> CompanyAccount | None:
        """The company that a company user belongs to.

        Access: a company user or super admin.

        Args:
            user_id: Id of the company user: the number in `UserType.id`, not the customer's BigCommerce id.

        Returns:
            A company. None when the API answers null.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.USER_COMPANY, user_id=user_id)

    def user_create(
        self, *, user_data: UserInputType | UserInputTypeDict
    ) -> UserCreate:
        """Add a user to a company, linked to the store's customer with that e-mail address; the customer is created if
        there is none. Orders the customer placed before stay outside the company.

        Access: a company user or super admin. Permission: create_user.

        Args:
            user_data: The user and the company.

        Returns:
            Answer of `userCreate`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.USER_CREATE, user_data=user_data)

    def user_delete(self, *, company_id: int | str, user_id: int | str) -> UserDelete:
        """Remove a user from a company; the store's customer stays. The last user of a company cannot be removed: the
        error is `Company only have one user can not be deleted`.

        Access: a company user or super admin. Permission: delete_user.

        Args:
            company_id: Id of the company.
            user_id: Id of the company user: the number in `UserType.id`, not the customer's BigCommerce id.

        Returns:
            Answer of `userDelete`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.USER_DELETE, company_id=company_id, user_id=user_id)

    def user_email_check(
        self,
        *,
        email: str,
        company_id: int | str | None | UnsetType = UNSET,
        store_hash: str | None | UnsetType = UNSET,
        channel_id: int | str | None | UnsetType = UNSET,
    ) -> UserEmailCheck:
        """Who an e-mail address belongs to already, and so whether a company user can be added with it. Works without
        a token too: the registration of a company asks it first.

        Access: a company user or super admin, or a guest.

        Args:
            email: E-mail address to look up.
            company_id: Id of the company that the user would belong to; it decides between `userType` 4 and 5.
            store_hash: Hash that identifies the store. The default '' leaves it to the token. The storefront's own
                unless given.
            channel_id: Id of the channel of the store; it decides between `userType` 5 and 7. The storefront's own
                unless given.

        Returns:
            Who an e-mail address belongs to.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(
            operations.USER_EMAIL_CHECK,
            email=email,
            company_id=company_id,
            store_hash=store_hash,
            channel_id=channel_id,
        )

    def user_extra_fields(self) -> list[ExtraFieldDefinition]:
        """Definition of the extra fields that the store keeps for company users.

        Access: a company user or super admin.

        Returns:
            The list; empty when the API has nothing.

        Raises:
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.USER_EXTRA_FIELDS)

    def user_login_state(
        self, *, email: str, store_hash: str | UnsetType = UNSET
    ) -> UserLoginState:
        """Whether the customer with this e-mail address has to set a new password before signing in.

        Access: nobody has to be signed in.

        Args:
            email: E-mail address of the customer.
            store_hash: Hash that identifies the store. The storefront's own unless given.

        Returns:
            Whether a password has to be reset.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(operations.USER_LOGIN_STATE, email=email, store_hash=store_hash)

    def user_masquerading_company(self) -> CompanyReference | None:
        """The subsidiary that the company user acts in at present, or null.

        Access: a company user or super admin.

        Returns:
            A company in short form: which company of an account hierarchy a record belongs to. All members are
            strings. None when the API answers null.

        Raises:
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.USER_MASQUERADING_COMPANY)

    def user_masquerading_company_begin(
        self, *, company_id: int | str
    ) -> UserMasqueradingCompanyBegin:
        """Switch into another company of the account hierarchy. Needs the store switch `account_hierarchy`. The own
        role stays; there, the Buyer Portal asks for permissions to create and to purchase at level 3. An inactive
        company is refused; for the own company call `userMasqueradingCompanyEnd` instead.

        Access: a company user or super admin. Permission: get_company_subsidiaries.

        Idempotent: after a fault it is sent again, as to repeat it does no harm.

        Args:
            company_id: Id of the company to switch into, as in `companySubsidiaries`.

        Returns:
            Answer of `userMasqueradingCompanyBegin`; the payload is one level further down, under the same name.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
            CompanyPendingError: The company account waits for approval.
            CompanyInactiveError: The company account was switched off.
        """
        return self.run(
            operations.USER_MASQUERADING_COMPANY_BEGIN, company_id=company_id
        )

    def user_masquerading_company_end(self) -> UserMasqueradingCompanyEnd:
        """Return to the own company.

        Access: a company user or super admin. Permission: get_company_subsidiaries.

        Idempotent: after a fault it is sent again, as to repeat it does no harm.

        Returns:
            Answer of `userMasqueradingCompanyEnd`.

        Raises:
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.USER_MASQUERADING_COMPANY_END)

    def user_update(
        self, *, user_data: UserUpdateInputType | UserUpdateInputTypeDict
    ) -> UserUpdate:
        """Change a user of a company. The e-mail address cannot be changed here.

        Access: a company user or super admin. Permission: update_user.

        Idempotent: after a fault it is sent again, as to repeat it does no harm.

        Args:
            user_data: Which user of which company, and what changes.

        Returns:
            Answer of `userUpdate`.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(operations.USER_UPDATE, user_data=user_data)

    def users(
        self,
        *,
        company_id: int | str,
        search: str | None | UnsetType = UNSET,
        email: str | None | UnsetType = UNSET,
        first_name: str | None | UnsetType = UNSET,
        last_name: str | None | UnsetType = UNSET,
        role: Decimal | int | None | UnsetType = UNSET,
        company_role_id: Decimal | int | None | UnsetType = UNSET,
        first: int | None | UnsetType = UNSET,
        after: str | None | UnsetType = UNSET,
        last: int | None | UnsetType = UNSET,
        before: str | None | UnsetType = UNSET,
        offset: int | None | UnsetType = UNSET,
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

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.run(
            operations.USERS,
            company_id=company_id,
            search=search,
            email=email,
            first_name=first_name,
            last_name=last_name,
            role=role,
            company_role_id=company_role_id,
            first=first,
            after=after,
            last=last,
            before=before,
            offset=offset,
        )

    def iter_users(
        self,
        *,
        company_id: int | str,
        search: str | None | UnsetType = UNSET,
        email: str | None | UnsetType = UNSET,
        first_name: str | None | UnsetType = UNSET,
        last_name: str | None | UnsetType = UNSET,
        role: Decimal | int | None | UnsetType = UNSET,
        company_role_id: Decimal | int | None | UnsetType = UNSET,
        page_size: int = 50,
        limit: int | None = None,
        by: Literal["offset", "cursor"] = "offset",
    ) -> Nodes[CompanyUser]:
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
            by: Ask for the next page by how many came, or by the cursor of the last one.

        Returns:
            An iterator over the nodes of all pages.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
            CredentialsRequiredError: The session is a guest's; nothing was sent.
            PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is
                another's.
        """
        return self.iter_nodes(
            operations.USERS,
            {
                "company_id": company_id,
                "search": search,
                "email": email,
                "first_name": first_name,
                "last_name": last_name,
                "role": role,
                "company_role_id": company_role_id,
            },
            page_size,
            limit,
            by,
        )

    def validate_product(
        self,
        *,
        product_id: int | str,
        variant_id: int | str,
        quantity: int,
        product_options: list[GenericScalar | None] | None | UnsetType = UNSET,
        store_hash: str | None | UnsetType = UNSET,
        channel_id: int | str | None | UnsetType = UNSET,
        target: str | None | UnsetType = UNSET,
    ) -> ProductValidation:
        """Check stock, purchasability and options of one product before it goes into a cart or a quote. The names of
        the result types are inferred.

        Access: nobody has to be signed in.

        Args:
            product_id: Id of the product.
            variant_id: Id of the variant.
            quantity: Quantity wanted.
            product_options: Chosen options, each `{optionId: Int, optionValue: String}`.
            store_hash: Hash that identifies the store. The storefront's own unless given.
            channel_id: Id of the channel of the store. The storefront's own unless given.
            target: What the product is meant for: `CART` or `QUOTE`.

        Returns:
            Outcome of the check of one product. The name of the type is inferred; `validateProducts` uses it as
            well.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(
            operations.VALIDATE_PRODUCT,
            product_id=product_id,
            variant_id=variant_id,
            quantity=quantity,
            product_options=product_options,
            store_hash=store_hash,
            channel_id=channel_id,
            target=target,
        )

    def validate_products(
        self,
        *,
        products: Sequence[
            ValidateProductInputType | ValidateProductInputTypeDict | None
        ],
        store_hash: str | None | UnsetType = UNSET,
        channel_id: int | str | None | UnsetType = UNSET,
        target: str | None | UnsetType = UNSET,
    ) -> ValidateProducts:
        """Check several products as `validateProduct` does. Results come in the order of the request. The name of the
        result type is inferred.

        Access: nobody has to be signed in.

        Args:
            products: Products to check.
            store_hash: Hash that identifies the store. The storefront's own unless given.
            channel_id: Id of the channel of the store. The storefront's own unless given.
            target: What the products are meant for: `CART` or `QUOTE`.

        Returns:
            Outcome of the check of several products. The name of the type is inferred.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(
            operations.VALIDATE_PRODUCTS,
            products=products,
            store_hash=store_hash,
            channel_id=channel_id,
            target=target,
        )

    def variant_sku(
        self,
        *,
        variant_skus: list[str | None],
        store_hash: str | UnsetType = UNSET,
        currency_code: str | None | UnsetType = UNSET,
        channel_id: int | str | None | UnsetType = UNSET,
    ) -> list[QuickOrderProduct]:
        """Find the products and variants behind SKUs, as quick order needs them.

        Access: nobody has to be signed in.

        Args:
            variant_skus: SKUs to look up.
            store_hash: Hash that identifies the store. The storefront's own unless given.
            currency_code: Currency of the prices, as an ISO 4217 code.
            channel_id: Id of the channel of the store. The storefront's own unless given.

        Returns:
            The list; empty when the API has nothing.

        Raises:
            ConfigurationError: An argument does not fit its type; nothing was sent.
        """
        return self.run(
            operations.VARIANT_SKU,
            variant_skus=variant_skus,
            store_hash=store_hash,
            currency_code=currency_code,
            channel_id=channel_id,
        )
