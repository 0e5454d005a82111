"""Which modules of this project are written once, and what the other kind of each is called.

Each is written asynchronously; its synchronous twin is generated beside it and committed, so that it can be read,
stepped through and type-checked like any other module.
"""

import subprocess
import sys
from pathlib import Path

from b2b_storefront.codegen.unasync import NoCounterpartError, to_sync

__all__ = ["format_files", "write_twins"]

TWINS = {
    "src/b2b_storefront/_async": "src/b2b_storefront/_sync",
    "src/b2b_storefront/auth/async_guarded_store.py": "src/b2b_storefront/auth/guarded_store.py",
    "src/b2b_storefront/auth/async_source.py": "src/b2b_storefront/auth/source.py",
    "src/b2b_storefront/management/async_base_client.py": "src/b2b_storefront/management/base_client.py",
    "src/b2b_storefront/management/async_client.py": "src/b2b_storefront/management/client.py",
    "src/b2b_storefront/paging/async_nodes.py": "src/b2b_storefront/paging/nodes.py",
    "src/b2b_storefront/paging/async_base_client.py": "src/b2b_storefront/paging/base_client.py",
    "src/b2b_storefront/testing/async_fake.py": "src/b2b_storefront/testing/fake.py",
    "src/b2b_storefront/transport/async_carrier.py": "src/b2b_storefront/transport/carrier.py",
    "src/b2b_storefront/transport/async_choosing.py": "src/b2b_storefront/transport/choosing.py",
    "src/b2b_storefront/transport/async_fast.py": "src/b2b_storefront/transport/fast.py",
    "src/b2b_storefront/transport/async_pooled.py": "src/b2b_storefront/transport/pooled.py",
    "src/b2b_storefront/transport/seam/async_base.py": "src/b2b_storefront/transport/seam/base.py",
    "src/b2b_storefront/transport/seam/async_fast.py": "src/b2b_storefront/transport/seam/fast.py",
    "tests/client/_async": "tests/client/_sync",
    "tests/resilience/_async": "tests/resilience/_sync",
    "tests/testing/_async": "tests/testing/_sync",
}
"""The synchronous twin of each asynchronous module or folder of modules."""

NAMES = {
    "AiohttpCarrier": "Urllib3Carrier",
    "AiohttpTransport": "Urllib3Transport",
    "acquire_async": "acquire",
    "belong_async": "belong",
    "drive_async": "drive",
    "drop_async": "drop",
    "end_async": "end",
    "ended_async": "ended",
    "hold_async": "hold",
    "let_go_async": "let_go",
    "load_async": "load",
    "release_async": "release",
    "renew_async": "renew",
    "save_async": "save",
    "b2b_storefront.auth.async_guarded_store": "b2b_storefront.auth.guarded_store",
    "b2b_storefront.auth.async_source": "b2b_storefront.auth.source",
    "b2b_storefront.auth.tasks": "b2b_storefront.auth.threads",
    "b2b_storefront.resilience.tasks": "b2b_storefront.resilience.threads",
    "b2b_storefront.cache.tasks": "b2b_storefront.cache.threads",
    "b2b_storefront.transport.aiohttp": "b2b_storefront.transport.urllib3",
    "b2b_storefront.transport.streams": "b2b_storefront.transport.sockets",
    "b2b_storefront.transport.tasks": "b2b_storefront.transport.threads",
}
"""What this project's names are called on the synchronous side, where the rules of `to_sync` don't say it."""


def write_twins(root: Path, workspace: Path) -> list[Path]:
    """Write every synchronous twin, and return the files, sorted.

    Args:
        root: The project's folder.
        workspace: A folder that is laid out like the project's, which the twins are written to. An asynchronous module
            that is there already is taken instead of the project's.

    Raises:
        NoCounterpartError: A module uses something that has no synchronous counterpart; the message names the file.
    """
    texts: dict[Path, str] = {}
    for source, target in TWINS.items():
        for path in _modules(root, workspace, source):
            part = path.relative_to(workspace if path.is_relative_to(workspace) else root).as_posix()
            texts[workspace / part.replace(source, target, 1)] = _make_twin(path, part)
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    if texts:
        format_files(workspace, [*texts])
    return sorted(texts)


def _modules(root: Path, workspace: Path, source: str) -> list[Path]:
    if (root / source).is_dir():
        return sorted((root / source).rglob("*.py"))
    return [path for path in (workspace / source, root / source) if path.exists()][:1]


def _make_twin(source: Path, name: str) -> str:
    try:
        text = to_sync(source.read_text("utf-8"), NAMES)
    except NoCounterpartError as error:
        raise NoCounterpartError(f"{name}, {error}") from error
    return f"# Generated from {name} by `make codegen`. Edits are lost.\n\n{text}"


def format_files(root: Path, files: list[Path]) -> None:
    """Format modules that were written, and put their imports into order.

    Args:
        root: The folder with the settings by which to do it.
        files: The modules.
    """
    ruff = Path(sys.executable).with_name("ruff")
    for command in (["check", "--fix-only"], ["format"]):
        subprocess.run([ruff, *command, "--quiet", *files], check=True, cwd=root)  # noqa: S603 - our own files
