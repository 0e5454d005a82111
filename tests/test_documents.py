"""What the documents and the example say is true: every snippet runs as it is."""

import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from b2b_storefront.sandbox import Sandbox

PROJECT = Path(__file__).parent.parent
DOCUMENTS = [PROJECT / "README.md", *sorted((PROJECT / "docs").glob("*.md"))]
SNIPPETS = [
    pytest.param(
        match[1],
        id=f"{document.name}:{document.read_text()[: match.start()].count(chr(10)) + 1}",
        # Each is a process of its own; the usual run takes those that people meet first.
        marks=() if document.name == "README.md" else pytest.mark.slow,
    )
    for document in DOCUMENTS
    for match in re.finditer(r"^```python\n(.*?)^```$", document.read_text(), re.MULTILINE | re.DOTALL)
]


def run(*command: str, settings: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("B2B_STOREFRONT_")}
    environment |= settings or {}
    return subprocess.run(  # noqa: S603 - commands of this file
        command, capture_output=True, text=True, timeout=60, cwd=PROJECT, env=environment, check=False
    )


@pytest.mark.parametrize("code", SNIPPETS)
def test_a_snippet_runs_when_it_is_pasted(code: str) -> None:
    done = run(sys.executable, "-W", "error", "-c", code)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip()


def test_the_example_shows_the_flows_and_checks_every_step() -> None:
    done = run(sys.executable, "-W", "error", "examples/quickstart.py")
    assert done.returncode == 0, done.stdout + done.stderr
    titles = re.findall(r"^\d\. (.+)$", done.stdout, re.MULTILINE)
    assert titles == [
        "Sign in",
        "Company users",
        "Quote to checkout",
        "Shopping-list approval",
        "Masquerade",
        "The token expires half way",
    ]
    assert done.stdout.count("  ok   ") >= 20
    assert "FAIL" not in done.stdout


def test_the_example_goes_from_a_guests_cart_to_a_paid_invoice() -> None:
    done = run(sys.executable, "-W", "error", "examples/headless_checkout.py")
    assert done.returncode == 0, done.stdout + done.stderr
    titles = re.findall(r"^\d\. (.+)$", done.stdout, re.MULTILINE)
    assert titles == [
        "A guest's cart, and signing in",
        "A quote, priced over REST",
        "To the checkout, and the order",
        "The invoice",
        "Another device, and signing out",
    ]
    assert done.stdout.count("  ok   ") == 19
    assert "FAIL" not in done.stdout


def test_the_example_against_a_store_wants_an_account_and_says_so() -> None:
    done = run(sys.executable, "examples/quickstart.py", settings={"B2B_STOREFRONT_STORE_HASH": "abc123"})
    assert done.returncode == 1
    assert "Set B2B_STOREFRONT_DEMO_EMAIL and B2B_STOREFRONT_DEMO_PASSWORD" in done.stderr


def test_the_example_against_a_store_only_reads() -> None:
    with Sandbox() as sandbox:
        account = sandbox.accounts.admin
        settings = {
            "B2B_STOREFRONT_STORE_HASH": sandbox.store_hash,
            "B2B_STOREFRONT_BASE_URL": sandbox.base_url,
            "B2B_STOREFRONT_DEMO_EMAIL": account.email,
            "B2B_STOREFRONT_DEMO_PASSWORD": account.password,
        }
        done = run(sys.executable, "examples/quickstart.py", settings=settings)
        assert done.returncode == 0, done.stdout + done.stderr
        assert "Skipped, because they change data" in done.stdout
        assert [request.operation_name for request in sandbox.requests] == [
            "Login",
            "CustomerInfo",
            "CurrentUser",
            "Users",
            "Quotes",
            "ShoppingLists",
        ]


def test_every_make_target_of_the_readme_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (PROJECT / "Makefile").read_text(), re.MULTILINE))
    named = set(re.findall(r"`?make ([a-z-]+)", (PROJECT / "README.md").read_text()))
    assert named <= targets
    assert {"demo", "test", "check", "codegen", "bench"} <= targets


def test_every_link_of_the_documents_leads_somewhere() -> None:
    for document in DOCUMENTS:
        for link in re.findall(r"\]\((?!https?://|#)([^)#]+)", document.read_text()):
            assert (document.parent / link).exists(), f"{document.name} links to {link}"


def test_a_port_that_is_taken_is_said_in_lines_that_fit() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        command = (sys.executable, "-m", "b2b_storefront.cli", "sandbox", "--port", str(port))
        done = run(*command, settings={"COLUMNS": "80"})
    assert (done.returncode, done.stdout) == (2, "")
    message = " ".join(done.stderr.split())
    assert message.startswith(f"b2b-storefront: can't listen on 127.0.0.1:{port} (")
    assert message.endswith("Choose another --port, or leave it out for a free one.")
    assert max(map(len, done.stderr.splitlines())) <= 80


def test_no_file_names_a_package_registry() -> None:
    """Each machine has its own: addresses of one would end up in locks and documents."""
    hosts = re.compile(r"pypi[.](org|python)|pythonhosted[.]org|registry[.]npmjs|npmjs[.]com")
    suffixes = {".md", ".py", ".toml", ".txt", ".json", ".yaml", ".sh", ".cjs"}
    folders = ["benchmarks", "bigcommerce", "docs", "examples", "queries", "schema", "src", "tests"]
    files = [path for folder in folders for path in (PROJECT / folder).rglob("*") if path.suffix in suffixes]
    files += [path for path in PROJECT.iterdir() if path.suffix in suffixes or path.name in {"Makefile", "Dockerfile"}]
    named = [str(path) for path in files if "_build" not in path.parts and hosts.search(path.read_text("utf-8"))]
    assert named == []
