"""Where a helper's process begins: it loads torch, listens, and leaves when nobody needs it."""

from __future__ import annotations

import contextlib
import fcntl
import os
import signal
import socket
import sys
from pathlib import Path
from typing import IO

from tutor.candidate.processes.limits import become_undumpable
from tutor.errors import TutorError
from tutor.warm.helper.kept import Kept
from tutor.warm.helper.serving import Serving

BACKLOG = 16


def main() -> None:
    """sys.argv: the folder for sockets, the key, the course, and the first command line."""
    folder, key, course, *arguments = sys.argv[1:]
    path = Path(folder) / f"{key}.sock"
    os.setsid()  # out of reach of Ctrl-C in the terminal of the command that started it
    os.chdir("/")
    become_undumpable()
    with path.with_suffix(".lock").open("ab") as lock:
        if _is_first(lock):
            with contextlib.suppress(TutorError, OSError):  # commands then run without a helper
                _serve(path, Path(course), arguments)


def _is_first(lock: IO[bytes]) -> bool:
    """Whether no other helper serves here. The system gives the lock back however this one ends."""
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _serve(path: Path, course: Path, arguments: list[str]) -> None:
    """Until nobody needs it. The socket is there once a command would be answered at once."""
    for number in (signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    kept = Kept(course)
    try:
        kept.prepare(arguments)
        with contextlib.closing(_listener(path)) as listener:
            identity = path.stat()
            try:
                Serving(listener, path, kept).serve()
            finally:
                _remove(path, identity)
    finally:
        kept.close()


def _listener(path: Path) -> socket.socket:
    """A socket under that name; one that a helper left behind when it was killed gives way."""
    path.unlink(missing_ok=True)
    listener = socket.socket(socket.AF_UNIX)
    before = os.umask(0o077)
    try:
        listener.bind(str(path))
    finally:
        os.umask(before)
    listener.listen(BACKLOG)
    return listener


def _remove(path: Path, identity: os.stat_result) -> None:
    """The socket, unless something else has its name by now."""
    with contextlib.suppress(OSError):
        if os.path.samestat(path.stat(), identity):
            path.unlink()
