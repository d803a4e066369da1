"""The process that waits for whoever runs the learner's code, and wakes kept stops."""

from __future__ import annotations

import contextlib
import os
import signal
from dataclasses import asdict, dataclass, field
from typing import Any, NoReturn

from tutor.candidate.processes.copies import WAKE, end_process, wait_for
from tutor.debugger.timetravel.shared_page import Row, SharedPage

CANNOT_BE_SET = (signal.SIGKILL, signal.SIGSTOP)


@dataclass(frozen=True)
class Wake:
    """Why a kept stop is opened again.

    crashed: the tip died without a note: by `signal` (0 if unknown) or with exit code `code`.
    carried: what the tip wanted to be known.
    """

    crashed: bool = False
    signal: int = 0
    code: int = 0
    carried: dict[str, Any] = field(default_factory=dict)


class Keeper:
    """page: what all processes of the session share."""

    def __init__(self, page: SharedPage) -> None:
        self._page = page
        self._crashes = 0  # in a row, without a line typed between them

    def watch(self, tip: int) -> Wake:
        """Wait for tips and wake kept stops as they ask, until the first stop is asked for. Never
        returns when the session is over.
        """
        while True:
            status = wait_for(tip)
            note, rows = self._page.take(), self._page.registry
            self._count_crash(note)
            # dying again before a line was typed will not get better
            if "done" in note or self._crashes > 1:
                self._end_all(rows, status)
            depth, wake = _what_is_asked(note, rows, status)
            while rows and rows[-1][0] > depth:
                end_process(rows.pop()[1])
            self._page.registry = rows
            woken = self._wake(rows, wake)
            if not woken:
                return wake
            tip = woken

    def _count_crash(self, note: dict[str, Any]) -> None:
        is_wanted = self._page.typed or "back" in note
        self._crashes = 0 if is_wanted else self._crashes + 1
        self._page.typed = False

    def _wake(self, rows: list[Row], wake: Wake) -> int:
        """Wake the newest of these; its process number, or 0 if none is left."""
        while rows:
            _, pid = rows.pop()
            self._page.registry = rows
            self._page.put({"wake": pid, "why": asdict(wake)})
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, WAKE)
                return pid
        return 0

    def _end_all(self, rows: list[Row], status: int) -> NoReturn:
        """End as the last tip has ended, and all kept stops with it."""
        for _, pid in rows:
            end_process(pid)
        code = os.waitstatus_to_exitcode(status)
        if code < 0:
            if -code not in CANNOT_BE_SET:
                signal.signal(-code, signal.SIG_DFL)
            signal.pthread_sigmask(signal.SIG_UNBLOCK, {-code})
            os.kill(os.getpid(), -code)
        os._exit(max(0, code))


def _what_is_asked(note: dict[str, Any], rows: list[Row], status: int) -> tuple[int, Wake]:
    """(the depth to open, why): what the tip has asked for, or the newest stop after a crash."""
    if "back" in note:
        return int(note["back"]), Wake(carried=note["carried"])
    code = os.waitstatus_to_exitcode(status)
    newest = rows[-1][0] if rows else 0
    return newest, Wake(True, max(0, -code), max(0, code))
