"""The process that waits for whoever runs the learner's code, and wakes kept stops."""

from __future__ import annotations

import contextlib
import os
import signal
from typing import NoReturn

from tutor.candidate.processes.copies import WAKE, end_process, wait_for
from tutor.debugger.timetravel.notes import Done, GoBack, Note, Wake, WakeUp
from tutor.debugger.timetravel.shared_page import SharedPage, Sleeper

CANNOT_BE_SET = (signal.SIGKILL, signal.SIGSTOP)


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
            note, sleepers = self._page.take(), self._page.registry
            self._count_crash(note)
            # dying again before a line was typed will not get better
            if isinstance(note, Done) or self._crashes > 1:
                self._end_all(sleepers, status)
            depth, wake = _what_is_asked(note, sleepers, status)
            later: list[Sleeper] = []
            while sleepers and sleepers[-1].depth > depth:
                later.insert(0, sleepers.pop())
            if not _is_detour(note):
                for sleeper in later:
                    end_process(sleeper.pid)
                later = []
            woken = self._wake(sleepers, wake, later)
            if not woken:
                return wake
            tip = woken

    def _count_crash(self, note: Note | None) -> None:
        is_wanted = self._page.typed or isinstance(note, GoBack)
        self._crashes = 0 if is_wanted else self._crashes + 1
        self._page.typed = False

    def _wake(self, sleepers: list[Sleeper], wake: Wake, later: list[Sleeper]) -> int:
        """Wake the newest of these; its process number, or 0 if none is left. later: stops that
        sleep on.
        """
        self._page.registry = [*sleepers, *later]
        while sleepers:
            pid = sleepers.pop().pid
            # a copy that is awake is the tip: nobody may wake or end it as one that sleeps
            self._page.registry = [*sleepers, *later]
            # the note before the signal: the copy looks for it as soon as it is woken
            self._page.put(WakeUp(pid, wake))
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, WAKE)
                return pid
        return 0

    def _end_all(self, sleepers: list[Sleeper], status: int) -> NoReturn:
        """End as the last tip has ended, and all kept stops with it."""
        for sleeper in sleepers:
            end_process(sleeper.pid)
        code = os.waitstatus_to_exitcode(status)
        if code < 0:
            if -code not in CANNOT_BE_SET:
                signal.signal(-code, signal.SIG_DFL)
            signal.pthread_sigmask(signal.SIG_UNBLOCK, {-code})
            os.kill(os.getpid(), -code)
        os._exit(max(0, code))


def _is_detour(note: Note | None) -> bool:
    """Whether the session comes back to where it is now."""
    return isinstance(note, GoBack) and note.search is not None and not note.search.number


def _what_is_asked(note: Note | None, sleepers: list[Sleeper], status: int) -> tuple[int, Wake]:
    """(the depth to open, why): what the tip has asked for, or the newest stop after a crash."""
    if isinstance(note, GoBack):
        why = Wake(
            carried=note.carried,
            again=note.again,
            origin=note.origin,
            search=note.search,
            answer=note.answer,
            at_end=note.at_end,
            seconds=note.seconds,
        )
        return note.depth, why
    code = os.waitstatus_to_exitcode(status)
    newest = sleepers[-1].depth if sleepers else 0
    return newest, Wake(True, max(0, -code), max(0, code))
