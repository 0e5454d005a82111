"""Large operations and schemas: compiling takes time in proportion, and what Python can't read is refused."""

import importlib
from time import process_time
from typing import Any

import pytest

from b2b_storefront.codegen import CompileError

from .packages import Compile, result

pytest.importorskip("ariadne_codegen", reason="ariadne-codegen needs graphql-core 3.2")

SCHEMA = """
type Query { a: T u: U }
type T { id: ID t: T name: String }
union U = T | V
type V { v: Int }
"""
SECONDS = 30
"""Of one core. Each takes less than two; what grows as squares or powers of two do takes minutes."""


def chain(number: int, link: str) -> str:
    """Return an operation whose first fragment leads to the next, and so on."""
    fragments = [f"fragment F{index} on T {{ {link.format(f'F{index + 1}')} }}" for index in range(number)]
    return " ".join([*fragments, f"fragment F{number} on T {{ name }}", "query Q { a { ...F0 } }"])


LARGE = {
    "keys": f"query Q {{ a {{ {' '.join(f'k{number}: name' for number in range(5000))} }} }}",
    "objects": f"query Q {{ a {{ {' '.join(f'k{number}: t {{ id }}' for number in range(500))} }} }}",
    "fragments": " ".join(
        f"query Q{number} {{ a {{ ...F{number} }} }} fragment F{number} on T {{ id }}" for number in range(300)
    ),
    "twice": chain(45, "...{0} ... on T {{ ...{0} }}"),
    "two by two": chain(22, "x: t {{ ...{0} }} y: t {{ ...{0} }}"),
    "conditions": chain(45, "...{0} ...{0} @include(if: true)"),
}


@pytest.mark.parametrize("text", LARGE.values(), ids=LARGE)
def test_time_is_in_proportion(compiled: Compile, text: str) -> None:
    begun = process_time()
    package = compiled(text, SCHEMA)
    assert process_time() - begun < SECONDS
    importlib.import_module(f"{package.__name__}.operations")


def test_inputs_may_need_each_other_in_a_circle(compiled: Compile) -> None:
    inputs = [f"input I{n} {{ next: I{(n + 1) % 30} them: [I{n}!] x: Int = 1 }}" for n in range(30)]
    package = compiled("query Q($i: I0) { q(i: $i) }", f"type Query {{ q(i: I0): Int }} {' '.join(inputs)}")
    assert package.I0(next={"next": {"them": [{}]}}).next.next.them[0].x == 1


LINKS = {"spreads": "id ...{0}", "objects": "id t {{ ...{0} }}"}


@pytest.mark.parametrize("link", LINKS.values(), ids=LINKS)
def test_what_nests_as_deep_as_may_be_is_read(compiled: Compile, link: str) -> None:
    package = compiled(chain(49, link), SCHEMA)
    answer: dict[str, Any] = {"id": "5"}
    assert result(package, "Q", {"a": answer}).id == "5"


@pytest.mark.parametrize("link", LINKS.values(), ids=LINKS)
@pytest.mark.parametrize("number", [50, 120, 500])
def test_what_nests_deeper_is_refused(compiled: Compile, link: str, number: int) -> None:
    with pytest.raises(CompileError, match=r"(?s)(F0 has 51 objects or fragments|apart)"):
        compiled(chain(number, link), SCHEMA)
