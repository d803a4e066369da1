"""Which system calls a confined program may make: a list of what is allowed, all else is refused.

A refused call fails with EPERM, so that a program gets an exception for it and not its end.
"""

from __future__ import annotations

import ctypes
import errno
import os
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from tutor.candidate.confinement import bpf, kernel
from tutor.candidate.confinement.bpf import Instruction
from tutor.candidate.confinement.system_calls import ALLOWED, NUMBERS

AUDIT_ARCH = (0xC000_003E, 0xC000_00B7)  # of linux/audit.h, by kernel.machine_column()
SECCOMP_SET_MODE_FILTER = 1
CLONE_THREAD = 0x0001_0000
NEW_NAMESPACES = 0x7E02_0000  # every CLONE_NEW... but that for time, which clone(2) has no bit for
# what of prctl(2) is harmless: reading, and naming a thread or a mapping (glibc does both)
HARMLESS_OPTIONS = (3, 15, 16, 23, 39, 0x5356_4D41)
FOR_PROCESSES = (
    "fork", "vfork", "execve", "execveat", "setpgid", "setsid",
    # of sockets on this machine, by which a DataLoader and its workers pass tensors
    "bind", "listen", "accept", "accept4", "connect",
)  # fmt: skip
AF_UNIX = 1
ANYBODY = 0x7EAD_BEEF  # to be replaced by the process's own number; no process has this one
TO_ONESELF = ("kill", "tkill", "tgkill")
ALLOW, DENY = bpf.answer(bpf.ALLOW), bpf.refuse(errno.EPERM)


def install(*, processes: bool) -> None:
    """Filter the system calls of this process, and of all it starts, for good. Raises OSError.

    processes: it may start others, and signal them. The caller has set PR_SET_NO_NEW_PRIVS.
    """
    own_pid = os.getpid().to_bytes(bpf.WORD, "little")
    program = prepared(processes=processes).replace(ANYBODY.to_bytes(bpf.WORD, "little"), own_pid)
    kept = ctypes.create_string_buffer(program, len(program))
    # struct sock_fprog: the number of instructions, and a pointer at a word's border
    head = (len(program) // 8).to_bytes(8, "little") + ctypes.addressof(kept).to_bytes(8, "little")
    kernel.call("seccomp", SECCOMP_SET_MODE_FILTER, 0, head)


@cache
def prepared(*, processes: bool) -> bytes:
    """The filter, but for the process's own number. A zygote makes it once, and its forks have it.

    Raises OSError on a machine that there is no list for.
    """
    column = kernel.machine_column()
    if column is None:
        raise OSError(errno.ENOSYS, "no list of system calls for this machine")
    return bpf.assembled(_filter(column, processes=processes, own_pid=ANYBODY))


def _filter(column: int, *, processes: bool, own_pid: int) -> Iterator[Instruction]:
    yield bpf.load(bpf.ARCHITECTURE)
    yield bpf.jump(bpf.JUMP_EQUAL, AUDIT_ARCH[column], then=1)
    yield bpf.answer(bpf.KILL_PROCESS)  # a 32-bit call, whose numbers mean others
    yield bpf.load(bpf.NUMBER)
    names = [*ALLOWED, *FOR_PROCESSES, *TO_ONESELF] if processes else ALLOWED
    for first, last in _ranges(column, tuple(names)):
        yield from _allow_range(first, last)
    for name, body in _closer_looks(processes=processes, own_pid=own_pid):
        number = NUMBERS[name][column]
        if number is not None:
            yield bpf.jump(bpf.JUMP_EQUAL, number, otherwise=len(body))
            yield from body
    yield DENY


@cache
def _ranges(column: int, names: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """The numbers of these calls as (first, last) of each unbroken row: a shorter program, which
    the kernel checks and runs faster.
    """
    numbers = sorted(number for name in names if (number := NUMBERS[name][column]) is not None)
    firsts = [number for number in numbers if number - 1 not in numbers]
    lasts = [number for number in numbers if number + 1 not in numbers]
    return tuple(zip(firsts, lasts, strict=True))


def _allow_range(first: int, last: int) -> Sequence[Instruction]:
    if first == last:
        return bpf.jump(bpf.JUMP_EQUAL, first, otherwise=1), ALLOW
    below = bpf.jump(bpf.JUMP_AT_LEAST, first, otherwise=2)
    return below, bpf.jump(bpf.JUMP_GREATER, last, then=1), ALLOW


def _closer_looks(*, processes: bool, own_pid: int) -> Iterable[tuple[str, list[Instruction]]]:
    """(name, what decides) of the calls whose arguments matter. Each body ends in an answer."""
    flags = bpf.load(bpf.low_half(0))
    new_namespace = bpf.jump(bpf.JUMP_ANY_BIT, NEW_NAMESPACES, otherwise=1)
    thread_only = bpf.jump(bpf.JUMP_ANY_BIT, CLONE_THREAD, then=1)
    a_copy = [] if processes else [thread_only, DENY]
    yield "clone", [flags, new_namespace, DENY, *a_copy, ALLOW]
    # its flags lie in memory, where no filter can look: libc then uses clone
    yield "clone3", [bpf.refuse(errno.ENOSYS)]
    yield "prctl", [bpf.load(bpf.low_half(0)), *_one_of(HARMLESS_OPTIONS)]
    # prlimit64 only reads where no new limit is given
    yield "prlimit64", [*_is_null(2), ALLOW]
    # of the calling thread alone: where others can be seen, they could be slowed down
    yield "sched_setaffinity", [bpf.load(bpf.low_half(0)), *_one_of((0, own_pid))]
    if processes:
        yield "socket", [bpf.load(bpf.low_half(0)), *_one_of((AF_UNIX,))]
    else:
        for name in TO_ONESELF:
            yield name, [bpf.load(bpf.low_half(0)), *_one_of((own_pid,))]


def _one_of(values: Sequence[int]) -> list[Instruction]:
    end = len(values)
    tests = [bpf.jump(bpf.JUMP_EQUAL, value, then=end - at) for at, value in enumerate(values)]
    return [*tests, DENY, ALLOW]


def _is_null(argument: int) -> list[Instruction]:
    """Refuse unless this argument is a null pointer."""
    halves = (bpf.low_half(argument), bpf.high_half(argument))
    return [
        step
        for half in halves
        for step in (bpf.load(half), bpf.jump(bpf.JUMP_EQUAL, 0, then=1), DENY)
    ]
