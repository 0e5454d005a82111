"""How long a fresh process takes to its first typed result, what that imports, and what more operations cost.

python benchmarks/cold_start.py         or, with everything else: make bench
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from generated import FOLDER, ROOT, generated_client
from graphql import print_ast
from processes import serving
from report import Report
from summary import KINDS

from b2b_storefront.codegen import compile_client
from b2b_storefront.contract import load_operations

__all__ = ["report_cold_start"]

SCRIPTS = Path(__file__).with_name("cold")
PEERS = {
    "by hand, gql imported": "by_hand",
    "by hand, without gql": "by_hand_alone",
    "b2b-storefront": "ours",
    'b2b-storefront, transport="fast"': "fast",
    "ariadne-codegen as it comes": "generated",
}
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""The first run of each, which does not count, compiles every module: installed programs find them compiled."""
LIBRARIES = ("aiohttp", "graphql", "gql", "pydantic", "urllib3", "b2b_storefront")


def run(*command: str) -> tuple[float, float]:
    """Run a process, and return its seconds of wall time and of CPU."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([sys.executable, *command], check=True, env=ENVIRONMENT)  # noqa: S603 - our own scripts
    wall, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def alternating(commands: Mapping[str, tuple[str, ...]], rounds: int) -> dict[str, list[tuple[float, float]]]:
    """Run each command in turn, several times over; the first time, which compiles modules, does not count."""
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for number in range(-1, rounds):
        for name, command in commands.items():
            spent = run(*command)
            if number >= 0:
                times[name].append(spent)
    return times


def median_ratio(times: dict[str, list[tuple[float, float]]], name: str, other: str) -> float:
    """Return the median of the rounds' ratios of CPU."""
    return statistics.median(mine / two for (_, mine), (_, two) in zip(times[name], times[other], strict=True))


def report_cold_start(report: Report, rounds: int) -> None:
    """Measure and add to the report."""
    for kind in ("async", "sync"):
        generated_client(asynchronous=kind == "async")
        with serving("canned_server.py") as url:
            commands = {
                name: (str(SCRIPTS / f"{script}_{kind}.py"), f"{url}/users-20", str(FOLDER))
                for name, script in PEERS.items()
            }
            times = alternating(commands, rounds)
        title = f"{KINDS[kind]}: a fresh process, from its start to its end, with one typed result"
        report.heading(title, "time, ms", "CPU, ms", "CPU to by hand")
        for name, rows in times.items():
            wall, cpu = (statistics.median(column) * 1000 for column in zip(*rows, strict=True))
            ratio = median_ratio(times, name, "by hand, gql imported")
            report.row(
                name,
                f"{wall:.0f}",
                f"{cpu:.0f}",
                f"{ratio:.2f}",
                kind=kind,
                cold_start=name,
                wall_milliseconds=round(wall),
                cpu_milliseconds=round(cpu),
                to_by_hand=round(ratio, 3),
            )
        by_hand = median_ratio(times, "b2b-storefront", "by hand, gql imported")
        fast = median_ratio(times, 'b2b-storefront, transport="fast"', "by hand, gql imported")
        report.at_most(f"{kind} cold start: to by hand", by_hand, 1.15)
        report.at_most(f"{kind} cold start over the fast transport: to by hand", fast, 0.8)
    _imports(report, rounds)
    _operations(report, rounds)


def _imports(report: Report, rounds: int) -> None:
    report.heading("what an import takes", "CPU, ms", "modules")
    for statement in (
        "import b2b_storefront",
        "from b2b_storefront import AsyncStorefront",
        "from b2b_storefront import Storefront",
    ):
        cpu = statistics.median(run("-c", statement)[1] for _ in range(rounds)) * 1000
        script = f"import sys; before = set(sys.modules); {statement}; print(*(set(sys.modules) - before))"
        names = subprocess.check_output([sys.executable, "-c", script], text=True).split()  # noqa: S603 - our own script
        counts = {library: sum(name.split(".")[0] == library for name in names) for library in LIBRARIES}
        whose = ", ".join(f"{library} {count}" for library, count in counts.items() if count)
        report.row(
            statement,
            f"{cpu:.0f}",
            f"{len(names)}",
            f"  ({whose})",
            statement=statement,
            cpu_milliseconds=round(cpu),
            modules=len(names),
            by_library=counts,
        )


def _operations(report: Report, rounds: int) -> None:
    report.heading("what importing client, operations and one model adds to the libraries", "CPU, ms")
    with tempfile.TemporaryDirectory() as folder:
        compile_client(ROOT / "schema", _users_only(Path(folder)), Path(folder, "few"))
        clients = {"10 operations": (folder, "few"), "141 operations": (str(ROOT), "b2b_storefront.client")}
        base = (
            "import os, gql, aiohttp, pydantic, b2b_storefront.paging.base_client, b2b_storefront.codes;"
            " pydantic.BaseModel"
        )
        for name, (path, package) in clients.items():
            more = f"import sys; sys.path.insert(0, {path!r}); import {package}.async_client, {package}.users"
            times = alternating({"without": ("-c", base), "with": ("-c", f"{base}\n{more}")}, rounds)
            added = statistics.median(
                mine - two for (_, mine), (_, two) in zip(times["with"], times["without"], strict=True)
            )
            report.row(
                f"a client of {name}", f"{added * 1000:.0f}", operations=name, cpu_milliseconds=round(added * 1000, 1)
            )


def _users_only(folder: Path) -> Path:
    """Write the ten operations on users, and the fragments that they use, into a folder."""
    definitions = {
        print_ast(definition): None
        for operation in load_operations()
        if operation.path.name == "users.graphql"
        for definition in operation.document.definitions
    }
    queries = folder / "queries"
    queries.mkdir()
    (queries / "users.graphql").write_text("\n\n".join(definitions), "utf-8")
    return queries


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=11, help="fresh processes of each peer (default: 11)")
    options = parser.parse_args()
    report = Report()
    report_cold_start(report, options.rounds)
    report.finish(None)


if __name__ == "__main__":
    main()
