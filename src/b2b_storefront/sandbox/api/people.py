"""What people, companies and roles look like on the wire."""

from typing import Any

from b2b_storefront.codes import CompanyStatus, UserRole
from b2b_storefront.sandbox.api.extra_fields import show_extra_fields
from b2b_storefront.sandbox.execution.call import Refused
from b2b_storefront.sandbox.records.people import Company, CompanyUser, Customer, Role, SuperAdmin
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.records.store import Store

__all__ = [
    "check_company_state",
    "show_company",
    "show_company_info",
    "show_permissions",
    "show_person",
    "show_role",
    "show_user",
]

Fields = dict[str, Any]

_PENDING = (
    "Your business account is pending approval. You will gain access to business account features, products, "
    "and pricing after account approval."
)
_PENDING_ORDERING = (
    "Your business account is pending approval. Products, pricing, and ordering will be enabled after account approval."
)
_PENDING_FEATURES = (
    "Your business account is pending approval. You will gain access to business account features after account "
    "approval."
)
_INACTIVE = "This business account is inactive. Reach out to our support team to reactivate your account."

_COMPANY_INFO = (
    "companyId",
    "companyName",
    "companyAddress",
    "companyCountry",
    "companyState",
    "companyCity",
    "companyZipCode",
    "phoneNumber",
    "bcId",
)


def check_company_state(store: Store, company: Company, *, data: object) -> None:
    """Make sure that nobody signs in to, or acts as, a company that is pending or inactive.

    Args:
        store: its switches decide which of the three texts about a pending company applies.
        company: the company in question.
        data: the `data` of a pending company's refusal.

    Raises:
        Refused: the company is pending or inactive.
    """
    if company.status == CompanyStatus.PENDING:
        if store.is_on("block_pending_account_seeing_products_pricing"):
            raise Refused(_PENDING, data=data)
        if store.is_on("block_pending_account_order_creation"):
            raise Refused(_PENDING_ORDERING, data=data)
        raise Refused(_PENDING_FEATURES, data=data)
    if company.status == CompanyStatus.INACTIVE:
        raise Refused(_INACTIVE)


def show_user(state: State, user: CompanyUser | SuperAdmin) -> Fields:
    """Return a company user or a super admin as a `UserType`."""
    customer = state.customers[user.customer_id]
    fields: Fields = {
        "id": str(user.user_id),
        "createdAt": user.created_at,
        "updatedAt": user.updated_at,
        "firstName": customer.first_name,
        "lastName": customer.last_name,
        "email": customer.email,
        "phone": customer.phone,
        "bcId": customer.customer_id,
        "masqueradingCompanyId": user.masquerading_company_id,
        "uuid": user.uuid,
    }
    if isinstance(user, SuperAdmin):
        return fields | {"role": UserRole.SUPER_ADMIN, "extraFields": []}
    return fields | {
        "role": user.role,
        "extraFields": show_extra_fields(user.extra_fields),
        "companyRoleId": user.company_role_id,
        "companyRoleName": state.roles[user.company_role_id].name,
        "companyInfo": show_company_info(state.companies[user.company_id]),
    }


def show_person(customer: Customer) -> Fields:
    """Return the members that every `...UserInfoType` has."""
    return {
        "email": customer.email,
        "firstName": customer.first_name,
        "lastName": customer.last_name,
        "phoneNumber": customer.phone,
    }


def show_company(company: Company) -> Fields:
    """Return a company as a `CompanyType`."""
    return {
        "id": str(company.company_id),
        "companyName": company.name,
        "bcGroupName": company.bc_group_name,
        "description": company.description,
        "catalogId": company.catalog_id,
        "companyStatus": company.status,
        "addressLine1": company.address_line_1,
        "addressLine2": company.address_line_2,
        "city": company.city,
        "state": company.state,
        "zipCode": company.zip_code,
        "country": company.country,
        "extraFields": show_extra_fields(company.extra_fields),
        "customerGroupId": company.customer_group_id,
    }


def show_company_info(company: Company | None) -> Fields:
    """Return a company as a `CompanyInfoType`, whose members are all text; all null where there is no company."""
    if company is None:
        return dict.fromkeys(_COMPANY_INFO)
    return {
        "companyId": str(company.company_id),
        "companyName": company.name,
        "companyAddress": company.address_line_1,
        "companyCountry": company.country,
        "companyState": company.state,
        "companyCity": company.city,
        "companyZipCode": company.zip_code,
        "phoneNumber": company.phone,
        "bcId": "0",
    }


def show_role(role: Role) -> Fields:
    """Return a role as a `CompanyRolesType`."""
    return {
        "id": str(role.role_id),
        "name": role.name,
        "roleType": role.role_type,
        "roleLevel": 1 if role.company_id is None else 2,
    }


def show_permissions(permissions: dict[str, int]) -> list[Fields]:
    """Return permission levels by code as a list of `AuthRolePermissionType`."""
    return [{"code": code, "permissionLevel": level} for code, level in permissions.items()]
