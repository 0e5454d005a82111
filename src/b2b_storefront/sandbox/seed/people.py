"""The companies and people of a fresh sandbox."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from b2b_storefront.codes import CompanyStatus, Permission, PermissionLevel, RoleType, UserRole
from b2b_storefront.sandbox.records.people import SHARED_PASSWORD, Company, CompanyUser, Customer, Role, SuperAdmin
from b2b_storefront.sandbox.records.roles import ROLE_NAMES, list_built_in_permissions
from b2b_storefront.sandbox.records.state import State

__all__ = ["Accounts", "SandboxAccount", "find_company_user", "make_account", "seed_people"]

_DAY = 86_400


@dataclass(frozen=True, slots=True, kw_only=True)
class SandboxAccount:
    """Somebody who can sign in to the sandbox, or is refused for a known reason.

    Attributes:
        email: what to sign in with.
        password: the same harmless text for every account.
        customer_id: the BigCommerce customer id.
        company_id: the company that a company user belongs to; None for others.
        user_id: the B2B user id of a company user or super admin; None for others.
    """

    email: str
    password: str
    customer_id: int
    company_id: int | None = None
    user_id: int | None = None


class Accounts:
    """The accounts of a fresh sandbox, as attributes, and `(name, account)` when it is iterated over.

    Those named here are of the sandbox's own seed. With a seed of one's own the first person of a kind has its name,
    and others the one that the seed gives them (`account:`).

    Args:
        **named: the accounts by name.

    Attributes:
        admin: admin of the parent company.
        senior: senior buyer of the parent company.
        junior: junior buyer of the parent company.
        custom: user of the parent company with a role of its own, which reads quotes and users.
        subsidiary: admin and only user of the parent company's subsidiary.
        super_admin: sales representative of both companies.
        customer: a customer without a company.
        pending: admin of a company that is not approved yet; cannot sign in.
        inactive: admin of an inactive company; cannot sign in.
        reset: a customer who has to set a new password first; a login brings no token.
        elsewhere: junior buyer of the parent company, on channel 2 only.
    """

    admin: SandboxAccount
    senior: SandboxAccount
    junior: SandboxAccount
    custom: SandboxAccount
    subsidiary: SandboxAccount
    super_admin: SandboxAccount
    customer: SandboxAccount
    pending: SandboxAccount
    inactive: SandboxAccount
    reset: SandboxAccount
    elsewhere: SandboxAccount

    def __init__(self, **named: SandboxAccount) -> None:
        vars(self).update(named)

    def __getattr__(self, name: str) -> SandboxAccount:
        raise AttributeError(f"the seed has no account called {name!r}; it has {', '.join(vars(self)) or 'none'}")

    def __iter__(self) -> Iterator[tuple[str, SandboxAccount]]:
        return iter(vars(self).items())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Accounts) and vars(self) == vars(other)

    __hash__ = None  # type: ignore[assignment]  # equal when what they hold is

    def __repr__(self) -> str:
        return f"Accounts({', '.join(vars(self))})"


def seed_people(state: State) -> Accounts:
    """Add the companies and people to a state that has none, and return their accounts."""
    return _PeopleSeed(state).add_accounts()


def find_company_user(state: State, account: SandboxAccount) -> CompanyUser:
    """Return the company user that an account signs in.

    Raises:
        KeyError: the account is not a company user's.
    """
    if account.user_id is None:
        raise KeyError(account.email)
    return state.company_users[account.user_id]


def make_account(state: State, person: Customer | CompanyUser | SuperAdmin) -> SandboxAccount:
    """Return the account by which a person signs in."""
    customer = state.customers[person.customer_id]
    return SandboxAccount(
        email=customer.email,
        password=customer.password,
        customer_id=customer.customer_id,
        company_id=person.company_id if isinstance(person, CompanyUser) else None,
        user_id=None if isinstance(person, Customer) else person.user_id,
    )


class _PeopleSeed:
    def __init__(self, state: State) -> None:
        self._state = state
        self._created_at = state.now() - 365 * _DAY
        self._roles = {
            role: self._add_role(None, name, list_built_in_permissions(role), RoleType.PREDEFINED)
            for role, name in ROLE_NAMES.items()
        }

    def add_accounts(self) -> Accounts:
        harbour = self._add_company(
            "Harbour Supplies", bc_group_name="Harbour", customer_group_id=1, payment_terms=30, credit=Decimal(5000)
        )
        north = self._add_company("Harbour Supplies North", parent_id=harbour.company_id, customer_group_id=1)
        pending = self._add_company("Quay Builders", status=CompanyStatus.PENDING)
        inactive = self._add_company("Pier Trading", status=CompanyStatus.INACTIVE)
        reader = self._add_role(
            harbour.company_id,
            "Auditor",
            dict.fromkeys(
                (
                    Permission.GET_USERS,
                    Permission.GET_USER_DETAIL,
                    Permission.GET_QUOTES,
                    Permission.GET_QUOTE_DETAIL,
                ),
                PermissionLevel.COMPANY,
            ),
            RoleType.CUSTOM,
        )
        admin_role = self._roles[UserRole.ADMIN]
        admin = self._add_user(self._add_customer("admin", "Ada", "Moore"), harbour, UserRole.ADMIN, admin_role)
        senior = self._add_user(
            self._add_customer("senior", "Sam", "Keel"),
            harbour,
            UserRole.SENIOR_BUYER,
            self._roles[UserRole.SENIOR_BUYER],
        )
        junior_role = self._roles[UserRole.JUNIOR_BUYER]
        june = self._add_customer("junior", "June", "Mast")
        junior = self._add_user(june, harbour, UserRole.JUNIOR_BUYER, junior_role)
        custom = self._add_user(self._add_customer("custom", "Cora", "Helm"), harbour, UserRole.JUNIOR_BUYER, reader)
        subsidiary = self._add_user(self._add_customer("north", "Nils", "Brook"), north, UserRole.ADMIN, admin_role)
        super_admin = self._add_super_admin(
            self._add_customer("sales", "Sol", "Rivers"), {harbour.company_id, north.company_id}
        )
        customer = self._add_customer("customer", "Kim", "Shore")
        reset = self._add_customer("reset", "Rae", "Dune", force_password_reset=True)
        elsewhere = self._add_customer("elsewhere", "Eli", "Cove", channel_ids={2})
        return Accounts(
            admin=make_account(self._state, admin),
            senior=make_account(self._state, senior),
            junior=make_account(self._state, junior),
            custom=make_account(self._state, custom),
            subsidiary=make_account(self._state, subsidiary),
            super_admin=make_account(self._state, super_admin),
            customer=make_account(self._state, customer),
            pending=make_account(
                self._state,
                self._add_user(self._add_customer("pending", "Pat", "Quay"), pending, UserRole.ADMIN, admin_role),
            ),
            inactive=make_account(
                self._state,
                self._add_user(self._add_customer("inactive", "Ina", "Pier"), inactive, UserRole.ADMIN, admin_role),
            ),
            reset=make_account(self._state, reset),
            elsewhere=make_account(self._state, self._add_user(elsewhere, harbour, UserRole.JUNIOR_BUYER, junior_role)),
        )

    def _add_role(self, company_id: int | None, name: str, permissions: dict[str, int], role_type: RoleType) -> Role:
        role = Role(
            role_id=self._state.next_id("role"),
            company_id=company_id,
            name=name,
            role_type=role_type,
            permissions=permissions,
        )
        self._state.roles[role.role_id] = role
        return role

    def _add_company(self, name: str, **more: Any) -> Company:
        company_id = self._state.next_id("company")
        company = Company(
            company_id=company_id,
            name=name,
            email=f"office@{name.casefold().replace(' ', '-')}.example",
            phone=f"+1 555 {company_id}",
            address_line_1="1 Harbour Road",
            city="Portland",
            state="Oregon",
            zip_code="97201",
            country="United States",
            created_at=self._created_at,
            updated_at=self._created_at,
            **more,
        )
        self._state.companies[company_id] = company
        return company

    def _add_customer(self, mailbox: str, first_name: str, last_name: str, **more: Any) -> Customer:
        customer = Customer(
            customer_id=self._state.next_id("customer"),
            email=f"{mailbox}@sandbox.example",
            password=SHARED_PASSWORD,
            first_name=first_name,
            last_name=last_name,
            phone="+1 555 0100",
            **more,
        )
        self._state.customers[customer.customer_id] = customer
        return customer

    def _add_user(self, customer: Customer, company: Company, role: UserRole, grants: Role) -> CompanyUser:
        user = CompanyUser(
            user_id=self._state.next_id("user"),
            customer_id=customer.customer_id,
            company_id=company.company_id,
            role=role,
            company_role_id=grants.role_id,
            created_at=self._created_at,
            updated_at=self._created_at,
            extra_fields={"Site": "North"},
        )
        self._state.company_users[user.user_id] = user
        return user

    def _add_super_admin(self, customer: Customer, company_ids: set[int]) -> SuperAdmin:
        admin = SuperAdmin(
            user_id=self._state.next_id("user"),
            customer_id=customer.customer_id,
            company_ids=company_ids,
            created_at=self._created_at,
            updated_at=self._created_at,
        )
        self._state.super_admins[admin.user_id] = admin
        return admin
