"""A second run of the program in a forked copy of this process, watched and unseen."""

from __future__ import annotations

import json
import os
import select
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import asdict

from tutor.candidate.processes.copies import end_process
from tutor.debugger.pdb.watching import Changes, Watch
from tutor.typed_json import read_record

PATIENCE = 10.0  # seconds that the second run may take


def run_in_a_copy(rerun: Callable[[], None], watch: Watch) -> Changes | None:
    """What the watch has noted after the run; None if that takes too long or dies."""
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            os.close(read)
            _watched_run(rerun, watch, write)
        finally:
            os._exit(0)  # without clean-up: exit handlers and buffered files are the session's
    os.close(write)  # else the end of the stream would never come
    try:
        data = read_all(read, time.monotonic() + PATIENCE)
        return read_record(Changes, json.loads(data)) if data else None
    finally:
        os.close(read)
        end_process(pid)


def read_all(descriptor: int, deadline: float) -> bytes:
    """Everything up to the end of the stream; nothing if that does not come in time."""
    data = b""
    while select.select([descriptor], [], [], max(0.0, deadline - time.monotonic()))[0]:
        piece = os.read(descriptor, 1 << 16)
        if not piece:
            return data
        data += piece
    return b""


def _watched_run(rerun: Callable[[], None], watch: Watch, write: int) -> None:
    become_unseen()
    # we may be inside a trace function, where nothing is traced otherwise
    sys.call_tracing(_trace, (rerun, watch))
    with os.fdopen(write, "w", encoding="utf-8", errors="surrogatepass") as file:
        json.dump(asdict(watch.result()), file)


def _trace(rerun: Callable[[], None], watch: Watch) -> None:
    sys.settrace(watch)
    try:
        rerun()
    except BaseException:  # the program may fail; what was noted before that is what is wanted
        pass
    finally:
        sys.settrace(None)


def become_unseen() -> None:
    """No keyboard, no screen, no stops."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nowhere, number)
    sys.stdout = sys.stderr = os.fdopen(nowhere, "w", encoding="utf-8")
    sys.breakpointhook = lambda *args, **kwargs: None
