"""Ten windows of three processes whose clocks differ, over a server that forgets its script and starts again."""

import json
import subprocess
import sys
import time

import pytest

from tests.stores.server import Server

from .driving import most_within

LIMIT, WINDOW, WINDOWS = 150, 4.0, 10
CLOCKS = ((0.0, 1.0), (-50_000.0, 1.0), (1e6, 1.0005))
"""How far each process's clock is off, and how fast it goes."""


@pytest.mark.slow
def test_three_processes_keep_to_the_window_and_use_it(server: Server, prefix: str) -> None:
    started = time.monotonic() + 1.5  # Until then they have all been started.
    ends_at = started + WINDOW * WINDOWS
    command = [sys.executable, "-m", "tests.resilience.hold_worker", server.url, prefix, str(LIMIT), str(WINDOW)]
    workers = [
        subprocess.Popen([*command, str(ends_at), str(skew), str(drift)], stdout=subprocess.PIPE, text=True)  # noqa: S603
        for skew, drift in CLOCKS
    ]
    sleep_until(started + WINDOW * 2.5)
    with server.client() as raw:
        raw.script_flush()
    restarted = started + WINDOW * 5.5
    sleep_until(restarted)
    server.kill()
    server.start()
    outcomes = [json.loads(worker.communicate(timeout=120)[0]) for worker in workers]

    calls = [(traffic, came, went) for outcome in outcomes for traffic, came, went in outcome["used"]]
    moments = [went for _, _, went in calls]
    assert most_within(moments, WINDOW) <= LIMIT
    first = min(moments)
    counted = sum(moment < first + WINDOW * WINDOWS for moment in moments)
    assert counted >= 0.97 * LIMIT * WINDOWS
    assert [outcome["lost"] for outcome in outcomes] == [0, 0, 0]
    # Nobody goes while somebody of the same class has waited for noticeably longer, by more than a busy machine kept
    # the processes from going on. When the server has lost the line, it is drawn up anew.
    noticeably = WINDOW / 4 + sum(outcome["late"] for outcome in outcomes)
    for kind in (1, 2):
        found = sorted((went, came) for traffic, came, went in calls if traffic == kind)
        for index, (went, came) in enumerate(found):
            if restarted - 0.5 < went < restarted + WINDOW * 1.5:
                continue
            waiting = [other for then, other in found[index + 1 :] if then - went > 0.1]
            assert not waiting or came - min(waiting) < noticeably, (kind, went - first, came - min(waiting))


def sleep_until(moment: float) -> None:
    time.sleep(max(moment - time.monotonic(), 0.0))
