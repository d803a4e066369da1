"""A child is found in /proc, whichever pid namespace that shows."""

from __future__ import annotations

import json
import os
import signal

import pytest

from tutor.candidate.confinement import kernel
from tutor.candidate.confinement.kernel import call
from tutor.candidate.confinement.small_root import proc_is_own
from tutor.candidate.processes.group_memory import GroupMemory
from tutor.candidate.processes.proc_numbers import NOT_SHOWN, shown_as


def test_in_its_own_proc_a_child_has_its_own_number() -> None:
    """As on every machine that is not a container's."""
    if not proc_is_own():
        pytest.skip("this /proc is another namespace's")
    assert shown_as(os.getpid()) == os.getpid()


def test_in_the_proc_of_another_namespace(tmp_path: os.PathLike[str]) -> None:
    """Its number there is the one by which it is known outside, and its memory can be looked at."""
    if os.geteuid() != 0:
        pytest.skip("only root makes a pid namespace without a user namespace")
    read, write = os.pipe()
    outer = os.fork()
    if outer == 0:
        try:
            call("unshare", kernel.CLONE_NEWPID)
            first = os.fork()  # process 1 of the namespace; /proc is still the one outside
            if first == 0:
                child = os.fork()
                if child == 0:
                    signal.pause()
                number = shown_as(child)
                group = GroupMemory(child, 0)
                found = [proc_is_own(), child, number, list(group.processes()), shown_as(9999)]
                os.write(write, json.dumps(found).encode())
                os.kill(child, signal.SIGKILL)
            else:
                os.waitpid(first, 0)
        finally:
            os._exit(0)
    os.close(write)
    with open(read) as answer:
        said = answer.read()
    os.waitpid(outer, 0)
    if not said:
        pytest.skip("this kernel gives no pid namespace here")
    own, child, number, processes, nobody = json.loads(said)
    assert (own, child, nobody) == (False, 2, NOT_SHOWN)
    assert processes == [number]
    assert number > child
