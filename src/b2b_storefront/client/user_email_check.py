# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from b2b_storefront.codes import UserEmailState

from .base_model import BaseModel
from .fragments import EmailOwner


class UserEmailCheck(BaseModel):
    """Who an e-mail address belongs to."""

    user_type: UserEmailState | None = None
    "1 free, 2 a customer of the store, 3 several customers of the store, 4 a user of another company, 5 a user of this company, 6 a super admin, 7 a user of this company on another channel. A company user can be added for 1 and 2, and for 7 with `addChannel`."
    user_info: EmailOwner | None = None
    "Never null by itself: with nobody found, its members are."
