"""Makes classes of what operations select: one for each object, inherited from fragments where that loses nothing.

A class stands for everything that GraphQL merges under one response key. It is a subclass of a fragment's class where
the fragment is always asked for and nothing else selects into its objects; otherwise it has the fragment's fields
itself.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from graphql import (
    FragmentSpreadNode,
    GraphQLEnumType,
    GraphQLField,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLScalarType,
    InlineFragmentNode,
    get_named_type,
)

from b2b_storefront.codegen._fields import DATETIMES, SECRET_FIELDS, SECRET_RESULTS, python_type
from b2b_storefront.codegen._json_shapes import SHAPES_BY_SCALAR, is_list_shape
from b2b_storefront.codegen._models import (
    LIST_SCALARS,
    Alternatives,
    Annotation,
    Model,
    ModelField,
    Shape,
    can_be_bases,
)
from b2b_storefront.codegen._names import Scope, class_name, field_name, module_name, names_apart, with_note
from b2b_storefront.codegen._selections import Piece, SelectedField, Selections
from b2b_storefront.contract.descriptions import read_description

__all__ = ["BUILT_IN", "Shapes"]

BUILT_IN = {"Boolean": "bool", "Float": "float", "ID": "str", "Int": "int", "String": "str"}
"""The Python types of GraphQL's own scalars."""


