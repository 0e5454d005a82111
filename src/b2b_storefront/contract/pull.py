"""Brings a folder of SDL up to date with an endpoint, whole or not at all."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from graphql import GraphQLError, GraphQLSchema, parse

from b2b_storefront._folder_swap import replace_folder
from b2b_storefront.contract._definitions import build_schema
from b2b_storefront.contract._errors import SchemaError
from b2b_storefront.contract._folder import read_bundled, read_folder
from b2b_storefront.contract._merge import merge
from b2b_storefront.contract.changes import Change
from b2b_storefront.contract.diff import diff
from b2b_storefront.contract.introspection import introspect
from b2b_storefront.contract.layout import arrange, schema_of

__all__ = ["PullReport", "pull"]


@dataclass(frozen=True, slots=True)
class PullReport:
    """What a pull did.

    Attributes:
        url: The endpoint.
        folder: The folder.
        created: Whether the folder held no schema before. There are no changes to tell then.
        changes: How the schema differs from the one that the folder held before.
        written: The names of the files that are new or have changed, sorted.
        removed: The names of the files that are gone because nothing of the schema is left in them, sorted.
        kept: The paths of what the folder holds as observed and the endpoint does not show.
        placed: The file of each type and root field that is new, by path.
    """

    url: str
    folder: Path
    created: bool
    changes: tuple[Change, ...]
    written: tuple[str, ...]
    removed: tuple[str, ...]
    kept: tuple[str, ...]
    placed: Mapping[str, str]


def pull(
    url: str,
    out: str | Path,
    *,
    headers: Mapping[str, str] | None = None,
    timeout: float = 30.0,
    keep_descriptions: bool = False,
    progress: Callable[[str], None] | None = None,
) -> PullReport:
    """Introspect an endpoint and write its schema as SDL in the layout of this library's own.

    The folder changes whole or not at all. Definitions that did not change keep their text, so pulling twice changes
    nothing. Also kept are: files that are not `.graphql` files, descriptions where the endpoint has none, and what the
    folder holds as observed (in `observed.graphql`, or under a comment `# observed, not introspected`).

    Args:
        url: The GraphQL endpoint: https, or http on loopback.
        out: The folder, which is made where it does not exist. Only `.graphql` files in it are written or removed.
        headers: Headers to send along.
        timeout: Seconds that the endpoint has for each request.
        keep_descriptions: Keep the folder's descriptions even where the endpoint has others.
        progress: Called with what is about to be done, as text.

    Raises:
        SchemaError: The endpoint did not give its whole schema, or the folder can't be read or written. Nothing was
            changed.
    """
    tell = progress or (lambda _: None)
    folder = Path(out).resolve()
    _check(folder)
    files = read_folder(folder)
    created = not any(file.pieces for file in files)
    model = read_bundled() if created else files
    before = schema_of(model)
    tell(f"asking {url} for its schema")
    schema = introspect(url, headers=headers, timeout=timeout)
    tell(f"comparing it with {folder}")
    merged, kept = merge(schema, files, keep_descriptions=keep_descriptions)
    texts, placed = arrange(merged, model, before)
    _check_whole(merged, texts)
    old_texts = {file.name: file.text for file in files}
    written = tuple(sorted(name for name, text in texts.items() if old_texts.get(name) != text))
    removed = tuple(file.name for file in files if file.pieces and file.name not in texts)
    if written or removed:
        tell(f"writing {len(written)} files")
        _replace(folder, {name: texts[name] for name in written}, removed)
    return PullReport(
        url=url,
        folder=folder,
        created=created,
        changes=() if created else tuple(diff(before, merged)),
        written=written,
        removed=removed,
        kept=tuple(kept),
        placed=placed,
    )


def _check(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise SchemaError(f"{folder} is a file. Pass a folder.")
    if Path.cwd().resolve().is_relative_to(folder):
        raise SchemaError(f"{folder} is the working directory, or holds it. Pass a folder for the schema alone.")


def _check_whole(schema: GraphQLSchema, texts: Mapping[str, str]) -> None:
    """Make sure that the files say what the endpoint said, before anything is replaced by them."""
    problem = "nothing was written, because the schema can't be written as SDL"
    try:
        document = parse("\n".join(texts.values()))
    except GraphQLError as error:
        raise SchemaError(f"{problem}: {error}") from error
    if differences := diff(schema, build_schema(document, problem)):
        raise SchemaError(f"{problem}: {differences[0].message}")


def _replace(folder: Path, texts: Mapping[str, str], removed: tuple[str, ...]) -> None:
    """Put a changed copy of the folder in its place; the folder is as it was where that fails."""

    def fill(new: Path) -> None:
        if folder.exists():
            shutil.copytree(folder, new, symlinks=True, dirs_exist_ok=True)
        for name in removed:
            (new / name).unlink()
        for name, text in texts.items():
            target = new / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(text.encode("utf-8"))

    try:
        replace_folder(folder, fill)
    except OSError as error:
        raise SchemaError(
            f"{folder} can't be written: {error.strerror or error}. It is as it was; check the permissions and the"
            " space left, or pass another folder."
        ) from error
