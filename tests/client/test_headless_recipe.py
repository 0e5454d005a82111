"""The recipe of `docs/headless.md` that keeps an order's address, as it is written there."""

import ast
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from b2b_storefront import Buyer, OperationError, PermissionDeniedError, Storefront
from b2b_storefront.client import AddressInputType
from b2b_storefront.sandbox import Sandbox

from .conftest import operations

DOCUMENT = Path(__file__).parents[2] / "docs/headless.md"
Recipe = Callable[[Buyer, AddressInputType], bool]


@pytest.fixture
def save_address() -> Recipe:
    """Return the function out of the document, with its imports and without its use."""
    snippet = next(part for part in DOCUMENT.read_text().split("```python\n") if "def save_address(" in part)
    parts = ast.parse(snippet.partition("```")[0])
    parts.body = [part for part in parts.body if isinstance(part, ast.ImportFrom | ast.FunctionDef)]
    names: dict[str, Any] = {}
    exec(compile(parts, str(DOCUMENT), "exec"), names)  # noqa: S102 - it is the document that is tested
    recipe: Recipe = names["save_address"]
    return recipe


def address_of(buyer: Buyer, **changes: Any) -> AddressInputType:
    assert buyer.profile is not None
    assert buyer.profile.company is not None
    given = {
        "company_id": int(buyer.profile.company.id or 0),
        "first_name": "Ada",
        "last_name": "Moore",
        "address_line_1": "9 New Quay",
        "city": "Portland",
        "country": "United States",
        "country_code": "US",
        "state": "Oregon",
        "state_code": "OR",
        "zip_code": "97201",
    }
    return AddressInputType(**{**given, **changes})


def test_it_is_kept_once(shop: Storefront, sandbox: Sandbox, save_address: Recipe) -> None:
    buyer = shop.sign_in(sandbox.accounts.admin.email, sandbox.accounts.admin.password)
    address = address_of(buyer)
    sandbox.clear_requests()
    assert save_address(buyer, address)
    assert save_address(buyer, address)
    assert operations(sandbox) == ["Addresses", "AddressCreate", "Addresses"]
    other = address_of(buyer, zip_code="97202")
    assert save_address(buyer, other)
    found = buyer.session.addresses(company_id=address.company_id, search="9 New Quay", first=50)
    assert sorted(kept.zip_code or "" for kept in found.nodes) == ["97201", "97202"]


def test_who_may_not_is_not_asked(shop: Storefront, sandbox: Sandbox, save_address: Recipe) -> None:
    buyer = shop.sign_in(sandbox.accounts.junior.email, sandbox.accounts.junior.password)
    sandbox.clear_requests()
    assert not save_address(buyer, address_of(buyer))
    assert operations(sandbox) == []


def test_what_the_api_refuses_is_an_error_of_its_own(shop: Storefront, sandbox: Sandbox, save_address: Recipe) -> None:
    buyer = shop.sign_in(sandbox.accounts.admin.email, sandbox.accounts.admin.password)
    sandbox.fail_next("AddressCreate", message="Permission denied.")
    with pytest.raises(PermissionDeniedError):
        save_address(buyer, address_of(buyer))
    with pytest.raises(OperationError, match="countryCode"):
        save_address(buyer, address_of(buyer, country_code="XX"))
