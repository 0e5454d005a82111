# Generated from tests/client/_async/test_management.py by `make codegen`. Edits are lost.

"""Each operation of the management API, called over HTTP and decoded; what it changes is there afterwards."""

import datetime
from collections.abc import Iterator
from decimal import Decimal

import pytest

from b2b_storefront import Management, ManagementError, RecordNotFoundError, Storefront
from b2b_storefront.codes import (
    CompanyStatus,
    ExtraFieldType,
    InvoiceStatus,
    QuoteStaffStatus,
    QuoteStatus,
    RoleType,
    ShoppingListStatus,
    UserRole,
)
from b2b_storefront.management import (
    AmountInput,
    ExtraFieldValueInput,
    Page,
    PaidInvoiceInput,
    PriceListAssignmentInput,
    QuoteAddressInput,
    QuoteContactInput,
    QuoteLineInput,
    SuperAdminAssignmentInput,
    operations,
)
from b2b_storefront.management.operation import ManagementOperation
from b2b_storefront.sandbox import Sandbox
from tests.client.conftest import credentials

HARBOUR, NORTH, QUAY = 1001, 1002, 1003
NEW, PRICED, TALKED, ORDERED, EXPIRED, ARCHIVED, DRAFT = range(60_001, 60_008)
"""The seeded quotes, by their state."""

GLOVES, HATS, EARS = (40_001, 50_001), 40_002, 40_003


@pytest.fixture
def staff_storefront(sandbox: Sandbox) -> Iterator[Storefront]:
    with Storefront(sandbox.store_hash, base_url=sandbox.base_url, access_token=sandbox.access_token) as storefront:
        yield storefront


@pytest.fixture
def management(staff_storefront: Storefront) -> Management:
    return staff_storefront.management()


def day_of(management: Management, quote_id: int) -> int:
    """Return when a quote was asked for."""
    (found,) = [quote for quote in management.iter_quotes() if quote.quote_id == quote_id]
    assert found.created_at is not None
    return found.created_at


def test_every_operation_has_a_test_here() -> None:
    names = {value.name for value in vars(operations).values() if isinstance(value, ManagementOperation)}
    tested = {name.removeprefix("test_") for name in globals()}
    assert len(names) == 40
    assert {name for name in names if not any(name in test for test in tested)} == set()


def test_channels(management: Management) -> None:
    shop, outlet, next_season = management.channels()
    assert (shop.channel_id, shop.name, shop.b2b_enabled) == (1, "Sandbox Store", True)
    assert (outlet.status, next_season.status) == ("active", "inactive")


def test_companies(management: Management) -> None:
    page = management.companies(sort_by="companyName", order_by="ASC", limit=2)
    assert [company.company_id for company in page] == [HARBOUR, NORTH]
    assert (page.total_count, page.offset, page.limit, len(page)) == (4, 0, 2, 2)
    (pending,) = management.companies(company_status=CompanyStatus.PENDING)
    assert (pending.company_id, pending.company_status) == (QUAY, CompanyStatus.PENDING)
    (owner,) = management.companies(bc_order_id=140_005)
    assert (owner.company_id, owner.parent_company and owner.parent_company.id) == (NORTH, HARBOUR)
    assert len(management.companies(created_from=datetime.datetime.now(datetime.UTC))) == 0


def test_create_company(management: Management) -> None:
    made = management.create_company(
        company_name="Lock Keepers",
        company_email="office@lock.example",
        country="United States",
        admin_first_name="Lena",
        admin_last_name="Lock",
        admin_email="lena@lock.example",
        channel_ids=[1, 2],
        extra_fields=[{"field_name": "Tax number", "field_value": "T-1"}],
    )
    assert made.company_id is not None
    assert made.customer_id is not None
    company = management.company(made.company_id)
    assert (company.company_name, company.company_status) == ("Lock Keepers", CompanyStatus.PENDING)
    assert [(field.field_name, field.field_value) for field in company.extra_fields] == [("Tax number", "T-1")]
    admin = management.user_of_customer(made.customer_id)
    assert (admin.role, admin.company_id) == (UserRole.ADMIN, made.company_id)
    assert [channel.channel_id for channel in admin.channel_list] == [1, 2]


