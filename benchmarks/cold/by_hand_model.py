"""The models that somebody would write by hand for this one operation."""

from typing import Any

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel

__all__ = ["DOCUMENT", "HEADERS", "VARIABLES", "Users"]


class Model(BaseModel):
    """Takes the API's names."""

    model_config = ConfigDict(alias_generator=to_camel, coerce_numbers_to_str=True)


class ExtraField(Model):
    """A further field."""

    field_name: str | None = None
    field_value: str | None = None


class Company(Model):
    """A company."""

    company_id: str | None = None
    company_name: str | None = None
    bc_id: str | None = None


class User(Model):
    """A company user."""

    id: str
    bc_id: int | None = None
    email: str
    first_name: str
    last_name: str
    role: int | None = None
    company_role_id: int | None = None
    company_role_name: str | None = None
    phone: str | None = None
    uuid: str | None = None
    masquerading_company_id: str | None = None
    created_at: int
    updated_at: int
    company_info: Company | None = None
    extra_fields: list[ExtraField] = []


class Edge(Model):
    """A user's place in the page."""

    cursor: str
    node: User


class PageInfo(Model):
    """Where the page lies."""

    has_next_page: bool
    has_previous_page: bool
    start_cursor: str | None = None
    end_cursor: str | None = None


class Users(Model):
    """A page."""

    total_count: int | None = None
    page_info: PageInfo
    edges: list[Edge]


HEADERS = {"Content-Type": "application/json", "Authorization": "Bearer opaque"}
VARIABLES: dict[str, Any] = {"companyId": 1001, "first": 20}
DOCUMENT = """
query Users($companyId: Int!, $first: Int) {
  users(companyId: $companyId, first: $first) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges {
      cursor
      node {
        id bcId email firstName lastName role companyRoleId companyRoleName phone uuid masqueradingCompanyId createdAt
        updatedAt companyInfo { companyId companyName bcId } extraFields { fieldName fieldValue }
      }
    }
  }
}
"""
