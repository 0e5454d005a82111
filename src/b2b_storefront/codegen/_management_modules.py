"""Writes the modules of the package of the management API: models, inputs, arguments, operations, and its names."""

from collections.abc import Iterable, Iterator

from b2b_storefront.codegen._management import CODES, ManagementPlan, Member, PlannedClass, PlannedOperation
from b2b_storefront.codegen._management_client import client_module
from b2b_storefront.codegen._management_text import HEADER, VALUES, Lines, import_line, render_module
from b2b_storefront.codegen._modules import Exports, lazy_module
from b2b_storefront.codegen._quoting import block, quoted

__all__ = ["management_modules"]

_PACKAGE_TEXT = """The REST management API: the staff's side of a store. `storefront.management()` is its client.

    async with AsyncStorefront(store_hash="abc123", access_token=token) as storefront:
        async for company in storefront.management().iter_companies(q="Acme"):
            print(company.company_name)

Here are the models of what it answers and takes; `operations` has the operations themselves.
"""


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
        "async_client.py": client_module(plan),
    }


def _models_module(plan: ManagementPlan) -> str:
    classes = list(_in_order(plan.results))
    text = "\n\n".join("\n".join(_result_class(planned)) for planned in classes)
    used = {member.annotation for planned in classes for member in planned.members}
    return render_module(
        "What the management API answers. Each model reads whatever comes: see `JSONModel`.",
        [
            "import datetime" if "datetime.datetime" in text else "",
            "import decimal" if "decimal.Decimal" in used else "",
            "",
            f"from pydantic import {'AliasChoices, ' if 'AliasChoices' in text else ''}Field",
            "",
            import_line("b2b_storefront.codes", used & CODES),
            import_line("b2b_storefront.management.values", used & {*VALUES}),
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
    return render_module(
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
    return render_module(
        "What each operation of the management API takes, as a model that checks it.",
        [
            *_imports_of_inputs([member for planned in classes for member in planned.members], text),
            import_line("b2b_storefront.management.inputs", inputs),
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
        import_line("b2b_storefront.codes", used & CODES),
        import_line(
            "b2b_storefront.management.values",
            (used & {*VALUES}) | {"ManagementInput"} | ({"LEFT_OUT"} if "LEFT_OUT" in text else set()),
        ),
    ]


def _operations_module(plan: ManagementPlan) -> str:
    readers = {f"read_{operation.kind}" for operation in plan.operations}
    text = "\n\n".join("\n".join(_operation(operation)) for operation in plan.operations)
    return render_module(
        "Every operation of the management API, ready to be run: `management.run(operation, ...)`.",
        [
            "from b2b_storefront.management import arguments, models",
            import_line("b2b_storefront.management.operation", {"ManagementOperation", "Window"}),
            "from b2b_storefront.management.pages import Page",
            import_line("b2b_storefront.management.reading", readers),
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
