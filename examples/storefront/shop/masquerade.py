"""A sales rep acts as a company, from page to page, until it is ended."""

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import BaseRoute

from b2b_storefront import UNSET

from .forms import read_text
from .page import PAGE_SIZE, Page
from .serving import act, show
from .visits import IDLE, Person


async def show_companies(page: Page) -> Response:
    """The companies that are assigned to the sales rep."""
    person = _require_sales_rep(page)
    search = page.request.query_params.get("search", "").strip()[:100]
    companies = await page.session.super_admin_companies(
        super_admin_id=person.user_id,
        search=search or UNSET,
        order_by="companyName",
        first=PAGE_SIZE,
        offset=(page.number - 1) * PAGE_SIZE,
    )
    return page.render("companies.html", companies=companies, search=search)


async def begin(page: Page, form: FormData) -> Response:
    """Act as a company: the ticket goes into the visit, and each later page resumes it."""
    person = _require_sales_rep(page)
    company_id = page.path_number()
    if person.ticket:
        await _finish(page, person)
    person.ticket = await page.session.begin_masquerade(company_id, lasts=IDLE)
    person.acting_company_id = company_id
    person.permissions = await page.session.permissions()
    acting = await page.session.super_admin_masquerading(customer_id=person.customer_id)
    person.acting_as = (acting.company_name if acting else None) or read_text(form, "name")
    page.say("You act as {company}.", company=person.acting_as)
    return page.go("/dashboard")


async def leave(page: Page, form: FormData) -> Response:
    """Act as oneself again."""
    person = _require_sales_rep(page)
    if person.ticket:
        company = person.acting_as
        await _finish(page, person)
        page.say("You do not act as {company} any more.", company=company)
    return page.go("/companies")


async def _finish(page: Page, person: Person) -> None:
    await page.session.finish_masquerade(person.stop_acting())


def _require_sales_rep(page: Page) -> Person:
    if not page.person.is_sales_rep:
        raise HTTPException(403, "Only sales representatives act as companies.")
    return page.person


ROUTES: list[BaseRoute] = [
    show("/companies", show_companies),
    act("/companies/{id:int}/act", begin, as_oneself=True),
    act("/companies/leave", leave, as_oneself=True),
]
