"""What a candidate and its children hold together counts, whoever allocated it."""

from __future__ import annotations

import mmap
import os
import signal
from collections.abc import Iterator

import pytest

from tutor.candidate.processes.group_memory import GroupMemory, parts_of

MIB = 1 << 20
INHERITED, CHILDREN = 48 * MIB, 6


def pages() -> mmap.mmap:
    """Memory of one's own, every page of it written to."""
    memory = mmap.mmap(-1, INHERITED, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    _write(memory)
    return memory


def _write(memory: mmap.mmap) -> None:
    for place in range(0, INHERITED, mmap.PAGESIZE):
        memory[place] = 1


@pytest.fixture(params=["reads", "writes"])
def group(request: pytest.FixtureRequest) -> Iterator[tuple[int, bool]]:
    """(a candidate whose children have all its pages, whether they have written to them)."""
    memory = pages()
    told, say = os.pipe()
    candidate = os.fork()
    if candidate == 0:
        for _ in range(CHILDREN):
            if os.fork() == 0:
                if request.param == "writes":
                    _write(memory)
                os.write(say, b".")
                signal.pause()
        signal.pause()
    for _ in range(CHILDREN):
        os.read(told, 1)
    yield candidate, request.param == "writes"
    for pid in [*GroupMemory(candidate, 0).processes()]:
        os.kill(pid, signal.SIGKILL)
    os.waitpid(candidate, 0)
    os.close(told)
    os.close(say)
    memory.close()


def test_inherited_pages_count_once_they_are_written_to(group: tuple[int, bool]) -> None:
    """Six children that only read hold next to nothing; that write, six times as much."""
    candidate, writes = group
    if parts_of(candidate) is None:
        pytest.skip("this kernel does not show whose part of a page is whose")
    assert GroupMemory(candidate, 4 * INHERITED).is_too_big() == writes


def test_one_that_has_ended_holds_nothing() -> None:
    """Before it is reaped and after: it keeps none of the others from being counted."""
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
    assert parts_of(pid) == 0
    os.waitpid(pid, 0)
    assert parts_of(pid) == 0
