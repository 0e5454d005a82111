"""Writes the modules of the package of the management API: models, inputs, operations, the asynchronous client."""

from collections.abc import Iterable, Iterator
from textwrap import fill, indent

from b2b_storefront.codegen._management import CODES, PAGING, ManagementPlan, Member, PlannedClass, PlannedOperation
from b2b_storefront.codegen._modules import Exports, lazy_module
from b2b_storefront.codegen._quoting import block, quoted

__all__ = ["management_modules"]

HEADER = "# Generated from schema/management.yaml by `make codegen`. Edits are lost."
WIDTH = 116
VALUES = ("DecimalText", "FlagText", "IdText", "Moment", "Money", "Secret", "Token", "USDate", "Whole")

_PACKAGE_TEXT = """The REST management API: the staff's side of a store. `storefront.management()` is its client.

    async with AsyncStorefront(store_hash="abc123", access_token=token) as storefront:
        async for company in storefront.management().iter_companies(q="Acme"):
            print(company.company_name)

Here are the models of what it answers and takes; `operations` has the operations themselves.
"""

Lines = Iterator[str]


def management_modules(plan: ManagementPlan) -> dict[str, str]:
    """Return the text of each module, by its file's name."""
    exports = Exports()
    for name in sorted(plan.results):
        exports.add(name, ".models")
    for name in sorted(plan.inputs):
        exports.add(name, ".inputs")
    exports.add("ManagementOperation", ".operation")
    exports.add("Page", ".pages")
    exports.add("PricedQuote", ".pricing")
    exports.add("price_lines", ".pricing")
    return {
        "__init__.py": lazy_module(HEADER, _PACKAGE_TEXT, exports),
        "models.py": _models_module(plan),
        "inputs.py": _inputs_module(plan),
        "arguments.py": _arguments_module(plan),
        "operations.py": _operations_module(plan),
        "async_client.py": _client_module(plan),
    }


def _models_module(plan: ManagementPlan) -> str:
    classes = list(_in_order(plan.results))
    text = "\n\n".join("\n".join(_result_class(planned)) for planned in classes)
    used = {member.annotation for planned in classes for member in planned.members}
    return _module(
        "What the management API answers. Each model reads whatever comes: see `JSONModel`.",
        [
            "import datetime" if "datetime.datetime" in text else "",
            "import decimal" if "decimal.Decimal" in used else "",
            "",
            f"from pydantic import {'AliasChoices, ' if 'AliasChoices' in text else ''}Field",
            "",
            _import("b2b_storefront.codes", used & CODES),
            _import("b2b_storefront.management.values", used & {*VALUES}),
            "from b2b_storefront.scalars import unix_datetime",
            "from b2b_storefront.wire.json_models import JSONList, JSONModel, JSONNumber",
        ],
        [planned.name for planned in classes],
        text,
    )


def _result_class(planned: PlannedClass) -> Lines:
    yield f"class {planned.name}(JSONModel):"
    yield f"    {block(planned.text)}"
    yield ""
    for member in planned.members:
        arguments = []
        if member.alias is not None:
            names = f"{quoted(member.wire)}, {quoted(member.name)}"
            arguments = [f"validation_alias=AliasChoices({names})", f"serialization_alias={quoted(member.wire)}"]
        if member.is_secret:
            arguments.append("repr=False")
        if member.is_list:
            annotation = f"JSONList[{member.annotation}]"
            default = f"Field({', '.join(['default_factory=list', *arguments])})"
        else:
            annotation = f"{member.annotation} | None"
            default = f"Field({', '.join(['default=None', *arguments])})" if arguments else "None"
        # A class that holds itself is not there yet.
        annotation = quoted(annotation) if member.annotation == planned.name else annotation
        yield f"    {member.name}: {annotation} = {default}"
        yield f"    {quoted(member.text)}"
    for member in planned.members:
        if member.is_moment:
            yield ""
            yield "    @property"
            yield f"    def {member.name}_datetime(self) -> datetime.datetime | None:"
            yield f'        """`{member.name}` as an aware datetime, in UTC."""'
            yield f"        return unix_datetime(self.{member.name})"
    yield ""


