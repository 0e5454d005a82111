"""Rules for inputs: arguments and input fields, with their types and default values."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import (
    GraphQLArgument,
    GraphQLInputField,
    is_list_type,
    is_non_null_type,
)

from b2b_storefront.contract._compare_text import compare_deprecation, compare_description
from b2b_storefront.contract._defaults import default_text, read_default
from b2b_storefront.contract.changes import Change, ChangeType, Level

__all__ = ["ARGUMENT", "DIRECTIVE_ARGUMENT", "INPUT_FIELD", "compare_inputs", "is_required"]

Input = GraphQLArgument | GraphQLInputField


@dataclass(frozen=True, slots=True)
class InputKind:
    """What a kind of inputs is called, and how much it matters when a new one is optional."""

    word: str
    prefix: str
    optional_added: Level

    def type(self, end: str) -> ChangeType:
        """Return the type of change for an input of this kind."""
        return ChangeType(f"{self.prefix}_{end}")


ARGUMENT = InputKind("argument", "ARG", Level.DANGEROUS)
INPUT_FIELD = InputKind("input field", "INPUT_FIELD", Level.DANGEROUS)
DIRECTIVE_ARGUMENT = InputKind("argument", "DIRECTIVE_ARG", Level.SAFE)


def compare_inputs(kind: InputKind, owner: str, old: Mapping[str, Input], new: Mapping[str, Input]) -> Iterator[Change]:
    """Compare the arguments of a field or a directive, or the fields of an input type, which is the owner."""
    for name, was in old.items():
        path = f"{owner}.{name}"
        now = new.get(name)
        if now is None:
            yield Change(kind.type("REMOVED"), path, f"{kind.word} {path} was removed", Level.BREAKING)
        else:
            yield from _compare_input(kind, path, was, now)
    for name, now in new.items():
        if name not in old:
            required = is_required(now)
            yield Change(
                kind.type("ADDED"),
                f"{owner}.{name}",
                f"{'required' if required else 'optional'} {kind.word} {owner}.{name}: {now.type} was added",
                Level.BREAKING if required else kind.optional_added,
            )


def _compare_input(kind: InputKind, path: str, old: Input, new: Input) -> Iterator[Change]:
    if str(old.type) != str(new.type):
        yield Change(
            kind.type("TYPE_CHANGED"),
            path,
            f"{kind.word} {path} changed its type from {old.type} to {new.type}",
            Level.SAFE if _is_wider(old.type, new.type) else Level.BREAKING,
        )
    was, now = default_text(old), default_text(new)
    if was is None and now is not None:
        text = f"{kind.word} {path} got the default value {now}"
        yield Change(kind.type("DEFAULT_ADDED"), path, text, Level.DANGEROUS)
    elif was is not None and now is None:
        text = f"{kind.word} {path} lost its default value {was}"
        yield Change(kind.type("DEFAULT_REMOVED"), path, text, Level.DANGEROUS)
    elif was != now:
        text = f"{kind.word} {path} changed its default value from {was} to {now}"
        yield Change(kind.type("DEFAULT_CHANGED"), path, text, Level.DANGEROUS)
    yield from compare_description(path, old.description, new.description)
    yield from compare_deprecation(path, old.deprecation_reason, new.deprecation_reason)


def _is_wider(old: Any, new: Any) -> bool:
    """Tell whether an input accepts all that it accepted: its type is the same, or allows null in more places."""
    if is_non_null_type(old):
        return _is_wider(old.of_type, new.of_type if is_non_null_type(new) else new)
    if is_list_type(old):
        return is_list_type(new) and _is_wider(old.of_type, new.of_type)
    return str(old) == str(new)


def is_required(item: Input) -> bool:
    """Tell whether an input must have a value: its type does not allow null, and it has no default value."""
    return is_non_null_type(item.type) and read_default(item) is None