def test_update_company(management: Management) -> None:
    changed = management.update_company(
        HARBOUR,
        company_phone="+1 555 7",
        uuid="6f1c0a1e-57a4-4e0c-9c1b-2f4f7f0a1b2c",
        price_lists=[PriceListAssignmentInput(channel_id=1, price_list_id=7)],
        extra_fields=[ExtraFieldValueInput(field_name="Tax number", field_value="T-2")],
    )
    assert changed.company_id == HARBOUR
    company = management.company(HARBOUR)
    assert (company.company_phone, company.company_name) == ("+1 555 7", "Harbour Supplies")
    assert company.uuid == "6f1c0a1e-57a4-4e0c-9c1b-2f4f7f0a1b2c"
    assert [(entry.channel_id, entry.price_list_id) for entry in company.price_list_assign] == [(1, 7)]
    (field,) = company.extra_fields
    assert (field.field_value, field.is_required, field.field_type) == ("T-2", False, ExtraFieldType.TEXT)
    assert company.updated_at_datetime is not None
    assert company.created_at_datetime is not None
    assert company.updated_at_datetime > company.created_at_datetime


def test_update_company_status(management: Management, sandbox: Sandbox) -> None:
    storefront_login = sandbox.accounts.pending
    changed = management.update_company_status(QUAY, company_status=CompanyStatus.APPROVED)
    assert changed.company_id == QUAY
    with Storefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
        me = storefront.session(credentials(storefront_login)).current_user()
    assert me.email == storefront_login.email  # Who could not sign in before.


def test_company_extra_fields(management: Management) -> None:
    (field,) = management.company_extra_fields()
    assert (field.field_name, field.field_type, field.maximum_length) == ("Tax number", ExtraFieldType.TEXT, 30)


def test_company_roles(management: Management) -> None:
    roles = management.company_roles(q="buyer")
    assert [role.name for role in roles] == ["Senior Buyer", "Junior Buyer"]
    assert {role.role_type for role in roles} == {RoleType.PREDEFINED}


def test_company_hierarchy(management: Management) -> None:
    (top,) = management.company_hierarchy(NORTH)
    assert (top.company_id, [below.company_id for below in top.subsidiaries]) == (HARBOUR, [NORTH])


def test_users(management: Management, sandbox: Sandbox) -> None:
    page = management.users(company_id=HARBOUR, roles=[UserRole.ADMIN, UserRole.SENIOR_BUYER])
    accounts = sandbox.accounts.admin, sandbox.accounts.senior
    assert [user.id for user in page] == [account.user_id for account in accounts]
    (found,) = management.users(email=sandbox.accounts.junior.email, include_extra_fields=True)
    assert (found.customer_id, found.company_role_name) == (sandbox.accounts.junior.customer_id, "Junior Buyer")


def test_create_user(management: Management, sandbox: Sandbox) -> None:
    customer = sandbox.accounts.customer
    made = management.create_user(channel_ids=[1], company_id=HARBOUR, email=customer.email, role=UserRole.JUNIOR_BUYER)
    assert made.bc_id == customer.customer_id
    # The orders from before belong to the company now.
    orders = [order.bc_order_id for order in management.iter_orders(company_id=HARBOUR)]
    assert {140_007, 140_008} <= {*orders}


def test_user(management: Management, sandbox: Sandbox) -> None:
    senior = sandbox.accounts.senior
    assert senior.user_id is not None
    user = management.user(senior.user_id)
    assert (user.email, user.role, user.company_id) == (senior.email, UserRole.SENIOR_BUYER, HARBOUR)
    assert user.created_at_datetime is not None
    assert user.created_at_datetime.tzinfo is datetime.UTC


def test_update_user(management: Management, sandbox: Sandbox) -> None:
    junior = sandbox.accounts.junior.user_id
    assert junior is not None
    changed = management.update_user(
        junior,
        last_name="Harbor",
        role=UserRole.SENIOR_BUYER,
        extra_fields=[ExtraFieldValueInput(field_name="Site", field_value="South")],
        channel_ids=[1, 2],
    )
    assert (changed.last_name, changed.role) == ("Harbor", UserRole.SENIOR_BUYER)
    assert changed == management.user(junior)


def test_delete_user(management: Management, sandbox: Sandbox) -> None:
    junior, last = sandbox.accounts.junior, sandbox.accounts.subsidiary
    assert junior.user_id is not None
    assert last.user_id is not None
    assert (management.delete_user(junior.user_id)).user_id == junior.user_id
    with pytest.raises(RecordNotFoundError):
        management.user(junior.user_id)
    with pytest.raises(ManagementError, match="The last user in company can not be deleted"):
        management.delete_user(last.user_id)


def test_user_of_customer(management: Management, sandbox: Sandbox) -> None:
    admin = sandbox.accounts.admin
    assert (management.user_of_customer(admin.customer_id)).id == admin.user_id
    with pytest.raises(RecordNotFoundError):
        management.user_of_customer(sandbox.accounts.customer.customer_id)


