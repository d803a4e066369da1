"""Namespaces around a zygote and around each candidate it forks; see namespaces(7).

A zygote enters its own before it imports torch, while it has one thread. Making them once is cheap;
starting another program in them would import torch again.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NoReturn

from tutor.candidate.confinement import kernel, small_root, unprivileged
from tutor.candidate.confinement.kernel import call
from tutor.candidate.confinement.layers import NAMESPACES
from tutor.candidate.confinement.policy import Policy
from tutor.candidate.confinement.python_files import DEVICES, python_files

FILES = {  # in /proc/PID/ns
    "pid-namespace": "pid", "network-namespace": "net",
    "ipc-namespace": "ipc", "mount-namespace": "mnt",
}  # fmt: skip
OWN = ("other-user", *FILES)


@dataclass
class Surroundings:
    """Where a zygote is. It changes while the zygote enters its namespaces, and never afterwards.

    files: what candidates may read of Python. outside: the numbers of the namespaces that it was
    started in by layer, and that of its user. reasons: why a layer could not be had, by name.
    own_pid: a descriptor of its own pid namespace, -1 without one. small_root: whether it sees only
    `files` and the data.
    """

    files: tuple[str, ...] = ()
    outside: Mapping[str, int] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)
    own_pid: int = -1
    small_root: bool = False

    def before_fork(self) -> None:
        """Let the next process that this one forks be the first of a pid namespace of its own."""
        if self.own_pid >= 0:
            # only a process whose children would stay in its own namespace may make another
            self._stay()
            call("unshare", kernel.CLONE_NEWPID)

    def after_fork(self) -> None:
        """Let later ones belong to this process's own again."""
        if self.own_pid >= 0:
            self._stay()

    def _stay(self) -> None:
        call("setns", self.own_pid, kernel.CLONE_NEWPID)


def enter(policy: Policy) -> Surroundings:
    """Enter what the policy wants of other users and namespaces, and the kernel gives.

    With a pid namespace this returns in a new process, the first of that namespace. The one that
    called waits for it and ends as it ends.
    """
    surroundings = Surroundings(outside=namespace_numbers())
    if not policy.reads_everything:
        surroundings.files = (*python_files(), *DEVICES)
    entering = _Entering(policy, surroundings)
    # root has the rights to build a file system that another user can read, whoever owns Python's
    # files; everybody else has them in a user namespace alone
    if os.geteuid() == 0:
        entering.take(("mount-namespace",), entering.small_root)
        entering.take(("other-user",), entering.other_user)
        entering.take(NAMESPACES, _nested_user_namespace)
        # root of a container may lack the right to mount outside of a user namespace
        surroundings.reasons.pop("mount-namespace", None)
        if not surroundings.small_root:
            entering.take(("mount-namespace",), entering.small_root)
    else:
        entering.refuse("other-user", "only root can start a process as another user")
        entering.take(NAMESPACES, _own_user_namespace)
        entering.take(("mount-namespace",), entering.small_root)
    entering.take(("network-namespace",), lambda: call("unshare", kernel.CLONE_NEWNET))
    entering.take(("pid-namespace",), entering.first_of_its_namespace)
    return surroundings


def namespace_numbers() -> dict[str, int]:
    """The numbers of this process's namespaces by layer, and of its user; what is known of them."""
    return {layer: number for layer in OWN if (number := namespace_number(layer)) is not None}


def namespace_number(layer: str) -> int | None:
    """The number of the namespace that this process has for a layer, None where nobody knows.

    Of "other-user", the number of its user.
    """
    if layer not in FILES:
        return os.geteuid()
    try:
        return os.stat(f"/proc/self/ns/{FILES[layer]}").st_ino  # noqa: PTH116
    except OSError:
        return None


def _own_user_namespace() -> None:
    """Have all capabilities, over namespaces of one's own alone, as the same user as before."""
    user, group = os.geteuid(), os.getegid()
    call("unshare", kernel.CLONE_NEWUSER)
    for name, text in (
        ("setgroups", "deny"),
        ("uid_map", f"{user} {user} 1"),
        ("gid_map", f"{group} {group} 1"),
    ):
        with open(f"/proc/self/{name}", "w", encoding="ascii") as file:  # noqa: PTH123
            file.write(text)


def _nested_user_namespace() -> None:
    """For what was root: a user namespace, and mounts that belong to it."""
    try:
        _own_user_namespace()
    except OSError:
        if os.geteuid() != 0:
            raise
        return  # it is root still, and needs none
    call("unshare", kernel.CLONE_NEWNS)


class _Entering:
    """The steps of enter(). What the kernel refuses is the reason why a layer is missing."""

    def __init__(self, policy: Policy, surroundings: Surroundings) -> None:
        self.policy = policy
        self.surroundings = surroundings

    def take(self, layers: Sequence[str], step: Callable[[], object]) -> None:
        """One step, if any of these layers is wanted and can still be had."""
        reasons = self.surroundings.reasons
        left = [layer for layer in layers if self.policy.wants(layer) and layer not in reasons]
        if not left:
            return
        try:
            step()
        except OSError as error:
            what = f"{error.filename}: {error.strerror}" if error.filename else str(error)
            reasons.update(dict.fromkeys(left, what))

    def refuse(self, layer: str, reason: str) -> None:
        """A layer that cannot be had, and why."""
        self.surroundings.reasons[layer] = reason

    def small_root(self) -> None:
        """See Python's files and the data, and nothing else of this machine."""
        files, policy = self.surroundings.files, self.policy
        small_root.enter_small_root(files, policy.hidden, policy.readable)
        self.surroundings.small_root = True

    def other_user(self) -> None:
        """Be a user who owns nothing."""
        user = unprivileged.private_user()
        if not unprivileged.could_read(user, self.surroundings.files):
            raise OSError(unprivileged.UNREADABLE)
        unprivileged.become(user)

    def first_of_its_namespace(self) -> None:
        """Continue in a new process, the first of a pid namespace."""
        if not self.surroundings.small_root:
            # /proc has to be one's own as well: its numbers are those of a pid namespace
            call("unshare", kernel.CLONE_NEWNS)
            kernel.mount("none", "/", "", kernel.MS_REC | kernel.MS_PRIVATE)
        call("unshare", kernel.CLONE_NEWPID)
        pid = os.fork()
        if pid:
            _end_as_it_ends(pid)
        kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
        small_root.own_proc()
        self.surroundings.own_pid = os.open("/proc/self/ns/pid", os.O_RDONLY | os.O_CLOEXEC)


def _end_as_it_ends(pid: int) -> NoReturn:
    """The process outside: whoever started it waits for it, and may kill it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.closerange(3, 1 << 16)  # the zygote's end must be seen by whoever holds the other ends
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    os._exit(code if code >= 0 else 128 - code)
