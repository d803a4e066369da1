"""The places that a zygote makes for candidates: a namespace, a folder, and what confines each."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from tutor.candidate.confinement import landlock, seccomp
from tutor.candidate.confinement.confine import Cell, confine
from tutor.candidate.confinement.layers import EVERY_LAYER
from tutor.candidate.confinement.namespaces import Surroundings
from tutor.candidate.confinement.own_folder import Folders, remove_tree
from tutor.candidate.confinement.policy import Policy
from tutor.candidate.processes.group_memory import GroupMemory


class Cells:
    """Made before each fork, and cleared away when the candidate has ended."""

    def __init__(self, policy: Policy, surroundings: Surroundings) -> None:
        self.policy = policy
        self.surroundings = surroundings
        self.readable = _readable(policy, surroundings)
        self.folders = Folders()
        self.used: dict[int, str] = {}  # pid → its folder outside
        self.watched: dict[int, GroupMemory] = {}  # those that may start processes
        with contextlib.suppress(OSError):
            seccomp.prepared(processes=False)
        self.reasons = surroundings.reasons
        self.reasons = self._missing_here()

    def make(self, params: Mapping[str, Any]) -> Cell:
        """A place for the next candidate. params: of the request for it: "processes", whether it
        may start others; "alone", the one layer that it wears.
        """
        policy = replace(self.policy, processes=bool(params.get("processes")))
        if params.get("alone"):
            policy = policy.without(*{*EVERY_LAYER} - {params["alone"]})
        own_mounts = policy.wants("mount-namespace") and "mount-namespace" not in self.reasons
        return Cell(
            policy,
            "" if own_mounts else self.folders.make(),
            self.readable,
            self.surroundings.outside,
            self.surroundings.small_root,
            self.reasons,
        )

    def _missing_here(self) -> dict[str, str]:
        """Why some layers cannot be had on this machine, from a candidate that only puts them on.

        A layer that is not among them and fails later ends that candidate before it reads its job.
        """
        read, write = os.pipe()
        cell = self.make({})
        pid = self.fork(cell)
        if pid == 0:
            try:
                reasons = confine(cell, (write,), strict=False).reasons
                os.write(write, json.dumps(dict(reasons)).encode())
            finally:
                os._exit(0)
        os.close(write)
        with open(read, encoding="utf-8") as answer:  # noqa: PTH123
            reasons = json.loads(answer.read() or "{}")
        os.waitpid(pid, 0)
        self.clear(pid)
        return {**self.surroundings.reasons, **reasons}

    def fork(self, cell: Cell) -> int:
        """os.fork(), into a pid namespace of its own where the policy wants one."""
        apart = cell.policy.wants("pid-namespace")
        if apart:
            self.surroundings.before_fork()
        pid = os.fork()
        if pid == 0:
            return 0
        if apart:
            self.surroundings.after_fork()
        self.used[pid] = cell.folder
        if cell.may_start_processes:
            self.watched[pid] = GroupMemory(pid, cell.policy.memory)
        return pid

    def clear(self, pid: int) -> None:
        """Remove the folder of one that has ended."""
        self.watched.pop(pid, None)
        folder = self.used.pop(pid, "")
        if folder:
            remove_tree(Path(folder))

    def clear_all(self) -> None:
        """Remove all folders, at the end."""
        self.folders.remove_all()

    def processes_of(self, pid: int) -> list[int]:
        """One that may start others, and all below it, as /proc numbers them; else none."""
        group = self.watched.get(pid)
        return list(group.processes()) if group else []

    def too_big(self) -> list[int]:
        """Candidates whose processes together hold more than they may, or are too many."""
        return [pid for pid, group in self.watched.items() if group.is_too_big()]


def _readable(policy: Policy, surroundings: Surroundings) -> tuple[str, ...]:
    """What Landlock is to allow: Python's files without what is hidden in them, and the data."""
    hidden = [os.path.realpath(path) for path in policy.hidden]
    files = map(os.path.realpath, surroundings.files)
    rest = [part for path in files for part in landlock.but_for(path, hidden)]
    return (*dict.fromkeys(rest), *policy.readable)
