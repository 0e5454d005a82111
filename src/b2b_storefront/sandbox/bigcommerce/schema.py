"""The store's GraphQL made executable."""

from decimal import Decimal, InvalidOperation
from functools import cache
from typing import TYPE_CHECKING, Any
from uuid import UUID

from ariadne import (
    InterfaceType,
    MutationType,
    ObjectType,
    QueryType,
    ScalarType,
    UnionType,
)
from graphql import GraphQLResolveInfo, GraphQLSchema

from b2b_storefront._bundled import read_store_schema
from b2b_storefront.sandbox._schema import bind
from b2b_storefront.sandbox.bigcommerce import carts, companies, customers, orders, site
from b2b_storefront.sandbox.execution.call import Call, Refused

if TYPE_CHECKING:
    from b2b_storefront.sandbox.execution.call import Resolver

__all__ = ["read_store_files", "store_schema"]

_LARGEST_WHOLE = 2**53
_UNIONS = (
    "CreateCartRedirectUrlsError",
    "GenerateSessionSyncJwtError",
    "OrderShipmentTracking",
    "RegisterCompanyError",
    "RegisterCustomerError",
    "RequestResetPasswordError",
    "ValidateSessionSyncJwtError",
)
_SCOPES = {
    "activeCompany": "B2B",
    "cart": "Unauthenticated",
    "company": "B2B",
    "customer": "Customer",
    "generateSessionSyncJwt": "Customer",
    "login": "Customer",
    "loginWithCustomerLoginJwt": "Customer",
    "logout": "Customer",
    "order": "Customer",
    "site": "Unauthenticated",
    "validateSessionSyncJwt": "Customer",
}
"""The scope that a field needs. That scopes do not imply one another is known; which field needs which is inferred."""

_FOR_CUSTOMERS = frozenset({"registerCompany"})
"""What only a customer may do; a server that asks for a guest is told that the customer access token is missing."""


@cache
def store_schema() -> GraphQLSchema:
    """Return the schema with its resolvers, the same for all sandboxes of a process: state comes with each call."""
    query, mutation = QueryType(), MutationType()
    for name, resolver in {**customers.QUERIES, **site.QUERIES, "company": _open_room}.items():
        query.set_field(name, _needing(name, resolver))
    rooms = dict.fromkeys(("cart", "company", "customer"), _open_room)
    for name, resolver in {**customers.MUTATIONS, **rooms}.items():
        mutation.set_field(name, _needing(name, resolver))
    types: dict[str, dict[str, Resolver]] = {
        "ActiveCompany": orders.COMPANY_FIELDS,
        "CartMutations": carts.MUTATIONS,
        "CompanyMutations": companies.MUTATIONS,
        "CompanyQueries": companies.FIELDS,
        "Customer": {**customers.CUSTOMER_FIELDS, **orders.CUSTOMER_FIELDS},
        "CustomerMutations": customers.CUSTOMER_MUTATIONS,
        "Money": site.MONEY_FIELDS,
        "Site": {**site.FIELDS, **orders.SITE_FIELDS},
    }
    bound: list[Any] = []
    for kind, resolvers in types.items():
        bound_type = ObjectType(kind)
        for name, resolver in resolvers.items():
            bound_type.set_field(name, _needing(name, resolver))
        bound.append(bound_type)
    unions = [UnionType(name, _read_type) for name in _UNIONS]
    interfaces = [
        InterfaceType(name, _read_type)
        for name in ("CartSelectedOption", "CustomerFormFieldValue", "Error", "ExtraFieldValue")
    ]
    return bind("\n".join(read_store_files().values()), query, mutation, *bound, *unions, *interfaces, *_make_scalars())


def read_store_files() -> dict[str, str]:
    """Return the files of the schema, SDL by the name under which people find it."""
    return {f"bigcommerce/schema/{path.name}": text for path, text in read_store_schema().items()}


def _needing(name: str, resolver: "Resolver") -> "Resolver":
    """Return a resolver that first looks at the caller's session, and at the scopes of the private token."""
    scope = _SCOPES.get(name)

    def check_and_resolve(parent: object, info: GraphQLResolveInfo, **arguments: Any) -> Any:
        call: Call = info.context
        if scope is not None and call.scopes is not None and scope not in call.scopes:
            extensions = {"code": "INSUFFICIENT_ACCESS_SCOPE", "requiredScopes": [scope]}
            raise Refused("The token does not have the required access scope.", extensions=extensions)
        if call.session_over:
            raise Refused("Invalid customer access token.", extensions={"code": "INVALID_CUSTOMER_ACCESS_TOKEN"})
        if name in _FOR_CUSTOMERS and call.customer is None and call.scopes is not None:
            raise Refused("Missing customer access token.", extensions={"code": "MISSING_CUSTOMER_ACCESS_TOKEN"})
        return resolver(parent, info, **arguments)

    return check_and_resolve


def _open_room(_parent: object, _info: object) -> dict[str, Any]:
    return {}


def _read_type(value: dict[str, Any], *_: object) -> str:
    name: str = value["__typename"]
    return name


def _make_scalars() -> list[ScalarType]:
    return [
        ScalarType("BigDecimal", serializer=float, value_parser=_parse_decimal),
        ScalarType("DateTime", serializer=str, value_parser=_parse_text),
        ScalarType("Long", serializer=int, value_parser=_parse_whole),
        ScalarType("UUID", serializer=str, value_parser=_parse_uuid),
    ]


def _parse_decimal(value: Any) -> str:
    try:
        number = Decimal(str(value)) if len(str(value)) <= 40 else Decimal("NaN")
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        raise ValueError("BigDecimal needs a number.")
    return str(number)


def _parse_text(value: Any) -> str:
    if not isinstance(value, str) or len(value) > 40:
        raise ValueError("DateTime needs a text such as 2026-01-31T12:00:00Z.")
    return value


def _parse_uuid(value: Any) -> str:
    try:
        return str(UUID(value))
    except (AttributeError, TypeError, ValueError):
        raise ValueError("UUID needs the text of a UUID.") from None


def _parse_whole(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) > _LARGEST_WHOLE:
        raise ValueError("Long needs a whole number.")
    return value
