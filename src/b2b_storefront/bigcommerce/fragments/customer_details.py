# Generated from bigcommerce/ by `make codegen`. Edits are lost.

from ..base_model import BaseModel


class CustomerDetails(BaseModel):
    """A customer of the store."""

    entity_id: int
    "BigCommerce's id of the customer."
    email: str
    "E-mail address."
    first_name: str
    "First name."
    last_name: str
    "Last name."
    phone: str
    "Phone number; empty where none is known."
    company: str
    "The company that the customer named, which need not be a company account."
    customer_group_id: int
    "The customer group, by which prices are made; 0 for none."