def test_company_super_admins_and_assign_super_admins(management: Management, sandbox: Sandbox) -> None:
    sales = sandbox.accounts.super_admin
    assert sales.user_id is not None
    (before,) = management.company_super_admins(HARBOUR)
    assert (before.id, before.email) == (sales.user_id, sales.email)
    away = SuperAdminAssignmentInput(super_admin_id=sales.user_id, is_assigned=False)
    management.assign_super_admins(HARBOUR, super_admins=[away])
    assert len(management.company_super_admins(HARBOUR)) == 0
    management.assign_super_admins(HARBOUR, super_admins=[{"superAdminId": sales.user_id, "isAssigned": True}])
    assert [admin.id for admin in management.company_super_admins(HARBOUR, q="sales@")] == [sales.user_id]


def test_quotes(management: Management) -> None:
    page = management.quotes(sort_by="createdAt", order_by="asc", limit=3)
    assert isinstance(page, Page)
    assert page.total_count == 9
    assert [quote.quote_id for quote in page] == [ARCHIVED, EXPIRED, ORDERED]  # Buyers do not see the first.
    (draft,) = management.quotes(status=QuoteStaffStatus.DRAFT, channel_ids=[1])
    assert (draft.quote_id, draft.subtotal) == (DRAFT, Decimal(1396))
    assert draft.currency is not None
    assert draft.currency.currency_code == "USD"


def test_create_quote(management: Management, sandbox: Sandbox) -> None:
    product_id, variant_id = GLOVES
    line = QuoteLineInput(
        product_id=product_id,
        variant_id=variant_id,
        base_price=Decimal("12.50"),
        discount=Decimal("2.25"),
        offered_price=Decimal("10.25"),
        quantity=10,
    )
    senior = sandbox.accounts.senior
    saved = management.create_quote(
        company_id=HARBOUR,
        contact_info=QuoteContactInput(name="Sam Keel", email=senior.email),
        quote_title="Gloves at a price",
        lines=[line],
        subtotal=125,
        discount=Decimal("22.50"),
        grand_total=Decimal("102.50"),
        expires_on=datetime.date.today() + datetime.timedelta(days=9),
    )
    assert saved.quote_id is not None
    with Storefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
        buyer = storefront.session(credentials(senior))
        (seen,) = [quote for quote in buyer.iter_quotes() if quote.quote_title == "Gloves at a price"]
    assert (seen.status, seen.grand_total) == (QuoteStatus.OPEN, Decimal("102.50"))


def test_quote(management: Management) -> None:
    quote = management.quote(PRICED, created_on=day_of(management, PRICED))
    assert (quote.status, quote.quote_number) == (QuoteStaffStatus.IN_PROCESS, "QN00060002")
    assert [(line.product_id, line.quantity) for line in quote.lines] == [(HATS, 25), (EARS, 25)]
    assert [entry.role for entry in quote.tracking_history] == ["Sales rep: Sol Rivers"]
    assert quote.company_info is not None
    assert quote.company_info.company_phone_number == "+1 555 1001"
    assert quote.raw["productList"][0]["sku"] == quote.lines[0].sku
    with pytest.raises(ManagementError, match="Quote Form Does not Exist"):
        management.quote(PRICED, created_on=datetime.date(2001, 1, 31))


def test_update_quote(management: Management) -> None:
    day = day_of(management, NEW)
    saved = management.update_quote(
        NEW,
        message="We are looking into it.",
        notes="Delivery in May.",
        shipping_address=QuoteAddressInput(city="Portland"),
    )
    assert saved.quote_id == NEW
    assert saved.quote_url is not None
    quote = management.quote(NEW, created_on=day)
    assert (quote.status, quote.notes) == (QuoteStaffStatus.IN_PROCESS, "Delivery in May.")
    assert quote.tracking_history[-1].message == "We are looking into it."
    assert quote.shipping_address is not None
    assert quote.shipping_address.city == "Portland"


def test_checkout_quote_and_mark_quote_ordered(management: Management, sandbox: Sandbox) -> None:
    checkout = management.checkout_quote(PRICED)
    assert checkout.cart_id is not None
    assert checkout.checkout_url is not None
    assert checkout.cart_id in checkout.checkout_url
    bc_order_id = sandbox.check_out(checkout.cart_id)
    management.mark_quote_ordered(PRICED, order_id=bc_order_id)
    day = day_of(management, PRICED)
    quote = management.quote(PRICED, created_on=day)
    assert (quote.status, quote.bc_order_id) == (QuoteStaffStatus.ORDERED, str(bc_order_id))
    for gone in PRICED, EXPIRED, DRAFT, ARCHIVED:
        with pytest.raises(ManagementError):
            management.checkout_quote(gone)


