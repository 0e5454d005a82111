"""What type checkers make of the management client. Checked by mypy and pyright, never run."""

import datetime
from decimal import Decimal
from typing import assert_type

from b2b_storefront import AsyncManagement, AsyncNodes, AsyncStorefront, Management, Nodes, Storefront
from b2b_storefront.codes import CompanyStatus, QuoteStaffStatus
from b2b_storefront.management import Company, CompanySummary, Order, Page, PricedQuote, QuoteLine, operations


async def asynchronous(storefront: AsyncStorefront) -> None:
    management = storefront.management()
    assert_type(management, AsyncManagement)
    page = await management.companies(
        company_status=CompanyStatus.PENDING, created_from=datetime.datetime.now(datetime.UTC)
    )
    assert_type(page, Page[CompanySummary])
    assert_type(page.nodes[0].company_status, CompanyStatus | None)
    assert_type(management.iter_companies(limit=5), AsyncNodes[CompanySummary])
    assert_type(await management.company(7), Company)
    assert_type(await management.run(operations.COMPANY, company_id=7), Company)
    assert_type(await management.order(7), Order)
    assert_type(await management.price_quote(7, 1_760_000_000, discount_percent=Decimal(5)), PricedQuote)
    await management.update_quote(7, replace_lines=[{"product_id": 1}], subtotal=Decimal("1.50"), discount=0)


def synchronous(storefront: Storefront) -> None:
    management = storefront.management("token")
    assert_type(management, Management)
    assert_type(management.iter_companies(), Nodes[CompanySummary])
    quote = management.quote(7, created_on=datetime.date(2026, 1, 31))
    assert_type(quote.lines, list[QuoteLine])
    assert_type(quote.status, QuoteStaffStatus | None)
    assert_type(quote.grand_total, Decimal | None)
    assert_type(quote.created_at_datetime, datetime.datetime | None)
    management.companies(order_by="asc")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    management.update_company_status(7)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    management.update_user(7, "name")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