class Shapes:
    """Makes the classes of a package's results.

    Args:
        selections: What is selected.
        classes: The scope of the package's classes.
        types: The Python name of each enum.
        scalars: The Python name of each custom scalar that has a type.
        json_shapes: The type of each scalar that stands for a shape of JSON.
    """

    def __init__(
        self,
        selections: Selections,
        classes: Scope,
        types: Mapping[str, str],
        scalars: Mapping[str, str],
        json_shapes: Mapping[str, Annotation],
    ) -> None:
        self.selections = selections
        self._classes = classes
        self._types = types
        self._scalars = scalars
        self._json_shapes = json_shapes
        self._modules = Scope(["__init__"])
        self._fragments: dict[str, Model | None] = {}
        self._fragment_names: dict[str, str] = {}
        self._fragment_modules: dict[str, str] = {}
        self.shapes: list[Shape] = []
        """Every class and alias, each behind those that it needs."""

    def name_fragments(self) -> None:
        """Give each fragment's class and module its name, before others take it."""
        for name in sorted(self.selections.fragments):
            wanted = class_name(name)
            self._fragment_names[name] = self._classes.take(wanted, f"{wanted}Fragment")
            self._fragment_modules[name] = f"fragments.{self._modules.take(module_name(name))}"

    def fragment(self, name: str) -> Model | None:
        """Return the class of a fragment; None where it is not the same for every object that it is on."""
        if name not in self._fragments:
            definition = self.selections.fragments[name]
            kind = self.selections.schema.type_map[definition.type_condition.name.value]
            pieces = [Piece(definition.selection_set.selections, kind)]
            groups = self._groups(pieces, kind)
            model = None
            if len(groups) == 1:
                own = self._fragment_names[name]
                model = self._model(own, own, self._fragment_modules[name], pieces, kind, groups[0])
                if own != class_name(name):
                    note = f"This is the fragment `{name}`; another class has its name."
                    model.text = "\n\n".join(part for part in (model.text, note) if part)
            self._fragments[name] = model
        return self._fragments[name]

    def needs_class(self, pieces: list[Piece]) -> bool:
        """Tell whether selections are more than one fragment, which has a class already."""
        return any(len(piece.nodes) != 1 or not isinstance(piece.nodes[0], FragmentSpreadNode) for piece in pieces)

    def root(self, name: str, former: str, module: str, pieces: list[Piece], kind: GraphQLObjectType) -> Model:
        """Return the class of an operation's root fields, where these are several.

        Args:
            name: Its name, which has been taken for it.
            former: What it would be called otherwise.
            module: The module for it.
            pieces: The operation's selections.
            kind: The root type.
        """
        model = self._model(name, name, module, pieces, kind, [kind])
        text = f"What each root field of the operation answers. Read from {kind.name}."
        model.text = with_note(text, name, former, "the result of the operation")
        return model

    def root_field(
        self, name: str | None, former: str, module: str, root: SelectedField, parent: GraphQLObjectType
    ) -> tuple[Annotation, Shape | None]:
        """Return the type of an operation's only root field, without null, and the class of its objects.

        Args:
            name: What has been taken as the name of its class.
            former: What earlier releases called it.
            module: The module for it.
            root: The field.
            parent: The root type.
        """
        definition = self.selections.definition(parent, root.name)
        kind = get_named_type(definition.type)
        shape: Shape | None = None
        if root.nodes[0][0].selection_set is None:
            inner, uses = self._leaf(kind)
        else:
            shape = self._shape(name, former, former, module, self.selections.below(root, parent), kind)
            if shape.name == name:
                shape.text = with_note(shape.text, shape.name, former, "the result of the operation")
            inner, uses = shape.name, frozenset({shape.name})
        return Annotation(python_type(definition.type, inner)[0], uses), shape

    def _shape(
        self,
        name: str | None,
        wanted: str,
        former: str,
        module: str,
        pieces: list[Piece],
        kind: GraphQLNamedType,
    ) -> Shape:
        """Return the class, or the alternatives, of what is selected of a type.

        Args:
            name: What has been taken as its name; None takes one.
            wanted: What it shall be called otherwise.
            former: What earlier releases called it.
            module: The module for it.
            pieces: The selections.
            kind: The type.
        """
        spread = self._only_fragment(pieces, kind)
        if spread is not None:
            return spread
        groups = self._groups(pieces, kind)
        name = name or self._classes.take(wanted)
        if len(groups) > 1:
            return self._alternatives(name, former, module, pieces, kind, groups)
        return self._model(name, former, module, pieces, kind, groups[0] if groups else [])

    def _field(
        self, prefix: str, former: str, module: str, selected: SelectedField, parent: GraphQLNamedType, name: str
    ) -> ModelField:
        """Return the field of a class for what selects one response key.

        Args:
            prefix: What the names of classes for its objects begin with.
            former: What they began with in earlier releases.
            module: The module for such classes.
            selected: What is selected.
            parent: The type of the object that has the field.
            name: The field's name in Python.
        """
        definition = self._definition(selected, parent)
        kind = get_named_type(definition.type)
        shape: Shape | None = None
        is_scalar = isinstance(kind, GraphQLScalarType)  # An enum may be called like one of our scalars.
        if selected.nodes[0][0].selection_set is not None:
            pieces = self.selections.below(selected, parent if self._has(parent, selected) else selected.nodes[0][2])
            own = class_name(name)
            suffix = (
                "Edge" if selected.key == selected.name == "edges" and "node" in getattr(kind, "fields", {}) else own
            )
            shape = self._shape(None, f"{prefix}{suffix}", f"{former}{own}", module, pieces, kind)
            inner, uses = shape.name, frozenset({shape.name})
        else:
            inner, uses = self._leaf(kind)
        text, nullable = python_type(definition.type, inner)
        default = None
        is_list = inner in LIST_SCALARS or is_list_shape(SHAPES_BY_SCALAR.get(kind.name, ""))
        if is_list and text == inner:
            default = "list"
        elif not nullable and selected.always:
            pass
        elif text.startswith("list["):
            text, default, uses = f"Listed[{text[5:]}", "list", uses | {"Listed"}
        else:
            text, default = f"{text} | None", "None"
        prose, lines = read_description(definition.description)
        return ModelField(
            key=selected.key,
            name=name,
            schema_name=selected.name,
            annotation=Annotation(text, uses),
            default=default,
            text=_field_text(prose if selected.name != "__typename" else "", selected.key, name),
            secret=selected.name in SECRET_FIELDS | SECRET_RESULTS or "Secret" in lines,
            shape=shape,
            moment=inner if is_scalar and inner in DATETIMES and inner == text.removesuffix(" | None") else None,
            leaf=kind.name,
        )

    def _alternatives(
        self,
        name: str,
        former: str,
        module: str,
        pieces: list[Piece],
        kind: GraphQLNamedType,
        groups: list[list[GraphQLObjectType]],
    ) -> Alternatives:
        ordered = sorted(groups, key=lambda group: (len(group) > 1, group[0].name))
        members: list[tuple[Model, tuple[str, ...]]] = []
        for group in ordered:
            is_rest = group is ordered[-1] and len(group) > 1
            suffix = class_name(kind.name if is_rest else group[0].name)
            wanted = self._classes.take(f"{name}{suffix}")
            tags = () if is_rest else tuple(member.name for member in group)
            members.append((self._model(wanted, wanted, module, pieces, kind, group, tags), tags))
        made = Alternatives(name, module, _prose(kind.description), members, former if former != name else None)
        self.shapes.append(made)
        return made

    def _model(
        self,
        name: str,
        former: str,
        module: str,
        pieces: list[Piece],
        kind: GraphQLNamedType,
        group: list[GraphQLObjectType],
        tags: tuple[str, ...] = (),
    ) -> Model:
        """Make a class for objects of the types in the group, which are all asked for the same."""
        parent = group[0] if len(group) == 1 else kind
        fields = self.selections.collect(pieces, group[0]) if group else {}
        text = _prose((group[0] if tags and len(group) == 1 else parent).description)
        model = Model(name, module, text, former=former if former != name else None)
        if group:
            model.bases = self._bases(pieces, group, fields)
        inherited = model.all_fields
        taken = [field.name for field in inherited.values()]
        names = self._field_names([key for key in fields if key not in inherited], fields, taken)
        for key, python in names.items():
            made = self._field(name, former, module, fields[key], parent, python)
            if key == "__typename" and tags:
                literal = ", ".join(f'"{tag}"' for tag in tags)
                annotation = Annotation(f"Literal[{literal}]", frozenset({"Literal"}))
                made = replace(made, annotation=annotation, default=None)
            model.fields.append(made)
        self.shapes.append(model)
        return model

    def _bases(
        self, pieces: list[Piece], group: list[GraphQLObjectType], fields: Mapping[str, SelectedField]
    ) -> list[Model]:
        """Return the fragments' classes that a class for these objects can be a subclass of."""
        bases: list[Model] = []
        wanted = {field_name(key) for key in fields}
        for name in self._spreads(pieces, group):
            model = self.fragment(name)
            if model is None or model in bases or not self._is_whole(name, group[0], fields):
                continue
            if not model.property_names.isdisjoint(wanted):
                continue  # What the fragment's class derives from its fields, here is a field.
            names = {field.key: field.name for base in bases for field in base.all_fields.values()}
            own = {field.key: field.name for field in model.all_fields.values()}
            agree = all(names.get(key, python) == python for key, python in own.items())
            distinct = len({*(names | own).values()}) == len(names | own)
            if agree and distinct and not any(python in fields and python != key for key, python in own.items()):
                bases.append(model)
        above = {ancestor for base in bases for ancestor in base.ancestors}
        bases = [base for base in bases if base not in above]
        while bases and not can_be_bases(bases):
            bases.pop()
        return bases

    def _spreads(self, pieces: Iterable[Piece], group: list[GraphQLObjectType]) -> Iterable[str]:
        """Go through the fragments that are always asked for, of every object of the group."""
        for piece in pieces:
            for node in piece.nodes:
                if isinstance(node, FragmentSpreadNode | InlineFragmentNode):
                    inner = self.selections.inner(piece, node)
                    if inner.condition or not all(self.selections.covers(inner.parent, member) for member in group):
                        continue
                    if isinstance(node, FragmentSpreadNode):
                        yield node.name.value
                    else:
                        yield from self._spreads([inner], group)

    def _is_whole(self, fragment: str, kind: GraphQLObjectType, fields: Mapping[str, SelectedField]) -> bool:
        """Tell whether a fragment's class holds all that is selected under the fragment's response keys."""
        definition = self.selections.fragments[fragment]
        parent = self.selections.schema.type_map[definition.type_condition.name.value]
        own = self.selections.collect([Piece(definition.selection_set.selections, parent)], kind)
        for key, selected in own.items():
            everything = fields[key]
            if selected.always != everything.always:
                return False
            if {id(node) for node, _, _ in selected.nodes} == {id(node) for node, _, _ in everything.nodes}:
                continue
            if selected.nodes[0][0].selection_set is None:
                continue
            below = get_named_type(self._definition(everything, kind).type)
            only = self._only_fragment(self.selections.below(everything, kind), below)
            if only is None or only is not self._only_fragment(self.selections.below(selected, kind), below):
                return False
        return True

    def _only_fragment(self, pieces: list[Piece], kind: GraphQLNamedType) -> Model | None:
        """Return the class of the fragment that is all that is selected; None where there is anything else."""
        names = set()
        for piece in pieces:
            if len(piece.nodes) != 1 or not isinstance(piece.nodes[0], FragmentSpreadNode):
                return None
            inner = self.selections.inner(piece, piece.nodes[0])
            if inner.condition or not self.selections.covers(inner.parent, kind):
                return None
            names.add(piece.nodes[0].name.value)
        return self.fragment(names.pop()) if len(names) == 1 else None

    def _groups(self, pieces: list[Piece], kind: GraphQLNamedType) -> list[list[GraphQLObjectType]]:
        """Return the object types of a type, those together that the same is asked of."""
        groups: dict[tuple[object, ...], list[GraphQLObjectType]] = {}
        for member in self._objects(kind):
            fields = self.selections.collect(pieces, member)
            signature = tuple(selected.signature for selected in fields.values())
            groups.setdefault(signature, []).append(member)
        return list(groups.values())

    def _field_names(
        self, keys: Iterable[str], fields: Mapping[str, SelectedField], taken: Iterable[str]
    ) -> dict[str, str]:
        """Give each response key its name in Python."""
        shapes = {name for annotation in self._json_shapes.values() for name in annotation.uses}
        scope = [*taken, "datetime", *self._types.values(), *self._scalars.values(), *shapes]
        return names_apart(keys, field_name, fields, scope)

    def _leaf(self, kind: GraphQLNamedType) -> tuple[str, frozenset[str]]:
        if kind.name in self._json_shapes:
            annotation = self._json_shapes[kind.name]
            return annotation.text, annotation.uses
        if isinstance(kind, GraphQLEnumType):
            name = self._types[kind.name]
        elif kind.name in BUILT_IN:
            return BUILT_IN[kind.name], frozenset()
        else:
            name = self._scalars.get(kind.name, "Any")
        return name, frozenset({name})

    def _definition(self, selected: SelectedField, parent: GraphQLNamedType) -> GraphQLField:
        """Return the definition of a field: the object's own, or where it has several types, the selected one's."""
        where = parent if self._has(parent, selected) else selected.nodes[0][2]
        return self.selections.definition(where, selected.name)

    def _has(self, parent: GraphQLNamedType, selected: SelectedField) -> bool:
        return selected.name in getattr(parent, "fields", {}) or selected.name.startswith("__")

    def _objects(self, kind: GraphQLNamedType) -> list[GraphQLObjectType]:
        return self.selections.objects(kind)


def _field_text(prose: str, key: str, name: str) -> str | None:
    """Return what a field's text says: the schema's description, and a note where the field's name had to give way."""
    return " ".join((with_note(prose, name, field_name(key), f"`{key}` of the answer") or "").split()) or None


def _prose(description: str | None) -> str | None:
    return read_description(description)[0] or None