def test_quote_shipping_rates_and_set_quote_shipping_rate(management: Management) -> None:
    day = day_of(management, TALKED)
    flat, _ = management.quote_shipping_rates(TALKED)
    assert (flat.description, flat.cost) == ("Flat rate", Decimal(15))
    assert flat.shipping_method_id is not None
    management.set_quote_shipping_rate(TALKED, shipping_method_id=flat.shipping_method_id)
    quote = management.quote(TALKED, created_on=day)
    assert quote.shipping_total == 15
    management.set_quote_shipping_rate(
        TALKED, custom_shipping_method_name="Our own van", custom_shipping_method_cost=Decimal("4.50")
    )
    quote = management.quote(TALKED, created_on=day)
    assert quote.shipping_method is not None
    assert (quote.shipping_method.description, quote.shipping_method.is_custom) == ("Our own van", True)
    assert quote.shipping_total == Decimal("4.50")
    with pytest.raises(ManagementError, match="shipping_method_id"):
        management.set_quote_shipping_rate(TALKED)


def test_email_quote(management: Management, sandbox: Sandbox) -> None:
    buyer = sandbox.accounts.junior.email
    management.email_quote(
        quote_id=NEW, email=buyer, with_pdf=True, email_template="Sky", cc_to=["boss@harbour.example"], language="de"
    )
    with pytest.raises(ManagementError, match="Invalid email address"):
        management.email_quote(quote_id=NEW, email="nobody@sandbox.example", with_pdf=False, email_template="Simple")


def test_orders(management: Management) -> None:
    recent = [order.bc_order_id for order in management.iter_orders()]
    assert len(recent) == 5
    assert 140_006 not in recent  # From 500 days ago.
    (one,) = management.orders(bc_order_id=140_003)
    assert (one.po_number, one.total_inc_tax, one.items) == ("PO-1002", Decimal("256.11"), 12)
    assert one.money[0].currency_token == "$"


def test_order(management: Management) -> None:
    order = management.order(140_003)
    assert (order.company_id, order.invoice_number) == (HARBOUR, "INV170002")
    assert order.invoice_status is InvoiceStatus.PARTIALLY_PAID
    assert order.is_invoice_order is False
    with pytest.raises(RecordNotFoundError, match="Order Does not Exist"):
        management.order(140_007)  # A plain customer's.


def test_update_order(management: Management) -> None:
    changed = management.update_order(
        140_004, po_number="PO-9", extra_fields=[{"field_name": "Gate", "field_value": "7"}]
    )
    assert changed.po_number == "PO-9"
    assert changed == management.order(140_004)
    assert [(field.field_name, field.field_value) for field in changed.extra_fields] == [("Gate", "7")]


def test_attach_order_history(management: Management, sandbox: Sandbox) -> None:
    bc_order_id = sandbox.place_order(sandbox.accounts.senior.email, {50_001: 2})
    with pytest.raises(RecordNotFoundError):
        management.order(bc_order_id)
    moved = management.attach_order_history(sandbox.accounts.senior.customer_id)
    assert moved.total == 1
    assert (management.order(bc_order_id)).company_id == HARBOUR
    with pytest.raises(RecordNotFoundError):
        management.attach_order_history(sandbox.accounts.customer.customer_id)


def test_company_payment_methods(management: Management) -> None:
    allowed = {method.code: method.is_enabled for method in management.company_payment_methods(HARBOUR)}
    assert allowed["purchaseorder"] is True
    without_credit = management.company_payment_methods(NORTH)
    assert {method.code: method.is_enabled for method in without_credit}["purchaseorder"] is False


def test_company_credit(management: Management) -> None:
    credit = management.company_credit(HARBOUR)
    assert (credit.credit_enabled, credit.available_credit, credit.credit_currency) == (True, Decimal(5000), "USD")
    assert (management.company_credit(NORTH)).credit_enabled is False


def test_invoices(management: Management) -> None:
    page = management.invoices(company_id=HARBOUR, sort_by="openBalance", order_by="DESC")
    assert [(invoice.id, invoice.status) for invoice in page] == [
        (170_002, InvoiceStatus.PARTIALLY_PAID),
        (170_001, InvoiceStatus.PAID),
    ]
    (found,) = management.invoices(search_by="orderNumber", q="140005")
    assert (found.customer_id, found.customer_name) == (NORTH, "Harbour Supplies North")


