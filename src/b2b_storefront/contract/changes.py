"""Changes between two schemas."""

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Change", "ChangeType", "Level"]


class Level(StrEnum):
    """How much a change matters to existing operations."""

    BREAKING = "breaking"
    """Valid operations are refused, or get answers that they can't read."""

    DANGEROUS = "dangerous"
    """Operations stay valid, and may be answered differently."""

    SAFE = "safe"
    """No existing operation notices."""


class ChangeType(StrEnum):
    """What happened to a part of a schema."""

    ARG_ADDED = "ARG_ADDED"
    ARG_DEFAULT_ADDED = "ARG_DEFAULT_ADDED"
    ARG_DEFAULT_CHANGED = "ARG_DEFAULT_CHANGED"
    ARG_DEFAULT_REMOVED = "ARG_DEFAULT_REMOVED"
    ARG_REMOVED = "ARG_REMOVED"
    ARG_TYPE_CHANGED = "ARG_TYPE_CHANGED"
    DEPRECATION_ADDED = "DEPRECATION_ADDED"
    DEPRECATION_REASON_CHANGED = "DEPRECATION_REASON_CHANGED"
    DEPRECATION_REMOVED = "DEPRECATION_REMOVED"
    DESCRIPTION_ADDED = "DESCRIPTION_ADDED"
    DESCRIPTION_CHANGED = "DESCRIPTION_CHANGED"
    DESCRIPTION_REMOVED = "DESCRIPTION_REMOVED"
    DIRECTIVE_ADDED = "DIRECTIVE_ADDED"
    DIRECTIVE_ARG_ADDED = "DIRECTIVE_ARG_ADDED"
    DIRECTIVE_ARG_DEFAULT_ADDED = "DIRECTIVE_ARG_DEFAULT_ADDED"
    DIRECTIVE_ARG_DEFAULT_CHANGED = "DIRECTIVE_ARG_DEFAULT_CHANGED"
    DIRECTIVE_ARG_DEFAULT_REMOVED = "DIRECTIVE_ARG_DEFAULT_REMOVED"
    DIRECTIVE_ARG_REMOVED = "DIRECTIVE_ARG_REMOVED"
    DIRECTIVE_ARG_TYPE_CHANGED = "DIRECTIVE_ARG_TYPE_CHANGED"
    DIRECTIVE_LOCATION_ADDED = "DIRECTIVE_LOCATION_ADDED"
    DIRECTIVE_LOCATION_REMOVED = "DIRECTIVE_LOCATION_REMOVED"
    DIRECTIVE_REMOVED = "DIRECTIVE_REMOVED"
    DIRECTIVE_REPEATABLE_ADDED = "DIRECTIVE_REPEATABLE_ADDED"
    DIRECTIVE_REPEATABLE_REMOVED = "DIRECTIVE_REPEATABLE_REMOVED"
    ENUM_VALUE_ADDED = "ENUM_VALUE_ADDED"
    ENUM_VALUE_REMOVED = "ENUM_VALUE_REMOVED"
    FIELD_ADDED = "FIELD_ADDED"
    FIELD_REMOVED = "FIELD_REMOVED"
    FIELD_TYPE_CHANGED = "FIELD_TYPE_CHANGED"
    INPUT_FIELD_ADDED = "INPUT_FIELD_ADDED"
    INPUT_FIELD_DEFAULT_ADDED = "INPUT_FIELD_DEFAULT_ADDED"
    INPUT_FIELD_DEFAULT_CHANGED = "INPUT_FIELD_DEFAULT_CHANGED"
    INPUT_FIELD_DEFAULT_REMOVED = "INPUT_FIELD_DEFAULT_REMOVED"
    INPUT_FIELD_REMOVED = "INPUT_FIELD_REMOVED"
    INPUT_FIELD_TYPE_CHANGED = "INPUT_FIELD_TYPE_CHANGED"
    INTERFACE_ADDED = "INTERFACE_ADDED"
    INTERFACE_REMOVED = "INTERFACE_REMOVED"
    ONE_OF_ADDED = "ONE_OF_ADDED"
    ONE_OF_REMOVED = "ONE_OF_REMOVED"
    ROOT_TYPE_ADDED = "ROOT_TYPE_ADDED"
    ROOT_TYPE_CHANGED = "ROOT_TYPE_CHANGED"
    ROOT_TYPE_REMOVED = "ROOT_TYPE_REMOVED"
    SPECIFIED_BY_CHANGED = "SPECIFIED_BY_CHANGED"
    TYPE_ADDED = "TYPE_ADDED"
    TYPE_KIND_CHANGED = "TYPE_KIND_CHANGED"
    TYPE_REMOVED = "TYPE_REMOVED"
    UNION_MEMBER_ADDED = "UNION_MEMBER_ADDED"
    UNION_MEMBER_REMOVED = "UNION_MEMBER_REMOVED"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two schemas.

    Attributes:
        type: What happened.
        path: What it happened to: `User`, `User.email`, `Query.users.first`, `Status.OPEN`, `@cached.seconds`,
            `schema.query`. For a member of a union or an interface of a type, both: `SearchResult.User`, `User.Node`.
        message: The same as a sentence.
        level: How much it matters.
        operations: The names of the operations that it touches, sorted; None where operations were left out.
    """

    type: ChangeType
    path: str
    message: str
    level: Level
    operations: tuple[str, ...] | None = None

    @property
    def touched(self) -> bool | None:
        """Whether any operation is touched; None where operations were left out."""
        return None if self.operations is None else bool(self.operations)
