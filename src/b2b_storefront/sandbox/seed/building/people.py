"""The companies and people of a seed file."""

from collections.abc import Mapping
from typing import Any

from b2b_storefront.codes import CompanyStatus, RoleType, UserRole
from b2b_storefront.sandbox.files.settings import Settings
from b2b_storefront.sandbox.records.people import Company, CompanyUser, Customer, Role, SuperAdmin
from b2b_storefront.sandbox.records.roles import ROLE_NAMES, list_built_in_permissions
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.seed.people import SandboxAccount, make_account
from b2b_storefront.sandbox.seed.shop_format import word

__all__ = ["People", "build_people"]

_DAY = 86_400
_ROLE_WORDS = {"admin": UserRole.ADMIN, "senior": UserRole.SENIOR_BUYER, "junior": UserRole.JUNIOR_BUYER}
_STATUSES = {word(status): status for status in CompanyStatus}

Path = tuple[str | int, ...]
Buyer = Customer | CompanyUser


class People:
    """Adds companies and people to a state, and knows them by name and by e-mail address.

    Args:
        state: the state.

    Attributes:
        accounts: the accounts by name.
        buyers: who can buy, by e-mail address in lower case.
    """

    def __init__(self, state: State) -> None:
        self.state = state
        self.accounts: dict[str, SandboxAccount] = {}
        self.buyers: dict[str, Buyer] = {}
        self.companies: dict[str, Company] = {}
        self._created_at = state.now() - 365 * _DAY
        self._emails: set[str] = set()
        self.roles = {
            role: self.add_role(None, name, list_built_in_permissions(role), RoleType.PREDEFINED)
            for role, name in ROLE_NAMES.items()
        }

    def add_role(
        self, company_id: int | None, name: str, permissions: dict[str, int], kind: RoleType = RoleType.CUSTOM
    ) -> Role:
        """Add a role of a company, or of the store."""
        role_id = self.state.next_id("role")
        role = Role(role_id=role_id, company_id=company_id, name=name, role_type=kind, permissions=permissions)
        self.state.roles[role_id] = role
        return role

    def add_company(self, name: str, company_id: int | None = None, **more: Any) -> Company:
        """Add a company."""
        new = self.state.reserve_id("company", company_id)
        now = self.state.now()
        more = {"created_at": now, "updated_at": now} | more
        company = Company(company_id=new, name=name, channel_ids=set(self.state.store.channels), **more)
        self.state.companies[new] = company
        self.companies[name] = company
        return company

    def add_customer(self, email: str, name: str, **more: Any) -> Customer:
        """Add a customer, who can sign in on all channels that are live."""
        first, _, last = name.partition(" ")
        customer = Customer(
            customer_id=self.state.next_id("customer"),
            email=email,
            first_name=first,
            last_name=last.strip(),
            channel_ids={channel.channel_id for channel in self.state.store.channels.values() if channel.live},
            **more,
        )
        self.state.customers[customer.customer_id] = customer
        self._emails.add(email.casefold())
        return customer

    def has_email(self, email: str) -> bool:
        """Tell whether somebody has this address."""
        return email.casefold() in self._emails

    def add_user(self, customer: Customer, company: Company, role: Role, number: UserRole) -> CompanyUser:
        """Make a customer a user of a company."""
        user = CompanyUser(
            user_id=self.state.next_id("user"),
            customer_id=customer.customer_id,
            company_id=company.company_id,
            role=number,
            company_role_id=role.role_id,
            created_at=self._created_at,
            updated_at=self._created_at,
        )
        self.state.company_users[user.user_id] = user
        self.buyers[customer.email.casefold()] = user
        return user

    def add_super_admin(self, customer: Customer, company_ids: set[int]) -> SuperAdmin:
        """Make a customer a sales representative."""
        admin = SuperAdmin(
            user_id=self.state.next_id("user"),
            customer_id=customer.customer_id,
            company_ids=company_ids,
            created_at=self._created_at,
            updated_at=self._created_at,
        )
        self.state.super_admins[admin.user_id] = admin
        return admin

    def name_account(self, given: str | None, usual: str, person: Customer | CompanyUser | SuperAdmin) -> None:
        """Give a person the name that the file says among the accounts, or the usual one unless somebody has it."""
        if given is not None:
            self.accounts[given] = make_account(self.state, person)
        else:
            self.accounts.setdefault(usual, make_account(self.state, person))