def test_invoice(management: Management) -> None:
    invoice = management.invoice(170_002)
    assert invoice.open_balance is not None
    assert (invoice.open_balance.code, invoice.open_balance.value) == ("USD", Decimal("156.11"))
    assert invoice.details is not None
    assert invoice.details.header is not None
    assert invoice.details.header.cost_lines[-1].description == "Grand Total"
    assert invoice.details.details is not None
    (line,) = invoice.details.details.line_items
    assert (line.sku, line.quantity) == ("EAR", Decimal(12))
    with pytest.raises(RecordNotFoundError):
        management.invoice(1)


def test_update_invoice(management: Management) -> None:
    due = datetime.datetime(2031, 5, 1, tzinfo=datetime.UTC)
    changed = management.update_invoice(
        170_003,
        external_id="ERP-3",
        due_date=due,
        invoice_number="2031-3",
        open_balance=AmountInput(code="USD", value=Decimal("700.10")),
    )
    assert changed.id == 170_003
    invoice = management.invoice(170_003)
    assert (invoice.external_id, invoice.invoice_number, invoice.due_date_datetime) == ("ERP-3", "2031-3", due)
    assert invoice.status is InvoiceStatus.PARTIALLY_PAID
    with pytest.raises(ManagementError, match="sandbox does not keep status"):
        management.update_invoice(170_003, status=InvoiceStatus.PAID)


def test_create_invoice_from_order(management: Management) -> None:
    made = management.create_invoice_from_order(140_001)
    assert made.invoice_id is not None
    invoice = management.invoice(made.invoice_id)
    assert (invoice.order_number, invoice.invoice_number) == ("140001", made.invoice_number)
    with pytest.raises(ManagementError, match="already exists"):
        management.create_invoice_from_order(140_001)


def test_record_offline_payment(management: Management) -> None:
    made = management.record_offline_payment(
        paid=[PaidInvoiceInput(invoice_id=170_002, amount=Decimal("156.11"))],
        currency="USD",
        details={"memo": "By bank transfer"},
        company_id=HARBOUR,
    )
    assert made.payment_id is not None
    assert (management.invoice(170_002)).status is InvoiceStatus.PAID
    with pytest.raises(ManagementError, match="amount"):
        management.record_offline_payment(
            paid=[{"invoice_id": 170_002, "amount": 1}], currency="USD", details={}, company_id=HARBOUR
        )


def test_shopping_lists(management: Management, sandbox: Sandbox) -> None:
    junior = sandbox.accounts.junior
    assert junior.user_id is not None
    page = management.shopping_lists(user_id=junior.user_id, customer_id=junior.customer_id)
    assert [entry.status for entry in page] == [
        ShoppingListStatus.DRAFT,
        ShoppingListStatus.DRAFT,
        ShoppingListStatus.READY_FOR_APPROVAL,
        ShoppingListStatus.APPROVED,
    ]


def test_create_customer_token_and_create_named_token(
    staff_storefront: Storefront, management: Management, sandbox: Sandbox
) -> None:
    from b2b_storefront import FixedToken

    admin = sandbox.accounts.admin
    by_id = management.create_customer_token(customer_id=admin.customer_id)
    named = management.create_named_token(email=admin.email, password=admin.password, name="a page")
    assert named.name == "a page"
    for token in by_id.token, named.token:
        assert token is not None
        me = staff_storefront.session(FixedToken(token)).current_user()
        assert me.email == admin.email


def test_the_staff_price_a_quote_and_its_buyer_sees_it(management: Management, sandbox: Sandbox) -> None:
    """What price_quote of the sandbox does by hand: prices, a message, a new end."""
    day = day_of(management, TALKED)
    priced = management.price_quote(
        TALKED,
        day,
        unit_prices={EARS: Decimal("15.00")},
        message="Fifteen, if you take sixty.",
        expires_on=datetime.date(2036, 12, 31),
    )
    assert (priced.subtotal, priced.grand_total) == (Decimal("1139.40"), Decimal("900.00"))
    with Storefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
        buyer = storefront.session(credentials(sandbox.accounts.junior))
        (seen,) = [quote for quote in buyer.iter_quotes() if quote.id == str(TALKED)]
        uuid = seen.uuid
        detail = buyer.quote(id=TALKED, date=str(day), uuid=uuid)
    assert detail is not None
    assert detail.grand_total == Decimal("900.00")
    assert detail.tracking_history[-1].message == "Fifteen, if you take sixty."
    assert detail.tracking_history[-1].from_sales_rep
