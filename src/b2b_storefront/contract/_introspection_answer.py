"""What an introspection asks, and the schema in its answer: no I/O."""

from collections.abc import Iterator
from typing import Any

from graphql import (
    DEFAULT_DEPRECATION_REASON,
    DirectiveLocation,
    DocumentNode,
    GraphQLError,
    GraphQLInputObjectType,
    GraphQLSchema,
    build_client_schema,
    validate_schema,
)

from b2b_storefront.contract._defaults import inputs_of, parse_default
from b2b_storefront.contract._definitions import build_schema, definitions_of
from b2b_storefront.contract._errors import SchemaError

__all__ = ["ABILITIES", "introspection_query", "read_abilities", "read_schema"]

ABILITIES = """
query IntrospectionQuery {
  schema: __type(name: "__Schema") { ...Known }
  type: __type(name: "__Type") { ...Known }
  field: __type(name: "__Field") { ...Known }
  input: __type(name: "__InputValue") { ...Known }
  directive: __type(name: "__Directive") { ...Known }
}

fragment Known on __Type {
  fields {
    name
    args {
      name
    }
  }
}
"""
"""Asks what the server can be asked: what introspection tells has grown over the years."""

QUERY = """
query IntrospectionQuery {{
  __schema {{
    {schema_description}
    queryType {{ name }}
    mutationType {{ name }}
    subscriptionType {{ name }}
    types {{
      kind
      name
      description
      {specified_by_url}
      {one_of}
      fields(includeDeprecated: true) {{
        name
        description
        args{with_deprecated} {{ ...Input }}
        type {{ ...Reference }}
        isDeprecated
        deprecationReason
      }}
      inputFields{with_deprecated} {{ ...Input }}
      interfaces {{ ...Reference }}
      enumValues(includeDeprecated: true) {{
        name
        description
        isDeprecated
        deprecationReason
      }}
      possibleTypes {{ ...Reference }}
    }}
    directives {{
      name
      description
      {repeatable}
      locations
      args{with_deprecated} {{ ...Input }}
    }}
  }}
}}

fragment Input on __InputValue {{
  name
  description
  type {{ ...Reference }}
  defaultValue
  {input_deprecation}
}}

fragment Reference on __Type {{
  {reference}
}}
"""

REFERENCE_DEPTH = 12
"""How many lists and non-nulls may be around a type."""


def introspection_query(abilities: frozenset[str]) -> str:
    """Return the query for all that a server can tell about its schema.

    Args:
        abilities: What `read_abilities` found.
    """
    reference = "kind name"
    for _ in range(REFERENCE_DEPTH):
        reference = f"kind name ofType {{ {reference} }}"
    # All or nothing: without the argument, a server hides what is deprecated.
    inputs = {"input.isDeprecated", "field.args(includeDeprecated)", "type.inputFields(includeDeprecated)"} <= abilities
    return QUERY.format(
        schema_description="description" if "schema.description" in abilities else "",
        specified_by_url="specifiedByURL" if "type.specifiedByURL" in abilities else "",
        one_of="isOneOf" if "type.isOneOf" in abilities else "",
        repeatable="isRepeatable" if "directive.isRepeatable" in abilities else "",
        with_deprecated="(includeDeprecated: true)" if inputs else "",
        input_deprecation="isDeprecated deprecationReason" if inputs else "",
        reference=reference,
    )


def read_abilities(data: Any) -> frozenset[str]:
    """Return what a server can be asked, such as `type.isOneOf`; nothing where the answer does not tell.

    Args:
        data: The data of an answer to `ABILITIES`.
    """
    return frozenset(_abilities(data)) if isinstance(data, dict) else frozenset()


def _abilities(data: dict[str, Any]) -> Iterator[str]:
    for name in ("schema", "type", "field", "input", "directive"):
        for field in _dicts(data.get(name), "fields"):
            yield f"{name}.{field.get('name')}"
            for argument in _dicts(field, "args"):
                yield f"{name}.{field.get('name')}({argument.get('name')})"


