"""Rules for directives."""

from collections.abc import Iterator, Mapping

from graphql import GraphQLDirective

from b2b_storefront.contract._compare_text import compare_description
from b2b_storefront.contract._compare_values import DIRECTIVE_ARGUMENT, compare_inputs
from b2b_storefront.contract.changes import Change, ChangeType, Level

__all__ = ["compare_directives"]


def compare_directives(old: Mapping[str, GraphQLDirective], new: Mapping[str, GraphQLDirective]) -> Iterator[Change]:
    """Compare directives by name."""
    for name, was in old.items():
        path = f"@{name}"
        now = new.get(name)
        if now is None:
            yield Change(ChangeType.DIRECTIVE_REMOVED, path, f"directive {path} was removed", Level.BREAKING)
        else:
            yield from _compare_locations(path, was, now)
            yield from compare_inputs(DIRECTIVE_ARGUMENT, path, was.args, now.args)
            yield from compare_description(path, was.description, now.description)
    for name in new:
        if name not in old:
            yield Change(ChangeType.DIRECTIVE_ADDED, f"@{name}", f"directive @{name} was added", Level.SAFE)


def _compare_locations(path: str, old: GraphQLDirective, new: GraphQLDirective) -> Iterator[Change]:
    was, now = {location.name for location in old.locations}, {location.name for location in new.locations}
    for location in sorted(was - now):
        text = f"directive {path} is no longer allowed on {location}"
        yield Change(ChangeType.DIRECTIVE_LOCATION_REMOVED, path, text, Level.BREAKING)
    for location in sorted(now - was):
        text = f"directive {path} is now allowed on {location}"
        yield Change(ChangeType.DIRECTIVE_LOCATION_ADDED, path, text, Level.SAFE)
    if old.is_repeatable and not new.is_repeatable:
        text = f"directive {path} may no longer be repeated"
        yield Change(ChangeType.DIRECTIVE_REPEATABLE_REMOVED, path, text, Level.BREAKING)
    elif new.is_repeatable and not old.is_repeatable:
        text = f"directive {path} may now be repeated"
        yield Change(ChangeType.DIRECTIVE_REPEATABLE_ADDED, path, text, Level.SAFE)
