"""Landlock: refuse for good all files, TCP and signals that no rule allows; see landlock(7).

What an older kernel cannot refuse is left out: `abi_version` says how much there is.
"""

from __future__ import annotations

import contextlib
import os
import stat
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tutor.candidate.confinement.kernel import call

LANDLOCK_CREATE_RULESET_VERSION = 1
LANDLOCK_RULE_PATH_BENEATH = 1

# LANDLOCK_ACCESS_FS_...
EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
REMOVE_DIR, REMOVE_FILE, MAKE_DIR, MAKE_REG = 1 << 4, 1 << 5, 1 << 7, 1 << 8
MAKE_SOCK, MAKE_FIFO, MAKE_SYM = 1 << 9, 1 << 10, 1 << 12
REFER, TRUNCATE, IOCTL_DEV = 1 << 13, 1 << 14, 1 << 15
EVERYTHING_BY_ABI = {1: (1 << 13) - 1, 2: REFER, 3: TRUNCATE, 5: IOCTL_DEV}  # what each one added
TCP = 0b11  # LANDLOCK_ACCESS_NET_BIND_TCP and CONNECT_TCP
TCP_SINCE = 4
ABSTRACT_SOCKETS, SIGNALS = 1 << 0, 1 << 1  # LANDLOCK_SCOPE_ABSTRACT_UNIX_SOCKET, ..._SIGNAL
SCOPES_SINCE = 6

READ = READ_FILE | READ_DIR
CHANGE = (
    WRITE_FILE | TRUNCATE | REMOVE_DIR | REMOVE_FILE | MAKE_DIR | MAKE_REG | MAKE_SYM
    | MAKE_FIFO | MAKE_SOCK | REFER
)  # fmt: skip
OF_A_FILE = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL_DEV


@dataclass(frozen=True)
class Allowed:
    """What the rules name: paths that may be read, and folders or devices to write to. execute:
    what may be read may also be started as a program.
    """

    readable: Sequence[str]
    writable: Sequence[str]
    execute: bool = False


def abi_version() -> int:
    """Which version of Landlock this kernel has. Raises OSError where there is none."""
    return call("landlock_create_ruleset", None, 0, LANDLOCK_CREATE_RULESET_VERSION)


def restrict(allowed: Allowed) -> None:
    """Refuse this process, and all it starts, everything else from now on. Raises OSError.

    Paths that do not exist are passed over. The caller has set PR_SET_NO_NEW_PRIVS.
    """
    abi = abi_version()
    handled = sum(rights for since, rights in EVERYTHING_BY_ABI.items() if since <= abi)
    with _ruleset(abi, handled) as ruleset:
        read = READ | (EXECUTE if allowed.execute else 0)
        for path in allowed.readable:
            _allow(ruleset, path, read & handled)
        for path in allowed.writable:
            _allow(ruleset, path, (read | CHANGE) & handled)
        call("landlock_restrict_self", ruleset, 0)


@contextlib.contextmanager
def _ruleset(abi: int, handled: int) -> Iterator[int]:
    """A new ruleset's descriptor. handled: what of files it refuses where no rule allows it."""
    # struct landlock_ruleset_attr has grown with the versions
    fields = [handled, *([TCP] if abi >= TCP_SINCE else [])]
    if abi < SCOPES_SINCE:
        ruleset = _create(fields)
    else:
        try:
            ruleset = _create([*fields, ABSTRACT_SOCKETS | SIGNALS])
        except OSError:  # some distributions' kernels took over version 6 without the second one
            ruleset = _create([*fields, ABSTRACT_SOCKETS])
    try:
        yield ruleset
    finally:
        os.close(ruleset)


def _create(fields: Sequence[int]) -> int:
    attributes = struct.pack(f"={len(fields)}Q", *fields)
    return call("landlock_create_ruleset", attributes, len(attributes), 0)


def _allow(ruleset: int, path: str, rights: int) -> None:
    try:
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except FileNotFoundError:
        return
    try:
        if not stat.S_ISDIR(os.fstat(descriptor).st_mode):
            rights &= OF_A_FILE
        # struct landlock_path_beneath_attr is packed
        rule = struct.pack("=Qi", rights, descriptor)
        call("landlock_add_rule", ruleset, LANDLOCK_RULE_PATH_BENEATH, rule, 0)
    finally:
        os.close(descriptor)


def but_for(path: str, hidden: Sequence[str]) -> list[str]:
    """What is to be allowed in place of path, so that nothing hidden inside it is: a rule cannot
    take away what another gives.
    """
    inside = [each for each in hidden if Path(each).is_relative_to(path)]
    if not inside:
        return [path]
    if path in inside or not os.path.isdir(path):  # noqa: PTH112
        return []
    try:
        names = sorted(os.listdir(path))  # noqa: PTH208
    except OSError:  # nobody here may read it, so nothing in it has to be allowed
        return []
    return [rest for name in names for rest in but_for(f"{path}/{name}", inside)]
