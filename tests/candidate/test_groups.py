"""Everything that came from a process is ended with it, whoever is its parent by now."""

from __future__ import annotations

import os
import signal
import sys
import time

import pytest

from tests.conftest import run_forked
from tutor.candidate.processes.groups import children_of_this_process, end_all, kill_group
from tutor.candidate.processes.limits import become_subreaper

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells of orphans")


def test_orphans_of_one_that_is_reaped_already_are_ended() -> None:
    """Its child was sent a signal, and its grandchild becomes an orphan when that child is gone."""

    def scene() -> int:
        become_subreaper()
        read, write = os.pipe()
        child = os.fork()
        if child == 0:
            grandchild = os.fork()
            if grandchild == 0:
                os.setsid()  # no signal to the group reaches it
                os.write(write, str(os.getpid()).encode())
            time.sleep(600)
        grandchild = int(os.read(read, 20))
        os.kill(child, signal.SIGKILL)
        end_all([], 60.0)
        is_left = os.path.exists(f"/proc/{grandchild}")
        if is_left:
            os.kill(grandchild, signal.SIGKILL)
        return 2 * is_left + bool(children_of_this_process())

    assert run_forked(scene) == 0


def test_each_process_is_sent_a_signal_once() -> None:
    """A second one would end a candidate that is still writing where it is. Signals of this kind
    are queued, not merged, so they can be counted.
    """
    counted, last = signal.SIGRTMIN, signal.SIGRTMIN + 1
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        signal.pthread_sigmask(signal.SIG_BLOCK, {counted, last})
        os.setpgid(0, 0)
        os.write(write, b"!")
        found = 0
        while signal.sigwait({counted, last}) == counted:
            found += 1
        os._exit(found)
    os.read(read, 1)
    kill_group(child, counted)
    os.kill(child, last)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 1
