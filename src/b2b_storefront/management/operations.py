# Generated from schema/management.yaml by `make codegen`. Edits are lost.
"""Every operation of the management API, ready to be run: `management.run(operation, ...)`."""

from b2b_storefront.management import arguments, models
from b2b_storefront.management.operation import ManagementOperation, Window
from b2b_storefront.management.pages import Page
from b2b_storefront.management.reading import (
    read_list,
    read_nothing,
    read_page,
    read_page_in_data,
    read_record,
    read_single,
)

__all__ = [
    "ASSIGN_SUPER_ADMINS",
    "ATTACH_ORDER_HISTORY",
    "CHANNELS",
    "CHECKOUT_QUOTE",
    "COMPANIES",
    "COMPANY",
    "COMPANY_CREDIT",
    "COMPANY_EXTRA_FIELDS",
    "COMPANY_HIERARCHY",
    "COMPANY_PAYMENT_METHODS",
    "COMPANY_ROLES",
    "COMPANY_SUPER_ADMINS",
    "CREATE_COMPANY",
    "CREATE_CUSTOMER_TOKEN",
    "CREATE_INVOICE_FROM_ORDER",
    "CREATE_NAMED_TOKEN",
    "CREATE_QUOTE",
    "CREATE_USER",
    "DELETE_USER",
    "EMAIL_QUOTE",
    "INVOICE",
    "INVOICES",
    "MARK_QUOTE_ORDERED",
    "ORDER",
    "ORDERS",
    "QUOTE",
    "QUOTES",
    "QUOTE_SHIPPING_RATES",
    "RECORD_OFFLINE_PAYMENT",
    "SET_QUOTE_SHIPPING_RATE",
    "SHOPPING_LISTS",
    "UPDATE_COMPANY",
    "UPDATE_COMPANY_STATUS",
    "UPDATE_INVOICE",
    "UPDATE_ORDER",
    "UPDATE_QUOTE",
    "UPDATE_USER",
    "USER",
    "USERS",
    "USER_OF_CUSTOMER",
]


CHANNELS: ManagementOperation[list[models.Channel]] = ManagementOperation(
    "channels",
    "GET",
    "/api/v3/io/channels",
    arguments.ChannelsArguments,
    read_list(models.Channel),
    repeatable=True,
)
"The sales channels of the store."

COMPANIES: ManagementOperation[Page[models.CompanySummary]] = ManagementOperation(
    "companies",
    "GET",
    "/api/v3/io/companies",
    arguments.CompaniesArguments,
    read_page(models.CompanySummary),
    in_query=frozenset(
        {
            "bcGroupId",
            "bcOrderId",
            "companyStatus",
            "customerId",
            "extraFieldFilterType",
            "extraFields",
            "isIncludeExtraFields",
            "limit",
            "maxCreated",
            "maxModified",
            "minCreated",
            "minModified",
            "offset",
            "orderBy",
            "orderId",
            "q",
            "sortBy",
        }
    ),
    repeatable=True,
)
"A page of the companies."

CREATE_COMPANY: ManagementOperation[models.CreatedCompany] = ManagementOperation(
    "create_company",
    "POST",
    "/api/v3/io/companies",
    arguments.CreateCompanyArguments,
    read_record(models.CreatedCompany),
    has_body=True,
)
"Make a company with its admin."

COMPANY: ManagementOperation[models.Company] = ManagementOperation(
    "company",
    "GET",
    "/api/v3/io/companies/{companyId}",
    arguments.CompanyArguments,
    read_record(models.Company),
    repeatable=True,
)
"One company."

UPDATE_COMPANY: ManagementOperation[models.CompanyReference] = ManagementOperation(
    "update_company",
    "PUT",
    "/api/v3/io/companies/{companyId}",
    arguments.UpdateCompanyArguments,
    read_record(models.CompanyReference),
    has_body=True,
    repeatable=True,
)
"Change a company; what is left out stays as it is."

UPDATE_COMPANY_STATUS: ManagementOperation[models.CompanyReference] = ManagementOperation(
    "update_company_status",
    "PUT",
    "/api/v3/io/companies/{companyId}/status",
    arguments.UpdateCompanyStatusArguments,
    read_record(models.CompanyReference),
    has_body=True,
    repeatable=True,
)
"Approve a company, reject it, or switch it off or on."

