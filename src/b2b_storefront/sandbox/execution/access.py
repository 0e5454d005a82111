"""Who may ask for a root field at all: read from the schema's descriptions, enforced before the resolver."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graphql import GraphQLResolveInfo

from b2b_storefront.sandbox.execution.call import PERMISSION_DENIED, Call, Refused, Resolver, SessionOver

if TYPE_CHECKING:
    from graphql import GraphQLField

__all__ = ["Access", "guard", "read_access"]

_LINE = re.compile(r"^Access: ([a-z2 ]+?)(?: \(inferred\))?$", re.MULTILINE)
_WORDS = {"anonymous", "b2b", "bc", "either"}
_SIGN_INS = {"authorization", "login"}
"""Clients send these with the token that they still have. That they work nevertheless is inferred."""


@dataclass(frozen=True, slots=True)
class Access:
    """Whom a root field answers: company users and super admins, plain customers, requests without a token.

    Attributes:
        signs_in: whether the field gives out a token, so that one that has ended does not matter.
    """

    b2b: bool
    bc: bool
    anonymous: bool
    signs_in: bool = False

    def check(self, call: Call) -> None:
        """Make sure that a call may use the root field.

        Raises:
            Refused: with code 40101 if the token does not count or is missing, as a missing permission if it
                belongs to the wrong kind of customer.
        """
        if call.token_refused and not self.signs_in:
            raise SessionOver
        if self.anonymous:
            return
        if call.customer is None:
            raise SessionOver
        fits = self.b2b if call.company_user is not None or call.super_admin else self.bc
        if not fits:
            raise Refused(PERMISSION_DENIED)


def read_access(name: str, field: "GraphQLField") -> Access:
    """Read the `Access:` line of a root field's description.

    Raises:
        ValueError: the line is missing or holds an unknown word.
    """
    line = _LINE.search(field.description or "")
    words = set(line[1].split(" or ")) if line else set()
    if not words or not words <= _WORDS:
        raise ValueError(f"the description of {name} has no readable Access line")
    either = "either" in words
    return Access(
        b2b=either or "b2b" in words,
        bc=either or "bc" in words,
        anonymous="anonymous" in words,
        signs_in=name in _SIGN_INS,
    )


def guard(access: Access, resolve: Resolver) -> Resolver:
    """Return a resolver that checks access first."""

    def check_and_resolve(parent: object, info: GraphQLResolveInfo, **arguments: Any) -> Any:
        access.check(info.context)
        return resolve(parent, info, **arguments)

    return check_and_resolve
