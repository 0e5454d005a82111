"""Registering a customer and a company, by either API: the same ids, the same errors, a word where it breaks off."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from b2b_storefront import (
    AlreadyExistsError,
    AsyncStorefront,
    Choice,
    CompanyPendingError,
    ConfigurationError,
    ExtraFieldsRefusedError,
    NewCompany,
    NewCustomer,
    OperationError,
    RegistrationRefusedError,
    StorefrontError,
)
from b2b_storefront.codes import CompanyStatus
from b2b_storefront.flows.registering import ExtraFieldValue, compose_store_company
from b2b_storefront.sandbox import Sandbox
from tests.client.conftest import operations

WAYS = pytest.mark.parametrize("via", ["store", "b2b"])
KIM = NewCustomer(email="kim@shore.example", password="a-password-of-kim", first_name="Kim", last_name="Shore")
SHORE = NewCompany(
    name="Shore Ltd",
    email="office@shore.example",
    phone="+33 1",
    address1="1 Quai",
    city="Lyon",
    country_code="FR",
    postal_code="69001",
    user_extra_fields={"Site": Choice("South")},
)


@WAYS
async def test_a_company_waits_for_its_approval(
    async_shop: AsyncStorefront, sandbox: Sandbox, tmp_path: Path, via: Any
) -> None:
    paper = tmp_path / "register.pdf"
    paper.write_bytes(b"%PDF")
    made = await async_shop.register(KIM, SHORE, files=[paper], via=via)
    assert (made.status, made.approved) == (CompanyStatus.PENDING, False)
    with pytest.raises(CompanyPendingError):
        await async_shop.sign_in(KIM.email, "a-password-of-kim")
    sandbox.approve_company(made.company_id)
    buyer = await async_shop.sign_in(KIM.email, "a-password-of-kim")
    assert buyer.customer_id == made.customer_id
    assert buyer.profile is not None
    assert buyer.profile.company is not None
    assert (buyer.profile.company.company_name, buyer.profile.company.city) == ("Shore Ltd", "Lyon")


@WAYS
async def test_a_store_may_approve_by_itself(async_shop: AsyncStorefront, sandbox: Sandbox, via: Any) -> None:
    sandbox.set_switches({"company_auto_approval": "1"})
    made = await async_shop.register(KIM, SHORE, via=via)
    assert made.approved
    assert (await async_shop.sign_in(KIM.email, "a-password-of-kim")).profile is not None


@WAYS
async def test_a_customer_is_registered_without_a_company(
    async_shop: AsyncStorefront, sandbox: Sandbox, via: Any
) -> None:
    customer_id = await async_shop.register_customer(KIM, via=via)
    buyer = await async_shop.sign_in(KIM.email, "a-password-of-kim")
    assert buyer.customer_id == customer_id
    assert buyer.profile is not None
    assert buyer.profile.company is None


@WAYS
async def test_an_address_that_is_taken_is_told(async_shop: AsyncStorefront, sandbox: Sandbox, via: Any) -> None:
    with pytest.raises(AlreadyExistsError):
        await async_shop.register_customer(replace(KIM, email=sandbox.accounts.senior.email), via=via)


async def test_a_password_that_is_too_short_has_its_place(async_shop: AsyncStorefront) -> None:
    with pytest.raises(RegistrationRefusedError, match=r"at input\.password") as caught:
        await async_shop.register_customer(replace(KIM, password="short"))
    assert caught.value.path == ("input", "password")


@WAYS
@pytest.mark.parametrize("values", [{}, {"Site": "Nowhere"}])
async def test_additional_fields_are_checked_before_anybody_is_registered(
    async_shop: AsyncStorefront, sandbox: Sandbox, via: Any, values: Mapping[str, str]
) -> None:
    if not values:
        sandbox.fail_next(
            "POST /api/v2/extra-fields/{kind}/validate",
            body={"code": 400, "message": "no", "data": {"errMsg": "Site:This field is required."}},
            status=400,
        )
    with pytest.raises(ExtraFieldsRefusedError) as caught:
        await async_shop.register(KIM, replace(SHORE, user_extra_fields=values), via=via)
    assert caught.value.field == "Site"
    made = {"store:RegisterCustomer", "CustomerCreate", "CompanyCreate", "store:RegisterCompany"}
    assert not made & {*operations(sandbox)}


@WAYS
async def test_who_is_registered_when_it_breaks_off_is_told(
    async_shop: AsyncStorefront, sandbox: Sandbox, via: Any
) -> None:
    name = "store:RegisterCompany" if via == "store" else "CompanyCreate"
    sandbox.fail_next(name, message="No more companies.")
    with pytest.raises(OperationError, match="No more companies") as caught:
        await async_shop.register(KIM, SHORE, via=via)
    assert "is registered; only the company is missing" in caught.value.__notes__[0]
    assert (await async_shop.sign_in(KIM.email, "a-password-of-kim")).customer_id


async def test_a_country_that_the_store_does_not_know_is_told_before(
    async_shop: AsyncStorefront, sandbox: Sandbox
) -> None:
    with pytest.raises(ConfigurationError, match="country_code is 'XX'"):
        await async_shop.register(KIM, replace(SHORE, country_code="XX"), via="b2b")
    assert "CustomerCreate" not in operations(sandbox)


@pytest.mark.parametrize("given", [{"email": "nobody"}, {"password": ""}])
def test_a_customer_that_can_not_be_one_is_refused_when_it_is_made(given: dict[str, str]) -> None:
    with pytest.raises(ConfigurationError):
        replace(KIM, **given)


def test_values_are_sorted_by_their_kind() -> None:
    values: dict[str, ExtraFieldValue] = {"a": "text", "b": "two\nlines", "c": Choice("one"), "d": 7}
    composed = compose_store_company(KIM, replace(SHORE, extra_fields=values), [])
    assert composed.extra_fields is not None
    assert composed.extra_fields.model_dump(mode="json", by_alias=True) == {
        "texts": [{"name": "a", "text": "text"}],
        "multilineTexts": [{"name": "b", "multilineText": "two\nlines"}],
        "multipleChoices": [{"name": "c", "fieldValue": "one"}],
        "numbers": [{"name": "d", "number": "7"}],
    }


async def test_the_password_shows_nowhere(async_shop: AsyncStorefront, sandbox: Sandbox) -> None:
    sandbox.fail_next("store:RegisterCustomer", message="No.")
    with pytest.raises(StorefrontError) as caught:
        await async_shop.register(KIM, SHORE)
    frames = [frame.frame.f_locals for frame in caught.traceback if "b2b_storefront" in str(frame.path)]
    assert "a-password-of-kim" not in repr(frames) + repr(KIM) + str(caught.value)
