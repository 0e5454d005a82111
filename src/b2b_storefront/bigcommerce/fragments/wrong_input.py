# Generated from bigcommerce/ by `make codegen`. Edits are lost.

from ..base_model import BaseModel


class WrongInput(BaseModel):
    """Something of the input does not fit."""

    message: str
    "The store's text."
    path: list[str]
    "Where in the input."
