"""The classes of results as data: what `_shapes` makes of selections, and `_sources` writes as Python."""

from collections.abc import Iterable
from dataclasses import dataclass, field

__all__ = [
    "LIST_SCALARS",
    "Alternatives",
    "Annotation",
    "Model",
    "ModelField",
    "Result",
    "Shape",
    "can_be_bases",
    "nesting",
    "without_none",
]

LIST_SCALARS = frozenset({"ItemOptions", "QuoteMessages"})
"""Scalars that are lists, and empty where the API answers null. So are some of the shapes of JSON."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """A type as Python's text, with the generated and imported names in it."""

    text: str
    uses: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ModelField:
    """A field of a model.

    Attributes:
        key: The response key.
        name: The field's name in Python.
        schema_name: The schema's name of the field.
        annotation: Its type.
        default: What it is where the answer lacks it: `None`, `list` for an empty list, or nothing.
        text: What the schema says of it.
        secret: Whether no repr shows it.
        shape: The class of the objects that it holds, directly or in lists.
        moment: The scalar of a moment that it holds.
        leaf: The name of the schema's type that it holds.
    """

    key: str
    name: str
    schema_name: str
    annotation: Annotation
    default: str | None
    text: str | None
    secret: bool
    shape: "Shape | None"
    moment: str | None
    leaf: str


@dataclass(slots=True, eq=False)
class Model:
    """A class of results.

    Attributes:
        name: Its name.
        module: The module that it lies in, relative to the package.
        text: What the schema says of it.
        bases: The fragments' classes that it is a subclass of.
        fields: Its own fields.
        former: What it was called by earlier releases, where that is another name.
    """

    name: str
    module: str
    text: str | None
    bases: list["Model"] = field(default_factory=list)
    fields: list[ModelField] = field(default_factory=list)
    former: str | None = None
    _inherited: dict[str, ModelField] | None = field(default=None, init=False)

    @property
    def all_fields(self) -> dict[str, ModelField]:
        """Every field by its response key, inherited ones included. Nothing is added to what has subclasses."""
        if not self.bases:
            return {field.key: field for field in self.fields}
        if self._inherited is None:
            self._inherited = {key: field for base in reversed(self.bases) for key, field in base.all_fields.items()}
        return self._inherited | {field.key: field for field in self.fields}

    @property
    def ancestors(self) -> set["Model"]:
        """The classes that it is a subclass of, directly or not."""
        found: set[Model] = set()
        ahead = [*self.bases]
        while ahead:
            base = ahead.pop()
            if base not in found:
                found.add(base)
                ahead += base.bases
        return found

    def named(self, schema_name: str) -> ModelField | None:
        """Return the field that is called as the schema calls it; None where it is not selected so."""
        found = self.all_fields.get(schema_name)
        return found if found is not None and found.schema_name == schema_name else None

    @property
    def node(self) -> ModelField | None:
        """The field `node` of a connection's edges; None where this is no connection."""
        edges = self.named("edges")
        if edges is None or not isinstance(edges.shape, Model) or not _is_flat_list(edges.annotation.text):
            return None
        return edges.shape.named("node")

    @property
    def has_nodes(self) -> bool:
        """Whether it has the property `nodes`."""
        return self.node is not None and not any(field.name == "nodes" for field in self.all_fields.values())

    @property
    def moments(self) -> list[ModelField]:
        """Its own fields that have a twin, which ends in `_datetime`."""
        taken = {field.name for field in self.all_fields.values()}
        return [field for field in self.fields if field.moment and f"{field.name}_datetime" not in taken]

    @property
    def property_names(self) -> set[str]:
        """The names of what it has beside fields, inherited ones included."""
        models = [self, *self.ancestors]
        moments = {f"{field.name}_datetime" for model in models for field in model.moments}
        return moments | ({"nodes"} if any(model.has_nodes for model in models) else set())

    @property
    def is_page(self) -> bool:
        """Whether it has what going through pages needs."""
        total, info = self.named("totalCount"), self.named("pageInfo")
        if (
            total is None
            or info is None
            or not isinstance(info.shape, Model)
            or info.annotation.text.startswith("list")
        ):
            return False
        return self.has_nodes and total.leaf == "Int" and info.shape.named("hasNextPage") is not None

    @property
    def node_annotation(self) -> Annotation:
        """The type of a connection's nodes."""
        node = self.node
        assert node is not None  # noqa: S101 - asked of connections
        return without_none(node.annotation)


@dataclass(slots=True, eq=False)
class Alternatives:
    """The classes of what has an abstract type: which one it is, `__typename` tells.

    Attributes:
        name: The name of the alias that stands for all of them.
        module: The module that it lies in, relative to the package.
        text: What the schema says of the abstract type.
        members: The classes, each with the object types that it is for; the last one may be for every other type.
        former: What it was called by earlier releases, where that is another name.
    """

    name: str
    module: str
    text: str | None
    members: list[tuple[Model, tuple[str, ...]]]
    former: str | None = None


Shape = Model | Alternatives


@dataclass(frozen=True, slots=True)
class Result:
    """What an operation's method returns.

    Attributes:
        annotation: Its type, without null.
        shape: The class of the objects in it.
        nullable: Whether null is a result.
        key: The response key of the one root field; None where the result holds all root fields.
    """

    annotation: Annotation
    shape: Shape | None
    nullable: bool
    key: str | None

    @property
    def text(self) -> str:
        """The type, with null where that is a result."""
        return f"{self.annotation.text} | None" if self.nullable else self.annotation.text

    @property
    def model(self) -> Model | None:
        """The class of the result's one object; None where it is a list, a value or one of several classes."""
        return self.shape if isinstance(self.shape, Model) and self.annotation.text == self.shape.name else None


def can_be_bases(bases: list[Model]) -> bool:
    """Tell whether Python finds an order for these bases and theirs."""
    if len(bases) < 2:
        return True
    made: dict[Model, type] = {}

    def make(model: Model) -> type:
        if model not in made:
            made[model] = type(model.name, tuple(map(make, model.bases)), {})
        return made[model]

    try:
        type("Tried", tuple(map(make, bases)), {})
    except TypeError:
        return False
    return True


def nesting(shapes: Iterable[Shape]) -> dict[Shape, int]:
    """Return how many classes need each other below each of these, which come behind those that they need."""
    found: dict[Shape, int] = {}
    for shape in shapes:
        needed: list[Shape | None]
        if isinstance(shape, Alternatives):
            needed = [model for model, _ in shape.members]
        else:
            needed = [*shape.bases, *(field.shape for field in shape.fields)]
        found[shape] = 1 + max((found.get(other, 0) for other in needed if other is not None), default=0)
    return found


def without_none(annotation: Annotation) -> Annotation:
    """Return the type without null."""
    return Annotation(annotation.text.removesuffix(" | None"), annotation.uses)


def _is_flat_list(text: str) -> bool:
    return text.startswith(("list[", "Listed[")) and not text.partition("[")[2].startswith(("list[", "Listed["))
