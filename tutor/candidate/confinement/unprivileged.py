"""Give up rights for good: root becomes a user that owns nothing, and capabilities are dropped."""

from __future__ import annotations

import contextlib
import os
import struct
from collections.abc import Callable, Sequence

from tutor.candidate.confinement import kernel

# numbers that systemd keeps free for users that exist as long as a service runs
FIRST_PRIVATE, PRIVATE_USERS = 61184, 4000
CAPABILITY_VERSION = 0x2008_0522  # _LINUX_CAPABILITY_VERSION_3
LAST_CAPABILITY = 63
UNREADABLE = "Python's own files cannot be read by another user"


def private_user() -> int:
    """A user's number that nobody has, another one for most processes."""
    return FIRST_PRIVATE + os.getpid() % PRIVATE_USERS


def become(user: int) -> None:
    """Be that user and nobody else, in its group alone; every capability is gone with it.

    Only for root. Raises OSError where this user's number does not exist here.
    """
    with contextlib.suppress(PermissionError):  # refused in some user namespaces, where it is empty
        os.setgroups([])
    os.setresgid(user, user, user)
    os.setresuid(user, user, user)
    # the kernel takes away a process's right to its own /proc when it changes its user
    kernel.prctl(kernel.PR_SET_DUMPABLE, 1)


def could_read(user: int, paths: Sequence[str]) -> bool:
    """Whether that user can read all of these, tried in a process that becomes it."""
    return _in_a_copy(lambda: _read_as(user, paths))


def _read_as(user: int, paths: Sequence[str]) -> bool:
    become(user)
    return all(os.access(path, os.R_OK | (os.X_OK if _is_folder(path) else 0)) for path in paths)


def _is_folder(path: str) -> bool:
    try:
        os.close(os.open(path, os.O_PATH | os.O_DIRECTORY))
    except OSError:
        return False
    return True


def _in_a_copy(test: Callable[[], bool]) -> bool:
    pid = os.fork()
    if pid == 0:
        passed = False
        try:
            passed = test()
        finally:
            os._exit(0 if passed else 1)
    return os.waitpid(pid, 0)[1] == 0


def drop_capabilities() -> None:
    """Clear this process's capabilities and all that a program it starts could get back.

    Raises OSError where the kernel refuses.
    """
    for number in range(LAST_CAPABILITY + 1):
        if not kernel.prctl(kernel.PR_CAPBSET_DROP, number):
            break  # the last one that this kernel knows, or not allowed to, and then none is held
    header = struct.pack("=Ii", CAPABILITY_VERSION, 0)
    # struct __user_cap_data_struct, twice: effective, permitted, inheritable
    kernel.call("capset", header, bytes(24))
