"""The store's GraphQL made executable."""

from decimal import Decimal, InvalidOperation
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from ariadne import (
    InterfaceType,
    MutationType,
    ObjectType,
    QueryType,
    ScalarType,
    UnionType,
    make_executable_schema,
)
from graphql import GraphQLSchema

from b2b_storefront.sandbox.bigcommerce import carts, companies, customers, site

if TYPE_CHECKING:
    from b2b_storefront.sandbox.execution.call import Resolver

__all__ = ["read_store_files", "store_schema"]

_LARGEST_WHOLE = 2**53


@cache
def store_schema() -> GraphQLSchema:
    """Return the schema with its resolvers, the same for all sandboxes of a process: state comes with each call."""
    query, mutation = QueryType(), MutationType()
    for name, resolver in {**customers.QUERIES, **site.QUERIES}.items():
        query.set_field(name, resolver)
    for name, resolver in customers.MUTATIONS.items():
        mutation.set_field(name, resolver)
    rooms: dict[str, dict[str, Resolver]] = {
        "CartMutations": carts.MUTATIONS,
        "CompanyMutations": companies.MUTATIONS,
        "CustomerMutations": {"requestResetPassword": customers.request_password_reset},
        "Site": site.FIELDS,
    }
    bound: list[Any] = []
    for kind, resolvers in rooms.items():
        room = ObjectType(kind)
        for name, resolver in resolvers.items():
            room.set_field(name, resolver)
        bound.append(room)
    for name in ("cart", "company", "customer"):
        mutation.set_field(name, _open_room)
    unions = [UnionType(name, _read_type) for name in ("RegisterCompanyError", "RequestResetPasswordError")]
    interfaces = [InterfaceType(name, _read_type) for name in ("CartSelectedOption", "Error")]
    return make_executable_schema(
        "\n".join(read_store_files().values()), query, mutation, *bound, *unions, *interfaces, *_make_scalars()
    )


def read_store_files() -> dict[str, str]:
    """Return the files of the schema, SDL by the name under which people find it."""
    folder = files("b2b_storefront.sandbox.bigcommerce")
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".graphql"))
    return {f"sandbox/bigcommerce/{name}": (folder / name).read_text("utf-8") for name in names}


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


def _parse_whole(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) > _LARGEST_WHOLE:
        raise ValueError("Long needs a whole number.")
    return value
