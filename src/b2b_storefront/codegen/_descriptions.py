"""Reads what the schema's descriptions say of a root field: prose for docstrings, and the lines meant for machines.

A root field's description ends with lines of the form `Name: value`:

    Access: b2b | bc | either | anonymous, alternatives joined by " or "
    Permission: code, code            (where known)
    Deprecated: what to use instead   (where the API's own text says so)
    Error: kind, kind                 (how it refuses in a way of its own)
    Idempotent: yes | no              (whether a mutation does no more when it is carried out twice; no has to be said
                                      of a sign-in only, which is taken to give out a token and nothing else)

A value may end with " (inferred)".
"""

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap

from graphql import FieldNode, GraphQLField, GraphQLObjectType, VariableNode, get_named_type

from b2b_storefront.contract.descriptions import read_description
from b2b_storefront.wire.operation import Access, common_access

__all__ = ["RootField", "combined", "docstring", "read_root_field", "variable_texts"]

_ACCESS_WORDS = {
    "anonymous": Access.ANONYMOUS,
    "b2b": Access.B2B,
    "bc": Access.BC,
    "either": Access.EITHER,
}
_ACCESS_PROSE = {
    Access.ANONYMOUS: "nobody has to be signed in",
    Access.B2B: "a company user or super admin",
    Access.BC: "a plain customer, without a company",
    Access.EITHER: "any signed-in customer",
    Access.B2B | Access.ANONYMOUS: "a company user or super admin, or a guest",
    Access.BC | Access.ANONYMOUS: "a plain customer, without a company, or a guest",
    Access.EITHER | Access.ANONYMOUS: "any signed-in customer, or a guest",
}
_ERRORS = {
    "wrong_credentials": ["InvalidLoginError: The e-mail address or the password is wrong."],
    "company_state": [
        "CompanyPendingError: The company account waits for approval.",
        "CompanyInactiveError: The company account was switched off.",
    ],
    "channel_not_live": ["ChannelNotLiveError: The storefront's channel is not live yet."],
    "store_login": [
        "InvalidLoginError: The e-mail address or the password is wrong, or the JWT does not count.",
        "PasswordResetRequiredError: The customer must choose a new password first.",
    ],
    "quote_refused": [
        "QuoteRefusedError: The quote can't be taken as it is; `product_validation_errors` says which line and why."
    ],
    "invoice_refused": ["InvoiceRefusedError: An invoice is paid already, or can't be paid in this way."],
}
"""What docstrings say of each kind of refusal that the schema's descriptions name."""


@dataclass(frozen=True, slots=True)
class RootField:
    """What the schema says of one root field."""

    prose: str
    access: Access
    permissions: tuple[str, ...]
    deprecated: str | None
    errors: tuple[str, ...] = ()
    idempotent: bool | None = None


def read_root_field(name: str, field: GraphQLField) -> RootField:
    """Read a root field's description.

    Raises:
        ValueError: There is no description, no `Access:` line, or one of the lines has an unknown word.
    """
    prose, lines = read_description(field.description)
    words = lines.get("Access", "").split(" or ")
    unknown = [word for word in words if word not in _ACCESS_WORDS]
    if unknown:
        raise ValueError(
            f"{name}: its description in schema/ needs a line 'Access: ...' with {', '.join(_ACCESS_WORDS)}"
            f" (alternatives joined by ' or '), not {' or '.join(words)!r}"
        )
    access = Access(0)
    for word in words:
        access |= _ACCESS_WORDS[word]
    permissions, errors = (
        tuple(word.strip() for word in lines.get(line, "").split(",") if word.strip())
        for line in ("Permission", "Error")
    )
    if strange := [kind for kind in errors if kind not in _ERRORS]:
        raise ValueError(
            f"{name}: the line 'Error: ...' of its description in schema/ takes {', '.join(_ERRORS)},"
            f" not {', '.join(strange)}"
        )
    idempotent = lines.get("Idempotent")
    if idempotent not in {"yes", "no", None}:
        raise ValueError(
            f"{name}: the line 'Idempotent: ...' of its description in schema/ takes yes or no, not {idempotent!r}"
        )
    return RootField(
        prose, access, permissions, lines.get("Deprecated"), errors, None if idempotent is None else idempotent == "yes"
    )


