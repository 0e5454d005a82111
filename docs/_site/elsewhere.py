"""Links names in the reference to the documents of the libraries that they come from, without asking any server.

Sphinx's own way fetches each library's inventory; a build that works offline knows where the few libraries keep theirs.
"""

import sys

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

PYDANTIC = {
    "BaseModel": "base_model/#pydantic.BaseModel",
    "ConfigDict": "config/#pydantic.config.ConfigDict",
    "ValidationError": "pydantic_core/#pydantic_core.ValidationError",
}
"""Pydantic's names that signatures hold, and where in its reference they are."""

GQL = {
    "Transport": "transports/base_transport.html#gql.transport.Transport",
    "AsyncTransport": "transports/base_transport.html#gql.transport.AsyncTransport",
}


def find_address(target: str) -> str | None:
    """Return the address that documents a dotted name of another library, or None."""
    module, _, name = target.rpartition(".")
    root = target.partition(".")[0]
    if root == "pydantic" and name in PYDANTIC:
        return f"https://docs.pydantic.dev/latest/api/{PYDANTIC[name]}"
    if root == "gql" and name in GQL:
        return f"https://gql.readthedocs.io/en/stable/modules/{GQL[name].removeprefix('transports/')}"
    if root in sys.stdlib_module_names and module:
        return f"https://docs.python.org/3/library/{module}.html#{target}"
    if target in {"bool", "bytes", "dict", "float", "frozenset", "int", "list", "object", "set", "str", "tuple"}:
        return f"https://docs.python.org/3/library/{'functions' if target == 'object' else 'stdtypes'}.html#{target}"
    return None


def link(
    app: Sphinx, environment: BuildEnvironment, node: pending_xref, content: nodes.Element
) -> nodes.reference | None:
    """Resolve a reference of the Python domain that leads out of this project."""
    if node.get("refdomain") != "py":
        return None
    address = find_address(node.get("reftarget", ""))
    if address is None:
        return None
    reference = nodes.reference("", "", internal=False, refuri=address)
    reference += content
    return reference


def setup(app: Sphinx) -> dict[str, bool]:
    """Register with Sphinx."""
    app.connect("missing-reference", link)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
