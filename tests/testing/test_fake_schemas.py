"""Answers of fakes fit the schema that the operation's package was compiled against."""

import itertools
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from gql import GraphQLRequest
from pydantic import BaseModel, Field

from b2b_storefront.testing import FakeAnswerError
from b2b_storefront.testing._answers import GivenAnswer, answer_data
from b2b_storefront.transport import PreparedRequest
from b2b_storefront.wire.operation import Operation

DOCUMENT = "query Tier { currentUser { id loyaltyTier } }"
SCHEMA = "type Query { currentUser: User } type User { id: ID! loyaltyTier: Tier! } enum Tier { GOLD }"
NUMBERS = itertools.count()

Ask = Callable[..., dict[str, Any]]


class Tier(BaseModel):
    id: str
    loyalty_tier: str | None = Field(default=None, alias="loyaltyTier")

    model_config = {"populate_by_name": True}


@pytest.fixture
def ask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Answers an operation of a package that brings a schema, or brings none."""
    monkeypatch.syspath_prepend(str(tmp_path))

    def answer(given: GivenAnswer, schema: str | None, document: str = DOCUMENT) -> dict[str, Any]:
        name = f"compiled_{next(NUMBERS)}"
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").touch()
        if schema is not None:
            (tmp_path / name / "schema.graphql").write_text(schema)
        operation = Operation("Tier", "query", document, root="currentUser", package=name)
        try:
            return answer_data(given, PreparedRequest(operation, {}), unchecked=False)
        finally:
            sys.modules.pop(name, None)

    return answer


DATA = {"currentUser": {"id": "1", "loyaltyTier": "GOLD"}}


@pytest.mark.parametrize("schema", [SCHEMA, None])
@pytest.mark.parametrize("given", [DATA, Tier(id="1", loyalty_tier="GOLD")])
def test_what_the_package_s_schema_allows_is_answered(ask: Ask, schema: str | None, given: GivenAnswer) -> None:
    assert ask(given, schema) == DATA


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ({"currentUser": {"id": "1", "loyaltyTier": "SILVER"}}, "currentUser.loyaltyTier: "),
        ({"currentUser": {"id": "1"}}, "currentUser.loyaltyTier: "),
        ({"currentUser": {"id": "1", "loyaltyTier": "GOLD", "more": 1}}, "currentUser.more: the operation does not"),
        (Tier(id="1", loyalty_tier="SILVER"), "currentUser.loyaltyTier: "),
    ],
)
def test_what_it_does_not_allow_is_refused(ask: Ask, given: GivenAnswer, fault: str) -> None:
    with pytest.raises(FakeAnswerError, match=fault):
        ask(given, SCHEMA)


def test_the_schema_itself_answers_the_introspection(ask: Ask) -> None:
    document = 'query Tier { __type(name: "Tier") { enumValues { name } } }'
    answer = {"__type": {"enumValues": [{"name": "GOLD"}]}}
    assert ask(answer, SCHEMA, document) == answer
    with pytest.raises(FakeAnswerError, match=r"enumValues: there are 0 entries, and the API would send 1"):
        ask({"__type": {"enumValues": []}}, SCHEMA, document)


def test_where_the_schema_is_not_known_nothing_is_checked(ask: Ask) -> None:
    assert ask({"currentUser": {"id": 1}}, None) == {"currentUser": {"id": 1}}


def test_a_package_without_a_schema_is_checked_where_ours_has_all_that_it_asks_for(ask: Ask) -> None:
    with pytest.raises(FakeAnswerError, match=r"currentUser\.id: the key is missing"):
        ask({"currentUser": {}}, None, "query Tier { currentUser { id } }")


def test_a_package_that_is_gone_is_one_without_a_schema() -> None:
    operation = Operation("Tier", "query", DOCUMENT, root="currentUser", package="nowhere.to.be.found")
    assert answer_data(DATA, PreparedRequest(operation, {}), unchecked=False) == DATA


def test_requests_of_gql_itself_are_checked_where_ours_has_all_that_they_ask_for() -> None:
    assert answer_data(DATA, GraphQLRequest(DOCUMENT, operation_name="Tier"), unchecked=False) == DATA
    known = GraphQLRequest("query Me { currentUser { id } }", operation_name="Me")
    with pytest.raises(FakeAnswerError, match=r"currentUser\.id: the key is missing"):
        answer_data({"currentUser": {}}, known, unchecked=False)