def _inputs_module(plan: ManagementPlan) -> str:
    classes = list(_in_order(plan.inputs))
    text = "\n\n".join("\n".join(_input_class(planned, optional="| None = None")) for planned in classes)
    return _module(
        "What operations of the management API take within lists and members. Plain dicts will do as well.",
        _imports_of_inputs([member for planned in classes for member in planned.members], text),
        [planned.name for planned in classes],
        text,
    )


def _arguments_module(plan: ManagementPlan) -> str:
    classes = [
        PlannedClass(operation.arguments_class, f"What `{operation.method}` takes.", operation.members)
        for operation in plan.operations
    ]
    text = "\n\n".join("\n".join(_input_class(planned, optional="= LEFT_OUT")) for planned in classes)
    inputs = {member.annotation for planned in classes for member in planned.members} & plan.inputs.keys()
    return _module(
        "What each operation of the management API takes, as a model that checks it.",
        [
            *_imports_of_inputs([member for planned in classes for member in planned.members], text),
            _import("b2b_storefront.management.inputs", inputs),
        ],
        [planned.name for planned in classes],
        text,
    )


def _input_class(planned: PlannedClass, optional: str) -> Lines:
    yield f"class {planned.name}(ManagementInput):"
    yield f"    {block(planned.text)}"
    yield ""
    for member in planned.members:
        annotation = f"list[{member.annotation}]" if member.is_list else member.annotation
        arguments = [] if member.alias is None else [f"alias={quoted(member.wire)}"]
        if member.is_secret:
            arguments.append("repr=False")
        if member.required:
            default = f" = Field({', '.join(arguments)})" if arguments else ""
        else:
            kind, _, default = optional.partition("= ")
            annotation += f" {kind}".rstrip()
            default = f" = Field({', '.join([f'default={default}', *arguments])})" if arguments else f" = {default}"
        yield f"    {member.name}: {annotation}{default}"
        yield f"    {quoted(member.text)}"
    yield ""


def _imports_of_inputs(members: Iterable[Member], text: str) -> list[str]:
    used = {member.annotation for member in members}
    return [
        "from typing import Literal" if "Literal[" in text else "",
        "",
        "from pydantic import Field" if "Field(" in text else "",
        "",
        _import("b2b_storefront.codes", used & CODES),
        _import(
            "b2b_storefront.management.values",
            (used & {*VALUES}) | {"ManagementInput"} | ({"LEFT_OUT"} if "LEFT_OUT" in text else set()),
        ),
    ]


def _operations_module(plan: ManagementPlan) -> str:
    readers = {f"read_{operation.kind}" for operation in plan.operations}
    text = "\n\n".join("\n".join(_operation(operation)) for operation in plan.operations)
    return _module(
        "Every operation of the management API, ready to be run: `management.run(operation, ...)`.",
        [
            "from b2b_storefront.management import arguments, models",
            _import("b2b_storefront.management.operation", {"ManagementOperation", "Window"}),
            "from b2b_storefront.management.pages import Page",
            _import("b2b_storefront.management.reading", readers),
        ],
        [operation.constant for operation in plan.operations],
        text,
    )


