# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.codes import DiscountType
from b2b_storefront.scalars import Decimal, Listed, QuoteMessages
from b2b_storefront.shapes import (
    JSONList,
    QuoteAddress,
    QuoteContact,
    QuoteShippingMethod,
)

from ..base_model import BaseModel
from .company_card import CompanyCard
from .quote_attachment import QuoteAttachment
from .quote_line import QuoteLine
from .quote_summary import QuoteSummary
from .sales_rep_card import SalesRepCard
from .store_card import StoreCard


class QuoteDetailExtraFields(BaseModel):
    """Value of an extra field of a quote."""

    field_name: str | None = None
    "Name of the field, as its definition has it."
    field_value: str | None = None
    "Always a string, for numbers too."


class QuoteDetail(QuoteSummary):
    """A quote: products at a price offered to a buyer. After it was submitted, its
    buyer can only add messages and files, check out and order.
    """

    user_email: str | None = None
    bc_order_id: str | None = None
    "BigCommerce id of the order; '' or null until the quote is ordered."
    allow_checkout: bool | None = None
    "Whether the Buyer Portal offers the checkout. `quoteCheckout` is documented to work regardless."
    display_discount: bool | None = None
    "Whether the sales staff let the buyer see the discount."
    discount_type: DiscountType | None = None
    "How the sales staff gave the discount: 0 per line, 1 percent, 2 a fixed amount."
    discount_value: Decimal | None = None
    "Percentage or amount, by `discountType`; a decimal string."
    shipping_total: Decimal | None = None
    "A decimal string."
    tax_total: Decimal | None = None
    "A decimal string."
    shipping_method: QuoteShippingMethod | None = None
    "Object with `id`, `cost` (a number), `type`, `imageUrl`, `description`, `transitTime` and `additionalDescription`; `{}` or null if none is set."
    shipping_address: QuoteAddress | None = None
    "Address as an object; `{}` or null if empty."
    billing_address: QuoteAddress | None = None
    "Address as an object; `{}` or null if empty."
    contact_info: QuoteContact | None = None
    "Object with `name`, `email`, `companyName` and `phoneNumber`."
    recipients: JSONList[str] = Field(default_factory=list)
    "Further e-mail addresses that get the quote: a list."
    notes: str | None = None
    legal_terms: str | None = None
    tracking_history: QuoteMessages = Field(default_factory=list)
    "Messages: a list of `{date, message, role, read}`. `date` is in unix seconds, `read` a boolean or 0/1; `role` holds `Sales rep:` for messages of the staff, and otherwise reads like `Customer: <name>`."
    cart_id: str | None = None
    "Id of the cart that the quote became."
    cart_url: str | None = Field(default=None, repr=False)
    "URL that loads that cart."
    checkout_url: str | None = Field(default=None, repr=False)
    "URL that loads that cart and goes to the checkout."
    quote_url: str | None = None
    quote_logo: str | None = None
    channel_id: int | None = None
    channel_name: str | None = None
    products_list: Listed[QuoteLine] = Field(default_factory=list)
    "Lines of the quote."
    storefront_attach_files: Listed[QuoteAttachment] = Field(default_factory=list)
    "Files that the buyer attached."
    backend_attach_files: Listed[QuoteAttachment] = Field(default_factory=list)
    "Files that the sales staff attached."
    extra_fields: Listed[QuoteDetailExtraFields] = Field(default_factory=list)
    store_info: StoreCard | None = None
    "The store, as printed on the quote."
    company_info: CompanyCard | None = None
    "The company in short form; null for guests."
    sales_rep_info: SalesRepCard | None = None
    "The sales representative; null while none is assigned."
