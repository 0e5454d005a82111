"""Accounts, companies with their users, and roles."""

from collections.abc import Mapping

from b2b_storefront.codes import CompanyStatus, PermissionLevel
from b2b_storefront.sandbox.page.markup import Markup, join, tag
from b2b_storefront.sandbox.page.parts import (
    Section,
    count,
    detail,
    list_lines,
    post_button,
    show_money,
    show_name,
    table,
    take_page,
)
from b2b_storefront.sandbox.records.people import Company, CompanyUser, Customer, Role
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.seed.people import Accounts

__all__ = ["name_buyer", "show_accounts", "show_companies", "show_roles"]


def show_accounts(state: State, accounts: Accounts, offsets: Mapping[str, int]) -> Section:
    """Return who can sign in, with what, and links that do."""
    present = [(name, state.customers[who.customer_id]) for name, who in accounts if who.customer_id in state.customers]
    shown, pages = take_page("accounts", present, offsets)
    rows = [
        (
            tag("strong", name),
            customer.email,
            join([tag("code", customer.password), " ", _copy_button(customer.password, f"the password of {name}")]),
            _describe(state, customer),
            tag(
                "span",
                tag("a", "Sign in", href=f"/graphql?account={name}", aria_label=f"Sign in to GraphiQL as {name}"),
                tag("button", "Copy a token", type="button", class_="js", data_sign_in=name),
                post_button(
                    "Expire tokens",
                    "/sandbox/expire-tokens",
                    {"customer_id": customer.customer_id},
                    about=f"Expire the tokens of {name}",
                ),
                class_="actions",
            ),
        )
        for name, customer in shown
    ]
    headings = ("Account", "E-mail", "Password", "Who", "Actions")
    return Section("accounts", "Accounts", join([table("Accounts", headings, rows, empty="None."), pages or Markup()]))


def show_companies(state: State, offsets: Mapping[str, int]) -> Section:
    """Return the companies with their users."""
    shown, pages = take_page("companies", list(state.companies.values()), offsets)
    users: dict[int, list[CompanyUser]] = {company.company_id: [] for company in shown}
    for user in state.company_users.values():
        if user.company_id in users:
            users[user.company_id].append(user)
    rows = [
        (
            tag("strong", company.name),
            company.company_id,
            show_name(CompanyStatus(company.status)),
            _name_company(state, company.parent_id),
            "" if company.credit is None else show_money(company.credit),
            detail(
                f"company-{company.company_id}",
                count(len(users[company.company_id]), "user"),
                list_lines(_describe_user(state, user) for user in users[company.company_id]),
            ),
            _approve_button(company),
        )
        for company in shown
    ]
    headings = ("Company", "Id", "Status", "Parent", "Credit", "Users", "Actions")
    content = join([table("Companies", headings, rows, empty="None."), pages or Markup()])
    return Section("companies", "Companies and users", content)


def show_roles(state: State, offsets: Mapping[str, int]) -> Section:
    """Return the roles with their permissions."""
    shown, pages = take_page("roles", list(state.roles.values()), offsets)
    rows = [
        (
            tag("strong", role.name),
            role.role_id,
            "all" if role.company_id is None else _name_company(state, role.company_id),
            _list_permissions(role),
        )
        for role in shown
    ]
    headings = ("Role", "Id", "Company", "Permissions")
    return Section("roles", "Roles", join([table("Roles", headings, rows, empty="None."), pages or Markup()]))


def name_buyer(state: State, customer_id: int | None, company_id: int | None) -> str:
    """Return whose a record is: the company's name, or the customer's e-mail address."""
    if company_id is not None:
        return _name_company(state, company_id)
    customer = state.customers.get(customer_id or 0)
    return "a guest" if customer is None else customer.email


def _name_company(state: State, company_id: int | None) -> str:
    company = state.companies.get(company_id or 0)
    if company is None:
        return "" if company_id is None else str(company_id)
    return company.name


def _describe(state: State, customer: Customer) -> str:
    for admin in state.super_admins.values():
        if admin.customer_id == customer.customer_id:
            return f"super admin of {count(len(admin.company_ids), 'company')}"
    for user in state.company_users.values():
        if user.customer_id == customer.customer_id:
            return f"{_name_role(state, user)}, {_name_company(state, user.company_id)}"
    return "customer without a company"


def _describe_user(state: State, user: CompanyUser) -> str:
    customer = state.customers.get(user.customer_id)
    who = str(user.customer_id) if customer is None else f"{customer.name}, {customer.email}"
    return f"{who}: {_name_role(state, user)} (user {user.user_id}, customer {user.customer_id})"


def _name_role(state: State, user: CompanyUser) -> str:
    role = state.roles.get(user.company_role_id)
    return "no role" if role is None else role.name


def _list_permissions(role: Role) -> Markup:
    lines = (f"{code}: {show_name(PermissionLevel(level))}" for code, level in sorted(role.permissions.items()))
    return detail(f"role-{role.role_id}", count(len(role.permissions), "permission"), list_lines(lines))


def _approve_button(company: Company) -> Markup:
    if company.status in {CompanyStatus.APPROVED, CompanyStatus.DELETED}:
        return Markup()
    path = f"/sandbox/companies/{company.company_id}/approve"
    return post_button("Approve", path, about=f"Approve {company.name}")


def _copy_button(text: str, what: str) -> Markup:
    return tag("button", "Copy", type="button", class_="js", data_copy=text, aria_label=f"Copy {what}")
