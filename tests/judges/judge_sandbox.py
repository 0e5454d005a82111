"""Lets others judge the sandbox: graphql-http audits its HTTP, schemathesis looks for calls that crash it.

    python tests/judges/judge_sandbox.py [EXAMPLES]

Both are installed into .judges/, from the registries that npm and pip are set up for. EXAMPLES is how many calls
schemathesis makes for each of the 141 operations, with each of three accounts and without one.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import urllib3

from b2b_storefront.sandbox import Sandbox, SandboxAccount

SOURCES = Path(__file__).parent
ROOT = SOURCES.parents[1]
JUDGES = ROOT / ".judges"

AUDITS = 61
DIFFERENCES = {
    "22EB": "the API answers application/json alone",
    "572B": "a document that does not parse is refused with 400, as Graphene does",
    "7B9B": "variables that do not fit are refused with 400, as Graphene does",
    "FDE2": "an invalid document is refused with 400, as Graphene does",
    "58B0": "what `extensions` of a request hold is not looked at",
    "58B1": "what `extensions` of a request hold is not looked at",
    "58B2": "what `extensions` of a request hold is not looked at",
    "58B3": "what `extensions` of a request hold is not looked at",
    "5A70": "GraphQL is asked by POST alone",
    "6A70": "GraphQL is asked by POST alone",
    "D6D5": "GraphQL is asked by POST alone",
}
"""The audits that the sandbox is not to pass as it is by default, and why."""

LOGIN = "mutation ($login: UserLoginType!) { login(loginData: $login) { result { token } } }"
SECONDS = 300


def run(command: Sequence[str | Path], **more: Any) -> "subprocess.CompletedProcess[str]":
    """Run a command, and end if it fails."""
    done = subprocess.run(  # noqa: S603
        [str(word) for word in command], capture_output=True, text=True, timeout=SECONDS, check=False, **more
    )
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout[-4_000:]}\n{done.stderr[-2_000:]}")
    return done


def install_audits() -> Path:
    """Install graphql-http, and return its folder."""
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("npm is needed to install graphql-http")
    folder = JUDGES / "http"
    folder.mkdir(parents=True, exist_ok=True)
    wanted = (SOURCES / "package.json").read_text()
    stamp = folder / "installed.json"
    if not stamp.exists() or stamp.read_text() != wanted:
        (folder / "package.json").write_text(wanted)
        run([npm, "install", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=folder)
        stamp.write_text(wanted)
    return folder


def install_schemathesis() -> Path:
    """Install schemathesis into an environment of its own, since it needs another graphql-core; return its command."""
    folder = JUDGES / "schemathesis"
    wanted = (SOURCES / "requirements.txt").read_text()
    stamp = folder / "installed.txt"
    if not stamp.exists() or stamp.read_text() != wanted:
        uv = Path(sys.executable).with_name("uv")
        run([uv, "venv", "--quiet", "--allow-existing", "--python", sys.executable, folder])
        environment = {**os.environ, "VIRTUAL_ENV": str(folder)}
        run([uv, "pip", "install", "--quiet", "--requirement", SOURCES / "requirements.txt"], env=environment)
        stamp.write_text(wanted)
    return folder / "bin" / "schemathesis"


def audit(url: str) -> dict[str, dict[str, str]]:
    """Return what each audit says of a server, by its id."""
    node = shutil.which("node")
    if node is None:
        sys.exit("node is needed to run graphql-http's audits")
    answer = run([node, SOURCES / "audit.cjs", install_audits(), url])
    found: list[dict[str, str]] = json.loads(answer.stdout)
    return {result["id"]: result for result in found}


def judge_http() -> None:
    """Let graphql-http audit the sandbox in both of its modes."""
    with Sandbox(graphql_over_http=True) as sandbox:
        results = audit(f"{sandbox.base_url}/graphql")
    failed = [result for result in results.values() if result["status"] != "ok"]
    print(f"graphql-http, as its specification has it: {len(results) - len(failed)} of {len(results)} audits")
    if failed or len(results) != AUDITS:
        sys.exit(json.dumps(failed, indent=2))
    with Sandbox() as sandbox:
        results = audit(f"{sandbox.base_url}/graphql")
    others = {name for name, result in results.items() if result["status"] != "ok"}
    print(f"graphql-http, as the API has it: {len(results) - len(others)} of {len(results)} audits")
    for name in sorted(others):
        print(f"  {name} {results[name]['name']}: {DIFFERENCES.get(name, 'not known')}")
    if others != DIFFERENCES.keys():
        sys.exit(f"the differences are not those that are known: {sorted(others ^ DIFFERENCES.keys())}")


def sign_in(sandbox: Sandbox, account: SandboxAccount) -> str:
    """Return a storefront token."""
    login = {"storeHash": sandbox.store_hash, "email": account.email, "password": account.password}
    body = {"query": LOGIN, "variables": {"login": login}}
    answer = urllib3.request("POST", f"{sandbox.base_url}/graphql", json=body).json()
    token: str = answer["data"]["login"]["result"]["token"]
    return token


def judge_calls(examples: int) -> None:
    """Let schemathesis call every operation, as a guest and with three accounts."""
    schemathesis = install_schemathesis()
    environment = {**os.environ, "SCHEMATHESIS_HOOKS": str(SOURCES / "schemathesis_hooks.py")}
    answered: set[str] = set()
    for name in (None, "admin", "super_admin", "customer"):
        with Sandbox() as sandbox:
            token = (
                []
                if name is None
                else ["--header", f"Authorization: Bearer {sign_in(sandbox, getattr(sandbox.accounts, name))}"]
            )
            command: list[str | Path] = [schemathesis, "run", f"{sandbox.base_url}/graphql", "--phases=fuzzing"]
            command += ["--checks=no_crash", f"--max-examples={examples}", "--generation-deterministic", "--no-color"]
            command += ["--request-timeout=20", "--warnings=off", "--continue-on-failure", *token]
            run(command, env=environment, cwd=JUDGES)
            requests = sandbox.requests
            roots = {root for request in requests for root in request.root_fields}
            answered |= {root for request in requests if not request.errors for root in request.root_fields}
        crashes = [text for request in requests for text in request.errors if "The sandbox failed" in text]
        print(f"schemathesis as {name or 'a guest'}: {len(requests)} requests, {len(roots)} operations, no crash")
        if crashes or len(roots) < 141:
            sys.exit(f"{len(roots)} operations were called, with crashes: {crashes[:5]}")
    print(f"schemathesis: {len(answered)} operations were answered without an error")


if __name__ == "__main__":
    judge_http()
    judge_calls(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
