"""What a session needs on a real terminal: a key that ends a stuck run, and after `back` or a crash
the keys pressed ahead, the typed history and the terminal's mode.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import signal
import sys
import termios
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from prompt_toolkit.input.typeahead import clear_typeahead, get_typeahead, store_typeahead
from prompt_toolkit.key_binding.key_processor import KeyPress
from prompt_toolkit.keys import Keys

from tutor.debugger.pdb.carried import Carried
from tutor.debugger.pdb.extensions import Extension, Pause
from tutor.debugger.show.endings import CRASH_LINE, crashed_on
from tutor.debugger.show.terminal_modes import SANE
from tutor.debugger.timetravel.checkpoints import Checkpoints

MOST_LINES = 500  # of typed history that are taken along
BLOCK = "(most recent call first)"  # is above each of faulthandler's lists
SPECIAL = {key.value: key for key in Keys}


class TerminalRestore(Extension):
    """crash_log: a file or socket that is told on which line Ctrl-\\ ended a run. While stops are
    kept it is a file that the next process can read.
    """

    def __init__(self, files: Any = (), crash_log: Any = None) -> None:
        """files: the learner's."""
        self.files, self.crash_log = files, crash_log
        self._mode = _terminal_mode()
        self._crashes: Any = None

    def on_stop(self, pause: Pause) -> None:
        """At the prompt Ctrl-\\ does nothing."""
        _set_quit_key(None)

    def after_stop(self, pause: Pause) -> None:
        """It ends a run that is stuck inside a library, where Ctrl-C is not heard."""
        _set_quit_key(self.crash_log)

    def carry(self, carried: Carried) -> Carried:
        """The keys that wait and the lines that were typed."""
        debugger: Any = self.context.debugger
        waiting = get_typeahead(debugger.pt_app.input)
        keys = tuple((str(getattr(press.key, "value", press.key)), press.data) for press in waiting)
        lines = tuple(debugger.debugger_history.get_strings()[-MOST_LINES:])
        return replace(carried, keys=keys, lines=lines)

    def restore(self, carried: Carried) -> None:
        """Keys pressed ahead before a crash are dropped: they would lead into it again."""
        debugger: Any = self.context.debugger
        clear_typeahead(debugger.pt_app.input)
        if carried.keys:
            store_typeahead(debugger.pt_app.input, key_presses(carried.keys))
        here = debugger.debugger_history.get_strings()[-MOST_LINES:]
        there = list(carried.lines)
        is_longer = there[: len(here)] == here
        for line in there[len(here) :] if is_longer else there:
            debugger.debugger_history.append_string(line)

    # --- called by Back

    def on_kept(self, checkpoints: Checkpoints) -> None:
        """From now on a file is told of a crash: this process may be the one that has to say where
        the next one crashed.
        """
        is_first = self._crashes is None and checkpoints.keeper
        if is_first and self.crash_log is not None:
            self._crashes = self.crash_log = checkpoints.crashes
            faulthandler.enable(self._crashes, all_threads=False)

    def restore_mode(self) -> None:
        """The process before may have died at the prompt, with the terminal in its raw mode."""
        with contextlib.suppress(termios.error, OSError, ValueError):
            if self._mode is not None:
                termios.tcsetattr(0, termios.TCSADRAIN, self._mode)
                sys.stdout.write(SANE)

    def crash_place(self) -> str:
        """The learner's line that faulthandler wrote down, as a sentence with a space before it; ""
        if that is not known.
        """
        if self._crashes is None:
            return ""
        fd, text = self._crashes.fileno(), ""
        with contextlib.suppress(OSError):
            text = os.pread(fd, 1 << 20, 0).decode("utf-8", "replace")
            os.ftruncate(fd, 0)
            os.lseek(fd, 0, os.SEEK_SET)
        lists = [list(CRASH_LINE.finditer(part)) for part in text.split(BLOCK)[1:]]
        # from 3.14 on a list of C functions comes last, in which no line of Python is
        for match in next(filter(None, reversed(lists)), []):
            if match["file"] in self.files:
                return crashed_on(match)
        return ""


def key_presses(rows: Iterable[tuple[str, str]]) -> list[KeyPress]:
    """Keys as prompt_toolkit has them, from (key, data)."""
    return [KeyPress(SPECIAL.get(key, key), data) for key, data in rows]


def _set_quit_key(crash_log: Any) -> None:
    """Let Ctrl-\\ write the current line to crash_log and end the process; None: do nothing."""
    faulthandler.unregister(signal.SIGQUIT)
    signal.signal(signal.SIGQUIT, signal.SIG_DFL if crash_log else signal.SIG_IGN)
    if crash_log:
        faulthandler.register(signal.SIGQUIT, crash_log, all_threads=False, chain=True)


def _terminal_mode() -> Any:
    with contextlib.suppress(termios.error, OSError, ValueError):
        return termios.tcgetattr(0)
    return None
