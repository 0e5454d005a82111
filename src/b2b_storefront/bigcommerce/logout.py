# Generated from bigcommerce/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import CartReference


class LogoutCartUnassignResult(BaseModel):
    """What became of a customer's cart at the end of a session."""

    cart: CartReference | None = None
    "The cart, a guest's now; null where none was named."


class Logout(BaseModel):
    """What signing out did."""

    result: str
    "`success`."
    cart_unassign_result: LogoutCartUnassignResult
    "What became of the cart."
