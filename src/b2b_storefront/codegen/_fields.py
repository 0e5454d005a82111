"""Shapes the fields of result types: lists never null, moments as datetimes too, secrets that no repr shows."""

import ast
import re

__all__ = ["SECRET_FIELDS", "SECRET_RESULTS", "shape_fields", "without_repr"]

SECRET_FIELDS = frozenset(
    {"bcToken", "confirmPassword", "currentPassword", "newPassword", "password", "storefrontLoginToken"}
)
"""Inputs and results that a model's repr leaves out."""

SECRET_RESULTS = frozenset({"redirectUrl", "token"})
"""Further results to leave out: a redirect signs the customer in. As inputs these names are harmless."""

LIST_SCALARS = frozenset({"ItemOptions", "QuoteMessages"})
"""Scalars that are lists, and empty where the API answers null."""

DATETIMES = {"UnixTime": "unix_datetime", "MailTime": "mail_datetime"}
"""The function that reads a moment, by the type of the field that holds it."""


def shape_fields(module: ast.Module) -> None:
    """Let nullable lists be empty instead of None, and give each moment a property that is a datetime.

    Args:
        module: The module's syntax tree, which is changed in place.
    """
    used: set[str] = set()
    for node in module.body:
        if not isinstance(node, ast.ClassDef):
            continue
        for field in [member for member in node.body if isinstance(member, ast.AnnAssign)]:
            used |= _shape_list(field)
            moment = re.search(r"\b(UnixTime|MailTime)\b", ast.unparse(field.annotation))
            if moment:
                node.body.append(_datetime_of(ast.unparse(field.target), moment[1]))
                used |= {DATETIMES[moment[1]], "Optional"}
    ours = sorted(used - {"Optional"})
    added = [f"from b2b_storefront.scalars import {', '.join(ours)}"] if ours else []
    if used & set(DATETIMES.values()):
        added = ["import datetime", "from typing import Optional", *added]
    module.body = [*ast.parse("\n".join(added)).body, *module.body]
    ast.fix_missing_locations(module)


def _shape_list(field: ast.AnnAssign) -> set[str]:
    annotation = ast.unparse(field.annotation)
    inner = annotation.removeprefix("Optional[")[:-1] if annotation.startswith("Optional[") else annotation
    is_scalar = inner in LIST_SCALARS
    if not is_scalar and not (annotation != inner and inner.startswith("list[")):
        return set()
    text = inner if is_scalar else f"Listed[{inner.removeprefix('list[')[:-1]}]"
    field.annotation = ast.parse(text, mode="eval").body
    field.value = ast.parse("Field(default_factory=list)", mode="eval").body
    return set() if is_scalar else {"Listed"}


def _datetime_of(name: str, kind: str) -> ast.stmt:
    where = "in UTC" if kind == "UnixTime" else "in its own offset"
    (method,) = ast.parse(
        f"@property\ndef {name}_datetime(self) -> Optional[datetime.datetime]:\n"
        f"    '''`{name}` as an aware datetime, {where}.'''\n"
        f"    return {DATETIMES[kind]}(self.{name})"
    ).body
    return method


def without_repr(field: ast.AnnAssign) -> ast.AnnAssign:
    """Return the field as one that its model's repr leaves out."""
    value = field.value
    if not isinstance(value, ast.Call):
        keywords = [ast.keyword("default", value)] if value else []
        value = ast.Call(ast.Name("Field"), [], keywords)
    value.keywords.append(ast.keyword("repr", ast.Constant(value=False)))
    field.value = value
    return ast.fix_missing_locations(field)
