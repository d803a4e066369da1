"""Namespaces around a zygote and around each candidate it forks; see namespaces(7).

A zygote enters its own before it imports torch, while it has one thread. Making them once is cheap;
starting another program in them would import torch again.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Mapping
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


@dataclass
class Surroundings:
    """Where a zygote is. It changes while the zygote enters its namespaces, and never afterwards.

    files: what candidates may read of Python. outside: the numbers of the namespaces that it was
    started in, and `user`, that of its user there. reasons: why a layer could not be had, by name.
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
    is_root = os.geteuid() == 0
    if any(map(policy.wants, NAMESPACES)) and not is_root:
        _try(surroundings, NAMESPACES, _own_user_namespace)
    if policy.wants("mount-namespace"):
        _try(surroundings, ["mount-namespace"], lambda: _small_root(surroundings, policy))
    if is_root and policy.wants("other-user"):
        _try(surroundings, ["other-user"], lambda: _other_user(surroundings))
    elif policy.wants("other-user"):
        surroundings.reasons["other-user"] = "only root can start a process as another user"
    if any(map(policy.wants, NAMESPACES)) and is_root:
        _try(surroundings, NAMESPACES, _nested_user_namespace)
    if policy.wants("network-namespace"):
        _try(surroundings, ["network-namespace"], lambda: call("unshare", kernel.CLONE_NEWNET))
    if policy.wants("pid-namespace"):
        _try(surroundings, ["pid-namespace"], lambda: _first_of_its_namespace(surroundings))
    return surroundings


def namespace_numbers() -> dict[str, int]:
    """The numbers of this process's namespaces by layer, and of its user; what is known of them."""
    found = {"user": os.geteuid()}
    for layer, name in FILES.items():
        try:
            found[layer] = os.stat(f"/proc/self/ns/{name}").st_ino  # noqa: PTH116
        except OSError:
            continue
    return found


def _try(
    surroundings: Surroundings, layers: list[str] | tuple[str, ...], step: Callable[[], object]
) -> None:
    """Take one step; what the kernel refuses is the reason why these layers are missing."""
    if any(layer in surroundings.reasons for layer in layers):
        return
    try:
        step()
    except OSError as error:
        what = f"{error.filename}: {error.strerror}" if error.filename else str(error)
        surroundings.reasons.update(dict.fromkeys(layers, what))


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
    _own_user_namespace()
    call("unshare", kernel.CLONE_NEWNS)


def _small_root(surroundings: Surroundings, policy: Policy) -> None:
    small_root.enter_small_root(surroundings.files, policy.hidden, policy.readable)
    surroundings.small_root = True


def _other_user(surroundings: Surroundings) -> None:
    user = unprivileged.private_user()
    if not unprivileged.could_read(user, surroundings.files):
        raise OSError(unprivileged.UNREADABLE)
    unprivileged.become(user)


def _first_of_its_namespace(surroundings: Surroundings) -> None:
    call("unshare", kernel.CLONE_NEWPID)
    pid = os.fork()
    if pid:
        _end_as_it_ends(pid)
    kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
    if surroundings.small_root:
        small_root.own_proc()
    surroundings.own_pid = os.open("/proc/self/ns/pid", os.O_RDONLY | os.O_CLOEXEC)


def _end_as_it_ends(pid: int) -> NoReturn:
    """The process outside: whoever started it waits for it, and may kill it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.closerange(3, 1 << 16)  # the zygote's end must be seen by whoever holds the other ends
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    os._exit(code if code >= 0 else 128 - code)
