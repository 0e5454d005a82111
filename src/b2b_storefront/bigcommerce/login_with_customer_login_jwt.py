# Generated from bigcommerce/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import AccessToken, CartReference, CustomerDetails


class LoginWithCustomerLoginJwt(BaseModel):
    """What a sign-in by JWT gives."""

    customer_access_token: AccessToken | None = None
    "What makes further requests the customer's."
    customer: CustomerDetails | None = None
    "The customer who is signed in."
    cart: CartReference | None = None
    "The customer's cart, with what was in the guest's."
    redirect_to: str | None = None
    "Where the JWT sends the browser."
