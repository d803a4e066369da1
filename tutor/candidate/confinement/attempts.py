"""For each layer, something that it alone has to stop, tried in a process that wears it."""

from __future__ import annotations

import contextlib
import os
import resource
import socket
from collections.abc import Callable, Mapping
from pathlib import Path

from tutor.candidate.confinement import kernel
from tutor.candidate.confinement.confine import Cell, is_apart
from tutor.candidate.confinement.rlimits import MIB
from tutor.candidate.confinement.small_root import TMP

NO_KEY = 0x7E57_0001  # of System V; nothing is made under it
Stopped = Callable[[], bool]  # called after the layer was put on
Attempt = Callable[[Cell], Stopped]  # called before, to lay something out


def fails(action: Callable[[], object]) -> bool:
    """Whether the system refuses it."""
    try:
        action()
    except (OSError, MemoryError):
        return True
    return False


def is_refused(action: Callable[[], object]) -> bool:
    """Whether the system does not allow it, whatever it would have come to."""
    try:
        action()
    except PermissionError:
        return True
    except OSError:
        return False
    return False


def _leads_a_session(cell: Cell) -> Stopped:
    return lambda: os.getsid(0) == os.getpgrp() == os.getpid()


def _too_much_memory(cell: Cell) -> Stopped:
    def stopped() -> bool:
        too_much = cell.policy.memory + 64 * MIB
        no_dumps = resource.getrlimit(resource.RLIMIT_CORE)[1] == 0
        return no_dumps and fails(lambda: bytearray(too_much))

    return stopped


def _anything_to_find(cell: Cell) -> Stopped:
    return lambda: os.listdir() == [] and os.access(".", os.W_OK)  # noqa: PTH208


def _an_open_file(cell: Cell) -> Stopped:
    left_open = os.open(os.devnull, os.O_RDONLY)
    return lambda: fails(lambda: os.fstat(left_open))


def _gaining_rights(cell: Cell) -> Stopped:
    def stopped() -> bool:
        fields = status_fields("self")
        return fields["NoNewPrivs"] == "1" and int(fields["CapEff"], 16) == 0

    return stopped


def _reading_memory(cell: Cell) -> Stopped:
    return lambda: kernel.prctl_value(kernel.PR_GET_DUMPABLE) == 0


def _being_the_same_user(cell: Cell) -> Stopped:
    return lambda: os.geteuid() != cell.outside.get("other-user") and os.geteuid() != 0


def _a_canary(cell: Cell) -> Stopped:
    """A file beside the candidate's own folder, and where all may be read, only writing to it."""
    canary = (Path(cell.folder) if cell.folder else TMP) / f"canary-{os.getpid()}"
    canary.write_text("secret", encoding="ascii")

    def stopped() -> bool:
        unread = cell.policy.reads_everything or fails(canary.read_bytes)
        return unread and fails(lambda: canary.write_text("changed", encoding="ascii"))

    return stopped


def _forbidden_calls(cell: Cell) -> Stopped:
    def stopped() -> bool:
        traced = fails(lambda: kernel.call("ptrace", 0, 0, 0, 0))
        # that there is no such memory is said by a kernel that would have looked
        shared = is_refused(lambda: kernel.call("shmget", NO_KEY, 0, 0))
        hidden = fails(lambda: kernel.call("memfd_create", b"x", 0))
        return traced and shared and hidden and fails(socket.socket) and fails(_fork)

    return stopped


def _fork() -> None:
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)


def _other_processes(cell: Cell) -> Stopped:
    return lambda: os.getpid() == 1 and is_apart("pid-namespace", cell)


def _this_machine(cell: Cell) -> Stopped:
    """Sending to this machine: in a network of its own there is no way to it."""

    def send() -> None:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
            sock.connect(("127.0.0.1", 9))

    return lambda: is_apart("network-namespace", cell) and fails(send)


def _shared_memory(cell: Cell) -> Stopped:
    return lambda: is_apart("ipc-namespace", cell)


def _other_files(cell: Cell) -> Stopped:
    def stopped() -> bool:
        in_tmp = [path.name for path in Path(TMP).iterdir()]
        nothing_there = not Path("/etc/passwd").exists() and in_tmp == ["shm"]
        return nothing_there and fails(Path("/x").touch) and is_apart("mount-namespace", cell)

    return stopped


def status_fields(pid: int | str) -> dict[str, str]:
    """/proc/PID/status by field; empty for a process that is not there."""
    with contextlib.suppress(OSError):
        lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8", errors="replace")
        pairs = (line.partition(":") for line in lines.splitlines())
        return {name: value.strip() for name, _, value in pairs}
    return {}


ATTEMPTS: Mapping[str, Attempt] = {
    "own-process": _leads_a_session,
    "limits": _too_much_memory,
    "empty-folder": _anything_to_find,
    "no-descriptors": _an_open_file,
    "no-new-privileges": _gaining_rights,
    "undumpable": _reading_memory,
    "other-user": _being_the_same_user,
    "landlock": _a_canary,
    "seccomp": _forbidden_calls,
    "pid-namespace": _other_processes,
    "network-namespace": _this_machine,
    "ipc-namespace": _shared_memory,
    "mount-namespace": _other_files,
}
