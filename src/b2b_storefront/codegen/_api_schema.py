"""Tells the API's schema from that of somebody else, whose names may mean something else."""

from graphql import GraphQLSchema

__all__ = ["is_api_schema"]


def is_api_schema(schema: GraphQLSchema, known: GraphQLSchema) -> bool:
    """Tell whether a schema is the API's: a newer or an older one, a part of it, or one that has more beside it.

    It is, where at least half of the root fields of one of the two are in the other as well, with the same type.

    Args:
        schema: Anybody's schema.
        known: What is known of the API.
    """
    theirs, ours = _root_fields(schema), _root_fields(known)
    return 2 * len(theirs & ours) >= min(len(theirs), len(ours))


def _root_fields(schema: GraphQLSchema) -> set[tuple[str, str]]:
    """Return the names and types of root fields, whether they may be null or not."""
    roots = (schema.query_type, schema.mutation_type)
    return {
        (name, str(field.type).replace("!", ""))
        for root in roots
        if root is not None
        for name, field in root.fields.items()
    }
