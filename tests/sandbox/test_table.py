"""The table of what is simulated and what is approximated."""

from pathlib import Path

from b2b_storefront.sandbox._schema import executable_schema
from b2b_storefront.sandbox._table import APPROXIMATED, make_table

TABLE = Path(__file__).parents[2] / "docs" / "sandbox-roots.md"


def test_it_is_what_make_codegen_writes() -> None:
    assert TABLE.read_text("utf-8") == make_table()


def test_every_root_field_stands_in_it_with_what_it_does() -> None:
    schema = executable_schema()
    assert schema.query_type
    assert schema.mutation_type
    roots = {*schema.query_type.fields, *schema.mutation_type.fields}
    rows = [line.split(" | ") for line in TABLE.read_text("utf-8").splitlines() if line.startswith("| `")]
    assert len(rows) == 141
    assert {row[0].strip("| `") for row in rows} == roots
    assert all(len(row) == 4 and row[1] and row[2].endswith(".") for row in rows)
    assert roots >= APPROXIMATED.keys()
