"""Writes the table of what the sandbox simulates for each root field, and what it only approximates.

python -m b2b_storefront.sandbox._table docs/sandbox-roots.md
"""

import inspect
import re
import sys
from pathlib import Path

from b2b_storefront.sandbox._schema import domains, executable_schema

__all__ = ["APPROXIMATED", "make_table"]

_URL = "the address leads to a storefront that is there with `shop=True` alone"
_MAIL = "no mail is sent"
_LINES = "the same product added again gets a line of its own"
_NO_STAFF = "its members are inferred from use"
_TEXT = "the texts of refusals are the sandbox's own"

APPROXIMATED = {
    "accountFormFields": "the fields that there are at first, and the store's extra fields",
    "allOrders": "the API's texts for money in it are known from samples only",
    "autoLoader": "scripts that load nothing",
    "authorization": "the JWT is one that `Sandbox.current_customer_jwt` made, and no other",
    "checkoutLogin": _URL,
    "companyCreate": "files are not kept with the company",
    "companyCreditConfig": "orders do not use the credit up",
    "companyPermissions": "names and modules are the sandbox's own",
    "companyRoles": "roles are made by a seed, not by staff",
    "companyUserInfo": "deprecated, and known from its shape alone",
    "countries": "six countries",
    "createOrder": "the order has to be placed before: by `Sandbox.place_order`, `check_out` or the shop's pages",
    "createdByUser": "the shape of orders and lists is known from use",
    "currencies": "rates are fixed",
    "customerCreate": f"{_TEXT}; a captcha is not asked for",
    "customerEmailCheck": "other channels are told apart by the customer's own channels alone",
    "customerOrder": "refunds, coupons, gift certificates and backorders never occur",
    "customerQuotes": "which sort keys there are is known from the portal",
    "customerShoppingListsItemsCreate": _LINES,
    "customerSubscribersCreate": "nobody writes a newsletter",
    "invoiceBcOrderAllowMethods": "a fixed list",
    "invoiceCreateBcCart": _URL,
    "invoiceFinishBcPayment": "the caller's latest cart where none was at the checkout; its order comes to be",
    "invoicePaymentFees": "there are none",
    "invoicePaymentModules": "a fixed list",
    "invoicePdf": "a PDF of plain lines",
    "invoiceStats": "status 0 counts what is paid in part, too",
    "invoicesExport": "the file's columns are the sandbox's own",
    "login": "that a token that has ended does not keep anybody from signing in is inferred",
    "order": "refunds, coupons, gift certificates and backorders never occur",
    "priceProducts": "price groups and one tax; no bulk prices, sales or price lists by currency",
    "productAnonUpload": "an upload of SKUs alone; options are asked for afterwards",
    "productPurchasable": "no backorders",
    "productUpload": "an upload of SKUs alone; options are asked for afterwards",
    "productsInventory": "no backorders, no warning levels",
    "productsLoad": "no bulk prices, no backorders",
    "productsSearch": "a text is looked for in names and SKUs; categories do not occur; no backorders",
    "quote": "what `salesRepStatus` and `customerStatus` count is inferred",
    "quoteAttachFileCreate": "what the file's address holds is not looked at",
    "quoteCheckout": _URL,
    "quoteCreate": f"recipients are kept, and {_MAIL}; expiry, shipping and tax are the staff's to set",
    "quoteEmail": _MAIL,
    "quoteFrontendPdf": "a PDF of plain lines, in English",
    "quoteOrdered": "an order that nobody placed comes to be",
    "quotePdfExport": "a PDF of plain lines, in English",
    "receipt": "payments never fail",
    "shoppingListsItemsCreate": _LINES,
    "shoppingListsUpdate": "which moves the API itself refuses is not known",
    "storeBasicInfo": "one address, one time format",
    "storeCheckoutConfig": "settings that nobody changed, without names",
    "storeFrontToken": "a token of the right shape, which opens nothing here",
    "storeLimitations": "there are none",
    "storefrontConfig": "all pages are on",
    "storefrontConfigs": "the keys that the portal asks for, without a design",
    "storefrontDefaultLanguage": "all channels have the same languages",
    "storefrontProductSettings": "fixed, but for whether guests see prices",
    "storefrontScript": "a script that loads nothing",
    "storefrontSettings": f"no backorders; {_NO_STAFF}",
    "superAdminBeginMasquerade": "the customer's price group does not move with it; the company's counts",
    "taxZoneRates": "one zone",
    "updateAccountSettings": _TEXT,
    "updateCustomerAccountSettings": _TEXT,
    "userCreate": _MAIL,
    "userEmailCheck": "other channels are told apart by the customer's own channels alone",
    "userLoginState": f"{_MAIL} by which to set a new password",
    "validateProduct": f"no backorders; {_NO_STAFF}",
    "validateProducts": f"no backorders; {_NO_STAFF}",
    "variantSku": "no backorders",
}
"""What is not as at the API, or not known of it, by root field. What is not named here is simulated as it is known."""

_ACCESS = re.compile(r"^Access: (.+)$", re.MULTILINE)
_HEAD = """# What the sandbox does for each root field

*Written by `make codegen`.* What is not named as approximated is simulated as far as anything is known of the API, over
one state; [sandbox.md](sandbox.md) tells the rest.
"""


def make_table() -> str:
    """Return the table as Markdown."""
    schema = executable_schema()
    parts = [_HEAD]
    for domain in sorted(domains(), key=lambda domain: domain.__name__):
        parts.append(f"\n## {domain.__name__.rpartition('.')[2].replace('_', ' ').capitalize()}\n")
        parts.append("| root field | who asks | simulated | approximated |\n|---|---|---|---|")
        for root, resolvers in ((schema.query_type, domain.QUERIES), (schema.mutation_type, domain.MUTATIONS)):
            for name, resolve in sorted(resolvers.items()):
                assert root is not None  # noqa: S101 - the schema has both
                access = _ACCESS.search(root.fields[name].description or "")
                does = (inspect.getdoc(resolve) or "").split("\n\n")[0].replace("\n", " ")
                who = access[1].replace(" (inferred)", "") if access else ""
                parts.append(f"| `{name}` | {who} | {does} | {APPROXIMATED.get(name, '')} |")
    return "\n".join(parts) + "\n"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(make_table(), encoding="utf-8")
