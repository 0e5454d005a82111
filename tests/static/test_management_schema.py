"""schema/management.yaml is a valid OpenAPI document that has the structure of the API and words of this project."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from openapi_spec_validator import validate

from b2b_storefront._bundled import schema_directory

from .management_structure import management_structure

GOLDEN = Path(__file__).parent.parent / "data" / "management.txt"

FAMILIES = {
    "channels": 1,
    "companies": 8,
    "users": 6,
    "super admins": 2,
    "quotes": 9,
    "orders": 4,
    "payments": 2,
    "invoices": 5,
    "shopping lists": 1,
    "storefront tokens": 2,
}


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    """The parsed document."""
    parsed: dict[str, Any] = yaml.safe_load((schema_directory() / "management.yaml").read_text("utf-8"))
    return parsed


def operations(document: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return every operation."""
    return [operation for item in document["paths"].values() for operation in item.values()]


def members(value: object, place: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Go through all parameters, members and components, each with its place."""
    if not isinstance(value, dict):
        return
    for name, inner in value.items():
        if name == "properties":
            yield from ((f"{place}.{member}", schema) for member, schema in inner.items())
        if name == "parameters":
            yield from ((f"{place}.{parameter['name']}", parameter) for parameter in inner)
        yield from members(inner, f"{place}.{name}")


def test_it_is_a_valid_openapi_document(document: dict[str, Any]) -> None:
    validate(document)


def test_its_structure_is_that_of_the_api(document: dict[str, Any]) -> None:
    # Behind a number sign stands how the published document differs there: it has gaps, and types that can't be.
    known = {line.partition("  # ")[0] for line in GOLDEN.read_text("utf-8").splitlines()}
    found = set(management_structure(document))
    assert {"missing": sorted(known - found), "added": sorted(found - known)} == {"missing": [], "added": []}


def test_the_structure_sees_each_kind_of_change(document: dict[str, Any]) -> None:
    before = management_structure(document)
    parameter = document["paths"]["/api/v3/io/orders"]["get"]["parameters"][0]
    body = document["paths"]["/api/v3/io/companies/{companyId}/status"]["put"]["requestBody"]
    for changed, name, value in (
        (parameter, "name", "company"),
        (parameter, "required", True),
        (parameter["schema"], "type", "string"),
        (parameter["schema"], "default", 1),
        (body["content"]["application/json"]["schema"], "required", []),
        (document["components"]["schemas"]["Channel"]["properties"], "id", {"type": "string"}),
    ):
        kept = dict(changed)
        changed[name] = value
        assert management_structure(document) != before
        changed.clear()
        changed.update(kept)
    assert management_structure(document) == before


def test_it_has_40_operations_in_their_families(document: dict[str, Any]) -> None:
    tags = [operation["tags"] for operation in operations(document)]
    assert {tag: tags.count([tag]) for tag in FAMILIES} == FAMILIES
    assert sum(FAMILIES.values()) == len(tags) == 40
    assert [tag["name"] for tag in document["tags"]] == list(FAMILIES)


def test_operations_have_names_of_their_own(document: dict[str, Any]) -> None:
    names = [operation["operationId"] for operation in operations(document)]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z][A-Za-z]+", name) for name in names)


def test_everything_is_described_in_a_sentence(document: dict[str, Any]) -> None:
    envelope = re.compile(r"\.(code|data|message|meta|pagination|list|errors)$")
    texts = {
        place: schema.get("description")
        for place, schema in members(document)
        if not (place.count(".responses.") and envelope.search(place))
    }
    texts |= {name: schema.get("description") for name, schema in document["components"]["schemas"].items()}
    texts |= {operation["operationId"]: operation.get("summary") for operation in operations(document)}
    assert {place: text for place, text in texts.items() if not re.fullmatch(r"[A-Z0-9`].+\.", text or "")} == {}


def test_reading_and_setting_may_be_repeated_and_adding_may_not(document: dict[str, Any]) -> None:
    repeatable = {operation["operationId"] for operation in operations(document) if operation.get("x-idempotent")}
    puts = {item["put"]["operationId"] for item in document["paths"].values() if "put" in item}
    # A quote's update may hold a message, which is added; what is moved is not there to be moved again.
    assert puts - repeatable == {"updateQuote", "attachOrderHistory"}
    assert repeatable - puts == {"createCustomerToken", "createNamedToken"}
