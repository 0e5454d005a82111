"""Our whole schema, changed in many places at once, is judged as graphql-core and graphql-inspector judge it."""

import copy
import random
from typing import Any

import pytest
from graphql import GraphQLSchema, build_client_schema, find_breaking_changes, print_schema
from graphql.utilities import introspection_from_schema

from b2b_storefront.contract import Change, Level, diff, load_schema

from .inspector import inspect

SEEDS = range(8)
EDITS = 40


def edited(schema: GraphQLSchema, seed: int) -> GraphQLSchema:
    """Return the schema with edits at places that the seed chooses; what they do, some break and some do not."""
    data: Any = copy.deepcopy(introspection_from_schema(schema))
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    types = [kind for kind in data["__schema"]["types"] if not kind["name"].startswith("__")]
    done = 0
    while done < EDITS:
        done += edit(chance.choice(types), chance)
    return build_client_schema(data)


def edit(kind: dict[str, Any], chance: random.Random) -> bool:
    """Change something in a type, and tell whether there was anything to change."""
    members = kind["fields"] or kind["inputFields"] or kind["enumValues"] or []
    if len(members) < 2:
        return False
    member = chance.choice(members)
    if kind["name"] == "Query" or chance.random() < 0.3:
        arguments = member.get("args")
        if arguments:
            turn(chance.choice(arguments)) if chance.random() < 0.5 else arguments.remove(chance.choice(arguments))
            return True
    match chance.randrange(4):
        case 0 if not kind["interfaces"]:
            members.remove(member)
        case 1 if "type" in member and not kind["interfaces"]:
            turn(member)
        case 2 if "type" in member:
            added = copy.deepcopy(member)
            added["name"] = f"added{chance.randrange(10**9)}"
            members.append(added)
        case 3 if "args" in member and not kind["interfaces"]:
            kinds: list[dict[str, Any]] = [{"kind": "SCALAR", "name": "Int", "ofType": None}]
            kinds.append({"kind": "NON_NULL", "name": None, "ofType": kinds[0]})
            name = f"added{chance.randrange(10**9)}"
            added = {"name": name, "description": None, "type": chance.choice(kinds), "defaultValue": None}
            member["args"].append({**added, "isDeprecated": False, "deprecationReason": None})
        case _:
            return False
    return True


def turn(member: dict[str, Any]) -> None:
    """Let something that may be null be so no more, or the other way."""
    kind = member["type"]
    if kind["kind"] == "NON_NULL":
        member["type"] = kind["ofType"]
    elif member.get("defaultValue") != "null":
        member["type"] = {"kind": "NON_NULL", "name": None, "ofType": kind}


@pytest.fixture(scope="module")
def pairs() -> list[tuple[GraphQLSchema, GraphQLSchema]]:
    schema = load_schema()
    return [(schema, edited(schema, seed)) for seed in SEEDS]


def breaking(old: GraphQLSchema, new: GraphQLSchema) -> list[Change]:
    return [change for change in diff(old, new) if change.level is Level.BREAKING]


def test_graphql_core_finds_the_same_places(pairs: list[tuple[GraphQLSchema, GraphQLSchema]]) -> None:
    for old, new in pairs:
        theirs = [
            change.description
            for change in find_breaking_changes(old, new)
            if "Standard scalar" not in change.description
        ]
        ours = breaking(old, new)
        assert len(ours) == len(theirs) > EDITS / 4
        for change in ours:
            *_, last = change.path.split(".")
            assert any(last in text for text in theirs), change


def test_graphql_inspector_finds_the_same_places(pairs: list[tuple[GraphQLSchema, GraphQLSchema]]) -> None:
    answers = inspect([(print_schema(old), print_schema(new)) for old, new in pairs])
    for (old, new), answer in zip(pairs, answers, strict=True):
        theirs = sorted(change["path"] for change in answer if change["level"] == "BREAKING")
        assert [change.path for change in breaking(old, new)] == theirs
