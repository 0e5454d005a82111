"""What becomes of an operation, as data: the plan makes it, and methods and modules are written from it."""

from dataclasses import dataclass

from b2b_storefront.codegen._descriptions import RootField
from b2b_storefront.codegen._models import Annotation, Result

__all__ = ["Argument", "PlannedOperation"]


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a method, and the variable that it is sent as.

    Attributes:
        name: Its name in Python.
        variable: The variable's name.
        graphql_type: The variable's type, as the document has it.
        annotation: Its type in Python.
        required: Whether it has to be given.
        text: What the schema says of it.
        secret: Whether it holds a password, or may.
    """

    name: str
    variable: str
    graphql_type: str
    annotation: Annotation
    required: bool
    text: str | None
    secret: bool = False


@dataclass(frozen=True, slots=True)
class PlannedOperation:
    """An operation, and what becomes of it.

    Attributes:
        name: Its name.
        kind: `query` or `mutation`.
        method: The name of its method.
        constant: The name of the prepared operation in `operations`.
        module: The name of the module for its classes.
        arguments: What its method takes, what is required first.
        result: What its method returns.
        text: What its own description says; None where it has none.
        described: What the schema says of its root fields.
        returns: What its method returns, as a sentence.
        document: Its text, without fragments.
        fragments: The names of the fragments that it uses.
        root_fields: The schema's names of its root fields.
        complexity: What it is estimated to score.
        from_storefront: What of its variables is the storefront's unless it is given, by the way to it.
    """

    name: str
    kind: str
    method: str
    constant: str
    module: str
    arguments: list[Argument]
    result: Result
    text: str | None
    described: RootField
    returns: str
    document: str
    fragments: list[str]
    root_fields: list[str]
    complexity: int
    from_storefront: dict[str, str]

    @property
    def variables(self) -> dict[str, str]:
        """The type of each variable, in the document's order."""
        return {argument.variable: argument.graphql_type for argument in self.arguments}