def build_people(settings: Settings, people: People, shop: Mapping[str, Any]) -> None:
    """Add the people of a file. Those whom it names itself have their names first."""
    names: set[str] = set()
    for path, name in _list_names(shop):
        if name in names:
            raise settings.error(path, "Another person has this name.")
        names.add(name)
    for place, given in enumerate(shop["companies"] or []):
        _build_company(settings, people, given, ("companies", place))
    for place, given in enumerate(shop["companies"] or []):
        _place_company(settings, people, given, ("companies", place))
        _build_users(settings, people, given, ("companies", place))
    for place, given in enumerate(shop["customers"] or []):
        person = _add_person(settings, people, given, ("customers", place), customer_group_id=given["price_group"])
        person.force_password_reset = given["reset_password"]
        people.buyers[person.email.casefold()] = person
        people.name_account(given["account"], "reset" if given["reset_password"] else "customer", person)
    for place, given in enumerate(shop["super_admins"] or []):
        path = ("super_admins", place)
        company_ids = set()
        for number, name in enumerate(given["companies"] or []):
            if name not in people.companies:
                raise settings.error((*path, "companies", number), f"There is no company {name!r}.")
            company_ids.add(people.companies[name].company_id)
        admin = people.add_super_admin(_add_person(settings, people, given, path), company_ids)
        people.name_account(given["account"], "super_admin", admin)


def _list_names(shop: Mapping[str, Any]) -> list[tuple[Path, str]]:
    found: list[tuple[Path, Any]] = [
        (("companies", place, "users", number, "account"), user["account"])
        for place, company in enumerate(shop["companies"] or [])
        for number, user in enumerate(company["users"] or [])
    ]
    for kind in ("customers", "super_admins"):
        found += [((kind, place, "account"), given["account"]) for place, given in enumerate(shop[kind] or [])]
    return [(path, name) for path, name in found if name is not None]


def _build_company(settings: Settings, people: People, given: Mapping[str, Any], path: Path) -> None:
    if given["name"] in people.companies:
        raise settings.error((*path, "name"), "Another company has this name.")
    if given["id"] in people.state.companies:
        raise settings.error((*path, "id"), "Another company has this id.")
    slug = "".join(letter if letter.isalnum() else "-" for letter in given["name"].casefold())
    people.add_company(
        given["name"],
        given["id"],
        email=given["email"] or f"office@{slug}.example",
        phone=given["phone"],
        status=_STATUSES[given["status"]],
        customer_group_id=given["price_group"],
        payment_terms=given["payment_terms"],
        credit=given["credit"],
        address_line_1=given["street"],
        city=given["city"],
        state=given["state"],
        zip_code=given["zip"],
        country=given["country"],
    )


def _place_company(settings: Settings, people: People, given: Mapping[str, Any], path: Path) -> None:
    company = people.companies[given["name"]]
    if given["parent"] is not None:
        parent = people.companies.get(given["parent"])
        if parent is None:
            raise settings.error((*path, "parent"), f"There is no company {given['parent']!r}.")
        above: int | None = parent.company_id
        while above is not None:
            if above == company.company_id:
                raise settings.error((*path, "parent"), "A company can't be below itself.")
            above = people.state.companies[above].parent_id
        company.parent_id = parent.company_id


def _build_users(settings: Settings, people: People, given: Mapping[str, Any], path: Path) -> None:
    company = people.companies[given["name"]]
    roles = {
        role["name"]: people.add_role(company.company_id, role["name"], role["permissions"])
        for role in given["roles"] or []
    }
    for number, user in enumerate(given["users"] or []):
        place = (*path, "users", number)
        customer = _add_person(settings, people, user, place, customer_group_id=company.customer_group_id)
        kind = _ROLE_WORDS.get(user["role"])
        role = people.roles[kind] if kind is not None else roles.get(user["role"])
        if role is None:
            known = ", ".join((*_ROLE_WORDS, *roles))
            raise settings.error((*place, "role"), f"There is no role {user['role']!r}. Possible: {known}.")
        made = people.add_user(customer, company, role, UserRole.JUNIOR_BUYER if kind is None else kind)
        people.name_account(user["account"], _find_name(company, user["role"], kind), made)


def _find_name(company: Company, role: str, kind: UserRole | None) -> str:
    if company.status == CompanyStatus.PENDING:
        return "pending"
    if company.status == CompanyStatus.INACTIVE:
        return "inactive"
    if company.parent_id is not None:
        return "subsidiary"
    return role if kind is not None else "custom"


def _add_person(settings: Settings, people: People, given: Mapping[str, Any], path: Path, **more: Any) -> Customer:
    if people.has_email(given["email"]):
        raise settings.error((*path, "email"), "Another person has this address.")
    return people.add_customer(given["email"], given["name"], password=given["password"], phone=given["phone"], **more)