COMPANY_EXTRA_FIELDS: ManagementOperation[Page[models.ExtraFieldConfig]] = ManagementOperation(
    "company_extra_fields",
    "GET",
    "/api/v3/io/companies/extra-fields",
    arguments.CompanyExtraFieldsArguments,
    read_page(models.ExtraFieldConfig),
    in_query=frozenset({"limit", "offset"}),
    repeatable=True,
)
"A page of what companies' extra fields are like."

COMPANY_ROLES: ManagementOperation[Page[models.CompanyRole]] = ManagementOperation(
    "company_roles",
    "GET",
    "/api/v3/io/companies/roles",
    arguments.CompanyRolesArguments,
    read_page(models.CompanyRole),
    in_query=frozenset({"limit", "offset", "q"}),
    repeatable=True,
)
"A page of the roles that users of companies may have."

COMPANY_HIERARCHY: ManagementOperation[Page[models.HierarchyCompany]] = ManagementOperation(
    "company_hierarchy",
    "GET",
    "/api/v3/io/companies/{companyId}/hierarchy",
    arguments.CompanyHierarchyArguments,
    read_page(models.HierarchyCompany),
    in_query=frozenset({"limit", "offset"}),
    repeatable=True,
)
"A page of the hierarchy that a company belongs to, from its top."

USERS: ManagementOperation[Page[models.User]] = ManagementOperation(
    "users",
    "GET",
    "/api/v3/io/users",
    arguments.UsersArguments,
    read_page(models.User),
    in_query=frozenset(
        {
            "channelId",
            "companyId",
            "email",
            "isIncludeExtraFields",
            "limit",
            "maxCreated",
            "maxModified",
            "minCreated",
            "minModified",
            "offset",
            "q",
            "roles",
        }
    ),
    repeatable=True,
)
"A page of the companies' users."

CREATE_USER: ManagementOperation[models.CreatedUser] = ManagementOperation(
    "create_user",
    "POST",
    "/api/v3/io/users",
    arguments.CreateUserArguments,
    read_record(models.CreatedUser),
    has_body=True,
)
"Make a customer of BigCommerce a user of a company, with all of the customer's former orders."

USER: ManagementOperation[models.User] = ManagementOperation(
    "user",
    "GET",
    "/api/v3/io/users/{userId}",
    arguments.UserArguments,
    read_record(models.User),
    repeatable=True,
)
"One user of a company."

UPDATE_USER: ManagementOperation[models.User] = ManagementOperation(
    "update_user",
    "PUT",
    "/api/v3/io/users/{userId}",
    arguments.UpdateUserArguments,
    read_record(models.User),
    has_body=True,
    repeatable=True,
)
"Change a user; what is left out stays as it is."

DELETE_USER: ManagementOperation[models.DeletedUser] = ManagementOperation(
    "delete_user",
    "DELETE",
    "/api/v3/io/users/{userId}",
    arguments.DeleteUserArguments,
    read_record(models.DeletedUser),
)
"Remove a user from their company. The customer of BigCommerce stays, and a company keeps its last user."

USER_OF_CUSTOMER: ManagementOperation[models.User] = ManagementOperation(
    "user_of_customer",
    "GET",
    "/api/v3/io/users/customer/{customerId}",
    arguments.UserOfCustomerArguments,
    read_record(models.User),
    repeatable=True,
)
"The user that a customer of BigCommerce is."

COMPANY_SUPER_ADMINS: ManagementOperation[Page[models.SuperAdmin]] = ManagementOperation(
    "company_super_admins",
    "GET",
    "/api/v3/io/companies/{companyId}/super-admins",
    arguments.CompanySuperAdminsArguments,
    read_page(models.SuperAdmin),
    in_query=frozenset({"isIncludeExtraFields", "limit", "offset", "q"}),
    repeatable=True,
)
"A page of the super admins who act for a company."

ASSIGN_SUPER_ADMINS: ManagementOperation[None] = ManagementOperation(
    "assign_super_admins",
    "PUT",
    "/api/v3/io/companies/{companyId}/super-admins",
    arguments.AssignSuperAdminsArguments,
    read_nothing,
    has_body=True,
    repeatable=True,
)
"Assign a company to super admins, or take it from them."

QUOTES: ManagementOperation[Page[models.QuoteSummary]] = ManagementOperation(
    "quotes",
    "GET",
    "/api/v3/io/rfq",
    arguments.QuotesArguments,
    read_page_in_data(models.QuoteSummary),
    in_query=frozenset(
        {
            "channelIds[]",
            "company",
            "createdBy",
            "limit",
            "maxCreated",
            "maxExpired",
            "maxModified",
            "minCreated",
            "minExpired",
            "minModified",
            "offset",
            "orderBy",
            "q",
            "quoteNumber",
            "quoteTitle",
            "salesRep",
            "sortBy",
            "status",
        }
    ),
    repeatable=True,
)
"A page of the quotes, archived ones and drafts of the staff included."

