"""A file system of a few folders in place of the machine's own: Python's files, and the data.

Everything in it is bound from the real one and cannot be written to. What is not bound is not there
at all: home folders, the course, submissions, /etc, other users' files.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from tutor.candidate.confinement.kernel import (
    CLONE_NEWNS,
    MNT_DETACH,
    MS_BIND,
    MS_NODEV,
    MS_NOSUID,
    MS_PRIVATE,
    MS_REC,
    call,
    make_read_only,
    mount,
)

TMP = Path("/tmp")
SHARED_MEMORY = "shm"  # in TMP; /dev/shm leads there
ROOM = "size=64m,nr_inodes=4096,mode=1777"  # for all that a candidate writes
PLAIN = MS_NOSUID | MS_NODEV
# where the new root is built; the first that exists and holds nothing that is to be bound
SITES = ("/mnt", "/media", "/srv", "/opt", "/var/tmp", "/tmp")


def enter_small_root(readable: Sequence[str], hidden: Sequence[str], data: Sequence[str]) -> None:
    """Leave the machine's file system for one in which only these paths exist, for good.

    hidden: files and folders that stay empty although they lie in readable ones. data: is bound
    nevertheless. Raises OSError, and then nothing that this process sees has changed.
    """
    if any(Path(os.path.realpath(path)).is_relative_to(TMP) for path in (*readable, *data)):
        raise OSError(
            f"Python or the course's data lies in {TMP}, and candidates have one of their own"
        )
    call("unshare", CLONE_NEWNS)
    mount("none", "/", "", MS_REC | MS_PRIVATE)
    root = _site((*readable, *data))
    mount("tmpfs", str(root), "tmpfs", PLAIN, "size=4m,mode=755")
    try:
        _fill(root, readable, hidden, data)
        call("pivot_root", bytes(root), bytes(root / ".old"))
    except OSError:
        call("umount2", bytes(root), MNT_DETACH)
        raise
    os.chdir("/")
    call("umount2", b"/.old", MNT_DETACH)


def own_view() -> None:
    """In a candidate: an empty /tmp and shared memory of its own, and its own view of processes.

    Called after unshare(CLONE_NEWNS). Raises OSError where there is no /tmp of its own.
    """
    mount("tmpfs", str(TMP), "tmpfs", PLAIN, ROOM)
    (TMP / SHARED_MEMORY).mkdir()
    own_proc()


def own_proc() -> None:
    """See this pid namespace in /proc. A container that hides parts of its /proc refuses this, and
    the one that is there has to do.
    """
    with contextlib.suppress(OSError):
        mount("proc", "/proc", "proc", PLAIN)


def proc_is_own() -> bool:
    """Whether the numbers in /proc are those of this process's pid namespace."""
    try:
        return Path("/proc/self").readlink().name == str(os.getpid())
    except OSError:
        return False


def _site(bound: Sequence[str]) -> Path:
    sources = [os.path.realpath(path) for path in bound]
    for site in map(Path, SITES):
        if site.is_dir() and not any(Path(source).is_relative_to(site) for source in sources):
            return site
    raise OSError("there is no folder to build the small file system in")


def _fill(root: Path, readable: Sequence[str], hidden: Sequence[str], data: Sequence[str]) -> None:
    for path in readable:
        _show(root, path)
    for place in _places_of(hidden, readable):
        if Path(f"{root}{place}").is_dir():
            mount("tmpfs", f"{root}{place}", "tmpfs", PLAIN, "size=1m,mode=755")
        else:
            mount("/dev/null", f"{root}{place}", "", MS_BIND)
    for path in data:
        _show(root, path)
    for name in ("tmp", "proc", "dev", ".old"):
        (root / name).mkdir(exist_ok=True)
    (root / "dev" / "shm").symlink_to(TMP / SHARED_MEMORY)
    make_read_only(str(root))
    # a process of a user namespace may only mount a /proc of its own where it can see one
    mount("/proc", f"{root}/proc", "", MS_BIND | MS_REC)
    mount("tmpfs", f"{root}/tmp", "tmpfs", PLAIN, ROOM)


def _show(root: Path, path: str) -> None:
    """Let path be in the new root what it is in this one."""
    here, there = Path(path), Path(f"{root}{path}")
    if here.is_relative_to("/proc"):
        return  # all of /proc comes later
    there.parent.mkdir(parents=True, exist_ok=True)
    if here.is_symlink():
        there.symlink_to(here.readlink())  # /lib is a link on many systems
    elif here.is_dir():
        there.mkdir(exist_ok=True)
        mount(os.path.realpath(path), str(there), "", MS_BIND | MS_REC)
    else:
        there.touch()
        mount(os.path.realpath(path), str(there), "", MS_BIND | MS_REC)


def _places_of(hidden: Sequence[str], readable: Sequence[str]) -> Iterator[str]:
    """Where hidden files and folders appear below the readable ones, whatever links lead there."""
    for folder in map(os.path.realpath, hidden):
        for path in readable:
            real = os.path.realpath(path)
            if Path(folder).is_relative_to(real) and Path(folder).exists():
                yield f"{path}/{Path(folder).relative_to(real)}"
