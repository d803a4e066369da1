"""System calls that Python has no words for, by their names in section 2 of the Linux manual."""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import sys

from tutor.candidate.confinement.system_calls import NUMBERS

PR_SET_PDEATHSIG = 1
PR_GET_DUMPABLE = 3
PR_SET_DUMPABLE = 4
PR_CAPBSET_DROP = 24
PR_SET_CHILD_SUBREAPER = 36
PR_SET_NO_NEW_PRIVS = 38
PR_GET_NO_NEW_PRIVS = 39

CLONE_NEWNS = 0x0002_0000
CLONE_NEWIPC = 0x0800_0000
CLONE_NEWUSER = 0x1000_0000
CLONE_NEWPID = 0x2000_0000
CLONE_NEWNET = 0x4000_0000

MS_RDONLY = 1
MS_NOSUID = 2
MS_NODEV = 4
MS_BIND = 0x1000
MS_REC = 0x4000
MS_PRIVATE = 0x4_0000
MNT_DETACH = 2
AT_FDCWD = -100

MACHINES = {"x86_64": 0, "aarch64": 1}  # the columns of NUMBERS

_LIBC = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def machine_column() -> int | None:
    """Which column of NUMBERS holds for this machine; None where neither does."""
    return MACHINES.get(platform.machine()) if sys.platform == "linux" else None


def call(name: str, *arguments: int | bytes | None) -> int:
    """A system call by its name. Raises OSError, ENOSYS where this machine has no such call."""
    column = machine_column()
    number = None if column is None else NUMBERS[name][column]
    if _LIBC is None or number is None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS), name)
    # `syscall` takes any number of arguments, so each integer has to be told to be a whole word
    words = [ctypes.c_long(each) if isinstance(each, int) else each for each in arguments]
    result: int = _LIBC.syscall(ctypes.c_long(number), *words)
    if result == -1:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code), name)
    return result


def prctl(option: int, value: int = 0) -> bool:
    """prctl(2) with one value; False where it does not exist or refuses."""
    if _LIBC is None:
        return False
    return bool(_LIBC.prctl(option, ctypes.c_ulong(value), 0, 0, 0) == 0)


def prctl_value(option: int) -> int:
    """What prctl(2) answers to one of its PR_GET options; -1 where it does not exist."""
    return -1 if _LIBC is None else int(_LIBC.prctl(option, 0, 0, 0, 0))


def mount(source: str, target: str, kind: str = "", flags: int = 0, data: str = "") -> None:
    """mount(2). Raises OSError."""
    texts = [text.encode() or None for text in (source, target, kind)]
    call("mount", *texts, flags, data.encode() or None)


def make_read_only(target: str) -> None:
    """mount_setattr(2) on everything below target: nothing can be written there, and no file gives
    another user's rights. Raises OSError, before Linux 5.12 always.
    """
    recursive = 0x8000  # AT_RECURSIVE
    attributes = (MS_RDONLY | MS_NOSUID).to_bytes(8, sys.byteorder) + bytes(24)
    call("mount_setattr", AT_FDCWD, target.encode(), recursive, attributes, len(attributes))