def combined(fields: list[RootField]) -> RootField:
    """Return what the schema says of an operation with these root fields: who may call all of them, and so on."""
    if len(fields) == 1:
        return fields[0]
    sentences = [" ".join(field.prose.split()).partition(". ")[0].rstrip(".") for field in fields]
    return RootField(
        prose=f"Ask for several things in one request: {'; '.join(sentences)}." if sentences else "Ask the API.",
        access=common_access(field.access for field in fields),
        permissions=tuple(dict.fromkeys(code for field in fields for code in field.permissions)),
        deprecated="; ".join(field.deprecated for field in fields if field.deprecated) or None,
        errors=tuple(dict.fromkeys(kind for field in fields for kind in field.errors)),
        idempotent=_common_idempotence(fields),
    )


def _common_idempotence(fields: list[RootField]) -> bool | None:
    if any(field.idempotent is False for field in fields):
        return False
    return (bool(fields) and all(field.idempotent for field in fields)) or None


def variable_texts(node: FieldNode, field: GraphQLField) -> Iterator[tuple[str, str | None]]:
    """Go through the variables that a selected field and the fields below it take.

    Args:
        node: The selected field. Fragments in it are not followed.
        field: The schema's definition of it.

    Returns:
        Each variable's name with the description of the argument that it is given for.
    """
    for argument in node.arguments or ():
        if isinstance(argument.value, VariableNode):
            yield argument.value.name.value, field.args[argument.name.value].description
    kind = get_named_type(field.type)
    for selection in node.selection_set.selections if node.selection_set else ():
        if isinstance(selection, FieldNode) and isinstance(kind, GraphQLObjectType):
            below = kind.fields.get(selection.name.value)
            if below is not None:
                yield from variable_texts(selection, below)


def docstring(
    root: RootField,
    *,
    prose: str | None = None,
    arguments: dict[str, str | None],
    returns: str,
    indent: int = 8,
    width: int = 116,
) -> str:
    """Write a method's docstring.

    Args:
        root: What the schema says of its root field.
        prose: The opening text, where it differs from the root field's own.
        arguments: The method's arguments in order, each with its description in schema/.
        returns: What the method returns, as a sentence.
        indent: The columns before each of its lines.
        width: The last column that text may reach.
    """
    lines = _paragraphs(prose or root.prose, width - indent)
    if root.deprecated:
        lines += ["", *wrap(f"Deprecated by the API: {root.deprecated}", width - indent)]
    access = f"Access: {_ACCESS_PROSE[root.access]}."
    if root.permissions:
        access += f" Permission: {', '.join(root.permissions)}."
    lines += ["", *wrap(access, width - indent)]
    if root.idempotent:
        lines += [
            "",
            *wrap("Idempotent: after a fault it is sent again, as to repeat it does no harm.", width - indent),
        ]
    if arguments:
        lines += ["", "Args:"]
        for name, text in arguments.items():
            entry = f"{name}: {' '.join((text or 'See the schema.').split())}"
            lines += wrap(entry, width - indent, initial_indent="    ", subsequent_indent="        ")
    lines += ["", "Returns:", *wrap(returns, width - indent, initial_indent="    ", subsequent_indent="    ")]
    if raised := list(_raised(root, has_arguments=bool(arguments))):
        lines += ["", "Raises:"]
        for entry in raised:
            lines += wrap(entry, width - indent, initial_indent="    ", subsequent_indent="        ")
    pad = " " * indent
    return "\n".join([lines[0], *(pad + line if line else "" for line in lines[1:]), pad])


def _raised(root: RootField, *, has_arguments: bool) -> Iterator[str]:
    needs_token = Access.ANONYMOUS not in root.access
    if has_arguments:
        yield "ConfigurationError: An argument does not fit its type; nothing was sent."
    if needs_token:
        yield "CredentialsRequiredError: The session is a guest's; nothing was sent."
    if needs_token or root.permissions:
        yield (
            "PermissionDeniedError: The customer is of another kind or lacks a permission, or the record is another's."
        )
    for kind in root.errors:
        yield from _ERRORS[kind]


def _paragraphs(text: str, width: int) -> list[str]:
    lines: list[str] = []
    for paragraph in text.split("\n\n"):
        lines += ["", *wrap(" ".join(paragraph.split()), width)]
    return lines[1:]
