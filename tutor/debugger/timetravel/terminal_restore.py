"""What `back` needs on a real terminal: keys pressed ahead and lines typed go along, the terminal's
mode is put right after a crash.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import sys
import termios
from typing import Any

from prompt_toolkit.input.typeahead import clear_typeahead, get_typeahead, store_typeahead
from prompt_toolkit.key_binding.key_processor import KeyPress
from prompt_toolkit.keys import Keys

from tutor.debugger.show.endings import CRASH_LINE
from tutor.debugger.timetravel.back import Back
from tutor.debugger.timetravel.checkpoints import Wake

MOST_LINES = 500  # of typed history that are taken along
BLOCK = "(most recent call first)"  # stands above each of faulthandler's lists
SANE = "\x1b[?2004l\x1b[?1000l\x1b[?1003l\x1b[?1006l\x1b[?25h\x1b[0m"
SPECIAL = {key.value: key for key in Keys}


class TerminalRestore(Back):
    """crash_log: what faulthandler writes to; while stops are kept, a file that the next process
    can read.
    """

    crash_log: Any = None
    pt_app: Any
    debugger_history: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._mode = _terminal_mode()
        self._crashes: Any = None
        super().__init__(*args, **kwargs)

    def carried(self) -> dict[str, Any]:
        """Also the keys that wait and the lines that were typed."""
        keys = [
            (str(getattr(press.key, "value", press.key)), press.data)
            for press in get_typeahead(self.pt_app.input)
        ]
        return {
            **super().carried(),
            "keys": keys,
            "lines": self.debugger_history.get_strings()[-MOST_LINES:],
        }

    def carry(self, known: dict[str, Any]) -> None:
        """Keys that were pressed ahead before a crash are dropped: they would lead into it again."""
        clear_typeahead(self.pt_app.input)
        if known.get("keys"):
            store_typeahead(self.pt_app.input, key_presses(known["keys"]))
        here, there = (
            self.debugger_history.get_strings()[-MOST_LINES:],
            list(known.get("lines", ())),
        )
        for line in there[len(here) :] if there[: len(here)] == here else there:
            self.debugger_history.append_string(line)
        super().carry(known)

    def kept(self) -> None:
        """From now on it is a file that learns of a crash: this process may be the one to tell
        about the next one's.
        """
        super().kept()
        if (
            self._crashes is None
            and self.timeline is not None
            and self.timeline.keeper
            and self.crash_log is not None
        ):
            self._crashes = self.crash_log = self.timeline.crashes
            faulthandler.enable(self._crashes, all_threads=False)

    def woken(self, wake: Wake) -> None:
        """The process before may have died at the prompt, with the terminal in its raw mode."""
        if wake.crashed:
            with contextlib.suppress(termios.error, OSError, ValueError):
                if self._mode is not None:
                    termios.tcsetattr(0, termios.TCSADRAIN, self._mode)
                    sys.stdout.write(SANE)
        super().woken(wake)

    def crash_place(self) -> str:
        """The learner's line that faulthandler wrote down."""
        if self._crashes is None:
            return ""
        fd, text = self._crashes.fileno(), ""
        with contextlib.suppress(OSError):
            text = os.pread(fd, 1 << 20, 0).decode("utf-8", "replace")
            os.ftruncate(fd, 0)
            os.lseek(fd, 0, os.SEEK_SET)
        for match in CRASH_LINE.finditer(text.rpartition(BLOCK)[2]):
            if match["file"] in self.files:
                return f" It was on line {match['line']}, in {match['function']}."
        return ""


def key_presses(rows: Any) -> list[KeyPress]:
    """Keys as prompt_toolkit has them, from (key, data)."""
    return [KeyPress(SPECIAL.get(key, key), data) for key, data in rows]


def _terminal_mode() -> Any:
    with contextlib.suppress(termios.error, OSError, ValueError):
        return termios.tcgetattr(0)
    return None
