"""Confine this process for good, layer by layer, in the only order in which each can be had."""

from __future__ import annotations

import contextlib
import itertools
import os
import signal
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tutor.candidate.confinement import kernel, landlock, rlimits, seccomp, small_root, unprivileged
from tutor.candidate.confinement.layers import LAYERS
from tutor.candidate.confinement.namespaces import namespace_number
from tutor.candidate.confinement.own_folder import WORK
from tutor.candidate.confinement.policy import Policy
from tutor.candidate.confinement.python_files import DEVICES

HIGHEST_DESCRIPTOR = 1 << 16


@dataclass(frozen=True)
class Cell:
    """What a candidate is told by its zygote, which has made the place for it.

    folder: of this candidate alone, "" where it makes one in a /tmp of its own. readable: what it
    may read, if not everything. outside: the numbers of the namespaces and of the user that it must
    not be in. small_root: only what is readable is there at all. reasons: why layers are missing.
    """

    policy: Policy
    folder: str = ""
    readable: tuple[str, ...] = ()
    outside: Mapping[str, int] = field(default_factory=dict)
    small_root: bool = False
    reasons: Mapping[str, str] = field(default_factory=dict)

    @property
    def may_start_processes(self) -> bool:
        """Whether its policy lets it, or nothing here keeps it from doing so."""
        is_refused = self.policy.wants("seccomp") and "seccomp" not in self.reasons
        return self.policy.processes or not is_refused


@dataclass(frozen=True)
class Confined:
    """active: the layers that this process has put on. reasons: why others failed, by name."""

    active: tuple[str, ...]
    reasons: Mapping[str, str]


def confine(cell: Cell, keep: Sequence[int], *, strict: bool = True) -> Confined:
    """Put on every layer that the cell's policy wants. keep: descriptors that stay open.

    strict: raise OSError for one that this machine has and that fails this time. What it does not
    have is left out and said; whoever needs it has asked before.
    """
    active: list[str] = []
    reasons = dict(cell.reasons)
    for layer, step in STEPS:
        if not cell.policy.wants(layer):
            continue
        try:
            step(cell, (0, 1, 2, *keep))
        except OSError as error:
            if strict and layer not in cell.reasons:
                raise
            reasons.setdefault(layer, str(error))
        else:
            active.append(layer)
    return Confined(tuple(name for name in LAYERS if name in active), reasons)


def _own_process(cell: Cell, keep: Sequence[int]) -> None:
    with contextlib.suppress(PermissionError):  # it leads a session already
        os.setsid()
    kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
    if cell.may_start_processes:
        # what it starts stays below it, where the zygote counts its memory
        kernel.prctl(kernel.PR_SET_CHILD_SUBREAPER, 1)


def _no_descriptors(cell: Cell, keep: Sequence[int]) -> None:
    borders = [*sorted(set(keep)), HIGHEST_DESCRIPTOR]
    for first, last in itertools.pairwise(borders):
        os.closerange(first + 1, last)


def _left_behind(layer: str) -> Callable[[Cell, Sequence[int]], None]:
    """Whether this process is in a namespace, or a user, of its own: that is done by the zygote."""

    def look(cell: Cell, keep: Sequence[int]) -> None:
        if not is_apart(layer, cell):
            raise OSError("it is the same as outside")

    return look


def is_apart(layer: str, cell: Cell) -> bool:
    """Whether this process's namespace for a layer, or its user, is not the one outside."""
    return namespace_number(layer) != cell.outside.get(layer)


def _own_ipc(cell: Cell, keep: Sequence[int]) -> None:
    if "ipc-namespace" in cell.reasons:
        raise OSError(cell.reasons["ipc-namespace"])
    kernel.call("unshare", kernel.CLONE_NEWIPC)


def _own_mounts(cell: Cell, keep: Sequence[int]) -> None:
    if not cell.small_root or "mount-namespace" in cell.reasons:
        raise OSError(cell.reasons.get("mount-namespace", "the zygote has none"))
    kernel.call("unshare", kernel.CLONE_NEWNS)
    small_root.own_view()


def _empty_folder(cell: Cell, keep: Sequence[int]) -> None:
    work = work_folder(cell)
    work.mkdir()
    os.chdir(work)
    os.environ["TMPDIR"] = tempfile.tempdir = str(work)
    if not cell.policy.reads_everything:
        os.environ.update(HOME=str(work), USER="submission")
    sys.path[:] = [path for path in sys.path if path]


def work_folder(cell: Cell) -> Path:
    """The folder that a candidate starts in, and the only one that it may write to."""
    return (Path(cell.folder) if cell.folder else small_root.TMP) / WORK


def _no_new_privileges(cell: Cell, keep: Sequence[int]) -> None:
    unprivileged.drop_capabilities()
    _gain_no_privileges()


def _gain_no_privileges() -> None:
    if not kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1):
        raise OSError("the kernel does not have it")


def _limits(cell: Cell, keep: Sequence[int]) -> None:
    memory, cpu = cell.policy.memory, cell.policy.cpu
    # without a user namespace, which comes with that one, it would count all that the user runs
    few = cell.may_start_processes and is_apart("pid-namespace", cell)
    rlimits.limit_all(memory=memory, cpu_seconds=cpu, few_processes=few)


def _undumpable(cell: Cell, keep: Sequence[int]) -> None:
    if not kernel.prctl(kernel.PR_SET_DUMPABLE, 0):
        raise OSError("the kernel does not have it")


def _landlock(cell: Cell, keep: Sequence[int]) -> None:
    policy, own = cell.policy, str(work_folder(cell))
    readable = ("/",) if policy.reads_everything else (*cell.readable, *DEVICES)
    writable = (own, "/dev/null", *(["/dev/shm"] if policy.processes else []))
    _gain_no_privileges()  # or only root may restrict itself
    landlock.restrict(landlock.Allowed(readable, writable, execute=policy.processes))


def _seccomp(cell: Cell, keep: Sequence[int]) -> None:
    _gain_no_privileges()
    seccomp.install(processes=cell.policy.processes)


Step = Callable[[Cell, Sequence[int]], None]
# descriptors first, since later steps open their own; mounts while there are capabilities; the
# folder after the mounts, which it lies in; seccomp last, since it refuses all the others
STEPS: Sequence[tuple[str, Step]] = (
    ("own-process", _own_process),
    ("no-descriptors", _no_descriptors),
    ("ipc-namespace", _own_ipc),
    ("mount-namespace", _own_mounts),
    ("pid-namespace", _left_behind("pid-namespace")),
    ("network-namespace", _left_behind("network-namespace")),
    ("other-user", _left_behind("other-user")),
    ("empty-folder", _empty_folder),
    ("no-new-privileges", _no_new_privileges),
    ("limits", _limits),
    ("undumpable", _undumpable),
    ("landlock", _landlock),
    ("seccomp", _seccomp),
)
