"""Let a helper run a command line on this process's terminal. No torch and no click here."""

from __future__ import annotations

import contextlib
import os
import socket
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from tutor.warm.messages import (
    INTERRUPT,
    KILL,
    RUN,
    receive_answer,
    send,
    this_process,
)
from tutor.warm.peer import is_own
from tutor.warm.place import Place, is_private

INTERRUPTED = 130
MODULE = "tutor.warm.helper.start"


def run_warm(place: Place, arguments: Sequence[str]) -> int | None:
    """The exit code of a command line that a helper has run; None where it is still to be run.

    A helper that is not there, does not fit any more or is killed meanwhile is not an error.
    """
    caller = this_process(arguments)
    sock = connect(place) if caller is not None else None
    if sock is None:
        return None
    with sock:
        try:
            sys.stdout.flush()
            send(sock, RUN, caller)
            code = _answer(sock).get("exit")
        except (OSError, ValueError):
            return None
    return code if isinstance(code, int) else None


def connect(place: Place) -> socket.socket | None:
    """A connection to the helper, or None where none listens. A socket that nobody listens at is
    removed by the next helper.
    """
    if not is_private(place.folder):
        return None
    sock = socket.socket(socket.AF_UNIX)
    try:
        sock.connect(str(place.socket))
        if is_own(sock):
            return sock
    except OSError:
        pass
    sock.close()
    return None


def _answer(sock: socket.socket) -> Mapping[str, Any]:
    """Wait for it. Ctrl-C is passed on, and a second one no longer waits."""
    try:
        return receive_answer(sock)
    except KeyboardInterrupt:
        with contextlib.suppress(OSError):
            sock.sendall(INTERRUPT)
    try:
        receive_answer(sock)
    except KeyboardInterrupt:
        with contextlib.suppress(OSError):
            sock.sendall(KILL)
    except (OSError, ValueError):
        pass
    return {"exit": INTERRUPTED}


def start_helper(place: Place, arguments: Sequence[str]) -> None:
    """Start a helper for commands like this one, in the background, unless there is one.

    Where that fails nothing is said: commands run without it.
    """
    with contextlib.suppress(OSError):
        place.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not is_private(place.folder) or _is_locked(place):
            return
        words = [str(place.folder), place.key, str(place.settings.course), *arguments]
        program = f"from {MODULE} import main; main()"
        os.posix_spawn(
            sys.executable,
            [sys.executable, "-c", program, *words],
            {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            file_actions=[
                (os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_RDWR, 0) for number in range(3)
            ],
        )


def _is_locked(place: Place) -> bool:
    import fcntl

    with place.lock.open("ab") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return True
    return False


def ask(place: Place, question: str) -> Mapping[str, Any] | None:
    """The answer to a question about the helper itself; None where there is no helper."""
    sock = connect(place)
    if sock is None:
        return None
    with sock:
        try:
            send(sock, question)
            return receive_answer(sock)
        except (OSError, ValueError):
            return None
