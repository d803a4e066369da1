"""Each layer, put on alone, stops on this kernel what it says; without it, nothing does."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys

import pytest

from tests.confinement.conftest import ReportOf
from tests.conftest import is_alive
from tutor.candidate.confinement.attempts import ATTEMPTS
from tutor.candidate.confinement.layers import EVERY_LAYER, LAYERS, NAMESPACES
from tutor.candidate.confinement.policy import Policy, class_policy, learner_policy
from tutor.candidate.confinement.probe import NOTHING_STOPPED_IT
from tutor.candidate.processes.group_memory import GroupMemory
from tutor.candidate.processes.zygote_client import Zygote

pytestmark = pytest.mark.slow

ALL = class_policy()


@pytest.mark.parametrize("layer", EVERY_LAYER)
def test_a_layer_stops_what_it_says(layer: str, report_of: ReportOf) -> None:
    """Tried for real, in a process that wears this layer and no other."""
    report = report_of(ALL)
    if layer in report.reasons:
        pytest.skip(f"this machine has no {layer}: {report.reasons[layer]}")
    assert layer in report.active


@pytest.mark.parametrize("layer", EVERY_LAYER)
def test_without_the_layer_nothing_stops_it(layer: str, report_of: ReportOf) -> None:
    """What is tried succeeds in a process that wears nothing: otherwise it would prove nothing."""
    report = report_of(Policy(layers=()))
    assert report.active == ()
    assert report.reasons[layer] == NOTHING_STOPPED_IT


def test_a_layer_that_is_switched_off_is_reported_as_missing(report_of: ReportOf) -> None:
    """With what it would have stopped, in words; the others hold as before.

    Without mounts of its own, another user may be unable to read Python.
    """
    every = report_of(ALL)
    for off in (("landlock",), NAMESPACES, ("seccomp",)):
        report = report_of(ALL.without(*off))
        assert {*every.active} - {*off, "other-user"} <= {*report.active}
        assert {*report.active} <= {*every.active} - {*off}
        assert {*off} <= report.missing.keys()
        assert all(text.startswith("without it a ") for text in report.missing.values())


def test_a_learners_check_has_every_layer_that_costs_no_comfort(report_of: ReportOf) -> None:
    """The same as a class but for another user and namespaces."""
    wanted = {*report_of(ALL).active} - {"other-user", *NAMESPACES}
    assert {*report_of(learner_policy()).active} == wanted


AS_AN_ORDINARY_USER = ("unshare", "--user", "--map-user=1000", "--map-group=1000")
REPORT = """
from tutor.candidate.confinement.policy import class_policy
from tutor.candidate.layer_report import layer_report
from tutor.candidate.processes.zygote_client import Zygote
zygote = Zygote.start(policy=class_policy(), torch=False)
print(*layer_report(zygote).active)
zygote.close()
"""


def test_an_ordinary_user_has_all_but_another_user(report_of: ReportOf) -> None:
    """Without root's rights the layers come from a user namespace."""
    if os.geteuid() != 0 or shutil.which("unshare") is None:
        pytest.skip("only root, with `unshare`, can become another user for this")
    command = [*AS_AN_ORDINARY_USER, sys.executable, "-c", REPORT]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"this machine has no user namespaces: {done.stderr}")
    assert {*done.stdout.split()} == {*report_of(ALL).active} - {"other-user"}


def all_ended(pids: list[int]) -> bool:
    """Whether all of them end within a bounded number of looks."""
    return any(not any(map(is_alive, pids)) for _ in range(1000))


def test_nothing_is_left_of_a_zygote_that_is_killed() -> None:
    """Killing the process outside ends the zygote in its pid namespace, and all in there."""
    zygote = Zygote.start(policy=ALL, torch=False)
    zygote.wait_ready()
    mine, theirs = socket.socketpair()
    zygote.fork("probe", [theirs.fileno()])
    theirs.close()
    assert mine.recv(1)  # it wears its layers, and waits
    below = list(GroupMemory(zygote.process.pid, 0).processes())
    zygote.process.kill()
    zygote.close()
    assert mine.recv(1 << 16)
    while mine.recv(1 << 16):
        pass  # the probe's end of the socket is closed when it has ended
    mine.close()
    assert len(below) >= 2
    assert all_ended(below)


def test_every_layer_says_what_it_stops_and_how_to_get_it() -> None:
    """And has something that is tried."""
    assert ATTEMPTS.keys() == LAYERS.keys()
    for layer in LAYERS.values():
        assert not layer.stops.endswith(".")
        assert layer.get.endswith(".")