def _operation(operation: PlannedOperation) -> Lines:
    model = operation.model and f"models.{operation.model}"
    kind = operation.returns.replace(operation.model or "", model or "")
    reader = f"read_{operation.kind}" + (f"({model})" if model else "")
    in_query = sorted(member.wire for member in operation.members if member.place == "query")
    own = {member.name: member.own for member in operation.members if member.own is not None}
    yield f"{operation.constant}: ManagementOperation[{kind}] = ManagementOperation("
    yield f"    {quoted(operation.method)},"
    yield f"    {quoted(operation.verb)},"
    yield f"    {quoted(operation.path)},"
    yield f"    arguments.{operation.arguments_class},"
    yield f"    {reader},"
    if in_query:
        yield f"    in_query=frozenset({{{', '.join(map(quoted, in_query))}}}),"
    for name, told in (
        ("has_body", operation.has_body),
        ("repeatable", operation.repeatable),
        ("gives_token", operation.gives_token),
        ("holds_secrets", operation.gives_token or any(member.is_secret for member in operation.members)),
        ("anonymous", operation.anonymous),
    ):
        if told:
            yield f"    {name}=True,"
    if own:
        yield f"    from_storefront={{{', '.join(f'{quoted(name)}: {quoted(value)}' for name, value in own.items())}}},"
    if operation.window is not None:
        unless = ", ".join(quoted(member.wire) for member in operation.members if member.annotation == "Moment")
        yield f"    window=Window({quoted(operation.window[1])}, unless=({unless})),"
    yield ")"
    yield quoted(operation.text)


def _client_module(plan: ManagementPlan) -> str:
    methods = []
    for operation in plan.operations:
        methods.append("\n".join(_method(operation)))
        if operation.is_paged:
            methods.append("\n".join(_iterator(operation)))
    text = (
        "class AsyncManagementClient(AsyncManagementBase):\n"
        '    """Every operation of schema/management.yaml as a typed method, asynchronous."""\n\n'
        "    __slots__ = ()\n\n" + "\n\n".join(indent(method, "    ") for method in methods) + "\n"
    )
    members = [member for operation in plan.operations for member in operation.members]
    used = {member.annotation for member in members}
    return _module(
        "The management API's operations as methods.",
        [
            "from __future__ import annotations",
            "",
            "from typing import TYPE_CHECKING, Literal",
            "",
            "from b2b_storefront.management import operations",
            "from b2b_storefront.management.async_base_client import AsyncManagementBase",
            "from b2b_storefront.wire.models import UNSET, UnsetType",
            "",
            "if TYPE_CHECKING:",
            "    import datetime",
            "    from collections.abc import Mapping, Sequence",
            "    from decimal import Decimal",
            "    from typing import Any",
            "",
            "    " + _import("b2b_storefront.codes", used & CODES),
            "    " + _import("b2b_storefront.management.inputs", used & plan.inputs.keys()),
            "    " + _import("b2b_storefront.management.models", {o.model for o in plan.operations if o.model}),
            "    from b2b_storefront.management.pages import Page",
            "    from b2b_storefront.paging.async_nodes import AsyncNodes",
        ],
        ["AsyncManagementClient"],
        text,
    )


def _method(operation: PlannedOperation) -> Lines:
    if operation.members:
        yield f"async def {operation.method}("
        yield from _signature(operation, operation.members)
        yield f") -> {operation.returns}:"
    else:
        yield f"async def {operation.method}(self) -> {operation.returns}:"
    yield from _docstring(operation, operation.members, operation.text, _returns(operation))
    given = ", ".join(f"{name}={name}" for name in _argument_names(operation, operation.members))
    constant = f"operations.{operation.constant}"
    if operation.gives_token or any(member.is_secret for member in operation.members):
        for name in _argument_names(operation, operation.members):
            yield f"    {name} = self._hidden({name})"
    call = f"await self.run({constant}, {given})" if given else f"await self.run({constant})"
    yield f"    return {call}" if operation.model else f"    {call}"


def _iterator(operation: PlannedOperation) -> Lines:
    members = [member for member in operation.members if member.name not in PAGING]
    yield f"def iter_{operation.method}("
    yield from _signature(operation, members, "page_size: int = 100,", "limit: int | None = None,")
    yield f") -> AsyncNodes[{operation.model}]:"
    text = f"Go through all that `{operation.method}` pages through, asking for a page when it is needed."
    more = ("page_size: How many to ask for at a time.", "limit: Stop after so many; None goes on to the end.")
    yield from _docstring(operation, members, text, "An iterator over the records of all pages.", *more)
    names = _argument_names(operation, members)
    given = "{" + ", ".join(f"{quoted(name)}: {name}" for name in names) + "}"
    yield f"    return self._iter_pages(operations.{operation.constant}, {given}, page_size, limit)"


