"""A small machine for one run of the suite: hostile programs that get through find nothing else.

Its files are Python's and this repository's, read-only, and a /tmp of its own; its processes,
network and shared memory are its own as well, and all of them are gone with its first process.
"""

from __future__ import annotations

import fcntl
import os
import signal
import socket
import struct
from pathlib import Path

from tutor.candidate.confinement import kernel, small_root, unprivileged
from tutor.candidate.confinement.kernel import call
from tutor.candidate.confinement.python_files import DEVICES, python_files

ROOT = Path(__file__).resolve().parents[2]
SIOCSIFFLAGS, IFF_UP = 0x8914, 1


def enter_arena(*, as_root: bool) -> None:
    """Return in the first process of the arena. The caller waits for it and ends as it ends.

    as_root: keep root's rights, where this process has them. Raises OSError where the kernel does
    not give namespaces to this user.
    """
    os.chdir("/")
    is_root = os.geteuid() == 0
    if not is_root:
        _own_user_namespace()
    for flag in (kernel.CLONE_NEWIPC, kernel.CLONE_NEWNET, kernel.CLONE_NEWPID):
        call("unshare", flag)
    small_root.enter_small_root(_files(), (), ())
    _be_first()
    small_root.own_proc()
    (small_root.TMP / small_root.SHARED_MEMORY).mkdir()
    (small_root.TMP / small_root.SHARED_MEMORY).chmod(0o1777)
    _loopback_up()
    if not is_root:
        unprivileged.drop_capabilities()
    elif not as_root:
        unprivileged.become(unprivileged.private_user())
    os.chdir(ROOT)


def _own_user_namespace() -> None:
    user, group = os.geteuid(), os.getegid()
    call("unshare", kernel.CLONE_NEWUSER)
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"{user} {user} 1")
    Path("/proc/self/gid_map").write_text(f"{group} {group} 1")


def _files() -> tuple[str, ...]:
    outside = [path for path in python_files() if not Path(path).is_relative_to(ROOT)]
    return (*outside, str(ROOT), *DEVICES)


def _be_first() -> None:
    """Fork: the child is process 1, and its end is the end of all."""
    pid = os.fork()
    if pid:
        signal.signal(signal.SIGTERM, lambda *_: os.kill(pid, signal.SIGKILL))
        code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        os._exit(code if code >= 0 else 128 - code)
    kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)


def _loopback_up() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        fcntl.ioctl(sock, SIOCSIFFLAGS, struct.pack("16sh14x", b"lo", IFF_UP))