def _dicts(owner: Any, key: str) -> list[dict[str, Any]]:
    """Return the objects in a list of an answer; none where the answer has something else there."""
    members = owner.get(key) if isinstance(owner, dict) else None
    return [member for member in members if isinstance(member, dict)] if isinstance(members, list) else []


def read_schema(data: dict[str, Any]) -> GraphQLSchema:
    """Return the schema in the answer to an introspection.

    Args:
        data: The answer's data, with an object as its `__schema`.

    Raises:
        SchemaError: It is not a whole and valid schema; the message is what is wrong, without the address.
    """
    answer = _clean(data)
    if not isinstance(answer["__schema"].get("directives"), list):
        # graphql-core would take it for a schema that has none.
        raise SchemaError("a schema that is not complete: it has no directives")
    defaults = dict(_take_defaults(answer["__schema"]))
    _drop_unknown_locations(answer["__schema"])
    try:
        schema = build_client_schema(answer)
        problems = validate_schema(schema)
        # Types look each other up when they are first used: a type that is missing shows then.
        for named in schema.type_map.values():
            getattr(named, "fields", None)
            getattr(named, "interfaces", None)
            getattr(named, "types", None)
    except (TypeError, GraphQLError, KeyError, AttributeError, ValueError) as error:
        raise SchemaError(f"a schema that is not complete: {_first_line(error)}") from error
    if problems:
        raise SchemaError(f"a schema that is not valid: {problems[0].message.rstrip('.')}")
    _mark_one_of(schema, answer["__schema"])
    literals = {path: parse_default(defaults[path], item.type) for path, item in inputs_of(schema) if path in defaults}
    definitions = tuple(definitions_of(schema, literals).values())
    problem = "a schema that can't be written as definitions"
    return build_schema(DocumentNode(definitions=definitions), problem, known_valid=True)


def _clean(value: Any) -> Any:
    """Return a copy of an answer in which what is deprecated has a reason, and nothing else has."""
    if isinstance(value, list):
        return [_clean(entry) for entry in value]
    if not isinstance(value, dict):
        return value
    members = {name: _clean(member) for name, member in value.items()}
    if members.get("isDeprecated") is True and members.get("deprecationReason") is None:
        members["deprecationReason"] = DEFAULT_DEPRECATION_REASON
    elif members.get("isDeprecated") is False:
        members["deprecationReason"] = None
    return members


def _take_defaults(schema: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Take the default values out of an answer: graphql-core refuses or loses some of them."""
    owners = [(f"@{directive.get('name')}", _dicts(directive, "args")) for directive in _dicts(schema, "directives")]
    for kind in _dicts(schema, "types"):
        owners.append((f"{kind.get('name')}", _dicts(kind, "inputFields")))
        owners += [
            (f"{kind.get('name')}.{field.get('name')}", _dicts(field, "args")) for field in _dicts(kind, "fields")
        ]
    for owner, items in owners:
        for item in items:
            if isinstance(item.get("defaultValue"), str):
                yield f"{owner}.{item.get('name')}", item.pop("defaultValue")


def _drop_unknown_locations(schema: dict[str, Any]) -> None:
    """Drop the places of directives that GraphQL does not know (yet): SDL can't name them."""
    for directive in _dicts(schema, "directives"):
        if isinstance(locations := directive.get("locations"), list) and locations:
            directive["locations"] = [name for name in locations if name in DirectiveLocation.__members__]
            if not directive["locations"]:
                schema["directives"].remove(directive)


def _mark_one_of(schema: GraphQLSchema, answer: dict[str, Any]) -> None:
    """Mark the input types that take exactly one of their fields: not every graphql-core reads that."""
    for kind in _dicts(answer, "types"):
        named = schema.get_type(str(kind.get("name")))
        if isinstance(named, GraphQLInputObjectType) and kind.get("isOneOf") is True:
            named.is_one_of = True


def _first_line(error: Exception) -> str:
    text = f"it has no {error}" if isinstance(error, KeyError) else str(error)
    return text.splitlines()[0].rstrip(".") if text else type(error).__name__
