"""A fresh sandbox: its store, companies and people."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from b2b_storefront.codes import CompanyStatus, ExtraFieldType, RoleType, UserRole

from ._catalogue import seed_products
from ._list_seed import seed_lists
from ._people import SHARED_PASSWORD, Company, CompanyUser, Customer, ExtraField, Role, SuperAdmin
from ._quote_seed import QUOTE_SWITCHES, seed_quotes
from ._roles import ROLE_NAMES, built_in_permissions
from ._state import Channel, State, Store

__all__ = ["Accounts", "SandboxAccount", "seed"]

_DOMAIN = "store.sandbox.example"
_DAY = 86_400

_SWITCHES = {
    "account_hierarchy": "1",
    "block_pending_account_order_creation": "0",
    "block_pending_account_seeing_products_pricing": "0",
    "junior_place_order": "0",
    "quote_auto_quoting": "0",
}


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Accounts:
    """The accounts of a fresh sandbox.

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


def seed(clock: Callable[[], float], token_ttl: int) -> tuple[State, Accounts]:
    """Return a fresh state and its accounts. The same people have the same ids every time."""
    store = Store(
        hash="sandbox",
        domain=_DOMAIN,
        name="Sandbox Store",
        channels={
            1: Channel(channel_id=1, name="Sandbox Store"),
            2: Channel(channel_id=2, name="Sandbox Outlet"),
            3: Channel(channel_id=3, name="Sandbox Next Season", live=False),
        },
        switches=_SWITCHES | QUOTE_SWITCHES,
        user_extra_fields=[
            ExtraField(
                name="Cost centre", label="Cost centre", field_type=ExtraFieldType.TEXT, unique=True, maximum_length=20
            ),
            ExtraField(
                name="Site",
                label="Site",
                field_type=ExtraFieldType.DROPDOWN,
                required=True,
                default="North",
                choices=["North", "South"],
            ),
            ExtraField(name="Order limit", label="Order limit", field_type=ExtraFieldType.NUMBER, maximum_value=10_000),
        ],
    )
    state = State(store, clock, token_ttl)
    state.products.update(seed_products())
    return state, _Seeding(state).people()


class _Seeding:
    def __init__(self, state: State) -> None:
        self._state = state
        self._created_at = state.now() - 365 * _DAY
        self._roles = {
            role: self._role(None, name, built_in_permissions(role), RoleType.PREDEFINED)
            for role, name in ROLE_NAMES.items()
        }

    def people(self) -> Accounts:
        harbour = self._company("Harbour Supplies", bc_group_name="Harbour", customer_group_id=1)
        north = self._company("Harbour Supplies North", parent_id=harbour.company_id, customer_group_id=1)
        pending = self._company("Quay Builders", status=CompanyStatus.PENDING)
        inactive = self._company("Pier Trading", status=CompanyStatus.INACTIVE)
        reader = self._role(
            harbour.company_id,
            "Auditor",
            {"get_users": 2, "get_user_detail": 2, "get_quotes": 2, "get_quote_detail": 2},
            RoleType.CUSTOM,
        )
        admin_role = self._roles[UserRole.ADMIN]
        admin = self._user(self._customer("admin", "Ada", "Moore"), harbour, UserRole.ADMIN, admin_role)
        senior = self._user(
            self._customer("senior", "Sam", "Keel"),
            harbour,
            UserRole.SENIOR_BUYER,
            self._roles[UserRole.SENIOR_BUYER],
        )
        junior_role = self._roles[UserRole.JUNIOR_BUYER]
        junior = self._user(self._customer("junior", "June", "Mast"), harbour, UserRole.JUNIOR_BUYER, junior_role)
        custom = self._user(self._customer("custom", "Cora", "Helm"), harbour, UserRole.JUNIOR_BUYER, reader)
        subsidiary = self._user(self._customer("north", "Nils", "Brook"), north, UserRole.ADMIN, admin_role)
        super_admin = self._super_admin(
            self._customer("sales", "Sol", "Rivers"), {harbour.company_id, north.company_id}
        )
        customer = self._customer("customer", "Kim", "Shore")
        reset = self._customer("reset", "Rae", "Dune", force_password_reset=True)
        elsewhere = self._customer("elsewhere", "Eli", "Cove", channel_ids={2})
        accounts = Accounts(
            admin=self._account(admin),
            senior=self._account(senior),
            junior=self._account(junior),
            custom=self._account(custom),
            subsidiary=self._account(subsidiary),
            super_admin=self._account(super_admin),
            customer=self._account(customer),
            pending=self._account(
                self._user(self._customer("pending", "Pat", "Quay"), pending, UserRole.ADMIN, admin_role)
            ),
            inactive=self._account(
                self._user(self._customer("inactive", "Ina", "Pier"), inactive, UserRole.ADMIN, admin_role)
            ),
            reset=self._account(reset),
            elsewhere=self._account(self._user(elsewhere, harbour, UserRole.JUNIOR_BUYER, junior_role)),
        )
        sales_rep = self._state.customers[super_admin.customer_id]
        seed_quotes(self._state, senior=senior, junior=junior, customer=customer, sales_rep=sales_rep)
        seed_lists(self._state, senior=senior, junior=junior, customer=customer)
        return accounts

    def _role(self, company_id: int | None, name: str, permissions: dict[str, int], role_type: RoleType) -> Role:
        role = Role(
            role_id=self._state.next_id("role"),
            company_id=company_id,
            name=name,
            role_type=role_type,
            permissions=permissions,
        )
        self._state.roles[role.role_id] = role
        return role

    def _company(self, name: str, **more: Any) -> Company:
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
            **more,
        )
        self._state.companies[company_id] = company
        return company

    def _customer(self, mailbox: str, first_name: str, last_name: str, **more: Any) -> Customer:
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

    def _user(self, customer: Customer, company: Company, role: UserRole, grants: Role) -> CompanyUser:
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

    def _super_admin(self, customer: Customer, company_ids: set[int]) -> SuperAdmin:
        admin = SuperAdmin(
            user_id=self._state.next_id("user"),
            customer_id=customer.customer_id,
            company_ids=company_ids,
            created_at=self._created_at,
            updated_at=self._created_at,
        )
        self._state.super_admins[admin.user_id] = admin
        return admin

    def _account(self, person: Customer | CompanyUser | SuperAdmin) -> SandboxAccount:
        customer = self._state.customers[person.customer_id]
        return SandboxAccount(
            email=customer.email,
            password=customer.password,
            customer_id=customer.customer_id,
            company_id=person.company_id if isinstance(person, CompanyUser) else None,
            user_id=None if isinstance(person, Customer) else person.user_id,
        )