CREATE_QUOTE: ManagementOperation[models.SavedQuote] = ManagementOperation(
    "create_quote",
    "POST",
    "/api/v3/io/rfq",
    arguments.CreateQuoteArguments,
    read_record(models.SavedQuote),
    has_body=True,
)
"Make a quote for a buyer, and submit it."

QUOTE: ManagementOperation[models.Quote] = ManagementOperation(
    "quote",
    "GET",
    "/api/v3/io/rfq/{quote_id}",
    arguments.QuoteArguments,
    read_record(models.Quote),
    in_query=frozenset({"date"}),
    repeatable=True,
)
"One quote."

UPDATE_QUOTE: ManagementOperation[models.SavedQuote] = ManagementOperation(
    "update_quote",
    "PUT",
    "/api/v3/io/rfq/{quote_id}",
    arguments.UpdateQuoteArguments,
    read_record(models.SavedQuote),
    has_body=True,
)
"Change a quote, as the staff do who price it; what is left out stays as it is. The buyer reads its message."

CHECKOUT_QUOTE: ManagementOperation[models.QuoteCheckout] = ManagementOperation(
    "checkout_quote",
    "POST",
    "/api/v3/io/rfq/{quote_id}/checkout",
    arguments.CheckoutQuoteArguments,
    read_record(models.QuoteCheckout),
    has_body=True,
)
"Make a cart of a quote that is new, in process, or updated by the customer."

MARK_QUOTE_ORDERED: ManagementOperation[None] = ManagementOperation(
    "mark_quote_ordered",
    "POST",
    "/api/v3/io/rfq/{quote_id}/ordered",
    arguments.MarkQuoteOrderedArguments,
    read_nothing,
    has_body=True,
)
"Note that a quote became an order. This is final."

QUOTE_SHIPPING_RATES: ManagementOperation[list[models.ShippingRate]] = ManagementOperation(
    "quote_shipping_rates",
    "GET",
    "/api/v3/io/rfq/{quote_id}/shipping-rates",
    arguments.QuoteShippingRatesArguments,
    read_list(models.ShippingRate),
    repeatable=True,
)
"The shippings that can be chosen for a quote."

SET_QUOTE_SHIPPING_RATE: ManagementOperation[None] = ManagementOperation(
    "set_quote_shipping_rate",
    "PUT",
    "/api/v3/io/rfq/{quote_id}/shipping-rate",
    arguments.SetQuoteShippingRateArguments,
    read_nothing,
    has_body=True,
    repeatable=True,
)
"Choose a shipping for a quote, or make one up: either its id or the two others."

EMAIL_QUOTE: ManagementOperation[None] = ManagementOperation(
    "email_quote",
    "POST",
    "/api/v3/io/rfq/emails",
    arguments.EmailQuoteArguments,
    read_nothing,
    has_body=True,
)
"Mail a quote to its buyer."

ORDERS: ManagementOperation[Page[models.OrderSummary]] = ManagementOperation(
    "orders",
    "GET",
    "/api/v3/io/orders",
    arguments.OrdersArguments,
    read_page(models.OrderSummary),
    in_query=frozenset(
        {
            "bcOrderId",
            "channelIds[]",
            "companyId",
            "limit",
            "maxCreated",
            "maxModified",
            "minCreated",
            "minModified",
            "offset",
            "orderBy",
            "showExtra",
            "sortBy",
        }
    ),
    repeatable=True,
    window=Window("minCreated", unless=("minModified", "maxModified", "minCreated", "maxCreated")),
)
"A page of the companies' orders. The API answers those of the last year only, unless moments are given."

ORDER: ManagementOperation[models.Order] = ManagementOperation(
    "order",
    "GET",
    "/api/v3/io/orders/{bcOrderId}",
    arguments.OrderArguments,
    read_single(models.Order),
    repeatable=True,
)
"One order of a company."

UPDATE_ORDER: ManagementOperation[models.Order] = ManagementOperation(
    "update_order",
    "PUT",
    "/api/v3/io/orders/{bcOrderId}",
    arguments.UpdateOrderArguments,
    read_single(models.Order),
    has_body=True,
    repeatable=True,
)
"Change what B2B Edition keeps of an order; what is left out stays as it is."

