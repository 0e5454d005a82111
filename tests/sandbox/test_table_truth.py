"""Whether the sandbox is as its table of approximations says: each root field that is named there is looked at."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest
import urllib3

from b2b_storefront import EmailPassword, OperationError, Storefront
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.sandbox._table import APPROXIMATED
from b2b_storefront.sandbox.records.store import PriceGroup

from .calls import CALLS, STORE

SHOP = "https://store.sandbox.example"


class Asked:
    """A fresh sandbox behind the client, which asks it what `CALLS` asks."""

    def __init__(self, sandbox: Sandbox, storefront: Storefront, http: urllib3.PoolManager) -> None:
        self.sandbox, self.storefront, self.http = sandbox, storefront, http
        self.state = sandbox._graphql.state
        self.store = self.state.store

    def session(self, account: str) -> Any:
        if account == "guest":
            return self.storefront.guest()
        found = getattr(self.sandbox.accounts, account)
        return self.storefront.session(EmailPassword(found.email, found.password))

    def __call__(self, name: str, **other: Any) -> Any:
        """Return what an operation is answered, asked as in `CALLS` but for other arguments."""
        result = None
        for account, called, arguments in next(calls for calls in CALLS if calls[-1][1] == name):
            known = {key: self._read(key, value) for key, value in arguments.items()}
            result = getattr(self.session(account), called)(**known | (other if called == name else {}))
        return result

    def _read(self, name: str, value: Any) -> Any:
        if not isinstance(value, str) or not value.startswith("@"):
            return value
        quote = self.state.quotes[int(value[1:])]
        return quote.uuid if name == "uuid" else quote.created_at if name == "created_at" else str(quote.created_at)

    def data(self, name: str) -> dict[str, Any]:
        """Return the argument of a mutation that takes one."""
        [value] = next(calls for calls in CALLS if calls[-1][1] == name)[-1][2].values()
        return dict(value)

    def fetch(self, url: str) -> bytes:
        return self.http.request("GET", url).data

    def is_refused(self, name: str, **other: Any) -> bool:
        try:
            self(name, **other)
        except OperationError:
            return True
        return False


Check = Callable[[Asked], object]


def adds_lines(name: str) -> Check:
    def check(asked: Asked) -> bool:
        [first] = asked(name).shopping_lists_items
        [second] = asked(name).shopping_lists_items
        return bool(first.item_id != second.item_id)

    return check


def lets_an_order_come_to_be(name: str) -> Check:
    def check(asked: Asked) -> bool:
        def exists() -> bool:
            return any(order.bc_order_id == 4711 for order in asked.state.orders.values())

        before = exists()
        asked(name)
        return not before and exists()

    return check


def is_a_plain_pdf(name: str, read: Callable[[Any], str] = lambda result: result.url, **other: Any) -> Check:
    def check(asked: Asked) -> bool:
        urls = {read(asked(name)), read(asked(name, **other))}
        return len(urls) == 1 and all(asked.fetch(url).startswith(b"%PDF-") for url in urls)

    return check


def has_no_troubles(name: str) -> Check:
    def check(asked: Asked) -> bool:
        order = asked(name)
        amounts = [order.refunded_amount, order.coupon_discount, order.gift_certificate_amount]
        return not any(float(amount or 0) for amount in amounts) and not order.coupons

    return check


def is_unaware_of_options(name: str) -> Check:
    def check(asked: Asked) -> bool:
        data = asked.data(name) | {"productList": [{"sku": "PLATE", "qty": "1"}], "withModifiers": True}
        [valid] = asked(name, product_list_data=data).result.valid_product
        return valid.products.option == [] and bool(valid.products.modifiers)

    return check


def is_the_same_always(name: str) -> Check:
    """Return a check that neither time nor switches change an answer."""

    def check(asked: Asked) -> bool:
        before = asked(name)
        asked.sandbox.set_switches(dict.fromkeys(asked.sandbox.store_switches, "1"))
        return bool(before == asked(name))

    return check


def create_company(asked: Asked) -> bool:
    made = asked("company_create").company
    company = asked.state.companies[int(made.id)]
    asked.sandbox.approve_company(company.company_id)
    return company.status == 1 and not any("file" in name for name in type(company).__slots__)


def spend(asked: Asked) -> bool:
    before = asked("company_credit_config").available_credit
    order_id = asked.sandbox.place_order(asked.sandbox.accounts.senior.email, {50001: 2})
    asked("create_order", create_data={"bcOrderId": order_id, "poNumber": "P"})
    return bool(before and before == asked("company_credit_config").available_credit)


def create_order(asked: Asked) -> bool:
    refused = asked.is_refused("create_order", create_data={"bcOrderId": 4711, "poNumber": "P"})
    order_id = asked.sandbox.place_order(asked.sandbox.accounts.senior.email, {50001: 1})
    return refused and bool(asked("create_order", create_data={"bcOrderId": order_id, "poNumber": "P"}).order_id)


def create_quote(asked: Asked) -> bool:
    more = {"shippingTotal": "5", "taxTotal": "6", "expiredAt": "01/01/2020", "recipients": ["cc@a.example"]}
    made = asked("quote_create", quote_data=asked.data("quote_create") | more).quote
    quote = asked.state.quotes[int(made.id)]
    set_by_staff = not quote.shipping_total and not quote.tax_total and quote.expires_at > asked.state.now()
    return set_by_staff and quote.recipients == ["cc@a.example"]


def move_group(asked: Asked) -> bool:
    admin = asked.state.customers[asked.sandbox.accounts.super_admin.customer_id]
    asked.store.price_groups[9] = PriceGroup(group_id=9, name="Nine", discount_percent=Decimal(50))
    asked.state.companies[1001].customer_group_id = 9
    before = admin.customer_group_id
    asked("super_admin_begin_masquerade")
    price = asked.session("super_admin").variant_sku(variant_skus=["GLOVE-S"], **STORE)[0].calculated_price
    return admin.customer_group_id == before and float(price) == 6.25


def read_stats(asked: Asked) -> bool:
    partly = asked("invoice_stats", status=1).total_balance
    return bool(0 < partly <= asked("invoice_stats", status=0).total_balance)


def export_invoices(asked: Asked) -> bool:
    return b"nvoice" in asked.fetch(asked("invoices_export").url).splitlines()[0]


def read_currencies(asked: Asked) -> bool:
    rates = [currency.currency_exchange_rate for currency in asked("currencies").currencies]
    asked.sandbox.advance(days=1)
    later = asked("currencies").currencies
    return rates == [currency.currency_exchange_rate for currency in later] and not any(c.auto_update for c in later)


def read_prices(asked: Asked) -> bool:
    [price] = asked("price_products")
    return price.bulk_pricing == [] and not (price.sale_price and price.sale_price.as_entered)


def search_products(asked: Asked) -> bool:
    found = [asked("products_search", product_ids=None, search="glove", category_filter=x) for x in (None, True)]
    [plain] = {tuple(product.sku for product in products) for products in found}
    [product, *_] = asked("products_search")
    return "GLOVE" in plain and product.unlimited_backorder is False


def use_token(asked: Asked) -> bool:
    token = asked("store_front_token").token
    headers = {"Authorization": f"Bearer {token}"}
    response = asked.http.request(
        "POST", f"{asked.sandbox.base_url}/store/graphql", json={"query": "{ __typename }"}, headers=headers
    )
    return response.status == 401


def read_pages(asked: Asked) -> bool:
    pages = asked("storefront_config").config.model_dump()
    return all(page if isinstance(page, bool) else all(page.values()) for page in pages.values())


def attach_anything(asked: Asked) -> bool:
    [file] = asked("quote_attach_file_create").attach_files
    return bool(file.file_url == "https://files.example/a.pdf")


def exchange(asked: Asked) -> bool:
    account, session = asked.sandbox.accounts.senior, asked.session("guest")
    jwt = asked.sandbox.current_customer_jwt(account.email)
    made = session.authorization(auth_data={"bcToken": jwt}).result.token
    try:
        session.authorization(auth_data={"bcToken": f"{jwt}x"})
    except OperationError:
        return bool(made)
    return False


CHECKS: dict[str, Check] = {
    "accountFormFields": lambda asked: (
        {"Site", "Tax number"} <= {f.field_name for f in asked("account_form_fields", form_type=2)}
    ),
    "authorization": exchange,
    "autoLoader": lambda asked: asked("auto_loader").storefront_url.startswith(f"{SHOP}/"),
    "checkoutLogin": lambda asked: asked("checkout_login").result.redirect_url.startswith(f"{SHOP}/"),
    "companyCreate": create_company,
    "companyCreditConfig": spend,
    "countries": lambda asked: len(asked("countries")) == 6,
    "createOrder": create_order,
    "currencies": read_currencies,
    "customerCreate": lambda asked: asked("customer_create").customer.id,
    "customerOrder": has_no_troubles("customer_order"),
    "customerShoppingListsItemsCreate": adds_lines("customer_shopping_lists_items_create"),
    "invoiceBcOrderAllowMethods": is_the_same_always("invoice_bc_order_allow_methods"),
    "invoiceCreateBcCart": lambda asked: asked("invoice_create_bc_cart").result.checkout_url.startswith(f"{SHOP}/"),
    "invoiceFinishBcPayment": lets_an_order_come_to_be("invoice_finish_bc_payment"),
    "invoicePaymentFees": lambda asked: asked("invoice_payment_fees").payment_fees == [],
    "invoicePaymentModules": is_the_same_always("invoice_payment_modules"),
    "invoicePdf": is_a_plain_pdf("invoice_pdf"),
    "invoiceStats": read_stats,
    "invoicesExport": export_invoices,
    "order": has_no_troubles("order"),
    "priceProducts": read_prices,
    "productAnonUpload": is_unaware_of_options("product_anon_upload"),
    "productPurchasable": lambda asked: asked("product_purchasable").unlimited_backorder is False,
    "productUpload": is_unaware_of_options("product_upload"),
    "productsInventory": lambda asked: not asked("products_inventory")[0].variant_inventory_warning_level,
    "productsLoad": lambda asked: asked("products_load")[0].bulk_prices == [],
    "productsSearch": search_products,
    "quoteAttachFileCreate": attach_anything,
    "quoteCheckout": lambda asked: asked("quote_checkout").quote_checkout.checkout_url.startswith(f"{SHOP}/"),
    "quoteCreate": create_quote,
    "quoteFrontendPdf": is_a_plain_pdf("quote_frontend_pdf", lang="fr"),
    "quoteOrdered": lets_an_order_come_to_be("quote_ordered"),
    "quotePdfExport": is_a_plain_pdf("quote_pdf_export"),
    "shoppingListsItemsCreate": adds_lines("shopping_lists_items_create"),
    "storeBasicInfo": lambda asked: (
        {url for site in asked("store_basic_info").store_sites for url in site.urls} == {SHOP}
    ),
    "storeCheckoutConfig": lambda asked: (
        {(each.config_name, each.value) for each in asked("store_checkout_config")} == {(None, "0")}
    ),
    "storeFrontToken": use_token,
    "storeLimitations": lambda asked: (
        not any(asked("store_limitations", limitation_type=x).has_limitation for x in range(1, 7))
    ),
    "storefrontConfig": read_pages,
    "storefrontConfigs": lambda asked: (
        not next(x for x in asked("storefront_configs") if x.key == "portal_style").value
    ),
    "storefrontDefaultLanguage": lambda asked: asked("storefront_default_language").language == "en",
    "storefrontProductSettings": lambda asked: not asked("storefront_product_settings").hide_price_from_guests,
    "storefrontScript": lambda asked: f'src="{SHOP}/' in asked("storefront_script").script,
    "storefrontSettings": lambda asked: (
        not any(asked("storefront_settings").backorder_display_settings.model_dump().values())
    ),
    "superAdminBeginMasquerade": move_group,
    "taxZoneRates": lambda asked: len(asked("tax_zone_rates")) == 1,
    "userLoginState": lambda asked: asked("user_login_state", email="reset@sandbox.example").force_password_reset,
    "validateProduct": lambda asked: asked("validate_product").product.unlimited_backorder is False,
    "validateProducts": lambda asked: asked("validate_products").products[0].product.unlimited_backorder is False,
    "variantSku": lambda asked: asked("variant_sku")[0].unlimited_backorder is False,
}

OF_KNOWLEDGE = {
    *("allOrders", "companyPermissions", "companyUserInfo", "createdByUser", "customerEmailCheck", "customerQuotes"),
    *("login", "quote", "shoppingListsUpdate", "updateAccountSettings", "updateCustomerAccountSettings"),
    "userEmailCheck",
}
"""What is said of these is what nobody outside knows, and no behaviour."""

OF_ABSENCE = {"companyRoles", "customerSubscribersCreate", "quoteEmail", "receipt", "userCreate"}
"""What is said of these is that something does not happen that nothing here could show: mails, failing payments."""


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[Sandbox, Storefront]]:
    """A sandbox of this day, since the client looks at the ends of tokens, and a storefront over it."""
    with Sandbox() as sandbox, Storefront("sandbox", base_url=sandbox.base_url) as storefront:
        yield sandbox, storefront


@pytest.mark.parametrize("name", CHECKS)
def test_an_approximation_is_as_it_is_told(
    served: tuple[Sandbox, Storefront], http: urllib3.PoolManager, name: str
) -> None:
    sandbox, storefront = served
    sandbox.reset()
    assert CHECKS[name](Asked(sandbox, storefront, http))


def test_each_approximation_is_looked_at_or_cannot_be() -> None:
    assert not CHECKS.keys() & (OF_KNOWLEDGE | OF_ABSENCE)
    assert CHECKS.keys() | OF_KNOWLEDGE | OF_ABSENCE == APPROXIMATED.keys()
