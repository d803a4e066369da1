"""The filter decides as it should on both machines, run here instruction by instruction."""

from __future__ import annotations

import errno
import re
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest

from tutor.candidate.confinement import bpf
from tutor.candidate.confinement.seccomp import ALLOWED, AUDIT_ARCH, FOR_PROCESSES, _filter
from tutor.candidate.confinement.system_calls import NUMBERS

HEADERS = (
    Path("/usr/include/x86_64-linux-gnu/asm/unistd_64.h"),
    Path("/usr/include/asm-generic/unistd.h"),
)
OWN = 4242
DENIED = bpf.ERRNO | errno.EPERM


def decision(column: int, number: int, *arguments: int, processes: bool = False) -> int:
    """What the filter of this machine says to a call."""
    words = [*arguments, *[0] * (6 - len(arguments))]
    data = struct.pack("<iIQ6Q", number, AUDIT_ARCH[column], 0, *words)
    program = list(_filter(column, processes=processes, own_pid=OWN))
    at, loaded = 0, 0
    while True:
        code, then, otherwise, value = program[at]
        at += 1
        if code == bpf.RETURN:
            return value
        if code == bpf.LOAD:
            loaded = struct.unpack_from("<I", data, value)[0]
        else:
            tests = {
                bpf.JUMP_EQUAL: loaded == value,
                bpf.JUMP_GREATER: loaded > value,
                bpf.JUMP_AT_LEAST: loaded >= value,
                bpf.JUMP_ANY_BIT: bool(loaded & value),
            }
            at += then if tests[code] else otherwise


def named(column: int, *names: str) -> Iterator[int]:
    """The numbers of these calls, of those that the machine has."""
    yield from (number for name in names if (number := NUMBERS[name][column]) is not None)


@pytest.mark.parametrize("column", [0, 1])
def test_exactly_what_is_listed_is_allowed(column: int) -> None:
    """Every number up to 600, and those of the 32-bit kind beyond."""
    allowed = {n for n in range(600) if decision(column, n, *[(1 << 40) + 1] * 6) == bpf.ALLOW}
    assert allowed == {*named(column, *ALLOWED)}
    assert decision(column, 0x4000_0000) == DENIED


@pytest.mark.parametrize("column", [0, 1])
def test_calls_are_judged_by_their_arguments(column: int) -> None:
    """A thread may be started and no process; a signal goes to oneself; limits are only read."""

    def one(name: str, *arguments: int, processes: bool = False) -> int:
        [number] = named(column, name)
        return decision(column, number, *arguments, processes=processes)

    thread, process, new_user = 0x0001_0F00, 0x11, 0x1001_0000
    assert one("clone", thread) == bpf.ALLOW
    assert one("clone", process) == one("clone", new_user) == DENIED
    assert one("clone", process, processes=True) == bpf.ALLOW
    assert one("clone", new_user, processes=True) == DENIED
    assert one("clone3") == bpf.ERRNO | errno.ENOSYS
    assert one("kill", OWN, 9) == one("tgkill", OWN, OWN, 6) == bpf.ALLOW
    assert one("kill", 1, 9) == one("kill", 0, 9) == one("kill", 2**64 - 1, 9) == DENIED
    assert one("prlimit64", 0, 7, 0) == bpf.ALLOW
    assert one("prlimit64", 0, 7, 1 << 40) == one("prlimit64", 0, 7, 64) == DENIED
    assert one("sched_setaffinity", 0) == one("sched_setaffinity", OWN) == bpf.ALLOW
    assert one("sched_setaffinity", OWN + 1) == DENIED
    assert one("prctl", 15) == bpf.ALLOW
    assert one("prctl", 4) == DENIED


@pytest.mark.parametrize("column", [0, 1])
def test_an_exercise_with_processes_may_start_them_and_no_more(column: int) -> None:
    """Sockets, namespaces and tracing stay refused."""
    for number in named(column, *FOR_PROCESSES):
        assert decision(column, number) == DENIED
        assert decision(column, number, processes=True) == bpf.ALLOW
    [number] = named(column, "socket")
    unix, internet = 1, 2
    assert decision(column, number, unix, processes=True) == bpf.ALLOW
    assert decision(column, number, internet, processes=True) == DENIED
    assert decision(column, number, unix) == DENIED
    for number in named(column, "socket", "unshare", "ptrace", "memfd_create", "mount"):
        assert decision(column, number, processes=True) == DENIED


def test_another_kind_of_call_ends_the_process() -> None:
    """The numbers of a 32-bit call mean others."""
    program = list(_filter(0, processes=False, own_pid=OWN))
    assert program[1][3] == AUDIT_ARCH[0]
    assert program[2] == bpf.answer(bpf.KILL_PROCESS)


@pytest.mark.parametrize("column", [0, 1])
def test_numbers_are_those_of_the_kernels_headers(column: int) -> None:
    """Where the headers are installed."""
    if not HEADERS[column].exists():
        pytest.skip("the kernel's headers are not installed")
    lines = re.findall(r"#define __NR(?:3264)?_(\w+) (\d+)", HEADERS[column].read_text())
    known = {name: int(number) for name, number in lines}
    if column == 1:
        known["newfstatat"] = known["fstatat"]
    ours = {name: numbers[column] for name, numbers in NUMBERS.items()}
    assert {name: n for name, n in ours.items() if n is not None} == {
        name: known[name] for name, n in ours.items() if n is not None
    }