def _argument_names(operation: PlannedOperation, members: Iterable[Member]) -> list[str]:
    window = [operation.window[0]] if operation.window is not None else []
    return [*(member.name for member in members), *window]


def _signature(operation: PlannedOperation, members: list[Member], *more: str) -> Lines:
    yield "    self,"
    ids = [member for member in members if member.place == "path"]
    others = [member for member in members if member.place != "path"]
    yield from (f"    {member.name}: {member.given}," for member in ids)
    if others or operation.window or more:
        yield "    *,"
    for member in others:
        default = "" if member.required else " | UnsetType = UNSET"
        yield f"    {member.name}: {member.given}{default},"
    if operation.window is not None:
        yield f"    {operation.window[0]}: bool = False,"
    yield from (f"    {line}" for line in more)


def _docstring(operation: PlannedOperation, members: list[Member], text: str, returns: str | None, *more: str) -> Lines:
    lines = [_wrapped(text, 8, 8).lstrip(), ""]
    described = [f"{member.name}: {_described(member)}" for member in members]
    if operation.window is not None:
        described.append(f"{operation.window[0]}: {operation.window[2]}")
    described += more
    if described:
        lines += ["    Args:", *(_wrapped(line, 12, 16)[4:] for line in described), ""]
    if returns is not None:
        lines += ["    Returns:", f"        {returns}", ""]
    lines += ["    Raises:", "        ConfigurationError: An argument does not fit its type; nothing was sent."]
    if not operation.anonymous:
        lines.append("        AccessTokenRefusedError: The API account's token is wrong, or lacks a scope.")
    if any(member.place == "path" for member in members):
        lines.append("        RecordNotFoundError: There is no such record.")
    lines.append("        ManagementError: The API refuses it for another reason.")
    text = block("\n".join(lines) + "\n    ")
    yield from f"    {text}".replace("\n\n\n", "\n\n").splitlines()


def _described(member: Member) -> str:
    return f"{member.text} The storefront's own unless given." if member.own is not None else member.text


def _returns(operation: PlannedOperation) -> str | None:
    kinds = {
        "list": "The list; empty when the API has nothing.",
        "page": "The page.",
        "page_in_data": "The page.",
        "record": "What the API answers.",
        "single": "What the API answers.",
    }
    return kinds.get(operation.kind)


def _wrapped(text: str, first: int, further: int) -> str:
    # Widths count from the method's own body, which lies eight deep.
    return fill(
        text,
        WIDTH,
        initial_indent=" " * first,
        subsequent_indent=" " * further,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _module(text: str, imports: Iterable[str], names: Iterable[str], body: str) -> str:
    listed = "".join(f"    {quoted(name)},\n" for name in sorted(names))
    return f"{HEADER}\n{block(text)}\n\n" + "\n".join(imports) + f"\n\n__all__ = [\n{listed}]\n\n\n{body}"


def _import(module: str, names: Iterable[str]) -> str:
    listed = ", ".join(sorted(names))
    return f"from {module} import ({listed})" if listed else ""


def _in_order(classes: dict[str, PlannedClass]) -> Iterator[PlannedClass]:
    """Go through classes, each after those that it uses."""
    done: set[str] = set()

    def visit(planned: PlannedClass) -> Iterator[PlannedClass]:
        if planned.name in done:
            return
        done.add(planned.name)
        for member in planned.members:
            if member.annotation in classes:
                yield from visit(classes[member.annotation])
        yield planned

    for planned in classes.values():
        yield from visit(planned)