ATTACH_ORDER_HISTORY: ManagementOperation[models.MovedOrders] = ManagementOperation(
    "attach_order_history",
    "PUT",
    "/api/v3/io/customers/{customerId}/orders/b2b",
    arguments.AttachOrderHistoryArguments,
    read_record(models.MovedOrders),
)
"Give the orders that a customer placed before becoming a user to the user's company."

COMPANY_PAYMENT_METHODS: ManagementOperation[list[models.PaymentMethod]] = ManagementOperation(
    "company_payment_methods",
    "GET",
    "/api/v3/io/companies/{companyId}/payments",
    arguments.CompanyPaymentMethodsArguments,
    read_list(models.PaymentMethod),
    repeatable=True,
)
"The ways to pay, and which of them a company may use."

COMPANY_CREDIT: ManagementOperation[models.CompanyCredit] = ManagementOperation(
    "company_credit",
    "GET",
    "/api/v3/io/companies/{companyId}/credit",
    arguments.CompanyCreditArguments,
    read_record(models.CompanyCredit),
    repeatable=True,
)
"What a company may buy on credit."

INVOICES: ManagementOperation[Page[models.Invoice]] = ManagementOperation(
    "invoices",
    "GET",
    "/api/v3/io/ip/invoices",
    arguments.InvoicesArguments,
    read_page(models.Invoice),
    in_query=frozenset(
        {
            "beginDateAt",
            "channelIds",
            "customerId",
            "customerName",
            "endDateAt",
            "externalId[]",
            "isIncludeExtraFields",
            "limit",
            "offset",
            "orderBy",
            "q",
            "searchBy",
            "sortBy",
            "status",
        }
    ),
    repeatable=True,
)
"A page of the companies' invoices."

INVOICE: ManagementOperation[models.Invoice] = ManagementOperation(
    "invoice",
    "GET",
    "/api/v3/io/ip/invoices/{invoiceId}",
    arguments.InvoiceArguments,
    read_record(models.Invoice),
    repeatable=True,
)
"One invoice."

UPDATE_INVOICE: ManagementOperation[models.InvoiceReference] = ManagementOperation(
    "update_invoice",
    "PUT",
    "/api/v3/io/ip/invoices/{invoiceId}",
    arguments.UpdateInvoiceArguments,
    read_record(models.InvoiceReference),
    has_body=True,
    repeatable=True,
)
"Change an invoice; what is left out stays as it is."

CREATE_INVOICE_FROM_ORDER: ManagementOperation[models.CreatedInvoice] = ManagementOperation(
    "create_invoice_from_order",
    "POST",
    "/api/v3/io/ip/orders/{orderId}/invoices",
    arguments.CreateInvoiceFromOrderArguments,
    read_record(models.CreatedInvoice),
)
"Write the invoice over an order."

RECORD_OFFLINE_PAYMENT: ManagementOperation[models.CreatedPayment] = ManagementOperation(
    "record_offline_payment",
    "POST",
    "/api/v3/io/ip/payments/offline",
    arguments.RecordOfflinePaymentArguments,
    read_record(models.CreatedPayment),
    has_body=True,
)
"Record that invoices were paid outside of the store."

SHOPPING_LISTS: ManagementOperation[Page[models.ShoppingList]] = ManagementOperation(
    "shopping_lists",
    "GET",
    "/api/v3/io/shopping-list",
    arguments.ShoppingListsArguments,
    read_page(models.ShoppingList),
    in_query=frozenset({"channelId", "createdUserId", "customerId", "limit", "offset", "userId"}),
    repeatable=True,
)
"A page of the shopping lists of a user."

CREATE_CUSTOMER_TOKEN: ManagementOperation[models.CustomerToken] = ManagementOperation(
    "create_customer_token",
    "POST",
    "/api/io/auth/customers/storefront",
    arguments.CreateCustomerTokenArguments,
    read_record(models.CustomerToken),
    has_body=True,
    repeatable=True,
    gives_token=True,
    holds_secrets=True,
    from_storefront={"channel_id": "channel_id"},
)
"Get a storefront token of any customer. Whoever has it is that customer."

CREATE_NAMED_TOKEN: ManagementOperation[models.NamedToken] = ManagementOperation(
    "create_named_token",
    "POST",
    "/api/io/auth/customers",
    arguments.CreateNamedTokenArguments,
    read_record(models.NamedToken),
    has_body=True,
    repeatable=True,
    gives_token=True,
    holds_secrets=True,
    anonymous=True,
    from_storefront={"store_hash": "store_hash", "channel_id": "channel_id"},
)
"Get a storefront token of a customer for e-mail address and password, with a name and a validity of its own."
