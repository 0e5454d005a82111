# Generated from bigcommerce/ by `make codegen`. Edits are lost.
"""The types of shared selections, by the fragments' names."""

from typing import TYPE_CHECKING

from b2b_storefront._lazy import lazy_names

if TYPE_CHECKING:
    from .access_token import AccessToken as AccessToken
    from .cart_details import (
        CartDetails as CartDetails, CartDetailsCreatedAt as CartDetailsCreatedAt,
        CartDetailsLineItems as CartDetailsLineItems, CartDetailsUpdatedAt as CartDetailsUpdatedAt,
    )
    from .cart_line import CartLine as CartLine
    from .cart_reference import CartReference as CartReference
    from .customer_details import CustomerDetails as CustomerDetails
    from .money_amount import MoneyAmount as MoneyAmount
    from .order_extra_field import OrderExtraField as OrderExtraField
    from .order_summary import (
        OrderSummary as OrderSummary, OrderSummaryCompany as OrderSummaryCompany,
        OrderSummaryInvoice as OrderSummaryInvoice, OrderSummaryOrderedAt as OrderSummaryOrderedAt,
        OrderSummaryPlacedBy as OrderSummaryPlacedBy, OrderSummaryQuote as OrderSummaryQuote,
        OrderSummaryStatus as OrderSummaryStatus, OrderSummaryUpdatedAt as OrderSummaryUpdatedAt,
    )
    from .paging import Paging as Paging
    from .wrong_input import WrongInput as WrongInput

__all__ = [
    "AccessToken", "CartDetails", "CartDetailsCreatedAt", "CartDetailsLineItems", "CartDetailsUpdatedAt", "CartLine",
    "CartReference", "CustomerDetails", "MoneyAmount", "OrderExtraField", "OrderSummary", "OrderSummaryCompany",
    "OrderSummaryInvoice", "OrderSummaryOrderedAt", "OrderSummaryPlacedBy", "OrderSummaryQuote", "OrderSummaryStatus",
    "OrderSummaryUpdatedAt", "Paging", "WrongInput",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            ".access_token": "AccessToken",
            ".cart_details": "CartDetails CartDetailsCreatedAt CartDetailsLineItems CartDetailsUpdatedAt",
            ".cart_line": "CartLine",
            ".cart_reference": "CartReference",
            ".customer_details": "CustomerDetails",
            ".money_amount": "MoneyAmount",
            ".order_extra_field": "OrderExtraField",
            ".order_summary": (
                "OrderSummary OrderSummaryCompany OrderSummaryInvoice OrderSummaryOrderedAt OrderSummaryPlacedBy "
                "OrderSummaryQuote OrderSummaryStatus OrderSummaryUpdatedAt"
            ),
            ".paging": "Paging",
            ".wrong_input": "WrongInput",
        },
    )
