"""A pull brings the whole schema or leaves the folder as it was."""
# ruff: noqa: E501 - tables of answers

import copy
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from graphql import build_schema
from graphql.utilities import introspection_from_schema

from b2b_storefront._bundled import schema_directory
from b2b_storefront.contract import ChangeType, SchemaError, diff, introspect, load_schema, pull
from b2b_storefront.sandbox import Sandbox

from .conftest import Endpoint

SDL = 'type Query { a: A } type A { "Ours." b: E } enum E { ONE }'
DATA: dict[str, Any] = dict(introspection_from_schema(build_schema(SDL)))


def snapshot(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a schema of four files, two of them not SDL."""
    out = tmp_path / "schema"
    (out / "notes").mkdir(parents=True)
    for name, text in {
        "README.md": "Where it is from.\n",
        "notes/old.txt": "Kept.\n",
        "main.graphql": "# Main.\n\ntype Query {\n  a: A\n}\n",
        "parts.graphql": '# Parts.\n\ntype A {\n  """Ours."""\n  b: E\n}\n\nenum E {\n  ONE\n}\n',
    }.items():
        (out / name).write_text(text)
    return out


def broken(change: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    data = copy.deepcopy(DATA)
    change(data["__schema"])
    return {"data": data}


def without(name: str) -> dict[str, Any]:
    return broken(lambda schema: schema.update(types=[kind for kind in schema["types"] if kind["name"] != name]))


def type_named(schema: dict[str, Any], name: str) -> dict[str, Any]:
    return next(kind for kind in schema["types"] if kind["name"] == name)


def listed(times: int) -> dict[str, Any]:
    kind: dict[str, Any] = {"kind": "SCALAR", "name": "String"}
    for _ in range(times):
        kind = {"kind": "LIST", "ofType": kind}
    return kind


class TestFailures:
    """Each way in which an endpoint gives no whole schema."""

    @pytest.mark.parametrize(
        ("body", "status", "headers", "message"),
        [
            ({"errors": [{"message": "Introspection is disabled."}]}, 200, {}, "refuses introspection: Introspection is"),
            ({"errors": [{"message": "Not allowed"}], "data": None}, 400, {}, "refuses introspection: Not allowed"),
            ({"data": {"__schema": None}}, 200, {}, "__schema is null or missing"),
            ({"data": {}}, 200, {}, "__schema is null or missing"),
            ({"data": DATA, "errors": [{"message": "Too deep"}]}, 200, {}, "a part of its schema and errors: Too deep"),
            ("<html><body>Log in</body></html>", 200, {"Content-Type": "text/html"}, "not a GraphQL result: <html><body>Log in"),
            ("<html>Not here</html>", 404, {}, "answered HTTP 404 instead of a schema"),
            ("", 302, {"Location": "https://elsewhere.example/"}, r"redirects \(HTTP 302\).*not followed"),
            ("", 200, {}, "an empty body"),
            ('{"data": {"__sch', 200, {}, "not a GraphQL result"),
            ("[1, 2]", 200, {}, "not a GraphQL result"),
            ("Bad gateway", 502, {}, "answered HTTP 502"),
            ("", 429, {"Retry-After": "7"}, "wait 7 s"),
            (without("E"), 200, {}, "not complete"),
            (without("Query"), 200, {}, "not complete"),
            (without("String"), 200, {}, "not complete"),
            (broken(lambda schema: schema.pop("types")), 200, {}, "not complete"),
            (broken(lambda schema: schema.update(types="A")), 200, {}, "not complete"),
            (broken(lambda schema: schema.pop("directives")), 200, {}, "not complete"),
            (broken(lambda schema: type_named(schema, "A").pop("fields")), 200, {}, "not complete"),
            (broken(lambda schema: type_named(schema, "A").update(fields=[])), 200, {}, "not valid"),
            (broken(lambda schema: type_named(schema, "E").update(enumValues=None)), 200, {}, "not complete"),
            (broken(lambda schema: type_named(schema, "A")["fields"][0].pop("type")), 200, {}, "not complete"),
            (broken(lambda schema: type_named(schema, "A")["fields"][0].update(type={"kind": "LIST"})), 200, {}, "not complete"),
            (broken(lambda schema: type_named(schema, "A")["fields"][0].update(type=listed(400))), 200, {}, "nested deeper"),
        ],
    )  # fmt: skip
    def test_nothing_is_overwritten(
        self, endpoint: Endpoint, folder: Path, body: Any, status: int, headers: dict[str, str], message: str
    ) -> None:
        endpoint.answer(body, status, **headers)
        before = snapshot(folder)

        with pytest.raises(SchemaError, match=message) as caught:
            pull(endpoint.url, folder)

        assert str(caught.value).startswith(endpoint.url)
        assert snapshot(folder) == before
        assert os.listdir(folder.parent) == ["schema"]

    def test_an_endpoint_that_stays_silent(self, endpoint: Endpoint, folder: Path) -> None:
        endpoint.silent = True
        before = snapshot(folder)
        with pytest.raises(SchemaError, match=r"did not answer within 0\.2 s.*raise the timeout"):
            pull(endpoint.url, folder, timeout=0.2)
        assert snapshot(folder) == before

    def test_an_endpoint_that_is_not_there(self, folder: Path) -> None:
        before = snapshot(folder)
        with pytest.raises(SchemaError, match=r"no connection to http://127\.0\.0\.1:9/graphql"):
            pull("http://127.0.0.1:9/graphql", folder)
        assert snapshot(folder) == before

    @pytest.mark.parametrize(
        ("url", "message"),
        [
            ("http://api.example/graphql", "Use https"),
            ("http://sandbox.localhost/graphql", "Use https"),
            ("http://[::ffff:127.0.0.1]/graphql", "Use https"),
            ("http://127.1/graphql", "not a whole IP address"),
            ("https://user:secret@api.example/graphql", "holds a user name or a password"),
            ("ftp://api.example", r"is not an http\(s\) address"),
            ("https://", r"is not an http\(s\) address"),
        ],
    )
    def test_addresses_that_are_not_asked(self, url: str, message: str) -> None:
        with pytest.raises(SchemaError, match=message) as caught:
            introspect(url)
        assert "secret" not in str(caught.value)

    def test_a_folder_that_is_a_file(self, endpoint: Endpoint, folder: Path) -> None:
        with pytest.raises(SchemaError, match="is a file"):
            pull(endpoint.url, folder / "main.graphql")
        assert endpoint.requests == []

    def test_the_working_directory(self, endpoint: Endpoint, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(folder / "notes")
        with pytest.raises(SchemaError, match="the working directory"):
            pull(endpoint.url, folder)

    def test_a_folder_that_holds_no_sdl_is_not_overwritten(self, endpoint: Endpoint, folder: Path) -> None:
        (folder / "main.graphql").write_text("type Query {")
        before = snapshot(folder)
        with pytest.raises(SchemaError, match=r"main\.graphql:1: Syntax Error.*Correct the file"):
            pull(endpoint.url, folder)
        assert snapshot(folder) == before

    @pytest.mark.parametrize("failing", [0, 1])
    def test_a_folder_that_can_not_be_swapped_is_put_back(
        self, endpoint: Endpoint, folder: Path, monkeypatch: pytest.MonkeyPatch, failing: int
    ) -> None:
        endpoint.serve(build_schema(SDL.replace("ONE", "TWO")))
        before, rename, calls = snapshot(folder), Path.rename, []

        def failing_rename(self: Path, target: Path) -> Path:
            calls.append(target)
            if len(calls) == failing + 1:
                raise OSError(28, "No space left on device")
            return rename(self, target)

        monkeypatch.setattr(Path, "rename", failing_rename)
        with pytest.raises(SchemaError, match=r"can't be written: No space left on device\. It is as it was"):
            pull(endpoint.url, folder)

        assert snapshot(folder) == before
        assert os.listdir(folder.parent) == ["schema"]


class TestPulling:
    """What a pull writes and tells."""

    def test_what_changed_is_written_and_the_rest_is_kept(self, endpoint: Endpoint, folder: Path) -> None:
        endpoint.serve(build_schema(SDL.replace("ONE", "ONE TWO")))
        before = snapshot(folder)

        told: list[str] = []
        report = pull(endpoint.url, folder, progress=told.append)

        assert [(change.type, change.path) for change in report.changes] == [(ChangeType.ENUM_VALUE_ADDED, "E.TWO")]
        assert (report.created, report.written, report.removed) == (False, ("parts.graphql",), ())
        changed = before["parts.graphql"].replace("  ONE\n", "  ONE\n  TWO\n")
        assert snapshot(folder) == {**before, "parts.graphql": changed}
        assert os.listdir(folder.parent) == ["schema"]
        assert [line.split()[0] for line in told] == ["asking", "comparing", "writing"]

    def test_pulling_twice_writes_nothing(self, endpoint: Endpoint, folder: Path) -> None:
        endpoint.serve(build_schema(SDL.replace("ONE", "ONE TWO")))
        pull(endpoint.url, folder)
        place = folder.stat().st_ino
        report = pull(endpoint.url, folder)
        assert (report.changes, report.written, report.removed) == ((), (), ())
        assert folder.stat().st_ino == place

    def test_a_file_of_which_nothing_is_left_is_removed(self, endpoint: Endpoint, folder: Path) -> None:
        endpoint.serve(build_schema("type Query { a: Int }"))
        report = pull(endpoint.url, folder)
        assert (report.written, report.removed) == (("main.graphql",), ("parts.graphql",))
        assert sorted(snapshot(folder)) == ["README.md", "main.graphql", "notes/old.txt"]

    def test_what_is_new_is_told_with_its_file(self, endpoint: Endpoint, folder: Path) -> None:
        endpoint.serve(build_schema(SDL.replace("a: A", "a: A c: C") + "type C { d: Int }"))
        report = pull(endpoint.url, folder)
        assert report.placed == {"Query.c": "new.graphql", "C": "new.graphql"}
        assert diff(load_schema(endpoint.url), load_schema(folder)) == []

    def test_the_rights_of_the_folder_stay(self, endpoint: Endpoint, folder: Path) -> None:
        folder.chmod(0o750)
        endpoint.serve(build_schema(SDL.replace("ONE", "TWO")))
        pull(endpoint.url, folder)
        assert folder.stat().st_mode & 0o777 == 0o750

    def test_descriptions_are_kept_where_the_endpoint_has_none(self, endpoint: Endpoint, folder: Path) -> None:
        endpoint.serve(build_schema(SDL.replace('"Ours."', "")))
        before = snapshot(folder)
        assert pull(endpoint.url, folder).written == ()
        assert snapshot(folder) == before

    @pytest.mark.parametrize("keep", [True, False])
    def test_other_descriptions_of_the_endpoint_count_unless_told_otherwise(
        self, endpoint: Endpoint, folder: Path, keep: bool
    ) -> None:
        endpoint.serve(build_schema(SDL.replace("Ours", "Theirs")))
        report = pull(endpoint.url, folder, keep_descriptions=keep)
        assert [change.type for change in report.changes] == ([] if keep else [ChangeType.DESCRIPTION_CHANGED])
        assert ('"""Ours."""' in snapshot(folder)["parts.graphql"]) is keep

    def test_headers_are_sent(self, endpoint: Endpoint, folder: Path) -> None:
        endpoint.serve(build_schema(SDL))
        pull(endpoint.url, folder, headers={"X-Auth-Token": "abc"})
        assert [request["X-Auth-Token"] for request in endpoint.requests] == ["abc", "abc"]

    @pytest.mark.parametrize(
        ("unknown", "lost"),
        [
            ((), set()),
            (("isOneOf",), set()),
            (("specifiedByURL",), {ChangeType.SPECIFIED_BY_CHANGED}),
            (("isRepeatable",), {ChangeType.DIRECTIVE_REPEATABLE_REMOVED}),
            # This server hides what is deprecated from whoever does not know of it.
            (("isDeprecated: input",), {ChangeType.ARG_REMOVED}),
            (
                ("isOneOf", "specifiedByURL", "isRepeatable", "isDeprecated: input", "__type"),
                {
                    ChangeType.SPECIFIED_BY_CHANGED,
                    ChangeType.DIRECTIVE_REPEATABLE_REMOVED,
                    ChangeType.ARG_REMOVED,
                    ChangeType.DESCRIPTION_REMOVED,
                },
            ),
        ],
    )
    def test_an_older_server_is_asked_what_it_knows(
        self, endpoint: Endpoint, unknown: tuple[str, ...], lost: set[ChangeType]
    ) -> None:
        schema = build_schema(
            '"The API." schema { query: Query } type Query { a(b: Int @deprecated): A }'
            ' directive @d repeatable on FIELD scalar A @specifiedBy(url: "https://example.com/a")'
        )
        endpoint.serve(schema)
        serve = endpoint.respond

        def answer(query: str) -> tuple[int, dict[str, str], bytes]:
            is_old_input = "isDeprecated: input" in unknown and "isDeprecated deprecationReason" in query
            if is_old_input or any(f"{name}\n" in query or f"{name}(" in query for name in unknown):
                return 400, {}, b'{"errors": [{"message": "Cannot query field"}]}'
            status, headers, body = serve(query)
            data = json.loads(body)["data"]
            for owner in ("type", "input", "directive") if "__schema" not in data else ():
                known = [field for field in data[owner]["fields"] if not hides(owner, field["name"])]
                data[owner]["fields"] = known
            return status, headers, json.dumps({"data": data}).encode()

        def hides(owner: str, name: str) -> bool:
            return name in unknown or (owner == "input" and "isDeprecated: input" in unknown and name == "isDeprecated")

        endpoint.respond = answer
        changes = diff(schema, introspect(endpoint.url))
        assert {change.type for change in changes} == lost
        assert len(endpoint.requests) == 2


class TestObserved:
    """What is known from use only, and no endpoint shows."""

    @pytest.fixture
    def observing(self, folder: Path) -> Path:
        (folder / "observed.graphql").write_text(
            "# From use.\n\nextend type Query {\n  seen: Seen\n}\n\nextend type A {\n  also: Int\n}\n\n"
            "type Seen {\n  e: E\n}\n"
        )
        (folder / "main.graphql").write_text(
            "# Main.\n\ntype Query {\n  a(\n    b: Int\n    # observed, not introspected (confidence: low)\n"
            '    """Maybe."""\n    c: Int\n  ): A\n}\n'
        )
        return folder

    def test_it_is_kept_and_told(self, endpoint: Endpoint, observing: Path) -> None:
        endpoint.serve(build_schema(SDL.replace("a: A", "a(b: Int): A")))
        before = snapshot(observing)
        report = pull(endpoint.url, observing)
        assert report.kept == ("Query.a.c", "Query.seen", "A.also", "Seen")
        assert (report.changes, report.written) == ((), ())
        assert snapshot(observing) == before

    def test_it_is_kept_in_what_changes(self, endpoint: Endpoint, observing: Path) -> None:
        endpoint.serve(build_schema(SDL.replace("a: A", "a(b: Int!): A")))
        before = snapshot(observing)
        pull(endpoint.url, observing)
        changed = before["main.graphql"].replace("b: Int\n", "b: Int!\n")
        assert snapshot(observing) == {**before, "main.graphql": changed}

    def test_what_no_longer_fits_goes(self, endpoint: Endpoint, observing: Path) -> None:
        endpoint.serve(build_schema("type Query { a(b: Int): A } type A { b: Int }"))
        report = pull(endpoint.url, observing)
        assert report.kept == ("Query.a.c", "A.also")
        assert {"Query.seen", "Seen", "E"} <= {change.path for change in report.changes}
        assert load_schema(observing).get_type("Seen") is None

    def test_what_is_marked_and_not_kept_from_our_own_schema(self, endpoint: Endpoint, tmp_path: Path) -> None:
        out = tmp_path / "schema"
        out.mkdir()
        texts = {file.name: file.read_text() for file in schema_directory().glob("*.graphql")}
        for name, text in texts.items():
            (out / name).write_text(text)
        marked = "\n".join(text for name, text in texts.items() if name != "observed.graphql")
        endpoint.serve(build_schema(marked))
        report = pull(endpoint.url, out)
        assert len([path for path in report.kept if "." not in path]) == 6
        assert (report.changes, report.written) == ((), ())


class TestSandbox:
    """The running sandbox."""

    def test_a_pull_from_it_is_our_schema_byte_for_byte(self, tmp_path: Path) -> None:
        with Sandbox() as sandbox:
            url = f"{sandbox.base_url}/graphql"
            report = pull(url, tmp_path / "new" / "schema")
            assert (report.created, report.changes, report.kept) == (True, (), ())
            assert diff(load_schema(), load_schema(url)) == []
        pulled = snapshot(tmp_path / "new" / "schema")
        assert diff(load_schema(), load_schema(tmp_path / "new" / "schema")) == []
        assert pulled == {file.name: file.read_text() for file in schema_directory().glob("*.graphql")}
